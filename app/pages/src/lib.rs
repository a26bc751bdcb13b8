//! Renders the pages of a site with Yew as complete HTML documents, and assembles their style sheets.
//!
//! Input: a notice, its outline, the site settings and the URLs of the assets ([`SiteContext`]). Output:
//! strings of HTML and CSS. Each component has a folder with its view and, if needed, its style sheet.
//!
//! Nothing here reads or writes files, and the same input always gives the same bytes. Pages contain no
//! inline script, style or event handler, so the content security policy can forbid them.
#![forbid(unsafe_code)]

mod block;
pub mod choices;
mod document;
mod feed_content;
mod flow;
mod fold;
#[cfg(any(test, feature = "gallery"))]
pub mod gallery;
mod index;
mod matrix;
mod messages;
mod not_found;
mod notice_page;
mod policy;
mod render;
mod request_form;
pub mod route;
mod search;
mod section;
pub mod style;
mod summary_box;
mod table_of_contents;
mod text;
mod timeline;
mod version_page;

pub use document::{Assets, DialogNotice, FEED_FILE, PDF_FILE, SiteContext};
pub use feed_content::feed_content;
pub use index::{index_card, index_page};
pub use not_found::not_found_page;
pub use notice_page::notice_page;
pub use request_form::{request_texts, titles_file};
pub use route::Route;
pub use search::{SearchParts, search_parts};
pub use version_page::{Difference, EarlierVersion, version_label, version_page};
