//! Search index over all texts of a notice.
//!
//! Many rules search for many phrases, and scanning every text for each of them would dominate the run time
//! of a check. The index therefore sorts the starts of words into buckets by their first three bytes; a
//! phrase is compared only with the words in its bucket, first with the bytes that the index has of each.

use std::ops::Range;

use seloste_notice::Language;

use crate::lexicon::{List, Pattern, Terms, is_negated, searched};
use crate::sentences::Sentences;
use crate::text::{fold, word_length};
use crate::walk::{NodeValue, NoticeNode};

/// One text in one language.
#[derive(Debug)]
pub(crate) struct TextEntry<'a> {
    /// The text as written.
    pub content: &'a str,
    /// Path of the text, or of the list that contains it, without the language.
    path: String,
    /// Language of the text.
    pub language: Language,
    /// True if the text has more than one language.
    is_multilingual: bool,
    /// Languages whose lexicons the text is searched for.
    searched: &'static [Language],
    /// Index in the list.
    index: Option<usize>,
    /// Byte range in the folded text of the index.
    range: Range<usize>,
}

/// An occurrence of a phrase.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Hit<'p, 'a> {
    /// The text with the phrase.
    pub entry: &'p TextEntry<'a>,
    /// The sentence with the phrase, as written.
    pub sentence: &'a str,
    /// The same sentence, folded.
    pub folded_sentence: &'p str,
    /// Byte offset of the phrase in the text.
    pub offset: usize,
    /// The index, with the offset of the sentence in its folded text.
    found_in: (&'p TextIndex<'a>, usize),
}

impl Hit<'_, '_> {
    /// Returns true if the sentence contains a negation.
    pub(crate) fn is_negated(&self) -> bool {
        is_negated(self.folded_sentence, self.entry.language)
    }

    /// Returns true if the sentence contains one of the terms.
    pub(crate) fn has(&self, terms: &Terms) -> bool {
        terms.entries(self.entry.language).any(|term| self.has_term(term))
    }

    /// Returns true if the sentence also has what a pattern needs besides the phrase, and nothing that it
    /// excludes.
    pub(crate) fn matches_rest(&self, pattern: &Pattern) -> bool {
        pattern.matches_rest(|term| self.has_term(term))
    }

    fn has_term(&self, term: &str) -> bool {
        let (texts, start) = self.found_in;
        texts.has_prefix_in(&(start..start + self.folded_sentence.len()), term)
    }
}

/// All texts of a notice, in all languages.
#[derive(Debug)]
pub(crate) struct TextIndex<'a> {
    /// The texts, in the order of the model.
    pub entries: Vec<TextEntry<'a>>,
    /// All texts, folded and joined by line breaks.
    folded: String,
    /// Sentence ends of the original texts, where case helps to find them. Offsets are valid in `folded` too.
    sentences: Sentences,
    words: WordIndex,
    /// Languages whose lexicons any text is searched for.
    searched: Vec<Language>,
}

impl TextEntry<'_> {
    /// Returns the path, including the language if there is more than one and the index in a list.
    pub(crate) fn path(&self) -> String {
        let mut path = self.path.clone();
        if self.is_multilingual {
            path.push('.');
            path.push_str(self.language.code());
        }
        if let Some(index) = self.index {
            path.push_str(&format!("[{index}]"));
        }
        path
    }

    /// Returns the path of the text or list, the same for all languages.
    pub(crate) fn path_without_language(&self) -> &str {
        &self.path
    }

    /// Returns true if the text is at this path or below it.
    pub(crate) fn is_under(&self, path: &str) -> bool {
        self.path.strip_prefix(path).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
    }

    /// Returns true if the text is searched for the words of a lexicon.
    pub(crate) fn is_searched_in(&self, language: Language) -> bool {
        self.searched.contains(&language)
    }

    /// Returns the sort key for the order of all texts.
    pub(crate) fn position(&self) -> usize {
        self.range.start
    }
}

