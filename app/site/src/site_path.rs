//! What the generated files of a site are, for messages.

use seloste_notice::Language;
use seloste_pages::FEED_FILE;

use crate::compressed_path::original_path;

/// The list of the files that the next build keeps.
pub(crate) const KEPT_LIST: &str = "kept.txt";

/// Describes a generated file, or its folder if the other path, that of a file in `public/`, is this folder.
pub(crate) fn describe(path: &str, other: &str) -> String {
    let is_folder = path.strip_prefix(other).is_some_and(|rest| rest.starts_with('/'));
    let shown = if is_folder { format!("{other}/") } else { path.to_owned() };
    format!("`{shown}`, which is for {}", purpose(path))
}

/// Returns what a generated file is for.
fn purpose(path: &str) -> String {
    let path = original_path(path).unwrap_or(path);
    let parts: Vec<_> = path.split('/').collect();
    let parts = match parts[..] {
        [first, ..] if parts.len() > 1 && Language::from_code(first).is_some() => &parts[1..],
        _ => &parts[..],
    };
    match parts {
        ["404.html"] => "the 404 page",
        ["index.html"] => "the first page",
        [FEED_FILE] => "the feed of changes",
        [KEPT_LIST] => "the list of what the next build keeps",
        ["assets", ..] => "styles and scripts of all pages",
        ["choices", ..] => "the consent widget",
        [".well-known", ..] => "statements at well-known addresses",
        [id, _, ..] => return format!("the notice `{id}`"),
        _ => "the site",
    }
    .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_and_folders_are_described() {
        for (path, other, description) in [
            ("404.html", "404.html", "`404.html`, which is for the 404 page"),
            ("404.html", "404.html/a.txt", "`404.html`, which is for the 404 page"),
            ("en/index.html", "en", "`en/`, which is for the first page"),
            ("en/a/index.html", "en/a/index.html", "`en/a/index.html`, which is for the notice `a`"),
            ("a/versions/2026-01-31/index.html", "a", "`a/`, which is for the notice `a`"),
            ("404.html.br", "404.html.br", "`404.html.br`, which is for the 404 page"),
            ("robots.txt", "robots.txt", "`robots.txt`, which is for the site"),
        ] {
            assert_eq!(describe(path, other), description);
        }
    }
}
