//! The live part: the island in which the letter comes to be. It reads the whole form. Outside its own root it writes
//! three things: that it is ready, the offer to add a record ([`offer`]), and the letter while it is printed ([`sheet`]).
//!
//! Rules that keep hydration whole: the first render depends on nothing but the props; inputs are uncontrolled, so that
//! what was typed before the widget arrived stays, and is read from the document once the form is live; no component
//! nests in another.

mod attributes;
mod choice;
mod clipboard;
mod download;
mod draft;
mod entries;
mod offer;
mod props;
mod recipient;
mod sheet;
mod today;
mod view;
mod words;

pub use props::{Addressee, Props};
pub use words::LiveWords;

use draft::{Draft, Way, draft};
use entries::{Entries, Kind};
use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use seloste_hooks::{choices, request};
use seloste_notice::{Right, written_date};
use seloste_request::{Document, Event, calendar, eml, event_texts, file_name, print_words, text_file};
use view::Status;
use web_sys::{Element, HtmlElement, window};
use yew::{Component, Context, Html, NodeRef};

/// What happens to the form.
pub enum Message {
    /// Something was typed or chosen.
    Changed,
    /// A choice about cookies was made.
    Chosen,
    /// The visitor has filled in this field and moved on: from now on it may be told wrong.
    Settled(Told),
    /// The letter is to leave in this way.
    Press(Way),
    /// The day is to be saved for a calendar.
    Calendar,
    /// The text was copied, or not.
    Copied(bool),
    /// The form was emptied.
    Cleared,
}

/// A field that can be told wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// The recipient that the visitor gives.
    Recipient,
    /// The day of receipt.
    Received,
}

/// The live part. On the server it renders complete and inert; in the browser it lives.
#[derive(Default)]
pub struct RequestForm {
    root: NodeRef,
    preview: NodeRef,
    problems: NodeRef,
    /// The form around the live part, once that is live.
    form: Option<Element>,
    entries: Entries,
    recipient_settled: bool,
    received_settled: bool,
    /// What was just done.
    done: Option<Status>,
    /// The way that was pressed in vain: what keeps the letter from it is told until it is mended.
    pressed: Option<Way>,
    /// Whether what keeps the letter back takes the focus when it is drawn.
    focus: bool,
    /// What it listens to outside its own root.
    ears: Vec<EventListener>,
}

impl Component for RequestForm {
    type Message = Message;
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        Self::default()
    }

    fn update(&mut self, context: &Context<Self>, message: Message) -> bool {
        let Some(form) = &self.form else { return false };
        let entries = Entries::read(form);
        let changed = entries != self.entries;
        self.entries = entries;
        match message {
            Message::Changed => {
                if !changed {
                    return false;
                }
                self.done = None;
            }
            Message::Chosen => self.done = None,
            Message::Settled(Told::Recipient) => self.recipient_settled = true,
            Message::Settled(Told::Received) => self.received_settled = true,
            Message::Press(way) => self.press(context, way),
            Message::Calendar => self.done = self.save_day(context.props()),
            Message::Copied(done) => self.done = Some(if done { Status::Copied } else { Status::NotCopied }),
            Message::Cleared => {
                sheet::clear();
                self.recipient_settled = false;
                self.received_settled = false;
                self.pressed = None;
                self.done = Some(Status::Cleared);
            }
        }
        // What was mended once is not told again until a way is pressed again.
        if let Some(way) = self.pressed
            && self.with_draft(context.props(), |draft| draft.problems(&self.entries, way).is_empty())
        {
            self.pressed = None;
        }
        true
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let props = context.props();
        self.with_draft(props, |draft| {
            let problems = self.pressed.map(|way| draft.problems(&self.entries, way)).unwrap_or_default();
            view::live(&view::View {
                props,
                link: context.link(),
                root: &self.root,
                preview: &self.preview,
                problems_place: &self.problems,
                entries: &self.entries,
                recipient_settled: self.recipient_settled,
                received_settled: self.received_settled,
                status: self.done.unwrap_or_else(|| Status::of(draft, &self.entries, self.recipient_settled)),
                problems,
                draft,
            })
        })
    }

    fn rendered(&mut self, context: &Context<Self>, first: bool) {
        if first {
            self.come_to_life(context);
        }
        if let Some(form) = &self.form {
            let offered = choice::receipt(&self.cookies(context.props())).is_some();
            offer::receipt(form, offered);
        }
        if core::mem::take(&mut self.focus)
            && let Some(problems) = self.problems.cast::<HtmlElement>()
        {
            // Should it not take the focus, it stands right above the button that was pressed.
            let _ = problems.focus();
        }
    }
}

