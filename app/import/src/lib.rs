//! Imports an existing privacy notice from plain text, Markdown or HTML as a YAML draft.
//!
//! Steps: `read` splits the text into fragments; `blocks` turns them into headings, paragraphs, list items
//! and labeled values, grouped into sections; `classify` recognizes headings, labels, names and legal terms;
//! `evidence` says which parts of the text name a value; `place` puts each section into fields of the draft;
//! `yaml` writes the draft.
//!
//! Invariants:
//! * Every word of the input is in the draft: in a field, in a text or in a comment. Words are counted at the
//!   end, and lines with missing words go into a last section, `unplaced`.
//! * `seloste-source` can read every draft.
//! * The crate does no I/O.
//!
//! # Examples
//!
//! ```
//! use seloste_import::{InputFormat, import};
//!
//! let text = "\
//! Privacy notice
//!
//! Controller
//! Esimerkki Oy
//! maija@example.fi
//!
//! Retention period
//! Two years.
//! ";
//! let imported = import(text, InputFormat::Text, "customers")?;
//!
//! assert!(imported.yaml.contains("id: customers"));
//! assert!(imported.yaml.contains("name: Esimerkki Oy"));
//! assert!(imported.yaml.contains("- years: 2"));
//! assert_eq!(imported.report.words, imported.report.kept);
//! # Ok::<(), seloste_import::TooLong>(())
//! ```
#![forbid(unsafe_code)]

mod blocks;
mod classify;
mod draft;
mod evidence;
mod messages;
mod passage;
mod place;
mod read;
mod report;
mod tokens;
mod yaml;

use blocks::block::{BlockKind, ImportBlock};
use blocks::{build, line_wrap, section};
use classify::{headings, language, lexicon};
use draft::{DraftComment, DraftEntry, DraftItem, DraftParagraph, DraftValue};
pub use evidence::{BUCKETS, Example, KINDS, Shape, ValueKind};
pub use passage::{Passage, PassageKind};
use place::builder::{DraftBuilder, draft_entry, keyword_entry};
use place::{announced_lists, opening, section_topics, slug::slug, whole_text};
pub use read::decode::{DecodeError, Encoding, decode};
use read::{
    ReadText, RemovedText, clean, column_order, html, hyphenation, markdown, page_headers, plain_text,
    protected,
};
pub use report::{Placement, Report, UnplacedLine, WordShares};
use seloste_notice::Language;
pub use tokens::tokens;

/// Maximum size in bytes of the text without tags and scripts. Its draft is still within the limits of the
/// reader, and real notices are less than a tenth of it.
pub const MAX_BYTES: usize = 1024 * 1024;

/// Format of the input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InputFormat {
    /// Plain text.
    Text,
    /// Markdown.
    Markdown,
    /// HTML.
    Html,
}

/// A draft and a report about it.
#[derive(Clone, Debug)]
pub struct Imported {
    /// The draft, to be saved as `ID.yaml`.
    pub yaml: String,
    /// Placements, inferred values and unplaced lines.
    pub report: Report,
    /// The text of the input, in its order, then what is only in comments of the draft.
    pub passages: Vec<Passage>,
}

/// Error: the text is longer than [`MAX_BYTES`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLong;

/// Creates a draft from a text. `id` must be a valid notice id, for example from [`id_from_file_name`].
///
/// # Errors
///
/// Returns an error if the text is longer than [`MAX_BYTES`].
pub fn import(text: &str, format: InputFormat, id: &str) -> Result<Imported, TooLong> {
    let read = read_text(text, format)?;
    let ReadBlocks { blocks, plain, language, removed } = read;
    Ok(lexicon::with_language(language, || build_draft(blocks, &plain, id, language, &removed)))
}

/// Returns the parts of a text that may name a value, for the program that learns to recognize them.
///
/// # Errors
///
/// Returns an error if the text is longer than [`MAX_BYTES`].
pub fn examples(text: &str, format: InputFormat) -> Result<Vec<Example>, TooLong> {
    let read = read_text(text, format)?;
    Ok(lexicon::with_language(read.language, || {
        evidence::examples(&section::split_into_sections(read.blocks))
    }))
}

/// The blocks of a text, and what was removed from it.
struct ReadBlocks {
    blocks: Vec<ImportBlock>,
    /// Text without tags and removed lines.
    plain: String,
    language: Language,
    removed: RemovedText,
}

