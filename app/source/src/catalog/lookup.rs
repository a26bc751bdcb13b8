//! Lookups over the keys of notices and site settings, used for suggestions.

use seloste_notice::Notice;
use seloste_notice::record::{FieldKind, FieldSpec, RecordSpec};

use super::site::SITE;

/// Returns true if any map of either file has this key.
pub(crate) fn is_known_key(name: &str) -> bool {
    let named = |field: &FieldSpec| field.key == name;
    any(Notice::SPEC, &named) || any(&SITE, &named)
}

/// Returns true if a key of this name accepts `none`.
pub(crate) fn accepts_none(name: &str) -> bool {
    any(Notice::SPEC, &|field| {
        field.key == name && matches!(field.kind, FieldKind::Item(_) | FieldKind::Right(_))
    })
}

/// Returns true if a key of this name accepts Markdown, possibly besides other kinds of value.
pub(crate) fn takes_markdown(name: &str) -> bool {
    fn takes(kind: &FieldKind) -> bool {
        match kind {
            FieldKind::Markdown | FieldKind::Right(_) => true,
            FieldKind::Item(kind) => takes(kind),
            FieldKind::AnyOf(kinds) => kinds.iter().any(takes),
            _ => false,
        }
    }
    any(Notice::SPEC, &|field| field.key == name && takes(&field.kind))
}

/// Returns true if either file has this key at the top level.
pub(crate) fn is_top_level_key(name: &str) -> bool {
    Notice::SPEC.keys().into_iter().chain(SITE.keys()).any(|field| field.key == name)
}

/// Returns true if any key of a map, or of a map within it, passes a test.
fn any(record: &RecordSpec, test: &dyn Fn(&FieldSpec) -> bool) -> bool {
    fn within(kind: &FieldKind, test: &dyn Fn(&FieldSpec) -> bool) -> bool {
        match kind {
            FieldKind::Map(record) | FieldKind::Right(record) | FieldKind::Flatten(record) => {
                any(record, test)
            }
            FieldKind::List(kind)
            | FieldKind::OneOrMany(kind)
            | FieldKind::MapById(kind)
            | FieldKind::Item(kind) => within(kind, test),
            FieldKind::AnyOf(kinds) => kinds.iter().any(|kind| within(kind, test)),
            _ => false,
        }
    }
    record.fields.iter().any(|field| test(field) || within(&field.kind, test))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_of_the_catalog_are_known() {
        assert!(is_known_key("postcode") && is_known_key("accent_dark") && !is_known_key("nimi"));
        assert!(
            accepts_none("dpo")
                && accepts_none("erasure")
                && accepts_none("paper")
                && !accepts_none("controller")
        );
    }
}
