//! A file for a translator, on its way back.

use super::XliffError;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::collections::HashSet;

/// A translator's file, as it came back.
#[derive(Clone, Debug, Default)]
pub struct Returned {
    /// The id of the notice that it says it is of.
    pub original: String,
    /// The language that it translates from, as it names it.
    pub(super) from: String,
    /// The language that it translates into, as it names it.
    pub(super) into: String,
    /// Its texts.
    pub(super) units: Vec<Unit>,
}

/// A text and its translation.
#[derive(Clone, Debug, Default)]
pub(super) struct Unit {
    /// Its place in the notice.
    pub id: String,
    /// What was translated.
    pub source: String,
    /// The translation.
    pub target: Option<String>,
    /// How far the translator says it has come.
    pub state: State,
}

/// How far a translation has come, by its `state` (XLIFF 1.2, section 2.2.3).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum State {
    /// Nothing speaks against it.
    #[default]
    Done,
    /// It is a translation that somebody is yet to look at: `needs-review-translation` and the like.
    Review,
    /// It is none yet: `new`, `needs-translation` and the like.
    Open,
}

impl State {
    fn of(word: &str) -> Self {
        match word {
            "new" | "needs-translation" | "needs-adaptation" | "needs-l10n" => Self::Open,
            _ if word.starts_with("needs-review-") => Self::Review,
            _ => Self::Done,
        }
    }
}

impl Returned {
    /// Reads a file that came back.
    ///
    /// # Errors
    ///
    /// Where it is no XLIFF 1.2 of one document, or its units cannot be told apart.
    pub fn read(xliff: &str) -> Result<Self, XliffError> {
        let mut reader = Reader::from_str(xliff.trim_start_matches('\u{feff}'));
        let mut file: Option<Self> = None;
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
        if file.into.is_empty() {
            return Err(XliffError::NoLanguage);
        }
        let mut ids = HashSet::new();
        match file.units.iter().find(|unit| !ids.insert(unit.id.as_str())) {
            Some(unit) => Err(XliffError::Twice(unit.id.clone())),
            None => Ok(file),
        }
    }
}

/// An element that begins, within those that are open.
fn begin(tag: &BytesStart<'_>, open: &[String], file: &mut Option<Returned>) -> Result<(), XliffError> {
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
        ("xliff", None) => match attribute("version")?.as_str() {
            "1.2" => {}
            "" => return Err(XliffError::NoXliff),
            other => return Err(XliffError::OtherVersion(other.to_owned())),
        },
        (_, None) => return Err(XliffError::NoXliff),
        ("file", Some("xliff")) if file.is_none() => {
            *file = Some(Returned {
                original: attribute("original")?,
                from: attribute("source-language")?,
                into: attribute("target-language")?,
                units: Vec::new(),
            });
        }
        ("file", Some("xliff")) => return Err(XliffError::ManyFiles),
        ("trans-unit", Some(_)) => {
            let id = attribute("id")?;
            if let Some(file) = file {
                file.units.push(Unit { id, ..Unit::default() });
            }
        }
        ("target", Some("trans-unit")) => {
            let state = State::of(&attribute("state")?);
            if let Some(unit) = file.as_mut().and_then(|file| file.units.last_mut()) {
                unit.target = Some(String::new());
                unit.state = state;
            }
        }
        _ => {}
    }
    Ok(())
}

/// Words of the unit's source or target: those of suggestions (`alt-trans`) and notes are others'.
fn add(words: &str, open: &[String], file: &mut Option<Returned>) {
    let Some(at) = open.iter().rposition(|name| name == "trans-unit") else { return };
    let Some(unit) = file.as_mut().and_then(|file| file.units.last_mut()) else { return };
    match open.get(at + 1).map(String::as_str) {
        Some("source") => unit.source.push_str(words),
        Some("target") => unit.target.get_or_insert_default().push_str(words),
        _ => {}
    }
}
