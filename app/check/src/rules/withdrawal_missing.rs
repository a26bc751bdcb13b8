use seloste_notice::{Finding, Item, Right, Severity};

use crate::context::Context;
use crate::fact::Fact;
use crate::lexicon::FACT_WITHDRAWAL;
use crate::rule::{Rule, RuleFn};

pub(super) const RULE: Rule = Rule {
    id: "withdrawal-missing",
    summary: "Processing relies on consent, but the right to withdraw it is not stated",
    severity: Severity::Error,
    why: "Consent is valid only if people are told, before they give it, that they can withdraw it at any \
          time.",
    source: "Art. 13(2)(c), 14(2)(d) and 7(3) GDPR; consent may be that of Art. 6(1)(a) or 9(2)(a)",
    remedy: "State under `rights.withdraw-consent` how to withdraw consent. It must be as easy as giving it.",
    wrong: "\
purposes:
  - { name: Newsletter, basis: consent, retention: { until: you withdraw your consent } }
",
    right: "\
purposes:
  - { name: Newsletter, basis: consent, retention: { until: you withdraw your consent } }
rights:
  access: yes
  rectification: yes
  erasure: yes
  restriction: yes
  portability: yes
  objection: yes
  withdraw-consent: You can withdraw your consent with the link at the end of every newsletter.
  complaint: yes
",
    lists: &[&FACT_WITHDRAWAL],
    run: RuleFn::Notice(run),
};

fn run(context: &Context) -> Vec<Finding> {
    if !context.notice.relies_on_consent() {
        return Vec::new();
    }
    let message = match context.notice.rights.get(Right::WithdrawConsent) {
        Item::Stated(_) => return Vec::new(),
        Item::Absent if !context.is_missing(Fact::Right(Right::WithdrawConsent)) => return Vec::new(),
        Item::Absent => "the notice relies on consent, but does not say that it can be withdrawn",
        Item::None => "the notice relies on consent, but says that it cannot be withdrawn",
    };
    vec![RULE.finding("rights.withdraw-consent", message)]
}

#[cfg(test)]
mod tests {
    use crate::tests::found;

    #[test]
    fn withdrawal_of_it_or_of_a_permission_counts() {
        for (language, text) in [
            ("en", "The basis is your consent. You can withdraw it whenever you like."),
            ("fi", "Käsittely perustuu suostumukseesi. Voit perua sen milloin tahansa."),
            ("fi", "Sinulla on oikeus peruuttaa markkinointilupa."),
            ("sv", "Grunden är ditt samtycke. Du kan ta tillbaka det när du vill."),
            ("de", "Grundlage ist Ihre Einwilligung. Sie können diese jederzeit widerrufen."),
            ("et", "Aluseks on teie nõusolek. Võite selle igal ajal tagasi võtta."),
        ] {
            let purposes = "purposes: [{ name: A, basis: consent, retention: { years: 1 } }]";
            let notice = format!("languages: [{language}]\nsecurity: {text}\n{purposes}\n");
            let rules: Vec<_> =
                crate::tests::check(&notice).into_iter().map(|finding| finding.rule).collect();
            assert!(!rules.contains(&super::RULE.id), "{language}: {text}");
        }
    }

    #[test]
    fn consent_to_special_categories_counts() {
        let data =
            "dpo: none\ndata: { contact: Contact details, health: { name: Health data, special: a } }\n";
        assert_eq!(found(data), [("withdrawal-missing", "rights.withdraw-consent".to_owned())]);
        assert!(found(&data.replace("special: a", "special: h")).is_empty());
    }
}
