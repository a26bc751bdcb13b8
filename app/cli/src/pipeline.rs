//! Reads, checks and builds the notices of a site one by one, so that memory does not grow with their number.
//! If only some notices have changed since the last build, only what depends on them is written.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result};
use rayon::prelude::*;
use seloste_check::{CheckInput, STALE_AFTER_MONTHS};
use seloste_hosting::StaticHost;
use seloste_notice::{ConsentScope, Date, Finding, Notice, Site};
use seloste_site::{
    BuildInput, BuildStats, BuiltNotice, ConsentFacts, Manifest, ManifestNotice, PdfPrinter, SharedConsent,
    SiteBuilder, UnknownFile,
};
use seloste_source::{Loaded, NoticeFile, SiteFolder, SiteSources, SourceFile};

use crate::arguments::WidgetOptions;
use crate::new::count_blanks;
use crate::report::FindingCounts;
use crate::reports::Reports;
use crate::scan::is_scan_rule;
use crate::widgets;

/// Number of notices that stay in memory between collecting the services of a site and writing its pages.
/// Further ones are read again.
const MAX_RETAINED: usize = 500;

/// Maximum number of changed notices for which the old site is changed. A site with more changes is built as
/// a whole and replaces the old one at once.
const MAX_CHANGED: usize = 50;

/// Where a site is built from and to.
#[derive(Clone, Copy, Debug)]
pub(crate) struct BuildOptions<'o> {
    /// Folder of the site.
    pub source: &'o Path,
    /// Output folder of a site that is built as a whole.
    pub out: &'o Path,
    /// Source of the widgets.
    pub widgets: &'o WidgetOptions,
    /// Day for which the notices are checked.
    pub today: Date,
    /// Whether to build notices with placeholders of `seloste new`.
    pub draft: bool,
    /// Host for which the site has files.
    pub host: Option<&'static StaticHost>,
    /// Folder of the earlier build whose files are kept, if it is not the output folder.
    pub kept: Option<&'o Path>,
    /// Whether the site is to be published, so that its notices become versions.
    pub versions: bool,
    /// Prints the pages of notices, if they are also published as PDF.
    pub printer: Option<&'o dyn PdfPrinter>,
    /// Whether text files get compressed copies.
    pub precompress: bool,
}

/// A site that has been built.
#[derive(Debug)]
pub(crate) struct Previous {
    /// Its folder.
    pub out: PathBuf,
    /// Its manifest.
    pub manifest: Manifest,
}

/// Result of building a site.
#[derive(Debug)]
pub(crate) enum Outcome {
    /// The site has been built.
    Built(Box<Built>),
    /// A file has format errors.
    FormatErrors,
    /// Notices have this number of placeholders of `seloste new`.
    Blanks(Vec<(PathBuf, usize)>),
    /// Notices have dates that cannot be published.
    Dates(Vec<(PathBuf, Finding)>),
}

/// Statistics of a site that has been built.
#[derive(Debug)]
pub(crate) struct Built {
    /// Statistics of the written site.
    pub site: BuildStats,
    /// Findings of all files.
    pub counts: FindingCounts,
    /// Number of notices whose pages were rendered.
    pub rendered: usize,
    /// Time spent reading notices, summed over all threads.
    pub read_time: Duration,
    /// Time spent checking notices, summed over all threads.
    pub check_time: Duration,
}

/// A build in progress.
struct Build<'b> {
    sources: &'b SiteSources,
    options: BuildOptions<'b>,
    /// Receives the findings of each notice, if they are shown.
    reports: Option<&'b Reports>,
    /// True if a notice has format errors, so that nothing will be built.
    has_failed: AtomicBool,
}

/// A notice without format errors that has been read and checked.
struct CheckedNotice {
    source: String,
    hash: String,
    counts: FindingCounts,
    blanks: usize,
    /// A date that cannot be published.
    date: Option<Finding>,
    state: State,
    read_time: Duration,
    check_time: Duration,
}

enum State {
    /// The old site has its pages.
    Unchanged(BuiltNotice),
    /// Its pages have been written.
    Written(Result<BuiltNotice>),
    /// Its pages are written later. The notice may be in memory.
    /// The published form of its file is kept with it.
    Unwritten { facts: Option<ConsentFacts>, notice: Option<Box<(Notice, Option<String>)>> },
}

