//! What changed between two versions of a notice, in plain words: for its history, and for telling people.
//!
//! Two notices are compared by what their pages say, section by section and name by name, and not by the lines of their
//! files: another order, another layout, other ids or another wrapping are no changes. The notice's own history and the
//! findings that its author accepts are not compared.

mod tree;
mod words;

use crate::outline;
use seloste_notice::{Language, Notice, SectionId, Service, Text};
use seloste_outline::{Outline, Section};
use tree::Node;
use words::{Words, words};

/// What changed in a section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changes {
    /// The section's heading.
    pub heading: String,
    /// Each change, a line.
    pub lines: Vec<String>,
}

/// What changed from one version to another, told in this language; nothing where they say the same. Where only another
/// language's version changed, that is told.
pub fn compare(old: &Notice, new: &Notice, language: Language) -> Vec<Changes> {
    let found = within(old, new, language);
    if !found.is_empty() {
        return found;
    }
    let words = words(language);
    let others = new.languages.iter().filter(|other| **other != language);
    let lines: Vec<String> = others
        .filter(|other| !within(old, new, **other).is_empty())
        .map(|other| (words.only_in)(other.own_name()))
        .collect();
    if lines.is_empty() { Vec::new() } else { vec![Changes { heading: words.notice.to_owned(), lines }] }
}

/// The changes as plain text: each section's heading, and its changes as a list.
pub fn write(changes: &[Changes]) -> String {
    let sections: Vec<String> = changes
        .iter()
        .map(|section| {
            let lines: String = section.lines.iter().map(|line| format!("  - {line}\n")).collect();
            format!("{}\n{lines}", section.heading)
        })
        .collect();
    sections.join("\n")
}

/// What changed in the versions of one language.
fn within(old: &Notice, new: &Notice, language: Language) -> Vec<Changes> {
    let words = words(language);
    let renamed = renamed(old, new, language);
    let names: Vec<(String, String)> =
        renamed.iter().map(|(_, before, now)| (before.clone(), now.clone())).collect();
    let (old_outline, new_outline) = (outline(old, language), outline(new, language));
    let (old_sections, new_sections) = (sections(&old_outline, language), sections(&new_outline, language));
    let mut found = Vec::new();
    found.extend(as_a_whole(old, new, language, words));
    for (key, heading, node) in &new_sections {
        let before = old_sections.iter().find(|(given, ..)| given == key);
        let mut lines: Vec<String> = renamed
            .iter()
            .filter(|(section, ..)| section.as_str() == key)
            .map(|(_, before, now)| (words.renamed)(before, now))
            .collect();
        match before {
            Some((_, _, before)) => {
                let mut before = before.clone();
                before.rename(&names);
                differences(&before, node, "", words, &mut lines);
                if key == SectionId::Cookies.as_str() {
                    lines.extend(loads(old, new, language, words));
                }
            }
            None => {
                lines.push(words.section_added.to_owned());
                lines.extend(
                    node.below.iter().map(|(name, node)| format!("{}: {}", words.added, told(name, node))),
                );
            }
        }
        if !lines.is_empty() {
            found.push(Changes { heading: heading.clone(), lines });
        }
    }
    for (key, heading, _) in &old_sections {
        if !new_sections.iter().any(|(given, ..)| given == key) {
            let lines = vec![words.section_removed.to_owned()];
            found.push(Changes { heading: heading.clone(), lines });
        }
    }
    found
}

/// What the notice is called, when it was updated, and in which languages it is.
fn as_a_whole(old: &Notice, new: &Notice, language: Language, words: &Words) -> Option<Changes> {
    fn text(text: Option<&Text>, language: Language) -> Option<String> {
        text.map(|text| text.get_or_first(language).1.to_owned())
    }
    let languages = |notice: &Notice| {
        let mut names: Vec<&str> = notice.languages.iter().map(|language| language.own_name()).collect();
        names.sort_unstable();
        Some(names.join(", "))
    };
    let date = |notice: &Notice| notice.updated.map(|date| seloste_notice::format_date(date, language));
    let mut lines = Vec::new();
    for (label, before, now) in [
        (words.title, text(Some(&old.title), language), text(Some(&new.title), language)),
        (words.summary, text(old.summary.as_ref(), language), text(new.summary.as_ref(), language)),
        (words.updated, date(old), date(new)),
        (words.languages, languages(old), languages(new)),
    ] {
        match (before, now) {
            (Some(before), Some(now)) if before != now => {
                lines.push(format!("{label}: {}", (words.before_now)(&before, &now)));
            }
            (None, Some(now)) => lines.push(format!("{}: {label}: {now}", words.added)),
            (Some(before), None) => lines.push(format!("{}: {label}: {before}", words.removed)),
            _ => {}
        }
    }
    (!lines.is_empty()).then(|| Changes { heading: words.notice.to_owned(), lines })
}

