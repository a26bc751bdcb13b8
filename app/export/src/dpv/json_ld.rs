//! A small tree of JSON for linked data. Its names are fixed and its words are the notice's own, so that it borrows all of
//! them; a page of every notice carries it.

use serde::ser::{Serialize, SerializeMap as _, Serializer};
use std::borrow::Cow;

/// A value of JSON-LD.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum JsonLdValue<'n> {
    /// A text.
    Text(Cow<'n, str>),
    /// A list.
    List(Vec<JsonLdValue<'n>>),
    /// An object.
    Object(JsonLdObject<'n>),
}

/// The members of an object, in the order in which they were put there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct JsonLdObject<'n>(Vec<(&'static str, JsonLdValue<'n>)>);

impl<'n> JsonLdObject<'n> {
    /// Puts a member; each name once.
    pub fn insert(&mut self, name: &'static str, value: impl Into<JsonLdValue<'n>>) {
        self.0.push((name, value.into()));
    }

    /// Takes a member out.
    pub fn remove(&mut self, name: &str) -> Option<JsonLdValue<'n>> {
        let at = self.0.iter().position(|(given, _)| *given == name)?;
        Some(self.0.remove(at).1)
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Puts what there is: nothing, one value, or a list.
    pub fn insert_all(&mut self, name: &'static str, values: impl Iterator<Item = JsonLdValue<'n>>) {
        let mut values: Vec<JsonLdValue<'n>> = values.collect();
        match values.len() {
            0 => {}
            1 => self.insert(name, values.swap_remove(0)),
            _ => self.insert(name, JsonLdValue::List(values)),
        }
    }
}

impl<'n> JsonLdValue<'n> {
    /// An object of these members.
    pub fn object<const N: usize>(members: [(&'static str, Cow<'n, str>); N]) -> Self {
        Self::Object(JsonLdObject(members.map(|(name, text)| (name, Self::Text(text))).into()))
    }

    /// Its entries if it is a list, otherwise itself.
    pub fn into_entries(self) -> Vec<Self> {
        match self {
            Self::List(entries) => entries,
            one => vec![one],
        }
    }
}

impl<'n> From<&'n str> for JsonLdValue<'n> {
    fn from(text: &'n str) -> Self {
        Self::Text(text.into())
    }
}

impl From<String> for JsonLdValue<'_> {
    fn from(text: String) -> Self {
        Self::Text(text.into())
    }
}

impl<'n> From<JsonLdObject<'n>> for JsonLdValue<'n> {
    fn from(members: JsonLdObject<'n>) -> Self {
        Self::Object(members)
    }
}

impl<'n> FromIterator<JsonLdValue<'n>> for JsonLdValue<'n> {
    fn from_iter<I: IntoIterator<Item = JsonLdValue<'n>>>(entries: I) -> Self {
        Self::List(entries.into_iter().collect())
    }
}

impl Serialize for JsonLdValue<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(text) => serializer.serialize_str(text),
            Self::List(entries) => entries.serialize(serializer),
            Self::Object(JsonLdObject(members)) => {
                let mut map = serializer.serialize_map(Some(members.len()))?;
                for (name, value) in members {
                    map.serialize_entry(name, value)?;
                }
                map.end()
            }
        }
    }
}
