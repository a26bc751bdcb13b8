//! English texts. They use the terms of the English version of Regulation (EU) 2016/679.

use seloste_consent::Method;

use super::{EventMessages, FileNames, FollowUpMessages, LetterMessages, PrintMessages, ReceiptMessages};
use crate::RightMap;

pub(super) const MESSAGES: LetterMessages = LetterMessages {
    to_controller: "To the controller",
    opening: "I am exercising ",
    right_under_gdpr: "my right under the General Data Protection Regulation (EU) 2016/679. ",
    rights_under_gdpr: "my rights under the General Data Protection Regulation (EU) 2016/679. ",
    notice_reference: "Document: ",
    subjects: RightMap {
        access: "Request for access to my personal data",
        rectification: "Request for rectification of personal data",
        erasure: "Request for erasure of personal data",
        restriction: "Request for restriction of processing",
        portability: "Request for portability of personal data",
        objection: "Objection to the processing of personal data",
        objection_marketing: "Objection to direct marketing",
        withdraw_consent: "Withdrawal of consent",
        automated_decision: "Request for human review of an automated decision",
    },
    subject_of_several: "Data protection request",
    articles: RightMap {
        access: "Article 15",
        rectification: "Article 16",
        erasure: "Article 17",
        restriction: "Article 18",
        portability: "Article 20",
        objection: "Article 21(1)",
        objection_marketing: "Article 21(2)",
        withdraw_consent: "Article 7(3)",
        automated_decision: "Article 22(3)",
    },
    paragraphs: RightMap {
        access: "Please confirm whether you process personal data concerning me, and provide a copy of \
                 them and the information referred to in Article 15. Please name each recipient and the \
                 source of the data.",
        rectification: "Please rectify the inaccurate personal data concerning me, and complete those that \
                        are incomplete (Article 16). Please communicate the rectification to the \
                        recipients of the data and tell me who they are (Article 19).",
        erasure: "Please erase my personal data (Article 17). If you keep some of them, please state \
                  which, on what legal basis and for how long. Please communicate the erasure to the \
                  recipients of the data and tell me who they are (Article 19).",
        restriction: "Please restrict the processing of my personal data (Article 18(1)). Please communicate \
                      the restriction to the recipients of the data (Article 19), and inform me before the \
                      restriction is lifted (Article 18(3)).",
        portability: "Please send me the personal data that I have provided to you in a structured, commonly \
                      used and machine-readable format, for example as a CSV or JSON file (Article 20(1)).",
        objection: "On grounds relating to my particular situation, I object to the processing of my \
                    personal data (Article 21(1)). Please stop the processing unless you demonstrate \
                    compelling legitimate grounds for it, and restrict it while the matter is being verified \
                    (Article 18(1)(d)).",
        objection_marketing: "I object to the processing of my personal data for direct marketing and \
                              related profiling (Article 21(2) and (3)). Please stop it and confirm that \
                              my objection has been recorded.",
        withdraw_consent: "I withdraw my consent to the processing of my personal data (Article 7(3)). \
                           Please stop the processing that is based on consent, and erase the data for whose \
                           processing you have no other legal ground (Article 17(1)(b)).",
        automated_decision: "Please have a person review the decision concerning me that was based solely on \
                             automated processing (Article 22(3)). I contest the decision and wish to \
                             express my point of view. Please give me meaningful information about the logic \
                             involved (Article 15(1)(h)).",
    },
    data_before_erasure: " Please provide the data requested before the erasure.",
    receipt: ReceiptMessages {
        id: "My cookie choice: id ",
        recorded_at: |date, time| {
            format!("recorded on {date} at {:02}:{:02}:{:02} UTC", time.hour(), time.minute(), time.second())
        },
        revision: "version of the question ",
        snapshot_hash: "hash of what was shown ",
        method: |method| match method {
            Method::AcceptAll => "Everything was accepted.",
            Method::RejectAll => "Everything was rejected.",
            Method::Saved => "The choice was made item by item.",
            Method::Signal => "Everything was rejected by the browser’s Global Privacy Control signal.",
        },
        granted: " Accepted: ",
        nothing_granted: " Nothing was accepted.",
    },
    incorrect: "Inaccurate",
    correct: "Correct",
    details: "Details:",
    closing: "Please confirm receipt of this message, act on it and give a reasoned answer without undue \
              delay, at the latest within one month of receipt (Article 12(3) and (4)). You may request \
              more information about my identity only if you have reasonable doubts about it; if so, \
              please state the reasons (Article 12(6)).",
    farewell: "Yours faithfully",
    identifier: "Reference: ",
    paste_here: "(Paste the text of the message here.)",
    before_date: "on ",
    recipient: "To:",
    subject: "Subject:",
    follow_up: FollowUpMessages {
        reminder: "Reminder: ",
        complaint: "Complaint: ",
        sent_to_you: ("I sent you a message ", " to exercise "),
        sent_to_controller: ("I sent the controller a message ", " to exercise "),
        sent_earlier: "earlier",
        no_answer: "I have not received an answer. ",
        due: ("By my calculation the time limit ended ", " (Article 12(3))."),
        due_by_law: "An answer is due at the latest within one month of receipt of the message (Article \
                     12(3)).",
        demand: "Please take the action requested and give a reasoned answer without delay. Otherwise I may \
                 lodge a complaint with the supervisory authority (Article 77).",
        to_authority: "To the supervisory authority",
        controller: "Controller",
        order_request: "I lodge a complaint in the matter (Article 77). Please examine it and order the \
                        controller to comply with my request (Article 58(2)(c)).",
        attachments: "Attachments: the message that I sent, any reminder and other correspondence.",
    },
    event: EventMessages {
        summary: "Last day to answer the data protection request",
        computation: (
            "Estimate. If the request was received on ",
            ", it is to be answered within one month, that is, at the latest on ",
            " (Article 12(3) of the General Data Protection Regulation). If the controller gives notice \
             within that time that it extends the time limit by two months, the time limit ends on ",
            ". If the last day is a Saturday, a Sunday or a public holiday, the time limit ends on the next \
             working day (Regulation (EEC, Euratom) No 1182/71).",
        ),
    },
    print: PrintMessages { date: "Date", signature: "Signature", name_in_print: "Name in print" },
    files: FileNames {
        request: "data-protection-request",
        reminder: "reminder",
        complaint: "complaint",
        deadline: "time-limit",
    },
};