impl<'a> TextIndex<'a> {
    /// Indexes the texts of these nodes.
    pub(crate) fn new(nodes: &[NoticeNode<'a>]) -> Self {
        let mut entries: Vec<TextEntry<'a>> = Vec::new();
        let mut joined = String::new();
        let mut add = |path: &str, language: (Language, bool), index: Option<usize>, content: &'a str| {
            let start = joined.len();
            joined.push_str(content);
            entries.push(TextEntry {
                content,
                path: path.to_owned(),
                language: language.0,
                is_multilingual: language.1,
                searched: searched(language.0),
                index,
                range: start..joined.len(),
            });
            joined.push('\n');
        };
        for node in nodes {
            match node.value {
                NodeValue::Text(text, _) => {
                    let is_multilingual = text.iter().nth(1).is_some();
                    for (language, text) in text.iter() {
                        add(&node.path, (language, is_multilingual), None, text);
                    }
                }
                NodeValue::List(list) => {
                    let is_multilingual = list.iter().nth(1).is_some();
                    for (language, items) in list.iter() {
                        for (index, text) in items.iter().enumerate() {
                            add(&node.path, (language, is_multilingual), Some(index), text);
                        }
                    }
                }
                NodeValue::Url(_) | NodeValue::Party(_) => {}
            }
        }
        let folded = fold(&joined);
        let words = WordIndex::new(&folded);
        let mut searched: Vec<Language> = entries.iter().flat_map(|entry| entry.searched).copied().collect();
        searched.sort_unstable();
        searched.dedup();
        Self { entries, folded, sentences: Sentences::new(&joined), words, searched }
    }

    /// Returns the folded text of an entry.
    pub(crate) fn folded(&self, entry: &TextEntry) -> &str {
        &self.folded[entry.range.clone()]
    }

    /// Iterates over platform-independent hashes of the words in a part of an entry.
    pub(crate) fn word_hashes(&self, entry: &TextEntry, part: Range<usize>) -> impl Iterator<Item = u64> {
        let start = entry.range.start;
        let words = self.words.words(start + part.start..start + part.end);
        words.map(|word| word.hash(self.folded.as_bytes()))
    }

    /// Iterates over the sentences of an entry, as written and folded.
    pub(crate) fn sentences(&self, entry: &TextEntry<'a>) -> impl Iterator<Item = (&'a str, &str)> {
        let mut at = entry.range.start;
        let (range, content) = (entry.range.clone(), entry.content);
        std::iter::from_fn(move || {
            while at < range.end {
                let sentence = self.sentences.around(&self.folded, range.clone(), at);
                let next = self.sentences.end(range.clone(), at);
                at = next;
                if !sentence.is_empty() {
                    let within = sentence.start - range.start..sentence.end - range.start;
                    return Some((content.get(within)?, self.folded.get(sentence)?));
                }
            }
            None
        })
    }

    /// Finds phrases that end at the end of a word. Hits are sorted by phrase, then by position.
    pub(crate) fn find_phrases(&self, phrases: &[&str]) -> Vec<Hit<'_, 'a>> {
        self.search(phrases, |after| !after.starts_with(char::is_alphanumeric))
    }

    /// Finds words with these prefixes. A prefix that ends with a space matches the whole word only. Hits are
    /// sorted by prefix, then by position.
    pub(crate) fn find_prefixes(&self, prefixes: &[&str]) -> Vec<Hit<'_, 'a>> {
        self.search(prefixes, |_| true)
    }

