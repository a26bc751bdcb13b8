//! Texts of the consent dialog, from `dialog.ftl` of each language (app/languages).

use seloste_notice::{Category, Language};

include!(concat!(env!("OUT_DIR"), "/dialog.rs"));

impl DialogMessages {
    /// Returns the name of a category, and what it is for.
    pub(crate) const fn category(&self, category: Category) -> (&'static str, &'static str) {
        let (names, purposes) = (&self.category, &self.category_purpose);
        match category {
            Category::Necessary => (names.necessary, purposes.necessary),
            Category::Functional => (names.functional, purposes.functional),
            Category::Statistics => (names.statistics, purposes.statistics),
            Category::Marketing => (names.marketing, purposes.marketing),
        }
    }
}
