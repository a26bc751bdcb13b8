//! The browser as the widget needs it: a few calls, each brought in once, since each costs glue in JavaScript.

use alloc::string::String;
use js_sys::Function;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{Crypto, Element, HtmlDocument};

// `web_sys::window()` looks for the global object in four ways; a page has it in one.
#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(thread_local_v2, js_name = document)]
    static DOCUMENT: HtmlDocument;
    #[wasm_bindgen(thread_local_v2, js_name = crypto)]
    static CRYPTO: Crypto;
    #[wasm_bindgen(js_name = setTimeout)]
    fn set_timeout(callback: &Function, milliseconds: u32);
}

/// The page's document.
pub(crate) fn document() -> HtmlDocument {
    DOCUMENT.with(Clone::clone)
}

/// Calls the function later, without an argument.
pub(crate) fn later(callback: &Function, milliseconds: u32) {
    set_timeout(callback, milliseconds);
}

/// Fills the bytes with randomness; they stay as they are where the browser has none to give.
pub(crate) fn randomise(bytes: &mut [u8]) {
    CRYPTO.with(|crypto| {
        let _ = crypto.get_random_values_with_u8_array(bytes);
    });
}

/// The first element that the selector finds in the page.
pub(crate) fn find(selector: &str) -> Option<Element> {
    document().query_selector(selector).ok()?
}

/// Every element that the selector finds in the page.
pub(crate) fn find_all(selector: &str) -> impl Iterator<Item = Element> {
    let found = document().query_selector_all(selector).ok();
    let mut at = 0;
    core::iter::from_fn(move || {
        let node = found.as_ref()?.item(at)?;
        at += 1;
        // A selector finds elements only.
        Some(node.unchecked_into())
    })
}

/// Sets an attribute; the names used here are all sound.
pub(crate) fn set(element: &Element, attribute: &str, value: &str) {
    let _ = element.set_attribute(attribute, value);
}

/// Takes an attribute away.
pub(crate) fn unset(element: &Element, attribute: &str) {
    let _ = element.remove_attribute(attribute);
}

/// The attribute's value, or an empty text.
pub(crate) fn get(element: &Element, attribute: &str) -> String {
    element.get_attribute(attribute).unwrap_or_default()
}
