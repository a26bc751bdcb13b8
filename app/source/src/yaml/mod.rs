//! YAML as a tree of nodes with their byte ranges in the file.

mod fast;
mod full;
mod parse;
mod tree;

pub(crate) use parse::parse;
pub(crate) use tree::{YamlKey, YamlNode, YamlStyle, YamlValue};
