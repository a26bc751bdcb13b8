//! Texts of the form, one file per language. A missing text is a compile error.

mod en;
mod fi;
mod sv;

use seloste_notice::{Language, Right};
use seloste_request::RightMap;

use crate::island::IslandMessages;

/// Texts of the form in one language.
#[derive(Debug)]
pub struct FormMessages {
    /// What the form does, and that no data leaves the page.
    pub intro: &'static str,
    /// Advice to contact the controller before the authority.
    pub controller_first: &'static str,
    /// Section with the rights.
    pub rights_section: SectionMessages,
    /// Plain name of each right, and one sentence about it.
    pub rights: RightMap<(&'static str, &'static str)>,
    /// What to expect from a right that probably does not apply.
    pub limits: LimitMessages,
    /// Option to include the receipt of the cookie choice in a withdrawal.
    pub receipt: FieldMessages,
    /// Label of a rectification; its number follows.
    pub rectification: &'static str,
    /// Label of the incorrect data.
    pub incorrect: &'static str,
    /// Label of the correct data.
    pub correct: &'static str,
    /// Summary that opens the quote from the notice.
    pub notice_quote: &'static str,
    /// Section about the person.
    pub person_section: SectionMessages,
    /// Name of the person.
    pub name: FieldMessages,
    /// Contact details of the person.
    pub contact: FieldMessages,
    /// Customer number or other identifier.
    pub identifier: FieldMessages,
    /// Further details.
    pub details: FieldMessages,
    /// Advice on proof of identity.
    pub identity: IdentityMessages,
    /// Button that resets the form.
    pub clear: &'static str,
    /// Shown if the message contains only some of the chosen rights.
    pub rest: &'static str,
    /// Button that continues with the other rights.
    pub write_rest: &'static str,
    /// Button that restores the fields of a form that was reset.
    pub undo: &'static str,
    /// Section with the message.
    pub message_section: SectionMessages,
    /// Introduces the controller's demands.
    pub demands: &'static str,
    /// Introduces the rights that a demand applies to.
    pub demand_rights: &'static str,
    /// What the law says about such demands (Art. 12(2) and (6)).
    pub demands_law: &'static str,
    /// Kinds of letters.
    pub letter_kinds: LetterKindMessages,
    /// Language of the letter.
    pub letter_language: &'static str,
    /// Introduces the quote about contacting the controller.
    pub contact_quote: &'static str,
    /// Recipient, unless the notice has a general e-mail address.
    pub recipient: ValidatedFieldMessages,
    /// Day on which the controller receives the request.
    pub received: ValidatedFieldMessages,
    /// Texts of the island, except those about public holidays.
    pub island: IslandMessages,
    /// Which public holidays were considered.
    pub holidays: HolidayMessages,
    /// Shown if the program could not be loaded.
    pub failed: &'static str,
}

/// Texts of a section.
#[derive(Debug)]
pub struct SectionMessages {
    /// Heading.
    pub title: &'static str,
    /// What to do in this section.
    pub hint: &'static str,
}

/// Texts of a field.
#[derive(Debug)]
pub struct FieldMessages {
    /// Label.
    pub label: &'static str,
    /// What to enter; may be empty.
    pub hint: &'static str,
}

/// Texts of a field that can be invalid.
#[derive(Debug)]
pub struct ValidatedFieldMessages {
    /// Label.
    pub label: &'static str,
    /// What to enter.
    pub hint: &'static str,
    /// What is wrong; shown instead of the hint.
    pub error: &'static str,
}

/// What to expect from rights that depend on the legal basis.
#[derive(Debug)]
pub struct LimitMessages {
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

impl LimitMessages {
    /// Returns the text for a right; `None` if it does not depend on the legal basis.
    pub const fn for_right(&self, right: Right) -> Option<&'static str> {
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

/// Advice on proof of identity.
#[derive(Debug)]
pub struct IdentityMessages {
    /// Summary.
    pub title: &'static str,
    /// Paragraphs.
    pub text: [&'static str; 3],
}

/// Texts of the choice between letters.
#[derive(Debug)]
pub struct LetterKindMessages {
    /// Legend of the choice.
    pub legend: &'static str,
    /// The request itself.
    pub request: FieldMessages,
    /// The reminder.
    pub reminder: FieldMessages,
    /// The complaint.
    pub complaint: FieldMessages,
}

/// Texts about the public holidays considered.
#[derive(Debug)]
pub struct HolidayMessages {
    /// Text before the name of the country whose holidays were considered; a full stop follows.
    pub counted: &'static str,
    /// Texts before and after the name of a country whose holidays are unknown, so only weekends were
    /// considered.
    pub unknown_country: (&'static str, &'static str),
    /// Only weekends were considered, because the notice does not state the country.
    pub no_country: &'static str,
}

/// Returns the texts in a language.
pub const fn messages(language: Language) -> &'static FormMessages {
    match language {
        Language::Fi => &fi::MESSAGES,
        Language::Sv => &sv::MESSAGES,
        Language::En => &en::MESSAGES,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn saved_draft_names_programs_that_do_not_edit_it() {
        for language in Language::ALL {
            let text = messages(language).island.saved_draft;
            assert!(text.contains("Apple Mail") && text.contains("Evolution"), "{text}");
        }
    }
}
