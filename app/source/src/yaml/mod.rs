//! YAML as a tree of nodes with their byte ranges in the file.

mod read;
mod tree;

pub(crate) use read::parse;
pub(crate) use tree::{YamlKey, YamlNode, YamlStyle, YamlValue};

#[cfg(test)]
mod tests;
