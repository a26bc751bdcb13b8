//! Builds a site notice by notice.

use std::collections::BTreeSet;
use std::time::Instant;

use anyhow::{Context as _, Result};
use seloste_hosting::SiteFacts;
use seloste_notice::{ConsentScope, Language, Notice};
use seloste_outline::Outline;
use seloste_pages::{Assets, PDF_FILE, Route, SiteContext};

use crate::built::BuiltNotice;
use crate::compressed_path::original_path;
use crate::consent::embed::EmbedModule;
use crate::consent::{self, NoticeConsent, NoticeSnapshot, SharedConsent};
use crate::hash::has_short_hash;
use crate::input::{BuildInput, BuildStats, DroppedFile, RemovedNotice};
use crate::manifest::{Manifest, ManifestNotice};
use crate::notice_json::NoticeData;
use crate::staging::Staging;
use crate::versions::{self, NoticeVersions};
use crate::{assets, feed, json, kept_list, pdf, precompress, public, sitemap, well_known};

/// A site being built. Dropping it leaves the old site unchanged.
pub struct SiteBuilder<'b> {
    input: BuildInput<'b>,
    shared: SharedConsent,
    assets: Assets,
    embed: EmbedModule,
    /// Names of the snapshots of the dialogs for the whole site.
    snapshots: Vec<String>,
    /// Sorted paths of the files of all pages that are named by their hashes.
    hashed: Vec<String>,
    staging: Staging,
}

impl<'b> SiteBuilder<'b> {
    /// Begins a site and writes the files that do not depend on the notices. `shared` contains the facts of
    /// all notices if a choice applies to the whole site; it is not used otherwise.
    ///
    /// # Errors
    ///
    /// Fails if a file cannot be read or written.
    pub fn new(input: BuildInput<'b>, shared: SharedConsent) -> Result<Self> {
        let staging = Staging::new(input.out)?.keep_from(input.kept).precompress(input.precompress);
        let icon = public::copy(&input, &staging)?;
        Self::with_staging(input, shared, icon, staging)
    }

    /// Begins a change of the site that has this manifest. Only files that change are written.
    /// Returns `None` if all pages change, because the services of the notices determine other dialogs, or if
    /// the only notice is the home page.
    ///
    /// # Errors
    ///
    /// Fails if a file cannot be read or written.
    pub fn update(input: BuildInput<'b>, shared: SharedConsent, manifest: &Manifest) -> Result<Option<Self>> {
        // The files of the home page are among those of the site.
        if shared.fingerprint()?.1 != manifest.shared_hash || input.site.home.is_some() {
            return Ok(None);
        }
        let staging = Staging::update(input.out, manifest.files.clone())?.precompress(input.precompress);
        let icon = public::icon(&staging);
        Self::with_staging(input, shared, icon, staging).map(Some)
    }

    fn with_staging(
        input: BuildInput<'b>,
        shared: SharedConsent,
        icon: Option<String>,
        staging: Staging,
    ) -> Result<Self> {
        let (consent_assets, embed_parts) = consent::write(input.site, input.widgets, &staging)?;
        let assets = assets::write(input.site, input.widgets, consent_assets, icon, &staging)?;
        let hashed = staging.written(has_short_hash);
        let embed = EmbedModule::new(&embed_parts, input.site.consent.scope)?;
        let snapshots = match input.site.consent.scope {
            ConsentScope::Site => embed.write_for_site(input.site, &shared, &staging)?,
            ConsentScope::Notice => Vec::new(),
        };
        Ok(Self { input, shared, assets, embed, snapshots, hashed, staging })
    }

