//! Words that tell what a sentence states, one file per language. All are folded prefixes of words.

mod en;
mod fi;
mod sv;

use crate::tokens::has_any_prefix;

/// Words of one language.
pub(crate) struct Lexicon {
    /// Automated decisions and profiling.
    pub automated: &'static [&'static str],
    /// Countries outside the EEA, as a group.
    pub third_countries: &'static [&'static str],
    /// Sharing data with others.
    pub sharing: &'static [&'static str],
    /// Others in general, as in "third parties".
    pub third_parties: &'static [&'static str],
    /// Using a service of somebody else.
    pub using: &'static [&'static str],
    /// Collecting data.
    pub collecting: &'static [&'static str],
    /// Keeping and deleting data.
    pub keeping: &'static [&'static str],
    /// Data in general.
    pub data: &'static [&'static str],
    /// Announcing a list.
    pub following: &'static [&'static str],
    /// Using data for a purpose.
    pub processing: &'static [&'static str],
    /// What leads to the purpose.
    pub purpose_marks: &'static [&'static str],
    /// Purposes in general.
    pub purposes: &'static [&'static str],
    /// Stating a right.
    pub rights: &'static [&'static str],
    /// Requests of data subjects.
    pub requests: &'static [&'static str],
    /// In writing.
    pub writing: &'static [&'static str],
    /// Signed.
    pub signature: &'static [&'static str],
    /// In person.
    pub visit: &'static [&'static str],
    /// Identity.
    pub identity: &'static [&'static str],
    /// Proving something.
    pub proof: &'static [&'static str],
    /// The age of people.
    pub age: &'static [&'static str],
    /// Special categories of data (Art. 9 GDPR).
    pub special: &'static [&'static str],
    /// First words of a condition, which is not a name.
    pub conditions: &'static [&'static str],
    /// Laws in general.
    pub laws: &'static [&'static str],
    /// What follows the name of the controller in a sentence.
    pub after_controller: &'static [&'static str],
    /// What precedes the name of the controller in a sentence.
    pub before_controller: &'static [&'static str],
    /// Roles of parties that are not the controller.
    pub other_roles: &'static [&'static str],
    /// Names of data categories.
    pub categories: &'static [&'static str],
}

/// All lexicons.
pub(crate) const LEXICONS: [&Lexicon; 3] = [&fi::LEXICON, &sv::LEXICON, &en::LEXICON];

/// Returns true if a word of the folded text starts with a word of this list in any language.
pub(crate) fn mentions(folded: &str, words: impl Fn(&'static Lexicon) -> &'static [&'static str]) -> bool {
    LEXICONS.iter().any(|lexicon| has_any_prefix(folded, words(lexicon)))
}

/// Returns true if the folded text starts with a word of this list in any language.
pub(crate) fn starts_with(folded: &str, words: impl Fn(&'static Lexicon) -> &'static [&'static str]) -> bool {
    LEXICONS.iter().any(|lexicon| words(lexicon).iter().any(|word| folded.starts_with(word)))
}
