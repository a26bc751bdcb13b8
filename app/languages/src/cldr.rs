//! Names, dates and units of a language from CLDR (by ICU4X).

use std::collections::BTreeMap;
use std::fmt::{self, Write};

use icu_calendar::{Date, Gregorian};
use icu_datetime::{FixedCalendarDateTimeFormatter, fieldsets, parts};
use icu_experimental::dimension::units::categorized_formatter::CategorizedFormatter;
use icu_experimental::dimension::units::options::Width;
use icu_experimental::measure::category::Duration;
use icu_list::ListFormatter;
use icu_list::options::ListFormatterOptions;
use icu_locale::names::{LanguageIdentifierDisplayName, RegionDisplayName};
use icu_locale::{Direction, LocaleCanonicalizer, LocaleDirectionality, LocaleExpander};
use icu_locale_core::subtags::{Language, Region};
use icu_locale_core::{LanguageIdentifier, Locale};
use icu_plurals::PluralRules;
use writeable::{Part, PartsWrite, TryWriteable, Writeable};

use crate::plural;

/// Codes whose full names are official titles of more than one word about another country: the short names
/// are those that people use.
const SHORT_NAMES: [&str; 2] = ["HK", "MO"];
/// A unit of periods: its name here and in CLDR.
pub(crate) const UNITS: [&str; 4] = ["year", "month", "day", "minute"];

/// What CLDR has about dates in a language.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Dates {
    /// A date, with `{day}`, `{month}` and `{year}`.
    pub pattern: String,
    /// Names of the months as a date has them.
    pub months: Vec<String>,
    /// Names of the months alone.
    pub months_alone: Vec<String>,
}

/// Returns true if CLDR knows a language, by its rules for plurals.
pub(crate) fn is_known(tag: &str) -> bool {
    let Ok(locale) = tag.parse::<Locale>() else { return false };
    PluralRules::try_new_cardinal(locale.into()).is_ok() && name(tag, ENGLISH).is_some()
}

/// The locale of English names in messages.
pub(crate) const ENGLISH: &str = "en-GB";

/// Returns the name of a language in a locale; `None` if CLDR has none.
pub(crate) fn name(tag: &str, locale: &str) -> Option<String> {
    let subject: LanguageIdentifier = tag.parse().ok()?;
    let locale: Locale = locale.parse().ok()?;
    let name =
        LanguageIdentifierDisplayName::try_new_heavy(locale.into(), subject, Default::default()).ok()?;
    let name = name.as_borrowed().try_write_to_string().ok()?.into_owned();
    Some(name)
}

/// Returns the codes of languages in ISO 639-2 and 639-3 by tag: `fin` for `fi`; `deu` and `ger` for `de`.
pub(crate) fn codes_of_three_letters(tags: &[&str]) -> BTreeMap<String, Vec<String>> {
    let canonicalizer = LocaleCanonicalizer::new_extended();
    let letters = || b'a'..=b'z';
    let mut found = BTreeMap::<String, Vec<String>>::new();
    for code in letters().flat_map(|a| letters().flat_map(move |b| letters().map(move |c| [a, b, c]))) {
        let Ok(language) = Language::try_from_utf8(&code) else { continue };
        let mut locale = Locale::from(LanguageIdentifier::from(language));
        canonicalizer.canonicalize(&mut locale);
        let tag = locale.to_string();
        if tags.contains(&tag.as_str()) {
            found.entry(tag).or_default().push(language.to_string());
        }
    }
    found
}

/// Returns true if a language is written from right to left.
pub(crate) fn is_right_to_left(locale: &str) -> bool {
    let Ok(locale) = locale.parse::<Locale>() else { return false };
    LocaleDirectionality::new_extended().get(&locale.id) == Some(Direction::RightToLeft)
}

/// Returns the country in which most texts in a language are written, by its code.
pub(crate) fn likely_country(locale: &str) -> Option<String> {
    let mut id: LanguageIdentifier = locale.parse().ok()?;
    LocaleExpander::new_extended().maximize(&mut id);
    Some(id.region?.to_string())
}

