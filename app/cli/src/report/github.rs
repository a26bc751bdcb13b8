//! Findings as workflow commands of GitHub Actions, which shows them beside the lines of a change.

use super::excerpt::{clamp, position};
use super::{Found, Summary};
use seloste_notice::Severity;
use std::io::{self, Write};

/// Writes a command for each finding that is not waived, and the summary as plain text.
///
/// # Errors
///
/// Fails where `out` does.
pub fn github(out: &mut dyn Write, found: &Found) -> io::Result<()> {
    for (file, findings) in found {
        for finding in findings.iter().filter(|finding| finding.waived.is_none()) {
            let range = clamp(&file.text, &file.range(&finding.place));
            let (start, end) = (position(&file.text, range.start), position(&file.text, range.end));
            let command = match finding.severity {
                Severity::Error => "error",
                Severity::Warning => "warning",
                Severity::Info => "notice",
            };
            write!(
                out,
                "::{command} file={},line={}",
                property(&file.path.display().to_string()),
                start.line
            )?;
            // Columns count within one line only.
            if start.line == end.line {
                write!(out, ",col={},endColumn={}", start.column, end.column)?;
            } else {
                write!(out, ",endLine={}", end.line)?;
            }
            let message = format!("{}\n{}", finding.what, finding.fix);
            writeln!(out, ",title={}::{}", property(finding.rule), data(message.trim_end()))?;
        }
    }
    writeln!(out, "{}", Summary::of(found))
}

/// A message, with the signs escaped that would end the command.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// The value of a property, in which a colon and a comma have a meaning too.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::super::tests::file_with;
    use super::*;
    use seloste_notice::Place;

    #[test]
    fn commands_are_lines() {
        let text = "id: example\nlayout: fields\nlanguages: [en]\ntitle: Ääni\n";
        let places = [Place::Path("title".to_owned()), Place::Bytes(4..20), Place::Bytes(0..2)];
        let (file, mut findings) = file_with(text, &places);
        findings[0].what = "100 % of it:\na, b.".to_owned();
        findings[2].waived = Some("Looked into.".to_owned());
        let mut out = Vec::new();
        github(&mut out, &[(&file, findings)]).unwrap();
        let said = String::from_utf8(out).unwrap();
        let lines: Vec<&str> = said.lines().collect();
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
    fn properties_are_escaped_further() {
        assert_eq!(property("a:b,c%d\r\n"), "a%3Ab%2Cc%25d%0D%0A");
    }
}
