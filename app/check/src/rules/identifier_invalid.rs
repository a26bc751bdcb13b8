use seloste_notice::{Country, Finding, Party, Severity, is_valid_business_id};

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

/// Invalid e-mail addresses are format errors, so they are not checked here.
fn run(context: &Context) -> Vec<Finding> {
    let parties = context.nodes.iter().filter_map(|node| match node.value {
        NodeValue::Party(party) => Some((&node.path, party)),
        NodeValue::Text(..) | NodeValue::List(_) | NodeValue::Url(_) => None,
    });
    let is_foreign = context.notice.controller_country().is_some_and(|country| !is_finland(country));
    parties
        .flat_map(|(path, party)| {
            let country =
                party.address.as_ref().and_then(|address| address.country).or(context.notice.country);
            [
                business_id(path, party, country, is_foreign),
                postcode(path, party, country),
                phone(path, party),
            ]
        })
        .flatten()
        .collect()
}

/// Checks Finnish ids only; the check digits of other countries are not known.
/// `is_foreign` says that the notice names the authority of another country, or a controller in one.
fn business_id(path: &str, party: &Party, country: Option<Country>, is_foreign: bool) -> Option<Finding> {
    let id = party.business_id.as_deref().filter(|id| !is_valid_business_id(id))?;
    let country = party.business_id_country(country);
    let finnish = country.map_or_else(|| !is_foreign && !has_foreign_letters(id), is_finland);
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

/// Checks Finnish postcodes only. Without a country, any postcode is accepted.
fn postcode(path: &str, party: &Party, country: Option<Country>) -> Option<Finding> {
    let postcode = party.address.as_ref()?.postcode.as_deref()?;
    let digits = postcode.len() == 5 && postcode.bytes().all(|byte| byte.is_ascii_digit());
    (!digits && country.is_some_and(is_finland)).then(|| Finding {
        help: "Write the five digits. In YAML, put them in quotation marks to keep leading zeros.".to_owned(),
        ..RULE.finding(format!("{path}.address.postcode"), format!("{postcode} is not a Finnish postcode"))
    })
}

/// Reports telephone numbers without a digit.
fn phone(path: &str, party: &Party) -> Option<Finding> {
    let phone = party.phone.as_deref()?;
    (!phone.contains(|character: char| character.is_ascii_digit())).then(|| Finding {
        help: "Write the number with its area or country code. Move explanations to `text`.".to_owned(),
        ..RULE.finding(format!("{path}.phone"), format!("{phone} is not a telephone number"))
    })
}

fn is_finland(country: Country) -> bool {
    matches!(country.code(), "FI" | "AX")
}

/// Returns true for letters other than the prefix of a Finnish VAT number.
fn has_foreign_letters(id: &str) -> bool {
    id.strip_prefix("FI").unwrap_or(id).chars().any(char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::tests::found;

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
