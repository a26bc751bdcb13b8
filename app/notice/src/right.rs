use seloste_notice_derive::Record;
use serde::Serialize;

use crate::record::{FieldKind, FieldSpec, RecordSpec, Translation, ValuePath, Visit, Visitor, VisitorMut};
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

    /// Returns the term of the GDPR extension of W3C DPV.
    pub const fn dpv_term(self) -> &'static str {
        match self {
            Self::Access => "eu-gdpr:A15",
            Self::Rectification => "eu-gdpr:A16",
            Self::Erasure => "eu-gdpr:A17",
            Self::Restriction => "eu-gdpr:A18",
            Self::Portability => "eu-gdpr:A20",
            Self::Objection | Self::ObjectionMarketing => "eu-gdpr:A21",
            Self::WithdrawConsent => "eu-gdpr:A7-3",
            Self::AutomatedDecision => "eu-gdpr:A22",
        }
    }

    /// Returns the declaration of the right's key in a notice.
    const fn field(self) -> FieldSpec {
        let (description, tilt) = match self {
            Self::Access => ("Access to the data (Art. 15 GDPR).", Some("rightToInformation")),
            Self::Rectification => {
                ("Rectification of the data (Art. 16 GDPR).", Some("rightToRectificationOrDeletion"))
            }
            Self::Erasure => ("Erasure of the data (Art. 17 GDPR).", Some("rightToRectificationOrDeletion")),
            Self::Restriction => ("Restriction of processing (Art. 18 GDPR).", None),
            Self::Portability => ("Data portability (Art. 20 GDPR).", Some("rightToDataPortability")),
            Self::Objection => {
                ("Objection on grounds relating to the person's situation (Art. 21(1) GDPR).", None)
            }
            Self::ObjectionMarketing => ("Objection to direct marketing (Art. 21(2) GDPR).", None),
            Self::WithdrawConsent => {
                ("Withdrawal of consent (Art. 7(3) GDPR).", Some("rightToWithdrawConsent"))
            }
            Self::AutomatedDecision => ("Human review of automated decisions (Art. 22(3) GDPR).", None),
        };
        FieldSpec {
            key: self.as_str(),
            kind: RIGHT,
            required: false,
            description,
            article: Some(self.article()),
            dpv: Some(self.dpv_term()),
            tilt,
            translation: Translation::Needed,
        }
    }
}

const RIGHT: FieldKind = FieldKind::Right(RightStatement::SPEC);

const STATED: &RecordSpec = &RecordSpec {
    name: "stated_rights",
    description: "The rights that a notice mentions.",
    fields: &{
        let mut fields = [const { Right::Access.field() }; Right::ALL.len()];
        let mut index = 0;
        while index < fields.len() {
            fields[index] = Right::ALL[index].field();
            index += 1;
        }
        fields
    },
    one_of: &[],
    supplied_by: None,
};

/// What the notice states about one right.
#[derive(Clone, Debug, Default, PartialEq, Eq, Record)]
#[record(name = "right")]
pub struct RightStatement {
    /// In your own words, in Markdown.
    ///
    /// Without a text, the page has a default sentence.
    #[field(markdown, dpv = "dct:description", tilt = "description")]
    pub text: Option<Text>,
    /// An e-mail address for requests under this right.
    #[field(email, dpv = "dpv:isExercisedAt", tilt = "email")]
    pub email: Option<String>,
}

/// The rights that a notice mentions are visited under their keys.
impl Visit for Vec<(Right, Item<RightStatement>)> {
    fn visit<'a>(&'a self, path: &mut ValuePath, visitor: &mut dyn Visitor<'a>) {
        for (right, statement) in self {
            if let Item::Stated(statement) = statement {
                let length = path.push_key(right.as_str());
                statement.visit(path, visitor);
                path.truncate(length);
            }
        }
    }

    fn visit_mut(&mut self, path: &mut ValuePath, visitor: &mut dyn VisitorMut) {
        for (right, statement) in self {
            if let Item::Stated(statement) = statement {
                let length = path.push_key(right.as_str());
                statement.visit_mut(path, visitor);
                path.truncate(length);
            }
        }
    }
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

/// A requirement for requests. It is shown in your words.
///
/// It is the controller's statement; the request form does not enforce it.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(name = "demand", dpv = none, tilt = none)]
pub struct RequestRequirement {
    /// Kind of the requirement: one or a list.
    #[field(keyword, one_or_many, required, key = "kind")]
    pub kinds: Vec<RequestRequirementKind>,
    /// The rights it applies to. Default: all rights.
    #[field(keyword, one_or_many)]
    pub rights: Vec<Right>,
    /// In your own words.
    #[field(text)]
    pub text: Text,
}

/// The rights of the person. Give `yes`, `none` or your own words for each.
#[derive(Clone, Debug, Default, PartialEq, Eq, Record)]
#[record(name = "rights", tilt = none)]
pub struct Rights {
    /// The rights in general, in Markdown.
    #[field(markdown, dpv = none)]
    pub text: Option<Text>,
    /// Rights that the notice mentions, in the order of [`Right::ALL`].
    #[field(flatten = STATED, with = rights, visited, always, dpv = "dpv:hasRight")]
    pub stated: Vec<(Right, Item<RightStatement>)>,
    /// Complaint to the supervisory authority (Art. 77 GDPR).
    #[field(kind = RIGHT, with = right, always, article = "77", dpv = "eu-gdpr:A77", tilt = "rightToComplain")]
    pub complaint: Item<RightStatement>,
    /// How to exercise the rights, in Markdown.
    #[field(markdown, article = "12(2)", dpv = none)]
    pub how: Option<Text>,
    /// Requirements for requests. They are shown in your words.
    #[field(list, dpv = none)]
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
