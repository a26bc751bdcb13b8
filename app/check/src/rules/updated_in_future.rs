use jiff::ToSpan;
use seloste_notice::{Date, Finding, Language, Notice, Severity, format_date};

use crate::context::Context;
use crate::rule::{Rule, RuleFn};

pub(super) const RULE: Rule = Rule {
    id: "updated-in-future",
    summary: "The date of the notice is in the future",
    severity: Severity::Error,
    why: "Readers see when the notice was last changed, which cannot be later than today. The published version \
          is kept under this date, also after the date has been corrected, so a build refuses it.",
    source: "Art. 5(1)(d), 5(2) and 12(1) GDPR",
    remedy: "Write the day on which the notice was changed. Announce a planned change in `changes`, with the \
             day of the announcement.",
    wrong: "\
updated: 2062-10-01
",
    right: "\
updated: 2026-10-01
",
    lists: &[],
    run: RuleFn::Notice(run),
};

fn run(context: &Context) -> Vec<Finding> {
    find(context.notice, context.today).into_iter().collect()
}

/// Returns the finding. Tomorrow is accepted: the date of a check is that in UTC, and at any time of the day
/// it may be tomorrow somewhere.
pub(crate) fn find(notice: &Notice, today: Date) -> Option<Finding> {
    let updated = notice.updated?;
    let is_future = today.checked_add(1.day()).is_ok_and(|tomorrow| tomorrow < updated);
    let (updated, today) = (format_date(updated, Language::En), format_date(today, Language::En));
    is_future.then(|| RULE.finding("updated", format!("`updated` is {updated}, but today is {today}")))
}

#[cfg(test)]
mod tests {
    use crate::tests::found;

    #[test]
    fn tomorrow_is_accepted() {
        for date in ["2026-11-22", "2026-11-23"] {
            assert!(found(&format!("updated: {date}")).is_empty(), "{date}");
        }
        for date in ["2026-11-24", "2027-01-01", "9999-12-31"] {
            assert_eq!(found(&format!("updated: {date}")), [("updated-in-future", "updated".to_owned())]);
        }
    }
}
