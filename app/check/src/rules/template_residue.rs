use crate::Rule;
use crate::rule::Run;
use crate::subject::Subject;
use crate::words::{find_beginning, fold, quoted};
use seloste_notice::{Finding, Severity};

pub(super) const RULE: Rule = Rule {
    id: "template-residue",
    summary: "A blank of the template was not filled in",
    severity: Severity::Error,
    why: "A blank tells the reader nothing, and shows that nobody read the notice before it was published.",
    source: "Art. 12(1) GDPR",
    remedy: "Fill in what belongs there, or take it out.",
    wrong: "\
introduction: This notice is about the customers of [company name].
",
    right: "\
introduction: This notice is about the customers of Esimerkki Oy.
",
    run: Run::OnNotice(run),
};

/// Phrases that nobody writes but a template.
const PHRASES: [&str; 10] = [
    "(s-postiosoite)",
    "(sähköpostiosoite)",
    "(puhelinnumero)",
    "(e-postadress)",
    "(telefonnummer)",
    "(email address)",
    "(e-mail address)",
    "(phone number)",
    "lorem ipsum",
    "{{",
];

/// With what a blank in square brackets begins.
const BLANKS: [&str; 22] = [
    "lisää", "täydennä", "kirjoita", "yrity", "organisaatio", "nimi", "osoite", "pvm", "päivämäärä", "puhelin",
    "ange", "fyll", "företag", "namn", "datum", "add", "insert", "fill", "company", "organi", "name", "your",
];

/// One finding for each text.
fn run(subject: &Subject) -> Vec<Finding> {
    subject
        .passages
        .iter()
        .filter_map(|passage| {
            let residue = residue(passage.text, &passage.folded)?;
            Some(RULE.finding(passage.path.clone(), format!("{} was left from a template.", quoted(residue))))
        })
        .collect()
}

/// The first piece of a template in a text.
fn residue<'t>(text: &'t str, folded: &str) -> Option<&'t str> {
    let phrase = PHRASES.iter().find_map(|phrase| text.get(folded.find(phrase)?..)?.get(..phrase.len()));
    phrase.or_else(|| bracketed(text)).or_else(|| crossed_or_lined(text))
}

/// A blank in square brackets that is no link, footnote or check box.
fn bracketed(text: &str) -> Option<&str> {
    text.match_indices('[').find_map(|(open, _)| {
        let length = text[open..].find(']')?;
        let inside = &text[open + 1..open + length];
        let after = &text[open + length + 1..];
        let folded = fold(inside);
        let is_blank = inside.trim().chars().all(|character| matches!(character, '.' | '…' | '_' | 'x' | 'X'))
            && inside.trim().chars().count() > 1
            || BLANKS.iter().any(|word| find_beginning(&folded, word) == Some(0));
        (is_blank && !after.starts_with(['(', '[', ':'])).then(|| &text[open..=open + length])
    })
}

/// `XXX` or `____` where a word should stand. A line of nothing else is a rule of Markdown.
fn crossed_or_lined(text: &str) -> Option<&str> {
    text.lines().filter(|line| !line.trim().chars().all(|character| character == '_')).find_map(|line| {
        line.split(|character: char| !character.is_alphanumeric() && character != '_').find(|word| {
            (word.len() >= 3 && word.chars().all(|character| matches!(character, 'x' | 'X')))
                || (word.len() >= 4 && word.chars().all(|character| character == '_'))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_are_found() {
        for (text, expected) in [
            ("sähköpostitse (s-postiosoite) tai", "(s-postiosoite)"),
            ("[Yrityksen nimi] käsittelee", "[Yrityksen nimi]"),
            ("Soita XXX tai kirjoita", "XXX"),
            ("Päivämäärä: ________.", "________"),
            ("Hei [...] ja", "[...]"),
            ("Lorem ipsum dolor", "Lorem ipsum"),
        ] {
            assert_eq!(residue(text, &fold(text)), Some(expected), "{text}");
        }
    }

    #[test]
    fn ordinary_text_has_none() {
        for text in [
            "Katso [nimi ja osoite](https://example.fi) ja [ohje][1].",
            "____\n",
            "Taxx XX maxxx",
            "- [x] valittu",
            "(sähköposti)",
            "a_b_c __korostettu__",
            "",
        ] {
            assert_eq!(residue(text, &fold(text)), None, "{text}");
        }
    }
}
