use seloste_notice::{Language, Text};

/// A short text, with its language where that is not the page's: a voice must read it in its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase {
    /// The text.
    pub text: String,
    /// Its language, where it is another than the page's.
    pub language: Option<Language>,
}

impl Phrase {
    /// A text of the notice in this language or, where that is missing, in the notice's first.
    pub fn of(text: &Text, language: Language) -> Self {
        let (given, words) = text.get_or_first(language);
        Self { text: words.to_owned(), language: (given != language).then_some(given) }
    }

    /// A text in the page's language, or in none: a name, a number, an address.
    pub fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), language: None }
    }
}
