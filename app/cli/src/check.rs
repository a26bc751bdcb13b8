//! `seloste check`.

use crate::arguments::{Check, Format};
use crate::{report, work};
use anyhow::{Result, bail};
use seloste_source::SiteFolder;
use std::io::Write as _;
use std::process::ExitCode;

/// Checks a folder and reports.
pub fn run(options: &Check) -> Result<ExitCode> {
    let folder = seloste_source::read_folder(&options.folder);
    let found = work::all_findings(&folder, options.clock.today());
    let mut out = std::io::stdout().lock();
    if options.explain_score {
        score(&mut out, &folder, options.format)?;
    } else {
        match options.format {
            Format::Human => {
                let colour = report::coloured(&std::io::stdout());
                report::human(&mut out, &found, report::Options { colour, waived: options.waived })?;
            }
            Format::Json => report::json(&mut out, &found)?,
            Format::Sarif => report::sarif(&mut out, &found)?,
            Format::Github => report::github(&mut out, &found)?,
        }
    }
    out.flush()?;
    let counted = |finding: &&seloste_notice::Finding| finding.waived.is_none();
    let all = found.iter().flat_map(|(_, findings)| findings).filter(counted);
    let unread = all.clone().any(|finding| finding.rule == "file-unreadable");
    let denied = all.clone().any(|finding| finding.severity >= options.deny.severity());
    Ok(ExitCode::from(match (unread, denied) {
        (true, _) => 2,
        (false, true) => 1,
        (false, false) => 0,
    }))
}

/// Tells what each notice that could be read does about the items of the law.
fn score(out: &mut dyn std::io::Write, folder: &SiteFolder, format: Format) -> Result<()> {
    let notices: Vec<_> = folder.notices.iter().filter_map(|notice| notice.value.as_ref()).collect();
    match format {
        Format::Human => report::score(out, &notices)?,
        Format::Json => report::score_json(out, &notices)?,
        Format::Sarif | Format::Github => bail!("--explain-score is told as human or as json"),
    }
    Ok(())
}