    /// Finds words with prefixes of a lexicon, in the texts that are searched for its words.
    pub(crate) fn find_in_lexicon<'p>(
        &'p self,
        language: Language,
        prefixes: &[&str],
    ) -> impl Iterator<Item = Hit<'p, 'a>> + use<'p, 'a> {
        let mut hits: Vec<Hit<'p, 'a>> = Vec::new();
        if self.searched.contains(&language) {
            let is_searched = |entry: &TextEntry<'a>| entry.is_searched_in(language);
            self.each_offset(prefixes, |at| hits.extend(self.hit_where(at, is_searched)));
        }
        hits.into_iter()
    }

    /// Iterates over the lexicons of a list whose words any text is searched for.
    pub(crate) fn searched_lexicons<T: 'static>(
        &self,
        list: &List<T>,
    ) -> impl Iterator<Item = (Language, &'static [T])> {
        list.lexicons.iter().copied().filter(|(language, _)| self.searched.contains(language))
    }

    /// Calls a function with each offset in the folded text at which a word has one of these prefixes.
    pub(crate) fn each_offset(&self, prefixes: &[&str], mut found: impl FnMut(usize)) {
        let all = 0..self.folded.len();
        for prefix in prefixes {
            self.offsets(prefix, &all, |_| true).for_each(&mut found);
        }
    }

    /// Finds words with the prefixes of a list. Hits are sorted by lexicon, prefix and position.
    pub(crate) fn find_terms(&self, terms: &Terms) -> Vec<Hit<'_, 'a>> {
        let lexicons = self.searched_lexicons(terms);
        lexicons.flat_map(|(language, terms)| self.find_in_lexicon(language, terms)).collect()
    }

    /// Finds the phrases of a list that end at the end of a word.
    pub(crate) fn find_term_phrases(&self, terms: &Terms) -> Vec<Hit<'_, 'a>> {
        let hits = self.searched_lexicons(terms).flat_map(|(language, terms)| {
            self.find_phrases(terms).into_iter().filter(move |hit| hit.entry.is_searched_in(language))
        });
        hits.collect()
    }

    /// Returns true if a text contains one of the terms.
    pub(crate) fn has(&self, entry: &TextEntry, terms: &Terms) -> bool {
        terms.entries(entry.language).any(|term| self.has_prefix(entry, term))
    }

    /// Returns true if a text contains a word with this prefix. A prefix that ends with a space matches the
    /// whole word only.
    pub(crate) fn has_prefix(&self, entry: &TextEntry, prefix: &str) -> bool {
        self.has_prefix_in(&entry.range, prefix)
    }

    /// Returns true if a part of the folded text contains a word with this prefix, or this whole word if the
    /// prefix ends with a space.
    fn has_prefix_in(&self, part: &Range<usize>, prefix: &str) -> bool {
        let length = prefix.strip_suffix(' ').unwrap_or(prefix).len();
        self.offsets(prefix, part, |_| true).next().is_some_and(|at| at + length <= part.end)
    }

    /// Returns true if a text that passes a filter contains one of the terms.
    pub(crate) fn any_has(&self, terms: &Terms, filter: impl Fn(&TextEntry<'a>) -> bool) -> bool {
        let all = 0..self.folded.len();
        self.searched_lexicons(terms).any(|(language, terms)| {
            terms.iter().any(|term| {
                let mut entries = self.offsets(term, &all, |_| true).filter_map(|at| self.entry_at(at));
                entries.any(|entry| entry.is_searched_in(language) && filter(entry))
            })
        })
    }

    fn search(&self, phrases: &[&str], may_follow: fn(&str) -> bool) -> Vec<Hit<'_, 'a>> {
        let all = 0..self.folded.len();
        let offsets = phrases.iter().flat_map(|phrase| self.offsets(phrase, &all, may_follow));
        offsets.filter_map(|at| self.hit(at)).collect()
    }

    /// Iterates over the offsets in a part of the folded text at which a phrase starts, in order.
    fn offsets<'p>(
        &'p self,
        phrase: &'p str,
        part: &Range<usize>,
        may_follow: fn(&str) -> bool,
    ) -> impl Iterator<Item = usize> + use<'p, 'a> {
        let word = phrase.strip_suffix(' ');
        let phrase = word.unwrap_or(phrase);
        // The index has compared the first bytes.
        let (first, rest) =
            (phrase.len().min(Head::BYTES), phrase.as_bytes().get(Head::BYTES..).unwrap_or_default());
        self.words.candidates(phrase, part).filter(move |at| {
            let is_found = rest.is_empty() || self.folded.as_bytes()[at + first..].starts_with(rest);
            is_found && {
                let after = &self.folded[at + phrase.len()..];
                may_follow(after) && (word.is_none() || !after.starts_with(char::is_alphanumeric))
            }
        })
    }

    /// Returns the text at an offset in the folded text.
    fn entry_at(&self, at: usize) -> Option<&TextEntry<'a>> {
        self.entries.get(self.entries.partition_point(|entry| entry.range.end < at))
    }

    fn hit(&self, at: usize) -> Option<Hit<'_, 'a>> {
        self.hit_where(at, |_| true)
    }

    /// Returns the hit at an offset in the folded text, if its text passes a filter.
    pub(crate) fn hit_where(
        &self,
        at: usize,
        filter: impl Fn(&TextEntry<'a>) -> bool,
    ) -> Option<Hit<'_, 'a>> {
        let entry = self.entry_at(at).filter(|entry| filter(entry))?;
        let sentence = self.sentences.around(&self.folded, entry.range.clone(), at);
        let within = sentence.start - entry.range.start..sentence.end - entry.range.start;
        Some(Hit {
            entry,
            sentence: entry.content.get(within).unwrap_or(entry.content),
            folded_sentence: self.folded.get(sentence.clone()).unwrap_or_default(),
            offset: at - entry.range.start,
            found_in: (self, sentence.start),
        })
    }
}

