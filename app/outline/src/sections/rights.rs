//! Rights, withdrawal of consent and complaint.

use seloste_notice::{Item, Language, Notice, Right, RightStatement};

use super::{optional_markdown, party};
use crate::{Definition, DefinitionsKind, Messages, OutlineBlock, Phrase, TextRun};

/// Rights, except those with their own section.
pub(super) fn rights(notice: &Notice, language: Language, messages: &Messages) -> Vec<OutlineBlock> {
    let rights = &notice.rights;
    let mut blocks = optional_markdown(rights.text.as_ref(), language);
    let terms: Vec<Definition> = rights
        .stated
        .iter()
        .filter(|(right, _)| *right != Right::WithdrawConsent)
        .map(|(right, statement)| {
            let named = (messages.right)(*right);
            Definition {
                term: Phrase::plain(named.name),
                blocks: body(statement, named.sentence, language, messages),
            }
        })
        .collect();
    if !terms.is_empty() {
        blocks.push(OutlineBlock::Definitions(DefinitionsKind::Entries, terms));
    }
    if let Some(how) = &rights.how {
        blocks.push(OutlineBlock::Subsection {
            id: None,
            heading: Phrase::plain(messages.how_to_use),
            blocks: vec![OutlineBlock::markdown(how, language)],
        });
    }
    if !rights.demands.is_empty() {
        let demands =
            rights.demands.iter().map(|demand| vec![TextRun::from_text(&demand.text, language)]).collect();
        blocks.push(OutlineBlock::Subsection {
            id: None,
            heading: Phrase::plain(messages.demands),
            blocks: vec![OutlineBlock::list(demands)],
        });
    }
    blocks
}

fn body(
    statement: &Item<RightStatement>,
    sentence: &'static str,
    language: Language,
    messages: &Messages,
) -> Vec<OutlineBlock> {
    match statement {
        Item::Absent => Vec::new(),
        Item::None => vec![OutlineBlock::line(messages.right_none)],
        Item::Stated(RightStatement { text, email }) => {
            let mut blocks = match text {
                Some(text) => vec![OutlineBlock::markdown(text, language)],
                None => vec![OutlineBlock::line(sentence)],
            };
            if let Some(email) = email {
                blocks.push(OutlineBlock::Definitions(
                    DefinitionsKind::Facts,
                    vec![OutlineBlock::fact(messages.right_email, vec![TextRun::email(email)])],
                ));
            }
            blocks
        }
    }
}

/// Withdrawal of consent.
pub(super) fn withdraw(notice: &Notice, language: Language, messages: &Messages) -> Vec<OutlineBlock> {
    let named = (messages.right)(Right::WithdrawConsent);
    body(notice.rights.get(Right::WithdrawConsent), named.sentence, language, messages)
}

/// Complaint and supervisory authority.
pub(super) fn complaint(notice: &Notice, language: Language, messages: &Messages) -> Vec<OutlineBlock> {
    let mut blocks = body(&notice.rights.complaint, messages.complaint_sentence, language, messages);
    if let Some(authority) = &notice.authority {
        blocks.push(OutlineBlock::Subsection {
            id: None,
            heading: Phrase::plain(messages.authority),
            blocks: party::authority(authority, language, messages),
        });
    }
    blocks
}
