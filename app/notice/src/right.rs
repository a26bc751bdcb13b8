use crate::{Item, Text};
use serde::Serialize;

/// A right of the person whose data it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Right {
    /// Access to the data and a copy of it (Art. 15).
    Access,
    /// Correction and completion (Art. 16).
    Rectification,
    /// Erasure (Art. 17).
    Erasure,
    /// Restriction of processing (Art. 18).
    Restriction,
    /// Portability (Art. 20).
    Portability,
    /// Objection on grounds of one's situation (Art. 21(1)).
    Objection,
    /// Objection to direct marketing (Art. 21(2)).
    ObjectionMarketing,
    /// Withdrawal of consent (Art. 7(3)).
    WithdrawConsent,
    /// Human review of an automated decision (Art. 22(3)).
    AutomatedDecision,
}

impl Right {
    /// Every right, in the order of the form.
    pub const ALL: [Self; 9] = [
        Self::Access,
        Self::Rectification,
        Self::Erasure,
        Self::Restriction,
        Self::Portability,
        Self::Objection,
        Self::ObjectionMarketing,
        Self::WithdrawConsent,
        Self::AutomatedDecision,
    ];

    /// The word for it in YAML and in the form's values.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Access => "access",
            Self::Rectification => "rectification",
            Self::Erasure => "erasure",
            Self::Restriction => "restriction",
            Self::Portability => "portability",
            Self::Objection => "objection",
            Self::ObjectionMarketing => "objection-marketing",
            Self::WithdrawConsent => "withdraw-consent",
            Self::AutomatedDecision => "automated-decision",
        }
    }

    /// The right with this word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|right| right.as_str() == word)
    }

    /// The article of the GDPR, as cited: `15`, `21(1)`.
    pub const fn article(self) -> &'static str {
        match self {
            Self::Access => "15",
            Self::Rectification => "16",
            Self::Erasure => "17",
            Self::Restriction => "18",
            Self::Portability => "20",
            Self::Objection => "21(1)",
            Self::ObjectionMarketing => "21(2)",
            Self::WithdrawConsent => "7(3)",
            Self::AutomatedDecision => "22(3)",
        }
    }
}

/// What the notice says of one right.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct RightStatement {
    /// In the controller's words, in Markdown; without them the right is stated and no more.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<Text>,
    /// The e-mail address that the notice gives for this right alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
}

/// What a controller demands of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum RequestRequirementKind {
    /// That it be in writing.
    Writing,
    /// That it be signed by hand.
    Signature,
    /// That it come on paper.
    Paper,
    /// That identity be proved.
    Identity,
    /// A personal visit.
    Visit,
    /// Certain languages only.
    Language,
    /// That what is asked for be spelled out, or reasons given.
    Reasons,
}

impl RequestRequirementKind {
    /// Every kind.
    pub const ALL: [Self; 7] = [
        Self::Writing,
        Self::Signature,
        Self::Paper,
        Self::Identity,
        Self::Visit,
        Self::Language,
        Self::Reasons,
    ];

    /// The word for it in a notice's YAML.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Writing => "writing",
            Self::Signature => "signature",
            Self::Paper => "paper",
            Self::Identity => "identity",
            Self::Visit => "visit",
            Self::Language => "language",
            Self::Reasons => "reasons",
        }
    }
}

/// A demand that the notice puts on requests: shown as the controller's own, never made a required field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RequestRequirement {
    /// What is demanded.
    pub kinds: Vec<RequestRequirementKind>,
    /// For which rights; for all where empty.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub rights: Vec<Right>,
    /// In the controller's words.
    pub text: Text,
}

/// The rights as the notice states them (Art. 13(2)(b)–(d)).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Rights {
    /// What it says as a whole, in Markdown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<Text>,
    /// Each right that it speaks of, in the order of [`Right::ALL`].
    pub stated: Vec<(Right, Item<RightStatement>)>,
    /// The right to complain to an authority (Art. 77).
    pub complaint: Item<RightStatement>,
    /// How to use the rights, in Markdown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub how: Option<Text>,
    /// What the controller demands of a request.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub demands: Vec<RequestRequirement>,
}

impl Rights {
    /// What the notice says of a right.
    pub fn get(&self, right: Right) -> &Item<RightStatement> {
        self.stated
            .iter()
            .find(|(given, _)| *given == right)
            .map_or(&Item::Absent, |(_, statement)| statement)
    }
}
