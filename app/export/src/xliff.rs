//! A notice for a translator, and the translation back: XLIFF 1.2 (OASIS, 2008), which translators' programs old and new
//! read, such as OmegaT, Poedit, Weblate, memoQ and Trados Studio.
//!
//! Each text is a unit, named by its place in the model, with the notice's first language as the source. Texts in
//! Markdown are units like any other, with a note that says so. A translation counts only for the words that were
//! translated: where the notice's text has changed in the meantime, the unit is told as outdated and not taken.

use crate::texts::{Words, visit};
use quick_xml::Reader;
use quick_xml::escape::escape;
use quick_xml::events::{BytesStart, Event};
use seloste_notice::{Language, Notice, Text, TextList};
use std::fmt;
use std::fmt::Write as _;

/// Why a file for a translator cannot be written or read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum XliffError {
    /// The language asked for is the one that the texts are in.
    SameLanguage(Language),
    /// It is no XML, or not well-formed; what the parser says.
    NoXml(String),
    /// It is XML, but not XLIFF 1.2.
    NoXliff,
    /// It has a document type, which XLIFF has no use for and which could name other files.
    DocumentType,
    /// It does not say into which language it translates, or into one that is not known here.
    NoLanguage,
    /// It translates from another language than the notice's first.
    OtherSource(String),
    /// It is of another notice: its id, as the file names it.
    OtherNotice(String),
}

impl fmt::Display for XliffError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::SameLanguage(language) => {
                write!(formatter, "the texts are in `{}` already; name another language", language.code())
            }
            Self::NoXml(reason) => write!(formatter, "the file is not well-formed XML: {reason}"),
            Self::NoXliff => formatter.write_str("the file is not XLIFF 1.2"),
            Self::DocumentType => {
                formatter.write_str("the file has a document type, which XLIFF has none of")
            }
            Self::NoLanguage => formatter.write_str(
                "the file does not say that it translates into Finnish, Swedish or English (target-language)",
            ),
            Self::OtherSource(language) => {
                write!(
                    formatter,
                    "the file translates from `{language}`, which is not the notice's first language"
                )
            }
            Self::OtherNotice(id) => write!(formatter, "the file is of the notice `{id}`"),
        }
    }
}

impl std::error::Error for XliffError {}

/// The notice's texts for a translator into this language, with the translations that it has.
///
/// # Errors
///
/// Where the notice's first language is the one to translate into.
pub fn write(notice: &Notice, into: Language) -> Result<String, XliffError> {
    let from = first_language(notice);
    if from == into {
        return Err(XliffError::SameLanguage(into));
    }
    let mut xml = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.push_str("<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\">\n");
    // Writing to a string cannot fail.
    let _ = writeln!(
        xml,
        "  <file original=\"{}\" source-language=\"{}\" target-language=\"{}\" datatype=\"plaintext\">\n    <body>",
        escape(&notice.id),
        from.code(),
        into.code()
    );
    for unit in units(notice, from, into) {
        let _ = writeln!(xml, "      <trans-unit id=\"{}\" xml:space=\"preserve\">", escape(&unit.id));
        let _ = writeln!(xml, "        <source>{}</source>", escape(&unit.source));
        if let Some(target) = &unit.target {
            let _ = writeln!(xml, "        <target state=\"translated\">{}</target>", escape(target));
        }
        if unit.markdown {
            xml.push_str(
                "        <note>Markdown: keep the marks of emphasis, lists and links as they are.</note>\n",
            );
        }
        xml.push_str("      </trans-unit>\n");
    }
    xml.push_str("    </body>\n  </file>\n</xliff>\n");
    Ok(xml)
}

/// What came of a translation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Applied {
    /// Into which language it translates.
    pub language: Language,
    /// The notice with the translation, the language among its languages.
    pub notice: Notice,
    /// The texts that are new or other than before, each whole, by their place in the model.
    pub texts: Vec<(String, Changed)>,
    /// Places that the file leaves without a translation.
    pub untranslated: Vec<String>,
    /// Places whose text in the notice is no longer the one that was translated; nothing of them was taken.
    pub outdated: Vec<String>,
    /// Units of the file that are no place of the notice.
    pub unknown: Vec<String>,
}

/// A text that a translation has changed, in all its languages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Changed {
    /// One text.
    Text(Text),
    /// A list of short texts.
    List(TextList),
}

