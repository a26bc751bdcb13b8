use jiff::ToSpan as _;
use seloste_notice::{Date, Finding, Language, Severity, format_date, law};

use crate::rule::{Rule, RuleFn};

pub(super) const RULE: Rule = Rule {
    id: "law-data-old",
    summary: "The legal data of the program is outdated",
    severity: Severity::Info,
    why: "Addresses of authorities, adequacy decisions and acts change. Findings about them, and the details \
          of authorities on pages, are as old as the legal data.",
    source: "",
    remedy: "Install a newer version of the program. Until then, verify its information about authorities \
             and transfers.",
    wrong: "\
# today: 2028-01-01
",
    right: "\
# today: 2026-12-01
",
    lists: &[],
    run: RuleFn::Date(run),
};

/// Age in months after which the legal data counts as outdated.
const MAX_AGE_MONTHS: i64 = 12;

fn run(today: Date) -> Vec<Finding> {
    let old = law::AS_OF.checked_add(MAX_AGE_MONTHS.months()).is_ok_and(|limit| limit < today);
    let message = format!(
        "the legal data was last compared with its sources on {}, more than {MAX_AGE_MONTHS} months ago",
        format_date(law::AS_OF, Language::En)
    );
    old.then(|| RULE.finding("", message)).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exactly_one_year_is_not_outdated() {
        let limit = law::AS_OF.checked_add(MAX_AGE_MONTHS.months()).unwrap();
        assert_eq!(run(limit).len(), 0);
        assert_eq!(run(limit.tomorrow().unwrap()).len(), 1);
    }
}
