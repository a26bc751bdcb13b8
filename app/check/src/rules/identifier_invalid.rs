use std::ops::RangeInclusive;

use seloste_notice::{Country, Finding, Language, Party, Severity, is_valid_business_id, verify_business_id};

use crate::context::Context;
use crate::rule::{Rule, RuleFn};
use crate::walk::NodeValue;

pub(super) const RULE: Rule = Rule {
    id: "identifier-invalid",
    summary: "A business id, postcode or telephone number is invalid",
    severity: Severity::Error,
    why: "A wrong business id belongs to another company or to none, and a letter with a wrong postcode may \
          not arrive.",
    source: "Art. 13(1)(a) and 12(1) GDPR",
    remedy: "Compare the value with the register or the current address, and correct it.",
    wrong: "\
controller:
  name: Esimerkki Oy
  business_id: 1234567-2
  address: { street: Esimerkkikatu 1, postcode: \"00100\", city: Helsinki, country: FI }
",
    right: "\
controller:
  name: Esimerkki Oy
  business_id: 1234567-1
  address: { street: Esimerkkikatu 1, postcode: \"00100\", city: Helsinki, country: FI }
",
    lists: &[],
    run: RuleFn::Notice(run),
};

/// Number of digits of an international number with its country code.
const E164_DIGITS: RangeInclusive<usize> = 7..=15;

/// Country codes whose numbers are called with a 0 only from within the country, with that 0.
const TRUNK_PREFIXES: [&str; 3] = ["3580", "460", "490"];

/// Country codes of the countries where Seloste is used most.
const CALLING_CODES: [(&str, &str); 6] =
    [("358", "FI"), ("46", "SE"), ("372", "EE"), ("47", "NO"), ("45", "DK"), ("49", "DE")];

/// Formats of the postcodes of the EEA and Switzerland (Universal Postal Union, Postal addressing systems),
/// without spaces and hyphens.
const POSTCODES: [(&[&str], &[&str]); 8] = [
    (&["SE", "EE", "DE", "CZ", "SK", "ES", "FR", "GR", "HR", "IT", "LT", "PL"], &["#####"]),
    (&["AT", "BE", "BG", "CH", "CY", "DK", "HU", "LI", "LU", "LV", "NO", "SI"], &["####"]),
    (&["IS"], &["###"]),
    (&["NL"], &["####AA"]),
    (&["PT"], &["#######", "####"]),
    (&["RO"], &["######"]),
    (&["MT"], &["AAA####"]),
    (&["IE"], &["A##AAAA", "A##AAA#", "A##AA#A", "A##A#AA", "A##AA##", "A##A#A#", "A##A##A", "A##A###"]),
];

/// Invalid e-mail addresses are format errors, so they are not checked here.
fn run(context: &Context) -> Vec<Finding> {
    let parties = context.nodes.iter().filter_map(|node| match node.value {
        NodeValue::Party(party) => Some((&node.path, party)),
        NodeValue::Text(..) | NodeValue::List(_) | NodeValue::Url(_) => None,
    });
    let of_controller = context.notice.controller_country();
    let is_foreign = of_controller.is_some_and(|country| !is_finland(country));
    parties
        .flat_map(|(path, party)| {
            let is_own = matches!(path.to_string().as_str(), "controller" | "contact" | "dpo");
            // Other parties are often in another country than the notice.
            let of_notice = context.notice.country.filter(|country| is_own || is_finland(*country));
            let country = party.address.as_ref().and_then(|address| address.country).or(of_notice);
            // Without a stated country, only digits are judged: letters show another country.
            let inferred = || country_of_details(party).or_else(|| of_controller.filter(|_| is_own));
            let has_digits_only = |postcode: &str| postcode.bytes().all(|byte| byte.is_ascii_digit());
            let of_address = country.or_else(|| {
                let postcode = party.address.as_ref()?.postcode.as_deref()?;
                inferred().filter(|_| has_digits_only(postcode))
            });
            [
                business_id(path, party, country, is_foreign),
                postcode(path, party, of_address),
                phone(path, party),
            ]
        })
        .flatten()
        .collect()
}

/// `is_foreign` says that the notice names the authority of another country, or a controller in one.
fn business_id(path: &str, party: &Party, country: Option<Country>, is_foreign: bool) -> Option<Finding> {
    let id = party.business_id.as_deref().filter(|id| !is_valid_business_id(id))?;
    let country = party.business_id_country(country);
    if let Some(country) = country.filter(|country| !is_finland(*country)) {
        let name = country.name(Language::En);
        return (verify_business_id(id, country.code()) == Some(false)).then(|| Finding {
            help: format!("Copy the number from the business register of {name}."),
            ..RULE.finding(
                format!("{path}.business_id"),
                format!("{id} is not a valid business id of {name}: wrong format or check digit"),
            )
        });
    }
    let finnish = country.is_some() || !is_foreign && (!has_foreign_letters(id) || is_mistyped_finnish(id));
    finnish.then(|| Finding {
        help:
            "Look up the company in the Business Information System (ytj.fi) and copy the id: seven digits, \
             a hyphen and the check digit."
                .to_owned(),
        ..RULE.finding(
            format!("{path}.business_id"),
            format!("{id} is not a valid Finnish business id: wrong format or check digit"),
        )
    })
}

/// Checks the postcodes of countries with a known format. Without a country, any postcode is accepted.
fn postcode(path: &str, party: &Party, country: Option<Country>) -> Option<Finding> {
    let postcode = party.address.as_ref()?.postcode.as_deref()?;
    let country = country?;
    let path = format!("{path}.address.postcode");
    if is_finland(country) {
        return (!has_format(postcode, country.code(), "#####")).then(|| Finding {
            help: "Write the five digits. In YAML, put them in quotation marks to keep leading zeros."
                .to_owned(),
            ..RULE.finding(path, format!("{postcode} is not a Finnish postcode"))
        });
    }
    let (_, formats) = POSTCODES.iter().find(|(codes, _)| codes.contains(&country.code()))?;
    let name = country.name(Language::En);
    (!formats.iter().any(|format| has_format(postcode, country.code(), format))).then(|| Finding {
        help: "Compare it with the current address, or correct the `country` of the address.".to_owned(),
        ..RULE.finding(path, format!("{postcode} is not a postcode of {name}"))
    })
}

/// Returns true if a postcode without spaces and hyphens has the format: `#` is a digit, `A` a letter. The
/// code of the country may be in front (`SE-111 11`).
fn has_format(postcode: &str, country: &str, format: &str) -> bool {
    let compact: String = postcode.chars().filter(|c| !matches!(c, ' ' | '\u{a0}' | '-')).collect();
    let fits = |text: &str| {
        text.len() == format.len()
            && text.bytes().zip(format.bytes()).all(|(byte, kind)| match kind {
                b'#' => byte.is_ascii_digit(),
                _ => byte.is_ascii_alphabetic(),
            })
    };
    fits(&compact) || compact.strip_prefix(country).is_some_and(fits)
}

/// Reports telephone numbers without a digit, and international ones that are not E.164 numbers.
fn phone(path: &str, party: &Party) -> Option<Finding> {
    let phone = party.phone.as_deref()?;
    let finding = |problem: &str, help: &str| Finding {
        help: help.to_owned(),
        ..RULE.finding(format!("{path}.phone"), format!("{phone} {problem}"))
    };
    if !phone.contains(|character: char| character.is_ascii_digit()) {
        return Some(finding(
            "is not a telephone number",
            "Write the number with its area or country code. Move explanations to `text`.",
        ));
    }
    let number = international_number(phone)?;
    if !E164_DIGITS.contains(&number.len()) || number.starts_with('0') {
        return Some(finding(
            "is not an international telephone number",
            "Write `+`, the country code and the number: at most 15 digits (E.164).",
        ));
    }
    TRUNK_PREFIXES.iter().any(|prefix| number.starts_with(prefix)).then(|| {
        finding(
            "has a 0 after the country code, so it cannot be called from abroad",
            "Remove the 0 after the country code, or put it in brackets.",
        )
    })
}

/// Returns the digits of a number that starts with `+`, without a zero in brackets: `+358 (0)9 123 4567`.
fn international_number(phone: &str) -> Option<String> {
    let rest = phone.trim_start().strip_prefix('+')?;
    let is_part = |c: char| c.is_ascii_digit() || matches!(c, ' ' | '\u{a0}' | '-' | '.' | '(' | ')' | '/');
    let end = rest.find(|c| !is_part(c)).unwrap_or(rest.len());
    let number = rest.get(..end)?.replace("(0)", "");
    // `+358 9 123 4567 / 4568` states two numbers.
    let first = number.split('/').next().unwrap_or_default();
    Some(first.chars().filter(char::is_ascii_digit).collect())
}

/// Returns the country that the business id or the telephone number of a party shows.
fn country_of_details(party: &Party) -> Option<Country> {
    let of_phone = || {
        let number = international_number(party.phone.as_deref()?)?;
        let (_, code) = CALLING_CODES.iter().find(|(prefix, _)| number.starts_with(prefix))?;
        Country::from_code(code)
    };
    party.business_id_country(None).or_else(of_phone)
}

fn is_finland(country: Country) -> bool {
    matches!(country.code(), "FI" | "AX")
}

/// Returns true for letters other than the prefix of a Finnish VAT number.
fn has_foreign_letters(id: &str) -> bool {
    id.strip_prefix("FI").unwrap_or(id).chars().any(char::is_alphabetic)
}

/// Returns true for an id of the Finnish format with letters instead of some digits (`123456O-1`).
fn is_mistyped_finnish(id: &str) -> bool {
    /// With fewer digits, it is the number of another register.
    const MIN_DIGITS: usize = 5;
    let Some((number, check)) = id.split_once('-') else { return false };
    number.len() == 7
        && check.len() == 1
        && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        && id.bytes().filter(u8::is_ascii_digit).count() >= MIN_DIGITS
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::tests::found;

    #[test]
    fn business_ids_of_other_countries_have_their_own_check_digits() {
        let is_wrong = |id: &str, country: &str| {
            let contact = format!("contact: {{ business_id: '{id}', address: {{ country: {country} }} }}");
            found(&contact) == [("identifier-invalid", "contact.business_id".to_owned())]
        };
        for (country, right, wrong) in [
            ("SE", "556000-0001", "556000-0002"),
            ("EE", "12345678", "12345679"),
            ("NO", "123 456 785 MVA", "123 456 786"),
            ("DK", "12345674", "12345675"),
            ("DE", "DE123456788", "DE123456787"),
        ] {
            assert!(!is_wrong(right, country), "{right}");
            assert!(is_wrong(wrong, country), "{wrong}");
        }
        assert!(!is_wrong("HRB 12345", "DE") && !is_wrong("552100554", "FR"));
        let representative = "representative: { name: Exempel AB, business_id: '552100554' }";
        let controller = "controller: { name: Exempel AB, email: info@example.fi }";
        let findings = found(&format!("country: SE\n{controller}\n{representative}"));
        assert!(!findings.iter().any(|(_, path)| path.ends_with("business_id")), "{findings:?}");
        assert_eq!(
            found("contact: { business_id: 556000-0002 }"),
            [("identifier-invalid", "contact.business_id".to_owned())]
        );
    }

    #[test]
    fn letters_in_a_finnish_business_id_are_found_without_a_country() {
        for id in ["123456O-1", "I234567-1", "1234567-I"] {
            assert_eq!(
                found(&format!("contact: {{ business_id: {id} }}")),
                [("identifier-invalid", "contact.business_id".to_owned())],
                "{id}"
            );
        }
        for id in ["AB-1", "KRS-1", "ABCDEFG-1", "ä", "123456ä-1"] {
            assert!(found(&format!("contact: {{ business_id: {id} }}")).is_empty(), "{id}");
        }
    }

    #[test]
    fn postcodes_have_the_format_of_their_country() {
        let is_wrong = |contact: &str| {
            let findings = found(&format!("contact: {{ {contact} }}"));
            findings.contains(&("identifier-invalid", "contact.address.postcode".to_owned()))
        };
        for (country, right, wrong) in [
            ("SE", "SE-111 11", "1111"),
            ("EE", "10134", "1013"),
            ("NO", "0250", "02500"),
            ("DK", "DK-2100", "21000"),
            ("DE", "01067", "1067"),
            ("NL", "1234 AB", "1234"),
            ("LV", "LV-1050", "LV-105"),
            ("PT", "1000-001", "100"),
            ("IE", "D02 X285", "02 285"),
            ("PL", "00-001", "0-001"),
        ] {
            let address = |postcode| format!("address: {{ postcode: '{postcode}', country: {country} }}");
            assert!(!is_wrong(&address(right)), "{right}");
            assert!(is_wrong(&address(wrong)), "{wrong}");
        }
        assert!(!is_wrong("address: { postcode: 'ä', country: US }"));
        // The business id or the telephone number shows the country.
        for shown in ["business_id: 1234567-1", "phone: '+358 9 123 4567'"] {
            assert!(is_wrong(&format!("{shown}, address: {{ postcode: '0100' }}")), "{shown}");
            assert!(!is_wrong(&format!("{shown}, address: {{ postcode: '00100' }}")), "{shown}");
            assert!(!is_wrong(&format!("{shown}, address: {{ postcode: 'EC1A 1BB', country: GB }}")));
        }
        assert!(is_wrong("phone: '+372 123 4567', address: { postcode: '123456' }"));
        // The controller is in Finland.
        assert!(is_wrong("address: { postcode: '0100' }"));
        assert!(!is_wrong("address: { postcode: 'EC1A 1BB' }"));
    }

    #[test]
    fn international_numbers_are_e164_numbers() {
        let is_wrong = |phone: &str| {
            found(&format!("contact: {{ phone: '{phone}' }}"))
                == [("identifier-invalid", "contact.phone".to_owned())]
        };
        for right in [
            "+358 9 123 4567",
            "+358 (0)9 123 4567",
            "+46 (0)8-657 61 00",
            "+39 06 123456",
            "+49 228 123-0",
            "+358 9 123 4567 (mon-fri 9-15)",
            "+358 9 123 4567 / 09 123 4568",
            "+358 9 123 4567, +358 9 123 4568",
            "09 123 4567",
            "ä 1",
        ] {
            assert!(!is_wrong(right), "{right}");
        }
        for wrong in [
            "+358 09 123 4567",
            "+46 08 123 45 67",
            "+0358 9 123 4567",
            "+12",
            "+358 1234 5678 9012 3456",
            "+",
        ] {
            assert!(is_wrong(wrong), "{wrong}");
        }
    }

    #[test]
    fn only_finnish_business_ids_are_checked() {
        for id in [
            "{ business_id: HRB 12345, address: { country: DE } }",
            "{ business_id: HRB 12345 }",
            "{ business_id: 556677-8899 }",
        ] {
            assert!(found(&format!("contact: {id}")).is_empty(), "{id}");
        }
        let of_authority = |country: &str| {
            let controller = "{ name: Esimerkki Oy, email: info@example.fi, business_id: '12345678' }";
            let findings = found(&format!("controller: {controller}\nauthority: {country}"));
            findings.iter().any(|(rule, _)| *rule == RULE.id)
        };
        assert_eq!((of_authority("EE"), of_authority("FI")), (false, true));
        for id in ["{ business_id: FI12345671 }", "{ business_id: '12345', address: { country: FI } }"] {
            assert_eq!(
                found(&format!("contact: {id}")),
                [("identifier-invalid", "contact.business_id".to_owned())],
                "{id}"
            );
        }
    }

    #[test]
    fn telephone_number_needs_a_digit() {
        assert_eq!(
            found("contact: { phone: ask the switchboard }"),
            [("identifier-invalid", "contact.phone".to_owned())]
        );
        assert!(found("contact: { phone: +358 (0)9 123 (switchboard) }").is_empty());
    }

    #[test]
    fn finnish_postcode_has_five_digits() {
        let contact = |address: &str| found(&format!("contact: {{ address: {{ {address} }} }}"));
        assert_eq!(
            contact("postcode: '100', country: FI"),
            [("identifier-invalid", "contact.address.postcode".to_owned())]
        );
        assert!(contact("postcode: '00100', country: FI").is_empty());
        assert!(contact("postcode: EC1A 1BB").is_empty());
    }
}
