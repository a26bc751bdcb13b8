//! Letters for when no answer has come. Both are composed from the request and state only what the sender
//! knows.

use seloste_notice::{Date, Right};

use crate::messages::{FollowUpMessages, messages};
use crate::paragraphs::{
    chosen_rights, is_filled, push_date, push_item_number, push_legal_reference, push_party,
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
    let shared = messages(request.language);
    let messages = &shared.follow_up;
    let rights = chosen_rights(request);

    let mut body = String::new();
    push_party(shared.to_controller, request.controller, &mut body);
    body.push_str("\n\n");
    push_sent_request(request, &rights, &messages.sent_to_you, sent, &mut body);
    if rights.contains(&Right::Rectification) {
        push_rectifications(request, &mut body);
    }
    push_receipt_and_details(request, &rights, &mut body);
    push_no_answer(request, sent, &mut body);
    body.push_str(messages.demand);
    push_signature(request, request.identifier, &mut body);

    follow_up(request, messages.reminder, &rights, body)
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
    let messages = &messages(request.language).follow_up;
    let rights = chosen_rights(request);

    let mut body = String::new();
    push_party(messages.to_authority, authority, &mut body);
    body.push_str("\n\n");
    if request.controller.is_some_and(is_filled) || !controller_lines.is_empty() {
        push_party(messages.controller, request.controller, &mut body);
        for line in controller_lines {
            body.push('\n');
            body.push_str(line);
        }
        body.push_str("\n\n");
    }
    push_sent_request(request, &rights, &messages.sent_to_controller, sent, &mut body);
    if rights.contains(&Right::Rectification) {
        push_rectifications(request, &mut body);
    }
    push_receipt_and_details(request, &rights, &mut body);
    push_no_answer(request, sent, &mut body);
    body.push_str(messages.order_request);
    body.push_str("\n\n");
    body.push_str(messages.attachments);
    push_signature(request, "", &mut body);

    follow_up(request, messages.complaint, &rights, body)
}

fn follow_up(request: &Request<'_>, subject_prefix: &str, rights: &[Right], body: String) -> Letter {
    let mut subject = String::from(subject_prefix);
    push_subject(messages(request.language), rights, &mut subject);
    Letter { language: request.language, subject, body }
}

/// Appends when the request was sent, about which notice, and for which rights: numbered if there are
/// several.
fn push_sent_request(
    request: &Request<'_>,
    rights: &[Right],
    around_date: &(&str, &str),
    sent: &SentRequest,
    body: &mut String,
) {
    let messages = messages(request.language);
    let several = rights.len() > 1;
    body.push_str(around_date.0);
    match sent.date {
        Some(date) => push_date(date, request, body),
        None => body.push_str(messages.follow_up.sent_earlier),
    }
    body.push_str(around_date.1);
    push_legal_reference(request, several, body);
    if rights.is_empty() {
        return;
    }
    body.push_str(messages.subject);
    for (index, right) in rights.iter().enumerate() {
        if several {
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
    let FollowUpMessages { no_answer, due, due_by_law: due_in_general, .. } =
        &messages(request.language).follow_up;
    body.push_str(no_answer);
    if let Some(date) = sent.due {
        body.push_str(due.0);
        push_date(date, request, body);
        body.push_str(due.1);
    } else {
        body.push_str(due_in_general);
    }
    body.push_str("\n\n");
}
