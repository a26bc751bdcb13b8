//! Retention periods on one scale.

use seloste_notice::{Language, Notice, Period, PeriodQualifier, Retention};

use crate::sections::retention::{retention_runs, subject};
use crate::{Messages, OutlineBlock, Picture, TextRun};

/// Maximum length of the text of a row without a length, in characters.
const MAX_OPEN_CHARS: usize = 70;

/// Retention periods, the shortest first. Those until an event have no length and come last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timeline {
    /// Caption.
    pub caption: &'static str,
    /// Sentence about a scale that is not proportional.
    pub compressed: &'static str,
    /// Language of the marks on the scale.
    pub language: Language,
    /// Rows.
    pub rows: Vec<TimelineRow>,
    /// Label of what is kept for a time without a length.
    pub open_label: &'static str,
    /// What is kept until an event or by a criterion that is too long for a row.
    pub open: Vec<Vec<TextRun>>,
}

/// A retention period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimelineRow {
    /// What is kept.
    pub what: Vec<TextRun>,
    /// Period, start and end, as one line.
    pub text: Vec<TextRun>,
    /// Length; `None` if only an end is stated.
    pub period: Option<Period>,
    /// Whether the length is exact.
    pub qualifier: Option<PeriodQualifier>,
}

/// Returns the picture if at least two periods have a length.
pub(crate) fn timeline(notice: &Notice, language: Language, messages: &Messages) -> Option<OutlineBlock> {
    let of_notice = notice.retention.iter().map(|retention| (None, retention));
    let of_purposes = notice
        .purposes
        .iter()
        .flat_map(|purpose| purpose.retention.iter().map(move |retention| (Some(&purpose.name), retention)));
    let mut rows: Vec<TimelineRow> = Vec::new();
    let mut open: Vec<Vec<TextRun>> = Vec::new();
    for (purpose, retention) in of_notice.chain(of_purposes).filter(|(_, one)| one.states_duration()) {
        let mut what: Vec<TextRun> = purpose.iter().map(|name| TextRun::from_text(name, language)).collect();
        let subject = subject(retention, notice, language);
        if !what.is_empty() && !subject.is_empty() {
            what.push(TextRun::colon(language));
        }
        what.extend(subject);
        if what.is_empty() {
            what.push(TextRun::plain(messages.data));
        }
        // The law is left out: the section has it.
        let text = retention_runs(&Retention { law: None, ..retention.clone() }, language, messages);
        let chars: usize = text.iter().map(|run| run.text().chars().count()).sum();
        let is_short = retention.until.is_some() && chars <= MAX_OPEN_CHARS;
        if retention.period.is_some() || is_short {
            rows.push(TimelineRow { what, text, period: retention.period, qualifier: retention.qualifier });
        } else {
            open.push(what);
        }
    }
    if rows.iter().filter(|row| row.period.is_some()).count() < 2 {
        return None;
    }
    rows.sort_by_key(|row| row.period.map_or(u64::MAX, Period::approximate_minutes));
    Some(OutlineBlock::Picture(Picture::Timeline(Timeline {
        caption: messages.timeline_caption,
        compressed: messages.timeline_compressed,
        language,
        rows,
        open_label: messages.timeline_open,
        open,
    })))
}
