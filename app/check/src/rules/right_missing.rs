use seloste_notice::{Basis, Finding, Right, Severity};

use crate::context::Context;
use crate::rule::{Rule, RuleFn};

pub(super) const RULE: Rule = Rule {
    id: "right-missing",
    summary: "A right of the data subject is not stated",
    severity: Severity::Error,
    why: "People must be told each of their rights; they cannot use a right that they do not know.",
    source: "Art. 13(2)(b) and 14(2)(c) GDPR",
    remedy: "Add the missing rights under `rights`, as `yes` or in your own words. State a right that does \
             not apply, such as portability, as `none`.",
    wrong: "\
rights:
  access: yes
  rectification: yes
  erasure: yes
  portability: yes
  objection: yes
  complaint: yes
",
    right: "\
rights:
  access: yes
  rectification: yes
  erasure: yes
  restriction: yes
  portability: yes
  objection: yes
  complaint: yes
",
    run: RuleFn::Notice(run),
};

/// Rights that exist for every legal basis and cannot be denied.
const UNCONDITIONAL: [Right; 4] = [Right::Access, Right::Rectification, Right::Erasure, Right::Restriction];

/// One finding lists all missing rights: an error, or a warning if the notice has a text about rights that
/// may mention them. Portability is required for consent and contract, and if no basis is stated. The
/// objection to marketing counts as objection; `objection-narrowed` checks whether it is enough.
fn run(context: &Context) -> Vec<Finding> {
    let rights = &context.notice.rights;
    let absent = |right: Right| rights.get(right).is_absent();
    let has_portability = context.has_basis(Basis::Consent)
        || context.has_basis(Basis::Contract)
        || Basis::ALL.into_iter().all(|basis| !context.has_basis(basis));
    let mut missing: Vec<Right> = UNCONDITIONAL.into_iter().filter(|right| absent(*right)).collect();
    if has_portability && absent(Right::Portability) {
        missing.push(Right::Portability);
    }
    if absent(Right::Objection) && absent(Right::ObjectionMarketing) {
        missing.push(Right::Objection);
    }
    let mut findings = Vec::new();
    if !missing.is_empty() {
        let names: Vec<String> = missing.iter().map(|right| describe(*right)).collect();
        let severity = if rights.text.is_some() { Severity::Warning } else { Severity::Error };
        findings.push(Finding {
            severity,
            ..RULE.finding("rights", format!("the notice does not state {}", names.join(", nor ")))
        });
    }
    findings.extend(UNCONDITIONAL.into_iter().filter(|right| rights.get(*right).is_none()).map(|right| {
        Finding {
        why: "This right exists for every legal basis. Only a single request can be refused, and only with \
              reasons."
            .to_owned(),
        source: format!("Art. {} and 12(4) GDPR", right.article()),
        help: format!("Write `{}: yes`, or explain when a request can be refused.", right.as_str()),
        ..RULE.finding(format!("rights.{}", right.as_str()), format!("the notice denies {}", describe(right)))
    }
    }));
    findings
}

fn describe(right: Right) -> String {
    let name = match right {
        Right::Access => "access",
        Right::Rectification => "rectification",
        Right::Erasure => "erasure",
        Right::Restriction => "restriction",
        Right::Portability => "portability",
        Right::Objection | Right::ObjectionMarketing => "objection",
        Right::WithdrawConsent => "withdrawal of consent",
        Right::AutomatedDecision => "review of automated decisions",
    };
    format!("the right of {name} (Art. {})", right.article())
}

#[cfg(test)]
mod tests {
    use crate::tests::{check, found};

    const ALL_BUT_TWO: &str =
        "access: yes, rectification: yes, erasure: yes, restriction: yes, complaint: yes";

    #[test]
    fn all_missing_rights_give_one_finding() {
        let findings = check("rights: { complaint: yes }");
        assert_eq!(findings.len(), 1);
        for article in ["15", "16", "17", "18", "20", "21(1)"] {
            assert!(findings[0].message.contains(&format!("(Art. {article})")), "{}", findings[0].message);
        }
    }

    #[test]
    fn portability_is_required_for_consent_and_contract() {
        let rights = format!("rights: {{ {ALL_BUT_TWO}, objection-marketing: yes }}\n");
        assert_eq!(found(&rights), [("right-missing", "rights".to_owned())]);
        let purposes = "purposes: [{ name: A, basis: legal-obligation, retention: { years: 1 } }]";
        assert!(found(&format!("{rights}{purposes}")).is_empty());
    }

    #[test]
    fn right_that_does_not_apply_is_none() {
        assert!(
            found(&format!("rights: {{ {ALL_BUT_TWO}, portability: none, objection: none }}")).is_empty()
        );
    }

    #[test]
    fn denied_access_is_reported() {
        let rights = ALL_BUT_TWO.replace("access: yes", "access: none");
        assert_eq!(
            found(&format!("rights: {{ {rights}, portability: yes, objection: yes }}")),
            [("right-missing", "rights.access".to_owned())]
        );
    }
}
