//! Widget files that are the same for all pages.

use anyhow::{Context as _, Result};
use seloste_notice::{Category, Site};
use seloste_pages::choices::{Dialog, PLACEHOLDER_FILES};
use seloste_pages::style;

use super::cmp_rules;
use crate::hash::short_hash;
use crate::staging::Staging;
use crate::widgets::WidgetFiles;

/// Folder of the widget.
pub(super) const FOLDER: &str = "choices";

/// Files of the widget that pages load, as paths below the site's root.
pub(crate) struct ConsentAssets {
    /// Style sheet of the dialog.
    pub style: String,
    /// Module that starts the widget.
    pub boot: String,
}

/// Parts of the modules for pages outside the site.
pub(crate) struct EmbedParts {
    /// The bundled script.
    pub script: String,
    /// Name of the program.
    pub wasm: String,
    /// The style sheet.
    pub style: String,
}

/// Writes the script that removes the databases, caches and service workers of a dialog's services, and
/// returns its name; `None` if there are none.
pub(crate) fn write_stores(dialog: &Dialog<'_>, staging: &Staging) -> Result<Option<String>> {
    let declared = dialog.stores();
    if declared.is_empty() {
        return Ok(None);
    }
    let script = seloste_web::stores(&declared)?;
    let name = format!("stores.{}.js", short_hash(script.as_bytes()));
    staging.write_once(&format!("{FOLDER}/{name}"), script.as_bytes())?;
    Ok(Some(name))
}

/// Writes the files. Returns their paths, and the parts of modules for other pages.
pub(crate) fn write(
    site: &Site,
    widgets: &WidgetFiles,
    staging: &Staging,
) -> Result<(ConsentAssets, EmbedParts)> {
    let write_hashed = |stem: &str, extension: &str, content: &[u8]| -> Result<String> {
        let name = format!("{stem}.{}.{extension}", short_hash(content));
        staging.write(&format!("{FOLDER}/{name}"), content)?;
        Ok(name)
    };
    let wasm = write_hashed("widget", "wasm", &widgets.consent_wasm)?;
    let text = |script: &[u8]| {
        String::from_utf8(script.to_vec()).context("a script of the compiled consent widget is not UTF-8")
    };
    let script = seloste_web::consent(&text(&widgets.consent_script)?, &wasm)?;
    let boot = write_hashed("widget", "js", script.as_bytes())?;
    let stylesheet = style::choices_stylesheet(&site.consent);
    let style = write_hashed("choices", "css", stylesheet.as_bytes())?;
    staging.write(&format!("{FOLDER}/choices.d.ts"), type_declarations()?.as_bytes())?;
    for (path, text) in PLACEHOLDER_FILES {
        staging.write(path, text.as_bytes())?;
    }
    cmp_rules::write(FOLDER, staging)?;
    Ok((
        ConsentAssets { style: format!("{FOLDER}/{style}"), boot: format!("{FOLDER}/{boot}") },
        EmbedParts {
            script: text(&widgets.consent_embed)?,
            wasm,
            style: style::embed_stylesheet(&site.theme, &site.consent),
        },
    ))
}

/// Returns the TypeScript declarations.
fn type_declarations() -> Result<String> {
    let optional = Category::ALL.into_iter().filter(|category| *category != Category::Necessary);
    let categories: Vec<_> = optional.map(Category::as_str).collect();
    seloste_web::choices_types(&categories)
}
