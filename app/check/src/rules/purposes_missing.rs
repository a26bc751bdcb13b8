use seloste_notice::{Finding, Severity};

use crate::context::Context;
use crate::fact::Fact;
use crate::lexicon::{FACT_PURPOSES, HEADING_PURPOSES};
use crate::rule::{Rule, RuleFn};

pub(super) const RULE: Rule = Rule {
    id: "purposes-missing",
    summary: "No purpose is stated",
    severity: Severity::Error,
    why: "Data may be collected only for specified and explicit purposes, and people must be told what they \
          are.",
    source: "Art. 13(1)(c), 14(1)(c) and 5(1)(b) GDPR",
    remedy: "List the purposes of the processing under `purposes`, each with its `basis`.",
    wrong: "\
# purposes: left out
retention: { years: 2, after: the last purchase }
",
    right: "\
purposes:
  - name: Delivering orders
    basis: contract
retention: { years: 2, after: the last purchase }
",
    lists: &[&FACT_PURPOSES, &HEADING_PURPOSES],
    run: RuleFn::Notice(run),
};

fn run(context: &Context) -> Vec<Finding> {
    if context.is_missing(Fact::Purposes) {
        vec![RULE.finding("purposes", "the notice states no purpose of the processing")]
    } else {
        Vec::new()
    }
}
