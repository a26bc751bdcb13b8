//! Assembles the style sheets from those of the components.

use seloste_notice::{ConsentSettings, DialogPosition, DialogTheme, Theme};

use crate::{
    block, choices, document, flow, fold, index, matrix, search, section, summary_box, table_of_contents,
    timeline,
};

/// `--accent` in the light scheme, unless the theme has another one; also that of the dialog in
/// `choices/style.css`.
pub const ACCENT: &str = "#0b5c7a";
/// As [`ACCENT`], in the dark scheme.
const ACCENT_DARK: &str = "#8fd0ea";

/// Custom properties in `choices/style.css`, and the names that a page gets instead: a page may set or
/// register a property of a common name for every element.
const PRIVATE_NAMES: [(&str, &str); 6] = [
    ("--paper", "--choices-p"),
    ("--ink", "--choices-i"),
    ("--soft", "--choices-s"),
    ("--line", "--choices-l"),
    ("--accent", "--choices-a"),
    ("--on-accent", "--choices-o"),
];

/// Returns the style sheet of every page, with the theme's colors.
pub fn site_stylesheet(theme: &Theme) -> String {
    let mut style = minify(&[
        document::CSS,
        block::CSS,
        fold::CSS,
        matrix::CSS,
        flow::CSS,
        timeline::CSS,
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

/// Returns the style sheet of what the script of notice pages adds. The script applies it.
pub fn search_stylesheet() -> String {
    minify(&[search::CSS])
}

/// Returns the style sheet of the consent widget on the pages of the site, which have the theme's colors.
///
/// Each declaration is important: in a layer, it then prevails over all declarations of the page.
pub fn choices_stylesheet(settings: &ConsentSettings) -> String {
    dialog_stylesheet(settings) + &minify(&[&choices::EMBED_CSS.replace(';', "!important;")])
}

/// Returns the style sheet of dialog, notice bar, button and placeholders.
fn dialog_stylesheet(settings: &ConsentSettings) -> String {
    let mut style = minify(&[&choices::CSS.replace(';', "!important;")]);
    for (name, private) in PRIVATE_NAMES {
        style = style.replace(name, private);
    }
    let (dialog, button) = match settings.position {
        DialogPosition::Right => return style,
        DialogPosition::Left => ("inset:auto auto 24px 24px", "inset:auto 12px 12px auto"),
        DialogPosition::Center => ("inset:auto 0 24px;margin-inline:auto", "inset:auto auto 12px 12px"),
    };
    let important = |declarations: &str| declarations.replace(';', "!important;") + "!important";
    let (dialog, button) = (important(dialog), important(button));
    style.push_str(&format!(
        "@layer seloste{{@media (width>= 48rem){{.seloste-choices,.seloste-choices__told{{{dialog}}}\
         .seloste-choices__open--fixed{{{button}}}}}}}"
    ));
    style
}

/// Returns the style sheet of the consent widget on pages outside the site: with the theme's accent, unless
/// the page sets `--choices-accent`, and with the brightness of the settings. The page may be written in
/// another direction than the dialog, and all languages of the dialog are written from left to right.
pub fn embed_stylesheet(theme: &Theme, settings: &ConsentSettings) -> String {
    let mut style = dialog_stylesheet(settings).replace("direction:inherit", "direction:ltr");
    if theme.accent.is_some() || theme.accent_dark.is_some() {
        let light = theme.accent.as_deref().unwrap_or(ACCENT);
        let dark = theme.accent_dark.as_deref().unwrap_or(ACCENT_DARK);
        style.push_str(&format!(
            ":where(:root){{--choices-accent:{light}}}@supports (color:light-dark(red,red))\
             {{:where(:root){{--choices-accent:light-dark({light},{dark})}}}}"
        ));
    }
    let scheme = match settings.theme {
        DialogTheme::Auto => return style,
        DialogTheme::Light => "light",
        DialogTheme::Dark => "dark",
    };
    style.push_str(&format!("@layer seloste{{[class^=seloste-choices]{{color-scheme:{scheme}!important}}}}"));
    style
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
        if !css.is_empty() && !css.ends_with(|last: char| "{};,>:=/ ".contains(last)) {
            css.push(' ');
        }
        return;
    }
    if "{};,>/".contains(letter) && css.ends_with(' ') {
        css.pop();
    }
    if letter == '}' && css.ends_with(';') {
        css.pop();
    }
    // `0.5em` is `.5em`.
    let before = css.strip_suffix('0').map(|before| before.chars().next_back());
    if letter == '.' && matches!(before, Some(Some(' ' | ':' | '(' | ',' | '-'))) {
        css.pop();
    }
    css.push(letter);
}

#[cfg(test)]
mod tests {
    use seloste_notice::Language;

    use super::*;

    /// Returns the text between the first `{` of a style sheet's block and its end, by the block's start.
    fn block<'c>(css: &'c str, start: &str) -> &'c str {
        let (_, after) = css.split_once(start).expect(start);
        after.split_once('}').expect("an end").0
    }

    #[test]
    fn every_declaration_of_the_dialog_is_important() {
        for position in [DialogPosition::Right, DialogPosition::Left, DialogPosition::Center] {
            let css = choices_stylesheet(&ConsentSettings { position, ..ConsentSettings::default() });
            for declarations in css.split('{').filter_map(|part| Some(part.split_once('}')?.0)) {
                for declaration in declarations.split(';') {
                    assert!(declaration.ends_with("!important"), "{declaration}");
                }
            }
        }
    }

    #[test]
    fn dialog_has_its_place_and_brightness() {
        let settings = |position, theme| ConsentSettings { position, theme, ..ConsentSettings::default() };
        let theme = Theme::default();
        let right = embed_stylesheet(&theme, &settings(DialogPosition::Right, DialogTheme::Auto));
        assert_eq!(
            right.replace("direction:ltr", "direction:inherit"),
            dialog_stylesheet(&ConsentSettings::default())
        );
        let left = embed_stylesheet(&theme, &settings(DialogPosition::Left, DialogTheme::Dark));
        let rest = left.strip_prefix(&right).unwrap();
        assert!(block(rest, ".seloste-choices__told{").starts_with("inset:auto auto 24px 24px"), "{rest}");
        assert_eq!(block(rest, "[class^=seloste-choices]{"), "color-scheme:dark!important");
    }

    #[test]
    fn direction_of_the_dialog_on_other_pages_is_that_of_each_language() {
        let css = embed_stylesheet(&Theme::default(), &ConsentSettings::default());
        assert!(block(&css, "{.seloste-choices,").contains("direction:ltr!important"), "{css}");
        for language in Language::ALL {
            assert_eq!(language.direction(), "ltr", "{language:?}");
        }
    }

    #[test]
    fn properties_of_the_dialog_have_names_that_no_page_uses() {
        let css = choices_stylesheet(&ConsentSettings::default());
        let names = css.split(['{', ';', '(']).filter_map(|part| part.strip_prefix("--"));
        let others: Vec<_> = names.filter(|name| !name.starts_with("choices-")).collect();
        assert_eq!(others, Vec::<&str>::new());
    }

    #[test]
    fn theme_colors_the_dialog_on_other_pages() {
        for accent in [ACCENT, ACCENT_DARK] {
            assert!(choices::CSS.contains(accent), "{accent}");
        }
        let accents = |accent: Option<&str>, accent_dark: Option<&str>| {
            let [accent, accent_dark] = [accent, accent_dark].map(|color| color.map(str::to_owned));
            let theme = Theme { accent, accent_dark, ..Theme::default() };
            let css = embed_stylesheet(&theme, &ConsentSettings::default());
            block(&css, "{:where(:root){").to_owned()
        };
        assert_eq!(accents(Some("#123456"), None), "--choices-accent:light-dark(#123456,#8fd0ea)");
        assert_eq!(accents(None, Some("#abcdef")), "--choices-accent:light-dark(#0b5c7a,#abcdef)");
    }

    #[test]
    fn comments_and_insignificant_spaces_are_removed() {
        let sheet = "/* a */\na {\n  margin: 0\n    auto;\n} /* b\n c */\n@media print {\n  a > b,\n  b :is(c, d) { color: red; }\n}\n";
        assert_eq!(minify(&[sheet]), "a{margin:0 auto}@media print{a>b,b :is(c,d){color:red}}");
    }

    #[test]
    fn numbers_have_no_leading_zero() {
        let sheet = "a { margin: 0.5em -0.25em 10.5px 0; width: calc(0.5px + 0px); font: 1em / 1.4 b } .c0.d { e: .5s 0.1s }";
        let small = "a{margin:.5em -.25em 10.5px 0;width:calc(.5px + 0px);font:1em/1.4 b}.c0.d{e:.5s .1s}";
        assert_eq!(minify(&[sheet]), small);
    }

    #[test]
    fn strings_and_calc_expressions_are_unchanged() {
        let sheet = "a { content: \"a ; /* b */ , c\"; width: calc(1px + -2px); } /* end";
        assert_eq!(minify(&[sheet]), "a{content:\"a ; /* b */ , c\";width:calc(1px + -2px)}");
        assert_eq!(
            minify(&["@media (width >= 48rem) { a[b] c { d: e } }"]),
            "@media (width>=48rem){a[b] c{d:e}}"
        );
    }

    /// Returns true if a declaration names a side of the screen instead of the start or end of a line.
    fn is_physical((property, value): (&str, &str)) -> bool {
        let sides = ["margin", "padding", "inset", "border-width", "border-style", "border-color"];
        let values: Vec<&str> = value.split_whitespace().collect();
        let is_uneven = sides.contains(&property) && values.len() == 4 && values[1] != values[3];
        property.split('-').any(|part| ["left", "right"].contains(&part))
            || ["float", "clear", "text-align"].contains(&property) && ["left", "right"].contains(&value)
            || is_uneven
    }

    /// Pages in a language that is written from right to left are mirrored.
    #[test]
    fn styles_name_no_side_of_the_screen() {
        // An arrow that points up or down, and the side of the dialog that the site's settings name.
        const ALLOWED: [(&str, &str); 3] = [
            ("border-width", "0 2px 2px 0"),
            ("inset", "auto 24px 24px auto"),
            ("inset", "auto auto 12px 12px"),
        ];
        let sheets = site_stylesheet(&Theme::default()) + &minify(&[choices::CSS, choices::EMBED_CSS]);
        let declarations = sheets.split(['{', '}', ';']).filter_map(|part| part.split_once(':'));
        let mut found: Vec<(&str, &str)> = declarations.filter(|one| is_physical(*one)).collect();
        found.sort_unstable();
        found.dedup();
        assert_eq!(found, ALLOWED);
        for physical in
            [("margin-left", "0"), ("text-align", "right"), ("padding", "0 1px 0 2px"), ("right", "0")]
        {
            assert!(is_physical(physical), "{physical:?}");
        }
    }
}
