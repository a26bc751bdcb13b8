use seloste_notice::{Finding, Mechanism, Severity, law};

use crate::context::{Context, stated_mechanisms};
use crate::rule::{Rule, RuleFn};

pub(super) const RULE: Rule = Rule {
    id: "transfer-mechanism-dated",
    summary: "A transfer relies on the Data Privacy Framework, which is under review",
    severity: Severity::Info,
    why: law::DPF_UNDER_REVIEW.description,
    source: law::DPF_UNDER_REVIEW.source,
    remedy: "Check that the recipient's certification is active and covers this data, check the status of \
             the appeal, and prepare another mechanism.",
    wrong: "\
purposes:
  - { name: Newsletter, basis: contract, retention: { years: 1 } }
recipients:
  mailer: { name: Example Mail Inc., country: US, transfer: { mechanism: dpf } }
",
    right: "\
purposes:
  - { name: Newsletter, basis: contract, retention: { years: 1 } }
recipients:
  mailer: { name: Example Mail Inc., country: US, transfer: { mechanism: scc, copy: Ask us } }
",
    lists: &[],
    run: RuleFn::Notice(run),
};

fn run(context: &Context) -> Vec<Finding> {
    stated_mechanisms(context.notice)
        .into_iter()
        .filter(|(_, mechanism)| *mechanism == Mechanism::Dpf)
        .map(|(path, _)| RULE.finding(path, "the transfer relies on the EU–US Data Privacy Framework"))
        .collect()
}
