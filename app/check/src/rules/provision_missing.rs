use seloste_notice::{Finding, Severity};

use crate::context::Context;
use crate::fact::Fact;
use crate::lexicon::{FACT_PROVISION, HEADING_PROVISION};
use crate::rule::{Rule, RuleFn};

pub(super) const RULE: Rule = Rule {
    id: "provision-missing",
    summary: "The notice does not say whether data must be provided and what happens otherwise",
    severity: Severity::Warning,
    why: "People must be told whether providing data is a statutory or contractual requirement, and the \
          consequences of not providing it.",
    source: "Art. 13(2)(e) GDPR",
    remedy: "Under `provision`, set `required` to `contract`, `law` or `voluntary`, and state under \
             `otherwise` what happens if the data is not provided.",
    wrong: "\
# provision: left out
",
    right: "\
provision: { required: contract, otherwise: The order cannot be delivered. }
",
    lists: &[&FACT_PROVISION, &HEADING_PROVISION],
    run: RuleFn::Notice(run),
};

/// Not required if no data comes from the person, because Art. 14 does not mention it.
fn run(context: &Context) -> Vec<Finding> {
    if context.is_missing(Fact::Provision) {
        vec![RULE.finding("provision", "the notice does not say whether the data must be provided")]
    } else {
        Vec::new()
    }
}

#[cfg(test)]
mod tests {
    use crate::tests::found;

    #[test]
    fn data_from_other_sources_needs_no_provision() {
        assert!(
            found("# provision: left out\nsources: [{ name: Population Information System }]").is_empty()
        );
    }
}
