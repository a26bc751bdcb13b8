//! Instructions for writing the message without the form.

use std::borrow::Cow;

use seloste_notice::{Language, Right};
use seloste_request::{LetterTexts, Request, letter, mailto};
use yew::{Html, html};

use super::{FormContent, demand_quotes};
use crate::messages::messages;

/// Renders the addresses, what to write, and an example letter for each right, for visitors without
/// JavaScript or who prefer to write themselves. `ascii_email` converts the domain of an address to ASCII.
pub fn plain_instructions(content: &FormContent, ascii_email: fn(&str) -> Cow<'_, str>) -> Html {
    let props = &content.props;
    let messages = messages(props.language);
    let own = &messages.plain;
    let island = props.texts.island;
    let example = |right: Right| {
        letter(&Request {
            texts: LetterTexts::built_in(props.language),
            rights: &[right],
            controller: props.controller.as_deref(),
            notice_title: props.title(props.language),
            notice_date: props.notice_date,
            name: own.your_name,
            contact: own.your_contact,
            identifier: "",
            rectifications: &[],
            details: "",
            receipt: None,
        })
    };
    let no_address = props.email.is_none() && props.right_emails.is_empty() && props.postal.is_empty();
    html! {
        <div class="seloste-request-plain">
            <h3 class="seloste-request-plain__title">{ own.title }</h3>
            <p>{ own.what }</p>
            <dl class="seloste-request-plain__to">
                <dt>{ island.to() }</dt>{ "\n" }
                if let Some(controller) = &props.controller {
                    <dd translate="no">{ controller.clone() }</dd>
                }
                if let Some(email) = &props.email {
                    <dd>{ email_link(email, &ascii_email(email)) }</dd>
                }
                if no_address {
                    <dd>{ island.no_address() }</dd>
                }
                { for props.right_emails.iter().map(|(_, right, email)| html! {
                    <>
                        <dt>{ right.clone() }</dt>{ "\n" }
                        <dd>{ email_link(email, &ascii_email(email)) }</dd>
                    </>
                }) }
                if !props.postal.is_empty() {
                    <dt>{ island.by_post() }</dt>{ "\n" }
                    <dd class="seloste-request__postal" translate="no">
                        { for props.postal.iter().map(|line| html! { <>{ line.clone() }<br /></> }) }
                    </dd>
                }
            </dl>
            if let Some(contact) = content.contact.as_ref().filter(|_| props.email.is_none()) {
                <p>{ messages.contact_quote }{ " " }<q lang={contact.language.map(Language::code)} dir={contact.language.and_then(Language::foreign_direction)}>{ contact.text.clone() }</q></p>
            }
            { demand_quotes(content, messages) }
            <p>{ messages.controller_first }{ " " }{ island.sensitive() }</p>
            <details class="seloste-request__said">
                <summary>{ own.examples }</summary>
                { for Right::ALL.into_iter().map(|right| {
                    let example = example(right);
                    html! {
                        <>
                            <h4 class="seloste-request-plain__subject" translate="no">{ example.subject }</h4>
                            <pre class="seloste-request__text" translate="no">{ example.body }</pre>
                        </>
                    }
                }) }
            </details>
        </div>
    }
}

/// Renders an e-mail address as a mail link to the same address with an ASCII domain.
fn email_link(email: &str, ascii_email: &str) -> Html {
    let text = email.to_owned();
    match mailto(ascii_email, "", "", "") {
        Some(link) => {
            html! { <a class="seloste-request__address" translate="no" href={link.href}>{ text }</a> }
        }
        None => html! { { text } },
    }
}
