//! The tables of `docs/design.md` against the style sheets of the pages.

use std::collections::BTreeMap;
use std::fs;

use crate::driver::root;

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap()
}

/// Returns the cells of the table whose first column has this heading, without code marks.
fn table(document: &str, heading: &str) -> Vec<Vec<String>> {
    let start = format!("| {heading} |");
    let lines = document.lines().skip_while(|line| !line.starts_with(&start));
    let rows = lines.skip(2).take_while(|line| line.starts_with('|'));
    let cells = |line: &str| {
        line.trim_matches('|').split('|').map(|cell| cell.trim().replace('`', "")).collect::<Vec<_>>()
    };
    let rows: Vec<_> = rows.map(cells).collect();
    assert!(!rows.is_empty(), "no table {heading}");
    rows
}

/// Returns the custom properties that a block of a style sheet sets.
fn tokens(css: &str) -> BTreeMap<String, String> {
    let lines = css.lines().map(str::trim).filter(|line| line.starts_with("--"));
    lines
        .filter_map(|line| line.trim_end_matches(';').split_once(": "))
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect()
}

/// Returns the tokens of the light and the dark theme.
fn themes() -> [BTreeMap<String, String>; 2] {
    let css = read("app/pages/src/document/style.css");
    let (light, rest) = css.split_once("@media (prefers-color-scheme: dark) {").unwrap();
    let (dark, _) = rest.split_once("\n}\n").unwrap();
    let light = tokens(light);
    let mut both = light.clone();
    both.extend(tokens(dark));
    [light, both]
}

/// Returns the relative luminance of a color (WCAG 2.2).
fn luminance(color: &str) -> f64 {
    let digits = color.strip_prefix('#').unwrap();
    let width = digits.len() / 3;
    let part = |at: usize| {
        let digits = digits[at * width..(at + 1) * width].repeat(3 - width);
        let part = f64::from(u8::from_str_radix(&digits, 16).unwrap()) / 255.0;
        if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * part(0) + 0.7152 * part(1) + 0.0722 * part(2)
}

fn contrast(one: &str, other: &str) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[test]
fn documented_colors_are_those_of_the_style_sheet() {
    let [light, dark] = themes();
    let document = read("docs/design.md");
    let rows = table(&document, "token");
    let documented: Vec<&str> = rows.iter().map(|row| row[0].as_str()).collect();
    for row in &rows {
        assert_eq!([&light[&row[0]], &dark[&row[0]]], [&row[1], &row[2]], "{}", row[0]);
    }
    for (name, value) in &light {
        assert!(!value.starts_with('#') || documented.contains(&name.as_str()), "{name} is not documented");
    }
}

#[test]
fn documented_pairs_have_enough_contrast() {
    let themes = themes();
    for row in table(&read("docs/design.md"), "pair") {
        let (text, background) = row[0].split_once(" on ").unwrap();
        let required: f64 = row[1].parse().unwrap();
        for (theme, documented) in themes.iter().zip(&row[2..]) {
            let ratio = contrast(&theme[text], &theme[background]);
            assert!(ratio >= required, "{}: {ratio:.1}", row[0]);
            assert_eq!(&format!("{ratio:.1}"), documented, "{}", row[0]);
        }
    }
}

#[test]
fn pages_use_the_documented_sizes_of_type() {
    let documented: Vec<String> =
        table(&read("docs/design.md"), "size").into_iter().map(|row| row[0].clone()).collect();
    for component in fs::read_dir(root().join("app/pages/src")).unwrap() {
        let folder = component.unwrap().path();
        // The dialog is also on pages outside the site, whose text has any size. The sizes of a matrix are a unit of
        // its width.
        let Ok(css) = fs::read_to_string(folder.join("style.css")) else { continue };
        if folder.ends_with("choices") || folder.ends_with("matrix") {
            continue;
        }
        for line in css.lines() {
            let Some(size) = line.trim().strip_prefix("font-size: ") else { continue };
            let size = size.trim_end_matches(';');
            // Relative to the text around it, to the browser's setting, or in print.
            let relative =
                ["em", "%", "pt"].iter().any(|unit| size.ends_with(unit)) && !size.ends_with("rem");
            assert!(relative || documented.iter().any(|one| one == size), "{}: {size}", folder.display());
        }
    }
}
