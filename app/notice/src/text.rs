use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::Language;

/// A text in one or more languages. Fields documented as Markdown contain CommonMark without raw HTML.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text(Vec<(Language, String)>);

impl Text {
    /// Creates a text in one language.
    pub fn new(language: Language, text: impl Into<String>) -> Self {
        Self(vec![(language, text.into())])
    }

    /// Creates a text in several languages. The first is the fallback for missing ones.
    pub fn from_pairs(pairs: Vec<(Language, String)>) -> Self {
        Self(pairs)
    }

    /// Returns the text in `language`.
    pub fn get(&self, language: Language) -> Option<&str> {
        self.0.iter().find(|(given, _)| *given == language).map(|(_, text)| text.as_str())
    }

    /// Returns the text in `language` or else in the first language, with the language that was found. An
    /// empty text yields `(language, "")`.
    pub fn get_or_first(&self, language: Language) -> (Language, &str) {
        self.get(language)
            .map(|text| (language, text))
            .or_else(|| self.0.first().map(|(given, text)| (*given, text.as_str())))
            .unwrap_or((language, ""))
    }

    /// Iterates over languages and texts in the order of the file.
    pub fn iter(&self) -> impl Iterator<Item = (Language, &str)> {
        self.0.iter().map(|(language, text)| (*language, text.as_str()))
    }
}

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (language, text) in &self.0 {
            map.serialize_entry(language, text)?;
        }
        map.end()
    }
}

/// A list of short texts in one or more languages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TextList(Vec<(Language, Vec<String>)>);

impl TextList {
    /// Creates a list in several languages. The first is the fallback for missing ones.
    pub fn from_pairs(pairs: Vec<(Language, Vec<String>)>) -> Self {
        Self(pairs)
    }

    /// Returns true if no language has an entry.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|(_, list)| list.is_empty())
    }

    /// Returns the list in `language`.
    pub fn get(&self, language: Language) -> Option<&[String]> {
        self.0.iter().find(|(given, _)| *given == language).map(|(_, list)| list.as_slice())
    }

    /// Returns the list in `language` or else in the first language, with the language that was found.
    pub fn get_or_first(&self, language: Language) -> (Language, &[String]) {
        self.get(language)
            .map(|list| (language, list))
            .or_else(|| self.0.first().map(|(given, list)| (*given, list.as_slice())))
            .unwrap_or((language, &[]))
    }

    /// Iterates over languages and lists in the order of the file.
    pub fn iter(&self) -> impl Iterator<Item = (Language, &[String])> {
        self.0.iter().map(|(language, list)| (*language, list.as_slice()))
    }
}

impl Serialize for TextList {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (language, list) in &self.0 {
            map.serialize_entry(language, list)?;
        }
        map.end()
    }
}
