//! Tells titles of notices from other lines.

use crate::classify::headings;
use crate::classify::lexicon;
use crate::classify::sentences;
use crate::tokens::fold;

/// Maximum length of a title in characters.
pub(super) const MAX_TITLE_CHARS: usize = 150;

/// Returns true if a line has the words of a notice's title.
pub(super) fn is_title(text: &str) -> bool {
    let folded = fold(text);
    let has_words = lexicon::TITLE_WORDS.are_in(&folded)
        || lexicon::TITLE_STARTS.start(&folded)
        || lexicon::TITLE_ENDS.end(&folded);
    // The address of a page often contains the title's words.
    has_words
        && !text.contains("://")
        && !folded.starts_with("www.")
        && text.chars().count() <= MAX_TITLE_CHARS
        && sentences::count_sentences(text) == 1
}

/// Returns false for a menu, a logo with its link, and the number of a section.
pub(super) fn may_be_title(text: &str) -> bool {
    !text.starts_with(['←', '‹', '«', '<', '§'])
        && !text.contains("://")
        && headings::split_number(text).0.is_empty()
}
