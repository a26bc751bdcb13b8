use crate::{Language, Text};
use serde::Serialize;

/// A length of time in calendar units, as the notice states it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Period {
    /// Years.
    #[serde(skip_serializing_if = "is_zero")]
    pub years: u32,
    /// Months.
    #[serde(skip_serializing_if = "is_zero")]
    pub months: u32,
    /// Days.
    #[serde(skip_serializing_if = "is_zero")]
    pub days: u32,
}

// serde's `skip_serializing_if` hands over a reference.
#[allow(clippy::trivially_copy_pass_by_ref)]
fn is_zero(number: &u32) -> bool {
    *number == 0
}

impl Period {
    /// Whether it is no time at all.
    pub fn is_zero(self) -> bool {
        self == Self::default()
    }

    /// The period in words: `10 vuotta`, `24 månader`, `1 year 6 months`.
    pub fn format(self, language: Language) -> String {
        let names: [[&str; 2]; 3] = match language {
            Language::Fi => [["vuosi", "vuotta"], ["kuukausi", "kuukautta"], ["päivä", "päivää"]],
            Language::Sv => [["år", "år"], ["månad", "månader"], ["dag", "dagar"]],
            Language::En => [["year", "years"], ["month", "months"], ["day", "days"]],
        };
        [self.years, self.months, self.days]
            .into_iter()
            .zip(names)
            .filter(|(number, _)| *number > 0)
            .map(|(number, [one, many])| format!("{number}\u{a0}{}", if number == 1 { one } else { many }))
            .collect::<Vec<_>>()
            .join(" ")
    }
}

/// How firmly a period is stated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum PeriodQualifier {
    /// "Typically", "as a rule".
    Typically,
    /// "At most".
    AtMost,
    /// "At least".
    AtLeast,
}

impl PeriodQualifier {
    /// The author's word.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Typically => "typically",
            Self::AtMost => "at-most",
            Self::AtLeast => "at-least",
        }
    }
}

/// How long data is kept (Art. 13(2)(a)): a period with its start, a criterion, or a law.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Retention {
    /// What is kept, in words, where it is not all of the data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub what: Option<Text>,
    /// Which data categories, by id.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub data: Vec<String>,
    /// How long.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
    /// How firmly the period is stated.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub qualifier: Option<PeriodQualifier>,
    /// From when the period runs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<Text>,
    /// Until what happens.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<Text>,
    /// By what the period is determined.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub criterion: Option<Text>,
    /// The law that sets the period.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub law: Option<Text>,
    /// More in the controller's words, in Markdown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<Text>,
}

impl Retention {
    /// Whether it states how long: a period, an end, a criterion or a law.
    pub fn states_duration(&self) -> bool {
        self.period.is_some() || self.until.is_some() || self.criterion.is_some() || self.law.is_some()
    }
}
