use seloste_notice::{Finding, Severity};

use crate::context::Context;
use crate::fact::Fact;
use crate::lexicon::{FACT_UPDATED, HEADING_UPDATED};
use crate::rule::{Rule, RuleFn};

pub(super) const RULE: Rule = Rule {
    id: "updated-missing",
    summary: "The notice has no date",
    severity: Severity::Warning,
    why: "Without a date, readers cannot know which version they read, and you cannot prove what you told \
          people and when. Earlier versions of the notice are named by their dates, so this one cannot be kept.",
    source: "Art. 5(2) and 12(1) GDPR",
    remedy: "State the date of the last change under `updated`, such as `2026-10-01`.",
    wrong: "\
# updated: left out
",
    right: "\
updated: 2026-10-01
",
    lists: &[&FACT_UPDATED, &HEADING_UPDATED],
    run: RuleFn::Notice(run),
};

/// The newest entry of `changes` also counts as a date.
fn run(context: &Context) -> Vec<Finding> {
    if context.is_missing(Fact::Updated) {
        vec![RULE.finding("updated", "the notice does not say when it was last updated")]
    } else {
        Vec::new()
    }
}
