//! The texts of each language, and the generator that turns them into Rust tables at build time.
//!
//! A language is a folder of this crate, named by its tag, with one [Fluent](https://projectfluent.org) file
//! per part of the product, and with `language.toml` if it needs settings. What CLDR has comes from CLDR: the
//! names of the language, of months and of countries, the form of dates, the units of periods and the plural
//! categories. The settings state each value that differs from CLDR, with the reason. Languages with a
//! `position` come first, by position; the others follow, by tag.
//! The build script of the crate that shows the texts calls [`Table::write`] and
//! includes the result: a struct with a field per message, and one value of it per language. A message that a
//! language lacks, has in surplus or writes with other variables fails the build with its file and line. No
//! Fluent code runs in a browser.
//!
//! A program in a browser can load the texts of one language from a file instead of containing those of all
//! ([`Table::loaded`]).
//!
//! Messages are written as in Fluent, with these limits:
//!
//! * `en` declares the messages: their order, their comments, which become documentation, and their
//!   variables, each in a line `#   $count (Number) - …` or `#   $name (Text) - …` of the comment.
//!   `(Element)` is a place for an element of the page.
//! * A message with attributes and without a value is a group: a struct of its own.
//! * `{ $count -> [one] … *[other] … }` selects by the plural category of the language (CLDR); all categories
//!   that occur for whole numbers below a million must be there.
//! * `{ NUMBER($minute, minimumIntegerDigits: 2) }` writes a number with two digits; there is no other
//!   function.
//! * `{ id }` and `{ id.attribute }` insert another text without variables of the same file.
//!
//! A language may also have lexicons, by which texts in it are understood ([`Lexicon`]).

#![forbid(unsafe_code)]

mod cldr;
mod compare;
mod enumeration;
mod facts;
mod folder;
mod generate;
mod lexicon;
mod loaded;
mod message;
mod plural;
mod read;
mod report;
mod terms;
mod typography;

use std::fmt::Write;
use std::path::PathBuf;
use std::{env, fs, io};

use folder::Language;
pub use lexicon::Lexicon;
pub(crate) use message::{Content, Kind, Message, Piece};
pub use report::report;
pub use typography::punctuation_faults;

/// The language that declares the messages.
const REFERENCE: &str = "en";

/// An error in a file of texts.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Problem {
    /// The file, as `fi/pages.ftl`.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// What is wrong.
    pub message: String,
}

/// The file of a language.
#[derive(Debug)]
pub(crate) struct Source {
    /// Tag of the language.
    pub tag: String,
    /// The locale whose plural rules the texts follow.
    pub locale: String,
    /// Content of the file.
    pub text: String,
}

/// A table of texts to generate.
#[derive(Debug)]
pub struct Table {
    /// Name of the files, without extension.
    part: &'static str,
    /// Name of the struct.
    name: &'static str,
    /// Visibility of the struct and its fields.
    visibility: &'static str,
    /// Prefixes of groups that share a struct, with its name.
    shared: &'static [(&'static str, &'static str)],
    /// True if programs can load the texts.
    is_loaded: bool,
    /// The messages of the table, if it does not have all.
    only: &'static [&'static str],
    /// Writes the file of a language, if it has none.
    source: Option<fn(&Language) -> Option<String>>,
}

impl Table {
    /// Creates a table of the files `part.ftl`, whose struct has the given name and is visible in its crate.
    pub const fn new(part: &'static str, name: &'static str) -> Self {
        Self { part, name, visibility: "pub(crate)", shared: &[], is_loaded: false, only: &[], source: None }
    }

    /// Creates the table of dates, `dates.rs`, from CLDR and the settings of the languages.
    pub const fn dates(name: &'static str) -> Self {
        Self { source: Some(Language::date_messages), ..Self::new("dates", name) }
    }

    /// Creates the table of periods, `periods.rs`, from CLDR and the settings of the languages.
    pub const fn periods(name: &'static str) -> Self {
        Self { source: Some(Language::period_messages), ..Self::new("periods", name) }
    }

    /// Makes the struct and its fields public.
    pub const fn public(self) -> Self {
        Self { visibility: "pub", ..self }
    }

    /// Gives groups whose ids begin with a prefix the same struct, of the given name: `("heading",
    /// "Heading")` for
    /// `heading-rights` and `heading-cookies`. They have the same attributes.
    pub const fn shared(self, shared: &'static [(&'static str, &'static str)]) -> Self {
        Self { shared, ..self }
    }

