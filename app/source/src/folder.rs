//! A site's folder: its settings and all its notices, every mistake of all of them in one run.

use crate::{Read, problem, read_notice, read_site};
use rayon::prelude::*;
use seloste_notice::{Notice, Site};
use std::path::{Path, PathBuf};

/// What came of reading a site's folder.
#[derive(Debug)]
pub struct Folder {
    /// The site's settings.
    pub site: Read<Site>,
    /// The notices, by file name.
    pub notices: Vec<Read<Notice>>,
}

impl Folder {
    /// Whether an error stands in the way of building the site.
    pub fn failed(&self) -> bool {
        self.site.failed() || self.notices.iter().any(Read::failed)
    }
}

/// Reads `content/site.yaml` and `content/notices/*.yaml` of a folder.
pub fn read_folder(folder: &Path) -> Folder {
    // As the author knows the files: without a dot before them.
    let content = if folder == Path::new(".") { PathBuf::from("content") } else { folder.join("content") };
    let mut site = read_site(&content.join("site.yaml"));
    let notices_folder = content.join("notices");
    let paths = match notice_paths(&notices_folder) {
        Ok(paths) => paths,
        Err(error) => {
            site.findings.push(problem::error(
                "file-unreadable",
                0..0,
                format!("the folder {} cannot be read: {error}", notices_folder.display()),
                "Without its notices there is no site.",
                "Make the folder, and put one file for each notice into it.".to_owned(),
            ));
            Vec::new()
        }
    };
    let mut notices: Vec<Read<Notice>> = paths.par_iter().map(|path| read_notice(path)).collect();
    if let Some(settings) = &site.value {
        for notice in &mut notices {
            languages_of_site(notice, settings);
        }
    }
    Folder { site, notices }
}

fn notice_paths(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut paths = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        let hidden = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
        if !hidden && path.extension().is_some_and(|extension| extension == "yaml" || extension == "yml") {
            paths.push(path);
        }
    }
    paths.sort();
    Ok(paths)
}

/// A notice in a language that the site does not have would have pages that nothing leads to.
fn languages_of_site(read: &mut Read<Notice>, site: &Site) {
    let Some(notice) = &read.value else { return };
    for language in &notice.languages {
        if !site.languages.contains(language) {
            let path = format!("languages.{}", language.code());
            let range = read.file.range(&seloste_notice::Place::Path(path));
            read.findings.push(problem::error(
                "language-not-listed",
                range,
                format!("`{}` is not among the languages of the site", language.code()),
                "The site would have a page that nothing leads to.",
                format!("Add {} to `languages` in site.yaml, or remove it here.", language.code()),
            ));
        }
    }
}
