use seloste_notice_derive::Record;
use serde::Serialize;

use crate::record::{FieldKind, Reader, Record, ValuePath, Visit, Visitor, VisitorMut};
use crate::{Country, Text};

/// A postal address.
#[derive(Clone, Debug, Default, PartialEq, Eq, Record)]
#[record(name = "address", tilt = none)]
pub struct Address {
    /// A post-office box, as in `PL 1`.
    #[field(plain, key = "box", dpv = "dpv:hasAddress", tilt = "address")]
    pub box_number: Option<String>,
    /// Street and number.
    #[field(plain, dpv = "dpv:hasAddress", tilt = "address")]
    pub street: Option<String>,
    /// The postcode. Quote it so that every program keeps its leading zeros.
    #[field(plain, dpv = "dpv:hasAddress", tilt = "address")]
    pub postcode: Option<String>,
    /// The post town.
    #[field(plain, dpv = "dpv:hasAddress", tilt = "address")]
    pub city: Option<String>,
    /// The country code (two letters), such as FI.
    #[field(dpv = "dpv:hasCountry", tilt = "country")]
    pub country: Option<Country>,
}

impl Address {
    /// Returns the address line by line, without the country.
    pub fn lines(&self) -> Vec<String> {
        let town = [&self.postcode, &self.city].into_iter().flatten().cloned().collect::<Vec<_>>().join(" ");
        [self.box_number.clone(), self.street.clone(), (!town.is_empty()).then_some(town)]
            .into_iter()
            .flatten()
            .collect()
    }
}

/// A person or an organisation with contact details.
///
/// The controller, a contact, the data protection officer, the representative or the supervisory authority.
#[derive(Clone, Debug, Default, PartialEq, Eq, Record)]
#[record(name = "party", party, tilt = none)]
pub struct Party {
    /// The name.
    #[field(text, name = person, dpv = "dpv:hasName", tilt = "name")]
    pub name: Option<Text>,
    /// Title or role.
    #[field(text, dpv = "dct:title")]
    pub title: Option<Text>,
    /// The number in the business register of its country, such as the Finnish business id 1234567-1, whose
    /// check digit `seloste check` verifies, or the Swedish organisation number 556677-8899.
    #[field(plain, dpv = "dct:identifier")]
    pub business_id: Option<String>,
    /// The postal address.
    #[field(dpv = "dpv:hasAddress", tilt = "address")]
    pub address: Option<Address>,
    /// One e-mail address.
    #[field(email, dpv = "dpv:hasContact", tilt = "email")]
    pub email: Option<String>,
    /// The phone number, as it is to be shown.
    #[field(plain, dpv = "dpv:hasContact", tilt = "phone")]
    pub phone: Option<String>,
    /// The address of a website.
    #[field(link, dpv = "dpv:hasContact")]
    pub website: Option<String>,
    /// More in your own words, in Markdown.
    #[field(markdown, dpv = "dct:description")]
    pub text: Option<Text>,
}

/// Controllers that decide together with the controller (Art. 26 GDPR).
#[derive(Clone, Debug, Default, PartialEq, Eq, Record)]
#[record(name = "joint_controllers", list = parties, finish = finish_joint_controllers, tilt = none)]
pub struct JointControllers {
    /// The other controllers.
    #[field(list, dpv = "dpv:hasDataController")]
    pub parties: Vec<Party>,
    /// The essence of the arrangement between the controllers: who fulfils which duties (Art. 26(2) GDPR).
    #[field(markdown, article = "26(2)", dpv = "dct:description")]
    pub arrangement: Option<Text>,
}

impl Party {
    /// Returns true if an address, e-mail address or telephone number is stated.
    pub fn is_reachable(&self) -> bool {
        self.address.is_some() || self.email.is_some() || self.phone.is_some()
    }

    /// Returns the country whose register issued the business id: the country of the address, or else the
    /// country whose ids have this format, or else `fallback`.
    pub fn business_id_country(&self, fallback: Option<Country>) -> Option<Country> {
        let address = self.address.as_ref().and_then(|address| address.country);
        address.or_else(|| country_of_business_id(self.business_id.as_deref()?)).or(fallback)
    }
}

