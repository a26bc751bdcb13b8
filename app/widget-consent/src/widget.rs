//! The widget's course: decide, ask, listen, obey.

use crate::browser::{document, find, find_all, get, later, randomise, unset};
use crate::{cookies, dialog, gates};
use alloc::boxed::Box;
use alloc::string::String;
use core::cell::{Cell, OnceCell};
use js_sys::{Date, Function, JSON};
use seloste_consent::{Asked, Decision, Method, Record, cookie, decide, number};
use seloste_hooks::choices::{self, select};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{CustomEvent, Element, Event, HtmlElement, KeyboardEvent};

/// Between the dialog's arrival and the sign that it has settled, in milliseconds.
const SETTLES_AFTER: u32 = 650;

/// What the widget knows for as long as the page lives.
struct Widget {
    template: Element,
    /// The choice that counts, if one does; kept here too, so that it holds for this page where cookies are blocked.
    choice: Cell<Option<Record<'static>>>,
    /// Where the focus was before it came into the dialog.
    back: Cell<Option<HtmlElement>>,
    /// The one function that the browser calls, for every event and for the timer.
    listener: OnceCell<Function>,
}

/// Starts the widget, if the page has its template.
pub(crate) fn start() {
    let Some(template) = find(select::TEMPLATE) else { return };
    // There is one for each page and it lives as long as the page.
    let widget: &'static Widget = Box::leak(Box::new(Widget {
        template,
        choice: Cell::new(None),
        back: Cell::new(None),
        listener: OnceCell::new(),
    }));
    let listener = Closure::<dyn Fn(Option<Event>)>::new(move |event| widget.hear(event)).into_js_value();
    let listener = widget.listener.get_or_init(|| listener.unchecked_into());
    for kind in ["click", "keydown", "focusin"] {
        let _ = document().add_event_listener_with_callback(kind, listener);
    }
    for opener in find_all(select::OPENERS) {
        unset(&opener, "hidden");
    }
    widget.decide();
}

impl Widget {
    fn decide(&self) {
        // Read once for each page, and the record is a view of it.
        let text: &'static str = cookies::all().leak();
        let values = cookie::pairs(text).filter(|(name, _)| *name == choices::COOKIE).map(|(_, value)| value);
        match self.with_asked(|asked| decide(values, asked)) {
            Decision::Known(record) => {
                self.obey(record);
            }
            Decision::Ask => self.show(),
        }
    }

    fn with_asked<T>(&self, then: impl FnOnce(&Asked) -> T) -> T {
        then(&Asked {
            names: &get(&self.template, choices::NAMES),
            revision: &get(&self.template, choices::REVISION),
            lifetime: number(&get(&self.template, choices::MAX_AGE)).unwrap_or_default(),
            // Milliseconds since 1970; a clock set before that counts as 1970.
            now: (Date::now() / 1000.0) as u64,
        })
    }

    /// Lets the choice count. Returns whether only a reload stops what it refuses.
    fn obey(&self, record: Record<'static>) -> bool {
        self.choice.set(Some(record));
        cookies::clear_refused(&self.template, &record);
        gates::obey(&record)
    }

    fn show(&self) {
        dialog::show(&self.template, self.choice.get());
        if let Some(listener) = self.listener.get() {
            later(listener, SETTLES_AFTER);
        }
    }

    /// Any event, or the timer where there is none.
    fn hear(&self, event: Option<Event>) {
        let Some(event) = event else { return dialog::settle() };
        // Where the target is no element, asking for its ancestors fails and the event is none of ours.
        let Some(target) = event.target() else { return };
        let target: Element = target.unchecked_into();
        let Ok(root) = target.closest(select::ROOT) else { return };
        match event.type_().as_str() {
            "click" => {
                if let Ok(Some(button)) = target.closest(select::ACTIONS) {
                    self.act(button);
                }
            }
            "focusin" => {
                if root.is_none() {
                    self.back.set(Some(target.unchecked_into()));
                }
            }
            _ => {
                // Escape never chooses; it closes only where a choice stands.
                if root.is_some() && event.unchecked_ref::<KeyboardEvent>().key() == "Escape" {
                    self.leave();
                }
            }
        }
    }

    fn act(&self, button: Element) {
        let method = match get(&button, choices::ACTION).as_str() {
            choices::ACTION_ACCEPT_ALL => Method::AcceptAll,
            choices::ACTION_REJECT_ALL => Method::RejectAll,
            choices::ACTION_SAVE => Method::Saved,
            choices::ACTION_SETTINGS => {
                dialog::turn_layer();
                return dialog::focus(select::LAYER_HEADING);
            }
            choices::ACTION_CLOSE => return self.leave(),
            choices::ACTION_OPEN => {
                if find(select::ROOT).is_none() {
                    self.show();
                }
                dialog::focus(select::HEADING);
                // Some browsers do not focus a button that is clicked.
                return self.back.set(Some(button.unchecked_into()));
            }
            _ => return,
        };
        self.choose(method);
    }

    fn leave(&self) {
        if self.choice.get().is_some() {
            dialog::close(self.back.take());
        }
    }

    fn choose(&self, method: Method) {
        let language = get(&self.template, "lang");
        let text = self.with_asked(|asked| asked.answer(&new_id(), &language, method, dialog::ticked));
        cookies::remember(&self.template, &text);
        dialog::close(self.back.take());
        // A few hundred bytes for each answer, for as long as the page lives.
        let Some(record) = Record::read(text.leak()) else { return };
        let must_reload = self.obey(record);
        announce(&self.template, &record);
        if must_reload && let Some(location) = document().location() {
            let _ = location.reload();
        }
    }
}

/// Tells those who listen: the visitor by the status line, the page by an event.
fn announce(template: &Element, record: &Record) {
    if let Some(status) = find(select::STATUS) {
        status.set_text_content(template.get_attribute(choices::SAVED).as_deref());
    }
    let mut init = String::from("{\"detail\":");
    init.push_str(&record.json());
    init.push('}');
    if let Ok(init) = JSON::parse(&init)
        && let Ok(event) = CustomEvent::new_with_event_init_dict(choices::EVENT, init.unchecked_ref())
    {
        let _ = document().dispatch_event(&event);
    }
}

/// 130 random bits in letters and digits that read well aloud.
fn new_id() -> String {
    let mut bytes = [0; 26];
    randomise(&mut bytes);
    bytes
        .iter()
        .map(|byte| {
            let digit = byte & 31;
            char::from(if digit < 26 { b'a' + digit } else { b'2' + digit - 26 })
        })
        .collect()
}
