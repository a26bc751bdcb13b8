//! Legal data, dated and with sources: supervisory authorities, transfer mechanisms, repealed acts, the EEA,
//! vendors outside the EEA, public holidays.
//!
//! Legal facts that change over time belong here and nowhere else in the project. Every entry states its
//! source. After a review, update [`AS_OF`].

mod eea;
mod holidays;
mod vendors;

pub use eea::EEA;
pub use holidays::{Holidays, holidays};
use jiff::civil::{Date, date};
pub use vendors::{VENDORS, VendorFacts};

use crate::{Authority, Country, Language, Mechanism};

/// Date of the last comparison with the sources.
pub const AS_OF: Date = date(2026, 11, 22);

/// A supervisory authority (Art. 51 GDPR) as described on its website.
pub struct AuthorityFacts {
    /// Country code.
    pub country: &'static str,
    /// Names in Finnish, Swedish and English.
    pub name: [&'static str; 3],
    /// Visiting address in Finnish and Swedish (street, postcode, city), if the source states it.
    pub visiting_address: Option<[[&'static str; 3]; 2]>,
    /// Postal address in Finnish and Swedish (box, postcode, city).
    pub postal_address: [[&'static str; 3]; 2],
    /// Switchboard.
    pub phone: &'static str,
    /// E-mail address of the registry.
    pub email: &'static str,
    /// URL of the contact page.
    pub website: &'static str,
    /// Former street addresses that notices still state.
    pub former_streets: &'static [&'static str],
    /// URL of the source.
    pub source: &'static str,
}

/// Authorities that a notice can name by country code.
pub const AUTHORITIES: [AuthorityFacts; 3] = [
    AuthorityFacts {
        country: "FI",
        name: [
            "Tietosuojavaltuutetun toimisto",
            "Dataombudsmannens byrå",
            "Office of the Data Protection Ombudsman",
        ],
        visiting_address: Some([
            ["Lintulahdenkuja 4", "00530", "Helsinki"],
            ["Fågelviksgränden 4", "00530", "Helsingfors"],
        ]),
        postal_address: [["PL 800", "00531", "Helsinki"], ["PB 800", "00531", "Helsingfors"]],
        phone: "029 566 6700",
        email: "tietosuoja@om.fi",
        website: "https://tietosuoja.fi/yhteystiedot",
        former_streets: &["Ratapihantie 9"],
        source: "https://tietosuoja.fi/yhteystiedot",
    },
    AuthorityFacts {
        country: "EE",
        // The authority has no Finnish or Swedish name.
        name: ["Andmekaitse Inspektsioon", "Andmekaitse Inspektsioon", "Data Protection Inspectorate"],
        visiting_address: Some([["Tatari 39", "10134", "Tallinn"], ["Tatari 39", "10134", "Tallinn"]]),
        postal_address: [["Tatari 39", "10134", "Tallinn"], ["Tatari 39", "10134", "Tallinn"]],
        phone: "+372 627 4135",
        email: "info@aki.ee",
        website: "https://www.aki.ee/vota-uhendust",
        former_streets: &["Väike-Ameerika 19"],
        source: "https://www.aki.ee/en/privacy-policy",
    },
    AuthorityFacts {
        country: "SE",
        // The authority has no Finnish name.
        name: [
            "Integritetsskyddsmyndigheten",
            "Integritetsskyddsmyndigheten",
            "Swedish Authority for Privacy Protection",
        ],
        visiting_address: None,
        postal_address: [["Box 8114", "104 20", "Stockholm"], ["Box 8114", "104 20", "Stockholm"]],
        phone: "+46 8 657 61 00",
        email: "imy@imy.se",
        website: "https://www.imy.se/om-oss/kontakta-oss",
        former_streets: &[],
        source: "https://www.imy.se/om-oss/kontakta-oss",
    },
];

/// Returns the authority of a country.
pub fn authority(country: Country) -> Option<&'static AuthorityFacts> {
    AUTHORITIES.iter().find(|facts| facts.country == country.code())
}

impl Authority {
    /// Returns the legal data of this authority, found by country or by an exact match of its name.
    pub fn facts(&self) -> Option<&'static AuthorityFacts> {
        match self {
            Self::OfCountry(country) => authority(*country),
            Self::Stated(party) => {
                let name = party.name.as_ref()?;
                AUTHORITIES.iter().find(|facts| name.iter().any(|(_, name)| facts.name.contains(&name)))
            }
        }
    }
}

impl AuthorityFacts {
    /// Returns the name in `language`.
    pub fn name_in(&self, language: Language) -> &'static str {
        match language {
            Language::Fi => self.name[0],
            Language::Sv => self.name[1],
            Language::En => self.name[2],
        }
    }

    /// Returns the index of the address for `language`. English uses the Finnish address.
    const fn address_index(language: Language) -> usize {
        match language {
            Language::Sv => 1,
            Language::Fi | Language::En => 0,
        }
    }

    /// Returns the visiting address: street, postcode, city.
    pub fn visiting_address_in(&self, language: Language) -> Option<[&'static str; 3]> {
        self.visiting_address.map(|visiting| visiting[Self::address_index(language)])
    }

    /// Returns the postal address: box, postcode, city.
    pub const fn postal_address_in(&self, language: Language) -> [&'static str; 3] {
        self.postal_address[Self::address_index(language)]
    }
}

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
    use crate::{Party, Text, is_valid_email};

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

    #[test]
    fn every_authority_has_a_country_and_a_source() {
        for facts in &AUTHORITIES {
            assert!(Country::from_code(facts.country).is_some());
            assert!(facts.source.starts_with("https://"));
            assert!(is_valid_email(facts.email));
        }
    }

    #[test]
    fn authorities_are_found_by_country_or_name() {
        let country = |code| Country::from_code(code).unwrap();
        let stated = |name: &str| {
            let name = Some(Text::new(Language::En, name));
            Authority::Stated(Box::new(Party { name, ..Party::default() }))
        };
        let found = |authority: Authority| authority.facts().map(|facts| facts.country);
        assert_eq!(found(Authority::OfCountry(country("FI"))), Some("FI"));
        assert_eq!(found(Authority::OfCountry(country("DE"))), None);
        assert_eq!(found(stated("Dataombudsmannens byrå")), Some("FI"));
        assert_eq!(found(stated("Andmekaitse Inspektsioon")), Some("EE"));
        assert_eq!(found(stated("State Data Protection Inspectorate")), None);
        assert_eq!(found(Authority::Stated(Box::default())), None);
    }
}
