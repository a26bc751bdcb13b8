//! Decodes text files: UTF-8, UTF-16 with a byte order mark, and Windows-1252.

use encoding_rs::{UTF_8, WINDOWS_1252};

/// Supported encodings, in the order in which they are tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with or without a byte order mark.
    Utf8,
    /// UTF-16 with a byte order mark, in either byte order.
    Utf16,
    /// Windows-1252, a superset of Latin 1. Every byte sequence is valid, so this is a guess.
    Windows1252,
}

/// Reason why bytes cannot be decoded as text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecodeError {
    /// The file is empty or contains only white space.
    Empty,
    /// The file contains NUL bytes and is neither UTF-8 nor UTF-16.
    Binary,
    /// Truncated UTF-16 or unpaired surrogates.
    InvalidUtf16,
}

/// Decodes a text file and returns its encoding.
///
/// # Errors
///
/// Returns why the bytes are not text.
pub fn decode(bytes: &[u8]) -> Result<(String, Encoding), DecodeError> {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(DecodeError::Empty);
    }
    if let Some((encoding, mark)) = encoding_rs::Encoding::for_bom(bytes)
        && encoding != UTF_8
    {
        let text = encoding.decode_without_bom_handling_and_without_replacement(&bytes[mark..]);
        return text.map(|text| (text.into_owned(), Encoding::Utf16)).ok_or(DecodeError::InvalidUtf16);
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Ok((text.strip_prefix('\u{feff}').unwrap_or(text).to_owned(), Encoding::Utf8));
    }
    // Text in legacy encodings has no NUL bytes; programs, images and archives have many.
    if bytes.contains(&0) {
        return Err(DecodeError::Binary);
    }
    let (text, _) = WINDOWS_1252.decode_without_bom_handling(bytes);
    Ok((text.into_owned(), Encoding::Windows1252))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_encoding_is_detected() {
        let of = |bytes: &[u8]| decode(bytes);
        assert_eq!(of("\u{feff}ä".as_bytes()), Ok(("ä".to_owned(), Encoding::Utf8)));
        assert_eq!(of(b"\xff\xfe\xe4\0\n\0"), Ok(("ä\n".to_owned(), Encoding::Utf16)));
        assert_eq!(of(b"\xfe\xff\0\xe4"), Ok(("ä".to_owned(), Encoding::Utf16)));
        assert_eq!(
            of(b"K\xe4ytt\xe4j\xe4 \x96 \x80"),
            Ok(("Käyttäjä – €".to_owned(), Encoding::Windows1252))
        );
    }

    #[test]
    fn files_that_are_not_text_are_rejected() {
        assert_eq!(decode(b""), Err(DecodeError::Empty));
        assert_eq!(decode(b" \r\n\t"), Err(DecodeError::Empty));
        assert_eq!(decode(b"PK\x03\x04\0\xff"), Err(DecodeError::Binary));
        assert_eq!(decode(b"\xff\xfea"), Err(DecodeError::InvalidUtf16));
        assert_eq!(decode(b"\xff\xfe\0\xd8"), Err(DecodeError::InvalidUtf16));
    }
}
