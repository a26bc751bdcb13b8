use crate::Rule;
use crate::rule::Run;
use crate::subject::Subject;
use crate::words::{denies, quoted};
use seloste_notice::{Finding, Severity};

pub(super) const RULE: Rule = Rule {
    id: "automated-decisions-missing",
    summary: "Whether decisions are automated is not said",
    severity: Severity::Warning,
    why: "People must be told of automated decisions and profiling that affect them, with the logic and the \
          consequences; where there are none, saying so spares the question.",
    source: "Art. 13(2)(f), 14(2)(g) and 22 GDPR",
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

/// Beginnings of words that tell of credit decisions, profiling, segments and targeting, the gravest first.
const PROFILING: [&str; 20] = [
    "luottopäätö",
    "kreditbeslut",
    "credit decision",
    "credit scor",
    "profiil",
    "profilo",
    "profiler",
    "profiling",
    "segmen",
    "kohdenta",
    "kohdenn",
    "kohdistettu markkin",
    "mainonnan kohdist",
    "markkinoinnin kohdist",
    "mainontaa voidaan kohdist",
    "riktad reklam",
    "riktad marknadsföring",
    "inriktning av reklam",
    "targeted",
    "targeting",
];

/// An error where the notice itself tells of profiling, credit decisions, segments or targeting: then whether they
/// amount to automated decisions is the first thing to ask. A warning where nothing of the kind is spoken of.
fn run(subject: &Subject) -> Vec<Finding> {
    if !subject.notice.automated_decisions.is_absent() {
        return Vec::new();
    }
    let tells = subject
        .prose
        .words_beginning(&PROFILING)
        .into_iter()
        .find(|mention| !denies(mention.folded_sentence));
    let finding = RULE.finding(
        "automated_decisions",
        "The notice does not say whether decisions are made by automated means alone.",
    );
    vec![match tells {
        None => finding,
        Some(mention) => Finding {
            severity: Severity::Error,
            what: format!(
                "The notice tells of profiling or targeting ({}), but not whether decisions are made by \
                 automated means alone.",
                quoted(mention.sentence)
            ),
            ..finding
        },
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
        assert_eq!(severity("Emme profiloi sinua."), Severity::Warning);
        assert_eq!(severity("Käsittelytoimet kohdistuvat sinuun."), Severity::Warning);
    }
}
