//! The part of the form that the program renders: composes the letter.
//!
//! It reads the whole form. Outside its own root it writes four things: the ready state, the state of two
//! fields ([`field_state`]), the option to include a receipt ([`receipt_option`]), and the sheet for printing
//! ([`print_sheet`]).
//!
//! The browser's first render replaces the server's HTML, because a translation tool or an extension may have
//! changed that. Nothing is lost: all fields are outside. If something changes the island later, the next
//! render replaces it again: Yew would write to nodes that are no longer in the page, and what is shown would
//! not be what is sent.

mod attributes;
mod clipboard;
mod clock;
mod composition;
mod cookie_choice;
mod download;
mod email_address;
mod field_state;
mod foreign_changes;
mod input;
mod loaded_texts;
mod print_sheet;
mod props;
mod receipt_option;
mod view;

use std::cell::Cell;

pub use attributes::packed_titles;
use composition::{Composition, SendMethod, compose};
use field_state::{FieldStates, show_field};
use foreign_changes::ForeignChanges;
use gloo_events::EventListener;
use input::{FormInput, LetterKind};
pub use loaded_texts::loaded_texts;
pub use props::{Addressee, Props};
use seloste_hooks::{choices, request};
use seloste_notice::{Language, Right};
use seloste_request::{
    CalendarEvent, FileKind, LetterTexts, calendar, event_texts, file_name, mail_draft, text_file,
};
use view::Status;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, EventTarget, HtmlElement, HtmlInputElement, window};
use yew::{Component, Context, Html, NodeRef};

use crate::Texts;

/// An event of the form.
pub enum FormEvent {
    /// Input may have changed.
    Changed,
    /// The visitor made a cookie choice, or the program has started.
    CookieChoiceMade,
    /// The visitor left this field: from now on its error may be shown.
    FieldLeft(ValidatedField),
    /// The visitor pressed a send button.
    SendPressed(SendMethod),
    /// The visitor pressed the calendar button.
    CalendarPressed,
    /// The script has fetched texts in another language, or has failed to.
    TextsFetched,
    /// Copying has finished; true if it succeeded.
    Copied(bool),
    /// The form was reset.
    Cleared,
}

/// A field of the island that can be invalid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ValidatedField {
    /// The recipient.
    Recipient,
    /// The day of receipt.
    Received,
}

/// Component of the island. The server renders it without event handlers; the browser replaces that.
#[derive(Default)]
pub struct RequestForm {
    root: NodeRef,
    preview: NodeRef,
    errors: NodeRef,
    /// The form around the island, in the browser.
    form: Option<Element>,
    /// Changes of the island that others made.
    foreign_changes: Option<ForeignChanges>,
    /// See [`view::ViewContext::generation`].
    generation: u32,
    /// Action of the button that gets the focus after the next render.
    focus_action: Option<String>,
    input: FormInput,
    /// Texts in the languages that the visitor has chosen, except that of the page.
    texts: Vec<Texts>,
    /// The chosen language, if its texts could not be loaded.
    failed_language: Option<Language>,
    /// `document.cookie`, if the receipt may be needed.
    cookies: String,
    /// States of the fields outside the island, as of the last render.
    fields: Cell<FieldStates>,
    recipient_touched: bool,
    received_touched: bool,
    /// Result of the last action, until the input changes.
    last_status: Option<Status>,
    /// Send method that failed: its errors are shown until they are fixed.
    failed_method: Option<SendMethod>,
    /// True if the list of errors gets the focus after the next render.
    focus_errors: bool,
    /// Event listeners outside the root.
    listeners: Vec<EventListener>,
}

