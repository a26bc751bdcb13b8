use crate::{Country, Link, Text};
use serde::Serialize;

/// What a recipient is to the controller.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum RecipientRole {
    /// Processes for the controller (Art. 28).
    Processor,
    /// Decides on its own purposes.
    Controller,
    /// A public authority.
    Authority,
}

impl RecipientRole {
    /// Every role.
    pub const ALL: [Self; 3] = [Self::Processor, Self::Controller, Self::Authority];

    /// The word for it in a notice's YAML.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Processor => "processor",
            Self::Controller => "controller",
            Self::Authority => "authority",
        }
    }
}

/// What a transfer outside the EEA rests on (Chapter V GDPR). Invalid ones are in the list, because notices name
/// them; the law data says since when they do not bind.
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
    /// The EU–US Privacy Shield, invalid.
    PrivacyShield,
    /// Safe Harbor, invalid.
    SafeHarbor,
}

impl Mechanism {
    /// Every mechanism.
    pub const ALL: [Self; 7] = [
        Self::Adequacy,
        Self::Dpf,
        Self::Scc,
        Self::Bcr,
        Self::Derogation,
        Self::PrivacyShield,
        Self::SafeHarbor,
    ];

    /// The word for it in a notice's YAML.
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

    /// The term of W3C DPV's extension for the GDPR, where one fits. The extension has a term for each derogation of
    /// Art. 49 and none for the article as a whole, and which one it is a notice does not say.
    pub const fn dpv_term(self) -> Option<&'static str> {
        match self {
            Self::Adequacy | Self::Dpf => Some("eu-gdpr:A45-3"),
            Self::Scc => Some("eu-gdpr:A46-2-c"),
            Self::Bcr => Some("eu-gdpr:A46-2-b"),
            Self::Derogation | Self::PrivacyShield | Self::SafeHarbor => None,
        }
    }
}

/// The transfer of data to one recipient outside the EEA.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Transfer {
    /// What it rests on.
    pub mechanism: Mechanism,
    /// Where the mechanism can be checked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub link: Option<Link>,
    /// How to get a copy of the safeguards (Art. 13(1)(f)).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub copy: Option<Text>,
    /// More in the controller's words, in Markdown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<Text>,
}

/// Somebody to whom data is disclosed, or a category of such (Art. 4(9), 13(1)(e)).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Recipient {
    /// Its id, unique among the notice's recipients.
    pub id: String,
    /// Its name, or the category's.
    pub name: Text,
    /// What it is to the controller, where the notice says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<RecipientRole>,
    /// Where it is.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub countries: Vec<Country>,
    /// What it gets the data for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub purpose: Option<Text>,
    /// When, or on what condition, it gets the data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub condition: Option<Text>,
    /// More in the controller's words, in Markdown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<Text>,
    /// The transfer outside the EEA.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub transfer: Option<Transfer>,
}

/// Transfers outside the EEA as the notice states them as a whole.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Transfers {
    /// In the controller's words, in Markdown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<Text>,
    /// To which countries.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub countries: Vec<Country>,
    /// What they rest on.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub mechanisms: Vec<Mechanism>,
    /// Which data categories, by id.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub data: Vec<String>,
    /// How to get a copy of the safeguards (Art. 13(1)(f)).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub copy: Option<Text>,
}
