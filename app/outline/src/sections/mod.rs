//! The sections of a notice, each from its part of the model.

mod cookies;
mod data;
pub mod party;
mod purposes;
mod recipients;
pub mod retention;
mod rights;

use crate::{Block, Phrase, Section, Words, words};
use seloste_notice::{FreeSection, Item, Language, Layout, Notice, SectionPlacement, SectionId, Site, Text};

/// Every section of a notice, in the order of the page.
pub fn all(notice: &Notice, site: &Site, language: Language) -> Vec<Section> {
    let words = words(language);
    let mut sections = Vec::new();
    for section in SectionId::ALL {
        sections.extend(free(notice, language, words, SectionPlacement::Before(section)));
        let mut blocks = parts(notice, language, words, SectionPlacement::Opening(section));
        blocks.extend(own(notice, language, words, section));
        blocks.extend(parts(notice, language, words, SectionPlacement::Closing(section)));
        // The request form has no blocks of its own: the page puts it there.
        let form = section == SectionId::Request && site.requests;
        if !blocks.is_empty() || form {
            let heading = (section != SectionId::Introduction)
                .then(|| Phrase::plain(words.heading(section, notice.layout)));
            sections.push(Section {
                id: section.as_str().to_owned(),
                section: Some(section),
                number: None,
                heading,
                blocks,
            });
        }
        sections.extend(free(notice, language, words, SectionPlacement::After(section)));
    }
    if notice.layout == Layout::Numbered {
        let numbered = sections.iter_mut().filter(|section| section.heading.is_some());
        for (index, section) in numbered.enumerate() {
            section.number = Some(index + 1);
        }
    }
    sections
}

/// What the model has for a section.
fn own(notice: &Notice, language: Language, words: &Words, section: SectionId) -> Vec<Block> {
    match section {
        SectionId::Introduction => prose(notice.introduction.as_ref(), language),
        SectionId::Controller => party::controller(notice, language, words),
        SectionId::Contact => {
            notice.contact.as_ref().map(|contact| party::blocks(contact, language, words)).unwrap_or_default()
        }
        SectionId::Dpo => match &notice.dpo {
            Item::Absent => Vec::new(),
            Item::None => vec![Block::line(words.no_dpo)],
            Item::Stated(dpo) => party::blocks(dpo, language, words),
        },
        SectionId::Register => notice
            .register
            .as_ref()
            .map(|name| vec![Block::Line(vec![crate::Span::of(name, language)])])
            .unwrap_or_default(),
        SectionId::Purposes => purposes::purposes(notice, language, words),
        SectionId::LegalBases => purposes::legal_bases(notice, language, words),
        SectionId::Data => data::data(notice, language, words),
        SectionId::Sources => data::sources(notice, language, words),
        SectionId::Recipients => recipients::recipients(notice, language, words),
        SectionId::Transfers => recipients::transfers(notice, language, words),
        SectionId::Retention => retention::retention(notice, language, words),
        SectionId::Security => data::security(notice, language, words),
        SectionId::Provision => data::provision(notice, language, words),
        SectionId::AutomatedDecisions => data::automated_decisions(notice, language, words),
        SectionId::Cookies => cookies::cookies(notice, language, words),
        SectionId::Rights => rights::rights(notice, language, words),
        SectionId::Withdraw => rights::withdraw(notice, language, words),
        SectionId::Complaint => rights::complaint(notice, language, words),
        SectionId::Changes => data::changes(notice, language),
        SectionId::Request => Vec::new(),
    }
}

/// Free sections with a heading of their own.
fn free<'n>(
    notice: &'n Notice,
    language: Language,
    words: &'n Words,
    placement: SectionPlacement,
) -> impl Iterator<Item = Section> + 'n {
    placed(notice, placement).map(move |(index, section)| Section {
        id: free_id(index, section),
        section: None,
        number: None,
        heading: section.title.as_ref().map(|title| Phrase::of(title, language)),
        blocks: match &section.text {
            Some(text) => vec![Block::prose(text, language)],
            None => vec![Block::Empty(words.empty)],
        },
    })
}

/// Free parts within a section.
fn parts(notice: &Notice, language: Language, words: &Words, placement: SectionPlacement) -> Vec<Block> {
    placed(notice, placement)
        .map(|(index, section)| {
            let text = section.text.as_ref().map(|text| Block::prose(text, language));
            match (&section.title, text) {
                (None, text) => text.unwrap_or(Block::Empty(words.empty)),
                (Some(title), text) => Block::Part {
                    id: Some(free_id(index, section)),
                    heading: Phrase::of(title, language),
                    blocks: vec![text.unwrap_or(Block::Empty(words.empty))],
                },
            }
        })
        .collect()
}

fn placed(notice: &Notice, placement: SectionPlacement) -> impl Iterator<Item = (usize, &FreeSection)> {
    notice.sections.iter().enumerate().filter(move |(_, section)| section.placement == placement)
}

/// The author's id, behind a prefix that keeps it apart from the model's; or the place in the file, behind another.
fn free_id(index: usize, section: &FreeSection) -> String {
    match &section.id {
        Some(id) => format!("section-{id}"),
        None => format!("part-{}", index + 1),
    }
}

/// The controller's words, if there are any.
fn prose(text: Option<&Text>, language: Language) -> Vec<Block> {
    text.map(|text| vec![Block::prose(text, language)]).unwrap_or_default()
}

/// A part under a heading of its own, of an item that may be stated as none.
fn item_part(
    item: &Item<Text>,
    heading: &'static str,
    none: &'static str,
    language: Language,
) -> Option<Block> {
    let block = match item {
        Item::Absent => return None,
        Item::None => Block::line(none),
        Item::Stated(text) => Block::prose(text, language),
    };
    Some(Block::Part { id: None, heading: Phrase::plain(heading), blocks: vec![block] })
}
