use seloste_notice::{Finding, Severity};

use crate::context::Context;
use crate::lexicon::{
    BARE_ALGORITHM, CONSEQUENCES, DECISIONS_BY_PEOPLE, FACT_AUTOMATED_DECISIONS, NEGATIONS, is_negated,
};
use crate::rule::{Rule, RuleFn};
use crate::text::{fold, quote};

pub(super) const RULE: Rule = Rule {
    id: "decision-unexplained",
    summary: "Automated decisions are stated, but not their logic or consequences",
    severity: Severity::Warning,
    why: "People must be told by which procedure and principles their data leads to the decision, and what \
          the decision means for them. “An algorithm decides” says neither.",
    source: "Art. 13(2)(f), 14(2)(g) and 22 GDPR; Court of Justice, C-203/22, 27 February 2025",
    remedy: "State under `automated_decisions` the `logic` (which data is weighed, and how) and the \
             `consequences`.",
    wrong: "\
automated_decisions:
  logic: An algorithm makes the decision.
  consequences: You may have to pay in advance.
",
    right: "\
automated_decisions:
  logic: The decision is based on your payment history of the last two years.
  consequences: You may have to pay in advance.
",
    lists: &[&FACT_AUTOMATED_DECISIONS, &DECISIONS_BY_PEOPLE, &BARE_ALGORITHM, &CONSEQUENCES, &NEGATIONS],
    run: RuleFn::Notice(run),
};

/// Reports a missing consequence, and a logic that is missing or only “an algorithm”. A text by itself is
/// reported only if it states automated decisions, without a negation and without people who decide.
fn run(context: &Context) -> Vec<Finding> {
    let Some(decisions) = context.notice.automated_decisions.stated() else { return Vec::new() };
    let texts =
        || decisions.text.iter().flat_map(|text| text.iter()).map(|(language, text)| (language, fold(text)));
    let is_denied = texts()
        .any(|(language, text)| is_negated(&text, language) || DECISIONS_BY_PEOPLE.are_in(&text, language));
    let is_text_only = decisions.logic.is_none() && decisions.consequences.is_none();
    if is_denied
        || is_text_only
            && !texts().any(|(language, text)| FACT_AUTOMATED_DECISIONS.match_text(&text, language))
    {
        return Vec::new();
    }
    if let Some(logic) = &decisions.logic
        && logic.iter().all(|(language, logic)| BARE_ALGORITHM.match_text(&fold(logic), language))
    {
        let message =
            format!("the logic names no procedure or principle: {}", quote(context.localized(logic)));
        return vec![RULE.finding("automated_decisions.logic", message)];
    }
    let has_consequences = decisions.consequences.is_some()
        || texts().any(|(language, text)| CONSEQUENCES.are_in(&text, language));
    // A text may explain the logic in any words.
    let has_logic = decisions.logic.is_some() || decisions.text.is_some();
    let message = match (has_logic, has_consequences) {
        (_, false) => "the notice states automated decisions, but not their consequences",
        (false, true) => "the notice states automated decisions, but not their logic",
        (true, true) => return Vec::new(),
    };
    vec![RULE.finding("automated_decisions", message)]
}

#[cfg(test)]
mod tests {
    use crate::tests::found;

    #[test]
    fn missing_part_is_reported() {
        for (keys, path) in [
            ("{ logic: We weigh your payment history. }", "automated_decisions"),
            ("{ consequences: You may have to pay in advance. }", "automated_decisions"),
            (
                "{ text: Luottopäätös tehdään automaattisesti maksuhistorian perusteella. }",
                "automated_decisions",
            ),
            (
                "{ logic: Päätöksen tekee algoritmi., consequences: Hakemus hylätään. }",
                "automated_decisions.logic",
            ),
            (
                "{ logic: Systemet fattar beslutet., consequences: Ansökan avslås. }",
                "automated_decisions.logic",
            ),
        ] {
            let expected = [("decision-unexplained", path.to_owned())];
            assert_eq!(found(&format!("automated_decisions: {keys}")), expected, "{keys}");
        }
    }

    #[test]
    fn explained_or_denied_decision_is_not_reported() {
        for keys in [
            "Emme tee automaattisia päätöksiä.",
            "Päätökset tekee aina ihminen.",
            "Decisions are made automatically and then reviewed by a person.",
            "Vi fattar inga automatiserade beslut men profilerar våra kunder.",
            "Applications are weighed by your payment history. The result is that you may have to pay in advance.",
            "{ logic: An algorithm compares your income with the rent., consequences: We reject the application. }",
        ] {
            assert!(found(&format!("automated_decisions: {keys}")).is_empty(), "{keys}");
        }
    }
}
