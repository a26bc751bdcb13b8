//! Recipient: addresses of the notice or the authority, or why there is none.

use seloste_hooks::request;
use yew::{Html, html};

use super::super::input::LetterKind;
use super::ViewContext;

/// Renders the recipient.
pub(super) fn recipient(view: &ViewContext<'_>) -> Html {
    let (messages, props, composition) = (view.props.texts.island, view.props, view.composition);
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
            <p class="seloste-request__term">{ messages.to() }</p>
            if let Some(name) = name {
                <p translate="no">{ name.to_owned() }</p>
            }
            if let Some(address) = composition.address {
                <p class="seloste-request__address" translate="no" data-request={request::PART_ADDRESS}>{ address.to_owned() }</p>
            } else {
                <p>{ missing_address_text(view) }</p>
            }
            if !own.is_empty() {
                <p>{ messages.separate_emails() }</p>
                <ul class="seloste-request__own">
                    { for own.into_iter().map(|(right, address)| html! {
                        <li>{ right.to_owned() }{ view.props.texts.letter.messages.colon() }<span class="seloste-request__address" translate="no">{ address.to_owned() }</span></li>
                    }) }
                </ul>
                { separate_letters(view) }
            }
            if !postal.is_empty() {
                <p class="seloste-request__term">{ messages.by_post() }</p>
                <address class="seloste-request__postal" translate="no">
                    { for postal.iter().map(|line| html! { <>{ line.clone() }<br /></> }) }
                </address>
            }
        </div>
    }
}

/// Offers one letter for each address, and one for the rights without an address, if no address serves all
/// chosen rights. The script that loads the form handles the buttons.
fn separate_letters(view: &ViewContext<'_>) -> Html {
    let addresses = &view.composition.addresses;
    if view.input.rights.len() < 2 || view.composition.address.is_some() {
        return Html::default();
    }
    let button = |rights: String, label: String| {
        html! { <button class="seloste-request__way" type="button" data-request-only={rights}>{ label }</button> }
    };
    let messages = view.props.texts.island;
    html! {
        <div class="seloste-request__ways">
            { for addresses.separate.iter().map(|(right, address)| {
                button(right.as_str().to_owned(), messages.write_separately(address))
            }) }
            if !addresses.missing.is_empty() {
                { button(
                    addresses.missing.iter().map(|right| right.as_str()).collect::<Vec<_>>().join(" "),
                    messages.write_others().to_owned(),
                ) }
            }
        </div>
    }
}

/// Returns the text that explains why there is no address.
fn missing_address_text(view: &ViewContext<'_>) -> &'static str {
    let (messages, props) = (view.props.texts.island, view.props);
    let rights = &view.input.rights;
    if view.composition.kind == LetterKind::Complaint {
        messages.no_authority()
    } else if props.email.is_none() && props.right_emails.is_empty() && props.postal.is_empty() {
        messages.no_address()
    } else if rights.is_empty() {
        messages.no_general_email()
    } else if view.composition.addresses.missing.len() == rights.len() {
        messages.no_email()
    } else {
        messages.no_shared_email()
    }
}
