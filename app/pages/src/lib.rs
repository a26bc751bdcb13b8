//! The pages of a site, drawn by Yew as complete HTML, and their style sheets.
//!
//! One folder for each component: its view, and its style where it has one. Nothing here reads or writes files; the
//! same input gives the same bytes.
#![forbid(unsafe_code)]

mod block;
pub mod choices;
mod document;
mod index;
mod messages;
mod not_found;
mod notice_page;
mod policy;
mod render;
mod request_form;
pub mod route;
mod section;
pub mod style;
mod summary_box;
mod table_of_contents;

pub use document::{Assets, SiteContext};
pub use index::index_page;
pub use not_found::not_found_page;
pub use notice_page::notice_page;
pub use route::Route;
