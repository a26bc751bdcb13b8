//! Files that every page may load: the site's style sheet and the request form's widget, named by their
//! hashes, and the picture of links.

use anyhow::Result;
use seloste_notice::{Language, Site};
use seloste_pages::{Assets, request_texts, search_parts, style};
use seloste_web::NoticeParts;

use crate::consent::ConsentAssets;
use crate::hash::short_hash;
use crate::social_image;
use crate::staging::Staging;
use crate::widgets::WidgetFiles;

/// Start of the names of the files with the texts of the request form; the language follows.
const TEXTS_START: &str = "request-";

/// Writes style sheet, scripts, WebAssembly and picture, and returns their paths.
pub(crate) fn write(
    site: &Site,
    widgets: &WidgetFiles,
    consent: ConsentAssets,
    icon: Option<String>,
    staging: &Staging,
) -> Result<Assets> {
    let write_hashed = |stem: &str, extension: &str, content: &[u8]| -> Result<String> {
        let name = format!("{stem}.{}.{extension}", short_hash(content));
        staging.write(&format!("assets/{name}"), content)?;
        Ok(name)
    };
    let script = write_hashed("request", "js", &widgets.request_script)?;
    let wasm = write_hashed("request", "wasm", &widgets.request_wasm)?;
    let texts_end = write_texts(staging)?;
    let island_boot = seloste_web::island(&script, &wasm, (TEXTS_START, &texts_end))?;
    Ok(Assets {
        style: format!(
            "assets/{}",
            write_hashed("site", "css", style::site_stylesheet(&site.theme).as_bytes())?
        ),
        choices_style: consent.style,
        choices_boot: consent.boot,
        island_boot: format!("assets/{}", write_hashed("island", "js", island_boot.as_bytes())?),
        notice_scripts: site
            .languages
            .iter()
            .map(|language| {
                let script = notice_script(*language)?;
                let name = write_hashed(&format!("notice-{}", language.code()), "js", script.as_bytes())?;
                Ok((*language, format!("assets/{name}")))
            })
            .collect::<Result<_>>()?,
        icon,
        social_image: social_image::write(site, staging)?,
    })
}

/// Returns the script of notice pages in a language. Each language has a file of its own, so that pages carry
/// no texts for it.
fn notice_script(language: Language) -> Result<String> {
    let parts = search_parts(language);
    seloste_web::notice(NoticeParts {
        markup: &parts.markup,
        style: &style::search_stylesheet(),
        counts: &parts.counts,
        forms: &parts.forms,
        no_matches: parts.no_matches,
        copied: parts.copied,
    })
}

/// Writes the texts of the request form in each language, and returns the end of their names, which is the
/// same for all: the script that loads them would grow with each language otherwise.
fn write_texts(staging: &Staging) -> Result<String> {
    let files = Language::ALL.map(request_texts);
    let end = format!(".{}.txt", short_hash(files.concat().as_bytes()));
    for (language, file) in Language::ALL.into_iter().zip(files) {
        staging.write_text(&format!("assets/{TEXTS_START}{}{end}", language.code()), &file)?;
    }
    Ok(end)
}
