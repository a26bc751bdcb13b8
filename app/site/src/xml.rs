//! Text in XML 1.0.

/// Escapes a text for content and attributes. Characters that XML cannot contain are dropped.
pub(crate) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\t' | '\n' => escaped.push(character),
            '\u{fffe}' | '\u{ffff}' => {}
            _ if u32::from(character) < 0x20 => {}
            _ => escaped.push(character),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_character_is_allowed() {
        assert_eq!(
            escape("a & <b> \"c\"\n\u{1}\u{b}\u{fffe}ä\u{1f600}"),
            "a &amp; &lt;b&gt; &quot;c&quot;\nä\u{1f600}"
        );
    }
}
