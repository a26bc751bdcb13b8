//! Findings as programs read them. Field names and their order are stable; new fields may join at the end.

use super::excerpt::{clamp, position};
use super::{Found, Summary};
use seloste_notice::{Finding, Place, Severity};
use seloste_source::SourceFile;
use serde::Serialize;
use std::io::{self, Write};

/// The version of the form. It changes when a field changes its meaning or goes.
const VERSION: u32 = 1;

#[derive(Serialize)]
struct Report<'a> {
    version: u32,
    summary: Summary,
    findings: Vec<Entry<'a>>,
}

#[derive(Serialize)]
struct Entry<'a> {
    file: String,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    /// The path in the model; none where the finding is about the text of the file.
    at: Option<&'a str>,
    rule: &'a str,
    severity: Severity,
    what: &'a str,
    why: &'a str,
    source: &'a str,
    fix: &'a str,
    waived: Option<&'a str>,
}

/// Writes everything that was found, what is waived too.
///
/// # Errors
///
/// Fails where `out` does.
pub fn json(out: &mut dyn Write, found: &Found) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, &Report::of(found))?;
    writeln!(out)
}

/// The same as a value.
///
/// # Errors
///
/// Where it cannot be one; every report can.
pub fn value(found: &Found) -> serde_json::Result<serde_json::Value> {
    serde_json::to_value(Report::of(found))
}

impl<'a> Report<'a> {
    fn of(found: &'a Found) -> Self {
        let findings = found
            .iter()
            .flat_map(|(file, findings)| findings.iter().map(move |finding| entry(file, finding)))
            .collect();
        Self { version: VERSION, summary: Summary::of(found), findings }
    }
}

fn entry<'a>(file: &SourceFile, finding: &'a Finding) -> Entry<'a> {
    let range = clamp(&file.text, &file.range(&finding.place));
    let (start, end) = (position(&file.text, range.start), position(&file.text, range.end));
    Entry {
        file: file.path.display().to_string(),
        line: start.line,
        column: start.column,
        end_line: end.line,
        end_column: end.column,
        at: match &finding.place {
            Place::Path(path) => Some(path),
            Place::Bytes(_) => None,
        },
        rule: finding.rule,
        severity: finding.severity,
        what: &finding.what,
        why: &finding.why,
        source: &finding.source,
        fix: &finding.fix,
        waived: finding.waived.as_deref(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::file_with;
    use super::*;

    #[test]
    fn every_field_in_its_order() {
        let text = "id: example\nlayout: fields\nlanguages: [en]\ntitle: Ääni\n";
        let places = [Place::Path("title".to_owned()), Place::Bytes(4..11)];
        let mut out = Vec::new();
        let (file, findings) = file_with(text, &places);
        json(&mut out, &[(&file, findings)]).unwrap();
        insta::assert_snapshot!(String::from_utf8(out).unwrap());
    }
}
