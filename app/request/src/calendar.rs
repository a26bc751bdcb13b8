use jiff::civil::DateTime;
use seloste_notice::Date;

/// An all-day calendar event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CalendarEvent<'a> {
    /// Globally unique id, random (RFC 5545 section 3.8.4.7).
    pub uid: &'a str,
    /// When the file was created, in UTC.
    pub created: DateTime,
    /// The day, in the time zone of the calendar's reader.
    pub day: Date,
    /// Title of the event, also the text of the alarm.
    pub summary: &'a str,
    /// Description; may have several lines.
    pub description: &'a str,
}

/// Writes a calendar file (RFC 5545, `text/calendar`) with one all-day event and an alarm at 9:00 on that day. Years must
/// be between 0 and 9999.
pub fn calendar(event: &CalendarEvent<'_>) -> String {
    let mut file = String::from(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Seloste//Rights requests//EN\r\nCALSCALE:GREGORIAN\r\n\
         METHOD:PUBLISH\r\nBEGIN:VEVENT\r\n",
    );
    push_text_property("UID:", event.uid, &mut file);
    let time = event.created.time();
    file.push_str(&format!(
        "DTSTAMP:{}T{:02}{:02}{:02}Z\r\n",
        basic_date(event.created.date()),
        time.hour(),
        time.minute(),
        time.second()
    ));
    // A date instead of a time, so that no time zone moves it (section 3.3.4).
    file.push_str(&format!("DTSTART;VALUE=DATE:{}\r\n", basic_date(event.day)));
    // The end is exclusive. Without it, an event that starts on a date lasts one day (section 3.6.1).
    if let Ok(next) = event.day.tomorrow() {
        file.push_str(&format!("DTEND;VALUE=DATE:{}\r\n", basic_date(next)));
    }
    push_text_property("SUMMARY:", event.summary, &mut file);
    push_text_property("DESCRIPTION:", event.description, &mut file);
    // TRANSPARENT: the day is not shown as busy (section 3.8.2.7). The trigger counts from the start of the day
    // (section 3.8.6.3).
    file.push_str("TRANSP:TRANSPARENT\r\nBEGIN:VALARM\r\nACTION:DISPLAY\r\n");
    push_text_property("DESCRIPTION:", event.summary, &mut file);
    file.push_str("TRIGGER:PT9H\r\nEND:VALARM\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
    file
}

/// Formats a date as in section 3.3.4: `20260810`.
fn basic_date(date: Date) -> String {
    format!("{:04}{:02}{:02}", date.year(), date.month(), date.day())
}

/// Appends a property with a text value (section 3.3.11). Each line break becomes `\n`, including U+2028 and U+2029,
/// because some programs break lines there. Other control characters except tab are not allowed and are removed.
fn push_text_property(name: &str, value: &str, file: &mut String) {
    let mut line = FoldedLine { file, octets: 0 };
    name.chars().for_each(|character| line.push(character));
    let mut before = '\0';
    for character in value.chars() {
        match character {
            '\n' if before == '\r' => {}
            '\r' | '\n' | '\u{2028}' | '\u{2029}' => line.push_escaped('n'),
            '\\' | ';' | ',' => line.push_escaped(character),
            _ if character.is_control() && character != '\t' => {}
            _ => line.push(character),
        }
        before = character;
    }
    file.push_str("\r\n");
}

/// Folds a content line while writing it: at most 75 octets without the line break, never inside a character (section
/// 3.1).
struct FoldedLine<'a> {
    file: &'a mut String,
    octets: usize,
}

impl FoldedLine<'_> {
    fn push(&mut self, character: char) {
        if self.octets + character.len_utf8() > 75 {
            // The leading space of a continuation line counts too.
            self.file.push_str("\r\n ");
            self.octets = 1;
        }
        self.file.push(character);
        self.octets += character.len_utf8();
    }

    /// Writes a backslash and the character.
    fn push_escaped(&mut self, character: char) {
        self.push('\\');
        self.push(character);
    }
}
