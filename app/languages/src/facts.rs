//! What a language has besides its messages: names, dates and units, from CLDR and from its settings.

use std::fmt::Write;

use crate::cldr::{self, Dates, UNITS};
use crate::folder::{Language, Override};
use crate::{Problem, plural};

/// Ids of the months in Fluent.
const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];
/// Separates a number from its unit.
const NO_BREAK_SPACE: &str = "\u{a0}";

impl Language {
    /// Returns the locale whose data CLDR has.
    pub(crate) fn locale(&self) -> &str {
        stated(self.settings.locale.as_ref()).unwrap_or(&self.tag)
    }

    /// Returns the name of the language in that language, with a capital.
    pub(crate) fn own_name(&self) -> String {
        let name = stated(self.settings.own_name.as_ref()).cloned();
        let name = name.or_else(|| cldr::name(&self.tag, self.locale())).unwrap_or_else(|| self.tag.clone());
        let mut letters = name.chars();
        letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
    }

    /// Returns the name of the language in English.
    pub(crate) fn english_name(&self) -> String {
        let name = stated(self.settings.english_name.as_ref()).cloned();
        name.or_else(|| cldr::name(&self.tag, cldr::ENGLISH)).unwrap_or_else(|| self.tag.clone())
    }

    /// Returns the colon after a label, with the space before it if the language has one.
    pub(crate) fn colon(&self) -> String {
        self.settings.space_before.get(&':').into_iter().chain(&[':']).collect()
    }

    /// Returns the mark between items that have commas, with the space before it if the language has one.
    pub(crate) fn semicolon(&self) -> String {
        match stated(self.settings.semicolon.as_ref()) {
            Some(mark) => mark.clone(),
            None => self.settings.space_before.get(&';').into_iter().chain(&[';']).collect(),
        }
    }

    /// Returns what separates the items of a list, with its space.
    pub(crate) fn list_separator(&self) -> String {
        cldr::list_separator(self.locale()).unwrap_or_else(|| ", ".to_owned())
    }

    /// Returns the country in which most texts in the language are written, by its code.
    pub(crate) fn likely_country(&self) -> Option<String> {
        match stated(self.settings.country.as_ref()) {
            Some(code) => Some(code.clone()).filter(|code| !code.is_empty()),
            None => cldr::likely_country(self.locale()),
        }
    }

    /// Returns the name of a country; the English one if CLDR has none, and its code if that is missing too.
    pub(crate) fn country(&self, code: &str) -> String {
        let name = stated(self.settings.countries.get(code)).cloned();
        name.or_else(|| cldr::country(code, self.locale()))
            .or_else(|| cldr::country(code, cldr::ENGLISH))
            .unwrap_or_else(|| code.to_owned())
    }

    /// Returns how dates are written.
    pub(crate) fn dates(&self) -> Option<Dates> {
        let mut dates = cldr::dates(self.locale())?;
        if let Some(pattern) = stated(self.settings.date.as_ref()) {
            dates.pattern.clone_from(pattern);
        }
        if let Some(months) = stated(self.settings.months.as_ref()) {
            dates.months = months.to_vec();
        }
        Some(dates)
    }

    /// Returns the file of dates, as a language could have it.
    pub(crate) fn date_messages(&self) -> Option<String> {
        let Dates { pattern, months, .. } = self.dates()?;
        let pattern = ["day", "month", "year"].iter().fold(pattern, |pattern, name| placed(&pattern, name));
        let first_day = stated(self.settings.first_day.as_ref()).map_or("1", String::as_str);
        let mut text = format!(
            "# A date, within a sentence or alone.\n\
             # Variables:\n\
             #   $day (Text) - day of the month, or `first-day`\n\
             #   $month (Text) - name of the month, from `month`\n\
             #   $year (Number) - year\n\
             date = {pattern}\n\n\
             # The first day of a month.\n\
             first-day = {first_day}\n\n\
             # Names of the months as a date has them; numbers if it has numbers.\n\
             month =\n"
        );
        for (id, name) in MONTHS.iter().zip(months) {
            let _ = writeln!(text, "    .{id} = {name}");
        }
        Some(text)
    }

    /// Returns the texts of a unit by plural category, with `{count}`.
    pub(crate) fn unit(&self, unit: &str) -> Option<Vec<(&'static str, String)>> {
        let categories = plural::categories(&plural::table(self.locale())?);
        let texts = match stated(self.settings.units.get(unit)) {
            None => return cldr::unit(unit, self.locale()),
            Some(texts) => texts,
        };
        categories.into_iter().map(|category| Some((category, texts.get(category)?.clone()))).collect()
    }

    /// Returns the file of periods, as a language could have it.
    pub(crate) fn period_messages(&self) -> Option<String> {
        let mut file = String::new();
        for unit in UNITS {
            let _ = writeln!(
                file,
                "# A number of {unit}s.\n# Variables:\n#   $count (Number) - how many\n{unit} = {{ $count ->"
            );
            for (category, text) in self.unit(unit)? {
                let default = if category == "other" { '*' } else { ' ' };
                let text = placed(&text.replace(' ', NO_BREAK_SPACE), "count");
                let _ = writeln!(file, "   {default}[{category}] {text}");
            }
            file.push_str("}\n");
        }
        Some(file)
    }

    /// Reports settings that cannot be used.
    pub(crate) fn check(&self, country_codes: &str, problems: &mut Vec<Problem>) {
        let mut report = |message| {
            problems.push(Problem { file: format!("{}/language.toml", self.tag), line: 1, message });
        };
        if let Some(pattern) = stated(self.settings.date.as_ref()) {
            for name in ["{day}", "{month}", "{year}"] {
                if pattern.matches(name).count() != 1 {
                    report(format!("`date` must have `{name}` once"));
                }
            }
        }
        let expected =
            plural::table(self.locale()).map(|table| plural::categories(&table)).unwrap_or_default();
        for (unit, texts) in &self.settings.units {
            if !UNITS.contains(&unit.as_str()) {
                report(format!("unknown unit `{unit}`: known are {}", UNITS.join(", ")));
            }
            if !texts.value.keys().map(String::as_str).eq(expected.iter().copied()) {
                report(format!("the unit `{unit}` must have: {}", expected.join(", ")));
            }
        }
        for code in self.settings.countries.keys() {
            if !country_codes.split_ascii_whitespace().any(|assigned| assigned == code) {
                report(format!("unknown country `{code}`"));
            }
        }
    }
}

fn stated<T>(value: Option<&Override<T>>) -> Option<&T> {
    value.map(|stated| &stated.value)
}

/// Writes a place for a variable as Fluent does.
fn placed(text: &str, name: &str) -> String {
    text.replace(&format!("{{{name}}}"), &format!("{{ ${name} }}"))
}
