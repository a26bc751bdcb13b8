use seloste_notice::{Finding, Language, Severity};

use crate::context::Context;
use crate::lexicon::{PLACEHOLDER_STARTS, RESIDUE};
use crate::messages::messages;
use crate::rule::{Rule, RuleFn};
use crate::text::{fold, quote};
use crate::text_index::{Hit, TextEntry};

pub(super) const RULE: Rule = Rule {
    id: "template-residue",
    summary: "A placeholder from a template was not filled in",
    severity: Severity::Error,
    why: "A placeholder does not inform readers, and it shows that nobody reviewed the notice before \
          publication.",
    source: "Art. 12(1) GDPR",
    remedy: "Fill in the information or remove the placeholder.",
    wrong: "\
introduction: This notice is about the customers of [company name].
",
    right: "\
introduction: This notice is about the customers of Esimerkki Oy.
",
    lists: &[&RESIDUE, &PLACEHOLDER_STARTS],
    run: RuleFn::Notice(run),
};

/// Reports one finding for each text.
fn run(context: &Context) -> Vec<Finding> {
    let mut found: Vec<(&TextEntry, &str)> = Vec::new();
    for (language, phrases) in context.texts.searched_lexicons(&RESIDUE) {
        for phrase in phrases {
            let hits = context.texts.find_in_lexicon(language, &[phrase]);
            found.extend(hits.filter_map(|hit| residue(&hit, phrase)));
        }
    }
    for phrase in ["lorem ipsum", "{{"] {
        let hits = context.texts.find_prefixes(&[phrase]);
        found.extend(hits.iter().filter_map(|hit| residue(hit, phrase)));
    }
    let crossed_or_lined = context.texts.find_prefixes(&["xxx", "____"]);
    found.extend(
        crossed_or_lined
            .iter()
            .filter_map(|hit| Some((hit.entry, crosses_or_underscores(hit.entry.content, hit.offset)?))),
    );
    found.extend(context.texts.entries.iter().filter_map(|entry| Some((entry, bracketed(entry)?))));
    // One placeholder per text is enough; findings follow the order of the texts.
    let texts = context.texts.entries.iter();
    texts
        .filter_map(|entry| found.iter().find(|(other, _)| std::ptr::eq(entry, *other)))
        .map(|(entry, residue)| {
            RULE.finding(entry.path(), format!("{} is a placeholder from a template", quote(residue)))
        })
        .collect()
}

/// Returns the text with a phrase, and the phrase as written.
fn residue<'p, 'a>(hit: &Hit<'p, 'a>, phrase: &str) -> Option<(&'p TextEntry<'a>, &'a str)> {
    Some((hit.entry, hit.entry.content.get(hit.offset..hit.offset + phrase.len())?))
}

/// Finds a placeholder in square brackets that is not a link, footnote or checkbox.
fn bracketed<'a>(entry: &TextEntry<'a>) -> Option<&'a str> {
    let text = entry.content;
    text.match_indices('[').find_map(|(open, _)| {
        let length = text[open..].find(']')?;
        let inside = &text[open + 1..open + length];
        let after = &text[open + length + 1..];
        if after.starts_with(['(', '[', ':']) {
            return None;
        }
        let folded = fold(inside);
        let is_placeholder =
            inside.trim().chars().all(|character| matches!(character, '.' | '…' | '_' | 'x' | 'X'))
                && inside.trim().chars().count() > 1
                || PLACEHOLDER_STARTS.start(&folded, entry.language)
                || is_of_starter(inside);
        is_placeholder.then(|| &text[open..=open + length])
    })
}

/// Returns true for a placeholder of `seloste new` in any language: its first words up to the colon.
fn is_of_starter(inside: &str) -> bool {
    let before_colon = |text: &'static str| text.trim_start_matches('[').split(':').next();
    Language::ALL
        .into_iter()
        .filter_map(|language| before_colon(messages(language).name_blank))
        .any(|start| inside.strip_prefix(start).is_some_and(|rest| rest.starts_with(':')))
}

/// Returns `XXX` or `____` at this offset if it is a whole word. A line of underscores is a thematic break in
/// Markdown.
fn crosses_or_underscores(text: &str, at: usize) -> Option<&str> {
    let rest = text.get(at..)?;
    let length = rest.find(|character: char| !matches!(character, 'x' | 'X' | '_')).unwrap_or(rest.len());
    let line_start = text[..at].rfind('\n').map_or(0, |end| end + 1);
    let is_thematic_break = text[line_start..].lines().next().is_some_and(|line| line.trim().len() == length);
    let is_whole = !rest[length..].starts_with(char::is_alphanumeric);
    (is_whole && !(is_thematic_break && rest.starts_with('_'))).then(|| &rest[..length])
}

#[cfg(test)]
mod tests {
    use crate::tests::{check, found};

    #[test]
    fn placeholder_is_found() {
        for (text, expected) in [
            ("Pyydä sähköpostitse (s-postiosoite) tai", "(s-postiosoite)"),
            ("[Yrityksen nimi] käsittelee", "[Yrityksen nimi]"),
            ("Soita XXX tai kirjoita", "XXX"),
            ("Päivämäärä: ________.", "________"),
            ("Hei [...] ja", "[...]"),
            ("Lorem ipsum dolor", "Lorem ipsum"),
            ("{{ company }} processes", "{{"),
            ("[Ausfüllen: Zweck]", "[Ausfüllen: Zweck]"),
            ("[Töltse ki: a cél]", "[Töltse ki: a cél]"),
        ] {
            let findings = check(&format!("introduction: |\n  {text}"));
            let messages: Vec<_> = findings.iter().map(|finding| finding.message.as_str()).collect();
            assert_eq!(messages, [format!("“{expected}” is a placeholder from a template")], "{text}");
        }
    }

    #[test]
    fn ordinary_text_has_no_placeholder() {
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
