//! Changes between two versions of a notice in plain language, for its change history or for informing data
//! subjects.
//!
//! Compares the content of the outlines, section by section and name by name, instead of the files.
//! Differences in order, layout, ids and line wrapping are ignored, as are the change history and waivers.

mod messages;
mod tree;

use messages::{DiffMessages, messages};
use seloste_notice::{Language, Notice, SectionId, Service, Text};
use seloste_outline::{Outline, Phrase, Section};
use tree::DiffNode;

use crate::outline;

/// Changes in one section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SectionChanges {
    /// Heading of the section.
    pub heading: String,
    /// Changes, one line each.
    pub lines: Vec<String>,
}

/// Returns the changes between two versions, in `language`. If only other language versions have changed, the
/// result names those languages.
pub fn compare(old: &Notice, new: &Notice, language: Language) -> Vec<SectionChanges> {
    let found = compare_language(old, new, language);
    if !found.is_empty() {
        return found;
    }
    let messages = messages(language);
    let others = new.languages.iter().filter(|other| **other != language);
    let lines: Vec<String> = others
        .filter(|other| !compare_language(old, new, **other).is_empty())
        .map(|other| (messages.only_other_language)(other.own_name()))
        .collect();
    if lines.is_empty() {
        Vec::new()
    } else {
        vec![SectionChanges { heading: messages.notice.to_owned(), lines }]
    }
}

/// Formats changes as plain text: the heading of each section and a list.
pub fn write(changes: &[SectionChanges]) -> String {
    let sections: Vec<String> = changes
        .iter()
        .map(|section| {
            let lines: String = section.lines.iter().map(|line| format!("  - {line}\n")).collect();
            format!("{}\n{lines}", section.heading)
        })
        .collect();
    sections.join("\n")
}

/// Joins a label and its value.
fn labeled(label: &str, value: &str, language: Language) -> String {
    format!("{label}{} {value}", language.colon())
}

/// Formats a change as an item of a Markdown list.
pub fn markdown_item(heading: &str, line: &str, language: Language) -> String {
    let mut item = String::from("- ");
    for character in labeled(heading, line, language).chars() {
        if "\\`*_[]<>&#|~".contains(character) {
            item.push('\\');
        }
        item.push(character);
    }
    item
}

/// Compares the versions in one language.
fn compare_language(old: &Notice, new: &Notice, language: Language) -> Vec<SectionChanges> {
    let messages = messages(language);
    let renamed = renamed(old, new, language);
    let names: Vec<(String, String)> =
        renamed.iter().map(|(_, before, now)| (before.clone(), now.clone())).collect();
    let (old_outline, new_outline) = (outline(old, language), outline(new, language));
    let (old_sections, new_sections) = (sections(&old_outline, language), sections(&new_outline, language));
    let mut found = Vec::new();
    found.extend(metadata_changes(old, new, language, messages));
    for (key, heading, node) in &new_sections {
        let before = old_sections.iter().find(|(given, ..)| given == key);
        let mut lines: Vec<String> = renamed
            .iter()
            .filter(|(section, ..)| section.as_str() == key)
            .map(|(_, before, now)| (messages.renamed)(before, now))
            .collect();
        match before {
            Some((_, _, before)) => {
                let mut before = before.clone();
                before.rename(&names);
                push_differences(&before, node, "", language, &mut lines);
                if key == SectionId::Cookies.as_str() {
                    lines.extend(changed_services(old, new, language, messages));
                }
            }
            None => {
                lines.push(messages.section_added.to_owned());
                lines.extend(
                    node.children.iter().map(|(name, node)| {
                        labeled(messages.added, &summarize(name, node, language), language)
                    }),
                );
            }
        }
        if !lines.is_empty() {
            found.push(SectionChanges { heading: heading.clone(), lines });
        }
    }
    for (key, heading, _) in &old_sections {
        if !new_sections.iter().any(|(given, ..)| given == key) {
            let lines = vec![messages.section_removed.to_owned()];
            found.push(SectionChanges { heading: heading.clone(), lines });
        }
    }
    found
}

