//! Drafts the letters by which a person uses a data protection right, and the files and links that carry
//! them.
//!
//! A [`Request`] holds the chosen rights, what the notice states, and what the person typed. [`letter`],
//! [`reminder`] and [`complaint`] turn it into a [`Letter`] in Finnish, Swedish or English. A letter leaves
//! as a mail link ([`Letter::mail_link`]), as a mail draft ([`mail_draft`]) or as text ([`text_file`]).
//! [`deadline`] computes when the answer is due and [`calendar`] writes it as a calendar file.
//!
//! Invariants: all functions are pure. Typed text is only appended, never searched for placeholders, so it
//! arrives unchanged, except that mail links and drafts omit white space at the ends of lines. A mail link is
//! never longer than [`MAX_MAIL_LINK`] and never contains a shortened text.
//!
//! # Example
//!
//! ```
//! use seloste_notice::{Language, Right};
//! use seloste_request::{LetterTexts, Request, letter};
//!
//! let letter = letter(&Request {
//!     texts: LetterTexts::built_in(Language::En),
//!     rights: &[Right::Access],
//!     controller: Some("Esimerkki Oy"),
//!     notice_title: "Customer register",
//!     notice_date: None,
//!     name: "Maija",
//!     contact: "maija@example.fi",
//!     identifier: "",
//!     rectifications: &[],
//!     details: "",
//!     receipt: None,
//! });
//! assert_eq!(letter.subject, "Request for access to my personal data (Article 15)");
//! assert!(letter.body.starts_with("To the controller: Esimerkki Oy\n"));
//!
//! let link = letter.mail_link("privacy@example.fi").ok_or("invalid address")?;
//! assert!(link.href.starts_with("mailto:privacy@example.fi?subject=Request%20for%20access"));
//! assert!(!link.shortened);
//! # Ok::<(), &str>(())
//! ```
#![forbid(unsafe_code)]

mod addresses;
mod calendar;
mod calendar_texts;
mod deadline;
mod files;
mod follow_up;
mod letter;
mod limits;
mod line_breaks;
mod mail_draft;
mod mail_link;
mod markup;
mod messages;
mod paragraphs;
mod receipt;
mod request;
mod text_file;

pub use addresses::{RequestAddresses, request_addresses};
pub use calendar::{CalendarEvent, calendar};
pub use calendar_texts::event_texts;
pub use deadline::{Deadline, DueDate, deadline, format_iso_date, parse_iso_date};
pub use files::{FileKind, file_name};
pub use follow_up::{SentRequest, complaint, reminder};
pub use jiff::civil::DateTime;
pub use letter::{Letter, article, letter};
pub use limits::limited_rights;
pub use mail_draft::mail_draft;
pub use mail_link::{MAX_MAIL_LINK, MailLink, mailto};
pub use messages::{
    LetterMessages, LetterMessagesFile, LetterMessagesPrint, LetterMessagesReceiptMethod, LetterTexts,
    RightTexts,
};
pub use receipt::Receipt;
pub use request::{Rectification, Request};
pub use text_file::text_file;
