use crate::Rule;
use crate::phrases::BEYOND_CONTRACT;
use crate::rule::Run;
use crate::subject::Subject;
use crate::words::{denies, listed, quoted};
use seloste_notice::{Finding, Severity};

pub(super) const RULE: Rule = Rule {
    id: "retention-undivided",
    summary: "One period is told for marketing or statistics and all the rest",
    severity: Severity::Info,
    why: "Data may be kept no longer than each of its purposes needs. A period that fits bookkeeping or a warranty seldom fits \
          marketing; the guidelines ask for periods by category or purpose where they differ.",
    source: "Art. 13(2)(a) and 5(1)(e) GDPR; guidelines WP260 rev.01, annex",
    remedy: "Write `retention` under each purpose, or several entries that say under `what` or `data` what each is about; if \
             one period does fit all, say why in its `text`.",
    wrong: "\
purposes:
  - { name: Delivering orders, basis: contract }
  - { name: Marketing, basis: [contract, legal-obligation] }
retention: { years: 10, after: the end of the customer relationship }
",
    right: "\
purposes:
  - { name: Delivering orders, basis: contract, retention: { years: 6 } }
  - { name: Marketing, basis: [contract, legal-obligation], retention: { years: 1 } }
",
    run: Run::OnNotice(run),
};

/// Told where the only period has neither a subject nor a reason, and where among the purposes are both such as a contract
/// does not need and others.
fn run(subject: &Subject) -> Vec<Finding> {
    let notice = subject.notice;
    let [only] = notice.retention.as_slice() else { return Vec::new() };
    let is_of_all = only.what.is_none() && only.data.is_empty() && only.text.is_none();
    if !is_of_all
        || only.period.is_none()
        || notice.purposes.iter().any(|purpose| !purpose.retention.is_empty())
    {
        return Vec::new();
    }
    let mentions = subject.prose.words_beginning(BEYOND_CONTRACT);
    let (apart, others): (Vec<usize>, Vec<usize>) = (0..notice.purposes.len()).partition(|index| {
        let path = format!("purposes[{index}]");
        mentions.iter().any(|mention| mention.passage.is_under(&path) && !denies(mention.folded_sentence))
    });
    if apart.is_empty() || others.is_empty() {
        return Vec::new();
    }
    let names: Vec<String> =
        apart.iter().take(3).map(|index| quoted(subject.words(&notice.purposes[*index].name))).collect();
    vec![RULE.finding(
        "retention",
        format!("One period is told for {} and for all other purposes.", listed(&names)),
    )]
}

#[cfg(test)]
mod tests {
    use crate::examples::found;

    #[test]
    fn told_only_of_one_period_for_unlike_purposes() {
        let purposes = |names: [&str; 2]| {
            let [one, other] = names;
            format!(
                "purposes: [{{ name: {one}, basis: legal-obligation }}, {{ name: {other}, basis: legal-obligation }}]\n"
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
