//! Messages, as the generator needs them.

use std::collections::BTreeMap;

/// A text: its pieces in order.
pub(crate) type Pattern = Vec<Piece>;

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Piece {
    /// Literal text.
    Text(String),
    /// The value of a variable.
    Variable {
        /// Its name.
        name: String,
        /// True if a number is written with at least two digits.
        two_digits: bool,
    },
    /// One of several texts, by the plural category of a number.
    Plural {
        /// The number.
        variable: String,
        /// A text for each category, the default last.
        variants: Vec<(String, Pattern)>,
    },
}

/// Kind of a variable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A whole number.
    Number,
    /// Text.
    Text,
    /// An element of the page. Only a table whose texts are loaded can have one.
    Element,
}

/// What a message consists of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Content {
    /// A text.
    Text(Pattern),
    /// Texts by attribute.
    Group(Vec<(String, Pattern)>),
}

/// A message of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Message {
    /// Its id, as `skip-link`.
    pub id: String,
    /// Its line, from 1.
    pub line: usize,
    /// Lines of its comment, without those about variables.
    pub comment: Vec<String>,
    /// The declared variables in their order.
    pub variables: Vec<(String, Kind)>,
    /// The text or texts.
    pub content: Content,
}

impl Message {
    /// Returns all texts of the message, by attribute; the value of a message has an empty name.
    pub(crate) fn texts(&self) -> Vec<(&str, &Pattern)> {
        match &self.content {
            Content::Text(pattern) => vec![("", pattern)],
            Content::Group(texts) => texts.iter().map(|(name, pattern)| (name.as_str(), pattern)).collect(),
        }
    }
}

/// Returns the variables of a text, each with whether it selects a plural.
pub(crate) fn variables(pattern: &Pattern) -> BTreeMap<&str, bool> {
    let mut found = BTreeMap::new();
    for piece in pattern {
        match piece {
            Piece::Text(_) => {}
            Piece::Variable { name, .. } => {
                found.entry(name.as_str()).or_insert(false);
            }
            Piece::Plural { variable, variants } => {
                for (name, selects) in variants.iter().flat_map(|(_, pattern)| variables(pattern)) {
                    *found.entry(name).or_insert(false) |= selects;
                }
                found.insert(variable, true);
            }
        }
    }
    found
}
