//! Splits sections at lists whose lead-in says what they list, whatever the heading says.

use super::announcements::{
    announces_conditions, announces_data, announces_kinds, names_following_recipients,
};
use super::category_words::is_category;
use super::enumerations::{self, collects_data};
use crate::blocks::block::{BlockKind, ImportBlock};
use crate::blocks::section::Section;
use crate::classify::denial;
use crate::classify::entities;
use crate::classify::legal_terms;
use crate::classify::lexicon;
use crate::classify::sentences;
use crate::classify::topic::Topic;
use crate::classify::vendors;
use crate::tokens::fold;

/// Fewer lines are no list.
const MIN_ITEMS: usize = 2;

/// A list that a line announces: the positions of the line and of the first block behind the list.
struct AnnouncedList {
    topic: Topic,
    lead: usize,
    end: usize,
}

/// Splits each section before and behind the lists that a line announces as something else than the section
/// is about: `We use the data to:` below the heading `What we collect`.
pub(crate) fn split_announced_lists(sections: &mut Vec<Section>) {
    for section in std::mem::take(sections) {
        split_section(section, sections);
    }
}

fn split_section(section: Section, found: &mut Vec<Section>) {
    let Section { mut heading, topic, blocks: mut rest, .. } = section;
    while let Some(list) = next_list(topic, &rest) {
        let after = rest.split_off(list.end);
        let mut own = rest.split_off(list.lead);
        for item in own.iter_mut().skip(1).filter(|item| item.kind == BlockKind::Paragraph) {
            item.kind = BlockKind::ListItem { marker: String::new(), depth: 0 };
        }
        // A heading directly above the list has no other text.
        let own_heading = if rest.is_empty() { heading.take() } else { None };
        if !rest.is_empty() {
            found.push(Section { heading: heading.take(), topic, blocks: rest, is_announced: false });
        }
        found.push(Section {
            heading: own_heading,
            topic: Some(list.topic),
            blocks: own,
            is_announced: true,
        });
        rest = after;
    }
    if heading.is_some() || !rest.is_empty() || found.is_empty() {
        found.push(Section { heading, topic, blocks: rest, is_announced: false });
    }
}

/// Returns the first announced list of another topic than the section's.
fn next_list(topic: Option<Topic>, blocks: &[ImportBlock]) -> Option<AnnouncedList> {
    blocks.iter().enumerate().find_map(|(lead, block)| {
        if block.kind != BlockKind::Paragraph {
            return None;
        }
        let is_marked = blocks.get(lead + 1).is_some_and(super::builder::is_item);
        if !block.text.ends_with(':') && (!is_marked || block.text.ends_with(['.', '!', '?'])) {
            return None;
        }
        let items = list_length(&blocks[lead + 1..]);
        if items < MIN_ITEMS {
            return None;
        }
        let end = lead + 1 + items;
        let before = lead.checked_sub(1).map_or("", |before| blocks[before].text.as_str());
        let items = &blocks[lead + 1..end];
        let announced = match announced_topic(&block.text, items) {
            None if refers_to_data(&block.text, before) && are_mostly_categories(items) => Topic::Data,
            announced => announced?,
        };
        let folded = fold(&block.text);
        // `Data that we may collect and share includes:`
        let is_same = announced == Topic::Recipients && topic == Some(Topic::Data) && collects_data(&folded);
        // The occasions below `Members give us their details:`
        let is_own = topic == Some(Topic::Sources)
            && announced == Topic::Data
            && legal_terms::is_from_data_subject(&folded)
            && !collects_kinds(&folded);
        if is_own {
            return None;
        }
        let may_contain = may_contain(topic, announced)
            || announced == Topic::Data && may_contain_data(topic) && are_data_alone(&block.text, items);
        (may_contain && !is_same).then_some(AnnouncedList { topic: announced, lead, end })
    })
}

/// Returns the number of list items at the start of the blocks: marked ones, or lines that end with a
/// semicolon or comma and the line behind them.
fn list_length(blocks: &[ImportBlock]) -> usize {
    let marked = blocks.iter().take_while(|block| super::builder::is_item(block)).count();
    if marked > 0 {
        return marked;
    }
    let is_open = |block: &&ImportBlock| {
        let joined = lexicon::CONJUNCTIONS.entries().find_map(|word| block.text.strip_suffix(word));
        let text = joined.unwrap_or(&block.text).trim_end();
        block.kind == BlockKind::Paragraph && text.ends_with([';', ','])
    };
    let open = blocks.iter().take_while(is_open).count();
    let last = blocks.get(open).filter(|block| block.kind == BlockKind::Paragraph && open > 0);
    open + usize::from(last.is_some_and(|block| sentences::count_sentences(&block.text) == 1))
}

