//! Verifies that a correction changes nothing else.

use std::collections::HashMap;
use std::ops::Range;

use seloste_notice::{Applicability, Finding, Location, Severity};

use crate::decode::MORE_ERRORS;
use crate::edit::comments::comments;
use crate::yaml::{YamlNode, YamlValue};

/// A changed range of bytes.
pub(super) struct Change {
    /// Bytes in the text before the change.
    pub before: Range<usize>,
    /// Bytes in the text after it.
    pub after: Range<usize>,
}

/// A text with its tree and findings.
pub(super) struct Parsed<'a> {
    /// The text.
    pub text: &'a str,
    /// Its tree, or the error that prevents parsing.
    pub root: Result<&'a YamlNode, &'a Finding>,
    /// All findings.
    pub findings: &'a [Finding],
}

/// Returns true if a change corrects these findings and changes nothing else.
pub(super) fn is_verified(
    before: &Parsed<'_>,
    after: &Parsed<'_>,
    changes: &[Change],
    corrected: &[&Finding],
) -> bool {
    let old: Vec<_> = changes.iter().map(|change| change.before.clone()).collect();
    let new: Vec<_> = changes.iter().map(|change| change.after.clone()).collect();
    let findings = comparable(before, after);
    match (before.root, after.root) {
        (Ok(root), Ok(next)) => {
            let (old_lines, new_lines) = (lines(before.text, &old), lines(after.text, &new));
            leaves(root, before.text, &old_lines) == leaves(next, after.text, &new_lines)
                && are_fewer(corrected, before.findings, &findings)
                && keeps_comments((root, before.text), (next, after.text), &old)
                && !has_new_errors(before.findings, &findings, next, &new)
        }
        (Err(_), Ok(next)) => {
            let lines = lines(after.text, &new);
            stays_within(next, &lines) && are_correctable(after.findings, &lines)
        }
        // What is left of the file after the error shrinks.
        (Err(error), Err(next)) => {
            let left = |text: &str, error: &Finding| match &error.location {
                Location::Span(range) => text.len().saturating_sub(range.start),
                Location::Path(_) => text.len(),
            };
            left(after.text, next) < left(before.text, error)
        }
        (Ok(_), Err(_)) => false,
    }
}

/// Returns the findings after a change that can be compared with those before it. If there were too many to
/// show, only those up to the last one are known.
fn comparable<'a>(before: &Parsed<'_>, after: &Parsed<'a>) -> Vec<&'a Finding> {
    let start = |finding: &Finding| match &finding.location {
        Location::Span(range) => range.start,
        Location::Path(_) => 0,
    };
    let cut = before.findings.iter().find(|finding| finding.rule == MORE_ERRORS);
    let known = after.findings.iter().filter(|finding| finding.rule != MORE_ERRORS);
    match cut {
        // The changes are before this position.
        Some(last) => {
            let end = (start(last) + after.text.len()).saturating_sub(before.text.len());
            known.filter(|finding| start(finding) <= end).collect()
        }
        None => known.collect(),
    }
}

/// Returns the bytes of all lines that ranges touch, without their line breaks.
fn lines(text: &str, ranges: &[Range<usize>]) -> Vec<Range<usize>> {
    let start = |at: usize| text[..at].rfind('\n').map_or(0, |end| end + 1);
    let end = |at: usize| text[at..].find('\n').map_or(text.len(), |length| at + length);
    ranges.iter().map(|range| start(range.start)..end(range.end)).collect()
}

fn touches(range: &Range<usize>, others: &[Range<usize>]) -> bool {
    others.iter().any(|other| range.start <= other.end && other.start <= range.end)
}

/// Returns the path and value of each scalar that is not on one of these lines. Keys on these lines are `*`
/// in the paths. Empty values are omitted, because they may be the parents of lines with a wrong indentation.
fn leaves(root: &YamlNode, text: &str, lines: &[Range<usize>]) -> Vec<(String, String)> {
    fn collect(
        node: &YamlNode,
        path: &str,
        text: &str,
        lines: &[Range<usize>],
        found: &mut Vec<(String, String)>,
    ) {
        let scalar = match &node.value {
            YamlValue::Null => return,
            YamlValue::List(entries) => {
                let path = format!("{path}[]");
                return entries.iter().for_each(|entry| collect(entry, &path, text, lines, found));
            }
            YamlValue::Map(entries) => {
                for (key, value) in entries {
                    let name = if touches(&key.range, lines) { "*" } else { &key.name };
                    collect(value, &format!("{path}.{name}"), text, lines, found);
                }
                return;
            }
            YamlValue::Text(text) => text.clone(),
            YamlValue::Bool(value) => value.to_string(),
            YamlValue::Number => text.get(node.range.clone()).unwrap_or_default().to_owned(),
        };
        if !touches(&node.range, lines) {
            found.push((path.to_owned(), scalar));
        }
    }
    let mut found = Vec::new();
    collect(root, "", text, lines, &mut found);
    found
}

