//! Files that are imported.

use std::path::Path;

use seloste_import::{InputFormat, import};
use seloste_source::{published_yaml, read_notice_text};

/// Checks that no word of a file is lost, that the size of the draft is bounded, and that it is read as a
/// notice, also after it has been published.
fn imported(text: &str, format: InputFormat) -> bool {
    let imported = import(text, format, "draft").expect("the text is short");
    let report = &imported.report;
    assert_eq!(report.kept, report.words, "{:?} is lost:\n{}", report.unplaced, imported.yaml);
    assert!(imported.yaml.len() <= 20_000 + 20 * text.len(), "a draft of {} bytes", imported.yaml.len());
    let path = Path::new("draft.yaml");
    let draft = read_notice_text(path, &imported.yaml);
    assert!(!draft.failed(), "{:?}\n{}", draft.findings, imported.yaml);
    let published = published_yaml(&imported.yaml).expect("a draft is a map");
    assert_eq!(read_notice_text(path, &published).value, draft.value, "{published}");
    true
}

/// Checks that HTML is imported without losing a word.
pub(crate) fn html(text: &str) -> bool {
    imported(text, InputFormat::Html)
}

/// Checks that a text is imported as plain text and as Markdown without losing a word.
pub(crate) fn text(text: &str) -> bool {
    imported(text, InputFormat::Text) && imported(text, InputFormat::Markdown)
}
