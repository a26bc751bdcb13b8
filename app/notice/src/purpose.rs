use crate::{Basis, Retention, Text};
use serde::Serialize;

/// A purpose of processing: the join of legal basis, data, recipients and retention.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Purpose {
    /// Its id, where the author gives one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// What the data is used for.
    pub name: Text,
    /// More in the controller's words, in Markdown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<Text>,
    /// On what legal bases (Art. 6(1)).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub basis: Vec<Basis>,
    /// The legitimate interest pursued (Art. 13(1)(d)).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub interest: Option<Text>,
    /// Which data categories, by id.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub data: Vec<String>,
    /// Which recipients, by id.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub recipients: Vec<String>,
    /// How long the data is kept for this purpose.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub retention: Vec<Retention>,
}

impl Purpose {
    /// Whether the author tied anything to it.
    pub fn is_linked(&self) -> bool {
        !(self.basis.is_empty()
            && self.data.is_empty()
            && self.recipients.is_empty()
            && self.retention.is_empty())
    }
}
