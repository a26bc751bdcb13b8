//! Names of files derived from their content.

use std::fmt::Write as _;

use sha2::{Digest as _, Sha256};

/// Returns a short hash that tells versions of a file apart: 48 bits of the content's SHA-256.
pub(crate) fn short_hash(content: &[u8]) -> String {
    sha256_hex(content, 6)
}

/// Returns the first `bytes` bytes of the content's SHA-256 in hexadecimal digits.
pub(crate) fn sha256_hex(content: &[u8], bytes: usize) -> String {
    hex(&Sha256::digest(content), bytes)
}

/// Returns the first `bytes` bytes of a hash in hexadecimal digits.
pub(crate) fn hex(hash: &[u8], bytes: usize) -> String {
    hash.iter().take(bytes).fold(String::new(), |mut name, byte| {
        // Writing to a string cannot fail.
        let _ = write!(name, "{byte:02x}");
        name
    })
}
