//! Drafts of the messages by which a person uses a data-protection right, and the mail link that carries them.
//!
//! Everything here is pure: text in, text out. What the person typed is only ever appended to a text, never searched
//! for placeholders, so that it arrives as typed whatever it contains.
#![forbid(unsafe_code)]

mod calendar;
mod deadline;
mod each_right;
mod letter;
mod limits;
mod mail_link;
mod receipt;
mod route;
mod words;

pub use calendar::{Event, calendar};
pub use deadline::{Deadline, Term, deadline, iso_date, read_date};
pub use each_right::EachRight;
pub use jiff::civil::DateTime;
pub use letter::{Letter, Request, article, letter};
pub use limits::limited;
pub use mail_link::{MAX_MAIL_LINK, MailLink, mailto};
pub use receipt::Receipt;
pub use route::{Route, route};
