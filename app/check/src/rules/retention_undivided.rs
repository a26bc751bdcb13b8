use seloste_notice::{Finding, Severity};

use crate::context::Context;
use crate::lexicon::{BEYOND_CONTRACT, NEGATIONS};
use crate::rule::{Rule, RuleFn};
use crate::text::{join_with_and, quote};

pub(super) const RULE: Rule = Rule {
    id: "retention-undivided",
    summary: "One retention period covers marketing or statistics and all other purposes",
    severity: Severity::Info,
    why: "Data may be kept no longer than each of its purposes requires. A period that is right for \
          bookkeeping or a warranty is rarely right for marketing. The guidelines require periods by \
          category or purpose if they differ.",
    source: "Art. 13(2)(a) and 5(1)(e) GDPR; guidelines WP260 rev.01, annex",
    remedy: "Add `retention` to each purpose, or several entries with `what` or `data`. If one period is \
             right for all, explain why in its `text`.",
    wrong: "\
purposes:
  - { name: Delivering orders, basis: contract }
  - { name: Marketing, text: By the Act 1/2020., basis: [contract, legal-obligation] }
retention: { years: 10, after: the end of the customer relationship }
",
    right: "\
purposes:
  - { name: Delivering orders, basis: contract, retention: { years: 6 } }
  - { name: Marketing, text: By the Act 1/2020., basis: [contract, legal-obligation], retention: { years: 1 } }
",
    lists: &[&BEYOND_CONTRACT, &NEGATIONS],
    run: RuleFn::Notice(run),
};

/// Reports a single period without a scope or reason if only some of the purposes go beyond a contract.
fn run(context: &Context) -> Vec<Finding> {
    let notice = context.notice;
    let [retention] = notice.retention.as_slice() else { return Vec::new() };
    let covers_everything = retention.what.is_none() && retention.data.is_empty() && retention.text.is_none();
    if !covers_everything
        || retention.period.is_none()
        || notice.purposes.iter().any(|purpose| !purpose.retention.is_empty())
    {
        return Vec::new();
    }
    let hits = context.texts.find_terms(&BEYOND_CONTRACT);
    let (beyond_contract, others): (Vec<usize>, Vec<usize>) = (0..notice.purposes.len()).partition(|index| {
        let path = format!("purposes[{index}]");
        hits.iter().any(|hit| hit.entry.is_under(&path) && !hit.is_negated())
    });
    if beyond_contract.is_empty() || others.is_empty() {
        return Vec::new();
    }
    let names: Vec<String> = beyond_contract
        .iter()
        .take(3)
        .map(|index| quote(context.localized(&notice.purposes[*index].name)))
        .collect();
    vec![RULE.finding(
        "retention",
        format!("one retention period covers {} and all other purposes", join_with_and(&names)),
    )]
}

#[cfg(test)]
mod tests {
    use crate::tests::found;

    #[test]
    fn single_period_for_different_purposes_is_reported() {
        let purposes = |names: [&str; 2]| {
            let [one, other] = names;
            format!(
                "purposes: [{{ name: {one}, text: Laki 1/2020, basis: legal-obligation }}, {{ name: {other}, text: Laki 1/2020, basis: legal-obligation }}]\n"
            )
        };
        let unlike = purposes(["Tilaukset", "Suoramarkkinointi"]);
        let expected = [("retention-undivided", "retention".to_owned())];
        assert_eq!(found(&format!("{unlike}retention: {{ years: 10 }}")), expected);
        for retention in [
            "{ until: you ask us to erase it }",
            "{ years: 2, text: We have found that nobody comes back later. }",
            "[{ what: Orders, years: 10 }]",
            "[{ what: Orders, years: 10 }, { what: Marketing, years: 1 }]",
        ] {
            assert!(found(&format!("{unlike}retention: {retention}")).is_empty(), "{retention}");
        }
        let alike = purposes(["Tilaukset", "Laskutus"]);
        assert!(found(&format!("{alike}retention: {{ years: 10 }}")).is_empty());
    }
}
