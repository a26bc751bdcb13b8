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
use seloste_hooks::{choices, request, search};

/// The script of `seloste serve`: reloads the page and shows the findings.
pub const OVERLAY: &str = include_str!("../overlay.js");

const ISLAND: &str = include_str!("../island.js");
const NOTICE: &str = include_str!("../notice.js");
const STORES: &str = include_str!("../stores.js");
const CHOICES_TYPES: &str = include_str!("../choices.d.ts");

/// Placeholders of the consent scripts and their values.
const NAMES: [(&str, &str); 42] = [
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
    ("UNSAVED", choices::UNSAVED),
    ("LOADED", choices::LOADED),
    ("GRANTED", choices::GRANTED),
    ("REFUSED", choices::REFUSED),
    ("ANSWER", choices::ANSWER),
    ("FAILED", choices::FAILED),
    ("SCROLLS", choices::SCROLLS),
    ("MAX_AGE", choices::MAX_AGE),
    ("NOT_REMOVED", choices::NOT_REMOVED),
    ("STATE", choices::STATE),
    ("STATE_SHOWN", choices::STATE_SHOWN),
    ("RECEIPT", choices::RECEIPT),
    ("ACTION", choices::ACTION),
    ("ACTION_ACCEPT_ALL", choices::ACTION_ACCEPT_ALL),
    ("ACTION_REJECT_ALL", choices::ACTION_REJECT_ALL),
    ("ACTION_SAVE", choices::ACTION_SAVE),
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

/// Returns the script of the consent widget for the pages of the site.
///
/// `bundle` is the bundled `consent/page.js`, `wasm` the name of the program in the same folder.
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

/// Values for the script for pages outside the site.
#[derive(Clone, Copy, Debug)]
pub struct Embed<'a> {
    /// URL of the program, relative to the script.
    pub wasm: &'a str,
    /// The style sheet.
    pub style: &'a str,
    /// HTML of the template, the status line, and the button that opens the dialog again.
    pub markup: &'a str,
}

/// Returns the script of the consent widget for a page outside the site. `bundle` is the bundled
/// `consent/embed.js`.
///
/// # Errors
///
/// Fails if the bundle has an unknown placeholder.
pub fn embed(bundle: &str, embed: Embed) -> Result<String> {
    let mut values = hook_names();
    values.extend(protocol::placeholders());
    // JSON is a subset of JavaScript (ECMAScript 2019).
    let quoted = |text: &str| serde_json::to_string(text);
    let (style, markup) = (quoted(embed.style)?, quoted(embed.markup)?);
    values.extend([("WASM", embed.wasm), ("STYLE", &style), ("MARKUP", &markup)].map(owned));
    fill(bundle, &values)
}

/// Returns the script that loads the request form.
///
/// `script` and `wasm` are names of files in the same folder. The texts are there too, in a file for each
/// language: `texts` has the parts of its name before and after the language.
///
/// # Errors
///
/// Fails if the script has an unknown placeholder.
pub fn island(script: &str, wasm: &str, texts: (&str, &str)) -> Result<String> {
    let values = [
        ("GLUE", script),
        ("WASM", wasm),
        ("TEXTS_START", texts.0),
        ("TEXTS_END", texts.1),
        ("TEXTS", request::TEXTS),
        ("TEXTS_EVENT", request::TEXTS_EVENT),
        ("PAGE_LANGUAGE", request::PAGE_LANGUAGE),
        ("TITLES", request::TITLES),
        ("TITLES_URL", request::TITLES_URL),
        ("LANGUAGE", request::LANGUAGE),
        ("ISLAND_ID", request::ISLAND_ID),
        ("LIVE_ID", request::LIVE_ID),
        ("FIELD_ID", request::FIELD_ID),
        ("PART", request::PART),
        ("PART_REST", request::PART_REST),
        ("CLEARED_EVENT", request::CLEARED_EVENT),
        ("ACTION", request::ACTION),
        ("ONLY", request::ONLY),
        ("RIGHT", request::RIGHT),
        ("ACTION_MAILTO", request::ACTION_MAILTO),
        ("ACTION_CLEAR", request::ACTION_CLEAR),
        ("ACTION_UNDO", request::ACTION_UNDO),
        ("STATE_IDLE", request::STATE_IDLE),
        ("STATE_LOADING", request::STATE_LOADING),
        ("STATE_FAILED", request::STATE_FAILED),
    ]
    .map(owned);
    fill(&without_types(ISLAND), &values)
}

/// Values for the script of notice pages in a language.
#[derive(Clone, Copy, Debug)]
pub struct NoticeParts<'a> {
    /// HTML of the search and of the element that says that a link has been copied.
    pub markup: &'a str,
    /// Style sheet of both.
    pub style: &'a str,
    /// Forms of "12 matches", with `#` for the number.
    pub counts: &'a [String],
    /// Index of the form of each number below 200.
    pub forms: &'a str,
    /// Shown if nothing matches.
    pub no_matches: &'a str,
    /// Shown after a link has been copied.
    pub copied: &'a str,
}

/// Returns the script of notice pages: search within the notice, and links to sections that are copied.
///
/// # Errors
///
/// Fails if the script has an unknown placeholder.
pub fn notice(parts: NoticeParts) -> Result<String> {
    let (markup, style) = (quoted(parts.markup)?, quoted(parts.style)?);
    let (no_matches, copied) = (quoted(parts.no_matches)?, quoted(parts.copied)?);
    let counts = serde_json::to_string(parts.counts)?;
    let values = [
        ("MARKUP", markup.as_str()),
        ("STYLE", &style),
        ("COUNTS", &counts),
        ("FORMS", parts.forms),
        ("NO_MATCHES", &no_matches),
        ("COPIED", &copied),
        ("FIELD_ID", search::FIELD_ID),
        ("PART", search::PART),
        ("PART_COUNT", search::PART_COUNT),
        ("PART_CONTEXT", search::PART_CONTEXT),
        ("PART_PREVIOUS", search::PART_PREVIOUS),
        ("PART_NEXT", search::PART_NEXT),
        ("ACTIVE", search::ACTIVE),
        ("MATCH", search::MATCH),
        ("CURRENT", search::CURRENT),
    ]
    .map(owned);
    fill(&without_types(NOTICE), &values)
}

/// Returns the script that removes databases, caches and service workers of refused services: id of the
/// service, kind of storage and pattern of the name for each.
///
/// # Errors
///
/// Fails if the script has an unknown placeholder.
pub fn stores(declared: &[[String; 3]]) -> Result<String> {
    let declared = serde_json::to_string(declared)?;
    fill(&without_types(STORES), &[owned(("DECLARED", &declared))])
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

/// Returns a text as a string literal of JavaScript, in single quotes: markup has many double ones.
///
/// # Errors
///
/// Fails if the text cannot be serialized as JSON.
fn quoted(text: &str) -> Result<String> {
    let parts = text.split('"').map(|part| {
        // JSON is a subset of JavaScript (ECMAScript 2019).
        let json = serde_json::to_string(part)?;
        Ok(json.trim_matches('"').replace('\'', "\\'"))
    });
    Ok(format!("'{}'", parts.collect::<Result<Vec<_>>>()?.join("\"")))
}

fn hook_names() -> Vec<(String, String)> {
    NAMES.map(owned).into()
}

fn owned((name, value): (&str, &str)) -> (String, String) {
    (name.to_owned(), value.to_owned())
}