    /// Writes the files of a notice in all its languages. `yaml` is the published form of its
    /// file, if the build publishes versions.
    ///
    /// # Errors
    ///
    /// Fails if a file cannot be written, or if a file in `public/` collides with a page.
    pub fn add(&self, notice: &Notice, yaml: Option<&str>) -> Result<BuiltNotice> {
        let context = self.context();
        let BuildInput { site, versions: day, .. } = self.input;
        let languages = notice.languages.iter().filter(|language| site.languages.contains(language));
        let contents: Vec<_> = languages
            .map(|language| {
                let outline = Outline::new(notice, site, *language);
                let plain = seloste_outline::plain::write(&outline);
                (outline, plain)
            })
            .collect();
        let versions = NoticeVersions::new(notice, yaml, &contents, day, &self.staging)?;
        let mut built = BuiltNotice {
            id: notice.id.clone(),
            last_change: well_known::last_change(notice).map(|date| date.to_string()),
            cards: self
                .input
                .site
                .languages
                .iter()
                .map(|language| seloste_pages::index_card(context, notice, *language))
                .collect(),
            feed: feed::entries(context, notice, &versions),
            sitemap: sitemap::pages(context, notice),
            version_issue: versions.issue.clone(),
            dropped: versions.dropped.clone(),
            ..BuiltNotice::default()
        };
        let consent = NoticeConsent::new(self.input.site, &self.shared, notice);
        let data =
            NoticeData::new(notice).with_context(|| format!("cannot serialize the notice {}", notice.id))?;
        for content in &contents {
            self.write_notice(notice, &consent, (&data, &versions), content, &mut built)?;
        }
        if let Some((path, titles)) = seloste_pages::titles_file(site, notice) {
            self.staging.write_text(&path, &titles)?;
        }
        versions.write(context, notice, &self.staging)?;
        Ok(built)
    }

    /// Writes the files that depend on all notices, and replaces the old site. `notices` are sorted by file
    /// name, as they are listed. `key` is the result of [`build_key`](crate::build_key).
    ///
    /// # Errors
    ///
    /// Fails if a file cannot be written, or if a file in `public/` collides with a page. The old site is
    /// then unchanged.
    pub fn finish(self, notices: Vec<ManifestNotice>, key: &str) -> Result<(BuildStats, Manifest)> {
        self.write_lists(&notices)?;
        self.staging.write("404.html", seloste_pages::not_found_page(self.context()).as_bytes())?;
        let host_files_of_author = self.write_host_files()?;
        let printed = self.print(notices.iter())?;
        let kept = consent::published::keep(&self.staging)?;
        let stats = BuildStats::new(notices.iter().map(|notice| &notice.built));
        let (removed_notices, dropped) = self.keep_removed(&notices)?;
        let mut dropped_files = [kept.dropped, dropped, stats.dropped_files].concat();
        dropped_files.sort();
        let missing_files = kept_list::missing(&self.staging)?;
        kept_list::write(&self.staging, |_| false)?;
        if self.input.precompress {
            precompress::write(&self.staging)?;
        }
        let stats = BuildStats {
            printed,
            kept_snapshots: kept.snapshots,
            dropped_files,
            removed_notices,
            missing_files,
            host_files_of_author,
            ..stats
        };
        let shared = self.shared.fingerprint()?;
        let out = self.input.out;
        let published = self.staging.publish()?;
        let manifest = Manifest::new(key, notices, shared, (published.files, published.copied), out);
        Ok((stats, manifest))
    }

