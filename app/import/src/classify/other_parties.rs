//! Recognizes where a text turns from the controller to another party, such as a processor.

use super::entities;
use super::lexicon;
use super::names;
use crate::tokens::fold;

/// Returns the offset of the first company in a text that is not called `own`. With an empty `own`, the first
/// company counts as the own one. The company after `c/o` only receives the letters.
pub(crate) fn other_company(text: &str, own: &str) -> Option<usize> {
    let companies = names::all_companies(text);
    let own = fold(if own.is_empty() { companies.first()? } else { own });
    companies.into_iter().find_map(|name| {
        let folded = fold(name);
        let at = name.as_ptr().addr() - text.as_ptr().addr();
        let is_own = own.contains(&folded) || folded.contains(&own);
        let is_care_of = text[..at].trim_end().to_lowercase().ends_with("c/o");
        (!is_own && !is_care_of).then_some(at)
    })
}

/// Returns true if a text names a company that is not called `own`, which may be empty if it is unknown.
pub(crate) fn names_other_company(text: &str, own: &str) -> bool {
    if own.is_empty() { entities::first_company(text).is_some() } else { other_company(text, own).is_some() }
}

/// Returns true for a short line that is the role of another party: `Käsittelijä`, `Hosting provider`.
pub(crate) fn is_other_role(line: &str) -> bool {
    const MAX_CHARS: usize = 60;
    line.chars().count() <= MAX_CHARS && mentions_other_role(line)
}

/// Returns true if a sentence is about another party's part in the site or the data: `Site by Example Oy`.
pub(crate) fn mentions_other_role(sentence: &str) -> bool {
    lexicon::OTHER_ROLES.are_in(&fold(sentence))
}
