//! The fields about the person.

use super::heading;
use crate::words::{Field, Words};
use seloste_hooks::request;
use yew::{Html, html};

/// Name, contact, identifier and details; what a proof of identity needs; and the way to empty it all.
pub fn fieldset(words: &'static Words) -> Html {
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
            <details class="seloste-request__said">
                <summary>{ words.identity.title }</summary>
                { for words.identity.text.iter().map(|paragraph| html! { <p>{ *paragraph }</p> }) }
            </details>
            // The browser empties the fields by itself, even before the program is there.
            <button class="seloste-request__way" type="reset" data-request-action={request::ACTION_CLEAR}>
                { words.clear }
            </button>
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
