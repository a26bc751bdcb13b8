//! Lexicons: the words and phrases by which the check and the import understand texts in a language.
//!
//! A language may have the file `lexicon/PART.toml`. Each key is a list, of one of three kinds:
//!
//! * words: `hedges = ["typically", "as a rule"]`;
//! * groups of words that must all occur: `right-access = [["access"], ["copy", "data"]]`;
//! * patterns of a sentence, each a table `[[circular-retention]]` with `any_of` (words to find), `all_of`
//!   (lists of words; one of each must be in the same sentence) and `none_of` (words that must not be). The
//!   name of a list in the table `[words]` of the same file can replace a list: `all_of = ["periods"]`.
//!
//! `en` declares the lists, and the comment above each becomes its documentation. Another language may lack
//! lists; `name = []` says that the language needs no word. A list that `en` lacks, or of another kind, fails
//! the build with its file and line.
//!
//! `also = ["sv"]` names the languages whose words are searched for in texts in this language too. The name
//! of a list in `[words]` then also stands for the words of these languages.

mod first_person;
mod read;
mod write;

use std::collections::{BTreeMap, BTreeSet};
use std::{fs, io};

use crate::{Problem, REFERENCE, folder, watched_folder, write_or_report};

/// The lexicons of a part of the product.
#[derive(Debug)]
pub struct Lexicon {
    /// Name of the files, without extension.
    part: &'static str,
}

/// A list of a lexicon.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct List {
    /// Key in the file.
    pub id: String,
    /// Line of the key, from 1.
    pub line: usize,
    /// Lines of the comment above the key.
    pub comment: Vec<String>,
    /// What it lists.
    pub content: Content,
}

/// The content of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Content {
    /// Alternative words.
    Words(Vec<String>),
    /// Alternative groups of words.
    Groups(Vec<Vec<String>>),
    /// Alternative patterns.
    Patterns(Vec<Pattern>),
}

/// A pattern of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Pattern {
    /// Words to find.
    pub any_of: Words,
    /// Lists. Each must have a word in the same sentence.
    pub all_of: Vec<Words>,
    /// Words that must not be in the same sentence.
    pub none_of: Option<Words>,
}

/// Words of a pattern.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Words {
    /// The words.
    Given(Vec<String>),
    /// The name of words in `[words]`, with its line.
    Named(String, usize),
}

/// The lexicon of a language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct File {
    /// Tag of the language.
    pub tag: String,
    /// Languages whose words are searched for too.
    pub also: Vec<String>,
    /// The lists, in the order of the file.
    pub lists: Vec<List>,
    /// Words for patterns only, by name.
    pub words: BTreeMap<String, Vec<String>>,
}

impl Content {
    /// Returns what the content is called in messages.
    const fn kind(&self) -> &'static str {
        match self {
            Self::Words(_) => "words",
            Self::Groups(_) => "groups of words",
            Self::Patterns(_) => "patterns",
        }
    }

    /// Returns true if the content is of the same kind as what is declared. An empty list is of any kind.
    fn fits(&self, declared: &Self) -> bool {
        matches!(self, Self::Words(words) if words.is_empty()) || self.kind() == declared.kind()
    }
}

impl File {
    /// Returns the list with this key.
    pub(crate) fn list(&self, id: &str) -> Option<&List> {
        self.lists.iter().find(|list| list.id == id)
    }
}

impl Lexicon {
    /// Creates the lexicons of the files `lexicon/part.toml`.
    pub const fn new(part: &'static str) -> Self {
        Self { part }
    }

    /// Writes `part_lexicon.rs` into the folder for generated files, for a build script. The module that
    /// includes it defines `Terms`, `Groups`, `Patterns` and `Pattern`, and imports
    /// `seloste_notice::Language`.
    ///
    /// # Errors
    /// Fails if a file cannot be read or written. Errors in the lexicons are reported to cargo, which fails
    /// the build.
    pub fn write(&self) -> io::Result<()> {
        let mut problems = Vec::new();
        let mut sources = Vec::new();
        for language in folder::languages(&watched_folder(), &mut problems)? {
            let path = language.path.join("lexicon").join(self.part).with_extension("toml");
            if path.is_file() {
                sources.push((language.tag, fs::read_to_string(path)?));
            }
        }
        let code = if problems.is_empty() { self.generate(&sources) } else { Err(problems) };
        write_or_report(&format!("{}_lexicon", self.part), code)
    }

    /// Returns the keys of the lists that a language has; adds what is wrong with its file to `problems`.
    ///
    /// # Errors
    /// Fails if the file cannot be read.
    pub(crate) fn keys(
        &self,
        language: &folder::Language,
        problems: &mut Vec<Problem>,
    ) -> io::Result<BTreeSet<String>> {
        let path = language.path.join("lexicon").join(self.part).with_extension("toml");
        if !path.is_file() {
            return Ok(BTreeSet::new());
        }
        let name = format!("{}/lexicon/{}.toml", language.tag, self.part);
        let file = read::file(&language.tag, &name, &fs::read_to_string(path)?, problems);
        Ok(file.lists.into_iter().map(|list| list.id).collect())
    }

    /// Returns the Rust code for lexicons by language, or all that is wrong with them.
    fn generate(&self, sources: &[(String, String)]) -> Result<String, Vec<Problem>> {
        let mut problems = Vec::new();
        let path = |tag: &str| format!("{tag}/lexicon/{}.toml", self.part);
        let mut files: Vec<File> =
            sources.iter().map(|(tag, text)| read::file(tag, &path(tag), text, &mut problems)).collect();
        for file in &mut files {
            file.lists.iter_mut().for_each(|list| first_person::add_singular(&file.tag, list));
        }
        let Some(reference) = files.iter().find(|file| file.tag == REFERENCE) else {
            let file = path(REFERENCE);
            return Err(vec![Problem { file, line: 1, message: "the file is missing".to_owned() }]);
        };
        for file in &files {
            let mut report = |line, message| problems.push(Problem { file: path(&file.tag), line, message });
            for list in &file.lists {
                match reference.list(&list.id) {
                    None => report(list.line, format!("the list `{}` is unknown", list.id)),
                    Some(declared) if !list.content.fits(&declared.content) => report(
                        list.line,
                        format!(
                            "the list `{}` has {}, not {}",
                            list.id,
                            list.content.kind(),
                            declared.content.kind()
                        ),
                    ),
                    Some(_) => {}
                }
            }
            for (line, name) in file.unknown_names() {
                report(line, format!("there is no list `{name}` in `[words]`"));
            }
        }
        if problems.is_empty() { Ok(write::code(reference, &files)) } else { Err(problems) }
    }
}

impl File {
    /// Returns the names in patterns that `[words]` lacks, with their lines.
    fn unknown_names(&self) -> Vec<(usize, &str)> {
        let mut unknown = Vec::new();
        for list in &self.lists {
            let Content::Patterns(patterns) = &list.content else { continue };
            for pattern in patterns {
                for words in pattern.all_of.iter().chain([&pattern.any_of]).chain(&pattern.none_of) {
                    if let Words::Named(name, line) = words
                        && !self.words.contains_key(name)
                    {
                        unknown.push((*line, name.as_str()));
                    }
                }
            }
        }
        unknown
    }
}

#[cfg(test)]
mod tests;
