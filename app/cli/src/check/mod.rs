//! `seloste check`.

mod fix;
mod input;

use std::io::Write as _;
use std::process::ExitCode;

use anyhow::{Result, bail};
use input::CheckedFiles;

use crate::arguments::{CheckArgs, ReportFormat};
use crate::report;

/// Checks a folder or a file and prints the report. With `--fix`, corrects the files first.
pub(crate) fn run(options: &CheckArgs) -> Result<ExitCode> {
    let today = options.check_date.today();
    let mut files = CheckedFiles::read(&options.path);
    let mut failed = false;
    if options.fix {
        let outcome = fix::run(&files, today, options.dry_run)?;
        if options.dry_run {
            let code = if outcome.failed { 2 } else { u8::from(outcome.corrections > 0) };
            return Ok(ExitCode::from(code));
        }
        files = CheckedFiles::read(&options.path);
        failed = outcome.failed;
    }
    let results = files.findings(today);
    let mut out = std::io::stdout().lock();
    if options.explain_score {
        score(&mut out, &files, options.format)?;
    } else {
        match options.format {
            ReportFormat::Human => {
                let color = report::use_color(&std::io::stdout());
                let limit = (!options.all).then_some(report::HUMAN_LIMIT);
                let waived = options.waived;
                report::human(&mut out, &results, report::HumanOptions { color, waived, limit })?;
            }
            ReportFormat::Json => report::json(&mut out, &results)?,
            ReportFormat::Sarif => report::sarif(&mut out, &results)?,
            ReportFormat::Github => report::github(&mut out, &results)?,
        }
    }
    out.flush()?;
    let counted = |finding: &&seloste_notice::Finding| finding.waived.is_none();
    let all = results.iter().flat_map(|(_, findings)| findings).filter(counted);
    let unread = failed || all.clone().any(|finding| finding.rule == "file-unreadable");
    let denied = all.clone().any(|finding| finding.severity >= options.deny.severity());
    Ok(ExitCode::from(match (unread, denied) {
        (true, _) => 2,
        (false, true) => 1,
        (false, false) => 0,
    }))
}

/// Prints which items of Art. 13 and 14 GDPR each readable notice states.
fn score(out: &mut dyn std::io::Write, files: &CheckedFiles, format: ReportFormat) -> Result<()> {
    let notices = files.notices();
    match format {
        ReportFormat::Human => report::score(out, &notices)?,
        ReportFormat::Json => report::score_json(out, &notices)?,
        ReportFormat::Sarif | ReportFormat::Github => {
            bail!("--explain-score supports --format human and json only")
        }
    }
    Ok(())
}
