//! Files that every page may load: the site's style sheet and the request form's widget, named by their
//! hashes.

use anyhow::Result;
use seloste_notice::Site;
use seloste_pages::{Assets, style};

use crate::consent::ConsentAssets;
use crate::hash::short_hash;
use crate::staging::Staging;
use crate::widgets::WidgetFiles;

/// Writes style sheet, scripts and WebAssembly, and returns their paths.
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
    let island_boot = seloste_web::island(&script, &wasm)?;
    Ok(Assets {
        style: format!(
            "assets/{}",
            write_hashed("site", "css", style::site_stylesheet(&site.theme).as_bytes())?
        ),
        choices_style: consent.style,
        choices_boot: consent.boot,
        island_boot: format!("assets/{}", write_hashed("island", "js", island_boot.as_bytes())?),
        icon,
    })
}
