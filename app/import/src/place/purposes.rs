//! Register, purposes and legal bases.

use super::{At, Placer, around_list, entry_of, plain, word};
use crate::block::{Block, Shape};
use crate::draft::{Entry, Item, Note, Piece, Value};
use crate::facts;
use crate::legal;
use crate::section::Heading;
use crate::words::fold;
use seloste_notice::Basis;

/// Longer entries of a list are texts and no names.
const LONGEST_NAME: usize = 300;

impl Placer {
    /// The register's name: the first line, if it is short.
    pub(super) fn register(&mut self, blocks: Vec<Block>) -> Vec<(At, Vec<Block>)> {
        const LONGEST: usize = 160;
        let mut rest = blocks;
        let short = rest.first().is_some_and(|block| {
            block.text.chars().count() <= LONGEST
                && legal::sentences(&block.text) == 1
                && block.shape == Shape::Paragraph
        });
        if short && !self.draft.has("register") {
            let first = rest.remove(0);
            self.told(first.line, &first.text, "register", false);
            let (text, _) = entry_of(&first);
            self.draft.entry("register").value = Value::Text(text);
        }
        vec![(At::End, rest)]
    }

    /// The entries of a list are purposes. Where there is none, so is the first sentence, which the author may cut.
    pub(super) fn purposes(
        &mut self,
        blocks: Vec<Block>,
        heading: Option<&Heading>,
    ) -> Vec<(At, Vec<Block>)> {
        for block in &blocks {
            let announced = heading.is_some_and(|heading| speaks_of_bases(&heading.text));
            let bases = match announced {
                true => legal::bases(&fold(&block.text)),
                false => super::parts::named_bases(&block.text),
            };
            self.passing(&bases);
        }
        let blocks = without_bullets(blocks);
        let held = self.draft.items("purposes").len();
        let blocks = self.purposes_in_table(blocks);
        let has_data = heading.is_some_and(|heading| asks_for_data(&heading.text));
        let blocks = self.purposes_in_parts(blocks, has_data);
        if blocks.is_empty() {
            return Vec::new();
        }
        if self.draft.items("purposes").len() > held && !blocks.iter().any(super::is_item) {
            return vec![(At::End, blocks)];
        }
        let (before, list, after) = around_list(blocks);
        let asked = heading.is_some_and(|heading| asks_for_data(&heading.text));
        if asked && before.last().is_some_and(announces_data) && !list.is_empty() {
            // One heading for two items: what the list is about, the line above it says.
            let mut before = before;
            let lead = before.pop();
            let left = if before.is_empty() { Vec::new() } else { self.purposes(before, None) };
            for (at, blocks) in self.data(lead.into_iter().chain(list).chain(after).collect()) {
                self.free(seloste_notice::SectionId::Data, at, None, &blocks);
            }
            return left;
        }
        if !list.is_empty() && self.has_room(&list) {
            let mut between = Vec::new();
            for block in list {
                let (name, notes) = entry_of(&block);
                let (first, more) = first_sentence(&name);
                if super::is_item(&block) && first.chars().count() <= LONGEST_NAME {
                    self.told(block.line, first, "purposes", false);
                    let tied = super::entries::purpose_and_basis(first);
                    let name = tied.as_ref().map_or(first, |(name, ..)| *name);
                    let mut entries = vec![plain("name", Value::Text(name.to_owned()))];
                    if !more.is_empty() {
                        entries.push(plain("text", Value::prose(more)));
                    }
                    if let Some((_, said, bases)) = tied {
                        let bases = bases.into_iter().map(|basis| basis.word().to_owned()).collect();
                        entries.push(Entry {
                            key: "basis".to_owned(),
                            notes: vec![Note::Kept(said.to_owned())],
                            value: Value::Words(bases),
                        });
                    }
                    self.draft.push("purposes", Item { notes, value: Value::Map(entries) });
                } else {
                    between.push(block);
                }
            }
            between.extend(after);
            return vec![(At::Start, before), (At::End, between)];
        }
        let mut all = before;
        all.extend(list);
        all.extend(after);
        // A numbered line among paragraphs is the heading of a part and no purpose.
        let is_prose = |block: &Block| {
            block.shape == Shape::Paragraph && crate::headings::number(&block.text).0.is_empty()
        };
        let paragraphs = || all.iter().enumerate().filter(|(_, block)| is_prose(block));
        // Where the first paragraph is about the legal basis alone, another one may be about the purpose.
        let best = paragraphs().find(|(_, block)| speaks_of_purposes(first_sentence(&block.text).0));
        let only_basis =
            paragraphs().next().is_some_and(|(_, block)| speaks_of_bases(first_sentence(&block.text).0));
        let Some((first, _)) = best.filter(|_| only_basis).or_else(|| paragraphs().next()) else {
            return vec![(At::End, all)];
        };
        let paragraph = all[first].text.clone();
        let (name, more) = first_sentence(&paragraph);
        if name.chars().count() > LONGEST_NAME {
            return vec![(At::End, all)];
        }
        let block = all.remove(first);
        let mut entries = vec![plain("name", Value::Text(name.to_owned()))];
        if !more.is_empty() {
            entries.push(plain("text", Value::prose(more)));
        }
        let notes = vec![Note::Advice(
            "A sentence of the text: cut it down to the purpose, or make several purposes of it.",
        )];
        self.told(block.line, name, "purposes", true);
        self.draft.push("purposes", Item { notes, value: Value::Map(entries) });
        vec![(At::End, all)]
    }

