//! What the clock says, in the visitor's own calendar.

use jiff::civil::{DateTime, Time};
use js_sys::Date as Clock;
use seloste_notice::Date;

/// Today in the visitor's time zone. A date made from the moment in UTC would be yesterday's in the small hours of
/// Helsinki.
pub fn today() -> Option<Date> {
    let now = Clock::new_0();
    date(now.get_full_year(), now.get_month(), now.get_date())
}

/// Now in UTC, to the second.
pub fn now() -> Option<DateTime> {
    let now = Clock::new_0();
    let day = date(now.get_utc_full_year(), now.get_utc_month(), now.get_utc_date())?;
    let part = |part: u32| i8::try_from(part).ok();
    let time =
        Time::new(part(now.get_utc_hours())?, part(now.get_utc_minutes())?, part(now.get_utc_seconds())?, 0);
    Some(day.to_datetime(time.ok()?))
}

/// The date that JavaScript counts so: its months start from nought.
fn date(year: u32, month: u32, day: u32) -> Option<Date> {
    Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()? + 1, i8::try_from(day).ok()?).ok()
}