impl Component for RequestForm {
    type Message = FormEvent;
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        Self::default()
    }

    fn update(&mut self, context: &Context<Self>, message: FormEvent) -> bool {
        let Some(form) = &self.form else { return false };
        let input = FormInput::read(form);
        let changed = input != self.input;
        self.input = input;
        self.read_texts(context.props());
        self.cookies = self.read_cookies(context.props());
        match message {
            FormEvent::Changed => {
                if !changed {
                    return false;
                }
                self.last_status = None;
            }
            FormEvent::CookieChoiceMade | FormEvent::TextsFetched => self.last_status = None,
            FormEvent::FieldLeft(ValidatedField::Recipient) => self.recipient_touched = true,
            FormEvent::FieldLeft(ValidatedField::Received) => self.received_touched = true,
            FormEvent::SendPressed(method) => self.try_send(context, method),
            FormEvent::CalendarPressed => self.last_status = self.save_calendar(context.props()),
            FormEvent::Copied(done) => {
                self.last_status = Some(if done { Status::Copied } else { Status::NotCopied });
            }
            FormEvent::Cleared => {
                print_sheet::remove_sheet();
                self.recipient_touched = false;
                self.received_touched = false;
                self.failed_method = None;
                self.last_status = Some(Status::Cleared);
            }
        }
        // Once fixed, errors are not shown again until a send button is pressed again.
        if let Some(method) = self.failed_method
            && self.composition(context.props()).errors(&self.input, method).is_empty()
        {
            self.failed_method = None;
        }
        self.repair();
        true
    }

    fn view(&self, context: &Context<Self>) -> Html {
        if let Some(changes) = &self.foreign_changes {
            changes.begin_render();
        }
        let props = context.props();
        let composition = &self.composition(props);
        self.fields.set(FieldStates::new(
            composition,
            &self.input,
            self.recipient_touched,
            self.received_touched,
        ));
        let errors =
            self.failed_method.map(|method| composition.errors(&self.input, method)).unwrap_or_default();
        view::island(&view::ViewContext {
            props,
            link: context.link(),
            root: &self.root,
            preview: &self.preview,
            errors_ref: &self.errors,
            input: &self.input,
            generation: self.generation,
            status: self.last_status.or(self.failed_language.map(|_| Status::LanguageFailed)).unwrap_or_else(
                || Status::from_composition(composition, &self.input, self.recipient_touched),
            ),
            errors,
            composition,
        })
    }

    fn rendered(&mut self, context: &Context<Self>, first: bool) {
        if first {
            self.attach(context);
        }
        if let Some(changes) = &self.foreign_changes {
            changes.forget();
        }
        if let Some(form) = &self.form {
            let available = cookie_choice::latest_receipt(&self.cookies).is_some();
            receipt_option::update_receipt_option(form, available);
            let fields = self.fields.get();
            show_field(form, request::RECIPIENT, fields.recipient_hidden, fields.recipient_invalid);
            show_field(form, request::RECEIVED, false, fields.received_invalid);
            if let Some(action) = self.focus_action.take()
                && let Ok(Some(button)) =
                    form.query_selector(&["[", request::ACTION, "=", &action, "]"].concat())
            {
                // If focusing fails, the visitor continues from the top of the page.
                let _ = button.unchecked_ref::<HtmlElement>().focus();
            }
        }
        if core::mem::take(&mut self.focus_errors)
            && let Some(errors) = self.errors.cast::<HtmlElement>()
        {
            // If focusing fails, the list is still visible above the pressed button.
            let _ = errors.focus();
        }
    }
}

