use crate::Rule;
use crate::rule::Run;
use crate::subject::Subject;
use seloste_notice::{Basis, Finding, Right, Severity};

pub(super) const RULE: Rule = Rule {
    id: "right-missing",
    summary: "A right of the person is not told",
    severity: Severity::Error,
    why: "People must be told of each of their rights; who is not told of a right will not use it.",
    source: "Art. 13(2)(b) and 14(2)(c) GDPR",
    remedy: "Add the missing rights under `rights`, each as `yes` or in your own words; one that does not \
             apply, as portability may not, is stated as `none`.",
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
    run: Run::OnNotice(run),
};

/// Rights that hold whatever the legal basis, so that saying that there is none is wrong.
const ALWAYS: [Right; 4] = [Right::Access, Right::Rectification, Right::Erasure, Right::Restriction];

/// One finding lists all that is missing: an error, or a warning where the notice has a text on rights as a whole
/// that may speak of them. Portability exists only where a basis is consent or contract, and is asked for there, and where
/// no basis is stated at all. The objection to marketing counts as the objection: whether it is too narrow is another question.
fn run(subject: &Subject) -> Vec<Finding> {
    let rights = &subject.notice.rights;
    let absent = |right: Right| rights.get(right).is_absent();
    let portable = subject.rests_on(Basis::Consent)
        || subject.rests_on(Basis::Contract)
        || Basis::ALL.into_iter().all(|basis| !subject.rests_on(basis));
    let mut missing: Vec<Right> = ALWAYS.into_iter().filter(|right| absent(*right)).collect();
    if portable && absent(Right::Portability) {
        missing.push(Right::Portability);
    }
    if absent(Right::Objection) && absent(Right::ObjectionMarketing) {
        missing.push(Right::Objection);
    }
    let mut findings = Vec::new();
    if !missing.is_empty() {
        let names: Vec<String> = missing.iter().map(|right| named(*right)).collect();
        let severity = if rights.text.is_some() { Severity::Warning } else { Severity::Error };
        findings.push(Finding {
            severity,
            ..RULE.finding("rights", format!("The notice does not state {}.", names.join(", nor ")))
        });
    }
    findings.extend(ALWAYS.into_iter().filter(|right| rights.get(*right).is_none()).map(|right| Finding {
        why: "This right holds whatever the legal basis; only a single request can be refused, and only with reasons."
            .to_owned(),
        source: format!("Art. {} and 12(4) GDPR", right.article()),
        fix: format!("Write `{}: yes`, or say in your own words when a request may be refused.", right.word()),
        ..RULE.finding(format!("rights.{}", right.word()), format!("The notice denies {}.", named(right)))
    }));
    findings
}

fn named(right: Right) -> String {
    let what = match right {
        Right::Access => "access",
        Right::Rectification => "rectification",
        Right::Erasure => "erasure",
        Right::Restriction => "restriction",
        Right::Portability => "portability",
        Right::Objection | Right::ObjectionMarketing => "objection",
        Right::WithdrawConsent => "withdrawal of consent",
        Right::AutomatedDecision => "review of automated decisions",
    };
    format!("the right of {what} (Art. {})", right.article())
}

#[cfg(test)]
mod tests {
    use crate::examples::{check, found};

    const ALL_BUT_TWO: &str =
        "access: yes, rectification: yes, erasure: yes, restriction: yes, complaint: yes";

    #[test]
    fn nothing_said_of_rights_is_one_finding() {
        let findings = check("rights: { complaint: yes }");
        assert_eq!(findings.len(), 1);
        for article in ["15", "16", "17", "18", "20", "21(1)"] {
            assert!(findings[0].what.contains(&format!("(Art. {article})")), "{}", findings[0].what);
        }
    }

    #[test]
    fn portability_belongs_to_consent_and_contract() {
        let rights = format!("rights: {{ {ALL_BUT_TWO}, objection-marketing: yes }}\n");
        assert_eq!(found(&rights), [("right-missing", "rights".to_owned())]);
        let purposes = "purposes: [{ name: A, basis: legal-obligation, retention: { years: 1 } }]";
        assert!(found(&format!("{rights}{purposes}")).is_empty());
    }

    #[test]
    fn a_right_that_does_not_apply_is_stated_as_none() {
        assert!(
            found(&format!("rights: {{ {ALL_BUT_TWO}, portability: none, objection: none }}")).is_empty()
        );
    }

    #[test]
    fn access_cannot_be_denied() {
        let rights = ALL_BUT_TWO.replace("access: yes", "access: none");
        assert_eq!(
            found(&format!("rights: {{ {rights}, portability: yes, objection: yes }}")),
            [("right-missing", "rights.access".to_owned())]
        );
    }
}
