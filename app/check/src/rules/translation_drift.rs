use std::collections::BTreeSet;

use seloste_notice::{Finding, Severity, Text};

use crate::context::Context;
use crate::rule::{Rule, RuleFn};
use crate::text::join_with_and;
use crate::tokens::{Token, tokens};
use crate::walk::NodeValue;

pub(super) const RULE: Rule = Rule {
    id: "translation-drift",
    summary: "Numbers, dates or addresses differ between the languages of a text",
    severity: Severity::Warning,
    why: "One of the languages gives its readers a wrong period, date or address.",
    source: "Art. 12(1) GDPR",
    remedy: "Find out which is correct and change the other. A value with its own key is stated once for all \
             languages.",
    wrong: "\
languages: [en, fi]
title: { en: Privacy notice, fi: Tietosuojaseloste }
data: { contact: { en: Contact details, fi: Yhteystiedot } }
purposes:
  - name: { en: Delivering orders, fi: Tilausten toimittaminen }
    text: { en: Orders are delivered in 14 days., fi: Tilaukset toimitetaan 30 päivässä. }
    basis: contract
    retention: { years: 6 }
provision: { required: contract }
",
    right: "\
languages: [en, fi]
title: { en: Privacy notice, fi: Tietosuojaseloste }
data: { contact: { en: Contact details, fi: Yhteystiedot } }
purposes:
  - name: { en: Delivering orders, fi: Tilausten toimittaminen }
    text: { en: Orders are delivered in 14 days., fi: Tilaukset toimitetaan 14 päivässä. }
    basis: contract
    retention: { years: 6 }
provision: { required: contract }
",
    lists: &[],
    run: RuleFn::Notice(run),
};

/// Compares each language with the first. Numbers can be written as words, so they are reported only if each
/// side has one that the other lacks. For URLs only the host is compared, because pages are translated too.
fn run(context: &Context) -> Vec<Finding> {
    context
        .nodes
        .iter()
        .filter_map(|node| match node.value {
            NodeValue::Text(text, _) => compare_languages(&node.path, text),
            NodeValue::List(_) | NodeValue::Url(_) | NodeValue::Party(_) => None,
        })
        .collect()
}

fn compare_languages(path: &str, text: &Text) -> Option<Finding> {
    let mut languages = text.iter();
    let (first, text) = languages.next()?;
    let mut others = languages.peekable();
    others.peek()?;
    let of_first: BTreeSet<Token> = tokens(text).collect();
    others.find_map(|(language, text)| {
        let of_other: BTreeSet<Token> = tokens(text).collect();
        let (here, there) = differences(&of_first, &of_other)?;
        Some(RULE.finding(
            format!("{path}.{}", language.code()),
            format!(
                "the {} text has {}, the {} text {}",
                first.english_name(),
                describe(&here),
                language.english_name(),
                describe(&there)
            ),
        ))
    })
}

/// Returns the tokens that only one side has, if they count as a difference.
fn differences(one: &BTreeSet<Token>, other: &BTreeSet<Token>) -> Option<(Vec<String>, Vec<String>)> {
    let (mut here, mut there) = (Vec::new(), Vec::new());
    for kind in Token::KINDS {
        let only = |these: &BTreeSet<Token>, those: &BTreeSet<Token>| -> Vec<String> {
            these.difference(those).filter(|token| token.kind() == kind).map(Token::describe).collect()
        };
        let (mine, yours) = (only(one, other), only(other, one));
        let differs = if kind == Token::NUMBER {
            !mine.is_empty() && !yours.is_empty()
        } else {
            !mine.is_empty() || !yours.is_empty()
        };
        if differs {
            here.extend(mine);
            there.extend(yours);
        }
    }
    (!here.is_empty() || !there.is_empty()).then_some((here, there))
}

fn describe(tokens: &[String]) -> String {
    if tokens.is_empty() { "none".to_owned() } else { join_with_and(tokens) }
}

#[cfg(test)]
mod tests {
    use seloste_notice::Language;

    use super::*;

    fn drift(fi: &str, en: &str) -> Option<String> {
        let text = Text::from_pairs(vec![(Language::Fi, fi.to_owned()), (Language::En, en.to_owned())]);
        compare_languages("introduction", &text).map(|finding| finding.message)
    }

    #[test]
    fn difference_is_reported() {
        assert_eq!(
            drift("Säilytämme 2 vuotta.", "We keep it for 3 years.").as_deref(),
            Some("the Finnish text has 2, the English text 3")
        );
        assert!(drift("Päivitetty 7.10.2022.", "Updated on 8 October 2022.").is_some());
        assert!(drift("Kirjoita: a@example.fi", "Write: b@example.fi").is_some());
        assert!(drift("Kirjoita: a@example.fi", "Write to us.").is_some());
        assert!(drift("Y-tunnus 1234567-1", "Business ID 1234567-2").is_some());
        assert!(drift("[A](https://example.fi/a)", "[A](https://example.com/a)").is_some());
    }

    #[test]
    fn other_notation_is_not_reported() {
        for (fi, en) in [
            ("Säilytämme 2 vuotta.", "We keep it for two years."),
            ("Päivitetty 7.10.2022.", "Updated on 7 October 2022."),
            ("Päivitetty 7.10.2022.", "Updated on October 7, 2022."),
            ("Enintään 1 000 euroa ja 2,5 %.", "At most 1,000 euros and 2.5 %."),
            ("Puhelin 09 123 4567", "Phone +358 9 123 4567"),
            ("Lain 10 §", "section 10 of the act"),
            ("[A](https://example.fi/tietosuoja)", "[A](https://www.example.fi/privacy)"),
        ] {
            assert_eq!(drift(fi, en), None, "{fi}");
        }
    }
}
