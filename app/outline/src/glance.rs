//! The notice at a glance: who, what for, on what basis, how long, who else, where to turn.

use crate::sections::{party, retention};
use crate::{Phrase, Span, Words, words};
use seloste_notice::{Basis, Language, Notice, SectionId};

/// How many entries of a list stand at a glance; the section has the rest.
const MOST: usize = 4;

/// One question and its short answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GlanceRow {
    /// The question.
    pub label: &'static str,
    /// The answers, each a line.
    pub answers: Vec<Vec<Span>>,
    /// Where the whole answer stands.
    pub section: SectionId,
    /// The link to the rest, where not all of it stands here.
    pub more: Option<String>,
}

/// The notice at a glance. Rows of which the notice says nothing are not there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Glance {
    /// The rows.
    pub rows: Vec<GlanceRow>,
}

impl Glance {
    /// The glance of a notice in this language.
    pub fn new(notice: &Notice, language: Language) -> Self {
        let words = words(language);
        let rows = [
            who(notice, language, words),
            what_for(notice, language, words),
            on_what_basis(notice, words),
            how_long(notice, language, words),
            who_else(notice, language, words),
            where_to_turn(notice, language, words),
        ];
        Self { rows: rows.into_iter().flatten().collect() }
    }
}

/// The longest answer that stands at a glance, in characters.
const LONGEST: usize = 110;

fn row(words: &Words, label: &'static str, section: SectionId, answers: Vec<Vec<Span>>) -> Option<GlanceRow> {
    let all = answers.len();
    // A link to "one more" is longer than the one: show it instead.
    let most = if all == MOST + 1 { all } else { MOST };
    let (mut short, mut long): (Vec<_>, Vec<_>) =
        answers.into_iter().partition(|answer| length(answer) <= LONGEST);
    short.truncate(most);
    if short.is_empty() {
        // A long answer is better than none.
        short.extend(long.drain(..).next());
    }
    let answers = short;
    let rest = all - answers.len();
    let more = (rest > 0).then(|| (words.more)(rest));
    (!answers.is_empty()).then_some(GlanceRow { label, answers, section, more })
}

fn length(answer: &[Span]) -> usize {
    answer
        .iter()
        .map(|span| match span {
            Span::Text(phrase) | Span::Strong(phrase) | Span::Link { text: phrase, .. } => {
                phrase.text.chars().count()
            }
            Span::Break => 0,
        })
        .sum()
}

fn who(notice: &Notice, language: Language, words: &Words) -> Option<GlanceRow> {
    let controllers = notice.controller.iter().chain(&notice.joint_controllers);
    let answers = controllers
        .filter_map(|party| party.name.as_ref())
        .map(|name| vec![Span::Strong(Phrase::of(name, language))])
        .collect();
    row(words, words.who, SectionId::Controller, answers)
}

fn what_for(notice: &Notice, language: Language, words: &Words) -> Option<GlanceRow> {
    let answers = notice.purposes.iter().map(|purpose| vec![Span::of(&purpose.name, language)]).collect();
    row(words, words.what_for, SectionId::Purposes, answers)
}

fn on_what_basis(notice: &Notice, words: &Words) -> Option<GlanceRow> {
    let mut bases: Vec<Basis> = notice.legal_bases.iter().map(|statement| statement.basis).collect();
    bases.extend(notice.purposes.iter().flat_map(|purpose| &purpose.basis));
    bases.sort_unstable();
    bases.dedup();
    let section = if notice.legal_bases.is_empty() { SectionId::Purposes } else { SectionId::LegalBases };
    let answers = bases.into_iter().map(|basis| vec![Span::plain((words.basis)(basis))]).collect();
    row(words, words.on_what_basis, section, answers)
}

fn how_long(notice: &Notice, language: Language, words: &Words) -> Option<GlanceRow> {
    let of_purposes = notice
        .purposes
        .iter()
        .flat_map(|purpose| purpose.retention.iter().map(|rule| (Some(&purpose.name), rule)));
    let of_notice = notice.retention.iter().map(|rule| (rule.what.as_ref(), rule));
    let section = if notice.retention.is_empty() { SectionId::Purposes } else { SectionId::Retention };
    let answers = of_notice
        .chain(of_purposes)
        .filter(|(_, rule)| rule.states_duration())
        .map(|(what, rule)| {
            let mut line = Vec::new();
            if let Some(what) = what {
                line.push(Span::of(what, language));
                line.push(Span::plain(": "));
            }
            if what.is_some() {
                line.extend(retention::rule(rule, language, words));
            } else {
                line = retention::sentence(rule, language, words);
            }
            line
        })
        .collect();
    row(words, words.how_long, section, answers)
}

fn who_else(notice: &Notice, language: Language, words: &Words) -> Option<GlanceRow> {
    let answers = if notice.recipients.is_none() {
        vec![vec![Span::plain(words.no_recipients)]]
    } else {
        notice.stated_recipients().iter().map(|recipient| vec![Span::of(&recipient.name, language)]).collect()
    };
    row(words, words.who_else, SectionId::Recipients, answers)
}

fn where_to_turn(notice: &Notice, language: Language, words: &Words) -> Option<GlanceRow> {
    let reachable = |party: &&seloste_notice::Party| party.is_reachable();
    let (section, party) = [
        (SectionId::Contact, notice.contact.as_ref()),
        (SectionId::Dpo, notice.dpo.stated()),
        (SectionId::Controller, notice.controller.as_ref()),
    ]
    .into_iter()
    .find_map(|(section, party)| party.filter(reachable).map(|party| (section, party)))?;
    row(words, words.where_to_turn, section, party::ways(party, language))
}
