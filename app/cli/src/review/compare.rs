//! Compares the imported text with the draft that was made of it and with the notice as it is now.

use std::collections::HashSet;
use std::path::Path;

use seloste_import::{Placement, tokens};
use seloste_source::SourceFile;

use super::fields::{Field, Fields};
use super::record::ImportRecord;
use super::words::{self, WordPlaces};

/// Whether a field has changed since the import.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum FieldState {
    /// As the import wrote it.
    Imported,
    /// Has another value.
    Changed,
    /// Was not in the draft.
    Added,
}

/// A value that the import has inferred.
#[derive(Debug)]
pub(super) struct UncertainValue<'r> {
    /// Where it was put, and from which text.
    pub placement: &'r Placement,
    /// Index of its passage.
    pub passage: Option<usize>,
    /// Index of its field in the notice.
    pub field: Option<usize>,
    /// True if the field is as the import wrote it.
    pub is_unchanged: bool,
}

/// A passage of the imported text.
#[derive(Debug)]
pub(super) struct PassageReview<'r> {
    /// Indices of the fields of the notice that have its words.
    pub fields: Vec<usize>,
    /// Words that the draft had and the notice does not have.
    pub missing: Vec<&'r str>,
    /// Number of words.
    pub count: usize,
    /// True if most of its words are in free text.
    pub is_free_text: bool,
    /// Indices of its uncertain values.
    pub uncertain: Vec<usize>,
}

/// The comparison.
#[derive(Debug)]
pub(super) struct Comparison<'r, 'f> {
    /// Fields of the notice as it is now.
    pub now: Fields<'f>,
    /// State of each field.
    pub states: Vec<FieldState>,
    /// One entry for each passage.
    pub passages: Vec<PassageReview<'r>>,
    /// What is uncertain: unchanged values first, the most harmful first.
    pub uncertain: Vec<UncertainValue<'r>>,
}

/// Compares a record with a notice.
pub(super) fn compare<'r, 'f>(record: &'r ImportRecord, notice: &'f SourceFile) -> Comparison<'r, 'f> {
    let name = format!("{}.yaml", record.id);
    let draft_file = seloste_source::read_notice_text(Path::new(&name), &record.draft).file;
    let draft = Fields::new(&draft_file);
    let now = Fields::new(notice);
    let states = states(&draft, &now);
    let uncertain = uncertain(record, &draft, &now);
    let in_draft = words::find(&record.passages, &draft);
    let in_notice = words::find(&record.passages, &now);
    let passages = in_draft
        .into_iter()
        .zip(in_notice)
        .enumerate()
        .map(|(index, (before, after))| {
            let mut review = review(&before, after, &now);
            let of_passage = |value: &UncertainValue<'_>| value.passage == Some(index);
            let values = uncertain.iter().enumerate().filter(|(_, value)| of_passage(value));
            review.uncertain = values.map(|(at, _)| at).collect();
            let placed = record.placed.iter().filter(|placed| passage_of(record, placed) == Some(index));
            for placement in placed {
                let is_shown = review.fields.iter().any(|at| is_at(&now.fields[*at].path, placement));
                review.fields.extend(locate(&now, placement).filter(|_| !is_shown));
            }
            review
        })
        .collect();
    Comparison { now, states, passages, uncertain }
}

/// Compares the fields by their paths without indices, because items may have moved.
fn states(draft: &Fields<'_>, now: &Fields<'_>) -> Vec<FieldState> {
    let values = || draft.fields.iter().filter(|field| !field.is_comment);
    let texts: HashSet<(String, String)> =
        values().map(|field| (without_indices(&field.path), draft.text(field))).collect();
    let paths: HashSet<String> = values().map(|field| without_indices(&field.path)).collect();
    let state = |field: &Field| {
        let path = without_indices(&field.path);
        if field.is_comment || texts.contains(&(path.clone(), now.text(field))) {
            FieldState::Imported
        } else if paths.contains(&path) {
            FieldState::Changed
        } else {
            FieldState::Added
        }
    };
    now.fields.iter().map(state).collect()
}

