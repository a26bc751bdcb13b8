//! Reads, checks and builds the notices of a site one by one, so that memory does not grow with their number.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, anyhow};
use rayon::prelude::*;
use seloste_check::{CheckInput, STALE_AFTER_MONTHS};
use seloste_notice::{ConsentScope, Date, Finding, Notice, Site};
use seloste_site::{BuildInput, BuildStats, BuiltNotice, ConsentFacts, SharedConsent, SiteBuilder};
use seloste_source::{Loaded, SiteFolder, SiteSources, SourceFile};

use crate::arguments::WidgetOptions;
use crate::new::count_blanks;
use crate::report::FindingCounts;
use crate::widgets;

/// Number of notices that stay in memory between collecting the services of a site and writing its pages.
/// Further ones are read again.
const MAX_RETAINED: usize = 500;

/// Where a site is built from and to.
#[derive(Clone, Copy, Debug)]
pub(crate) struct BuildOptions<'o> {
    /// Folder of the site.
    pub source: &'o Path,
    /// Output folder.
    pub out: &'o Path,
    /// Source of the widgets.
    pub widgets: &'o WidgetOptions,
    /// Day for which the notices are checked.
    pub today: Date,
    /// Whether to build notices with placeholders of `seloste new`.
    pub draft: bool,
}

/// Result of building a site.
#[derive(Debug)]
pub(crate) enum Outcome {
    /// The site has been built.
    Built(Built),
    /// A file has format errors.
    FormatErrors,
    /// Notices have this number of placeholders of `seloste new`.
    Blanks(Vec<(PathBuf, usize)>),
}

/// A site that has been built.
#[derive(Debug)]
pub(crate) struct Built {
    /// Statistics of the written site.
    pub site: BuildStats,
    /// Findings of all files.
    pub counts: FindingCounts,
    /// Time spent reading notices, summed over all threads.
    pub read_time: Duration,
    /// Time spent checking notices, summed over all threads.
    pub check_time: Duration,
}

/// A notice that has been read and checked.
struct CheckedNotice {
    counts: FindingCounts,
    blanks: usize,
    /// Facts for the pages of other notices, if a choice applies to the whole site.
    facts: Option<ConsentFacts>,
    /// The notice, if it is written later.
    retained: Option<Notice>,
    /// Result of writing its files, if they have been written.
    built: Option<Result<BuiltNotice>>,
    read_time: Duration,
    check_time: Duration,
}

/// Builds a site.
///
/// # Errors
///
/// Fails if the site cannot be written. The old site is then unchanged.
pub(crate) fn build(sources: &SiteSources, options: BuildOptions<'_>) -> Result<Outcome> {
    let Some(site) = sources.site.value.as_ref().filter(|_| !sources.site.failed()) else {
        return Ok(Outcome::FormatErrors);
    };
    let build = Build { sources, options, has_failed: AtomicBool::new(false) };
    let widgets = widgets::load(options.widgets);
    let public = options.source.join("public");
    let builder = |shared| {
        let widgets = widgets.as_ref().map_err(|error| anyhow!("{error:#}"))?;
        SiteBuilder::new(BuildInput { site, public: &public, widgets, out: options.out }, shared)
    };
    match site.consent.scope {
        ConsentScope::Notice => build.in_one_pass(builder(SharedConsent::default())),
        ConsentScope::Site => build.in_two_passes(builder),
    }
}

/// A build in progress.
struct Build<'b> {
    sources: &'b SiteSources,
    options: BuildOptions<'b>,
    /// True if a notice has format errors, so that nothing will be built.
    has_failed: AtomicBool,
}

