//! Searches the texts of a notice for patterns.

use seloste_notice::Language;

use crate::lexicon::{Pattern, Patterns};
use crate::text_index::{Hit, TextEntry, TextIndex, first_hit_per_text};

impl Patterns {
    /// Returns the first hit that passes a test, in the texts that pass a filter, in the order of the notice.
    pub(crate) fn find_first<'p, 'a>(
        &self,
        texts: &'p TextIndex<'a>,
        filter: impl Fn(&TextEntry<'a>) -> bool,
        test: impl Fn(&Hit<'p, 'a>) -> bool,
    ) -> Option<Hit<'p, 'a>> {
        let mut found: Vec<(usize, Language, &Pattern)> = Vec::new();
        for (language, pattern) in self.patterns() {
            let offsets = texts.offsets_in_lexicon(language, pattern.any_of);
            found.extend(offsets.map(|at| (at, language, pattern)));
        }
        // Sentences are looked at in order, until one matches.
        found.sort_by_key(|(at, ..)| *at);
        found.into_iter().find_map(|(at, language, pattern)| {
            let hit = texts.hit_where(at, |entry| entry.is_searched_in(language) && filter(entry))?;
            (pattern.matches_rest(hit.folded_sentence) && test(&hit)).then_some(hit)
        })
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
        let mut hits: Vec<Hit<'p, 'a>> = self.hits(texts, filter).collect();
        first_hit_per_text(&mut hits);
        hits
    }

    /// Iterates over the hits that pass a filter, sorted by lexicon, pattern, prefix and position.
    fn hits<'p, 'a>(
        &self,
        texts: &'p TextIndex<'a>,
        filter: impl Fn(&Hit<'p, 'a>) -> bool,
    ) -> impl Iterator<Item = Hit<'p, 'a>> {
        let hits = self.patterns().flat_map(|(language, pattern)| {
            texts.find_in_lexicon(language, pattern.any_of).map(move |hit| (pattern, hit))
        });
        hits.filter(move |(pattern, hit)| filter(hit) && pattern.matches_rest(hit.folded_sentence))
            .map(|(_, hit)| hit)
    }

    /// Iterates over the patterns, each with the language of its lexicon.
    fn patterns(&self) -> impl Iterator<Item = (Language, &'static Pattern)> + use<> {
        let lexicons = self.lexicons.iter();
        lexicons.flat_map(|(language, patterns)| patterns.iter().map(move |pattern| (*language, pattern)))
    }
}