/// Recognizes the formats of Finland (`1234567-8`, `FI12345678`) and Sweden (`123456-7890`,
/// `SE123456789001`). Check digits are not verified.
fn country_of_business_id(id: &str) -> Option<Country> {
    let has_digits =
        |part: &str, count| part.len() == count && part.bytes().all(|byte| byte.is_ascii_digit());
    let code = match id.trim().split_once('-') {
        Some((first, second)) if has_digits(first, 7) && has_digits(second, 1) => "FI",
        Some((first, second)) if has_digits(first, 6) && has_digits(second, 4) => "SE",
        Some(_) => return None,
        None => match id.trim().split_at_checked(2)? {
            ("FI", number) if has_digits(number, 8) => "FI",
            ("SE", number) if has_digits(number, 12) => "SE",
            _ => return None,
        },
    };
    Country::from_code(code)
}

/// The supervisory authority named by the notice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Authority {
    /// The authority of this country, with contact details from the [legal data](crate::law).
    #[serde(rename = "of")]
    OfCountry(Country),
    /// An authority described in the notice.
    Stated(Box<Party>),
}

impl Record for Authority {
    const KIND: FieldKind = FieldKind::AnyOf(&[FieldKind::Country, Party::KIND]);

    fn read<R: Reader>(reader: &mut R, value: R::Value<'_>) -> Option<Self> {
        reader.authority(value)
    }
}

impl Visit for Authority {
    fn visit<'a>(&'a self, path: &mut ValuePath, visitor: &mut dyn Visitor<'a>) {
        match self {
            Self::Stated(party) => party.visit(path, visitor),
            Self::OfCountry(_) => {}
        }
    }

    fn visit_mut(&mut self, path: &mut ValuePath, visitor: &mut dyn VisitorMut) {
        match self {
            Self::Stated(party) => party.visit_mut(path, visitor),
            Self::OfCountry(_) => {}
        }
    }
}

/// Returns true for a valid Finnish business id (Y-tunnus): seven digits, a hyphen and a check digit (weights
/// 7 9 10 5 8 4 2, modulo 11).
pub fn is_valid_business_id(id: &str) -> bool {
    const WEIGHTS: [u32; 7] = [7, 9, 10, 5, 8, 4, 2];
    let Some((number, check)) = id.split_once('-') else { return false };
    if number.len() != WEIGHTS.len() || check.len() != 1 {
        return false;
    }
    let digits: Option<Vec<u32>> = number.chars().map(|digit| digit.to_digit(10)).collect();
    let (Some(digits), Some(check)) = (digits, check.chars().next().and_then(|digit| digit.to_digit(10)))
    else {
        return false;
    };
    let sum: u32 = digits.iter().zip(WEIGHTS).map(|(digit, weight)| digit * weight).sum();
    match sum % 11 {
        0 => check == 0,
        1 => false,
        rest => check == 11 - rest,
    }
}

