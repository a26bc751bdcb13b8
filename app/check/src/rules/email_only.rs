use seloste_notice::{Finding, Party, Severity};

use crate::context::Context;
use crate::fact::{Fact, FactState};
use crate::facts::has_telephone;
use crate::lexicon::{FACT_CONTROLLER, FACT_ORGANISATION, HEADING_CONTROLLER};
use crate::rule::{Rule, RuleFn};

pub(super) const RULE: Rule = Rule {
    id: "email-only",
    summary: "The controller can be contacted by e-mail only",
    severity: Severity::Info,
    why: "Not everyone can use e-mail, and the guidelines on transparency recommend more than one way to \
          contact the controller.",
    source: "Guidelines WP260 rev.01, annex",
    remedy: "Add the `address` or `phone` of the controller.",
    wrong: "\
controller: { name: Esimerkki Oy, email: privacy@example.fi }
",
    right: "\
controller: { name: Esimerkki Oy, email: privacy@example.fi, phone: 09 123 4567 }
",
    lists: &[&FACT_CONTROLLER, &FACT_ORGANISATION, &HEADING_CONTROLLER],
    run: RuleFn::Notice(run),
};

/// A telephone number in a text about the controller or the requests counts too. Art. 13 requires no second
/// way, so this is an info.
fn run(context: &Context) -> Vec<Finding> {
    let notice = context.notice;
    let has_contact = |has: fn(&Party) -> bool| notice.controllers().chain(&notice.contact).any(has);
    let texts = ["controller", "contact", "introduction", "sections", "rights.how"];
    let has_number = || {
        let mut entries = context.texts.entries.iter();
        entries.any(|entry| texts.iter().any(|path| entry.is_under(path)) && has_telephone(entry.content))
    };
    if context.is_missing(Fact::Controller)
        || context.state_of(Fact::ControllerContact) != FactState::InFields
        || has_contact(|party| party.address.is_some() || party.phone.is_some())
        || has_number()
    {
        return Vec::new();
    }
    vec![RULE.finding("controller", "the controller can be contacted by e-mail only")]
}

#[cfg(test)]
mod tests {
    use crate::tests::found;

    #[test]
    fn telephone_number_in_a_text_counts() {
        let controller = "controller: { name: Esimerkki Oy, email: a@example.fi }";
        assert_eq!(found(controller), [("email-only", "controller".to_owned())]);
        assert!(found(&format!("{controller}\nintroduction: Puhelin 09 123 4567")).is_empty());
        assert!(found("controller: { name: Esimerkki Oy, email: a@example.fi, phone: '1' }").is_empty());
    }
}
