//! The message: to whom, what, and the ways out.

use super::{Form, Status, heading};
use crate::form::Message;
use seloste_hooks::request;
use yew::{Html, html};

/// The recipient, the draft and the ways out.
pub fn fieldset(form: &Form<'_>) -> Html {
    let words = form.words();
    html! {
        <fieldset class="seloste-request__step seloste-request__message" aria-describedby="request-message-hint">
            { heading(&words.message_step, "request-message-hint") }
            { demands(form) }
            { recipient(form) }
            <p class="seloste-request__loading">{ words.loading }</p>
            <p class="seloste-request__failed">{ words.failed }</p>
            <div class="seloste-request__live">
                { draft(form) }
                <p class="seloste-request__hint">{ words.sensitive }</p>
                { ways_out(form) }
            </div>
        </fieldset>
    }
}

/// What the controller demands, as its own words, and what the law says of it.
fn demands(form: &Form<'_>) -> Html {
    let words = form.words();
    if form.props.demands.is_empty() {
        return Html::default();
    }
    html! {
        <div class="seloste-request__demands">
            <p>{ words.demands }</p>
            { for form.props.demands.iter().map(|demand| html! { <blockquote>{ demand.clone() }</blockquote> }) }
            <p class="seloste-request__hint">{ words.demands_law }</p>
        </div>
    }
}

/// Where the request goes: the notice's addresses, and a field where they do not serve the chosen rights.
fn recipient(form: &Form<'_>) -> Html {
    let words = form.words();
    let props = form.props;
    let own: Vec<(&str, &str)> = if form.rights.is_empty() {
        props.emails.iter().map(|(right, address)| (words.rights.get(*right).0, address.as_str())).collect()
    } else {
        form.route.own.iter().map(|(right, address)| (words.rights.get(*right).0, *address)).collect()
    };
    let none = if props.email.is_none() && props.emails.is_empty() && props.postal.is_empty() {
        words.no_address
    } else if form.rights.is_empty() {
        words.no_general_email
    } else if form.route.without.len() == form.rights.len() {
        words.no_email
    } else {
        words.no_shared_email
    };
    html! {
        <div class="seloste-request__recipient">
            <p class="seloste-request__term">{ words.to }</p>
            if let Some(controller) = &props.controller {
                <p>{ controller.clone() }</p>
            }
            if let Some(address) = form.route.address {
                <p class="seloste-request__address" data-request={request::PART_ADDRESS}>{ address.to_owned() }</p>
            } else {
                <p>{ none }</p>
            }
            if !own.is_empty() {
                <p>{ words.own_emails }</p>
                <ul class="seloste-request__own">
                    { for own.into_iter().map(|(right, address)| html! {
                        <li>{ right }{ ": " }<span class="seloste-request__address">{ address.to_owned() }</span></li>
                    }) }
                </ul>
            }
            if props.email.is_none() {
                { recipient_field(form) }
            }
            if !props.postal.is_empty() {
                <p class="seloste-request__term">{ words.by_post }</p>
                <address class="seloste-request__postal">
                    { for props.postal.iter().map(|line| html! { <span>{ line.clone() }</span> }) }
                </address>
            }
        </div>
    }
}

/// The visitor's own recipient. It stays in the document while an address of the notice serves, so that what was typed
/// is not lost.
fn recipient_field(form: &Form<'_>) -> Html {
    let words = form.words();
    let described = if form.recipient_wrong {
        "request-recipient-hint request-recipient-wrong"
    } else {
        "request-recipient-hint"
    };
    html! {
        <div class="seloste-request__field" hidden={form.route.address.is_some()}>
            <label for="request-recipient">{ words.recipient.label }</label>
            <p class="seloste-request__hint" id="request-recipient-hint">{ words.recipient.hint }</p>
            <input class="seloste-request__input" type="email" id="request-recipient" name={request::RECIPIENT}
                autocomplete="off" spellcheck="false" aria-describedby={described}
                aria-invalid={form.recipient_wrong.then_some("true")}
                onchange={form.link.callback(|_: yew::Event| Message::RecipientGiven)} />
            <p class="seloste-request__wrong" id="request-recipient-wrong" hidden={!form.recipient_wrong}>
                { words.recipient_wrong }
            </p>
        </div>
    }
}

/// The subject and the text.
fn draft(form: &Form<'_>) -> Html {
    let words = form.words();
    let (subject, body) = form
        .letter
        .as_ref()
        .map_or_else(Default::default, |letter| (letter.subject.clone(), letter.body.clone()));
    html! {
        <div class="seloste-request__draft" hidden={form.letter.is_none()}>
            <p class="seloste-request__term">{ words.subject }</p>
            <p class="seloste-request__subject" data-request={request::PART_SUBJECT}>{ subject }</p>
            <p class="seloste-request__term">{ words.text }</p>
            <pre class="seloste-request__text" data-request={request::PART_PREVIEW} ref={form.preview.clone()}>{ body }</pre>
        </div>
    }
}

/// The status line, the mail link and the copy button. The link is live only when there is a message and a recipient.
fn ways_out(form: &Form<'_>) -> Html {
    let words = form.words();
    let said = &words.status;
    let status = match form.status {
        Status::NoRight => said.no_right,
        Status::NoRecipient => said.no_recipient,
        Status::WrongRecipient => said.wrong_recipient,
        Status::Shortened => said.shortened,
        Status::Ready => said.ready,
        Status::Copied => said.copied,
        Status::NotCopied => said.not_copied,
    };
    // Where the link cannot carry the text, copying is the way that works.
    let copy_first = form.mail.as_ref().is_none_or(|mail| mail.shortened);
    let (mail_class, copy_class) = if copy_first {
        ("seloste-request__way", "seloste-request__way seloste-request__way--first")
    } else {
        ("seloste-request__way seloste-request__way--first", "seloste-request__way")
    };
    let href = form.mail.as_ref().map(|mail| mail.href.clone());
    html! {
        <>
            <p class="seloste-request__status" role="status" data-request={request::PART_STATUS}>{ status }</p>
            <div class="seloste-request__ways">
                <a class={mail_class} data-request-action={request::ACTION_MAILTO} role="link"
                    aria-disabled={href.is_none().then_some("true")} href={href}>{ words.mail }</a>
                <button class={copy_class} type="button" data-request-action={request::ACTION_COPY}
                    disabled={form.letter.is_none()} onclick={form.link.callback(|_: yew::MouseEvent| Message::Copy)}>
                    { words.copy }
                </button>
            </div>
        </>
    }
}
