//! Searches the texts of a notice for patterns.

use crate::lexicon::Patterns;
use crate::text_index::{Hit, TextIndex, first_hit_per_text};

impl Patterns {
    /// Returns the first hit that passes a filter, in the order of the notice.
    pub(crate) fn find_first<'p, 'a>(
        &self,
        texts: &'p TextIndex<'a>,
        filter: impl Fn(&Hit<'p, 'a>) -> bool,
    ) -> Option<Hit<'p, 'a>> {
        self.hits(texts).filter(filter).min_by_key(|hit| (hit.entry.position(), hit.offset))
    }

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
        let mut hits: Vec<Hit<'p, 'a>> = self.hits(texts).filter(filter).collect();
        first_hit_per_text(&mut hits);
        hits
    }

    /// Iterates over all hits, sorted by lexicon, pattern, prefix and position.
    fn hits<'p, 'a>(&self, texts: &'p TextIndex<'a>) -> impl Iterator<Item = Hit<'p, 'a>> + use<'p, 'a> {
        self.lexicons.iter().flat_map(move |(language, patterns)| {
            patterns.iter().flat_map(move |pattern| {
                let hits = texts.find_in_lexicon(*language, pattern.any_of);
                hits.filter(|hit| pattern.matches_rest(hit.folded_sentence))
            })
        })
    }
}
