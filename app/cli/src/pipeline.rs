//! Checks and builds a site folder that has been read.

use std::path::Path;

use anyhow::{Context as _, Result};
use rayon::prelude::*;
use seloste_check::{CheckInput, STALE_AFTER_MONTHS};
use seloste_notice::{Date, Finding, Notice};
use seloste_site::BuildStats;
use seloste_source::{Loaded, SiteFolder, SourceFile};

use crate::arguments::WidgetOptions;
use crate::widgets;

/// Returns the format errors of each file, or `None` if nothing prevents a build.
pub(crate) fn format_errors(folder: &SiteFolder) -> Option<Vec<(&SourceFile, Vec<Finding>)>> {
    let all = || {
        std::iter::once((&folder.site.file, folder.site.findings.clone()))
            .chain(folder.notices.iter().map(|notice| (&notice.file, notice.findings.clone())))
            .collect()
    };
    folder.failed().then(all)
}

/// Builds the site of the folder `source` into `out`.
///
/// # Errors
///
/// Fails if the settings could not be read or the site cannot be written.
pub(crate) fn build(
    folder: &SiteFolder,
    source: &Path,
    widgets: &WidgetOptions,
    out: &Path,
) -> Result<BuildStats> {
    let site = folder.site.value.as_ref().context("the settings of the site could not be read")?;
    let notices: Vec<_> = folder.notices.iter().filter_map(|notice| notice.value.as_ref()).collect();
    seloste_site::build(&seloste_site::BuildInput {
        site,
        notices: &notices,
        public: &source.join("public"),
        widgets: &widgets::load(widgets)?,
        out,
    })
}

/// Returns all findings per file. Findings that do not depend on a notice are attached to `site.yaml`, so
/// that they appear once.
pub(crate) fn all_findings(folder: &SiteFolder, today: Date) -> Vec<(&SourceFile, Vec<Finding>)> {
    let mut found = findings(folder, today);
    if let Some((_, findings)) = found.first_mut() {
        findings.extend(seloste_check::check_day(today));
    }
    found
}

/// Returns the findings per file: format errors and, for notices without format errors, the findings of the
/// check.
fn findings(folder: &SiteFolder, today: Date) -> Vec<(&SourceFile, Vec<Finding>)> {
    let site = (&folder.site.file, folder.site.findings.clone());
    let notices: Vec<_> =
        folder.notices.par_iter().map(|read| (&read.file, notice_findings(read, today))).collect();
    std::iter::once(site).chain(notices).collect()
}

/// Returns the findings of a notice: format errors or, if there are none, the findings of the check.
pub(crate) fn notice_findings(read: &Loaded<Notice>, today: Date) -> Vec<Finding> {
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
