//! Reads notices. `seloste-notice` declares the keys; this module has what a declaration cannot express.

mod cookies;
mod helpers;
mod known_services;
mod reader;
mod records;
mod references;
mod rights;

pub(crate) use helpers::languages;
use seloste_notice::record::Record;
use seloste_notice::{Language, Notice};

use crate::decode::Decoder;
use crate::yaml::YamlNode;

/// A value in the file and its path.
#[derive(Clone, Copy)]
pub(crate) struct Place<'v> {
    pub node: &'v YamlNode,
    pub path: &'v str,
}

/// Decodes a notice; returns `None` if a key is missing without which there is no notice.
pub(crate) fn decode(decoder: &mut Decoder<'_>, root: &YamlNode) -> Option<Notice> {
    // Until the languages are read, and if they are invalid.
    decoder.languages = Language::ALL.to_vec();
    let expanded = known_services::expand(root, decoder.text);
    let notice = Notice::read(decoder, Place { node: expanded.as_ref().unwrap_or(root), path: "" });
    references::check(decoder);
    decoder.record("", root.range.start..root.range.start);
    notice
}

#[cfg(test)]
mod tests;
