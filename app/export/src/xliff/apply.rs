//! A notice with the translations that came back.

use super::read::{Returned, State, Unit};
use super::{XliffError, first_language};
use crate::texts::{Words, visit};
use seloste_markdown::ViolationKind;
use seloste_notice::{Language, Notice, Text, TextList};
use std::collections::{HashMap, HashSet};
use std::fmt;

/// What came of a translation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Applied {
    /// Into which language it translates.
    pub language: Language,
    /// The notice with the translation, the language among its languages.
    pub notice: Notice,
    /// The texts that are new or other than before, each whole, by their place in the model.
    pub texts: Vec<(String, Changed)>,
    /// How many texts the notice has in these words already; a list is one text.
    pub standing: usize,
    /// Places that the file leaves without a translation.
    pub untranslated: Vec<String>,
    /// Lists of which only some entries are translated, so that none of them was taken.
    pub halves: Vec<String>,
    /// Places whose text in the notice is no longer the one that was translated; nothing of them was taken.
    pub outdated: Vec<String>,
    /// Places whose translation may not stand in a notice, and why; nothing of them was taken.
    pub refused: Vec<(String, Refused)>,
    /// Places whose translation was taken, though the file says that somebody is yet to look at it.
    pub review: Vec<String>,
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

/// Why a translation may not stand in a notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// It has characters that control a terminal or a printer and are no text.
    Control,
    /// It has raw HTML.
    Html,
    /// It has an image.
    Image,
    /// It has a link that is malformed or could run a program.
    Link,
    /// Its lists and quotations are nested too deep.
    TooDeep,
}

impl fmt::Display for Refused {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Control => "it has control characters, which are no text",
            Self::Html => "it has raw HTML; write it with the marks of the original",
            Self::Image => "it has an image, and texts have none",
            Self::Link => "it has a link that leads nowhere safe; keep the original's address",
            Self::TooDeep => "its lists and quotations are nested too deep",
        })
    }
}

/// The notice with the translations of a file that came back. Only what the file translates changes.
///
/// # Errors
///
/// Where the file is of another notice, or of languages that do not fit.
pub fn apply(notice: &Notice, file: &Returned) -> Result<Applied, XliffError> {
    let from = first_language(notice);
    if file.original != notice.id {
        return Err(XliffError::OtherNotice(file.original.clone()));
    }
    if language(&file.from) != Some(from) {
        return Err(XliffError::OtherSource(file.from.clone()));
    }
    let into = language(&file.into).ok_or(XliffError::NoLanguage)?;
    if into == from {
        return Err(XliffError::SameLanguage(into));
    }
    let mut applied = Applied {
        language: into,
        notice: notice.clone(),
        texts: Vec::new(),
        standing: 0,
        untranslated: Vec::new(),
        halves: Vec::new(),
        outdated: Vec::new(),
        refused: Vec::new(),
        review: Vec::new(),
        unknown: Vec::new(),
    };
    let units: HashMap<&str, &Unit> = file.units.iter().map(|unit| (unit.id.as_str(), unit)).collect();
    let mut known = HashSet::new();
    let mut translated = notice.clone();
    visit(&mut translated, &mut |path, words| {
        let is_markdown = matches!(words, Words::Markdown(_));
        let mut translation = |id: String, source: &str| {
            let found = applied.translation(&id, source, units.get(id.as_str()).copied(), is_markdown);
            known.insert(id);
            found
        };
        match words {
            Words::Short(text) | Words::Markdown(text) => {
                let Some(target) = translation(path.to_owned(), text.get_or_first(from).1) else { return };
                if text.get(into) == Some(target.as_str()) {
                    applied.standing += 1;
                    return;
                }
                let mut pairs: Vec<(Language, String)> =
                    text.iter().map(|(language, words)| (language, words.to_owned())).collect();
                put(&mut pairs, into, target);
                *text = Text::from_pairs(pairs);
                applied.texts.push((path.to_owned(), Changed::Text(text.clone())));
            }
            Words::List(list) => {
                let entries = list.get_or_first(from).1.iter().enumerate();
                // Every entry is asked for, so that each is told.
                let targets: Vec<Option<String>> =
                    entries.map(|(index, entry)| translation(format!("{path}[{index}]"), entry)).collect();
                let some = targets.iter().any(Option::is_some);
                let Some(targets) = targets.into_iter().collect::<Option<Vec<String>>>() else {
                    // Half a list would be shown as a whole one.
                    if some {
                        applied.halves.push(path.to_owned());
                    }
                    return;
                };
                if list.get(into) == Some(targets.as_slice()) {
                    applied.standing += 1;
                    return;
                }
                let mut pairs: Vec<(Language, Vec<String>)> =
                    list.iter().map(|(language, entries)| (language, entries.to_vec())).collect();
                put(&mut pairs, into, targets);
                *list = TextList::from_pairs(pairs);
                applied.texts.push((path.to_owned(), Changed::List(list.clone())));
            }
        }
    });
    if !applied.texts.is_empty() && !translated.languages.contains(&into) {
        translated.languages.push(into);
    }
    applied.notice = translated;
    applied.unknown =
        file.units.iter().map(|unit| unit.id.clone()).filter(|id| !known.contains(id)).collect();
    Ok(applied)
}

impl Applied {
    /// The translation of a place, if the file has one for these words; if not, the place is told.
    fn translation(
        &mut self,
        id: &str,
        source: &str,
        unit: Option<&Unit>,
        is_markdown: bool,
    ) -> Option<String> {
        let unit = unit.filter(|unit| unit.state != State::Open);
        let target = unit.and_then(|unit| unit.target.as_deref()).map(str::trim).unwrap_or_default();
        let Some(unit) = unit.filter(|_| !target.is_empty()) else {
            self.untranslated.push(id.to_owned());
            return None;
        };
        if !same(&unit.source, source) {
            self.outdated.push(id.to_owned());
            return None;
        }
        let target = target.replace("\r\n", "\n");
        if let Some(reason) = refused(&target, is_markdown) {
            self.refused.push((id.to_owned(), reason));
            return None;
        }
        if unit.state == State::Review {
            self.review.push(id.to_owned());
        }
        // A short text has no lines; programs that wrap give it some.
        let on_line = is_markdown || !target.contains('\n');
        Some(if on_line { target } else { target.split_whitespace().collect::<Vec<_>>().join(" ") })
    }
}

/// Why a translation may not stand in a notice, if it may not.
fn refused(target: &str, is_markdown: bool) -> Option<Refused> {
    if target.chars().any(|character| character.is_control() && !matches!(character, '\n' | '\t')) {
        return Some(Refused::Control);
    }
    let problem = seloste_markdown::parse(target).1.into_iter().next().filter(|_| is_markdown)?;
    Some(match problem.kind {
        ViolationKind::Html => Refused::Html,
        ViolationKind::Image => Refused::Image,
        ViolationKind::UnsafeLink(_) => Refused::Link,
        ViolationKind::TooDeep => Refused::TooDeep,
    })
}

/// A language by its letters; programs add a country to them, as in `sv-FI`.
fn language(code: &str) -> Option<Language> {
    Language::from_code(&code.split(['-', '_']).next().unwrap_or_default().to_lowercase())
}

fn put<T>(pairs: &mut Vec<(Language, T)>, language: Language, value: T) {
    match pairs.iter_mut().find(|(given, _)| *given == language) {
        Some((_, old)) => *old = value,
        None => pairs.push((language, value)),
    }
}

/// Whether two texts have the same words: programs wrap and trim.
fn same(one: &str, other: &str) -> bool {
    one.split_whitespace().eq(other.split_whitespace())
}
