use crate::Rule;
use crate::rule::Run;
use crate::subject::Subject;
use seloste_notice::{Finding, Severity};

pub(super) const RULE: Rule = Rule {
    id: "updated-missing",
    summary: "The notice has no date",
    severity: Severity::Warning,
    why: "Without a date nobody can tell which version they read, and you cannot show what you told people and when.",
    source: "Art. 5(2) and 12(1) GDPR",
    remedy: "State under `updated` the day on which the notice was last changed, as `2026-10-01`.",
    wrong: "\
# updated: left out
",
    right: "\
updated: 2026-10-01
",
    run: Run::OnNotice(run),
};

/// A history has dates of its own: its newest entry tells when the notice was updated.
fn run(subject: &Subject) -> Vec<Finding> {
    if subject.notice.updated.is_none() && subject.notice.changes.is_empty() {
        vec![RULE.finding("updated", "The notice does not say when it was last updated.")]
    } else {
        Vec::new()
    }
}
