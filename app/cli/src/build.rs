//! `seloste build`.

use crate::arguments::Build;
use crate::report::{self, Summary};
use crate::stats::Stats;
use crate::work;
use anyhow::Result;
use std::io::Write as _;
use std::process::ExitCode;
use std::time::Instant;

/// Builds a folder's site. Mistakes of form stop it and are told; what the check finds is counted, for the law does not
/// keep anybody from looking at a draft.
pub fn run(options: &Build) -> Result<ExitCode> {
    let begun = Instant::now();
    let folder = seloste_source::read_folder(&options.folder);
    let read = begun.elapsed();
    let mut err = std::io::stderr().lock();
    if let Some(found) = work::mistakes(&folder) {
        let colour = report::coloured(&std::io::stderr());
        report::human(&mut err, &found, report::Options { colour, waived: false })?;
        writeln!(err, "Nothing was built: {} is as it was.", options.out.display())?;
        return Ok(ExitCode::from(1));
    }
    let found = work::all_findings(&folder, options.clock.today());
    let checked = begun.elapsed() - read;
    let written = work::build(&folder, &options.folder, &options.widgets, &options.out)?;
    let total = begun.elapsed();
    let summary = Summary::of(&found);
    writeln!(
        err,
        "Built {} pages of {} notices into {} in {:.2} s. Check: {summary}.",
        written.pages,
        folder.notices.len(),
        options.out.display(),
        total.as_secs_f64()
    )?;
    if summary.errors + summary.warnings > 0 {
        writeln!(err, "`seloste check {}` tells more.", options.folder.display())?;
    }
    if options.stats {
        let stats = Stats::new(folder.notices.len(), &written, [read, checked, total]);
        writeln!(err, "{}", serde_json::to_string(&stats)?)?;
    }
    // The program ends here: to take thousands of notices apart piece by piece would be time spent for nothing.
    std::mem::forget(found);
    std::mem::forget(folder);
    Ok(ExitCode::SUCCESS)
}
