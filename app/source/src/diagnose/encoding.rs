//! Detects files in other formats and encodings by their first bytes.

use std::path::Path;

use seloste_notice::Finding;

use crate::diagnose::finding;

/// First bytes of files of other programs, with a description.
const SIGNATURES: [(&[u8], &str); 6] = [
    (b"PK\x03\x04", "a document of a word processor (such as .docx or .odt), or a ZIP archive"),
    (b"\xd0\xcf\x11\xe0", "a document of an older word processor (such as .doc)"),
    (b"{\\rtf", "a document in Rich Text Format (.rtf)"),
    (b"%PDF", "a PDF document"),
    (b"<!doctype", "a web page (HTML)"),
    (b"<html", "a web page (HTML)"),
];

/// Reports a file of another format, or in UTF-16.
pub(crate) fn report(path: &Path, bytes: &[u8]) -> Option<Finding> {
    let start = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    let begins = |mark: &&(&[u8], &str)| {
        start.get(..mark.0.len()).is_some_and(|start| start.eq_ignore_ascii_case(mark.0))
    };
    if let Some((_, kind)) = SIGNATURES.iter().find(begins) {
        return Some(finding::error(
            "file-of-other-kind",
            0..0,
            format!("the file is not YAML, but {kind}"),
            "A notice is a plain text file. Renaming a document does not convert it.",
            "Run `seloste import FILE` to create a draft from a document, or write the notice in a text \
             editor."
                .to_owned(),
        ));
    }
    is_utf16(bytes).then(|| {
        finding::error(
            "not-utf8",
            0..0,
            "the file is in UTF-16 (some programs call it “Unicode”), not in UTF-8".to_owned(),
            "UTF-16 encodes every letter differently, and only UTF-8 is supported.",
            save_as_utf8(path),
        )
    })
}

/// Returns true for UTF-16: by its byte order mark, or because every other byte is zero, as for Latin
/// letters.
fn is_utf16(bytes: &[u8]) -> bool {
    /// Number of bytes to look at.
    const PREFIX: usize = 64;
    let begin = &bytes[..bytes.len().min(PREFIX)];
    let zeros = |first: usize| begin.len() >= 8 && begin.iter().skip(first).step_by(2).all(|byte| *byte == 0);
    begin.starts_with(b"\xff\xfe") || begin.starts_with(b"\xfe\xff") || zeros(1) != zeros(0)
}

/// Reports a byte that is not valid UTF-8, at offset `at`.
pub(crate) fn report_invalid_utf8(path: &Path, bytes: &[u8], at: usize) -> Finding {
    let number = bytes[..at].iter().filter(|byte| **byte == b'\n').count() + 1;
    let start = bytes[..at].iter().rposition(|byte| *byte == b'\n').map_or(0, |end| end + 1);
    let words: String = String::from_utf8_lossy(&bytes[start..at]).trim().to_owned();
    let after =
        if words.is_empty() { String::new() } else { format!(", after `{}`", finding::excerpt(&words)) };
    finding::error(
        "not-utf8",
        0..0,
        format!("the file is not valid UTF-8: invalid byte on line {number}{after}"),
        "Letters such as ä and ö would be displayed incorrectly.",
        save_as_utf8(path),
    )
}

fn save_as_utf8(path: &Path) -> String {
    format!(
        "Open {} in a text editor and save it with the encoding UTF-8 (in Notepad: Save as, Encoding). \
         Then check that letters such as ä and ö are correct.",
        path.display()
    )
}

#[cfg(test)]
mod tests {
    use super::is_utf16;

    #[test]
    fn utf16_is_detected_with_and_without_byte_order_mark() {
        let little: Vec<u8> = "id: example\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = "id: example\n".encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert!(is_utf16(&little) && is_utf16(&big) && is_utf16(b"\xff\xfei\0"));
        for other in ["id: example\n".as_bytes(), b"", b"a\0b", &[0; 64]] {
            assert!(!is_utf16(other), "{other:?}");
        }
    }
}
