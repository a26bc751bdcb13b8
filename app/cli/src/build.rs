//! `seloste build`.

use std::io::Write as _;
use std::process::ExitCode;
use std::time::Instant;

use anyhow::Result;

use crate::arguments::BuildArgs;
use crate::pipeline;
use crate::report::{self, FindingCounts};
use crate::stats::Stats;

/// Builds a site. Format errors are reported and stop the build. Findings of the check are only counted, so
/// that drafts can be built.
pub(crate) fn run(options: &BuildArgs) -> Result<ExitCode> {
    let started = Instant::now();
    let folder = seloste_source::read_folder(&options.folder);
    let read = started.elapsed();
    let mut err = std::io::stderr().lock();
    if let Some(errors) = pipeline::format_errors(&folder) {
        let color = report::use_color(&std::io::stderr());
        report::human(&mut err, &errors, report::HumanOptions { color, waived: false })?;
        writeln!(err, "Nothing was built. {} is unchanged.", options.out.display())?;
        return Ok(ExitCode::from(1));
    }
    let found = pipeline::all_findings(&folder, options.check_date.today());
    let checked = started.elapsed() - read;
    let written = pipeline::build(&folder, &options.folder, &options.widgets, &options.out)?;
    let total = started.elapsed();
    let counts = FindingCounts::new(&found);
    writeln!(
        err,
        "Built {} pages of {} notices into {} in {:.2} s. Check: {counts}.",
        written.pages,
        folder.notices.len(),
        options.out.display(),
        total.as_secs_f64()
    )?;
    if written.kept_snapshots > 0 {
        writeln!(
            err,
            "Kept snapshots of earlier dialogs, which prove what visitors were asked: {}.",
            written.kept_snapshots
        )?;
    }
    for path in &written.dropped_files {
        writeln!(err, "warning: dropped {path}: its content does not have the hash in its name")?;
    }
    if counts.errors + counts.warnings > 0 {
        writeln!(err, "Run `seloste check {}` for details.", options.folder.display())?;
    }
    if options.stats {
        let stats = Stats::new(folder.notices.len(), &written, [read, checked, total]);
        writeln!(err, "{}", serde_json::to_string(&stats)?)?;
    }
    // The process ends here: dropping thousands of notices would only take time.
    std::mem::forget(found);
    std::mem::forget(folder);
    Ok(ExitCode::SUCCESS)
}
