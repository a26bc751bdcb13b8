//! Recipient: addresses of the notice or the authority, and a field if there is none.

use seloste_hooks::request;
use yew::{Html, html};

use super::super::ValidatedField;
use super::super::input::LetterKind;
use super::{FormEvent, TextField, ViewContext, text_field};

/// Renders the recipient.
pub(super) fn recipient(view: &ViewContext<'_>) -> Html {
    let (messages, props, composition) = (&view.props.messages, view.props, view.composition);
    let complains = composition.kind == LetterKind::Complaint;
    let (name, postal) = composition.addressee(props, props.language);
    let own: Vec<(&str, &str)> = props
        .right_emails
        .iter()
        .filter(|(right, _, _)| {
            !complains
                && (view.input.rights.is_empty()
                    || composition.addresses.separate.iter().any(|(given, _)| given == right))
        })
        .map(|(_, label, address)| (label.as_str(), address.as_str()))
        .collect();
    html! {
        <div class="seloste-request__recipient">
            <p class="seloste-request__term">{ messages.to }</p>
            if let Some(name) = name {
                <p>{ name.to_owned() }</p>
            }
            if let Some(address) = composition.address {
                <p class="seloste-request__address" data-request={request::PART_ADDRESS}>{ address.to_owned() }</p>
            } else {
                <p>{ missing_address_text(view) }</p>
            }
            if !own.is_empty() {
                <p>{ messages.separate_emails }</p>
                <ul class="seloste-request__own">
                    { for own.into_iter().map(|(right, address)| html! {
                        <li>{ right.to_owned() }{ ": " }<span class="seloste-request__address">{ address.to_owned() }</span></li>
                    }) }
                </ul>
            }
            if props.email.is_none() {
                if let Some(contact) = &props.contact {
                    <div class="seloste-request__contact" hidden={!composition.needs_recipient}>
                        <p>{ messages.contact_quote }</p>
                        <blockquote>{ contact.clone() }</blockquote>
                    </div>
                }
                { recipient_field(view) }
            }
            if !postal.is_empty() {
                <p class="seloste-request__term">{ messages.by_post }</p>
                <address class="seloste-request__postal">
                    { for postal.iter().map(|line| html! { <span>{ line.clone() }</span> }) }
                </address>
            }
        </div>
    }
}

/// Returns the text that explains why there is no address.
fn missing_address_text(view: &ViewContext<'_>) -> &'static str {
    let (messages, props) = (&view.props.messages, view.props);
    let rights = &view.input.rights;
    if view.composition.kind == LetterKind::Complaint {
        messages.no_authority
    } else if props.email.is_none() && props.right_emails.is_empty() && props.postal.is_empty() {
        messages.no_address
    } else if rights.is_empty() {
        messages.no_general_email
    } else if view.composition.addresses.missing.len() == rights.len() {
        messages.no_email
    } else {
        messages.no_shared_email
    }
}

/// Renders the recipient field. It is only hidden while the notice has an address, so that its value is kept.
fn recipient_field(view: &ViewContext<'_>) -> Html {
    let messages = &view.props.messages;
    text_field(
        view,
        &TextField {
            id: "request-recipient",
            name: request::RECIPIENT,
            input_type: "email",
            label: messages.recipient,
            hint: messages.recipient_hint,
            error_text: messages.recipient_error,
            invalid: view.composition.needs_recipient
                && view.recipient_touched
                && view.composition.recipient_invalid(view.input),
            hidden: !view.composition.needs_recipient,
            min: None,
            max: None,
            on_leave: |_| FormEvent::FieldLeft(ValidatedField::Recipient),
        },
    )
}
