//! Categories of data, their sources and who gets them.

use super::{At, Placer, around_list, entry_of, is_item, plain, word};
use crate::block::{Block, Shape};
use crate::draft::{Entry, Item, Note, Value, pieces};
use crate::facts;
use crate::legal;
use crate::words::{fold, has_any};
use std::collections::HashSet;

/// Longer entries are texts and no names.
const LONGEST_NAME: usize = 160;

/// How many words of a name make its id.
const WORDS_OF_ID: usize = 3;

impl Placer {
    /// The entries of a list are categories, or the items of one category where each is a few words under a line that
    /// ends with a colon.
    pub(super) fn data(&mut self, blocks: Vec<Block>) -> Vec<(At, Vec<Block>)> {
        let (mut before, list, after) = around_list(blocks);
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
        if first_category.is_none()
            && let [only] = rest.as_slice()
            && only.shape == Shape::Paragraph
            && !only.text.ends_with('.')
            && only.text.contains(", ")
            && only.text.chars().count() <= LONGEST_NAME
        {
            let (line, text) = (only.line, only.text.clone());
            self.category(&text, Vec::new(), line);
            rest.clear();
        }
        let after = rest.split_off(first_category.unwrap_or(rest.len()));
        vec![(At::Start, rest), (At::End, after)]
    }

    /// A category: its name, and after a colon what belongs to it.
    fn category(&mut self, text: &str, notes: Vec<Note>, line: usize) {
        self.told(line, text, "data", false);
        let value = match split_label(text) {
            Some((name, items)) if !items.is_empty() => {
                let items =
                    items.into_iter().map(|text| Item { notes: Vec::new(), value: Value::Text(text) });
                Value::Map(vec![
                    plain("name", Value::Text(name)),
                    Entry { key: "items".to_owned(), notes: Vec::new(), value: Value::List(items.collect()) },
                ])
            }
            _ => Value::Text(text.to_owned()),
        };
        self.identified("data", text, notes, value);
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

    /// Adds an entry to a map by id.
    fn identified(&mut self, key: &str, name: &str, notes: Vec<Note>, value: Value) {
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
            if legal::from_data_subject(&folded) {
                entries.push(word("from", "data-subject"));
                entries.push(plain(
                    "text",
                    Value::Prose(pieces(&[Block::paragraph(block.text.clone(), block.line)])),
                ));
            } else if long {
                entries.push(plain(
                    "text",
                    Value::Prose(pieces(&[Block::paragraph(block.text.clone(), block.line)])),
                ));
            } else {
                entries.push(plain("name", Value::Text(text)));
            }
            self.draft.push("sources", Item { notes, value: Value::Map(entries) });
        }
        vec![(At::Start, lead), (At::End, after)]
    }

    /// Entries of a list and lines with a name are recipients; sentences about transfers go to the transfers.
    pub(super) fn recipients(&mut self, blocks: Vec<Block>) -> Vec<(At, Vec<Block>)> {
        if let [only] = blocks.as_slice()
            && legal::plainly_denies(&fold(&only.text))
            && !is_transfer(&fold(&only.text))
            && !self.draft.has("recipients")
        {
            self.draft.entry("recipients").value = Value::Word("none".to_owned());
            return vec![(At::End, blocks)];
        }
        let room = self.has_room(&blocks);
        let names = |block: &Block| {
            facts::is_name(&block.text)
                && block.shape == Shape::Paragraph
                && legal::sentences(&block.text) == 1
        };
        let named = blocks.iter().filter(|block| names(block)).count();
        /// Longer entries are sentences about when and to whom.
        const MOST_WORDS: usize = 9;
        let mut start = Vec::new();
        let mut end = Vec::new();
        let mut transfers = Vec::new();
        let mut seen = false;
        for block in blocks {
            let folded = fold(&block.text);
            let is_entry = room && (is_item(&block) || (named >= 2 && names(&block)));
            let is_short = block.text.split_whitespace().count() <= MOST_WORDS;
            if is_entry && is_short && block.text.chars().count() <= LONGEST_NAME && !is_transfer(&folded) {
                seen = true;
                let (name, notes) = entry_of(&block);
                self.told(block.line, &name, "recipients", false);
                self.identified(
                    "recipients",
                    &name.clone(),
                    notes,
                    Value::Map(vec![plain("name", Value::Text(name))]),
                );
            } else if is_transfer(&folded) {
                for (sentence, is_transfer) in parted(&block.text) {
                    let piece = Block { text: sentence, ..block.clone() };
                    if is_transfer {
                        &mut transfers
                    } else if seen {
                        &mut end
                    } else {
                        &mut start
                    }
                    .push(piece);
                }
            } else if seen {
                end.push(block);
            } else {
                start.push(block);
            }
        }
        if !transfers.is_empty() {
            self.told(transfers[0].line, &transfers[0].text, "transfers", false);
            for (at, rest) in self.transfers(&transfers) {
                self.free(seloste_notice::SectionId::Transfers, at, None, &rest);
            }
        }
        vec![(At::Start, start), (At::End, end)]
    }
}

