use seloste_notice::Date;

use crate::LetterTexts;
use crate::paragraphs::push_party;

/// Returns the summary and the description of the calendar entry for the deadline (Art. 12(3); Regulation
/// (EEC, Euratom) No 1182/71, Art. 3(4)): what the day is, how it was computed, and that it is an estimate.
/// They contain the controller's name, if given, but no data about the person.
///
/// `due` was computed from `received`; `extended` is the last day after an extension.
pub fn event_texts(
    texts: LetterTexts,
    controller: Option<&str>,
    received: Date,
    due: Date,
    extended: Date,
) -> (String, String) {
    let LetterTexts { messages, dates, .. } = texts;
    let mut summary = String::new();
    push_party(messages, messages.event_summary(), controller, &mut summary);
    let [received, due, extended] = [received, due, extended].map(|date| dates.format(date));
    (summary, messages.event_description(&received, &due, &extended))
}
