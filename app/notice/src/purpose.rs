use serde::Serialize;

use crate::{Basis, Retention, Text};

/// A purpose of processing, linked to its legal bases, data, recipients and retention (Art. 13(1)(c)).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Purpose {
    /// Id, unique among the notice's purposes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// What the data is used for, such as "Delivery of orders".
    pub name: Text,
    /// Further text, in Markdown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<Text>,
    /// Legal bases (Art. 6(1)).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub basis: Vec<Basis>,
    /// The legitimate interest pursued (Art. 13(1)(d)).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub interest: Option<Text>,
    /// Ids of data categories.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub data: Vec<String>,
    /// Ids of recipients.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub recipients: Vec<String>,
    /// Retention periods of the data for this purpose.
    #[serde(skip_serializing_if = "Vec::is_empty")]
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
