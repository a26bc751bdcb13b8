//! Rights, and requirements that the controller sets for requests.

use seloste_notice::{Item, RequestRequirement, RequestRequirementKind, Right, RightStatement, Rights};

use super::helpers::{is_text, keywords};
use crate::decode::{Decoder, MapFields};
use crate::diagnose::aliases;
use crate::values;
use crate::values::is_keyword;
use crate::yaml::{YamlNode, YamlStyle, YamlValue};

/// Decodes the rights.
pub(super) fn rights(decoder: &mut Decoder<'_>, node: &YamlNode, path: &str) -> Option<Rights> {
    let mut fields = decoder.fields(node, path)?;
    let text = fields.optional(decoder, "text", values::markdown);
    let stated = Right::ALL
        .into_iter()
        .filter_map(|right| {
            let statement = statement(decoder, &mut fields, right.as_str());
            (!statement.is_absent()).then_some((right, statement))
        })
        .collect();
    let complaint = statement(decoder, &mut fields, "complaint");
    let how = fields.optional(decoder, "how", values::markdown);
    let demands = fields.optional(decoder, "demands", demands).unwrap_or_default();
    fields.finish(decoder);
    Some(Rights { text, stated, complaint, how, demands })
}

/// Decodes a right: `yes`, `none`, a text, or a map with a text and an e-mail address.
fn statement(
    decoder: &mut Decoder<'_>,
    fields: &mut MapFields<'_>,
    name: &'static str,
) -> Item<RightStatement> {
    let Some(node) = fields.get(decoder, name) else { return Item::Absent };
    let path = fields.path_of(name);
    if is_keyword(node, "yes") || matches!(node.value, YamlValue::Bool(true)) {
        return Item::Stated(RightStatement::default());
    }
    if is_keyword(node, "none") {
        return Item::None;
    }
    let keyword = match &node.value {
        YamlValue::Text(word) if node.style == YamlStyle::Plain => word.as_str(),
        YamlValue::Bool(false) => "false",
        _ => "",
    };
    if aliases::means_none(keyword) {
        decoder.error(
            "unknown-word",
            node.range.clone(),
            format!("invalid value `{keyword}`; expected `yes`, `none` or a text"),
            "It could mean that the notice does not mention the right, or that the right does not exist.",
            format!(
                "Remove the line if the notice does not mention the right. Write `{name}: none` if it \
                 states that there is no such right."
            ),
        );
        return Item::Absent;
    }
    if aliases::means_yes(keyword) {
        decoder.error(
            "unknown-word",
            node.range.clone(),
            format!("invalid value `{keyword}`; expected `yes`, `none` or a text"),
            "The word would appear on the page.",
            format!("Write `{name}: yes`. If it is a text, quote it."),
        );
        return Item::Absent;
    }
    if is_text(node) {
        let text = values::markdown(decoder, node, &path);
        return Item::Stated(RightStatement { text, email: None });
    }
    let Some(mut inner) = decoder.fields(node, &path) else { return Item::Absent };
    let text = inner.optional(decoder, "text", values::markdown);
    let email = inner.optional(decoder, "email", values::email);
    inner.finish(decoder);
    Item::Stated(RightStatement { text, email })
}

fn demands(decoder: &mut Decoder<'_>, node: &YamlNode, path: &str) -> Option<Vec<RequestRequirement>> {
    Some(decoder.decode_list(node, path, demand))
}

fn demand(decoder: &mut Decoder<'_>, node: &YamlNode, path: &str) -> Option<RequestRequirement> {
    let kinds = RequestRequirementKind::ALL.map(|kind| (kind.as_str(), kind));
    let known = Right::ALL.map(|right| (right.as_str(), right));
    let mut fields = decoder.fields(node, path)?;
    let kinds = fields.required(decoder, "kind", |decoder, node, path| keywords(decoder, node, path, &kinds));
    let rights = fields
        .optional(decoder, "rights", |decoder, node, path| keywords(decoder, node, path, &known))
        .unwrap_or_default();
    let text = fields.required(decoder, "text", values::text);
    fields.finish(decoder);
    Some(RequestRequirement { kinds: kinds?, rights, text: text? })
}
