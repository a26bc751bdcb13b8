//! Texts that mutations start from, and parts of each format that they insert.

use std::fs;
use std::path::{Path, PathBuf};

pub(crate) const YAML: [&str; 36] = [
    ": ",
    "- ",
    "&a ",
    "*a",
    "<<: ",
    "!!str ",
    "|\n",
    ">-\n",
    "\"",
    "'",
    "{",
    "}",
    "[",
    "]",
    ", ",
    " #",
    "---\n",
    "~",
    "null",
    "none",
    "yes",
    "2026-02-30",
    "{ years: 99999 }",
    "{ fi: a, en: b }",
    "fi",
    "purposes:\n",
    "  id: a\n",
    "waive:\n",
    "layout: table\n",
    "# c\n",
    "\u{feff}",
    "email: a@example.fi\n",
    "<img src=x onerror=alert(1)>",
    "[a](javascript:x)",
    "{ use: matomo }",
    "%YAML 1.2\n",
];

pub(crate) const MARKDOWN: [&str; 38] = [
    "# ",
    "- ",
    "1. ",
    "2) ",
    "> ",
    "    ",
    "***",
    "---\n",
    "===\n",
    "```\n",
    "~~~\n",
    "`",
    "``",
    "*",
    "**",
    "_",
    "\\",
    "![a](b)",
    "[a](https://example.fi)",
    "[a](javascript:x)",
    "[a]: <b>\n",
    "<b>",
    "<!--",
    "-->",
    "&auml;",
    "&#0;",
    "| a | b |\n|---|---|\n",
    "<https://example.fi>",
    "  \n",
    "\n\n",
    "\t",
    "maija (at) example.fi",
    r"\*a\*",
    r"\_a\_",
    r"\`a\`",
    r"\[a\](b)",
    "&lt;b&gt;",
    "&amp;auml;",
];

pub(crate) const HTML: [&str; 34] = [
    "<p>",
    "</p>",
    "<div>",
    "</div>",
    "<table>",
    "<tr>",
    "<td>",
    "</table>",
    "<ul>",
    "<li>",
    "</ul>",
    "<h2>",
    "</h2>",
    "<script>",
    "</script>",
    "<style>",
    "</style>",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "<br>",
    "<a href=javascript:x>",
    "<title>",
    "<textarea>",
    "<template>",
    "<svg>",
    "<nav>",
    "</nav>",
    "&auml;",
    "&#x110000;",
    "&#0;",
    "<",
    "<img alt='a' src=x>",
];

pub(crate) const XLIFF: [&str; 28] = [
    "<trans-unit id=\"title\">",
    "</trans-unit>",
    "<source>",
    "</source>",
    "<target>",
    "</target>",
    "<target state=\"final\">",
    "<note>",
    "</note>",
    "<file original=\"customers\">",
    "</file>",
    "<alt-trans>",
    "</alt-trans>",
    "<x id=\"1\"/>",
    "<![CDATA[<b>]]>",
    "&amp;",
    "&lt;b&gt;",
    "&#7;",
    "&#0;",
    "&#x202e;",
    "&undefined;",
    "<!DOCTYPE xliff [<!ENTITY a \"b\">]>",
    "<!--",
    "-->",
    "<?xml version=\"1.0\"?>",
    "[a](javascript:x)",
    "xmlns:a=\"b\"",
    "target-language=\"sv\"",
];

pub(crate) const RECORD: [&str; 20] = [
    ".",
    "~",
    "!",
    "-",
    "*",
    ";",
    "; ",
    "=",
    "seloste_choices=",
    "1.",
    "r1",
    ".s",
    ".g",
    ".a",
    ".!functional",
    ".!statistics~count",
    "999999999999",
    "domain.example.fi",
    "/path/",
    "%20",
];

pub(crate) const ATTRIBUTES: [&str; 14] = [
    "|",
    "\\",
    "\\p",
    "\\n",
    "\\0",
    "\n",
    "=",
    "fi|a",
    "data-postal=",
    "data-language=",
    "2026-02-30",
    "access|",
    "data-emails=",
    "5111",
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Returns the files below a folder whose path is accepted, sorted.
fn files(folder: &str, is_wanted: fn(&Path) -> bool) -> Vec<PathBuf> {
    fn collect(folder: &Path, is_wanted: fn(&Path) -> bool, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                collect(&path, is_wanted, found);
            } else if is_wanted(&path) {
                found.push(path);
            }
        }
    }
    let mut found = Vec::new();
    collect(&root().join(folder), is_wanted, &mut found);
    found.sort();
    found
}

fn read(paths: &[PathBuf]) -> Vec<String> {
    // Some invalid sites have files in other encodings.
    paths.iter().filter_map(|path| fs::read_to_string(path).ok()).collect()
}

fn is_notice(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "yaml")
        && path.parent().is_some_and(|folder| folder.ends_with("content/notices"))
}

/// Returns the notices of the fixture sites; of the invalid ones only every eighth, because there are so
/// many.
pub(crate) fn notices() -> Vec<String> {
    let is_invalid = |path: &PathBuf| path.iter().any(|part| part == "invalid");
    let (invalid, valid): (Vec<_>, Vec<_>) =
        files("tests/sites", is_notice).into_iter().partition(is_invalid);
    let few: Vec<_> = invalid.into_iter().step_by(8).collect();
    [read(&valid), read(&valid), read(&few)].concat()
}

/// Returns the settings of all fixture sites.
pub(crate) fn sites() -> Vec<String> {
    read(&files("tests/sites", |path| path.ends_with("content/site.yaml")))
}

/// Returns the texts with this extension that the tests of the import read.
pub(crate) fn texts(extension: &str) -> Vec<String> {
    let texts = files("tests/texts", |path| path.extension().is_some_and(|extension| extension != "facts"));
    let texts: Vec<_> =
        texts.into_iter().filter(|path| path.extension().is_some_and(|found| found == extension)).collect();
    read(&texts)
}

/// Returns Markdown texts of the fixture sites.
pub(crate) fn introductions() -> Vec<String> {
    let path = Path::new("notice.yaml");
    let notices = read(&files("tests/sites/complete", is_notice));
    let notices = notices.iter().filter_map(|text| seloste_source::read_notice_text(path, text).value);
    notices
        .filter_map(|notice| notice.introduction)
        .flat_map(|text| text.iter().map(|(_, text)| text.to_owned()).collect::<Vec<_>>())
        .collect()
}

/// Returns the HTML that the tests of the import read, and whole pages of a built site.
pub(crate) fn html() -> Vec<String> {
    let pages =
        files("tests/program/snapshots", |path| path.extension().is_some_and(|found| found == "html"));
    [texts("html"), read(&pages)].concat()
}

/// Returns consent records.
pub(crate) fn records() -> Vec<String> {
    let records = read(&files("tests/fuzz/corpus/record", |_| true));
    records.iter().map(|record| record.trim_end().to_owned()).collect()
}

/// Returns the attributes of the part of the request form that its program renders, one per line.
pub(crate) fn attributes() -> Vec<String> {
    let pages = html();
    pages
        .iter()
        .filter_map(|page| {
            let (_, root) = page.split_once("id=\"request-live\"")?;
            let (attributes, _) = root.split_once('>')?;
            let lines = attributes.split("\" ").map(|attribute| attribute.trim().replacen("=\"", "=", 1));
            let text = lines.collect::<Vec<_>>().join("\n").replace('"', "");
            Some(text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"))
        })
        .collect()
}
