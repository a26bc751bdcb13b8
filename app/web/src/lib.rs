//! All browser scripts of the product.
//!
//! The scripts are plain JavaScript with types in JSDoc comments. They contain placeholders, `$NAME$`, for
//! names from `seloste-hooks` and for file names that are known once a site is built. The functions here take
//! a script and return it with all placeholders replaced; a placeholder without a value is an error. The
//! script of the consent widget is bundled by `cargo xtask` first, so [`consent`] takes the bundle as an
//! argument.
#![forbid(unsafe_code)]

mod fill;
mod protocol;
#[cfg(test)]
mod tests;

use anyhow::Result;
use fill::{fill, without_types};
use seloste_hooks::{choices, request};

/// The script of `seloste serve`: reloads the page and shows the findings.
pub const OVERLAY: &str = include_str!("../overlay.js");

const EMBED: &str = include_str!("../embed.js");
const ISLAND: &str = include_str!("../island.js");
const CHOICES_TYPES: &str = include_str!("../choices.d.ts");

/// Placeholders of the consent scripts and their values.
const NAMES: [(&str, &str); 31] = [
    ("TEMPLATE_ID", choices::TEMPLATE_ID),
    ("ROOT_ID", choices::ROOT_ID),
    ("STATUS_ID", choices::STATUS_ID),
    ("NOTICE_BAR_ID", choices::NOTICE_BAR_ID),
    ("NAMES", choices::NAMES),
    ("PATHS", choices::PATHS),
    ("CLEAR_LOCAL_STORAGE", choices::CLEAR_LOCAL_STORAGE),
    ("CLEAR_SESSION_STORAGE", choices::CLEAR_SESSION_STORAGE),
    ("ENDPOINT", choices::ENDPOINT),
    ("GOOGLE", choices::GOOGLE),
    ("SNAPSHOT_URL", choices::SNAPSHOT_URL),
    ("GPC", choices::GPC),
    ("SAVED", choices::SAVED),
    ("NOT_REMOVED", choices::NOT_REMOVED),
    ("STATE", choices::STATE),
    ("STATE_SHOWN", choices::STATE_SHOWN),
    ("RECEIPT", choices::RECEIPT),
    ("ACTION", choices::ACTION),
    ("ACTION_OPEN", choices::ACTION_OPEN),
    ("ACTION_CLOSE", choices::ACTION_CLOSE),
    ("ACTION_RECEIPT", choices::ACTION_RECEIPT),
    ("ACTION_ONCE", choices::ACTION_ONCE),
    ("EVENT_START", choices::EVENT_START),
    ("EVENT_SYNC", choices::EVENT_SYNC),
    ("GATE", choices::GATE),
    ("OPENED", choices::OPENED),
    ("PLACEHOLDER", choices::PLACEHOLDER),
    ("COOKIE", choices::COOKIE),
    ("CHOICE_EVENT", choices::CHOICE_EVENT),
    ("LOOK_EVENT", choices::LOOK_EVENT),
    ("FRESH", choices::FRESH),
];

/// Returns the script of the consent widget.
///
/// `bundle` is the bundled `consent/boot.js`, `wasm` the name of the program in the same folder.
///
/// # Errors
///
/// Fails if the bundle has an unknown placeholder.
pub fn consent(bundle: &str, wasm: &str) -> Result<String> {
    let mut values = hook_names();
    values.extend(protocol::placeholders());
    values.push(("WASM".to_owned(), wasm.to_owned()));
    fill(bundle, &values)
}

/// What the embed script of a page outside the site needs to know.
#[derive(Clone, Copy, Debug)]
pub struct Embed<'a> {
    /// URL of the consent script, relative to the embed script.
    pub boot: &'a str,
    /// URL of the style sheet, relative to the embed script.
    pub style: &'a str,
    /// HTML of the template, as a JSON string.
    pub markup: &'a str,
    /// HTML of the button that opens the dialog again, as a JSON string.
    pub opener: &'a str,
}

/// Returns the script that adds the consent widget to a page outside the site.
///
/// # Errors
///
/// Fails if the script has an unknown placeholder.
pub fn embed(embed: Embed) -> Result<String> {
    let mut values = hook_names();
    let own =
        [("BOOT", embed.boot), ("STYLE", embed.style), ("MARKUP", embed.markup), ("OPENER", embed.opener)];
    values.extend(own.map(owned));
    fill(&without_types(EMBED), &values)
}

/// Returns the script that loads the request form; `script` and `wasm` are names of files in the same folder.
///
/// # Errors
///
/// Fails if the script has an unknown placeholder.
pub fn island(script: &str, wasm: &str) -> Result<String> {
    let values = [("GLUE", script), ("WASM", wasm), ("ISLAND_ID", request::ISLAND_ID)].map(owned);
    fill(&without_types(ISLAND), &values)
}

/// Returns the TypeScript declarations of the consent widget's interface, for site owners.
///
/// # Errors
///
/// Fails if the file has an unknown placeholder.
pub fn choices_types(categories: &[&str]) -> Result<String> {
    let quoted: Vec<_> = categories.iter().map(|category| format!("\"{category}\"")).collect();
    let union = quoted.join(" | ");
    let values = [("CATEGORIES", union.as_str()), ("CHOICE_EVENT", choices::CHOICE_EVENT)];
    fill(CHOICES_TYPES, &values.map(owned))
}

fn hook_names() -> Vec<(String, String)> {
    NAMES.map(owned).into()
}

fn owned((name, value): (&str, &str)) -> (String, String) {
    (name.to_owned(), value.to_owned())
}
