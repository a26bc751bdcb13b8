//! What a file may hold: every key with its kind and what it is for, in plain words.
//!
//! The reader learns its keys by asking for them; this is the same said as data, for the JSON Schema that editors use.
//! A test reads every fixture and holds the two against each other, in both directions.

pub mod notice;
pub mod site;

/// A map with fixed keys.
pub struct Map {
    /// Its name in the schema; none for the map that is the whole file.
    pub name: &'static str,
    /// What it is, in plain words.
    pub about: &'static str,
    /// Its keys, in the order in which an author would write them.
    pub keys: &'static [Key],
    /// Keys of which exactly one must stand there.
    pub one_of: &'static [&'static str],
}

/// A key of a map.
pub struct Key {
    /// The key.
    pub name: &'static str,
    /// What may stand after it.
    pub kind: Kind,
    /// Whether the file cannot be read without it.
    pub required: bool,
    /// What it is for, in plain words.
    pub about: &'static str,
}

/// What may stand after a key.
pub enum Kind {
    /// A short text: one string, or one for each language.
    Text,
    /// A long text in Markdown: one string, or one for each language.
    Markdown,
    /// A list of short texts, or one list for each language.
    TextList,
    /// A text that is the same in every language: a name, a number, a code.
    Plain,
    /// A text of this form; a regular expression as JSON Schema has them (ECMA-262), and an example.
    Form(&'static str, &'static str),
    /// Lower-case letters, digits and single hyphens.
    Id,
    /// A date, as `2026-10-01`.
    Date,
    /// An e-mail address.
    Email,
    /// An address that may be linked.
    Link,
    /// A country's two letters of ISO 3166-1.
    Country,
    /// `true`, `false`, `yes` or `no`.
    Truth,
    /// A whole number between these two, both included.
    Number(u32, u32),
    /// One of these words.
    Words(fn() -> Vec<&'static str>),
    /// The word `none`: there is none, and the page says so.
    None,
    /// The word `yes`, or `true`.
    Yes,
    /// A list.
    List(&'static Kind),
    /// One, or a list of them.
    OneOrMany(&'static Kind),
    /// Entries by ids that the author chooses.
    ById(&'static Kind),
    /// A map with fixed keys.
    Keys(&'static Map),
    /// Any of these.
    Either(&'static [Kind]),
}

const fn key(name: &'static str, kind: Kind, about: &'static str) -> Key {
    Key { name, kind, required: false, about }
}

const fn required(name: &'static str, kind: Kind, about: &'static str) -> Key {
    Key { name, kind, required: true, about }
}

const fn map(name: &'static str, about: &'static str, keys: &'static [Key]) -> Map {
    Map { name, about, keys, one_of: &[] }
}

#[cfg(test)]
mod tests;