/// Returns the name of a country; `None` if CLDR has none.
pub(crate) fn country(code: &str, locale: &str) -> Option<String> {
    let region: Region = code.parse().ok()?;
    let locale: Locale = locale.parse().ok()?;
    let short = SHORT_NAMES.contains(&code);
    let name =
        if short { RegionDisplayName::try_new_short_light(locale.clone().into(), region).ok() } else { None };
    let name = name.or_else(|| RegionDisplayName::try_new_light(locale.into(), region).ok())?;
    Some(name.as_borrowed().write_to_string().into_owned())
}

/// Returns what is between two items in the middle of a list.
pub(crate) fn list_separator(locale: &str) -> Option<String> {
    let locale: Locale = locale.parse().ok()?;
    let formatter = ListFormatter::try_new_and(locale.into(), ListFormatterOptions::default()).ok()?;
    let list = formatter.format(["1", "2", "3", "4"].iter()).write_to_string().into_owned();
    let (before, _) = list.split_once('3')?;
    Some(before.split_once('2')?.1.to_owned())
}

/// Returns how dates are written.
pub(crate) fn dates(locale: &str) -> Option<Dates> {
    let locale: Locale = locale.parse().ok()?;
    let full = FixedCalendarDateTimeFormatter::<Gregorian, _>::try_new(
        locale.clone().into(),
        fieldsets::YMD::long(),
    )
    .ok()?;
    let alone =
        FixedCalendarDateTimeFormatter::<Gregorian, _>::try_new(locale.into(), fieldsets::M::long()).ok()?;
    let mut dates = Dates { pattern: String::new(), months: Vec::new(), months_alone: Vec::new() };
    for month in 1..=12 {
        let date = Date::try_new_gregorian(2026, month, 27).ok()?;
        let mut marked = Marked::default();
        full.format(&date).write_to_parts(&mut marked).ok()?;
        dates.pattern = marked.text;
        dates.months.push(marked.month);
        dates.months_alone.push(alone.format(&date).to_string());
    }
    Some(dates)
}

/// Returns the texts of a unit with `{count}`, by plural category.
pub(crate) fn unit(unit: &str, locale: &str) -> Option<Vec<(&'static str, String)>> {
    let measure = match unit {
        "year" => Duration::year(),
        "month" => Duration::month(),
        "day" => Duration::day(),
        _ => Duration::minute(),
    };
    let table = plural::table(locale)?;
    let locale: Locale = locale.parse().ok()?;
    let formatter =
        CategorizedFormatter::<Duration>::try_new_outlier((&locale).into(), measure, Width::Long.into())
            .ok()?;
    let mut texts = Vec::new();
    for category in plural::categories(&table) {
        // No whole number has the category `other` in some languages, such as Polish.
        let number = table.iter().position(|found| *found == category).unwrap_or_default();
        let digits = number.to_string();
        let text = formatter.format_fixed_decimal(&u32::try_from(number).ok()?.into()).to_string();
        texts.push((category, text.replace(&digits, "{count}")));
    }
    Some(texts)
}

/// Collects a date with its parts in place of their values.
#[derive(Default)]
struct Marked {
    text: String,
    month: String,
    part: Option<Part>,
}

impl Write for Marked {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let name = match self.part {
            Some(parts::DAY) => "{day}",
            Some(parts::MONTH) => {
                self.month.push_str(text);
                "{month}"
            }
            Some(parts::YEAR) => "{year}",
            _ => text,
        };
        // A value may be written in several pieces.
        if name == text || !self.text.ends_with(name) {
            self.text.push_str(name);
        }
        Ok(())
    }
}

impl PartsWrite for Marked {
    type SubPartsWrite = Self;

    fn with_part(&mut self, part: Part, mut write: impl FnMut(&mut Self) -> fmt::Result) -> fmt::Result {
        let is_known = [parts::DAY, parts::MONTH, parts::YEAR].contains(&part);
        let outer = self.part;
        if is_known {
            self.part = Some(part);
        }
        let result = write(self);
        self.part = outer;
        result
    }
}
