//! Rights and what the controller demands of a request.

use super::{is_text_map, words};
use crate::fields::{Fields, Reader};
use crate::node::{Node, Style, Value};
use crate::values::{self, is_word};
use crate::vocabulary;
use seloste_notice::{RequestRequirement, RequestRequirementKind, Item, Right, RightStatement, Rights};

/// The rights as the notice states them.
pub fn rights(reader: &mut Reader<'_>, node: &Node, path: &str) -> Option<Rights> {
    let mut fields = reader.fields(node, path)?;
    let text = fields.optional(reader, "text", values::markdown);
    let stated = Right::ALL
        .into_iter()
        .filter_map(|right| {
            let statement = statement(reader, &mut fields, right.as_str());
            (!statement.is_absent()).then_some((right, statement))
        })
        .collect();
    let complaint = statement(reader, &mut fields, "complaint");
    let how = fields.optional(reader, "how", values::markdown);
    let demands = fields.optional(reader, "demands", demands).unwrap_or_default();
    fields.finish(reader);
    Some(Rights { text, stated, complaint, how, demands })
}

/// `yes`, `none`, a text, or a text with an address of its own.
fn statement(reader: &mut Reader<'_>, fields: &mut Fields<'_>, name: &'static str) -> Item<RightStatement> {
    let Some(node) = fields.take(reader, name) else { return Item::Absent };
    let path = fields.path_of(name);
    if is_word(node, "yes") || matches!(node.value, Value::Bool(true)) {
        return Item::Stated(RightStatement::default());
    }
    if is_word(node, "none") {
        return Item::None;
    }
    let bare = match &node.value {
        Value::Text(word) if node.style == Style::Plain => word.as_str(),
        Value::Bool(false) => "false",
        _ => "",
    };
    if vocabulary::says_none(bare) {
        reader.error(
            "unknown-word",
            node.range.clone(),
            format!("`{bare}` is neither `yes` nor `none` nor a text"),
            "It could mean that the notice says nothing, or that it says there is no such right.",
            format!(
                "Leave the line out if the notice says nothing of it; write `{name}: none` if it says that there is no \
                 such right."
            ),
        );
        return Item::Absent;
    }
    if vocabulary::says_yes(bare) {
        reader.error(
            "unknown-word",
            node.range.clone(),
            format!("`{bare}` is neither `yes` nor `none` nor a text"),
            "The word would stand on the page as it is.",
            format!("Write `{name}: yes`. If it is a text, put it in quotation marks."),
        );
        return Item::Absent;
    }
    if is_text_map(node) {
        let text = values::markdown(reader, node, &path);
        return Item::Stated(RightStatement { text, email: None });
    }
    let Some(mut inner) = reader.fields(node, &path) else { return Item::Absent };
    let text = inner.optional(reader, "text", values::markdown);
    let email = inner.optional(reader, "email", values::email);
    inner.finish(reader);
    Item::Stated(RightStatement { text, email })
}

fn demands(reader: &mut Reader<'_>, node: &Node, path: &str) -> Option<Vec<RequestRequirement>> {
    Some(reader.each(node, path, demand))
}

fn demand(reader: &mut Reader<'_>, node: &Node, path: &str) -> Option<RequestRequirement> {
    let kinds = RequestRequirementKind::ALL.map(|kind| (kind.as_str(), kind));
    let known = Right::ALL.map(|right| (right.as_str(), right));
    let mut fields = reader.fields(node, path)?;
    let kinds = fields.required(reader, "kind", |reader, node, path| words(reader, node, path, &kinds));
    let rights = fields
        .optional(reader, "rights", |reader, node, path| words(reader, node, path, &known))
        .unwrap_or_default();
    let text = fields.required(reader, "text", values::text);
    fields.finish(reader);
    Some(RequestRequirement { kinds: kinds?, rights, text: text? })
}
