//! English.

use super::{Field, StatusWords, Step, Words};
use seloste_request::EachRight;

pub const WORDS: Words = Words {
    intro: "The form writes a message that you send yourself from your own e-mail. Nothing that you type leaves this \
            page or is stored.",
    controller_first: "Turn to the controller first. You can turn to the supervisory authority if you receive no answer \
                       or are not satisfied with it.",
    sensitive: "Do not send sensitive data, such as a personal identity code or health data, by ordinary e-mail.",
    rights_step: Step { title: "What do you want?", hint: "Choose one or more." },
    rights: EachRight {
        access: (
            "Get my data",
            "You learn which data about you are processed, where they come from and who receives them, and you get a \
             copy of them.",
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
            "You get the data that you provided yourself in a machine-readable form, where they are processed by \
             automated means on the basis of consent or a contract.",
        ),
        objection: (
            "Object to the use of my data",
            "You can object for a reason that relates to your own situation, where the processing is based on \
             legitimate interests, the public interest or official authority.",
        ),
        objection_marketing: (
            "Refuse direct marketing",
            "Your data are no longer used for direct marketing. You need not give a reason.",
        ),
        withdraw_consent: (
            "Withdraw consent",
            "Processing that is based on your consent ends. Withdrawal does not affect what was done before it.",
        ),
        automated_decision: (
            "Have an automated decision reviewed",
            "A person reviews a decision that was made solely by automated means and that affects you significantly.",
        ),
    },
    receipt: Field {
        label: "Add the details of my cookie choice to the request",
        hint: "The message will state the id and the time of the choice, what you were asked and what was \
               chosen. The id identifies the choice. If you give your name, the recipient can link the choice to you.",
    },
    said: "What the notice says",
    person_step: Step {
        title: "About you",
        hint: "Every field is optional. Give only what is needed to identify you and to answer you.",
    },
    name: Field { label: "Name", hint: "" },
    contact: Field {
        label: "Contact",
        hint: "An e-mail address, telephone number or postal address for the answer.",
    },
    identifier: Field {
        label: "Reference",
        hint: "What the controller knows you by, such as a customer number. Not a personal identity code.",
    },
    details: Field {
        label: "Details",
        hint: "For example, which data are wrong and what is right, which consent you withdraw, or the situation to which \
               your objection relates.",
    },
    message_step: Step {
        title: "The message",
        hint: "Read the message and send it. You can still change it in your e-mail program.",
    },
    demands: "In the notice, the controller demands:",
    demands_law: "The General Data Protection Regulation requires no particular form for a request. More information on \
                  your identity may be requested only where there are reasonable doubts about it (Article 12(6)).",
    to: "To",
    by_post: "By post",
    no_address: "The notice gives no address to which a request could be sent.",
    no_general_email: "The notice gives no general e-mail address for requests.",
    no_email: "The notice gives no e-mail address for this request.",
    no_shared_email: "The notice gives no e-mail address that covers the whole of this request.",
    own_emails: "A separate address is given:",
    recipient: Field {
        label: "The recipient’s e-mail address",
        hint: "One address. You can ask the controller for it.",
    },
    recipient_wrong: "Enter one e-mail address, for example privacy@example.com.",
    subject: "Subject",
    text: "Text",
    mail: "Open in your e-mail program",
    copy: "Copy the text",
    status: StatusWords {
        no_right: "First choose what you want.",
        no_recipient: "The message is ready but has no recipient. Enter an e-mail address, or copy the text.",
        wrong_recipient: "Check the recipient’s e-mail address.",
        shortened: "The message is too long for an e-mail link. Copy the text first; the link opens a message into which \
                    you can paste it.",
        ready: "The message is ready. If no e-mail program opens, copy the text and send it to the address above.",
        copied: "The text has been copied.",
        not_copied: "The browser did not allow copying. The text is selected: copy it yourself.",
    },
    loading: "The form is loading. You can already fill it in.",
    failed: "The form could not be loaded. Write the message yourself as described.",
};
