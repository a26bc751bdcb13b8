//! Ids.

use super::fixed;
use crate::advice;
use crate::fields::Reader;
use crate::node::Node;
use crate::problem;
use std::ops::Range;

/// An id: what joins, and what stands in addresses. Lower-case letters, digits and hyphens.
pub fn check_id(reader: &mut Reader<'_>, range: Range<usize>, id: &str) -> bool {
    let plain =
        |character: char| character.is_ascii_lowercase() || character.is_ascii_digit() || character == '-';
    let good = !id.is_empty()
        && id.len() <= 64
        && id.chars().all(plain)
        && !id.starts_with('-')
        && !id.ends_with('-')
        && !id.contains("--");
    if !good {
        let fix = if id.contains(['/', '\\', '.']) {
            "An id is not a path: write the name alone.".to_owned()
        } else {
            let sample = advice::slug(id).map_or_else(String::new, |id| format!(", such as `{id}`"));
            format!("Write lower-case letters a–z, digits and single hyphens, at most 64 of them{sample}.")
        };
        reader.error(
            "id-invalid",
            range,
            format!("`{}` is no id", problem::short(id)),
            "Ids stand in addresses and in markup, where other characters break or mislead.",
            fix,
        );
    }
    good
}

/// An id as a value.
pub fn id(reader: &mut Reader<'_>, node: &Node, path: &str) -> Option<String> {
    let written = fixed(reader, node, path)?;
    check_id(reader, node.range.clone(), &written).then_some(written)
}
