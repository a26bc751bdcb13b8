//! The style sheets, put together from those of the components.

use crate::{block, choices, document, index, section, summary_box, table_of_contents};
use seloste_notice::Theme;

/// The style sheet of every page, with the theme's colours.
pub fn site_stylesheet(theme: &Theme) -> String {
    let mut style = minify(&[
        document::CSS,
        block::CSS,
        index::CSS,
        summary_box::CSS,
        table_of_contents::CSS,
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
pub fn choices_stylesheet() -> String {
    minify(&[choices::CSS])
}

/// Style sheets without comments and without the spaces and semicolons that mean nothing. What else they say is left to
/// those who wrote them: this knows no CSS beyond comments, strings and the marks around which space means nothing
/// wherever they stand.
fn minify(sheets: &[&str]) -> String {
    let mut css = String::new();
    for sheet in sheets {
        let mut rest = *sheet;
        while let Some(letter) = rest.chars().next() {
            if let Some(comment) = rest.strip_prefix("/*") {
                rest = comment.split_once("*/").map_or("", |(_, after)| after);
            } else if letter == '"' {
                let end = rest[1..].find('"').map_or(rest.len(), |end| end + 2);
                css.push_str(&rest[..end]);
                rest = &rest[end..];
            } else {
                push_minified(&mut css, letter);
                rest = &rest[letter.len_utf8()..];
            }
        }
    }
    css
}

/// Adds a letter, unless it is a space that means nothing; takes away what means nothing before it.
fn push_minified(css: &mut String, letter: char) {
    if letter.is_whitespace() {
        // After a colon, too: a selector has none before a space.
        if !css.is_empty() && !css.ends_with(|last: char| "{};,>: ".contains(last)) {
            css.push(' ');
        }
        return;
    }
    if "{};,>".contains(letter) && css.ends_with(' ') {
        css.pop();
    }
    if letter == '}' && css.ends_with(';') {
        css.pop();
    }
    css.push(letter);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_insignificant_spaces_are_removed() {
        let sheet = "/* a */\na {\n  margin: 0\n    auto;\n} /* b\n c */\n@media print {\n  a > b,\n  b :is(c, d) { color: red; }\n}\n";
        assert_eq!(minify(&[sheet]), "a{margin:0 auto}@media print{a>b,b :is(c,d){color:red}}");
    }

    #[test]
    fn strings_and_calc_expressions_are_unchanged() {
        let sheet = "a { content: \"a ; /* b */ , c\"; width: calc(1px + -2px); } /* end";
        assert_eq!(minify(&[sheet]), "a{content:\"a ; /* b */ , c\";width:calc(1px + -2px)}");
        assert_eq!(
            minify(&["@media (width >= 48rem) { a[b] c { d: e } }"]),
            "@media (width>= 48rem){a[b] c{d:e}}"
        );
    }
}