impl Build<'_> {
    /// Writes each notice as soon as it has been read and checked. Errors of the builder count only if the
    /// notices have no errors.
    fn in_one_pass(&self, builder: Result<SiteBuilder<'_>>) -> Result<Outcome> {
        let notices = self.check_notices(builder.as_ref().ok());
        self.finish(notices, || builder)
    }

    /// Reads and checks all notices before writing them, because each page depends on the services of all.
    fn in_two_passes<'s>(
        &self,
        builder: impl FnOnce(SharedConsent) -> Result<SiteBuilder<'s>>,
    ) -> Result<Outcome> {
        let mut notices = self.check_notices(None);
        let mut shared = SharedConsent::default();
        for notice in notices.iter_mut().flatten() {
            notice.facts.take().into_iter().for_each(|facts| shared.add(facts));
        }
        self.finish(notices, || builder(shared))
    }

    /// Reads and checks all notices, and writes them if there is a builder. A notice with format errors is
    /// `None`.
    fn check_notices(&self, builder: Option<&SiteBuilder<'_>>) -> Vec<Option<CheckedNotice>> {
        let paths = self.sources.notices.par_iter().enumerate();
        paths.map(|(number, path)| self.check_notice(path, number < MAX_RETAINED, builder)).collect()
    }

    fn check_notice(
        &self,
        path: &Path,
        retain: bool,
        builder: Option<&SiteBuilder<'_>>,
    ) -> Option<CheckedNotice> {
        let started = Instant::now();
        let read = self.sources.read_notice(path);
        let is_failed = read.failed();
        let (Some(notice), false) = (&read.value, is_failed) else {
            self.has_failed.store(true, Ordering::Relaxed);
            return None;
        };
        let read_time = started.elapsed();
        let counts = FindingCounts::of_file(&notice_findings(&read, self.options.today));
        let check_time = started.elapsed() - read_time;
        let blanks = if self.options.draft { 0 } else { count_blanks(&read.file.text) };
        let is_written = blanks == 0 && !self.has_failed.load(Ordering::Relaxed);
        let built = builder.filter(|_| is_written).map(|builder| builder.add(notice));
        let facts = builder.is_none().then(|| ConsentFacts::new(notice)).flatten();
        let retained = if builder.is_none() && retain { read.value } else { None };
        Some(CheckedNotice { counts, blanks, facts, retained, built, read_time, check_time })
    }

    /// Writes the notices that have not been written, and replaces the old site.
    fn finish<'s>(
        &self,
        notices: Vec<Option<CheckedNotice>>,
        builder: impl FnOnce() -> Result<SiteBuilder<'s>>,
    ) -> Result<Outcome> {
        let Some(notices) = notices.into_iter().collect::<Option<Vec<_>>>() else {
            return Ok(Outcome::FormatErrors);
        };
        let blanks: Vec<_> = self
            .sources
            .notices
            .iter()
            .zip(&notices)
            .filter(|(_, notice)| notice.blanks > 0)
            .map(|(path, notice)| (path.clone(), notice.blanks))
            .collect();
        if !blanks.is_empty() {
            return Ok(Outcome::Blanks(blanks));
        }
        let builder = builder()?;
        let site_counts = FindingCounts::of_file(&site_findings(&self.sources.site, self.options.today));
        let counts = notices.iter().map(|notice| notice.counts).chain([site_counts]).sum();
        let read_time = notices.iter().map(|notice| notice.read_time).sum();
        let check_time = notices.iter().map(|notice| notice.check_time).sum();
        let notices = self.sources.notices.par_iter().zip(notices).map(|(path, notice)| {
            match (notice.built, notice.retained) {
                (Some(built), _) => built,
                (None, Some(notice)) => builder.add(&notice),
                (None, None) => {
                    let read = self.sources.read_notice(path);
                    let changed = || format!("{} changed during the build", path.display());
                    builder.add(&read.value.with_context(changed)?)
                }
            }
        });
        let notices = notices.collect::<Result<Vec<_>>>()?;
        let site = builder.finish(&notices)?;
        Ok(Outcome::Built(Built { site, counts, read_time, check_time }))
    }
}

/// Returns the format errors of each file, or `None` if nothing prevents a build.
pub(crate) fn format_errors(folder: &SiteFolder) -> Option<Vec<(&SourceFile, Vec<Finding>)>> {
    let all = || {
        std::iter::once((&folder.site.file, folder.site.findings.clone()))
            .chain(folder.notices.iter().map(|notice| (&notice.file, notice.findings.clone())))
            .collect()
    };
    folder.failed().then(all)
}

/// Builds a site whose notices are all in memory.
///
/// # Errors
///
/// Fails if the settings could not be read or the site cannot be written.
pub(crate) fn build_folder(
    folder: &SiteFolder,
    source: &Path,
    widgets: &WidgetOptions,
    out: &Path,
) -> Result<BuildStats> {
    let site = folder.site.value.as_ref().context("the settings of the site could not be read")?;
    let notices: Vec<_> = folder.notices.iter().filter_map(|notice| notice.value.as_ref()).collect();
    let mut shared = SharedConsent::default();
    if site.consent.scope == ConsentScope::Site {
        notices.iter().filter_map(|notice| ConsentFacts::new(notice)).for_each(|facts| shared.add(facts));
    }
    let widgets = widgets::load(widgets)?;
    let input = BuildInput { site, public: &source.join("public"), widgets: &widgets, out };
    let builder = SiteBuilder::new(input, shared)?;
    let built = notices.par_iter().map(|notice| builder.add(notice)).collect::<Result<Vec<_>>>()?;
    builder.finish(&built)
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
fn site_findings(site: &Loaded<Site>, today: Date) -> Vec<Finding> {
    let mut findings = site.findings.clone();
    findings.extend(seloste_check::check_day(today));
    findings
}

/// Returns the format errors of a notice and, if there are none, the findings of the check.
fn notice_findings(read: &Loaded<Notice>, today: Date) -> Vec<Finding> {
    let mut findings = read.findings.clone();
    if let Some(notice) = &read.value
        && !read.failed()
    {
        findings.extend(seloste_check::check(&CheckInput {
            notice,
            today,
            stale_after_months: STALE_AFTER_MONTHS,
        }));
    }
    findings
}