/// Returns what a line says that the items below it are.
fn announced_topic(lead: &str, items: &[ImportBlock]) -> Option<Topic> {
    let last = sentences::split_sentences(lead).pop()?;
    let folded = fold(last);
    // `We use your data to:` ends with the word in front of the purpose.
    let spaced = format!("{} ", folded.trim_end_matches([':', ' ']));
    if denial::is_plain_denial(&folded) || announces_conditions(&folded) {
        return None;
    }
    if legal_terms::is_about_rights(&folded) {
        let word = lexicon::RIGHT_WORDS.entries().next()?;
        let states_right =
            |item: &&ImportBlock| !legal_terms::rights(&format!("{word} {}", fold(&item.text))).is_empty();
        return (items.iter().filter(states_right).count() >= MIN_ITEMS).then_some(Topic::Rights);
    }
    // `We use these services:` above `Example Pay (payments)`
    let names_service = |item: &&ImportBlock| vendors::starts_with_service(&item.text);
    if !lexicon::COOKIES.are_in(&folded)
        && !legal_terms::is_from_data_subject(&folded)
        && items.iter().filter(names_service).count() * 2 > items.len()
    {
        return Some(Topic::Recipients);
    }
    let of_bases = lexicon::BASIS_HEADINGS.are_in(&folded) || lexicon::BASIS_WORDS.are_in(&folded);
    let is_condition = |item: &&ImportBlock| lexicon::CONDITIONS.start(&fold(&item.text));
    let names_conditions = items.iter().filter(is_condition).count() * 2 > items.len();
    if of_bases || names_conditions {
        return None;
    }
    let closed = format!("{}:", spaced.trim_end());
    if collects_data(&folded) && announces_kinds(&closed) {
        return Some(Topic::Data);
    }
    let processes = lexicon::PROCESSING.are_in(&folded) || lexicon::USE_VERBS.are_in(&folded);
    // `We process data in these cases` above `for sending invoices`
    let states_aim = |item: &&ImportBlock| {
        let folded = fold(&item.text);
        lexicon::ACTIVITY_STARTS.start_own(&folded)
            || folded.split(|c: char| !c.is_alphanumeric()).any(enumerations::states_aim)
    };
    if processes && !collects_kinds(&folded) && items.iter().filter(states_aim).count() * 2 > items.len() {
        return Some(Topic::Purposes);
    }
    // `The data is used:` above `invoicing`
    let names_activity = |item: &&ImportBlock| {
        let folded = fold(&item.text);
        !is_category(&item.text)
            || folded.split(|c: char| !c.is_alphanumeric()).any(|word| {
                lexicon::ACTIVITY_ENDINGS.of(lexicon::language()).iter().any(|ending| word.ends_with(ending))
            })
    };
    let ends_in_use =
        folded.trim_end_matches([':', ' ']).rsplit(' ').next().is_some_and(|word| {
            lexicon::USING.of(lexicon::language()).iter().any(|term| word.starts_with(term))
        });
    if ends_in_use
        && lexicon::DATA.are_in(&folded)
        && items.iter().filter(names_activity).count() * 2 > items.len()
    {
        return Some(Topic::Purposes);
    }
    let states_use = processes && lexicon::PURPOSE_MARKS.are_in(&spaced) || lexicon::HELPING.are_in(&folded);
    // `For security, the following data is transmitted:`
    let lists_kinds = announces_kinds(&closed)
        && !lexicon::ACTIVITY_STARTS
            .of(lexicon::language())
            .iter()
            .any(|start| spaced.ends_with(&format!(" {start}")))
        && items.iter().filter(|item| is_category(&item.text)).count() * 2 >= items.len();
    if lists_kinds && !lexicon::SHARING.are_in(&folded) {
        return Some(Topic::Data);
    }
    if states_use {
        return Some(Topic::Purposes);
    }
    let categories = items.iter().filter(|item| is_category(&item.text)).count();
    if collects_data(&folded) && categories * 2 >= items.len() {
        return Some(Topic::Data);
    }
    let is_open = lexicon::RECIPIENT_LEAD_ENDS.end(spaced.trim_end())
        || names_following_recipients(&folded)
        || lexicon::FOLLOWING.are_in(&folded) && !announces_data(&closed)
        || lexicon::PROVIDERS.are_in(&folded)
        || !collects_data(&folded);
    let shares = is_open
        && lexicon::SHARING.are_in(&folded)
        // `The information is provided to us by you for one of these reasons:`
        && !legal_terms::is_from_data_subject(&folded)
        && !lexicon::PURPOSES.are_in(&folded)
        && !lexicon::THIRD_COUNTRIES.are_in(&folded);
    // `… share special categories of data:` above `health`
    let are_data = categories * 2 >= items.len()
        && !items.iter().any(|item| lexicon::RECIPIENT_NOUNS.are_in(&fold(&item.text)));
    (shares && !are_data).then_some(Topic::Recipients)
}

/// Returns true if a line announces kinds of data.
fn collects_kinds(folded: &str) -> bool {
    collects_data(folded) && announces_kinds(&format!("{}:", folded.trim_end_matches([':', ' '])))
}

