//! Fields about the message: recipient and day of receipt. The island shows their errors.

use seloste_hooks::request;
use seloste_notice::Language;
use yew::{Html, html};

use super::FormContent;
use crate::messages::{FormMessages, ValidatedFieldMessages};

/// First day on which the GDPR applied (Art. 99(2)).
const MIN_RECEIVED: &str = "2018-05-25";
/// Upper limit against typos: date fields accept six-digit years.
const MAX_RECEIVED: &str = "2199-12-31";

/// Renders the fields. Only a notice without a general e-mail address needs the recipient.
pub(super) fn message_fields(content: &FormContent, messages: &'static FormMessages) -> Html {
    let props = &content.props;
    html! {
        <>
            if props.email.is_none() {
                <div class="seloste-request__field">
                    if let Some(contact) = &content.contact {
                        <div class="seloste-request__contact">
                            <p>{ messages.contact_quote }</p>
                            <blockquote lang={contact.language.map(Language::code)} dir={contact.language.and_then(Language::foreign_direction)}>{ contact.text.clone() }</blockquote>
                        </div>
                    }
                    { field(&messages.validated_recipient, request::RECIPIENT, "email", None) }
                </div>
            }
            <div class="seloste-request__field">
                { field(&messages.validated_received, request::RECEIVED, "date", Some((MIN_RECEIVED, MAX_RECEIVED))) }
            </div>
        </>
    }
}

/// Renders label, hint, error and input. Hint and error occupy the same place, so that the layout does not
/// shift when the visitor leaves the field to press a button.
fn field(
    messages: &'static ValidatedFieldMessages,
    name: &'static str,
    input_type: &'static str,
    range: Option<(&'static str, &'static str)>,
) -> Html {
    let id = [request::FIELD_ID, name].concat();
    let hint_id = [&id, request::HINT].concat();
    html! {
        <>
            <label for={id.clone()}>{ messages.label }</label>
            <div class="seloste-request__told">
                <p class="seloste-request__hint" id={hint_id.clone()}>{ messages.hint }</p>
                <p class="seloste-request__wrong" id={[&id, request::WRONG].concat()}>{ messages.error }</p>
            </div>
            <input class="seloste-request__input" type={input_type} id={id} name={name} autocomplete="off"
                spellcheck="false" min={range.map(|(min, _)| min)} max={range.map(|(_, max)| max)}
                aria-describedby={hint_id} />
        </>
    }
}
