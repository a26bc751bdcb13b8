use seloste_notice_derive::Record;

use crate::{Basis, Retention, Text};

/// A purpose for which data is used.
///
/// It is linked to its legal bases, data, recipients and retention (Art. 13(1)(c)).
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(name = "purpose", short(name: text))]
pub struct Purpose {
    /// An id, if other keys refer to it.
    #[field(id, unique, dpv = "dct:identifier", tilt = none)]
    pub id: Option<String>,
    /// What the data is used for.
    #[field(text, dpv = "dpv:hasPurpose", tilt = "purpose")]
    pub name: Text,
    /// More in your own words, in Markdown.
    #[field(markdown, dpv = "dct:description", tilt = "description")]
    pub text: Option<Text>,
    /// The legal basis (Art. 6(1) GDPR): one or a list.
    #[field(keyword, one_or_many, article = "6(1)", dpv = "dpv:hasLegalBasis", tilt = "legalBases")]
    pub basis: Vec<Basis>,
    /// The legitimate interest, if that is the legal basis (Art. 13(1)(d) GDPR).
    #[field(markdown, article = "13(1)(d)", dpv = "dpv:hasJustification", tilt = "legitimateInterests")]
    pub interest: Option<Text>,
    /// Ids of the data, as defined under `data`.
    #[field(reference = "data", one_or_many, dpv = "dpv:hasPersonalData", tilt = "dataDisclosed")]
    pub data: Vec<String>,
    /// Ids of the recipients, as defined under `recipients`.
    #[field(reference = "recipients", one_or_many, dpv = "dpv:hasRecipient", tilt = "recipients")]
    pub recipients: Vec<String>,
    /// How long data is kept for this purpose.
    #[field(one_or_many, article = "13(2)(a)", dpv = "dpv:hasStorageCondition", tilt = "storage")]
    pub retention: Vec<Retention>,
}

impl Purpose {
    /// Returns true if a legal basis, data, recipients or retention are stated for this purpose.
    pub fn is_linked(&self) -> bool {
        !(self.basis.is_empty()
            && self.data.is_empty()
            && self.recipients.is_empty()
            && self.retention.is_empty())
    }
}
