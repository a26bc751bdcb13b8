//! The texts of each language, and the generator that turns them into Rust tables at build time.
//!
//! A language is a folder of this crate, named by its tag, with one [Fluent](https://projectfluent.org) file
//! per part of the product. The build script of the crate that shows the texts calls [`Table::write`] and
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

mod compare;
mod generate;
mod lexicon;
mod loaded;
mod message;
mod plural;
mod read;

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

pub use lexicon::Lexicon;
pub(crate) use message::{Content, Kind, Message, Piece};

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
}

impl Table {
    /// Creates a table of the files `part.ftl`, whose struct has the given name and is visible in its crate.
    pub const fn new(part: &'static str, name: &'static str) -> Self {
        Self { part, name, visibility: "pub(crate)", shared: &[], is_loaded: false }
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
    // This is how build scripts talk to cargo.
    #[allow(clippy::print_stdout)]
    pub fn write(&self) -> io::Result<()> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
        println!("cargo::rerun-if-changed={}", folder.display());
        let sources = self.sources(folder)?;
        match self.generate(&sources) {
            Ok(code) => {
                let out = env::var_os("OUT_DIR").map(PathBuf::from).unwrap_or_default();
                fs::write(out.join(self.part).with_extension("rs"), code)
            }
            Err(problems) => {
                for Problem { file, line, message } in problems {
                    println!("cargo::error={}:{line}: {message}", folder.join(file).display());
                }
                Ok(())
            }
        }
    }

    /// Reads the file of each language: tag and text.
    fn sources(&self, folder: &Path) -> io::Result<Vec<(String, String)>> {
        let mut sources = Vec::new();
        for entry in fs::read_dir(folder)? {
            let path = entry?.path().join(self.part).with_extension("ftl");
            let tag = path.parent().and_then(Path::file_name).map(|name| name.to_string_lossy().into_owned());
            if let (Some(tag), true) = (tag, path.is_file()) {
                sources.push((tag, fs::read_to_string(path)?));
            }
        }
        // The order of a folder differs between machines.
        sources.sort();
        Ok(sources)
    }

    /// Returns the Rust code for texts by language, or all that is wrong with them.
    fn generate(&self, sources: &[(String, String)]) -> Result<String, Vec<Problem>> {
        let mut problems = Vec::new();
        let mut languages = Vec::new();
        for (tag, text) in sources {
            let file = format!("{tag}/{}.ftl", self.part);
            languages.push((tag.as_str(), read::messages(&file, text, &mut problems), file));
        }
        let Some(position) = languages.iter().position(|(tag, ..)| *tag == REFERENCE) else {
            let file = format!("{REFERENCE}/{}.ftl", self.part);
            return Err(vec![Problem { file, line: 1, message: "the file is missing".to_owned() }]);
        };
        let (_, reference, file) = languages.remove(position);
        compare::declarations(&file, &reference, self.is_loaded, &mut problems);
        for (tag, messages, file) in &languages {
            compare::translation(tag, file, messages, &reference, &mut problems);
        }
        compare::plurals(REFERENCE, &file, &reference, &mut problems);
        languages.push((REFERENCE, reference.clone(), file));
        if self.is_loaded {
            for (_, messages, file) in &languages {
                loaded::unsupported(file, messages, &mut problems);
            }
        }
        if !problems.is_empty() {
            return Err(problems);
        }
        if self.is_loaded {
            let mut code = loaded::declarations(self, &reference);
            for (tag, messages, _) in &languages {
                code.push_str(&loaded::table(self, tag, messages, &reference));
            }
            let tags: Vec<_> = languages.iter().map(|(tag, ..)| *tag).collect();
            return Ok(code + &loaded::lookup(self, &tags));
        }
        let mut code = generate::declarations(self, &reference);
        for (tag, messages, _) in &languages {
            code.push_str(&generate::table(self, tag, messages, &reference));
        }
        let _ = writeln!(code, "/// Returns the texts in a language.");
        let _ = writeln!(
            code,
            "{} const fn messages(language: Language) -> &'static {} {{",
            self.visibility, self.name
        );
        code.push_str("    match language {\n");
        for (tag, ..) in &languages {
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

#[cfg(test)]
mod tests;
