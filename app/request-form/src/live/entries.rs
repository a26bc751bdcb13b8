use seloste_hooks::request;
use seloste_notice::{Date, Language, Right};
use seloste_request::read_date;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};

/// Which letter is wanted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// The request itself.
    #[default]
    Request,
    /// The reminder, when no answer has come.
    Reminder,
    /// The complaint to the supervisory authority.
    Complaint,
}

/// The day on which the controller receives the request.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Received {
    /// The visitor has said nothing.
    #[default]
    Unsaid,
    /// This day.
    On(Date),
    /// What stands there is no day since the Regulation applies.
    Wrong,
}

/// What the visitor has chosen and typed, as it stands in the document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entries {
    /// The chosen rights, in the order of the form.
    pub rights: Vec<Right>,
    /// The chosen letter.
    pub kind: Kind,
    /// The chosen language of the letter.
    pub language: Option<Language>,
    /// The person's name.
    pub name: String,
    /// How to reach the person.
    pub contact: String,
    /// What the controller knows the person by.
    pub identifier: String,
    /// What is wrong in the data, and what is right instead.
    pub corrections: Vec<(String, String)>,
    /// What the request is about more closely.
    pub details: String,
    /// Whether the record of the choice about cookies is to be added.
    pub receipt: bool,
    /// The recipient that the visitor gives, without white space at its ends.
    pub recipient: String,
    /// The day on which the controller receives the request.
    pub received: Received,
}

impl Entries {
    /// Reads the fields of the form.
    pub fn read(form: &Element) -> Self {
        Self {
            rights: all(form, request::RIGHT, ":checked")
                .filter_map(|field| Right::from_word(&value(field)))
                .collect(),
            kind: match all(form, request::LETTER, ":checked").map(value).next().as_deref() {
                Some(request::LETTER_REMINDER) => Kind::Reminder,
                Some(request::LETTER_COMPLAINT) => Kind::Complaint,
                _ => Kind::Request,
            },
            language: Language::from_code(&typed(form, request::LANGUAGE)),
            name: typed(form, request::NAME),
            contact: typed(form, request::CONTACT),
            identifier: typed(form, request::IDENTIFIER),
            corrections: numbered(form, request::INCORRECT).zip(numbered(form, request::CORRECT)).collect(),
            details: typed(form, request::DETAILS),
            receipt: all(form, request::RECEIPT, ":checked").next().is_some(),
            recipient: typed(form, request::RECIPIENT).trim().to_owned(),
            received: received(form),
        }
    }
}

/// The texts of the fields with this name and a number after it, in the order of the document.
fn numbered(form: &Element, name: &str) -> impl Iterator<Item = String> {
    select(form, &["[name^=", name, "]"].concat()).map(value)
}

/// The fields with this name, in the order of the document.
fn all(form: &Element, name: &str, state: &str) -> impl Iterator<Item = Element> {
    select(form, &["[name=", name, "]", state].concat())
}

/// The elements that this selector finds, in the order of the document.
fn select(form: &Element, selector: &str) -> impl Iterator<Item = Element> + use<> {
    let found = form.query_selector_all(selector).ok();
    let count = found.as_ref().map_or(0, |found| found.length());
    (0..count).filter_map(move |at| found.as_ref()?.get(at)?.dyn_into().ok())
}

/// The text of the first field with this name; empty where the form has none.
fn typed(form: &Element, name: &str) -> String {
    all(form, name, "").map(value).next().unwrap_or_default()
}

/// The text of a field.
fn value(field: Element) -> String {
    field
        .dyn_into::<HtmlInputElement>()
        .map(|field| field.value())
        .or_else(|field| field.dyn_into::<HtmlTextAreaElement>().map(|field| field.value()))
        .or_else(|field| field.dyn_into::<HtmlSelectElement>().map(|field| field.value()))
        .unwrap_or_default()
}

/// The day of receipt. A date half typed has no text yet is no empty field: only the browser can tell.
fn received(form: &Element) -> Received {
    let Some(field) =
        all(form, request::RECEIVED, "").next().and_then(|field| field.dyn_into::<HtmlInputElement>().ok())
    else {
        return Received::Unsaid;
    };
    let text = field.value();
    match read_date(&text) {
        Some(date) if field.check_validity() => Received::On(date),
        None if text.is_empty() && field.check_validity() => Received::Unsaid,
        _ => Received::Wrong,
    }
}
