//! Earlier versions of notices (docs/decisions/0044-versions-are-kept.md).
//!
//! A build writes the version that it publishes as a file, and carries the files of the previous build over.
//! The earlier versions are rendered from these files.

mod record;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use anyhow::Result;
use record::Version;
use seloste_notice::{Date, Language, Notice, Site};
use seloste_outline::{Outline, plain};
use seloste_pages::{Difference, EarlierVersion, Route, SiteContext};

use crate::built::VersionIssue;
use crate::input::{DroppedFile, RemovedNotice};
use crate::staging::Staging;

/// Folder of the versions, in the folder of a notice.
pub(crate) const FOLDER: &str = "versions";

/// The versions of a notice that is being built.
#[derive(Debug, Default)]
pub(crate) struct NoticeVersions {
    /// Versions before the current one, by date.
    earlier: Vec<Version>,
    /// Files that are written: path and content.
    files: Vec<(String, Vec<u8>)>,
    /// Files of the earlier build that are dropped, because they were changed.
    pub dropped: Vec<DroppedFile>,
    /// What the author should correct.
    pub issue: Option<VersionIssue>,
}

impl NoticeVersions {
    /// Compares a notice with the versions that the earlier build has of it. `yaml` is the published form of
    /// the notice's file, `contents` what is published of it in each language, `today` the day of the build;
    /// `None` if it publishes no version.
    pub(crate) fn new(
        notice: &Notice,
        yaml: Option<&str>,
        contents: &[(Outline, String)],
        today: Option<Date>,
        staging: &Staging,
    ) -> Result<Self> {
        let record::Kept { versions, others, dropped } = record::read(staging, &notice.id)?;
        let mut found = Self { files: others, dropped, ..Self::default() };
        let mut current = None;
        let mut latest = None;
        for version in versions {
            latest = Some(version.date);
            match notice.updated {
                Some(updated) if version.date == updated => current = Some(version),
                Some(updated) if version.date > updated => found.files.push((version.path, version.content)),
                _ => {
                    found.files.push((version.path.clone(), version.content.clone()));
                    found.earlier.push(version);
                }
            }
        }
        let (Some(updated), Some(today)) = (notice.updated, today) else {
            found.files.extend(current.map(|version| (version.path, version.content)));
            return Ok(found);
        };
        if let Some(latest) = latest.filter(|latest| *latest > updated) {
            found.issue = Some(VersionIssue::DateBeforePublished(latest.to_string()));
        }
        let yaml = yaml.unwrap_or_default().to_owned();
        let texts = contents
            .iter()
            .map(|(outline, plain)| (outline.language.code().to_owned(), plain.clone()))
            .collect();
        let new = Version::new(notice, updated, yaml, texts)?;
        let changed = match &current {
            // A version can still change on the day of its date.
            Some(kept) if kept.content != new.content && updated < today => {
                changed_sections(kept, notice, &new.texts)
            }
            _ => Vec::new(),
        };
        let version = if changed.is_empty() {
            new
        } else {
            found.issue = Some(VersionIssue::SilentChange(changed));
            current.unwrap_or(new)
        };
        found.files.push((version.path, version.content));
        Ok(found)
    }

    /// Returns the dates of the earlier versions in a language, the latest first.
    pub(crate) fn dates(&self, language: Language) -> Vec<Date> {
        let versions = self.earlier.iter().rev();
        versions.filter(|version| version.texts.contains_key(language.code())).map(|one| one.date).collect()
    }

    /// Returns what changed since the version before the one of `date`: of an earlier one, or of `notice`,
    /// the current one, if there is one.
    pub(crate) fn differences(
        &self,
        date: Date,
        notice: Option<&Notice>,
        language: Language,
    ) -> Option<(Date, Vec<Difference>)> {
        let before = self.earlier.iter().rev().find(|version| version.date < date)?;
        let version = self.earlier.iter().find(|version| version.date == date);
        let after = if version.is_some() { version?.notice.as_ref()? } else { notice? };
        let changes = seloste_export::diff::compare(before.notice.as_ref()?, after, language);
        let changes = changes.into_iter().map(|section| (section.heading, section.lines)).collect();
        Some((before.date, changes))
    }

    /// Writes the files of the versions, and the pages of the earlier ones.
    pub(crate) fn write(&self, context: SiteContext<'_>, notice: &Notice, staging: &Staging) -> Result<()> {
        for (path, content) in &self.files {
            staging.write(path, content)?;
        }
        self.write_pages(context, (&notice.id, Some(notice)), staging)
    }

    /// Writes the pages of the earlier versions. `notice` is the current one, if the site still has it.
    fn write_pages(
        &self,
        context: SiteContext<'_>,
        (id, notice): (&str, Option<&Notice>),
        staging: &Staging,
    ) -> Result<()> {
        let last = notice.and_then(|notice| notice.updated);
        let next = self.earlier.iter().skip(1).map(|version| Some(version.date)).chain([last]);
        for (version, replaced) in self.earlier.iter().zip(next) {
            let own = |language: &&Language| version.texts.contains_key(language.code());
            let languages: Vec<Language> = context.site.languages.iter().filter(own).copied().collect();
            for language in &languages {
                let languages = (*language, languages.as_slice());
                self.write_page(context, (id, notice), (version, replaced), languages, staging)?;
            }
        }
        Ok(())
    }

