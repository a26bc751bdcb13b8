//! JSON on a single line with a line end.

use serde::Serialize;

/// Initial capacity in bytes; most files are smaller.
const INITIAL_CAPACITY: usize = 32 * 1024;

/// Serializes a value to a line of JSON.
///
/// # Errors
///
/// Fails if the value cannot be serialized.
pub(crate) fn to_line(value: &impl Serialize) -> serde_json::Result<Vec<u8>> {
    let mut json = Vec::with_capacity(INITIAL_CAPACITY);
    serde_json::to_writer(&mut json, value)?;
    json.push(b'\n');
    Ok(json)
}
