//! JavaScript modules that add the consent dialog to an owner's pages outside the built site.

use anyhow::Result;
use seloste_notice::{Notice, Service};
use seloste_pages::choices::{Dialog, DialogUrls};
use seloste_web::Embed;

use super::consent_request::NoticeConsent;
use super::files::{EmbedParts, FOLDER};
use super::snapshot::NoticeSnapshot;
use crate::input::BuildInput;
use crate::staging::Staging;

/// Writes one module per language if a choice applies to the whole site. All notices then have the same
/// controller, so any notice with optional services gives the dialog.
pub(crate) fn write_for_site(
    build: &BuildInput<'_>,
    parts: &EmbedParts,
    site_services: &[&Service],
    staging: &Staging,
) -> Result<()> {
    for language in &build.site.languages {
        let first = build.notices.iter().find(|notice| {
            notice.languages.contains(language) && notice.optional_services().next().is_some()
        });
        let Some(notice) = first else { continue };
        let consent = NoticeConsent::new(build, site_services, notice);
        if let Some(dialog) = consent.dialog(notice, *language) {
            let snapshot = NoticeSnapshot::new(&dialog)?;
            snapshot.write(staging)?;
            let name = format!("{}.js", language.code());
            write_module(&dialog, &snapshot, parts, "./", &name, staging)?;
        }
    }
    Ok(())
}

/// Writes the module of a notice in one language if each notice has its own dialog.
pub(crate) fn write_for_notice(
    notice: &Notice,
    dialog: &Dialog<'_>,
    snapshot: &NoticeSnapshot,
    parts: &EmbedParts,
    staging: &Staging,
) -> Result<()> {
    let path = format!("{}/{}.js", notice.id, dialog.consent_request().language.code());
    write_module(dialog, snapshot, parts, "../", &path, staging)
}

/// Writes a module. `to_folder` is the prefix from the module to the folder of the widget.
fn write_module(
    dialog: &Dialog<'_>,
    snapshot: &NoticeSnapshot,
    parts: &EmbedParts,
    to_folder: &str,
    path: &str,
    staging: &Staging,
) -> Result<()> {
    // Outside the built site, a choice applies to the whole host.
    let urls = DialogUrls {
        cookie_paths: "/".to_owned(),
        snapshot_url: format!("{to_folder}{}", snapshot.file_name()),
        snapshot_hash: snapshot.hash.clone(),
    };
    let language = dialog.consent_request().language;
    let mut markup = dialog.embed_template(&urls);
    markup.push_str(&seloste_pages::choices::embed_button(language));
    let wasm = format!("{}{}", to_folder.trim_start_matches("./"), parts.wasm);
    let embed = Embed { wasm: &wasm, style: &parts.style, markup: &markup };
    staging.write(&format!("{FOLDER}/{path}"), seloste_web::embed(&parts.script, embed)?.as_bytes())
}
