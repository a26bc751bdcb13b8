//! Where the letter goes: the notice's addresses or the authority's, and a field where they do not serve.

use super::super::Told;
use super::super::entries::Kind;
use super::{Field, Message, View, field};
use seloste_hooks::request;
use yew::{Html, html};

/// The recipient.
pub fn recipient(view: &View<'_>) -> Html {
    let (words, props, draft) = (&view.props.words, view.props, view.draft);
    let complains = draft.kind == Kind::Complaint;
    let (name, postal) = draft.addressee(props, props.language);
    let own: Vec<(&str, &str)> = props
        .emails
        .iter()
        .filter(|(right, _, _)| {
            !complains
                && (view.entries.rights.is_empty() || draft.route.own.iter().any(|(given, _)| given == right))
        })
        .map(|(_, label, address)| (label.as_str(), address.as_str()))
        .collect();
    html! {
        <div class="seloste-request__recipient">
            <p class="seloste-request__term">{ words.to }</p>
            if let Some(name) = name {
                <p>{ name.to_owned() }</p>
            }
            if let Some(address) = draft.address {
                <p class="seloste-request__address" data-request={request::PART_ADDRESS}>{ address.to_owned() }</p>
            } else {
                <p>{ without(view) }</p>
            }
            if !own.is_empty() {
                <p>{ words.own_emails }</p>
                <ul class="seloste-request__own">
                    { for own.into_iter().map(|(right, address)| html! {
                        <li>{ right.to_owned() }{ ": " }<span class="seloste-request__address">{ address.to_owned() }</span></li>
                    }) }
                </ul>
            }
            if props.email.is_none() {
                if let Some(contact) = &props.contact {
                    <div class="seloste-request__contact" hidden={!draft.asked}>
                        <p>{ words.contact_said }</p>
                        <blockquote>{ contact.clone() }</blockquote>
                    </div>
                }
                { own_recipient(view) }
            }
            if !postal.is_empty() {
                <p class="seloste-request__term">{ words.by_post }</p>
                <address class="seloste-request__postal">
                    { for postal.iter().map(|line| html! { <span>{ line.clone() }</span> }) }
                </address>
            }
        </div>
    }
}

/// Why there is no address.
fn without(view: &View<'_>) -> &'static str {
    let (words, props) = (&view.props.words, view.props);
    let rights = &view.entries.rights;
    if view.draft.kind == Kind::Complaint {
        words.no_authority
    } else if props.email.is_none() && props.emails.is_empty() && props.postal.is_empty() {
        words.no_address
    } else if rights.is_empty() {
        words.no_general_email
    } else if view.draft.route.without.len() == rights.len() {
        words.no_email
    } else {
        words.no_shared_email
    }
}

/// The visitor's own recipient. It stays in the document while an address of the notice serves, so that what was typed
/// is not lost.
fn own_recipient(view: &View<'_>) -> Html {
    let words = &view.props.words;
    field(
        view,
        &Field {
            id: "request-recipient",
            name: request::RECIPIENT,
            kind: "email",
            label: words.recipient,
            hint: words.recipient_hint,
            wrong_text: words.recipient_wrong,
            wrong: view.draft.asked && view.recipient_settled && view.draft.wrong_recipient(view.entries),
            hidden: !view.draft.asked,
            min: None,
            max: None,
            settled: |_| Message::Settled(Told::Recipient),
        },
    )
}
