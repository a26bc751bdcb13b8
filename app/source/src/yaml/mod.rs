//! YAML as a tree of nodes with their byte ranges in the file.

mod fast;
mod full;
mod parse;
mod tree;

pub use parse::parse;
pub use tree::{YamlKey, YamlNode, YamlStyle, YamlValue};
