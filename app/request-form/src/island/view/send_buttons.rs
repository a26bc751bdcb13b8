//! Mail link and buttons for sending the letter.

use seloste_hooks::request;
use yew::{Callback, Html, KeyboardEvent, MouseEvent, html};

use super::super::composition::SendMethod;
use super::{FormEvent, ViewContext};

/// Marks a primary action for the style sheet. A class that depends on the state would add Yew's sets of
/// classes to the program.
fn mark(primary: bool) -> Option<&'static str> {
    primary.then_some("")
}

/// Renders the mail link and the buttons.
pub(super) fn send_buttons(view: &ViewContext<'_>) -> Html {
    let messages = view.props.texts.island;
    // If the link cannot carry the text, or some programs drop a part of it, copying and the mail draft
    // become the primary actions.
    let complete_link =
        view.composition.mail_link.as_ref().is_some_and(|mail| !mail.shortened && !mail.has_markup);
    let primary_buttons = view.composition.letter.is_some() && !complete_link;
    let href = view.composition.mail_link.as_ref().map(|mail| mail.href.clone());
    let inert = href.is_none();
    let press = |method: SendMethod| -> Callback<MouseEvent> {
        view.link.callback(move |_: MouseEvent| FormEvent::SendPressed(method))
    };
    // Without `href` the browser does not activate the link on Enter.
    let on_enter = view.link.batch_callback(move |event: KeyboardEvent| {
        (inert && event.key() == "Enter").then_some(FormEvent::SendPressed(SendMethod::Mail))
    });
    let button = |method: SendMethod, action: &'static str, primary: bool, text: &'static str| {
        html! {
            <button class="seloste-request__way" data-first={mark(primary)} type="button" data-request-action={action} onclick={press(method)}>
                { text }
            </button>
        }
    };
    html! {
        // A press must not move the focus out of a field: an error could appear and shift the button from
        // under the pointer, and the click would be lost.
        <div class="seloste-request__ways" onmousedown={|event: MouseEvent| event.prevent_default()}>
            <a class="seloste-request__way" data-first={mark(complete_link)} data-request-action={request::ACTION_MAILTO} role={inert.then_some("link")} tabindex="0" href={href}
                onclick={press(SendMethod::Mail)} onkeydown={on_enter}>
                { messages.mail() }
            </a>
            // Text browsers show the buttons in one line.
            { " " }
            { button(SendMethod::Copy, request::ACTION_COPY, primary_buttons, messages.copy()) }{ " " }
            { button(SendMethod::Eml, request::ACTION_EML, primary_buttons, messages.eml()) }{ " " }
            { button(SendMethod::Txt, request::ACTION_TXT, false, messages.txt()) }{ " " }
            { button(SendMethod::Print, request::ACTION_PRINT, false, messages.print()) }
        </div>
    }
}
