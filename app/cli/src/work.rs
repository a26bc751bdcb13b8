//! A folder, read, checked and built.

use crate::arguments::WidgetsFrom;
use crate::widgets;
use anyhow::{Context as _, Result};
use rayon::prelude::*;
use seloste_check::{Context, STALE_AFTER_MONTHS};
use seloste_notice::{Date, Finding, Notice};
use seloste_site::Written;
use seloste_source::{SiteFolder, Loaded, SourceFile};
use std::path::Path;

/// The mistakes of form of a folder's files, each file with its own; none where nothing stands in the way of a build.
pub fn mistakes(folder: &SiteFolder) -> Option<Vec<(&SourceFile, Vec<Finding>)>> {
    let all = || {
        std::iter::once((&folder.site.file, folder.site.findings.clone()))
            .chain(folder.notices.iter().map(|notice| (&notice.file, notice.findings.clone())))
            .collect()
    };
    folder.failed().then(all)
}

/// Builds the site of the folder `from` into `out`.
///
/// # Errors
///
/// Where the settings could not be read, or the site cannot be written.
pub fn build(folder: &SiteFolder, from: &Path, place: &WidgetsFrom, out: &Path) -> Result<Written> {
    let site = folder.site.value.as_ref().context("the settings of the site could not be read")?;
    let notices: Vec<_> = folder.notices.iter().filter_map(|notice| notice.value.as_ref()).collect();
    seloste_site::build(&seloste_site::Build {
        site,
        notices: &notices,
        public: &from.join("public"),
        widgets: &widgets::from(place)?,
        out,
    })
}

/// What [`findings`] tells, and what is about the day alone: it is told once, with the site's settings, which come first.
pub fn all_findings(folder: &SiteFolder, today: Date) -> Vec<(&SourceFile, Vec<Finding>)> {
    let mut found = findings(folder, today);
    if let Some((_, findings)) = found.first_mut() {
        findings.extend(seloste_check::check_day(today));
    }
    found
}

/// Everything found in a folder's files, each file with what was found in it: mistakes of form and, for notices that
/// could be read, what the check says.
fn findings(folder: &SiteFolder, today: Date) -> Vec<(&SourceFile, Vec<Finding>)> {
    let site = (&folder.site.file, folder.site.findings.clone());
    let notices: Vec<_> =
        folder.notices.par_iter().map(|read| (&read.file, of_notice(read, today))).collect();
    std::iter::once(site).chain(notices).collect()
}

fn of_notice(read: &Loaded<Notice>, today: Date) -> Vec<Finding> {
    let mut findings = read.findings.clone();
    if let Some(notice) = &read.value
        && !read.failed()
    {
        findings.extend(seloste_check::check(&Context {
            notice,
            today,
            stale_after_months: STALE_AFTER_MONTHS,
        }));
    }
    findings
}
