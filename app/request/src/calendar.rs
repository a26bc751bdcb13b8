use jiff::civil::DateTime;
use seloste_notice::Date;

/// A day to remember.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Event<'a> {
    /// What tells this event from all others, random and without meaning (RFC 5545 section 3.8.4.7).
    pub uid: &'a str,
    /// When the file was made, in UTC.
    pub stamp: DateTime,
    /// The day, in whatever time zone the reader of the calendar is.
    pub day: Date,
    /// What to remember, also the text of the reminder.
    pub summary: &'a str,
    /// More of it, in lines.
    pub description: &'a str,
}

/// Writes a calendar (RFC 5545, `text/calendar`) of one event that takes the whole day, with a reminder at nine in the
/// morning of that day. Years are those from 0 to 9999.
pub fn calendar(event: &Event<'_>) -> String {
    let mut file = String::from(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Seloste//Rights requests//EN\r\nCALSCALE:GREGORIAN\r\n\
         METHOD:PUBLISH\r\nBEGIN:VEVENT\r\n",
    );
    text("UID:", event.uid, &mut file);
    let time = event.stamp.time();
    file.push_str(&format!(
        "DTSTAMP:{}T{:02}{:02}{:02}Z\r\n",
        compact(event.stamp.date()),
        time.hour(),
        time.minute(),
        time.second()
    ));
    // A day and not a moment, so that no time zone moves it (section 3.3.4).
    file.push_str(&format!("DTSTART;VALUE=DATE:{}\r\n", compact(event.day)));
    // The end is not part of the event; without one, a day lasts a day (section 3.6.1).
    if let Ok(next) = event.day.tomorrow() {
        file.push_str(&format!("DTEND;VALUE=DATE:{}\r\n", compact(next)));
    }
    text("SUMMARY:", event.summary, &mut file);
    text("DESCRIPTION:", event.description, &mut file);
    // The day stays free for other things (section 3.8.2.7). The trigger counts from the day's start (section
    // 3.8.6.3).
    file.push_str("TRANSP:TRANSPARENT\r\nBEGIN:VALARM\r\nACTION:DISPLAY\r\n");
    text("DESCRIPTION:", event.summary, &mut file);
    file.push_str("TRIGGER:PT9H\r\nEND:VALARM\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
    file
}

/// A date in the form of section 3.3.4: `20260810`.
fn compact(date: Date) -> String {
    format!("{:04}{:02}{:02}", date.year(), date.month(), date.day())
}

/// Appends a property whose value is a text (section 3.3.11). Each line break becomes `\n`, also those that Unicode has
/// besides (U+2028, U+2029), because some programs break lines there. Other control characters but the tab cannot be
/// written and are left out.
fn text(name: &str, value: &str, file: &mut String) {
    let mut line = Line { file, octets: 0 };
    name.chars().for_each(|character| line.push(character));
    let mut before = '\0';
    for character in value.chars() {
        match character {
            '\n' if before == '\r' => {}
            '\r' | '\n' | '\u{2028}' | '\u{2029}' => line.push_pair('n'),
            '\\' | ';' | ',' => line.push_pair(character),
            _ if character.is_control() && character != '\t' => {}
            _ => line.push(character),
        }
        before = character;
    }
    file.push_str("\r\n");
}

/// A line that is folded as it grows: at most 75 octets without the line break, and none within a character (section
/// 3.1).
struct Line<'a> {
    file: &'a mut String,
    octets: usize,
}

impl Line<'_> {
    fn push(&mut self, character: char) {
        if self.octets + character.len_utf8() > 75 {
            // The space that marks the next line as a continuation counts too.
            self.file.push_str("\r\n ");
            self.octets = 1;
        }
        self.file.push(character);
        self.octets += character.len_utf8();
    }

    /// A character that means something else after a backslash.
    fn push_pair(&mut self, character: char) {
        self.push('\\');
        self.push(character);
    }
}
