//! Field catalog: every key of a notice and of `site.yaml`, with its kind and description.
//!
//! The decoders name the keys again in code. This copy is data, from which the JSON Schema for editors is
//! generated. A test compares the two over every fixture, in both directions.

pub(crate) mod lookup;
pub(crate) mod notice;
pub(crate) mod site;

/// A map with fixed keys.
pub(crate) struct MapSpec {
    /// Name in the schema; empty for the map at the top level.
    pub name: &'static str,
    /// Description shown by editors.
    pub description: &'static str,
    /// Keys, in the order in which an author would write them.
    pub keys: &'static [KeySpec],
    /// Keys; exactly one must be present.
    pub one_of: &'static [&'static str],
}

/// A key of a map.
pub(crate) struct KeySpec {
    /// Name of the key.
    pub name: &'static str,
    /// Kind of its value.
    pub kind: FieldKind,
    /// True if the file cannot be used without it.
    pub required: bool,
    /// Description shown by editors.
    pub description: &'static str,
}

/// Kind of a value.
pub(crate) enum FieldKind {
    /// A short text: one string, or one for each language.
    Text,
    /// A long text in Markdown: one string, or one for each language.
    Markdown,
    /// A list of short texts, or one list for each language.
    TextList,
    /// A text that is the same in every language: a name, a number, a code.
    Plain,
    /// A text that matches a regular expression (ECMA-262, as in JSON Schema); with an example.
    Pattern(&'static str, &'static str),
    /// Lower-case letters, digits and single hyphens.
    Id,
    /// A date, as `2026-10-01`.
    Date,
    /// An e-mail address.
    Email,
    /// A URL that may be linked.
    Link,
    /// A country code of ISO 3166-1 (two letters).
    Country,
    /// `true`, `false`, `yes` or `no`.
    Boolean,
    /// A whole number within a range; both ends are included.
    Integer(u32, u32),
    /// One of a fixed set of keywords.
    Keywords(fn() -> Vec<&'static str>),
    /// The keyword `none`: the notice states that there is none.
    None,
    /// `yes` or `true`.
    Yes,
    /// A list.
    List(&'static FieldKind),
    /// A single value or a list.
    OneOrMany(&'static FieldKind),
    /// A map whose keys are ids that the author chooses.
    MapById(&'static FieldKind),
    /// A map with fixed keys.
    Map(&'static MapSpec),
    /// Any of several kinds.
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
