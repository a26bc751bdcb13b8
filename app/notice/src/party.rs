use crate::{Country, Text};
use serde::Serialize;

/// A postal address.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Address {
    /// A post-office box, as written: `PL 800`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub box_number: Option<String>,
    /// Street and number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub street: Option<String>,
    /// Postcode, with its leading zeros.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub postcode: Option<String>,
    /// Post town.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub city: Option<String>,
    /// Country, where the notice states it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<Country>,
}

impl Address {
    /// The address in lines, without the country.
    pub fn lines(&self) -> Vec<String> {
        let town = [&self.postcode, &self.city].into_iter().flatten().cloned().collect::<Vec<_>>().join(" ");
        [self.box_number.clone(), self.street.clone(), (!town.is_empty()).then_some(town)]
            .into_iter()
            .flatten()
            .collect()
    }
}

/// A person or an organisation with the ways to reach it: controller, contact, data protection officer,
/// representative, authority.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Party {
    /// Name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<Text>,
    /// Title or task.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<Text>,
    /// Business id, as its register writes it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub business_id: Option<String>,
    /// Postal address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<Address>,
    /// E-mail address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// Telephone number, as the notice writes it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// Web address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub website: Option<String>,
    /// More in the controller's words, in Markdown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<Text>,
}

impl Party {
    /// Whether anyone could be reached with what is stated.
    pub fn is_reachable(&self) -> bool {
        self.address.is_some() || self.email.is_some() || self.phone.is_some()
    }
}

/// The supervisory authority that the notice names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Authority {
    /// The authority of a country, from the dated law data.
    Of(Country),
    /// As the notice states it.
    Stated(Box<Party>),
}

/// Whether this is a Finnish business id (Y-tunnus): seven digits, a hyphen and the check digit, weights
/// 7 9 10 5 8 4 2, modulo 11.
pub fn valid_business_id(id: &str) -> bool {
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

/// Whether this is one plain e-mail address: a local part of RFC 5322 atoms, `@`, and a domain with a dot. Quoted
/// local parts and comments are refused: nobody means them, and they carry header injection.
pub fn valid_email(address: &str) -> bool {
    let Some((local, domain)) = address.rsplit_once('@') else { return false };
    let atom = |character: char| {
        character.is_ascii_alphanumeric() || "!#$%&'*+-/=?^_`{|}~".contains(character) || character > '\u{9f}'
    };
    let dotted = |part: &str, allowed: &dyn Fn(char) -> bool| {
        part.split('.').all(|piece| !piece.is_empty() && piece.chars().all(allowed))
    };
    let label = |character: char| character.is_alphanumeric() || character == '-';
    address.len() <= 254
        && local.len() <= 64
        && dotted(local, &atom)
        && domain.contains('.')
        && dotted(domain, &label)
        && domain.split('.').all(|piece| !piece.starts_with('-') && !piece.ends_with('-'))
        && !address.chars().any(|character| character.is_whitespace() || character.is_control())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn business_ids_of_the_five_notices_are_valid() {
        for id in ["0955651-5", "2702180-5", "2029713-9"] {
            assert!(valid_business_id(id), "{id}");
        }
    }

    #[test]
    fn wrong_business_ids_are_told() {
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
            assert!(!valid_business_id(id), "{id:?}");
        }
    }

    #[test]
    fn addresses() {
        for good in ["info@xcure.fi", "etu.suku+selo@a-b.example.fi", "käyttäjä@yhtiö.fi"] {
            assert!(valid_email(good), "{good}");
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
        ] {
            assert!(!valid_email(bad), "{bad:?}");
        }
    }
}
