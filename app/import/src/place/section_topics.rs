//! Infers the topic of a section with an unknown heading from its text.

use seloste_notice::Language;

use super::announcements::{
    announces_data, announces_kinds, announces_recipients, names_following_recipients,
};
use super::builder::is_item;
use super::category_words::{has_data_word, is_category};
use super::enumerations;
use crate::blocks::block::{BlockKind, HeadingLevel, ImportBlock};
use crate::blocks::section::Section;
use crate::classify::denial;
use crate::classify::entities;
use crate::classify::headings;
use crate::classify::identifiers;
use crate::classify::legal_terms;
use crate::classify::lexicon;
use crate::classify::names;
use crate::classify::sentences;
use crate::classify::topic::Topic;
use crate::classify::vendors;
use crate::tokens::fold;

/// Sets the topics of sections whose text is unambiguous. Skips those before the first known topic, which
/// belong to the introduction.
pub(crate) fn infer_topics(sections: &mut [Section]) {
    let has_controller =
        sections.iter().any(|section| section.topic == Some(Topic::Controller) && !section.blocks.is_empty());
    if !has_controller && let Some(section) = sections.iter_mut().find(|section| states_controller(section)) {
        section.topic = Some(Topic::Controller);
    }
    let first = sections.iter().position(|section| section.topic.is_some()).unwrap_or(sections.len());
    for section in &mut sections[first..] {
        let Some(heading) = &section.heading else { continue };
        // `Contact forms` has no contact details: the text says what it is about.
        if section.topic == Some(Topic::Contact)
            && !section.blocks.is_empty()
            && !has_contact(&section.blocks)
        {
            section.topic = infer_topic(&section.blocks);
            continue;
        }
        // `If you want something changed` may be about changes to the notice or to the data.
        let doubtful =
            section.topic == Some(Topic::Changes) && headings::dictionary_topic(&heading.text).is_none();
        if section.topic.is_none() || doubtful {
            section.topic = infer_topic(&section.blocks).or(section.topic);
        }
    }
}

/// Sets the topics of sections with a marked heading whose text announces a list of data or of recipients,
/// also before the first known topic.
pub(crate) fn infer_announced_topics(sections: &mut [Section]) {
    for section in sections.iter_mut().filter(|section| section.topic.is_none()) {
        let is_marked = section
            .heading
            .as_ref()
            .is_some_and(|heading| matches!(heading.level, HeadingLevel::Markup(2..)));
        if is_marked {
            section.topic = announced_topic(&section.blocks);
        }
    }
}

/// Sets the topics of sections below a heading of the data whose headings say less than their lists of data:
/// `Customers` below `What we process`.
pub(crate) fn infer_data_below_headings(sections: &mut [Section]) {
    let mut above = None;
    for section in sections {
        let Some(heading) = &section.heading else { continue };
        if above.is_none_or(|level| heading.level <= level) {
            above = (section.topic == Some(Topic::Data)).then_some(heading.level);
            continue;
        }
        let is_open = match section.topic {
            None => true,
            Some(Topic::Purposes) => headings::dictionary_topic(&heading.text).is_none(),
            Some(_) => false,
        };
        if is_open && matches!(heading.level, HeadingLevel::Markup(_)) && lists_data(&section.blocks) {
            section.topic = Some(Topic::Data);
        }
    }
}

/// Sets the topics of lists of periods below a heading of retention whose own headings only say which data
/// they are about: `Technical data` above `Session ids: 30 days`.
pub(crate) fn infer_retention_below_headings(sections: &mut [Section]) {
    const MIN_ITEMS: usize = 2;
    let states_time = |block: &ImportBlock| {
        let folded = fold(&block.text);
        !entities::periods(&folded).is_empty() || lexicon::DURATIONS.are_in(&folded)
    };
    let lists_periods = |blocks: &[ImportBlock]| {
        let items = || blocks.iter().filter(|block| is_item(block));
        let stated = items().filter(|item| states_time(item)).count();
        stated >= MIN_ITEMS && stated * 3 >= items().count() * 2
    };
    let mut follows = false;
    for section in sections {
        if follows && matches!(section.topic, None | Some(Topic::Data)) && lists_periods(&section.blocks) {
            section.topic = Some(Topic::Retention);
        }
        follows = section.topic == Some(Topic::Retention);
    }
}

