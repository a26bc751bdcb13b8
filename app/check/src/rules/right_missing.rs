use seloste_notice::{Basis, Finding, Right, Severity};

use crate::context::Context;
use crate::fact::{Fact, describe_right};
use crate::lexicon::{
    FACT_ACCESS, FACT_ERASURE, FACT_OBJECTION, FACT_PORTABILITY, FACT_RECTIFICATION, FACT_RESTRICTION,
};
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
    lists: &[
        &FACT_ACCESS,
        &FACT_RECTIFICATION,
        &FACT_ERASURE,
        &FACT_RESTRICTION,
        &FACT_PORTABILITY,
        &FACT_OBJECTION,
    ],
    run: RuleFn::Notice(run),
};

/// Rights that can apply to every controller, in the order of the GDPR. Portability and objection depend on
/// the legal basis.
const RIGHTS: [Right; 6] = [
    Right::Access,
    Right::Rectification,
    Right::Erasure,
    Right::Restriction,
    Right::Portability,
    Right::Objection,
];

/// Rights that exist for every legal basis.
const UNCONDITIONAL: [Right; 4] = [Right::Access, Right::Rectification, Right::Erasure, Right::Restriction];

/// One finding lists all missing rights: an error, or a warning if the notice has a text about rights that
/// may mention them. The objection to marketing counts as objection; `objection-narrowed` checks whether it
/// is enough.
fn run(context: &Context) -> Vec<Finding> {
    let rights = &context.notice.rights;
    let missing: Vec<&str> = RIGHTS
        .into_iter()
        .filter(|right| context.is_missing(Fact::Right(*right)))
        .map(describe_right)
        .collect();
    let mut findings = Vec::new();
    if !missing.is_empty() {
        let severity = if rights.text.is_some() { Severity::Warning } else { Severity::Error };
        findings.push(Finding {
            severity,
            ..RULE.finding("rights", format!("the notice does not state {}", missing.join(", nor ")))
        });
    }
    let denied = UNCONDITIONAL.into_iter().filter(|right| rights.get(*right).is_none());
    findings.extend(denied.filter(|right| !is_excluded(context, *right)).map(|right| {
        Finding {
        why: "This right exists for every legal basis. Only a single request can be refused, and only with \
              reasons."
            .to_owned(),
        source: format!("Art. {} and 12(4) GDPR", right.article()),
        help: format!("Write `{}: yes`, or explain when a request can be refused.", right.as_str()),
        ..RULE.finding(
            format!("rights.{}", right.as_str()),
            format!("the notice denies {}", describe_right(right)),
        )
    }
    }));
    findings
}

/// Returns true for erasure if each legal basis is a legal obligation or a public task, which exclude it
/// (Art. 17(3)(b)).
fn is_excluded(context: &Context, right: Right) -> bool {
    let excluding = [Basis::LegalObligation, Basis::PublicTask];
    let stated: Vec<Basis> =
        Basis::ALL.into_iter().filter(|basis| context.notice.has_basis(*basis)).collect();
    right == Right::Erasure
        && !stated.is_empty()
        && stated.iter().all(|basis| excluding.contains(basis))
        && !context.notice.relies_on_consent()
}

#[cfg(test)]
mod tests {
    use crate::tests::{check, found};

    const ALL_BUT_TWO: &str =
        "access: yes, rectification: yes, erasure: yes, restriction: yes, complaint: yes";

    #[test]
    fn all_missing_rights_give_one_finding() {
        let findings = check(
            "purposes: [{ name: A, basis: [contract, legitimate-interests], interest: Safety, retention: { years: 1 } }]\n\
             rights: { complaint: yes }",
        );
        assert_eq!(findings.len(), 1);
        for article in ["15", "16", "17", "18", "20", "21(1)"] {
            assert!(findings[0].message.contains(&format!("(Art. {article})")), "{}", findings[0].message);
        }
    }

    #[test]
    fn portability_is_required_for_consent_and_contract() {
        let rights = format!("rights: {{ {ALL_BUT_TWO}, objection-marketing: yes }}\n");
        assert_eq!(found(&rights), [("right-missing", "rights".to_owned())]);
        let purposes = "purposes: [{ name: A, basis: legal-obligation, retention: { law: Act 1/2020 } }]\n";
        assert!(found(&format!("{rights}{purposes}")).is_empty());
        // Consent to special categories opens portability too.
        let health = "dpo: none\ndata: { health: { name: Health data, special: a } }\nrecipients: none\n";
        let findings = found(&format!("{rights}{purposes}{health}"));
        assert!(findings.contains(&("right-missing", "rights".to_owned())), "{findings:?}");
    }

    #[test]
    fn objection_is_required_if_it_can_apply() {
        let rights = format!("rights: {{ {ALL_BUT_TWO}, portability: yes }}\n");
        assert!(found(&rights).is_empty());
        for purpose in [
            "{ name: A, basis: legitimate-interests, interest: Safety, retention: { years: 1 } }",
            "{ name: Direct marketing, basis: consent, retention: { years: 1 } }",
            "{ name: A, retention: { years: 1 } }",
        ] {
            let findings = found(&format!("{rights}purposes: [{purpose}]"));
            assert!(findings.contains(&("right-missing", "rights".to_owned())), "{purpose}: {findings:?}");
        }
    }

    #[test]
    fn erasure_can_be_excluded_by_the_legal_basis() {
        let rights = ALL_BUT_TWO.replace("erasure: yes", "erasure: none");
        let rights = format!("rights: {{ {rights}, portability: yes, objection: yes }}\n");
        let purposes = |basis: &str| {
            format!("{rights}purposes: [{{ name: A, basis: {basis}, retention: {{ law: Act 1/2020 }} }}]")
        };
        let denied = ("right-missing", "rights.erasure".to_owned());
        assert!(!found(&purposes("legal-obligation")).contains(&denied));
        assert!(!found(&purposes("public-task")).contains(&denied));
        assert!(found(&purposes("contract")).contains(&denied));
        assert!(found(&purposes("[legal-obligation, consent]")).contains(&denied));
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
