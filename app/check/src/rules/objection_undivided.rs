use seloste_notice::{Finding, Severity};

use crate::context::Context;
use crate::facts::{LISTS, undivided_objection};
use crate::rule::{Rule, RuleFn};
use crate::text::quote;

pub(super) const RULE: Rule = Rule {
    id: "objection-undivided",
    summary: "The right to object is stated only among other rights",
    severity: Severity::Warning,
    why: "The right to object must be brought to people's attention explicitly, clearly and separately from \
          any other information. In a sentence about several rights, it is easily overlooked.",
    source: "Art. 21(4) GDPR",
    remedy: "State it as `objection` under `rights`, in words of its own.",
    wrong: "\
purposes:
  - { name: Preventing fraud, basis: legitimate-interests, interest: Safety of the shop, retention: { years: 1 } }
rights:
  text: You have the right to have your data rectified and erased and to object to its processing.
  access: yes
  rectification: yes
  erasure: yes
  restriction: yes
  portability: yes
  complaint: yes
",
    right: "\
purposes:
  - { name: Preventing fraud, basis: legitimate-interests, interest: Safety of the shop, retention: { years: 1 } }
rights:
  access: yes
  rectification: yes
  erasure: yes
  restriction: yes
  portability: yes
  objection: You can object to the processing on grounds that relate to your situation.
  complaint: yes
",
    lists: LISTS,
    run: RuleFn::Notice(run),
};

fn run(context: &Context) -> Vec<Finding> {
    let passage = undivided_objection(context).into_iter();
    passage
        .map(|passage| {
            RULE.finding(
                passage.path,
                format!(
                    "the right to object is stated only among other rights: {}",
                    quote(&passage.sentence)
                ),
            )
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::tests::check;

    fn is_found(text: &str, basis: &str) -> bool {
        let keys = format!(
            "purposes: [{{ name: A, basis: {basis}, interest: Safety, retention: {{ years: 1 }} }}]\n\
             rights: {{ access: yes, rectification: yes, erasure: yes, restriction: yes, portability: yes, complaint: yes, text: \"{text}\" }}"
        );
        check(&keys).iter().any(|finding| finding.rule == RULE.id)
    }

    #[test]
    fn objection_among_others_is_found_in_every_language() {
        for text in [
            "Sinulla on oikeus vaatia tietojen oikaisemista ja poistamista sekä vastustaa käsittelyä.",
            "Du har rätt till rättelse och radering samt rätt att invända mot behandlingen.",
            "You have the right to rectification and erasure and the right to object to processing.",
        ] {
            assert!(is_found(text, "legitimate-interests"), "{text}");
            assert!(!is_found(text, "contract"), "{text}");
        }
    }

    #[test]
    fn sentence_of_its_own_is_enough() {
        for text in [
            "Sinulla on oikeus vastustaa käsittelyä erityisen tilanteesi perusteella.",
            "Du har rätt att invända mot behandlingen.",
            "You have the right to object to the processing.",
        ] {
            assert!(!is_found(text, "legitimate-interests"), "{text}");
        }
    }
}
