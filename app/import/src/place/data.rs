//! Categories of data, their sources and who gets them.

use super::{At, Placer, around_list, entry_of, is_item, listed, plain, word};
use crate::block::{Block, Shape};
use crate::draft::{Entry, Item, Note, Value, pieces};
use crate::legal;
use crate::words::{fold, has_any};
use std::collections::HashSet;

/// Longer entries are texts and no names.
pub(super) const LONGEST_NAME: usize = 160;

/// How many words of a name make its id.
const WORDS_OF_ID: usize = 3;

impl Placer {
    /// The entries of a list are categories, or the items of one category where each is a few words under a line that
    /// ends with a colon.
    pub(super) fn data(&mut self, blocks: Vec<Block>) -> Vec<(At, Vec<Block>)> {
        for block in &blocks {
            self.source_named(block);
        }
        let blocks = without_bullets(blocks);
        let (mut before, list, after) = around_list(blocks);
        let list = nested(list);
        let items = list.iter().filter(|block| is_item(block)).count();
        if items == 0 || !self.has_room(&list) {
            before.extend(list);
            before.extend(after);
            return self.data_in_lines(before);
        }
        let mut between = Vec::new();
        let mut group: Option<(Block, Vec<String>)> =
            before.pop_if(|block| opens_group(block)).map(|block| (block, Vec::new()));
        let words: usize = list
            .iter()
            .filter(|block| is_item(block))
            .map(|block| block.text.split_whitespace().count())
            .sum();
        let short = words <= items * 4;
        if !short && let Some((block, _)) = group.take() {
            before.push(block);
        }
        for block in list {
            if !is_item(&block) {
                self.end_group(group.take());
                if short && opens_group(&block) {
                    group = Some((block, Vec::new()));
                } else {
                    between.push(block);
                }
                continue;
            }
            let (text, notes) = entry_of(&block);
            match &mut group {
                Some((_, entries)) if notes.is_empty() => entries.push(text),
                _ => self.category(&text, notes, block.line),
            }
        }
        self.end_group(group);
        between.extend(after);
        vec![(At::Start, before), (At::End, between)]
    }

    /// Lines such as `Contact details: name, address` are categories; other paragraphs stay text.
    fn data_in_lines(&mut self, blocks: Vec<Block>) -> Vec<(At, Vec<Block>)> {
        if !self.has_room(&blocks) {
            return vec![(At::End, blocks)];
        }
        let mut rest = Vec::new();
        let mut first_category = None;
        let mut blocks = blocks.into_iter().peekable();
        while let Some(block) = blocks.next() {
            // A label on a line of its own, and lines without a full stop under it.
            let belongs = |block: &Block| {
                let open = !block.text.ends_with(['.', ':', '?', '!']);
                block.shape == Shape::Paragraph && open && legal::sentences(&block.text) == 1
            };
            if opens_group(&block) && blocks.peek().is_some_and(belongs) {
                first_category.get_or_insert(rest.len());
                let mut items = Vec::new();
                while let Some(line) = blocks.next_if(belongs) {
                    items.push(line.text);
                }
                if let [only] = items.as_slice()
                    && let Some((_, parts)) = split_label(&format!("x: {only}"))
                    && !parts.is_empty()
                {
                    items = parts;
                }
                self.end_group(Some((block, items)));
                continue;
            }
            let is_line = block.shape == Shape::Paragraph && legal::sentences(&block.text) == 1;
            let labelled = split_label(&block.text).is_some_and(|(_, items)| !items.is_empty());
            if is_line && labelled {
                first_category.get_or_insert(rest.len());
                let (text, notes) = entry_of(&block);
                self.category(&text, notes, block.line);
            } else {
                rest.push(block);
            }
        }
        // A short text alone that is a list with commas: `Name, address, telephone number`.
        let few_words = |text: &str| {
            let mut parts = text.split(", ");
            text.matches(", ").count() >= 3 && parts.all(|part| part.split_whitespace().count() <= 5)
        };
        if first_category.is_none()
            && let [only] = rest.as_slice()
            && only.shape == Shape::Paragraph
            && (!only.text.ends_with('.') || few_words(&only.text) && legal::sentences(&only.text) == 1)
            && only.text.contains(", ")
            && only.text.chars().count() <= LONGEST_NAME
            && listed::data(&only.text).is_none()
        {
            let (line, text) = (only.line, only.text.trim_end_matches('.').to_owned());
            self.category(&text, Vec::new(), line);
            rest.clear();
        }
        if first_category.is_none() {
            rest.iter().for_each(|block| self.data_named(block));
        }
        let after = rest.split_off(first_category.unwrap_or(rest.len()));
        vec![(At::Start, rest), (At::End, after)]
    }