    /// Writes the files that depend on all notices, and replaces what has changed. `manifest` is that of the
    /// old site. Its file is removed before the site is changed.
    ///
    /// # Errors
    ///
    /// Fails if a file cannot be written.
    pub fn finish_update(
        self,
        notices: Vec<ManifestNotice>,
        mut manifest: Manifest,
    ) -> Result<(BuildStats, Manifest)> {
        self.write_lists(&notices)?;
        let (removed_notices, mut dropped_files) = self.keep_removed(&notices)?;
        let host_files_of_author = self.write_host_files()?;
        let printed = self.print(differing(&notices, &manifest.notices))?;
        // A notice that has returned has left pages of a removed notice.
        let prefixes: BTreeSet<String> = differing(&manifest.notices, &notices)
            .chain(differing(&notices, &manifest.notices))
            .flat_map(|notice| {
                let id = &notice.built.id;
                let languages = self.input.site.languages.iter();
                let folders =
                    languages.map(|language| Route::Notice(*language, id.clone()).path(self.input.site));
                folders.chain([consent::embed::notice_folder(id)]).collect::<Vec<_>>()
            })
            .collect();
        let is_stale = |path: &str| {
            path.rsplit_once('/').is_some_and(|(folder, _)| prefixes.contains(&format!("{folder}/")))
                || versions::is_in(&prefixes, path)
        };
        kept_list::write(&self.staging, is_stale)?;
        let written: BTreeSet<_> = self.staging.written(|_| true).into_iter().collect();
        if self.input.precompress {
            precompress::write(&self.staging)?;
        }
        // A file that has become small has no copies any more.
        let is_stale = |path: &str| {
            is_stale(path) || original_path(path).is_some_and(|original| written.contains(original))
        };
        let shared = self.shared.fingerprint()?;
        let (out, snapshots) = (self.input.out, self.snapshots);
        let files = self.staging.publish_update(is_stale)?;
        manifest.notices = notices;
        (manifest.shared, manifest.shared_hash) = shared;
        if let Some(files) = files {
            manifest.files = files;
            manifest.update_folders(out);
        }
        let of_notices = manifest.notices.iter().flat_map(|notice| &notice.built.snapshots);
        let current = of_notices.chain(&snapshots).map(String::as_str).collect();
        let stats = BuildStats::new(manifest.notices.iter().map(|notice| &notice.built));
        dropped_files.extend(stats.dropped_files);
        dropped_files.sort();
        let kept_snapshots = consent::published::count_kept(manifest.files.keys(), &current);
        let stats = BuildStats {
            printed,
            kept_snapshots,
            dropped_files,
            removed_notices,
            host_files_of_author,
            ..stats
        };
        Ok((stats, manifest))
    }

