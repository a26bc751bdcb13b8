//! A notice from its YAML. The keys are those of `docs/notice-format.md`.

mod cookies;
mod data;
mod party;
mod purposes;
mod recipients;
mod references;
mod rights;
mod sections;

use crate::fields::{Fields, Reader};
use crate::node::{Node, Style, Value};
use crate::values::{self, is_word};
use crate::vocabulary;
use seloste_notice::{
    AutomatedDecisions, Item, Language, Layout, Notice, Provision, ProvisionRequirement, Security, Text,
};

/// Ids that would collide with other addresses of the site.
const RESERVED: [&str; 6] = ["fi", "sv", "en", "assets", "choices", "index"];

/// Decodes a notice; none where so much is wrong that no notice can be made.
pub fn decode(reader: &mut Reader<'_>, root: &Node) -> Option<Notice> {
    let mut fields = reader.fields(root, "")?;
    let id = fields.required(reader, "id", notice_id);
    let layouts = Layout::ALL.map(|layout| (layout.as_str(), layout));
    let layout =
        fields.required(reader, "layout", |reader, node, path| values::word(reader, node, path, &layouts));
    // Before every text: they need to know the languages.
    let languages = fields.required(reader, "languages", languages);
    reader.languages = languages.clone().unwrap_or_else(|| Language::ALL.to_vec());
    let title = fields.required(reader, "title", values::text);

    let mut notice = Notice::new(
        id.clone().unwrap_or_default(),
        layout.unwrap_or(Layout::Questions),
        reader.languages.clone(),
        title.clone().unwrap_or_default(),
    );
    notice.summary = fields.optional(reader, "summary", values::text);
    notice.introduction = fields.optional(reader, "introduction", values::markdown);
    notice.updated = fields.optional(reader, "updated", values::date);
    notice.country = fields.optional(reader, "country", values::country);
    people(reader, &mut fields, &mut notice);
    notice.register = fields.optional(reader, "register", values::text);
    notice.purposes = fields.optional(reader, "purposes", purposes::purposes).unwrap_or_default();
    notice.legal_bases = fields.optional(reader, "legal_bases", purposes::legal_bases).unwrap_or_default();
    notice.data = fields.optional(reader, "data", data::categories).unwrap_or_default();
    notice.sources = fields.optional(reader, "sources", data::sources).unwrap_or_default();
    notice.recipients = item(&mut fields, reader, "recipients", recipients::recipients);
    notice.directory = item(&mut fields, reader, "directory", values::markdown);
    notice.transfers = item(&mut fields, reader, "transfers", recipients::transfers);
    notice.retention = fields.optional(reader, "retention", purposes::retentions).unwrap_or_default();
    notice.marketing_block_list = item(&mut fields, reader, "marketing_block_list", values::markdown);
    notice.security = fields.optional(reader, "security", security);
    notice.provision = item(&mut fields, reader, "provision", provision);
    notice.automated_decisions = item(&mut fields, reader, "automated_decisions", automated_decisions);
    notice.cookies = item(&mut fields, reader, "cookies", values::markdown);
    notice.services = fields.optional(reader, "services", cookies::services).unwrap_or_default();
    notice.rights = fields.optional(reader, "rights", rights::rights).unwrap_or_default();
    notice.authority = fields.optional(reader, "authority", party::authority);
    notice.sections = fields.optional(reader, "sections", sections::sections).unwrap_or_default();
    notice.changes = fields.optional(reader, "changes", sections::changes).unwrap_or_default();
    notice.waivers = fields.optional(reader, "waive", sections::waivers).unwrap_or_default();
    fields.finish(reader);
    references::check(reader, root, &notice);
    (id.is_some() && layout.is_some() && languages.is_some() && title.is_some()).then_some(notice)
}

fn people(reader: &mut Reader<'_>, fields: &mut Fields<'_>, notice: &mut Notice) {
    notice.controller = fields.optional(reader, "controller", party::party);
    notice.joint_controllers = fields
        .optional(reader, "joint_controllers", |reader, node, path| {
            Some(reader.each(node, path, party::party))
        })
        .unwrap_or_default();
    notice.representative = item(fields, reader, "representative", party::party);
    notice.contact = fields.optional(reader, "contact", party::party);
    notice.dpo = item(fields, reader, "dpo", party::party);
}

/// An item that may be stated as none.
fn item<'n, T>(
    fields: &mut Fields<'n>,
    reader: &mut Reader<'_>,
    name: &'static str,
    decode: fn(&mut Reader<'_>, &'n Node, &str) -> Option<T>,
) -> Item<T> {
    let Some(node) = fields.take(reader, name) else { return Item::Absent };
    if is_word(node, "none") {
        return Item::None;
    }
    if matches!(node.value, Value::Null) {
        let fix = "Write what there is, or `none` to say that there is none; or leave the whole line out.";
        reader.nothing_there(node, &fields.path_of(name), fix.to_owned());
        return Item::Absent;
    }
    if let Value::Text(word) = &node.value
        && node.style == Style::Plain
        && (vocabulary::says_none(word) || vocabulary::says_yes(word))
    {
        let fix = if vocabulary::says_none(word) {
            format!(
                "Write `{name}: none` if the notice says that there is none; leave the whole line out if it says \
                 nothing of it."
            )
        } else {
            "Write what there is; leave the whole line out if the notice says nothing of it.".to_owned()
        };
        reader.error(
            "unknown-word",
            node.range.clone(),
            format!("`{word}` alone is no value of `{name}`"),
            "The word would stand on the page as it is, or be lost.",
            fix,
        );
        return Item::Absent;
    }
    decode(reader, node, &fields.path_of(name)).map_or(Item::Absent, Item::Stated)
}

