//! Transfers, retention, security, provision and automated decisions.

use super::{At, Placer, plain, word};
use crate::block::{Block, Shape};
use crate::draft::{Item, Note, Value, pieces};
use crate::facts;
use crate::legal;
use crate::words::{fold, has_any};
use seloste_notice::Qualifier;

/// Answers that say no more than yes or no are this short, in characters.
const ANSWER: usize = 12;

/// What a sentence says that tells how long data is kept.
pub(super) const KEEPS: [&str; 12] = [
    "säilyt",
    "poistetaan",
    "hävitetään",
    "sparas",
    "lagras",
    "bevaras",
    "raderas",
    "stored",
    "kept",
    "retain",
    "deleted",
    "keep",
];

impl Placer {
    pub(super) fn transfers(&mut self, blocks: &[Block]) -> Vec<(At, Vec<Block>)> {
        if self.states_none("transfers", blocks) {
            return vec![(At::End, blocks.iter().filter(|block| !is_answer(block)).cloned().collect())];
        }
        let folded = fold(&whole(blocks));
        for block in blocks {
            self.recipients_named(block);
        }
        self.draft.append("transfers", "text", pieces(blocks));
        let words = |words: Vec<&str>| Value::Words(words.into_iter().map(str::to_owned).collect());
        let mechanisms = legal::mechanisms(&folded).into_iter().map(|mechanism| mechanism.word()).collect();
        let inferred = || vec![Note::Advice("Inferred from the text.")];
        for (key, value) in
            [("countries", words(facts::far_countries(&folded))), ("mechanisms", words(mechanisms))]
        {
            if self.draft.set("transfers", key, value, inferred()) {
                let line = blocks.first().map_or(0, |block| block.line);
                self.told(line, key, &format!("transfers.{key}"), true);
            }
        }
        Vec::new()
    }

    /// States an item as none where all that is said of it denies it; a mere `No` is kept as a comment.
    fn states_none(&mut self, key: &str, blocks: &[Block]) -> bool {
        let denied = !blocks.is_empty()
            && blocks.len() <= 2
            && blocks.iter().all(|block| legal::plainly_denies(&fold(&block.text)))
            && !self.draft.has(key);
        if denied {
            let line = blocks[0].line;
            self.told(line, &blocks[0].text, key, false);
            let entry = self.draft.entry(key);
            entry.value = Value::Word("none".to_owned());
            entry.notes.extend(
                blocks.iter().filter(|block| is_answer(block)).map(|block| Note::Kept(block.whole())),
            );
        }
        denied
    }

    /// Each paragraph or entry of a list is a rule of its own, with its period where it names one.
    pub(super) fn retention(&mut self, blocks: Vec<Block>) -> Vec<(At, Vec<Block>)> {
        const LONGEST_CRITERION: usize = 300;
        if !self.has_room(&blocks) {
            return vec![(At::End, blocks)];
        }
        let mut lead = Vec::new();
        let blocks: Vec<Block> = blocks.into_iter().flat_map(by_sentence).collect();
        let several = blocks.len() > 1;
        for block in blocks {
            let folded = fold(&block.text);
            let mut lengths = facts::lengths(&folded);
            lengths.dedup();
            // What only announces the others.
            if several && block.text.ends_with(':') && lengths.is_empty() {
                lead.push(block);
                continue;
            }
            self.told(block.line, &block.text, "retention", false);
            let text = block.whole();
            let mut entries = Vec::new();
            if let [length] = lengths.as_slice() {
                let units = ["years", "months", "days"].into_iter().zip(length);
                entries.extend(
                    units.filter(|(_, count)| **count > 0).map(|(key, count)| word(key, &count.to_string())),
                );
                if let Some(qualifier) = legal::qualifier(&folded) {
                    let qualifier = match qualifier {
                        Qualifier::Typically => "typically",
                        Qualifier::AtMost => "at-most",
                        Qualifier::AtLeast => "at-least",
                    };
                    entries.push(word("qualifier", qualifier));
                }
                entries.push(plain("text", Value::prose(&text)));
            } else if lengths.is_empty()
                && legal::is_criterion(&folded)
                && legal::sentences(&text) == 1
                && text.chars().count() <= LONGEST_CRITERION
            {
                entries.push(plain("criterion", Value::Text(text)));
            } else {
                entries.push(plain("text", Value::prose(&text)));
            }
            self.draft.push("retention", Item { notes: Vec::new(), value: Value::Map(entries) });
        }
        vec![(At::Start, lead)]
    }

    /// Notes the periods of storage that sentences about something else name.
    pub(super) fn retention_named(&mut self, blocks: &[Block]) {
        /// More are told nowhere but in a section of their own.
        const MOST: usize = 20;
        for block in blocks {
            for sentence in legal::split(&block.text) {
                let folded = fold(sentence);
                if let [length] = facts::lengths(&folded).as_slice()
                    && has_any(&folded, &KEEPS)
                    && self.retention_in_passing.len() < MOST
                {
                    self.retention_in_passing.push((block.line, *length));
                }
            }
        }
    }

