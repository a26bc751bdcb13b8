use serde::{Serialize, Serializer};

use crate::{Language, law};

/// A country or territory, by its ISO 3166-1 alpha-2 code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Country([u8; 2]);

/// All officially assigned codes of ISO 3166-1 alpha-2.
const CODES: &str = "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW \
BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR \
GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE \
KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV \
MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC \
SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ \
VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW";

/// Names in Finnish, Swedish and English of the countries that notices mention: the EEA, countries with an
/// adequacy decision, and countries of common service providers. Other countries are shown by code.
const NAMES: &[(&str, [&str; 3])] = &[
    ("AD", ["Andorra", "Andorra", "Andorra"]),
    ("AR", ["Argentiina", "Argentina", "Argentina"]),
    ("AT", ["Itävalta", "Österrike", "Austria"]),
    ("AU", ["Australia", "Australien", "Australia"]),
    ("AX", ["Ahvenanmaa", "Åland", "Åland"]),
    ("BE", ["Belgia", "Belgien", "Belgium"]),
    ("BG", ["Bulgaria", "Bulgarien", "Bulgaria"]),
    ("BR", ["Brasilia", "Brasilien", "Brazil"]),
    ("CA", ["Kanada", "Kanada", "Canada"]),
    ("CH", ["Sveitsi", "Schweiz", "Switzerland"]),
    ("CN", ["Kiina", "Kina", "China"]),
    ("CY", ["Kypros", "Cypern", "Cyprus"]),
    ("CZ", ["Tšekki", "Tjeckien", "Czechia"]),
    ("DE", ["Saksa", "Tyskland", "Germany"]),
    ("DK", ["Tanska", "Danmark", "Denmark"]),
    ("EE", ["Viro", "Estland", "Estonia"]),
    ("ES", ["Espanja", "Spanien", "Spain"]),
    ("FI", ["Suomi", "Finland", "Finland"]),
    ("FO", ["Färsaaret", "Färöarna", "Faroe Islands"]),
    ("FR", ["Ranska", "Frankrike", "France"]),
    ("GB", ["Yhdistynyt kuningaskunta", "Storbritannien", "United Kingdom"]),
    ("GG", ["Guernsey", "Guernsey", "Guernsey"]),
    ("GR", ["Kreikka", "Grekland", "Greece"]),
    ("HR", ["Kroatia", "Kroatien", "Croatia"]),
    ("HU", ["Unkari", "Ungern", "Hungary"]),
    ("IE", ["Irlanti", "Irland", "Ireland"]),
    ("IL", ["Israel", "Israel", "Israel"]),
    ("IM", ["Mansaari", "Isle of Man", "Isle of Man"]),
    ("IN", ["Intia", "Indien", "India"]),
    ("IS", ["Islanti", "Island", "Iceland"]),
    ("IT", ["Italia", "Italien", "Italy"]),
    ("JE", ["Jersey", "Jersey", "Jersey"]),
    ("JP", ["Japani", "Japan", "Japan"]),
    ("KR", ["Etelä-Korea", "Sydkorea", "South Korea"]),
    ("LI", ["Liechtenstein", "Liechtenstein", "Liechtenstein"]),
    ("LT", ["Liettua", "Litauen", "Lithuania"]),
    ("LU", ["Luxemburg", "Luxemburg", "Luxembourg"]),
    ("LV", ["Latvia", "Lettland", "Latvia"]),
    ("MT", ["Malta", "Malta", "Malta"]),
    ("NL", ["Alankomaat", "Nederländerna", "Netherlands"]),
    ("NO", ["Norja", "Norge", "Norway"]),
    ("NZ", ["Uusi-Seelanti", "Nya Zeeland", "New Zealand"]),
    ("PH", ["Filippiinit", "Filippinerna", "Philippines"]),
    ("PL", ["Puola", "Polen", "Poland"]),
    ("PT", ["Portugali", "Portugal", "Portugal"]),
    ("RO", ["Romania", "Rumänien", "Romania"]),
    ("RU", ["Venäjä", "Ryssland", "Russia"]),
    ("SE", ["Ruotsi", "Sverige", "Sweden"]),
    ("SG", ["Singapore", "Singapore", "Singapore"]),
    ("SI", ["Slovenia", "Slovenien", "Slovenia"]),
    ("SK", ["Slovakia", "Slovakien", "Slovakia"]),
    ("TR", ["Turkki", "Turkiet", "Türkiye"]),
    ("UA", ["Ukraina", "Ukraina", "Ukraine"]),
    ("US", ["Yhdysvallat", "USA", "United States"]),
    ("UY", ["Uruguay", "Uruguay", "Uruguay"]),
    ("ZA", ["Etelä-Afrikka", "Sydafrika", "South Africa"]),
];

impl Country {
    /// Parses an officially assigned code in upper case.
    pub fn from_code(code: &str) -> Option<Self> {
        let bytes: [u8; 2] = code.as_bytes().try_into().ok()?;
        CODES.split_ascii_whitespace().any(|assigned| assigned == code).then_some(Self(bytes))
    }

    /// Returns the countries that [`name`](Self::name) has names for.
    pub fn named() -> impl Iterator<Item = Self> {
        NAMES.iter().filter_map(|(code, _)| Self::from_code(code))
    }

    /// Returns the ISO 3166-1 alpha-2 code.
    pub fn code(&self) -> &str {
        // `from_code` accepts assigned codes only, which are ASCII.
        str::from_utf8(&self.0).unwrap_or_default()
    }

    /// Returns the name in `language`, or the code if the name is not known.
    pub fn name(&self, language: Language) -> &str {
        let column = match language {
            Language::Fi => 0,
            Language::Sv => 1,
            Language::En => 2,
        };
        NAMES.iter().find(|(code, _)| *code == self.code()).map_or(self.code(), |(_, names)| names[column])
    }

    /// Returns true for countries of the European Economic Area.
    pub fn is_in_eea(&self) -> bool {
        law::EEA.contains(&self.code())
    }
}

impl Serialize for Country {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_and_unknown_codes() {
        assert_eq!(
            Country::from_code("US").map(|country| country.name(Language::Fi).to_owned()).as_deref(),
            Some("Yhdysvallat")
        );
        assert_eq!(
            Country::from_code("VN").map(|country| country.name(Language::Fi).to_owned()).as_deref(),
            Some("VN")
        );
        for wrong in ["", "fi", "F", "FIN", "XX", "UK", "ÄÄ", "F "] {
            assert!(Country::from_code(wrong).is_none(), "{wrong:?}");
        }
    }

    #[test]
    fn every_named_and_every_eea_country_is_assigned() {
        for code in NAMES.iter().map(|(code, _)| *code).chain(law::EEA.iter().copied()) {
            assert!(Country::from_code(code).is_some(), "{code}");
        }
        for code in law::EEA {
            assert!(NAMES.iter().any(|(named, _)| *named == code), "{code} has no name");
        }
    }
}
