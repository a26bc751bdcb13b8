//! The request form: a visitor chooses rights and gets a letter to send. No data leaves the page.
//!
//! The server renders the whole form ([`form`]) and instructions for doing without it
//! ([`plain_instructions`]). In the browser, the widget replaces one part of the form, the island
//! ([`RequestForm`]), which composes the letter. The crate is compiled natively for the server and to wasm
//! for the widget; the wasm program contains neither the static parts nor any texts: the script that loads it
//! also fetches [`Texts`] in one language.
//!
//! ```text
//! <div id="request-form">                              data-state: progress of loading
//!     <form data-seloste="request">
//!         rights, person, kind of letter, all fields   static_form: stays as it is, read from the document
//!         <div id="request-live" data-language="fi" …> Props::to_attributes()
//!             recipient, letter, actions, deadline     island: RequestForm
//! </div>
//! …                                                    plain_instructions(): always shown
//! ```
//!
//! Invariants: the island contains no field, so nothing typed can be lost with it; everything outside is the
//! server's HTML, and the program only changes its states.
#![forbid(unsafe_code)]

mod island;
mod messages;
mod static_form;
mod texts;

pub use island::{Addressee, Props, RequestForm, loaded_texts, packed_titles};
pub use messages::{
    FieldMessages, FormMessages, FormMessagesIdentity, FormMessagesLimit, FormMessagesPlain, RightMessages,
    SectionMessages, ValidatedFieldMessages, messages,
};
pub use static_form::{FormContent, Quote, SharedFragments, form, plain_instructions};
pub use texts::{IslandMessages, Texts};

/// Style sheet of the form, the plain instructions and the printed letter. Its colors are the custom
/// properties `--paper`, `--surface`, `--ink`, `--ink-soft`, `--line`, `--accent`, `--on-accent`, `--focus`
/// and `--danger`.
pub const CSS: &str = include_str!("style.css");
