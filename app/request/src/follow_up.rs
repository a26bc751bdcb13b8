//! Letters for when no answer has come. Both are composed from the request and state only what the sender
//! knows.

use seloste_notice::{Date, Right};

use crate::paragraphs::{
    chosen_rights, date_in_sentence, is_filled, push_item_number, push_notice_reference, push_party,
    push_receipt_and_details, push_rectifications, push_signature, push_subject,
};
use crate::{Letter, Request};

/// What is known about the request that was sent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SentRequest {
    /// Date of sending.
    pub date: Option<Date>,
    /// Deadline of the answer (Art. 12(3)). Only set after it has passed, because the letters say so.
    pub due: Option<Date>,
}

/// Writes a reminder to the controller: the request, the deadline (Art. 12(3)) and the possible complaint
/// (Art. 77).
pub fn reminder(request: &Request<'_>, sent: &SentRequest) -> Letter {
    let messages = request.texts.messages;
    let rights = chosen_rights(request);

    let mut body = String::new();
    push_party(messages, messages.to_controller(), request.controller, &mut body);
    body.push_str("\n\n");
    let when = sending_date(request, sent);
    body.push_str(&if rights.len() > 1 { messages.sent_rights(&when) } else { messages.sent_right(&when) });
    push_sent_request(request, &rights, &mut body);
    if rights.contains(&Right::Rectification) {
        push_rectifications(request, &mut body);
    }
    push_receipt_and_details(request, &rights, &mut body);
    push_no_answer(request, sent, &mut body);
    body.push_str(messages.demand());
    push_signature(request, request.identifier, &mut body);

    Letter { texts: request.texts, subject: messages.reminder_subject(&subject(request, &rights)), body }
}

/// Writes a complaint to the supervisory authority (Art. 77): the controller, what was requested and when,
/// that there was no answer (Art. 12(3)), and what the authority is asked to do (Art. 58(2)(c)). The
/// identifier is omitted: the authority sees it in the attached request.
///
/// `authority` is the name of the authority. `controller_lines` are the controller's contact details as
/// stated in the notice, one per line.
pub fn complaint(
    request: &Request<'_>,
    authority: Option<&str>,
    controller_lines: &[&str],
    sent: &SentRequest,
) -> Letter {
    let messages = request.texts.messages;
    let rights = chosen_rights(request);

    let mut body = String::new();
    push_party(messages, messages.to_authority(), authority, &mut body);
    body.push_str("\n\n");
    if request.controller.is_some_and(is_filled) || !controller_lines.is_empty() {
        push_party(messages, messages.controller(), request.controller, &mut body);
        for line in controller_lines {
            body.push('\n');
            body.push_str(line);
        }
        body.push_str("\n\n");
    }
    let when = sending_date(request, sent);
    body.push_str(&if rights.len() > 1 {
        messages.sent_to_controller_rights(&when)
    } else {
        messages.sent_to_controller_right(&when)
    });
    push_sent_request(request, &rights, &mut body);
    if rights.contains(&Right::Rectification) {
        push_rectifications(request, &mut body);
    }
    push_receipt_and_details(request, &rights, &mut body);
    push_no_answer(request, sent, &mut body);
    body.push_str(messages.order_request());
    body.push_str("\n\n");
    body.push_str(messages.attachments());
    push_signature(request, "", &mut body);

    Letter { texts: request.texts, subject: messages.complaint_subject(&subject(request, &rights)), body }
}

/// Returns the subject of the request.
fn subject(request: &Request<'_>, rights: &[Right]) -> String {
    let mut subject = String::new();
    push_subject(request.texts.messages, rights, &mut subject);
    subject
}

/// Returns when the request was sent, as a part of a sentence.
fn sending_date(request: &Request<'_>, sent: &SentRequest) -> String {
    match sent.date {
        Some(date) => date_in_sentence(date, request.texts),
        None => request.texts.messages.sent_earlier().to_owned(),
    }
}

/// Appends which notice the request was about, and for which rights: numbered if there are several.
fn push_sent_request(request: &Request<'_>, rights: &[Right], body: &mut String) {
    let messages = request.texts.messages;
    push_notice_reference(request, body);
    if rights.is_empty() {
        return;
    }
    body.push_str(messages.subject());
    for (index, right) in rights.iter().enumerate() {
        if rights.len() > 1 {
            body.push('\n');
            push_item_number(index, body);
        } else {
            body.push(' ');
        }
        push_subject(messages, core::slice::from_ref(right), body);
    }
    body.push_str("\n\n");
}

/// Appends that there was no answer, and when it was due.
fn push_no_answer(request: &Request<'_>, sent: &SentRequest, body: &mut String) {
    let messages = request.texts.messages;
    body.push_str(messages.no_answer());
    body.push(' ');
    match sent.due {
        Some(date) => body.push_str(&messages.due(&date_in_sentence(date, request.texts))),
        None => body.push_str(messages.due_by_law()),
    }
    body.push_str("\n\n");
}
