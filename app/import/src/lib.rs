//! An old notice becomes a draft in YAML, and no word of it is lost.
//!
//! Text, Markdown or HTML becomes a row of blocks ([`block`]); headings part them into sections ([`section`]); each section
//! goes where its heading says ([`place`]), into fields where its lines are facts and into texts where they are not. In the
//! end the words of the input are counted against those of the draft ([`words`]): what is missing is put into a last
//! section, so that a mistake of the importer costs order and never content.
#![forbid(unsafe_code)]

mod block;
mod body;
mod bullets;
mod clean;
mod columns;
mod decode;
mod dictionary;
mod draft;
mod emit;
mod facts;
mod headings;
mod html;
mod hyphens;
mod labels;
mod language;
mod legal;
mod markdown;
mod names;
mod opening;
mod pages;
mod place;
mod report;
mod section;
mod shape;
mod topic;
mod unwrap;
mod words;

pub use decode::{Encoding, NoText, decode};
pub use report::{Placed, Report, Unplaced};
pub use words::words;

use block::Block;
use draft::{Entry, Item, Note, Piece, Value};
use place::Placer;
use seloste_notice::Language;

/// The longest text that is imported, in bytes, after tags and scripts are taken off: a draft of it is still a file that the
/// reader takes. The longest notice seen is a tenth of it.
pub const MAX_BYTES: usize = 1024 * 1024;

/// How the input is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Plain text.
    Text,
    /// Markdown.
    Markdown,
    /// HTML.
    Html,
}

/// A draft and what is told of it.
#[derive(Clone, Debug)]
pub struct Import {
    /// The draft, to be saved as `ID.yaml`.
    pub yaml: String,
    /// What went where.
    pub report: Report,
}

/// The text is longer than [`MAX_BYTES`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLong;

/// Makes a draft of a text. `id` is the notice's id, which must be one ([`id_of`] makes one of a file's name).
///
/// # Errors
///
/// Where the text is too long for a notice.
pub fn import(text: &str, kind: Kind, id: &str) -> Result<Import, TooLong> {
    let cleaned = clean::clean(text);
    // What belongs to the paper goes first: a word may be broken at the end of a page.
    let (cleaned, asides) = match kind {
        Kind::Text => pages::bare(&cleaned),
        Kind::Markdown | Kind::Html => (cleaned, Vec::new()),
    };
    let (cleaned, broken) = match kind {
        Kind::Text | Kind::Markdown => hyphens::joined(&cleaned, language::of(&cleaned)),
        Kind::Html => (cleaned, Vec::new()),
    };
    let (chunks, plain) = match kind {
        Kind::Text => (None, cleaned),
        Kind::Markdown => {
            let (chunks, plain) = markdown::chunks(&cleaned);
            (Some(chunks), plain)
        }
        Kind::Html => {
            let (chunks, plain) = html::chunks(&cleaned);
            (Some(chunks), plain)
        }
    };
    if plain.len() > MAX_BYTES {
        return Err(TooLong);
    }
    let chunks = chunks.unwrap_or_else(|| unwrap::chunks(&plain));
    let width = if kind == Kind::Html { None } else { unwrap::width(&chunks) };
    Ok(draft(shape::blocks(&chunks, width), &plain, id, &Paper { asides, broken }))
}

/// An id from the name of a file, without its ending.
pub fn id_of(stem: &str) -> String {
    const TAKEN: [&str; 6] = ["fi", "sv", "en", "assets", "choices", "index"];
    let id = place::slug(stem, "notice", usize::MAX);
    if TAKEN.contains(&id.as_str()) { format!("{id}-notice") } else { id }
}

/// What the input had of the paper that it stood on; it is kept at the end of the draft.
struct Paper {
    /// The heads and feet of pages.
    asides: Vec<String>,
    /// The words that were broken at the ends of lines, as they stood.
    broken: Vec<String>,
}

fn draft(blocks: Vec<Block>, plain: &str, id: &str, paper: &Paper) -> Import {
    let language = language::of(plain);
    let numbered = blocks.iter().filter(|block| is_numbered_heading(block)).count();
    let questions = blocks.iter().filter(|block| is_question(block)).count();
    let layout = if numbered >= 3 {
        "numbered"
    } else if questions >= 3 {
        "questions"
    } else {
        "fields"
    };
    let mut placer = Placer::new();
    let mut sections = opening::take(&mut placer, section::sections(blocks), language);
    body::settle(&mut sections);
    let announced: Vec<_> = sections
        .iter()
        .map(|section| (section.topic, section.heading.as_ref().map(|heading| heading.level)))
        .collect();
    for (index, section) in sections.into_iter().enumerate() {
        placer.place(section, announced.get(index + 1).copied());
    }
    placer.finish();
    opening::infer(&mut placer, plain);
    placer.infer_contact();
    placer.infer_recipients();
    placer.order_controller();
    let Placer { mut draft, mut log, .. } = placer;
    let (words, unplaced) = check(plain, &mut draft);
    let aside = paper.asides.iter().flat_map(|line| crate::words(line)).count();
    log.sort_by_key(|placed| placed.line);
    draft.sort();
    let fields = fields(&draft.entries);
    Import {
        yaml: written(&draft.entries, id, layout, language, paper),
        report: Report {
            language,
            words: words.0 + aside,
            kept: words.1 + aside,
            fields,
            placed: log,
            unplaced,
        },
    }
}

