//! `seloste serve`: previews a site while it is being edited.

mod watch;

use std::collections::VecDeque;
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::Instant;

use anyhow::{Result, bail};
use seloste_host::{LiveHost, LiveState};
use tempfile::TempDir;
use watch::Watcher;

use crate::arguments::ServeArgs;
use crate::pipeline::{self, BuildOptions, Outcome, Previous};
use crate::report::{self, HumanOptions};
use crate::reports::Reports;
use crate::review::{self, Reviews};

/// Builds the site into a temporary folder, serves it on this machine and rebuilds it after each change,
/// until the process is stopped. Writes nothing into the author's folder.
///
/// # Errors
///
/// Fails if there is no such folder, no port can be bound, or the report cannot be written.
pub(crate) fn run(options: &ServeArgs) -> Result<ExitCode> {
    let folder = &options.folder;
    if !folder.is_dir() {
        bail!("no such folder: {0}; create a site with `seloste new {0}`", folder.display());
    }
    let mut host = LiveHost::bind(options.port)?;
    host.set_local_files(Arc::new(Reviews { folder: folder.clone() }));
    let (state, port, address) = (host.state(), host.port(), host.address());
    let mut watcher = Watcher::new(folder);
    let mut rebuilder = Rebuilder::new(options, state)?;
    rebuilder.rebuild()?;
    let mut out = std::io::stdout().lock();
    if options.port != 0 && port != options.port {
        writeln!(out, "Port {} is in use; using port {port}.", options.port)?;
    }
    writeln!(out, "The site is at {address}")?;
    for id in review::ids(folder) {
        writeln!(out, "The text imported as {id} is beside the notice at {address}.seloste/review/{id}/")?;
    }
    writeln!(out, "Changes in content/ and public/ appear when you save them. Press Ctrl-C to stop.")?;
    out.flush()?;
    drop(out);

    // The host thread ends on a shutdown signal. A running build is finished first, so that its files are
    // removed.
    let (ended, end) = mpsc::channel();
    std::thread::spawn(move || ended.send(host.run()));
    loop {
        match end.recv_timeout(watcher.pause()) {
            Ok(outcome) => {
                outcome?;
                return Ok(ExitCode::SUCCESS);
            }
            Err(RecvTimeoutError::Disconnected) => bail!("the host stopped unexpectedly"),
            Err(RecvTimeoutError::Timeout) => {}
        }
        if watcher.has_changed() {
            rebuilder.rebuild()?;
        }
    }
}

/// Rebuilds the site and reports the result in the terminal and to the live host.
struct Rebuilder<'o> {
    options: &'o ServeArgs,
    state: LiveState,
    /// Contains the builds; removed when the process ends.
    temp_folder: TempDir,
    /// Existing builds. The last but one is kept, because requests may still be reading it.
    builds: VecDeque<PathBuf>,
    /// Number of folders for builds.
    count: u64,
    /// The latest build.
    previous: Option<Previous>,
    /// Findings of all files.
    reports: Reports,
    /// Report of the last successful build.
    last_report: Option<Arc<str>>,
}

impl<'o> Rebuilder<'o> {
    fn new(options: &'o ServeArgs, state: LiveState) -> Result<Self> {
        Ok(Self {
            options,
            state,
            temp_folder: tempfile::Builder::new().prefix("seloste-").tempdir()?,
            builds: VecDeque::new(),
            count: 0,
            previous: None,
            reports: Reports::default(),
            last_report: None,
        })
    }

    /// Builds the site from the current files. A failed build is reported, but is not an error of the
    /// program.
    fn rebuild(&mut self) -> Result<()> {
        let started = Instant::now();
        self.state.set_reviews(review::ids(&self.options.folder));
        let sources = seloste_source::open_folder(&self.options.folder);
        let out = self.temp_folder.path().join(self.count.to_string());
        let options = BuildOptions {
            source: &self.options.folder,
            out: &out,
            widgets: &self.options.widgets,
            today: self.options.check_date.today(),
            draft: true,
            host: None,
            kept: None,
            versions: false,
            printer: None,
            precompress: false,
        };
        let outcome = pipeline::build(&sources, options, Some(&self.reports), &mut self.previous);
        if let Ok(Outcome::FormatErrors | Outcome::Blanks(_) | Outcome::Dates(_)) = outcome {
            return self.report_format_errors();
        }
        let site_findings = pipeline::site_findings(&sources.site, options.today);
        self.reports.insert_settings(&sources.site.file, site_findings)?;
        let (counts, report_json) = self.reports.to_json(&sources)?;
        if let Err(error) = outcome {
            self.state.report_failure(report_json, Some(format!("{error:#}")));
            writeln!(std::io::stderr(), "seloste: {error:#}")?;
            return self.print_not_built();
        }
        let base = sources.site.value.as_ref().map_or("/", |site| site.path.as_str());
        if let Some(built) = &self.previous {
            self.state.publish_build(&built.out, base, report_json.clone());
        }
        if self.previous.as_ref().is_some_and(|built| built.out == out) {
            self.count += 1;
            self.retain_latest(out);
        }
        let time = started.elapsed().as_secs_f64();
        let changed = self.reports.take_changed();
        if self.last_report.as_ref() == Some(&report_json) {
            writeln!(std::io::stdout(), "Built in {time:.2} s. {counts}, unchanged.")?;
        } else {
            let mut out = std::io::stdout().lock();
            for (file, findings) in &changed {
                report::human_findings(&mut out, file, findings, human_options())?;
            }
            writeln!(out, "{counts}")?;
            writeln!(out, "Built in {time:.2} s.")?;
            self.last_report = Some(report_json);
        }
        Ok(())
    }

    /// Reports the format errors of all files, which are read again.
    fn report_format_errors(&self) -> Result<()> {
        let folder = seloste_source::read_folder(&self.options.folder);
        let errors = pipeline::format_findings(&folder);
        self.state.report_failure(report::one_line_json(&errors)?.into(), None);
        report::human(&mut std::io::stdout().lock(), &errors, human_options())?;
        self.print_not_built()
    }

    fn print_not_built(&self) -> Result<()> {
        let shown =
            if self.builds.is_empty() { "There is no page to show yet." } else { "The pages are unchanged." };
        writeln!(std::io::stdout(), "Nothing was built. {shown}")?;
        Ok(())
    }

    /// Keeps the latest build and the one before it.
    fn retain_latest(&mut self, newest: PathBuf) {
        self.builds.push_back(newest);
        if self.builds.len() > 2
            && let Some(old) = self.builds.pop_front()
        {
            // Files that cannot be removed now are removed with the temporary folder.
            let _ = std::fs::remove_dir_all(old);
        }
    }
}

fn human_options() -> HumanOptions {
    HumanOptions { color: report::use_color(&std::io::stdout()), ..HumanOptions::default() }
}
