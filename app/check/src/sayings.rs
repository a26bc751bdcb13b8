//! Ways of saying something, as the rules look for them in prose.
//!
//! Finnish has many endings and a free order of words, so that whole phrases find little. A saying is therefore a word to
//! look for, with others that must stand in the same sentence in any order. All the lists stand in `phrases.rs`.

use crate::prose::{Mention, Prose};
use crate::words::find_beginning;

/// Several words, each given by how it begins, of which one must stand in the sentence. A space at the end asks for the
/// whole word.
pub(crate) type AnyOf = &'static [&'static str];

/// One way of saying it.
#[derive(Debug)]
pub(crate) struct Saying {
    /// What to look for: one of these.
    pub first: AnyOf,
    /// What must stand in the same sentence: one of each.
    pub with: &'static [AnyOf],
    /// What must not: any of these makes it mean something else.
    pub unless: AnyOf,
}

/// The same in every language that notices are written in: one that is left out does not compile.
#[derive(Debug)]
pub(crate) struct Sayings {
    /// In Finnish.
    pub fi: &'static [Saying],
    /// In Swedish.
    pub sv: &'static [Saying],
    /// In English.
    pub en: &'static [Saying],
}

impl Sayings {
    /// Every way in every language.
    pub fn all(&self) -> impl Iterator<Item = &'static Saying> {
        self.fi.iter().chain(self.sv).chain(self.en)
    }

    /// Where the notice says it, in the order of its texts: once for each text, whatever the number of its languages.
    pub fn found<'p, 'a>(&self, prose: &'p Prose<'a>) -> Vec<Mention<'p, 'a>> {
        self.found_where(prose, |_| true)
    }

    /// The same for the sentences that pass.
    pub fn found_where<'p, 'a>(
        &self,
        prose: &'p Prose<'a>,
        passes: impl Fn(&Mention<'p, 'a>) -> bool,
    ) -> Vec<Mention<'p, 'a>> {
        let mut mentions: Vec<Mention<'p, 'a>> = Vec::new();
        for saying in self.all() {
            mentions.extend(
                prose
                    .words_beginning(saying.first)
                    .into_iter()
                    .filter(|mention| saying.holds_in(mention.folded_sentence) && passes(mention)),
            );
        }
        once_for_each_text(&mut mentions);
        mentions
    }

    /// Whether this folded text says it. The text is taken as one sentence.
    pub fn hold_in(&self, folded: &str) -> bool {
        self.all().any(|saying| any_of(folded, saying.first) && saying.holds_in(folded))
    }
}

impl Saying {
    /// Whether the folded sentence has the other words and none that changes the meaning.
    fn holds_in(&self, sentence: &str) -> bool {
        self.with.iter().all(|words| any_of(sentence, words)) && !any_of(sentence, self.unless)
    }
}

/// Whether one of these words stands in a folded sentence.
pub(crate) fn any_of(sentence: &str, words: &[&str]) -> bool {
    words.iter().any(|word| match word.strip_suffix(' ') {
        None => find_beginning(sentence, word).is_some(),
        Some(whole) => has_word(sentence, whole),
    })
}

fn has_word(sentence: &str, word: &str) -> bool {
    let is_part = |text: Option<char>| text.is_some_and(char::is_alphanumeric);
    sentence.match_indices(word).any(|(at, _)| {
        !is_part(sentence[..at].chars().next_back()) && !is_part(sentence[at + word.len()..].chars().next())
    })
}

/// Sorts what was found by text, and keeps the first of each text: what is said in three languages is said once.
pub(crate) fn once_for_each_text(mentions: &mut Vec<Mention>) {
    mentions.sort_by_key(|mention| (mention.passage.place_in_prose(), mention.at));
    mentions.dedup_by(|next, first| next.passage.text_path() == first.passage.text_path());
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::phrases;
    use crate::words::fold;

    const SOMETHING: Sayings = Sayings {
        fi: &[Saying { first: &["luovut"], with: &[&["ei "]], unless: &["paitsi"] }],
        sv: &[],
        en: &[],
    };

    #[test]
    fn every_word_is_asked_for_and_none_that_changes_the_meaning() {
        assert!(SOMETHING.hold_in("ei tietoja luovuteta"));
        assert!(SOMETHING.hold_in("tietoja ei luovuteta"));
        assert!(!SOMETHING.hold_in("eikä tietoja luovuteta"));
        assert!(!SOMETHING.hold_in("tietoja luovutetaan"));
        assert!(!SOMETHING.hold_in("tietoja ei luovuteta, paitsi pyynnöstä"));
    }

    #[test]
    fn every_phrase_is_as_it_is_compared() {
        for (name, sayings) in phrases::ALL {
            for saying in sayings.all() {
                let words = saying.with.iter().copied().chain([saying.first, saying.unless]).flatten();
                for word in words {
                    assert_eq!(fold(word), **word, "{name}");
                    assert!(!word.trim().is_empty() && !word.starts_with(' '), "{name}: {word:?}");
                }
                assert!(!saying.first.is_empty(), "{name}");
            }
        }
    }

    #[test]
    fn every_list_speaks_every_language() {
        for (name, sayings) in phrases::ALL {
            for (language, ways) in [("fi", sayings.fi), ("sv", sayings.sv), ("en", sayings.en)] {
                assert!(!ways.is_empty(), "{name} has nothing in {language}");
            }
        }
    }
}
