//! Verifies numbers of business registers by their own check digits.

use std::ops::RangeInclusive;

use seloste_notice::{is_valid_business_id, verify_business_id};

use super::entities;
use super::lexicon;
use crate::tokens::find_word;

/// How many digits the number behind a label of business ids can have.
pub(crate) const LABELED_DIGITS: RangeInclusive<usize> = 6..=12;

/// Returns true if a number has the format and check digit of a business register. The formats of Norway,
/// Denmark and Estonia are digits only, so a number alone is ambiguous: `country` is the prefix of a VAT
/// number.
pub(crate) fn is_verified(number: &str, country: Option<&str>) -> bool {
    match country {
        Some(country) => verify_business_id(&format!("{country}{number}"), country) == Some(true),
        None => {
            is_valid_business_id(number)
                || number.contains('-') && verify_business_id(number, "SE") == Some(true)
        }
    }
}

/// Returns the number of a business register that a text states: one with a valid check digit, or one
/// behind a label, such as `registrikood 12345678`.
pub(crate) fn stated_number(text: &str) -> Option<&str> {
    let mut numbers = entities::business_ids(text).chain(entities::organisation_numbers(text));
    numbers.find(|number| is_verified(number, None)).or_else(|| labeled_number(text))
}

/// Returns the number directly behind a label of business ids.
fn labeled_number(text: &str) -> Option<&str> {
    let lower = text.to_lowercase();
    // Lower-casing may change the length in bytes; offsets would then be wrong.
    if lower.len() != text.len() {
        return None;
    }
    lexicon::LABEL_BUSINESS_ID.entries().find_map(|label| {
        let at = find_word(&lower, label)?;
        let rest = text.get(at + label.len()..)?;
        let rest = rest.trim_start_matches([' ', ':', '.', '#', '\u{a0}']);
        let end = rest.find(|c: char| !(c.is_ascii_digit() || c == '-')).unwrap_or(rest.len());
        let number = rest[..end].trim_end_matches('-');
        let digits = number.bytes().filter(u8::is_ascii_digit).count();
        (LABELED_DIGITS.contains(&digits) && !rest[end..].starts_with(char::is_alphabetic)).then_some(number)
    })
}

/// Splits the country prefix off a VAT number: `FI12345671`.
pub(crate) fn split_vat_number(number: &str) -> Option<(&str, &str)> {
    let (country, rest) = number.split_at_checked(2)?;
    let is_prefix = matches!(country, "FI" | "SE" | "EE" | "NO" | "DK" | "DE");
    (is_prefix && rest.len() >= 8 && rest.bytes().all(|byte| byte.is_ascii_digit()))
        .then_some((country, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_verified() {
        for (number, country, expected) in [
            ("1234567-1", None, true),
            ("1234567-2", None, false),
            ("12345671", Some("FI"), true),
            ("556000-0001", None, true),
            ("556000-0000", None, false),
            ("123456780", Some("EE"), true),
            ("12345674", None, false),
            ("abc", None, false),
        ] {
            assert_eq!(is_verified(number, country), expected, "{number}");
        }
        assert_eq!(split_vat_number("FI12345671"), Some(("FI", "12345671")));
        assert_eq!(split_vat_number("FI1234"), None);
        assert_eq!(split_vat_number("äö12345671"), None);
    }

    #[test]
    fn labeled_numbers_are_found() {
        for (text, expected) in [
            ("Exempel AB, org.nr 716400-0001 (nedan Föreningen)", Some("716400-0001")),
            ("Example Ltd (company number: 01234567), Example House", Some("01234567")),
            ("Esimerkki ry, 1234567-1", Some("1234567-1")),
            ("Esimerkki ry, 1234567-2", None),
            ("org.nr saknas, postnummer 12345", None),
            ("org.nr 1234567890123", None),
            ("org.nr", None),
        ] {
            assert_eq!(
                lexicon::with_language(seloste_notice::Language::Fi, || stated_number(text)),
                expected,
                "{text}"
            );
        }
    }
}