/// Non-ASCII characters that are rejected in e-mail addresses, as inclusive ranges: white space, control
/// characters, invisible and bidirectional formatting characters (Unicode Standard Annex 44,
/// Default_Ignorable_Code_Point; Annex 9), punctuation and symbols. Some of these are mapped to ASCII
/// punctuation by other programs, such as the full-width full stop (Unicode Technical Standard 46). Letters,
/// combining marks and the Catalan middle dot are allowed.
const INVALID_IN_NAMES: [(char, char); 28] = [
    ('\u{80}', '\u{b6}'),
    ('\u{b8}', '\u{bf}'),
    ('\u{34f}', '\u{34f}'),
    ('\u{37e}', '\u{37e}'),
    ('\u{61c}', '\u{61c}'),
    ('\u{115f}', '\u{1160}'),
    ('\u{1680}', '\u{1680}'),
    ('\u{17b4}', '\u{17b5}'),
    ('\u{180b}', '\u{180f}'),
    ('\u{1fef}', '\u{1fef}'),
    ('\u{2000}', '\u{2bff}'),
    ('\u{2e00}', '\u{2e7f}'),
    ('\u{3000}', '\u{3004}'),
    ('\u{3008}', '\u{3020}'),
    ('\u{3164}', '\u{3164}'),
    ('\u{3200}', '\u{33ff}'),
    ('\u{e000}', '\u{f8ff}'),
    ('\u{fe00}', '\u{fe19}'),
    ('\u{fe30}', '\u{fe6f}'),
    ('\u{feff}', '\u{ff0f}'),
    ('\u{ff1a}', '\u{ff20}'),
    ('\u{ff3b}', '\u{ff40}'),
    ('\u{ff5b}', '\u{ff65}'),
    ('\u{ffa0}', '\u{ffa0}'),
    ('\u{ffe0}', '\u{ffff}'),
    ('\u{1bca0}', '\u{1d1ff}'),
    ('\u{1f100}', '\u{1f2ff}'),
    ('\u{e0000}', char::MAX),
];

