use serde::{Serialize, Serializer};

/// An item of a notice that is stated, stated as none, or absent.
///
/// Absent items are not rendered. `none` is rendered as a statement, such as "No data protection officer has
/// been designated."
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Item<T> {
    /// Not mentioned.
    #[default]
    Absent,
    /// Explicitly stated as not applicable (`none` in YAML).
    None,
    /// Stated.
    Stated(T),
}

/// State of an [`Item`], without its value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum ItemState {
    /// Stated.
    Stated,
    /// Explicitly stated as not applicable (`none` in YAML).
    None,
    /// Not mentioned.
    Absent,
}

impl<T> Item<T> {
    /// Returns the stated value.
    pub fn stated(&self) -> Option<&T> {
        match self {
            Self::Stated(value) => Some(value),
            Self::Absent | Self::None => None,
        }
    }

    /// Returns the stated value for changes.
    pub fn stated_mut(&mut self) -> Option<&mut T> {
        match self {
            Self::Stated(value) => Some(value),
            Self::Absent | Self::None => None,
        }
    }

    /// Returns whether the item is stated, stated as none, or absent.
    pub const fn state(&self) -> ItemState {
        match self {
            Self::Absent => ItemState::Absent,
            Self::None => ItemState::None,
            Self::Stated(_) => ItemState::Stated,
        }
    }

    /// Returns true if the notice does not mention the item.
    pub fn is_absent(&self) -> bool {
        matches!(self, Self::Absent)
    }

    /// Returns true if the notice states `none`.
    pub fn is_none(&self) -> bool {
        matches!(self, Self::None)
    }
}

impl<T: Serialize> Serialize for Item<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Absent => serializer.serialize_none(),
            Self::None => serializer.serialize_str("none"),
            Self::Stated(value) => value.serialize(serializer),
        }
    }
}