/// Sorts hits by text and keeps the first of each text in each language.
pub(crate) fn first_hit_per_language(hits: &mut Vec<Hit>) {
    hits.sort_by_key(|hit| (hit.entry.range.start, hit.offset));
    hits.dedup_by_key(|hit| hit.entry.range.start);
}

/// Sorts hits by text and keeps the first of each text, so that a text in three languages is reported once.
pub(crate) fn first_hit_per_text(hits: &mut Vec<Hit>) {
    hits.sort_by_key(|hit| (hit.entry.position(), hit.offset));
    hits.dedup_by(|next, first| next.entry.path_without_language() == first.entry.path_without_language());
}

/// Starts of words, in buckets by the first three bytes. Punctuation after a space also starts a word.
#[derive(Debug)]
struct WordIndex {
    /// Index of each bucket's first start; the last element is the number of starts.
    bucket_starts: Vec<u32>,
    /// Starts by bucket, in each bucket in the order of the text.
    by_bucket: Vec<WordStart>,
    /// All starts in the order of the text, for phrases that are too short for a bucket.
    in_order: Vec<WordStart>,
}

/// Where a phrase can start.
#[derive(Clone, Copy, Debug, Default)]
struct WordStart {
    /// First bytes of the text from here. Comparing them excludes most candidates.
    head: Head,
    /// Byte offset in the text.
    offset: u32,
    /// Offset after the letters and digits from here.
    end: u32,
}

impl WordStart {
    /// Hashes the letters and digits from here; `text` is the whole text.
    fn hash(&self, text: &[u8]) -> u64 {
        let mix = |hash: u64, bytes: u64| {
            let product = (hash ^ bytes).wrapping_mul(0x9e37_79b9_7f4a_7c15);
            product ^ (product >> 32)
        };
        let word = &text[self.offset as usize..self.end as usize];
        let length = mix(0, word.len() as u64);
        if word.len() <= Head::BYTES {
            return mix(length, self.head.cut(word.len()).0);
        }
        let chunks = word
            .chunks_exact(Head::BYTES)
            .chain(word.last_chunk::<{ Head::BYTES }>().map(<[u8; 8]>::as_slice));
        chunks.fold(length, |hash, bytes| mix(hash, Head::new(bytes).0))
    }
}

/// The first eight bytes of a text, the first one lowest, followed by zeros if there are fewer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Head(u64);

impl Head {
    const BYTES: usize = 8;

    fn new(bytes: &[u8]) -> Self {
        match (bytes.first_chunk(), bytes.first_chunk(), bytes.last_chunk()) {
            (Some(all), ..) => Self(u64::from_le_bytes(*all)),
            // The two halves overlap. Copying a few bytes would take more time.
            (None, Some(first), Some(last)) => {
                let (first, last) = (u32::from_le_bytes(*first), u32::from_le_bytes(*last));
                Self(u64::from(first) | u64::from(last) << (8 * (bytes.len() - size_of_val(&last))))
            }
            _ => Self(bytes.iter().rev().fold(0, |head, byte| head << 8 | u64::from(*byte))),
        }
    }

    /// Returns this number of the bytes.
    fn cut(self, bytes: usize) -> Self {
        Self(if bytes < Self::BYTES { self.0 & ((1 << (8 * bytes)) - 1) } else { self.0 })
    }
}

impl WordIndex {
    const BUCKETS: usize = 4096;
    /// Number of leading bytes hashed into a bucket.
    const HASHED_BYTES: usize = 3;

