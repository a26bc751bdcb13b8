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

    /// Returns the text without soft hyphens. Only pages have lines that could end at them.
    pub fn without_soft_hyphens(&self) -> String {
        self.text.replace('\u{ad}', "")
    }

    /// Returns the texts before and after the variable of a message, so that the variable can be marked with
    /// its own language.
    pub fn around(message: impl Fn(&str) -> String) -> (String, String) {
        // Occurs in no message.
        const VARIABLE: char = '\u{1}';
        let text = message(VARIABLE.encode_utf8(&mut [0; 1]));
        match text.split_once(VARIABLE) {
            Some((before, after)) => (before.to_owned(), after.to_owned()),
            None => (text, String::new()),
        }
    }

    /// Creates a phrase in the language of the outline, or in no language (a name, number or address).
    pub fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), language: None }
    }
}
