//! The names by which pages, widgets and scripts find each other in the document, and the protocol between
//! the consent widget and its script.
//!
//! The pages write these names, the widgets look for them, and the browser tests and site owners rely on them
//! (`docs/contract.md`). They say *choices* where the code says *consent*, because filter lists hide and
//! block elements, cookies and files that are named after cookie banners.
// `widget-consent` is compiled without the standard library.
#![cfg_attr(not(test), no_std)]
#![forbid(unsafe_code)]

pub mod choices;
pub mod request;
pub mod search;

/// Section ids of a notice page, the same in every layout and language.
pub mod section {
    /// The list of cookies and services.
    pub const COOKIES: &str = "cookies";
}
