//! Places title and introduction.

use seloste_notice::Language;

use super::builder::DraftBuilder;
use super::dates::place_dates;
use super::titles::{MAX_TITLE_CHARS, is_title, may_be_title};
use crate::blocks::block::{BlockKind, HeadingLevel, ImportBlock};
use crate::blocks::section::Section;
use crate::classify::entities;
use crate::classify::headings;
use crate::classify::topic::Topic;
use crate::draft::{DraftComment, DraftValue, append_paragraphs, paragraphs};
use crate::messages::messages;

/// Places title, introduction and dates. Returns the remaining sections.
pub(crate) fn place_opening(
    builder: &mut DraftBuilder,
    sections: Vec<Section>,
    language: Language,
    front_title: Option<&str>,
) -> Vec<Section> {
    let mut sections = place_dates(builder, sections);
    forget_topic_of_title(&mut sections);
    forget_topics_of_menu(&mut sections);
    let first_known = sections.iter().position(|section| section.topic.is_some()).unwrap_or(sections.len());
    let first_known = first_known.min(end_of_opening(&sections[..first_known]));
    let opening: Vec<Section> = sections.drain(..first_known).collect();
    let mut blocks: Vec<ImportBlock> = Vec::new();
    let mut headings: Vec<(usize, HeadingLevel)> = Vec::new();
    for section in opening {
        if let Some(heading) = section.heading {
            headings.push((blocks.len(), heading.level));
            blocks.push(ImportBlock::paragraph(heading.text, heading.line));
        }
        blocks.extend(section.blocks);
    }
    place_title(builder, &mut blocks, &headings, &mut sections, (language, front_title));
    blocks = builder.place_tables(Some(Topic::Introduction), blocks);
    if !blocks.is_empty() {
        let line = blocks.first().map_or(0, |block| block.line);
        builder.log_placement(line, &blocks[0].text, "introduction", false);
        builder.collect_statements(Some(Topic::Introduction), &blocks);
        builder.infer_officer(&blocks);
        append_paragraphs(builder.draft.entry_mut("introduction"), paragraphs(&blocks));
    }
    sections
}

/// Returns the number of the sections that introduce the notice: from the first marked heading below the
/// title that has text of its own, sections have topics of their own, known or not.
fn end_of_opening(sections: &[Section]) -> usize {
    let level = |section: &Section| section.heading.as_ref().map(|heading| heading.level);
    let title = sections.iter().position(|section| {
        section
            .heading
            .as_ref()
            .is_some_and(|heading| heading.level == HeadingLevel::Markup(1) && may_be_title(&heading.text))
    });
    let Some(title) = title else { return sections.len() };
    let is_chapter = |section: &Section| {
        matches!(level(section), Some(HeadingLevel::Markup(2..)))
            && !section.blocks.is_empty()
            && !section.heading.as_ref().is_some_and(|heading| is_title(&heading.text))
    };
    (title + 1..sections.len()).find(|at| is_chapter(&sections[*at])).unwrap_or(sections.len())
}

/// Forgets the topic of the only heading of the first level if it can be the title: `Privacy and cookies`,
/// `Data protection`.
fn forget_topic_of_title(sections: &mut [Section]) {
    let mut top = sections.iter_mut().filter(|section| {
        section.heading.as_ref().is_some_and(|heading| heading.level == HeadingLevel::Markup(1))
    });
    if let (Some(section), None) = (top.next(), top.next())
        && matches!(section.topic, Some(Topic::Cookies | Topic::Security))
        && section.heading.as_ref().is_some_and(|heading| is_title(&heading.text))
    {
        section.topic = None;
    }
}

