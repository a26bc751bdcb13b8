use seloste_notice::{Finding, Severity};

use crate::context::Context;
use crate::patterns::{Terms, contains_any};
use crate::rule::{Rule, RuleFn};
use crate::text::{fold, quote};

pub(super) const RULE: Rule = Rule {
    id: "heading-answer-mismatch",
    summary: "The text under a heading is about something else",
    severity: Severity::Warning,
    why: "Readers who look for an answer under its heading find another one and assume that the question has \
          been answered.",
    source: "Art. 12(1) and 13 GDPR",
    remedy: "Write about the topic of the heading, and move the text to where it belongs.",
    wrong: "\
sections:
  - { after: rights, title: Right to object, text: You may ask us to rectify or to erase your data. }
",
    right: "\
sections:
  - { after: rights, title: Right to object, text: You may object to the processing of your data. }
",
    run: RuleFn::Notice(run),
};

/// A topic with its headings and the terms expected in its text.
struct Topic {
    /// Complete headings, folded, that announce this topic only.
    headings: &'static [&'static str],
    /// Terms; the text must contain at least one.
    expected_terms: Terms,
}

/// Unambiguous headings only. One matching term is enough, to avoid false positives.
const TOPICS: [Topic; 7] = [
    Topic {
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
        expected_terms: &["vastust", "kiel", "invänd", "motsätt", "förbj", "object", "oppos", "refus"],
    },
    Topic {
        headings: &[
            "oikeutettu etu",
            "oikeutetun edun peruste",
            "oikeutetut edut",
            "berättigat intresse",
            "berättigade intressen",
            "legitimate interest",
            "legitimate interests",
        ],
        expected_terms: &["etu", "edun", "edut", "etuj", "intress", "interest"],
    },
    Topic {
        headings: &[
            "oikeus tietojen oikaisemiseen",
            "oikaisuoikeus",
            "rätt till rättelse",
            "rättelse",
            "right to rectification",
            "rectification",
        ],
        expected_terms: &[
            "oika", "oiko", "korja", "täyden", "rätt", "korriger", "rectif", "correct", "complet",
        ],
    },
    Topic {
        headings: &[
            "oikeus tietojen poistamiseen",
            "rätt till radering",
            "rätten att bli bortglömd",
            "right to erasure",
            "right to be forgotten",
        ],
        expected_terms: &["poist", "unoh", "hävit", "rader", "utplån", "glöm", "eras", "delet", "forgot"],
    },
    Topic {
        headings: &[
            "oikeus siirtää tiedot järjestelmästä toiseen",
            "rätt till dataportabilitet",
            "right to data portability",
        ],
        expected_terms: &[
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
    Topic {
        headings: &[
            "säilytysaika",
            "henkilötietojen säilytysaika",
            "lagringstid",
            "förvaringstid",
            "bevaringstid",
            "retention period",
            "retention",
        ],
        expected_terms: &[
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
    Topic {
        headings: &["suostumus", "samtycke", "consent"],
        expected_terms: &["suost", "hyväks", "samtyck", "godkänn", "consent", "agree"],
    },
];

/// Terms of texts that state something. A text without any may be an introduction.
const ABOUT_DATA: Terms =
    &["tieto", "tiedo", "henkilötie", "sopimu", "uppgift", "avtal", "data", "contract", "information"];

fn run(context: &Context) -> Vec<Finding> {
    let sections = context.notice.sections.iter().enumerate();
    sections
        .filter_map(|(index, section)| {
            let (title, text) = (section.title.as_ref()?, section.text.as_ref()?);
            let (language, heading) = title.iter().find(|(language, heading)| {
                text.get(*language).is_some_and(|body| is_mismatch(&fold(heading), &fold(body)))
            })?;
            let body = text.get(language)?;
            Some(RULE.finding(
                format!("sections[{index}]"),
                format!("the text under {} is about something else: {}", quote(heading), quote(body)),
            ))
        })
        .collect()
}

fn is_mismatch(heading: &str, body: &str) -> bool {
    let heading = heading.trim().trim_end_matches([':', '.', '?']);
    TOPICS.iter().any(|topic| {
        topic.headings.contains(&heading)
            && !contains_any(body, topic.expected_terms)
            && contains_any(body, ABOUT_DATA)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mismatch_needs_a_known_heading_and_no_expected_term() {
        assert!(is_mismatch("vastustamisoikeus", "rekisteröity voi pyytää tietojensa poistamista."));
        assert!(is_mismatch("legitimate interests:", "the basis is the contract."));
        assert!(is_mismatch("samtycke", "uppgifterna behövs för avtalet."));
        assert!(!is_mismatch("vastustamisoikeus", "voit kieltää tietojesi käytön."));
        assert!(!is_mismatch("vastustamisoikeus", "ota yhteyttä asiakaspalveluun."));
        assert!(!is_mismatch("oikeutesi", "tietoja säilytetään."));
        assert!(!is_mismatch("retention period", "data is there for two years."));
    }

    #[test]
    fn topics_are_folded() {
        for topic in &TOPICS {
            for word in topic.headings.iter().chain(topic.expected_terms) {
                assert_eq!(fold(word), **word);
            }
        }
    }
}
