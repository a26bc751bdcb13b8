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
    /// The act that the articles are of, where one right is used.
    pub opening: &'static str,
    /// The same where several are.
    pub opening_of_several: &'static str,
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
    /// Before what the person adds.
    pub details: &'static str,
    /// Receipt, answer and reasons: Art. 12(3) and (4).
    pub closing: &'static str,
    /// Before the person's name.
    pub farewell: &'static str,
    /// Before how to reach the person.
    pub contact: &'static str,
    /// Before what the controller knows the person by.
    pub identifier: &'static str,
    /// The body of a mail link that cannot carry the letter.
    pub paste_here: &'static str,
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
