//! HTML of the island. The first render has the content of the server's HTML, so nothing moves.

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
    /// Number of times that the island was replaced because something had changed it.
    pub generation: u32,
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
    /// Content of the status line.
    pub status: Status,
    /// Errors of the failed send method.
    pub errors: Vec<InputError>,
}

/// Renders the island: the recipient, and what is shown once the program runs.
pub(super) fn island(view: &ViewContext<'_>) -> Html {
    html! {
        <div class="seloste-request__letter" key={view.generation} ref={view.root.clone()}>
            { recipient::recipient(view) }
            <div class="seloste-request__live">
                <p class="seloste-request__loading">{ view.props.texts.island.loading() }</p>
                { preview::preview(view) }
                <p class="seloste-request__hint">{ view.props.texts.island.sensitive() }</p>
                { status::errors(view) }
                { status::status_line(view) }
                { send_buttons::send_buttons(view) }
                { deadline::deadline(view) }
            </div>
        </div>
    }
}
