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
        for (language, patterns) in texts.searched_lexicons(self) {
            for pattern in patterns {
                texts.each_offset(pattern.any_of, |at| found.push((at, language, pattern)));
            }
        }
        // Sentences are looked at in order, until one matches.
        found.sort_by_key(|(at, ..)| *at);
        found.into_iter().find_map(|(at, language, pattern)| {
            let hit = texts.hit_where(at, |entry| entry.is_searched_in(language) && filter(entry))?;
            (hit.matches_rest(pattern) && test(&hit)).then_some(hit)
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
        let mut hits: Vec<Hit<'p, 'a>> = Vec::new();
        for (language, patterns) in texts.searched_lexicons(self) {
            for pattern in patterns {
                let found = texts.find_in_lexicon(language, pattern.any_of);
                hits.extend(found.filter(|hit| hit.matches_rest(pattern) && filter(hit)));
            }
        }
        first_hit_per_text(&mut hits);
        hits
    }
}
