//! Adds values that no section and no sentence with a known form states, but that the words of a part of the
//! text and those around it make evident.

use std::cell::Cell;

use super::builder::DraftBuilder;
use super::enumerations;
use super::list_items;
use super::recipients;
use super::statements::is_special;
use crate::classify::denial;
use crate::classify::entities;
use crate::classify::headings;
use crate::classify::legal_terms;
use crate::classify::lexicon;
use crate::classify::topic::Topic;
use crate::draft::{DraftComment, DraftValue, input_texts};
use crate::evidence::{Evidence, Evident, ValueKind};
use crate::report::excerpt;
use crate::tokens::{find_word, fold};

/// A text with more values of a kind is no notice.
const MAX_VALUES: usize = 300;

/// A longer name of a category or recipient is a clause.
const MAX_NAME_WORDS: usize = 8;

/// A shorter sentence states no purpose.
const MIN_PURPOSE_WORDS: usize = 2;

/// A longer text may name a purpose beside its legal basis.
const MAX_BASIS_WORDS: usize = 6;

/// A longer sentence states more than a purpose.
const MAX_PURPOSE_WORDS: usize = 60;

/// Starts of the advice above values that are copies of words in a text.
const COPY_ADVICE: [&str; 2] = ["Inferred from", "A sentence from the text"];

impl DraftBuilder {
    /// Adds evident values that the draft does not have. All are marked as inferred.
    pub(crate) fn add_evident(&mut self, evident: &[Evident]) {
        let of_kind =
            |kind: ValueKind| evident.iter().filter(move |found| found.kind == kind).take(MAX_VALUES);
        let mut known = self.known_values("data");
        for found in of_kind(ValueKind::Data) {
            let Some(name) = data_name(found) else { continue };
            let folded = fold(name);
            if known
                .iter()
                .any(|known| find_word(known, &folded).is_some() || folded.contains(known.as_str()))
            {
                continue;
            }
            known.push(folded);
            self.log_placement(found.line, name, "data", true);
            self.push_with_id("data", name, advice(), DraftValue::Text(name.to_owned()));
        }
        for found in of_kind(ValueKind::Recipient) {
            if let Some(name) = recipient_name(found) {
                self.mention_recipient(found.line, name, None);
            }
        }
        // Purposes with their own legal bases are a complete list, and a sentence has no basis.
        let is_complete = !self.purpose_bases().is_empty();
        let mut known = self.known_values("purposes");
        for found in of_kind(ValueKind::Purpose).filter(|_| !is_complete) {
            let Some(name) = purpose(found) else { continue };
            let folded = fold(name.trim_end_matches('.'));
            if known.iter().any(|known| known.contains(&folded) || folded.contains(known.as_str())) {
                continue;
            }
            known.push(folded);
            self.push_stated_purpose(found.line, name);
        }
    }

    /// Removes categories and purposes that were inferred from sentences, if the evidence is against them.
    /// The sentences stay where they are.
    pub(crate) fn drop_contradicted(&mut self, evidence: &Evidence) {
        let mut dropped: Vec<(&str, String)> = Vec::new();
        let compared = Cell::new(0);
        for (path, kind) in [("data", ValueKind::Data), ("purposes", ValueKind::Purpose)] {
            let mut texts = Vec::new();
            self.draft
                .entries
                .iter()
                .filter(|entry| entry.key != path)
                .for_each(|entry| entry.value.input_texts(&mut texts));
            let kept: Vec<String> = texts.into_iter().map(fold).collect();
            // Words that only this value has would be lost.
            let is_contradicted = |comments: &[DraftComment], value: &DraftValue| {
                let mut texts = Vec::new();
                value.input_texts(&mut texts);
                let &[name] = texts.as_slice() else { return None };
                let folded = fold(name.trim_end_matches('.'));
                let is_dropped = compared.get() < MAX_VALUES
                    && comments.iter().any(is_copy)
                    && evidence.contradicts(name, kind)
                    && {
                        // Each comparison reads the whole text.
                        compared.set(compared.get() + 1);
                        kept.iter().any(|text| text.contains(&folded))
                    };
                is_dropped.then(|| name.to_owned())
            };
            match &mut self.draft.entry_mut(path).value {
                DraftValue::Map(entries) => entries.retain(|entry| {
                    let name = is_contradicted(&entry.comments, &entry.value);
                    dropped.extend(name.iter().map(|name| (path, name.clone())));
                    name.is_none()
                }),
                DraftValue::List(items) => items.retain(|item| {
                    let name = is_contradicted(&item.comments, &item.value);
                    dropped.extend(name.iter().map(|name| (path, name.clone())));
                    name.is_none()
                }),
                _ => {}
            }
        }
        for (path, name) in dropped {
            let what = excerpt(&name);
            self.placements.retain(|placed| placed.path != path || placed.what != what);
        }
    }

