//! The live part's HTML. The first render, with nothing chosen, is what the server wrote; only attributes and texts
//! that depend on the entries differ later.

mod due;
mod message;
mod recipient;
mod status;
mod ways;

pub use status::Status;

use super::draft::{Draft, Problem};
use super::entries::Entries;
use super::{Message, Props, RequestForm};
use yew::html::Scope;
use yew::{Html, NodeRef, html};

/// What the HTML depends on.
pub struct View<'a> {
    /// What is known of the notice.
    pub props: &'a Props,
    /// Where events go.
    pub link: &'a Scope<RequestForm>,
    /// The root's element.
    pub root: &'a NodeRef,
    /// The element with the text to be sent.
    pub preview: &'a NodeRef,
    /// The element that tells what keeps the letter back.
    pub problems_place: &'a NodeRef,
    /// What is chosen and typed.
    pub entries: &'a Entries,
    /// What follows from it.
    pub draft: &'a Draft<'a>,
    /// Whether the visitor has given a recipient and moved on.
    pub recipient_settled: bool,
    /// Whether the visitor has given a day and moved on.
    pub received_settled: bool,
    /// What the status line says.
    pub status: Status,
    /// What keeps the letter from the way that was pressed.
    pub problems: Vec<Problem>,
}

/// The recipient and the day, which can be filled in before the form is live; and the draft with the ways out, which
/// are shown once it is.
pub fn live(view: &View<'_>) -> Html {
    html! {
        <div class="seloste-request__letter" ref={view.root.clone()}>
            { recipient::recipient(view) }
            { due::received(view) }
            <div class="seloste-request__live">
                <p class="seloste-request__loading">{ view.props.words.loading }</p>
                { message::draft(view) }
                <p class="seloste-request__hint">{ view.props.words.sensitive }</p>
                { status::problems(view) }
                { status::line(view) }
                { ways::ways(view) }
                { due::due(view) }
            </div>
        </div>
    }
}

/// A field of one line, which may be told wrong.
struct Field {
    id: &'static str,
    name: &'static str,
    kind: &'static str,
    label: &'static str,
    hint: &'static str,
    wrong_text: &'static str,
    wrong: bool,
    hidden: bool,
    min: Option<&'static str>,
    max: Option<&'static str>,
    settled: fn(yew::FocusEvent) -> Message,
}

/// Draws the field. What was typed stays in the document while the field is hidden. The hint and what is wrong stand in
/// one place, one of them in sight: nothing moves under a finger that has left the field for a button.
fn field(view: &View<'_>, field: &Field) -> Html {
    let hint_id = [field.id, "-hint"].concat();
    let wrong_id = [field.id, "-wrong"].concat();
    let described = if field.wrong { wrong_id.clone() } else { hint_id.clone() };
    html! {
        <div class="seloste-request__field" hidden={field.hidden}>
            <label for={field.id}>{ field.label }</label>
            <div class="seloste-request__told" data-wrong={field.wrong.then_some("")}>
                <p class="seloste-request__hint" id={hint_id}>{ field.hint }</p>
                <p class="seloste-request__wrong" id={wrong_id}>{ field.wrong_text }</p>
            </div>
            // Left, and not changed: a day half typed is no change to the browser.
            <input class="seloste-request__input" type={field.kind} id={field.id} name={field.name} autocomplete="off"
                spellcheck="false" min={field.min} max={field.max} aria-describedby={described}
                aria-invalid={field.wrong.then_some("true")} onfocusout={view.link.callback(field.settled)} />
        </div>
    }
}