    fn new(text: &str) -> Self {
        let bytes = text.as_bytes();
        let mut in_order: Vec<WordStart> = Vec::with_capacity(bytes.len() / 6);
        let mut bucket_starts = vec![0_u32; Self::BUCKETS + 1];
        let mut start = |at: usize, end: usize| {
            if let (Ok(offset), Ok(end)) = (u32::try_from(at), u32::try_from(end)) {
                let head = Head::new(&bytes[at..]);
                bucket_starts[Self::bucket(head) + 1] += 1;
                in_order.push(WordStart { head, offset, end });
            }
        };
        // A word starts at any character other than white space that does not follow a letter or digit.
        let mut at = 0;
        while let Some(character) = text[at..].chars().next() {
            let end = at + word_length(&text[at..]);
            if end > at || !character.is_ascii_whitespace() {
                start(at, end);
            }
            at = end + text[end..].chars().next().map_or(0, char::len_utf8);
        }
        for bucket in 0..Self::BUCKETS {
            bucket_starts[bucket + 1] += bucket_starts[bucket];
        }
        let mut next = bucket_starts.clone();
        let mut by_bucket = vec![WordStart::default(); in_order.len()];
        for start in &in_order {
            let slot = &mut next[Self::bucket(start.head)];
            by_bucket[*slot as usize] = *start;
            *slot += 1;
        }
        Self { bucket_starts, by_bucket, in_order }
    }

    /// Returns the offsets in a part of the text at which this phrase could start, in order. At least its
    /// first eight bytes are there.
    fn candidates(&self, phrase: &str, part: &Range<usize>) -> impl Iterator<Item = usize> + use<'_> {
        let (head, length) = (Head::new(phrase.as_bytes()), phrase.len());
        let sorted = if length < Self::HASHED_BYTES {
            self.in_order.as_slice()
        } else {
            let bucket = Self::bucket(head);
            &self.by_bucket[self.bucket_starts[bucket] as usize..self.bucket_starts[bucket + 1] as usize]
        };
        let from = Self::position(sorted, part.start);
        let end = part.end;
        sorted[from..]
            .iter()
            .take_while(move |start| (start.offset as usize) < end)
            .filter(move |start| start.head.cut(length) == head)
            .map(|start| start.offset as usize)
    }

    /// Iterates over the words in a part of the text.
    fn words(&self, part: Range<usize>) -> impl Iterator<Item = &WordStart> {
        let from = Self::position(&self.in_order, part.start);
        let starts = self.in_order[from..].iter();
        starts
            .take_while(move |start| (start.offset as usize) < part.end)
            .filter(|start| start.end > start.offset)
    }

    /// Returns the position of the first of sorted starts that is not before an offset.
    fn position(sorted: &[WordStart], offset: usize) -> usize {
        if offset == 0 { 0 } else { sorted.partition_point(|start| (start.offset as usize) < offset) }
    }

    fn bucket(head: Head) -> usize {
        let product = head.cut(Self::HASHED_BYTES).0.wrapping_mul(0x9e37_79b9_7f4a_7c15);
        usize::try_from(product >> 52).unwrap_or_default() % Self::BUCKETS
    }
}

#[cfg(test)]
mod tests {
    use seloste_notice::record::Translation;
    use seloste_notice::{Text, TextList};

    use super::*;
    use crate::lexicon::contains_term;

    fn texts() -> [Text; 3] {
        [
            Text::new(Language::Fi, "Henkilötietolain (523/99) mukaan. Henkilötietolainsäädäntö on toinen."),
            Text::from_pairs(vec![
                (Language::Fi, "Ei mitään".to_owned()),
                (Language::Sv, "“Personuppgiftslagen” gäller. ÅÄÖ".to_owned()),
            ]),
            Text::new(Language::Fi, ""),
        ]
    }

    fn found(search: impl for<'p> Fn(&'p TextIndex<'_>) -> Vec<String>) -> Vec<String> {
        let texts = texts();
        let list = TextList::from_pairs(vec![(Language::Fi, vec!["yksi".to_owned(), "kaksi".to_owned()])]);
        let nodes: Vec<NoticeNode> = texts
            .iter()
            .enumerate()
            .map(|(index, text)| NoticeNode {
                path: format!("t{index}"),
                value: NodeValue::Text(text, Translation::Needed),
            })
            .chain([NoticeNode { path: "list".to_owned(), value: NodeValue::List(&list) }])
            .collect();
        search(&TextIndex::new(&nodes))
    }

    fn describe(hit: &Hit) -> String {
        format!("{} {}: {}", hit.entry.path(), hit.offset, hit.sentence)
    }

    #[test]
    fn phrase_ends_at_the_end_of_a_word() {
        assert_eq!(
            found(|index| index
                .find_phrases(&["henkilötietolain", "523/99", "23/99", "523/9"])
                .iter()
                .map(describe)
                .collect()),
            ["t0 0: Henkilötietolain (523/99) mukaan.", "t0 19: Henkilötietolain (523/99) mukaan."]
        );
    }