/// Returns true if a short line refers to the data that the text above it mentions: `These are:`
fn refers_to_data(lead: &str, before: &str) -> bool {
    const MAX_WORDS: usize = 6;
    let folded = fold(lead);
    let mentions = |text: &str| {
        let folded = fold(text);
        lexicon::DATA.are_in(&folded) && !denial::is_plain_denial(&folded)
    };
    folded.split(' ').count() <= MAX_WORDS
        && lexicon::REFERRING.start_own(&folded)
        && sentences::split_sentences(before).last().is_some_and(|last| mentions(last))
}

/// Returns true if most items of a list are usual data categories.
fn are_mostly_categories(items: &[ImportBlock]) -> bool {
    items.iter().filter(|item| is_category(&item.text)).count() * 2 > items.len()
}

/// Returns true if a section about another topic may contain a list of data: `The register has these
/// details:` below `Contents and retention`.
fn may_contain_data(topic: Option<Topic>) -> bool {
    matches!(topic, Some(Topic::Retention | Topic::Purposes | Topic::Security | Topic::LegalBases))
}

/// Returns true if a list of data states nothing else, such as how long it is kept.
fn are_data_alone(lead: &str, items: &[ImportBlock]) -> bool {
    let lead = fold(lead);
    are_mostly_categories(items)
        && !lexicon::DURATIONS.are_in(&lead)
        && entities::periods(&lead).is_empty()
        && items.iter().all(|item| {
            let folded = fold(&item.text);
            entities::periods(&folded).is_empty() && !lexicon::DURATIONS.are_in(&folded)
        })
}

/// Returns true if a section may contain a list about something else.
fn may_contain(topic: Option<Topic>, announced: Topic) -> bool {
    let is_general = matches!(
        topic,
        None | Some(Topic::Introduction | Topic::Register | Topic::Controller | Topic::Contact)
    );
    match announced {
        Topic::Data => is_general || topic == Some(Topic::Sources),
        Topic::Purposes => is_general || matches!(topic, Some(Topic::Data | Topic::Sources)),
        Topic::Recipients => {
            is_general || matches!(topic, Some(Topic::Data | Topic::Purposes | Topic::Security))
        }
        _ => !matches!(
            topic,
            Some(
                Topic::Rights | Topic::Right(_) | Topic::Complaint | Topic::ExercisingRights | Topic::Cookies
            )
        ),
    }
}

#[cfg(test)]
mod tests {
    use seloste_notice::Language;

    use super::*;

    fn topics(language: Language, topic: Option<Topic>, lines: &[&str]) -> Vec<Option<Topic>> {
        let blocks = lines.iter().map(|line| match line.strip_prefix("- ") {
            Some(item) => ImportBlock {
                kind: BlockKind::ListItem { marker: String::new(), depth: 0 },
                ..ImportBlock::paragraph(item.to_owned(), 1)
            },
            None => ImportBlock::paragraph((*line).to_owned(), 1),
        });
        let mut sections =
            vec![Section { heading: None, topic, blocks: blocks.collect(), is_announced: false }];
        lexicon::with_language(language, || split_announced_lists(&mut sections));
        sections.into_iter().map(|section| section.topic).collect()
    }

    #[test]
    fn lists_are_split_off_by_the_line_above() {
        let (data, purposes) = (Some(Topic::Data), Some(Topic::Purposes));
        let (recipients, rights) = (Some(Topic::Recipients), Some(Topic::Rights));
        for (language, topic, lines, expected) in [
            (
                Language::En,
                None,
                vec!["We use your data for these purposes:", "- To invoice", "- To answer", "Thank you."],
                vec![purposes, None],
            ),
            (
                Language::En,
                data,
                vec!["Your name.", "We use your data to:", "- invoice", "- answer"],
                vec![data, purposes],
            ),
            (
                Language::En,
                None,
                vec!["Hello.", "We hold the following information:", "your name;", "your address;", "dates."],
                vec![None, data],
            ),
            (
                Language::En,
                None,
                vec!["We share your details with:", "- our printer", "- the council"],
                vec![recipients],
            ),
            (
                Language::Fi,
                Some(Topic::Retention),
                vec!["Vuosi.", "Sinulla on oikeus:", "- tarkastaa tietosi", "- oikaista tietosi"],
                vec![Some(Topic::Retention), rights],
            ),
            // Not another topic, conditions, one item, a denial.
            (Language::En, data, vec!["We collect the following data:", "- name", "- age"], vec![data]),
            (
                Language::En,
                None,
                vec!["We share your data:", "- if you ask us to", "- when the law requires it"],
                vec![None],
            ),
            (Language::En, None, vec!["We use your data to:", "- invoice"], vec![None]),
            (
                Language::En,
                None,
                vec![
                    "It is provided to us directly by you for one of these reasons:",
                    "- letters",
                    "- calls",
                ],
                vec![None],
            ),
            (Language::En, None, vec!["We do not share data with:", "- banks", "- shops"], vec![None]),
            (Language::En, None, vec![], vec![None]),
        ] {
            assert_eq!(topics(language, topic, &lines), expected, "{lines:?}");
        }
    }
}
