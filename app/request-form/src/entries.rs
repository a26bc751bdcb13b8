use seloste_hooks::request;
use seloste_notice::Right;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, HtmlTextAreaElement};

/// What the visitor has chosen and typed, as it stands in the document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entries {
    /// The chosen rights, in the order of the form.
    pub rights: Vec<Right>,
    /// The person's name.
    pub name: String,
    /// How to reach the person.
    pub contact: String,
    /// What the controller knows the person by.
    pub identifier: String,
    /// What the request is about more closely.
    pub details: String,
    /// Whether the record of the choice about cookies is to be added.
    pub receipt: bool,
    /// The recipient that the visitor gives, without white space at its ends.
    pub recipient: String,
}

impl Entries {
    /// Reads the fields of the form.
    pub fn read(form: &Element) -> Self {
        Self {
            rights: chosen(form),
            name: typed(form, request::NAME),
            contact: typed(form, request::CONTACT),
            identifier: typed(form, request::IDENTIFIER),
            details: typed(form, request::DETAILS),
            receipt: is_ticked(form, request::RECEIPT),
            recipient: typed(form, request::RECIPIENT).trim().to_owned(),
        }
    }
}

/// The rights whose boxes are ticked.
fn chosen(form: &Element) -> Vec<Right> {
    let selector = ["[name=", request::RIGHT, "]:checked"].concat();
    let Ok(boxes) = form.query_selector_all(&selector) else { return Vec::new() };
    (0..boxes.length())
        .filter_map(|at| boxes.get(at)?.dyn_into::<HtmlInputElement>().ok())
        .filter_map(|field| Right::from_word(&field.value()))
        .collect()
}

/// Whether there is a box with this name, and it is ticked.
fn is_ticked(form: &Element, name: &str) -> bool {
    let selector = ["[name=", name, "]:checked"].concat();
    form.query_selector(&selector).is_ok_and(|found| found.is_some())
}

/// The text of the field with this name; empty where the form has none.
fn typed(form: &Element, name: &str) -> String {
    let selector = ["[name=", name, "]"].concat();
    let Ok(Some(field)) = form.query_selector(&selector) else { return String::new() };
    match field.dyn_into::<HtmlInputElement>() {
        Ok(field) => field.value(),
        Err(field) => field.dyn_into::<HtmlTextAreaElement>().map(|field| field.value()).unwrap_or_default(),
    }
}