    #[test]
    fn prefix_is_found_after_punctuation() {
        assert_eq!(
            found(|index| index
                .find_prefixes(&["personuppgift", "åä", "tietolain", "kak"])
                .iter()
                .map(describe)
                .collect()),
            ["t1.sv 3: “Personuppgiftslagen” gäller.", "t1.sv 35: ÅÄÖ", "list[1] 0: kaksi",]
        );
    }

    #[test]
    fn prefix_of_any_length_is_found_and_no_other_word() {
        let text = "Henkilötietolaki";
        for end in (1..=text.len()).filter(|end| text.is_char_boundary(*end)) {
            let prefix = fold(&text[..end]);
            let other = format!("{}q", fold(&text[..text.floor_char_boundary(end - 1)]));
            let notice = Text::new(Language::Fi, text);
            let value = NodeValue::Text(&notice, Translation::Needed);
            let index = TextIndex::new(&[NoticeNode { path: "t".to_owned(), value }]);
            assert_eq!(index.find_prefixes(&[&prefix]).len(), 1, "{prefix}");
            assert!(index.find_prefixes(&[&other, &format!("{prefix}q")]).is_empty(), "{other}");
            assert_eq!(index.find_prefixes(&[&format!("{prefix} ")]).len(), usize::from(end == text.len()));
        }
    }

    #[test]
    fn head_has_the_first_bytes_and_zeros() {
        let bytes = b"henkil\xc3\xb6t";
        for length in 0..=bytes.len() {
            let mut first = [0; Head::BYTES];
            let copied = length.min(Head::BYTES);
            first[..copied].copy_from_slice(&bytes[..copied]);
            assert_eq!(Head::new(&bytes[..length]), Head(u64::from_le_bytes(first)), "{length}");
        }
    }

    /// The index and a search of the text alone must find the same terms in each sentence.
    #[test]
    fn terms_of_a_sentence_are_those_of_its_text() {
        const TEXT: &str = "Emme myy tietoja. Tietoja ei luovuteta, paitsi (pyynnöstä) viranomaisille!\n\n- Åland: ei\n\
                            - e-laskut 10 § mukaan.\u{a0}Loppu eikä";
        let text = Text::from_pairs(vec![
            (Language::Fi, TEXT.to_owned()),
            (Language::Sv, "tietoja ei, ei".to_owned()),
        ]);
        let value = NodeValue::Text(&text, Translation::Needed);
        let index = TextIndex::new(&[NoticeNode { path: "t".to_owned(), value }]);
        let folded = index.folded.clone();
        let boundaries: Vec<usize> = (0..=folded.len()).filter(|at| folded.is_char_boundary(*at)).collect();
        let mut compared = 0;
        for start in &index.words.in_order {
            let hit = index.hit(start.offset as usize).unwrap();
            for from in &boundaries {
                let ends = boundaries.iter().filter(|end| *end > from).take(14);
                for term in ends.map(|end| &folded[*from..*end]).filter(|term| !term.starts_with([' ', '\n']))
                {
                    for term in [term.to_owned(), format!("{term} ")] {
                        let expected = contains_term(hit.folded_sentence, &term);
                        assert_eq!(hit.has_term(&term), expected, "{term:?} in {:?}", hit.folded_sentence);
                        compared += usize::from(expected);
                    }
                }
            }
        }
        assert!(compared > 100, "{compared}");
    }

    #[test]
    fn hashes_of_words_are_different() {
        let words = [
            "a",
            "b",
            "henkilö",
            "henkilöt",
            "henkilötieto",
            "henkilötiedot",
            "tieto",
            "tietojen",
            "xtietojen",
        ];
        let text = Text::new(Language::Fi, words.join(", "));
        let value = NodeValue::Text(&text, Translation::Needed);
        let index = TextIndex::new(&[NoticeNode { path: "t".to_owned(), value }]);
        let entry = &index.entries[0];
        let mut hashes: Vec<u64> = index.word_hashes(entry, 0..entry.content.len()).collect();
        assert_eq!(hashes.len(), words.len());
        hashes.sort_unstable();
        hashes.dedup();
        assert_eq!(hashes.len(), words.len());
    }

    #[test]
    fn empty_index_has_no_hits() {
        assert!(TextIndex::new(&[]).find_prefixes(&["a"]).is_empty());
    }
}
