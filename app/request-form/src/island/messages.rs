//! Texts of the island. They travel in an attribute of the page, so the program contains no texts.

/// Defines the struct and its conversion to and from a list of values, from one list of names.
macro_rules! island_messages {
    ($($(#[$doc:meta])* $name:ident,)*) => {
        /// Texts of the island in one language.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub struct IslandMessages {
            $($(#[$doc])* pub $name: &'static str,)*
        }

        impl IslandMessages {
            /// Iterates over the texts in the order of the fields.
            pub fn iter(&self) -> impl Iterator<Item = &'static str> {
                [$(self.$name),*].into_iter()
            }

            /// Builds the struct from the texts; `None` unless there are exactly as many as fields.
            pub fn from_values(values: Vec<&'static str>) -> Option<Self> {
                let [$($name),*] = <[&str; _]>::try_from(values).ok()?;
                Some(Self { $($name),* })
            }
        }
    };
}

island_messages! {
    /// Shown while the program is loading.
    loading,
    /// Label of the recipient.
    to,
    /// Label of the postal address.
    by_post,
    /// The notice has no address at all.
    no_address,
    /// The notice has no general e-mail address for requests.
    no_general_email,
    /// The notice has no e-mail address for any chosen right.
    no_email,
    /// The notice has no e-mail address for all chosen rights.
    no_shared_email,
    /// Introduces the addresses for single rights.
    separate_emails,
    /// Button that keeps the rights of one address only; the address follows.
    write_separately,
    /// Button that keeps the rights without an address.
    write_others,
    /// The e-mail address of the authority is unknown.
    no_authority,
    /// Label of the subject.
    subject,
    /// Label of the text.
    text,
    /// Warning about sensitive data in ordinary e-mail.
    sensitive,
    /// Mail link.
    mail,
    /// Button that copies the text.
    copy,
    /// Button that saves a mail draft.
    eml,
    /// Button that saves a text file.
    txt,
    /// Button that prints the letter.
    print,
    /// Status: no right is chosen.
    no_right,
    /// Status: the recipient is missing.
    no_recipient,
    /// Status: the recipient is not one e-mail address.
    wrong_recipient,
    /// Status: the text is too long for a mail link.
    shortened,
    /// Status: the text contains what some programs take for HTML and drop from a mail link.
    has_markup,
    /// Status: the message can be sent.
    ready,
    /// Status: the text was copied.
    copied,
    /// Status: the text could not be copied and is selected.
    not_copied,
    /// Status: the draft was saved.
    saved_draft,
    /// Status: a file was saved.
    saved,
    /// Status: the browser did not allow saving or printing.
    refused,
    /// Status: the form was reset.
    cleared,
    /// Heading of the list of errors.
    problems,
    /// Error: no right is chosen.
    choose_right,
    /// Error: the recipient is missing.
    enter_recipient,
    /// Error: the recipient is not one e-mail address.
    fix_recipient,
    /// Error, also as status: the day of receipt is invalid.
    fix_received,
    /// Heading of the deadline.
    due_title,
    /// Text before the deadline.
    due,
    /// Text before the day of receipt in the explanation.
    counted_from,
    /// Text between the day of receipt and the day one month later.
    counted_to,
    /// The month has no such day, so its last day counts.
    counted_shorter_month,
    /// The day is not a working day, so the next one counts.
    counted_next_working_day,
    /// Text before the extended deadline.
    extended,
    /// Text after it, with the legal source.
    extended_end,
    /// Text before the suggested day of the reminder.
    reminder_from,
    /// Text before the suggested day of the complaint.
    complaint_from,
    /// Text after it.
    complaint_end,
    /// Button that saves a calendar file.
    ics,
}

#[cfg(test)]
mod tests {
    use seloste_notice::Language;

    use super::*;
    use crate::messages::messages;

    #[test]
    fn texts_are_restored_from_their_values() {
        for language in Language::ALL {
            let messages = messages(language).island;
            assert_eq!(IslandMessages::from_values(messages.iter().collect()), Some(messages));
            assert_eq!(IslandMessages::from_values(messages.iter().skip(1).collect()), None);
            assert_eq!(IslandMessages::from_values(messages.iter().chain(["more"]).collect()), None);
        }
    }
}
