use crate::Rule;
use crate::rule::Run;
use crate::subject::{Subject, stated_mechanisms};
use seloste_notice::{Finding, Mechanism, Severity};

pub(super) const RULE: Rule = Rule {
    id: "transfer-mechanism-dated",
    summary: "A transfer rests on the Data Privacy Framework, which has to be watched",
    severity: Severity::Info,
    why: "The decision covers only those who are certified at the time, and its validity is before the Court \
          of Justice: the General Court dismissed the action against it on 3 September 2025, and that \
          judgment was appealed.",
    source: "Decision (EU) 2023/1795; T-553/23; C-703/25 P",
    remedy: "Check that the recipient's certification is active and covers this data, look up the state of \
             the appeal, and have another mechanism ready.",
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
  mailer: { name: Example Mail Inc., country: US, transfer: { mechanism: scc } }
",
    run: Run::OnNotice(run),
};

fn run(subject: &Subject) -> Vec<Finding> {
    stated_mechanisms(subject.notice)
        .into_iter()
        .filter(|(_, mechanism)| *mechanism == Mechanism::Dpf)
        .map(|(path, _)| RULE.finding(path, "The transfer rests on the EU–US Data Privacy Framework."))
        .collect()
}
