//! Lookups over the keys of notices and site settings, used for suggestions.

use super::notice::NOTICE;
use super::site::SITE;
use super::{FieldKind, MapSpec};

/// Returns true if any map of either file has this key.
pub(crate) fn is_known_key(name: &str) -> bool {
    any(&NOTICE, &|key, _| key == name) || any(&SITE, &|key, _| key == name)
}

/// Returns true if a key of this name accepts `none`.
pub(crate) fn takes_none(name: &str) -> bool {
    any(&NOTICE, &|key, kind| key == name && is_none(kind))
}

/// Returns true if a key of this name accepts Markdown, possibly besides other kinds of value.
pub(crate) fn takes_markdown(name: &str) -> bool {
    let takes = |kind: &FieldKind| match kind {
        FieldKind::AnyOf(kinds) => kinds.iter().any(|kind| matches!(kind, FieldKind::Markdown)),
        kind => matches!(kind, FieldKind::Markdown),
    };
    any(&NOTICE, &|key, kind| key == name && takes(kind))
}

/// Returns true if either file has this key at the top level.
pub(crate) fn is_top_level_key(name: &str) -> bool {
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
    fn keys_of_the_catalog_are_known() {
        assert!(is_known_key("postcode") && is_known_key("accent_dark") && !is_known_key("nimi"));
        assert!(
            takes_none("dpo") && takes_none("erasure") && takes_none("paper") && !takes_none("controller")
        );
    }
}
