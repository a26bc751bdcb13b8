//! Where each section of the input goes in the draft.

mod data;
mod entries;
mod listed;
mod parts;
mod party;
mod purposes;
mod recipients;
mod rights;
mod table;
mod terms;

pub(crate) use data::slug;

use crate::block::{Block, Level, Shape};
use crate::draft::{Draft, Entry, Item, Note, Piece, Value, pieces};
use crate::headings;
use crate::report::Placed;
use crate::section::{Heading, Section};
use crate::topic::Topic;
use seloste_notice::{Right, SectionId};

/// So many values of lists are made one by one; what comes after them stays text. The reader takes files of 50,000 values,
/// and no person reads a list of thousands.
const MOST_VALUES: usize = 8_000;

/// The draft as it grows, and what is told of it.
pub(crate) struct Placer {
    pub draft: Draft,
    pub log: Vec<Placed>,
    /// The section in which the last heading with a known topic stood: where an unknown one goes.
    last: SectionId,
    last_level: Option<Level>,
    /// The bases named in passing.
    pub bases_in_passing: Vec<&'static str>,
    /// The rights named beside others.
    rights_in_passing: Vec<Right>,
    /// A sentence of another section that says that the data comes from the person, with its line.
    source_in_passing: Option<(usize, String)>,
    /// Periods of storage that sentences of other sections name, with the line.
    retention_in_passing: Vec<(usize, crate::facts::Length)>,
    /// Those whom sentences name as recipients.
    recipients_in_passing: Vec<recipients::Passing>,
    /// What a text about the controller says of a person to ask: line, key and value.
    contact_in_passing: Vec<(usize, &'static str, String)>,
    /// How many more values of lists may be made.
    room: usize,
}

/// Where a free section stands.
#[derive(Clone, Copy)]
enum At {
    Start,
    End,
}

impl Placer {
    pub fn new() -> Self {
        Self {
            draft: Draft::default(),
            log: Vec::new(),
            last: SectionId::Introduction,
            last_level: None,
            bases_in_passing: Vec::new(),
            rights_in_passing: Vec::new(),
            source_in_passing: None,
            retention_in_passing: Vec::new(),
            recipients_in_passing: Vec::new(),
            contact_in_passing: Vec::new(),
            room: MOST_VALUES,
        }
    }

    /// Places a section; `next` is what the heading after it announces, and its level.
    pub fn place(&mut self, section: Section, next: Option<(Option<Topic>, Option<Level>)>) {
        let Section { heading, topic, mut blocks } = section;
        let Some(topic) = topic else {
            self.unknown(heading, &blocks);
            return;
        };
        let level = heading.as_ref().map(|heading| heading.level);
        let is_group = next.is_some_and(|(next, deeper)| match next {
            Some(next) => next.is_part_of(topic),
            // A heading of no known kind right under this one is a part of it, unless its tag says that it is not.
            None => deeper > level || level == Some(Level::Plain),
        });
        if blocks.is_empty() && !is_group && !matches!(topic, Topic::Right(_)) {
            self.empty(heading.as_ref(), topic);
        } else {
            let line = heading.as_ref().map(|heading| heading.line);
            let said = heading.as_ref().map(|heading| heading.text.clone());
            let kept = heading.as_ref().is_none_or(|heading| headings::known(&heading.text).is_some());
            let rest = self.by_topic(topic, &mut blocks, heading.as_ref());
            // What no field took stands under its own heading, unless that says no more than ours.
            let mut title = said.clone().filter(|_| !kept);
            for (at, blocks) in rest {
                let title = if blocks.is_empty() { None } else { title.take() };
                self.free(topic.section(), at, title, &blocks);
            }
            if let (Some(said), true) = (said, kept || title.is_some()) {
                self.keep(topic, said);
            }
            if let Some(line) = line {
                self.told(line, heading.as_ref().map_or("", |heading| &heading.text), path(topic), false);
            }
        }
        self.last = topic.section();
        self.last_level = level;
    }

    /// Whether there is room for a list of these blocks; it is taken.
    fn has_room(&mut self, blocks: &[Block]) -> bool {
        let values = |block: &Block| 4 + block.text.matches([',', ';']).count();
        let needed: usize = blocks.iter().map(values).sum();
        let left = self.room.checked_sub(needed);
        self.room = left.unwrap_or(self.room);
        left.is_some()
    }

