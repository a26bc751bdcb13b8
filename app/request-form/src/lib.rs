//! The request form: it drafts the message by which a visitor uses a right, and nothing leaves the page.
//!
//! One component serves both sides. The server renders the inside of the island, hydratable; the attributes of the
//! island's root carry the same [`Props`] to the browser, where the widget hydrates it:
//!
//! ```text
//! <div id="request-form" data-language="fi" …>   Props::to_attributes()
//!     <form data-seloste="request">…</form>      RequestForm, hydratable
//! </div>
//! …                                              plain_instructions(): never hydrated, always shown
//! ```
//!
//! Rules that keep hydration whole: the first render depends on nothing but the props; inputs are uncontrolled, so that
//! what was typed before the widget arrived stays, and is read from the document once the form is live; no component
//! nests in another.
#![forbid(unsafe_code)]

mod attributes;
mod choice;
mod clipboard;
mod entries;
mod form;
mod plain;
mod props;
mod view;
mod words;

pub use form::RequestForm;
pub use plain::plain_instructions;
pub use props::Props;

/// The style sheet of the form and of the plain instructions. It takes its colours from the page's custom properties
/// `--paper`, `--surface`, `--ink`, `--ink-soft`, `--line`, `--accent`, `--on-accent`, `--focus` and `--danger`.
pub const CSS: &str = include_str!("style.css");
