use seloste_notice::{Finding, Item, Recipient, Severity};

use crate::context::Context;
use crate::fact::Fact;
use crate::generic_names::{generic_part, is_generic};
use crate::lexicon::{FACT_RECIPIENTS, GENERIC_RECIPIENTS, HEADING_RECIPIENTS};
use crate::rule::{Rule, RuleFn};
use crate::text::quote;

pub(super) const RULE: Rule = Rule {
    id: "recipients-unnamed",
    summary: "Recipients are not stated, or only in generic words",
    severity: Severity::Warning,
    why: "People must be told the recipients of their data or the categories of recipients. A word such as \
          “partners” is neither, and people cannot contact those who hold their data.",
    source: "Art. 13(1)(e) and 14(1)(e) GDPR; guidelines WP260 rev.01, annex",
    remedy: "Name the recipients, or state what they do, their industry and country, such as “payment \
             providers in Finland”.",
    wrong: "\
purposes:
  - { name: Delivering orders, basis: contract, retention: { years: 6 } }
recipients:
  others: Third parties
",
    right: "\
purposes:
  - { name: Delivering orders, basis: contract, retention: { years: 6 } }
recipients:
  carriers: Carriers that deliver orders
",
    lists: &[&GENERIC_RECIPIENTS, &FACT_RECIPIENTS, &HEADING_RECIPIENTS],
    run: RuleFn::Notice(run),
};

/// Reports generic names, unless the purpose and country of the recipient are stated. Then it is a category
/// that follows the guidelines.
fn run(context: &Context) -> Vec<Finding> {
    match &context.notice.recipients {
        Item::Absent if !context.is_missing(Fact::Recipients) => Vec::new(),
        Item::Absent => vec![Finding {
            help: "List all recipients under `recipients`, including processors. If there are none, write \
                   `recipients: none`."
                .to_owned(),
            ..RULE.finding("recipients", "the notice does not state the recipients")
        }],
        Item::None => Vec::new(),
        Item::Stated(recipients) => recipients
            .iter()
            .filter_map(|recipient| {
                let part = generic_recipient(recipient)?;
                let (language, name) = context.localized_in(&recipient.name);
                let message = if is_generic(name, language, &GENERIC_RECIPIENTS) {
                    format!("{} does not identify the recipients", quote(name))
                } else {
                    format!("in {}, {} does not identify the recipients", quote(name), quote(&part))
                };
                Some(RULE.finding(format!("recipients.{}", recipient.id), message))
            })
            .collect(),
    }
}

/// Returns the generic part of the name. With a condition, a part of the name may be generic, such as
/// `authorities or third parties` if required by law.
fn generic_recipient(recipient: &Recipient) -> Option<String> {
    let is_described = recipient.purpose.is_some() && !recipient.countries.is_empty();
    let mut names = recipient.name.iter().filter(|_| !is_described);
    names.find_map(|(language, name)| {
        let part = || generic_part(name, language, &GENERIC_RECIPIENTS);
        is_generic(name, language, &GENERIC_RECIPIENTS)
            .then(|| name.to_owned())
            .or_else(|| recipient.condition.is_none().then(part).flatten())
    })
}

#[cfg(test)]
mod tests {
    use crate::tests::found;

    /// Returns the number of findings for a notice with this recipient only.
    fn findings_for(recipient: &str) -> usize {
        found(&format!("recipients: {{ carrier: {recipient} }}")).len()
    }

    #[test]
    fn generic_name_is_reported() {
        for recipient in [
            "Alihankkijat",
            "Yhteistyökumppanit ja järjestelmätoimittajat",
            "Ulkoinen palveluntarjoaja",
            "Våra samarbetspartner",
            "Service providers and other third parties",
            "{ name: Partners, purpose: Our business }",
            "{ name: 'Jälleenmyyjät, alihankkijat ja muut assosioituneet organisaatiot' }",
            "Revisorer och andra samarbetsparter",
            "Accountants and other third parties",
        ] {
            assert_eq!(findings_for(recipient), 1, "{recipient}");
        }
    }

    #[test]
    fn specific_name_or_category_is_not_reported() {
        for recipient in [
            "Alihankkija Oy",
            "Taloushallinnon palveluntarjoajat",
            "Payment service providers",
            "{ name: Service providers, purpose: Keeping the accounts, country: FI }",
            "{ name: Authorities or third parties, when: Where a law obliges us }",
        ] {
            assert_eq!(findings_for(recipient), 0, "{recipient}");
        }
    }

    #[test]
    fn missing_recipients_are_reported() {
        let purposes = "purposes: [{ name: A, basis: contract, retention: { years: 1 } }]\n";
        assert_eq!(
            found(&format!("{purposes}# recipients: left out")),
            [("recipients-unnamed", "recipients".to_owned())]
        );
        assert!(found(&format!("{purposes}recipients: none")).is_empty());
    }
}
