use serde::{Serialize, Serializer};

use crate::country_codes::CODES;
use crate::language::COUNTRY_NAMES;
use crate::{Language, law};

/// A country or territory, by its ISO 3166-1 alpha-2 code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Country([u8; 2]);

/// Countries that notices mention: the EEA, countries with an adequacy decision, and countries of common
/// service providers.
const MENTIONED: &str = "AD AR AT AU AX BE BG BR CA CH CN CY CZ DE DK EE ES FI FO FR GB GG GR HR HU IE IL IM IN IS IT JE JP KR LI LT \
LU LV MT NL NO NZ PH PL PT RO RU SE SG SI SK TR UA US UY ZA";

impl Country {
    /// Parses an officially assigned code in upper case.
    pub fn from_code(code: &str) -> Option<Self> {
        let country = Self(code.as_bytes().try_into().ok()?);
        country.index().is_some().then_some(country)
    }

    /// Returns the countries that notices mention: the EEA, countries with an adequacy decision, and
    /// countries of common service providers.
    pub fn mentioned() -> impl Iterator<Item = Self> {
        MENTIONED.split_ascii_whitespace().filter_map(Self::from_code)
    }

    /// Returns the ISO 3166-1 alpha-2 code.
    pub fn code(&self) -> &str {
        // `from_code` accepts assigned codes only, which are ASCII.
        str::from_utf8(&self.0).unwrap_or_default()
    }

    /// Returns the name in `language`.
    pub fn name(&self, language: Language) -> &str {
        let name = self.index().and_then(|index| COUNTRY_NAMES[language as usize].get(index));
        name.copied().unwrap_or(self.code())
    }

    /// Returns the index of the code in [`CODES`], where a space follows each code.
    fn index(self) -> Option<usize> {
        CODES.as_bytes().chunks(self.0.len() + 1).position(|code| code.starts_with(&self.0))
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
        let name = |code: &str| Country::from_code(code).map(|country| country.name(Language::Fi).to_owned());
        assert_eq!(name("US").as_deref(), Some("Yhdysvallat"));
        assert_eq!(name("VN").as_deref(), Some("Vietnam"));
        for wrong in ["", "fi", "F", "FIN", "XX", "UK", "ÄÄ", "F "] {
            assert!(Country::from_code(wrong).is_none(), "{wrong:?}");
        }
    }

    #[test]
    fn every_country_has_a_name_in_every_language() {
        for code in CODES.split_ascii_whitespace() {
            let country = Country::from_code(code).unwrap();
            assert_eq!(country.code(), code);
            for language in Language::ALL {
                let name = country.name(language);
                assert!(
                    name != country.code() && !name.trim().is_empty(),
                    "{}: {language:?}",
                    country.code()
                );
            }
        }
    }

    #[test]
    fn every_mentioned_and_every_eea_country_is_assigned() {
        for code in MENTIONED.split_ascii_whitespace().chain(law::EEA.iter().copied()) {
            assert!(Country::from_code(code).is_some(), "{code}");
        }
        for code in law::EEA {
            assert!(MENTIONED.contains(code), "{code} is not mentioned");
        }
    }
}
