//! Purposes, legal bases and retention.

use super::{ids, is_text_map, references, words};
use crate::fields::{Fields, Reader};
use crate::node::Node;
use crate::values;
use seloste_notice::{Basis, BasisStatement, Period, Purpose, PeriodQualifier, Retention};
use std::collections::HashSet;

/// The most units a period may have: enough for an archive.
const MOST: u32 = 36_500;

const QUALIFIERS: [(&str, PeriodQualifier); 3] =
    [("typically", PeriodQualifier::Typically), ("at-most", PeriodQualifier::AtMost), ("at-least", PeriodQualifier::AtLeast)];

fn bases() -> [(&'static str, Basis); 6] {
    Basis::ALL.map(|basis| (basis.as_str(), basis))
}

/// The purposes, in the author's order.
pub fn purposes(reader: &mut Reader<'_>, node: &Node, path: &str) -> Option<Vec<Purpose>> {
    let mut seen = HashSet::new();
    Some(reader.each(node, path, |reader, entry, path| {
        let purpose = purpose(reader, entry, path)?;
        if let Some(id) = &purpose.id {
            references::unique(reader, path, id, &mut seen);
        }
        Some(purpose)
    }))
}

fn purpose(reader: &mut Reader<'_>, node: &Node, path: &str) -> Option<Purpose> {
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
    if is_text_map(node) {
        purpose.name = values::text(reader, node, path)?;
        return Some(purpose);
    }
    let mut fields = reader.fields(node, path)?;
    purpose.id = fields.optional(reader, "id", values::id);
    let name = fields.required(reader, "name", values::text);
    purpose.text = fields.optional(reader, "text", values::markdown);
    purpose.basis = fields
        .optional(reader, "basis", |reader, node, path| words(reader, node, path, &bases()))
        .unwrap_or_default();
    purpose.interest = fields.optional(reader, "interest", values::markdown);
    purpose.data = fields.optional(reader, "data", ids).unwrap_or_default();
    purpose.recipients = fields.optional(reader, "recipients", ids).unwrap_or_default();
    purpose.retention = fields.optional(reader, "retention", retentions).unwrap_or_default();
    fields.finish(reader);
    purpose.name = name?;
    Some(purpose)
}

/// Legal bases tied to no purpose.
pub fn legal_bases(reader: &mut Reader<'_>, node: &Node, path: &str) -> Option<Vec<BasisStatement>> {
    Some(reader.each(node, path, basis_statement))
}

fn basis_statement(reader: &mut Reader<'_>, node: &Node, path: &str) -> Option<BasisStatement> {
    if is_text_map(node) {
        let basis = values::word(reader, node, path, &bases())?;
        return Some(BasisStatement { basis, text: None, interest: None });
    }
    let mut fields = reader.fields(node, path)?;
    let basis =
        fields.required(reader, "basis", |reader, node, path| values::word(reader, node, path, &bases()));
    let text = fields.optional(reader, "text", values::markdown);
    let interest = fields.optional(reader, "interest", values::markdown);
    fields.finish(reader);
    Some(BasisStatement { basis: basis?, text, interest })
}

/// One retention rule, or a list of them.
pub fn retentions(reader: &mut Reader<'_>, node: &Node, path: &str) -> Option<Vec<Retention>> {
    Some(reader.each_of_one_or_many(node, path, retention))
}

fn retention(reader: &mut Reader<'_>, node: &Node, path: &str) -> Option<Retention> {
    let told = reader.told();
    let mut fields = reader.fields(node, path)?;
    let what = fields.optional(reader, "what", values::text);
    let data = fields.optional(reader, "data", ids).unwrap_or_default();
    let period = period(reader, &mut fields);
    let retention = Retention {
        what,
        data,
        period,
        qualifier: fields.optional(reader, "qualifier", |reader, node, path| {
            values::word(reader, node, path, &QUALIFIERS)
        }),
        after: fields.optional(reader, "after", values::text),
        until: fields.optional(reader, "until", values::text),
        criterion: fields.optional(reader, "criterion", values::text),
        law: fields.optional(reader, "law", values::text),
        text: fields.optional(reader, "text", values::markdown),
    };
    fields.finish(reader);
    // What could not be read has been told already.
    if !retention.states_duration() && retention.text.is_none() && reader.told() == told {
        reader.error(
            "retention-empty",
            node.range.clone(),
            "this entry does not say how long the data is kept".to_owned(),
            "A retention is a period, an end, a criterion or a law.",
            "Add `years:`, `months:`, `days:`, `until:`, `criterion:` or `law:`.".to_owned(),
        );
    }
    Some(retention)
}

/// The period of a map with `years`, `months` and `days`; none where it has none of them.
pub fn period(reader: &mut Reader<'_>, fields: &mut Fields<'_>) -> Option<Period> {
    let number = |reader: &mut Reader<'_>, node: &Node, path: &str| values::number(reader, node, path, MOST);
    let period = Period {
        years: fields.optional(reader, "years", number).unwrap_or_default(),
        months: fields.optional(reader, "months", number).unwrap_or_default(),
        days: fields.optional(reader, "days", number).unwrap_or_default(),
    };
    (!period.is_zero()).then_some(period)
}
