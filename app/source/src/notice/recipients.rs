//! Recipients and transfers.

use seloste_notice::{Country, Link, Mechanism, Recipient, RecipientRole, Transfer, Transfers};

use super::data::by_id;
use super::helpers::{ids, is_text, keywords, text_alone};
use crate::decode::{Decoder, one_or_many};
use crate::values;
use crate::yaml::{YamlKey, YamlNode};

fn mechanisms() -> [(&'static str, Mechanism); 7] {
    Mechanism::ALL.map(|mechanism| (mechanism.as_str(), mechanism))
}

/// Decodes the recipients by id.
pub(super) fn recipients(decoder: &mut Decoder<'_>, node: &YamlNode, path: &str) -> Option<Vec<Recipient>> {
    let entries = by_id(decoder, node, path);
    Some(entries.into_iter().filter_map(|(key, node, path)| recipient(decoder, key, node, &path)).collect())
}

fn recipient(decoder: &mut Decoder<'_>, key: &YamlKey, node: &YamlNode, path: &str) -> Option<Recipient> {
    let mut recipient = Recipient {
        id: key.name.clone(),
        name: Default::default(),
        role: None,
        countries: Vec::new(),
        purpose: None,
        condition: None,
        text: None,
        transfer: None,
    };
    if is_text(node) {
        recipient.name = values::text(decoder, node, path)?;
        return Some(recipient);
    }
    let mut fields = decoder.fields(node, path)?;
    let name = fields.required(decoder, "name", values::text);
    let roles = RecipientRole::ALL.map(|role| (role.as_str(), role));
    recipient.role =
        fields.optional(decoder, "role", |decoder, node, path| values::keyword(decoder, node, path, &roles));
    recipient.countries = fields.optional(decoder, "country", countries).unwrap_or_default();
    recipient.purpose = fields.optional(decoder, "purpose", values::text);
    recipient.condition = fields.optional(decoder, "when", values::text);
    recipient.text = fields.optional(decoder, "text", values::markdown);
    recipient.transfer = fields.optional(decoder, "transfer", transfer);
    fields.finish(decoder);
    recipient.name = name?;
    Some(recipient)
}

pub(super) fn countries(decoder: &mut Decoder<'_>, node: &YamlNode, path: &str) -> Option<Vec<Country>> {
    Some(one_or_many(node).iter().filter_map(|entry| values::country(decoder, entry, path)).collect())
}

fn transfer(decoder: &mut Decoder<'_>, node: &YamlNode, path: &str) -> Option<Transfer> {
    let mut fields = decoder.fields(node, path)?;
    let mechanism = fields.required(decoder, "mechanism", |decoder, node, path| {
        values::keyword(decoder, node, path, &mechanisms())
    });
    let link = fields.optional(decoder, "link", link);
    let copy = fields.optional(decoder, "copy", values::text);
    let text = fields.optional(decoder, "text", values::markdown);
    fields.finish(decoder);
    Some(Transfer { mechanism: mechanism?, link, copy, text })
}

/// Decodes a link: a URL, or a map with its URL and title.
pub(super) fn link(decoder: &mut Decoder<'_>, node: &YamlNode, path: &str) -> Option<Link> {
    if is_text(node) {
        return Some(Link { title: None, url: values::link(decoder, node, path)? });
    }
    let mut fields = decoder.fields(node, path)?;
    let url = fields.required(decoder, "url", values::link);
    let title = fields.optional(decoder, "title", values::text);
    fields.finish(decoder);
    Some(Link { title, url: url? })
}

/// Decodes the transfers outside the EEA.
pub(super) fn transfers(decoder: &mut Decoder<'_>, node: &YamlNode, path: &str) -> Option<Transfers> {
    if let Some(text) = text_alone(decoder, node, path) {
        return Some(Transfers { text, ..Transfers::default() });
    }
    let mut fields = decoder.fields(node, path)?;
    let transfers = Transfers {
        text: fields.optional(decoder, "text", values::markdown),
        countries: fields.optional(decoder, "countries", countries).unwrap_or_default(),
        mechanisms: fields
            .optional(decoder, "mechanisms", |decoder, node, path| {
                keywords(decoder, node, path, &mechanisms())
            })
            .unwrap_or_default(),
        data: fields.optional(decoder, "data", ids).unwrap_or_default(),
        copy: fields.optional(decoder, "copy", values::text),
    };
    fields.finish(decoder);
    Some(transfers)
}