    /// The bases that purposes state as theirs.
    pub(super) fn tied_bases(&mut self) -> Vec<String> {
        let mut tied = Vec::new();
        for item in self.draft.items("purposes") {
            let Value::Map(entries) = &item.value else { continue };
            for entry in entries.iter().filter(|entry| entry.key == "basis") {
                if let Value::Words(words) = &entry.value {
                    tied.extend(words.iter().cloned());
                }
            }
        }
        tied
    }

    /// Notes bases that are named where none is stated of its own.
    pub(super) fn passing(&mut self, bases: &[Basis]) {
        for basis in bases {
            if !self.bases_in_passing.contains(&basis.word()) {
                self.bases_in_passing.push(basis.word());
            }
        }
    }

    /// A block that names one basis states it; one that names several stays text, and they are inferred from it.
    pub(super) fn legal_bases(&mut self, blocks: Vec<Block>, is_interest: bool) -> Vec<(At, Vec<Block>)> {
        const SHORT: usize = 45;
        let mut rest = Vec::new();
        let mut several = Vec::new();
        let interest = Basis::LegitimateInterests;
        if !self.has_room(&blocks) {
            return vec![(At::End, blocks)];
        }
        for block in blocks {
            let bases = legal::bases(&fold(&block.text));
            let single = match bases.as_slice() {
                [only] => Some(*only),
                many if is_interest && (many.is_empty() || many.contains(&interest)) => Some(interest),
                _ => None,
            };
            let Some(basis) = single else {
                several.extend(bases);
                rest.push(block);
                continue;
            };
            self.told(block.line, &block.text, "legal_bases", false);
            if block.text.chars().count() <= SHORT && !is_interest {
                let notes = vec![Note::Kept(block.whole())];
                self.draft.push("legal_bases", Item { notes, value: Value::Word(basis.word().to_owned()) });
                continue;
            }
            let key = if basis == interest && is_interest { "interest" } else { "text" };
            self.add_basis(basis, key, &block);
        }
        for basis in several {
            let stated = |item: &Item| match &item.value {
                Value::Word(word) => word == basis.word(),
                Value::Map(entries) => {
                    entries.iter().any(|entry| entry.value == Value::Word(basis.word().to_owned()))
                }
                _ => false,
            };
            if !self.draft.items("legal_bases").iter().any(stated) {
                let notes = vec![Note::Advice("Inferred from the text of this section.")];
                self.draft.push("legal_bases", Item { notes, value: Value::Word(basis.word().to_owned()) });
                self.told(0, basis.word(), "legal_bases", true);
            }
        }
        vec![(At::End, rest)]
    }

