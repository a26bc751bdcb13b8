use seloste_notice::{Finding, Severity};

use crate::context::Context;
use crate::lexicon::SILENT_CHANGES;
use crate::rule::{Rule, RuleFn};
use crate::text::quote;

pub(super) const RULE: Rule = Rule {
    id: "change-unannounced",
    summary: "The notice may change without anyone being told",
    severity: Severity::Warning,
    why: "Processing must be fair and transparent at all times. People must be told about changes that matter \
          to them, such as a new purpose, before they take effect.",
    source: "Art. 5(1)(a), 12(1), 13(3) and 14(4) GDPR; guidelines WP260 rev.01, paragraphs 29–31",
    remedy: "Say how you tell people about changes, and list them under `changes`.",
    wrong: "\
introduction: We may change this notice at any time without telling you.
",
    right: "\
introduction: We tell you about important changes to this notice by e-mail.
",
    lists: &[&SILENT_CHANGES],
    run: RuleFn::Notice(run),
};

fn run(context: &Context) -> Vec<Finding> {
    SILENT_CHANGES
        .find(&context.texts)
        .into_iter()
        .map(|hit| {
            RULE.finding(
                hit.entry.path(),
                format!("the notice may change without anyone being told: {}", quote(hit.sentence)),
            )
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::tests::found;

    #[test]
    fn announced_changes_are_not_reported() {
        for text in [
            "Voimme päivittää tätä selostetta. Muutoksista ilmoitetaan sähköpostilla.",
            "Vi meddelar dig innan vi ändrar beskrivningen.",
            "We will not change this notice without telling you.",
            "We may correct spelling in this notice without notice, but tell you of significant changes.",
        ] {
            assert!(found(&format!("introduction: \"{text}\"")).is_empty(), "{text}");
        }
    }
}