impl RequestForm {
    /// Finds the form around the island, adds event listeners and sets the ready state.
    fn attach(&mut self, context: &Context<Self>) {
        let Some(root) = self.root.cast::<Element>() else { return };
        let Ok(Some(form)) = root.closest("form") else { return };
        let link = context.link();
        let mut listen = |target: &EventTarget, event: &'static str| {
            let link = link.clone();
            self.listeners.push(EventListener::new(target, event, move |event| {
                link.send_message_batch(form_event(event).into_iter().collect());
            }));
        };
        // Autofill and form restoration only fire `change`. An incomplete date fires neither.
        for event in ["input", "change", "focusout", request::CLEARED_EVENT, request::TEXTS_EVENT] {
            listen(&form, event);
        }
        if context.props().has_dialog
            && let Some(document) = window().and_then(|window| window.document())
        {
            listen(&document, choices::CHOICE_EVENT);
        }
        if let Some(island) = form.parent_element() {
            // If this fails, the island stays hidden and the visitor can follow the plain instructions.
            let _ = island.set_attribute(request::STATE, request::STATE_READY);
        }
        self.form = Some(form);
        self.foreign_changes = root.parent_element().and_then(ForeignChanges::observe);
        // Read what was typed until now, and render today's date.
        link.send_message(FormEvent::CookieChoiceMade);
    }

    /// If something has changed the island, the next render replaces all of it.
    fn repair(&mut self) {
        let (Some(changes), Some(root)) = (&self.foreign_changes, self.root.get()) else { return };
        let focused = self.focused_action();
        if changes.take(&root) {
            self.generation += 1;
            self.focus_action = focused;
        }
    }

    /// Returns the action of the focused button of the island.
    fn focused_action(&self) -> Option<String> {
        let focused = window()?.document()?.active_element()?;
        self.root.get()?.contains(Some(&focused)).then(|| focused.get_attribute(request::ACTION))?
    }

    /// Composes the letter for the current input.
    fn composition<'a>(&'a self, props: &'a Props) -> Composition<'a> {
        // The server and the first render must not depend on the date.
        let today = self.form.as_ref().and_then(|_| clock::today());
        compose(
            props,
            &self.input,
            self.letter_texts(props),
            today,
            cookie_choice::latest_receipt(&self.cookies),
        )
    }

    /// Reads the texts in the chosen language, unless they have been read.
    fn read_texts(&mut self, props: &Props) {
        let language = self.input.language.unwrap_or(props.language);
        if self.failed_language != Some(language) {
            self.failed_language = None;
        }
        if self.letter_texts(props).language != language
            && let Some(island) = self.form.as_ref().and_then(|form| form.parent_element())
            && let Some(loaded) = loaded_texts(&island, language)
        {
            self.failed_language = loaded.is_none().then_some(language);
            self.texts.extend(loaded);
        }
    }

    /// Returns the texts in the chosen language; in that of the page if they are not loaded.
    fn letter_texts(&self, props: &Props) -> LetterTexts {
        let chosen = self.texts.iter().find(|texts| Some(texts.letter.language) == self.input.language);
        chosen.unwrap_or(&props.texts).letter
    }

    /// Returns `document.cookie` if the receipt may be needed: the page has a dialog and the visitor
    /// withdraws consent. The server never reads it, as no right is chosen there.
    fn read_cookies(&self, props: &Props) -> String {
        if props.has_dialog && self.input.rights.contains(&Right::WithdrawConsent) {
            cookie_choice::cookie_text()
        } else {
            String::new()
        }
    }

    /// Sends the letter, or shows the errors.
    fn try_send(&mut self, context: &Context<Self>, method: SendMethod) {
        let composition = self.composition(context.props());
        let failed = !composition.errors(&self.input, method).is_empty();
        let status = if failed { None } else { self.send(context, &composition, method) };
        self.last_status = status;
        self.recipient_touched = true;
        self.received_touched = true;
        self.failed_method = failed.then_some(method);
        self.focus_errors = failed;
    }

    /// Sends the letter and returns the new status, if it changes.
    fn send(
        &self,
        context: &Context<Self>,
        composition: &Composition<'_>,
        method: SendMethod,
    ) -> Option<Status> {
        let letter = composition.letter.as_ref()?;
        let file_kind = match composition.kind {
            LetterKind::Request => FileKind::Request,
            LetterKind::Reminder => FileKind::Reminder,
            LetterKind::Complaint => FileKind::Complaint,
        };
        let save = |extension: &str, mime_type: &str, text: &str, saved: Status| {
            let name = [file_name(letter.texts, file_kind), extension].concat();
            Some(download::save(&name, mime_type, text).map_or(Status::Refused, |()| saved))
        };
        match method {
            // The browser follows the link.
            SendMethod::Mail => None,
            SendMethod::Copy => {
                let (text, preview) = (letter.body.clone(), self.preview.cast::<Element>());
                context
                    .link()
                    .send_future(async move { FormEvent::Copied(clipboard::copy(text, preview).await) });
                None
            }
            SendMethod::Eml => {
                let text = mail_draft(composition.to.as_deref(), letter);
                save(".eml", "message/rfc822", &text, Status::SavedDraft)
            }
            SendMethod::Txt => {
                let text = text_file(composition.to.as_deref(), letter);
                save(".txt", "text/plain;charset=utf-8", &text, Status::Saved)
            }
            SendMethod::Print => {
                self.print(context.props(), composition).is_none().then_some(Status::Refused)
            }
        }
    }

    /// Prints the letter with sender, recipient, date and lines for the signature.
    fn print(&self, props: &Props, composition: &Composition<'_>) -> Option<()> {
        let letter = composition.letter.as_ref()?;
        let LetterTexts { language, messages, dates } = letter.texts;
        let print = messages.print();
        let (name, postal) = composition.addressee(props, language);
        let mut to: Vec<&str> = name.into_iter().chain(postal.iter().map(String::as_str)).collect();
        if postal.is_empty() {
            to.extend(composition.to.as_deref());
        }
        let date = clock::today().map(|today| dates.format(today)).unwrap_or_default();
        print_sheet::print(
            language.code(),
            &[
                ("from", vec![&self.input.name, &self.input.contact]),
                ("to", to),
                ("date", vec![print.date, &date]),
                ("subject", vec![&letter.subject]),
                ("text", vec![&letter.body]),
                ("sign", vec![print.signature, print.name_in_print]),
            ],
        )
    }

    /// Saves the deadline as a calendar file without data about the person.
    fn save_calendar(&self, props: &Props) -> Option<Status> {
        let composition = self.composition(props);
        let deadline = composition.deadline.as_ref()?;
        let (summary, description) = event_texts(
            composition.texts,
            props.controller.as_deref(),
            deadline.received,
            deadline.answer.date,
            deadline.extended.date,
        );
        let mut random = [0; 16];
        window()?.crypto().ok()?.get_random_values_with_u8_array(&mut random).ok()?;
        let halves = random.iter().flat_map(|octet: &u8| [octet >> 4, octet & 15]);
        let uid: String = halves.filter_map(|half| char::from_digit(half.into(), 16)).collect();
        let text = calendar(&CalendarEvent {
            uid: &uid,
            created: clock::now_utc()?,
            day: deadline.answer.date,
            summary: &summary,
            description: &description,
        });
        let name = [file_name(composition.texts, FileKind::Deadline), ".ics"].concat();
        let saved = download::save(&name, "text/calendar;charset=utf-8", &text);
        Some(saved.map_or(Status::Refused, |()| Status::Saved))
    }
}

/// Returns what an event of the form or of the document means.
fn form_event(event: &Event) -> Option<FormEvent> {
    match event.type_().as_str() {
        "focusout" => {
            let field = event.target()?.dyn_into::<HtmlInputElement>().ok()?;
            match field.name().as_str() {
                request::RECIPIENT => Some(FormEvent::FieldLeft(ValidatedField::Recipient)),
                request::RECEIVED => Some(FormEvent::FieldLeft(ValidatedField::Received)),
                _ => None,
            }
        }
        request::CLEARED_EVENT => Some(FormEvent::Cleared),
        request::TEXTS_EVENT => Some(FormEvent::TextsFetched),
        choices::CHOICE_EVENT => Some(FormEvent::CookieChoiceMade),
        _ => Some(FormEvent::Changed),
    }
}