    fn write_page(
        &self,
        context: SiteContext<'_>,
        (id, notice): (&str, Option<&Notice>),
        (version, replaced): (&Version, Option<Date>),
        (language, all_languages): (Language, &[Language]),
        staging: &Staging,
    ) -> Result<()> {
        let Some(text) = version.texts.get(language.code()) else { return Ok(()) };
        // Later programs may word their own sentences differently, and know other addresses of authorities.
        let outline = version
            .notice
            .as_ref()
            .map(|old| Outline::new(old, &without_requests(context.site), language))
            .filter(|outline| plain::write(outline) == *text);
        let current = notice.map(|notice| {
            let own = context.site.languages_of(notice).find(|other| *other == language);
            own.unwrap_or(notice.first_language())
        });
        let changes = self.differences(version.date, notice, language);
        let page = seloste_pages::version_page(
            context,
            EarlierVersion {
                id,
                date: version.date,
                replaced,
                languages: all_languages,
                language,
                current,
                outline: outline.as_ref(),
                text,
                changes: changes.as_ref().map(|(date, lines)| (*date, lines.as_slice())),
            },
        );
        let route = Route::Version(language, id.to_owned(), version.date.to_string());
        let folder = route.path(context.site);
        let page_path = format!("{folder}index.html");
        if notice.is_none() && staging.has_copy(&page_path) {
            return Ok(());
        }
        staging.write(&page_path, page.as_bytes())?;
        staging.write_text(&format!("{folder}notice.txt"), text)
    }
}

/// Carries over the versions of notices that are no longer published, with a page for each, so that nothing
/// that was published is lost. `current` are the ids of the notices of the site. Files in `public/` take
/// precedence over the pages. Returns the notices, and the files that were dropped.
pub(crate) fn keep_removed(
    context: SiteContext<'_>,
    current: &BTreeSet<&str>,
    staging: &Staging,
) -> Result<(Vec<RemovedNotice>, Vec<DroppedFile>)> {
    let (mut removed, mut dropped) = (Vec::new(), Vec::new());
    let Ok(entries) = fs::read_dir(staging.old("")) else { return Ok((removed, dropped)) };
    let mut names: Vec<_> = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok()).collect();
    names.retain(|name| !current.contains(name.as_str()));
    names.sort();
    for id in names {
        let kept = record::read(staging, &id)?;
        dropped.extend(kept.dropped);
        let versions = kept.versions.iter().map(|version| (&version.path, &version.content));
        for (path, content) in versions.chain(kept.others.iter().map(|(path, content)| (path, content))) {
            if !staging.has_copy(path) {
                staging.write(path, content)?;
            }
        }
        if kept.versions.is_empty() {
            continue;
        }
        let is_new = context.site.languages.iter().any(|language| {
            let folder = Route::Notice(*language, id.clone()).path(context.site);
            staging.old(&format!("{folder}index.html")).is_file()
        });
        removed.push(RemovedNotice { id: id.clone(), versions: kept.versions.len(), is_new });
        let pages = NoticeVersions { earlier: kept.versions, ..NoticeVersions::default() };
        pages.write_pages(context, (&id, None), staging)?;
    }
    Ok((removed, dropped))
}

/// Returns true if a file belongs to the versions of a notice with one of these folders, which end with a
/// slash.
pub(crate) fn is_in(folders: &BTreeSet<String>, path: &str) -> bool {
    let inner = format!("/{FOLDER}/");
    path.find(&inner).is_some_and(|at| folders.contains(&path[..=at]))
}

/// Returns true for the path of a version's file.
pub(crate) fn is_record(path: &str) -> bool {
    let is_id_character = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    match path.split('/').collect::<Vec<_>>()[..] {
        [id, FOLDER, name] => {
            !id.is_empty() && id.bytes().all(is_id_character) && record::parse_name(name).is_some()
        }
        _ => false,
    }
}

fn without_requests(site: &Site) -> Site {
    Site { requests: false, ..site.clone() }
}

/// Returns the headings of the sections in which a notice differs from a version of the same date. Layout,
/// white space and the history of changes do not count.
fn changed_sections(version: &Version, notice: &Notice, texts: &BTreeMap<String, String>) -> Vec<String> {
    if let Some(old) = &version.notice {
        let changes = seloste_export::diff::compare(old, notice, Language::En);
        return changes.into_iter().map(|section| section.heading).collect();
    }
    // Without the notice, only the words can be compared.
    let is_same = texts.iter().all(|(language, text)| {
        let old = version.texts.get(language).map(|old| old.split_whitespace());
        old.is_some_and(|old| old.eq(text.split_whitespace()))
    });
    if is_same { Vec::new() } else { vec!["text".to_owned()] }
}
