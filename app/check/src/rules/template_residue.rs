use crate::Rule;
use crate::prose::Passage;
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
    "lisää",
    "täydennä",
    "kirjoita",
    "yrity",
    "organisaatio",
    "nimi",
    "osoite",
    "pvm",
    "päivämäärä",
    "puhelin",
    "ange",
    "fyll",
    "företag",
    "namn",
    "datum",
    "add",
    "insert",
    "fill",
    "company",
    "organi",
    "name",
    "your",
];

/// One finding for each text.
fn run(subject: &Subject) -> Vec<Finding> {
    let mut found: Vec<(&Passage, &str)> = Vec::new();
    for phrase in PHRASES {
        let mentions = subject.prose.words_beginning(&[phrase]);
        found.extend(mentions.iter().filter_map(|mention| {
            Some((mention.passage, mention.passage.text.get(mention.at..mention.at + phrase.len())?))
        }));
    }
    let crossed_or_lined = subject.prose.words_beginning(&["xxx", "____"]);
    found.extend(crossed_or_lined.iter().filter_map(|mention| {
        Some((mention.passage, crossed_or_lined_out(mention.passage.text, mention.at)?))
    }));
    found.extend(
        subject.prose.passages.iter().filter_map(|passage| Some((passage, bracketed(passage.text)?))),
    );
    // A text may have several blanks; which of them is shown matters little, the order of the texts does.
    let texts = subject.prose.passages.iter();
    texts
        .filter_map(|passage| found.iter().find(|(other, _)| std::ptr::eq(passage, *other)))
        .map(|(passage, residue)| {
            RULE.finding(passage.path(), format!("{} was left from a template.", quoted(residue)))
        })
        .collect()
}

/// A blank in square brackets that is no link, footnote or check box.
fn bracketed(text: &str) -> Option<&str> {
    text.match_indices('[').find_map(|(open, _)| {
        let length = text[open..].find(']')?;
        let inside = &text[open + 1..open + length];
        let after = &text[open + length + 1..];
        let folded = fold(inside);
        let is_blank =
            inside.trim().chars().all(|character| matches!(character, '.' | '…' | '_' | 'x' | 'X'))
                && inside.trim().chars().count() > 1
                || BLANKS.iter().any(|word| find_beginning(&folded, word) == Some(0));
        (is_blank && !after.starts_with(['(', '[', ':'])).then(|| &text[open..=open + length])
    })
}

/// `XXX` or `____` where a word should stand, if it is whole. A line of nothing else is a rule of Markdown.
fn crossed_or_lined_out(text: &str, at: usize) -> Option<&str> {
    let rest = text.get(at..)?;
    let length = rest.find(|character: char| !matches!(character, 'x' | 'X' | '_')).unwrap_or(rest.len());
    let line_start = text[..at].rfind('\n').map_or(0, |end| end + 1);
    let is_rule = text[line_start..].lines().next().is_some_and(|line| line.trim().len() == length);
    let is_whole = !rest[length..].starts_with(char::is_alphanumeric);
    (is_whole && !(is_rule && rest.starts_with('_'))).then(|| &rest[..length])
}

#[cfg(test)]
mod tests {
    use crate::examples::{check, found};

    #[test]
    fn blanks_are_found() {
        for (text, expected) in [
            ("Pyydä sähköpostitse (s-postiosoite) tai", "(s-postiosoite)"),
            ("[Yrityksen nimi] käsittelee", "[Yrityksen nimi]"),
            ("Soita XXX tai kirjoita", "XXX"),
            ("Päivämäärä: ________.", "________"),
            ("Hei [...] ja", "[...]"),
            ("Lorem ipsum dolor", "Lorem ipsum"),
            ("{{ company }} processes", "{{"),
        ] {
            let findings = check(&format!("introduction: |\n  {text}"));
            let whats: Vec<_> = findings.iter().map(|finding| finding.what.as_str()).collect();
            assert_eq!(whats, [format!("“{expected}” was left from a template.")], "{text}");
        }
    }

    #[test]
    fn ordinary_text_has_none() {
        for text in [
            "Katso [nimi ja osoite](https://example.fi).",
            "Yksi\n\n  ____\n\n  Kaksi",
            "Taxx XX maxxx XXXII",
            "a_b_c __korostettu__",
            "(sähköposti)",
        ] {
            assert_eq!(found(&format!("introduction: |\n  {text}")), [], "{text}");
        }
    }
}