/// The notice with the translations of an XLIFF file. Only what the file translates changes; whether a translation may
/// stand in a notice (raw HTML may not) is for the reader of the notice to say.
///
/// # Errors
///
/// Where the file is no XLIFF 1.2 of this notice.
pub fn apply_xliff(notice: &Notice, xliff: &str) -> Result<Applied, XliffError> {
    let file = read(xliff)?;
    let from = first_language(notice);
    if file.original != notice.id {
        return Err(XliffError::OtherNotice(file.original));
    }
    if file.from != from.code() {
        return Err(XliffError::OtherSource(file.from));
    }
    let into = Language::from_code(&file.into).ok_or(XliffError::NoLanguage)?;
    if into == from {
        return Err(XliffError::SameLanguage(into));
    }
    let mut translated = notice.clone();
    let mut known = Vec::new();
    let (mut untranslated, mut outdated) = (Vec::new(), Vec::new());
    let mut texts = Vec::new();
    // The translation of a place, if the file has one for these words.
    let mut translation = |id: String, source: &str| {
        let unit = file.units.iter().find(|unit| unit.id == id);
        let found = match unit {
            Some(unit) if same(&unit.source, source) => {
                let target = unit.target.as_deref().map(str::trim).filter(|target| !target.is_empty());
                if target.is_none() {
                    untranslated.push(id.clone());
                }
                target.map(str::to_owned)
            }
            Some(_) => {
                outdated.push(id.clone());
                None
            }
            None => {
                untranslated.push(id.clone());
                None
            }
        };
        known.push(id);
        found
    };
    visit(&mut translated, &mut |path, words| match words {
        Words::Short(text) | Words::Markdown(text) => {
            let Some(target) = translation(path.to_owned(), text.in_or_first(from).1) else { return };
            if text.get(into) == Some(target.as_str()) {
                return;
            }
            let mut pairs: Vec<(Language, String)> =
                text.iter().map(|(language, words)| (language, words.to_owned())).collect();
            put(&mut pairs, into, target);
            *text = Text::from_pairs(pairs);
            texts.push((path.to_owned(), Changed::Text(text.clone())));
        }
        Words::List(list) => {
            let entries = list.in_or_first(from).1.iter().enumerate();
            // Every entry is asked for, so that each is told.
            let targets: Vec<Option<String>> =
                entries.map(|(index, entry)| translation(format!("{path}[{index}]"), entry)).collect();
            // Half a list would be shown as a whole one.
            let Some(targets) = targets.into_iter().collect::<Option<Vec<String>>>() else { return };
            if list.get(into) == Some(targets.as_slice()) {
                return;
            }
            let mut pairs: Vec<(Language, Vec<String>)> =
                list.iter().map(|(language, entries)| (language, entries.to_vec())).collect();
            put(&mut pairs, into, targets);
            *list = TextList::from_pairs(pairs);
            texts.push((path.to_owned(), Changed::List(list.clone())));
        }
    });
    if !texts.is_empty() && !translated.languages.contains(&into) {
        translated.languages.push(into);
    }
    let unknown = file.units.iter().map(|unit| unit.id.clone()).filter(|id| !known.contains(id)).collect();
    Ok(Applied { language: into, notice: translated, texts, untranslated, outdated, unknown })
}

fn put<T>(pairs: &mut Vec<(Language, T)>, language: Language, value: T) {
    match pairs.iter_mut().find(|(given, _)| *given == language) {
        Some((_, old)) => *old = value,
        None => pairs.push((language, value)),
    }
}

fn first_language(notice: &Notice) -> Language {
    notice.languages.first().copied().unwrap_or(Language::Fi)
}

/// Whether two texts have the same words: programs wrap and trim.
fn same(one: &str, other: &str) -> bool {
    one.split_whitespace().eq(other.split_whitespace())
}

/// A text to be translated.
#[derive(Debug, Default)]
struct Unit {
    id: String,
    source: String,
    target: Option<String>,
    markdown: bool,
}

fn units(notice: &Notice, from: Language, into: Language) -> Vec<Unit> {
    let mut units = Vec::new();
    visit(&mut notice.clone(), &mut |path, words| {
        let markdown = matches!(words, Words::Markdown(_));
        match words {
            Words::Short(text) | Words::Markdown(text) => units.push(Unit {
                id: path.to_owned(),
                source: text.in_or_first(from).1.to_owned(),
                target: text.get(into).map(str::to_owned),
                markdown,
            }),
            Words::List(list) => {
                let targets = list.get(into).unwrap_or_default();
                let entries = list.in_or_first(from).1.iter().enumerate();
                units.extend(entries.map(|(index, entry)| Unit {
                    id: format!("{path}[{index}]"),
                    source: entry.clone(),
                    target: targets.get(index).cloned(),
                    markdown: false,
                }));
            }
        }
    });
    units
}

