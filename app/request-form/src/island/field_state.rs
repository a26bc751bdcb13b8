use seloste_hooks::request;
use web_sys::Element;

use super::composition::Composition;
use super::input::{FormInput, ReceivedDate};

/// States of the fields outside the island.
#[derive(Clone, Copy, Default)]
pub(super) struct FieldStates {
    /// True unless the visitor has to enter the recipient.
    pub recipient_hidden: bool,
    /// True if the recipient was left and is not one e-mail address.
    pub recipient_invalid: bool,
    /// True if the day of receipt was left and is not usable.
    pub received_invalid: bool,
}

impl FieldStates {
    /// Derives the states from the input. A touched field is one that the visitor has left.
    pub(super) fn new(
        composition: &Composition<'_>,
        input: &FormInput,
        recipient_touched: bool,
        received_touched: bool,
    ) -> Self {
        let needed = composition.needs_recipient;
        Self {
            recipient_hidden: !needed,
            recipient_invalid: needed && recipient_touched && composition.recipient_invalid(input),
            received_invalid: received_touched
                && (composition.received_invalid || input.received == ReceivedDate::Invalid),
        }
    }
}

/// Shows or hides a field of the form outside the island, and its error instead of its hint.
pub(super) fn show_field(form: &Element, name: &str, hidden: bool, invalid: bool) {
    let Ok(Some(input)) = form.query_selector(&["[name=", name, "]"].concat()) else { return };
    let Some(parent) = input.parent_element() else { return };
    set(&parent, "hidden", hidden);
    set(&input, "aria-invalid", invalid);
    if let Some(texts) = input.previous_element_sibling() {
        set(&texts, request::IS_WRONG, invalid);
    }
    let described = [input.id().as_str(), if invalid { request::WRONG } else { request::HINT }].concat();
    // If this fails, the text is shown but not connected with the field.
    let _ = input.set_attribute("aria-describedby", &described);
}

/// Sets an attribute to `true`, or removes it.
fn set(element: &Element, name: &str, value: bool) {
    // If this fails, the field looks as before; the status line still states the error.
    let _ = if value { element.set_attribute(name, "true") } else { element.remove_attribute(name) };
}
