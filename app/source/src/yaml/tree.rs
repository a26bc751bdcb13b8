//! The YAML tree.

use std::ops::Range;

/// A value and its bytes in the file.
#[derive(Clone, Debug)]
pub(crate) struct YamlNode {
    pub value: YamlValue,
    pub range: Range<usize>,
    pub style: YamlStyle,
}

/// Style of a scalar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum YamlStyle {
    /// Without quotation marks; also the style of lists and maps.
    Plain,
    /// In quotation marks.
    Quoted,
    /// Block scalar: after `|` or `>`.
    Block,
}

/// Value of a node.
#[derive(Clone, Debug)]
pub(crate) enum YamlValue {
    /// Nothing after the colon, `~` or `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number. The file has its digits, at the node's range.
    Number,
    /// Any other scalar.
    Text(String),
    /// A list.
    List(Vec<YamlNode>),
    /// A map, in the order of the file.
    Map(Vec<(YamlKey, YamlNode)>),
}

/// A key of a map.
#[derive(Clone, Debug)]
pub(crate) struct YamlKey {
    pub name: String,
    pub range: Range<usize>,
}

impl YamlValue {
    /// Returns the type for messages.
    pub(crate) fn kind(&self) -> &'static str {
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
