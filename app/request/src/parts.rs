//! The parts that letters share. Each appends to a text; a paragraph ends with an empty line.

use crate::Request;
use crate::words::{Words, words};
use seloste_notice::{Date, Right, written_date};

/// Whether a field holds more than white space.
pub fn is_given(typed: &str) -> bool {
    !typed.trim().is_empty()
}

/// The chosen rights, in the order of the form and each once.
pub fn chosen(request: &Request<'_>) -> Vec<Right> {
    Right::ALL.into_iter().filter(|right| request.rights.contains(right)).collect()
}

/// The subject: the right, or that there are several, and the articles.
pub fn subject(words: &Words, rights: &[Right], subject: &mut String) {
    if let [right] = rights {
        subject.push_str(words.subjects.get(*right));
    } else {
        subject.push_str(words.subject_of_several);
    }
    let mut before = " (";
    for right in rights {
        subject.push_str(before);
        subject.push_str(words.articles.get(*right));
        before = ", ";
    }
    if !rights.is_empty() {
        subject.push(')');
    }
}

/// The line that says whom the letter is to, or whom it is about, with a name where there is one.
pub fn party(role: &str, name: Option<&str>, body: &mut String) {
    body.push_str(role);
    if let Some(name) = name.filter(|name| is_given(name)) {
        body.push_str(": ");
        body.push_str(name);
    }
}

/// Ends a sentence that has begun to tell of a right's use: what act the right is of, and what notice it is about.
pub fn use_of_right(request: &Request<'_>, several: bool, body: &mut String) {
    let words = words(request.language);
    body.push_str(if several { words.rights_of_the_act } else { words.right_of_the_act });
    body.push_str(words.about.0);
    body.push_str(request.notice_title);
    body.push_str(words.about.1);
    if let Some(date) = request.notice_date {
        body.push_str(" (");
        body.push_str(&written_date(date, request.language));
        body.push(')');
    }
    body.push_str(".\n\n");
}

/// A date within a sentence.
pub fn on(date: Date, request: &Request<'_>, body: &mut String) {
    body.push_str(words(request.language).on);
    body.push_str(&written_date(date, request.language));
}

/// A paragraph for each pair of wrong and right.
pub fn corrections(request: &Request<'_>, body: &mut String) {
    let words = words(request.language);
    for correction in request.corrections {
        let mut end = "";
        for (label, typed) in [(words.wrong, correction.wrong), (words.right, correction.right)] {
            if is_given(typed) {
                body.push_str(end);
                body.push_str(label);
                body.push_str(typed);
                end = "\n";
            }
        }
        if !end.is_empty() {
            body.push_str("\n\n");
        }
    }
}

/// What helps to find the data: the choice about cookies where consent is withdrawn, and what the person adds.
pub fn particulars(request: &Request<'_>, rights: &[Right], body: &mut String) {
    if let Some(receipt) = request.receipt.filter(|_| rights.contains(&Right::WithdrawConsent)) {
        receipt.write(request.language, body);
        body.push_str("\n\n");
    }
    if is_given(request.details) {
        body.push_str(words(request.language).details);
        body.push('\n');
        body.push_str(request.details);
        body.push_str("\n\n");
    }
}

/// Farewell, name and how to reach the person, and what the recipient knows the person by.
pub fn signature(request: &Request<'_>, identifier: &str, body: &mut String) {
    let words = words(request.language);
    body.push_str("\n\n");
    body.push_str(words.farewell);
    for (label, typed) in
        [("", request.name), (words.contact, request.contact), (words.identifier, identifier)]
    {
        if is_given(typed) {
            body.push('\n');
            body.push_str(label);
            body.push_str(typed);
        }
    }
    body.push('\n');
}