/// Forgets the topics of the sections in front of the only heading of the first level, if it is the title and
/// they have no sentences: the headings of a menu, such as `Categories`.
fn forget_topics_of_menu(sections: &mut [Section]) {
    /// A longer line is no link of a menu.
    const MAX_CHARS: usize = 60;
    let is_top = |section: &Section| {
        section.heading.as_ref().is_some_and(|heading| heading.level == HeadingLevel::Markup(1))
    };
    let Some(title) = sections.iter().position(is_top) else { return };
    let is_only = !sections[title + 1..].iter().any(is_top);
    let is_menu = |section: &Section| {
        section
            .blocks
            .iter()
            .all(|block| block.text.chars().count() <= MAX_CHARS && !block.text.ends_with('.'))
    };
    let is_named = sections[title].heading.as_ref().is_some_and(|heading| is_title(&heading.text));
    if is_only && is_named && sections[..title].iter().all(is_menu) {
        for section in &mut sections[..title] {
            section.topic = None;
        }
    }
}

/// Places the title: the first line, or the first heading unless it can only be a section heading.
fn place_title(
    builder: &mut DraftBuilder,
    blocks: &mut Vec<ImportBlock>,
    headings: &[(usize, HeadingLevel)],
    sections: &mut [Section],
    (language, front_title): (Language, Option<&str>),
) {
    let first = blocks.first().is_some_and(|block| {
        let text = &block.text;
        is_title(text)
            || (text.chars().count() <= MAX_TITLE_CHARS
                && !text.ends_with(['.', ':', ','])
                && may_be_title(text)
                && block.kind == BlockKind::Paragraph)
    });
    // A heading by its markup says what the page is; lines above it are a menu or a logo.
    let marked = |wanted: &dyn Fn(usize, HeadingLevel) -> bool| {
        headings.iter().find(|(at, level)| wanted(*at, *level)).map(|(at, _)| *at)
    };
    // The title in the front matter is that of the page, and a deeper heading that of a chapter.
    let has_front_title = front_title.is_some_and(is_title);
    let named_heading = marked(&|at, level| {
        level != HeadingLevel::Unmarked
            && (!has_front_title || level == HeadingLevel::Markup(1))
            && is_title(&blocks[at].text)
    });
    let named = blocks
        .iter()
        .take(if has_front_title { 0 } else { 4 })
        .position(|block| is_title(&block.text) && !block.text.ends_with('.'));
    let top = marked(&|at, level| level == HeadingLevel::Markup(1) && may_be_title(&blocks[at].text));
    let first = first && front_title.is_none();
    let at = named_heading.or(named).or(top).or(first.then_some(0));
    if let Some(at) = at {
        let block = blocks.remove(at);
        // Without the words of a title, only its place says that it is one.
        let is_guessed = !is_title(&block.text);
        builder.log_placement(block.line, &block.text, "title", is_guessed);
        // `Tietosuojaseloste 25.5.2018`
        if let Some(date) = entities::latest_date(&block.text) {
            builder.infer_date(date, &block.text, block.line);
        }
        builder.draft.entry_mut("title").value = DraftValue::Text(block.full_text());
        return;
    }
    // A title that looks like a section heading, such as `Privacy notice: customers`, without text below it.
    if let Some(section) = sections.first_mut()
        && let Some(heading) = &section.heading
        && !has_front_title
        && is_title(&heading.text)
        && section.topic != Some(Topic::Dpo)
        && headings::dictionary_topic(&heading.text).is_none()
    {
        builder.log_placement(heading.line, &heading.text, "title", false);
        builder.draft.entry_mut("title").value = DraftValue::Text(heading.text.clone());
        section.heading = None;
        section.topic = Some(Topic::Introduction);
        return;
    }
    if let Some(title) = front_title {
        builder.log_placement(0, title, "title", true);
        let entry = builder.draft.entry_mut("title");
        entry.value = DraftValue::Text(title.to_owned());
        entry.comments.push(DraftComment::Advice("Inferred: the title in the front matter."));
        return;
    }
    let title = messages(language).title;
    let entry = builder.draft.entry_mut("title");
    entry.value = DraftValue::Keyword(title.to_owned());
    entry.comments.push(DraftComment::Advice("The text has no title: this is a default."));
    builder.log_placement(0, title, "title", true);
}
