//! Reports of findings. One module per output format; modules only format.

mod excerpt;
mod github;
mod human;
mod json;
mod sarif;
mod score;

use std::fmt;
use std::io::IsTerminal;
use std::iter::Sum;

pub(crate) use github::github;
pub(crate) use human::{HUMAN_LIMIT, HumanOptions, human, human_findings};
pub(crate) use json::{findings_json, json, one_line_json, report_json};
pub(crate) use sarif::sarif;
pub(crate) use score::{score, score_json};
use seloste_notice::{Finding, Severity, counted};
use seloste_source::SourceFile;
use serde::Serialize;

/// Checked files with their findings.
pub(crate) type FileFindings<'f> = [(&'f SourceFile, Vec<Finding>)];

/// Returns true for a terminal, unless `NO_COLOR` is set.
pub(crate) fn use_color(out: &impl IsTerminal) -> bool {
    out.is_terminal() && std::env::var_os("NO_COLOR").is_none()
}

/// Number of findings by severity. Waived findings are counted separately.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub(crate) struct FindingCounts {
    /// Checked files.
    pub files: usize,
    /// Errors.
    pub errors: usize,
    /// Warnings.
    pub warnings: usize,
    /// Findings of severity `info`.
    pub infos: usize,
    /// Waived findings.
    pub waived: usize,
}

impl FindingCounts {
    /// Counts the findings.
    pub(crate) fn new(found: &FileFindings) -> Self {
        found.iter().map(|(_, findings)| Self::of_file(findings)).sum()
    }

    /// Counts the findings of one file.
    pub(crate) fn of_file(findings: &[Finding]) -> Self {
        let mut counts = Self { files: 1, ..Self::default() };
        for finding in findings {
            let count = match (&finding.waived, finding.severity) {
                (Some(_), _) => &mut counts.waived,
                (None, Severity::Error) => &mut counts.errors,
                (None, Severity::Warning) => &mut counts.warnings,
                (None, Severity::Info) => &mut counts.infos,
            };
            *count += 1;
        }
        counts
    }
}

impl Sum for FindingCounts {
    fn sum<I: Iterator<Item = Self>>(counts: I) -> Self {
        counts.fold(Self::default(), |sum, one| Self {
            files: sum.files + one.files,
            errors: sum.errors + one.errors,
            warnings: sum.warnings + one.warnings,
            infos: sum.infos + one.infos,
            waived: sum.waived + one.waived,
        })
    }
}

impl fmt::Display for FindingCounts {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: ", counted(self.files, "file"))?;
        let counts = [(self.errors, "error"), (self.warnings, "warning"), (self.infos, "note")];
        let parts: Vec<String> = counts
            .into_iter()
            .filter(|(number, _)| *number > 0)
            .map(|(number, noun)| counted(number, noun))
            .collect();
        if parts.is_empty() {
            formatter.write_str("nothing found")?;
        } else {
            formatter.write_str(&parts.join(", "))?;
        }
        if self.waived > 0 {
            write!(formatter, " ({} waived)", self.waived)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use seloste_notice::Location;

    use super::*;

    /// Returns a file with a finding at each location.
    pub(super) fn file_with(text: &str, places: &[Location]) -> (SourceFile, Vec<Finding>) {
        let finding = |place: &Location| Finding {
            rule: "example-rule",
            severity: Severity::Warning,
            location: place.clone(),
            message: "Something is not as it should be.".to_owned(),
            why: "People would be misled.".to_owned(),
            source: "Art. 12(1) GDPR".to_owned(),
            help: "Say it as it is.".to_owned(),
            suggestion: None,
            waived: None,
        };
        let file = seloste_source::read_notice_text(Path::new("notices/example.yaml"), text).file;
        (file, places.iter().map(finding).collect())
    }

    /// Compares a report with a file of `snapshots/`.
    #[track_caller]
    pub(super) fn expect_report(actual: &str, file: &str) {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/report/snapshots");
        seloste_test_support::expect(actual, &folder.join(file));
    }

    #[test]
    fn counts_are_displayed_as_a_sentence() {
        let summary = FindingCounts { files: 1, ..FindingCounts::default() };
        assert_eq!(summary.to_string(), "1 file: nothing found");
        let summary = FindingCounts { files: 5, errors: 1, warnings: 2, infos: 1, waived: 3 };
        assert_eq!(summary.to_string(), "5 files: 1 error, 2 warnings, 1 note (3 waived)");
    }
}
