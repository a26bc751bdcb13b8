//! What a section is about, by what stands in it, where its heading is in no dictionary.

use crate::block::Block;
use crate::facts;
use crate::headings;
use crate::legal;
use crate::names;
use crate::section::Section;
use crate::topic::Topic;
use crate::words::fold;

/// Gives sections their topics where their own words leave no doubt; those before the first known one are the beginning.
pub(crate) fn settle(sections: &mut [Section]) {
    let begins = sections.iter().position(|section| section.topic.is_some()).unwrap_or(sections.len());
    for section in &mut sections[begins..] {
        let Some(heading) = &section.heading else { continue };
        // `If you want something changed` may speak of changes to the notice, or to the data.
        let doubtful = section.topic == Some(Topic::Changes) && headings::known(&heading.text).is_none();
        if section.topic.is_none() || doubtful {
            section.topic = topic(&section.blocks).or(section.topic);
        }
    }
}

fn topic(blocks: &[Block]) -> Option<Topic> {
    /// Longer sections, in blocks, speak of many things.
    const MOST: usize = 12;
    if blocks.is_empty() || blocks.len() > MOST {
        return None;
    }
    let sentences: Vec<String> =
        blocks.iter().flat_map(|block| legal::split(&block.text)).map(fold).collect();
    let mut rights: Vec<_> = sentences.iter().flat_map(|sentence| legal::rights(sentence)).collect();
    rights.sort_by_key(|right| right.word());
    rights.dedup();
    let complains = sentences.iter().any(|sentence| legal::is_complaint(sentence));
    if rights.len() >= 3 || rights.len() == 2 && complains {
        return Some(Topic::Rights);
    }
    // Each sentence says how long, and at least one in numbers.
    let timed = |sentence: &String| !facts::lengths(sentence).is_empty();
    if sentences.iter().any(timed)
        && sentences.iter().all(|sentence| timed(sentence) || legal::is_criterion(sentence))
    {
        return Some(Topic::Retention);
    }
    let whole = sentences.join(" ");
    let named = blocks.iter().any(|block| !names::companies(&block.text).is_empty());
    if named && !legal::mechanisms(&whole).is_empty() {
        return Some(Topic::Recipients);
    }
    (legal::bases(&whole).len() >= 3).then_some(Topic::Purposes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_section_is_about() {
        for (text, expected) in [
            ("Ask us for a copy of your data, or ask us to correct or erase it.", Some(Topic::Rights)),
            ("Bookings: seven years. Letters: until you unsubscribe.", Some(Topic::Retention)),
            ("Sample Inc. takes payments under standard contractual clauses.", Some(Topic::Recipients)),
            ("We have baked bread for ten years. Come and see us.", None),
            ("Sample Inc. made this page.", None),
            ("You may ask for access to our bakery.", None),
        ] {
            assert_eq!(topic(&[Block::paragraph(text.to_owned(), 1)]), expected, "{text}");
        }
    }
}
