use seloste_notice::{Language, Text};

/// A short text with its language, which screen readers need for the right pronunciation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase {
    /// Text.
    pub text: String,
    /// Language, if it differs from the language of the outline.
    pub language: Option<Language>,
}

impl Phrase {
    /// Creates a phrase from a localized text, in `language` or else in the first language of the text.
    pub fn from_text(text: &Text, language: Language) -> Self {
        let (given, text) = text.get_or_first(language);
        Self { text: text.to_owned(), language: (given != language).then_some(given) }
    }

    /// Creates a phrase in the language of the outline, or in no language (a name, number or address).
    pub fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), language: None }
    }
}
