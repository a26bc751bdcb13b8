use seloste_notice::{Date, Language, format_date};

use crate::messages::messages;
use crate::paragraphs::push_party;

/// Returns the summary and the description of the calendar entry for the deadline (Art. 12(3); Regulation
/// (EEC, Euratom) No 1182/71, Art. 3(4)): what the day is, how it was computed, and that it is an estimate.
/// They contain the controller's name, if given, but no data about the person.
///
/// `due` was computed from `received`; `extended` is the last day after an extension.
pub fn event_texts(
    language: Language,
    controller: Option<&str>,
    received: Date,
    due: Date,
    extended: Date,
) -> (String, String) {
    let messages = &messages(language).event;
    let mut summary = String::new();
    push_party(messages.summary, controller, &mut summary);

    let (before_received, before_due, before_extended, end) = messages.computation;
    let mut description = String::new();
    for (before, date) in [(before_received, received), (before_due, due), (before_extended, extended)] {
        description.push_str(before);
        description.push_str(&format_date(date, language));
    }
    description.push_str(end);
    (summary, description)
}
