//! The folders of the languages, and their settings.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{fs, io};

use serde::Deserialize;

use crate::{Problem, cldr};

/// Name of the optional file with a language's settings.
const SETTINGS: &str = "language.toml";

/// A language: a folder of this crate with Fluent files.
#[derive(Debug)]
pub(crate) struct Language {
    /// Its tag (BCP 47), which is the name of the folder.
    pub tag: String,
    /// The folder.
    pub path: PathBuf,
    /// Its settings.
    pub settings: Settings,
}

/// Settings of a language. Every value that CLDR or the list of terms has too states why it differs.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub(crate) struct Settings {
    /// Position among the languages that have one, which come first. The others follow, by tag.
    pub position: Option<u32>,
    /// True if names of months take endings in a sentence, so that a longer word is a month too.
    pub month_endings: bool,
    /// The locale whose data CLDR has, if it is not that of the tag.
    pub locale: Option<Override<String>>,
    /// The country in which most texts in the language are written; empty if it implies no country.
    pub country: Option<Override<String>>,
    /// Name of the language in that language.
    pub own_name: Option<Override<String>>,
    /// Name of the language in English.
    pub english_name: Option<Override<String>>,
    /// A date: `{day}`, `{month}` and `{year}`, in any order.
    pub date: Option<Override<String>>,
    /// The first day of a month in a date.
    pub first_day: Option<Override<String>>,
    /// Quotation marks that open and close; those of English if it states none.
    pub quotes: Option<[char; 2]>,
    /// Spaces before punctuation. A space before the closing quotation mark is also after the opening one.
    pub space_before: BTreeMap<char, char>,
    /// The mark between items that have commas, if it is not a semicolon.
    pub semicolon: Option<Override<String>>,
    /// Names of the months in a date.
    pub months: Option<Override<[String; 12]>>,
    /// Units of periods: a text with `{count}` for each plural category, by unit.
    pub units: BTreeMap<String, Override<BTreeMap<String, String>>>,
    /// Terms of the regulation as the texts have them, by key.
    pub terms: BTreeMap<String, Override<String>>,
    /// Names of countries, by code.
    pub countries: BTreeMap<String, Override<String>>,
}

impl Settings {
    /// Returns the space after an opening quotation mark, if the language has one.
    pub(crate) fn space_after(&self, mark: char) -> Option<char> {
        let [open, close] = self.quotes?;
        self.space_before.get(&close).copied().filter(|_| mark == open)
    }
}

/// A value that replaces that of CLDR.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Override<T> {
    /// The value.
    pub value: T,
    /// Why it differs.
    #[allow(dead_code)]
    reason: String,
}

/// Returns the languages in a folder, in their order; adds what is wrong with their settings to `problems`.
pub(crate) fn languages(folder: &Path, problems: &mut Vec<Problem>) -> io::Result<Vec<Language>> {
    let mut languages = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if let Some(tag) = path.file_name().and_then(|name| name.to_str())
            && is_language(&path)?
        {
            let settings = match fs::read_to_string(path.join(SETTINGS)) {
                Ok(text) => settings(tag, &text, problems),
                Err(error) if error.kind() == io::ErrorKind::NotFound => Settings::default(),
                Err(error) => return Err(error),
            };
            if !cldr::is_known(tag) {
                problems.push(problem(tag, 1, format!("CLDR has no language `{tag}`")));
            }
            languages.push(Language { tag: tag.to_owned(), settings, path });
        }
    }
    sort(&mut languages);
    Ok(languages)
}

/// Sorts languages: first those with a position, then by tag.
fn sort(languages: &mut [Language]) {
    // The order of a folder differs between machines.
    languages.sort_by_cached_key(|language| {
        (language.settings.position.unwrap_or(u32::MAX), language.tag.clone())
    });
}

/// Returns true for a folder with Fluent files.
fn is_language(path: &Path) -> io::Result<bool> {
    if !path.is_dir() {
        return Ok(false);
    }
    for entry in fs::read_dir(path)? {
        if entry?.path().extension().is_some_and(|extension| extension == "ftl") {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Reads a file of settings.
pub(crate) fn settings(tag: &str, text: &str, problems: &mut Vec<Problem>) -> Settings {
    match toml::from_str(text) {
        Ok(settings) => settings,
        Err(error) => {
            let start = error.span().map_or(0, |span| span.start);
            let line = text.bytes().take(start).filter(|byte| *byte == b'\n').count() + 1;
            problems.push(problem(tag, line, error.message().to_owned()));
            Settings::default()
        }
    }
}

fn problem(tag: &str, line: usize, message: String) -> Problem {
    Problem { file: format!("{tag}/{SETTINGS}"), line, message }
}