/// Compares title, summary, date and languages.
fn metadata_changes(
    old: &Notice,
    new: &Notice,
    language: Language,
    messages: &DiffMessages,
) -> Option<SectionChanges> {
    fn text(text: Option<&Text>, language: Language) -> Option<String> {
        text.map(|text| text.get_or_first(language).1.to_owned())
    }
    let languages = |notice: &Notice| {
        let mut names: Vec<&str> = notice.languages.iter().map(|language| language.own_name()).collect();
        names.sort_unstable();
        Some(names.join(language.list_separator()))
    };
    let date = |notice: &Notice| notice.updated.map(|date| seloste_notice::format_date(date, language));
    let mut lines = Vec::new();
    for (label, before, now) in [
        (messages.title, text(Some(&old.title), language), text(Some(&new.title), language)),
        (messages.summary, text(old.summary.as_ref(), language), text(new.summary.as_ref(), language)),
        (messages.updated, date(old), date(new)),
        (messages.languages, languages(old), languages(new)),
    ] {
        match (before, now) {
            (Some(before), Some(now)) if before != now => {
                lines.push(labeled(label, &(messages.changed_from_to)(&before, &now), language));
            }
            (None, Some(now)) => {
                lines.push(labeled(messages.added, &labeled(label, &now, language), language));
            }
            (Some(before), None) => {
                lines.push(labeled(messages.removed, &labeled(label, &before, language), language));
            }
            _ => {}
        }
    }
    (!lines.is_empty()).then(|| SectionChanges { heading: messages.notice.to_owned(), lines })
}

/// Returns key, heading and content of each section. Headings are those of the `fields` layout, so that
/// layouts can be compared.
fn sections(outline: &Outline, language: Language) -> Vec<(String, String, DiffNode)> {
    let labels = seloste_outline::messages(language);
    let compared = outline.sections.iter().filter(|section| section.section != Some(SectionId::Changes));
    compared
        .map(|section| {
            let Section { id, section: which, heading, blocks, .. } = section;
            let own = heading.as_ref().map(|heading| heading.text.clone()).unwrap_or_default();
            let heading = which.map_or(own.clone(), |which| {
                Phrase::plain(labels.heading(which, seloste_notice::Layout::Fields)).without_soft_hyphens()
            });
            // Free sections without an id have a positional id, so they are identified by their heading.
            let key = if id.starts_with("part-") { format!("part {own}") } else { id.clone() };
            (key, heading, DiffNode::from_blocks(blocks))
        })
        .collect()
}

/// Returns section, old name and new name of entries that kept their id but changed their name.
fn renamed(old: &Notice, new: &Notice, language: Language) -> Vec<(SectionId, String, String)> {
    let names = |notice: &Notice| -> Vec<(SectionId, String, String)> {
        let name =
            |text: &Text| text.get_or_first(language).1.split_whitespace().collect::<Vec<_>>().join(" ");
        let purposes = notice
            .purposes
            .iter()
            .filter_map(|one| Some((SectionId::Purposes, one.id.clone()?, name(&one.name))));
        let data = notice.data.iter().map(|one| (SectionId::Data, one.id.clone(), name(&one.name)));
        let recipients = notice
            .stated_recipients()
            .iter()
            .map(|one| (SectionId::Recipients, one.id.clone(), name(&one.name)));
        let services =
            notice.services.iter().map(|one| (SectionId::Cookies, one.id.clone(), name(&one.name)));
        purposes.chain(data).chain(recipients).chain(services).collect()
    };
    let now = names(new);
    names(old)
        .into_iter()
        .filter_map(|(section, id, before)| {
            let (_, _, after) = now.iter().find(|(given, same, _)| *given == section && *same == id)?;
            (before != *after).then(|| (section, before, after.clone()))
        })
        .collect()
}