/// Returns a path with `[]` in place of each index.
fn without_indices(path: &str) -> String {
    let mut parts = path.split('[');
    let mut result = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        result.push_str("[]");
        result.push_str(part.split_once(']').map_or(part, |(_, rest)| rest));
    }
    result
}

fn uncertain<'r>(record: &'r ImportRecord, draft: &Fields<'_>, now: &Fields<'_>) -> Vec<UncertainValue<'r>> {
    let inferred = record.placed.iter().filter(|placed| placed.inferred);
    let mut values: Vec<UncertainValue<'r>> = inferred
        .map(|placement| {
            let field = locate(now, placement);
            let text = |fields: &Fields<'_>, at: usize| fields.text(&fields.fields[at]);
            let before = locate(draft, placement).map(|at| text(draft, at));
            let is_unchanged = field.is_some_and(|at| before.is_some_and(|before| before == text(now, at)));
            UncertainValue { placement, passage: passage_of(record, placement), field, is_unchanged }
        })
        .collect();
    values.sort_by_key(|value| (!value.is_unchanged, value.placement.harm()));
    values
}

/// Returns the index of the passage of a placement: that on its line which has its text.
fn passage_of(record: &ImportRecord, placement: &Placement) -> Option<usize> {
    let what = placement.what.trim_end_matches('…');
    let on_line = || {
        let passages = record.passages.iter().enumerate();
        passages.filter(|(_, passage)| passage.line == placement.line && placement.line > 0)
    };
    let exact = on_line().find(|(_, passage)| passage.text.contains(what));
    exact.or_else(|| on_line().next()).map(|(index, _)| index)
}

/// Returns true for the path of a placement or one below it.
fn is_at(path: &str, placement: &Placement) -> bool {
    let rest = path.strip_prefix(placement.path.as_str());
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
}

/// Returns the index of the field of a placement: at or below its path, if possible with its text.
fn locate(fields: &Fields<'_>, placement: &Placement) -> Option<usize> {
    let candidates = || {
        let values = fields.fields.iter().enumerate().filter(|(_, field)| !field.is_comment);
        values.filter(|(_, field)| is_at(&field.path, placement))
    };
    let what: Vec<&str> = tokens(placement.what.trim_end_matches('…')).collect();
    // The shortest field with the text is the one made of it.
    let length_with_text = |field: &Field| {
        let lines =
            field.lines.clone().map(|line| fields.value_of(field, line)).collect::<Vec<_>>().join(" ");
        let words: Vec<&str> = tokens(&lines).collect();
        let has_text = !what.is_empty() && words.windows(what.len()).any(|window| window == what);
        has_text.then_some(words.len())
    };
    let with_text = candidates().filter_map(|(index, field)| Some((length_with_text(field)?, index))).min();
    with_text.map(|(_, index)| index).or_else(|| candidates().next().map(|(index, _)| index))
}

/// A field has a passage if it has so many of its words, or this part of them.
const MIN_WORDS: usize = 3;
const MIN_PART: usize = 3;

fn review<'r>(before: &WordPlaces<'r>, after: WordPlaces<'r>, now: &Fields<'_>) -> PassageReview<'r> {
    let mut missing = after.missing;
    for word in &before.missing {
        if let Some(at) = missing.iter().position(|other| other == word) {
            missing.swap_remove(at);
        }
    }
    let is_free = |found: &&(usize, usize)| now.is_free_text(&now.fields[found.0]);
    let free: usize = after.found.iter().filter(is_free).map(|(_, count)| count).sum();
    let shown = |found: &&(usize, usize)| found.1 >= MIN_WORDS || found.1 * MIN_PART >= after.count;
    PassageReview {
        fields: after.found.iter().filter(shown).map(|(field, _)| *field).collect(),
        missing,
        count: after.count,
        is_free_text: free * 2 > after.count,
        uncertain: Vec::new(),
    }
}
