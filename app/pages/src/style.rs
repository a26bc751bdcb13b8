//! Assembles the style sheets from those of the components.

use seloste_notice::Theme;

use crate::{block, choices, document, index, section, summary_box, table_of_contents};

/// Returns the style sheet of every page, with the theme's colors.
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

/// Returns the style sheet of the consent widget.
pub fn choices_stylesheet() -> String {
    minify(&[choices::CSS])
}

/// Concatenates style sheets without comments, insignificant whitespace and last semicolons. Knows only
/// comments, strings and the characters next to which whitespace is never significant; everything else is
/// copied.
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

/// Appends a character, unless it is insignificant whitespace; removes insignificant characters before it.
fn push_minified(css: &mut String, letter: char) {
    if letter.is_whitespace() {
        // Space after a colon is insignificant in declarations, and selectors have none there.
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
