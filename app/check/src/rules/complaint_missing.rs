use crate::Rule;
use crate::rule::Run;
use crate::subject::Subject;
use seloste_notice::{Finding, Item, Severity};

pub(super) const RULE: Rule = Rule {
    id: "complaint-missing",
    summary: "The right to complain to a supervisory authority is not told",
    severity: Severity::Error,
    why: "People must be told that they may complain to a supervisory authority if they think that their \
          data is processed against the law.",
    source: "Art. 13(2)(d), 14(2)(e) and 77 GDPR",
    remedy: "Add `complaint: yes` under `rights`, or say it in your own words.",
    wrong: "\
rights:
  access: yes
  rectification: yes
  erasure: yes
  restriction: yes
  portability: yes
  objection: yes
",
    right: "\
rights:
  access: yes
  rectification: yes
  erasure: yes
  restriction: yes
  portability: yes
  objection: yes
  complaint: yes
",
    run: Run::OnNotice(run),
};

fn run(subject: &Subject) -> Vec<Finding> {
    let what = match subject.notice.rights.complaint {
        Item::Stated(_) => return Vec::new(),
        Item::Absent => "The notice does not state the right to complain to a supervisory authority.",
        Item::None => "The notice denies the right to complain to a supervisory authority.",
    };
    vec![RULE.finding("rights.complaint", what)]
}
