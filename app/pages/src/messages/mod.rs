//! Interface texts of the pages. One file per language; a missing text is a compile error.

mod en;
mod fi;
mod sv;

use seloste_notice::Language;

/// The interface texts in one language.
pub(crate) struct Messages {
    pub skip_link: &'static str,
    pub languages: &'static str,
    pub contents: &'static str,
    pub other_formats: &'static str,
    pub as_text: &'static str,
    pub as_data: &'static str,
    pub back_to_top: &'static str,
    pub all_notices: &'static str,
    pub notices: &'static str,
    pub in_languages: &'static str,
    pub no_controller: &'static str,
    pub not_found_title: &'static str,
    pub not_found: &'static str,
    pub more_about: fn(&str) -> String,
    pub not_in_this_language: fn(&str) -> String,
    pub sends_nothing: &'static str,
    pub make_request: &'static str,
    pub about_page: &'static str,
}

/// Returns the interface texts in a language.
pub(crate) fn messages(language: Language) -> &'static Messages {
    match language {
        Language::Fi => &fi::MESSAGES,
        Language::Sv => &sv::MESSAGES,
        Language::En => &en::MESSAGES,
    }
}