    /// States the data that sentences list; the sentences stay where they are.
    pub(super) fn data_named(&mut self, block: &Block) {
        for sentence in legal::split(&block.text) {
            let Some(listed) = listed::data(sentence).filter(|listed| listed.chars().count() <= LONGEST_NAME)
            else {
                continue;
            };
            self.told(block.line, listed, "data", true);
            let notes =
                vec![Note::Advice("Inferred: a sentence of the text lists it; part it as you see fit.")];
            self.identified("data", listed, notes, Value::Text(listed.to_owned()));
        }
    }

    /// A category: its name, and after a colon what belongs to it.
    fn category(&mut self, text: &str, notes: Vec<Note>, line: usize) {
        if let Some((label, items)) = split_label(text)
            && is_lead(&label)
            && items.len() > 1
        {
            for (index, item) in items.iter().enumerate() {
                let notes = if index == 0 { vec![Note::Kept(label.clone())] } else { Vec::new() };
                self.told(line, item, "data", false);
                self.identified("data", item, notes, Value::Text(item.clone()));
            }
            return;
        }
        self.told(line, text, "data", false);
        let mut name_of_id = text.to_owned();
        let value = match split_label(text) {
            Some((name, items)) if !items.is_empty() => {
                name_of_id.clone_from(&name);
                let items =
                    items.into_iter().map(|text| Item { notes: Vec::new(), value: Value::Text(text) });
                Value::Map(vec![
                    plain("name", Value::Text(name)),
                    Entry { key: "items".to_owned(), notes: Vec::new(), value: Value::List(items.collect()) },
                ])
            }
            _ => Value::Text(text.to_owned()),
        };
        self.identified("data", &name_of_id, notes, value);
    }

    fn end_group(&mut self, group: Option<(Block, Vec<String>)>) {
        let Some((block, entries)) = group else { return };
        let name = block.text.trim_end_matches([':', ' ']).to_owned();
        self.told(block.line, &name, "data", false);
        let items: Vec<Item> =
            entries.into_iter().map(|text| Item { notes: Vec::new(), value: Value::Text(text) }).collect();
        let mut inner = vec![plain("name", Value::Text(name.clone()))];
        if !items.is_empty() {
            inner.push(plain("items", Value::List(items)));
        }
        self.identified("data", &name, Vec::new(), Value::Map(inner));
    }

    /// Notes a sentence that says that the person gives the data.
    fn source_named(&mut self, block: &Block) {
        const COMES: [&str; 12] = [
            "saamme",
            "saadaan",
            "kerätään",
            "keräämme",
            "annat",
            "får vi",
            "kommer från",
            "samlas in",
            "get",
            "obtain",
            "collect",
            "receive",
        ];
        let comes = |sentence: &&str| {
            let folded = fold(sentence);
            legal::from_data_subject(&folded) && has_any(&folded, &COMES)
        };
        if self.source_in_passing.is_none()
            && let Some(sentence) = legal::split(&block.text).into_iter().find(comes)
        {
            self.source_in_passing = Some((block.line, sentence.to_owned()));
        }
    }

    /// Adds an entry to a map by id.
    pub(super) fn identified(&mut self, key: &str, name: &str, notes: Vec<Note>, value: Value) {
        let entry = self.draft.entry(key);
        if !matches!(entry.value, Value::Map(_)) {
            entry.value = Value::Map(Vec::new());
        }
        let Value::Map(entries) = &mut entry.value else { return };
        let taken: HashSet<&str> = entries.iter().map(|entry| entry.key.as_str()).collect();
        let stem = slug(name, key, WORDS_OF_ID);
        let id = (1..)
            .map(|number| if number == 1 { stem.clone() } else { format!("{stem}-{number}") })
            .find(|id| !taken.contains(id.as_str()))
            .unwrap_or(stem);
        entries.push(Entry { key: id, notes, value });
    }

