//! What to do without the form: complete by itself, never hydrated.

mod words;

use crate::Props;
use seloste_notice::Right;
use seloste_request::{Request, letter, mailto};
use yew::{Html, html};

/// To whom to write, what to write, and an example: for those who do without JavaScript or prefer to write themselves.
pub fn plain_instructions(props: &Props) -> Html {
    let words = words::words(props.language);
    let form = crate::words::words(props.language);
    let example = letter(&Request {
        language: props.language,
        rights: &[Right::Access],
        controller: props.controller.as_deref(),
        notice_title: &props.notice_title,
        notice_date: props.notice_date.as_deref(),
        name: words.your_name,
        contact: words.your_contact,
        identifier: "",
        details: "",
        receipt: None,
    });
    let no_address = props.email.is_none() && props.emails.is_empty() && props.postal.is_empty();
    html! {
        <div class="seloste-request-plain">
            <h3 class="seloste-request-plain__title">{ words.title }</h3>
            <p>{ words.what }</p>
            <dl class="seloste-request-plain__to">
                <dt>{ form.to }</dt>
                if let Some(controller) = &props.controller {
                    <dd>{ controller.clone() }</dd>
                }
                if let Some(email) = &props.email {
                    <dd>{ address(email) }</dd>
                }
                if no_address {
                    <dd>{ form.no_address }</dd>
                }
                { for props.emails.iter().map(|(right, email)| html! {
                    <>
                        <dt>{ form.rights.get(*right).0 }</dt>
                        <dd>{ address(email) }</dd>
                    </>
                }) }
                if !props.postal.is_empty() {
                    <dt>{ form.by_post }</dt>
                    <dd class="seloste-request__postal">
                        { for props.postal.iter().map(|line| html! { <span>{ line.clone() }</span> }) }
                    </dd>
                }
            </dl>
            if !props.demands.is_empty() {
                <div class="seloste-request__demands">
                    <p>{ form.demands }</p>
                    { for props.demands.iter().map(|demand| html! { <blockquote>{ demand.clone() }</blockquote> }) }
                    <p class="seloste-request__hint">{ form.demands_law }</p>
                </div>
            }
            <p>{ form.controller_first }{ " " }{ form.sensitive }</p>
            <details class="seloste-request__said">
                <summary>{ words.example }</summary>
                <p class="seloste-request__term">{ form.subject }</p>
                <p>{ example.subject }</p>
                <p class="seloste-request__term">{ form.text }</p>
                <pre class="seloste-request__text">{ example.body }</pre>
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
