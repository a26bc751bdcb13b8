use seloste_hooks::request;
use seloste_notice::{Date, Language, Right};
use seloste_request::parse_iso_date;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};

/// The kind of letter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum LetterKind {
    /// The request.
    #[default]
    Request,
    /// The reminder.
    Reminder,
    /// The complaint to the supervisory authority.
    Complaint,
}

/// Content of the date field for the day of receipt.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum ReceivedDate {
    /// The field is empty.
    #[default]
    Empty,
    /// A valid date.
    On(Date),
    /// Not a date in the allowed range, which starts with the application of the GDPR.
    Invalid,
}

/// Input of the visitor, as read from the document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct FormInput {
    /// Chosen rights in the order of the form.
    pub rights: Vec<Right>,
    /// Chosen kind of letter.
    pub kind: LetterKind,
    /// Chosen language of the letter.
    pub language: Option<Language>,
    /// Name of the person.
    pub name: String,
    /// Contact details of the person.
    pub contact: String,
    /// Customer number or other identifier.
    pub identifier: String,
    /// Pairs of incorrect and correct data.
    pub rectifications: Vec<(String, String)>,
    /// Further details.
    pub details: String,
    /// True if the receipt of the cookie choice is to be included.
    pub receipt: bool,
    /// Recipient typed by the visitor, trimmed.
    pub recipient: String,
    /// Content of the date field for the day of receipt.
    pub received: ReceivedDate,
}

impl FormInput {
    /// Reads the fields of the form.
    pub(super) fn read(form: &Element) -> Self {
        Self {
            rights: fields_named(form, request::RIGHT, ":checked")
                .filter_map(|field| Right::parse(&value(field)))
                .collect(),
            kind: match fields_named(form, request::LETTER, ":checked").map(value).next().as_deref() {
                Some(request::LETTER_REMINDER) => LetterKind::Reminder,
                Some(request::LETTER_COMPLAINT) => LetterKind::Complaint,
                _ => LetterKind::Request,
            },
            language: Language::from_code(&field_value(form, request::LANGUAGE)),
            name: field_value(form, request::NAME),
            contact: field_value(form, request::CONTACT),
            identifier: field_value(form, request::IDENTIFIER),
            rectifications: numbered_values(form, request::INCORRECT)
                .zip(numbered_values(form, request::CORRECT))
                .collect(),
            details: field_value(form, request::DETAILS),
            receipt: fields_named(form, request::RECEIPT, ":checked").next().is_some(),
            recipient: field_value(form, request::RECIPIENT).trim().to_owned(),
            received: received_date(form),
        }
    }
}

/// Returns the values of the fields whose names start with `name`, in document order.
fn numbered_values(form: &Element, name: &str) -> impl Iterator<Item = String> {
    select(form, &["[name^=", name, "]"].concat()).map(value)
}

/// Returns the fields with a name and a state such as `:checked`, in document order.
fn fields_named(form: &Element, name: &str, state: &str) -> impl Iterator<Item = Element> {
    select(form, &["[name=", name, "]", state].concat())
}

/// Elements that match a selector, in document order.
fn select(form: &Element, selector: &str) -> impl Iterator<Item = Element> + use<> {
    let found = form.query_selector_all(selector).ok();
    let count = found.as_ref().map_or(0, |found| found.length());
    (0..count).filter_map(move |at| found.as_ref()?.get(at)?.dyn_into().ok())
}

/// Returns the value of the first field with a name; empty if there is none.
fn field_value(form: &Element, name: &str) -> String {
    fields_named(form, name, "").map(value).next().unwrap_or_default()
}

/// Returns the value of a field.
fn value(field: Element) -> String {
    field
        .dyn_into::<HtmlInputElement>()
        .map(|field| field.value())
        .or_else(|field| field.dyn_into::<HtmlTextAreaElement>().map(|field| field.value()))
        .or_else(|field| field.dyn_into::<HtmlSelectElement>().map(|field| field.value()))
        .unwrap_or_default()
}

/// Reads the day of receipt. An incomplete date has an empty value like an empty field; only its validity
/// differs.
fn received_date(form: &Element) -> ReceivedDate {
    let Some(field) = fields_named(form, request::RECEIVED, "")
        .next()
        .and_then(|field| field.dyn_into::<HtmlInputElement>().ok())
    else {
        return ReceivedDate::Empty;
    };
    let text = field.value();
    match parse_iso_date(&text) {
        Some(date) if field.check_validity() => ReceivedDate::On(date),
        None if text.is_empty() && field.check_validity() => ReceivedDate::Empty,
        _ => ReceivedDate::Invalid,
    }
}