    /// Each entry of a list, or each paragraph, is a source; that of the person itself is known by its words.
    pub(super) fn sources(&mut self, blocks: Vec<Block>) -> Vec<(At, Vec<Block>)> {
        let (before, list, after) = around_list(blocks);
        let (lead, list, after) =
            if list.is_empty() { (Vec::new(), before, after) } else { (before, list, after) };
        if !self.has_room(&list) {
            return vec![(At::Start, lead), (At::End, list), (At::End, after)];
        }
        for block in list {
            self.told(block.line, &block.text, "sources", false);
            let folded = fold(&block.text);
            let (text, notes) = entry_of(&block);
            let long = legal::sentences(&block.text) > 1
                || block.text.ends_with('.')
                || text.chars().count() > LONGEST_NAME;
            let mut entries = Vec::new();
            let others: Vec<String> = match long {
                true => legal::split(&block.text)
                    .into_iter()
                    .flat_map(listed::givers)
                    .map(str::to_owned)
                    .collect(),
                false => Vec::new(),
            };
            let mut others = others.into_iter();
            if legal::from_data_subject(&folded) {
                entries.push(word("from", "data-subject"));
                entries.push(plain(
                    "text",
                    Value::Prose(pieces(&[Block::paragraph(block.text.clone(), block.line)])),
                ));
            } else if long {
                entries.extend(others.next().map(|name| plain("name", Value::Text(name))));
                entries.push(plain(
                    "text",
                    Value::Prose(pieces(&[Block::paragraph(block.text.clone(), block.line)])),
                ));
            } else {
                entries.push(plain("name", Value::Text(text)));
            }
            self.draft.push("sources", Item { notes, value: Value::Map(entries) });
            for name in others {
                self.told(block.line, &name, "sources", true);
                let notes = vec![Note::Advice("Inferred: the text above names it.")];
                let value = Value::Map(vec![plain("name", Value::Text(name))]);
                self.draft.push("sources", Item { notes, value });
            }
        }
        vec![(At::Start, lead), (At::End, after)]
    }
}

/// A list in which the entries of a list within another stand behind the entry that they belong to: `Contact data: name,
/// address`.
fn nested(list: Vec<Block>) -> Vec<Block> {
    let depth = |block: &Block| match block.shape {
        Shape::Item { depth, .. } => Some(depth),
        _ => None,
    };
    let least = list.iter().filter_map(depth).min().unwrap_or(0);
    let mut folded: Vec<Block> = Vec::new();
    for block in list {
        let plain = matches!(&block.shape, Shape::Item { marker, .. } if marker.is_empty());
        let inner = plain && depth(&block).is_some_and(|depth| depth > least);
        match folded.last_mut().filter(|last| inner && last.text.chars().count() <= LONGEST_NAME) {
            Some(outer) if !block.text.contains([',', ':']) && legal::sentences(&block.text) == 1 => {
                let joint = if outer.text.contains(": ") { ", " } else { ": " };
                let outer_text = outer.text.trim_end_matches([':', ' ', ',', ';']);
                outer.text = format!("{outer_text}{joint}{}", block.text.trim_end_matches([',', ';', '.']));
            }
            _ => folded.push(block),
        }
    }
    folded
}

/// Lines without bullets as entries of a list: two or more in a row that are no sentences.
fn without_bullets(mut blocks: Vec<Block>) -> Vec<Block> {
    if blocks.iter().any(is_item) {
        return blocks;
    }
    let mut begin = 0;
    while begin < blocks.len() {
        let end = begin + blocks[begin..].iter().take_while(|block| is_bare_entry(block)).count();
        let grouped = begin.checked_sub(1).is_some_and(|before| opens_group(&blocks[before]));
        if end - begin >= 2 && !grouped {
            for block in &mut blocks[begin..end] {
                block.shape = Shape::Item { marker: String::new(), depth: 0 };
            }
        }
        begin = end + 1;
    }
    blocks
}

