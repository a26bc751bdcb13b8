//! Report as GitHub Actions workflow commands, which annotate the lines of a pull request.

use std::io::{self, Write};

use seloste_notice::Severity;

use super::excerpt::{clamp, position};
use super::{FileFindings, FindingCounts};

/// Writes a command for each finding that is not waived, then the summary.
///
/// # Errors
///
/// Fails if writing fails.
pub(crate) fn github(out: &mut dyn Write, found: &FileFindings) -> io::Result<()> {
    for (file, findings) in found {
        for finding in findings.iter().filter(|finding| finding.waived.is_none()) {
            let range = clamp(&file.text, &file.range(&finding.location));
            let (start, end) = (position(&file.text, range.start), position(&file.text, range.end));
            let command = match finding.severity {
                Severity::Error => "error",
                Severity::Warning => "warning",
                Severity::Info => "notice",
            };
            write!(
                out,
                "::{command} file={},line={}",
                escape_property(&file.path.display().to_string()),
                start.line
            )?;
            // Columns are only allowed if start and end are on the same line.
            if start.line == end.line {
                write!(out, ",col={},endColumn={}", start.column, end.column)?;
            } else {
                write!(out, ",endLine={}", end.line)?;
            }
            let message = format!("{}\n{}", finding.message, finding.help);
            writeln!(
                out,
                ",title={}::{}",
                escape_property(finding.rule),
                escape_message(message.trim_end())
            )?;
        }
    }
    writeln!(out, "{}", FindingCounts::new(found))
}

/// Escapes a message.
fn escape_message(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// Escapes the value of a property, in which `:` and `,` are special too.
fn escape_property(text: &str) -> String {
    escape_message(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use seloste_notice::Location;

    use super::super::tests::file_with;
    use super::*;

    #[test]
    fn each_command_is_one_line() {
        let text = "id: example\nlayout: fields\nlanguages: [en]\ntitle: Ääni\n";
        let places = [Location::Path("title".to_owned()), Location::Span(4..20), Location::Span(0..2)];
        let (file, mut findings) = file_with(text, &places);
        findings[0].message = "100 % of it:\na, b.".to_owned();
        findings[2].waived = Some("Looked into.".to_owned());
        let mut out = Vec::new();
        github(&mut out, &[(&file, findings)]).unwrap();
        let output = String::from_utf8(out).unwrap();
        let lines: Vec<&str> = output.lines().collect();
        assert_eq!(
            lines,
            [
                "::warning file=notices/example.yaml,line=4,col=8,endColumn=12,title=example-rule::100 %25 of \
                 it:%0Aa, b.%0ASay it as it is.",
                "::warning file=notices/example.yaml,line=1,endLine=2,title=example-rule::Something is not as it \
                 should be.%0ASay it as it is.",
                "1 file: 2 warnings (1 waived)",
            ]
        );
    }

    #[test]
    fn colons_and_commas_are_escaped_in_properties() {
        assert_eq!(escape_property("a:b,c%d\r\n"), "a%3Ab%2Cc%25d%0D%0A");
    }
}
