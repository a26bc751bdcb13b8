//! Dates.

use seloste_notice::{Date, month_by_name};
use seloste_yaml::quote;

use super::scalar::fixed;
use crate::decode::Decoder;
use crate::diagnose::finding;
use crate::diagnose::help::{Help, Replacement};
use crate::yaml::{YamlNode, YamlStyle};

/// Decodes a date such as `2026-10-01`.
pub(crate) fn date(decoder: &mut Decoder<'_>, node: &YamlNode, path: &str) -> Option<Date> {
    let written = fixed(decoder, node, path)?;
    // jiff also parses dates with a time, which the format does not allow.
    let plain = written.len() == 10
        && written.chars().all(|character| character.is_ascii_digit() || character == '-');
    let parsed = plain.then(|| written.parse::<Date>().ok()).flatten();
    if parsed.is_none() {
        let dates: Vec<String> = interpretations(&written).iter().map(Date::to_string).collect();
        let known: Vec<String> = dates.iter().map(|date| format!("`{date}`")).collect();
        decoder.error(
            "date-invalid",
            node.range.clone(),
            format!("invalid date `{}`", finding::excerpt(&written)),
            "Dates have one format, so that they are unambiguous and can be shown in every language.",
            match dates.as_slice() {
                [] if plain => "This day does not exist. Check the month and the day.".to_owned().into(),
                [] => "Write year, month and day, as in 2026-10-01.".to_owned().into(),
                dates => {
                    let help = format!("Write year, month and day: {}.", known.join(" or "));
                    let one = |date: &String| match node.style {
                        YamlStyle::Quoted => Some(quote(date)),
                        YamlStyle::Plain => Some(date.clone()),
                        YamlStyle::Block => None,
                    };
                    let date = if let [date] = dates { one(date) } else { None };
                    Help::certain(help, date.map(|date| Replacement::new(node.range.clone(), date)))
                }
            },
        );
    }
    parsed
}

/// Returns the dates that a date in another format may mean: two if day and month could be swapped.
fn interpretations(written: &str) -> Vec<Date> {
    /// Longer texts are not dates.
    const MAX_LENGTH: usize = 60;
    if written.len() > MAX_LENGTH {
        return Vec::new();
    }
    let written = written.trim().to_lowercase();
    let day = written.split_once('t').filter(|(day, _)| day.starts_with(|c: char| c.is_ascii_digit()));
    let with_time =
        day.filter(|(_, time)| time.starts_with(|c: char| c.is_ascii_digit()) && time.contains(':'));
    let written = with_time.map_or(written.as_str(), |(day, _)| day);
    let parts: Vec<&str> =
        written.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()).collect();
    let sign = written.find(['.', '/', '-', '–']).map(|at| &written[at..]);
    match parts.as_slice() {
        [compact] if compact.len() == 8 && compact.is_ascii() => {
            from_parts(&compact[..4], &compact[4..6], &compact[6..]).into_iter().collect()
        }
        [year, month, day] if year.len() == 4 => from_parts(year, month, day).into_iter().collect(),
        [first, second, year] if year.len() == 4 => {
            let by_day = from_parts(year, second, first);
            // Only dates with slashes may have the month first, or those with a month name.
            let by_month = from_parts(year, first, second).filter(|_| {
                sign.is_some_and(|sign| sign.starts_with('/')) || first.starts_with(char::is_alphabetic)
            });
            let other = by_month.filter(|date| Some(*date) != by_day);
            by_day.into_iter().chain(other).collect()
        }
        _ => Vec::new(),
    }
}

fn from_parts(year: &str, month: &str, day: &str) -> Option<Date> {
    let month = match month.parse() {
        Ok(number) => number,
        Err(_) => month_by_name(month)?,
    };
    Date::new(year.parse().ok()?, month, day.parse().ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_in_other_formats_are_interpreted() {
        let read =
            |written: &str| -> Vec<String> { interpretations(written).iter().map(Date::to_string).collect() };
        for (written, meant) in [
            ("1.10.2026", "2026-10-01"),
            ("1. 10. 2026", "2026-10-01"),
            ("2026-1-5", "2026-01-05"),
            ("2026/01/05", "2026-01-05"),
            ("2026.1.5", "2026-01-05"),
            ("2026–01–05", "2026-01-05"),
            ("20260105", "2026-01-05"),
            ("25/1/2026", "2026-01-25"),
            ("5. tammikuuta 2026", "2026-01-05"),
            ("5 augusti 2026", "2026-08-05"),
            ("5. marraskuuta 2026", "2026-11-05"),
            ("October 5, 2026", "2026-10-05"),
            ("2026-01-05T10:00", "2026-01-05"),
        ] {
            assert_eq!(read(written), [meant], "{written}");
        }
        assert_eq!(read("5/1/2026"), ["2026-01-05", "2026-05-01"]);
        assert_eq!(read("5/5/2026"), ["2026-05-05"]);
        for wrong in ["30.2.2026", "1.10.26", "1.10.", "eilen", "2026", "1/2026", "2026-13-40"] {
            assert!(interpretations(wrong).is_empty(), "{wrong}");
        }
    }
}