fn notice_id(reader: &mut Reader<'_>, node: &Node, path: &str) -> Option<String> {
    let id = values::id(reader, node, path)?;
    if RESERVED.contains(&id.as_str()) {
        reader.error(
            "id-invalid",
            node.range.clone(),
            format!("`{id}` cannot be the id of a notice"),
            "The site has another page or folder at that address.",
            "Choose another id, and name the file after it.".to_owned(),
        );
        return None;
    }
    let stem = reader.path.file_stem().map(|stem| stem.to_string_lossy().into_owned());
    if let Some(stem) = stem
        && stem != id
    {
        reader.error(
            "id-not-file-name",
            node.range.clone(),
            format!("the id is `{id}`, but the file is called `{stem}`"),
            "One id would stand for two files, or a page would be found at an address nobody expects.",
            format!("Call the file {id}.yaml, or write `id: {stem}`."),
        );
    }
    Some(id)
}

/// The languages, each once, at least one.
pub fn languages(reader: &mut Reader<'_>, node: &Node, path: &str) -> Option<Vec<Language>> {
    let known = Language::ALL.map(|language| (language.code(), language));
    let mut languages = Vec::new();
    let told = reader.told();
    for entry in reader.list(node, path) {
        if let Some(language) = values::word(reader, entry, path, &known) {
            reader.note(&format!("{path}.{}", language.code()), entry.range.clone());
            if languages.contains(&language) {
                reader.error(
                    "duplicate-key",
                    entry.range.clone(),
                    format!("`{}` stands here for the second time", language.code()),
                    "Each language has one page.",
                    "Remove one.".to_owned(),
                );
            } else {
                languages.push(language);
            }
        }
    }
    // What could not be read has been told already.
    if languages.is_empty() && reader.told() > told {
        return None;
    }
    if languages.is_empty() {
        reader.error(
            "missing-key",
            node.range.clone(),
            "no language is given".to_owned(),
            "Without a language there is no page.",
            "Write, for example, `languages: [fi, sv, en]`.".to_owned(),
        );
        return None;
    }
    Some(languages)
}

fn is_text_map(node: &Node) -> bool {
    match &node.value {
        Value::Map(entries) => {
            !entries.is_empty() && entries.iter().all(|(key, _)| Language::from_code(&key.name).is_some())
        }
        Value::List(_) => false,
        _ => true,
    }
}

/// A text alone, where the format allows it in place of keys.
pub fn text_alone(reader: &mut Reader<'_>, node: &Node, path: &str) -> Option<Option<Text>> {
    is_text_map(node).then(|| values::markdown(reader, node, path))
}

fn security(reader: &mut Reader<'_>, node: &Node, path: &str) -> Option<Security> {
    if let Some(text) = text_alone(reader, node, path) {
        return Some(Security { text, ..Security::default() });
    }
    let mut fields = reader.fields(node, path)?;
    let security = Security {
        text: fields.optional(reader, "text", values::markdown),
        paper: item(&mut fields, reader, "paper", values::markdown),
        electronic: item(&mut fields, reader, "electronic", values::markdown),
        staff: item(&mut fields, reader, "staff", values::markdown),
    };
    fields.finish(reader);
    Some(security)
}

fn provision(reader: &mut Reader<'_>, node: &Node, path: &str) -> Option<Provision> {
    if let Some(text) = text_alone(reader, node, path) {
        return Some(Provision { text, ..Provision::default() });
    }
    let mut fields = reader.fields(node, path)?;
    let known = ProvisionRequirement::ALL.map(|required| (required.as_str(), required));
    let provision = Provision {
        required: fields
            .optional(reader, "required", |reader, node, path| words(reader, node, path, &known))
            .unwrap_or_default(),
        otherwise: fields.optional(reader, "otherwise", values::text),
        text: fields.optional(reader, "text", values::markdown),
    };
    fields.finish(reader);
    Some(provision)
}

fn automated_decisions(reader: &mut Reader<'_>, node: &Node, path: &str) -> Option<AutomatedDecisions> {
    if let Some(text) = text_alone(reader, node, path) {
        return Some(AutomatedDecisions { text, ..AutomatedDecisions::default() });
    }
    let mut fields = reader.fields(node, path)?;
    let decisions = AutomatedDecisions {
        text: fields.optional(reader, "text", values::markdown),
        logic: fields.optional(reader, "logic", values::text),
        consequences: fields.optional(reader, "consequences", values::text),
    };
    fields.finish(reader);
    Some(decisions)
}

/// One word, or a list of words.
fn words<T: Copy>(reader: &mut Reader<'_>, node: &Node, path: &str, known: &[(&str, T)]) -> Option<Vec<T>> {
    Some(
        reader
            .each_of_one_or_many(node, path, |reader, entry, path| values::word(reader, entry, path, known)),
    )
}

/// One id, or a list of ids.
fn ids(reader: &mut Reader<'_>, node: &Node, path: &str) -> Option<Vec<String>> {
    Some(reader.each_of_one_or_many(node, path, values::scalar))
}
