//! What every page may load: the style sheet and the request form's widget, each under a name that its content gives.

use crate::choices;
use crate::staging::Staging;
use crate::widgets::Widgets;
use anyhow::Result;
use seloste_notice::Site;
use seloste_pages::{Assets, style};
use sha2::{Digest as _, Sha256};
use std::fmt::Write as _;

/// Writes widgets and style sheets; says what they are called.
pub fn write(site: &Site, widgets: &Widgets, icon: Option<String>, staging: &Staging) -> Result<Assets> {
    let put = |stem: &str, extension: &str, content: &[u8]| -> Result<String> {
        let name = format!("{stem}.{}.{extension}", short_hash(content));
        staging.write(&format!("assets/{name}"), content)?;
        Ok(name)
    };
    let glue = put("request", "js", &widgets.request_script)?;
    let wasm = put("request", "wasm", &widgets.request_program)?;
    let island_boot = seloste_web::island(&glue, &wasm)?;
    let choices = choices::write(widgets, staging)?;
    Ok(Assets {
        style: format!("assets/{}", put("site", "css", style::site(&site.theme).as_bytes())?),
        choices_style: choices.style,
        choices_boot: choices.boot,
        island_boot: format!("assets/{}", put("island", "js", island_boot.as_bytes())?),
        icon,
    })
}

/// A short name for this content: 48 bits of its SHA-256, enough to tell versions of a file apart.
pub fn short_hash(content: &[u8]) -> String {
    hexadecimal(content, 6)
}

/// The first bytes of the content's SHA-256 in hexadecimal digits.
pub fn hexadecimal(content: &[u8], bytes: usize) -> String {
    Sha256::digest(content).iter().take(bytes).fold(String::new(), |mut name, byte| {
        // Writing to a string cannot fail.
        let _ = write!(name, "{byte:02x}");
        name
    })
}
