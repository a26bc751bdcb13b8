use js_sys::futures::JsFuture;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDocument, window};

/// Puts a text on the clipboard. Where the page may not, the same text is selected in `shown` and copied the old way.
/// Whether it was copied; if not, it is left selected, for the person to copy.
pub async fn copy(text: String, shown: Option<Element>) -> bool {
    if let Some(window) = window() {
        let clipboard = window.navigator().clipboard();
        // Outside a secure context the page has no clipboard, whatever its type says.
        if !clipboard.is_undefined() && JsFuture::from(clipboard.write_text(&text)).await.is_ok() {
            return true;
        }
    }
    shown.is_some_and(|shown| select_and_copy(&shown).unwrap_or(false))
}

/// Selects the text of an element and asks the browser to copy what is selected.
fn select_and_copy(shown: &Element) -> Option<bool> {
    let window = window()?;
    window.get_selection().ok()??.select_all_children(shown).ok()?;
    window.document()?.dyn_into::<HtmlDocument>().ok()?.exec_command("copy").ok()
}
