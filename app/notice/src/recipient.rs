use seloste_notice_derive::Record;
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

/// A transfer of data to a recipient outside the EEA.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(name = "transfer")]
pub struct Transfer {
    /// The transfer mechanism: `adequacy` (adequacy decision, Art. 45), `dpf` (EU–US Data Privacy
    /// Framework), `scc` (standard contractual clauses), `bcr` (binding corporate rules) or `derogation`
    /// (Art. 49). `privacy-shield` and `safe-harbor` are no longer valid; the check reports them.
    #[field(keyword, article = "44–49", dpv = "dpv:hasLegalBasis", tilt = "thirdCountryTransfers")]
    pub mechanism: Mechanism,
    /// Where the mechanism can be verified.
    #[field(dpv = "dct:references", tilt = none)]
    pub link: Option<Link>,
    /// How to get a copy of the safeguards (Art. 13(1)(f) GDPR).
    #[field(text, article = "13(1)(f)", dpv = "dct:description", tilt = "description")]
    pub copy: Option<Text>,
    /// More in your own words, in Markdown.
    #[field(markdown, dpv = "dct:description", tilt = "description")]
    pub text: Option<Text>,
}

/// A recipient of data, or a category of recipients.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(name = "recipient", short(name: text), tilt = none)]
pub struct Recipient {
    /// Id, unique among the notice's recipients.
    #[field(id, map_key, dpv = none)]
    pub id: String,
    /// The name of the recipient or category.
    #[field(text, name = proper, dpv = "dpv:hasName", tilt = "name")]
    pub name: Text,
    /// `processor` if it processes data for the controller (Art. 28 GDPR), `controller` if it decides itself,
    /// `joint` if it decides together with the controller (Art. 26 GDPR), `authority` for a public authority.
    #[field(keyword, article = "4(7)–(10)", dpv = "@type")]
    pub role: Option<RecipientRole>,
    /// The country or countries where the recipient is.
    #[field(countries, key = "country", dpv = "dpv:hasCountry", tilt = "country")]
    pub countries: Vec<Country>,
    /// The purpose of the disclosure.
    #[field(text, dpv = "dpv:hasPurpose")]
    pub purpose: Option<Text>,
    /// When, or under what condition, data is disclosed.
    #[field(text, key = "when", dpv = "dpv:hasProcessingCondition")]
    pub condition: Option<Text>,
    /// More in your own words, in Markdown.
    #[field(markdown, dpv = "dct:description")]
    pub text: Option<Text>,
    /// The transfer outside the EEA, if there is one.
    #[field(article = "13(1)(f)", dpv = "dpv:hasProcess", tilt = "thirdCountryTransfers")]
    pub transfer: Option<Transfer>,
}

/// All transfers outside the EEA.
#[derive(Clone, Debug, Default, PartialEq, Eq, Record)]
#[record(name = "transfers", short(text: markdown))]
pub struct Transfers {
    /// In your own words, in Markdown.
    #[field(markdown, dpv = "dct:description", tilt = "description")]
    pub text: Option<Text>,
    /// The countries to which data is transferred.
    #[field(countries, dpv = "dpv:hasThirdCountry", tilt = "country")]
    pub countries: Vec<Country>,
    /// The transfer mechanisms.
    #[field(
        keyword,
        one_or_many,
        article = "44–49",
        dpv = "dpv:hasLegalBasis",
        tilt = "thirdCountryTransfers"
    )]
    pub mechanisms: Vec<Mechanism>,
    /// Ids of the data, as defined under `data`.
    #[field(reference = "data", one_or_many, dpv = "dpv:hasPersonalData", tilt = none)]
    pub data: Vec<String>,
    /// How to get a copy of the safeguards (Art. 13(1)(f) GDPR).
    #[field(text, article = "13(1)(f)", dpv = "dct:description", tilt = "description")]
    pub copy: Option<Text>,
}
