//! The ways out, in the order of what will work.

use super::super::draft::Way;
use super::{Message, View};
use seloste_hooks::request;
use yew::{Callback, Html, KeyboardEvent, MouseEvent, html};

/// The mail link, the copy button, and the ways for those whom these do not serve.
pub fn ways(view: &View<'_>) -> Html {
    let words = &view.props.words;
    // Where the link cannot carry the text, the clipboard and the file can.
    let whole = view.draft.mail.as_ref().is_some_and(|mail| !mail.shortened);
    let others = view.draft.letter.is_some() && !whole;
    let class = |first: bool| {
        if first { "seloste-request__way seloste-request__way--first" } else { "seloste-request__way" }
    };
    let href = view.draft.mail.as_ref().map(|mail| mail.href.clone());
    let inert = href.is_none();
    let press =
        |way: Way| -> Callback<MouseEvent> { view.link.callback(move |_: MouseEvent| Message::Press(way)) };
    // Without an address it is no link to the browser, and still answers as one.
    let entered = view.link.batch_callback(move |event: KeyboardEvent| {
        (inert && event.key() == "Enter").then_some(Message::Press(Way::Mail))
    });
    let button = |way: Way, action: &'static str, first: bool, text: &'static str| {
        html! {
            <button class={class(first)} type="button" data-request-action={action} onclick={press(way)}>
                { text }
            </button>
        }
    };
    html! {
        // A press does not first leave the field that has the focus: what is told then would move the button away from
        // under the pointer, and the press would be lost.
        <div class="seloste-request__ways" onmousedown={|event: MouseEvent| event.prevent_default()}>
            <a class={class(whole)} data-request-action={request::ACTION_MAILTO} role="link" tabindex="0" href={href}
                onclick={press(Way::Mail)} onkeydown={entered}>
                { words.mail }
            </a>
            { button(Way::Copy, request::ACTION_COPY, others, words.copy) }
            { button(Way::Eml, request::ACTION_EML, others, words.eml) }
            { button(Way::Txt, request::ACTION_TXT, false, words.txt) }
            { button(Way::Print, request::ACTION_PRINT, false, words.print) }
        </div>
    }
}
