//! English texts of the form.

use seloste_request::RightMap;

use super::{
    FieldMessages, FormMessages, HolidayMessages, IdentityMessages, LetterKindMessages, LimitMessages,
    SectionMessages, ValidatedFieldMessages,
};
use crate::island::IslandMessages;

pub(super) const MESSAGES: FormMessages = FormMessages {
    intro: "The form writes a message that you send yourself from your own e-mail. Nothing that you type \
            leaves this page or is stored.",
    controller_first: "Contact the controller first. You can contact the supervisory authority if you \
                       receive no answer or are not satisfied with it.",
    rights_section: SectionMessages {
        title: "Which right do you want to exercise?",
        hint: "Choose one or more.",
    },
    rights: RightMap {
        access: (
            "Get my data",
            "You find out which data about you are processed, where they come from and who receives them, \
             and you get a copy of them.",
        ),
        rectification: (
            "Correct my data",
            "Inaccurate data are corrected and incomplete data are completed.",
        ),
        erasure: (
            "Erase my data",
            "Your data are erased if they are no longer needed or if there is no ground for processing them.",
        ),
        restriction: (
            "Restrict the use of my data",
            "Your data are kept but not used, for example while their accuracy is being checked.",
        ),
        portability: (
            "Move my data",
            "You get the data that you provided yourself in a machine-readable form, where they are \
             processed by automated means on the basis of consent or a contract.",
        ),
        objection: (
            "Object to the use of my data",
            "You can object for a reason that relates to your own situation, where the processing is based \
             on legitimate interests, the public interest or official authority.",
        ),
        objection_marketing: (
            "Refuse direct marketing",
            "Your data are no longer used for direct marketing. You need not give a reason.",
        ),
        withdraw_consent: (
            "Withdraw consent",
            "Processing that is based on your consent ends. Withdrawal does not affect what was done before \
             it.",
        ),
        automated_decision: (
            "Have an automated decision reviewed",
            "A person reviews a decision that was made solely by automated means and that affects you \
             significantly.",
        ),
    },
    limits: LimitMessages {
        erasure: "According to the notice, the data are processed only for a legal obligation or a task in \
                  the public interest. Such data are usually not erased. You can still ask for it, and a \
                  refusal must be explained.",
        portability: "The notice names neither consent nor a contract as a basis of processing, and this \
                      right is limited to them. You can still ask for your data, and a refusal must be \
                      explained.",
        objection: "The notice names neither legitimate interests nor the public interest or official \
                    authority as a basis of processing, and this right is limited to them. You can still \
                    object, and a refusal must be explained.",
        withdraw_consent: "The notice does not name consent as a basis of processing. If you have given \
                           consent, you can still withdraw it.",
        automated_decision: "According to the notice, no automated decisions are made. If you suspect that \
                             one was made, you can still ask for a review.",
    },
    receipt: FieldMessages {
        label: "Add the details of my cookie choice to the request",
        hint: "The message will state the id and the time of the choice, what you were asked and what was \
               chosen. The id identifies the choice. If you give your name, the recipient can link the \
               choice to you.",
    },
    rectification: "Correction",
    incorrect: "What is wrong?",
    correct: "What is right?",
    notice_quote: "What the notice says",
    person_section: SectionMessages {
        title: "About you",
        hint: "Every field is optional. Enter only what is needed to identify you and to answer you.",
    },
    name: FieldMessages { label: "Name", hint: "" },
    contact: FieldMessages {
        label: "Contact",
        hint: "An e-mail address, telephone number or postal address for the answer.",
    },
    identifier: FieldMessages {
        label: "Reference",
        hint: "How the controller knows you, such as a customer number. Not a personal identity code.",
    },
    details: FieldMessages {
        label: "Details",
        hint: "For example, which consent you withdraw, which decision is meant, or the situation to which \
               your objection relates.",
    },
    identity: IdentityMessages {
        title: "If you are asked to prove your identity",
        text: [
            "You need not send a copy of an identity document of your own accord. The controller may ask for \
             more information only where there are reasonable doubts about your identity, and only as much \
             as is needed to identify you (Article 12(6)).",
            "If you send a copy, the name, the issuing authority and the date of issue or expiry are usually \
             enough. Cover everything else, such as the photograph, the personal identity code, the number \
             of the document, the nationality and the machine-readable zone (European Data Protection Board, \
             Guidelines 01/2022).",
            "Write on the copy who it is for and for what purpose, and do not send it by ordinary e-mail.",
        ],
    },
    clear: "Clear the form",
    rest: "This message contains only some of the requests you chose. Send it first; the others go in \
           another message.",
    write_rest: "Go to the other message",
    undo: "Restore what you typed",
    message_section: SectionMessages {
        title: "The message",
        hint: "Read the message and send it. You can still change it in your e-mail program.",
    },
    demands: "In the notice, the controller demands:",
    demand_rights: "Concerns:",
    demands_law: "The General Data Protection Regulation requires no particular form, signature or visit for \
                  a request. More information on your identity may be requested only where there are \
                  reasonable doubts about it (Article 12(2) and (6)). You can send the message by e-mail, or \
                  print a letter with space for a signature.",
    letter_kinds: LetterKindMessages {
        legend: "What are you writing?",
        request: FieldMessages { label: "Request", hint: "Start with this." },
        reminder: FieldMessages {
            label: "Reminder",
            hint: "When the time limit has passed and no answer has come.",
        },
        complaint: FieldMessages {
            label: "Complaint to the supervisory authority",
            hint: "When the reminder has not helped either. Give your name and contact details: the authority \
                   needs them.",
        },
    },
    letter_language: "Language of the message",
    contact_quote: "The notice says about contacting the controller:",
    recipient: ValidatedFieldMessages {
        label: "The recipient’s e-mail address",
        hint: "One address. You can ask the controller for it.",
        error: "Enter one e-mail address, for example privacy@example.com.",
    },
    received: ValidatedFieldMessages {
        label: "Date of the request",
        hint: "The day on which the request arrives or arrived; for e-mail, usually the day it is \
                        sent. If the field is empty, the time limit is counted from today.",
        error: "Enter a date from 25 May 2018 onwards. In a reminder or a complaint it cannot be in \
                         the future.",
    },
    island: IslandMessages {
        loading: "The form is loading. You can already fill it in.",
        to: "To",
        by_post: "By post",
        no_address: "The notice contains no address for requests.",
        no_general_email: "The notice contains no general e-mail address for requests.",
        no_email: "The notice contains no e-mail address for this request.",
        no_shared_email: "The notice contains no e-mail address for the whole of this request.",
        separate_emails: "A separate address is given:",
        write_separately: "Write a separate message to",
        write_others: "Write the other requests",
        no_authority: "The e-mail address of the supervisory authority is not known. Copy or print the \
                       complaint.",
        subject: "Subject",
        text: "Text",
        sensitive: "Do not send sensitive data, such as a personal identity code or health data, by ordinary \
                    e-mail.",
        mail: "Open in your e-mail program",
        copy: "Copy the text",
        eml: "Save an e-mail draft (.eml)",
        txt: "Save a text file (.txt)",
        print: "Print the letter",
        no_right: "First choose a right.",
        no_recipient: "The message is ready but has no recipient. Enter an e-mail address, or copy the text.",
        wrong_recipient: "Check the recipient’s e-mail address.",
        shortened: "The message is too long for an e-mail link. Copy the text or save the draft. The link \
                    opens a message into which you can paste the text.",
        has_markup: "The message contains text such as <name> or &name; that some e-mail programs drop when they \
                     open the link. Save the draft or copy the text instead.",
        ready: "The message is ready. If no e-mail program opens, copy the text and send it to the address \
                above.",
        copied: "The text has been copied.",
        not_copied: "The browser did not allow copying. The text is selected: copy it yourself.",
        saved_draft: "The draft has been saved. Open the file in an e-mail program. Some programs, such as \
                      Apple Mail, show it as read-only, and Evolution does not open it: in that case, copy \
                      the text.",
        saved: "The file has been saved.",
        refused: "The browser did not allow this. Copy the text, and save or print it yourself.",
        cleared: "The form has been cleared.",
        problems: "The message is not ready yet",
        choose_right: "Choose a right.",
        enter_recipient: "Enter the recipient’s e-mail address.",
        fix_recipient: "Correct the recipient’s e-mail address.",
        fix_received: "Correct the date of the request.",
        due_title: "Time limit (estimate)",
        due: "Answer by",
        counted_from: "If the request arrives on",
        counted_to: ", one month ends on",
        counted_shorter_month: "That month has no such day, so its last day counts.",
        counted_next_working_day: "That is a weekend or a public holiday, so the time limit ends on the next \
                                   working day.",
        extended: "Within the month, the controller can announce an extension of at most two further months; \
                   the answer is then due by",
        extended_end: " (Article 12(3) of the General Data Protection Regulation, Regulation 1182/71).",
        reminder_from: "If no answer comes, you can send a reminder from",
        complaint_from: " and lodge a complaint from",
        complaint_end: ". These dates are suggestions; the law does not set them.",
        ics: "Save the date to a calendar (.ics)",
    },
    holidays: HolidayMessages {
        counted: "Besides weekends, the public holidays of this country were taken into account: ",
        unknown_country: (
            "Only weekends were taken into account. The public holidays of this country are not known: ",
            ".",
        ),
        no_country: "Only weekends were taken into account, because the notice does not say in which country \
                     the controller is.",
    },
    failed: "The form could not be loaded. Write the message yourself as described.",
};
