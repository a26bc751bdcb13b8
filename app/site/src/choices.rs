//! The consent widget's files, all in one folder, so that an owner can copy it to a host of their own.

use crate::Build;
use crate::answering;
use crate::assets::short_hash;
use crate::question::Asked;
use crate::staging::Staging;
use crate::statement::Statement;
use crate::widgets::Widgets;
use anyhow::{Context as _, Result};
use seloste_notice::{Category, Notice, Service};
use seloste_pages::choices::{Dialog, Place, STAND_INS};
use seloste_pages::{Assets, style};
use seloste_web::Embed;

/// The folder.
pub const FOLDER: &str = "choices";

/// What pages load of the widget, as paths under the site's root.
pub struct Files {
    /// The style sheet.
    pub style: String,
    /// The module that starts the widget.
    pub boot: String,
}

/// Writes the files that are the same for every page.
pub fn write(widgets: &Widgets, staging: &Staging) -> Result<Files> {
    let put = |stem: &str, extension: &str, content: &[u8]| -> Result<String> {
        let name = format!("{stem}.{}.{extension}", short_hash(content));
        staging.write(&format!("{FOLDER}/{name}"), content)?;
        Ok(name)
    };
    let wasm = put("widget", "wasm", &widgets.consent_program)?;
    let script = std::str::from_utf8(&widgets.consent_script)
        .context("the script of the compiled consent widget is no text")?;
    let boot = put("widget", "js", seloste_web::consent(script, &wasm)?.as_bytes())?;
    let style = put("choices", "css", style::choices().as_bytes())?;
    staging.write(&format!("{FOLDER}/choices.d.ts"), types()?.as_bytes())?;
    for (path, text) in STAND_INS {
        staging.write(path, text.as_bytes())?;
    }
    answering::write(FOLDER, staging)?;
    Ok(Files { style: format!("{FOLDER}/{style}"), boot: format!("{FOLDER}/{boot}") })
}

/// The declarations for TypeScript.
fn types() -> Result<String> {
    let optional = Category::ALL.into_iter().filter(|category| *category != Category::Necessary);
    let categories: Vec<_> = optional.map(Category::word).collect();
    seloste_web::choices_types(&categories)
}

/// Writes the statement of what is shown.
pub fn write_statement(statement: &Statement, staging: &Staging) -> Result<()> {
    staging.write_once(&format!("{FOLDER}/{}", statement.file()), statement.text.as_bytes())
}

/// Writes the modules for pages that are not of the site, one for each language, where one choice counts for all
/// notices: they are one controller's, and any of them asks for all.
pub fn write_elsewhere_for_site(
    build: &Build<'_>,
    assets: &Assets,
    of_site: &[&Service],
    staging: &Staging,
) -> Result<()> {
    for language in &build.site.languages {
        let asking = build.notices.iter().find(|notice| {
            notice.languages.contains(language) && notice.optional_services().next().is_some()
        });
        let Some(notice) = asking else { continue };
        let asked = Asked::new(build, of_site, notice);
        if let Some(dialog) = asked.dialog(notice, *language) {
            let statement = Statement::new(&dialog)?;
            write_statement(&statement, staging)?;
            let name = format!("{}.js", language.code());
            write_elsewhere(&dialog, &statement, assets, "./", &name, staging)?;
        }
    }
    Ok(())
}

/// Writes the module for pages that are not of the site, where each notice asks for itself.
pub fn write_elsewhere_for_notice(
    notice: &Notice,
    dialog: &Dialog<'_>,
    statement: &Statement,
    assets: &Assets,
    staging: &Staging,
) -> Result<()> {
    let path = format!("{}/{}.js", notice.id, dialog.question().language.code());
    write_elsewhere(dialog, statement, assets, "../", &path, staging)
}

/// Writes a module for pages that are not of the site. `up` leads from it to the folder.
fn write_elsewhere(
    dialog: &Dialog<'_>,
    statement: &Statement,
    assets: &Assets,
    up: &str,
    path: &str,
    staging: &Staging,
) -> Result<()> {
    // An owner's choice counts for all of their host.
    let place = Place {
        paths: "/".to_owned(),
        statement: format!("{up}{}", statement.file()),
        shown: statement.hash.clone(),
    };
    let beside = |file: &str| format!("{up}{}", file.rsplit('/').next().unwrap_or(file));
    // JSON is JavaScript (ECMAScript 2019).
    let markup = serde_json::to_string(&dialog.template_elsewhere(&place))?;
    let opener =
        serde_json::to_string(&seloste_pages::choices::footer_button_elsewhere(dialog.question().language))?;
    let (boot, style) = (beside(&assets.choices_boot), beside(&assets.choices_style));
    let embed = Embed { boot: &boot, style: &style, markup: &markup, opener: &opener };
    staging.write(&format!("{FOLDER}/{path}"), seloste_web::embed(embed)?.as_bytes())
}
