//! `seloste serve`: shows a site while it is being written.

mod watch;

use crate::arguments::Serve;
use crate::report::{self, Found, Summary};
use crate::work;
use anyhow::{Result, bail};
use seloste_host::{Board, Live};
use std::collections::VecDeque;
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::Instant;
use tempfile::TempDir;
use watch::Watch;

/// Builds a folder's site into a private folder, serves it on this machine, and builds it anew on each change, until
/// the program is told to end. Nothing is written into the author's folder.
///
/// # Errors
///
/// Where there is no such folder, no port can be had, or nothing can be told.
pub fn run(options: &Serve) -> Result<ExitCode> {
    let folder = &options.folder;
    if !folder.is_dir() {
        bail!("there is no folder {0}; `seloste new {0}` makes one with a first notice", folder.display());
    }
    let host = Live::bind(options.port)?;
    let (board, port, address) = (host.board(), host.port(), host.address());
    let mut watch = Watch::new(folder);
    let mut maker = Maker::new(options, board)?;
    maker.make()?;
    let mut out = std::io::stdout().lock();
    if options.port != 0 && port != options.port {
        writeln!(out, "Port {} is taken, so it is {port} this time.", options.port)?;
    }
    writeln!(out, "The site is at {address}")?;
    writeln!(out, "Changes in content/ and public/ are shown as you save them. Ctrl-C ends this.")?;
    out.flush()?;
    drop(out);

    // The host ends when the program is told to, and then what was being built is finished and cleared away.
    let (ended, end) = mpsc::channel();
    std::thread::spawn(move || ended.send(host.run()));
    loop {
        match end.recv_timeout(watch.pause()) {
            Ok(outcome) => {
                outcome?;
                return Ok(ExitCode::SUCCESS);
            }
            Err(RecvTimeoutError::Disconnected) => bail!("the host stopped"),
            Err(RecvTimeoutError::Timeout) => {}
        }
        if watch.has_changed() {
            maker.make()?;
        }
    }
}

/// What makes the site, and tells about it in the terminal and on the host's board.
struct Maker<'o> {
    options: &'o Serve,
    board: Board,
    /// Where the builds go; removed with all that is in it when the program ends.
    place: TempDir,
    /// The builds that are there. The last but one stays, for a browser may be reading from it.
    builds: VecDeque<PathBuf>,
    /// How many times the site was made.
    count: u64,
    /// What was told last about a site that could be built.
    told: Option<serde_json::Value>,
}

impl<'o> Maker<'o> {
    fn new(options: &'o Serve, board: Board) -> Result<Self> {
        let place = tempfile::Builder::new().prefix("seloste-").tempdir()?;
        Ok(Self { options, board, place, builds: VecDeque::new(), count: 0, told: None })
    }

    /// Makes the site of the files as they are. What stands in the way is told, and is no error: the author is about
    /// to mend it.
    fn make(&mut self) -> Result<()> {
        let begun = Instant::now();
        let folder = seloste_source::read_folder(&self.options.folder);
        if let Some(mistakes) = work::mistakes(&folder) {
            self.board.not_built(report::value(&mistakes)?, None);
            self.tell(&mistakes)?;
            return self.tell_not_built();
        }
        let found = work::all_findings(&folder, self.options.clock.today());
        let said = report::value(&found)?;
        let out = self.place.path().join(self.count.to_string());
        self.count += 1;
        match work::build(&folder, &self.options.folder, &self.options.widgets, &out) {
            Ok(_) => {
                let base = folder.site.value.as_ref().map_or("/", |site| site.path.as_str());
                self.board.built(&out, base, said.clone());
                self.keep(out);
            }
            Err(error) => {
                self.board.not_built(said, Some(format!("{error:#}")));
                writeln!(std::io::stderr(), "seloste: {error:#}")?;
                return self.tell_not_built();
            }
        }
        let time = begun.elapsed().as_secs_f64();
        if self.told.as_ref() == Some(&said) {
            writeln!(std::io::stdout(), "Built in {time:.2} s. {}, as before.", Summary::of(&found))?;
        } else {
            self.tell(&found)?;
            writeln!(std::io::stdout(), "Built in {time:.2} s.")?;
            self.told = Some(said);
        }
        Ok(())
    }

    fn tell(&self, found: &Found) -> Result<()> {
        let mut out = std::io::stdout().lock();
        let colour = report::coloured(&std::io::stdout());
        report::human(&mut out, found, report::Options { colour, waived: false })?;
        Ok(())
    }

    fn tell_not_built(&self) -> Result<()> {
        let shown = if self.builds.is_empty() {
            "there is no page to show yet."
        } else {
            "the pages are as they were."
        };
        writeln!(std::io::stdout(), "Nothing was built: {shown}")?;
        Ok(())
    }

    /// Keeps the newest build and the one before it.
    fn keep(&mut self, newest: PathBuf) {
        self.builds.push_back(newest);
        if self.builds.len() > 2
            && let Some(old) = self.builds.pop_front()
        {
            // What cannot be removed now goes with the rest when the program ends.
            let _ = std::fs::remove_dir_all(old);
        }
    }
}
