use js_sys::futures::JsFuture;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDocument, window};

/// Copies a text to the clipboard. Without access to the clipboard, selects the text in `fallback` and calls
/// `execCommand("copy")`. Returns true if it was copied; otherwise the text stays selected for the visitor to
/// copy.
pub(super) async fn copy(text: String, fallback: Option<Element>) -> bool {
    if let Some(window) = window() {
        let clipboard = window.navigator().clipboard();
        // `clipboard` is undefined outside a secure context, although its type says otherwise.
        if !clipboard.is_undefined() && JsFuture::from(clipboard.write_text(&text)).await.is_ok() {
            return true;
        }
    }
    fallback.is_some_and(|fallback| select_and_copy(&fallback).unwrap_or(false))
}

/// Selects the text of an element and copies the selection.
fn select_and_copy(fallback: &Element) -> Option<bool> {
    let window = window()?;
    window.get_selection().ok()??.select_all_children(fallback).ok()?;
    window.document()?.dyn_into::<HtmlDocument>().ok()?.exec_command("copy").ok()
}
