//! Report as JSON. Field names and order are stable; new fields are added at the end.

use std::io::{self, Write};
use std::ops::Range;

use seloste_notice::{Finding, Location, Severity};
use seloste_source::{SourceFile, fix};
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
    /// Edits of the file with which `--fix` would correct the finding, if it can.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    edits: Vec<JsonEdit>,
}

/// A replacement of a part of the file.
#[derive(Serialize)]
struct JsonEdit {
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    replacement: String,
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

/// Returns the report as JSON on one line.
///
/// # Errors
///
/// Fails if the report cannot be serialized.
pub(crate) fn one_line_json(found: &FileFindings) -> serde_json::Result<String> {
    serde_json::to_string(&Report::new(found))
}

/// Returns the findings of a file as JSON on one line, separated by commas.
///
/// # Errors
///
/// Fails if a finding cannot be serialized.
pub(crate) fn findings_json(file: &SourceFile, findings: &[Finding]) -> serde_json::Result<String> {
    let findings: Vec<_> = findings
        .iter()
        .map(|finding| serde_json::to_string(&json_finding(file, finding)))
        .collect::<Result<_, _>>()?;
    Ok(findings.join(","))
}

/// Returns a report on one line. `findings` are results of [`findings_json`].
///
/// # Errors
///
/// Fails if the summary cannot be serialized.
pub(crate) fn report_json<'f>(
    summary: FindingCounts,
    findings: impl Iterator<Item = &'f str> + Clone,
) -> serde_json::Result<String> {
    let empty = serde_json::to_string(&Report { version: VERSION, summary, findings: Vec::new() })?;
    // The list is the last member.
    let (before, after) = empty.split_at(empty.len() - "]}".len());
    let parts = findings.filter(|findings| !findings.is_empty());
    let mut report =
        String::with_capacity(empty.len() + parts.clone().map(|part| part.len() + 1).sum::<usize>());
    report.push_str(before);
    for (number, part) in parts.enumerate() {
        if number > 0 {
            report.push(',');
        }
        report.push_str(part);
    }
    report.push_str(after);
    Ok(report)
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
        edits: edits(file, finding),
    }
}

/// Returns the edits that `--fix` would make for this finding alone.
fn edits(file: &SourceFile, finding: &Finding) -> Vec<JsonEdit> {
    let suggestion = finding.suggestion.as_ref().filter(|_| fix::is_applied(finding));
    let located = suggestion.and_then(|suggestion| fix::edits(file, suggestion)).unwrap_or_default();
    let edit = |(range, replacement): (Range<usize>, String)| {
        let (start, end) = (position(&file.text, range.start), position(&file.text, range.end));
        JsonEdit {
            line: start.line,
            column: start.column,
            end_line: end.line,
            end_column: end.column,
            replacement,
        }
    };
    located.into_iter().map(edit).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{expect_report, file_with};
    use super::*;

    #[test]
    fn report_in_parts_is_the_same() {
        let (one, of_one) = file_with("id: a\n", &[Location::Span(0..2), Location::Span(4..5)]);
        let (other, of_other) = file_with("id: b\n", &[Location::Span(0..2)]);
        let (none, of_none) = file_with("id: c\n", &[]);
        let parts = [
            findings_json(&one, &of_one).unwrap(),
            findings_json(&none, &of_none).unwrap(),
            findings_json(&other, &of_other).unwrap(),
        ];
        let all = [(&one, of_one), (&none, of_none), (&other, of_other)];
        let report = report_json(FindingCounts::new(&all), parts.iter().map(String::as_str)).unwrap();
        assert_eq!(report, one_line_json(&all).unwrap());
        let empty = report_json(FindingCounts::default(), std::iter::empty()).unwrap();
        assert_eq!(empty, one_line_json(&[]).unwrap());
    }

    #[test]
    fn edits_of_corrections_are_listed() {
        let text = "id: example\nlayout: fields\nlanguages: [en]\ntitle: Notice\nupdated: 1.10.2026\n";
        let read = seloste_source::read_notice_text(std::path::Path::new("example.yaml"), text);
        let report: serde_json::Value =
            serde_json::from_str(&one_line_json(&[(&read.file, read.findings)]).unwrap()).unwrap();
        let edits = &report["findings"][0]["edits"];
        assert_eq!(
            edits[0],
            serde_json::json!({ "line": 5, "column": 10, "end_line": 5, "end_column": 19, "replacement": "2026-10-01" }),
            "{report:#}"
        );
    }

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
