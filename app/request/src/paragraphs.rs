//! Paragraphs shared by the letters. Each function appends to a text; a paragraph ends with an empty line.

use seloste_notice::{Date, Right, decimal};

use crate::messages::LetterMessages;
use crate::{LetterTexts, Rectification, Request};

/// Returns true if the text is not blank.
pub(crate) fn is_filled(typed: &str) -> bool {
    !typed.trim().is_empty()
}

/// Returns the chosen rights in the order of the form, without duplicates.
pub(crate) fn chosen_rights(request: &Request<'_>) -> Vec<Right> {
    Right::ALL.into_iter().filter(|right| request.rights.contains(right)).collect()
}

/// Appends the number of the item with an index.
fn push_number(index: usize, body: &mut String) {
    body.push_str(&decimal(u32::try_from(index + 1).unwrap_or(u32::MAX)));
}

/// Appends the number of a right in a list: `1. ` for index 0.
pub(crate) fn push_item_number(index: usize, body: &mut String) {
    push_number(index, body);
    body.push_str(". ");
}

/// Appends the subject: the right, or a text for several rights, and the articles.
pub(crate) fn push_subject(messages: LetterMessages, rights: &[Right], subject: &mut String) {
    if let [right] = rights {
        subject.push_str(messages.right(*right).subject);
    } else {
        subject.push_str(messages.subject_of_several());
    }
    let mut before = " (";
    for right in rights {
        subject.push_str(before);
        subject.push_str(messages.right(*right).article);
        before = ", ";
    }
    if !rights.is_empty() {
        subject.push(')');
    }
}

/// Appends a role (such as "To the controller") and, if known, the name.
pub(crate) fn push_party(messages: LetterMessages, role: &str, name: Option<&str>, body: &mut String) {
    body.push_str(role);
    if let Some(name) = name.filter(|name| is_filled(name)) {
        body.push_str(messages.colon());
        body.push_str(name);
    }
}

/// Names the notice and its date, as the next sentence.
pub(crate) fn push_notice_reference(request: &Request<'_>, body: &mut String) {
    let LetterTexts { messages, dates, .. } = request.texts;
    body.push(' ');
    body.push_str(&messages.notice_reference(request.notice_title));
    if let Some(date) = request.notice_date {
        body.push_str(" (");
        body.push_str(&dates.format(date));
        body.push(')');
    }
    body.push_str(".\n\n");
}

/// Returns a date as it is written within a sentence.
pub(crate) fn date_in_sentence(date: Date, texts: LetterTexts) -> String {
    texts.messages.on_date(&texts.dates.format(date))
}

/// Appends a paragraph for each side of each rectification. If there are several rectifications, their sides
/// are numbered, because either may be missing. Each side is a paragraph of its own, because some mail
/// programs wrap long lines and join the next line to the wrapped one.
pub(crate) fn push_rectifications(request: &Request<'_>, body: &mut String) {
    let messages = request.texts.messages;
    let is_stated = |pair: &&Rectification<'_>| is_filled(pair.incorrect) || is_filled(pair.correct);
    let pairs: Vec<&Rectification<'_>> = request.rectifications.iter().filter(is_stated).collect();
    for (index, pair) in pairs.iter().enumerate() {
        for (label, typed) in [(messages.incorrect(), pair.incorrect), (messages.correct(), pair.correct)] {
            if is_filled(typed) {
                body.push_str(label);
                if pairs.len() > 1 {
                    body.push(' ');
                    push_number(index, body);
                }
                body.push_str(messages.colon());
                body.push_str(typed);
                body.push_str("\n\n");
            }
        }
    }
}

/// Appends what helps to find the data: the receipt of the cookie choice (for a withdrawal of consent) and
/// details.
pub(crate) fn push_receipt_and_details(request: &Request<'_>, rights: &[Right], body: &mut String) {
    if let Some(receipt) = request.receipt.filter(|_| rights.contains(&Right::WithdrawConsent)) {
        receipt.push_paragraph(request.texts, body);
        body.push_str("\n\n");
    }
    if is_filled(request.details) {
        body.push_str(request.texts.messages.details());
        body.push('\n');
        body.push_str(request.details);
        body.push_str("\n\n");
    }
}

/// Appends the closing phrase, name, contact and identifier.
pub(crate) fn push_signature(request: &Request<'_>, identifier: &str, body: &mut String) {
    let messages = request.texts.messages;
    body.push_str("\n\n");
    body.push_str(messages.farewell());
    for typed in [request.name, request.contact] {
        if is_filled(typed) {
            body.push('\n');
            body.push_str(typed);
        }
    }
    if is_filled(identifier) {
        body.push('\n');
        body.push_str(&messages.identifier(identifier));
    }
    body.push('\n');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_are_numbered() {
        let mut body = String::new();
        for index in [0, 8, 9] {
            push_item_number(index, &mut body);
        }
        assert_eq!(body, "1. 9. 10. ");
    }
}
