//! The form's texts: one table with a field for each, one file for each language. A text that is missing in a language
//! does not compile.

mod en;
mod fi;
mod sv;

use crate::live::LiveWords;
use seloste_notice::{Language, Right};
use seloste_request::EachRight;

/// The texts of one language.
#[derive(Debug)]
pub struct Words {
    /// What the form does, and that nothing leaves the page.
    pub intro: &'static str,
    /// That one turns to the controller first, and to the authority then.
    pub controller_first: &'static str,
    /// The choice of rights.
    pub rights_step: Step,
    /// A right in plain words, and one sentence on it.
    pub rights: EachRight<(&'static str, &'static str)>,
    /// What to expect of a right for which the notice leaves little room.
    pub limits: LimitWords,
    /// Adds the record of the choice about cookies to a withdrawal.
    pub receipt: Field,
    /// One correction; its number follows.
    pub correction: &'static str,
    /// What is wrong in the data.
    pub incorrect: &'static str,
    /// What is right instead.
    pub correct: &'static str,
    /// Opens what the notice says of a right.
    pub said: &'static str,
    /// The fields about the person.
    pub person_step: Step,
    /// The person's name.
    pub name: Field,
    /// How to reach the person.
    pub contact: Field,
    /// What the controller knows the person by.
    pub identifier: Field,
    /// What the request is about more closely.
    pub details: Field,
    /// What a proof of identity needs, and what not.
    pub identity: IdentityWords,
    /// Empties the form.
    pub clear: &'static str,
    /// The message and the ways out.
    pub message_step: Step,
    /// Before the controller's demands.
    pub demands: &'static str,
    /// Before the rights that a demand is made of.
    pub demands_of: &'static str,
    /// What the law says of demands (Art. 12(2) and (6)).
    pub demands_law: &'static str,
    /// Which letter.
    pub kinds: KindWords,
    /// In which language.
    pub letter_language: &'static str,
    /// The texts of the live part, but for the public holidays.
    pub live: LiveWords,
    /// Which public holidays count.
    pub holidays: HolidayWords,
    /// When the form's program did not arrive.
    pub failed: &'static str,
}

/// A part of the form.
#[derive(Debug)]
pub struct Step {
    /// Its heading.
    pub title: &'static str,
    /// What to do in it.
    pub hint: &'static str,
}

/// A field of the form.
#[derive(Debug)]
pub struct Field {
    /// Its label.
    pub label: &'static str,
    /// What belongs in it; empty where the label says it all.
    pub hint: &'static str,
}

/// What to expect of rights that hang on the legal basis.
#[derive(Debug)]
pub struct LimitWords {
    /// Art. 17(3)(b).
    pub erasure: &'static str,
    /// Art. 20(1)(a).
    pub portability: &'static str,
    /// Art. 21(1).
    pub objection: &'static str,
    /// Art. 7(3).
    pub withdraw_consent: &'static str,
    /// Art. 22(1).
    pub automated_decision: &'static str,
}

impl LimitWords {
    /// What to expect of this right, if it can be limited so.
    pub const fn of(&self, right: Right) -> Option<&'static str> {
        match right {
            Right::Erasure => Some(self.erasure),
            Right::Portability => Some(self.portability),
            Right::Objection => Some(self.objection),
            Right::WithdrawConsent => Some(self.withdraw_consent),
            Right::AutomatedDecision => Some(self.automated_decision),
            Right::Access | Right::Rectification | Right::Restriction | Right::ObjectionMarketing => None,
        }
    }
}

/// On proving one's identity.
#[derive(Debug)]
pub struct IdentityWords {
    /// What it opens with.
    pub title: &'static str,
    /// The paragraphs.
    pub text: [&'static str; 3],
}

/// The letters there are.
#[derive(Debug)]
pub struct KindWords {
    /// What is chosen.
    pub legend: &'static str,
    /// The request itself.
    pub request: Field,
    /// When no answer has come.
    pub reminder: Field,
    /// When the reminder was of no use either.
    pub complaint: Field,
}

/// Which public holidays the day is moved by.
#[derive(Debug)]
pub struct HolidayWords {
    /// Before the name of the country whose holidays count; a full stop follows.
    pub of: &'static str,
    /// That only weekends count, for the country is one whose holidays are not known here; its name stands between.
    pub unknown: (&'static str, &'static str),
    /// That only weekends count, for the notice does not tell the country.
    pub nowhere: &'static str,
}

/// The texts of this language.
pub const fn words(language: Language) -> &'static Words {
    match language {
        Language::Fi => &fi::WORDS,
        Language::Sv => &sv::WORDS,
        Language::En => &en::WORDS,
    }
}
