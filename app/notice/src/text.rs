use crate::Language;
use serde::ser::{Serialize, SerializeMap, Serializer};

/// A text in one or more languages: CommonMark without raw HTML where prose is meant.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text(Vec<(Language, String)>);

impl Text {
    /// A text in one language.
    pub fn new(language: Language, text: impl Into<String>) -> Self {
        Self(vec![(language, text.into())])
    }

    /// A text in several languages; the first stands in where one is missing.
    pub fn from_pairs(pairs: Vec<(Language, String)>) -> Self {
        Self(pairs)
    }

    /// The text in this language, if it is given.
    pub fn get(&self, language: Language) -> Option<&str> {
        self.0.iter().find(|(given, _)| *given == language).map(|(_, text)| text.as_str())
    }

    /// The text in this language or, where it is missing, in the first that is given, with the language it is in.
    pub fn get_or_first(&self, language: Language) -> (Language, &str) {
        self.get(language)
            .map(|text| (language, text))
            .or_else(|| self.0.first().map(|(given, text)| (*given, text.as_str())))
            .unwrap_or((language, ""))
    }

    /// Every language with its text, in the author's order.
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
    /// A list in several languages; the first stands in where one is missing.
    pub fn from_pairs(pairs: Vec<(Language, Vec<String>)>) -> Self {
        Self(pairs)
    }

    /// Whether no language has an entry.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|(_, list)| list.is_empty())
    }

    /// The list in this language, if it is given.
    pub fn get(&self, language: Language) -> Option<&[String]> {
        self.0.iter().find(|(given, _)| *given == language).map(|(_, list)| list.as_slice())
    }

    /// The list in this language or, where it is missing, in the first that is given, with the language it is in.
    pub fn get_or_first(&self, language: Language) -> (Language, &[String]) {
        self.get(language)
            .map(|list| (language, list))
            .or_else(|| self.0.first().map(|(given, list)| (*given, list.as_slice())))
            .unwrap_or((language, &[]))
    }

    /// Every language with its list, in the author's order.
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