/// Builds a site. If `previous` was built from the same input except for some notices, only what depends on
/// these is written to its folder. Afterwards, `previous` is the new site.
///
/// # Errors
///
/// Fails if the site cannot be written. The old site is then unchanged.
pub(crate) fn build(
    sources: &SiteSources,
    options: BuildOptions<'_>,
    reports: Option<&Reports>,
    previous: &mut Option<Previous>,
) -> Result<Outcome> {
    let Some(site) = sources.site.value.as_ref().filter(|_| !sources.site.failed()) else {
        return Ok(Outcome::FormatErrors);
    };
    let build = Build { sources, options, reports, has_failed: AtomicBool::new(false) };
    let public = options.source.join("public");
    let widgets = widgets::load(options.widgets);
    let prepared = match &widgets {
        Ok(widgets) => {
            let input = BuildInput {
                site,
                public: &public,
                widgets,
                out: options.out,
                host: options.host,
                kept: options.kept,
                versions: options.versions.then_some(options.today),
                printer: options.printer,
                precompress: options.precompress,
            };
            seloste_site::build_key(&input, &build.key_parts()).map(|key| (input, key))
        }
        Err(error) => Err(anyhow::anyhow!("{error:#}")),
    };
    if let Some(reports) = reports {
        reports.begin(&sources.site.file.text);
    }
    if let Ok((input, key)) = &prepared
        && let Some(old) = previous.as_ref().filter(|old| old.manifest.fits(&old.out, key))
    {
        let notices = match build.accept(build.check_notices(Some(&old.manifest), None)?) {
            Ok(notices) => notices,
            Err(outcome) => return Ok(outcome),
        };
        if let Some(built) = build.update(*input, notices, previous)? {
            return Ok(Outcome::Built(Box::new(built)));
        }
    }
    // Errors of widgets, `public/` and the output folder are reported only if the notices have no errors.
    let (notices, builder, key) = match site.consent.scope {
        ConsentScope::Notice => {
            let builder = prepared
                .and_then(|(input, key)| Ok((SiteBuilder::new(input, SharedConsent::default())?, key)));
            let notices = build.check_notices(None, builder.as_ref().ok().map(|(builder, _)| builder))?;
            match build.accept(notices) {
                Ok(notices) => builder.map(|(builder, key)| (notices, builder, key))?,
                Err(outcome) => return Ok(outcome),
            }
        }
        // Each page depends on the services of all notices.
        ConsentScope::Site => match build.accept(build.check_notices(None, None)?) {
            Ok(notices) => {
                let (input, key) = prepared?;
                let mut shared = SharedConsent::default();
                notices.iter().filter_map(CheckedNotice::facts).for_each(|facts| shared.add(facts.clone()));
                (notices, SiteBuilder::new(input, shared)?, key)
            }
            Err(outcome) => return Ok(outcome),
        },
    };
    let stats = build.stats(&notices);
    let notices = build.write(notices, &builder)?;
    let (site, manifest) = builder.finish(notices, &key)?;
    *previous = Some(Previous { out: options.out.to_owned(), manifest });
    Ok(Outcome::Built(Box::new(Built { site, ..stats })))
}