fn is_numbered_heading(block: &Block) -> bool {
    matches!(block.shape, block::Shape::Heading { .. }) && !headings::number(&block.text).0.is_empty()
}

fn is_question(block: &Block) -> bool {
    matches!(block.shape, block::Shape::Heading { .. }) && block.text.ends_with('?')
}

/// Counts the words of the input against those of the draft, and puts the lines that have missing ones into a last
/// section. The number of words, that of the words in the draft after this, and the lines.
fn check(plain: &str, draft: &mut draft::Draft) -> ((usize, usize), Vec<Unplaced>) {
    let count = words(plain).count();
    let mut texts = Vec::new();
    draft::texts(&draft.entries, &mut texts);
    let mut tally = words::Tally::default();
    for text in texts {
        tally.add(text);
    }
    let mut unplaced = Vec::new();
    let mut pieces = Vec::new();
    for (index, line) in plain.split('\n').enumerate() {
        let missing = words(line).filter(|word| !tally.take(word)).count();
        if missing > 0 {
            let text = words::on_one_line(line);
            unplaced.push(Unplaced { line: index + 1, what: report::short(&text) });
            pieces.push(Piece { text, item: false });
        }
    }
    if !pieces.is_empty() {
        let notes =
            vec![Note::Advice("The importer found no place for these lines: put them where they belong.")];
        let word = |key: &str, word: &str| entry(key, Value::Word(word.to_owned()));
        let section = vec![
            word("after", "changes"),
            word("id", "unplaced"),
            word("title", "Unplaced"),
            entry("text", Value::Prose(pieces)),
        ];
        draft.push("sections", Item { notes, value: Value::Map(section) });
    }
    let mut texts = Vec::new();
    draft::texts(&draft.entries, &mut texts);
    let mut tally = words::Tally::default();
    for text in texts {
        tally.add(text);
    }
    ((count, words(plain).filter(|word| tally.take(word)).count()), unplaced)
}

fn entry(key: &str, value: Value) -> Entry {
    Entry { key: key.to_owned(), notes: Vec::new(), value }
}

/// The paths of the fields that have a value.
fn fields(entries: &[Entry]) -> Vec<String> {
    let mut found = Vec::new();
    for entry in entries.iter().filter(|entry| !entry.value.is_empty()) {
        match &entry.value {
            Value::Map(inner) if matches!(entry.key.as_str(), "data" | "recipients") => {
                found.push(format!("{}[{}]", entry.key, inner.len()));
            }
            Value::Map(inner) => {
                found.extend(fields(inner).into_iter().map(|path| format!("{}.{path}", entry.key)));
            }
            Value::List(items) if entry.key != "sections" => {
                found.push(format!("{}[{}]", entry.key, items.len()));
            }
            Value::List(_) => {}
            _ => found.push(entry.key.clone()),
        }
    }
    found
}

/// The whole file.
fn written(entries: &[Entry], id: &str, layout: &str, language: Language, paper: &Paper) -> String {
    let mut yaml = String::from("# yaml-language-server: $schema=../../schema/notice.schema.json\n");
    for line in [
        "A draft from an older text. Each word of that text is here: in a field, in a text, or in a comment that begins \
         with `Original:`, for a heading or a label that became a key.",
        "Read it through; look first at what is marked as inferred. `seloste check` tells what the law asks for and this \
         does not say. Remove the comments when you are done.",
    ] {
        emit::comment(line, 0, &mut yaml);
    }
    let head = [
        entry("id", Value::Word(id.to_owned())),
        Entry {
            key: "layout".to_owned(),
            notes: vec![Note::Advice("questions | numbered | fields | table")],
            value: Value::Word(layout.to_owned()),
        },
        entry("languages", Value::Words(vec![language.code().to_owned()])),
    ];
    emit::entries(&head, 0, &mut yaml);
    emit::entries(entries, 0, &mut yaml);
    for (what, lines) in [
        ("Heads and feet of the pages", &paper.asides),
        ("Words broken at the ends of lines, joined above", &paper.broken),
    ] {
        if !lines.is_empty() {
            emit::comment(&format!("{what}: {}", lines.join(" | ")), 0, &mut yaml);
        }
    }
    yaml
}
