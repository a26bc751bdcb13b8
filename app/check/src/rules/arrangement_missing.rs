use seloste_notice::{Finding, Severity};

use crate::context::Context;
use crate::lexicon::ARRANGEMENT;
use crate::rule::{Rule, RuleFn};

pub(super) const RULE: Rule = Rule {
    id: "arrangement-missing",
    summary: "Joint controllers are named, but not what they have arranged between them",
    severity: Severity::Warning,
    why: "Joint controllers must make the essence of their arrangement available to people: who informs them, \
          who answers their requests, and whom they can contact. Otherwise people cannot know which of the \
          controllers to turn to.",
    source: "Art. 26(1) and (2) GDPR",
    remedy: "State under `joint_controllers` the controllers as `parties` and the essence of the arrangement as \
             `arrangement`.",
    wrong: "\
joint_controllers:
  - { name: Esimerkki Palvelut Oy, email: palvelut@example.fi }
",
    right: "\
joint_controllers:
  parties:
    - { name: Esimerkki Palvelut Oy, email: palvelut@example.fi }
  arrangement: Esimerkki Oy answers requests. Esimerkki Palvelut Oy delivers the orders.
",
    lists: &[&ARRANGEMENT],
    run: RuleFn::Notice(run),
};

fn run(context: &Context) -> Vec<Finding> {
    let Some(joint) = &context.notice.joint_controllers else { return Vec::new() };
    // Notices from before the key say it in the text of a party.
    let is_stated = joint.arrangement.is_some()
        || joint.parties.iter().any(|party| party.text.is_some())
        || context.texts.any_has(&ARRANGEMENT, |_| true);
    if joint.parties.is_empty() || is_stated || !RULE.can_search(context) {
        return Vec::new();
    }
    let message = "the notice does not state the essence of the arrangement between the joint controllers";
    vec![RULE.finding("joint_controllers", message)]
}

#[cfg(test)]
mod tests {
    use crate::tests::found;

    #[test]
    fn arrangement_can_be_stated_in_a_text() {
        let joint = "joint_controllers:\n  - { name: Esimerkki Palvelut Oy, email: palvelut@example.fi }\n";
        assert_eq!(found(joint), [("arrangement-missing", "joint_controllers".to_owned())]);
        for text in [
            "Yhteisrekisterinpitäjien vastuunjako on seuraava: Esimerkki Oy vastaa pyyntöihin.",
            "Enligt arrangemanget svarar Esimerkki Oy på begäranden.",
            "The controllers have agreed that Esimerkki Oy answers requests.",
        ] {
            assert!(found(&format!("{joint}introduction: \"{text}\"\n")).is_empty(), "{text}");
        }
        assert!(found(&joint.replace(" }", ", text: Either answers requests. }")).is_empty());
    }
}