/// Reads a text and divides it into blocks.
fn read_text(text: &str, format: InputFormat) -> Result<ReadBlocks, TooLong> {
    let cleaned = clean::clean(text);
    // Page headers go first, because a word may be hyphenated across pages.
    let (cleaned, page_headers) = match format {
        InputFormat::Text => page_headers::remove_page_headers(&cleaned),
        InputFormat::Markdown | InputFormat::Html => (cleaned, Vec::new()),
    };
    let (cleaned, hyphenated) = match format {
        InputFormat::Text | InputFormat::Markdown => {
            hyphenation::join_hyphenated(&cleaned, || language::detect_language(&cleaned))
        }
        InputFormat::Html => (cleaned, Vec::new()),
    };
    let (cleaned, addresses) = protected::restore_addresses(&cleaned);
    let ReadText { fragments, plain, removed } = match format {
        InputFormat::Text => ReadText { plain: cleaned, ..ReadText::default() },
        InputFormat::Markdown => markdown::read(&cleaned),
        InputFormat::Html => html::read(&cleaned),
    };
    if plain.len() > MAX_BYTES {
        return Err(TooLong);
    }
    let fragments = if format == InputFormat::Text { plain_text::fragments(&plain) } else { fragments };
    let width = if format == InputFormat::Html { None } else { line_wrap::wrap_width(&fragments) };
    let removed = RemovedText { page_headers, hyphenated, addresses, ..removed };
    let language = language::detect_language(&plain);
    let blocks = lexicon::with_language(language, || build::build_blocks(&fragments, width));
    Ok(ReadBlocks { blocks, plain, language, removed })
}

/// The order of the paragraphs of a PDF.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PdfOrder {
    /// As they lie on the page.
    OnPage,
    /// As they are stored in the file.
    Stored,
}

/// Creates a draft from the text of a PDF in two orders: as it lies on the page, with an empty line between
/// paragraphs, and as it is stored. Converters print both, with a form feed after each page. Columns can be
/// mixed in the first. The second is used if it has more headings with consecutive numbers, or as many and
/// fills more fields.
///
/// # Errors
///
/// Returns an error if the text is longer than [`MAX_BYTES`].
pub fn import_pdf(on_page: &str, stored: &str, id: &str) -> Result<(Imported, PdfOrder), TooLong> {
    let as_stored = column_order::order_as_stored(on_page, stored);
    let imported = import(on_page, InputFormat::Text, id)?;
    if as_stored == on_page {
        return Ok((imported, PdfOrder::OnPage));
    }
    let other = import(&as_stored, InputFormat::Text, id)?;
    let quality = |text: &str, imported: &Imported| {
        (column_order::consecutive_numbers(text), imported.report.fields.len())
    };
    Ok(if quality(&as_stored, &other) > quality(on_page, &imported) {
        (other, PdfOrder::Stored)
    } else {
        (imported, PdfOrder::OnPage)
    })
}

/// Returns a valid notice id for a file name without its extension.
pub fn id_from_file_name(stem: &str) -> String {
    let id = slug(stem, "notice", usize::MAX);
    if seloste_notice::RESERVED_IDS.contains(&id.as_str()) { format!("{id}-notice") } else { id }
}

