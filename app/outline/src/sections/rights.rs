//! Rights, withdrawal of consent and complaint.

use seloste_notice::{Item, Language, Notice, Right, RightStatement, Site};

use super::{optional_markdown, party};
use crate::{Definition, DefinitionsKind, Messages, OutlineBlock, Phrase, TextRun};

/// Rights, except those with their own section.
pub(super) fn rights(
    notice: &Notice,
    site: &Site,
    language: Language,
    messages: &Messages,
) -> Vec<OutlineBlock> {
    let rights = &notice.rights;
    let mut blocks = optional_markdown(rights.text.as_ref(), language);
    let terms: Vec<Definition> = rights
        .stated
        .iter()
        .filter(|(right, _)| *right != Right::WithdrawConsent)
        .map(|(right, statement)| {
            let named = messages.right(*right);
            let mut blocks = body(statement, named.sentence, language, messages);
            blocks.extend(request_link(statement, *right, site, language, messages));
            Definition { term: vec![TextRun::plain(named.name)], blocks }
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
pub(super) fn withdraw(
    notice: &Notice,
    site: &Site,
    language: Language,
    messages: &Messages,
) -> Vec<OutlineBlock> {
    let right = Right::WithdrawConsent;
    let statement = notice.rights.get(right);
    let mut blocks = body(statement, messages.right(right).sentence, language, messages);
    blocks.extend(request_link(statement, right, site, language, messages));
    blocks
}

/// Returns the link to the request form, if the pages have one and the notice grants the right.
fn request_link(
    statement: &Item<RightStatement>,
    right: Right,
    site: &Site,
    language: Language,
    messages: &Messages,
) -> Option<OutlineBlock> {
    let link = OutlineBlock::RequestLink {
        right,
        text: messages.write_request,
        name: messages.right(right).name,
        language,
    };
    (site.requests && matches!(statement, Item::Stated(_))).then_some(link)
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
