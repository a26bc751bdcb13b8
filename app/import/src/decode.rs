//! From bytes to text: UTF-8, UTF-16 with its mark, and what old programs wrote on Windows.

/// The encodings that are tried, in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with or without a byte order mark.
    Utf8,
    /// UTF-16 with a byte order mark, of either order.
    Utf16,
    /// Windows-1252, the superset of Latin 1: every sequence of bytes can be read as it, so that the reading is a guess.
    Windows1252,
}

/// Why bytes are no text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoText {
    /// There is nothing in the file.
    Empty,
    /// The bytes of a file of another kind.
    Binary,
    /// UTF-16 that breaks off or has halves of pairs.
    BrokenUtf16,
}

/// What Windows-1252 has for the bytes from 80 to 9F; the five that it leaves free stand for themselves, as browsers
/// read them (WHATWG Encoding Standard, index windows-1252).
const WINDOWS: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}',
    '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// Reads bytes as text, and says as which encoding.
///
/// # Errors
///
/// Says why they are no text.
pub fn decode(bytes: &[u8]) -> Result<(String, Encoding), NoText> {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(NoText::Empty);
    }
    match bytes {
        [0xff, 0xfe, rest @ ..] => return utf16(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => return utf16(rest, u16::from_be_bytes),
        _ => {}
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Ok((text.strip_prefix('\u{feff}').unwrap_or(text).to_owned(), Encoding::Utf8));
    }
    // Text in an old encoding has no NUL; programs, pictures and archives are full of it.
    if bytes.contains(&0) {
        return Err(NoText::Binary);
    }
    let text = bytes.iter().map(|byte| match byte {
        0x80..=0x9f => WINDOWS[usize::from(byte - 0x80)],
        _ => char::from(*byte),
    });
    Ok((text.collect(), Encoding::Windows1252))
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<(String, Encoding), NoText> {
    let (pairs, []) = bytes.as_chunks::<2>() else { return Err(NoText::BrokenUtf16) };
    let text: Result<String, _> = char::decode_utf16(pairs.iter().map(|pair| unit(*pair))).collect();
    text.map(|text| (text, Encoding::Utf16)).map_err(|_| NoText::BrokenUtf16)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_encoding_is_known() {
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
    fn what_is_no_text_is_told() {
        assert_eq!(decode(b""), Err(NoText::Empty));
        assert_eq!(decode(b" \r\n\t"), Err(NoText::Empty));
        assert_eq!(decode(b"PK\x03\x04\0\xff"), Err(NoText::Binary));
        assert_eq!(decode(b"\xff\xfea"), Err(NoText::BrokenUtf16));
        assert_eq!(decode(b"\xff\xfe\0\xd8"), Err(NoText::BrokenUtf16));
    }
}