fn build_draft(
    blocks: Vec<ImportBlock>,
    plain: &str,
    id: &str,
    language: Language,
    removed: &RemovedText,
) -> Imported {
    let passages = passage::passages(&blocks, removed);
    let numbered = blocks.iter().filter(|block| is_numbered_heading(block)).count();
    let questions = blocks.iter().filter(|block| is_question(block)).count();
    let layout = if numbered >= 3 {
        "numbered"
    } else if questions >= 3 {
        "questions"
    } else {
        "fields"
    };
    let mut builder = DraftBuilder::new();
    let mut sections = section::split_into_sections(blocks);
    let evidence = evidence::weigh(&sections);
    section_topics::infer_announced_topics(&mut sections);
    announced_lists::split_announced_lists(&mut sections);
    let mut sections = opening::place_opening(&mut builder, sections, language, removed.front_matter_title());
    section_topics::join_controller_names(&mut sections);
    section_topics::infer_topics(&mut sections);
    section_topics::infer_data_below_headings(&mut sections);
    section_topics::infer_retention_below_headings(&mut sections);
    builder.weigh_data_headings(&sections);
    let following: Vec<_> = sections
        .iter()
        .map(|section| (section.topic, section.heading.as_ref().map(|heading| heading.level)))
        .collect();
    for (index, section) in sections.into_iter().enumerate() {
        builder.place_section(section, following.get(index + 1).copied());
    }
    builder.infer_mentioned();
    builder.drop_contradicted(&evidence);
    builder.add_evident(&evidence.evident);
    let left_out: Vec<&str> = removed.all_lines().collect();
    let titles: Vec<&str> = removed.titles().collect();
    whole_text::infer_from_text(&mut builder, plain, &left_out, &titles);
    if let Some((date, line)) = removed.front_matter_date() {
        builder.infer_front_matter_date(date, line);
    }
    builder.infer_contact();
    builder.infer_recipients();
    builder.mark_special_categories();
    builder.sort_controller_keys();
    let DraftBuilder { mut draft, mut placements, .. } = builder;
    let (words, unplaced) = check_words(plain, &mut draft);
    let header_words = removed.all_lines().flat_map(tokens).count();
    placements.sort_by_key(|placed| placed.line);
    draft.sort_entries();
    let fields = field_paths(&draft.entries);
    let shares = word_shares(&draft.entries, words.0 + header_words);
    let overfull = overfull_texts(&draft.entries, words.0);
    Imported {
        yaml: render_yaml(&draft.entries, id, layout, language, removed),
        report: Report {
            language,
            has_lexicon: lexicon::has_lexicon(language),
            words: words.0 + header_words,
            kept: words.1 + header_words,
            shares,
            overfull,
            fields,
            placed: placements,
            unplaced,
        },
        passages,
    }
}

fn is_numbered_heading(block: &ImportBlock) -> bool {
    matches!(block.kind, BlockKind::Heading { .. }) && !headings::split_number(&block.text).0.is_empty()
}

fn is_question(block: &ImportBlock) -> bool {
    matches!(block.kind, BlockKind::Heading { .. }) && block.text.ends_with('?')
}

/// Compares the words of the input with those of the draft, and puts lines with missing words into a last
/// section. Returns the number of words, the number of words in the draft after this, and the lines.
fn check_words(plain: &str, draft: &mut draft::Draft) -> ((usize, usize), Vec<UnplacedLine>) {
    let count = tokens(plain).count();
    let mut texts = Vec::new();
    draft::input_texts(&draft.entries, &mut texts);
    let mut counts = tokens::WordCounts::default();
    for text in texts {
        counts.add(text);
    }
    let mut unplaced = Vec::new();
    let mut paragraphs = Vec::new();
    for (index, line) in plain.split('\n').enumerate() {
        let missing = tokens(line).filter(|word| !counts.remove(word)).count();
        if missing > 0 {
            let text = tokens::collapse_whitespace(line);
            unplaced.push(UnplacedLine { line: index + 1, what: report::excerpt(&text) });
            paragraphs.push(DraftParagraph { text, is_item: false });
        }
    }
    if !paragraphs.is_empty() {
        let comments =
            vec![DraftComment::Advice("These lines were not placed: move them to the right fields.")];
        let section = vec![
            keyword_entry("after", "changes"),
            keyword_entry("id", "unplaced"),
            keyword_entry("title", "Unplaced"),
            draft_entry("text", DraftValue::LongText(paragraphs)),
        ];
        draft.push_item("sections", DraftItem { comments, value: DraftValue::Map(section) });
    }
    let mut texts = Vec::new();
    draft::input_texts(&draft.entries, &mut texts);
    let mut counts = tokens::WordCounts::default();
    for text in texts {
        counts.add(text);
    }
    ((count, tokens(plain).filter(|word| counts.remove(word)).count()), unplaced)
}

/// Counts the words of the input by the kind of their place.
fn word_shares(entries: &[DraftEntry], words: usize) -> WordShares {
    let mut shares = WordShares::default();
    for entry in entries {
        match (&entry.value, entry.key.as_str()) {
            (DraftValue::List(items), "sections") => {
                for item in items {
                    let is_chapter = matches!(&item.value, DraftValue::Map(map) if map.iter().any(|inner| inner.key == "in"));
                    let count = value_words(&item.value);
                    if is_chapter {
                        shares.chapters += count;
                    } else {
                        shares.free_text += count;
                    }
                }
            }
            (value, "introduction") => shares.free_text += value_words(value),
            (value, _) => shares.fields += value_words(value),
        }
    }
    // A value that repeats a sentence counts once.
    shares.fields = shares.fields.min(words.saturating_sub(shares.chapters + shares.free_text));
    shares.comments = words.saturating_sub(shares.fields + shares.chapters + shares.free_text);
    shares
}

