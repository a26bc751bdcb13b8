//! `seloste check`.

use crate::arguments::{Check, Format};
use crate::{report, work};
use anyhow::Result;
use std::io::Write as _;
use std::process::ExitCode;

/// Checks a folder and reports.
pub fn run(options: &Check) -> Result<ExitCode> {
    let folder = seloste_source::read_folder(&options.folder);
    let found = work::findings(&folder, options.clock.today());
    let mut out = std::io::stdout().lock();
    match options.format {
        Format::Human => {
            let colour = report::coloured(&std::io::stdout());
            report::human(&mut out, &found, report::Options { colour, waived: options.waived })?;
        }
        Format::Json => report::json(&mut out, &found)?,
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
