//! Recognizes the words of data categories.

use crate::classify::lexicon;
use crate::tokens::fold;

/// Returns true if a list item is one of the usual data categories.
pub(super) fn is_category(text: &str) -> bool {
    text.split_whitespace().count() <= 8 && text.split_whitespace().take(3).any(is_category_word)
}

/// Returns true if a word begins the name of a usual data category, or is a compound of one: `delivery
/// address` in one word.
pub(super) fn is_category_word(word: &str) -> bool {
    let folded = fold(word);
    let bare = folded.trim_matches(|c: char| !c.is_alphanumeric());
    lexicon::CATEGORIES.start(bare) || lexicon::CATEGORY_HEADS.end_own(bare)
}

/// Returns true if a text has a word for data, or the name of a usual category.
pub(super) fn has_data_word(text: &str) -> bool {
    let folded = fold(text);
    is_category(text)
        || lexicon::DATA.are_in(&folded)
        || lexicon::DATA_WORDS.are_in(&folded)
        || folded.split(' ').any(|word| lexicon::DATA.entries().any(|term| word.contains(term)))
}
