//! Recipients and transfers.

use super::data::by_id;
use super::{ids, is_text_map, text_alone, words};
use crate::fields::{Reader, one_or_many};
use crate::node::{Key, Node};
use crate::values;
use seloste_notice::{Country, Link, Mechanism, Recipient, RecipientRole, Transfer, Transfers};

fn mechanisms() -> [(&'static str, Mechanism); 7] {
    Mechanism::ALL.map(|mechanism| (mechanism.as_str(), mechanism))
}

/// The recipients, by id.
pub fn recipients(reader: &mut Reader<'_>, node: &Node, path: &str) -> Option<Vec<Recipient>> {
    let entries = by_id(reader, node, path);
    Some(entries.into_iter().filter_map(|(key, node, path)| recipient(reader, key, node, &path)).collect())
}

fn recipient(reader: &mut Reader<'_>, key: &Key, node: &Node, path: &str) -> Option<Recipient> {
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
    if is_text_map(node) {
        recipient.name = values::text(reader, node, path)?;
        return Some(recipient);
    }
    let mut fields = reader.fields(node, path)?;
    let name = fields.required(reader, "name", values::text);
    let roles = RecipientRole::ALL.map(|role| (role.as_str(), role));
    recipient.role =
        fields.optional(reader, "role", |reader, node, path| values::word(reader, node, path, &roles));
    recipient.countries = fields.optional(reader, "country", countries).unwrap_or_default();
    recipient.purpose = fields.optional(reader, "purpose", values::text);
    recipient.condition = fields.optional(reader, "when", values::text);
    recipient.text = fields.optional(reader, "text", values::markdown);
    recipient.transfer = fields.optional(reader, "transfer", transfer);
    fields.finish(reader);
    recipient.name = name?;
    Some(recipient)
}

fn countries(reader: &mut Reader<'_>, node: &Node, path: &str) -> Option<Vec<Country>> {
    Some(one_or_many(node).iter().filter_map(|entry| values::country(reader, entry, path)).collect())
}

fn transfer(reader: &mut Reader<'_>, node: &Node, path: &str) -> Option<Transfer> {
    let mut fields = reader.fields(node, path)?;
    let mechanism = fields
        .required(reader, "mechanism", |reader, node, path| values::word(reader, node, path, &mechanisms()));
    let link = fields.optional(reader, "link", link);
    let copy = fields.optional(reader, "copy", values::text);
    let text = fields.optional(reader, "text", values::markdown);
    fields.finish(reader);
    Some(Transfer { mechanism: mechanism?, link, copy, text })
}

/// A link with words to show for it; an address alone will do.
pub fn link(reader: &mut Reader<'_>, node: &Node, path: &str) -> Option<Link> {
    if is_text_map(node) {
        return Some(Link { title: None, url: values::link(reader, node, path)? });
    }
    let mut fields = reader.fields(node, path)?;
    let url = fields.required(reader, "url", values::link);
    let title = fields.optional(reader, "title", values::text);
    fields.finish(reader);
    Some(Link { title, url: url? })
}

/// Transfers outside the EEA as a whole.
pub fn transfers(reader: &mut Reader<'_>, node: &Node, path: &str) -> Option<Transfers> {
    if let Some(text) = text_alone(reader, node, path) {
        return Some(Transfers { text, ..Transfers::default() });
    }
    let mut fields = reader.fields(node, path)?;
    let transfers = Transfers {
        text: fields.optional(reader, "text", values::markdown),
        countries: fields.optional(reader, "countries", countries).unwrap_or_default(),
        mechanisms: fields
            .optional(reader, "mechanisms", |reader, node, path| words(reader, node, path, &mechanisms()))
            .unwrap_or_default(),
        data: fields.optional(reader, "data", ids).unwrap_or_default(),
        copy: fields.optional(reader, "copy", values::text),
    };
    fields.finish(reader);
    Some(transfers)
}
