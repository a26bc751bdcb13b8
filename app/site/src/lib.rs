//! Builds a site: writes pages, notice data, texts, widgets and style sheets, and copies `public/`.
//!
//! Input: site settings, notices, compiled widgets and the output folder ([`BuildInput`]). Output: the files,
//! and [`BuildStats`].
//!
//! This is the only crate that writes site files. Everything is written to a staging folder that replaces the
//! old site at the end, so a failed build leaves the old site unchanged. Files of the old site that consent
//! records and cached pages refer to are kept. Otherwise the same input gives the same bytes.
#![forbid(unsafe_code)]

mod assets;
mod consent;
mod hash;
mod input;
mod json;
mod notice_json;
mod public;
mod staging;
#[cfg(test)]
mod tests;
mod well_known;
mod widgets;

use std::time::Instant;

use anyhow::{Context as _, Result};
use consent::{EmbedParts, NoticeConsent, NoticeSnapshot};
pub use input::{BuildInput, BuildStats};
use rayon::prelude::*;
use seloste_notice::{ConsentScope, Language, Notice, Service};
use seloste_outline::Outline;
use seloste_pages::{Route, SiteContext};
use staging::Staging;
pub use widgets::WidgetFiles;

/// Start of text files for people. Plain text cannot declare its encoding, and common hosts do not declare it
/// either, so browsers would guess; a byte order mark decides (WHATWG Encoding Standard, section 6).
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// Builds the site.
///
/// # Errors
///
/// Fails if a file cannot be read or written, or if a file in `public/` collides with a page. The old site is
/// then unchanged.
pub fn build(input: &BuildInput<'_>) -> Result<BuildStats> {
    let staging = Staging::new(input.out)?;
    let icon = public::copy(input, &staging)?;
    well_known::write(input, &staging)?;
    let (consent_assets, embed_parts) = consent::write(input.site, input.widgets, &staging)?;
    let assets = assets::write(input.site, input.widgets, consent_assets, icon, &staging)?;
    let context =
        SiteContext { site: input.site, assets: &assets, dialog_notice: consent::dialog_notice(input) };

    let site_services = consent::site_services(input.notices);
    if input.site.consent.scope == ConsentScope::Site {
        consent::embed::write_for_site(input, &embed_parts, &site_services, &staging)?;
    }
    let tasks: Vec<(&Notice, Language)> = input
        .notices
        .iter()
        .flat_map(|notice| notice.languages.iter().map(move |language| (*notice, *language)))
        .filter(|(_, language)| input.site.languages.contains(language))
        .collect();
    let written = tasks
        .par_iter()
        .map(|(notice, language)| {
            notice_files(input, context, &embed_parts, &site_services, notice, *language, &staging)
        })
        .try_reduce(BuildStats::default, |one, other| Ok(one.merge(&other)))?;

    for language in &input.site.languages {
        let page = seloste_pages::index_page(context, input.notices, *language);
        let folder = Route::Index(*language).path(context.default_language());
        staging.write(&format!("{folder}index.html"), page.as_bytes())?;
    }
    staging.write("404.html", seloste_pages::not_found_page(context).as_bytes())?;
    let files = consent::published::keep(&staging)?;
    staging.publish()?;
    Ok(BuildStats { kept_snapshots: files.snapshots, dropped_files: files.dropped, ..written })
}

/// Writes the files of a notice in one language: page, `notice.json`, `notice.jsonld` and `notice.txt`.
fn notice_files(
    input: &BuildInput<'_>,
    context: SiteContext<'_>,
    embed_parts: &EmbedParts,
    site_services: &[&Service],
    notice: &Notice,
    language: Language,
    staging: &Staging,
) -> Result<BuildStats> {
    let started = Instant::now();
    let folder = Route::Notice(language, notice.id.clone()).path(context.default_language());
    let outline = Outline::new(notice, input.site, language);
    let consent = NoticeConsent::new(input, site_services, notice);
    let dialog = consent.dialog(notice, language);
    let snapshot = dialog.as_ref().map(NoticeSnapshot::new).transpose()?;
    let root = context.path_to_root(&Route::Notice(language, notice.id.clone()));
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
    staging.write(&format!("{folder}index.html"), page.as_bytes())?;
    staging.write(&format!("{folder}notice.json"), &data)?;
    staging.write(&format!("{folder}notice.jsonld"), json_ld.as_bytes())?;
    staging.write(&format!("{folder}notice.txt"), [BYTE_ORDER_MARK, &text].concat().as_bytes())?;
    if let Some((dialog, snapshot)) = dialog.zip(snapshot) {
        snapshot.write(staging)?;
        if input.site.consent.scope == ConsentScope::Notice {
            consent::embed::write_for_notice(notice, &dialog, &snapshot, embed_parts, staging)?;
        }
    }
    Ok(BuildStats {
        pages: 1,
        render_time: rendered - started,
        write_time: rendered.elapsed(),
        ..BuildStats::default()
    })
}
