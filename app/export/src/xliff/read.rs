//! XLIFF reader.

use std::collections::HashSet;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::error::XliffError;

/// A file returned by a translator.
#[derive(Clone, Debug, Default)]
pub struct XliffFile {
    /// Id of the notice, from the `original` attribute.
    pub original: String,
    /// Value of `source-language`.
    pub(super) from: String,
    /// Value of `target-language`.
    pub(super) into: String,
    /// Translation units.
    pub(super) units: Vec<TranslationUnit>,
}

/// One `trans-unit`.
#[derive(Clone, Debug, Default)]
pub(super) struct TranslationUnit {
    /// Path of the text in the notice.
    pub id: String,
    /// Source text.
    pub source: String,
    /// Translation.
    pub target: Option<String>,
    /// State of the translation.
    pub state: TranslationState,
    /// True if the text is not to be translated (`translate="no"`).
    pub is_fixed: bool,
    /// True if the translation is final (`approved="yes"`).
    pub is_approved: bool,
}

/// State of a translation, from the attribute `state` (XLIFF 1.2, section 2.2.3).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum TranslationState {
    /// No state given.
    #[default]
    Unstated,
    /// Translated, such as `translated` or `final`.
    Translated,
    /// Translated but to be reviewed, such as `needs-review-translation`.
    NeedsReview,
    /// Not yet translated, such as `new` or `needs-translation`.
    Untranslated,
}

impl TranslationState {
    fn parse(word: &str) -> Self {
        match word {
            "" => Self::Unstated,
            // XLIFF 2 has `initial` instead of `new`.
            "new" | "initial" | "needs-translation" | "needs-adaptation" | "needs-l10n" => Self::Untranslated,
            _ if word.starts_with("needs-review-") => Self::NeedsReview,
            _ => Self::Translated,
        }
    }
}

impl XliffFile {
    /// Parses an XLIFF file.
    ///
    /// # Errors
    ///
    /// Returns an error if the file is not XLIFF 1.2 with one `file` element, or if unit ids are not unique.
    pub fn read(xliff: &str) -> Result<Self, XliffError> {
        let mut reader = Reader::from_str(xliff.trim_start_matches('\u{feff}'));
        let mut file: Option<Self> = None;
        let mut open: Vec<String> = Vec::new();
        loop {
            let event = reader.read_event().map_err(|error| XliffError::InvalidXml(error.to_string()))?;
            match event {
                Event::Start(tag) => {
                    start_element(&tag, &open, &mut file)?;
                    open.push(tag.local_name().as_ref().to_owned());
                }
                Event::Empty(tag) => start_element(&tag, &open, &mut file)?,
                Event::End(_) => {
                    open.pop();
                }
                Event::Text(text) => push_text(&text.xml10_content(), &open, &mut file),
                Event::CData(text) => push_text(&text.xml10_content(), &open, &mut file),
                Event::GeneralRef(reference) => {
                    let character = reference
                        .resolve_char_ref()
                        .map_err(|error| XliffError::InvalidXml(error.to_string()))?;
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
                        return Err(XliffError::InvalidXml(format!("unknown entity `{name}`")));
                    };
                    push_text(character.encode_utf8(&mut [0; 4]), &open, &mut file);
                }
                Event::DocType(_) => return Err(XliffError::DocumentType),
                Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
                Event::Eof => break,
            }
        }
        if !open.is_empty() {
            return Err(XliffError::InvalidXml("the file ends inside an element".to_owned()));
        }
        let file = file.ok_or(XliffError::NotXliff)?;
        if file.into.is_empty() {
            return Err(XliffError::UnknownTargetLanguage);
        }
        let mut ids = HashSet::new();
        match file.units.iter().find(|unit| !ids.insert(unit.id.as_str())) {
            Some(unit) => Err(XliffError::DuplicateUnit(unit.id.clone())),
            None => Ok(file),
        }
    }
}

/// Handles a start tag; `open` contains the names of the open elements.
fn start_element(
    tag: &BytesStart<'_>,
    open: &[String],
    file: &mut Option<XliffFile>,
) -> Result<(), XliffError> {
    let attribute = |name: &str| -> Result<String, XliffError> {
        let found = tag.try_get_attribute(name).map_err(|error| XliffError::InvalidXml(error.to_string()))?;
        let Some(found) = found else { return Ok(String::new()) };
        let value = found
            .normalized_value(quick_xml::XmlVersion::Implicit1_0)
            .map_err(|error| XliffError::InvalidXml(error.to_string()))?;
        Ok(value.into_owned())
    };
    let name = tag.local_name();
    match (name.as_ref(), open.last().map(String::as_str)) {
        ("xliff", None) => match attribute("version")?.as_str() {
            "1.2" => {}
            "" => return Err(XliffError::NotXliff),
            other => return Err(XliffError::UnsupportedVersion(other.to_owned())),
        },
        (_, None) => return Err(XliffError::NotXliff),
        ("file", Some("xliff")) if file.is_none() => {
            *file = Some(XliffFile {
                original: attribute("original")?,
                from: attribute("source-language")?,
                into: attribute("target-language")?,
                units: Vec::new(),
            });
        }
        ("file", Some("xliff")) => return Err(XliffError::SeveralFiles),
        ("trans-unit", Some(_)) => {
            let unit = TranslationUnit {
                id: attribute("id")?,
                is_fixed: attribute("translate")? == "no",
                is_approved: attribute("approved")? == "yes",
                ..TranslationUnit::default()
            };
            if let Some(file) = file {
                file.units.push(unit);
            }
        }
        ("target", Some("trans-unit")) => {
            let state = TranslationState::parse(&attribute("state")?);
            if let Some(unit) = file.as_mut().and_then(|file| file.units.last_mut()) {
                unit.target = Some(String::new());
                unit.state = state;
            }
        }
        _ => {}
    }
    Ok(())
}

/// Appends text to the source or target of the current unit. Text of suggestions (`alt-trans`) and notes is
/// ignored.
fn push_text(text: &str, open: &[String], file: &mut Option<XliffFile>) {
    let Some(at) = open.iter().rposition(|name| name == "trans-unit") else { return };
    let Some(unit) = file.as_mut().and_then(|file| file.units.last_mut()) else { return };
    match open.get(at + 1).map(String::as_str) {
        Some("source") => unit.source.push_str(text),
        Some("target") => unit.target.get_or_insert_default().push_str(text),
        _ => {}
    }
}