    /// Leaves out all messages but these.
    pub const fn only(self, ids: &'static [&'static str]) -> Self {
        Self { only: ids, ..self }
    }

    /// Makes the table a list of strings with a method per message, so that a program can load it. It has no
    /// plurals. The module that includes it also imports `fill` and `decimal` of `seloste_notice`, if the
    /// texts have variables.
    pub const fn loaded(self) -> Self {
        Self { is_loaded: true, ..self }
    }

    /// Returns the name of a group's struct.
    fn group(&self, id: &str) -> String {
        let mut shared = self.shared.iter();
        let found =
            shared.find(|(prefix, _)| id.strip_prefix(prefix).is_some_and(|rest| rest.starts_with('-')));
        found.map_or_else(|| format!("{}{}", self.name, generate::pascal(id)), |(_, name)| (*name).to_owned())
    }

    /// Writes `part.rs` into the folder for generated files, for a build script. The module that includes it
    /// imports
    /// `seloste_notice::Language`.
    ///
    /// # Errors
    /// Fails if a file cannot be read or written. Errors in the texts are reported to cargo, which fails the
    /// build.
    pub fn write(&self) -> io::Result<()> {
        let mut problems = Vec::new();
        let languages = folder::languages(&watched_folder(), &mut problems)?;
        let sources = self.sources(&languages, &mut problems)?;
        let code = if problems.is_empty() { self.generate(&sources) } else { Err(problems) };
        write_or_report(self.part, code)
    }

    /// Returns the file of each language: tag and text.
    fn sources(&self, languages: &[Language], problems: &mut Vec<Problem>) -> io::Result<Vec<Source>> {
        let mut sources = Vec::new();
        for language in languages {
            let name = format!("{}.ftl", self.part);
            let text = match self.source {
                Some(write) => write(language),
                None => match fs::read_to_string(language.path.join(&name)) {
                    Ok(text) => Some(text),
                    Err(error) if error.kind() == io::ErrorKind::NotFound => None,
                    Err(error) => return Err(error),
                },
            };
            match text {
                Some(text) => {
                    let locale = language.locale().to_owned();
                    sources.push(Source { tag: language.tag.clone(), locale, text });
                }
                None => {
                    let message = match self.source {
                        Some(_) => "CLDR has no dates or units of this language".to_owned(),
                        None => "the file is missing".to_owned(),
                    };
                    problems.push(Problem { file: format!("{}/{name}", language.tag), line: 1, message });
                }
            }
        }
        Ok(sources)
    }

    /// Returns the Rust code for texts by language, or all that is wrong with them.
    fn generate(&self, sources: &[Source]) -> Result<String, Vec<Problem>> {
        let mut problems = Vec::new();
        let mut languages = Vec::new();
        for source in sources {
            let file = format!("{}/{}.ftl", source.tag, self.part);
            languages.push((source, read::messages(&file, &source.text, &mut problems), file));
        }
        let Some(position) = languages.iter().position(|(source, ..)| source.tag == REFERENCE) else {
            let file = format!("{REFERENCE}/{}.ftl", self.part);
            return Err(vec![Problem { file, line: 1, message: "the file is missing".to_owned() }]);
        };
        let (english, reference, file) = languages.remove(position);
        compare::declarations(&file, &reference, self.is_loaded, &mut problems);
        for (source, messages, file) in &languages {
            compare::translation(&source.locale, file, messages, &reference, &mut problems);
        }
        compare::plurals(&english.locale, &file, &reference, &mut problems);
        compare::counts(&file, &reference, &mut problems);
        languages.push((english, reference.clone(), file));
        if self.is_loaded {
            for (_, messages, file) in &languages {
                loaded::unsupported(file, messages, &mut problems);
            }
        }
        if !problems.is_empty() {
            return Err(problems);
        }
        let is_in_table =
            |message: &Message| self.only.is_empty() || self.only.contains(&message.id.as_str());
        let reference: Vec<_> = reference.into_iter().filter(is_in_table).collect();
        if self.is_loaded {
            let mut code = loaded::declarations(self, &reference);
            for (source, messages, _) in &languages {
                code.push_str(&loaded::table(self, &source.tag, messages, &reference));
            }
            let tags: Vec<_> = languages.iter().map(|(source, ..)| source.tag.as_str()).collect();
            return Ok(code + &loaded::lookup(self, &tags));
        }
        let mut code = generate::declarations(self, &reference);
        for (source, messages, _) in &languages {
            code.push_str(&generate::table(self, source, messages, &reference));
        }
        let _ = writeln!(code, "/// Returns the texts in a language.");
        let _ = writeln!(
            code,
            "{} const fn messages(language: Language) -> &'static {} {{",
            self.visibility, self.name
        );
        code.push_str("    match language {\n");
        for (Source { tag, .. }, ..) in &languages {
            let _ = writeln!(
                code,
                "        Language::{} => &{},",
                generate::pascal(tag),
                generate::constant(tag)
            );
        }
        code.push_str("    }\n}\n");
        Ok(code)
    }
}

/// Writes `languages.rs`, the enumeration of the languages with their names and those of countries, into the
/// folder for generated files, for a build script. The module that includes it imports `serde::Serialize`.
///
/// `country_codes` are the codes of ISO 3166-1, separated by spaces.
///
/// # Errors
/// Fails if a file cannot be read or written. Errors in the settings are reported to cargo, which fails the
/// build.
pub fn write_languages(country_codes: &str) -> io::Result<()> {
    let mut problems = Vec::new();
    let languages = folder::languages(&watched_folder(), &mut problems)?;
    for language in &languages {
        language.check(country_codes, &mut problems);
    }
    let code =
        if problems.is_empty() { Ok(enumeration::write(&languages, country_codes)) } else { Err(problems) };
    write_or_report("languages", code)
}

/// Returns the folder of the languages.
fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Returns the folder of the languages, and asks cargo to repeat the build script if it changes.
// This is how build scripts talk to cargo.
#[allow(clippy::print_stdout)]
fn watched_folder() -> PathBuf {
    let folder = root();
    println!("cargo::rerun-if-changed={}", folder.display());
    folder
}

/// Writes `name.rs`, or reports what is wrong.
// This is how build scripts talk to cargo.
#[allow(clippy::print_stdout)]
fn write_or_report(name: &str, code: Result<String, Vec<Problem>>) -> io::Result<()> {
    match code {
        Ok(code) => {
            let out = env::var_os("OUT_DIR").map(PathBuf::from).unwrap_or_default();
            fs::write(out.join(name).with_extension("rs"), code)
        }
        Err(problems) => {
            for Problem { file, line, message } in problems {
                println!("cargo::error={}/{file}:{line}: {message}", env!("CARGO_MANIFEST_DIR"));
            }
            Ok(())
        }
    }
}

#[cfg(test)]
mod tests;
