//! Application of translations to a notice.

use std::collections::{HashMap, HashSet};
use std::fmt;

use seloste_markdown::ViolationKind;
use seloste_notice::{Language, Notice, Text, TextList};

use super::error::XliffError;
use super::read::{TranslationState, TranslationUnit, XliffFile};
use crate::texts::{TextMut, visit_texts};

/// Result of applying a translation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Applied {
    /// Target language.
    pub language: Language,
    /// Notice with the translations; the target language is added to its languages.
    pub notice: Notice,
    /// New and changed texts with their paths, in all their languages.
    pub texts: Vec<(String, TranslatedText)>,
    /// Number of texts that already have this translation; a list counts as one.
    pub unchanged: usize,
    /// Paths without a translation in the file.
    pub untranslated: Vec<String>,
    /// Paths whose translation repeats the text, and that the file marks neither as translated nor as not to
    /// be translated; not applied.
    pub repeated: Vec<String>,
    /// Paths of partially translated lists; not applied.
    pub partial_lists: Vec<String>,
    /// Paths whose text has changed since the export; not applied.
    pub outdated: Vec<String>,
    /// Paths whose translation is not allowed in a notice, with the reason; not applied.
    pub rejected: Vec<(String, Rejection)>,
    /// Paths whose translation was applied although the file marks it for review.
    pub needs_review: Vec<String>,
    /// Ids of units that are not paths of the notice.
    pub unknown_units: Vec<String>,
}

/// A translated text, in all its languages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TranslatedText {
    /// A text.
    Text(Text),
    /// A list of short texts.
    List(TextList),
}

/// Reason for rejecting a translation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rejection {
    /// Control characters.
    Control,
    /// Raw HTML.
    Html,
    /// An image.
    Image,
    /// A malformed or unsafe link.
    Link,
    /// Too deeply nested lists or quotations.
    TooDeep,
}

impl fmt::Display for Rejection {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Control => "contains control characters",
            Self::Html => "contains raw HTML; use the Markdown of the source text",
            Self::Image => "contains an image, which texts cannot have",
            Self::Link => "contains an unsafe link; keep the address of the source text",
            Self::TooDeep => "has lists or quotations that are nested too deeply",
        })
    }
}

/// Applies the translations of a file to a notice. Other texts remain unchanged.
///
/// # Errors
///
/// Returns an error if the notice id or one of the languages does not match.
pub fn apply(notice: &Notice, file: &XliffFile) -> Result<Applied, XliffError> {
    let from = notice.first_language();
    if file.original != notice.id {
        return Err(XliffError::NoticeMismatch(file.original.clone()));
    }
    if language(&file.from) != Some(from) {
        return Err(XliffError::SourceLanguageMismatch(file.from.clone()));
    }
    let into = language(&file.into).ok_or(XliffError::UnknownTargetLanguage)?;
    if into == from {
        return Err(XliffError::SameLanguage(into));
    }
    let mut applied = Applied {
        language: into,
        notice: notice.clone(),
        texts: Vec::new(),
        unchanged: 0,
        untranslated: Vec::new(),
        repeated: Vec::new(),
        partial_lists: Vec::new(),
        outdated: Vec::new(),
        rejected: Vec::new(),
        needs_review: Vec::new(),
        unknown_units: Vec::new(),
    };
    let units: HashMap<&str, &TranslationUnit> =
        file.units.iter().map(|unit| (unit.id.as_str(), unit)).collect();
    let mut known = HashSet::new();
    let mut translated = notice.clone();
    for service in &mut translated.services {
        seloste_services::translate(service, into);
    }
    visit_texts(&mut translated, &mut |path, text| {
        let is_markdown = matches!(text, TextMut::Markdown(_));
        let mut translation = |id: String, source: &str, current: Option<&str>| {
            let unit = units.get(id.as_str()).copied();
            let found = applied.translation(&id, [source, current.unwrap_or_default()], unit, is_markdown);
            known.insert(id);
            found
        };
        match text {
            TextMut::Short(text) | TextMut::Markdown(text) => {
                let source = text.get_or_first(from).1;
                let Some(target) = translation(path.to_owned(), source, text.get(into)) else { return };
                if text.get(into) == Some(target.as_str()) {
                    applied.unchanged += 1;
                    return;
                }
                let mut pairs: Vec<(Language, String)> =
                    text.iter().map(|(language, text)| (language, text.to_owned())).collect();
                replace_or_push(&mut pairs, into, target);
                *text = Text::from_pairs(pairs);
                applied.texts.push((path.to_owned(), TranslatedText::Text(text.clone())));
            }
            TextMut::List(list) => {
                let entries = list.get_or_first(from).1.iter().enumerate();
                // Look up all entries, so that each untranslated one is reported.
                let current = list.get(into).unwrap_or_default();
                let targets: Vec<Option<String>> = entries
                    .map(|(index, entry)| {
                        let current = current.get(index).map(String::as_str);
                        translation(format!("{path}[{index}]"), entry, current)
                    })
                    .collect();
                let some = targets.iter().any(Option::is_some);
                let Some(targets) = targets.into_iter().collect::<Option<Vec<String>>>() else {
                    // A partial list would look complete on the page.
                    if some {
                        applied.partial_lists.push(path.to_owned());
                    }
                    return;
                };
                if list.get(into) == Some(targets.as_slice()) {
                    applied.unchanged += 1;
                    return;
                }
                let mut pairs: Vec<(Language, Vec<String>)> =
                    list.iter().map(|(language, entries)| (language, entries.to_vec())).collect();
                replace_or_push(&mut pairs, into, targets);
                *list = TextList::from_pairs(pairs);
                applied.texts.push((path.to_owned(), TranslatedText::List(list.clone())));
            }
        }
    });
    if !applied.texts.is_empty() && !translated.languages.contains(&into) {
        translated.languages.push(into);
    }
    applied.notice = translated;
    applied.unknown_units =
        file.units.iter().map(|unit| unit.id.clone()).filter(|id| !known.contains(id)).collect();
    Ok(applied)
}

