//! The findings of all notices of a site, for `seloste serve`. Those of unchanged notices are kept between
//! builds.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use anyhow::Result;
use seloste_notice::Finding;
use seloste_source::{SiteSources, SourceFile};

use crate::report::{self, FindingCounts};

/// Findings by the paths of the notices.
#[derive(Debug, Default)]
pub(crate) struct Reports(Mutex<ReportMap>);

#[derive(Debug, Default)]
struct ReportMap {
    /// Text of `site.yaml`, on which findings depend.
    site: String,
    settings: FileReport,
    files: BTreeMap<PathBuf, FileReport>,
}

#[derive(Debug, Default)]
struct FileReport {
    /// Hash of the file's content; `None` if it must be checked again.
    hash: Option<String>,
    /// Findings as JSON, separated by commas.
    json: String,
    counts: FindingCounts,
    /// The file and its findings, if they have changed since they were last taken.
    changed: Option<(SourceFile, Vec<Finding>)>,
}

impl Reports {
    /// Begins a build with these settings of the site.
    pub(crate) fn begin(&self, site: &str) {
        let mut reports = self.lock();
        if reports.site != site {
            site.clone_into(&mut reports.site);
            reports.files.values_mut().for_each(|report| report.hash = None);
        }
    }

    /// Returns true if the findings of a file with this content are known.
    pub(crate) fn contains(&self, path: &Path, hash: &str) -> bool {
        self.lock().files.get(path).is_some_and(|report| report.hash.as_deref() == Some(hash))
    }

    /// Adds the findings of a notice.
    ///
    /// # Errors
    ///
    /// Fails if they cannot be serialized.
    pub(crate) fn insert(&self, file: SourceFile, findings: Vec<Finding>, hash: &str) -> Result<()> {
        let json = report::findings_json(&file, &findings)?;
        let mut reports = self.lock();
        reports.files.entry(file.path.clone()).or_default().set(file, findings, json, Some(hash.to_owned()));
        Ok(())
    }

    /// Adds the findings of `site.yaml`.
    ///
    /// # Errors
    ///
    /// Fails if they cannot be serialized.
    pub(crate) fn insert_settings(&self, file: &SourceFile, findings: Vec<Finding>) -> Result<()> {
        let json = report::findings_json(file, &findings)?;
        self.lock().settings.set(file.clone(), findings, json, None);
        Ok(())
    }

    /// Returns the number of findings and the report as JSON. Forgets the findings of removed notices.
    ///
    /// # Errors
    ///
    /// Fails if the summary cannot be serialized.
    pub(crate) fn to_json(&self, sources: &SiteSources) -> Result<(FindingCounts, Arc<str>)> {
        let mut reports = self.lock();
        reports.files.retain(|path, _| sources.notices.binary_search(path).is_ok());
        let all = || std::iter::once(&reports.settings).chain(reports.files.values());
        let counts = all().map(|report| report.counts).sum();
        let findings = all().map(|report| report.json.as_str());
        Ok((counts, report::report_json(counts, findings)?.into()))
    }

    /// Returns the files whose findings have changed since the last call.
    pub(crate) fn take_changed(&self) -> Vec<(SourceFile, Vec<Finding>)> {
        let reports = &mut *self.lock();
        let all = std::iter::once(&mut reports.settings).chain(reports.files.values_mut());
        all.filter_map(|report| report.changed.take()).collect()
    }

    fn lock(&self) -> MutexGuard<'_, ReportMap> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl FileReport {
    fn set(&mut self, file: SourceFile, findings: Vec<Finding>, json: String, hash: Option<String>) {
        self.hash = hash;
        self.counts = FindingCounts::of_file(&findings);
        if self.json != json {
            self.json = json;
            self.changed = Some((file, findings));
        }
    }
}
