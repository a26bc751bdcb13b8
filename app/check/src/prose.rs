//! Everything that a notice says in words, gathered once and searched by phrases.
//!
//! Many rules look for many phrases. Scanning every text for each of them would take longer than all else that is
//! done to a notice, so the places where a word begins are sorted once by their first three bytes, and a phrase is
//! compared only where it could stand.

use crate::sentences::Sentences;
use crate::walk::{Leaf, Node};
use crate::words::{fold, is_of_word};
use seloste_notice::Language;
use std::ops::Range;

/// A text in one language.
#[derive(Debug)]
pub(crate) struct Passage<'a> {
    /// The text as written.
    pub text: &'a str,
    /// The path of the text, or of the list that it belongs to.
    path: String,
    /// Its language, where the author gives several.
    language: Option<Language>,
    /// Its place in the list.
    index: Option<usize>,
    /// Where it stands in the folded prose.
    range: Range<usize>,
}

/// A phrase found.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Mention<'p, 'a> {
    /// The text that it stands in.
    pub passage: &'p Passage<'a>,
    /// The sentence that it stands in, as written.
    pub sentence: &'a str,
    /// The same, folded.
    pub folded_sentence: &'p str,
    /// The byte of the text at which it stands.
    pub at: usize,
}

/// Every text in every language.
#[derive(Debug)]
pub(crate) struct Prose<'a> {
    /// The texts, in the order of the model.
    pub passages: Vec<Passage<'a>>,
    /// All of them folded, with a line between each and the next.
    folded: String,
    /// Of the texts as written, which tell more of where sentences end; the folded ones are as long.
    sentences: Sentences,
    beginnings: Beginnings,
}

impl Passage<'_> {
    /// Its path, down to the language where the author gives several, and to its place in a list.
    pub fn path(&self) -> String {
        let mut path = self.path.clone();
        if let Some(language) = self.language {
            path.push('.');
            path.push_str(language.code());
        }
        if let Some(index) = self.index {
            path.push_str(&format!("[{index}]"));
        }
        path
    }

    /// The path of the text or list, the same for each of its languages.
    pub fn text_path(&self) -> &str {
        &self.path
    }

    /// Whether it stands at this path or under it.
    pub fn is_under(&self, path: &str) -> bool {
        self.path.strip_prefix(path).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
    }

    /// Where it stands among all texts.
    pub fn place_in_prose(&self) -> usize {
        self.range.start
    }
}

impl<'a> Prose<'a> {
    /// Gathers the texts.
    pub fn new(nodes: &[Node<'a>]) -> Self {
        let mut passages: Vec<Passage<'a>> = Vec::new();
        let mut all = String::new();
        let mut gather = |path: &str, language: Option<Language>, index: Option<usize>, text: &'a str| {
            let start = all.len();
            all.push_str(text);
            passages.push(Passage { text, path: path.to_owned(), language, index, range: start..all.len() });
            all.push('\n');
        };
        for node in nodes {
            match node.leaf {
                Leaf::Text(text, _) => {
                    let several = text.iter().nth(1).is_some();
                    for (language, text) in text.iter() {
                        gather(&node.path, several.then_some(language), None, text);
                    }
                }
                Leaf::List(list) => {
                    let several = list.iter().nth(1).is_some();
                    for (language, items) in list.iter() {
                        for (index, text) in items.iter().enumerate() {
                            gather(&node.path, several.then_some(language), Some(index), text);
                        }
                    }
                }
                Leaf::Url(_) | Leaf::Party(_) => {}
            }
        }
        let folded = fold(&all);
        let beginnings = Beginnings::of(&folded);
        Self { passages, folded, sentences: Sentences::of(&all), beginnings }
    }

    /// The text, folded.
    pub fn folded(&self, passage: &Passage) -> &str {
        &self.folded[passage.range.clone()]
    }

    /// Where these phrases stand as whole words: by phrase, then by place.
    pub fn phrases(&self, phrases: &[&str]) -> Vec<Mention<'_, 'a>> {
        self.find(phrases, |after| !after.starts_with(char::is_alphanumeric))
    }

    /// Where words begin with these: by beginning, then by place. A space at the end asks for the whole word.
    pub fn words_beginning(&self, beginnings: &[&str]) -> Vec<Mention<'_, 'a>> {
        self.find(beginnings, |_| true)
    }

    fn find(&self, phrases: &[&str], may_follow: fn(&str) -> bool) -> Vec<Mention<'_, 'a>> {
        let places = phrases.iter().flat_map(|phrase| {
            let whole = phrase.strip_suffix(' ');
            let phrase = whole.unwrap_or(phrase);
            self.beginnings.with(phrase).filter(move |at| {
                self.folded[*at..].strip_prefix(phrase).is_some_and(|after| {
                    may_follow(after) && (whole.is_none() || !after.starts_with(char::is_alphanumeric))
                })
            })
        });
        places.filter_map(|at| self.mention(at)).collect()
    }

