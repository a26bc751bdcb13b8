//! What can be wrong with a file as such: each problem with what, why and what to do.

use seloste_notice::{Finding, Location, Severity};
use std::ops::Range;

/// An error of form at these bytes.
pub fn error(rule: &'static str, range: Range<usize>, what: String, why: &str, fix: String) -> Finding {
    finding(Severity::Error, rule, range, what, why, fix)
}

/// What is probably a mistake of form at these bytes, and stands in the way of nothing.
pub fn warning(rule: &'static str, range: Range<usize>, what: String, why: &str, fix: String) -> Finding {
    finding(Severity::Warning, rule, range, what, why, fix)
}

fn finding(
    severity: Severity,
    rule: &'static str,
    range: Range<usize>,
    what: String,
    why: &str,
    fix: String,
) -> Finding {
    Finding {
        rule,
        severity,
        location: Location::Span(range),
        message: what,
        why: why.to_owned(),
        source: String::new(),
        help: fix,
        waived: None,
    }
}

/// A value in a message, cut so that a page of text does not bury what is said of it.
pub fn short(words: &str) -> String {
    const LONGEST: usize = 60;
    let line = words.lines().next().unwrap_or_default();
    match line.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None if line.len() < words.trim_end().len() => format!("{line}…"),
        None => line.to_owned(),
    }
}

/// The nearest of some words to a word, if one is near.
pub fn nearest<'w>(word: &str, words: impl IntoIterator<Item = &'w str>) -> Option<&'w str> {
    /// No known word is as long, and comparing a long one takes its time.
    const LONGEST: usize = 64;
    if word.len() > LONGEST {
        return None;
    }
    let word = word.to_lowercase().replace(['_', ' '], "-");
    words
        .into_iter()
        .map(|known| (strsim::damerau_levenshtein(&word, &known.replace('_', "-")), known))
        .filter(|(distance, known)| *distance <= (known.chars().count() / 3).max(1))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, known)| known)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_words_are_found_and_far_ones_not() {
        let words = ["purposes", "retention", "legal_bases"];
        assert_eq!(nearest("purpose", words), Some("purposes"));
        assert_eq!(nearest("retension", words), Some("retention"));
        assert_eq!(nearest("legal-bases", words), Some("legal_bases"));
        assert_eq!(nearest("colour", words), None);
    }
}
