//! `seloste check --fix`: applies the corrections that the findings offer.

use std::io::Write as _;
use std::path::Path;

use anyhow::Result;
use seloste_notice::{Date, Finding, counted};
use seloste_source::{SourceFile, fix};
use similar::TextDiff;

use super::input::{CheckedFiles, is_site};
use crate::{atomic_write, pipeline};

/// Result of correcting files.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Outcome {
    /// Number of corrected findings.
    pub corrections: usize,
    /// True if a file could not be written.
    pub failed: bool,
}

/// Corrects the files, or with `dry_run` prints what would change as a unified diff. The summary goes to
/// standard error.
///
/// # Errors
///
/// Fails if standard output or standard error cannot be written.
pub(super) fn run(files: &CheckedFiles, today: Date, dry_run: bool) -> Result<Outcome> {
    let mut outcome = Outcome::default();
    let (mut corrected_files, mut abandoned) = (0, false);
    let mut err = std::io::stderr().lock();
    for (file, findings) in files.findings(today) {
        // Files that cannot be read have no text.
        if file.text.is_empty() || findings.iter().all(|finding| finding.suggestion.is_none()) {
            continue;
        }
        let shown = file.path.display();
        let written = match std::fs::read_to_string(&file.path) {
            Ok(written) => written,
            Err(error) => {
                writeln!(err, "cannot read {shown}: {error}")?;
                outcome.failed = true;
                continue;
            }
        };
        let fixed = fix::fix(&written, &|text| read(&file.path, text, today));
        if fixed.is_abandoned {
            abandoned = true;
            writeln!(err, "{shown} has too many errors to correct at once; correct the first ones by hand")?;
        }
        if fixed.corrected.is_empty() {
            continue;
        }
        if dry_run {
            print_diff(&shown.to_string(), &written, &fixed.text)?;
        } else if let Err(error) =
            atomic_write::replace_file(&file.path, written.as_bytes(), fixed.text.as_bytes())
        {
            writeln!(err, "cannot write {shown}: {error}")?;
            outcome.failed = true;
            continue;
        }
        outcome.corrections += fixed.corrected.len();
        corrected_files += 1;
    }
    let corrections = counted(outcome.corrections, "correction");
    let files = counted(corrected_files, "file");
    match (outcome.corrections, dry_run) {
        (0, _) if abandoned => {}
        (0, _) => writeln!(err, "Nothing to correct.")?,
        (_, true) => writeln!(err, "{corrections} in {files}; nothing was written.")?,
        (_, false) => writeln!(err, "{corrections} written to {files}.")?,
    }
    Ok(outcome)
}

/// Reads a text of a file with all its findings.
fn read(path: &Path, text: &str, today: Date) -> (SourceFile, Vec<Finding>) {
    if is_site(path) {
        let site = seloste_source::read_site_text(path, text);
        return (site.file, site.findings);
    }
    let notice = seloste_source::read_notice_text(path, text);
    let findings = pipeline::notice_findings(&notice, today);
    (notice.file, findings)
}

/// Prints the differences of two texts as a unified diff.
fn print_diff(name: &str, old: &str, new: &str) -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    TextDiff::from_lines(old, new).unified_diff().header(name, name).to_writer(&mut out)?;
    out.flush()
}
