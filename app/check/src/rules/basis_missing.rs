use crate::Rule;
use crate::rule::Run;
use crate::subject::Subject;
use crate::words::quoted;
use seloste_notice::{Basis, Finding, Purpose, Severity};

pub(super) const RULE: Rule = Rule {
    id: "basis-missing",
    summary: "A purpose has no legal basis",
    severity: Severity::Error,
    why: "Processing is lawful only on one of six legal bases, and people must be told which one each \
          purpose rests on: what they may object to or withdraw depends on it.",
    source: "Art. 13(1)(c), 14(1)(c) and 6(1) GDPR",
    remedy: "Add `basis` to the purpose: `consent`, `contract`, `legal-obligation`, `vital-interests`, \
             `public-task` or `legitimate-interests`.",
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
    run: Run::OnNotice(run),
};

/// An error where a purpose rests on nothing; a warning where several bases are stated for the notice as a whole, so
/// that nobody can tell which belongs to which purpose. One basis for the whole notice covers every purpose.
fn run(subject: &Subject) -> Vec<Finding> {
    let notice = subject.notice;
    let mut apart: Vec<Basis> = notice.legal_bases.iter().map(|statement| statement.basis).collect();
    apart.sort_unstable();
    apart.dedup();
    let lacking: Vec<(usize, &Purpose)> =
        notice.purposes.iter().enumerate().filter(|(_, purpose)| purpose.basis.is_empty()).collect();
    if lacking.is_empty() || apart.len() == 1 {
        return Vec::new();
    }
    if apart.len() > 1 {
        return vec![Finding {
            severity: Severity::Warning,
            fix: "Give each purpose its own `basis`, and keep under `legal_bases` only what you say of a basis."
                .to_owned(),
            ..RULE.finding(
                "legal_bases",
                format!(
                    "{} legal bases are listed without saying which purpose rests on which ({} of {} \
                     purposes have none of their own).",
                    apart.len(),
                    lacking.len(),
                    notice.purposes.len()
                ),
            )
        }];
    }
    if lacking.len() == notice.purposes.len() && lacking.len() > 1 {
        return vec![RULE.finding(
            "purposes",
            format!("None of the {} purposes has a legal basis.", notice.purposes.len()),
        )];
    }
    lacking
        .into_iter()
        .map(|(index, purpose)| {
            RULE.finding(
                format!("purposes[{index}].basis"),
                format!("The purpose {} has no legal basis.", quoted(subject.words(&purpose.name))),
            )
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::examples::{check, found};
    use seloste_notice::Severity;

    const TWO: &str =
        "purposes: [{ name: A, retention: { years: 1 } }, { name: B, retention: { years: 1 } }]\n";

    #[test]
    fn nothing_at_all_is_one_finding() {
        assert_eq!(found(TWO), [("basis-missing", "purposes".to_owned())]);
    }

    #[test]
    fn one_basis_for_all_covers_every_purpose() {
        assert!(found(&format!("{TWO}legal_bases: [public-task]")).is_empty());
    }

    #[test]
    fn several_bases_tied_to_nothing_are_a_warning() {
        let findings = check(&format!("{TWO}legal_bases: [public-task, legal-obligation]"));
        assert_eq!(findings.len(), 1);
        assert_eq!((findings[0].rule, findings[0].severity), ("basis-missing", Severity::Warning));
    }
}
