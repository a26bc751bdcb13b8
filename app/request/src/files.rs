use crate::LetterTexts;

/// A file that the person can save.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// The request.
    Request,
    /// The reminder.
    Reminder,
    /// The complaint to the supervisory authority.
    Complaint,
    /// The calendar file with the deadline.
    Deadline,
}

impl FileKind {
    /// All kinds of files.
    pub const ALL: [Self; 4] = [Self::Request, Self::Reminder, Self::Complaint, Self::Deadline];
}

/// Returns the file name without extension. It is ASCII, so that every system keeps it unchanged, and the
/// same for everyone, so that a list of files reveals neither the person nor the controller.
pub fn file_name(texts: LetterTexts, kind: FileKind) -> &'static str {
    let files = texts.messages.file();
    match kind {
        FileKind::Request => files.request,
        FileKind::Reminder => files.reminder,
        FileKind::Complaint => files.complaint,
        FileKind::Deadline => files.deadline,
    }
}

#[cfg(test)]
mod tests {
    use seloste_notice::Language;

    use super::*;

    #[test]
    fn file_names_are_ascii_and_distinct() {
        for language in Language::ALL {
            let mut names = FileKind::ALL.map(|kind| file_name(LetterTexts::built_in(language), kind));
            assert!(
                names.iter().all(|name| name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-')),
                "{names:?}"
            );
            names.sort_unstable();
            assert!(names.windows(2).all(|pair| pair[0] != pair[1]), "{names:?}");
        }
    }
}
