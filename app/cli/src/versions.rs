//! Versions of notices in a build.

use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};
use seloste_notice::{Date, Finding, Location, Severity};
use seloste_site::{Manifest, RemovedNotice, VersionIssue};
use seloste_source::{SiteSources, SourceFile};

use crate::report;

/// A file that every built site has.
const FILE_OF_SITES: &str = "404.html";

/// The list of what a site keeps, the first file that a workflow fetches of it.
const LIST: &str = "kept.txt";

/// Checks that a folder whose files are to be kept is a built site.
///
/// # Errors
///
/// Fails if it is not, because everything that was published would be missing.
pub(crate) fn check_site(folder: &Path) -> Result<()> {
    if ![FILE_OF_SITES, LIST].iter().any(|file| folder.join(file).is_file()) {
        bail!(
            "{} is not a built site: it has neither {FILE_OF_SITES} nor {LIST}. Give --keep the folder of the published site",
            folder.display()
        );
    }
    Ok(())
}

/// Reports dates of notices that do not fit the published versions.
pub(crate) fn report(
    sources: &SiteSources,
    manifest: &Manifest,
    today: Date,
    err: &mut impl Write,
) -> Result<()> {
    let mut findings: Vec<(SourceFile, Vec<Finding>)> = Vec::new();
    for path in &sources.notices {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let issue = manifest.notice(&name).and_then(|notice| notice.built.version_issue());
        if let Some(issue) = issue {
            findings.push((seloste_source::read_notice(path).file, vec![finding(issue, today)]));
        }
    }
    let color = report::use_color(&std::io::stderr());
    let options = report::HumanOptions { color, ..report::HumanOptions::default() };
    for (file, findings) in &findings {
        report::human_findings(err, file, findings, options)?;
    }
    Ok(())
}

/// Reports notices that the site no longer has. The build that removes the page of a notice warns.
pub(crate) fn report_removed(notices: &[RemovedNotice], err: &mut impl Write) -> Result<()> {
    for RemovedNotice { id, versions, is_new } in notices {
        let level = if *is_new { "warning" } else { "note" };
        let count = if *versions == 1 { "1 version stays" } else { &format!("{versions} versions stay") };
        writeln!(
            err,
            "{level}: no notice has the id `{id}` any more; {count} at {id}/versions/DATE/, and {id}/ is missing"
        )?;
        if *is_new {
            writeln!(
                err,
                "help: if you have renamed the notice, give it the id `{id}` again, or redirect {id}/ to its new \
                 address on your host"
            )?;
        }
    }
    Ok(())
}

/// Reports dates of notices that cannot be published.
pub(crate) fn report_dates(dates: &[(PathBuf, Finding)], err: &mut impl Write) -> Result<()> {
    let color = report::use_color(&std::io::stderr());
    let options = report::HumanOptions { color, ..report::HumanOptions::default() };
    for (path, finding) in dates {
        let file = seloste_source::read_notice(path).file;
        report::human_findings(err, &file, std::slice::from_ref(finding), options)?;
    }
    Ok(())
}

fn finding(issue: &VersionIssue, today: Date) -> Finding {
    let (rule, message, why) = match issue {
        VersionIssue::SilentChange(sections) => (
            "silent-change",
            format!(
                "the notice has changed since it was published, but `updated` has not ({})",
                sections.join(", ")
            ),
            "Readers cannot know that they read another version, and this one is not kept: the version of \
             this date is the one that was published first.",
        ),
        VersionIssue::DateBeforePublished(published) => (
            "updated-before-published",
            format!("`updated` is earlier than the version of {published}, which has been published"),
            "Versions are ordered by their dates, so readers would take the older one for the later one.",
        ),
    };
    Finding {
        rule,
        severity: Severity::Warning,
        location: Location::Path("updated".to_owned()),
        message,
        why: why.to_owned(),
        source: "Art. 5(2) and 12(1) GDPR".to_owned(),
        help: format!("Write `updated: {today}`, and say in `changes` what has changed."),
        suggestion: None,
        waived: None,
    }
}
