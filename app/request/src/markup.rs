/// Returns true if the text contains something that mail programs may take for HTML, or for the end of the
/// text: `<` before a letter, `/`, `!` or `?`, and `&` before `#` or before a name with `;` or `=`.
///
/// `xdg-email` passes the text of a mail link to Thunderbird, which reads it as HTML, so `<name>` disappears.
/// `KMail` decodes a link before it separates its fields, so the text ends at `&cc=`.
pub(crate) fn looks_like_markup(text: &str) -> bool {
    text.match_indices(['<', '&']).any(|(at, mark)| {
        let after = text.get(at + 1..).unwrap_or_default();
        if mark == "<" {
            return after.starts_with(|next: char| next.is_ascii_alphabetic() || "/!?".contains(next));
        }
        let end = after.trim_start_matches(|next: char| next.is_ascii_alphanumeric());
        after.starts_with('#') || end.len() < after.len() && end.starts_with([';', '='])
    })
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