impl RequestForm {
    /// Finds the form around the live part, listens to it, and says that it is ready.
    fn come_to_life(&mut self, context: &Context<Self>) {
        let Some(root) = self.root.cast::<Element>() else { return };
        let Ok(Some(form)) = root.closest("form") else { return };
        let link = context.link();
        // Autofill and form restoration tell only of a change.
        for event in ["input", "change"] {
            let changed = link.callback(|()| Message::Changed);
            self.ears.push(EventListener::new(&form, event, move |_| changed.emit(())));
        }
        // The event comes before the fields are empty.
        let cleared = link.callback(|()| Message::Cleared);
        self.ears.push(EventListener::new(&form, "reset", move |_| {
            let cleared = cleared.clone();
            Timeout::new(0, move || cleared.emit(())).forget();
        }));
        if context.props().asks
            && let Some(document) = window().and_then(|window| window.document())
        {
            let chosen = link.callback(|()| Message::Chosen);
            self.ears.push(EventListener::new(&document, choices::CHOICE_EVENT, move |_| chosen.emit(())));
        }
        if let Some(island) = form.parent_element() {
            // Should this fail, the ways out stay hidden and the plain instructions serve.
            let _ = island.set_attribute(request::STATE, request::STATE_READY);
        }
        self.form = Some(form);
        // What was typed and chosen before the form came to life stands in the document; and the day has come to be
        // known.
        link.send_message(Message::Chosen);
    }

    /// Calls with what follows from the entries.
    fn with_draft<T>(&self, props: &Props, call: impl FnOnce(&Draft<'_>) -> T) -> T {
        let cookies = self.cookies(props);
        // On the server, and in the first render, there is no day.
        let today = self.form.as_ref().and_then(|_| today::today());
        call(&draft(props, &self.entries, today, choice::receipt(&cookies)))
    }

    /// The text of the cookies, where they are wanted: on a page that asks about them, for one who withdraws consent.
    /// On the server no right is chosen, so that there nothing is read.
    fn cookies(&self, props: &Props) -> String {
        if props.asks && self.entries.rights.contains(&Right::WithdrawConsent) {
            choice::cookies()
        } else {
            String::new()
        }
    }

    /// Lets the letter leave in this way, or says what keeps it.
    fn press(&mut self, context: &Context<Self>, way: Way) {
        let (kept, done) = self.with_draft(context.props(), |draft| {
            if draft.problems(&self.entries, way).is_empty() {
                (false, self.send(context, draft, way))
            } else {
                (true, None)
            }
        });
        self.done = done;
        self.recipient_settled = true;
        self.received_settled = true;
        self.pressed = kept.then_some(way);
        self.focus = kept;
    }

    /// Sends the letter this way, and what there is to say of it.
    fn send(&self, context: &Context<Self>, draft: &Draft<'_>, way: Way) -> Option<Status> {
        let letter = draft.letter.as_ref()?;
        let document = match draft.kind {
            Kind::Request => Document::Request,
            Kind::Reminder => Document::Reminder,
            Kind::Complaint => Document::Complaint,
        };
        let save = |ending: &str, kind: &str, text: &str, saved: Status| {
            let name = [file_name(letter.language, document), ending].concat();
            Some(download::save(&name, kind, text).map_or(Status::Refused, |()| saved))
        };
        match way {
            // The browser follows the link by itself.
            Way::Mail => None,
            Way::Copy => {
                let (text, shown) = (letter.body.clone(), self.preview.cast::<Element>());
                context
                    .link()
                    .send_future(async move { Message::Copied(clipboard::copy(text, shown).await) });
                None
            }
            Way::Eml => {
                let text = eml(draft.to.as_deref(), letter);
                save(".eml", "message/rfc822", &text, Status::SavedDraft)
            }
            Way::Txt => {
                let text = text_file(draft.to.as_deref(), letter);
                save(".txt", "text/plain;charset=utf-8", &text, Status::Saved)
            }
            Way::Print => self.print(context.props(), draft).is_none().then_some(Status::Refused),
        }
    }

    /// Prints the letter: who writes, to whom, when, what, and room to sign.
    fn print(&self, props: &Props, draft: &Draft<'_>) -> Option<()> {
        let letter = draft.letter.as_ref()?;
        let words = print_words(letter.language);
        let (name, postal) = draft.addressee(props, letter.language);
        let mut to: Vec<&str> = name.into_iter().chain(postal.iter().map(String::as_str)).collect();
        if postal.is_empty() {
            to.extend(draft.to.as_deref());
        }
        let date = today::today().map(|today| written_date(today, letter.language)).unwrap_or_default();
        sheet::print(
            letter.language.code(),
            &[
                ("from", vec![&self.entries.name, &self.entries.contact]),
                ("to", to),
                ("date", vec![words.date, &date]),
                ("subject", vec![&letter.subject]),
                ("text", vec![&letter.body]),
                ("sign", vec![words.signature, words.name_in_print]),
            ],
        )
    }

    /// Saves the day on which an answer is due as a file for a calendar, with nothing of the person in it.
    fn save_day(&self, props: &Props) -> Option<Status> {
        self.with_draft(props, |draft| {
            let deadline = draft.deadline.as_ref()?;
            let (summary, description) = event_texts(
                draft.language,
                props.controller.as_deref(),
                deadline.received,
                deadline.answer.ends,
                deadline.extended.ends,
            );
            let mut random = [0; 16];
            window()?.crypto().ok()?.get_random_values_with_u8_array(&mut random).ok()?;
            let uid: String = random.iter().map(|byte| format!("{byte:02x}")).collect();
            let text = calendar(&Event {
                uid: &uid,
                stamp: today::now()?,
                day: deadline.answer.ends,
                summary: &summary,
                description: &description,
            });
            let name = [file_name(draft.language, Document::Deadline), ".ics"].concat();
            let saved = download::save(&name, "text/calendar;charset=utf-8", &text);
            Some(saved.map_or(Status::Refused, |()| Status::Saved))
        })
    }
}
