//! Statements of rights.

use seloste_notice::record::Record;
use seloste_notice::{Item, RightStatement};

use super::Place;
use super::helpers::is_text;
use crate::decode::{Decoder, MapFields};
use crate::diagnose::aliases;
use crate::values;
use crate::values::is_keyword;
use crate::yaml::{YamlStyle, YamlValue};

/// Decodes a right: `yes`, `none`, a text, or a map with a text and an e-mail address.
pub(super) fn statement(
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
    RightStatement::read(decoder, Place { node, path: &path }).map_or(Item::Absent, Item::Stated)
}
