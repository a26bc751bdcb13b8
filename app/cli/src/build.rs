//! `seloste build`.

use std::io::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;

use anyhow::{Result, bail};
use seloste_notice::counted;
use seloste_site::{DroppedFile, Manifest, PdfPrinter};

use crate::arguments::BuildArgs;
use crate::hash_list::HashList;
use crate::host_files::HostFiles;
use crate::pipeline::{self, BuildOptions, Built, Outcome, Previous};
use crate::stats::Stats;
use crate::{output_folder, pdf, report, versions};

/// Builds a site. Format errors and placeholders of `seloste new` are reported and stop the build. Findings
/// of the check are only counted, so that drafts can be built.
pub(crate) fn run(options: &BuildArgs) -> Result<ExitCode> {
    let started = Instant::now();
    let out = output_folder::resolve(options)?;
    let sources = seloste_source::open_folder(&options.folder);
    let printer = options.pdf.then(|| pdf::Printer::start(options.browser.as_deref())).transpose()?;
    let build_options = BuildOptions {
        source: &options.folder,
        out: &out,
        widgets: &options.widgets,
        today: options.check_date.today(),
        draft: options.draft,
        host: options.host,
        kept: options.keep.as_deref(),
        versions: !options.draft,
        printer: printer.as_ref().map(|printer| printer as &dyn PdfPrinter),
        precompress: options.precompress,
    };
    let host_files = options
        .host
        .zip(sources.site.value.as_ref())
        .map(|(host, site)| HostFiles::new(host, options, &out, &site.path))
        .transpose()?;
    if let Some(kept) = &options.keep {
        versions::check_site(kept)?;
    }
    let hash_list = options.manifest.as_ref().map(|path| HashList::new(path, &out, options)).transpose()?;
    // Files that are kept from elsewhere may be for any notice.
    let manifest = if options.keep.is_some() { None } else { Manifest::load(&out) };
    let mut previous = manifest.map(|manifest| Previous { out: out.clone(), manifest });
    let outcome = pipeline::build(&sources, build_options, None, &mut previous)?;
    let mut err = std::io::stderr().lock();
    let unbuilt = match outcome {
        Outcome::Built(built) => {
            // Without a manifest, the next build builds the whole site.
            let _ = previous.as_ref().map(|built| built.manifest.save(&out));
            if let Some(previous) = &previous {
                versions::report(&sources, &previous.manifest, build_options.today, &mut err)?;
            }
            report_built(options, sources.notices.len(), &built, started, &mut err)?;
            if let (Some(list), Some(path)) = (hash_list, &options.manifest) {
                list.write(&out)?;
                writeln!(err, "Wrote the hashes of all files to {}.", path.display())?;
            }
            if let Some(files) = host_files {
                files.write(&built.site.host_files_of_author, &mut err)?;
            }
            return Ok(ExitCode::SUCCESS);
        }
        Outcome::FormatErrors => report_format_errors(options, &mut err),
        Outcome::Blanks(blanks) => report_blanks(&blanks, &mut err),
        Outcome::Dates(dates) => versions::report_dates(&dates, &mut err),
    };
    unbuilt?;
    writeln!(err, "Nothing was built. {} is unchanged.", options.out.display())?;
    Ok(ExitCode::from(1))
}

fn report_built(
    options: &BuildArgs,
    notices: usize,
    built: &Built,
    started: Instant,
    err: &mut impl std::io::Write,
) -> Result<()> {
    let (site, counts) = (&built.site, built.counts);
    let total = started.elapsed();
    writeln!(
        err,
        "Built {} of {} into {} in {:.2} s. Check: {counts}.",
        counted(site.pages, "page"),
        counted(notices, "notice"),
        options.out.display(),
        total.as_secs_f64()
    )?;
    if site.kept_snapshots > 0 {
        writeln!(
            err,
            "Kept snapshots of earlier dialogs, which prove what visitors were asked: {}.",
            site.kept_snapshots
        )?;
    }
    let kept = options.keep.as_ref().unwrap_or(&options.out).display();
    for DroppedFile { path, set_aside } in &site.dropped_files {
        write!(err, "warning: {path} is not kept: it was changed, so it does not have the hash in its name")?;
        match set_aside {
            Some(file) => writeln!(err, "; its content is now in {}", file.display())?,
            None if options.keep.is_some() => writeln!(err, "; it is still in {kept}")?,
            None => writeln!(err)?,
        }
    }
    versions::report_removed(&site.removed_notices, err)?;
    for path in &site.missing_files {
        writeln!(
            err,
            "warning: {kept} has no {path}, which its kept.txt lists, so the new site lacks it, too"
        )?;
    }
    if counts.errors + counts.warnings > 0 {
        writeln!(err, "Run `seloste check {}` for details.", options.folder.display())?;
    }
    if options.stats {
        writeln!(err, "{}", serde_json::to_string(&Stats::new(notices, built, total))?)?;
    }
    Ok(())
}

/// Reads all notices again, because the report quotes from all files with errors.
fn report_format_errors(options: &BuildArgs, err: &mut impl std::io::Write) -> Result<()> {
    let folder = seloste_source::read_folder(&options.folder);
    if !folder.failed() {
        bail!("files in {} changed during the build; build the site again", options.folder.display());
    }
    let errors = pipeline::format_findings(&folder);
    let color = report::use_color(&std::io::stderr());
    report::human(err, &errors, report::HumanOptions { color, ..report::HumanOptions::default() })?;
    Ok(())
}

/// Reports notices with placeholders that `seloste new` wrote.
fn report_blanks(blanks: &[(PathBuf, usize)], err: &mut impl std::io::Write) -> Result<()> {
    for (path, count) in blanks {
        let placeholders = if *count == 1 { "placeholder" } else { "placeholders" };
        writeln!(err, "error: {} has {count} {placeholders} of `seloste new`", path.display())?;
    }
    writeln!(
        err,
        "Fill them in, or delete a notice that you do not need. `--draft` builds them as they are."
    )?;
    Ok(())
}
