//! Verifies numbers of business registers by their own check digits.

use std::ops::RangeInclusive;

use seloste_notice::is_valid_business_id;

use super::entities;
use super::lexicon;
use crate::tokens::find_word;

/// How many digits the number behind a label of business ids can have.
pub(crate) const LABELED_DIGITS: RangeInclusive<usize> = 6..=12;

/// Countries whose register numbers are verified.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Register {
    Finland,
    Sweden,
    Estonia,
    Norway,
    Denmark,
    /// The VAT number, because German register numbers have no check digit.
    Germany,
}

/// Returns the register whose format and check digit a number has. The formats of Norway, Denmark and Estonia
/// are digits only, so a number alone is ambiguous: `country` is the prefix of a VAT number or a known
/// country.
pub(crate) fn register(number: &str, country: Option<&str>) -> Option<Register> {
    let digits: Vec<u32> = number.chars().filter_map(|c| c.to_digit(10)).collect();
    let plain = number.chars().all(|c| c.is_ascii_digit() || matches!(c, '-' | ' '));
    if !plain {
        return None;
    }
    let prefixed = |code: &str| country.is_some_and(|country| country.eq_ignore_ascii_case(code));
    match digits.len() {
        8 if is_valid_business_id(number) => Some(Register::Finland),
        8 if prefixed("FI") && is_valid_business_id(&format!("{}-{}", &number[..7], &number[7..])) => {
            Some(Register::Finland)
        }
        8 if prefixed("EE") && is_estonian(&digits) => Some(Register::Estonia),
        8 if prefixed("DK") && is_danish(&digits) => Some(Register::Denmark),
        9 if prefixed("NO") && is_norwegian(&digits) => Some(Register::Norway),
        9 if prefixed("DE") && is_german(&digits) => Some(Register::Germany),
        10 if number.contains('-') && has_luhn_digit(&digits) => Some(Register::Sweden),
        12 if prefixed("SE") && digits.ends_with(&[0, 1]) && has_luhn_digit(&digits[..10]) => {
            Some(Register::Sweden)
        }
        _ => None,
    }
}

/// Returns the number of a business register that a text states: one with a valid check digit, or one
/// behind a label, such as `registrikood 12345678`.
pub(crate) fn stated_number(text: &str) -> Option<&str> {
    let mut numbers = entities::business_ids(text).chain(entities::organisation_numbers(text));
    numbers.find(|number| register(number, None).is_some()).or_else(|| labeled_number(text))
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

/// Swedish organisation numbers end with the digit of the Luhn algorithm.
fn has_luhn_digit(digits: &[u32]) -> bool {
    let double = |digit: u32| if digit > 4 { digit * 2 - 9 } else { digit * 2 };
    let sum: u32 = digits
        .iter()
        .rev()
        .enumerate()
        .map(|(at, digit)| if at % 2 == 1 { double(*digit) } else { *digit })
        .sum();
    sum.is_multiple_of(10)
}

fn weighted(digits: &[u32], weights: &[u32]) -> u32 {
    digits.iter().zip(weights).map(|(digit, weight)| digit * weight).sum()
}

fn is_norwegian(digits: &[u32]) -> bool {
    let rest = weighted(digits, &[3, 2, 7, 6, 5, 4, 3, 2]) % 11;
    rest != 1 && digits.get(8) == Some(&((11 - rest) % 11))
}

fn is_danish(digits: &[u32]) -> bool {
    weighted(digits, &[2, 7, 6, 5, 4, 3, 2, 1]).is_multiple_of(11)
}

fn is_estonian(digits: &[u32]) -> bool {
    let first = weighted(digits, &[1, 2, 3, 4, 5, 6, 7]) % 11;
    let check = if first == 10 { weighted(digits, &[3, 4, 5, 6, 7, 8, 9]) % 11 % 10 } else { first };
    digits.get(7) == Some(&check)
}

/// German VAT numbers have the check digit of ISO 7064, MOD 11,10.
fn is_german(digits: &[u32]) -> bool {
    let mut product = 10;
    for digit in digits.iter().take(8) {
        let sum = (digit + product) % 10;
        product = (if sum == 0 { 10 } else { sum }) * 2 % 11;
    }
    digits.get(8) == Some(&((11 - product) % 10))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_verified_by_country() {
        for (number, country, expected) in [
            ("1234567-1", None, Some(Register::Finland)),
            ("1234567-2", None, None),
            ("12345671", Some("FI"), Some(Register::Finland)),
            ("556000-0001", None, Some(Register::Sweden)),
            ("556000-0000", None, None),
            ("556000000101", Some("SE"), Some(Register::Sweden)),
            ("123456785", Some("NO"), Some(Register::Norway)),
            ("123456786", Some("NO"), None),
            ("12345674", Some("DK"), Some(Register::Denmark)),
            ("12345675", Some("DK"), None),
            ("12345678", Some("EE"), Some(Register::Estonia)),
            ("12345679", Some("EE"), None),
            ("123456788", Some("DE"), Some(Register::Germany)),
            ("123456787", Some("DE"), None),
            ("12345674", None, None),
            ("abc", None, None),
        ] {
            assert_eq!(register(number, country), expected, "{number}");
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
