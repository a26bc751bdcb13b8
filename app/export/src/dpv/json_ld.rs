//! JSON-LD values that borrow names and texts from the notice, because every notice page embeds one.

use std::borrow::Cow;

use serde::ser::{Serialize, SerializeMap as _, Serializer};

/// A JSON-LD value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum JsonLdValue<'n> {
    /// A string.
    Text(Cow<'n, str>),
    /// A list.
    List(Vec<JsonLdValue<'n>>),
    /// An object.
    Object(JsonLdObject<'n>),
}

/// A JSON-LD object; members keep their order of insertion.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct JsonLdObject<'n>(Vec<(&'static str, JsonLdValue<'n>)>);

impl<'n> JsonLdObject<'n> {
    /// Inserts a member. The name must not exist yet.
    pub fn insert(&mut self, name: &'static str, value: impl Into<JsonLdValue<'n>>) {
        self.0.push((name, value.into()));
    }

    /// Removes a member.
    pub fn remove(&mut self, name: &str) -> Option<JsonLdValue<'n>> {
        let at = self.0.iter().position(|(given, _)| *given == name)?;
        Some(self.0.remove(at).1)
    }

    /// Returns true if there are no members.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Inserts nothing, one value or a list, depending on the number of values.
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
    /// Creates an object of strings.
    pub fn object<const N: usize>(members: [(&'static str, Cow<'n, str>); N]) -> Self {
        Self::Object(JsonLdObject(members.map(|(name, text)| (name, Self::Text(text))).into()))
    }

    /// Returns the entries of a list, or the value itself.
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
