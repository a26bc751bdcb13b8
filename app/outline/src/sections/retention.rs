//! Retention.

use seloste_notice::{Language, Notice, Retention, Text};

use super::{item_subsection, optional_markdown};
use crate::{Definition, DefinitionsKind, Messages, OutlineBlock, Phrase, TextRun, pictures};

/// Retention stated for the whole notice, and the marketing block list.
pub(crate) fn retention(notice: &Notice, language: Language, messages: &Messages) -> Vec<OutlineBlock> {
    let mut blocks = Vec::new();
    let mut terms: Vec<Definition> = Vec::new();
    for retention in &notice.retention {
        let term = subject(retention, notice, language);
        let body = body(retention, language, messages);
        if term.is_empty() {
            blocks.extend(body);
        } else {
            terms.push(Definition { term, blocks: body });
        }
    }
    if !terms.is_empty() {
        blocks.push(OutlineBlock::Definitions(DefinitionsKind::Entries, terms));
    }
    blocks.extend(item_subsection(
        &notice.marketing_block_list,
        messages.block_list,
        messages.no_block_list,
        language,
    ));
    if !blocks.is_empty() {
        blocks.splice(0..0, pictures::timeline(notice, language, messages));
    }
    blocks
}

/// Returns what a retention applies to; empty if it states nothing.
pub(crate) fn subject(retention: &Retention, notice: &Notice, language: Language) -> Vec<TextRun> {
    if let Some(what) = &retention.what {
        return vec![TextRun::from_text(what, language)];
    }
    let mut names: Vec<Phrase> = Vec::new();
    for category in notice.data.iter().filter(|category| retention.data.contains(&category.id)) {
        let name = Phrase::from_text(&category.name, language);
        match names.last_mut() {
            Some(last) if last.language == name.language => {
                last.text.push_str(language.list_separator());
                last.text.push_str(&name.text);
            }
            Some(_) => names.extend([Phrase::plain(language.list_separator()), name]),
            None => names.push(name),
        }
    }
    names.into_iter().map(TextRun::Text).collect()
}

fn body(retention: &Retention, language: Language, messages: &Messages) -> Vec<OutlineBlock> {
    let line = sentence(retention, language, messages);
    let mut blocks = if line.is_empty() { Vec::new() } else { vec![OutlineBlock::Line(line)] };
    blocks.extend(optional_markdown(retention.text.as_ref(), language));
    blocks
}

/// Formats a retention as one line: `tyypillisesti 10 vuotta asiakassuhteen päättymisestä lukien`.
pub(crate) fn retention_runs(retention: &Retention, language: Language, messages: &Messages) -> Vec<TextRun> {
    let with = |text: &Text, frame: fn(&str) -> String| {
        let phrase = Phrase::from_text(text, language);
        if phrase.language.is_none() {
            return vec![TextRun::plain(frame(&phrase.text))];
        }
        let (before, after) = Phrase::around(frame);
        let runs = [Phrase::plain(before), phrase, Phrase::plain(after)].into_iter();
        runs.filter(|run| !run.text.is_empty()).map(TextRun::Text).collect()
    };
    let period = retention.period.map(|period| {
        let written = period.format(language);
        vec![TextRun::plain(match retention.qualifier {
            Some(qualifier) => format!("{} {written}", messages.qualifier(qualifier)),
            None => written,
        })]
    });
    let start = retention.after.as_ref().map(|start| with(start, messages.after));
    let end = retention.until.as_ref().map(|end| with(end, messages.until));
    let criterion =
        retention.criterion.as_ref().map(|criterion| vec![TextRun::from_text(criterion, language)]);
    let law = retention.law.as_ref().map(|law| with(law, messages.by_law));
    // Start and law belong to the period; end and criterion are alternatives, separated by commas.
    let comma = language.list_separator();
    let parts = [(" ", period), (" ", start), (comma, end), (comma, criterion), (" ", law)];
    let mut line = Vec::new();
    for (joint, part) in parts {
        let Some(part) = part else { continue };
        if !line.is_empty() {
            line.push(TextRun::plain(joint));
        }
        line.extend(part);
    }
    line
}

/// Formats a retention after the data that it applies to, if that is stated.
pub(super) fn labeled_sentence(
    retention: &Retention,
    notice: &Notice,
    language: Language,
    messages: &Messages,
) -> Vec<TextRun> {
    let mut line = subject(retention, notice, language);
    if line.is_empty() {
        return sentence(retention, language, messages);
    }
    let runs = retention_runs(retention, language, messages);
    if !runs.is_empty() {
        line.push(TextRun::colon(language));
        line.extend(runs);
    }
    line
}

/// Formats a retention with a capital letter at the start.
pub(crate) fn sentence(retention: &Retention, language: Language, messages: &Messages) -> Vec<TextRun> {
    let mut line = retention_runs(retention, language, messages);
    if let Some(TextRun::Text(first)) = line.first_mut() {
        let mut letters = first.text.chars();
        if let Some(letter) = letters.next() {
            first.text = letter.to_uppercase().chain(letters).collect();
        }
    }
    line
}
