use seloste_notice::{Finding, Party, Severity};

use crate::context::Context;
use crate::fact::{Fact, FactState};
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

/// Reports an error if neither a field nor a text gives a name or contact details. Info if there is only an
/// e-mail address, because Art. 13 requires no second way. Contact details of the contact person count too.
fn run(context: &Context) -> Vec<Finding> {
    let notice = context.notice;
    if context.is_missing(Fact::Controller) {
        return vec![RULE.finding("controller", "no controller is named")];
    }
    let has_contact = |has: fn(&Party) -> bool| notice.controllers().chain(&notice.contact).any(has);
    match context.state_of(Fact::ControllerContact) {
        FactState::Missing => vec![RULE.finding("controller", "the controller has no contact details")],
        FactState::InFields if !has_contact(|party| party.address.is_some() || party.phone.is_some()) => {
            vec![Finding {
                severity: Severity::Info,
                why: "Not everyone can use e-mail, and the guidelines on transparency recommend more than \
                      one way to contact the controller."
                    .to_owned(),
                source: "Guidelines WP260 rev.01, annex".to_owned(),
                help: "Add the `address` or `phone` of the controller.".to_owned(),
                ..RULE.finding("controller", "the controller can be contacted by e-mail only")
            }]
        }
        FactState::InFields | FactState::InText(_) | FactState::NotRequired | FactState::Unsearched => {
            Vec::new()
        }
    }
}

#[cfg(test)]
mod tests {
    use seloste_notice::Severity;

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
    fn email_only_is_info() {
        let findings = crate::tests::check("controller: { name: Esimerkki Oy, email: a@example.fi }");
        assert_eq!(findings.len(), 1);
        assert_eq!(findings[0].severity, Severity::Info);
    }

    #[test]
    fn contact_person_counts_for_the_controller() {
        assert!(found("controller: { name: Esimerkki Oy }\ncontact: { phone: 09 123 }").is_empty());
    }
}