    /// Prints the pages of notices, if the site has them as PDF. Returns the number of pages.
    fn print<'n>(&self, notices: impl Iterator<Item = &'n ManifestNotice>) -> Result<usize> {
        match self.input.printer {
            Some(printer) => pdf::write(printer, self.input.site, notices, &self.staging),
            None => Ok(0),
        }
    }

    /// Carries over the versions of notices that the site no longer has. Returns these notices, and the
    /// dropped files.
    fn keep_removed(&self, notices: &[ManifestNotice]) -> Result<(Vec<RemovedNotice>, Vec<DroppedFile>)> {
        let current = notices.iter().map(|notice| notice.built.id.as_str()).collect();
        versions::keep_removed(self.context(), &current, &self.staging)
    }

    /// Writes the lists of notices, feeds, sitemap, and the date of the last change.
    fn write_lists(&self, notices: &[ManifestNotice]) -> Result<()> {
        let context = self.context();
        // Dates in ISO 8601 sort by time.
        let last_update = notices.iter().filter_map(|notice| notice.built.last_change.as_deref()).max();
        well_known::write(self.input.site.consent.gpc, last_update, &self.staging)?;
        let entries: Vec<_> = notices.iter().flat_map(|notice| &notice.built.feed).collect();
        feed::write(context, &entries, &self.staging)?;
        let pages: Vec<_> = notices.iter().map(|notice| &notice.built.sitemap).collect();
        let is_list = |language: &Language| !self.has_home_page(notices, *language);
        sitemap::write(context, &pages, is_list, &self.staging)?;
        let lists = self.input.site.languages.iter().enumerate();
        for (number, language) in lists.filter(|(_, language)| !self.has_home_page(notices, **language)) {
            let cards = notices.iter().filter_map(|notice| notice.built.cards.get(number));
            let page = seloste_pages::index_page(context, cards.map(String::as_str).collect(), *language);
            let folder = Route::Index(*language).path(context.site);
            self.staging.write(&format!("{folder}index.html"), page.as_bytes())?;
        }
        Ok(())
    }

    /// Returns true if a notice is in the place of the list of notices in a language.
    fn has_home_page(&self, notices: &[ManifestNotice], language: Language) -> bool {
        let is_home = |notice: &&ManifestNotice| self.input.site.home.as_ref() == Some(&notice.built.id);
        notices.iter().filter(is_home).any(|notice| notice.built.sitemap.has(language))
    }

    /// Writes the files for the host, except those that `public/` has. Returns the paths of these.
    fn write_host_files(&self) -> Result<Vec<&'static str>> {
        let mut of_author = Vec::new();
        let facts = SiteFacts {
            base: &self.input.site.path,
            hashed: &self.hashed,
            precompressed: self.input.precompress,
        };
        let files = self.input.host.map(|host| host.site_files(&facts));
        for (path, text) in files.into_iter().flatten() {
            if self.staging.has_copy(path) {
                of_author.push(path);
            } else {
                self.staging.write(path, text.as_bytes())?;
            }
        }
        Ok(of_author)
    }

    fn context(&self) -> SiteContext<'_> {
        SiteContext {
            site: self.input.site,
            assets: &self.assets,
            dialog_notice: self.shared.dialog_notice(),
            pdf: self.input.printer.is_some(),
        }
    }

    /// Writes the files of a notice in one language: page, `notice.json`, `notice.jsonld` and `notice.txt`.
    fn write_notice(
        &self,
        notice: &Notice,
        consent: &NoticeConsent<'_>,
        (data, versions): (&NoticeData, &NoticeVersions),
        (outline, text): &(Outline, String),
        built: &mut BuiltNotice,
    ) -> Result<()> {
        let started = Instant::now();
        let context = self.context();
        let language = outline.language;
        let route = Route::Notice(language, notice.id.clone());
        let folder = route.path(context.site);
        let dialog = consent.dialog(notice, language);
        let snapshot = dialog.as_ref().map(NoticeSnapshot::new).transpose()?;
        let root = context.path_to_root(&route);
        let stores = match &dialog {
            Some(dialog) => consent::write_stores(dialog, &self.staging)?,
            None => None,
        };
        let urls = snapshot.as_ref().map(|snapshot| consent.urls(&root, snapshot, stores.as_deref()));
        let json_ld = json::to_line(&seloste_export::dpv::write(notice, Some(language)))?;
        let page = seloste_pages::notice_page(
            context,
            notice,
            outline,
            json_ld.trim_end(),
            dialog.as_ref().zip(urls.as_ref()),
            &versions.dates(language),
        );
        let data = data.in_language(language)?;
        let rendered = Instant::now();
        let staging = &self.staging;
        if self.input.printer.is_some() {
            staging.reserve(&format!("{folder}{PDF_FILE}"))?;
        }
        staging.write(&format!("{folder}index.html"), page.as_bytes())?;
        staging.write(&format!("{folder}notice.json"), data.as_bytes())?;
        staging.write(&format!("{folder}notice.jsonld"), json_ld.as_bytes())?;
        staging.write_text(&format!("{folder}notice.txt"), text)?;
        for service in &notice.services {
            if let Some((path, content)) = seloste_services::start_file(&notice.id, service) {
                staging.write_once(&path, content.as_bytes())?;
            }
        }
        if let Some((dialog, snapshot)) = dialog.zip(snapshot) {
            snapshot.write(staging)?;
            built.snapshots.push(snapshot.file_name());
            if self.input.site.consent.scope == ConsentScope::Notice {
                self.embed.write_for_notice(notice, &dialog, &snapshot, staging)?;
            }
        }
        built.pages += 1;
        built.render_time += rendered - started;
        built.write_time += rendered.elapsed();
        Ok(())
    }
}

/// Returns the notices that are not the same among the others. Both are sorted by file name.
fn differing<'n>(
    notices: &'n [ManifestNotice],
    others: &'n [ManifestNotice],
) -> impl Iterator<Item = &'n ManifestNotice> {
    notices.iter().filter(|notice| {
        let at = others.binary_search_by(|other| other.source.cmp(&notice.source));
        let other = at.ok().and_then(|at| others.get(at));
        other.is_none_or(|other| other.hash != notice.hash)
    })
}