    fn mention(&self, at: usize) -> Option<Mention<'_, 'a>> {
        let index = self.passages.partition_point(|passage| passage.range.end < at);
        let passage = self.passages.get(index)?;
        let sentence = self.sentences.around(&self.folded, passage.range.clone(), at);
        let within = sentence.start - passage.range.start..sentence.end - passage.range.start;
        Some(Mention {
            passage,
            sentence: passage.text.get(within).unwrap_or(passage.text),
            folded_sentence: self.folded.get(sentence).unwrap_or_default(),
            at: at - passage.range.start,
        })
    }
}

/// Sorts what was found by text, and keeps the first of each text.
pub(crate) fn in_order_of_texts(mentions: &mut Vec<Mention>) {
    mentions.sort_by_key(|mention| (mention.passage.range.start, mention.at));
    mentions.dedup_by_key(|mention| mention.passage.range.start);
}

/// Where the words of a text begin, in buckets by their first three bytes. Signs that follow a space begin a word too.
#[derive(Debug)]
struct Beginnings {
    /// For each bucket the first of its places, and at the end the number of all.
    firsts: Vec<u32>,
    places: Vec<u32>,
}

impl Beginnings {
    const BUCKETS: usize = 4096;
    /// So many bytes tell the bucket.
    const TELLING: usize = 3;

    fn of(text: &str) -> Self {
        let bytes = text.as_bytes();
        let mut found: Vec<(u32, u16)> = Vec::new();
        let mut firsts = vec![0_u32; Self::BUCKETS + 1];
        // A word begins where something that is no space has no letter or digit before it.
        let mut within = false;
        for (at, character) in text.char_indices() {
            if !within
                && !character.is_ascii_whitespace()
                && let Ok(place) = u32::try_from(at)
            {
                let bucket = Self::bucket(&bytes[at..]);
                firsts[usize::from(bucket) + 1] += 1;
                found.push((place, bucket));
            }
            within = is_of_word(character);
        }
        for bucket in 0..Self::BUCKETS {
            firsts[bucket + 1] += firsts[bucket];
        }
        let mut next = firsts.clone();
        let mut places = vec![0; found.len()];
        for (place, bucket) in found {
            let slot = &mut next[usize::from(bucket)];
            places[*slot as usize] = place;
            *slot += 1;
        }
        Self { firsts, places }
    }

    /// The places at which a word could be this phrase.
    fn with(&self, phrase: &str) -> impl Iterator<Item = usize> {
        let range = if phrase.len() < Self::TELLING {
            0..self.places.len()
        } else {
            let bucket = usize::from(Self::bucket(phrase.as_bytes()));
            self.firsts[bucket] as usize..self.firsts[bucket + 1] as usize
        };
        self.places[range].iter().map(|place| *place as usize)
    }

    fn bucket(bytes: &[u8]) -> u16 {
        let byte = |at: usize| u16::from(bytes.get(at).copied().unwrap_or_default());
        (byte(0).wrapping_mul(37) ^ byte(1).wrapping_mul(149) ^ byte(2).wrapping_mul(11)) % 4096
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::walk::Kind;
    use seloste_notice::{Text, TextList};

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

    fn found(search: impl for<'p> Fn(&'p Prose<'_>) -> Vec<String>) -> Vec<String> {
        let texts = texts();
        let list = TextList::from_pairs(vec![(Language::Fi, vec!["yksi".to_owned(), "kaksi".to_owned()])]);
        let nodes: Vec<Node> = texts
            .iter()
            .enumerate()
            .map(|(index, text)| Node { path: format!("t{index}"), leaf: Leaf::Text(text, Kind::Words) })
            .chain([Node { path: "list".to_owned(), leaf: Leaf::List(&list) }])
            .collect();
        search(&Prose::new(&nodes))
    }

    fn shown(mention: &Mention) -> String {
        format!("{} {}: {}", mention.passage.path(), mention.at, mention.sentence)
    }

    #[test]
    fn phrases_are_whole_words() {
        assert_eq!(
            found(|prose| prose
                .phrases(&["henkilötietolain", "523/99", "23/99", "523/9"])
                .iter()
                .map(shown)
                .collect()),
            ["t0 0: Henkilötietolain (523/99) mukaan.", "t0 19: Henkilötietolain (523/99) mukaan."]
        );
    }

    #[test]
    fn beginnings_are_at_the_start_of_words_after_any_sign() {
        assert_eq!(
            found(|prose| prose
                .words_beginning(&["personuppgift", "åä", "tietolain", "kak"])
                .iter()
                .map(shown)
                .collect()),
            ["t1.sv 3: “Personuppgiftslagen” gäller.", "t1.sv 35: ÅÄÖ", "list[1] 0: kaksi",]
        );
    }

    #[test]
    fn nothing_is_found_in_nothing() {
        assert!(Prose::new(&[]).words_beginning(&["a"]).is_empty());
    }
}
