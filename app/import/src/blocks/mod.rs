//! Turns fragments into headings, paragraphs, list items and labeled values, and groups them into sections.

pub(crate) mod block;
pub(crate) mod build;
pub(crate) mod bullets;
pub(crate) mod line_wrap;
pub(crate) mod section;
