//! Drafts of the messages by which a person uses a data-protection right, what can follow when no answer comes, and
//! what carries them: a mail link, a draft of a message, a text.
//!
//! Everything here is pure: text in, text out. What the person typed is only ever appended to a text, never searched
//! for placeholders, so that it arrives as typed whatever it contains.
#![forbid(unsafe_code)]

mod calendar;
mod deadline;
mod draft;
mod each_right;
mod event;
mod files;
mod follow_up;
mod letter;
mod limits;
mod lines;
mod mail_link;
mod parts;
mod receipt;
mod route;
mod text_file;
mod words;

pub use calendar::{Event, calendar};
pub use deadline::{Deadline, Term, deadline, iso_date, read_date};
pub use draft::eml;
pub use each_right::EachRight;
pub use event::event_texts;
pub use files::{Document, file_name};
pub use follow_up::{Earlier, complaint, reminder};
pub use jiff::civil::DateTime;
pub use letter::{Correction, Letter, Request, article, letter};
pub use limits::limited;
pub use mail_link::{MAX_MAIL_LINK, MailLink, mailto};
pub use receipt::Receipt;
pub use route::{Route, route};
pub use text_file::text_file;
pub use words::{PrintWords, print_words};
