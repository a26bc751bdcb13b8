//! Summary box of a notice: controller, purposes, legal bases, retention, recipients, contact.

use seloste_notice::{Basis, Language, Notice, SectionId};

use crate::sections::{party, retention};
use crate::{Messages, Phrase, TextRun, messages};

/// Maximum number of answers per row; the section has the rest.
const MAX_ANSWERS: usize = 4;

/// A question and its short answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SummaryRow {
    /// Question.
    pub label: &'static str,
    /// Answers, one line each.
    pub answers: Vec<Vec<TextRun>>,
    /// Section with the full answer.
    pub section: SectionId,
    /// Link text for the omitted answers, such as "and 3 more".
    pub more: Option<String>,
}

/// Summary box of a notice. Rows without an answer are omitted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SummaryBox {
    /// Rows.
    pub rows: Vec<SummaryRow>,
}

impl SummaryBox {
    /// Summarizes a notice in `language`.
    pub fn new(notice: &Notice, language: Language) -> Self {
        let messages = messages(language);
        let rows = [
            who(notice, language, messages),
            what_for(notice, language, messages),
            on_what_basis(notice, messages),
            how_long(notice, language, messages),
            who_else(notice, language, messages),
            where_to_turn(notice, language, messages),
        ];
        Self { rows: rows.into_iter().flatten().collect() }
    }
}

/// Maximum length of an answer in characters.
const MAX_ANSWER_CHARS: usize = 110;

fn row(
    messages: &Messages,
    label: &'static str,
    section: SectionId,
    answers: Vec<Vec<TextRun>>,
) -> Option<SummaryRow> {
    let all = answers.len();
    // Show the fifth answer: a link to "one more" would be longer.
    let most = if all == MAX_ANSWERS + 1 { all } else { MAX_ANSWERS };
    let (mut short, mut long): (Vec<_>, Vec<_>) =
        answers.into_iter().partition(|answer| length(answer) <= MAX_ANSWER_CHARS);
    short.truncate(most);
    if short.is_empty() {
        // If all answers are too long, show the first.
        short.extend(long.drain(..).next());
    }
    let answers = short;
    let rest = all - answers.len();
    let more = (rest > 0).then(|| (messages.more)(u32::try_from(rest).unwrap_or(u32::MAX)));
    (!answers.is_empty()).then_some(SummaryRow { label, answers, section, more })
}

fn length(answer: &[TextRun]) -> usize {
    answer.iter().map(|run| run.text().chars().count()).sum()
}

fn who(notice: &Notice, language: Language, messages: &Messages) -> Option<SummaryRow> {
    let answers = notice
        .controllers()
        .filter_map(|party| party.name.as_ref())
        .map(|name| vec![TextRun::Strong(Phrase::from_text(name, language))])
        .collect();
    row(messages, messages.who, SectionId::Controller, answers)
}

fn what_for(notice: &Notice, language: Language, messages: &Messages) -> Option<SummaryRow> {
    let answers =
        notice.purposes.iter().map(|purpose| vec![TextRun::from_text(&purpose.name, language)]).collect();
    row(messages, messages.what_for, SectionId::Purposes, answers)
}

fn on_what_basis(notice: &Notice, messages: &Messages) -> Option<SummaryRow> {
    let mut bases: Vec<Basis> = notice.legal_bases.iter().map(|statement| statement.basis).collect();
    bases.extend(notice.purposes.iter().flat_map(|purpose| &purpose.basis));
    bases.sort_unstable();
    bases.dedup();
    let section = if notice.legal_bases.is_empty() { SectionId::Purposes } else { SectionId::LegalBases };
    let answers = bases.into_iter().map(|basis| vec![TextRun::plain(messages.basis(basis))]).collect();
    row(messages, messages.on_what_basis, section, answers)
}

fn how_long(notice: &Notice, language: Language, messages: &Messages) -> Option<SummaryRow> {
    let of_purposes = notice
        .purposes
        .iter()
        .flat_map(|purpose| purpose.retention.iter().map(|retention| (Some(&purpose.name), retention)));
    let of_notice = notice.retention.iter().map(|retention| (retention.what.as_ref(), retention));
    let section = if notice.retention.is_empty() { SectionId::Purposes } else { SectionId::Retention };
    let answers = of_notice
        .chain(of_purposes)
        .filter(|(_, retention)| retention.states_duration())
        .map(|(what, retention)| {
            let mut line = Vec::new();
            if let Some(what) = what {
                line.push(TextRun::from_text(what, language));
                line.push(TextRun::colon(language));
            }
            if what.is_some() {
                line.extend(retention::retention_runs(retention, language, messages));
            } else {
                line = retention::sentence(retention, language, messages);
            }
            line
        })
        .collect();
    row(messages, messages.how_long, section, answers)
}

fn who_else(notice: &Notice, language: Language, messages: &Messages) -> Option<SummaryRow> {
    let answers = if notice.recipients.is_none() {
        vec![vec![TextRun::plain(messages.no_recipients)]]
    } else {
        notice
            .stated_recipients()
            .iter()
            .map(|recipient| vec![TextRun::from_text(&recipient.name, language)])
            .collect()
    };
    row(messages, messages.who_else, SectionId::Recipients, answers)
}

fn where_to_turn(notice: &Notice, language: Language, messages: &Messages) -> Option<SummaryRow> {
    let reachable = |party: &&seloste_notice::Party| party.is_reachable();
    let (section, party) = [
        (SectionId::Contact, notice.contact.as_ref()),
        (SectionId::Dpo, notice.dpo.stated()),
        (SectionId::Controller, notice.controller.as_ref()),
    ]
    .into_iter()
    .find_map(|(section, party)| party.filter(reachable).map(|party| (section, party)))?;
    row(messages, messages.where_to_turn, section, party::contact_lines(party, language))
}
