//! Places the date of the notice.

use seloste_notice::{Date, month_by_name};

use super::builder::DraftBuilder;
use crate::blocks::block::BlockKind;
use crate::blocks::section::Section;
use crate::classify::entities;
use crate::classify::lexicon;
use crate::classify::sentences;
use crate::classify::topic::Topic;
use crate::tokens::fold;

/// Maximum length in characters of a line that only states a date.
const MAX_DATE_LINE_CHARS: usize = 80;

/// Maximum length in characters of a line that is only a date: `23. marraskuuta 2024`.
const MAX_BARE_DATE_CHARS: usize = 22;

/// Removes and places short lines that state when the notice was made or updated.
pub(super) fn place_dates(builder: &mut DraftBuilder, mut sections: Vec<Section>) -> Vec<Section> {
    for section in &mut sections {
        section.blocks.retain(|block| {
            let folded = fold(&block.text);
            let short = block.text.chars().count() <= MAX_DATE_LINE_CHARS
                && !matches!(block.kind, BlockKind::ListItem { .. });
            let mentions_update = lexicon::DATED.are_in(&folded);
            let date = if short && mentions_update { entities::latest_date(&block.text) } else { None };
            if date.is_none() && block.text.contains(|c: char| c.is_ascii_digit()) {
                for sentence in sentences::split_sentences(&block.text) {
                    if let Some(date) = stated_change(&fold(sentence)) {
                        builder.infer_date(date, sentence, block.line);
                    }
                }
            }
            match date {
                Some(date) => !builder.set_date(date, &block.full_text(), block.line),
                None => true,
            }
        });
    }
    // A separate date before the first known topic.
    let first_known = sections.iter().position(|section| section.topic.is_some()).unwrap_or(0);
    for section in sections.iter_mut().take(first_known) {
        section.blocks.retain(|block| {
            let is_alone = block.kind == BlockKind::Paragraph
                && block.text.chars().count() <= MAX_BARE_DATE_CHARS
                && block.text.split_whitespace().count() <= 3;
            match entities::first_date(&block.text).filter(|_| is_alone) {
                Some(date) => !builder.set_date(date, &block.text, block.line),
                None => true,
            }
        });
    }
    // A date formatted as a heading: `Päivitetty 7.10.2022`.
    sections.retain_mut(|section| {
        let Some(heading) = &section.heading else {
            return !section.blocks.is_empty() || section.topic.is_some();
        };
        // `This is our privacy notice. Made on 6.10.2018.`
        for sentence in sentences::split_sentences(&heading.text) {
            if let Some(date) = stated_change(&fold(sentence)) {
                builder.infer_date(date, sentence, heading.line);
            }
        }
        let is_date = section.topic == Some(Topic::Updated)
            || section.topic.is_none()
            || section.topic == Some(Topic::Changes);
        let mentions_update = lexicon::DATED.are_in(&fold(&heading.text));
        match entities::latest_date(&heading.text).filter(|_| is_date && mentions_update) {
            Some(date) => {
                builder.set_date(date, &heading.text, heading.line);
                section.heading = None;
                section.topic = None;
                !section.blocks.is_empty()
            }
            None => true,
        }
    });
    sections
}

/// Infers the date of the notice from a short line at the start or end of the text, if nothing else states
/// it: `Uppgjord 15.8.2024`, `These principles apply from 1 June 2025`.
pub(super) fn infer_date_at_edge(builder: &mut DraftBuilder, plain: &str) {
    /// Number of lines at each end.
    const LINES: usize = 6;
    const MAX_WORDS: usize = 9;
    const MAX_CHARS: usize = 80;
    if builder.draft.has_value("updated") {
        return;
    }
    let lines: Vec<(usize, &str)> = plain
        .split('\n')
        .enumerate()
        .filter(|(_, line)| !line.trim().is_empty())
        .map(|(index, line)| (index + 1, line.trim()))
        .collect();
    let is_edge = |at: usize| at < LINES || at + LINES >= lines.len();
    let stated = lines.iter().enumerate().filter(|(at, _)| is_edge(*at)).filter_map(|(_, (number, line))| {
        if line.chars().count() > MAX_CHARS || line.split_whitespace().count() > MAX_WORDS {
            return None;
        }
        let folded = fold(line);
        if lexicon::LAWS.are_in(&folded) || lexicon::KEEPING.are_in(&folded) {
            return None;
        }
        let date = entities::latest_date(line)?;
        Some((date, *number, *line))
    });
    if let Some((date, number, line)) = stated.max_by_key(|(date, ..)| *date) {
        builder.infer_date(date, line, number);
    }
}

