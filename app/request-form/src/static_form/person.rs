//! The fields about the person.

use seloste_hooks::request;
use yew::{Html, html};

use super::heading;
use crate::messages::{FieldMessages, FormMessages};

/// Renders name, contact, identifier, details, and advice on proof of identity.
pub(super) fn fieldset(messages: &'static FormMessages) -> Html {
    html! {
        <fieldset class="seloste-request__step" aria-describedby="request-person-hint">
            { heading(&messages.section_person, "request-person-hint") }
            { text_field(&messages.field_name, request::NAME, "name") }
            { text_field(&messages.field_contact, request::CONTACT, "email") }
            { text_field(&messages.field_identifier, request::IDENTIFIER, "off") }
            <div class="seloste-request__field">
                <label for="request-details">{ messages.field_details.label }</label>
                <p class="seloste-request__hint" id="request-details-hint">{ messages.field_details.hint }</p>
                <textarea class="seloste-request__input" id="request-details" name={request::DETAILS} rows="4"
                    autocomplete="off" placeholder=" " aria-describedby="request-details-hint" />
            </div>
            <details class="seloste-request__said">
                <summary>{ messages.identity.title }</summary>
                <p>{ messages.identity.doubts }</p>
                <p>{ messages.identity.copy }</p>
                <p>{ messages.identity.purpose }</p>
            </details>
        </fieldset>
    }
}

/// Renders a single-line field.
fn text_field(field: &'static FieldMessages, name: &'static str, autocomplete: &'static str) -> Html {
    let id = ["request-", name].concat();
    let hint_id = (!field.hint.is_empty()).then(|| [&id, "-hint"].concat());
    html! {
        <div class="seloste-request__field">
            <label for={id.clone()}>{ field.label }</label>
            if let Some(hint_id) = hint_id.clone() {
                <p class="seloste-request__hint" id={hint_id}>{ field.hint }</p>
            }
            // The style sheet detects an empty field by its placeholder.
            <input class="seloste-request__input" type="text" id={id} name={name} autocomplete={autocomplete}
                placeholder=" " aria-describedby={hint_id} />
        </div>
    }
}