    /// Returns the folded texts of a field.
    fn known_values(&mut self, key: &str) -> Vec<String> {
        let mut texts = Vec::new();
        match &self.draft.entry_mut(key).value {
            DraftValue::Map(entries) => input_texts(entries, &mut texts),
            DraftValue::List(items) => items.iter().for_each(|item| item.value.input_texts(&mut texts)),
            _ => {}
        }
        let folded = texts.into_iter().map(|text| fold(text.trim_end_matches('.')));
        folded.filter(|text| !text.is_empty()).collect()
    }
}

/// Returns true for the advice above a value that is a copy of words in a text.
fn is_copy(comment: &DraftComment) -> bool {
    matches!(comment, DraftComment::Advice(advice) if COPY_ADVICE.iter().any(|start| advice.starts_with(start)))
}

fn advice() -> Vec<DraftComment> {
    vec![DraftComment::Advice("Inferred from the words of the text.")]
}

/// Returns the name of an evident category of data.
fn data_name(found: &Evident) -> Option<&str> {
    let text = enumerations::bare_name(&found.text);
    let text = list_items::split_explanation(text).map_or(text, |(name, _)| name);
    let text = text.trim_end_matches(['.', ';', ',', ':', ' ']);
    // The title of another section, as in a list of contents.
    let is_title = headings::dictionary_topic(text).is_some_and(|topic| topic != Topic::Contact);
    // A special category has consequences that need more evidence.
    let is_category = is_name(text)
        && enumerations::may_be_category(text)
        && !enumerations::is_fragment(text)
        && !is_special(text);
    (is_category && !is_title).then_some(text)
}

/// Returns the name of an evident recipient.
fn recipient_name(found: &Evident) -> Option<&str> {
    let text = found.text.trim_end_matches(['.', ';', ',', ':', ' ']);
    let folded = fold(text);
    let is_recipient = is_name(text)
        && enumerations::is_recipient(text)
        && !recipients::is_use(&folded)
        && !enumerations::has_purpose_mark(&folded)
        && legal_terms::bases(&folded).is_empty();
    is_recipient.then_some(text)
}

/// Returns an evident purpose.
fn purpose(found: &Evident) -> Option<&str> {
    let text = found.text.trim_end_matches([',', ';']);
    let folded = fold(text);
    let words = text.split_whitespace().count();
    let is_purpose = (MIN_PURPOSE_WORDS..=MAX_PURPOSE_WORDS).contains(&words)
        && !denial::is_plain_denial(&folded)
        && !text.contains(" | ")
        && !text.ends_with(':')
        // `The lawful basis of this processing is the performance of a contract.`
        && !lexicon::BASIS_WORDS.are_in(&folded)
        // How long it is kept, and the data subject's rights, are no purposes.
        && entities::periods(&folded).is_empty()
        && !lexicon::KEEPING.are_in(&folded)
        && legal_terms::rights(&folded).is_empty()
        && (words > MAX_BASIS_WORDS || legal_terms::bases(&folded).is_empty())
        && entities::emails(text).next().is_none();
    is_purpose.then_some(text)
}

/// Returns true if a text may be a name and not a clause.
fn is_name(text: &str) -> bool {
    let folded = fold(text);
    (1..=MAX_NAME_WORDS).contains(&text.split_whitespace().count())
        && text.chars().any(char::is_alphabetic)
        && !text.contains(['@', '|', '☐', '☒', '"', '='])
        && !text.contains("://")
        && !denial::is_plain_denial(&folded)
        && !lexicon::CONDITIONS.start(&folded)
        && entities::exact_country(text).is_none()
        && entities::periods(&folded).is_empty()
        && !enumerations::has_sentence_word(text)
}
