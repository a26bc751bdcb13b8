//! Recognizes lines that announce a list. Lines are folded.

use crate::classify::lexicon;

/// Returns true if a line announces a list of data.
pub(super) fn announces_data(folded: &str) -> bool {
    folded.ends_with(':')
        && lexicon::DATA.are_in(folded)
        && (lexicon::FOLLOWING.are_in(folded) || lexicon::COLLECTING.are_in(folded))
        && !lexicon::PURPOSES.are_in(folded)
        && !lexicon::RIGHTS.are_in(folded)
}

/// Returns true if a line announces a list of service providers.
pub(super) fn announces_recipients(folded: &str) -> bool {
    (folded.ends_with(':') || folded.ends_with("kuten")) && lexicon::PROVIDERS.are_in(folded)
}
