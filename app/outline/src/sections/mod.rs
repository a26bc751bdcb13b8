//! Conversion of the model to the sections of an outline.

mod cookies;
pub(crate) mod data;
pub(crate) mod party;
mod purposes;
pub(crate) mod recipients;
pub(crate) mod retention;
mod rights;

use seloste_notice::{FreeSection, Item, Language, Layout, Notice, SectionId, SectionPlacement, Site, Text};

use crate::{Messages, OutlineBlock, Phrase, Section, messages};

/// Returns all sections of a notice, in page order.
pub(crate) fn all_sections(notice: &Notice, site: &Site, language: Language) -> Vec<Section> {
    let messages = messages(language);
    let mut sections = Vec::new();
    for section in SectionId::ALL {
        sections.extend(free_sections(notice, language, messages, SectionPlacement::Before(section)));
        let mut blocks = free_subsections(notice, language, messages, SectionPlacement::Opening(section));
        blocks.extend(section_blocks(notice, site, language, messages, section));
        blocks.extend(free_subsections(notice, language, messages, SectionPlacement::Closing(section)));
        // The request form has no blocks; the page renders it.
        let form = section == SectionId::Request && site.requests;
        if !blocks.is_empty() || form {
            let heading = (section != SectionId::Introduction)
                .then(|| Phrase::plain(messages.heading(section, notice.layout)));
            sections.push(Section {
                id: section.as_str().to_owned(),
                section: Some(section),
                number: None,
                heading,
                blocks,
            });
        }
        sections.extend(free_sections(notice, language, messages, SectionPlacement::After(section)));
    }
    if notice.layout == Layout::Numbered {
        let numbered = sections.iter_mut().filter(|section| section.heading.is_some());
        for (index, section) in numbered.enumerate() {
            section.number = Some(index + 1);
        }
    }
    sections
}

/// Returns the content that the model has for a section.
fn section_blocks(
    notice: &Notice,
    site: &Site,
    language: Language,
    messages: &Messages,
    section: SectionId,
) -> Vec<OutlineBlock> {
    // In full, so that a new field does not compile until it is in a section.
    let Notice {
        introduction,
        contact,
        dpo,
        register,
        // In the sections of these functions.
        controller: _,
        joint_controllers: _,
        representative: _,
        purposes: _,
        legal_bases: _,
        data: _,
        sources: _,
        recipients: _,
        directory: _,
        transfers: _,
        retention: _,
        marketing_block_list: _,
        security: _,
        provision: _,
        automated_decisions: _,
        cookies: _,
        services: _,
        rights: _,
        authority: _,
        changes: _,
        // Before, after and within other sections.
        sections: _,
        // In the header of the page.
        title: _,
        summary: _,
        updated: _,
        // Not shown.
        id: _,
        layout: _,
        languages: _,
        country: _,
        waivers: _,
    } = notice;
    match section {
        SectionId::Introduction => optional_markdown(introduction.as_ref(), language),
        SectionId::Controller => party::controller(notice, language, messages),
        SectionId::Contact => {
            contact.as_ref().map(|contact| party::blocks(contact, language, messages)).unwrap_or_default()
        }
        SectionId::Dpo => match dpo {
            Item::Absent => Vec::new(),
            Item::None => vec![OutlineBlock::line(messages.no_dpo)],
            Item::Stated(dpo) => party::blocks(dpo, language, messages),
        },
        SectionId::Register => register
            .as_ref()
            .map(|name| vec![OutlineBlock::Line(vec![crate::TextRun::from_text(name, language)])])
            .unwrap_or_default(),
        SectionId::Purposes => purposes::purposes(notice, language, messages),
        SectionId::LegalBases => purposes::legal_bases(notice, language, messages),
        SectionId::Data => data::data(notice, language, messages),
        SectionId::Sources => data::sources(notice, language, messages),
        SectionId::Recipients => recipients::recipients(notice, language, messages),
        SectionId::Transfers => recipients::transfers(notice, language, messages),
        SectionId::Retention => retention::retention(notice, language, messages),
        SectionId::Security => data::security(notice, language, messages),
        SectionId::Provision => data::provision(notice, language, messages),
        SectionId::AutomatedDecisions => data::automated_decisions(notice, language, messages),
        SectionId::Cookies => cookies::cookies(notice, language, messages),
        SectionId::Rights => rights::rights(notice, site, language, messages),
        SectionId::Withdraw => rights::withdraw(notice, site, language, messages),
        SectionId::Complaint => rights::complaint(notice, language, messages),
        SectionId::Changes => data::changes(notice, language),
        SectionId::Request => Vec::new(),
    }
}

/// Returns the free sections at a position, as sections.
fn free_sections<'n>(
    notice: &'n Notice,
    language: Language,
    messages: &'n Messages,
    placement: SectionPlacement,
) -> impl Iterator<Item = Section> + 'n {
    free_sections_at(notice, placement).map(move |(index, section)| Section {
        id: free_id(index, section),
        section: None,
        number: None,
        heading: section.title.as_ref().map(|title| Phrase::from_text(title, language)),
        blocks: match &section.text {
            Some(text) => vec![OutlineBlock::markdown(text, language)],
            None => vec![OutlineBlock::Empty(messages.empty)],
        },
    })
}

/// Returns the free sections at a position within another section, as blocks.
fn free_subsections(
    notice: &Notice,
    language: Language,
    messages: &Messages,
    placement: SectionPlacement,
) -> Vec<OutlineBlock> {
    free_sections_at(notice, placement)
        .map(|(index, section)| {
            let text = section.text.as_ref().map(|text| OutlineBlock::markdown(text, language));
            match (&section.title, text) {
                (None, text) => text.unwrap_or(OutlineBlock::Empty(messages.empty)),
                (Some(title), text) => OutlineBlock::Subsection {
                    id: Some(free_id(index, section)),
                    heading: Phrase::from_text(title, language),
                    blocks: vec![text.unwrap_or(OutlineBlock::Empty(messages.empty))],
                },
            }
        })
        .collect()
}

fn free_sections_at(
    notice: &Notice,
    placement: SectionPlacement,
) -> impl Iterator<Item = (usize, &FreeSection)> {
    notice.sections.iter().enumerate().filter(move |(_, section)| section.placement == placement)
}

/// Returns the id of a free section: the author's id or the index in the file, each with a prefix that avoids
/// collisions with the ids of the model.
fn free_id(index: usize, section: &FreeSection) -> String {
    match &section.id {
        Some(id) => format!("section-{id}"),
        None => format!("part-{}", index + 1),
    }
}

/// Returns an optional Markdown text as blocks.
fn optional_markdown(text: Option<&Text>, language: Language) -> Vec<OutlineBlock> {
    text.map(|text| vec![OutlineBlock::markdown(text, language)]).unwrap_or_default()
}

/// Returns an item as a subsection; `none` is the sentence for an item stated as none.
fn item_subsection(
    item: &Item<Text>,
    heading: &'static str,
    none: &'static str,
    language: Language,
) -> Option<OutlineBlock> {
    let block = match item {
        Item::Absent => return None,
        Item::None => OutlineBlock::line(none),
        Item::Stated(text) => OutlineBlock::markdown(text, language),
    };
    Some(OutlineBlock::Subsection { id: None, heading: Phrase::plain(heading), blocks: vec![block] })
}
