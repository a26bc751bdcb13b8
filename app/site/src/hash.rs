//! Names of files derived from their content.

use std::fmt::Write as _;

use sha2::{Digest as _, Sha256};

/// Number of bytes of a short hash.
const SHORT_HASH_BYTES: usize = 6;

/// Returns a short hash that distinguishes versions of a file: 48 bits of the content's SHA-256.
pub(crate) fn short_hash(content: &[u8]) -> String {
    sha256_hex(content, SHORT_HASH_BYTES)
}

/// Returns true for a path of the form `NAME.HASH.EXTENSION`.
pub(crate) fn has_short_hash(path: &str) -> bool {
    let name = path.rsplit_once('/').map_or(path, |(_, name)| name);
    let parts: Vec<_> = name.split('.').collect();
    matches!(parts[..], [_, hash, _] if is_hex(hash, SHORT_HASH_BYTES))
}

/// Returns true for this number of bytes in lower-case hexadecimal digits.
pub(crate) fn is_hex(text: &str, bytes: usize) -> bool {
    text.len() == 2 * bytes && text.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte))
}

/// Returns the first `bytes` bytes of the content's SHA-256 in hexadecimal digits.
pub(crate) fn sha256_hex(content: &[u8], bytes: usize) -> String {
    hex(&Sha256::digest(content), bytes)
}

/// Returns the content whose hash `is_right` accepts: as it is, or with the line ends that Git or an editor
/// has converted.
///
/// # Errors
///
/// Returns the content if something else has changed it.
pub(crate) fn original(content: Vec<u8>, is_right: impl Fn(&[u8]) -> bool) -> Result<Vec<u8>, Vec<u8>> {
    if is_right(&content) {
        return Ok(content);
    }
    let mut converted = Vec::with_capacity(content.len());
    for (at, byte) in content.iter().enumerate() {
        if *byte != b'\r' || content.get(at + 1) != Some(&b'\n') {
            converted.push(*byte);
        }
    }
    if is_right(&converted) { Ok(converted) } else { Err(content) }
}

/// Returns the first `bytes` bytes of a hash in hexadecimal digits.
pub(crate) fn hex(hash: &[u8], bytes: usize) -> String {
    hash.iter().take(bytes).fold(String::new(), |mut name, byte| {
        // Writing to a string cannot fail.
        let _ = write!(name, "{byte:02x}");
        name
    })
}