/// A file for a translator, as it came back.
#[derive(Default)]
struct File {
    original: String,
    from: String,
    into: String,
    units: Vec<Unit>,
}

fn read(xliff: &str) -> Result<File, XliffError> {
    let mut reader = Reader::from_str(xliff.trim_start_matches('\u{feff}'));
    let mut file: Option<File> = None;
    let mut open: Vec<String> = Vec::new();
    loop {
        let event = reader.read_event().map_err(|error| XliffError::NoXml(error.to_string()))?;
        match event {
            Event::Start(tag) => {
                begin(&tag, &open, &mut file)?;
                open.push(tag.local_name().as_ref().to_owned());
            }
            Event::Empty(tag) => begin(&tag, &open, &mut file)?,
            Event::End(_) => {
                open.pop();
            }
            Event::Text(text) => add(&text.xml10_content(), &open, &mut file),
            Event::CData(text) => add(&text.xml10_content(), &open, &mut file),
            Event::GeneralRef(reference) => {
                let character =
                    reference.resolve_char_ref().map_err(|error| XliffError::NoXml(error.to_string()))?;
                let known = match reference.xml10_content().as_ref() {
                    "amp" => Some('&'),
                    "lt" => Some('<'),
                    "gt" => Some('>'),
                    "quot" => Some('"'),
                    "apos" => Some('\''),
                    _ => None,
                };
                let Some(character) = character.or(known) else {
                    let name = reference.xml10_content().into_owned();
                    return Err(XliffError::NoXml(format!("the entity `{name}` is not known")));
                };
                add(character.encode_utf8(&mut [0; 4]), &open, &mut file);
            }
            Event::DocType(_) => return Err(XliffError::DocumentType),
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
            Event::Eof => break,
        }
    }
    if !open.is_empty() {
        return Err(XliffError::NoXml("it ends before its elements do".to_owned()));
    }
    let file = file.ok_or(XliffError::NoXliff)?;
    if file.into.is_empty() { Err(XliffError::NoLanguage) } else { Ok(file) }
}

/// An element that begins, within those that are open.
fn begin(tag: &BytesStart<'_>, open: &[String], file: &mut Option<File>) -> Result<(), XliffError> {
    let attribute = |name: &str| -> Result<String, XliffError> {
        let found = tag.try_get_attribute(name).map_err(|error| XliffError::NoXml(error.to_string()))?;
        let Some(found) = found else { return Ok(String::new()) };
        let value = found
            .normalized_value(quick_xml::XmlVersion::Implicit1_0)
            .map_err(|error| XliffError::NoXml(error.to_string()))?;
        Ok(value.into_owned())
    };
    let name = tag.local_name();
    match (name.as_ref(), open.last().map(String::as_str)) {
        ("xliff", None) if attribute("version")? == "1.2" => {}
        (_, None) => return Err(XliffError::NoXliff),
        // A second file would be of another notice; its units are not ours.
        ("file", Some("xliff")) if file.is_none() => {
            *file = Some(File {
                original: attribute("original")?,
                from: attribute("source-language")?,
                into: attribute("target-language")?,
                units: Vec::new(),
            });
        }
        ("trans-unit", Some(_)) => {
            let id = attribute("id")?;
            if let Some(file) = file {
                file.units.push(Unit { id, ..Unit::default() });
            }
        }
        ("target", Some("trans-unit")) => {
            if let Some(unit) = file.as_mut().and_then(|file| file.units.last_mut()) {
                unit.target = Some(String::new());
            }
        }
        _ => {}
    }
    Ok(())
}

/// Words of the unit's source or target: those of suggestions (`alt-trans`) and notes are others'.
fn add(words: &str, open: &[String], file: &mut Option<File>) {
    let Some(at) = open.iter().rposition(|name| name == "trans-unit") else { return };
    let Some(unit) = file.as_mut().and_then(|file| file.units.last_mut()) else { return };
    match open.get(at + 1).map(String::as_str) {
        Some("source") => unit.source.push_str(words),
        Some("target") => unit.target.get_or_insert_default().push_str(words),
        _ => {}
    }
}
