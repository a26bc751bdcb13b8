use seloste_notice::{Finding, Notice, Severity};

use crate::rule::{IsRule, Rule, RuleFn};
use crate::waivers::matches_any;

pub(super) const RULE: Rule = Rule {
    id: "waiver-unused",
    summary: "A waiver matches no finding",
    severity: Severity::Warning,
    why: "A waiver without a finding would hide a new finding in the future, and its reason no longer \
          applies.",
    source: "",
    remedy: "Remove the waiver, or correct its `rule` or `at`.",
    wrong: "\
waive:
  - { rule: retention-missing, because: The period is agreed with each customer }
",
    right: "\
# provision: left out
waive:
  - { rule: provision-missing, because: We do not ask people for data }
",
    lists: &[],
    run: RuleFn::Waivers(run),
};

fn run(notice: &Notice, findings: &[Finding], is_rule: IsRule) -> Vec<Finding> {
    notice
        .waivers
        .iter()
        .enumerate()
        .filter(|(_, waiver)| !matches_any(notice, waiver, findings))
        .map(|(index, waiver)| {
            let path = format!("waive[{index}]");
            if !is_rule(&waiver.rule) {
                return RULE.finding(format!("{path}.rule"), format!("unknown rule {}", waiver.rule));
            }
            let location = waiver.at.as_deref().map(|at| format!(" at {at}")).unwrap_or_default();
            RULE.finding(path, format!("the rule {} has no finding{location}", waiver.rule))
        })
        .collect()
}
