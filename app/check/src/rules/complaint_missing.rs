use seloste_notice::{Finding, Item, Severity};

use crate::context::Context;
use crate::fact::Fact;
use crate::lexicon::{FACT_COMPLAINT, HEADING_COMPLAINT};
use crate::rule::{Rule, RuleFn};

pub(super) const RULE: Rule = Rule {
    id: "complaint-missing",
    summary: "The right to lodge a complaint with a supervisory authority is not stated",
    severity: Severity::Error,
    why: "People must be told that they can lodge a complaint with a supervisory authority if they consider \
          that processing infringes the GDPR.",
    source: "Art. 13(2)(d), 14(2)(e) and 77 GDPR",
    remedy: "Add `complaint: yes` under `rights`, or describe the right in your own words.",
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
    lists: &[&FACT_COMPLAINT, &HEADING_COMPLAINT],
    run: RuleFn::Notice(run),
};

fn run(context: &Context) -> Vec<Finding> {
    let message = match context.notice.rights.complaint {
        Item::Stated(_) => return Vec::new(),
        Item::Absent if !context.is_missing(Fact::Complaint) => return Vec::new(),
        Item::Absent => {
            "the notice does not state the right to lodge a complaint with a supervisory authority"
        }
        Item::None => "the notice denies the right to lodge a complaint with a supervisory authority",
    };
    vec![RULE.finding("rights.complaint", message)]
}
