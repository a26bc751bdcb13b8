//! Law that changes, in one dated place: authorities, transfer mechanisms, repealed acts, the EEA, vendors outside it,
//! public holidays.
//!
//! Every entry says where it was read. Nothing else in the project states such a fact.

mod holidays;
mod vendors;

pub use holidays::{Holidays, holidays};
pub use vendors::{VENDORS, VendorFacts};

use crate::{Authority, Country, Language, Mechanism};
use jiff::civil::{Date, date};

/// The day on which this module was last compared with its sources.
pub const AS_OF: Date = date(2026, 11, 22);

/// The European Economic Area. Source: Agreement on the European Economic Area, Art. 126; Treaty on European Union,
/// Art. 52. Åland is part of Finland.
pub const EEA: [&str; 31] = [
    "AT", "AX", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IS",
    "IT", "LI", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK",
];

/// A supervisory authority (Art. 51 GDPR) as its own site gives it.
pub struct AuthorityFacts {
    /// Its country.
    pub country: &'static str,
    /// Its name in Finnish, Swedish and English.
    pub name: [&'static str; 3],
    /// Visiting address in Finnish and Swedish: street, postcode, city; none where it could not be read.
    pub visiting_address: Option<[[&'static str; 3]; 2]>,
    /// Postal address in Finnish and Swedish: box, postcode, city.
    pub postal_address: [[&'static str; 3]; 2],
    /// Switchboard.
    pub phone: &'static str,
    /// E-mail of the registry.
    pub email: &'static str,
    /// Web address of the contact page.
    pub website: &'static str,
    /// Visiting addresses that notices still give, and that no longer hold.
    pub former_streets: &'static [&'static str],
    /// Where it was read.
    pub source: &'static str,
}

/// The authorities that a notice can name by country.
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
        // It has no name in Finnish or Swedish.
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
        // It has no name in Finnish.
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

/// The authority of a country, if this file has it.
pub fn authority(country: Country) -> Option<&'static AuthorityFacts> {
    AUTHORITIES.iter().find(|facts| facts.country == country.code())
}

impl Authority {
    /// What the law data knows of it: by country, or by the name that the notice states, if that is one of its names to
    /// the letter.
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
    /// Its name in this language.
    pub fn name_in(&self, language: Language) -> &'static str {
        match language {
            Language::Fi => self.name[0],
            Language::Sv => self.name[1],
            Language::En => self.name[2],
        }
    }

    /// The index of the address to use in this language: Swedish has its own, English uses the Finnish.
    const fn address_index(language: Language) -> usize {
        match language {
            Language::Sv => 1,
            Language::Fi | Language::En => 0,
        }
    }

    /// Its visiting address: street, postcode, city.
    pub fn visiting_address_in(&self, language: Language) -> Option<[&'static str; 3]> {
        self.visiting_address.map(|visiting| visiting[Self::address_index(language)])
    }

    /// Its postal address: box, postcode, city.
    pub const fn postal_address_in(&self, language: Language) -> [&'static str; 3] {
        self.postal_address[Self::address_index(language)]
    }
}

/// The standing of a transfer mechanism.
pub struct MechanismFacts {
    /// Which one.
    pub mechanism: Mechanism,
    /// The day on which it ceased to bind, if it did.
    pub invalid_since: Option<Date>,
    /// What it rests, or rested, on.
    pub source: &'static str,
}

/// Every transfer mechanism with its standing.
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

/// The standing of a mechanism.
pub fn mechanism(mechanism: Mechanism) -> Option<&'static MechanismFacts> {
    MECHANISMS.iter().find(|facts| facts.mechanism == mechanism)
}

/// Something in force whose validity a court has yet to decide.
pub struct PendingReview {
    /// What is before the court, and how far it has come.
    pub description: &'static str,
    /// The act and the cases.
    pub source: &'static str,
}

/// The adequacy decision for the EU–US Data Privacy Framework.
pub const DPF_UNDER_REVIEW: PendingReview = PendingReview {
    description: "The decision covers only those who are certified at the time, and its validity is before the Court of \
           Justice: the General Court dismissed the action against it on 3 September 2025, and that judgment was \
           appealed.",
    source: "Decision (EU) 2023/1795; T-553/23; C-703/25 P",
};

/// An act that notices cite and that is no longer in force.
pub struct RepealedAct {
    /// How to find it in a text, in lower case: any of these.
    pub mentions: &'static [&'static str],
    /// Its name.
    pub name: &'static str,
    /// The day from which it was no longer in force.
    pub since: Date,
    /// What took its place.
    pub replaced_by: &'static str,
    /// The provision that repealed it.
    pub source: &'static str,
}

/// The repealed acts that notices cite.
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
        // The Finnish act and the Swedish one have the same name in Swedish, and both gave way to the same regulation.
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

/// Hosts of registers that no longer bind anybody: of the Privacy Shield, and of Safe Harbor before it.
pub const INVALID_PROGRAM_HOSTS: [&str; 2] = ["www.privacyshield.gov", "safeharbor.export.gov"];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Party, Text, is_valid_email};

    #[test]
    fn every_mechanism_has_its_standing() {
        for one in Mechanism::ALL {
            assert_eq!(MECHANISMS.iter().filter(|facts| facts.mechanism == one).count(), 1, "{one:?}");
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
    fn an_authority_is_known_by_country_or_by_name() {
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
