//! The texts of the live part in the page's language. They travel with the page, so that the program carries the texts
//! of no language.

/// Makes the table and its way through an attribute from one list of names.
macro_rules! table {
    ($($(#[$doc:meta])* $name:ident,)*) => {
        /// The texts of the live part in one language.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub struct LiveWords {
            $($(#[$doc])* pub $name: &'static str,)*
        }

        impl LiveWords {
            /// Every text, in the order of the fields.
            pub fn list(&self) -> impl Iterator<Item = &'static str> {
                [$(self.$name),*].into_iter()
            }

            /// The table of these texts; nothing unless there are exactly as many as fields.
            pub fn from_list(mut list: impl Iterator<Item = &'static str>) -> Option<Self> {
                let words = Self { $($name: list.next()?,)* };
                list.next().is_none().then_some(words)
            }
        }
    };
}

table! {
    /// While the form's program is on its way.
    loading,
    /// Before the recipient.
    to,
    /// Before the postal address.
    by_post,
    /// That the notice gives no address of any kind.
    no_address,
    /// That the notice gives no e-mail address for requests in general.
    no_general_email,
    /// That the notice gives no e-mail address for any of the chosen rights.
    no_email,
    /// That the notice gives no one e-mail address for the chosen rights.
    no_shared_email,
    /// Before the addresses that the notice gives for one right each.
    own_emails,
    /// Before what the notice says of reaching the controller.
    contact_said,
    /// That the authority's e-mail address is not known.
    no_authority,
    /// The field for the recipient that the visitor gives.
    recipient,
    /// What belongs in it.
    recipient_hint,
    /// That what stands there is not one e-mail address.
    recipient_wrong,
    /// The field for the day on which the controller receives the request.
    received,
    /// What belongs in it.
    received_hint,
    /// That what stands there is no such day.
    received_wrong,
    /// Before the subject.
    subject,
    /// Before the text.
    text,
    /// What does not belong in ordinary e-mail.
    sensitive,
    /// Follows the mail link.
    mail,
    /// Copies the text.
    copy,
    /// Saves a draft for a mail program.
    eml,
    /// Saves a plain text.
    txt,
    /// Prints the letter.
    print,
    /// Status: no right is chosen.
    no_right,
    /// Status: the recipient is missing.
    no_recipient,
    /// Status: the recipient is not one e-mail address.
    wrong_recipient,
    /// Status: the mail link cannot carry the text.
    shortened,
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
    /// Status: the browser made no file, or did not print.
    refused,
    /// Status: the form was emptied.
    cleared,
    /// Above what keeps the letter from being sent.
    problems,
    /// Problem: no right is chosen.
    choose_right,
    /// Problem: there is no recipient.
    give_recipient,
    /// Problem: the recipient is not one e-mail address.
    correct_recipient,
    /// Problem: the day of receipt is not one.
    correct_received,
    /// Above the day by which an answer is due.
    due_title,
    /// Before that day.
    due,
    /// Before the day of receipt, where the term is counted.
    counted_from,
    /// Between the day of receipt and the day on which a month is full.
    counted_to,
    /// That the month has no such day, so that its last day counts.
    counted_last,
    /// That the day is no working day, so that the next one counts.
    counted_moved,
    /// Before the day by which an answer is due when the time is extended.
    extended,
    /// After that day; names the law.
    extended_end,
    /// Before the day from which a reminder makes sense.
    reminder_from,
    /// Between it and the day from which we suggest a complaint.
    complaint_from,
    /// After that day.
    complaint_end,
    /// Saves the day for a calendar.
    ics,
}

#[cfg(test)]
mod tests {
    use crate::words::words;
    use seloste_notice::Language;

    use super::*;

    #[test]
    fn the_list_carries_the_table() {
        for language in Language::ALL {
            let words = words(language).live;
            assert_eq!(LiveWords::from_list(words.list()), Some(words));
            assert_eq!(LiveWords::from_list(words.list().skip(1)), None);
            assert_eq!(LiveWords::from_list(words.list().chain(["more"])), None);
        }
    }
}
