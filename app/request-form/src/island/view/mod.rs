//! HTML of the island. The first render equals the server's HTML; later renders differ only where they depend
//! on the input.

mod deadline;
mod preview;
mod recipient;
mod send_buttons;
mod status;

pub(super) use status::Status;
use yew::html::Scope;
use yew::{Html, NodeRef, html};

use super::composition::{Composition, InputError};
use super::input::FormInput;
use super::{FormEvent, Props, RequestForm};

/// Everything that the HTML depends on.
pub(super) struct ViewContext<'a> {
    /// Props of the component.
    pub props: &'a Props,
    /// Receives the events.
    pub link: &'a Scope<RequestForm>,
    /// Root element.
    pub root: &'a NodeRef,
    /// Element with the text of the letter.
    pub preview: &'a NodeRef,
    /// Element with the list of errors.
    pub errors_ref: &'a NodeRef,
    /// Input of the visitor.
    pub input: &'a FormInput,
    /// Letter, recipient and deadline.
    pub composition: &'a Composition<'a>,
    /// True if the visitor has left the recipient field.
    pub recipient_touched: bool,
    /// True if the visitor has left the date field.
    pub received_touched: bool,
    /// Content of the status line.
    pub status: Status,
    /// Errors of the failed send method.
    pub errors: Vec<InputError>,
}

/// Renders the island. Recipient and date can be filled in before hydration; the rest is shown after it.
pub(super) fn island(view: &ViewContext<'_>) -> Html {
    html! {
        <div class="seloste-request__letter" ref={view.root.clone()}>
            { recipient::recipient(view) }
            { deadline::received_field(view) }
            <div class="seloste-request__live">
                <p class="seloste-request__loading">{ view.props.messages.loading }</p>
                { preview::preview(view) }
                <p class="seloste-request__hint">{ view.props.messages.sensitive }</p>
                { status::errors(view) }
                { status::status_line(view) }
                { send_buttons::send_buttons(view) }
                { deadline::deadline(view) }
            </div>
        </div>
    }
}

/// A single-line field with an error text.
struct TextField {
    id: &'static str,
    name: &'static str,
    input_type: &'static str,
    label: &'static str,
    hint: &'static str,
    error_text: &'static str,
    invalid: bool,
    hidden: bool,
    min: Option<&'static str>,
    max: Option<&'static str>,
    on_leave: fn(yew::FocusEvent) -> FormEvent,
}

/// Renders the field. A hidden field keeps its value. Hint and error occupy the same place, so that the
/// layout does not shift when the visitor leaves the field to press a button.
fn text_field(view: &ViewContext<'_>, field: &TextField) -> Html {
    let hint_id = [field.id, "-hint"].concat();
    let wrong_id = [field.id, "-wrong"].concat();
    let described = if field.invalid { wrong_id.clone() } else { hint_id.clone() };
    html! {
        <div class="seloste-request__field" hidden={field.hidden}>
            <label for={field.id}>{ field.label }</label>
            <div class="seloste-request__told" data-wrong={field.invalid.then_some("")}>
                <p class="seloste-request__hint" id={hint_id}>{ field.hint }</p>
                <p class="seloste-request__wrong" id={wrong_id}>{ field.error_text }</p>
            </div>
            // `focusout` instead of `change`: an incomplete date does not fire `change`.
            <input class="seloste-request__input" type={field.input_type} id={field.id} name={field.name} autocomplete="off"
                spellcheck="false" min={field.min} max={field.max} aria-describedby={described}
                aria-invalid={field.invalid.then_some("true")} onfocusout={view.link.callback(field.on_leave)} />
        </div>
    }
}
