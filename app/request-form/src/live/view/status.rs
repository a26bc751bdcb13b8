//! What is missing or done: the status line, and what keeps the letter back.

use super::super::draft::{Draft, Problem};
use super::super::entries::Entries;
use super::View;
use seloste_hooks::request;
use yew::{Html, html};

/// What the status line says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// No right is chosen.
    NoRight,
    /// The recipient is missing, or still being typed.
    NoRecipient,
    /// The recipient is not one e-mail address.
    WrongRecipient,
    /// The authority's e-mail address is not known.
    NoAuthority,
    /// The day of the request is not one.
    WrongReceived,
    /// The mail link cannot carry the text.
    Shortened,
    /// The message can be sent.
    Ready,
    /// The text was copied.
    Copied,
    /// The text could not be copied and is selected.
    NotCopied,
    /// A draft for a mail program was saved.
    SavedDraft,
    /// Another file was saved.
    Saved,
    /// The browser made no file, or did not print.
    Refused,
    /// The form was emptied.
    Cleared,
}

impl Status {
    /// The first thing that is missing.
    pub fn of(draft: &Draft<'_>, entries: &Entries, recipient_settled: bool) -> Self {
        match &draft.mail {
            _ if draft.letter.is_none() => Self::NoRight,
            None if draft.held => Self::WrongReceived,
            Some(mail) if mail.shortened => Self::Shortened,
            Some(_) => Self::Ready,
            None if !draft.asked => Self::NoAuthority,
            None if entries.recipient.is_empty() || !recipient_settled => Self::NoRecipient,
            None => Self::WrongRecipient,
        }
    }
}

/// The status line.
pub fn line(view: &View<'_>) -> Html {
    let words = &view.props.words;
    let status = match view.status {
        Status::NoRight => words.no_right,
        Status::NoRecipient => words.no_recipient,
        Status::WrongRecipient => words.wrong_recipient,
        Status::NoAuthority => words.no_authority,
        Status::WrongReceived => words.correct_received,
        Status::Shortened => words.shortened,
        Status::Ready => words.ready,
        Status::Copied => words.copied,
        Status::NotCopied => words.not_copied,
        Status::SavedDraft => words.saved_draft,
        Status::Saved => words.saved,
        Status::Refused => words.refused,
        Status::Cleared => words.cleared,
    };
    html! { <p class="seloste-request__status" role="status" data-request={request::PART_STATUS}>{ status }</p> }
}

/// What keeps the letter from the way that was pressed, each with a link to its field.
pub fn problems(view: &View<'_>) -> Html {
    let words = &view.props.words;
    if view.problems.is_empty() {
        return Html::default();
    }
    let problem = |problem: &Problem| {
        let (field, text) = match problem {
            Problem::NoRight => ("#request-access", words.choose_right),
            Problem::NoRecipient => ("#request-recipient", words.give_recipient),
            Problem::WrongRecipient => ("#request-recipient", words.correct_recipient),
            Problem::WrongReceived => ("#request-received", words.correct_received),
            Problem::NoAuthority => return html! { <li>{ words.no_authority }</li> },
        };
        html! { <li><a href={field}>{ text }</a></li> }
    };
    html! {
        <div class="seloste-request__problems" role="group" aria-labelledby="request-problems" tabindex="-1"
            data-request={request::PART_PROBLEMS} ref={view.problems_place.clone()}>
            <p class="seloste-request__wrong" id="request-problems">{ words.problems }</p>
            <ul>{ for view.problems.iter().map(problem) }</ul>
        </div>
    }
}
