use seloste_notice::{Date, Right};

use crate::{LetterTexts, Receipt};

/// Input for a letter. Typed text is written unchanged; blank fields are omitted with their line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request<'a> {
    /// The texts of the letter, which also decide its language.
    pub texts: LetterTexts,
    /// The rights to exercise, in any order.
    pub rights: &'a [Right],
    /// Name of the controller, if the notice states it.
    pub controller: Option<&'a str>,
    /// Title of the notice.
    pub notice_title: &'a str,
    /// Date of the notice.
    pub notice_date: Option<Date>,
    /// Name of the person, as typed.
    pub name: &'a str,
    /// Contact details of the person, as typed.
    pub contact: &'a str,
    /// Customer number or other identifier that the controller knows, as typed.
    pub identifier: &'a str,
    /// What to rectify. Only used with [`Right::Rectification`].
    pub rectifications: &'a [Rectification<'a>],
    /// Further details, as typed.
    pub details: &'a str,
    /// The cookie choice, if the person includes it. Only used with [`Right::WithdrawConsent`].
    pub receipt: Option<Receipt<'a>>,
}

/// One rectification (Art. 16), as typed. Either field may be blank: the correct value may be unknown, or a
/// value may be missing so far. If both are blank, the rectification is omitted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rectification<'a> {
    /// What the controller has stored.
    pub incorrect: &'a str,
    /// The correct value.
    pub correct: &'a str,
}
