use serde::Serialize;

include!(concat!(env!("OUT_DIR"), "/languages.rs"));

impl Language {
    /// The language of a site or text that states none.
    pub const DEFAULT: Self = Self::ALL[0];

    /// Returns the first of these languages, or the default if there is none.
    pub fn first_of(languages: &[Self]) -> Self {
        languages.first().copied().unwrap_or(Self::DEFAULT)
    }

    /// Returns the language of a text that exists in `languages` for a reader of `wanted`: that language, or
    /// the first one.
    pub fn available(languages: &[Self], wanted: Self) -> Self {
        if languages.contains(&wanted) { wanted } else { languages.first().copied().unwrap_or(wanted) }
    }

    /// Parses a language tag.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.code() == code)
    }

    /// Returns the tags of all languages for a message, as `fi, sv, en`.
    pub fn list() -> String {
        Self::ALL.map(Self::code).join(", ")
    }
}
