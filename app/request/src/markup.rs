/// Returns true if the text contains something that mail programs may take for HTML, or for the end of the
/// text: `<` before a letter, `/`, `!` or `?`, and `&` before `#` or before a name with `;` or `=`.
///
/// `xdg-email` passes the text of a mail link to Thunderbird, which reads it as HTML, so `<name>` disappears.
/// `KMail` decodes a link before it separates its fields, so the text ends at `&cc=`.
pub(crate) fn looks_like_markup(text: &str) -> bool {
    let mut state = State::Text;
    for byte in text.bytes() {
        if match state {
            State::Text => false,
            State::AfterLessThan => byte.is_ascii_alphabetic() || b"/!?".contains(&byte),
            State::AfterAmpersand => byte == b'#',
            State::InName => byte == b';' || byte == b'=',
        } {
            return true;
        }
        state = match byte {
            b'<' => State::AfterLessThan,
            b'&' => State::AfterAmpersand,
            _ if byte.is_ascii_alphanumeric() && matches!(state, State::AfterAmpersand | State::InName) => {
                State::InName
            }
            _ => State::Text,
        };
    }
    false
}

/// What the scanner of [`looks_like_markup`] has read.
enum State {
    Text,
    AfterLessThan,
    AfterAmpersand,
    /// `&` and at least one letter or digit.
    InName,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_and_entities_look_like_markup() {
        for text in [
            "<jane@example.org>",
            "a<b",
            "a < b <c",
            "</b>",
            "<!-- -->",
            "<?",
            "&amp;",
            "a & b&eacute;",
            "&frac12;",
            "&#228;",
            "&#",
            "https://example.fi/?a=1&cc=b",
        ] {
            assert!(looks_like_markup(text), "{text}");
        }
    }

    #[test]
    fn ordinary_text_does_not_look_like_markup() {
        for text in
            ["", "<", "&", "a < b", "1<2", "<3", "<ä", "<<", "A&B", "A & B; C", "&;", "&=", "&ä;", "R&D = 1"]
        {
            assert!(!looks_like_markup(text), "{text}");
        }
    }
}
