//! Report as JSON. Field names and order are stable; new fields are added at the end.

use std::io::{self, Write};

use seloste_notice::{Finding, Location, Severity};
use seloste_source::SourceFile;
use serde::Serialize;

use super::excerpt::{clamp, position};
use super::{FileFindings, FindingCounts};

/// Version of the format. It changes if the meaning of a field changes or a field is removed.
const VERSION: u32 = 1;

#[derive(Serialize)]
struct Report<'a> {
    version: u32,
    summary: FindingCounts,
    findings: Vec<JsonFinding<'a>>,
}

#[derive(Serialize)]
struct JsonFinding<'a> {
    file: String,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    /// Path in the model; `None` if the finding is about the text of the file.
    at: Option<&'a str>,
    rule: &'a str,
    severity: Severity,
    what: &'a str,
    why: &'a str,
    source: &'a str,
    fix: &'a str,
    waived: Option<&'a str>,
}

/// Writes all findings, including waived ones.
///
/// # Errors
///
/// Fails if writing fails.
pub(crate) fn json(out: &mut dyn Write, found: &FileFindings) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, &Report::new(found))?;
    writeln!(out)
}

/// Returns the report as a JSON value.
///
/// # Errors
///
/// Fails if the report cannot be serialized.
pub(crate) fn value(found: &FileFindings) -> serde_json::Result<serde_json::Value> {
    serde_json::to_value(Report::new(found))
}

impl<'a> Report<'a> {
    fn new(found: &'a FileFindings) -> Self {
        let findings = found
            .iter()
            .flat_map(|(file, findings)| findings.iter().map(move |finding| json_finding(file, finding)))
            .collect();
        Self { version: VERSION, summary: FindingCounts::new(found), findings }
    }
}

fn json_finding<'a>(file: &SourceFile, finding: &'a Finding) -> JsonFinding<'a> {
    let range = clamp(&file.text, &file.range(&finding.location));
    let (start, end) = (position(&file.text, range.start), position(&file.text, range.end));
    JsonFinding {
        file: file.path.display().to_string(),
        line: start.line,
        column: start.column,
        end_line: end.line,
        end_column: end.column,
        at: match &finding.location {
            Location::Path(path) => Some(path),
            Location::Span(_) => None,
        },
        rule: finding.rule,
        severity: finding.severity,
        what: &finding.message,
        why: &finding.why,
        source: &finding.source,
        fix: &finding.help,
        waived: finding.waived.as_deref(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{expect_report, file_with};
    use super::*;

    #[test]
    fn fields_and_their_order() {
        let text = "id: example\nlayout: fields\nlanguages: [en]\ntitle: Ääni\n";
        let places = [Location::Path("title".to_owned()), Location::Span(4..11)];
        let mut out = Vec::new();
        let (file, findings) = file_with(text, &places);
        json(&mut out, &[(&file, findings)]).unwrap();
        expect_report(&String::from_utf8(out).unwrap(), "fields_and_their_order.json");
    }
}
