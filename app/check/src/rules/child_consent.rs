use seloste_notice::{Basis, Finding, Severity};

use crate::context::Context;
use crate::lexicon::{AGE_AND_PARENTS, CHILDREN};
use crate::rule::{Rule, RuleFn};
use crate::text::quote;

pub(super) const RULE: Rule = Rule {
    id: "child-consent",
    summary: "An online service for children relies on consent, but does not mention age or parents",
    severity: Severity::Warning,
    why: "A child can consent to an online service only from a certain age (13 years in Finland). Below it, \
          the holder of parental responsibility must consent, and information for children must be \
          especially clear.",
    source: "Art. 8(1), 12(1) and recital 58 GDPR; Finland: tietosuojalaki (1050/2018), 5 §",
    remedy: "Say from which age a child can consent, and how a parent consents for a younger child.",
    wrong: "\
introduction: The app is made for children, who open an account of their own.
purposes:
  - { name: Games, basis: consent, retention: { until: the account is closed } }
rights:
  access: yes
  rectification: yes
  erasure: yes
  restriction: yes
  portability: yes
  objection: yes
  withdraw-consent: yes
  complaint: yes
",
    right: "\
introduction: The app is made for children. A parent opens the account of a child under 13.
purposes:
  - { name: Games, basis: consent, retention: { until: the account is closed } }
rights:
  access: yes
  rectification: yes
  erasure: yes
  restriction: yes
  portability: yes
  objection: yes
  withdraw-consent: yes
  complaint: yes
",
    lists: &[&CHILDREN, &AGE_AND_PARENTS],
    run: RuleFn::Notice(run),
};

/// Reports the first sentence about an online service for children, if the notice relies on consent and no
/// text names an age or a parent.
fn run(context: &Context) -> Vec<Finding> {
    if !context.notice.has_basis(Basis::Consent) {
        return Vec::new();
    }
    if context.texts.any_has(&AGE_AND_PARENTS, |_| true) {
        return Vec::new();
    }
    let hits = CHILDREN.find(&context.texts);
    let finding = hits.first().map(|hit| {
        let message = format!(
            "children use the service on consent, but no age or parent is named: {}",
            quote(hit.sentence)
        );
        RULE.finding(hit.entry.path(), message)
    });
    finding.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use crate::tests::found;

    const CONSENT: &str = "purposes: [{ name: A, basis: consent, retention: { years: 1 } }]\n\
        rights: { access: yes, rectification: yes, erasure: yes, restriction: yes, portability: yes, objection: yes, withdraw-consent: yes, complaint: yes }\n";

    #[test]
    fn service_for_children_is_found_in_every_language() {
        for text in [
            "Sovellus on tarkoitettu lapsille.",
            "Appen är gjord för barn.",
            "Children can sign up with an account of their own.",
        ] {
            let expected = [("child-consent", "introduction".to_owned())];
            assert_eq!(found(&format!("{CONSENT}introduction: {text}")), expected, "{text}");
        }
    }

    #[test]
    fn named_age_or_parent_is_enough() {
        for text in [
            "Sovellus on tarkoitettu lapsille. Huoltaja antaa suostumuksen.",
            "Appen är gjord för barn över 13 år.",
            "The app is not for children.",
            "Om vi får kännedom om att en minderårig har skapat ett konto raderar vi det.",
            "Lasten kerhot järjestetään torstaisin.",
        ] {
            assert!(found(&format!("{CONSENT}introduction: {text}")).is_empty(), "{text}");
        }
        assert!(found("introduction: Sovellus on tarkoitettu lapsille.").is_empty());
    }
}
