use serde::Serialize;

use crate::Text;

/// A section of a notice page. Its id is the same in every layout and language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum SectionId {
    /// Introduction, before all other sections.
    Introduction,
    /// Controller, joint controllers and representative.
    Controller,
    /// Contact for questions.
    Contact,
    /// The data protection officer.
    Dpo,
    /// Name of the register.
    Register,
    /// Purposes of processing.
    Purposes,
    /// Legal bases stated for the whole notice.
    LegalBases,
    /// Categories of data.
    Data,
    /// Sources of data.
    Sources,
    /// Recipients.
    Recipients,
    /// Transfers outside the EEA.
    Transfers,
    /// Retention stated for the whole notice.
    Retention,
    /// Protection of data.
    Security,
    /// Obligation to provide data.
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
    /// All sections, in page order.
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

    /// Returns the id used in HTML and in YAML.
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

/// Position of a free section.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum SectionPlacement {
    /// Before this section, with its own heading.
    Before(SectionId),
    /// After this section, with its own heading.
    After(SectionId),
    /// Within this section, before its content.
    Opening(SectionId),
    /// Within this section, after its content.
    Closing(SectionId),
}

/// A section for content that no other field covers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FreeSection {
    /// Id, if given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Position.
    pub placement: SectionPlacement,
    /// Heading.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<Text>,
    /// Text, in Markdown. A heading without a text is kept; the check reports it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<Text>,
}