/// Counts the words of a value, without its comments.
fn value_words(value: &DraftValue) -> usize {
    match value {
        DraftValue::Keyword(_) | DraftValue::Keywords(_) => 0,
        DraftValue::Text(text) => tokens(text).count(),
        DraftValue::LongText(paragraphs) => {
            paragraphs.iter().map(|paragraph| tokens(&paragraph.text).count()).sum()
        }
        DraftValue::Map(entries) => entries.iter().map(|entry| value_words(&entry.value)).sum(),
        DraftValue::List(items) => items.iter().map(|item| value_words(&item.value)).sum(),
    }
}

/// Returns the paths of the texts that hold more than a third of the words of a text that has several
/// paragraphs.
fn overfull_texts(entries: &[DraftEntry], words: usize) -> Vec<String> {
    /// A short text may have one topic.
    const MIN_WORDS: usize = 150;
    let mut found = Vec::new();
    for entry in entries {
        match &entry.value {
            DraftValue::List(items) if entry.key == "sections" => {
                let large = items.iter().any(|item| value_words(&item.value) * 3 > words);
                found.extend(large.then(|| entry.key.clone()));
            }
            DraftValue::Map(inner) => {
                found.extend(
                    overfull_texts(inner, words).into_iter().map(|path| format!("{}.{path}", entry.key)),
                );
            }
            DraftValue::LongText(_) if value_words(&entry.value) * 3 > words => found.push(entry.key.clone()),
            _ => {}
        }
    }
    if words < MIN_WORDS { Vec::new() } else { found }
}

/// Returns the paths of fields that have a value.
fn field_paths(entries: &[DraftEntry]) -> Vec<String> {
    let mut found = Vec::new();
    for entry in entries.iter().filter(|entry| !entry.value.is_empty()) {
        match &entry.value {
            DraftValue::Map(inner) if matches!(entry.key.as_str(), "data" | "recipients") => {
                found.push(format!("{}[{}]", entry.key, inner.len()));
            }
            DraftValue::Map(inner) => {
                found.extend(field_paths(inner).into_iter().map(|path| format!("{}.{path}", entry.key)));
            }
            DraftValue::List(items) if entry.key != "sections" => {
                found.push(format!("{}[{}]", entry.key, items.len()));
            }
            DraftValue::List(_) => {}
            _ => found.push(entry.key.clone()),
        }
    }
    found
}

/// Returns the YAML of the whole draft.
fn render_yaml(
    entries: &[DraftEntry],
    id: &str,
    layout: &str,
    language: Language,
    removed: &RemovedText,
) -> String {
    let mut yaml = String::from("# yaml-language-server: $schema=../../schema/notice.schema.json\n");
    for line in [
        "Draft made by `seloste import`. Every word of the imported text is in this file: in a field, in a \
         text, or in a comment (`Original:` marks a heading or label that became a key).",
        "Read it through, starting with the values marked as inferred. `seloste check` reports what the law \
         requires and this draft does not state. Delete the comments when you are done.",
    ] {
        yaml::write_comment(line, 0, &mut yaml);
    }
    let head = [
        keyword_entry("id", id),
        DraftEntry {
            key: "layout".to_owned(),
            comments: vec![DraftComment::Advice("questions | numbered | fields | table")],
            value: DraftValue::Keyword(layout.to_owned()),
        },
        draft_entry("languages", DraftValue::Keywords(vec![language.code().to_owned()])),
    ];
    yaml::write_entries(&head, 0, &mut yaml);
    yaml::write_entries(entries, 0, &mut yaml);
    for (title, lines) in [
        ("Front matter", &removed.front_matter),
        ("Page headers and footers", &removed.page_headers),
        ("Menus and footers of the page", &removed.menus),
        ("Lines for a site generator", &removed.directives),
        ("Hyphenated words, joined above", &removed.hyphenated),
        ("Addresses, as they were written", &removed.addresses),
        ("Marks of footnotes", &removed.footnote_marks),
    ] {
        if !lines.is_empty() {
            yaml::write_comment(&format!("{title}: {}", lines.join(" | ")), 0, &mut yaml);
        }
    }
    yaml
}
