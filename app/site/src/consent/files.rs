//! Widget files that are the same for all pages.

use super::cmp_rules;
use crate::boot::fill;
use crate::hash::short_hash;
use crate::staging::Staging;
use crate::widgets::WidgetFiles;
use anyhow::{Context as _, Result};
use seloste_hooks::choices as hooks;
use seloste_notice::Category;
use seloste_pages::choices::PLACEHOLDER_FILES;
use seloste_pages::style;

/// Folder of the widget.
pub const FOLDER: &str = "choices";

/// TypeScript declarations of the widget's script interface.
const TYPES: &str = include_str!("../boot/choices.d.ts");

/// Names from `seloste-hooks` that replace placeholders in the modules. `WASM`, the file name of the
/// WebAssembly module, is added when that file has been written.
pub const NAMES: [(&str, &str); 31] = [
    ("TEMPLATE_ID", hooks::TEMPLATE_ID),
    ("ROOT_ID", hooks::ROOT_ID),
    ("STATUS_ID", hooks::STATUS_ID),
    ("TOLD_ID", hooks::TOLD_ID),
    ("NAMES", hooks::NAMES),
    ("QUESTION", hooks::QUESTION),
    ("PATHS", hooks::PATHS),
    ("CLEAR_LOCAL", hooks::CLEAR_LOCAL),
    ("CLEAR_SESSION", hooks::CLEAR_SESSION),
    ("ENDPOINT", hooks::ENDPOINT),
    ("GOOGLE", hooks::GOOGLE),
    ("STATEMENT", hooks::STATEMENT),
    ("SIGNAL", hooks::SIGNAL),
    ("SAVED", hooks::SAVED),
    ("LEFT", hooks::LEFT),
    ("STATE", hooks::STATE),
    ("STATE_SHOWN", hooks::STATE_SHOWN),
    ("RECEIPT", hooks::RECEIPT),
    ("ACTION", hooks::ACTION),
    ("ACTION_OPEN", hooks::ACTION_OPEN),
    ("ACTION_CLOSE", hooks::ACTION_CLOSE),
    ("ACTION_RECEIPT", hooks::ACTION_RECEIPT),
    ("ACTION_ONCE", hooks::ACTION_ONCE),
    ("STEP_BEGIN", hooks::STEP_BEGIN),
    ("STEP_AGAIN", hooks::STEP_AGAIN),
    ("GATE", hooks::GATE),
    ("OPENED", hooks::OPENED),
    ("PLACEHOLDER", hooks::PLACEHOLDER),
    ("COOKIE", hooks::COOKIE),
    ("EVENT", hooks::EVENT),
    ("EVENT_LOOK", hooks::EVENT_LOOK),
];

/// Files of the widget that pages load, as paths below the site's root.
pub struct ConsentAssets {
    /// Style sheet of the dialog.
    pub style: String,
    /// Module that starts the widget.
    pub boot: String,
}

/// Writes the files and returns their paths.
pub fn write(widgets: &WidgetFiles, staging: &Staging) -> Result<ConsentAssets> {
    let write_hashed = |stem: &str, extension: &str, content: &[u8]| -> Result<String> {
        let name = format!("{stem}.{}.{extension}", short_hash(content));
        staging.write(&format!("{FOLDER}/{name}"), content)?;
        Ok(name)
    };
    let wasm = write_hashed("widget", "wasm", &widgets.consent_wasm)?;
    let script = std::str::from_utf8(&widgets.consent_script)
        .context("the script of the compiled consent widget is not UTF-8")?;
    let mut names = vec![("WASM", wasm.as_str())];
    names.extend(NAMES);
    let boot = write_hashed("widget", "js", fill(script, &names)?.as_bytes())?;
    let style = write_hashed("choices", "css", style::choices_stylesheet().as_bytes())?;
    staging.write(&format!("{FOLDER}/choices.d.ts"), type_declarations()?.as_bytes())?;
    for (path, text) in PLACEHOLDER_FILES {
        staging.write(path, text.as_bytes())?;
    }
    cmp_rules::write(FOLDER, staging)?;
    Ok(ConsentAssets { style: format!("{FOLDER}/{style}"), boot: format!("{FOLDER}/{boot}") })
}

/// Returns the TypeScript declarations.
fn type_declarations() -> Result<String> {
    let optional = Category::ALL.into_iter().filter(|category| *category != Category::Necessary);
    let categories: Vec<_> = optional.map(|category| format!("\"{}\"", category.as_str())).collect();
    fill(TYPES, &[("CATEGORIES", &categories.join(" | ")), ("EVENT", hooks::EVENT)])
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The widget's module before it is bundled with the output of wasm-bindgen.
    const BOOT: &str = include_str!("../../../widget-consent/boot.js");

    #[test]
    fn every_placeholder_of_the_boot_module_is_known() {
        let mut names = vec![("WASM", "wasm")];
        names.extend(NAMES);
        assert!(fill(BOOT, &names).unwrap().contains("\"./wasm\""));
    }

    #[test]
    fn boot_module_handles_every_command() {
        for verb in hooks::order::ALL {
            assert!(BOOT.contains(&format!("\n    {verb}: (")), "{verb}");
        }
    }
}
