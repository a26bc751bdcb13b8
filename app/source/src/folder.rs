//! A site's folder: its settings and all its notices, every mistake of all of them in one run.

use crate::diagnose::finding;
use crate::file::Loaded;
use crate::read::{read_notice, read_site};
use rayon::prelude::*;
use seloste_notice::{Finding, Notice, Site};
use std::path::{Path, PathBuf};

/// What came of reading a site's folder.
#[derive(Debug)]
pub struct SiteFolder {
    /// The site's settings.
    pub site: Loaded<Site>,
    /// The notices, by file name.
    pub notices: Vec<Loaded<Notice>>,
}

impl SiteFolder {
    /// Whether an error stands in the way of building the site.
    pub fn failed(&self) -> bool {
        self.site.failed() || self.notices.iter().any(Loaded::failed)
    }
}

/// Reads `content/site.yaml` and `content/notices/*.yaml` of a folder.
pub fn read_folder(folder: &Path) -> SiteFolder {
    // As the author knows the files: without a dot before them.
    let content = if folder == Path::new(".") { PathBuf::from("content") } else { folder.join("content") };
    let mut site = read_site(&content.join("site.yaml"));
    let notices_folder = content.join("notices");
    let paths = match notice_paths(&notices_folder) {
        Ok((paths, ignored)) => {
            site.findings.extend(ignored.iter().map(|path| report_ignored_file(path)));
            paths
        }
        Err(error) => {
            site.findings.push(finding::error(
                "file-unreadable",
                0..0,
                format!("the folder {} cannot be read: {error}", notices_folder.display()),
                "Without its notices there is no site.",
                "Make the folder, and put one file for each notice into it.".to_owned(),
            ));
            Vec::new()
        }
    };
    let mut notices: Vec<Loaded<Notice>> = paths.par_iter().map(|path| read_notice(path)).collect();
    if let Some(settings) = &site.value {
        for notice in &mut notices {
            check_languages(notice, settings);
        }
    }
    SiteFolder { site, notices }
}

/// The files with notices, and those that are meant to be some but have another name.
fn notice_paths(folder: &Path) -> std::io::Result<(Vec<PathBuf>, Vec<PathBuf>)> {
    let (mut paths, mut ignored) = (Vec::new(), Vec::new());
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        if name.starts_with('.') {
            continue;
        }
        if path.extension().is_some_and(|extension| extension == "yaml" || extension == "yml") {
            paths.push(path);
        } else if [".yaml", ".yml", ".yaml.txt", ".yml.txt"]
            .iter()
            .any(|end| name.to_lowercase().ends_with(end))
        {
            ignored.push(path);
        }
    }
    paths.sort();
    ignored.sort();
    Ok((paths, ignored))
}

/// Tells that a file is left out because of its name: some systems hide the last part of it.
fn report_ignored_file(path: &Path) -> Finding {
    finding::warning(
        "file-not-read",
        0..0,
        format!("{} is not read: its name does not end in `.yaml`", path.display()),
        "There would be no page of this notice. Some programs add `.txt`, and some systems do not show the end of a name.",
        format!("Call it {}.", path.with_file_name(yaml_file_name(path)).display()),
    )
}

/// The name in small letters at its end, and without `.txt`.
fn yaml_file_name(path: &Path) -> String {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let stem = name.split('.').next().unwrap_or_default();
    format!("{stem}.yaml")
}

/// A notice in a language that the site does not have would have pages that nothing leads to.
fn check_languages(read: &mut Loaded<Notice>, site: &Site) {
    let Some(notice) = &read.value else { return };
    for language in &notice.languages {
        if !site.languages.contains(language) {
            let path = format!("languages.{}", language.code());
            let range = read.file.range(&seloste_notice::Location::Path(path));
            read.findings.push(finding::error(
                "language-not-listed",
                range,
                format!("`{}` is not among the languages of the site", language.code()),
                "The site would have a page that nothing leads to.",
                format!("Add {} to `languages` in site.yaml, or remove it here.", language.code()),
            ));
        }
    }
}
