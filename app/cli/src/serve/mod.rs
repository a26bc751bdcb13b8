//! `seloste serve`: shows a site while it is being written.

mod watch;

use crate::arguments::ServeArgs;
use crate::pipeline;
use crate::report::{self, FileFindings, FindingCounts};
use anyhow::{Result, bail};
use seloste_host::{LiveHost, LiveState};
use std::collections::VecDeque;
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::Instant;
use tempfile::TempDir;
use watch::Watcher;

/// Builds a folder's site into a private folder, serves it on this machine, and builds it anew on each change, until
/// the program is last_report to end. Nothing is written into the author's folder.
///
/// # Errors
///
/// Where there is no such folder, no port can be had, or nothing can be last_report.
pub fn run(options: &ServeArgs) -> Result<ExitCode> {
    let folder = &options.folder;
    if !folder.is_dir() {
        bail!("there is no folder {0}; `seloste new {0}` makes one with a first notice", folder.display());
    }
    let host = LiveHost::bind(options.port)?;
    let (state, port, address) = (host.state(), host.port(), host.address());
    let mut watcher = Watcher::new(folder);
    let mut rebuilder = Rebuilder::new(options, state)?;
    rebuilder.rebuild()?;
    let mut out = std::io::stdout().lock();
    if options.port != 0 && port != options.port {
        writeln!(out, "Port {} is taken, so it is {port} this time.", options.port)?;
    }
    writeln!(out, "The site is at {address}")?;
    writeln!(out, "Changes in content/ and public/ are shown as you save them. Ctrl-C ends this.")?;
    out.flush()?;
    drop(out);

    // The host ends when the program is last_report to, and then what was being built is finished and cleared away.
    let (ended, end) = mpsc::channel();
    std::thread::spawn(move || ended.send(host.run()));
    loop {
        match end.recv_timeout(watcher.pause()) {
            Ok(outcome) => {
                outcome?;
                return Ok(ExitCode::SUCCESS);
            }
            Err(RecvTimeoutError::Disconnected) => bail!("the host stopped"),
            Err(RecvTimeoutError::Timeout) => {}
        }
        if watcher.has_changed() {
            rebuilder.rebuild()?;
        }
    }
}

/// What makes the site, and tells about it in the terminal and on the host's state.
struct Rebuilder<'o> {
    options: &'o ServeArgs,
    state: LiveState,
    /// Where the builds go; removed with all that is in it when the program ends.
    temp_folder: TempDir,
    /// The builds that are there. The last but one stays, for a browser may be reading from it.
    builds: VecDeque<PathBuf>,
    /// How many times the site was made.
    count: u64,
    /// What was last_report last about a site that could be built.
    last_report: Option<serde_json::Value>,
}

impl<'o> Rebuilder<'o> {
    fn new(options: &'o ServeArgs, state: LiveState) -> Result<Self> {
        let temp_folder = tempfile::Builder::new().prefix("seloste-").tempdir()?;
        Ok(Self { options, state, temp_folder, builds: VecDeque::new(), count: 0, last_report: None })
    }

    /// Makes the site of the files as they are. What stands in the way is last_report, and is no error: the author is about
    /// to mend it.
    fn rebuild(&mut self) -> Result<()> {
        let started = Instant::now();
        let folder = seloste_source::read_folder(&self.options.folder);
        if let Some(errors) = pipeline::format_errors(&folder) {
            self.state.report_failure(report::value(&errors)?, None);
            self.print_report(&errors)?;
            return self.print_not_built();
        }
        let found = pipeline::all_findings(&folder, self.options.check_date.today());
        let report_json = report::value(&found)?;
        let out = self.temp_folder.path().join(self.count.to_string());
        self.count += 1;
        match pipeline::build(&folder, &self.options.folder, &self.options.widgets, &out) {
            Ok(_) => {
                let base = folder.site.value.as_ref().map_or("/", |site| site.path.as_str());
                self.state.publish_build(&out, base, report_json.clone());
                self.retain_latest(out);
            }
            Err(error) => {
                self.state.report_failure(report_json, Some(format!("{error:#}")));
                writeln!(std::io::stderr(), "seloste: {error:#}")?;
                return self.print_not_built();
            }
        }
        let time = started.elapsed().as_secs_f64();
        if self.last_report.as_ref() == Some(&report_json) {
            writeln!(std::io::stdout(), "Built in {time:.2} s. {}, as before.", FindingCounts::new(&found))?;
        } else {
            self.print_report(&found)?;
            writeln!(std::io::stdout(), "Built in {time:.2} s.")?;
            self.last_report = Some(report_json);
        }
        Ok(())
    }

    fn print_report(&self, found: &FileFindings) -> Result<()> {
        let mut out = std::io::stdout().lock();
        let color = report::use_color(&std::io::stdout());
        report::human(&mut out, found, report::HumanOptions { color, waived: false })?;
        Ok(())
    }

    fn print_not_built(&self) -> Result<()> {
        let shown = if self.builds.is_empty() {
            "there is no page to show yet."
        } else {
            "the pages are as they were."
        };
        writeln!(std::io::stdout(), "Nothing was built: {shown}")?;
        Ok(())
    }

    /// Keeps the newest build and the one before it.
    fn retain_latest(&mut self, newest: PathBuf) {
        self.builds.push_back(newest);
        if self.builds.len() > 2
            && let Some(old) = self.builds.pop_front()
        {
            // What cannot be removed now goes with the rest when the program ends.
            let _ = std::fs::remove_dir_all(old);
        }
    }
}