/// Returns the latest date of a sentence that states when the notice was made or changed: `Päivitetty
/// 1.2.2020 (…)`, `This policy was created on May 20, 2020`. Other dates may belong to something else.
pub(super) fn stated_change(folded: &str) -> Option<Date> {
    /// Longer sentences are about something else.
    const MAX_BYTES: usize = 400;
    if folded.len() > MAX_BYTES || !folded.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let words: Vec<&str> = folded.split(' ').collect();
    let stated = words.iter().enumerate().filter_map(|(at, word)| {
        let is_change = lexicon::MADE.have(word.trim_end_matches([':', ',']));
        // A date in front of it ends with a full stop, but the sentence splitter takes it for an
        // abbreviation.
        let begin = words[..at]
            .iter()
            .rposition(|word| word.ends_with(['.', ',', '·', '|']))
            .map_or(0, |last| last + 1);
        let leads = words[begin..at].iter().all(|word| lexicon::DATE_FILLERS.have(word));
        let before = || words[begin..at].join(" ");
        if !is_change || !leads && !lexicon::NOTICE.are_in(&before()) {
            return None;
        }
        let rest: Vec<&str> = words[at + 1..]
            .iter()
            .copied()
            .skip_while(|word| lexicon::DATE_FILLERS.have(word.trim_end_matches(':')))
            .take(3)
            .collect();
        let first = rest.first()?;
        let is_date = first.starts_with(|c: char| c.is_ascii_digit()) || month_by_name(first).is_some();
        if is_date { entities::first_date(&rest.join(" ")) } else { None }
    });
    stated.max()
}

#[cfg(test)]
mod tests {
    use super::stated_change;

    #[test]
    fn line_that_describes_a_change_has_a_date() {
        for (line, expected) in [
            ("päivitetty 3.4.2020 (lisätty perusteet, jotka tulivat voimaan 1.1.2021)", Some("2020-04-03")),
            ("uppdaterad: den 5 maj 2021, nya mottagare", Some("2021-05-05")),
            ("gjord 1.3.2019. senast ändrad 04.05.2019.", Some("2019-05-04")),
            ("tämä seloste on viimeksi päivitetty 30.9.2018.", Some("2018-09-30")),
            ("this policy was created on may 20, 2020 and is valid", Some("2020-05-20")),
            ("last updated: 2025-02-25 pwe", Some("2025-02-25")),
            ("laadittu 1.2.2020, viimeisin muutos 3.4.2024", Some("2024-04-03")),
            ("viimeisin muutos 3.4.2024, laadittu 1.2.2020", Some("2024-04-03")),
            ("upprättad 1.2.2020, senaste ändring 3.4.2024", Some("2024-04-03")),
            ("updated 1.2.2020, last change: 3.4.2024", Some("2024-04-03")),
            ("laadittu 1.2.2020, muutos osoitteeseen 3.4.2024", Some("2020-02-01")),
            ("tiedot päivitetty 3.4.2020", None),
            ("päivitetty luettelo säilytetään 1.1.2030 asti", None),
            ("gäller alla sidor · senast uppdaterad 12 augusti 2026", Some("2026-08-12")),
            ("", None),
        ] {
            assert_eq!(stated_change(line).map(|date| date.to_string()).as_deref(), expected, "{line}");
        }
    }
}
