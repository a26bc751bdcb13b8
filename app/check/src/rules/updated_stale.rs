use crate::Rule;
use crate::rule::Run;
use crate::subject::Subject;
use jiff::ToSpan;
use seloste_notice::{Finding, Language, Severity, written_date};

pub(super) const RULE: Rule = Rule {
    id: "updated-stale",
    summary: "The notice has not been updated for a long time",
    severity: Severity::Warning,
    why: "Services, recipients and the law change; a notice that nobody looked at for years is seldom still true.",
    source: "Art. 5(1)(a), 5(2) and 12(1) GDPR",
    remedy: "Go through the notice, change what is no longer so, and set `updated` to the day on which you did.",
    wrong: "\
updated: 2020-11-20
",
    right: "\
updated: 2026-10-01
",
    run: Run::OnNotice(run),
};

fn run(subject: &Subject) -> Vec<Finding> {
    let newest_change = subject.notice.changes.iter().map(|change| change.date).max();
    let (path, updated) = match (subject.notice.updated, newest_change) {
        (Some(updated), change) if change.is_none_or(|change| change <= updated) => ("updated", updated),
        (_, Some(change)) => ("changes", change),
        (_, None) => return Vec::new(),
    };
    let stale = updated
        .checked_add(i64::from(subject.stale_after_months).months())
        .is_ok_and(|limit| limit < subject.today);
    if !stale {
        return Vec::new();
    }
    vec![RULE.finding(
        path,
        format!(
            "The notice was last updated on {}, more than {} months ago.",
            written_date(updated, Language::En),
            subject.stale_after_months
        ),
    )]
}

#[cfg(test)]
mod tests {
    use crate::examples::found;

    #[test]
    fn two_years_to_the_day_are_not_yet_stale() {
        assert!(found("updated: 2024-11-22").is_empty());
        assert_eq!(found("updated: 2024-11-21"), [("updated-stale", "updated".to_owned())]);
    }

    #[test]
    fn the_history_counts() {
        assert!(found("updated: 2020-01-01\nchanges: [{ date: 2026-01-01, text: Something }]").is_empty());
        assert_eq!(
            found("# updated: left out\nchanges: [{ date: 2020-01-01, text: Something }]"),
            [("updated-stale", "changes".to_owned())]
        );
    }
}
