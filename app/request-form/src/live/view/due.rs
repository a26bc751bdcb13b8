//! The day of receipt, and when an answer is due (Art. 12(3); Regulation (EEC, Euratom) No 1182/71).

use super::super::Told;
use super::super::entries::Received;
use super::{Field, Message, View, field};
use seloste_hooks::request;
use seloste_notice::{Date, written_date};
use seloste_request::iso_date;
use yew::{Html, html};

/// The day from which the Regulation applies (Art. 99(2)): before it nobody could use these rights.
const FIRST: &str = "2018-05-25";
/// The last day that is taken for one: a slip of the finger makes years of six digits.
const LAST: &str = "2199-12-31";

/// The field for the day on which the controller receives the request.
pub fn received(view: &View<'_>) -> Html {
    let words = &view.props.words;
    field(
        view,
        &Field {
            id: "request-received",
            name: request::RECEIVED,
            kind: "date",
            label: words.received,
            hint: words.received_hint,
            wrong_text: words.received_wrong,
            wrong: view.received_settled && (view.draft.held || view.entries.received == Received::Wrong),
            hidden: false,
            min: Some(FIRST),
            max: Some(LAST),
            settled: |_| Message::Settled(Told::Received),
        },
    )
}

/// The day by which an answer is due, how it was computed, and what comes after it. It comes with the letter, so that
/// nothing moves before the visitor does something.
pub fn due(view: &View<'_>) -> Html {
    let words = &view.props.words;
    let deadline = view.draft.letter.as_ref().and(view.draft.deadline.as_ref());
    let Some(deadline) = deadline else {
        return html! { <div class="seloste-request__due" hidden=true /> };
    };
    let written = |date: Date| written_date(date, view.props.language);
    let day = |date: Date, part: Option<&'static str>| {
        html! { <time data-request={part} datetime={iso_date(date)}>{ written(date) }</time> }
    };
    let answer = &deadline.answer;
    html! {
        <div class="seloste-request__due">
            <p class="seloste-request__term">{ words.due_title }</p>
            <p class="seloste-request__day">{ words.due }{ " " }{ day(answer.ends, Some(request::PART_DUE)) }</p>
            <p class="seloste-request__hint">
                { words.counted_from }{ " " }{ written(deadline.received) }{ words.counted_to }{ " " }
                { written(answer.counted) }{ ". " }
                if answer.counted.day() != deadline.received.day() {
                    { words.counted_last }{ " " }
                }
                if answer.counted != answer.ends {
                    { words.counted_moved }{ " " }
                }
                { words.extended }{ " " }{ day(deadline.extended.ends, Some(request::PART_EXTENDED)) }
                { words.extended_end }{ " " }{ view.props.holidays.clone() }
            </p>
            <p class="seloste-request__hint">
                { words.reminder_from }{ " " }{ day(deadline.reminder, None) }{ words.complaint_from }{ " " }
                { day(deadline.complaint, None) }{ words.complaint_end }
            </p>
            <button class="seloste-request__way" type="button" data-request-action={request::ACTION_ICS}
                onclick={view.link.callback(|_: yew::MouseEvent| Message::Calendar)}>{ words.ics }</button>
        </div>
    }
}
