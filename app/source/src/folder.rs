//! Reads a site's folder: its settings and all notices.

use std::path::{Path, PathBuf};

use rayon::prelude::*;
use seloste_notice::{Finding, Location, Notice, Site};

use crate::decode::Decoder;
use crate::diagnose::finding;
use crate::file::{Content, Loaded, read_bytes, read_content};
use crate::read::read_site;
use crate::yaml::YamlNode;
use crate::{notice, published};

/// Result of reading a site's folder.
#[derive(Debug)]
pub struct SiteFolder {
    /// Settings of the site.
    pub site: Loaded<Site>,
    /// Notices, sorted by file name.
    pub notices: Vec<Loaded<Notice>>,
}

impl SiteFolder {
    /// Returns true if the site cannot be built.
    pub fn failed(&self) -> bool {
        self.site.failed() || self.notices.iter().any(Loaded::failed)
    }
}

/// Settings of a site and the paths of its notices, which are read one by one.
#[derive(Debug)]
pub struct SiteSources {
    /// Settings of the site.
    pub site: Loaded<Site>,
    /// Files of the notices, sorted.
    pub notices: Vec<PathBuf>,
}

impl SiteSources {
    /// Reads the file of a notice.
    pub fn open_notice<'p>(&self, path: &'p Path) -> NoticeFile<'p> {
        NoticeFile { path, content: read_bytes(path) }
    }

    /// Decodes a notice of the site.
    pub fn decode_notice(&self, file: NoticeFile<'_>) -> Loaded<Notice> {
        self.decode_with(file, notice::decode)
    }

    /// Decodes a notice of the site. If it has a date, as a version needs, also returns the values of its
    /// file as YAML that is read as the same notice: without comments and waivers, which are not published.
    pub fn decode_notice_to_publish(&self, file: NoticeFile<'_>) -> (Loaded<Notice>, Option<String>) {
        let mut yaml = None;
        let notice = self.decode_with(file, |decoder, root| {
            let notice = notice::decode(decoder, root)?;
            if notice.updated.is_some() {
                yaml = published::write(decoder.text, root);
            }
            Some(notice)
        });
        (notice, yaml)
    }

    fn decode_with(
        &self,
        file: NoticeFile<'_>,
        decode: impl FnOnce(&mut Decoder<'_>, &YamlNode) -> Option<Notice>,
    ) -> Loaded<Notice> {
        let mut notice = read_content(file.path, file.content, decode);
        if let Some(settings) = &self.site.value {
            check_languages(&mut notice, settings);
        }
        notice
    }
}

/// The file of a notice, which has been read but not decoded.
#[derive(Debug)]
pub struct NoticeFile<'p> {
    path: &'p Path,
    content: Content,
}

impl NoticeFile<'_> {
    /// Returns the content, or `None` if it cannot be read.
    pub fn content(&self) -> Option<&[u8]> {
        self.content.as_deref().ok()
    }
}

/// Reads `content/site.yaml` of a folder and lists `content/notices/*.yaml`.
pub fn open_folder(folder: &Path) -> SiteSources {
    // Shows paths as the author knows them, without a leading `./`.
    let content = if folder == Path::new(".") { PathBuf::from("content") } else { folder.join("content") };
    let mut site = read_site(&content.join("site.yaml"));
    let notices_folder = content.join("notices");
    let notices = match notice_paths(&notices_folder) {
        Ok((paths, ignored)) => {
            site.findings.extend(ignored.iter().map(|path| report_ignored_file(path)));
            paths
        }
        Err(error) => {
            site.findings.push(finding::error(
                "file-unreadable",
                0..0,
                format!("the folder {} cannot be read: {error}", notices_folder.display()),
                "A site needs at least one notice.",
                "Create the folder, and add one file for each notice.".to_owned(),
            ));
            Vec::new()
        }
    };
    set_home(&mut site, &notices);
    SiteSources { site, notices }
}

/// Sets the id of the home page to that of the only notice, which is the name of its file.
fn set_home(site: &mut Loaded<Site>, notices: &[PathBuf]) {
    let Some(settings) = site.value.as_mut().filter(|settings| settings.home.is_some()) else { return };
    if let [only] = notices {
        settings.home = only.file_stem().map(|stem| stem.to_string_lossy().into_owned());
        return;
    }
    settings.home = None;
    let count =
        if notices.is_empty() { "no notice".to_owned() } else { format!("{} notices", notices.len()) };
    let range = site.file.range(&Location::Path("home".to_owned()));
    site.findings.push(finding::error(
        "home-not-one-notice",
        range,
        format!("`home: notice` needs exactly one notice, but content/notices has {count}"),
        "With several notices, visitors could not find the others from the address of the site.",
        "Remove `home`, so that the list of notices is there, or keep only one notice.".to_owned(),
    ));
}

/// Reads `content/site.yaml` and `content/notices/*.yaml` of a folder.
pub fn read_folder(folder: &Path) -> SiteFolder {
    let sources = open_folder(folder);
    let notices =
        sources.notices.par_iter().map(|path| sources.decode_notice(sources.open_notice(path))).collect();
    SiteFolder { site: sources.site, notices }
}

/// Returns the notice files, and the files that were probably meant as such but have another extension.
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

/// Warns about a file that is ignored because of its name. Some systems hide file extensions.
fn report_ignored_file(path: &Path) -> Finding {
    finding::warning(
        "file-not-read",
        0..0,
        format!("{} is ignored, because its name does not end in `.yaml`", path.display()),
        "The site would have no page for this notice. Some programs add `.txt`, and some systems hide \
         the end of file names.",
        format!("Rename it to {}.", path.with_file_name(yaml_file_name(path)).display()),
    )
}

/// Returns the file name with the extension `.yaml`.
fn yaml_file_name(path: &Path) -> String {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let stem = name.split('.').next().unwrap_or_default();
    format!("{stem}.yaml")
}

/// Reports languages of a notice that the site does not list; no page would link to them.
fn check_languages(read: &mut Loaded<Notice>, site: &Site) {
    let Some(notice) = &read.value else { return };
    for language in &notice.languages {
        if !site.languages.contains(language) {
            let path = format!("languages.{}", language.code());
            let range = read.file.range(&Location::Path(path));
            read.findings.push(finding::error(
                "language-not-listed",
                range,
                format!("language `{}` is not one of the site's languages", language.code()),
                "No page would link to the page in this language.",
                format!("Add {} to `languages` in site.yaml, or remove it here.", language.code()),
            ));
        }
    }
}
