//! Divides paragraphs into sentences.

use crate::classify::lexicon;

/// Words between two parts of a list, in the languages with a lexicon.
pub(crate) const CONJUNCTIONS: [&str; 13] = [
    " ja ", " sekä ", " tai ", " och ", " samt ", " eller ", " and ", " or ", " und ", " oder ", " sowie ",
    " ning ", " või ",
];

/// Splits a paragraph into sentences. Each begins with a capital letter, so a folded text is one sentence.
pub(crate) fn split_sentences(text: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    let mut start = 0;
    for (at, sign) in text.match_indices(['.', '!', '?']) {
        let end = at + sign.len();
        let next = text[end..].strip_prefix(' ');
        let begins = next.is_some_and(|next| next.starts_with(char::is_uppercase));
        if begins && !is_abbreviated(&text[start..at]) {
            sentences.push(text[start..end].trim());
            start = end;
        }
    }
    sentences.push(text[start..].trim());
    sentences.retain(|sentence| !sentence.is_empty());
    sentences
}

/// Returns the approximate number of sentences in a text.
pub(crate) fn count_sentences(text: &str) -> usize {
    let ends = text.trim_end_matches(['.', '!', '?', ' ']).match_indices(['.', '!', '?']);
    1 + ends.filter(|(at, _)| text[at + 1..].starts_with(' ') && !is_abbreviated(&text[..*at])).count()
}

/// Returns true if a full stop after this text belongs to an abbreviation or number.
pub(crate) fn is_abbreviated(text: &str) -> bool {
    let word = text.rsplit([' ', '(']).next().unwrap_or_default().to_lowercase();
    let digits = !word.is_empty() && word.chars().all(|c| c.is_ascii_digit());
    // `Muster GmbH & Co. KG`, `Wzorzec sp. z o.o.`
    let in_company_form = matches!(word.as_str(), "sp" | "spol") || word == "co" && text.ends_with("& Co");
    digits
        || in_company_form
        || word.chars().count() <= 1
        // An e-mail address may end a sentence.
        || word.contains('.') && !word.contains('@')
        || lexicon::ABBREVIATIONS.have(&word)
}
