use crate::words::words;
use seloste_notice::Language;

/// What the person can keep as a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Document {
    /// The request.
    Request,
    /// The reminder.
    Reminder,
    /// The complaint to the authority.
    Complaint,
    /// The calendar file with the last day to answer.
    Deadline,
}

impl Document {
    /// Every document.
    pub const ALL: [Self; 4] = [Self::Request, Self::Reminder, Self::Complaint, Self::Deadline];
}

/// The file's name without extension: in ASCII, so that every system keeps it as it is, and the same for everybody, so
/// that a list of files tells nothing of the person or of the controller.
pub fn file_name(language: Language, document: Document) -> &'static str {
    let files = &words(language).files;
    match document {
        Document::Request => files.request,
        Document::Reminder => files.reminder,
        Document::Complaint => files.complaint,
        Document::Deadline => files.deadline,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_plain_and_apart() {
        for language in Language::ALL {
            let mut names = Document::ALL.map(|document| file_name(language, document));
            assert!(
                names.iter().all(|name| name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-')),
                "{names:?}"
            );
            names.sort_unstable();
            assert!(names.windows(2).all(|pair| pair[0] != pair[1]), "{names:?}");
        }
    }
}
