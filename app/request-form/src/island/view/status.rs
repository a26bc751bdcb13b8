//! Status line and list of errors.

use seloste_hooks::request;
use seloste_notice::Right;
use yew::{Html, html};

use super::super::composition::{Composition, InputError};
use super::super::input::FormInput;
use super::ViewContext;

/// Content of the status line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Status {
    /// No right is chosen.
    NoRight,
    /// The recipient is missing or still being typed.
    NoRecipient,
    /// The recipient is not one e-mail address.
    InvalidRecipient,
    /// The e-mail address of the authority is unknown.
    NoAuthority,
    /// The day of the request is invalid.
    InvalidReceived,
    /// The text is too long for a mail link.
    Shortened,
    /// The text contains what some programs take for HTML and drop from a mail link.
    HasMarkup,
    /// The message can be sent.
    Ready,
    /// The text was copied.
    Copied,
    /// The text could not be copied and is selected.
    NotCopied,
    /// A mail draft was saved.
    SavedDraft,
    /// Another file was saved.
    Saved,
    /// The browser did not allow saving or printing.
    Refused,
    /// The form was reset.
    Cleared,
    /// The texts in the chosen language could not be loaded.
    LanguageFailed,
}

impl Status {
    /// Returns the first missing input, or that the letter is ready.
    pub(crate) fn from_composition(
        composition: &Composition<'_>,
        input: &FormInput,
        recipient_settled: bool,
    ) -> Self {
        match &composition.mail_link {
            _ if composition.letter.is_none() => Self::NoRight,
            None if composition.received_invalid => Self::InvalidReceived,
            Some(mail) if mail.shortened => Self::Shortened,
            Some(mail) if mail.has_markup => Self::HasMarkup,
            Some(_) => Self::Ready,
            None if !composition.needs_recipient => Self::NoAuthority,
            None if input.recipient.is_empty() || !recipient_settled => Self::NoRecipient,
            None => Self::InvalidRecipient,
        }
    }
}

/// Renders the status line.
pub(super) fn status_line(view: &ViewContext<'_>) -> Html {
    let messages = view.props.texts.island;
    let status = match view.status {
        Status::NoRight => messages.no_right(),
        Status::NoRecipient => messages.no_recipient(),
        Status::InvalidRecipient => messages.wrong_recipient(),
        Status::NoAuthority => messages.no_authority(),
        Status::InvalidReceived => messages.fix_received(),
        Status::Shortened => messages.shortened(),
        Status::HasMarkup => messages.has_markup(),
        Status::Ready => messages.ready(),
        Status::Copied => messages.copied(),
        Status::NotCopied => messages.not_copied(),
        Status::SavedDraft => messages.saved_draft(),
        Status::Saved => messages.saved(),
        Status::Refused => messages.refused(),
        Status::Cleared => messages.cleared(),
        Status::LanguageFailed => messages.language_failed(),
    };
    html! { <p class="seloste-request__status" role="status" data-request={request::PART_STATUS}>{ status }</p> }
}

/// Renders the errors of the failed send method, each with a link to its field.
pub(super) fn errors(view: &ViewContext<'_>) -> Html {
    let messages = view.props.texts.island;
    if view.errors.is_empty() {
        return Html::default();
    }
    let problem = |problem: &InputError| {
        let (field, text) = match problem {
            InputError::NoRight => (Right::Access.as_str(), messages.choose_right()),
            InputError::NoRecipient => (request::RECIPIENT, messages.enter_recipient()),
            InputError::InvalidRecipient => (request::RECIPIENT, messages.fix_recipient()),
            InputError::InvalidReceived => (request::RECEIVED, messages.fix_received()),
            InputError::NoAuthority => return html! { <li>{ messages.no_authority() }</li> },
        };
        html! { <li><a href={["#", request::FIELD_ID, field].concat()}>{ text }</a></li> }
    };
    html! {
        <div class="seloste-request__problems" role="group" aria-labelledby="request-problems" tabindex="-1"
            data-request={request::PART_PROBLEMS} ref={view.errors_ref.clone()}>
            <p class="seloste-request__wrong" id="request-problems">{ messages.problems() }</p>
            <ul>{ for view.errors.iter().map(problem) }</ul>
        </div>
    }
}
