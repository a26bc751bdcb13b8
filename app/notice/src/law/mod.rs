//! Legal data, dated and with sources: supervisory authorities, transfer mechanisms, repealed acts, the EEA,
//! vendors outside the EEA, public holidays.
//!
//! Legal facts that change over time belong here and nowhere else in the project. Every entry states its
//! source. After a review, update [`AS_OF`].

mod authorities;
mod eea;
mod holidays;
mod vendors;

pub use authorities::{AUTHORITIES, AuthorityFacts, authority};
pub use eea::EEA;
pub use holidays::{Holidays, country_with_holidays, holidays};
use jiff::civil::{Date, date};
pub use vendors::{VENDORS, VendorFacts};

use crate::Mechanism;

/// Date of the last comparison with the sources.
pub const AS_OF: Date = date(2026, 11, 22);

/// Validity of a transfer mechanism.
pub struct MechanismFacts {
    /// Transfer mechanism.
    pub mechanism: Mechanism,
    /// Date on which the mechanism became invalid.
    pub invalid_since: Option<Date>,
    /// Provision, decision or judgment.
    pub source: &'static str,
}

/// Validity of all transfer mechanisms.
pub const MECHANISMS: [MechanismFacts; 7] = [
    MechanismFacts { mechanism: Mechanism::Adequacy, invalid_since: None, source: "Art. 45(3) GDPR" },
    MechanismFacts { mechanism: Mechanism::Dpf, invalid_since: None, source: "Decision (EU) 2023/1795" },
    MechanismFacts { mechanism: Mechanism::Scc, invalid_since: None, source: "Art. 46(2)(c) GDPR" },
    MechanismFacts { mechanism: Mechanism::Bcr, invalid_since: None, source: "Art. 46(2)(b), 47 GDPR" },
    MechanismFacts { mechanism: Mechanism::Derogation, invalid_since: None, source: "Art. 49 GDPR" },
    MechanismFacts {
        mechanism: Mechanism::PrivacyShield,
        invalid_since: Some(date(2020, 7, 16)),
        source: "Court of Justice, C-311/18, 16 July 2020",
    },
    MechanismFacts {
        mechanism: Mechanism::SafeHarbor,
        invalid_since: Some(date(2015, 10, 6)),
        source: "Court of Justice, C-362/14, 6 October 2015",
    },
];

/// Returns the validity of a mechanism.
pub fn mechanism(mechanism: Mechanism) -> Option<&'static MechanismFacts> {
    MECHANISMS.iter().find(|facts| facts.mechanism == mechanism)
}

/// An act in force whose validity is before a court.
pub struct PendingReview {
    /// Subject and stage of the proceedings.
    pub description: &'static str,
    /// Act and case numbers.
    pub source: &'static str,
}

/// The adequacy decision for the EU–US Data Privacy Framework.
pub const DPF_UNDER_REVIEW: PendingReview = PendingReview {
    description: "The decision covers only those who are certified at the time, and its validity is before the Court of \
           Justice: the General Court dismissed the action against it on 3 September 2025, and that judgment was \
           appealed.",
    source: "Decision (EU) 2023/1795; T-553/23; C-703/25 P",
};

/// A repealed act that notices still cite.
pub struct RepealedAct {
    /// Lower-case strings; each identifies the act in a text.
    pub mentions: &'static [&'static str],
    /// Name of the act.
    pub name: &'static str,
    /// First day on which the act was no longer in force.
    pub since: Date,
    /// Successor.
    pub replaced_by: &'static str,
    /// Repealing provision.
    pub source: &'static str,
}

/// Repealed acts that notices still cite.
pub const REPEALED: [RepealedAct; 4] = [
    RepealedAct {
        mentions: &[
            "henkilötietolain",
            "henkilötietolaki",
            "henkilötietolaissa",
            "henkilötietolaista",
            "henkilötietolakiin",
            "523/99",
            "523/1999",
        ],
        name: "henkilötietolaki (523/1999)",
        since: date(2019, 1, 1),
        replaced_by: "GDPR, tietosuojalaki (1050/2018)",
        source: "tietosuojalaki (1050/2018), 37 §",
    },
    RepealedAct {
        // The Finnish and the Swedish act have the same Swedish name, and both were replaced by the GDPR.
        mentions: &["personuppgiftslagen", "personuppgiftslag", "1998:204"],
        name: "personuppgiftslagen",
        since: date(2019, 1, 1),
        replaced_by: "GDPR; in Finland dataskyddslagen (1050/2018), in Sweden lag (2018:218)",
        source: "Finland: dataskyddslagen (1050/2018), 37 §; Sweden: lag (2018:218) med kompletterande bestämmelser \
                 till EU:s dataskyddsförordning",
    },
    RepealedAct {
        mentions: &[
            "sähköisen viestinnän tietosuojalaki",
            "sähköisen viestinnän tietosuojalain",
            "sähköisen viestinnän tietosuojalaissa",
            "lagen om dataskydd vid elektronisk kommunikation",
            "516/2004",
        ],
        name: "sähköisen viestinnän tietosuojalaki (516/2004)",
        since: date(2015, 1, 1),
        replaced_by: "laki sähköisen viestinnän palveluista (917/2014)",
        source: "laki sähköisen viestinnän palveluista (917/2014), in force from 1 January 2015",
    },
    RepealedAct {
        mentions: &["95/46"],
        name: "95/46/EC",
        since: date(2018, 5, 25),
        replaced_by: "GDPR",
        source: "Art. 94 GDPR",
    },
];

/// Hosts of the registers of invalid transfer programs (Privacy Shield, Safe Harbor).
pub const INVALID_PROGRAM_HOSTS: [&str; 2] = ["www.privacyshield.gov", "safeharbor.export.gov"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_mechanism_has_one_entry() {
        for mechanism in Mechanism::ALL {
            assert_eq!(
                MECHANISMS.iter().filter(|facts| facts.mechanism == mechanism).count(),
                1,
                "{mechanism:?}"
            );
        }
    }
}
