use crate::entries::Entries;
use crate::view::{self, Status};
use crate::{Props, choice, clipboard};
use gloo_events::EventListener;
use seloste_hooks::{choices, request};
use seloste_notice::{Right, valid_email};
use seloste_request::{Letter, MailLink, Receipt, Request, letter, route};
use web_sys::{Element, window};
use yew::{Component, Context, Html, NodeRef};

/// What happens to the form.
pub enum Message {
    /// Something was typed or chosen.
    Changed,
    /// A choice about cookies was made.
    Chosen,
    /// The visitor has given a recipient and moved on: from now on it may be told wrong.
    RecipientGiven,
    /// The text is to be copied.
    Copy,
    /// The text was copied, or not.
    Copied(bool),
}

/// The form. On the server it renders complete and inert; in the browser it lives.
pub struct RequestForm {
    form: NodeRef,
    preview: NodeRef,
    entries: Entries,
    recipient_given: bool,
    copied: Option<bool>,
    /// Hears of choices about cookies. The choice itself is read anew for each letter and not kept.
    ear: Option<EventListener>,
}

impl Component for RequestForm {
    type Message = Message;
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        Self {
            form: NodeRef::default(),
            preview: NodeRef::default(),
            entries: Entries::default(),
            recipient_given: false,
            copied: None,
            ear: None,
        }
    }

    fn update(&mut self, context: &Context<Self>, message: Message) -> bool {
        let Some(form) = self.form.cast::<Element>() else { return false };
        // Before each drawing, whatever brings it about: a box that the last one took away is not ticked any more.
        let entries = Entries::read(&form);
        let changed = entries != self.entries;
        self.entries = entries;
        match message {
            Message::Changed => self.copied.take().is_some() || changed,
            Message::Chosen => {
                self.copied = None;
                true
            }
            Message::RecipientGiven => !core::mem::replace(&mut self.recipient_given, true) || changed,
            Message::Copy => {
                let text = self.letter(context.props(), choice::receipt(&self.cookies(context.props()))).body;
                let shown = self.preview.cast::<Element>();
                context
                    .link()
                    .send_future(async move { Message::Copied(clipboard::copy(text, shown).await) });
                changed
            }
            Message::Copied(done) => {
                self.copied = Some(done);
                true
            }
        }
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let props = context.props();
        let route = route(&self.entries.rights, props.email.as_deref(), &props.emails);
        let cookies = self.cookies(props);
        let receipt = choice::receipt(&cookies);
        let letter = (!self.entries.rights.is_empty()).then(|| self.letter(props, receipt));
        let recipient = route.address.unwrap_or(&self.entries.recipient);
        let link = letter.as_ref().and_then(|letter| letter.mail_link(recipient));
        view::form(&view::Form {
            props,
            link: context.link(),
            form: &self.form,
            preview: &self.preview,
            recipient_wrong: self.recipient_given
                && !self.entries.recipient.is_empty()
                && !valid_email(&self.entries.recipient),
            status: self.status(letter.is_some(), link.as_ref()),
            rights: &self.entries.rights,
            receipt_offered: receipt.is_some(),
            route,
            letter,
            mail: link,
        })
    }

    fn rendered(&mut self, context: &Context<Self>, first: bool) {
        if first {
            // What was typed and chosen before the form came to life stands in the document.
            context.link().send_message(Message::Changed);
            if context.props().asks
                && let Some(document) = window().and_then(|window| window.document())
            {
                let chosen = context.link().callback(|()| Message::Chosen);
                self.ear = Some(EventListener::new(&document, choices::EVENT, move |_| chosen.emit(())));
            }
            if let Some(form) = self.form.cast::<Element>()
                && let Some(island) = form.parent_element()
            {
                // Should this fail, the ways out stay hidden and the plain instructions serve.
                let _ = island.set_attribute(request::STATE, request::STATE_READY);
            }
        }
    }
}

impl RequestForm {
    /// The text of the cookies, where they are wanted: on a page that asks about them, for one who withdraws consent.
    /// On the server no right is chosen, so that there nothing is read.
    fn cookies(&self, props: &Props) -> String {
        if props.asks && self.entries.rights.contains(&Right::WithdrawConsent) {
            choice::cookies()
        } else {
            String::new()
        }
    }

    /// The letter as the entries now ask for it; `receipt` is the choice that it can state.
    fn letter(&self, props: &Props, receipt: Option<Receipt<'_>>) -> Letter {
        let rights: &[Right] = &self.entries.rights;
        letter(&Request {
            language: props.language,
            rights,
            controller: props.controller.as_deref(),
            notice_title: &props.notice_title,
            notice_date: props.notice_date.as_deref(),
            name: &self.entries.name,
            contact: &self.entries.contact,
            identifier: &self.entries.identifier,
            details: &self.entries.details,
            receipt: receipt.filter(|_| self.entries.receipt),
        })
    }

    /// What the status line is to say: what was just done, else the first thing that is missing.
    fn status(&self, written: bool, link: Option<&MailLink>) -> Status {
        match (self.copied, link) {
            (Some(true), _) => Status::Copied,
            (Some(false), _) => Status::NotCopied,
            _ if !written => Status::NoRight,
            (None, Some(link)) if link.shortened => Status::Shortened,
            (None, Some(_)) => Status::Ready,
            (None, None) if self.entries.recipient.is_empty() || !self.recipient_given => Status::NoRecipient,
            (None, None) => Status::WrongRecipient,
        }
    }
}
