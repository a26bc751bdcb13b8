use crate::Rule;
use crate::rule::Run;
use crate::waivers::matches_any;
use seloste_notice::{Finding, Notice, Severity};

pub(super) const RULE: Rule = Rule {
    id: "waiver-unused",
    summary: "A waiver matches no finding",
    severity: Severity::Warning,
    why: "A waiver that matches nothing today would hide a new finding tomorrow, and its reason is no longer true.",
    source: "",
    remedy: "Take the waiver out, or correct its `rule` or `at`.",
    wrong: "\
waive:
  - { rule: retention-missing, because: The period is agreed with each customer }
",
    right: "\
# provision: left out
waive:
  - { rule: provision-missing, because: Nobody is asked for data }
",
    run: Run::OnWaivers(run),
};

fn run(notice: &Notice, findings: &[Finding]) -> Vec<Finding> {
    notice
        .waivers
        .iter()
        .enumerate()
        .filter(|(_, waiver)| !matches_any(notice, waiver, findings))
        .map(|(index, waiver)| {
            let path = format!("waive[{index}]");
            if crate::rule(&waiver.rule).is_none() {
                return RULE.finding(format!("{path}.rule"), format!("There is no rule {}.", waiver.rule));
            }
            let place = waiver.at.as_deref().map(|at| format!(" at {at}")).unwrap_or_default();
            RULE.finding(path, format!("The rule {} finds nothing{place}.", waiver.rule))
        })
        .collect()
}
