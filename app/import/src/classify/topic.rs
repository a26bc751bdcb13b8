//! Topics of sections.

use seloste_notice::{Right, SectionId};

/// What a section is about: a section of the notice format, or a part of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Topic {
    Introduction,
    Controller,
    /// Essence of the arrangement between joint controllers.
    JointArrangement,
    Contact,
    Dpo,
    Representative,
    /// Name of the register.
    Register,
    Purposes,
    LegalBases,
    LegitimateInterest,
    Data,
    Sources,
    Recipients,
    Transfers,
    Retention,
    Security,
    /// Security of paper records.
    PaperRecords,
    /// Security of electronic records.
    ElectronicRecords,
    /// Which staff may access the data.
    StaffAccess,
    /// Whether the data must be provided.
    Provision,
    AutomatedDecisions,
    Cookies,
    Rights,
    /// How to exercise the rights.
    ExercisingRights,
    /// One right.
    Right(Right),
    Complaint,
    /// Contact details of the supervisory authority.
    Authority,
    /// Date on which the notice was made or updated.
    Updated,
    Changes,
}

impl Topic {
    /// Returns the section of the page that shows this topic.
    pub(crate) fn section(self) -> SectionId {
        match self {
            Self::Introduction | Self::Updated => SectionId::Introduction,
            Self::Controller | Self::JointArrangement | Self::Representative => SectionId::Controller,
            Self::Contact => SectionId::Contact,
            Self::Dpo => SectionId::Dpo,
            Self::Register => SectionId::Register,
            Self::Purposes => SectionId::Purposes,
            Self::LegalBases | Self::LegitimateInterest => SectionId::LegalBases,
            Self::Data => SectionId::Data,
            Self::Sources => SectionId::Sources,
            Self::Recipients => SectionId::Recipients,
            Self::Transfers => SectionId::Transfers,
            Self::Retention => SectionId::Retention,
            Self::Security | Self::PaperRecords | Self::ElectronicRecords | Self::StaffAccess => {
                SectionId::Security
            }
            Self::Provision => SectionId::Provision,
            Self::AutomatedDecisions => SectionId::AutomatedDecisions,
            Self::Cookies => SectionId::Cookies,
            Self::Right(Right::WithdrawConsent) => SectionId::Withdraw,
            Self::Rights | Self::ExercisingRights | Self::Right(_) => SectionId::Rights,
            Self::Complaint | Self::Authority => SectionId::Complaint,
            Self::Changes => SectionId::Changes,
        }
    }

    /// Returns true if a heading of this topic may follow a heading of `other` directly, as a part of it.
    pub(crate) fn is_part_of(self, other: Self) -> bool {
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

    /// Returns true if the section contains a person or organization.
    pub(crate) fn is_party(self) -> bool {
        matches!(self, Self::Controller | Self::Contact | Self::Dpo | Self::Representative | Self::Authority)
    }
}
