use seloste_notice::{Date, Finding, Notice, Severity};

use crate::rule::{FindRule, Rule, RuleFn, WaivedRule};
use crate::waivers::{has_ended, matches_any};

pub(super) const RULE: Rule = Rule {
    id: "waiver-unused",
    summary: "A waiver matches no finding or has ended",
    severity: Severity::Warning,
    why: "A waiver without a finding would hide a new finding in the future, and its reason no longer \
          applies.",
    source: "",
    remedy: "Remove the waiver, or correct its `rule`, `at`, `names` or `until`.",
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

fn run(notice: &Notice, today: Date, findings: &[Finding], find: FindRule<'_>) -> Vec<Finding> {
    let waivers = notice.waivers.iter().enumerate();
    waivers
        .filter_map(|(index, waiver)| {
            let path = format!("waive[{index}]");
            match find(&waiver.rule) {
                WaivedRule::Other => return None,
                WaivedRule::Unknown => {
                    return Some(
                        RULE.finding(format!("{path}.rule"), format!("unknown rule {}", waiver.rule)),
                    );
                }
                WaivedRule::Checked => {}
            }
            if has_ended(waiver, today) {
                let until = waiver.until.map(|until| until.to_string()).unwrap_or_default();
                return Some(RULE.finding(format!("{path}.until"), format!("the waiver ended on {until}")));
            }
            if matches_any(notice, waiver, findings) {
                return None;
            }
            let location = waiver.at.as_deref().map(|at| format!(" at {at}")).unwrap_or_default();
            let name = waiver.names.as_deref().map(|name| format!(" about {name}")).unwrap_or_default();
            Some(RULE.finding(path, format!("the rule {} has no finding{location}{name}", waiver.rule)))
        })
        .collect()
}
