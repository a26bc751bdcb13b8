//! The YAML tree.

use std::ops::Range;

/// A value and its bytes in the file.
#[derive(Clone, Debug)]
pub struct YamlNode {
    pub value: YamlValue,
    pub range: Range<usize>,
    pub style: YamlStyle,
}

/// How a scalar is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum YamlStyle {
    /// As it is, without marks; so is what is no scalar.
    Plain,
    /// In quotation marks.
    Quoted,
    /// On lines of its own, after `|` or `>`.
    Block,
}

/// What a node holds.
#[derive(Clone, Debug)]
pub enum YamlValue {
    /// Nothing after the colon, `~` or `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number; what the author wrote is in the file, at the node's range.
    Number,
    /// Any other scalar.
    Text(String),
    /// A list.
    List(Vec<YamlNode>),
    /// A map, in the author's order.
    Map(Vec<(YamlKey, YamlNode)>),
}

/// A key of a map.
#[derive(Clone, Debug)]
pub struct YamlKey {
    pub name: String,
    pub range: Range<usize>,
}

impl YamlValue {
    /// What the author sees in it, for messages.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Null => "nothing",
            Self::Bool(_) => "true or false",
            Self::Number => "a number",
            Self::Text(_) => "a text",
            Self::List(_) => "a list",
            Self::Map(_) => "keys and values",
        }
    }
}
