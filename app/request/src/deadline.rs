use jiff::civil::Weekday;
use seloste_notice::Date;
use seloste_notice::law::Holidays;

/// Suggested number of days between reminder and complaint. Not set by law.
const DAYS_FROM_REMINDER_TO_COMPLAINT: u8 = 14;

/// The last day of a period in months.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DueDate {
    /// Same day of the month as the start, or the last day of a shorter month (Regulation (EEC, Euratom) No
    /// 1182/71, Art. 3(2)(c)).
    pub unadjusted: Date,
    /// That day, or the next working day if it is a public holiday, a Sunday or a Saturday (Art. 3(4)).
    pub date: Date,
}

/// Dates that follow from the day on which a controller received a request. They are an estimate: only the
/// controller knows that day, and local or one-off holidays are not included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deadline {
    /// Day of receipt.
    pub received: Date,
    /// Deadline of the answer: one month from receipt (Art. 12(3) GDPR).
    pub answer: DueDate,
    /// Deadline if the controller extends it by two further months (Art. 12(3) GDPR): three months from
    /// receipt.
    pub extended: DueDate,
    /// Suggested day of the reminder: the first working day after the deadline.
    pub reminder: Date,
    /// Suggested day of the complaint (Art. 77 GDPR): the first working day from fourteen days after the
    /// reminder on. The law allows a complaint at any time.
    pub complaint: Date,
    /// True if public holidays were considered; otherwise only Saturdays and Sundays were.
    pub holidays_known: bool,
}

/// Computes the dates for a request that was received on `received` in a country with these public holidays.
/// `None` if one of them is later than the last date that can be represented.
pub fn deadline(received: Date, holidays: Option<&Holidays>) -> Option<Deadline> {
    let answer = due_date(received, 1, holidays)?;
    let reminder = next_working_day(answer.date.tomorrow().ok()?, holidays)?;
    let mut complaint = reminder;
    for _ in 0..DAYS_FROM_REMINDER_TO_COMPLAINT {
        complaint = complaint.tomorrow().ok()?;
    }
    Some(Deadline {
        received,
        answer,
        extended: due_date(received, 3, holidays)?,
        reminder,
        complaint: next_working_day(complaint, holidays)?,
        holidays_known: holidays.is_some(),
    })
}

/// Computes the due date after a number of months, at most twelve.
fn due_date(received: Date, months: i8, holidays: Option<&Holidays>) -> Option<DueDate> {
    let month = received.month() + months;
    let (year, month) = if month > 12 { (received.year() + 1, month - 12) } else { (received.year(), month) };
    let first = Date::new(year, month, 1).ok()?;
    let unadjusted = Date::new(year, month, received.day().min(first.days_in_month())).ok()?;
    Some(DueDate { unadjusted, date: next_working_day(unadjusted, holidays)? })
}

/// Returns the date itself or the next working day. All days are working days except public holidays, Sundays
/// and Saturdays (Regulation No 1182/71, Art. 2(2)).
fn next_working_day(mut date: Date, holidays: Option<&Holidays>) -> Option<Date> {
    while matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday)
        || holidays.is_some_and(|holidays| holidays.contains(date))
    {
        date = date.tomorrow().ok()?;
    }
    Some(date)
}

/// Parses the value of an HTML date field: `2026-08-10`, with a four-digit year that is not zero.
pub fn parse_iso_date(text: &str) -> Option<Date> {
    let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = *text.as_bytes() else { return None };
    let number = |digits: &[u8]| {
        digits.iter().try_fold(0_i16, |number, digit| {
            digit.is_ascii_digit().then(|| number * 10 + i16::from(digit - b'0'))
        })
    };
    // Two digits always fit into `i8`.
    let small = |digits: [u8; 2]| i8::try_from(number(&digits)?).ok();
    let year = number(&[y1, y2, y3, y4]).filter(|year| *year > 0)?;
    Date::new(year, small([m1, m2])?, small([d1, d2])?).ok()
}

/// Formats a date as `2026-08-10` (ISO 8601). The year must be between 0 and 9999.
pub fn format_iso_date(date: Date) -> String {
    format!("{:04}-{:02}-{:02}", date.year(), date.month(), date.day())
}
