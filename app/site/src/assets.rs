//! Widgets and style sheets, each under a name that its content gives.

use crate::staging::Staging;
use anyhow::{Context as _, Result};
use seloste_hooks::choices;
use seloste_hooks::request::ISLAND_ID;
use seloste_notice::Site;
use seloste_pages::{Assets, style};
use sha2::{Digest as _, Sha256};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// The compiled widgets, as the build finds them.
pub const WIDGET_FILES: [&str; 4] = ["consent.js", "consent.wasm", "request.js", "request.wasm"];

/// The module that starts the consent widget.
const CHOICES_BOOT: &str = include_str!("boot/choices.js");

/// The module that wakes the request form.
const ISLAND_BOOT: &str = include_str!("boot/island.js");

/// Writes widgets and style sheets; says what they are called.
pub fn write(site: &Site, widgets: &Path, icon: Option<String>, staging: &Staging) -> Result<Assets> {
    let widget = |name: &str| {
        let path = widgets.join(name);
        fs::read(&path).with_context(|| {
            format!("cannot read the compiled widget {}: `cargo xtask build` compiles it", path.display())
        })
    };
    let put = |stem: &str, extension: &str, content: &[u8]| -> Result<String> {
        let path = format!("assets/{stem}.{}.{extension}", hash(content));
        staging.write(&path, content)?;
        Ok(path)
    };
    let [consent_js, consent_wasm, request_js, request_wasm] = WIDGET_FILES;
    let boot = |text: &str, js: &str, wasm: &str| {
        // Both lie beside the boot module.
        let name = |path: &str| format!("./{}", path.trim_start_matches("assets/"));
        let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.starts_with("//")).collect();
        lines
            .join("\n")
            .replace("./GLUE", &name(js))
            .replace("./WASM", &name(wasm))
            .replace("ISLAND", ISLAND_ID)
            .replace("TEMPLATE", choices::TEMPLATE_ID)
            .replace("PATHS", choices::PATHS)
    };
    let choices_boot = boot(
        CHOICES_BOOT,
        &put("consent", "js", &widget(consent_js)?)?,
        &put("consent", "wasm", &widget(consent_wasm)?)?,
    );
    let island_boot = boot(
        ISLAND_BOOT,
        &put("request", "js", &widget(request_js)?)?,
        &put("request", "wasm", &widget(request_wasm)?)?,
    );
    Ok(Assets {
        style: put("site", "css", style::site(&site.theme).as_bytes())?,
        choices_style: put("choices", "css", style::choices().as_bytes())?,
        choices_boot: put("choices", "js", choices_boot.as_bytes())?,
        island_boot: put("island", "js", island_boot.as_bytes())?,
        icon,
    })
}

/// A short name for this content: 48 bits of its SHA-256, enough to tell versions of a file apart.
fn hash(content: &[u8]) -> String {
    Sha256::digest(content).iter().take(6).fold(String::new(), |mut name, byte| {
        // Writing to a string cannot fail.
        let _ = write!(name, "{byte:02x}");
        name
    })
}
