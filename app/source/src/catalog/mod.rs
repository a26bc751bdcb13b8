//! Field catalog: every key of a notice and of `site.yaml`, with its kind and description.
//!
//! `seloste-notice` declares the keys of a notice, from which they are also read. The keys of `site.yaml` are
//! declared here, and a test compares them with the decoder.

pub(crate) mod lookup;
pub(crate) mod site;

use seloste_notice::record::{FieldKind, FieldSpec, RecordSpec};

const fn key(key: &'static str, kind: FieldKind, description: &'static str) -> FieldSpec {
    FieldSpec::optional(key, kind, description)
}

const fn required(key: &'static str, kind: FieldKind, description: &'static str) -> FieldSpec {
    FieldSpec { required: true, ..self::key(key, kind, description) }
}

const fn map(name: &'static str, description: &'static str, fields: &'static [FieldSpec]) -> RecordSpec {
    RecordSpec { name, description, fields, one_of: &[], supplied_by: None }
}

#[cfg(test)]
mod table;
#[cfg(test)]
mod tests;
