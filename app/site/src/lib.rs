//! From the model to a site's files: pages, data, text, widgets, style sheets and what lies in `public/`.
//!
//! The only writer of files. Everything is written beside the old site first and takes its place at the end, so that a
//! build that fails leaves the old site as it was.
#![forbid(unsafe_code)]

mod answering;
mod assets;
mod choices;
mod data;
mod json;
mod public;
mod question;
mod staging;
mod statement;
#[cfg(test)]
mod tests;
mod well_known;
mod widgets;

pub use widgets::Widgets;

use anyhow::{Context as _, Result};
use rayon::prelude::*;
use seloste_notice::{ConsentScope, Language, Notice, Service, Site};
use seloste_outline::Outline;
use seloste_pages::{Address, Chrome};
use staging::Staging;
use statement::Statement;
use std::path::Path;
use std::time::{Duration, Instant};

/// What a site is made of.
pub struct Build<'b> {
    /// Its settings.
    pub site: &'b Site,
    /// Its notices.
    pub notices: &'b [&'b Notice],
    /// The folder whose files are copied as they are, if there is one.
    pub public: &'b Path,
    /// The compiled widgets.
    pub widgets: &'b Widgets,
    /// Where the site is to be.
    pub out: &'b Path,
}

/// What was written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// Pages of notices.
    pub pages: usize,
    /// The time it took to render them, added up over all threads.
    pub rendering: Duration,
    /// The time it took to write their files, added up over all threads.
    pub writing: Duration,
}

impl Written {
    fn and(self, other: Self) -> Self {
        Self {
            pages: self.pages + other.pages,
            rendering: self.rendering + other.rendering,
            writing: self.writing + other.writing,
        }
    }
}

/// Writes the site.
///
/// # Errors
///
/// Where a file cannot be read or written, or a file in `public/` would take the place of a page; the old site is then
/// as it was.
pub fn build(build: &Build<'_>) -> Result<Written> {
    let staging = Staging::new(build.out)?;
    let icon = public::copy(build, &staging)?;
    well_known::write(build, &staging)?;
    let assets = assets::write(build.site, build.widgets, icon, &staging)?;
    let chrome = Chrome { site: build.site, assets: &assets, choices_at: question::choices_at(build) };

    let of_site = question::of_site(build.notices);
    if build.site.consent.scope == ConsentScope::Site {
        choices::write_elsewhere_for_site(build, &assets, &of_site, &staging)?;
    }
    let tasks: Vec<(&Notice, Language)> = build
        .notices
        .iter()
        .flat_map(|notice| notice.languages.iter().map(move |language| (*notice, *language)))
        .filter(|(_, language)| build.site.languages.contains(language))
        .collect();
    let written = tasks
        .par_iter()
        .map(|(notice, language)| notice_files(build, chrome, &of_site, notice, *language, &staging))
        .try_reduce(Written::default, |one, other| Ok(one.and(other)))?;

    for language in &build.site.languages {
        let page = seloste_pages::index_page(chrome, build.notices, *language);
        let folder = Address::Index(*language).path(chrome.default_language());
        staging.write(&format!("{folder}index.html"), page.as_bytes())?;
    }
    staging.write("404.html", seloste_pages::not_found_page(chrome).as_bytes())?;
    staging.publish()?;
    Ok(written)
}

/// A notice in one language: its page, its data in the model's terms and in those of DPV, its text.
fn notice_files(
    build: &Build<'_>,
    chrome: Chrome<'_>,
    of_site: &[&Service],
    notice: &Notice,
    language: Language,
    staging: &Staging,
) -> Result<Written> {
    let begun = Instant::now();
    let folder = Address::Notice(language, notice.id.clone()).path(chrome.default_language());
    let outline = Outline::new(notice, build.site, language);
    let asked = question::Asked::new(build, of_site, notice);
    let dialog = asked.dialog(notice, language);
    let statement = dialog.as_ref().map(Statement::new).transpose()?;
    let root = chrome.root_from(&Address::Notice(language, notice.id.clone()));
    let place = statement.as_ref().map(|statement| asked.place(&root, statement));
    let linked = json::line(&seloste_export::dpv::write(notice, Some(language)))?;
    let linked = std::str::from_utf8(&linked)?;
    let page = seloste_pages::notice_page(
        chrome,
        notice,
        &outline,
        linked.trim_end(),
        dialog.as_ref().zip(place.as_ref()),
    );
    let data =
        data::write(notice, &outline).with_context(|| format!("cannot write {} as data", notice.id))?;
    let text = seloste_outline::plain::write(&outline);
    let rendered = Instant::now();
    staging.write(&format!("{folder}index.html"), page.as_bytes())?;
    staging.write(&format!("{folder}notice.json"), &data)?;
    staging.write(&format!("{folder}notice.jsonld"), linked.as_bytes())?;
    staging.write(&format!("{folder}notice.txt"), text.as_bytes())?;
    if let Some((dialog, statement)) = dialog.zip(statement) {
        choices::write_statement(&statement, staging)?;
        if build.site.consent.scope == ConsentScope::Notice {
            choices::write_elsewhere_for_notice(notice, &dialog, &statement, chrome.assets, staging)?;
        }
    }
    Ok(Written { pages: 1, rendering: rendered - begun, writing: rendered.elapsed() })
}
