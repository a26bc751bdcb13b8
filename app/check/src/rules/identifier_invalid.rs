use crate::Rule;
use crate::rule::Run;
use crate::subject::Subject;
use crate::walk::Leaf;
use seloste_notice::{Country, Finding, Party, Severity, valid_business_id};

pub(super) const RULE: Rule = Rule {
    id: "identifier-invalid",
    summary: "A business id, a postcode or a telephone number cannot be right",
    severity: Severity::Error,
    why: "A wrong id names another company or none, and a letter with a wrong postcode goes astray.",
    source: "Art. 13(1)(a) and 12(1) GDPR",
    remedy: "Compare it with the register or with the address in use, and correct it there and here.",
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
    run: Run::OnNotice(run),
};

/// An e-mail address that cannot be right is no value at all: the reader refuses it.
fn run(subject: &Subject) -> Vec<Finding> {
    let parties = subject.nodes.iter().filter_map(|node| match node.leaf {
        Leaf::Party(party) => Some((&node.path, party)),
        Leaf::Text(..) | Leaf::List(_) | Leaf::Url(_) => None,
    });
    parties
        .flat_map(|(path, party)| {
            let country =
                party.address.as_ref().and_then(|address| address.country).or(subject.notice.country);
            [business_id(path, party, country), postcode(path, party, country), phone(path, party)]
        })
        .flatten()
        .collect()
}

/// Only Finnish ids have a check digit that we know: one from elsewhere is left alone.
fn business_id(path: &str, party: &Party, country: Option<Country>) -> Option<Finding> {
    let id = party.business_id.as_deref().filter(|id| !valid_business_id(id))?;
    let finnish = country.map_or_else(|| !has_foreign_letters(id), is_finland);
    finnish.then(|| Finding {
        fix:
            "Look the company up in the Business Information System (ytj.fi), and write the id as it stands \
              there: seven digits, a hyphen and the check digit."
                .to_owned(),
        ..RULE.finding(
            format!("{path}.business_id"),
            format!("{id} is no Finnish business id: its form or its check digit is wrong."),
        )
    })
}

/// Where the country is not stated, any postcode may be right.
fn postcode(path: &str, party: &Party, country: Option<Country>) -> Option<Finding> {
    let postcode = party.address.as_ref()?.postcode.as_deref()?;
    let digits = postcode.len() == 5 && postcode.bytes().all(|byte| byte.is_ascii_digit());
    (!digits && country.is_some_and(is_finland)).then(|| Finding {
        fix: "Write the five digits; in YAML, put them in quotation marks, so that leading noughts are \
              kept."
            .to_owned(),
        ..RULE.finding(format!("{path}.address.postcode"), format!("{postcode} is no Finnish postcode."))
    })
}

/// What has no digit is no number, whatever the country.
fn phone(path: &str, party: &Party) -> Option<Finding> {
    let phone = party.phone.as_deref()?;
    (!phone.contains(|character: char| character.is_ascii_digit())).then(|| Finding {
        fix: "Write the number, with its area or country code; what else is to be said of calling belongs into `text`."
            .to_owned(),
        ..RULE.finding(format!("{path}.phone"), format!("{phone} is no telephone number."))
    })
}

fn is_finland(country: Country) -> bool {
    matches!(country.code(), "FI" | "AX")
}

/// Letters other than those that stand before a Finnish VAT number.
fn has_foreign_letters(id: &str) -> bool {
    id.strip_prefix("FI").unwrap_or(id).chars().any(char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use crate::examples::found;

    #[test]
    fn ids_of_other_countries_are_left_alone() {
        for id in ["{ business_id: HRB 12345, address: { country: DE } }", "{ business_id: HRB 12345 }"] {
            assert!(found(&format!("contact: {id}")).is_empty(), "{id}");
        }
        for id in ["{ business_id: FI12345671 }", "{ business_id: '12345', address: { country: FI } }"] {
            assert_eq!(
                found(&format!("contact: {id}")),
                [("identifier-invalid", "contact.business_id".to_owned())],
                "{id}"
            );
        }
    }

    #[test]
    fn a_number_has_digits() {
        assert_eq!(
            found("contact: { phone: ask the switchboard }"),
            [("identifier-invalid", "contact.phone".to_owned())]
        );
        assert!(found("contact: { phone: +358 (0)9 123 (switchboard) }").is_empty());
    }

    #[test]
    fn a_finnish_postcode_has_five_digits() {
        let contact = |address: &str| found(&format!("contact: {{ address: {{ {address} }} }}"));
        assert_eq!(
            contact("postcode: '100', country: FI"),
            [("identifier-invalid", "contact.address.postcode".to_owned())]
        );
        assert!(contact("postcode: '00100', country: FI").is_empty());
        assert!(contact("postcode: EC1A 1BB").is_empty());
    }
}
