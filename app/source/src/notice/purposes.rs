//! Purposes, legal bases and retention periods.

use std::collections::HashSet;

use seloste_notice::{Basis, BasisStatement, Period, PeriodQualifier, Purpose, Retention};

use super::helpers::{ids, is_text, keywords};
use super::references;
use crate::decode::{Decoder, MapFields};
use crate::values;
use crate::yaml::YamlNode;

/// Maximum number of years, months or days of a period.
const MAX_PERIOD: u32 = 36_500;

const QUALIFIERS: [(&str, PeriodQualifier); 3] = [
    ("typically", PeriodQualifier::Typically),
    ("at-most", PeriodQualifier::AtMost),
    ("at-least", PeriodQualifier::AtLeast),
];

fn bases() -> [(&'static str, Basis); 6] {
    Basis::ALL.map(|basis| (basis.as_str(), basis))
}

/// Decodes the purposes, in the order of the file.
pub(super) fn purposes(decoder: &mut Decoder<'_>, node: &YamlNode, path: &str) -> Option<Vec<Purpose>> {
    let mut seen = HashSet::new();
    Some(decoder.decode_list(node, path, |decoder, entry, path| {
        let purpose = purpose(decoder, entry, path)?;
        if let Some(id) = &purpose.id {
            references::check_unique(decoder, path, id, &mut seen);
        }
        Some(purpose)
    }))
}

fn purpose(decoder: &mut Decoder<'_>, node: &YamlNode, path: &str) -> Option<Purpose> {
    let mut purpose = Purpose {
        id: None,
        name: Default::default(),
        text: None,
        basis: Vec::new(),
        interest: None,
        data: Vec::new(),
        recipients: Vec::new(),
        retention: Vec::new(),
    };
    if is_text(node) {
        purpose.name = values::text(decoder, node, path)?;
        return Some(purpose);
    }
    let mut fields = decoder.fields(node, path)?;
    purpose.id = fields.optional(decoder, "id", values::id);
    let name = fields.required(decoder, "name", values::text);
    purpose.text = fields.optional(decoder, "text", values::markdown);
    purpose.basis = fields
        .optional(decoder, "basis", |decoder, node, path| keywords(decoder, node, path, &bases()))
        .unwrap_or_default();
    purpose.interest = fields.optional(decoder, "interest", values::markdown);
    purpose.data = fields.optional(decoder, "data", ids).unwrap_or_default();
    purpose.recipients = fields.optional(decoder, "recipients", ids).unwrap_or_default();
    purpose.retention = fields.optional(decoder, "retention", retentions).unwrap_or_default();
    fields.finish(decoder);
    purpose.name = name?;
    Some(purpose)
}

/// Decodes the legal bases that belong to no purpose.
pub(super) fn legal_bases(
    decoder: &mut Decoder<'_>,
    node: &YamlNode,
    path: &str,
) -> Option<Vec<BasisStatement>> {
    Some(decoder.decode_list(node, path, basis_statement))
}

fn basis_statement(decoder: &mut Decoder<'_>, node: &YamlNode, path: &str) -> Option<BasisStatement> {
    if is_text(node) {
        let basis = values::keyword(decoder, node, path, &bases())?;
        return Some(BasisStatement { basis, text: None, interest: None });
    }
    let mut fields = decoder.fields(node, path)?;
    let basis = fields
        .required(decoder, "basis", |decoder, node, path| values::keyword(decoder, node, path, &bases()));
    let text = fields.optional(decoder, "text", values::markdown);
    let interest = fields.optional(decoder, "interest", values::markdown);
    fields.finish(decoder);
    Some(BasisStatement { basis: basis?, text, interest })
}

/// Decodes one retention period or a list of them.
pub(super) fn retentions(decoder: &mut Decoder<'_>, node: &YamlNode, path: &str) -> Option<Vec<Retention>> {
    Some(decoder.decode_one_or_many(node, path, retention))
}

fn retention(decoder: &mut Decoder<'_>, node: &YamlNode, path: &str) -> Option<Retention> {
    let findings_before = decoder.finding_count();
    let mut fields = decoder.fields(node, path)?;
    let what = fields.optional(decoder, "what", values::text);
    let data = fields.optional(decoder, "data", ids).unwrap_or_default();
    let period = period(decoder, &mut fields);
    let retention = Retention {
        what,
        data,
        period,
        qualifier: fields.optional(decoder, "qualifier", |decoder, node, path| {
            values::keyword(decoder, node, path, &QUALIFIERS)
        }),
        after: fields.optional(decoder, "after", values::text),
        until: fields.optional(decoder, "until", values::text),
        criterion: fields.optional(decoder, "criterion", values::text),
        law: fields.optional(decoder, "law", values::text),
        text: fields.optional(decoder, "text", values::markdown),
    };
    fields.finish(decoder);
    // If a key was invalid, its error is enough.
    if !retention.states_duration() && retention.text.is_none() && decoder.finding_count() == findings_before
    {
        decoder.error(
            "retention-empty",
            node.range.clone(),
            "this entry does not state how long data is kept".to_owned(),
            "A retention period needs a duration, an end, a criterion or a law.",
            "Add `years:`, `months:`, `days:`, `until:`, `criterion:` or `law:`.".to_owned(),
        );
    }
    Some(retention)
}

/// Decodes `years`, `months` and `days`; returns `None` if all are absent or zero.
pub(super) fn period(decoder: &mut Decoder<'_>, fields: &mut MapFields<'_>) -> Option<Period> {
    let number = |decoder: &mut Decoder<'_>, node: &YamlNode, path: &str| {
        values::integer(decoder, node, path, MAX_PERIOD)
    };
    let period = Period {
        years: fields.optional(decoder, "years", number).unwrap_or_default(),
        months: fields.optional(decoder, "months", number).unwrap_or_default(),
        days: fields.optional(decoder, "days", number).unwrap_or_default(),
    };
    (!period.is_zero()).then_some(period)
}
