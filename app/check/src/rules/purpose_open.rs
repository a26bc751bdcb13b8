use seloste_notice::{Finding, Severity};

use crate::context::Context;
use crate::lexicon::OTHER_PURPOSES;
use crate::rule::{Rule, RuleFn};
use crate::text::quote;

pub(super) const RULE: Rule = Rule {
    id: "purpose-open",
    summary: "Data may be used for other purposes that are not stated",
    severity: Severity::Warning,
    why: "Purposes must be specified. Data may be used for another purpose only if it is compatible with the \
          first one, and people must be told about it beforehand.",
    source: "Art. 5(1)(b), 6(4), 13(3) and 14(4) GDPR",
    remedy: "State all purposes, and say that you inform people before you use their data for another one.",
    wrong: "\
introduction: We may also use your data for other purposes.
",
    right: "\
introduction: We inform you before we use your data for other purposes.
",
    lists: &[&OTHER_PURPOSES],
    run: RuleFn::Notice(run),
};

fn run(context: &Context) -> Vec<Finding> {
    OTHER_PURPOSES
        .find(&context.texts)
        .into_iter()
        .map(|hit| {
            RULE.finding(
                hit.entry.path(),
                format!("data may be used for purposes that are not stated: {}", quote(hit.sentence)),
            )
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::tests::found;

    #[test]
    fn promise_or_denial_is_not_reported() {
        for text in [
            "Tietoja ei käytetä muihin tarkoituksiin.",
            "Ilmoitamme sinulle ennen kuin voimme käyttää tietoja muihin tarkoituksiin.",
            "Vi använder inte uppgifterna för andra ändamål.",
            "Innan vi kan använda uppgifterna för andra ändamål informerar vi dig.",
            "We never use your data for other purposes.",
            "We may use anonymised data for other purposes.",
        ] {
            assert!(found(&format!("introduction: {text}")).is_empty(), "{text}");
        }
    }
}
