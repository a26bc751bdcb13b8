//! Adequacy decisions of the Commission (Art. 45(3) GDPR).
//!
//! The list was compared on 27 November 2026 with the Commission's list of September 2026 as others quote it.
//! The decision on the European Patent Organisation of 15 July 2025 is not here, because it is about an
//! organisation, not a country.

use jiff::civil::{Date, date};

use crate::Country;

/// An adequacy decision for a country or territory.
#[derive(Debug)]
pub struct AdequacyDecision {
    /// Country code.
    pub country: &'static str,
    /// What the decision covers, if not every transfer to the country.
    pub limited_to: Option<&'static str>,
    /// Day on which it took effect, if it was after 2025.
    pub since: Option<Date>,
    /// Last day of its validity, if it is limited.
    pub until: Option<Date>,
    /// Number of the decision, or the provision under which it is in force.
    pub source: &'static str,
}

const fn decision(country: &'static str) -> AdequacyDecision {
    AdequacyDecision { country, limited_to: None, since: None, until: None, source: "Art. 45 GDPR" }
}

/// Adequacy decisions in force.
pub static ADEQUACY: [AdequacyDecision; 16] = [
    decision("AD"),
    decision("AR"),
    AdequacyDecision { since: Some(date(2026, 1, 28)), source: "Decision (EU) 2026/179", ..decision("BR") },
    AdequacyDecision { limited_to: Some("commercial organisations"), ..decision("CA") },
    decision("CH"),
    decision("FO"),
    AdequacyDecision {
        until: Some(date(2031, 12, 27)),
        source: "Decision (EU) 2021/1772, renewed by Decision (EU) 2025/2574",
        ..decision("GB")
    },
    decision("GG"),
    decision("IL"),
    decision("IM"),
    decision("JE"),
    decision("JP"),
    decision("KR"),
    decision("NZ"),
    AdequacyDecision {
        limited_to: Some("organisations certified under the EU–US Data Privacy Framework"),
        source: "Decision (EU) 2023/1795",
        ..decision("US")
    },
    decision("UY"),
];

/// Returns the adequacy decision for a country that is valid on a day.
pub fn adequacy(country: Country, day: Date) -> Option<&'static AdequacyDecision> {
    ADEQUACY.iter().find(|decision| {
        decision.country == country.code()
            && decision.since.is_none_or(|since| since <= day)
            && decision.until.is_none_or(|until| day <= until)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn countries_are_outside_the_eea_and_unique() {
        for decision in &ADEQUACY {
            let country = Country::from_code(decision.country).unwrap();
            assert!(!country.is_in_eea(), "{}", decision.country);
            let same = ADEQUACY.iter().filter(|other| other.country == decision.country);
            assert_eq!(same.count(), 1, "{}", decision.country);
        }
    }

    #[test]
    fn decisions_are_found_while_they_are_valid() {
        let is_adequate = |code: &str, day: Date| adequacy(Country::from_code(code).unwrap(), day).is_some();
        let today = date(2026, 11, 27);
        for code in ["GB", "BR", "JP", "US", "GG"] {
            assert!(is_adequate(code, today), "{code}");
        }
        for code in ["IN", "CN", "AU", "PH", "FI"] {
            assert!(!is_adequate(code, today), "{code}");
        }
        assert!(!is_adequate("BR", date(2026, 1, 27)));
        assert!(!is_adequate("GB", date(2031, 12, 28)));
    }
}
