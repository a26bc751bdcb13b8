use serde::Serialize;

use crate::{Country, Link, Text};

/// Role of a recipient in relation to the controller.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum RecipientRole {
    /// Processes data on behalf of the controller (Art. 28).
    Processor,
    /// Independent controller with purposes of its own.
    Controller,
    /// Decides on purposes and means together with the controller (Art. 26).
    Joint,
    /// A public authority.
    Authority,
}

impl RecipientRole {
    /// All roles.
    pub const ALL: [Self; 4] = [Self::Processor, Self::Controller, Self::Joint, Self::Authority];

    /// Returns the YAML value.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Processor => "processor",
            Self::Controller => "controller",
            Self::Joint => "joint",
            Self::Authority => "authority",
        }
    }
}

/// Transfer mechanism (Chapter V GDPR). Includes invalid ones, because notices still name them;
/// [`law`](crate::law) has the date from which they are invalid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mechanism {
    /// An adequacy decision (Art. 45).
    Adequacy,
    /// The EU–US Data Privacy Framework (Art. 45).
    Dpf,
    /// Standard contractual clauses (Art. 46(2)(c)).
    Scc,
    /// Binding corporate rules (Art. 47).
    Bcr,
    /// A derogation (Art. 49).
    Derogation,
    /// The EU–US Privacy Shield; invalid, see [`law`](crate::law).
    PrivacyShield,
    /// Safe Harbor; invalid, see [`law`](crate::law).
    SafeHarbor,
}

impl Mechanism {
    /// All mechanisms, invalid ones included.
    pub const ALL: [Self; 7] = [
        Self::Adequacy,
        Self::Dpf,
        Self::Scc,
        Self::Bcr,
        Self::Derogation,
        Self::PrivacyShield,
        Self::SafeHarbor,
    ];

    /// Returns the YAML value.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Adequacy => "adequacy",
            Self::Dpf => "dpf",
            Self::Scc => "scc",
            Self::Bcr => "bcr",
            Self::Derogation => "derogation",
            Self::PrivacyShield => "privacy-shield",
            Self::SafeHarbor => "safe-harbor",
        }
    }

    /// Returns the term of the GDPR extension of W3C DPV. There is none for derogations: DPV has a term for
    /// each derogation of Art. 49 but not for the article as a whole.
    pub const fn dpv_term(self) -> Option<&'static str> {
        match self {
            Self::Adequacy | Self::Dpf => Some("eu-gdpr:A45-3"),
            Self::Scc => Some("eu-gdpr:A46-2-c"),
            Self::Bcr => Some("eu-gdpr:A46-2-b"),
            Self::Derogation | Self::PrivacyShield | Self::SafeHarbor => None,
        }
    }
}

/// Transfer of data to one recipient outside the EEA.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Transfer {
    /// Transfer mechanism.
    pub mechanism: Mechanism,
    /// Where readers can verify the mechanism, such as a certification register.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub link: Option<Link>,
    /// How to get a copy of the safeguards (Art. 13(1)(f)).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub copy: Option<Text>,
    /// Further text, in Markdown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<Text>,
}

/// A recipient or category of recipients (Art. 4(9), 13(1)(e)).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Recipient {
    /// Id, unique among the notice's recipients.
    pub id: String,
    /// Name of the recipient or category.
    pub name: Text,
    /// Role, if stated.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<RecipientRole>,
    /// Countries in which the recipient processes the data.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub countries: Vec<Country>,
    /// What the recipient uses the data for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub purpose: Option<Text>,
    /// When or on what condition data is disclosed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub condition: Option<Text>,
    /// Further text, in Markdown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<Text>,
    /// Transfer outside the EEA.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub transfer: Option<Transfer>,
}

/// Transfers outside the EEA, stated for the whole notice.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Transfers {
    /// Text, in Markdown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<Text>,
    /// Countries of destination.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub countries: Vec<Country>,
    /// Transfer mechanisms.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub mechanisms: Vec<Mechanism>,
    /// Ids of the data categories transferred.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub data: Vec<String>,
    /// How to get a copy of the safeguards (Art. 13(1)(f)).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub copy: Option<Text>,
}