/// Whether a line is what an entry of a list is: short, and either open or without a word that makes a sentence of it.
fn is_bare_entry(block: &Block) -> bool {
    /// What a sentence about data has and a name of data has not.
    const SENTENCE: [&str; 36] = [
        "on",
        "ovat",
        "ei",
        "eivät",
        "voi",
        "voidaan",
        "voimme",
        "kerätään",
        "keräämme",
        "käsitellään",
        "käsittelemme",
        "tallennetaan",
        "tallennamme",
        "saamme",
        "är",
        "kan",
        "vi",
        "inte",
        "har",
        "behandlas",
        "sparas",
        "samlas",
        "we",
        "is",
        "are",
        "may",
        "can",
        "collect",
        "collects",
        "do",
        "not",
        "have",
        "has",
        "i",
        "hold",
        "process",
    ];
    let words = || block.text.split(|c: char| !c.is_alphanumeric());
    block.shape == Shape::Paragraph
        && block.text.chars().count() <= LONGEST_NAME
        && !block.text.ends_with([':', '?', '!'])
        && !block.text.contains(": ")
        && !block.text.contains(" | ")
        && crate::headings::number(&block.text).0.is_empty()
        && legal::sentences(&block.text) == 1
        && !words().any(|word| SENTENCE.contains(&word.to_lowercase().as_str()))
}

/// Whether a line names a kind of data, of which a list follows. `We collect the following:` names none.
fn opens_group(block: &Block) -> bool {
    block.shape == Shape::Paragraph
        && !is_lead(&block.text)
        && block.text.ends_with(':')
        && block.text.chars().count() <= LONGEST_NAME
        && block.text.contains(char::is_alphabetic)
}

/// Whether words only say that data follows.
fn is_lead(text: &str) -> bool {
    const LEADS: [&str; 15] = [
        "seuraav",
        "tallet",
        "tallen",
        "keräämme",
        "käsittelemme",
        "rekisteri",
        "följande",
        "vi samlar",
        "vi behandlar",
        "following",
        "we collect",
        "we process",
        "we hold",
        "we keep",
        "vi har",
    ];
    has_any(&fold(text), &LEADS)
}

/// `Label: one, two, three` as the label and its items, cut at commas outside brackets.
fn split_label(text: &str) -> Option<(String, Vec<String>)> {
    const LONGEST_LABEL: usize = 90;
    let (label, rest) = text.split_once(": ")?;
    if label.chars().count() > LONGEST_LABEL
        || label.contains(['.', '('])
        || !label.contains(char::is_alphabetic)
    {
        return None;
    }
    if legal::sentences(rest) > 1 {
        return None;
    }
    let mut items = vec![String::new()];
    let mut depth = 0_usize;
    for character in rest.trim().trim_end_matches(['.', ';']).chars() {
        match character {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        match (character, depth) {
            (',' | ';', 0) => items.push(String::new()),
            _ => {
                if let Some(last) = items.last_mut() {
                    last.push(character);
                }
            }
        }
    }
    let items: Vec<String> = items
        .into_iter()
        .map(|item| item.trim().to_owned())
        .filter(|item| item.contains(char::is_alphanumeric))
        .collect();
    Some((label.trim().to_owned(), items))
}

/// An id from the first words of a name, in the letters that ids may have.
pub(crate) fn slug(name: &str, otherwise: &str, most_words: usize) -> String {
    const LONGEST: usize = 48;
    let mut slug = String::new();
    for word in crate::words::words(name).take(most_words) {
        let letters: String = word.chars().flat_map(char::to_lowercase).filter_map(letter).collect();
        if letters.is_empty() || slug.len() + letters.len() > LONGEST {
            continue;
        }
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.push_str(&letters);
    }
    if slug.is_empty() { otherwise.replace('_', "-") } else { slug }
}

fn letter(character: char) -> Option<char> {
    match character {
        'a'..='z' | '0'..='9' => Some(character),
        'ä' | 'å' | 'á' | 'à' => Some('a'),
        'ö' | 'ø' | 'ó' => Some('o'),
        'é' | 'è' | 'ë' => Some('e'),
        'ü' => Some('u'),
        'š' => Some('s'),
        'ž' => Some('z'),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_from_names() {
        assert_eq!(slug("Yhteystiedot, kuten nimi ja osoite", "x", 3), "yhteystiedot-kuten-nimi");
        assert_eq!(slug("Ääkköset & Co", "x", 3), "aakkoset-co");
        assert_eq!(slug("用户", "data", 3), "data");
    }

    #[test]
    fn labels_and_items() {
        let (label, items) = split_label("Yhteystiedot: nimi, osoite (katu, numero), puhelin.").unwrap();
        assert_eq!(label, "Yhteystiedot");
        assert_eq!(items, ["nimi", "osoite (katu, numero)", "puhelin"]);
        assert!(split_label("Ei. Tämä: on lause").is_none());
    }
}