    /// States the periods that only other sections name.
    pub(super) fn infer_retention(&mut self) {
        let periods = std::mem::take(&mut self.retention_in_passing);
        if self.draft.has("retention") {
            return;
        }
        for (line, length) in periods {
            let units = ["years", "months", "days"].into_iter().zip(length);
            let entries =
                units.filter(|(_, count)| *count > 0).map(|(key, count)| word(key, &count.to_string()));
            let notes = vec![Note::Advice("Inferred: the text of another section says so; say of what.")];
            self.draft.push("retention", Item { notes, value: Value::Map(entries.collect()) });
            self.told(line, "a period", "retention", true);
        }
    }

    pub(super) fn security(&mut self, key: &str, blocks: &[Block]) -> Vec<(At, Vec<Block>)> {
        if key != "text"
            && let [only] = blocks
            && legal::plainly_denies(&fold(&only.text))
            && self.draft.set("security", key, Value::Word("none".to_owned()), vec![Note::Kept(only.whole())])
        {
            return Vec::new();
        }
        let given = key;
        let mut key = key;
        for block in blocks {
            // Sub-headings on lines of their own.
            let folded = fold(&block.text);
            let announces = block.shape == Shape::Paragraph && block.text.chars().count() <= 60;
            // `A Manuaalinen aineisto`, as the authority's old form has it.
            let lettered = block.text.split(' ').next().is_some_and(|word| {
                word.trim_end_matches(['.', ')', ':']).chars().count() == 1
                    && word.starts_with(char::is_alphabetic)
            });
            if given == "text"
                && announces
                && (block.text.ends_with(':') || lettered && !block.text.ends_with('.'))
            {
                key = if has_any(&folded, &["manuaali", "paperi", "manuell", "manual", "paper"]) {
                    "paper"
                } else if has_any(&folded, &["sähköi", "atk", "digita", "elektron", "electronic"]) {
                    "electronic"
                } else {
                    key
                };
            }
            self.draft.append("security", key, pieces(std::slice::from_ref(block)));
        }
        Vec::new()
    }

    pub(super) fn provision(&mut self, blocks: &[Block]) -> Vec<(At, Vec<Block>)> {
        if self.draft.has("provision") {
            self.draft.append("provision", "text", pieces(blocks));
            return Vec::new();
        }
        let required: Vec<String> = legal::required(&fold(&whole(blocks)))
            .iter()
            .map(|required| required.word().to_owned())
            .collect();
        self.draft.append("provision", "text", pieces(blocks));
        let notes = vec![Note::Advice("Inferred from the text.")];
        if self.draft.set("provision", "required", Value::Words(required), notes) {
            self.told(blocks.first().map_or(0, |block| block.line), "required", "provision.required", true);
        }
        Vec::new()
    }

    pub(super) fn automated(&mut self, blocks: &[Block]) -> Vec<(At, Vec<Block>)> {
        if self.states_none("automated_decisions", blocks) {
            return vec![(At::End, blocks.iter().filter(|block| !is_answer(block)).cloned().collect())];
        }
        if matches!(self.draft.entry("automated_decisions").value, Value::Word(_)) {
            return vec![(At::End, blocks.to_vec())];
        }
        self.draft.append("automated_decisions", "text", pieces(blocks));
        Vec::new()
    }
}

/// A paragraph that names several periods, by its sentences; each is a rule of its own.
fn by_sentence(block: Block) -> Vec<Block> {
    let sentences = legal::split(&block.text);
    let dated = sentences.iter().filter(|sentence| !facts::lengths(&fold(sentence)).is_empty()).count();
    let ends = |sentence: &&&str| has_any(&fold(sentence), &["kunnes", "tills", "until"]);
    let ended =
        sentences.iter().filter(|sentence| facts::lengths(&fold(sentence)).is_empty()).filter(ends).count();
    if dated == 0 || dated + ended < 2 || matches!(block.shape, Shape::Field { .. }) {
        return vec![block];
    }
    // What names no period goes on with the sentence before it.
    let mut texts: Vec<String> = Vec::new();
    for sentence in sentences {
        let folded = fold(sentence);
        let own = !facts::lengths(&folded).is_empty() || legal::is_criterion(&folded);
        match texts.last_mut() {
            Some(last) if !own => *last = format!("{last} {sentence}"),
            _ => texts.push(sentence.to_owned()),
        }
    }
    texts.into_iter().map(|text| Block { text, ..block.clone() }).collect()
}

/// Whether a block says no more than `No`.
fn is_answer(block: &Block) -> bool {
    block.text.chars().count() <= ANSWER
}

fn whole(blocks: &[Block]) -> String {
    blocks.iter().map(Block::whole).collect::<Vec<_>>().join(" ")
}
