use jiff::civil::Weekday;
use seloste_notice::law::{self, Holidays};
use seloste_notice::{Country, Date};

/// How many days after the reminder we suggest a complaint: time enough to answer a reminder. No law sets it.
const DAYS_FROM_REMINDER_TO_COMPLAINT: u8 = 14;

/// The end of a term in months.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Term {
    /// The same day of the later month or, where that month has none, its last (Regulation (EEC, Euratom) No 1182/71,
    /// Art. 3(2)(c)).
    pub counted: Date,
    /// The day on which the term ends: that day or, where it is a public holiday, a Sunday or a Saturday, the next
    /// working day (Art. 3(4)).
    pub ends: Date,
}

/// The dates that follow from the day on which a controller received a request. They are an estimate: nobody but the
/// controller knows that day, and a holiday of one town or one year is in no list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deadline {
    /// The day of receipt.
    pub received: Date,
    /// By when the controller answers: one month from receipt (Art. 12(3) GDPR).
    pub answer: Term,
    /// By when it answers if it extends the term by two further months (Art. 12(3) GDPR): three months from receipt.
    pub extended: Term,
    /// When to remind the controller: the first working day after the term for the answer.
    pub reminder: Date,
    /// When to complain to the authority (Art. 77 GDPR), as we suggest it: fourteen days after the reminder, or the
    /// next working day. The law lets one complain at any time.
    pub complaint: Date,
    /// Whether public holidays were counted; otherwise Saturdays and Sundays alone were.
    pub holidays_known: bool,
}

/// The dates that follow from receipt on this day by a controller of this country. Nothing where one of them is beyond
/// the last day that a date can be.
pub fn deadline(received: Date, country: Option<Country>) -> Option<Deadline> {
    let holidays = country.and_then(law::holidays);
    let answer = term(received, 1, holidays)?;
    let reminder = working_day(answer.ends.tomorrow().ok()?, holidays)?;
    let mut complaint = reminder;
    for _ in 0..DAYS_FROM_REMINDER_TO_COMPLAINT {
        complaint = complaint.tomorrow().ok()?;
    }
    Some(Deadline {
        received,
        answer,
        extended: term(received, 3, holidays)?,
        reminder,
        complaint: working_day(complaint, holidays)?,
        holidays_known: holidays.is_some(),
    })
}

/// A term of so many months, at most twelve.
fn term(received: Date, months: i8, holidays: Option<&Holidays>) -> Option<Term> {
    let month = received.month() + months;
    let (year, month) = if month > 12 { (received.year() + 1, month - 12) } else { (received.year(), month) };
    let first = Date::new(year, month, 1).ok()?;
    let counted = Date::new(year, month, received.day().min(first.days_in_month())).ok()?;
    Some(Term { counted, ends: working_day(counted, holidays)? })
}

/// This day or, where it is none, the next working day: all days are but public holidays, Sundays and Saturdays
/// (Regulation No 1182/71, Art. 2(2)).
fn working_day(mut date: Date, holidays: Option<&Holidays>) -> Option<Date> {
    while matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday)
        || holidays.is_some_and(|holidays| holidays.contains(date))
    {
        date = date.tomorrow().ok()?;
    }
    Some(date)
}

/// Reads a date as a date field of a form gives it (HTML, valid date string): `2026-08-10`, a year of four digits and
/// not zero. Nothing for anything else.
pub fn read_date(text: &str) -> Option<Date> {
    let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = *text.as_bytes() else { return None };
    let number = |digits: &[u8]| {
        digits.iter().try_fold(0_i16, |number, digit| {
            digit.is_ascii_digit().then(|| number * 10 + i16::from(digit - b'0'))
        })
    };
    // Two digits fit.
    let small = |digits: [u8; 2]| i8::try_from(number(&digits)?).ok();
    let year = number(&[y1, y2, y3, y4]).filter(|year| *year > 0)?;
    Date::new(year, small([m1, m2])?, small([d1, d2])?).ok()
}

/// Writes a date of the years 0 to 9999 as `read_date` reads it (ISO 8601): `2026-08-10`.
pub fn iso_date(date: Date) -> String {
    format!("{:04}-{:02}-{:02}", date.year(), date.month(), date.day())
}
