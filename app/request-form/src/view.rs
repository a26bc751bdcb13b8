//! The form's HTML: the rights, the person, the message. The first render, with nothing chosen, is what the server
//! wrote; only attributes and texts that depend on the entries differ later.

mod message;
mod person;
mod rights;

use crate::Props;
use crate::form::{Message, RequestForm};
use crate::words::{Step, Words, words};
use seloste_hooks::request;
use seloste_notice::Right;
use seloste_request::{Letter, MailLink, Route};
use web_sys::SubmitEvent;
use yew::html::Scope;
use yew::{Html, NodeRef, html};

/// What the status line says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// No right is chosen.
    NoRight,
    /// The recipient is missing, or still being typed.
    NoRecipient,
    /// The recipient is not one e-mail address.
    WrongRecipient,
    /// The mail link cannot carry the text.
    Shortened,
    /// The message can be sent.
    Ready,
    /// The text was copied.
    Copied,
    /// The text could not be copied and is selected.
    NotCopied,
}

/// What the HTML depends on.
pub struct Form<'a> {
    /// What is known of the notice.
    pub props: &'a Props,
    /// Where events go.
    pub link: &'a Scope<RequestForm>,
    /// The form's element.
    pub form: &'a NodeRef,
    /// The element with the text to be sent.
    pub preview: &'a NodeRef,
    /// The chosen rights.
    pub rights: &'a [Right],
    /// Whether there is the record of a choice about cookies that the letter can state.
    pub receipt_offered: bool,
    /// Where the notice says that the request goes.
    pub route: Route<'a>,
    /// The letter, once a right is chosen.
    pub letter: Option<Letter>,
    /// The mail link, once there is a letter and a recipient.
    pub mail: Option<MailLink>,
    /// Whether the recipient field is to be told wrong.
    pub recipient_wrong: bool,
    /// What the status line says.
    pub status: Status,
}

impl Form<'_> {
    /// The texts of the form's language.
    fn words(&self) -> &'static Words {
        words(self.props.language)
    }
}

/// The whole form. `method="dialog"` outside a dialog does nothing, so that the browser itself never puts what was
/// typed into an address, not even before the form is live.
pub fn form(form: &Form<'_>) -> Html {
    let words = form.words();
    let changed = form.link.callback(|_: yew::InputEvent| Message::Changed);
    // Autofill and form restoration tell only of a change.
    let settled = form.link.callback(|_: yew::Event| Message::Changed);
    let (_, mark) = request::FORM;
    html! {
        <form class="seloste-request" data-seloste={mark} method="dialog" novalidate=true ref={form.form.clone()}
            oninput={changed} onchange={settled} onsubmit={|event: SubmitEvent| event.prevent_default()}>
            <div class="seloste-request__intro">
                <p>{ words.intro }</p>
                <p>{ words.controller_first }</p>
            </div>
            <div class="seloste-request__steps">
                <div class="seloste-request__ask">
                    { rights::fieldset(form) }
                    { person::fieldset(form) }
                </div>
                { message::fieldset(form) }
            </div>
        </form>
    }
}

/// The heading of a step and what to do in it.
fn heading(step: &'static Step, hint_id: &'static str) -> Html {
    html! {
        <>
            <legend class="seloste-request__legend">{ step.title }</legend>
            <p class="seloste-request__hint" id={hint_id}>{ step.hint }</p>
        </>
    }
}
