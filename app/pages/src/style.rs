//! The style sheets, put together from those of the components.

use crate::{block, choices, contents, document, glance, index, section};
use seloste_notice::Theme;

/// The style sheet of every page, with the theme's colours.
pub fn site(theme: &Theme) -> String {
    let mut style = squeezed(&[
        document::CSS,
        block::CSS,
        index::CSS,
        glance::CSS,
        contents::CSS,
        section::CSS,
        seloste_request_form::CSS,
    ]);
    if let Some(accent) = &theme.accent {
        style.push_str(&format!(":root{{--accent:{accent}}}"));
    }
    if let Some(accent) = &theme.accent_dark {
        style.push_str(&format!("@media (prefers-color-scheme:dark){{:root{{--accent:{accent}}}}}"));
    }
    style
}

/// The style sheet of the consent widget.
pub fn choices() -> String {
    squeezed(&[choices::CSS])
}

/// Style sheets without comments and without the spaces and semicolons that mean nothing. What else they say is left to
/// those who wrote them: this knows no CSS beyond comments, strings and the marks around which space means nothing
/// wherever they stand.
fn squeezed(sheets: &[&str]) -> String {
    let mut squeezed = String::new();
    for sheet in sheets {
        let mut rest = *sheet;
        while let Some(letter) = rest.chars().next() {
            if let Some(comment) = rest.strip_prefix("/*") {
                rest = comment.split_once("*/").map_or("", |(_, after)| after);
            } else if letter == '"' {
                let end = rest[1..].find('"').map_or(rest.len(), |end| end + 2);
                squeezed.push_str(&rest[..end]);
                rest = &rest[end..];
            } else {
                push(&mut squeezed, letter);
                rest = &rest[letter.len_utf8()..];
            }
        }
    }
    squeezed
}

/// Adds a letter, unless it is a space that means nothing; takes away what means nothing before it.
fn push(squeezed: &mut String, letter: char) {
    if letter.is_whitespace() {
        // After a colon, too: a selector has none before a space.
        if !squeezed.is_empty() && !squeezed.ends_with(|last: char| "{};,>: ".contains(last)) {
            squeezed.push(' ');
        }
        return;
    }
    if "{};,>".contains(letter) && squeezed.ends_with(' ') {
        squeezed.pop();
    }
    if letter == '}' && squeezed.ends_with(';') {
        squeezed.pop();
    }
    squeezed.push(letter);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_spaces_go_and_values_stay() {
        let sheet = "/* a */\na {\n  margin: 0\n    auto;\n} /* b\n c */\n@media print {\n  a > b,\n  b :is(c, d) { color: red; }\n}\n";
        assert_eq!(squeezed(&[sheet]), "a{margin:0 auto}@media print{a>b,b :is(c,d){color:red}}");
    }

    #[test]
    fn strings_and_sums_stay_as_they_are() {
        let sheet = "a { content: \"a ; /* b */ , c\"; width: calc(1px + -2px); } /* end";
        assert_eq!(squeezed(&[sheet]), "a{content:\"a ; /* b */ , c\";width:calc(1px + -2px)}");
        assert_eq!(
            squeezed(&["@media (width >= 48rem) { a[b] c { d: e } }"]),
            "@media (width>= 48rem){a[b] c{d:e}}"
        );
    }
}