/// Returns true if a section starts with a list of data: at least one in three items has a word for data, at
/// most one in four is a sentence, and none is an activity.
fn lists_data(blocks: &[ImportBlock]) -> bool {
    const MIN_ITEMS: usize = 2;
    const MIN_EVIDENT_SHARE: usize = 3;
    const MAX_SENTENCE_SHARE: usize = 4;
    let is_sentence = |item: &&ImportBlock| {
        enumerations::has_sentence_word(&item.text) || lexicon::PROCESSING.are_in(&fold(&item.text))
    };
    let rest = match blocks {
        [lead, rest @ ..] if !is_item(lead) && lead.text.ends_with(':') => rest,
        all => all,
    };
    let items = || rest.iter().take_while(|block| is_item(block));
    let count = items().count();
    count >= MIN_ITEMS
        && items().filter(|item| has_data_word(&item.text)).count() * MIN_EVIDENT_SHARE >= count
        && items().filter(is_sentence).count() * MAX_SENTENCE_SHARE <= count
        && !items().any(|item| lexicon::ACTIVITY_STARTS.start(&fold(&item.text)))
        && !lists_activities(blocks)
}

/// Returns the topic of a list that a sentence with a colon announces.
fn announced_topic(blocks: &[ImportBlock]) -> Option<Topic> {
    let (first, rest) = blocks.split_first()?;
    let items = rest.iter().take_while(|block| matches!(block.kind, BlockKind::ListItem { .. })).count();
    let folded = fold(&first.text);
    if first.kind != BlockKind::Paragraph || items < 2 || sentences::count_sentences(&first.text) != 1 {
        return None;
    }
    let is_for_recipients =
        names_following_recipients(&folded) && lexicon::SHARING.are_in(&denial::asserted(&folded));
    if is_for_recipients {
        return Some(Topic::Recipients);
    }
    if lexicon::COLLECTING.are_in(&folded) && (announces_data(&folded) || announces_kinds(&folded)) {
        return Some(Topic::Data);
    }
    let shares = lexicon::SHARING.are_in(&denial::asserted(&folded));
    (shares && announces_recipients(&folded)).then_some(Topic::Recipients)
}

/// Joins a company as a heading, or a person above an address, with the empty section of the controller above
/// it.
pub(crate) fn join_controller_names(sections: &mut Vec<Section>) {
    let has_address = |section: &Section| {
        section.blocks.iter().any(|block| entities::postcode_and_city(&block.text).is_some())
    };
    let is_name = |section: &Section| {
        let heading = section.heading.as_ref().map_or("", |heading| heading.text.trim());
        section.topic.is_none()
            && (entities::first_company(heading) == Some(heading)
                || names::is_person(heading) && has_address(section))
    };
    let found = sections.windows(2).position(|pair| {
        pair[0].topic == Some(Topic::Controller) && pair[0].blocks.is_empty() && is_name(&pair[1])
    });
    if let Some(at) = found {
        let named = sections.remove(at + 1);
        let name = named.heading.map(|heading| ImportBlock::paragraph(heading.text, heading.line));
        sections[at].blocks = name.into_iter().chain(named.blocks).collect();
    }
}

/// Returns true if the first sentence of a section says who the controller is, below a heading that may be
/// about anything: `Parties and responsibility`.
fn states_controller(section: &Section) -> bool {
    /// Longer sections are about several topics.
    const MAX_BLOCKS: usize = 12;
    let is_open = |text: &str| match section.topic {
        None => true,
        Some(Topic::Data) => headings::dictionary_topic(text).is_none(),
        Some(_) => false,
    };
    let names_controller = |block: &ImportBlock| {
        let first = sentences::split_sentences(&block.text).into_iter().next();
        block.kind == BlockKind::Paragraph
            && first.is_some_and(|text| names::named_controller(text).is_some())
    };
    section.heading.as_ref().is_some_and(|heading| is_open(&heading.text))
        && section.blocks.len() <= MAX_BLOCKS
        && section.blocks.first().is_some_and(names_controller)
        && has_details(&section.blocks)
}

/// Returns true if a text has an e-mail address, a postal address or the number of an organization.
fn has_details(blocks: &[ImportBlock]) -> bool {
    blocks.iter().any(|block| {
        entities::emails(&block.text).next().is_some()
            || !entities::address_within(&block.text).is_empty()
            || identifiers::stated_number(&block.text).is_some()
    })
}

/// Returns true if a section has details of a person or organization, or denies that there are any.
fn has_contact(blocks: &[ImportBlock]) -> bool {
    blocks.iter().any(|block| {
        let text = &block.text;
        entities::emails(text).next().is_some()
            || entities::phones(text).next().is_some()
            || entities::urls(text).next().is_some()
            || !entities::address_within(text).is_empty()
            || entities::first_company(text).is_some()
            || matches!(block.kind, BlockKind::LabeledValue { .. })
            || names::introduced_person(text).is_some()
            || names::is_person(text)
            || names::split_person_and_title(text).is_some()
            || denial::is_plain_denial(&fold(text))
            || blocks.len() == 1 && text.split_whitespace().count() <= 6
    })
}