/// Returns the services whose loaded content has changed, or what they load from the same servers. The page
/// does not show these, but they affect the visitor's browser.
fn changed_services<'n>(
    old: &'n Notice,
    new: &'n Notice,
    language: Language,
    messages: &'n DiffMessages,
) -> impl Iterator<Item = String> + 'n {
    new.services.iter().filter_map(move |now| {
        let before = old.services.iter().find(|before| before.id == now.id)?;
        let address =
            |frame: &Option<seloste_notice::GatedFrame>| frame.as_ref().map(|frame| frame.src.clone());
        let loaded = |service: &Service| {
            (
                service.scripts.clone(),
                [address(&service.iframe), address(&service.embed), service.stylesheet.clone()],
                service.image.as_ref().map(|image| image.src.clone()),
                service.contacts.clone(),
            )
        };
        let name = now.name.get_or_first(language).1;
        // Changed hosts are reported with what the page shows.
        let changed = loaded(before) != loaded(now) && before.hosts() == now.hosts();
        changed.then(|| labeled(name, messages.service_changed, language))
    })
}

/// Adds a line for each difference between two nodes; `subject` is their name.
fn push_differences(
    old: &DiffNode,
    new: &DiffNode,
    subject: &str,
    language: Language,
    lines: &mut Vec<String>,
) {
    let line = |text: &str| {
        if subject.is_empty() { text.to_owned() } else { labeled(subject, text, language) }
    };
    let messages = messages(language);
    match (old.texts.is_empty(), new.texts.is_empty()) {
        (true, false) => lines.push(line(messages.text_added)),
        (false, true) => lines.push(line(messages.text_removed)),
        (false, false) if old.texts != new.texts => lines.push(line(messages.wording_changed)),
        _ => {}
    }
    let gone: Vec<&(String, DiffNode)> =
        old.children.iter().filter(|(name, _)| new.get(name).is_none()).collect();
    let come: Vec<&(String, DiffNode)> =
        new.children.iter().filter(|(name, _)| old.get(name).is_none()).collect();
    // A single value was replaced by another.
    if let ([(before, _)], [(now, _)]) = (gone.as_slice(), come.as_slice())
        && !subject.is_empty()
        && old.is_list()
        && new.is_list()
        && old.children.len() == 1
        && new.children.len() == 1
    {
        lines.push(line(&(messages.changed_from_to)(before, now)));
        return;
    }
    let side = |label: &str, nodes: &[&(String, DiffNode)], lines: &mut Vec<String>| {
        // List entries share a line; entries with content have a line each.
        if !subject.is_empty() && nodes.iter().all(|(_, node)| node.is_leaf()) {
            let names: Vec<&str> = nodes.iter().map(|(name, _)| name.as_str()).collect();
            if !names.is_empty() {
                let names = names.join(language.list_separator());
                lines.push(line(&labeled(&label.to_lowercase(), &names, language)));
            }
        } else {
            lines.extend(nodes.iter().map(|(name, node)| {
                let summary = summarize(name, node, language);
                if subject.is_empty() {
                    labeled(label, &summary, language)
                } else {
                    line(&labeled(&label.to_lowercase(), &summary, language))
                }
            }));
        }
    };
    side(messages.added, &come, lines);
    side(messages.removed, &gone, lines);
    for (name, node) in &new.children {
        if let Some(before) = old.get(name) {
            let subject = if subject.is_empty() { name.clone() } else { format!("{subject} – {name}") };
            push_differences(before, node, &subject, language, lines);
        }
    }
}

/// Formats a node on one line: `Esimerkki Oy (Role: Processor; Country: Finland)`.
fn summarize(name: &str, node: &DiffNode, language: Language) -> String {
    if node.children.is_empty() {
        return name.to_owned();
    }
    let below: Vec<String> =
        node.children.iter().map(|(name, node)| summarize(name, node, language)).collect();
    if node.is_list() {
        labeled(name, &below.join(language.list_separator()), language)
    } else {
        format!("{name} ({})", below.join(&[language.semicolon(), " "].concat()))
    }
}

#[cfg(test)]
mod tests;
