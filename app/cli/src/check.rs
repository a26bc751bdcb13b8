//! `seloste check`.

use std::io::Write as _;
use std::process::ExitCode;

use anyhow::{Result, bail};
use seloste_source::SiteFolder;

use crate::arguments::{CheckArgs, ReportFormat};
use crate::{pipeline, report};

/// Checks a folder and prints the report.
pub(crate) fn run(options: &CheckArgs) -> Result<ExitCode> {
    let folder = seloste_source::read_folder(&options.folder);
    let results = pipeline::all_findings(&folder, options.check_date.today());
    let mut out = std::io::stdout().lock();
    if options.explain_score {
        score(&mut out, &folder, options.format)?;
    } else {
        match options.format {
            ReportFormat::Human => {
                let color = report::use_color(&std::io::stdout());
                report::human(&mut out, &results, report::HumanOptions { color, waived: options.waived })?;
            }
            ReportFormat::Json => report::json(&mut out, &results)?,
            ReportFormat::Sarif => report::sarif(&mut out, &results)?,
            ReportFormat::Github => report::github(&mut out, &results)?,
        }
    }
    out.flush()?;
    let counted = |finding: &&seloste_notice::Finding| finding.waived.is_none();
    let all = results.iter().flat_map(|(_, findings)| findings).filter(counted);
    let unread = all.clone().any(|finding| finding.rule == "file-unreadable");
    let denied = all.clone().any(|finding| finding.severity >= options.deny.severity());
    Ok(ExitCode::from(match (unread, denied) {
        (true, _) => 2,
        (false, true) => 1,
        (false, false) => 0,
    }))
}

/// Prints which items of Art. 13 and 14 GDPR each readable notice states.
fn score(out: &mut dyn std::io::Write, folder: &SiteFolder, format: ReportFormat) -> Result<()> {
    let notices: Vec<_> = folder.notices.iter().filter_map(|notice| notice.value.as_ref()).collect();
    match format {
        ReportFormat::Human => report::score(out, &notices)?,
        ReportFormat::Json => report::score_json(out, &notices)?,
        ReportFormat::Sarif | ReportFormat::Github => {
            bail!("--explain-score supports --format human and json only")
        }
    }
    Ok(())
}
