use crate::Rule;
use crate::rule::Run;
use crate::subject::Subject;
use seloste_notice::{Finding, Party, Severity};

pub(super) const RULE: Rule = Rule {
    id: "controller-missing",
    summary: "The controller is not named or cannot be reached",
    severity: Severity::Error,
    why: "People must be told who decides about their data and how to reach them; without that they can use \
          none of their rights.",
    source: "Art. 13(1)(a) and 14(1)(a) GDPR",
    remedy: "State under `controller` the full `name` and at least one of `address`, `email` and `phone`.",
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
    run: Run::OnNotice(run),
};

/// An error where nobody is named or nobody can be reached, a warning where an e-mail address is all there is. What
/// the contact person gives counts for the controller, because it is whom the controller says to turn to.
fn run(subject: &Subject) -> Vec<Finding> {
    let notice = subject.notice;
    let controllers = || notice.controller.iter().chain(&notice.joint_controllers);
    if !controllers().any(|party| party.name.is_some()) {
        return vec![RULE.finding("controller", "No controller is named.")];
    }
    let reached = |has: fn(&Party) -> bool| controllers().chain(&notice.contact).any(has);
    let by_email = reached(|party| party.email.is_some());
    let otherwise = reached(|party| party.address.is_some() || party.phone.is_some());
    match (by_email, otherwise) {
        (_, true) => Vec::new(),
        (true, false) => vec![Finding {
            severity: Severity::Warning,
            why:
                "Not everybody can write an e-mail, and the guidelines on transparency expect more than one \
                  way to reach the controller."
                    .to_owned(),
            source: "Art. 13(1)(a) GDPR; guidelines WP260 rev.01, annex".to_owned(),
            fix: "Add the `address` or the `phone` of the controller.".to_owned(),
            ..RULE.finding("controller", "The controller can be reached by e-mail only.")
        }],
        (false, false) => {
            vec![RULE.finding("controller", "The controller is named, but no way to reach it is given.")]
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::examples::found;
    use seloste_notice::Severity;

    #[test]
    fn nobody_is_named() {
        assert_eq!(found("# controller: left out"), [("controller-missing", "controller".to_owned())]);
        assert_eq!(
            found("controller: { email: a@example.fi, phone: '1' }"),
            [("controller-missing", "controller".to_owned())]
        );
    }

    #[test]
    fn e_mail_alone_is_a_warning() {
        let findings = crate::examples::check("controller: { name: Esimerkki Oy, email: a@example.fi }");
        assert_eq!(findings.len(), 1);
        assert_eq!(findings[0].severity, Severity::Warning);
    }

    #[test]
    fn the_contact_counts_for_the_controller() {
        assert!(found("controller: { name: Esimerkki Oy }\ncontact: { phone: 09 123 }").is_empty());
    }
}
