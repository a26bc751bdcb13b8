//! Decodes notices. docs/notice-format.md describes the keys.

mod cookies;
mod data;
mod helpers;
mod party;
mod purposes;
mod recipients;
mod references;
mod rights;
mod sections;

pub(crate) use helpers::languages;
use helpers::{item, keywords, text_alone};
use seloste_notice::{
    AutomatedDecisions, Language, Layout, Notice, Provision, ProvisionRequirement, Security,
};

use crate::decode::{Decoder, MapFields};
use crate::values;
use crate::yaml::YamlNode;

/// Ids that would collide with other pages and folders of the site.
const RESERVED: [&str; 6] = ["fi", "sv", "en", "assets", "choices", "index"];

/// Decodes a notice; returns `None` if a key is missing without which there is no notice.
pub(crate) fn decode(decoder: &mut Decoder<'_>, root: &YamlNode) -> Option<Notice> {
    let mut fields = decoder.fields(root, "")?;
    let id = fields.required(decoder, "id", notice_id);
    let layouts = Layout::ALL.map(|layout| (layout.as_str(), layout));
    let layout = fields
        .required(decoder, "layout", |decoder, node, path| values::keyword(decoder, node, path, &layouts));
    // Decoded before any text, because texts depend on the languages.
    let languages = fields.required(decoder, "languages", languages);
    decoder.languages = languages.clone().unwrap_or_else(|| Language::ALL.to_vec());
    let title = fields.required(decoder, "title", values::text);

    let mut notice = Notice::new(
        id.clone().unwrap_or_default(),
        layout.unwrap_or(Layout::Questions),
        decoder.languages.clone(),
        title.clone().unwrap_or_default(),
    );
    notice.summary = fields.optional(decoder, "summary", values::text);
    notice.introduction = fields.optional(decoder, "introduction", values::markdown);
    notice.updated = fields.optional(decoder, "updated", values::date);
    notice.country = fields.optional(decoder, "country", values::country);
    people(decoder, &mut fields, &mut notice);
    notice.register = fields.optional(decoder, "register", values::text);
    notice.purposes = fields.optional(decoder, "purposes", purposes::purposes).unwrap_or_default();
    notice.legal_bases = fields.optional(decoder, "legal_bases", purposes::legal_bases).unwrap_or_default();
    notice.data = fields.optional(decoder, "data", data::categories).unwrap_or_default();
    notice.sources = fields.optional(decoder, "sources", data::sources).unwrap_or_default();
    notice.recipients = item(&mut fields, decoder, "recipients", recipients::recipients);
    notice.directory = item(&mut fields, decoder, "directory", values::markdown);
    notice.transfers = item(&mut fields, decoder, "transfers", recipients::transfers);
    notice.retention = fields.optional(decoder, "retention", purposes::retentions).unwrap_or_default();
    notice.marketing_block_list = item(&mut fields, decoder, "marketing_block_list", values::markdown);
    notice.security = fields.optional(decoder, "security", security);
    notice.provision = item(&mut fields, decoder, "provision", provision);
    notice.automated_decisions = item(&mut fields, decoder, "automated_decisions", automated_decisions);
    notice.cookies = item(&mut fields, decoder, "cookies", values::markdown);
    notice.services = fields.optional(decoder, "services", cookies::services).unwrap_or_default();
    notice.rights = fields.optional(decoder, "rights", rights::rights).unwrap_or_default();
    notice.authority = fields.optional(decoder, "authority", party::authority);
    notice.sections = fields.optional(decoder, "sections", sections::sections).unwrap_or_default();
    notice.changes = fields.optional(decoder, "changes", sections::changes).unwrap_or_default();
    notice.waivers = fields.optional(decoder, "waive", sections::waivers).unwrap_or_default();
    fields.finish(decoder);
    references::check(decoder, root, &notice);
    (id.is_some() && layout.is_some() && languages.is_some() && title.is_some()).then_some(notice)
}

fn people(decoder: &mut Decoder<'_>, fields: &mut MapFields<'_>, notice: &mut Notice) {
    notice.controller = fields.optional(decoder, "controller", party::party);
    notice.joint_controllers = fields
        .optional(decoder, "joint_controllers", |decoder, node, path| {
            Some(decoder.decode_list(node, path, party::party))
        })
        .unwrap_or_default();
    notice.representative = item(fields, decoder, "representative", party::party);
    notice.contact = fields.optional(decoder, "contact", party::party);
    notice.dpo = item(fields, decoder, "dpo", party::party);
}

fn notice_id(decoder: &mut Decoder<'_>, node: &YamlNode, path: &str) -> Option<String> {
    let id = values::id(decoder, node, path)?;
    if RESERVED.contains(&id.as_str()) {
        decoder.error(
            "id-invalid",
            node.range.clone(),
            format!("the id `{id}` is reserved"),
            "The site has another page or folder of that name.",
            "Choose another id, and rename the file accordingly.".to_owned(),
        );
        return None;
    }
    let stem = decoder.path.file_stem().map(|stem| stem.to_string_lossy().into_owned());
    if let Some(stem) = stem
        && stem != id
    {
        decoder.error(
            "id-not-file-name",
            node.range.clone(),
            format!("the id is `{id}`, but the name of the file is `{stem}`"),
            "Two files could have the same id, or a page an unexpected address.",
            format!("Rename the file to {id}.yaml, or write `id: {stem}`."),
        );
    }
    Some(id)
}

fn security(decoder: &mut Decoder<'_>, node: &YamlNode, path: &str) -> Option<Security> {
    if let Some(text) = text_alone(decoder, node, path) {
        return Some(Security { text, ..Security::default() });
    }
    let mut fields = decoder.fields(node, path)?;
    let security = Security {
        text: fields.optional(decoder, "text", values::markdown),
        paper: item(&mut fields, decoder, "paper", values::markdown),
        electronic: item(&mut fields, decoder, "electronic", values::markdown),
        staff: item(&mut fields, decoder, "staff", values::markdown),
    };
    fields.finish(decoder);
    Some(security)
}

fn provision(decoder: &mut Decoder<'_>, node: &YamlNode, path: &str) -> Option<Provision> {
    if let Some(text) = text_alone(decoder, node, path) {
        return Some(Provision { text, ..Provision::default() });
    }
    let mut fields = decoder.fields(node, path)?;
    let known = ProvisionRequirement::ALL.map(|required| (required.as_str(), required));
    let provision = Provision {
        required: fields
            .optional(decoder, "required", |decoder, node, path| keywords(decoder, node, path, &known))
            .unwrap_or_default(),
        otherwise: fields.optional(decoder, "otherwise", values::text),
        text: fields.optional(decoder, "text", values::markdown),
    };
    fields.finish(decoder);
    Some(provision)
}

fn automated_decisions(decoder: &mut Decoder<'_>, node: &YamlNode, path: &str) -> Option<AutomatedDecisions> {
    if let Some(text) = text_alone(decoder, node, path) {
        return Some(AutomatedDecisions { text, ..AutomatedDecisions::default() });
    }
    let mut fields = decoder.fields(node, path)?;
    let decisions = AutomatedDecisions {
        text: fields.optional(decoder, "text", values::markdown),
        logic: fields.optional(decoder, "logic", values::text),
        consequences: fields.optional(decoder, "consequences", values::text),
    };
    fields.finish(decoder);
    Some(decisions)
}
