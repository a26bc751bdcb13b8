//! Plural categories of whole numbers (CLDR, by ICU4X).

use icu_locale_core::Locale;
use icu_plurals::{PluralCategory, PluralRules};

/// Length of a table.
pub(crate) const LENGTH: usize = 200;

/// Returns the category of each number below 100, and then of 100 + each number below 100, as letters. The
/// rules of CLDR ask for the value and for its last two digits, so this is the category of every larger
/// number too; except that some languages have a category of millions, which no text here counts. Returns
/// `None` for an unknown language.
pub(crate) fn table(tag: &str) -> Option<[&'static str; LENGTH]> {
    let locale: Locale = tag.parse().ok()?;
    let rules = PluralRules::try_new_cardinal(locale.into()).ok()?;
    let mut table = ["other"; LENGTH];
    for (number, category) in table.iter_mut().enumerate() {
        *category = name(rules.category_for(number));
    }
    Some(table)
}

/// Returns the categories of a table, each once.
pub(crate) fn categories(table: &[&'static str; LENGTH]) -> Vec<&'static str> {
    let mut found = table.to_vec();
    // Every text has a default.
    found.push("other");
    found.sort_unstable();
    found.dedup();
    found
}

fn name(category: PluralCategory) -> &'static str {
    match category {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    }
}
