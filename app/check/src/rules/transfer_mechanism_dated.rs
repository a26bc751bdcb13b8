use crate::Rule;
use crate::rule::Run;
use crate::subject::{Subject, stated_mechanisms};
use seloste_notice::{Finding, Mechanism, Severity, law};

pub(super) const RULE: Rule = Rule {
    id: "transfer-mechanism-dated",
    summary: "A transfer rests on the Data Privacy Framework, which has to be watched",
    severity: Severity::Info,
    why: law::DPF_UNDER_REVIEW.what,
    source: law::DPF_UNDER_REVIEW.source,
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
  mailer: { name: Example Mail Inc., country: US, transfer: { mechanism: scc, copy: Ask us } }
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
