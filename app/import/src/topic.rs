//! What a heading announces.

use seloste_notice::{Right, SectionId};

/// What a part of a notice is about: a section of the model, or a part of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Topic {
    /// What the notice is about.
    Introduction,
    Controller,
    /// Whom to ask.
    Contact,
    Dpo,
    Representative,
    /// The register's name.
    Register,
    Purposes,
    LegalBases,
    /// The legitimate interest pursued.
    Interest,
    Data,
    Sources,
    Recipients,
    Transfers,
    Retention,
    Security,
    /// Paper material.
    Paper,
    /// Material kept in computers.
    Electronic,
    /// Who of the staff may use it.
    Staff,
    /// Whether the data must be given.
    Provision,
    Automated,
    Cookies,
    Rights,
    /// How to use the rights.
    How,
    /// One right.
    Right(Right),
    Complaint,
    /// The supervisory authority's addresses.
    Authority,
    /// When the notice was made or updated.
    Updated,
    Changes,
}

impl Topic {
    /// The section of the page in which it stands.
    pub fn section(self) -> SectionId {
        match self {
            Self::Introduction | Self::Updated => SectionId::Introduction,
            Self::Controller | Self::Representative => SectionId::Controller,
            Self::Contact => SectionId::Contact,
            Self::Dpo => SectionId::Dpo,
            Self::Register => SectionId::Register,
            Self::Purposes => SectionId::Purposes,
            Self::LegalBases | Self::Interest => SectionId::LegalBases,
            Self::Data => SectionId::Data,
            Self::Sources => SectionId::Sources,
            Self::Recipients => SectionId::Recipients,
            Self::Transfers => SectionId::Transfers,
            Self::Retention => SectionId::Retention,
            Self::Security | Self::Paper | Self::Electronic | Self::Staff => SectionId::Security,
            Self::Provision => SectionId::Provision,
            Self::Automated => SectionId::AutomatedDecisions,
            Self::Cookies => SectionId::Cookies,
            Self::Right(Right::WithdrawConsent) => SectionId::Withdraw,
            Self::Rights | Self::How | Self::Right(_) => SectionId::Rights,
            Self::Complaint | Self::Authority => SectionId::Complaint,
            Self::Changes => SectionId::Changes,
        }
    }

    /// Whether it is a part of what the other announces, so that the other's heading may stand right above its own.
    pub fn is_part_of(self, other: Self) -> bool {
        let rights = |topic: Self| {
            matches!(
                topic.section(),
                SectionId::Rights
                    | SectionId::Withdraw
                    | SectionId::Complaint
                    | SectionId::AutomatedDecisions
            )
        };
        self.section() == other.section() || (other == Self::Rights && rights(self))
    }

    /// Whether people and organisations stand under it.
    pub fn is_party(self) -> bool {
        matches!(self, Self::Controller | Self::Contact | Self::Dpo | Self::Representative | Self::Authority)
    }
}
