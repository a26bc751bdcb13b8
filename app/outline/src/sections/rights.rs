//! Rights, withdrawal of consent, complaint.

use super::{party, prose};
use crate::{Block, Phrase, Span, Term, TermsKind, Words};
use seloste_notice::{Item, Language, Notice, Right, RightStatement};

/// The rights, except those that have sections of their own.
pub fn rights(notice: &Notice, language: Language, words: &Words) -> Vec<Block> {
    let rights = &notice.rights;
    let mut blocks = prose(rights.text.as_ref(), language);
    let terms: Vec<Term> = rights
        .stated
        .iter()
        .filter(|(right, _)| *right != Right::WithdrawConsent)
        .map(|(right, statement)| {
            let named = (words.right)(*right);
            Term { term: Phrase::plain(named.name), blocks: body(statement, named.sentence, language, words) }
        })
        .collect();
    if !terms.is_empty() {
        blocks.push(Block::Terms(TermsKind::Entries, terms));
    }
    if let Some(how) = &rights.how {
        blocks.push(Block::Part {
            id: None,
            heading: Phrase::plain(words.how_to_use),
            blocks: vec![Block::prose(how, language)],
        });
    }
    if !rights.demands.is_empty() {
        let demands = rights.demands.iter().map(|demand| vec![Span::of(&demand.text, language)]).collect();
        blocks.push(Block::Part {
            id: None,
            heading: Phrase::plain(words.demands),
            blocks: vec![Block::items(demands)],
        });
    }
    blocks
}

fn body(
    statement: &Item<RightStatement>,
    sentence: &'static str,
    language: Language,
    words: &Words,
) -> Vec<Block> {
    match statement {
        Item::Absent => Vec::new(),
        Item::None => vec![Block::line(words.right_none)],
        Item::Stated(RightStatement { text, email }) => {
            let mut blocks = match text {
                Some(text) => vec![Block::prose(text, language)],
                None => vec![Block::line(sentence)],
            };
            if let Some(email) = email {
                blocks.push(Block::Terms(
                    TermsKind::Facts,
                    vec![Block::fact(words.right_email, vec![Span::email(email)])],
                ));
            }
            blocks
        }
    }
}

/// Withdrawal of consent.
pub fn withdraw(notice: &Notice, language: Language, words: &Words) -> Vec<Block> {
    let named = (words.right)(Right::WithdrawConsent);
    body(notice.rights.get(Right::WithdrawConsent), named.sentence, language, words)
}

/// Complaint, and the authority.
pub fn complaint(notice: &Notice, language: Language, words: &Words) -> Vec<Block> {
    let mut blocks = body(&notice.rights.complaint, words.complaint_sentence, language, words);
    if let Some(authority) = &notice.authority {
        blocks.push(Block::Part {
            id: None,
            heading: Phrase::plain(words.authority),
            blocks: party::authority(authority, language, words),
        });
    }
    blocks
}
