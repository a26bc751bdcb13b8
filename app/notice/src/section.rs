use seloste_notice_derive::Record;
use serde::Serialize;

use crate::Text;
use crate::record::{FieldKind, FieldSpec, RecordSpec, keywords};

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

const PLACE: FieldKind = FieldKind::Keywords(keywords::<SectionId>);

const PLACEMENT: &RecordSpec = &RecordSpec {
    name: "placement",
    description: "The position of a section.",
    fields: &[
        FieldSpec::optional("before", PLACE, "Places the section before this one, under its own heading."),
        FieldSpec::optional("after", PLACE, "Places the section after this one, under its own heading."),
        FieldSpec::optional("in", PLACE, "Places the text within this section."),
        FieldSpec::optional(
            "at",
            FieldKind::Keywords(|| vec!["start", "end"]),
            "With `in`: at the start or the end of that section.",
        ),
    ],
    one_of: &["before", "after", "in"],
    supplied_by: None,
};

/// A section with text that no other key covers.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(name = "section", finish = finish_section, dpv = none, tilt = none)]
pub struct FreeSection {
    /// An id for links to the section.
    #[field(id, unique)]
    pub id: Option<String>,
    /// Position.
    #[field(flatten = PLACEMENT, with = placement)]
    pub placement: SectionPlacement,
    /// The heading; optional with `in`.
    #[field(text)]
    pub title: Option<Text>,
    /// The text, in Markdown.
    ///
    /// A heading without a text is kept; the check reports it.
    #[field(markdown)]
    pub text: Option<Text>,
}
