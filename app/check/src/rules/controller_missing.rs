use seloste_notice::{Finding, Severity};

use crate::context::Context;
use crate::fact::Fact;
use crate::lexicon::{FACT_CONTROLLER, FACT_ORGANISATION, HEADING_CONTROLLER};
use crate::rule::{Rule, RuleFn};

pub(super) const RULE: Rule = Rule {
    id: "controller-missing",
    summary: "The controller is not named or has no contact details",
    severity: Severity::Error,
    why: "People must be told who the controller is and how to contact it. Without that, they cannot \
          exercise their rights.",
    source: "Art. 13(1)(a) and 14(1)(a) GDPR",
    remedy: "State the full `name` of the controller and at least one of `address`, `email` and `phone` \
             under `controller`.",
    wrong: "\
controller:
  name: Esimerkki Oy
",
    right: "\
controller:
  name: Esimerkki Oy
  address: { street: Esimerkkikatu 1, postcode: \"00100\", city: Helsinki }
  email: privacy@example.fi
",
    lists: &[&FACT_CONTROLLER, &FACT_ORGANISATION, &HEADING_CONTROLLER],
    run: RuleFn::Notice(run),
};

/// Reports an error if neither a field nor a text gives a name or contact details. Contact details of the
/// contact person count too.
fn run(context: &Context) -> Vec<Finding> {
    if context.is_missing(Fact::Controller) {
        return vec![RULE.finding("controller", "no controller is named")];
    }
    if context.is_missing(Fact::ControllerContact) {
        return vec![RULE.finding("controller", "the controller has no contact details")];
    }
    Vec::new()
}

#[cfg(test)]
mod tests {
    use crate::tests::found;

    #[test]
    fn unnamed_controller_is_reported() {
        assert_eq!(found("# controller: left out"), [("controller-missing", "controller".to_owned())]);
        assert_eq!(
            found("controller: { email: a@example.fi, phone: '1' }"),
            [("controller-missing", "controller".to_owned())]
        );
    }

    #[test]
    fn contact_person_counts_for_the_controller() {
        assert!(found("controller: { name: Esimerkki Oy }\ncontact: { phone: 09 123 }").is_empty());
    }
}
