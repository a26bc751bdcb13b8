use crate::entries::Entries;
use crate::view::{self, Status};
use crate::{Props, clipboard};
use seloste_hooks::request;
use seloste_notice::{Right, valid_email};
use seloste_request::{Letter, MailLink, Request, letter, route};
use web_sys::Element;
use yew::{Component, Context, Html, NodeRef};

/// What happens to the form.
pub enum Message {
    /// Something was typed or chosen.
    Changed,
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
        }
    }

    fn update(&mut self, context: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Changed => {
                let Some(form) = self.form.cast::<Element>() else { return false };
                let entries = Entries::read(&form);
                let changed = entries != self.entries || self.copied.is_some();
                self.entries = entries;
                self.copied = None;
                changed
            }
            Message::RecipientGiven => !core::mem::replace(&mut self.recipient_given, true),
            Message::Copy => {
                let text = self.letter(context.props()).body;
                let shown = self.preview.cast::<Element>();
                context
                    .link()
                    .send_future(async move { Message::Copied(clipboard::copy(text, shown).await) });
                false
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
        let letter = (!self.entries.rights.is_empty()).then(|| self.letter(props));
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
            route,
            letter,
            mail: link,
        })
    }

    fn rendered(&mut self, context: &Context<Self>, first: bool) {
        if first {
            // What was typed and chosen before the form came to life stands in the document.
            context.link().send_message(Message::Changed);
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
    /// The letter as the entries now ask for it.
    fn letter(&self, props: &Props) -> Letter {
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
