use seloste_notice::{Finding, Severity, Source, SourceKind};

use crate::context::Context;
use crate::generic_names::{generic_part, is_generic};
use crate::lexicon::{EXAMPLES, GENERIC_SOURCES};
use crate::rule::{Rule, RuleFn};
use crate::text::{fold, quote};

pub(super) const RULE: Rule = Rule {
    id: "source-unnamed",
    summary: "Data comes from other sources than the person, but the source is not named",
    severity: Severity::Warning,
    why: "If data was not obtained from the person, they must be told its source and whether it is publicly \
          accessible. Only then can they have an error corrected at its source.",
    source: "Art. 14(2)(f) GDPR",
    remedy: "Name the source or type of organisation, such as the Population Information System, and state \
             with `public` whether it is publicly accessible.",
    wrong: "\
sources:
  - data-subject
  - name: Other registers
",
    right: "\
sources:
  - data-subject
  - { name: Population Information System, public: false }
",
    lists: &[&GENERIC_SOURCES, &EXAMPLES],
    run: RuleFn::Notice(run),
};

fn run(context: &Context) -> Vec<Finding> {
    context
        .notice
        .sources
        .iter()
        .enumerate()
        .filter(|(_, source)| source.kind == SourceKind::Other)
        .filter_map(|(index, source)| {
            let message = generic_source(context, source)?;
            Some(RULE.finding(format!("sources[{index}]"), message))
        })
        .collect()
}

/// Returns the message if the name of a source is generic. A text with examples, or a text without a name,
/// counts as naming the source. A source without both is a format error.
fn generic_source(context: &Context, source: &Source) -> Option<String> {
    let name = source.name.as_ref()?;
    let whole = || quote(context.localized(name));
    let message = name.iter().find_map(|(language, name)| {
        if is_generic(name, language, &GENERIC_SOURCES) {
            return Some(format!("{} does not identify the source of the data", whole()));
        }
        let part = quote(&generic_part(name, language, &GENERIC_SOURCES)?);
        Some(format!("in {}, {part} does not identify the source of the data", whole()))
    })?;
    let mut texts = source.text.iter().flat_map(|text| text.iter());
    let has_examples = texts.any(|(language, text)| EXAMPLES.are_in(&fold(text), language));
    (!has_examples).then_some(message)
}

#[cfg(test)]
mod tests {
    use crate::tests::found;

    #[test]
    fn generic_part_of_a_name_is_reported() {
        for name in [
            "Kaupparekisteri ja muut rekisterit",
            "Kumppanin sivusto sekä muut digitaaliset lähteet",
            "Befolkningsdatasystemet och andra register",
            "The trade register and other sources",
        ] {
            assert_eq!(
                found(&format!("sources: [{{ name: {name} }}]")),
                [("source-unnamed", "sources[0]".to_owned())],
                "{name}"
            );
        }
        for name in ["Kaupparekisteri ja väestötietojärjestelmä", "Employers and schools", "Arbetsgivaren"]
        {
            assert!(found(&format!("sources: [{{ name: {name} }}]")).is_empty(), "{name}");
        }
    }

    #[test]
    fn text_with_examples_names_the_source() {
        let sources =
            |text: &str| found(&format!("sources: [{{ name: Julkiset lähteet, text: {text} }}]")).len();
        assert_eq!(sources("Niistä tietoja täydennetään."), 1);
        assert_eq!(sources("Niitä ovat esimerkiksi yritysten verkkosivut."), 0);
    }
}
