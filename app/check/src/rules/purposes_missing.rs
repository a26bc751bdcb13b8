use crate::Rule;
use crate::rule::Run;
use crate::subject::Subject;
use seloste_notice::{Finding, Severity};

pub(super) const RULE: Rule = Rule {
    id: "purposes-missing",
    summary: "No purpose is stated",
    severity: Severity::Error,
    why: "Data may be collected only for purposes that are specified and explicit, and people must be told \
          what they are.",
    source: "Art. 13(1)(c), 14(1)(c) and 5(1)(b) GDPR",
    remedy: "List under `purposes` what the data is used for, each purpose with its `basis`.",
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
    run: Run::OnNotice(run),
};

fn run(subject: &Subject) -> Vec<Finding> {
    if subject.notice.purposes.is_empty() {
        vec![RULE.finding("purposes", "The notice states no purpose for which the data is used.")]
    } else {
        Vec::new()
    }
}
