//! Searches the texts of a notice for patterns.

use crate::lexicon::Patterns;
use crate::text_index::{Hit, TextIndex, first_hit_per_text};

impl Patterns {
    /// Returns the first hit in each text, in the order of the notice. The languages of a text count as one
    /// text.
    pub(crate) fn find<'p, 'a>(&self, texts: &'p TextIndex<'a>) -> Vec<Hit<'p, 'a>> {
        self.find_where(texts, |_| true)
    }

    /// Like [`find`](Self::find), for the hits that pass a filter.
    pub(crate) fn find_where<'p, 'a>(
        &self,
        texts: &'p TextIndex<'a>,
        filter: impl Fn(&Hit<'p, 'a>) -> bool,
    ) -> Vec<Hit<'p, 'a>> {
        let mut hits: Vec<Hit<'p, 'a>> = Vec::new();
        for (language, patterns) in self.lexicons {
            for pattern in *patterns {
                hits.extend(
                    texts
                        .find_in_lexicon(*language, pattern.any_of)
                        .filter(|hit| pattern.matches_rest(hit.folded_sentence) && filter(hit)),
                );
            }
        }
        first_hit_per_text(&mut hits);
        hits
    }
}