/// Returns true if a line announces what data there is, and not with whom it is shared.
fn announces_contents(block: &ImportBlock) -> bool {
    let folded = fold(&block.text);
    block.text.ends_with(':')
        && lexicon::DATA.are_in(&folded)
        && (!lexicon::SHARING.are_in(&folded) || enumerations::collects_data(&folded))
}

fn infer_topic(blocks: &[ImportBlock]) -> Option<Topic> {
    if blocks.first().is_some_and(announces_contents)
        && blocks.len() > 2
        && blocks[1..].iter().filter(|block| is_category(&block.text)).count() * 2 > blocks.len()
    {
        return Some(Topic::Data);
    }
    /// Longer sections are about several topics.
    const MAX_BLOCKS: usize = 12;
    if blocks.is_empty() || blocks.len() > MAX_BLOCKS {
        return None;
    }
    let sentences: Vec<String> =
        blocks.iter().flat_map(|block| sentences::split_sentences(&block.text)).map(fold).collect();
    let mut rights: Vec<_> = sentences.iter().flat_map(|sentence| legal_terms::rights(sentence)).collect();
    rights.sort_by_key(|right| right.as_str());
    rights.dedup();
    let has_complaint = sentences.iter().any(|sentence| legal_terms::is_complaint(sentence));
    if rights.len() >= 3 || rights.len() == 2 && has_complaint {
        return Some(Topic::Rights);
    }
    // Each sentence states a period or criterion, and at least one a period.
    let has_period =
        |sentence: &String| !entities::periods(sentence).is_empty() && !entities::states_age(sentence);
    if sentences.iter().any(has_period)
        && sentences.iter().all(|sentence| has_period(sentence) || legal_terms::is_criterion(sentence))
    {
        return Some(Topic::Retention);
    }
    let text = sentences.join(" ");
    let has_company = blocks.iter().any(|block| !names::all_companies(&block.text).is_empty());
    if has_company && !legal_terms::mechanisms(&text).is_empty() {
        return Some(Topic::Recipients);
    }
    if legal_terms::bases(&text).len() >= 3 {
        let has_purpose = sentences.iter().any(|sentence| enumerations::states_purpose(sentence));
        return Some(if has_purpose { Topic::Purposes } else { Topic::LegalBases });
    }
    if lists_services(blocks) {
        return Some(Topic::Recipients);
    }
    lists_activities(blocks).then_some(Topic::Purposes)
}

/// Returns true if most items of a section start with the name of a service or company.
fn lists_services(blocks: &[ImportBlock]) -> bool {
    const MIN_ITEMS: usize = 2;
    let items = || blocks.iter().filter(|block| is_item(block));
    let named = items().filter(|item| vendors::starts_with_service(&item.text)).count();
    named >= MIN_ITEMS && named * 2 > items().count()
}

/// Returns true if a section is a list of what someone does: `invoicing`, `to answer questions`.
fn lists_activities(blocks: &[ImportBlock]) -> bool {
    const MIN_ITEMS: usize = 2;
    const MAX_WORDS: usize = 14;
    const MAX_ENGLISH_WORDS: usize = 3;
    let items = || blocks.iter().filter(|block| is_item(block));
    let is_activity = |block: &&ImportBlock| {
        let folded = fold(&block.text);
        // `Individuals who have applied for funding`: an English noun may have the ending anywhere.
        let searched = if lexicon::language() == Language::En { MAX_ENGLISH_WORDS } else { usize::MAX };
        let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        let mut words = words.take(searched);
        let is_named = |word: &str| lexicon::ACTIVITY_ENDINGS.end(word) && word.chars().count() > 5;
        block.text.split_whitespace().count() <= MAX_WORDS
            && (lexicon::ACTIVITY_STARTS.start(&folded) || words.any(is_named))
            && !lexicon::SHARING.are_in(&folded)
            && !denial::is_plain_denial(&folded)
    };
    let is_category = |block: &&ImportBlock| is_category(&block.text);
    let count = items().count();
    count >= MIN_ITEMS
        && items().filter(is_activity).count() * 3 >= count * 2
        && items().filter(is_category).count() * 3 <= count
        && blocks.iter().filter(|block| !is_item(block)).count() <= 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn topic_is_inferred_from_text() {
        for (text, expected) in [
            ("Ask us for a copy of your data, or ask us to correct or erase it.", Some(Topic::Rights)),
            ("Bookings: seven years. Letters: until you unsubscribe.", Some(Topic::Retention)),
            ("Sample Inc. takes payments under standard contractual clauses.", Some(Topic::Recipients)),
            ("We have baked bread for ten years. Come and see us.", None),
            ("Sample Inc. made this page.", None),
            ("You may ask for access to our bakery.", None),
        ] {
            assert_eq!(infer_topic(&[ImportBlock::paragraph(text.to_owned(), 1)]), expected, "{text}");
        }
    }
}