    fn by_topic(
        &mut self,
        topic: Topic,
        blocks: &mut Vec<Block>,
        heading: Option<&Heading>,
    ) -> Vec<(At, Vec<Block>)> {
        let blocks = std::mem::take(blocks);
        if matches!(topic, Topic::Data | Topic::Purposes | Topic::LegalBases | Topic::Register) {
            self.retention_named(&blocks);
        }
        match topic {
            Topic::Introduction => {
                self.append("introduction", &blocks);
                Vec::new()
            }
            Topic::Controller | Topic::Contact | Topic::Dpo | Topic::Representative => {
                self.party(topic, blocks)
            }
            Topic::Register => self.register(blocks),
            Topic::Purposes => self.purposes(blocks, heading),
            Topic::LegalBases | Topic::Interest => self.legal_bases(blocks, topic == Topic::Interest),
            Topic::Data => self.data(blocks),
            Topic::Sources => self.sources(blocks),
            Topic::Recipients => self.recipients(blocks),
            Topic::Transfers => self.transfers(&blocks),
            Topic::Retention => self.retention(blocks),
            Topic::Security => self.security("text", &blocks),
            Topic::Paper => self.security("paper", &blocks),
            Topic::Electronic => self.security("electronic", &blocks),
            Topic::Staff => self.security("staff", &blocks),
            Topic::Provision => self.provision(&blocks),
            Topic::Automated => self.automated(&blocks),
            Topic::Cookies => {
                self.append("cookies", &blocks);
                Vec::new()
            }
            Topic::Rights => self.rights(blocks),
            Topic::How => {
                self.draft.append("rights", "how", pieces(&blocks));
                Vec::new()
            }
            Topic::Right(right) => self.right(right, &blocks),
            Topic::Complaint | Topic::Authority => self.complaint(topic, blocks),
            Topic::Updated => self.updated(blocks),
            Topic::Changes => vec![(At::End, blocks)],
        }
    }

    /// A heading that is in no dictionary: its text stays with it, where it stood.
    fn unknown(&mut self, heading: Option<Heading>, blocks: &[Block]) {
        let Some(heading) = heading else {
            self.append("introduction", blocks);
            return;
        };
        let within =
            self.last_level.is_some_and(|last| heading.level > last) || self.last == SectionId::Introduction;
        let placement = if within && self.last != SectionId::Introduction { "in" } else { "after" };
        self.told(heading.line, &heading.text, "sections", false);
        self.push_free(placement, self.last, None, Some(heading.text), pieces(blocks));
    }

    /// A heading with nothing under it stays one: the check speaks of it.
    fn empty(&mut self, heading: Option<&Heading>, topic: Topic) {
        if let Some(heading) = heading {
            self.told(heading.line, &heading.text, "sections", false);
            self.push_free("in", topic.section(), None, Some(heading.text.clone()), Vec::new());
        }
    }

    /// Keeps a heading as a comment above the key that stands for it.
    fn keep(&mut self, topic: Topic, heading: String) {
        let note = Note::Kept(heading);
        match topic {
            Topic::Right(right) => self.inner_note("rights", right.word(), note),
            Topic::Complaint => self.inner_note("rights", "complaint", note),
            Topic::How => self.inner_note("rights", "how", note),
            Topic::Paper => self.inner_note("security", "paper", note),
            Topic::Electronic => self.inner_note("security", "electronic", note),
            Topic::Staff => self.inner_note("security", "staff", note),
            Topic::Changes => self.draft.note("sections", note),
            _ => self.draft.note(key(topic), note),
        }
    }

    fn inner_note(&mut self, key: &str, inner: &str, note: Note) {
        let outer = self.draft.entry(key);
        match &mut outer.value {
            Value::Map(entries) => crate::draft::entry(entries, inner).notes.push(note),
            _ => outer.notes.push(note),
        }
    }

    /// Adds to a key that holds a long text.
    fn append(&mut self, key: &str, blocks: &[Block]) {
        crate::draft::append(self.draft.entry(key), pieces(blocks));
    }

    /// A text that no field takes, in its section.
    fn free(&mut self, section: SectionId, at: At, title: Option<String>, blocks: &[Block]) {
        if blocks.is_empty() {
            return;
        }
        self.push_free("in", section, Some(at), title, pieces(blocks));
    }

    fn push_free(
        &mut self,
        placement: &str,
        section: SectionId,
        at: Option<At>,
        title: Option<String>,
        text: Vec<Piece>,
    ) {
        let mut entries = vec![word(placement, section.word())];
        if let Some(At::Start) = at {
            entries.push(word("at", "start"));
        }
        entries.extend(title.map(|title| plain("title", Value::Text(title))));
        if !text.is_empty() {
            entries.push(plain("text", Value::Prose(text)));
        }
        self.draft.push("sections", Item { notes: Vec::new(), value: Value::Map(entries) });
    }

    /// Tells where something went.
    pub fn told(&mut self, line: usize, what: &str, path: &str, inferred: bool) {
        self.log.push(Placed { line, what: crate::report::short(what), path: path.to_owned(), inferred });
    }

