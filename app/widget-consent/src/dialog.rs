//! The dialog: in and out of the page, its layers, the focus.

use crate::browser::{find, find_all, set, unset};
use alloc::string::String;
use seloste_consent::Record;
use seloste_hooks::choices::{self, select};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement, HtmlTemplateElement};

/// Puts the dialog into the page, behind the template. With a record, its choices are shown and the dialog can be
/// closed without a change.
pub(crate) fn show(template: &Element, record: Option<Record>) {
    let content = template.unchecked_ref::<HtmlTemplateElement>().content();
    let Ok(copy) = content.clone_node_with_deep(true) else { return };
    let _ = template.after_with_node_1(&copy);
    if let Some(record) = record {
        turn_layer();
        for choice in record.choices().filter(|choice| choice.granted && choice.service.is_none()) {
            if let Some(input) = find(&input_selector(choice.category, "")) {
                set(&input, "checked", "");
            }
        }
        if let Some(close) = find(select::CLOSE) {
            unset(&close, "hidden");
        }
    }
}

/// Says that the dialog has been there for a while. Programs that answer such questions for the visitor look again
/// when something changes, and only after some 600 ms.
pub(crate) fn settle() {
    if let Some(root) = find(select::ROOT) {
        set(&root, choices::STATE, choices::STATE_SHOWN);
    }
}

/// Shows the choice by category, and the button to save it in place of the one that got here.
pub(crate) fn turn_layer() {
    for part in find_all(select::LAYERS) {
        if part.get_attribute("hidden").is_some() {
            unset(&part, "hidden");
        } else {
            set(&part, "hidden", "");
        }
    }
}

/// Whether the category's box is ticked.
pub(crate) fn ticked(category: &str) -> bool {
    find(&input_selector(category, ":checked")).is_some()
}

fn input_selector(name: &str, state: &str) -> String {
    let mut selector = String::from("#seloste-choices [name=\"");
    selector.push_str(name);
    selector.push_str("\"]");
    selector.push_str(state);
    selector
}

/// Takes the dialog out of the page. The focus, if it was inside, goes back to where it came from.
pub(crate) fn close(back: Option<HtmlElement>) {
    let was_inside = find(select::FOCUSED).is_some();
    if let Some(root) = find(select::ROOT) {
        root.remove();
    }
    if let Some(back) = back
        && was_inside
        && let Ok(options) = js_sys::JSON::parse("{\"preventScroll\":true}")
    {
        let _ = back.focus_with_options(options.unchecked_ref());
    }
}

/// Puts the focus on the element that the selector finds, and the element into view.
pub(crate) fn focus(selector: &str) {
    if let Some(element) = find(selector) {
        let _ = element.unchecked_ref::<HtmlElement>().focus_with_options(JsValue::UNDEFINED.unchecked_ref());
    }
}
