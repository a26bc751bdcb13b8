use seloste_notice_derive::Record;
use serde::Serialize;

use crate::Text;

/// A legal basis of Art. 6(1) GDPR.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Basis {
    /// Art. 6(1)(a).
    Consent,
    /// Art. 6(1)(b).
    Contract,
    /// Art. 6(1)(c).
    LegalObligation,
    /// Art. 6(1)(d).
    VitalInterests,
    /// Art. 6(1)(e).
    PublicTask,
    /// Art. 6(1)(f).
    LegitimateInterests,
}

impl Basis {
    /// All legal bases, in the order of Art. 6(1).
    pub const ALL: [Self; 6] = [
        Self::Consent,
        Self::Contract,
        Self::LegalObligation,
        Self::VitalInterests,
        Self::PublicTask,
        Self::LegitimateInterests,
    ];

    /// Returns the YAML value.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Consent => "consent",
            Self::Contract => "contract",
            Self::LegalObligation => "legal-obligation",
            Self::VitalInterests => "vital-interests",
            Self::PublicTask => "public-task",
            Self::LegitimateInterests => "legitimate-interests",
        }
    }

    /// Returns the letter of the point in Art. 6(1).
    pub const fn letter(self) -> char {
        match self {
            Self::Consent => 'a',
            Self::Contract => 'b',
            Self::LegalObligation => 'c',
            Self::VitalInterests => 'd',
            Self::PublicTask => 'e',
            Self::LegitimateInterests => 'f',
        }
    }

    /// Returns the term of the GDPR extension of W3C DPV.
    pub const fn dpv_term(self) -> &'static str {
        match self {
            Self::Consent => "eu-gdpr:A6-1-a",
            Self::Contract => "eu-gdpr:A6-1-b",
            Self::LegalObligation => "eu-gdpr:A6-1-c",
            Self::VitalInterests => "eu-gdpr:A6-1-d",
            Self::PublicTask => "eu-gdpr:A6-1-e",
            Self::LegitimateInterests => "eu-gdpr:A6-1-f",
        }
    }
}

/// A legal basis that belongs to no purpose.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(name = "legal_basis", short(basis: keyword))]
pub struct BasisStatement {
    /// The legal basis (Art. 6(1) GDPR).
    #[field(keyword, article = "6(1)", dpv = "dpv:hasLegalBasis", tilt = "reference")]
    pub basis: Basis,
    /// Details of the legal basis, in Markdown.
    #[field(markdown, dpv = "dct:description", tilt = "description")]
    pub text: Option<Text>,
    /// The legitimate interest, in Markdown.
    #[field(markdown, article = "13(1)(d)", dpv = "dpv:hasJustification", tilt = "legitimateInterests")]
    pub interest: Option<Text>,
}