    /// Adds a text to the statement of a basis, or states it.
    fn add_basis(&mut self, basis: Basis, key: &str, block: &Block) {
        let text = vec![Piece { text: block.whole(), item: false }];
        let own = Value::Word(basis.word().to_owned());
        for item in self.draft.items("legal_bases") {
            let is_same = match &item.value {
                Value::Word(_) => item.value == own,
                Value::Map(entries) => entries.iter().any(|entry| entry.key == "basis" && entry.value == own),
                _ => false,
            };
            if is_same {
                if matches!(item.value, Value::Word(_)) {
                    item.value = Value::Map(vec![word("basis", basis.word())]);
                }
                if let Value::Map(entries) = &mut item.value {
                    crate::draft::append(crate::draft::entry(entries, key), text);
                }
                return;
            }
        }
        let entries = vec![word("basis", basis.word()), plain(key, Value::Prose(text))];
        self.draft.push("legal_bases", Item { notes: Vec::new(), value: Value::Map(entries) });
    }

    /// The date of the notice; what says more than that stays in the introduction.
    pub(super) fn updated(&mut self, blocks: Vec<Block>) -> Vec<(At, Vec<Block>)> {
        const LONGEST: usize = 80;
        let mut rest = Vec::new();
        for block in blocks {
            match facts::date(&block.text) {
                Some(date)
                    if block.text.chars().count() <= LONGEST && self.date(date, &block.text, block.line) => {}
                _ => rest.push(block),
            }
        }
        self.append("introduction", &rest);
        Vec::new()
    }

    /// States the date of the notice; a later one takes the place of an earlier.
    pub fn date(&mut self, date: seloste_notice::Date, said: &str, line: usize) -> bool {
        let entry = self.draft.entry("updated");
        let written = date.to_string();
        match &mut entry.value {
            Value::Word(earlier) if *earlier >= written => {}
            value => *value = Value::Word(written),
        }
        entry.notes.push(Note::Kept(said.to_owned()));
        self.told(line, said, "updated", false);
        true
    }
}

/// Whether a heading asks for the data too, as “what data do you collect, and why” does.
fn asks_for_data(heading: &str) -> bool {
    const ASKED: [&str; 7] = [
        "mitä tieto",
        "mitä henkilötie",
        "vilka uppgift",
        "vilka personuppgift",
        "what data",
        "what information",
        "what personal",
    ];
    crate::words::has_any(&fold(heading), &ASKED)
}

/// Whether a line above a list speaks of data and not of purposes.
fn announces_data(block: &Block) -> bool {
    const DATA: [&str; 7] =
        ["tietoja", "tiedot", "henkilötie", "uppgifter", "personuppgift", "data", "information"];
    let folded = fold(&block.text);
    crate::words::has_any(&folded, &DATA)
        && !crate::words::has_any(&folded, &["tarkoitu", "ändamål", "syfte", "purpose"])
}

/// Whether a heading speaks of legal bases, as “purpose and legal basis” does.
fn speaks_of_bases(heading: &str) -> bool {
    crate::words::has_any(&fold(heading), &["perust", "oikeusperust", "grund", "basis", "ground"])
}

/// Lines that each name a purpose and its basis are a list, though nothing stands before them.
fn without_bullets(mut blocks: Vec<Block>) -> Vec<Block> {
    let is_line = |block: &Block| {
        block.shape == Shape::Paragraph
            && !block.text.ends_with('.')
            && super::entries::purpose_and_basis(&block.text).is_some()
    };
    if blocks.iter().filter(|block| is_line(block)).count() >= 2 {
        for block in blocks.iter_mut().filter(|block| is_line(block)) {
            block.shape = Shape::Item { marker: String::new(), depth: 0 };
        }
    }
    blocks
}

/// Whether a sentence says what data is used for.
fn speaks_of_purposes(sentence: &str) -> bool {
    const WORDS: [&str; 7] =
        ["tarkoitu", "käyttötarkoitu", "käytetään", "ändamål", "syfte", "purpose", "used to"];
    crate::words::has_any(&fold(sentence), &WORDS)
}

/// The first sentence of a paragraph, and the rest.
fn first_sentence(text: &str) -> (&str, &str) {
    let ends = text.match_indices(['.', '!', '?']).map(|(at, _)| at + 1);
    let end = ends
        .filter(|at| text[*at..].starts_with(' '))
        .find(|at| {
            text[*at..].trim_start().starts_with(char::is_uppercase)
                && !legal::is_abbreviated(&text[..*at - 1])
        })
        .unwrap_or(text.len());
    (text[..end].trim(), text[end..].trim())
}
