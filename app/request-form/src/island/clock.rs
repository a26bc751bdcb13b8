//! Current date and time.

use jiff::civil::{DateTime, Time};
use js_sys::Date as Clock;
use seloste_notice::Date;

/// Returns today's date in the visitor's time zone. In UTC it would still be yesterday after midnight in
/// Helsinki.
pub(super) fn today() -> Option<Date> {
    let now = Clock::new_0();
    from_js_date(now.get_full_year(), now.get_month(), now.get_date())
}

/// Returns the current time in UTC, to the second.
pub(super) fn now_utc() -> Option<DateTime> {
    let now = Clock::new_0();
    let day = from_js_date(now.get_utc_full_year(), now.get_utc_month(), now.get_utc_date())?;
    let part = |part: u32| i8::try_from(part).ok();
    let time =
        Time::new(part(now.get_utc_hours())?, part(now.get_utc_minutes())?, part(now.get_utc_seconds())?, 0);
    Some(day.to_datetime(time.ok()?))
}

/// Converts a JavaScript date; its months are zero-based.
fn from_js_date(year: u32, month: u32, day: u32) -> Option<Date> {
    Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()? + 1, i8::try_from(day).ok()?).ok()
}