/// Returns true for a single plain e-mail address: a local part of RFC 5322 atoms, `@`, and a domain name
/// with a dot (RFC 1034, section 3.5). Other scripts are allowed (RFC 6531). Quoted local parts and comments
/// are rejected because they allow header injection, as are characters that make an address look like another
/// one.
pub fn is_valid_email(address: &str) -> bool {
    let Some((local, domain)) = address.rsplit_once('@') else { return false };
    let is_letter = |character: char| {
        character.is_ascii_alphanumeric()
            || !character.is_ascii()
                && !INVALID_IN_NAMES.iter().any(|(first, last)| (*first..=*last).contains(&character))
    };
    let is_atom = |piece: &str| {
        !piece.is_empty()
            && piece.chars().all(|c| {
                is_letter(c) || u8::try_from(c).is_ok_and(|byte| b"!#$%&'*+-/=?^_`{|}~".contains(&byte))
            })
    };
    let is_label = |piece: &str| {
        (1..=63).contains(&piece.len())
            && !piece.starts_with('-')
            && !piece.ends_with('-')
            && piece.chars().all(|character| is_letter(character) || character == '-')
    };
    address.len() <= 254
        && local.len() <= 64
        && local.split('.').all(is_atom)
        && domain.split('.').all(is_label)
        // At least one dot, and no IP address.
        && domain.rsplit_once('.').is_some_and(|(_, last)| !last.bytes().all(|byte| byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn real_business_ids_are_valid() {
        for id in ["0955651-5", "2702180-5", "2029713-9"] {
            assert!(is_valid_business_id(id), "{id}");
        }
    }

    #[test]
    fn business_ids_belong_to_a_country() {
        let country = |id: &str, code: Option<&str>, fallback: Option<&str>| {
            let of = |code: Option<&str>| code.and_then(Country::from_code);
            let address = Address { country: of(code), ..Address::default() };
            let party =
                Party { business_id: Some(id.to_owned()), address: Some(address), ..Party::default() };
            party.business_id_country(of(fallback)).map(|country| country.code().to_owned())
        };
        for (id, expected) in [
            ("1234567-1", Some("FI")),
            ("FI12345671", Some("FI")),
            ("556677-8899", Some("SE")),
            ("SE556677889901", Some("SE")),
            ("HRB 12345", None),
            ("12345678", None),
            ("ä", None),
            ("", None),
        ] {
            assert_eq!(country(id, None, None).as_deref(), expected, "{id}");
        }
        assert_eq!(country("1234567-1", Some("DE"), None).as_deref(), Some("DE"));
        assert_eq!(country("556677-8899", None, Some("FI")).as_deref(), Some("SE"));
        assert_eq!(country("12345678", None, Some("FI")).as_deref(), Some("FI"));
    }

    #[test]
    fn malformed_business_ids_are_invalid() {
        for id in [
            "",
            "-",
            "0955651-4",
            "0955651",
            "955651-5",
            "0955651-55",
            "095565a-5",
            "２702180-5",
            "1234567-1\n",
        ] {
            assert!(!is_valid_business_id(id), "{id:?}");
        }
    }

    #[test]
    fn plain_email_addresses_are_valid() {
        let longest_label = format!("a@{}.fi", "b".repeat(63));
        for good in [
            "info@xcure.fi",
            "etu.suku+selo@a-b.example.fi",
            "käyttäjä@yhtiö.fi",
            // Letters with combining marks, in either part: decomposed Finnish, Hindi, Thai.
            "ka\u{308}ytta\u{308}ja\u{308}@yhtio\u{308}.fi",
            "\u{92e}\u{947}\u{930}\u{93e}@\u{921}\u{93e}\u{91f}\u{93e}\u{92e}\u{947}\u{932}.\u{92d}\u{93e}\u{930}\u{924}",
            "\u{e19}\u{e49}\u{e33}@\u{e44}\u{e17}\u{e22}.example",
            "用户@例子.公司",
            "почта@пример.рф",
            "بريد@مثال.شبكة",
            "l·l@col·legi.cat",
            "a@1.2.3.example",
            "a@3m.com",
            longest_label.as_str(),
        ] {
            assert!(is_valid_email(good), "{good}");
        }
        for bad in [
            "",
            "@",
            "a@",
            "@b.fi",
            "a@b",
            "a b@c.fi",
            "a@b.fi,c@d.fi",
            "a@b.fi?bcc=c@d.fi",
            "a@b.fi\r\nBcc: c@d.fi",
            "a@b..fi",
            ".a@b.fi",
            "a@-b.fi",
            "\"a\"@b.fi",
            "a@b.fi>",
            "a@@b.fi",
            "a\u{85}b@c.fi",
            // IP addresses are not domain names.
            "a@192.0.2.1",
            "a@b.1",
        ] {
            assert!(!is_valid_email(bad), "{bad:?}");
        }
        assert!(!is_valid_email(&format!("a@{}.fi", "b".repeat(64))));
    }

    #[test]
    fn deceptive_characters_are_invalid_in_email_addresses() {
        for hidden in [
            '\u{a0}',
            '\u{ad}',
            '\u{34f}',
            '\u{61c}',
            '\u{115f}',
            '\u{1680}',
            '\u{180e}',
            '\u{2003}',
            '\u{200b}',
            '\u{200c}',
            '\u{200d}',
            '\u{200e}',
            '\u{200f}',
            '\u{2028}',
            '\u{2029}',
            '\u{202a}',
            '\u{202b}',
            '\u{202c}',
            '\u{202d}',
            '\u{202e}',
            '\u{2060}',
            '\u{2066}',
            '\u{2067}',
            '\u{2068}',
            '\u{2069}',
            '\u{3000}',
            '\u{3164}',
            '\u{fe0f}',
            '\u{feff}',
            '\u{ffa0}',
            '\u{e000}',
            '\u{e0041}',
            '\u{10ffff}',
            // Characters that other programs map to ASCII punctuation: question mark, dot, comma, slash, at.
            '\u{37e}',
            '\u{2024}',
            '\u{2100}',
            '\u{3002}',
            '\u{fe50}',
            '\u{ff0e}',
            '\u{ff0f}',
            '\u{ff20}',
        ] {
            for bad in [format!("a{hidden}b@c.fi"), format!("a@b{hidden}c.fi"), format!("a@b.f{hidden}i")] {
                assert!(!is_valid_email(&bad), "{bad:?}");
            }
        }
    }

    #[test]
    fn white_space_and_control_characters_are_invalid_in_email_addresses() {
        for character in '\0'..=char::MAX {
            if character.is_whitespace() || character.is_control() {
                assert!(!is_valid_email(&format!("a{character}b@c.fi")), "{character:?}");
                assert!(!is_valid_email(&format!("a@b{character}c.fi")), "{character:?}");
            }
        }
    }
}
