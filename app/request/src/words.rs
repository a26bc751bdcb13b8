//! The letters' sentences: one table with a field for each, one file for each language. A sentence that is missing in a
//! language does not compile.

mod en;
mod fi;
mod sv;

use seloste_notice::{Language, Right};

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
    pub subjects: EachRight,
    /// The subject where several rights are used, without their articles.
    pub subject_of_several: &'static str,
    /// The article of each right, as the language cites it.
    pub articles: EachRight,
    /// What is asked for.
    pub paragraphs: EachRight,
    /// Before what the person adds.
    pub details: &'static str,
    /// Receipt, answer, reasons, identity: Art. 12(3), (4) and (6).
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

/// A text for each right.
pub struct EachRight {
    /// Art. 15.
    pub access: &'static str,
    /// Art. 16.
    pub rectification: &'static str,
    /// Art. 17.
    pub erasure: &'static str,
    /// Art. 18.
    pub restriction: &'static str,
    /// Art. 20.
    pub portability: &'static str,
    /// Art. 21(1).
    pub objection: &'static str,
    /// Art. 21(2).
    pub objection_marketing: &'static str,
    /// Art. 7(3).
    pub withdraw_consent: &'static str,
    /// Art. 22(3).
    pub automated_decision: &'static str,
}

impl EachRight {
    /// The text for this right.
    pub const fn get(&self, right: Right) -> &'static str {
        match right {
            Right::Access => self.access,
            Right::Rectification => self.rectification,
            Right::Erasure => self.erasure,
            Right::Restriction => self.restriction,
            Right::Portability => self.portability,
            Right::Objection => self.objection,
            Right::ObjectionMarketing => self.objection_marketing,
            Right::WithdrawConsent => self.withdraw_consent,
            Right::AutomatedDecision => self.automated_decision,
        }
    }
}

/// The sentences of this language.
pub const fn words(language: Language) -> &'static Words {
    match language {
        Language::Fi => &fi::WORDS,
        Language::Sv => &sv::WORDS,
        Language::En => &en::WORDS,
    }
}
