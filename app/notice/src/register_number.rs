//! Verifies numbers of business registers by their check digits.

use crate::is_valid_business_id;

/// Returns whether a number of the business register of a country has the right format and check digit. The
/// country is an ISO 3166-1 code. Accepts VAT numbers and labels in front (`Org.nr 556000-0001`).
///
/// Returns `None` for countries whose numbers are not verified, and for German register numbers
/// (`HRB 12345`), which have no check digit.
pub fn verify_business_id(id: &str, country: &str) -> Option<bool> {
    let number = id.trim_start_matches(|c: char| !c.is_ascii_digit());
    let is_vat = id.trim_start().get(..2).is_some_and(|prefix| prefix.eq_ignore_ascii_case(country));
    let number = match country {
        // A Norwegian number with `MVA` is registered for VAT.
        "NO" => number.trim_end_matches("MVA").trim_end(),
        _ => number.trim_end(),
    };
    let digits: Vec<u32> = number.chars().filter_map(|c| c.to_digit(10)).collect();
    let is_plain = number.chars().all(|c| c.is_ascii_digit() || matches!(c, '-' | ' ' | '.' | '\u{a0}'));
    let valid = match (country, digits.len()) {
        ("FI" | "AX", _) => {
            is_valid_business_id(number)
                || number
                    .split_at_checked(7)
                    .is_some_and(|(number, check)| is_valid_business_id(&format!("{number}-{check}")))
        }
        ("SE", 10) => has_luhn_digit(&digits),
        // A VAT number (`SE556000000101`), or the number of a sole trader with the century.
        ("SE", 12) => {
            digits.ends_with(&[0, 1]) && has_luhn_digit(digits.get(..10)?) || has_luhn_digit(digits.get(2..)?)
        }
        ("EE", 8) => is_estonian(&digits),
        ("EE", 9) => is_vat && weighted(&digits, &[3, 7, 1, 3, 7, 1, 3, 7, 1]).is_multiple_of(10),
        ("NO", 9) => is_norwegian(&digits),
        ("DK", 8) => weighted(&digits, &[2, 7, 6, 5, 4, 3, 2, 1]).is_multiple_of(11),
        ("DE", 9) if is_vat => is_german(&digits),
        ("DE", _) if is_vat => false,
        ("SE" | "EE" | "NO" | "DK", _) => false,
        _ => return None,
    };
    Some(is_plain && valid)
}

/// Returns true if the last digit is that of the Luhn algorithm.
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
    fn numbers_are_verified_by_the_check_digits_of_their_country() {
        for (id, country, expected) in [
            ("1234567-1", "FI", Some(true)),
            ("1234567-2", "FI", Some(false)),
            ("FI12345671", "FI", Some(true)),
            ("12345671", "FI", Some(true)),
            ("FI1234567-1", "FI", Some(true)),
            ("123456ä1", "FI", Some(false)),
            ("556000-0001", "SE", Some(true)),
            ("Org.nr 556000-0001", "SE", Some(true)),
            ("556000-0000", "SE", Some(false)),
            ("55600O-0001", "SE", Some(false)),
            ("SE556000000101", "SE", Some(true)),
            ("SE556000000001", "SE", Some(false)),
            ("123 456 785", "NO", Some(true)),
            ("NO123456785MVA", "NO", Some(true)),
            ("123456786", "NO", Some(false)),
            ("12 34 56 74", "DK", Some(true)),
            ("DK12345675", "DK", Some(false)),
            ("12345678", "EE", Some(true)),
            ("12345679", "EE", Some(false)),
            ("EE123456780", "EE", Some(true)),
            ("EE123456781", "EE", Some(false)),
            ("DE123456788", "DE", Some(true)),
            ("DE123456787", "DE", Some(false)),
            ("DE1234567", "DE", Some(false)),
            ("HRB 12345", "DE", None),
            ("12345", "FR", None),
            ("", "SE", Some(false)),
            ("ÄÖ", "DE", None),
        ] {
            assert_eq!(verify_business_id(id, country), expected, "{id}");
        }
    }
}
