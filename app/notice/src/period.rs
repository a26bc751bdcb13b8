use serde::Serialize;

use crate::{Language, Text};

/// A length of time in calendar units. Units are not converted: 24 months stays 24 months.
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

// `skip_serializing_if` passes a reference.
#[allow(clippy::trivially_copy_pass_by_ref)]
fn is_zero(number: &u32) -> bool {
    *number == 0
}

impl Period {
    /// Returns true if all units are zero.
    pub fn is_zero(self) -> bool {
        self == Self::default()
    }

    /// Formats the period for display, such as `10 vuotta`, `24 månader` or `1 year 6 months`. Numbers and
    /// units are joined by a no-break space.
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

/// Restricts a retention period: typical, maximum or minimum.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum PeriodQualifier {
    /// The usual period; exceptions are possible.
    Typically,
    /// Maximum.
    AtMost,
    /// Minimum.
    AtLeast,
}

impl PeriodQualifier {
    /// Returns the YAML value.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Typically => "typically",
            Self::AtMost => "at-most",
            Self::AtLeast => "at-least",
        }
    }
}

/// How long data is kept (Art. 13(2)(a)): a period with its start, an end, a criterion or a law.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Retention {
    /// The data concerned, if not all data of the purpose or notice.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub what: Option<Text>,
    /// Ids of the data categories concerned.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub data: Vec<String>,
    /// Length.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
    /// How firmly the period is stated.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub qualifier: Option<PeriodQualifier>,
    /// Event that starts the period.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<Text>,
    /// Event that ends the retention.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<Text>,
    /// Criterion that determines the period.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub criterion: Option<Text>,
    /// The law that sets the period.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub law: Option<Text>,
    /// Further text, in Markdown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<Text>,
}

impl Retention {
    /// Returns true if a period, an end, a criterion or a law is stated.
    pub fn states_duration(&self) -> bool {
        self.period.is_some() || self.until.is_some() || self.criterion.is_some() || self.law.is_some()
    }
}
