//! From the model to a site's files: pages, data, text, widgets, style sheets and what lies in `public/`.
//!
//! The only writer of files. Everything is written beside the old site first and takes its place at the end, so that a
//! build that fails leaves the old site as it was.
#![forbid(unsafe_code)]

mod assets;
mod boot;
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

pub use input::{BuildInput, BuildStats};
pub use widgets::WidgetFiles;

use anyhow::{Context as _, Result};
use consent::{NoticeConsent, NoticeSnapshot};
use rayon::prelude::*;
use seloste_notice::{ConsentScope, Language, Notice, Service};
use seloste_outline::Outline;
use seloste_pages::{Route, SiteContext};
use staging::Staging;
use std::time::Instant;

/// Writes the site.
///
/// # Errors
///
/// Where a file cannot be read or written, or a file in `public/` would take the place of a page; the old site is then
/// as it was.
pub fn build(input: &BuildInput<'_>) -> Result<BuildStats> {
    let staging = Staging::new(input.out)?;
    let icon = public::copy(input, &staging)?;
    well_known::write(input, &staging)?;
    let consent_assets = consent::write(input.widgets, &staging)?;
    let assets = assets::write(input.site, input.widgets, consent_assets, icon, &staging)?;
    let context =
        SiteContext { site: input.site, assets: &assets, dialog_notice: consent::dialog_notice(input) };

    let site_services = consent::site_services(input.notices);
    if input.site.consent.scope == ConsentScope::Site {
        consent::embed::write_for_site(input, &assets, &site_services, &staging)?;
    }
    let tasks: Vec<(&Notice, Language)> = input
        .notices
        .iter()
        .flat_map(|notice| notice.languages.iter().map(move |language| (*notice, *language)))
        .filter(|(_, language)| input.site.languages.contains(language))
        .collect();
    let written = tasks
        .par_iter()
        .map(|(notice, language)| notice_files(input, context, &site_services, notice, *language, &staging))
        .try_reduce(BuildStats::default, |one, other| Ok(one.merge(other)))?;

    for language in &input.site.languages {
        let page = seloste_pages::index_page(context, input.notices, *language);
        let folder = Route::Index(*language).path(context.default_language());
        staging.write(&format!("{folder}index.html"), page.as_bytes())?;
    }
    staging.write("404.html", seloste_pages::not_found_page(context).as_bytes())?;
    staging.publish()?;
    Ok(written)
}

/// A notice in one language: its page, its data in the model's terms and in those of DPV, its text.
fn notice_files(
    input: &BuildInput<'_>,
    context: SiteContext<'_>,
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
        .with_context(|| format!("cannot write {} as data", notice.id))?;
    let text = seloste_outline::plain::write(&outline);
    let rendered = Instant::now();
    staging.write(&format!("{folder}index.html"), page.as_bytes())?;
    staging.write(&format!("{folder}notice.json"), &data)?;
    staging.write(&format!("{folder}notice.jsonld"), json_ld.as_bytes())?;
    staging.write(&format!("{folder}notice.txt"), text.as_bytes())?;
    if let Some((dialog, snapshot)) = dialog.zip(snapshot) {
        snapshot.write(staging)?;
        if input.site.consent.scope == ConsentScope::Notice {
            consent::embed::write_for_notice(notice, &dialog, &snapshot, context.assets, staging)?;
        }
    }
    Ok(BuildStats { pages: 1, render_time: rendered - started, write_time: rendered.elapsed() })
}
