//! Made-up notices in the styles of generators, municipalities, housing companies, clubs, clinics and
//! shops, in five languages. `tests/texts/styles` has each with the table of its facts,
//! `snapshots/styles.txt` the differences.
#![allow(clippy::unwrap_used, missing_docs)]

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use seloste_import::{InputFormat, import};
use seloste_test_support::{expect, files};

#[allow(dead_code, reason = "findings are compared by the example `corpus` only")]
#[path = "../examples/corpus/facts.rs"]
mod facts;

use facts::{Score, Table, compare};

#[test]
fn texts_of_many_styles_are_imported() {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = manifest.join("../../tests/texts/styles");
    let mut results = String::new();
    let mut sum = Score::default();
    for path in files(&folder, &[]) {
        let format = match path.extension().unwrap_or_default().to_str() {
            Some("md") => InputFormat::Markdown,
            Some("txt") => InputFormat::Text,
            _ => continue,
        };
        let table = Table::parse(&fs::read_to_string(path.with_extension("facts")).unwrap());
        let imported = import(&fs::read_to_string(&path).unwrap(), format, "draft").unwrap();
        assert_eq!(imported.report.kept, imported.report.words, "{}", path.display());
        let inferred: Vec<(String, String)> = imported
            .report
            .placed
            .iter()
            .filter(|placed| placed.inferred)
            .map(|placed| (placed.path.clone(), placed.what.clone()))
            .collect();
        let read = seloste_source::read_notice_text(Path::new("draft.yaml"), &imported.yaml);
        let comparison = compare(&table, &read.value.unwrap(), &inferred);
        let _ = writeln!(results, "{}", path.file_stem().unwrap_or_default().display());
        results.push_str(&comparison.details);
        comparison.kinds.into_values().for_each(|score| sum.add(score));
    }
    let Score { expected, found, values, wrong, unmarked, .. } = sum;
    let [(certain, of_certain), (inferred, of_inferred)] = [sum.certain(), sum.uncertain()];
    let _ = writeln!(
        results,
        "{found} of {expected} facts found, {} of {values} values right, {unmarked} wrong and unmarked\n\
         {certain} of {of_certain} certain values right, {inferred} of {of_inferred} inferred ones",
        values - wrong
    );
    expect(&results, &manifest.join("tests/snapshots/styles.txt"));
}
