use crate::Rule;
use crate::rule::Run;
use jiff::ToSpan as _;
use seloste_notice::{Date, Finding, Language, Severity, law, written_date};

pub(super) const RULE: Rule = Rule {
    id: "law-data-old",
    summary: "The law that the check knows is old itself",
    severity: Severity::Info,
    why: "Addresses of authorities, adequacy decisions and acts change. What the check says of them, and what the pages \
          print of an authority, is as old as its law data.",
    source: "",
    remedy: "Take a newer version of the program; until then, look up what it says of authorities and transfers.",
    wrong: "\
# today: 2028-01-01
",
    right: "\
# today: 2026-12-01
",
    run: Run::Today(run),
};

/// For how many months the law data is taken to hold: acts and decisions change about as often.
const HOLDS_FOR_MONTHS: i64 = 12;

/// Told once for all notices.
fn run(today: Date) -> Vec<Finding> {
    let old = law::AS_OF.checked_add(HOLDS_FOR_MONTHS.months()).is_ok_and(|limit| limit < today);
    let what = format!(
        "The law data was last compared with its sources on {}, more than {HOLDS_FOR_MONTHS} months ago.",
        written_date(law::AS_OF, Language::En)
    );
    old.then(|| RULE.finding("", what)).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_to_the_day_is_not_yet_old() {
        let limit = law::AS_OF.checked_add(HOLDS_FOR_MONTHS.months()).unwrap();
        assert_eq!(run(limit).len(), 0);
        assert_eq!(run(limit.tomorrow().unwrap()).len(), 1);
    }
}
