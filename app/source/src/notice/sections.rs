//! Free sections, history and waivers.

use super::references;
use crate::fields::{Fields, Reader};
use crate::node::Node;
use crate::values;
use seloste_notice::{Change, FreeSection, SectionPlacement, SectionId, Waiver};
use std::collections::HashSet;

fn places() -> [(&'static str, SectionId); 21] {
    SectionId::ALL.map(|section| (section.as_str(), section))
}

/// The free sections, in the author's order.
pub fn sections(reader: &mut Reader<'_>, node: &Node, path: &str) -> Option<Vec<FreeSection>> {
    let mut seen = HashSet::new();
    Some(reader.each(node, path, |reader, entry, path| {
        let section = section(reader, entry, path)?;
        if let Some(id) = &section.id {
            references::unique(reader, path, id, &mut seen);
        }
        Some(section)
    }))
}

fn section(reader: &mut Reader<'_>, node: &Node, path: &str) -> Option<FreeSection> {
    let mut fields = reader.fields(node, path)?;
    let placement = placement(reader, &mut fields, node);
    let id = fields.optional(reader, "id", values::id);
    let title = fields.optional(reader, "title", values::text);
    let text = fields.optional(reader, "text", values::markdown);
    fields.finish(reader);
    let placement = placement?;
    if title.is_none() && matches!(placement, SectionPlacement::Before(_) | SectionPlacement::After(_)) {
        reader.error(
            "missing-key",
            node.range.clone(),
            "this section has no `title`".to_owned(),
            "A section with a place of its own needs a heading.",
            "Add `title: …`, or put the text within another section with `in:`.".to_owned(),
        );
        return None;
    }
    if title.is_none() && text.is_none() {
        reader.error(
            "missing-key",
            node.range.clone(),
            "this section has neither `title` nor `text`".to_owned(),
            "There would be nothing to show.",
            "Add `text: …`, or remove the section.".to_owned(),
        );
        return None;
    }
    Some(FreeSection { id, placement, title, text })
}

fn placement(reader: &mut Reader<'_>, fields: &mut Fields<'_>, node: &Node) -> Option<SectionPlacement> {
    let section =
        |reader: &mut Reader<'_>, node: &Node, path: &str| values::word(reader, node, path, &places());
    let given = ["before", "after", "in"].map(|key| fields.take(reader, key).map(|value| (key, value)));
    let at_end = fields
        .optional(reader, "at", |reader, node, path| {
            values::word(reader, node, path, &[("start", false), ("end", true)])
        })
        .unwrap_or(true);
    let mut given = given.into_iter().flatten();
    let (Some((key, value)), None) = (given.next(), given.next()) else {
        reader.error(
            "missing-key",
            node.range.clone(),
            "it is not clear where this section stands".to_owned(),
            "A free section stands before, after or in one of the notice's sections.",
            "Give exactly one of `before:`, `after:` and `in:`, for example `after: security`.".to_owned(),
        );
        return None;
    };
    let path = fields.path_of(key);
    let target = section(reader, value, &path)?;
    Some(match key {
        "before" => SectionPlacement::Before(target),
        "after" => SectionPlacement::After(target),
        _ if at_end => SectionPlacement::Closing(target),
        _ => SectionPlacement::Opening(target),
    })
}

/// The notice's history, newest first.
pub fn changes(reader: &mut Reader<'_>, node: &Node, path: &str) -> Option<Vec<Change>> {
    let mut changes = reader.each(node, path, |reader, entry, path| {
        let mut fields = reader.fields(entry, path)?;
        let date = fields.required(reader, "date", values::date);
        let text = fields.required(reader, "text", values::markdown);
        fields.finish(reader);
        Some(Change { date: date?, text: text? })
    });
    changes.sort_by_key(|change| std::cmp::Reverse(change.date));
    Some(changes)
}

/// Findings that the author accepts.
pub fn waivers(reader: &mut Reader<'_>, node: &Node, path: &str) -> Option<Vec<Waiver>> {
    Some(reader.each(node, path, |reader, entry, path| {
        let mut fields = reader.fields(entry, path)?;
        let rule = fields.required(reader, "rule", values::id);
        let at = fields.optional(reader, "at", values::scalar);
        let because = fields.required(reader, "because", values::plain);
        fields.finish(reader);
        Some(Waiver { rule: rule?, at, because: because? })
    }))
}
