use crate::Rule;
use crate::rule::Run;
use crate::sayings::{AnyOf, any_of};
use crate::subject::Subject;
use crate::words::{fold, quoted};
use seloste_notice::{Finding, Severity};

pub(super) const RULE: Rule = Rule {
    id: "heading-answer-mismatch",
    summary: "A heading promises one thing, and the text under it tells another",
    severity: Severity::Warning,
    why: "Who looks for an answer under its heading finds another, and takes the question for answered.",
    source: "Art. 12(1) and 13 GDPR",
    remedy: "Answer under the heading what it asks, and move the text to where it belongs.",
    wrong: "\
sections:
  - { after: rights, title: Right to object, text: You may ask us to rectify or to erase your data. }
",
    right: "\
sections:
  - { after: rights, title: Right to object, text: You may object to the processing of your data. }
",
    run: Run::OnNotice(run),
};

/// An item that a heading can promise.
struct Promise {
    /// Headings that promise this and nothing else, folded and whole.
    headings: &'static [&'static str],
    /// Words of which an answer has one.
    answers: AnyOf,
}

/// Only headings that leave no doubt. An answer needs but one of its words, so that what is told here is told rightly.
const PROMISES: [Promise; 7] = [
    Promise {
        headings: &[
            "vastustamisoikeus",
            "oikeus vastustaa",
            "oikeus vastustaa käsittelyä",
            "rätt att göra invändningar",
            "rätt att invända",
            "invändningsrätt",
            "right to object",
            "objection",
        ],
        answers: &["vastust", "kiel", "invänd", "motsätt", "förbj", "object", "oppos", "refus"],
    },
    Promise {
        headings: &[
            "oikeutettu etu",
            "oikeutetun edun peruste",
            "oikeutetut edut",
            "berättigat intresse",
            "berättigade intressen",
            "legitimate interest",
            "legitimate interests",
        ],
        answers: &["etu", "edun", "edut", "etuj", "intress", "interest"],
    },
    Promise {
        headings: &[
            "oikeus tietojen oikaisemiseen",
            "oikaisuoikeus",
            "rätt till rättelse",
            "rättelse",
            "right to rectification",
            "rectification",
        ],
        answers: &["oika", "oiko", "korja", "täyden", "rätt", "korriger", "rectif", "correct", "complet"],
    },
    Promise {
        headings: &[
            "oikeus tietojen poistamiseen",
            "rätt till radering",
            "rätten att bli bortglömd",
            "right to erasure",
            "right to be forgotten",
        ],
        answers: &["poist", "unoh", "hävit", "rader", "utplån", "glöm", "eras", "delet", "forgot"],
    },
    Promise {
        headings: &[
            "oikeus siirtää tiedot järjestelmästä toiseen",
            "rätt till dataportabilitet",
            "right to data portability",
        ],
        answers: &[
            "siir",
            "koneluet",
            "överför",
            "flytt",
            "maskinläs",
            "portab",
            "transfer",
            "machine",
            "transmit",
        ],
    },
    Promise {
        headings: &[
            "säilytysaika",
            "henkilötietojen säilytysaika",
            "lagringstid",
            "förvaringstid",
            "bevaringstid",
            "retention period",
            "retention",
        ],
        answers: &[
            "säily",
            "poist",
            "vuo",
            "kuuk",
            "päiv",
            "kauan",
            "lagra",
            "spara",
            "förvar",
            "bevar",
            "rader",
            "år",
            "månad",
            "dag",
            "kept",
            "keep",
            "retain",
            "retention",
            "stor",
            "eras",
            "delet",
            "year",
            "month",
            "day",
        ],
    },
    Promise {
        headings: &["suostumus", "samtycke", "consent"],
        answers: &["suost", "hyväks", "samtyck", "godkänn", "consent", "agree"],
    },
];

/// Words by which a text answers some item of a notice at all. A text without any may be an introduction.
const ABOUT_DATA: AnyOf =
    &["tieto", "tiedo", "henkilötie", "sopimu", "uppgift", "avtal", "data", "contract", "information"];

fn run(subject: &Subject) -> Vec<Finding> {
    let sections = subject.notice.sections.iter().enumerate();
    sections
        .filter_map(|(index, section)| {
            let (title, text) = (section.title.as_ref()?, section.text.as_ref()?);
            let (language, heading) = title.iter().find(|(language, heading)| {
                text.get(*language).is_some_and(|body| is_mismatch(&fold(heading), &fold(body)))
            })?;
            let body = text.get(language)?;
            Some(RULE.finding(
                format!("sections[{index}]"),
                format!("Under {} stands another matter: {}.", quoted(heading), quoted(body)),
            ))
        })
        .collect()
}

fn is_mismatch(heading: &str, body: &str) -> bool {
    let heading = heading.trim().trim_end_matches([':', '.', '?']);
    PROMISES.iter().any(|promise| {
        promise.headings.contains(&heading) && !any_of(body, promise.answers) && any_of(body, ABOUT_DATA)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_and_others() {
        assert!(is_mismatch("vastustamisoikeus", "rekisteröity voi pyytää tietojensa poistamista."));
        assert!(is_mismatch("legitimate interests:", "the basis is the contract."));
        assert!(is_mismatch("samtycke", "uppgifterna behövs för avtalet."));
        assert!(!is_mismatch("vastustamisoikeus", "voit kieltää tietojesi käytön."));
        assert!(!is_mismatch("vastustamisoikeus", "ota yhteyttä asiakaspalveluun."));
        assert!(!is_mismatch("oikeutesi", "tietoja säilytetään."));
        assert!(!is_mismatch("retention period", "data is there for two years."));
    }

    #[test]
    fn promises_are_as_they_are_compared() {
        for promise in &PROMISES {
            for word in promise.headings.iter().chain(promise.answers) {
                assert_eq!(fold(word), **word);
            }
        }
    }
}
