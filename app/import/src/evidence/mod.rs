//! What parts of a text name, by a classifier that learned from public notices.
//!
//! A text is divided into candidates: sentences, list items and their parts. `features` describes each by its
//! words and those around it, as hashes. `model` adds the learned weights of the hashes to a confidence per
//! kind of value. The words of a lexicon are not needed, so this also finds what no list of words has.
//!
//! `examples/corpus` learns the weights from texts with tables of facts. `README.md` has its command.

pub(crate) mod candidates;
mod features;
mod model;

pub use candidates::Shape;
pub use features::BUCKETS;
pub use model::{KINDS, ValueKind};

use std::collections::HashMap;

use self::candidates::Candidate;
use crate::blocks::section::Section;
use crate::classify::topic::Topic;
use crate::classify::{denial, entities, lexicon};
use crate::tokens::fold;

/// A candidate for the learning program.
#[derive(Clone, Debug)]
pub struct Example {
    /// The words of the candidate.
    pub text: String,
    /// What the candidate is a part of.
    pub shape: Shape,
    /// Hashes of the features, sorted and without duplicates, each below [`BUCKETS`].
    pub features: Vec<u32>,
}

/// Returns the candidates of a text as examples to learn from.
pub(crate) fn examples(sections: &[Section]) -> Vec<Example> {
    let mut found = Vec::new();
    candidates::for_each(sections, |candidate| {
        found.push(Example {
            text: candidate.text().to_owned(),
            shape: candidate.shape,
            features: features::features(candidate),
        });
    });
    found
}

/// A part of a text that names a value.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Evident {
    /// One-based line of the input.
    pub line: usize,
    pub text: String,
    pub kind: ValueKind,
}

/// What the classifier says about a text.
#[derive(Debug, Default)]
pub(crate) struct Evidence {
    /// Candidates that name a value, in the order of the text.
    pub evident: Vec<Evident>,
    /// Highest confidence of each kind for each folded candidate, in the order of [`KINDS`].
    confidences: HashMap<String, [f32; KINDS.len()]>,
}

impl Evidence {
    /// Returns true if a text was a candidate and names a value of this kind nowhere.
    pub(crate) fn contradicts(&self, text: &str, kind: ValueKind) -> bool {
        /// Below it, the classifier expects fewer values than one in thirty candidates.
        const UNLIKELY: f32 = 0.03;
        let known = self.confidences.get(&fold(text.trim_end_matches('.')));
        known.is_some_and(|confidences| confidences[kind as usize] < UNLIKELY)
    }
}

/// Returns what the candidates of a text name: the kind with the highest confidence, if it is at least the
/// threshold of the kind. Definitions and lists below a denial name nothing.
pub(crate) fn weigh(sections: &[Section]) -> Evidence {
    let mut evidence = Evidence::default();
    let mut lead = "";
    let mut is_denied = false;
    let mut unit = "";
    let mut is_definition = false;
    candidates::for_each(sections, |candidate| {
        if candidate.lead != lead {
            lead = candidate.lead;
            is_denied = lead.ends_with(':') && denial::is_plain_denial(&fold(lead));
        }
        if candidate.unit != unit {
            unit = candidate.unit;
            is_definition = lexicon::DEFINITIONS.are_in(&fold(unit));
        }
        let confidences = model::confidences(&features::features(candidate));
        let text = fold(candidate.text().trim_end_matches('.'));
        let known = evidence.confidences.entry(text).or_default();
        for (known, confidence) in known.iter_mut().zip(confidences) {
            *known = known.max(confidence);
        }
        let best = KINDS.into_iter().zip(confidences).max_by(|(_, one), (_, other)| one.total_cmp(other));
        if let Some((kind, confidence)) = best
            && !is_denied
            && !is_definition
            && confidence >= kind.threshold(candidate.shape)
            && is_asserted(candidate)
            && !(kind == ValueKind::Data && is_about_party(candidate))
            && !is_label(candidate, kind)
        {
            evidence.evident.push(Evident { line: candidate.line, text: candidate.text().to_owned(), kind });
        }
    });
    evidence
}

/// Returns true unless the sentence denies what the candidate says: `We store no names or addresses.`
fn is_asserted(candidate: &Candidate) -> bool {
    let folded = fold(candidate.unit);
    let asserted = denial::asserted(&folded);
    asserted.len() == folded.len() || asserted.contains(&fold(candidate.text()))
}

/// Returns true in a section about the controller, a contact or an authority: its details are not the data
/// subject's.
fn is_about_party(candidate: &Candidate) -> bool {
    candidate
        .topic
        .is_some_and(|topic| topic.is_party() || matches!(topic, Topic::Complaint | Topic::Authority))
}

/// Returns true for a label of something else: `Hosting: Example Ltd`, `Server logs: 14 days`.
fn is_label(candidate: &Candidate, kind: ValueKind) -> bool {
    let rest = &candidate.unit[candidate.end..];
    candidate.start == 0
        && rest.starts_with(':')
        && (kind == ValueKind::Recipient || !entities::periods(&fold(rest)).is_empty())
}
