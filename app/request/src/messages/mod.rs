//! Texts of the letters, one file per language. A missing text is a compile error.

mod en;
mod fi;
mod sv;

use jiff::civil::Time;
use seloste_consent::Method;
use seloste_notice::Language;

use crate::RightMap;

/// Texts of the letters in one language.
pub(crate) struct LetterMessages {
    /// Address line; a colon and the controller's name may follow.
    pub to_controller: &'static str,
    /// Start of the first sentence; [`Self::right_under_gdpr`] follows.
    pub opening: &'static str,
    /// End of that sentence for one right: the act that the articles belong to.
    pub right_under_gdpr: &'static str,
    /// The same for several rights.
    pub rights_under_gdpr: &'static str,
    /// Label of the title of the notice.
    pub notice_reference: &'static str,
    /// Subject for each right, without the article.
    pub subjects: RightMap<&'static str>,
    /// Subject for several rights, without the articles.
    pub subject_of_several: &'static str,
    /// Article of each right, as cited in this language.
    pub articles: RightMap<&'static str>,
    /// Paragraph for each right.
    pub paragraphs: RightMap<&'static str>,
    /// Sentence after the paragraph about erasure if the data are also requested, with leading space.
    pub data_before_erasure: &'static str,
    /// Receipt of the cookie choice.
    pub receipt: ReceiptMessages,
    /// Label of incorrect data, without the colon.
    pub incorrect: &'static str,
    /// Label of correct data, without the colon.
    pub correct: &'static str,
    /// Heading of the details.
    pub details: &'static str,
    /// Confirmation of receipt, answer, reasons and identity: Art. 12(3), (4) and (6).
    pub closing: &'static str,
    /// Closing phrase before the person's name.
    pub farewell: &'static str,
    /// Label of the identifier.
    pub identifier: &'static str,
    /// Body of a mail link if the letter is too long for it.
    pub paste_here: &'static str,
    /// Word before a date within a sentence, with a space; may be empty.
    pub before_date: &'static str,
    /// Label of the recipient in a text file.
    pub recipient: &'static str,
    /// Label of the subject in a text file.
    pub subject: &'static str,
    /// Reminder and complaint.
    pub follow_up: FollowUpMessages,
    /// Calendar entry.
    pub event: EventMessages,
    /// Labels of a printed letter.
    pub print: PrintMessages,
    /// Names of files.
    pub files: FileNames,
}

/// Texts of the reminder and the complaint.
pub(crate) struct FollowUpMessages {
    /// Prefix of the reminder's subject; the subject of the request follows.
    pub reminder: &'static str,
    /// Prefix of the complaint's subject.
    pub complaint: &'static str,
    /// To the controller: texts before and after the date of sending; [`LetterMessages::right_under_gdpr`]
    /// follows.
    pub sent_to_you: (&'static str, &'static str),
    /// The same to the authority.
    pub sent_to_controller: (&'static str, &'static str),
    /// Replaces the date of sending if it is unknown.
    pub sent_earlier: &'static str,
    /// States that there was no answer.
    pub no_answer: &'static str,
    /// Texts before and after the deadline: Art. 12(3).
    pub due: (&'static str, &'static str),
    /// Time limit if no date is known.
    pub due_by_law: &'static str,
    /// Demand to the controller, and the possible complaint: Art. 77.
    pub demand: &'static str,
    /// Address line of the complaint; a colon and the authority's name may follow.
    pub to_authority: &'static str,
    /// Label of the controller in the complaint.
    pub controller: &'static str,
    /// Request to the authority: Art. 77 and 58(2)(c).
    pub order_request: &'static str,
    /// List of attachments.
    pub attachments: &'static str,
}

/// Texts of the calendar entry.
pub(crate) struct EventMessages {
    /// Title.
    pub summary: &'static str,
    /// Texts before the day of receipt, the deadline and the extended deadline, and the end.
    pub computation: (&'static str, &'static str, &'static str, &'static str),
}

/// Labels of the lines on a printed letter that are filled in by hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PrintMessages {
    /// The date.
    pub date: &'static str,
    /// The signature.
    pub signature: &'static str,
    /// Name in block letters.
    pub name_in_print: &'static str,
}

/// File names without extension, in ASCII so that every system keeps them unchanged.
pub(crate) struct FileNames {
    /// The request.
    pub request: &'static str,
    /// The reminder.
    pub reminder: &'static str,
    /// The complaint.
    pub complaint: &'static str,
    /// The calendar file.
    pub deadline: &'static str,
}

/// Texts of the receipt of a cookie choice.
pub(crate) struct ReceiptMessages {
    /// Label of the id.
    pub id: &'static str,
    /// Formats when the choice was recorded, from the formatted date and the time of day, both UTC.
    pub recorded_at: fn(&str, Time) -> String,
    /// Label of the revision.
    pub revision: &'static str,
    /// Label of the snapshot hash.
    pub snapshot_hash: &'static str,
    /// Sentence about how the choice was made.
    pub method: fn(Method) -> &'static str,
    /// Label of the granted names, with leading space.
    pub granted: &'static str,
    /// Sentence for the case that nothing was granted, with leading space.
    pub nothing_granted: &'static str,
}

/// Returns the texts in a language.
pub(crate) const fn messages(language: Language) -> &'static LetterMessages {
    match language {
        Language::Fi => &fi::MESSAGES,
        Language::Sv => &sv::MESSAGES,
        Language::En => &en::MESSAGES,
    }
}

/// Returns the labels of a printed letter in a language.
pub const fn print_messages(language: Language) -> PrintMessages {
    messages(language).print
}
