//! Infers the topic of a section with an unknown heading from its text.

use crate::blocks::block::ImportBlock;
use crate::blocks::section::Section;
use crate::classify::entities;
use crate::classify::headings;
use crate::classify::legal_terms;
use crate::classify::names;
use crate::classify::topic::Topic;
use crate::tokens::fold;

/// Sets the topics of sections whose text is unambiguous. Skips those before the first known topic, which
/// belong to the introduction.
pub(crate) fn infer_topics(sections: &mut [Section]) {
    let first = sections.iter().position(|section| section.topic.is_some()).unwrap_or(sections.len());
    for section in &mut sections[first..] {
        let Some(heading) = &section.heading else { continue };
        // `If you want something changed` may be about changes to the notice or to the data.
        let doubtful =
            section.topic == Some(Topic::Changes) && headings::dictionary_topic(&heading.text).is_none();
        if section.topic.is_none() || doubtful {
            section.topic = infer_topic(&section.blocks).or(section.topic);
        }
    }
}

fn infer_topic(blocks: &[ImportBlock]) -> Option<Topic> {
    /// Longer sections are about several topics.
    const MAX_BLOCKS: usize = 12;
    if blocks.is_empty() || blocks.len() > MAX_BLOCKS {
        return None;
    }
    let sentences: Vec<String> =
        blocks.iter().flat_map(|block| legal_terms::split_sentences(&block.text)).map(fold).collect();
    let mut rights: Vec<_> = sentences.iter().flat_map(|sentence| legal_terms::rights(sentence)).collect();
    rights.sort_by_key(|right| right.as_str());
    rights.dedup();
    let has_complaint = sentences.iter().any(|sentence| legal_terms::is_complaint(sentence));
    if rights.len() >= 3 || rights.len() == 2 && has_complaint {
        return Some(Topic::Rights);
    }
    // Each sentence states a period or criterion, and at least one a period.
    let has_period = |sentence: &String| !entities::periods(sentence).is_empty();
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
    (legal_terms::bases(&text).len() >= 3).then_some(Topic::Purposes)
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
