use jiff::ToSpan;
use seloste_notice::{Finding, Language, Severity, format_date};

use crate::context::Context;
use crate::rule::{Rule, RuleFn};

pub(super) const RULE: Rule = Rule {
    id: "updated-stale",
    summary: "The notice has not been updated for a long time",
    severity: Severity::Warning,
    why: "Services, recipients and the law change. A notice that has not been reviewed for years is rarely \
          still correct.",
    source: "Art. 5(1)(a), 5(2) and 12(1) GDPR",
    remedy: "Review the notice, correct it, and set `updated` to the date of the review.",
    wrong: "\
updated: 2020-11-20
",
    right: "\
updated: 2026-10-01
",
    lists: &[],
    run: RuleFn::Notice(run),
};

fn run(context: &Context) -> Vec<Finding> {
    let newest_change = context.notice.changes.iter().map(|change| change.date).max();
    let (path, updated) = match (context.notice.updated, newest_change) {
        (Some(updated), change) if change.is_none_or(|change| change <= updated) => ("updated", updated),
        (_, Some(change)) => ("changes", change),
        (_, None) => return Vec::new(),
    };
    let stale = updated
        .checked_add(i64::from(context.stale_after_months).months())
        .is_ok_and(|limit| limit < context.today);
    if !stale {
        return Vec::new();
    }
    vec![RULE.finding(
        path,
        format!(
            "the notice was last updated on {}, more than {} months ago",
            format_date(updated, Language::En),
            context.stale_after_months
        ),
    )]
}

#[cfg(test)]
mod tests {
    use crate::tests::found;

    #[test]
    fn exactly_two_years_are_not_stale() {
        assert!(found("updated: 2024-11-22").is_empty());
        assert_eq!(found("updated: 2024-11-21"), [("updated-stale", "updated".to_owned())]);
    }

    #[test]
    fn changes_count_as_updates() {
        assert!(found("updated: 2020-01-01\nchanges: [{ date: 2026-01-01, text: Something }]").is_empty());
        assert_eq!(
            found("# updated: left out\nchanges: [{ date: 2020-01-01, text: Something }]"),
            [("updated-stale", "changes".to_owned())]
        );
    }
}
