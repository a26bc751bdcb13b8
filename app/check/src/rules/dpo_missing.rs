use seloste_notice::{Finding, Severity};

use crate::context::Context;
use crate::fact::Fact;
use crate::lexicon::FACT_OFFICER;
use crate::rule::{Rule, RuleFn};

pub(super) const RULE: Rule = Rule {
    id: "dpo-missing",
    summary: "Special categories of data are processed, but a data protection officer is not mentioned",
    severity: Severity::Info,
    why: "If there is a data protection officer, people must be given the contact details. An officer is \
          mandatory for public bodies, and for organisations whose core activities are large-scale \
          processing of special categories of data or large-scale monitoring of people.",
    source: "Art. 13(1)(b), 14(1)(b) and 37(1) GDPR",
    remedy: "State the contact details under `dpo`. If there is no officer and none is required, write `dpo: \
             none`.",
    wrong: "\
data:
  contact: Contact details
  health: { name: Health data, special: h }
",
    right: "\
data:
  contact: Contact details
  health: { name: Health data, special: h }
dpo: { name: Example Officer, email: dpo@example.fi }
",
    lists: &[&FACT_OFFICER],
    run: RuleFn::Notice(run),
};

/// A notice does not show whether processing is large-scale, so special categories of data are the only
/// indication.
fn run(context: &Context) -> Vec<Finding> {
    if !context.is_missing(Fact::Officer) {
        return Vec::new();
    }
    vec![RULE.finding("dpo", "the notice does not say whether there is a data protection officer")]
}

#[cfg(test)]
mod tests {
    use crate::tests::found;

    #[test]
    fn missing_officer_is_reported_for_special_categories() {
        let data = "data: { contact: Contact details, health: { name: Health data, special: h } }\n";
        assert_eq!(found(data), [("dpo-missing", "dpo".to_owned())]);
        assert!(found(&format!("{data}dpo: none")).is_empty());
        assert!(found("data: { contact: Contact details }").is_empty());
    }
}
