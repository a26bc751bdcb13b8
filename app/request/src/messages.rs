//! Texts of the letters, from `letters.ftl` of each language (app/languages).

use core::fmt;

use seloste_notice::{DateMessages, Language, Right, decimal, fill};

include!(concat!(env!("OUT_DIR"), "/letters.rs"));

impl LetterMessages {
    /// Returns the texts about a right.
    pub const fn right(self, right: Right) -> RightTexts {
        match right {
            Right::Access => self.right_access(),
            Right::Rectification => self.right_rectification(),
            Right::Erasure => self.right_erasure(),
            Right::Restriction => self.right_restriction(),
            Right::Portability => self.right_portability(),
            Right::Objection => self.right_objection(),
            Right::ObjectionMarketing => self.right_objection_marketing(),
            Right::WithdrawConsent => self.right_withdraw_consent(),
            Right::AutomatedDecision => self.right_automated_decision(),
        }
    }
}

/// The texts with which letters in one language are written. A program in the browser loads those of one
/// language, and contains none.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct LetterTexts {
    /// The language.
    pub language: Language,
    /// Texts of the letters.
    pub messages: LetterMessages,
    /// Texts of dates.
    pub dates: DateMessages,
}

impl LetterTexts {
    /// Returns the texts that the program contains.
    pub const fn built_in(language: Language) -> Self {
        Self {
            language,
            messages: LetterMessages::built_in(language),
            dates: DateMessages::built_in(language),
        }
    }
}

impl fmt::Debug for LetterTexts {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("LetterTexts").field(&self.language).finish()
    }
}
