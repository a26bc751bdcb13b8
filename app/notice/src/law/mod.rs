//! Legal data, dated and with sources: supervisory authorities, transfer mechanisms, adequacy decisions,
//! repealed acts, the EEA, vendors outside the EEA, public holidays.
//!
//! Legal facts that change over time belong here and nowhere else in the project. Every entry states its
//! source. After a review, update [`AS_OF`].

mod adequacy;
mod authorities;
mod eea;
mod holidays;
mod vendors;

pub use adequacy::{ADEQUACY, AdequacyDecision, adequacy};
pub use authorities::{
    ALAND_AUTHORITY, AUTHORITIES, AuthorityFacts, COOKIE_AUTHORITIES, CookieAuthority, RegionalAuthority,
    authority, cookie_authority, is_authority_email,
};
pub use eea::EEA;
pub use holidays::{Holidays, holidays};
use jiff::civil::{Date, date};
pub use vendors::{VENDORS, VendorFacts};

use crate::Mechanism;

/// Date of the last comparison with the sources.
pub const AS_OF: Date = date(2026, 11, 27);

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

/// The adequacy decision for the EU–US Data Privacy Framework. The appeal is in the Official Journal
/// (C/2025/6610, 22 December 2025); no judgment was found up to September 2026. The judgment of the Supreme
/// Court and the letter of the EDPB are known from second-hand accounts.
pub const DPF_UNDER_REVIEW: PendingReview = PendingReview {
    description: "The decision covers only those who are certified at the time, and its validity is before the Court of \
           Justice: the General Court dismissed the action against it on 3 September 2025, and that judgment was \
           appealed. On 29 June 2026 the Supreme Court of the United States decided that members of the Federal Trade \
           Commission, which supervises the framework, can be dismissed, and on 31 July 2026 the European Data \
           Protection Board asked the Commission to assess what this means for the decision.",
    source: "Decision (EU) 2023/1795; T-553/23; C-703/25 P (OJ C/2025/6610); Trump v. Slaughter, 29 June 2026",
};

/// A repealed act that notices still cite.
pub struct RepealedAct {
    /// Lower-case strings; each identifies the act in a text.
    pub mentions: &'static [&'static str],
    /// Lower-case strings that are also the name of an act of another country in this list.
    pub shared_names: &'static [&'static str],
    /// Name of the act.
    pub name: &'static str,
    /// Code of the country whose act it is; `None` for an act of the Union.
    pub country: Option<&'static str>,
    /// First day on which the act was no longer in force.
    pub since: Date,
    /// Successor.
    pub replaced_by: &'static str,
    /// Repealing provision.
    pub source: &'static str,
}

/// The Finnish and the Swedish act of this name were repealed on different days.
const PERSONUPPGIFTSLAG: &[&str] = &["personuppgiftslagen", "personuppgiftslag"];

/// Repealed acts that notices still cite. The Estonian act of 2007 is missing, because its successor, in
/// force since 15 January 2019, has the same name.
pub const REPEALED: [RepealedAct; 7] = [
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
        shared_names: PERSONUPPGIFTSLAG,
        name: "henkilötietolaki (523/1999)",
        country: Some("FI"),
        since: date(2019, 1, 1),
        replaced_by: "GDPR, tietosuojalaki (1050/2018)",
        source: "tietosuojalaki (1050/2018), 37 §",
    },
    RepealedAct {
        mentions: &["1998:204"],
        shared_names: PERSONUPPGIFTSLAG,
        name: "personuppgiftslagen (1998:204)",
        country: Some("SE"),
        since: date(2018, 5, 25),
        replaced_by: "GDPR, lag (2018:218) med kompletterande bestämmelser till EU:s dataskyddsförordning",
        source: "SFS 2018:218",
    },
    RepealedAct {
        mentions: &["389/1994"],
        shared_names: &[],
        name: "laki tietosuojalautakunnasta ja tietosuojavaltuutetusta (389/1994)",
        country: Some("FI"),
        since: date(2019, 1, 1),
        replaced_by: "tietosuojalaki (1050/2018)",
        source: "tietosuojalaki (1050/2018), 37 §",
    },
    RepealedAct {
        mentions: &[
            "sähköisen viestinnän tietosuojalaki",
            "sähköisen viestinnän tietosuojalain",
            "sähköisen viestinnän tietosuojalaissa",
            "lagen om dataskydd vid elektronisk kommunikation",
            "516/2004",
        ],
        shared_names: &[],
        name: "sähköisen viestinnän tietosuojalaki (516/2004)",
        country: Some("FI"),
        since: date(2015, 1, 1),
        replaced_by: "laki sähköisen viestinnän palveluista (917/2014)",
        source: "laki sähköisen viestinnän palveluista (917/2014), in force from 1 January 2015",
    },
    RepealedAct {
        mentions: &["2003:389"],
        shared_names: &[],
        name: "lagen (2003:389) om elektronisk kommunikation",
        country: Some("SE"),
        since: date(2022, 6, 3),
        replaced_by: "lag (2022:482) om elektronisk kommunikation",
        source: "lag (2022:482) om elektronisk kommunikation, in force from 3 June 2022",
    },
    RepealedAct {
        mentions: &["1054/1993"],
        shared_names: &[],
        name: "kirkkolaki (1054/1993)",
        country: Some("FI"),
        since: date(2023, 7, 1),
        replaced_by: "kirkkolaki (652/2023)",
        source: "kirkkolaki (652/2023), 13:1 §",
    },
    RepealedAct {
        mentions: &["95/46"],
        shared_names: &[],
        name: "95/46/EC",
        country: None,
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
