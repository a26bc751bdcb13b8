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

/// Style sheets without comments, indentation and line breaks. What they mean is left to those who wrote them: this
/// knows no CSS beyond comments.
fn squeezed(sheets: &[&str]) -> String {
    let mut squeezed = String::new();
    for sheet in sheets {
        let mut rest = *sheet;
        let mut plain = String::with_capacity(sheet.len());
        while let Some((before, after)) = rest.split_once("/*") {
            plain.push_str(before);
            rest = after.split_once("*/").map_or("", |(_, after)| after);
        }
        plain.push_str(rest);
        for line in plain.lines() {
            let line = line.trim();
            squeezed.push_str(line);
            // A value may go on in the next line; there the break was a space.
            if line.ends_with(|end: char| !"{};,".contains(end)) {
                squeezed.push(' ');
            }
        }
    }
    squeezed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_indentation_go_and_values_stay() {
        let sheet = "/* a */\na {\n  margin: 0\n    auto;\n} /* b\n c */\n@media print {\n  a,\n  b { color: red; }\n}\n";
        assert_eq!(squeezed(&[sheet]), "a {margin: 0 auto;}@media print {a,b { color: red; }}");
    }
}
