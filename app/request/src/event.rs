use crate::parts::party;
use crate::words::words;
use seloste_notice::{Date, Language, written_date};

/// The summary and the description of the calendar's entry for the last day to answer (Art. 12(3); Regulation (EEC,
/// Euratom) No 1182/71, Art. 3(4)): what the day is, how it was computed, and that it is an estimate. They name the
/// controller, where it is given, and nothing of the person.
///
/// `received` is the day from which `due` was computed, and `extended` is the last day after an extension.
pub fn event_texts(
    language: Language,
    controller: Option<&str>,
    received: Date,
    due: Date,
    extended: Date,
) -> (String, String) {
    let words = &words(language).event;
    let mut summary = String::new();
    party(words.summary, controller, &mut summary);

    let (before_received, before_due, before_extended, end) = words.computed;
    let mut description = String::new();
    for (before, date) in [(before_received, received), (before_due, due), (before_extended, extended)] {
        description.push_str(before);
        description.push_str(&written_date(date, language));
    }
    description.push_str(end);
    (summary, description)
}
