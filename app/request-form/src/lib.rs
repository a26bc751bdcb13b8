//! The request form: it drafts the message by which a visitor uses a right, and nothing leaves the page.
//!
//! The server writes all of it ([`form`]); the widget wakes one part, in which the letter comes to be:
//!
//! ```text
//! <div id="request-form">                              its data-state says how far the program has come
//!     <form data-seloste="request">
//!         rights, person, which letter                 ask: never hydrated; read as they stand in the document
//!         <div id="request-live" data-language="fi" …> Props::to_attributes()
//!             recipient, letter, ways out, day         live: RequestForm, hydratable
//! </div>
//! …                                                    plain_instructions(): never hydrated, always shown
//! ```
#![forbid(unsafe_code)]

mod ask;
mod live;
mod words;

pub use ask::{Facts, Fixed, Said, form, plain_instructions};
pub use live::{Addressee, LiveWords, Props, RequestForm};
pub use words::{HolidayWords, Words, words};

/// The style sheet of the form, of the plain instructions and of the letter on paper. It takes its colours from the
/// page's custom properties `--paper`, `--surface`, `--ink`, `--ink-soft`, `--line`, `--accent`, `--on-accent`,
/// `--focus` and `--danger`.
pub const CSS: &str = include_str!("style.css");