impl Applied {
    /// Returns the translation of a text, or records why there is none. `source` and `current` are the text
    /// and its present translation.
    fn translation(
        &mut self,
        id: &str,
        [source, current]: [&str; 2],
        unit: Option<&TranslationUnit>,
        is_markdown: bool,
    ) -> Option<String> {
        // Some programs leave the state as it was when they change the text.
        let is_changed = |unit: &TranslationUnit| {
            unit.target.as_deref().is_some_and(|target| !equal_ignoring_whitespace(target, &unit.source))
        };
        let unit = unit
            .filter(|unit| unit.is_fixed || unit.state != TranslationState::Untranslated || is_changed(unit));
        let given = unit.and_then(|unit| unit.target.as_deref()).map(str::trim).unwrap_or_default();
        // A text that is not to be translated is the same in each language, unless the notice says otherwise.
        let target = match unit {
            Some(unit) if unit.is_fixed && current.trim().is_empty() => source.trim(),
            Some(unit) if unit.is_fixed => current.trim(),
            _ => given,
        };
        let Some(unit) = unit.filter(|_| !target.is_empty()) else {
            self.untranslated.push(id.to_owned());
            return None;
        };
        if !equal_ignoring_whitespace(&unit.source, source) {
            self.outdated.push(id.to_owned());
            return None;
        }
        // Many programs fill in the source text where there is no translation yet.
        if equal_ignoring_whitespace(target, source)
            && !equal_ignoring_whitespace(target, current)
            && target.contains(char::is_alphabetic)
            && !may_repeat_source(unit)
        {
            self.repeated.push(id.to_owned());
            return None;
        }
        let target = target.replace("\r\n", "\n");
        if let Some(reason) = rejection(&target, is_markdown) {
            self.rejected.push((id.to_owned(), reason));
            return None;
        }
        let is_open = matches!(unit.state, TranslationState::NeedsReview | TranslationState::Untranslated);
        if is_open && !(unit.is_fixed && unit.state == TranslationState::Untranslated) {
            self.needs_review.push(id.to_owned());
        }
        // Short texts have one line, but some translation programs wrap them.
        let on_line = is_markdown || !target.contains('\n');
        Some(if on_line { target } else { target.split_whitespace().collect::<Vec<_>>().join(" ") })
    }
}

/// Returns true if somebody decided that the translation is the source text.
fn may_repeat_source(unit: &TranslationUnit) -> bool {
    unit.is_fixed || unit.is_approved || unit.state == TranslationState::Translated
}

/// Returns the reason if a translation is not allowed in a notice.
fn rejection(target: &str, is_markdown: bool) -> Option<Rejection> {
    if target.chars().any(|character| character.is_control() && !matches!(character, '\n' | '\t')) {
        return Some(Rejection::Control);
    }
    let problem = seloste_markdown::parse(target).1.into_iter().next().filter(|_| is_markdown)?;
    Some(match problem.kind {
        ViolationKind::Html => Rejection::Html,
        ViolationKind::Image => Rejection::Image,
        ViolationKind::UnsafeLink(_) => Rejection::Link,
        ViolationKind::TooDeep => Rejection::TooDeep,
    })
}

/// Parses a language tag, ignoring the country that some programs add (`sv-FI`).
fn language(code: &str) -> Option<Language> {
    Language::from_code(&code.split(['-', '_']).next().unwrap_or_default().to_lowercase())
}

fn replace_or_push<T>(pairs: &mut Vec<(Language, T)>, language: Language, value: T) {
    match pairs.iter_mut().find(|(given, _)| *given == language) {
        Some((_, old)) => *old = value,
        None => pairs.push((language, value)),
    }
}

/// Compares two texts, ignoring differences in white space; translation programs wrap and trim texts.
fn equal_ignoring_whitespace(one: &str, other: &str) -> bool {
    one.split_whitespace().eq(other.split_whitespace())
}
