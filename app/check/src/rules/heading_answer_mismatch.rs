use seloste_notice::{Finding, Language, Severity};

use crate::context::Context;
use crate::lexicon::{
    ABOUT_DATA, ANSWER_CONSENT, ANSWER_ERASURE, ANSWER_INTEREST, ANSWER_OBJECTION, ANSWER_PORTABILITY,
    ANSWER_RECTIFICATION, ANSWER_RETENTION, TITLE_CONSENT, TITLE_ERASURE, TITLE_INTEREST, TITLE_OBJECTION,
    TITLE_PORTABILITY, TITLE_RECTIFICATION, TITLE_RETENTION, Terms,
};
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
    lists: &[
        &ABOUT_DATA,
        &TITLE_OBJECTION,
        &ANSWER_OBJECTION,
        &TITLE_INTEREST,
        &ANSWER_INTEREST,
        &TITLE_RECTIFICATION,
        &ANSWER_RECTIFICATION,
        &TITLE_ERASURE,
        &ANSWER_ERASURE,
        &TITLE_PORTABILITY,
        &ANSWER_PORTABILITY,
        &TITLE_RETENTION,
        &ANSWER_RETENTION,
        &TITLE_CONSENT,
        &ANSWER_CONSENT,
    ],
    run: RuleFn::Notice(run),
};

/// A topic with its headings and the terms expected in its text.
struct Topic {
    /// Complete headings, folded, that announce this topic only.
    headings: &'static Terms,
    /// Terms; the text must contain at least one.
    expected_terms: &'static Terms,
}

/// Unambiguous headings only. One matching term is enough, to avoid false positives.
const TOPICS: [Topic; 7] = [
    Topic { headings: &TITLE_OBJECTION, expected_terms: &ANSWER_OBJECTION },
    Topic { headings: &TITLE_INTEREST, expected_terms: &ANSWER_INTEREST },
    Topic { headings: &TITLE_RECTIFICATION, expected_terms: &ANSWER_RECTIFICATION },
    Topic { headings: &TITLE_ERASURE, expected_terms: &ANSWER_ERASURE },
    Topic { headings: &TITLE_PORTABILITY, expected_terms: &ANSWER_PORTABILITY },
    Topic { headings: &TITLE_RETENTION, expected_terms: &ANSWER_RETENTION },
    Topic { headings: &TITLE_CONSENT, expected_terms: &ANSWER_CONSENT },
];

fn run(context: &Context) -> Vec<Finding> {
    let sections = context.notice.sections.iter().enumerate();
    sections
        .filter_map(|(index, section)| {
            let (title, text) = (section.title.as_ref()?, section.text.as_ref()?);
            let (language, heading) = title.iter().find(|(language, heading)| {
                text.get(*language).is_some_and(|body| is_mismatch(&fold(heading), body, *language))
            })?;
            let body = text.get(language)?;
            Some(RULE.finding(
                format!("sections[{index}]"),
                format!("the text under {} is about something else: {}", quote(heading), quote(body)),
            ))
        })
        .collect()
}

fn is_mismatch(heading: &str, body: &str, language: Language) -> bool {
    let heading = heading.trim().trim_end_matches([':', '.', '?']);
    let mut topics = TOPICS.iter().filter(|topic| topic.headings.have(heading, language)).peekable();
    // Few sections have such a heading.
    if topics.peek().is_none() {
        return false;
    }
    let body = fold(body);
    topics.any(|topic| !topic.expected_terms.are_in(&body, language) && ABOUT_DATA.are_in(&body, language))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mismatch_needs_a_known_heading_and_no_expected_term() {
        assert!(is_mismatch(
            "vastustamisoikeus",
            "rekisteröity voi pyytää tietojensa poistamista.",
            Language::Fi
        ));
        assert!(is_mismatch("legitimate interests:", "the basis is the contract.", Language::En));
        assert!(is_mismatch("samtycke", "uppgifterna behövs för avtalet.", Language::Sv));
        assert!(!is_mismatch("vastustamisoikeus", "voit kieltää tietojesi käytön.", Language::Fi));
        assert!(!is_mismatch("vastustamisoikeus", "ota yhteyttä asiakaspalveluun.", Language::Fi));
        assert!(!is_mismatch("oikeutesi", "tietoja säilytetään.", Language::Fi));
        assert!(!is_mismatch("retention period", "data is there for two years.", Language::En));
    }
}
