//! Deadline of the answer (Art. 12(3); Regulation (EEC, Euratom) No 1182/71).

use seloste_hooks::request;
use seloste_notice::{Date, format_date};
use seloste_request::format_iso_date;
use yew::{Html, html};

use super::{FormEvent, ViewContext};

/// Renders the deadline, its computation, and the suggested days of reminder and complaint. It is hidden
/// until there is a letter, so that the layout does not shift before the first input.
pub(super) fn deadline(view: &ViewContext<'_>) -> Html {
    let messages = &view.props.messages;
    let deadline = view.composition.letter.as_ref().and(view.composition.deadline.as_ref());
    let Some(deadline) = deadline else {
        return html! { <div class="seloste-request__due" hidden=true /> };
    };
    let formatted = |date: Date| format_date(date, view.props.language);
    let day = |date: Date, part: Option<&'static str>| {
        html! { <time translate="no" data-request={part} datetime={format_iso_date(date)}>{ formatted(date) }</time> }
    };
    let answer = &deadline.answer;
    html! {
        <div class="seloste-request__due">
            <p class="seloste-request__term">{ messages.due_title }</p>
            <p class="seloste-request__day">{ messages.due }{ " " }{ day(answer.date, Some(request::PART_DUE)) }</p>
            <p class="seloste-request__hint">
                { messages.counted_from }{ " " }{ formatted(deadline.received) }{ messages.counted_to }{ " " }
                { formatted(answer.unadjusted) }{ ". " }
                if answer.unadjusted.day() != deadline.received.day() {
                    { messages.counted_shorter_month }{ " " }
                }
                if answer.unadjusted != answer.date {
                    { messages.counted_next_working_day }{ " " }
                }
                { messages.extended }{ " " }{ day(deadline.extended.date, Some(request::PART_EXTENDED)) }
                { messages.extended_end }{ " " }{ view.props.holidays.clone() }
            </p>
            <p class="seloste-request__hint">
                { messages.reminder_from }{ " " }{ day(deadline.reminder, None) }{ messages.complaint_from }{ " " }
                { day(deadline.complaint, None) }{ messages.complaint_end }
            </p>
            <button class="seloste-request__way" type="button" data-request-action={request::ACTION_ICS}
                onclick={view.link.callback(|_: yew::MouseEvent| FormEvent::CalendarPressed)}>{ messages.ics }</button>
        </div>
    }
}
