use serde::Serialize;

use crate::{Item, Text};

/// A right of the data subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Right {
    /// Access to the data and a copy of it (Art. 15).
    Access,
    /// Rectification and completion (Art. 16).
    Rectification,
    /// Erasure (Art. 17).
    Erasure,
    /// Restriction of processing (Art. 18).
    Restriction,
    /// Data portability (Art. 20).
    Portability,
    /// Objection on grounds relating to the data subject's situation (Art. 21(1)).
    Objection,
    /// Objection to direct marketing (Art. 21(2)).
    ObjectionMarketing,
    /// Withdrawal of consent (Art. 7(3)).
    WithdrawConsent,
    /// Human review of an automated decision (Art. 22(3)).
    AutomatedDecision,
}

impl Right {
    /// All rights, in the order of the request form.
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

    /// Returns the value used in YAML and in the request form.
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

    /// Parses the value returned by [`as_str`](Self::as_str).
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|right| right.as_str() == word)
    }

    /// Returns the article of the GDPR, such as `15` or `21(1)`.
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

/// Statement of one right.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct RightStatement {
    /// Text, in Markdown; a default sentence is shown if missing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<Text>,
    /// E-mail address for requests under this right only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
}

/// Kind of a requirement that a controller sets for requests.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum RequestRequirementKind {
    /// Written form.
    Writing,
    /// Handwritten signature.
    Signature,
    /// On paper.
    Paper,
    /// Proof of identity.
    Identity,
    /// Visit in person.
    Visit,
    /// Certain languages.
    Language,
    /// Specification of the request, or reasons.
    Reasons,
}

impl RequestRequirementKind {
    /// All kinds.
    pub const ALL: [Self; 7] = [
        Self::Writing,
        Self::Signature,
        Self::Paper,
        Self::Identity,
        Self::Visit,
        Self::Language,
        Self::Reasons,
    ];

    /// Returns the YAML value.
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

/// A requirement that the controller sets for requests. Shown as the controller's statement; the request form
/// does not enforce it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RequestRequirement {
    /// Kinds of requirements.
    pub kinds: Vec<RequestRequirementKind>,
    /// Rights concerned; empty for all.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub rights: Vec<Right>,
    /// Text of the requirement.
    pub text: Text,
}

/// Rights of the data subject (Art. 13(2)(b)–(d)).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Rights {
    /// General text, in Markdown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<Text>,
    /// Rights that the notice mentions, in the order of [`Right::ALL`].
    pub stated: Vec<(Right, Item<RightStatement>)>,
    /// Right to lodge a complaint with a supervisory authority (Art. 77).
    pub complaint: Item<RightStatement>,
    /// How to exercise the rights, in Markdown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub how: Option<Text>,
    /// Requirements for requests.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub demands: Vec<RequestRequirement>,
}

impl Rights {
    /// Returns the statement of a right.
    pub fn get(&self, right: Right) -> &Item<RightStatement> {
        self.stated
            .iter()
            .find(|(given, _)| *given == right)
            .map_or(&Item::Absent, |(_, statement)| statement)
    }
}
