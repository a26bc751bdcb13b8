//! What to do without the form: complete by itself, never hydrated.

use super::plain_words::words as plain_words;
use super::{Facts, demands};
use crate::words::words;
use seloste_notice::Right;
use seloste_request::{Request, letter, mailto};
use yew::{Html, html};

/// To whom to write, what to write, and a letter for each right: for those who do without JavaScript or prefer to write themselves.
pub fn plain_instructions(facts: &Facts) -> Html {
    let props = &facts.props;
    let own = plain_words(props.language);
    let words = words(props.language);
    let example = |right: Right| {
        letter(&Request {
            language: props.language,
            rights: &[right],
            controller: props.controller.as_deref(),
            notice_title: props.title(props.language),
            notice_date: props.notice_date,
            name: own.your_name,
            contact: own.your_contact,
            identifier: "",
            corrections: &[],
            details: "",
            receipt: None,
        })
    };
    let no_address = props.email.is_none() && props.emails.is_empty() && props.postal.is_empty();
    html! {
        <div class="seloste-request-plain">
            <h3 class="seloste-request-plain__title">{ own.title }</h3>
            <p>{ own.what }</p>
            <dl class="seloste-request-plain__to">
                <dt>{ words.live.to }</dt>
                if let Some(controller) = &props.controller {
                    <dd>{ controller.clone() }</dd>
                }
                if let Some(email) = &props.email {
                    <dd>{ address(email) }</dd>
                }
                if no_address {
                    <dd>{ words.live.no_address }</dd>
                }
                { for props.emails.iter().map(|(_, right, email)| html! {
                    <>
                        <dt>{ right.clone() }</dt>
                        <dd>{ address(email) }</dd>
                    </>
                }) }
                if !props.postal.is_empty() {
                    <dt>{ words.live.by_post }</dt>
                    <dd class="seloste-request__postal">
                        { for props.postal.iter().map(|line| html! { <span>{ line.clone() }</span> }) }
                    </dd>
                }
            </dl>
            if let Some(contact) = props.contact.as_ref().filter(|_| props.email.is_none()) {
                <p>{ words.live.contact_said }{ " " }<q>{ contact.clone() }</q></p>
            }
            { demands(facts, words) }
            <p>{ words.controller_first }{ " " }{ words.live.sensitive }</p>
            <details class="seloste-request__said">
                <summary>{ own.examples }</summary>
                { for Right::ALL.into_iter().map(|right| {
                    let example = example(right);
                    html! {
                        <>
                            <h4 class="seloste-request-plain__subject">{ example.subject }</h4>
                            <pre class="seloste-request__text">{ example.body }</pre>
                        </>
                    }
                }) }
            </details>
        </div>
    }
}

/// An address to read, to copy and to write to.
fn address(email: &str) -> Html {
    let shown = email.to_owned();
    match mailto(email, "", "", "") {
        Some(link) => html! { <a class="seloste-request__address" href={link.href}>{ shown }</a> },
        None => html! { { shown } },
    }
}
