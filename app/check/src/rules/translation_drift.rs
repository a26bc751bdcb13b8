use crate::Rule;
use crate::rule::Run;
use crate::subject::Subject;
use crate::tokens::{Token, tokens};
use crate::walk::Leaf;
use crate::words::listed;
use seloste_notice::{Finding, Language, Severity, Text};
use std::collections::BTreeSet;

pub(super) const RULE: Rule = Rule {
    id: "translation-drift",
    summary: "Numbers, dates or addresses differ between the languages of a text",
    severity: Severity::Warning,
    why: "One of the languages tells its readers a period, a date or an address that does not hold.",
    source: "Art. 12(1) GDPR",
    remedy: "Find out which is right, and correct the other; a fact that has a key of its own stands once for all \
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
    run: Run::OnNotice(run),
};

/// Each language is compared with the first. A number may be written in words in one of them, so that numbers are told
/// only where each side has one that the other lacks; dates, ids and addresses have no words, and of web addresses only
/// the host counts, because pages are translated too.
fn run(subject: &Subject) -> Vec<Finding> {
    subject
        .nodes
        .iter()
        .filter_map(|node| match node.leaf {
            Leaf::Text(text, _) => of_text(&node.path, text),
            Leaf::List(_) | Leaf::Url(_) | Leaf::Party(_) => None,
        })
        .collect()
}

fn of_text(path: &str, text: &Text) -> Option<Finding> {
    let mut languages = text.iter();
    let (first, words) = languages.next()?;
    let mut others = languages.peekable();
    others.peek()?;
    let of_first: BTreeSet<Token> = tokens(words).collect();
    others.find_map(|(language, words)| {
        let of_other: BTreeSet<Token> = tokens(words).collect();
        let (here, there) = differing(&of_first, &of_other)?;
        Some(RULE.finding(
            format!("{path}.{}", language.code()),
            format!(
                "The {} text has {}, the {} text {}.",
                name(first),
                said(&here),
                name(language),
                said(&there)
            ),
        ))
    })
}

/// What only the one and only the other has, if that is drift.
fn differing(one: &BTreeSet<Token>, other: &BTreeSet<Token>) -> Option<(Vec<String>, Vec<String>)> {
    let (mut here, mut there) = (Vec::new(), Vec::new());
    for kind in Token::KINDS {
        let only = |these: &BTreeSet<Token>, those: &BTreeSet<Token>| -> Vec<String> {
            these.difference(those).filter(|token| token.kind() == kind).map(Token::shown).collect()
        };
        let (mine, yours) = (only(one, other), only(other, one));
        let drift = if kind == Token::NUMBER {
            !mine.is_empty() && !yours.is_empty()
        } else {
            !mine.is_empty() || !yours.is_empty()
        };
        if drift {
            here.extend(mine);
            there.extend(yours);
        }
    }
    (!here.is_empty() || !there.is_empty()).then_some((here, there))
}

fn said(tokens: &[String]) -> String {
    if tokens.is_empty() { "nothing of the kind".to_owned() } else { listed(tokens) }
}

const fn name(language: Language) -> &'static str {
    match language {
        Language::Fi => "Finnish",
        Language::Sv => "Swedish",
        Language::En => "English",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drift(fi: &str, en: &str) -> Option<String> {
        let text = Text::from_pairs(vec![(Language::Fi, fi.to_owned()), (Language::En, en.to_owned())]);
        of_text("introduction", &text).map(|finding| finding.what)
    }

    #[test]
    fn what_differs_is_told() {
        assert_eq!(
            drift("Säilytämme 2 vuotta.", "We keep it for 3 years.").as_deref(),
            Some("The Finnish text has 2, the English text 3.")
        );
        assert!(drift("Päivitetty 7.10.2022.", "Updated on 8 October 2022.").is_some());
        assert!(drift("Kirjoita: a@example.fi", "Write: b@example.fi").is_some());
        assert!(drift("Kirjoita: a@example.fi", "Write to us.").is_some());
        assert!(drift("Y-tunnus 1234567-1", "Business ID 1234567-2").is_some());
        assert!(drift("[A](https://example.fi/a)", "[A](https://example.com/a)").is_some());
    }

    #[test]
    fn what_is_the_same_in_other_clothes_is_not() {
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