    /// States what was found in passing, where nothing else states it.
    pub fn finish(&mut self) {
        for right in std::mem::take(&mut self.rights_in_passing) {
            let advice = Note::Advice("Inferred: the text above names this right beside others.");
            if self.draft.set("rights", right.word(), Value::Word("yes".to_owned()), vec![advice]) {
                self.told(0, right.word(), &format!("rights.{}", right.word()), true);
            }
        }
        self.infer_retention();
        if let Some((line, said)) = self.source_in_passing.take()
            && !self.draft.has("sources")
        {
            let notes = vec![Note::Advice("Inferred: the text of another section says so.")];
            let value = Value::Map(vec![word("from", "data-subject")]);
            self.draft.push("sources", Item { notes, value });
            self.told(line, &said, "sources", true);
        }
        if !self.draft.has("legal_bases") {
            let tied = self.tied_bases();
            let bases = std::mem::take(&mut self.bases_in_passing);
            for basis in bases.into_iter().filter(|basis| !tied.iter().any(|tied| tied == basis)) {
                let notes = vec![Note::Advice("Inferred: the text of another section names it.")];
                self.draft.push("legal_bases", Item { notes, value: Value::Word(basis.to_owned()) });
                self.told(0, basis, "legal_bases", true);
            }
        }
    }
}

/// The key of the draft in which a topic stands.
fn key(topic: Topic) -> &'static str {
    match topic {
        Topic::Representative => "representative",
        Topic::Authority => "authority",
        Topic::Updated => "updated",
        Topic::Right(_) | Topic::How | Topic::Complaint => "rights",
        _ => match topic.section() {
            SectionId::Introduction => "introduction",
            SectionId::Controller => "controller",
            SectionId::Contact => "contact",
            SectionId::Dpo => "dpo",
            SectionId::Register => "register",
            SectionId::Purposes => "purposes",
            SectionId::LegalBases => "legal_bases",
            SectionId::Data => "data",
            SectionId::Sources => "sources",
            SectionId::Recipients => "recipients",
            SectionId::Transfers => "transfers",
            SectionId::Retention => "retention",
            SectionId::Security => "security",
            SectionId::Provision => "provision",
            SectionId::AutomatedDecisions => "automated_decisions",
            SectionId::Cookies => "cookies",
            SectionId::Rights | SectionId::Withdraw | SectionId::Complaint => "rights",
            SectionId::Changes | SectionId::Request => "sections",
        },
    }
}

/// The path that the report names for a topic.
fn path(topic: Topic) -> &'static str {
    match topic {
        Topic::Complaint => "rights.complaint",
        Topic::How => "rights.how",
        Topic::Paper => "security.paper",
        Topic::Electronic => "security.electronic",
        Topic::Staff => "security.staff",
        _ => key(topic),
    }
}

/// A key without comments.
fn plain(key: &str, value: Value) -> Entry {
    Entry { key: key.to_owned(), notes: Vec::new(), value }
}

/// A key with a word of the format.
fn word(key: &str, word: &str) -> Entry {
    plain(key, Value::Word(word.to_owned()))
}

/// Whether a block is an entry of a list.
fn is_item(block: &Block) -> bool {
    matches!(block.shape, Shape::Item { .. })
}

/// The blocks before the first entry of a list and after the last, and those between.
fn around_list(blocks: Vec<Block>) -> (Vec<Block>, Vec<Block>, Vec<Block>) {
    let first = blocks.iter().position(is_item).unwrap_or(blocks.len());
    let end = blocks.iter().rposition(is_item).map_or(first, |last| last + 1);
    let mut before = blocks;
    let mut list = before.split_off(first);
    let after = list.split_off(end - first);
    (before, list, after)
}

/// An entry's text without what ends it in a list, and its marker as a comment.
fn entry_of(block: &Block) -> (String, Vec<Note>) {
    let notes = match &block.shape {
        Shape::Item { marker, .. } if !marker.is_empty() => vec![Note::Kept(marker.clone())],
        _ => Vec::new(),
    };
    let text = match block.shape {
        Shape::Field { .. } => block.whole(),
        _ => block.text.clone(),
    };
    let text = text.trim_end_matches([';', ',', ' ']);
    let abbreviated = ["Inc.", "Ltd.", "Corp.", "Co.", "r.y.", "r.f.", "etc.", "jne."]
        .iter()
        .any(|end| text.ends_with(end));
    let text = match text.strip_suffix('.') {
        Some(rest) if !abbreviated && crate::legal::sentences(rest) == 1 => rest.trim_end(),
        _ => text,
    };
    (if text.is_empty() { block.text.clone() } else { text.to_owned() }, notes)
}
