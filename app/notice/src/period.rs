use seloste_notice_derive::Record;
use serde::Serialize;

use crate::{Language, Text};

include!(concat!(env!("OUT_DIR"), "/periods.rs"));

/// A length of time in calendar units.
///
/// Units are not converted: 24 months stays 24 months.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Record)]
#[record(name = "period", dpv = "rdf:value", tilt = "ttl")]
pub struct Period {
    /// Number of years.
    #[field(integer = Self::MAX, default)]
    pub years: u32,
    /// Number of months.
    #[field(integer = Self::MAX, default)]
    pub months: u32,
    /// Number of days.
    #[field(integer = Self::MAX, default)]
    pub days: u32,
    /// Number of minutes, for what is stored for less than a day.
    #[field(integer = Self::MAX, default)]
    pub minutes: u32,
}

impl Period {
    /// Maximum number of each unit.
    pub const MAX: u32 = 36_500;

    /// No time at all.
    pub const ZERO: Self = Self { years: 0, months: 0, days: 0, minutes: 0 };

    /// Returns true if all units are zero.
    pub fn is_zero(self) -> bool {
        self == Self::default()
    }

    /// Returns the length in minutes, with mean months and years of the Gregorian calendar.
    pub fn approximate_minutes(self) -> u64 {
        const PER_DAY: u64 = 24 * 60;
        /// 400 years have 146,097 days.
        const PER_YEAR: u64 = 146_097 * PER_DAY / 400;
        u64::from(self.years) * PER_YEAR
            + u64::from(self.months) * PER_YEAR / 12
            + u64::from(self.days) * PER_DAY
            + u64::from(self.minutes)
    }

    /// Returns the period as an ISO 8601 duration, such as `P1Y6M` or `PT30M`; `P0D` if all units are zero.
    pub fn to_iso(self) -> String {
        if self.is_zero() {
            return "P0D".to_owned();
        }
        let units = [(self.years, 'Y'), (self.months, 'M'), (self.days, 'D')].into_iter();
        let parts = units.filter(|(number, _)| *number > 0).map(|(number, unit)| format!("{number}{unit}"));
        let time = if self.minutes > 0 { format!("T{}M", self.minutes) } else { String::new() };
        format!("P{}{time}", parts.collect::<String>())
    }

    /// Formats the period for display, such as `10 vuotta`, `24 månader` or `1 year 6 months`. Numbers and
    /// units are joined by a no-break space.
    pub fn format(self, language: Language) -> String {
        let it = messages(language);
        [(self.years, it.year), (self.months, it.month), (self.days, it.day), (self.minutes, it.minute)]
            .into_iter()
            .filter(|(number, _)| *number > 0)
            .map(|(number, format)| format(number))
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
    /// All qualifiers.
    pub const ALL: [Self; 3] = [Self::Typically, Self::AtMost, Self::AtLeast];

    /// Returns the YAML value.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Typically => "typically",
            Self::AtMost => "at-most",
            Self::AtLeast => "at-least",
        }
    }
}

/// How long data is kept: a period and when it starts, an end, a criterion or a law.
#[derive(Clone, Debug, Default, PartialEq, Eq, Record)]
#[record(name = "retention", finish = finish_retention)]
pub struct Retention {
    /// What is kept, if it is not all of the data.
    #[field(text, dpv = "dct:title", tilt = "description")]
    pub what: Option<Text>,
    /// Ids of the data, as defined under `data`.
    #[field(reference = "data", one_or_many, dpv = "dpv:hasPersonalData", tilt = "dataDisclosed")]
    pub data: Vec<String>,
    /// Length.
    #[field(flatten = Period::SPEC, with = period, dpv = "dpv:hasDuration", tilt = "temporal")]
    pub period: Option<Period>,
    /// Whether the period is exact: `typically`, `at-most` or `at-least`.
    #[field(keyword, dpv = "dct:type", tilt = "aggregationFunction")]
    pub qualifier: Option<PeriodQualifier>,
    /// When the period starts, such as “the end of the contract”.
    #[field(text, dpv = "dct:description", tilt = "description")]
    pub after: Option<Text>,
    /// The event that ends it, such as “consent is withdrawn”.
    #[field(text, dpv = "dpv:UntilEventDuration", tilt = "purposeConditional")]
    pub until: Option<Text>,
    /// What determines the period, if it is not fixed.
    #[field(text, dpv = "dpv:Duration", tilt = "purposeConditional")]
    pub criterion: Option<Text>,
    /// The law that requires the period.
    #[field(text, name = proper, dpv = "dpv:hasApplicableLaw", tilt = "legalBasisConditional")]
    pub law: Option<Text>,
    /// More in your own words, in Markdown.
    #[field(markdown, dpv = "dct:description", tilt = none)]
    pub text: Option<Text>,
}

impl Retention {
    /// Returns true if a period, an end, a criterion or a law is stated.
    pub fn states_duration(&self) -> bool {
        self.period.is_some() || self.until.is_some() || self.criterion.is_some() || self.law.is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_are_written_as_iso_durations() {
        let period = |years, months, days| Period { years, months, days, ..Period::ZERO }.to_iso();
        assert_eq!(period(1, 6, 0), "P1Y6M");
        assert_eq!(period(0, 0, 393), "P393D");
        assert_eq!(period(0, 0, 0), "P0D");
    }
}
