//! Writes the enumeration of the languages, with their names.

use std::collections::BTreeSet;
use std::fmt::Write;

use crate::REFERENCE;
use crate::cldr::{self, Dates};
use crate::folder::Language;
use crate::generate::{literal, pascal};

/// Returns the code of `languages.rs`.
pub(crate) fn write(languages: &[Language], country_codes: &str) -> String {
    let count = languages.len();
    let mut code = String::from(
        "/// A supported language. Interface texts, letters and date formats exist in each.\n\
         ///\n\
         /// A language is a folder in `app/languages`; the order is that of `ALL`.\n\
         #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]\n\
         pub enum Language {\n",
    );
    for language in languages {
        let _ =
            writeln!(code, "    /// {}.\n    #[serde(rename = {:?})]", language.english_name(), language.tag);
        let _ = writeln!(code, "    {},", pascal(&language.tag));
    }
    code.push_str("}\n\nimpl Language {\n");
    let _ = writeln!(
        code,
        "    /// All languages, in the order in which they are offered.\n    pub const ALL: [Self; {count}] = [{}];",
        list(languages, |language| format!("Self::{}", pascal(&language.tag)))
    );
    let tags: Vec<&str> = languages.iter().map(|language| language.tag.as_str()).collect();
    let codes = cldr::codes_of_three_letters(&tags);
    let direction =
        |language: &Language| if cldr::is_right_to_left(language.locale()) { "rtl" } else { "ltr" };
    let directions: BTreeSet<&str> = languages.iter().map(direction).collect();
    let mut method = |comment: &str, name: &str, kind: &str, value: &dyn Fn(&Language) -> String| {
        let _ = writeln!(
            code,
            "\n    /// {comment}\n    pub const fn {name}(self) -> {kind} {{\n        match self {{"
        );
        for language in languages {
            let _ = writeln!(code, "            Self::{} => {},", pascal(&language.tag), value(language));
        }
        code.push_str("        }\n    }\n");
    };
    method(
        "Returns the language tag (BCP 47), as used in `lang` attributes and in URLs.",
        "code",
        "&'static str",
        &|language| literal(&language.tag),
    );
    method("Returns the name of the language in that language.", "own_name", "&'static str", &|language| {
        literal(&language.own_name())
    });
    method("Returns the name of the language in English.", "english_name", "&'static str", &|language| {
        literal(&language.english_name())
    });
    method(
        "Returns the colon after a label, with the space before it if the language has one.",
        "colon",
        "&'static str",
        &|language| literal(&language.colon()),
    );
    method(
        "Returns the mark between items that have commas, with the space before it if the language has one.",
        "semicolon",
        "&'static str",
        &|language| literal(&language.semicolon()),
    );
    method(
        "Returns what separates the items of a list, with its space (CLDR).",
        "list_separator",
        "&'static str",
        &|language| literal(&language.list_separator()),
    );
    method(
        "Returns the direction of writing, as the value of a `dir` attribute.",
        "direction",
        "&'static str",
        &|language| literal(direction(language)),
    );
    method(
        "Returns the direction of writing for a part of a text in another language, if not all languages have the same.",
        "foreign_direction",
        "Option<&'static str>",
        &|language| format!("{:?}", (directions.len() > 1).then(|| direction(language))),
    );
    method(
        "Returns the country in which most texts in the language are written (ISO 3166-1), if there is one.",
        "country",
        "Option<&'static str>",
        &|language| format!("{:?}", language.likely_country()),
    );
    method(
        "Returns the codes of the language in ISO 639-2 and 639-3, such as `fin`, or `deu` and `ger`.",
        "codes_of_three_letters",
        "&'static [&'static str]",
        &|language| format!("&{:?}", codes.get(&language.tag).cloned().unwrap_or_default()),
    );
    code.push_str("}\n\n");
    months(&mut code, languages);
    let codes: Vec<&str> = country_codes.split_ascii_whitespace().collect();
    let _ = writeln!(
        code,
        "/// Names of countries by language, in the order of their codes.\n\
         pub(crate) static COUNTRY_NAMES: [[&str; {}]; {count}] = [{}];",
        codes.len(),
        list(languages, |language| {
            format!("{:?}", codes.iter().map(|code| language.country(code)).collect::<Vec<_>>())
        })
    );
    code
}

/// Writes the names of months in lower case.
fn months(code: &mut String, languages: &[Language]) {
    let mut english = Vec::new();
    let mut names = BTreeSet::new();
    let mut inflected = Vec::new();
    for language in languages {
        let Some(Dates { months, months_alone, .. }) = language.dates() else { continue };
        let lower = |months: Vec<String>| {
            (1..).zip(months.into_iter().map(|name| name.to_lowercase())).map(|(number, name)| (name, number))
        };
        if language.tag == REFERENCE {
            english.extend(months.iter().map(|name| name.to_lowercase()));
        }
        if language.settings.month_endings {
            inflected.extend(lower(months_alone.clone()));
        }
        names.extend(lower(months).chain(lower(months_alone)).filter(|(name, _): &(String, i8)| {
            // Months in dates can be numbers.
            !name.starts_with(|c: char| c.is_ascii_digit())
        }));
    }
    let _ = writeln!(
        code,
        "/// English names of the months, in lower case.\n\
         pub(crate) static ENGLISH_MONTHS: [&str; {}] = {english:?};\n\
         /// Names of the months in all languages with their numbers, in lower case, sorted.\n\
         pub(crate) static MONTHS: [(&str, i8); {}] = {:?};\n\
         /// The names that take endings.\n\
         pub(crate) static INFLECTED_MONTHS: [(&str, i8); {}] = {inflected:?};",
        english.len(),
        names.len(),
        names.iter().collect::<Vec<_>>(),
        inflected.len()
    );
}

fn list(languages: &[Language], value: impl Fn(&Language) -> String) -> String {
    languages.iter().map(value).collect::<Vec<_>>().join(", ")
}