/// Whether a folded text speaks of data that leaves the EEA.
fn is_transfer(folded: &str) -> bool {
    let goes = has_any(
        folded,
        &["siir", "käsitellä", "luovut", "överför", "flyttas", "transfer", "sent outside", "export"],
    );
    goes && has_any(
        folded,
        &[
            "eu:n",
            "eu-",
            "eta-",
            "eta:n",
            "euroopan unionin",
            "euroopan talousalue",
            "kolmansiin maihin",
            "usa:",
            "yhdysval",
            "utanför eu",
            "utanför europeiska",
            "tredje land",
            "tredjeland",
            "outside the eu",
            "outside the eea",
            "outside of the eu",
            "outside the european",
            "third countr",
            "privacy shield",
        ],
    )
}

/// A paragraph as runs of sentences, those about transfers apart from the others.
fn parted(text: &str) -> Vec<(String, bool)> {
    let mut runs: Vec<(String, bool)> = Vec::new();
    let mut follows = false;
    for sentence in sentences(text) {
        let folded = fold(sentence);
        // What begins with “then” or “in such a case” goes on with what was said before.
        let goes_on = follows
            && has_any(
                &folded,
                &[
                    "tällöin",
                    "näissä",
                    "tällaisi",
                    "siirto",
                    "siirron",
                    "då ",
                    "i dessa fall",
                    "i så fall",
                    "in such",
                    "such transfer",
                    "in that case",
                ],
            );
        let is_transfer = is_transfer(&folded) || goes_on || !legal::mechanisms(&folded).is_empty();
        follows = is_transfer;
        match runs.last_mut() {
            Some((run, kind)) if *kind == is_transfer => {
                run.push(' ');
                run.push_str(sentence);
            }
            _ => runs.push((sentence.to_owned(), is_transfer)),
        }
    }
    runs
}

/// The sentences of a paragraph.
fn sentences(text: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    let mut start = 0;
    for (at, sign) in text.match_indices(['.', '!', '?']) {
        let end = at + sign.len();
        let next = text[end..].strip_prefix(' ');
        let begins = next.is_some_and(|next| next.starts_with(char::is_uppercase));
        if begins && !legal::is_abbreviated(&text[start..at]) {
            sentences.push(text[start..end].trim());
            start = end;
        }
    }
    sentences.push(text[start..].trim());
    sentences.retain(|sentence| !sentence.is_empty());
    sentences
}

/// Whether a line announces a list.
fn opens_group(block: &Block) -> bool {
    block.shape == Shape::Paragraph
        && block.text.ends_with(':')
        && block.text.chars().count() <= LONGEST_NAME
        && block.text.contains(char::is_alphabetic)
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

    #[test]
    fn sentences_about_transfers_are_set_apart() {
        let text =
            "Tietoja saavat kumppanit. Tietoja ei siirretä EU:n ulkopuolelle esim. Intiaan. Muuta ei ole.";
        assert_eq!(
            parted(text),
            [
                ("Tietoja saavat kumppanit.".to_owned(), false),
                ("Tietoja ei siirretä EU:n ulkopuolelle esim. Intiaan.".to_owned(), true),
                ("Muuta ei ole.".to_owned(), false),
            ]
        );
    }
}
