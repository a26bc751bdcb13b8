//! Questions about the keys of all files, for suggestions.

use super::notice::NOTICE;
use super::site::SITE;
use super::{FieldKind, MapSpec};

/// Whether a file has such a key somewhere.
pub fn is_known_key(name: &str) -> bool {
    any(&NOTICE, &|key, _| key == name) || any(&SITE, &|key, _| key == name)
}

/// Whether a key of this name takes the word `none`.
pub fn takes_none(name: &str) -> bool {
    any(&NOTICE, &|key, kind| key == name && is_none(kind))
}

/// Whether a key of this name takes a long text besides what else it takes.
pub fn takes_markdown(name: &str) -> bool {
    let takes = |kind: &FieldKind| match kind {
        FieldKind::AnyOf(kinds) => kinds.iter().any(|kind| matches!(kind, FieldKind::Markdown)),
        kind => matches!(kind, FieldKind::Markdown),
    };
    any(&NOTICE, &|key, kind| key == name && takes(kind))
}

/// Whether a file has this key outside of every other.
pub fn is_top_level_key(name: &str) -> bool {
    NOTICE.keys.iter().chain(SITE.keys).any(|key| key.name == name)
}

fn is_none(kind: &FieldKind) -> bool {
    match kind {
        FieldKind::None => true,
        FieldKind::AnyOf(kinds) => kinds.iter().any(is_none),
        _ => false,
    }
}

fn any(map: &MapSpec, test: &dyn Fn(&str, &FieldKind) -> bool) -> bool {
    fn within(kind: &FieldKind, test: &dyn Fn(&str, &FieldKind) -> bool) -> bool {
        match kind {
            FieldKind::Map(map) => any(map, test),
            FieldKind::List(kind) | FieldKind::OneOrMany(kind) | FieldKind::MapById(kind) => {
                within(kind, test)
            }
            FieldKind::AnyOf(kinds) => kinds.iter().any(|kind| within(kind, test)),
            _ => false,
        }
    }
    map.keys.iter().any(|key| test(key.name, &key.kind) || within(&key.kind, test))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_of_the_shape_are_known() {
        assert!(is_known_key("postcode") && is_known_key("accent_dark") && !is_known_key("nimi"));
        assert!(
            takes_none("dpo") && takes_none("erasure") && takes_none("paper") && !takes_none("controller")
        );
    }
}
