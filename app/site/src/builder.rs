//! Builds a site notice by notice.

use std::time::{Duration, Instant};

use anyhow::{Context as _, Result};
use seloste_notice::{ConsentScope, Date, Language, Notice};
use seloste_outline::Outline;
use seloste_pages::{Assets, Route, SiteContext};

use crate::consent::embed::EmbedModule;
use crate::consent::{self, NoticeConsent, NoticeSnapshot, SharedConsent};
use crate::input::{BuildInput, BuildStats};
use crate::staging::Staging;
use crate::{assets, json, notice_json, public, well_known};

/// Start of text files for people. Plain text cannot declare its encoding, and common hosts do not declare it
/// either, so browsers would guess; a byte order mark decides (WHATWG Encoding Standard, section 6).
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// A site being built. Dropping it leaves the old site unchanged.
pub struct SiteBuilder<'b> {
    input: BuildInput<'b>,
    shared: SharedConsent,
    assets: Assets,
    embed: EmbedModule,
    staging: Staging,
}

/// What the pages of the site need to know of a notice whose own files have been written.
#[derive(Clone, Debug, Default)]
pub struct BuiltNotice {
    /// Number of pages.
    pages: usize,
    /// Card in the list of each language of the site.
    cards: Vec<String>,
    last_change: Option<Date>,
    render_time: Duration,
    write_time: Duration,
}

impl<'b> SiteBuilder<'b> {
    /// Writes the files that do not depend on the notices. `shared` contains the facts of all notices if a
    /// choice applies to the whole site; it is not used otherwise.
    ///
    /// # Errors
    ///
    /// Fails if a file cannot be read or written.
    pub fn new(input: BuildInput<'b>, shared: SharedConsent) -> Result<Self> {
        let staging = Staging::new(input.out)?;
        let icon = public::copy(&input, &staging)?;
        let (consent_assets, embed_parts) = consent::write(input.site, input.widgets, &staging)?;
        let assets = assets::write(input.site, input.widgets, consent_assets, icon, &staging)?;
        let embed = EmbedModule::new(&embed_parts, input.site.consent.scope)?;
        if input.site.consent.scope == ConsentScope::Site {
            embed.write_for_site(input.site, &shared, &staging)?;
        }
        Ok(Self { input, shared, assets, embed, staging })
    }

    /// Writes the files of a notice in all its languages.
    ///
    /// # Errors
    ///
    /// Fails if a file cannot be written, or if a file in `public/` collides with a page.
    pub fn add(&self, notice: &Notice) -> Result<BuiltNotice> {
        let context = self.context();
        let mut built = BuiltNotice {
            last_change: well_known::last_change(notice),
            cards: self
                .input
                .site
                .languages
                .iter()
                .map(|language| seloste_pages::index_card(context, notice, *language))
                .collect(),
            ..BuiltNotice::default()
        };
        let consent = NoticeConsent::new(self.input.site, &self.shared, notice);
        for language in
            notice.languages.iter().filter(|language| self.input.site.languages.contains(language))
        {
            self.write_notice(notice, &consent, *language, &mut built)?;
        }
        Ok(built)
    }

    /// Writes the files that depend on all notices, and replaces the old site. `notices` are in the order in
    /// which they are listed.
    ///
    /// # Errors
    ///
    /// Fails if a file cannot be written, or if a file in `public/` collides with a page. The old site is then
    /// unchanged.
    pub fn finish(self, notices: &[BuiltNotice]) -> Result<BuildStats> {
        let Self { input, staging, .. } = &self;
        let context = self.context();
        let last_update = notices.iter().filter_map(|notice| notice.last_change).max();
        well_known::write(input.site.consent.gpc, last_update, staging)?;
        for (number, language) in input.site.languages.iter().enumerate() {
            let cards = notices.iter().filter_map(|notice| notice.cards.get(number)).map(String::as_str);
            let page = seloste_pages::index_page(context, cards.collect(), *language);
            let folder = Route::Index(*language).path(context.default_language());
            staging.write(&format!("{folder}index.html"), page.as_bytes())?;
        }
        staging.write("404.html", seloste_pages::not_found_page(context).as_bytes())?;
        let files = consent::published::keep(staging)?;
        self.staging.publish()?;
        Ok(BuildStats {
            pages: notices.iter().map(|notice| notice.pages).sum(),
            render_time: notices.iter().map(|notice| notice.render_time).sum(),
            write_time: notices.iter().map(|notice| notice.write_time).sum(),
            kept_snapshots: files.snapshots,
            dropped_files: files.dropped,
        })
    }

    fn context(&self) -> SiteContext<'_> {
        SiteContext {
            site: self.input.site,
            assets: &self.assets,
            dialog_notice: self.shared.dialog_notice(),
        }
    }

    /// Writes the files of a notice in one language: page, `notice.json`, `notice.jsonld` and `notice.txt`.
    fn write_notice(
        &self,
        notice: &Notice,
        consent: &NoticeConsent<'_>,
        language: Language,
        built: &mut BuiltNotice,
    ) -> Result<()> {
        let started = Instant::now();
        let context = self.context();
        let route = Route::Notice(language, notice.id.clone());
        let folder = route.path(context.default_language());
        let outline = Outline::new(notice, self.input.site, language);
        let dialog = consent.dialog(notice, language);
        let snapshot = dialog.as_ref().map(NoticeSnapshot::new).transpose()?;
        let root = context.path_to_root(&route);
        let urls = snapshot.as_ref().map(|snapshot| consent.urls(&root, snapshot));
        let json_ld = json::to_line(&seloste_export::dpv::write(notice, Some(language)))?;
        let json_ld = std::str::from_utf8(&json_ld)?;
        let page = seloste_pages::notice_page(
            context,
            notice,
            &outline,
            json_ld.trim_end(),
            dialog.as_ref().zip(urls.as_ref()),
        );
        let data = notice_json::write(notice, &outline)
            .with_context(|| format!("cannot serialize the notice {}", notice.id))?;
        let text = seloste_outline::plain::write(&outline);
        let rendered = Instant::now();
        let staging = &self.staging;
        staging.write(&format!("{folder}index.html"), page.as_bytes())?;
        staging.write(&format!("{folder}notice.json"), &data)?;
        staging.write(&format!("{folder}notice.jsonld"), json_ld.as_bytes())?;
        staging.write(&format!("{folder}notice.txt"), [BYTE_ORDER_MARK, &text].concat().as_bytes())?;
        if let Some((dialog, snapshot)) = dialog.zip(snapshot) {
            snapshot.write(staging)?;
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
