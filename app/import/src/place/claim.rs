//! Claims that sentences make, before it is decided which of them fill a field.

use seloste_notice::{Basis, Mechanism, RequestRequirementKind, Right};

use crate::classify::entities::PeriodUnits;

/// What a sentence states.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Claim {
    Basis(Basis),
    Right(Right),
    Complaint,
    Period(PeriodUnits),
    /// A sentence that states how long data is kept, without a number.
    Criterion(String),
    FromDataSubject,
    /// A source other than the data subject.
    Source(String),
    NoRecipients,
    NoOfficer,
    Cookies,
    NoCookies,
    NoRight(Right),
    NoTransfers,
    NoAutomatedDecisions,
    Mechanism(Mechanism),
    ThirdCountry(&'static str),
    Recipient(String, Option<&'static str>),
    /// A service provider by a common noun.
    Provider(String),
    Data(String),
    /// A detail that identifies the data subject, and the words of the same detail in other forms.
    Detail(String, &'static [&'static str]),
    Purpose(String),
    /// How data is protected.
    Security,
    Demand(RequestRequirementKind),
}

/// A claim with its place and its confidence in percent.
#[derive(Clone, Debug)]
pub(super) struct Statement {
    pub line: usize,
    pub text: String,
    pub claim: Claim,
    pub confidence: u8,
}
