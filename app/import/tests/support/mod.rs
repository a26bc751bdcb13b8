//! Comparison of drafts, for several test programs.

use seloste_import::{InputFormat, import};

/// Imports a text: no word is lost, the draft has the parts of `has` and none of `has_not`.
#[track_caller]
pub(crate) fn expect(format: InputFormat, text: &str, has: &[&str], has_not: &[&str]) {
    let imported = import(text, format, "draft").unwrap();
    assert_eq!(imported.report.kept, imported.report.words, "{}", imported.yaml);
    for part in has {
        assert!(imported.yaml.contains(part), "{part:?} is missing:\n{}", imported.yaml);
    }
    for part in has_not {
        assert!(!imported.yaml.contains(part), "{part:?} is there:\n{}", imported.yaml);
    }
}
