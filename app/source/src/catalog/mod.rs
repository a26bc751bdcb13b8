//! What a file may hold: every key with its kind and what it is for, in plain words.
//!
//! The decoder learns its keys by asking for them; this is the same said as data, for the JSON Schema that editors use.
//! A test reads every fixture and holds the two against each other, in both directions.

pub mod lookup;
pub mod notice;
pub mod site;

/// A map with fixed keys.
pub struct MapSpec {
    /// Its name in the schema; none for the map that is the whole file.
    pub name: &'static str,
    /// What it is, in plain words.
    pub description: &'static str,
    /// Its keys, in the order in which an author would write them.
    pub keys: &'static [KeySpec],
    /// Keys of which exactly one must stand there.
    pub one_of: &'static [&'static str],
}

/// A key of a map.
pub struct KeySpec {
    /// The key.
    pub name: &'static str,
    /// What may stand after it.
    pub kind: FieldKind,
    /// Whether the file cannot be read without it.
    pub required: bool,
    /// What it is for, in plain words.
    pub description: &'static str,
}

/// What may stand after a key.
pub enum FieldKind {
    /// A short text: one string, or one for each language.
    Text,
    /// A long text in Markdown: one string, or one for each language.
    Markdown,
    /// A list of short texts, or one list for each language.
    TextList,
    /// A text that is the same in every language: a name, a number, a code.
    Plain,
    /// A text of this form; a regular expression as JSON Schema has them (ECMA-262), and an example.
    Pattern(&'static str, &'static str),
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
    Boolean,
    /// A whole number between these two, both included.
    Integer(u32, u32),
    /// One of these words.
    Keywords(fn() -> Vec<&'static str>),
    /// The word `none`: there is none, and the page says so.
    None,
    /// The word `yes`, or `true`.
    Yes,
    /// A list.
    List(&'static FieldKind),
    /// One, or a list of them.
    OneOrMany(&'static FieldKind),
    /// Entries by ids that the author chooses.
    MapById(&'static FieldKind),
    /// A map with fixed keys.
    Map(&'static MapSpec),
    /// Any of these.
    AnyOf(&'static [FieldKind]),
}

const fn key(name: &'static str, kind: FieldKind, description: &'static str) -> KeySpec {
    KeySpec { name, kind, required: false, description }
}

const fn required(name: &'static str, kind: FieldKind, description: &'static str) -> KeySpec {
    KeySpec { name, kind, required: true, description }
}

const fn map(name: &'static str, description: &'static str, keys: &'static [KeySpec]) -> MapSpec {
    MapSpec { name, description, keys, one_of: &[] }
}

#[cfg(test)]
mod tests;