impl Build<'_> {
    /// Reads and checks all notices, and writes them if there is a builder. Notices that are the same in the
    /// old site are not checked again. A notice with format errors is `None`.
    fn check_notices(
        &self,
        old: Option<&Manifest>,
        builder: Option<&SiteBuilder<'_>>,
    ) -> Result<Vec<Option<CheckedNotice>>> {
        let paths = self.sources.notices.par_iter().enumerate();
        paths.map(|(number, path)| self.check_notice(path, number < MAX_RETAINED, old, builder)).collect()
    }

    fn check_notice(
        &self,
        path: &Path,
        retain: bool,
        old: Option<&Manifest>,
        builder: Option<&SiteBuilder<'_>>,
    ) -> Result<Option<CheckedNotice>> {
        let started = Instant::now();
        let file = self.sources.open_notice(path);
        let source = file_name(path);
        let hash = file.content().map(seloste_site::content_hash).unwrap_or_default();
        let recorded = old.and_then(|old| old.notice(&source)).filter(|recorded| recorded.hash == hash);
        if let Some(recorded) = recorded
            && self.reports.is_none_or(|reports| reports.contains(path, &hash))
        {
            return Ok(Some(CheckedNotice::unchanged(recorded, started.elapsed())));
        }
        let (mut read, yaml) = self.decode(file);
        let read_time = started.elapsed();
        let findings = notice_findings(&read, self.options.today);
        let check_time = started.elapsed() - read_time;
        let counts = FindingCounts::of_file(&findings);
        let blanks = count_blanks(&read.file.text);
        let is_failed = read.failed();
        let notice = read.value.take().filter(|_| !is_failed);
        if let Some(reports) = self.reports {
            reports.insert(read.file, findings, &hash)?;
        }
        let Some(notice) = notice else {
            self.has_failed.store(true, Ordering::Relaxed);
            return Ok(None);
        };
        let date =
            self.options.versions.then(|| seloste_check::check_published_date(&notice, self.options.today));
        let date = date.flatten();
        let is_buildable =
            (blanks == 0 || self.options.draft) && date.is_none() && !self.has_failed.load(Ordering::Relaxed);
        let state = match (recorded, builder) {
            (Some(recorded), _) => State::Unchanged(recorded.built.clone()),
            (None, Some(builder)) if is_buildable => State::Written(builder.add(&notice, yaml.as_deref())),
            (None, Some(_)) => State::Unwritten { facts: None, notice: None },
            (None, None) => State::Unwritten {
                facts: ConsentFacts::new(&notice),
                notice: retain.then(|| Box::new((notice, yaml))),
            },
        };
        Ok(Some(CheckedNotice { source, hash, counts, blanks, date, state, read_time, check_time }))
    }

    /// Decodes a notice. Also returns the published form of its file, if the site is to be published.
    fn decode(&self, file: NoticeFile<'_>) -> (Loaded<Notice>, Option<String>) {
        if self.options.versions {
            self.sources.decode_notice_to_publish(file)
        } else {
            (self.sources.decode_notice(file), None)
        }
    }

    /// Returns the notices, or why the site cannot be built.
    fn accept(&self, notices: Vec<Option<CheckedNotice>>) -> Result<Vec<CheckedNotice>, Outcome> {
        let notices = notices.into_iter().collect::<Option<Vec<_>>>().ok_or(Outcome::FormatErrors)?;
        let with_paths = self.sources.notices.iter().zip(&notices);
        let blanks: Vec<_> = with_paths
            .filter(|(_, notice)| notice.blanks > 0 && !self.options.draft)
            .map(|(path, notice)| (path.clone(), notice.blanks))
            .collect();
        if !blanks.is_empty() {
            return Err(Outcome::Blanks(blanks));
        }
        let with_paths = self.sources.notices.iter().zip(&notices);
        let dates: Vec<_> =
            with_paths.filter_map(|(path, notice)| Some((path.clone(), notice.date.clone()?))).collect();
        if dates.is_empty() { Ok(notices) } else { Err(Outcome::Dates(dates)) }
    }

    /// Writes what has changed to the old site. Returns `None` if the site must be built as a whole.
    fn update(
        &self,
        input: BuildInput<'_>,
        notices: Vec<CheckedNotice>,
        previous: &mut Option<Previous>,
    ) -> Result<Option<Built>> {
        let Some(old) = previous.as_ref() else { return Ok(None) };
        let unchanged = notices.iter().filter(|notice| matches!(notice.state, State::Unchanged(_))).count();
        if notices.len().max(old.manifest.len()) - unchanged > MAX_CHANGED {
            return Ok(None);
        }
        let shared = self.shared_consent(input.site, &notices, &old.manifest);
        let out = old.out.clone();
        let input = BuildInput { out: &out, ..input };
        let Some(builder) = SiteBuilder::update(input, shared, &old.manifest)? else { return Ok(None) };
        let stats = self.stats(&notices);
        let notices = match self.write(notices, &builder) {
            Ok(notices) => notices,
            Err(error) if error.is::<UnknownFile>() => return Ok(None),
            Err(error) => return Err(error),
        };
        let Some(old) = previous.take() else { return Ok(None) };
        let (site, manifest) = builder.finish_update(notices, old.manifest)?;
        *previous = Some(Previous { out: out.clone(), manifest });
        Ok(Some(Built { site, ..stats }))
    }

    /// Collects the services on which the pages of all notices depend, from changed notices and from those
    /// that determined them in the old site.
    fn shared_consent(&self, site: &Site, notices: &[CheckedNotice], old: &Manifest) -> SharedConsent {
        let mut shared = SharedConsent::default();
        if site.consent.scope == ConsentScope::Notice {
            return shared;
        }
        for (path, notice) in self.sources.notices.iter().zip(notices) {
            let facts = match &notice.state {
                State::Unchanged(_) if old.is_shared(&notice.source) => {
                    let read = self.sources.decode_notice(self.sources.open_notice(path));
                    read.value.as_ref().and_then(ConsentFacts::new)
                }
                _ => notice.facts().cloned(),
            };
            facts.into_iter().for_each(|facts| shared.add(facts));
        }
        shared
    }

    /// Writes the notices that have not been written.
    fn write(&self, notices: Vec<CheckedNotice>, builder: &SiteBuilder<'_>) -> Result<Vec<ManifestNotice>> {
        let notices = self.sources.notices.par_iter().zip(notices).map(|(path, notice)| {
            let built = match notice.state {
                State::Unchanged(built) => built,
                State::Written(built) => built?,
                State::Unwritten { notice: Some(read), .. } => builder.add(&read.0, read.1.as_deref())?,
                State::Unwritten { notice: None, .. } => {
                    let file = self.sources.open_notice(path);
                    let is_same =
                        file.content().map(seloste_site::content_hash).as_ref() == Some(&notice.hash);
                    let (read, yaml) = self.decode(file);
                    let changed = || format!("{} changed during the build; build again", path.display());
                    let value = read.value.filter(|_| is_same).with_context(changed)?;
                    builder.add(&value, yaml.as_deref())?
                }
            };
            let FindingCounts { errors, warnings, infos, waived, .. } = notice.counts;
            let numbers = [errors, warnings, infos, waived, notice.blanks];
            Ok(ManifestNotice { source: notice.source, hash: notice.hash, numbers, built })
        });
        notices.collect()
    }

    /// Returns the statistics of checking. Those of the site are added later.
    fn stats(&self, notices: &[CheckedNotice]) -> Built {
        let site = FindingCounts::of_file(&site_findings(&self.sources.site, self.options.today));
        Built {
            site: BuildStats::default(),
            counts: notices.iter().map(|notice| notice.counts).chain([site]).sum(),
            rendered: notices.iter().filter(|notice| !matches!(notice.state, State::Unchanged(_))).count(),
            read_time: notices.iter().map(|notice| notice.read_time).sum(),
            check_time: notices.iter().map(|notice| notice.check_time).sum(),
        }
    }

    /// Returns the input that all pages or findings depend on, except widgets and `public/`.
    fn key_parts(&self) -> [String; 4] {
        [
            env!("CARGO_PKG_VERSION").to_owned(),
            program_stamp(),
            self.options.today.to_string(),
            self.sources.site.file.text.clone(),
        ]
    }
}

