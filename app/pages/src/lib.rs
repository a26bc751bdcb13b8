//! The pages of a site, drawn by Yew as complete HTML, and their style sheets.
//!
//! One folder for each component: its view, and its style where it has one. Nothing here reads or writes files; the
//! same input gives the same bytes.
#![forbid(unsafe_code)]

pub mod address;
mod block;
pub mod choices;
mod contents;
mod document;
mod glance;
mod index;
mod not_found;
mod notice_page;
mod policy;
mod render;
mod request;
mod section;
pub mod style;
mod texts;

pub use address::Address;
pub use document::{Assets, Chrome};
pub use index::index_page;
pub use not_found::not_found_page;
pub use notice_page::notice_page;
