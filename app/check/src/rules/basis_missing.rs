use seloste_notice::{Basis, Finding, Notice, Purpose, Severity};

use crate::context::Context;
use crate::fact::{Fact, FactState};
use crate::lexicon::{FACT_BASES, HEADING_BASES};
use crate::rule::{Rule, RuleFn};
use crate::text::quote;

pub(super) const RULE: Rule = Rule {
    id: "basis-missing",
    summary: "A purpose has no legal basis",
    severity: Severity::Error,
    why: "Processing is lawful only on one of six legal bases, and people must be told which one each \
          purpose relies on. The basis determines whether they can object or withdraw consent.",
    source: "Art. 13(1)(c), 14(1)(c) and 6(1) GDPR",
    remedy: "Add `basis` to the purpose: `consent`, `contract`, `legal-obligation`, `vital-interests`, \
             `public-task` or `legitimate-interests`. E-mail marketing to customers under Art. 13(2) of \
             directive 2002/58/EC needs no basis of Art. 6 (Court of Justice, C-654/23): name that provision.",
    wrong: "\
purposes:
  - name: Delivering orders
    retention: { years: 6, law: Kirjanpitolaki 1336/1997 }
",
    right: "\
purposes:
  - name: Delivering orders
    basis: contract
    retention: { years: 6, law: Kirjanpitolaki 1336/1997 }
",
    lists: &[&FACT_BASES, &HEADING_BASES],
    run: RuleFn::Notice(run),
};

/// Returns true if the notice has one purpose, to which all its bases belong, or if each basis of the notice
/// has a text that says what it applies to.
fn is_tied(notice: &Notice) -> bool {
    !notice.legal_bases.is_empty()
        && (notice.purposes.len() == 1 || notice.legal_bases.iter().all(|statement| statement.text.is_some()))
}

/// Reports an error if a purpose has no basis. Warning if the notice states several bases without assigning
/// them to purposes. A single basis of the notice covers every purpose.
fn run(context: &Context) -> Vec<Finding> {
    let notice = context.notice;
    let mut shared: Vec<Basis> = notice.legal_bases.iter().map(|statement| statement.basis).collect();
    shared.sort_unstable();
    shared.dedup();
    let without_basis: Vec<(usize, &Purpose)> =
        notice.purposes.iter().enumerate().filter(|(_, purpose)| purpose.basis.is_empty()).collect();
    let is_in_text = matches!(context.state_of(Fact::Bases), FactState::InText(_));
    if without_basis.is_empty() || shared.len() == 1 || is_in_text || is_tied(notice) {
        return Vec::new();
    }
    if shared.len() > 1 {
        return vec![Finding {
            severity: Severity::Warning,
            help: "Add `basis` to each purpose. Use `legal_bases` only for explanations of a basis."
                .to_owned(),
            ..RULE.finding(
                "legal_bases",
                format!(
                    "{} legal bases are listed, but not which purpose relies on which ({} of {} purposes \
                     have no basis)",
                    shared.len(),
                    without_basis.len(),
                    notice.purposes.len()
                ),
            )
        }];
    }
    if without_basis.len() == notice.purposes.len() && without_basis.len() > 1 {
        return vec![RULE.finding(
            "purposes",
            format!("none of the {} purposes has a legal basis", notice.purposes.len()),
        )];
    }
    without_basis
        .into_iter()
        .map(|(index, purpose)| {
            RULE.finding(
                format!("purposes[{index}].basis"),
                format!("the purpose {} has no legal basis", quote(context.localized(&purpose.name))),
            )
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use seloste_notice::Severity;

    use crate::tests::{check, found};

    const TWO: &str =
        "purposes: [{ name: A, retention: { years: 1 } }, { name: B, retention: { years: 1 } }]\n";

    #[test]
    fn purposes_without_any_basis_give_one_finding() {
        assert_eq!(found(TWO), [("basis-missing", "purposes".to_owned())]);
    }

    #[test]
    fn single_basis_of_the_notice_covers_every_purpose() {
        assert!(found(&format!("{TWO}legal_bases: [public-task]")).is_empty());
    }

    #[test]
    fn bases_of_a_single_purpose_and_explained_bases_are_tied() {
        let one = "purposes: [{ name: A, retention: { years: 1 } }]\n";
        assert!(found(&format!("{one}legal_bases: [public-task, contract]")).is_empty());
        let explained =
            "legal_bases: [{ basis: public-task, text: For A. }, { basis: contract, text: For B. }]";
        assert!(found(&format!("{TWO}{explained}")).is_empty());
    }

    #[test]
    fn several_unassigned_bases_are_a_warning() {
        let findings = check(&format!("{TWO}legal_bases: [public-task, legal-obligation]"));
        assert_eq!(findings.len(), 1);
        assert_eq!((findings[0].rule, findings[0].severity), ("basis-missing", Severity::Warning));
    }
}
