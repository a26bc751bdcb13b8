use crate::Rule;
use crate::rule::Run;
use crate::subject::Subject;
use crate::words::{denies, quoted};
use seloste_notice::{Finding, Severity};

pub(super) const RULE: Rule = Rule {
    id: "automated-decisions-missing",
    summary: "Whether decisions are automated is not said",
    severity: Severity::Warning,
    why: "People must be told of decisions that are made by automated means alone and affect them, profiling among them, \
          with the logic and the consequences; where there are none, saying so spares the question.",
    source: "Art. 13(2)(f), 14(2)(g) and 22 GDPR; Court of Justice, C-634/21, 7 December 2023",
    remedy: "Write `automated_decisions: none` if no decision is made by automated means alone; if one is, \
             state its `logic` and `consequences`.",
    wrong: "\
# automated_decisions: left out
",
    right: "\
automated_decisions: none
",
    run: Run::OnNotice(run),
};

/// Beginnings of words that tell of credit decisions, profiling and segments, the gravest first.
const PROFILING: [&str; 15] = [
    "luottopäätö",
    "luottopistey",
    "kreditbeslut",
    "kreditprövning",
    "kreditbetyg",
    "credit decision",
    "credit scor",
    "profiil",
    "asiakasprofiil",
    "käyttäjäprofiil",
    "kundprofil",
    "profilo",
    "profiler",
    "profiling",
    "segmen",
];

/// The same for targeting, which as a rule affects people less.
const TARGETING: [&str; 13] = [
    "kohdenta",
    "kohdenn",
    "kohdistettu markkin",
    "mainonnan kohdist",
    "markkinoinnin kohdist",
    "mainontaa voidaan kohdist",
    "riktad reklam",
    "riktad marknadsföring",
    "riktade annonser",
    "inriktning av reklam",
    "inrikta reklam",
    "targeted",
    "targeting",
];

/// An error where the notice itself tells of credit decisions, profiling or segments: then whether they amount to automated
/// decisions is the first thing to ask. A warning where it tells of targeting, or of nothing of the kind.
fn run(subject: &Subject) -> Vec<Finding> {
    if !subject.notice.automated_decisions.is_absent() {
        return Vec::new();
    }
    let told = |words: &[&str]| {
        let mentions = subject.prose.words_beginning(words).into_iter();
        mentions
            .filter(|mention| !denies(mention.folded_sentence))
            .map(|mention| quoted(mention.sentence))
            .next()
    };
    let finding = RULE.finding(
        "automated_decisions",
        "The notice does not say whether decisions are made by automated means alone.",
    );
    let tells = |of: &str, sentence: &str| {
        format!(
            "The notice tells of {of} ({sentence}), but not whether decisions are made by automated means alone."
        )
    };
    vec![if let Some(sentence) = told(&PROFILING) {
        let what = tells("profiling or credit decisions", &sentence);
        Finding { severity: Severity::Error, what, ..finding }
    } else if let Some(sentence) = told(&TARGETING) {
        Finding { what: tells("targeting", &sentence), ..finding }
    } else {
        finding
    }]
}

#[cfg(test)]
mod tests {
    use crate::examples::check;
    use seloste_notice::Severity;

    #[test]
    fn profiling_makes_it_an_error() {
        let severity = |text: &str| {
            let findings = check(&format!("# automated_decisions: left out\nintroduction: {text}"));
            assert_eq!(findings.len(), 1, "{text}");
            findings[0].severity
        };
        assert_eq!(severity("Tiedoista muodostetaan segmenttejä ja profiileja."), Severity::Error);
        assert_eq!(severity("Vi använder uppgifterna för profilering."), Severity::Error);
        assert_eq!(severity("We rest our decision on credit scores."), Severity::Error);
        assert_eq!(severity("Mainonnan kohdentaminen."), Severity::Warning);
        assert_eq!(severity("Vi visar riktad reklam."), Severity::Warning);
        assert_eq!(severity("Emme profiloi sinua."), Severity::Warning);
        assert_eq!(severity("Käsittelytoimet kohdistuvat sinuun."), Severity::Warning);
    }
}
