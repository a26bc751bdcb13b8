//! What can be written when no answer comes. Both letters are made from the entries of the request, and say no more
//! than the person who sends them knows.

use crate::parts::{chosen, corrections, is_given, on, particulars, party, signature, subject, use_of_right};
use crate::words::{FollowUpWords, words};
use crate::{Letter, Request};
use seloste_notice::{Date, Right};

/// What is known of the request that was sent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Earlier {
    /// When it was sent.
    pub sent: Option<Date>,
    /// The last day to answer it (Art. 12(3)), given only once it is over: the letters say that it is.
    pub due: Option<Date>,
}

/// A reminder to the controller: the request again, the time limit (Art. 12(3)), and what can follow (Art. 77).
pub fn reminder(request: &Request<'_>, earlier: &Earlier) -> Letter {
    let all = words(request.language);
    let words = &all.follow_up;
    let rights = chosen(request);

    let mut body = String::new();
    party(all.to_controller, request.controller, &mut body);
    body.push_str("\n\n");
    what_was_sent(request, &rights, &words.sent_to_you, earlier, &mut body);
    if rights.contains(&Right::Rectification) {
        corrections(request, &mut body);
    }
    particulars(request, &rights, &mut body);
    no_answer(request, earlier, &mut body);
    body.push_str(words.answer_now);
    signature(request, request.identifier, &mut body);

    letter(request, words.reminder, &rights, body)
}

/// A complaint to the supervisory authority (Art. 77): against whom, what was asked for and when, that no answer came
/// (Art. 12(3)), and what the authority is to do (Art. 58(2)(c)). What the controller knows the person by is left to the
/// request, which is to be attached: the authority needs it only there.
///
/// `authority` is the authority's name, and `controller_lines` are the ways to reach the controller that the notice
/// states, one a line: postal address, e-mail.
pub fn complaint(
    request: &Request<'_>,
    authority: Option<&str>,
    controller_lines: &[&str],
    earlier: &Earlier,
) -> Letter {
    let words = &words(request.language).follow_up;
    let rights = chosen(request);

    let mut body = String::new();
    party(words.to_authority, authority, &mut body);
    body.push_str("\n\n");
    if request.controller.is_some_and(is_given) || !controller_lines.is_empty() {
        party(words.controller, request.controller, &mut body);
        for line in controller_lines {
            body.push('\n');
            body.push_str(line);
        }
        body.push_str("\n\n");
    }
    what_was_sent(request, &rights, &words.sent_to_controller, earlier, &mut body);
    if rights.contains(&Right::Rectification) {
        corrections(request, &mut body);
    }
    particulars(request, &rights, &mut body);
    no_answer(request, earlier, &mut body);
    body.push_str(words.order);
    body.push_str("\n\n");
    body.push_str(words.attachments);
    signature(request, "", &mut body);

    letter(request, words.complaint, &rights, body)
}

fn letter(request: &Request<'_>, before: &str, rights: &[Right], body: String) -> Letter {
    let mut line = String::from(before);
    subject(words(request.language), rights, &mut line);
    Letter { language: request.language, subject: line, body }
}

/// When a message was sent, on what notice, and what it asked for: on one line, or numbered where it is several things.
fn what_was_sent(
    request: &Request<'_>,
    rights: &[Right],
    sent: &(&str, &str),
    earlier: &Earlier,
    body: &mut String,
) {
    let words = words(request.language);
    let several = rights.len() > 1;
    body.push_str(sent.0);
    match earlier.sent {
        Some(date) => on(date, request, body),
        None => body.push_str(words.follow_up.earlier),
    }
    body.push_str(sent.1);
    use_of_right(request, several, body);
    if rights.is_empty() {
        return;
    }
    body.push_str(words.subject);
    for (right, number) in rights.iter().zip('1'..='9') {
        if several {
            body.push('\n');
            body.push(number);
            body.push('.');
        }
        body.push(' ');
        subject(words, core::slice::from_ref(right), body);
    }
    body.push_str("\n\n");
}

/// That no answer came, and when it should have.
fn no_answer(request: &Request<'_>, earlier: &Earlier, body: &mut String) {
    let FollowUpWords { no_answer, due, due_in_general, .. } = &words(request.language).follow_up;
    body.push_str(no_answer);
    if let Some(date) = earlier.due {
        body.push_str(due.0);
        on(date, request, body);
        body.push_str(due.1);
    } else {
        body.push_str(due_in_general);
    }
    body.push_str("\n\n");
}
