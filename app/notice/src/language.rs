use serde::Serialize;

include!(concat!(env!("OUT_DIR"), "/languages.rs"));

impl Language {
    /// The language of a site or text that states none.
    pub const DEFAULT: Self = Self::ALL[0];

    /// Returns the first of these languages, or the default if there is none.
    pub fn first_of(languages: &[Self]) -> Self {
        languages.first().copied().unwrap_or(Self::DEFAULT)
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
