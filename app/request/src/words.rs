//! The letters' sentences: one table with a field for each, one file for each language. A sentence that is missing in a
//! language does not compile.

mod en;
mod fi;
mod sv;

use crate::EachRight;
use jiff::civil::Time;
use seloste_consent::Method;
use seloste_notice::Language;

/// The sentences of one language.
pub struct Words {
    /// The address line, to which the controller's name may be added after a colon.
    pub to_controller: &'static str,
    /// Begins to say that a right is used: [`Words::right_of_the_act`] follows.
    pub opening: &'static str,
    /// The act that the articles are of, where one right is used.
    pub right_of_the_act: &'static str,
    /// The same where several are.
    pub rights_of_the_act: &'static str,
    /// Before and after the title of the notice.
    pub about: (&'static str, &'static str),
    /// The subject for each right, without its article.
    pub subjects: EachRight<&'static str>,
    /// The subject where several rights are used, without their articles.
    pub subject_of_several: &'static str,
    /// The article of each right, as the language cites it.
    pub articles: EachRight<&'static str>,
    /// What is asked for.
    pub paragraphs: EachRight<&'static str>,
    /// What was chosen about cookies.
    pub receipt: ReceiptWords,
    /// Before what is wrong in the data.
    pub wrong: &'static str,
    /// Before what is right.
    pub right: &'static str,
    /// Before what the person adds.
    pub details: &'static str,
    /// Receipt, answer and reasons, and identity: Art. 12(3), (4) and (6).
    pub closing: &'static str,
    /// Before the person's name.
    pub farewell: &'static str,
    /// Before how to reach the person.
    pub contact: &'static str,
    /// Before what the controller knows the person by.
    pub identifier: &'static str,
    /// The body of a mail link that cannot carry the letter.
    pub paste_here: &'static str,
    /// Before a date within a sentence.
    pub on: &'static str,
    /// What the letters' recipient is called in a file.
    pub recipient: &'static str,
    /// What their subject is called.
    pub subject: &'static str,
    /// The letters that follow when no answer comes.
    pub follow_up: FollowUpWords,
    /// The entry in a calendar.
    pub event: EventWords,
    /// What a printed letter has beside its text.
    pub print: PrintWords,
    /// Names of files.
    pub files: FileWords,
}

/// The sentences of the reminder and of the complaint.
pub struct FollowUpWords {
    /// Before the subject of the request, in that of the reminder.
    pub reminder: &'static str,
    /// The same of the complaint.
    pub complaint: &'static str,
    /// Before and after the date on which the request was sent, to the controller: [`Words::right_of_the_act`] follows.
    pub sent_to_you: (&'static str, &'static str),
    /// The same, to the authority.
    pub sent_to_controller: (&'static str, &'static str),
    /// In place of that date.
    pub earlier: &'static str,
    /// That no answer has come.
    pub no_answer: &'static str,
    /// Before and after the date on which the time limit ended: Art. 12(3).
    pub due: (&'static str, &'static str),
    /// The time limit where no date is known.
    pub due_in_general: &'static str,
    /// What is asked of the controller, and what can follow: Art. 77.
    pub answer_now: &'static str,
    /// The address line of the complaint, to which the authority's name may be added after a colon.
    pub to_authority: &'static str,
    /// Before the controller's name in the complaint.
    pub controller: &'static str,
    /// What is asked of the authority: Art. 77 and 58(2)(c).
    pub order: &'static str,
    /// What goes with the complaint.
    pub attachments: &'static str,
}

/// The words of the calendar's entry.
pub struct EventWords {
    /// What the day is.
    pub summary: &'static str,
    /// What stands before the date of receipt, the last day, and the last day after an extension, and at the end.
    pub computed: (&'static str, &'static str, &'static str, &'static str),
}

/// What stands beside the lines to be filled in by hand on a printed letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PrintWords {
    /// The date.
    pub date: &'static str,
    /// The signature.
    pub signature: &'static str,
    /// The name in plain letters.
    pub name_in_print: &'static str,
}

/// Names of files, without extension, in ASCII so that every system keeps them as they are.
pub struct FileWords {
    /// The request.
    pub request: &'static str,
    /// The reminder.
    pub reminder: &'static str,
    /// The complaint.
    pub complaint: &'static str,
    /// The calendar file.
    pub deadline: &'static str,
}

/// The words around the record of a choice about cookies.
pub struct ReceiptWords {
    /// Before the record's id.
    pub id: &'static str,
    /// When it was recorded: a date, already written in the language, and a time of day, both in UTC.
    pub moment: fn(&str, Time) -> String,
    /// Before the revision of what was asked about.
    pub revision: &'static str,
    /// Before the hash of what was shown.
    pub shown: &'static str,
    /// How the choice was made: a sentence of its own.
    pub method: fn(Method) -> &'static str,
    /// Before the names of what was granted; with the space before it.
    pub granted: &'static str,
    /// Where nothing was granted, with the space before it.
    pub nothing_granted: &'static str,
}

/// The sentences of this language.
pub const fn words(language: Language) -> &'static Words {
    match language {
        Language::Fi => &fi::WORDS,
        Language::Sv => &sv::WORDS,
        Language::En => &en::WORDS,
    }
}

/// What a printed letter has beside its text, in this language.
pub const fn print_words(language: Language) -> PrintWords {
    words(language).print
}
