use seloste_notice::{Finding, Severity};

use crate::context::Context;
use crate::fact::Fact;
use crate::lexicon::{
    CREDIT_DECISIONS, FACT_AUTOMATED_DECISIONS, HEADING_AUTOMATED_DECISIONS, NEGATIONS, PROFILING, TARGETING,
    Terms,
};
use crate::rule::{Rule, RuleFn};
use crate::text::quote;

pub(super) const RULE: Rule = Rule {
    id: "automated-decisions-missing",
    summary: "The notice does not say whether it uses automated decision-making",
    severity: Severity::Warning,
    why: "People must be told about decisions based solely on automated processing, including profiling, \
          that significantly affect them, with the logic involved and the consequences. If there are none, \
          saying so answers the question.",
    source: "Art. 13(2)(f), 14(2)(g) and 22 GDPR; Court of Justice, C-634/21, 7 December 2023",
    remedy: "If no decision is based solely on automated processing, write `automated_decisions: none`. \
             Otherwise state its `logic` and `consequences`.",
    wrong: "\
# automated_decisions: left out
",
    right: "\
automated_decisions: none
",
    lists: &[
        &CREDIT_DECISIONS,
        &PROFILING,
        &TARGETING,
        &FACT_AUTOMATED_DECISIONS,
        &HEADING_AUTOMATED_DECISIONS,
        &NEGATIONS,
    ],
    run: RuleFn::Notice(run),
};

/// Reports an error if the notice mentions credit decisions or scores, a warning otherwise.
fn run(context: &Context) -> Vec<Finding> {
    if !context.is_missing(Fact::AutomatedDecisions) {
        return Vec::new();
    }
    let mentioned = |terms: &Terms| {
        let hits = context.texts.find_terms(terms).into_iter();
        hits.filter(|hit| !hit.is_negated()).map(|hit| quote(hit.sentence)).next()
    };
    let finding = RULE.finding(
        "automated_decisions",
        "the notice does not say whether decisions are based solely on automated processing",
    );
    let message = |practice: &str, sentence: &str| {
        format!(
            "the notice mentions {practice} ({sentence}), but not whether decisions are based solely on \
             automated processing"
        )
    };
    vec![if let Some(sentence) = mentioned(&CREDIT_DECISIONS) {
        let message = message("credit decisions", &sentence);
        Finding { severity: Severity::Error, message, ..finding }
    } else if let Some(sentence) = mentioned(&PROFILING) {
        Finding { message: message("profiling", &sentence), ..finding }
    } else if let Some(sentence) = mentioned(&TARGETING) {
        Finding { message: message("targeting", &sentence), ..finding }
    } else {
        finding
    }]
}

#[cfg(test)]
mod tests {
    use seloste_notice::Severity;

    use crate::tests::check;

    #[test]
    fn credit_scores_are_an_error() {
        let severity = |text: &str| {
            let findings = check(&format!("# automated_decisions: left out\nintroduction: {text}"));
            assert_eq!(findings.len(), 1, "{text}");
            findings[0].severity
        };
        assert_eq!(severity("Luottopäätös perustuu pisteytykseen."), Severity::Error);
        assert_eq!(severity("Vi gör en kreditprövning."), Severity::Error);
        assert_eq!(severity("Tiedoista muodostetaan segmenttejä ja profiileja."), Severity::Warning);
        assert_eq!(severity("Vi använder uppgifterna för profilering."), Severity::Warning);
        assert_eq!(severity("We rest our decision on credit scores."), Severity::Error);
        assert_eq!(severity("Mainonnan kohdentaminen."), Severity::Warning);
        assert_eq!(severity("Vi visar riktad reklam."), Severity::Warning);
        assert_eq!(severity("Emme profiloi sinua."), Severity::Warning);
        assert_eq!(severity("Käsittelytoimet kohdistuvat sinuun."), Severity::Warning);
    }
}
