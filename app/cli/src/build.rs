//! `seloste build`.

use std::io::Write as _;
use std::process::ExitCode;
use std::time::Instant;

use anyhow::Result;
use seloste_source::SiteFolder;

use crate::arguments::BuildArgs;
use crate::new::count_blanks;
use crate::pipeline;
use crate::report::{self, FindingCounts};
use crate::stats::Stats;

/// Builds a site. Format errors and placeholders of `seloste new` are reported and stop the build. Findings
/// of the check are only counted, so that drafts can be built.
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
    if !options.draft && report_blanks(&folder, &mut err)? {
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

/// Reports notices with placeholders that `seloste new` wrote; returns true if there are any.
fn report_blanks(folder: &SiteFolder, err: &mut impl std::io::Write) -> Result<bool> {
    let counts = folder.notices.iter().map(|notice| (&notice.file.path, count_blanks(&notice.file.text)));
    let blank: Vec<_> = counts.filter(|(_, count)| *count > 0).collect();
    for (path, count) in &blank {
        let placeholders = if *count == 1 { "placeholder" } else { "placeholders" };
        writeln!(err, "error: {} has {count} {placeholders} of `seloste new`", path.display())?;
    }
    if !blank.is_empty() {
        writeln!(
            err,
            "Fill them in, or delete a notice that you do not need. `--draft` builds them as they are."
        )?;
    }
    Ok(!blank.is_empty())
}