impl CheckedNotice {
    fn unchanged(recorded: &ManifestNotice, read_time: Duration) -> Self {
        let [errors, warnings, infos, waived, blanks] = recorded.numbers;
        Self {
            source: recorded.source.clone(),
            hash: recorded.hash.clone(),
            counts: FindingCounts { files: 1, errors, warnings, infos, waived },
            blanks,
            // Otherwise it would not have been built.
            date: None,
            state: State::Unchanged(recorded.built.clone()),
            read_time,
            check_time: Duration::ZERO,
        }
    }

    fn facts(&self) -> Option<&ConsentFacts> {
        match &self.state {
            State::Unwritten { facts, .. } => facts.as_ref(),
            State::Unchanged(_) | State::Written(_) => None,
        }
    }
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// Distinguishes programs of the same version, such as those of two commits: size and modification time of
/// the program's file.
fn program_stamp() -> String {
    let metadata = std::env::current_exe().and_then(std::fs::metadata);
    metadata.map(|data| format!("{} {:?}", data.len(), data.modified().ok())).unwrap_or_default()
}

/// Returns the format errors and warnings of each file.
pub(crate) fn format_findings(folder: &SiteFolder) -> Vec<(&SourceFile, Vec<Finding>)> {
    std::iter::once((&folder.site.file, folder.site.findings.clone()))
        .chain(folder.notices.iter().map(|notice| (&notice.file, notice.findings.clone())))
        .collect()
}

/// Returns all findings per file. Findings that do not depend on a notice are attached to `site.yaml`, so
/// that they appear once.
pub(crate) fn all_findings(folder: &SiteFolder, today: Date) -> Vec<(&SourceFile, Vec<Finding>)> {
    let site = (&folder.site.file, site_findings(&folder.site, today));
    let notices: Vec<_> =
        folder.notices.par_iter().map(|read| (&read.file, notice_findings(read, today))).collect();
    std::iter::once(site).chain(notices).collect()
}

/// Returns the format errors of `site.yaml`, and the findings that do not depend on a notice.
pub(crate) fn site_findings(site: &Loaded<Site>, today: Date) -> Vec<Finding> {
    let mut findings = site.findings.clone();
    findings.extend(seloste_check::check_day(today));
    findings
}

/// Returns the format errors of a notice and, if there are none, the findings of the check.
pub(crate) fn notice_findings(read: &Loaded<Notice>, today: Date) -> Vec<Finding> {
    let mut findings = read.findings.clone();
    if let Some(notice) = &read.value
        && !read.failed()
    {
        findings.extend(seloste_check::check(&CheckInput {
            notice,
            today,
            stale_after_months: STALE_AFTER_MONTHS,
            is_other_rule: is_scan_rule,
        }));
    }
    findings
}
