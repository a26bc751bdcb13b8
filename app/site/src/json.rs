//! JSON as the files of a site have it: on one line, with a line end.

use serde::Serialize;

/// What most of these files take; a larger one grows, and is copied for that.
const INITIAL_CAPACITY: usize = 32 * 1024;

/// A value as JSON on a line.
///
/// # Errors
///
/// Where the value cannot be written.
pub fn to_line(value: &impl Serialize) -> serde_json::Result<Vec<u8>> {
    let mut json = Vec::with_capacity(INITIAL_CAPACITY);
    serde_json::to_writer(&mut json, value)?;
    json.push(b'\n');
    Ok(json)
}