/// The sections by what they are, with their headings as labels: two layouts put them differently.
fn sections(outline: &Outline, language: Language) -> Vec<(String, String, Node)> {
    let labels = seloste_outline::words(language);
    let compared = outline.sections.iter().filter(|section| section.section != Some(SectionId::Changes));
    compared
        .map(|section| {
            let Section { id, section: which, heading, blocks, .. } = section;
            let own = heading.as_ref().map(|heading| heading.text.clone()).unwrap_or_default();
            let heading = which.map_or(own.clone(), |which| {
                labels.heading(which, seloste_notice::Layout::Fields).to_owned()
            });
            // A section without an id of its own is called by its number, which changes with those before it.
            let key = if id.starts_with("part-") { format!("part {own}") } else { id.clone() };
            (key, heading, Node::of(blocks))
        })
        .collect()
}

/// What has an id, keeps it, and is called otherwise than before: its section, its old and its new name.
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

/// The services that load something else than before: the page does not say what, but the visitor's browser goes there.
fn loads<'n>(
    old: &'n Notice,
    new: &'n Notice,
    language: Language,
    words: &'n Words,
) -> impl Iterator<Item = String> + 'n {
    new.services.iter().filter_map(move |now| {
        let before = old.services.iter().find(|before| before.id == now.id)?;
        let address = |frame: &Option<seloste_notice::GatedFrame>| frame.as_ref().map(|frame| frame.src.clone());
        let loaded = |service: &Service| {
            (
                service.script.clone(),
                [address(&service.iframe), address(&service.embed), service.stylesheet.clone()],
                service.image.as_ref().map(|image| image.src.clone()),
                service.contacts.clone(),
            )
        };
        let name = now.name.get_or_first(language).1;
        (loaded(before) != loaded(now)).then(|| format!("{name}: {}", words.loads))
    })
}

/// Tells how one node differs from another; `subject` is what they are called.
fn differences(old: &Node, new: &Node, subject: &str, words: &Words, lines: &mut Vec<String>) {
    let line = |said: &str| {
        if subject.is_empty() { said.to_owned() } else { format!("{subject}: {said}") }
    };
    match (old.prose.is_empty(), new.prose.is_empty()) {
        (true, false) => lines.push(line(words.text_added)),
        (false, true) => lines.push(line(words.text_removed)),
        (false, false) if old.prose != new.prose => lines.push(line(words.wording)),
        _ => {}
    }
    let gone: Vec<&(String, Node)> = old.below.iter().filter(|(name, _)| new.get(name).is_none()).collect();
    let come: Vec<&(String, Node)> = new.below.iter().filter(|(name, _)| old.get(name).is_none()).collect();
    // A fact with one value, and now another.
    if let ([(before, _)], [(now, _)]) = (gone.as_slice(), come.as_slice())
        && !subject.is_empty()
        && old.is_list()
        && new.is_list()
        && old.below.len() == 1
        && new.below.len() == 1
    {
        lines.push(line(&(words.before_now)(before, now)));
        return;
    }
    let side = |label: &str, nodes: &[&(String, Node)], lines: &mut Vec<String>| {
        // Together where they are a list's entries, each alone where more is said of each.
        if !subject.is_empty() && nodes.iter().all(|(_, node)| node.is_leaf()) {
            let names: Vec<&str> = nodes.iter().map(|(name, _)| name.as_str()).collect();
            if !names.is_empty() {
                lines.push(line(&format!("{}: {}", label.to_lowercase(), names.join(", "))));
            }
        } else {
            lines.extend(nodes.iter().map(|(name, node)| {
                let said = told(name, node);
                if subject.is_empty() {
                    format!("{label}: {said}")
                } else {
                    line(&format!("{}: {said}", label.to_lowercase()))
                }
            }));
        }
    };
    side(words.added, &come, lines);
    side(words.removed, &gone, lines);
    for (name, node) in &new.below {
        if let Some(before) = old.get(name) {
            let subject = if subject.is_empty() { name.clone() } else { format!("{subject} – {name}") };
            differences(before, node, &subject, words, lines);
        }
    }
}

/// A name with what is said under it, in short: `Example Oy (Role: processor; Country: Finland)`.
fn told(name: &str, node: &Node) -> String {
    if node.below.is_empty() {
        return name.to_owned();
    }
    let below: Vec<String> = node.below.iter().map(|(name, node)| told(name, node)).collect();
    if node.is_list() {
        format!("{name}: {}", below.join(", "))
    } else {
        format!("{name} ({})", below.join("; "))
    }
}

#[cfg(test)]
mod tests;
