//! Free sections, history and waivers.

use std::collections::HashSet;

use seloste_notice::{Change, FreeSection, SectionId, SectionPlacement, Waiver};

use super::references;
use crate::decode::{Decoder, MapFields};
use crate::values;
use crate::yaml::YamlNode;

fn places() -> [(&'static str, SectionId); 21] {
    SectionId::ALL.map(|section| (section.as_str(), section))
}

/// Decodes the free sections, in the order of the file.
pub(super) fn sections(decoder: &mut Decoder<'_>, node: &YamlNode, path: &str) -> Option<Vec<FreeSection>> {
    let mut seen = HashSet::new();
    Some(decoder.decode_list(node, path, |decoder, entry, path| {
        let section = section(decoder, entry, path)?;
        if let Some(id) = &section.id {
            references::check_unique(decoder, path, id, &mut seen);
        }
        Some(section)
    }))
}

fn section(decoder: &mut Decoder<'_>, node: &YamlNode, path: &str) -> Option<FreeSection> {
    let mut fields = decoder.fields(node, path)?;
    let placement = placement(decoder, &mut fields, node);
    let id = fields.optional(decoder, "id", values::id);
    let title = fields.optional(decoder, "title", values::text);
    let text = fields.optional(decoder, "text", values::markdown);
    fields.finish(decoder);
    let placement = placement?;
    if title.is_none() && matches!(placement, SectionPlacement::Before(_) | SectionPlacement::After(_)) {
        decoder.error(
            "missing-key",
            node.range.clone(),
            "this section has no `title`".to_owned(),
            "A section before or after another one needs a heading.",
            "Add `title: …`, or put the text into another section with `in:`.".to_owned(),
        );
        return None;
    }
    if title.is_none() && text.is_none() {
        decoder.error(
            "missing-key",
            node.range.clone(),
            "this section has neither `title` nor `text`".to_owned(),
            "The section would be empty.",
            "Add `text: …`, or remove the section.".to_owned(),
        );
        return None;
    }
    Some(FreeSection { id, placement, title, text })
}

fn placement(
    decoder: &mut Decoder<'_>,
    fields: &mut MapFields<'_>,
    node: &YamlNode,
) -> Option<SectionPlacement> {
    let section = |decoder: &mut Decoder<'_>, node: &YamlNode, path: &str| {
        values::keyword(decoder, node, path, &places())
    };
    let given = ["before", "after", "in"].map(|key| fields.get(decoder, key).map(|value| (key, value)));
    let at_end = fields
        .optional(decoder, "at", |decoder, node, path| {
            values::keyword(decoder, node, path, &[("start", false), ("end", true)])
        })
        .unwrap_or(true);
    let mut given = given.into_iter().flatten();
    let (Some((key, value)), None) = (given.next(), given.next()) else {
        decoder.error(
            "missing-key",
            node.range.clone(),
            "the position of this section is missing or ambiguous".to_owned(),
            "A free section is placed before, after or in another section of the notice.",
            "Write exactly one of `before:`, `after:` and `in:`, for example `after: security`.".to_owned(),
        );
        return None;
    };
    let path = fields.path_of(key);
    let target = section(decoder, value, &path)?;
    Some(match key {
        "before" => SectionPlacement::Before(target),
        "after" => SectionPlacement::After(target),
        _ if at_end => SectionPlacement::Closing(target),
        _ => SectionPlacement::Opening(target),
    })
}

/// Decodes the history, newest first.
pub(super) fn changes(decoder: &mut Decoder<'_>, node: &YamlNode, path: &str) -> Option<Vec<Change>> {
    let mut changes = decoder.decode_list(node, path, |decoder, entry, path| {
        let mut fields = decoder.fields(entry, path)?;
        let date = fields.required(decoder, "date", values::date);
        let text = fields.required(decoder, "text", values::markdown);
        fields.finish(decoder);
        Some(Change { date: date?, text: text? })
    });
    changes.sort_by_key(|change| std::cmp::Reverse(change.date));
    Some(changes)
}

/// Decodes the waivers.
pub(super) fn waivers(decoder: &mut Decoder<'_>, node: &YamlNode, path: &str) -> Option<Vec<Waiver>> {
    Some(decoder.decode_list(node, path, |decoder, entry, path| {
        let mut fields = decoder.fields(entry, path)?;
        let rule = fields.required(decoder, "rule", values::id);
        let at = fields.optional(decoder, "at", values::scalar);
        let because = fields.required(decoder, "because", values::plain);
        fields.finish(decoder);
        Some(Waiver { rule: rule?, at, because: because? })
    }))
}
