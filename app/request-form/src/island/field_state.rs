use seloste_hooks::request;
use web_sys::Element;

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
