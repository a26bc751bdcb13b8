//! JSON on a single line with a line end.

use serde::Serialize;

/// Serializes a value to a line of JSON.
///
/// # Errors
///
/// Fails if the value cannot be serialized.
pub(crate) fn to_line(value: &impl Serialize) -> serde_json::Result<String> {
    let mut json = serde_json::to_string(value)?;
    json.push('\n');
    Ok(json)
}
