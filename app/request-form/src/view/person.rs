//! The fields about the person. They are uncontrolled: the form reads them and never writes them.

use super::{Form, heading};
use crate::words::Field;
use seloste_hooks::request;
use yew::{Html, html};

/// Name, contact, identifier and details.
pub fn fieldset(form: &Form<'_>) -> Html {
    let words = form.words();
    html! {
        <fieldset class="seloste-request__step" aria-describedby="request-person-hint">
            { heading(&words.person_step, "request-person-hint") }
            { line(&words.name, request::NAME, "name") }
            { line(&words.contact, request::CONTACT, "email") }
            { line(&words.identifier, request::IDENTIFIER, "off") }
            <div class="seloste-request__field">
                <label for="request-details">{ words.details.label }</label>
                <p class="seloste-request__hint" id="request-details-hint">{ words.details.hint }</p>
                <textarea class="seloste-request__input" id="request-details" name={request::DETAILS} rows="4"
                    autocomplete="off" aria-describedby="request-details-hint" />
            </div>
        </fieldset>
    }
}

/// A field of one line.
fn line(field: &'static Field, name: &'static str, autocomplete: &'static str) -> Html {
    let id = ["request-", name].concat();
    let hint_id = (!field.hint.is_empty()).then(|| [&id, "-hint"].concat());
    html! {
        <div class="seloste-request__field">
            <label for={id.clone()}>{ field.label }</label>
            if let Some(hint_id) = hint_id.clone() {
                <p class="seloste-request__hint" id={hint_id}>{ field.hint }</p>
            }
            <input class="seloste-request__input" type="text" id={id} name={name} autocomplete={autocomplete}
                aria-describedby={hint_id} />
        </div>
    }
}
