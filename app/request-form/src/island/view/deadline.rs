//! Deadline of the answer (Art. 12(3); Regulation (EEC, Euratom) No 1182/71).

use seloste_hooks::request;
use seloste_notice::{Date, mark_index};
use seloste_request::format_iso_date;
use yew::{Html, html};

use super::{FormEvent, ViewContext};

/// Renders the deadline, its computation, and the suggested days of reminder and complaint. It is hidden
/// until there is a letter, so that the layout does not shift before the first input.
pub(super) fn deadline(view: &ViewContext<'_>) -> Html {
    let messages = view.props.texts.island;
    let deadline = view.composition.letter.as_ref().and(view.composition.deadline.as_ref());
    let Some(deadline) = deadline else {
        return html! { <div class="seloste-request__due" hidden=true /> };
    };
    let day = |date: Date, part: Option<&'static str>| {
        let written = view.props.texts.letter.dates.format(date);
        html! { <time translate="no" data-request={part} datetime={format_iso_date(date)}>{ written }</time> }
    };
    let answer = &deadline.answer;
    html! {
        <div class="seloste-request__due">
            <p class="seloste-request__term">{ messages.due_title() }</p>
            <p class="seloste-request__day">{ with_elements(messages.due(), &[day(answer.date, Some(request::PART_DUE))]) }</p>
            <p class="seloste-request__hint">
                { with_elements(messages.counted(), &[deadline.received, answer.unadjusted].map(|date| day(date, None))) }{ " " }
                if answer.unadjusted.day() != deadline.received.day() {
                    { messages.counted_shorter_month() }{ " " }
                }
                if answer.unadjusted != answer.date {
                    { messages.counted_next_working_day() }{ " " }
                }
                { with_elements(messages.extended(), &[day(deadline.extended.date, Some(request::PART_EXTENDED))]) }
                { " " }{ view.props.holidays_note.clone() }
            </p>
            <p class="seloste-request__hint">
                { with_elements(messages.follow_ups(), &[day(deadline.reminder, None), day(deadline.complaint, None)]) }
            </p>
            <button class="seloste-request__way" type="button" data-request-action={request::ACTION_ICS}
                onclick={view.link.callback(|_: yew::MouseEvent| FormEvent::CalendarPressed)}>{ messages.ics() }</button>
        </div>
    }
}

/// Renders a text with elements in place of its marks.
fn with_elements(text: &'static str, elements: &[Html]) -> Html {
    let is_mark = |character| mark_index(character).is_some();
    let marks = text.chars().filter_map(mark_index).map(Some).chain([None]);
    html! {
        { for text.split(is_mark).zip(marks).map(|(text, mark)| html! {
            <>{ text }{ mark.and_then(|index| elements.get(index)).cloned().unwrap_or_default() }</>
        }) }
    }
}