/// Returns the number of findings by rule and message.
fn counts<'f>(findings: impl IntoIterator<Item = &'f Finding>) -> HashMap<(&'static str, &'f str), usize> {
    let mut counts = HashMap::new();
    for finding in findings {
        *counts.entry((finding.rule, finding.message.as_str())).or_default() += 1;
    }
    counts
}

/// Returns true if there are fewer findings like the corrected ones, by their number.
fn are_fewer(corrected: &[&Finding], before: &[Finding], after: &[&Finding]) -> bool {
    let (before, after) = (counts(before), counts(after.iter().copied()));
    counts(corrected.iter().copied()).iter().all(|(kind, number)| {
        after.get(kind).copied().unwrap_or_default() + number <= before.get(kind).copied().unwrap_or_default()
    })
}

/// Returns true if each comment is kept, unless the correction replaces it with a value.
fn keeps_comments(
    (root, text): (&YamlNode, &str),
    (next, next_text): (&YamlNode, &str),
    replaced: &[Range<usize>],
) -> bool {
    let mut kept = comments(next, next_text);
    comments(root, text).into_iter().all(|comment| {
        if replaced.iter().any(|range| range.start <= comment.start && comment.end <= range.end) {
            return true;
        }
        let same = kept.iter().position(|kept| next_text[kept.clone()] == text[comment.clone()]);
        same.map(|at| kept.remove(at)).is_some()
    })
}

fn format_errors<'f>(
    findings: impl IntoIterator<Item = &'f Finding>,
) -> impl Iterator<Item = (&'f Finding, &'f Range<usize>)> {
    findings.into_iter().filter(|finding| finding.severity == Severity::Error).filter_map(|finding| {
        match &finding.location {
            Location::Span(range) => Some((finding, range)),
            Location::Path(_) => None,
        }
    })
}

/// Returns true if a format error is new. Errors in the value of a corrected key do not count, because the
/// value was not read before, and neither do errors that can be corrected next.
fn has_new_errors(before: &[Finding], after: &[&Finding], root: &YamlNode, changed: &[Range<usize>]) -> bool {
    let mut known = counts(format_errors(before).map(|(finding, _)| finding));
    let mut values = Vec::new();
    values_of_changed_keys(root, changed, &mut values);
    format_errors(after.iter().copied()).any(|(finding, range)| {
        match known.get_mut(&(finding.rule, finding.message.as_str())).filter(|number| **number > 0) {
            Some(number) => {
                *number -= 1;
                false
            }
            None => {
                let is_in_value =
                    values.iter().any(|value| value.start <= range.start && range.end <= value.end);
                !(is_in_value && !touches(range, changed) || is_correctable(finding))
            }
        }
    })
}

/// Collects the ranges of the values whose keys were changed.
fn values_of_changed_keys(node: &YamlNode, changed: &[Range<usize>], found: &mut Vec<Range<usize>>) {
    match &node.value {
        YamlValue::List(entries) => {
            entries.iter().for_each(|entry| values_of_changed_keys(entry, changed, found));
        }
        YamlValue::Map(entries) => {
            for (key, value) in entries {
                if touches(&key.range, changed) {
                    found.push(extent(value));
                } else {
                    values_of_changed_keys(value, changed, found);
                }
            }
        }
        _ => {}
    }
}

/// Returns the bytes of a node with all its descendants.
fn extent(node: &YamlNode) -> Range<usize> {
    let join = |one: Range<usize>, other: Range<usize>| one.start.min(other.start)..one.end.max(other.end);
    match &node.value {
        YamlValue::List(entries) => entries.iter().map(extent).fold(node.range.clone(), join),
        YamlValue::Map(entries) => entries
            .iter()
            .map(|(key, value)| join(key.range.clone(), extent(value)))
            .fold(node.range.clone(), join),
        _ => node.range.clone(),
    }
}

/// Returns true if each scalar that begins on one of these lines also ends on it.
fn stays_within(node: &YamlNode, lines: &[Range<usize>]) -> bool {
    match &node.value {
        YamlValue::List(entries) => entries.iter().all(|entry| stays_within(entry, lines)),
        YamlValue::Map(entries) => entries.iter().all(|(_, value)| stays_within(value, lines)),
        _ => {
            let mut first = lines.iter().filter(|line| line.contains(&node.range.start));
            first.all(|line| node.range.end <= line.end)
        }
    }
}

/// Returns true if each format error on these lines can be corrected next.
fn are_correctable(findings: &[Finding], lines: &[Range<usize>]) -> bool {
    format_errors(findings)
        .filter(|(_, range)| touches(range, lines))
        .all(|(finding, _)| is_correctable(finding))
}

fn is_correctable(finding: &Finding) -> bool {
    let suggestion = finding.suggestion.as_ref();
    suggestion.is_some_and(|suggestion| suggestion.applicability == Applicability::MachineApplicable)
}
