//! The consent widget's files, all in one folder, so that an owner can copy it to a host of their own.

use crate::assets::{read_widget, short_hash};
use crate::boot::fill;
use crate::staging::Staging;
use anyhow::Result;
use seloste_hooks::choices as hooks;
use seloste_pages::style;
use std::path::Path;

/// The folder.
const FOLDER: &str = "choices";

/// The compiled widget, as the build finds it.
pub const WIDGET_FILES: [&str; 2] = ["consent.js", "consent.wasm"];

/// The module that starts the widget.
const BOOT: &str = include_str!("boot/choices.js");

/// The names in the boot module that come from `seloste-hooks`. `GLUE` and `WASM`, the names of the compiled widget's
/// files, join them once these are written.
const NAMES: [(&str, &str); 17] = [
    ("TEMPLATE_ID", hooks::TEMPLATE_ID),
    ("ROOT_ID", hooks::ROOT_ID),
    ("PATHS", hooks::PATHS),
    ("REVISION", hooks::REVISION),
    ("ENDPOINT", hooks::ENDPOINT),
    ("GOOGLE", hooks::GOOGLE),
    ("SHOWN", hooks::SHOWN),
    ("STATEMENT", hooks::STATEMENT),
    ("SIGNAL", hooks::SIGNAL),
    ("RECEIPT", hooks::RECEIPT),
    ("ACTION", hooks::ACTION),
    ("ACTION_RECEIPT", hooks::ACTION_RECEIPT),
    ("COOKIE", hooks::COOKIE),
    ("EVENT", hooks::EVENT),
    ("EVENT_OPEN", hooks::EVENT_OPEN),
    ("EVENT_LOOK", hooks::EVENT_LOOK),
    ("EVENT_AGAIN", hooks::EVENT_AGAIN),
];

/// What pages load of the widget, as paths under the site's root.
pub struct Files {
    /// The style sheet.
    pub style: String,
    /// The module that starts the widget.
    pub boot: String,
}

/// Writes the files that are the same for every page.
pub fn write(widgets: &Path, staging: &Staging) -> Result<Files> {
    let put = |stem: &str, extension: &str, content: &[u8]| -> Result<String> {
        let name = format!("{stem}.{}.{extension}", short_hash(content));
        staging.write(&format!("{FOLDER}/{name}"), content)?;
        Ok(name)
    };
    let [glue, wasm] = WIDGET_FILES;
    let glue = put("widget", "js", &read_widget(widgets, glue)?)?;
    let wasm = put("widget", "wasm", &read_widget(widgets, wasm)?)?;
    let mut names = vec![("GLUE", glue.as_str()), ("WASM", wasm.as_str())];
    names.extend(NAMES);
    let boot = put("boot", "js", fill(BOOT, &names)?.as_bytes())?;
    let style = put("choices", "css", style::choices().as_bytes())?;
    Ok(Files { style: format!("{FOLDER}/{style}"), boot: format!("{FOLDER}/{boot}") })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_boot_module_asks_for_nothing_that_the_build_has_not() {
        let mut names = vec![("GLUE", "glue"), ("WASM", "wasm")];
        names.extend(NAMES);
        let boot = fill(BOOT, &names).unwrap();
        for file in ["\"./glue\"", "\"./wasm\""] {
            assert!(boot.contains(file), "{file}");
        }
    }
}
