//! JavaScript modules that add the consent dialog to an owner's pages outside the built site.

use anyhow::Result;
use seloste_notice::{ConsentScope, Notice, Site};
use seloste_pages::choices::{Dialog, DialogUrls};
use seloste_web::Embed;

use super::consent_request::NoticeConsent;
use super::files::{self, EmbedParts, FOLDER};
use super::shared::SharedConsent;
use super::snapshot::NoticeSnapshot;
use crate::staging::Staging;

/// Stands for the HTML in a module before it is split. Not part of any script or style sheet.
const MARKUP_MARK: &str = "\u{e000}markup";

/// Everything in a module but its HTML, which is the same for all modules of a site.
pub(crate) struct EmbedModule {
    /// The parts between which the HTML is inserted.
    parts: Vec<String>,
    /// Prefix from a module to the folder of the widget.
    to_folder: &'static str,
}

impl EmbedModule {
    /// Prepares the modules of a site. With a dialog for each notice, modules are in folders of the notices.
    pub(crate) fn new(parts: &EmbedParts, scope: ConsentScope) -> Result<Self> {
        let to_folder = match scope {
            ConsentScope::Site => "./",
            ConsentScope::Notice => "../",
        };
        let wasm = format!("{}{}", to_folder.trim_start_matches("./"), parts.wasm);
        let embed = Embed { wasm: &wasm, style: &parts.style, markup: MARKUP_MARK };
        let module = seloste_web::embed(&parts.script, embed)?;
        let parts = module.split(&serde_json::to_string(MARKUP_MARK)?).map(str::to_owned).collect();
        Ok(Self { parts, to_folder })
    }

    /// Writes one module per language if a choice applies to the whole site. All notices then have the same
    /// controller, so the first notice with optional services gives the dialog. Returns the names of the
    /// snapshots.
    pub(crate) fn write_for_site(
        &self,
        site: &Site,
        shared: &SharedConsent,
        staging: &Staging,
    ) -> Result<Vec<String>> {
        let consent = NoticeConsent::for_site(site, shared);
        let mut snapshots = Vec::new();
        for language in &site.languages {
            let Some(controller) = shared.dialog_in(*language) else { continue };
            if let Some(dialog) = consent.dialog_of(controller, *language) {
                let snapshot = NoticeSnapshot::new(&dialog)?;
                snapshot.write(staging)?;
                self.write(&dialog, &snapshot, &format!("{}.js", language.code()), staging)?;
                snapshots.push(snapshot.file_name());
            }
        }
        Ok(snapshots)
    }

    /// Writes the module of a notice in one language if each notice has its own dialog.
    pub(crate) fn write_for_notice(
        &self,
        notice: &Notice,
        dialog: &Dialog<'_>,
        snapshot: &NoticeSnapshot,
        staging: &Staging,
    ) -> Result<()> {
        let path = format!("{}/{}.js", notice.id, dialog.consent_request().language.code());
        self.write(dialog, snapshot, &path, staging)
    }

    fn write(
        &self,
        dialog: &Dialog<'_>,
        snapshot: &NoticeSnapshot,
        path: &str,
        staging: &Staging,
    ) -> Result<()> {
        // Outside the built site, a choice applies to the whole host.
        let urls = DialogUrls {
            cookie_paths: "/".to_owned(),
            snapshot_url: format!("{}{}", self.to_folder, snapshot.file_name()),
            snapshot_hash: snapshot.hash.clone(),
            stores: None,
        };
        let mut markup = dialog.embed_template(&urls);
        markup.push_str(&seloste_pages::choices::embed_button(dialog.consent_request().language));
        // JSON is a subset of JavaScript (ECMAScript 2019).
        let mut module = self.parts.join(&serde_json::to_string(&markup)?);
        if let Some(name) = files::write_stores(dialog, staging)? {
            module.push_str(&format!("import(\"{}{name}\");\n", self.to_folder));
        }
        staging.write(&format!("{FOLDER}/{path}"), module.as_bytes())
    }
}

/// Returns the folder of a notice's modules.
pub(crate) fn notice_folder(id: &str) -> String {
    format!("{FOLDER}/{id}/")
}
