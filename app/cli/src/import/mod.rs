//! `seloste import`.

pub(crate) mod draft;
mod xliff;

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Result, bail};
use draft::draft;

use crate::arguments::{ImportArgs, ImportReportFormat};
use crate::new::count_blanks;
use crate::review::{self, ImportRecord};

/// Converts a text to a draft or applies a translation. The report goes to standard error.
pub(crate) fn run(options: &ImportArgs) -> Result<ExitCode> {
    match (&options.xliff, &options.file) {
        (Some(xliff), _) => xliff::run(xliff, options),
        (None, Some(file)) => print_draft(file, options),
        (None, None) => bail!("specify the file with the existing notice, or a translation with --xliff"),
    }
}

/// Converts a text to a draft and prints it.
fn print_draft(file: &Path, options: &ImportArgs) -> Result<ExitCode> {
    let mut err = std::io::stderr().lock();
    let draft = draft(file, options.id.as_deref(), &mut err)?;
    if let Some(folder) = &options.review {
        if !folder.is_dir() {
            bail!("no such folder: {}; specify the folder of the site with --review", folder.display());
        }
        review::keep(folder, &ImportRecord::new(draft::source_name(file), &draft))?;
    }
    let mut out = std::io::stdout().lock();
    out.write_all(draft.yaml.as_bytes())?;
    out.flush()?;
    let (id, report) = (&draft.id, &draft.report);
    match options.report {
        ImportReportFormat::Human => {
            write!(err, "{report}")?;
            writeln!(
                err,
                "Save the draft as content/notices/{id}.yaml; `seloste check` lists what is missing."
            )?;
            if let Some(folder) = &options.review {
                writeln!(
                    err,
                    "`seloste serve {}` shows the text beside the notice, at /.seloste/review/{id}/.",
                    folder.display()
                )?;
            }
            for blank in blank_notices(Path::new("content/notices")) {
                writeln!(
                    err,
                    "{} still has the placeholders of `seloste new`. Delete it if the draft takes its place.",
                    blank.display()
                )?;
            }
        }
        ImportReportFormat::Json => writeln!(err, "{}", serde_json::to_string(report)?)?,
    }
    Ok(ExitCode::SUCCESS)
}

/// Returns the notices in a folder that still have placeholders of `seloste new`.
fn blank_notices(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut blank: Vec<PathBuf> = entries
        .filter(|path| path.extension().is_some_and(|ending| ending == "yaml"))
        .filter(|path| std::fs::read_to_string(path).is_ok_and(|yaml| count_blanks(&yaml) > 0))
        .collect();
    blank.sort();
    blank
}
