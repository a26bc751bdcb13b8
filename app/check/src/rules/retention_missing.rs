use seloste_notice::{Finding, Severity};

use crate::context::Context;
use crate::fact::{Fact, FactState};
use crate::lexicon::{FACT_RETENTION, HEADING_RETENTION};
use crate::rule::{Rule, RuleFn};
use crate::text::quote;

pub(super) const RULE: Rule = Rule {
    id: "retention-missing",
    summary: "The retention period is not stated",
    severity: Severity::Error,
    why: "People must be told the retention period or the criteria used to determine it. Data may be kept no \
          longer than necessary for its purposes.",
    source: "Art. 13(2)(a), 14(2)(a) and 5(1)(e) GDPR",
    remedy: "Add `retention` to each purpose or to the notice: a period (`years`, `months`, `days`), an end \
             (`until`) or what determines it (`criterion`, `law`).",
    wrong: "\
purposes:
  - { name: Delivering orders, basis: contract }
",
    right: "\
purposes:
  - { name: Delivering orders, basis: contract, retention: { years: 2, after: the last order } }
",
    lists: &[&FACT_RETENTION, &HEADING_RETENTION],
    run: RuleFn::Notice(run),
};

/// Reports an error if there is no retention at all, a warning for a purpose without one if others have one.
/// Entries without a period are format errors, so every entry here states one.
fn run(context: &Context) -> Vec<Finding> {
    let notice = context.notice;
    match context.state_of(Fact::Retention) {
        FactState::Missing => {
            return vec![RULE.finding("retention", "the notice does not state a retention period")];
        }
        FactState::InFields if notice.retention.is_empty() => {}
        FactState::InFields | FactState::InText(_) | FactState::NotRequired | FactState::Unsearched => {
            return Vec::new();
        }
    }
    let without_retention: Vec<_> =
        notice.purposes.iter().enumerate().filter(|(_, purpose)| purpose.retention.is_empty()).collect();
    without_retention
        .into_iter()
        .map(|(index, purpose)| Finding {
            severity: Severity::Warning,
            ..RULE.finding(
                format!("purposes[{index}].retention"),
                format!(
                    "the purpose {} has no retention period, but other purposes do",
                    quote(context.localized(&purpose.name))
                ),
            )
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::tests::found;

    #[test]
    fn purpose_without_retention_is_reported() {
        let purposes = "\
purposes:
  - { name: A, basis: contract, retention: { years: 1 } }
  - { name: B, basis: contract }
";
        assert_eq!(found(purposes), [("retention-missing", "purposes[1].retention".to_owned())]);
        assert!(found(&format!("{purposes}retention: {{ text: For as long as the law says. }}")).is_empty());
    }
}
