use serde::{Serialize, Serializer};

/// One item of a notice: stated, stated as none, or absent. The three are never confused: *absent* is rendered as
/// nothing, *none* as the controller's statement that there is none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Item<T> {
    /// The notice says nothing of it.
    #[default]
    Absent,
    /// The notice says that there is none.
    None,
    /// The notice states it.
    Stated(T),
}

/// Whether an item is stated, stated as none, or absent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum ItemState {
    /// The notice states it.
    Stated,
    /// The notice says that there is none.
    None,
    /// The notice says nothing of it.
    Absent,
}

impl<T> Item<T> {
    /// What is stated, if anything is.
    pub fn stated(&self) -> Option<&T> {
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

    /// Whether the notice says nothing of it.
    pub fn is_absent(&self) -> bool {
        matches!(self, Self::Absent)
    }

    /// Whether the notice says that there is none.
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
