use jiff::civil::Date;

use crate::Language;

const MONTHS_SV: [&str; 12] = [
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
];
const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Formats a date for display: `7.10.2022`, `7 oktober 2022` or `7 October 2022`.
pub fn format_date(date: Date, language: Language) -> String {
    let (year, month, day) = (date.year(), date.month(), date.day());
    let name = |names: &[&'static str; 12]| {
        usize::try_from(month - 1).ok().and_then(|index| names.get(index)).copied().unwrap_or_default()
    };
    match language {
        Language::Fi => format!("{day}.{month}.{year}"),
        Language::Sv => format!("{day} {} {year}", name(&MONTHS_SV)),
        Language::En => format!("{day} {} {year}", name(&MONTHS_EN)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_formatted_by_language() {
        let date = Date::new(2022, 10, 7).unwrap();
        assert_eq!(format_date(date, Language::Fi), "7.10.2022");
        assert_eq!(format_date(date, Language::Sv), "7 oktober 2022");
        assert_eq!(format_date(date, Language::En), "7 October 2022");
    }
}
