//! A folder, read and checked.

use rayon::prelude::*;
use seloste_check::{Context, STALE_AFTER_MONTHS};
use seloste_notice::{Date, Finding, Notice};
use seloste_source::{Folder, Read, SourceFile};

/// Everything found in a folder's files, each file with what was found in it: mistakes of form and, for notices that
/// could be read, what the check says.
pub fn findings(folder: &Folder, today: Date) -> Vec<(&SourceFile, Vec<Finding>)> {
    let site = (&folder.site.file, folder.site.findings.clone());
    let notices: Vec<_> =
        folder.notices.par_iter().map(|read| (&read.file, of_notice(read, today))).collect();
    std::iter::once(site).chain(notices).collect()
}

fn of_notice(read: &Read<Notice>, today: Date) -> Vec<Finding> {
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
