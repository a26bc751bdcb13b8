use crate::Text;
use serde::Serialize;

/// A section of a notice page. The id comes from the model and is the same in every layout and language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum SectionId {
    /// What the notice is about, before all else.
    Introduction,
    /// Who decides.
    Controller,
    /// Whom to ask.
    Contact,
    /// The data protection officer.
    Dpo,
    /// The register's name.
    Register,
    /// What the data is used for.
    Purposes,
    /// On what legal bases.
    LegalBases,
    /// What data.
    Data,
    /// Where from.
    Sources,
    /// Who gets it.
    Recipients,
    /// Outside the EEA.
    Transfers,
    /// How long it is kept.
    Retention,
    /// How it is protected.
    Security,
    /// Whether it must be given.
    Provision,
    /// Automated decisions and profiling.
    AutomatedDecisions,
    /// Cookies and services.
    Cookies,
    /// The rights.
    Rights,
    /// Withdrawal of consent.
    Withdraw,
    /// Complaint to the authority.
    Complaint,
    /// History of the notice.
    Changes,
    /// The request form.
    Request,
}

impl SectionId {
    /// Every section, in the order of the page.
    pub const ALL: [Self; 21] = [
        Self::Introduction,
        Self::Controller,
        Self::Contact,
        Self::Dpo,
        Self::Register,
        Self::Purposes,
        Self::LegalBases,
        Self::Data,
        Self::Sources,
        Self::Recipients,
        Self::Transfers,
        Self::Retention,
        Self::Security,
        Self::Provision,
        Self::AutomatedDecisions,
        Self::Cookies,
        Self::Rights,
        Self::Withdraw,
        Self::Complaint,
        Self::Changes,
        Self::Request,
    ];

    /// The id in the page and in YAML.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Introduction => "introduction",
            Self::Controller => "controller",
            Self::Contact => "contact",
            Self::Dpo => "dpo",
            Self::Register => "register",
            Self::Purposes => "purposes",
            Self::LegalBases => "legal-bases",
            Self::Data => "data",
            Self::Sources => "sources",
            Self::Recipients => "recipients",
            Self::Transfers => "transfers",
            Self::Retention => "retention",
            Self::Security => "security",
            Self::Provision => "provision",
            Self::AutomatedDecisions => "automated-decisions",
            Self::Cookies => "cookies",
            Self::Rights => "rights",
            Self::Withdraw => "withdraw",
            Self::Complaint => "complaint",
            Self::Changes => "changes",
            Self::Request => "request",
        }
    }
}

/// Where a free section stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum SectionPlacement {
    /// Before that section, under a heading of its own.
    Before(SectionId),
    /// After that section, under a heading of its own.
    After(SectionId),
    /// Within that section, before what it has.
    Opening(SectionId),
    /// Within that section, after what it has.
    Closing(SectionId),
}

/// What no field holds, in the author's words, where the author wants it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FreeSection {
    /// Its id, where the author gives one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Where it stands.
    pub placement: SectionPlacement,
    /// Its heading.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<Text>,
    /// Its text, in Markdown. A heading with nothing under it is kept as it is: the check speaks of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<Text>,
}
