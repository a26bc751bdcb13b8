//! Reads plain text, Markdown and HTML into fragments.

pub(crate) mod clean;
pub(crate) mod columns;
pub(crate) mod decode;
pub(crate) mod html;
pub(crate) mod hyphenation;
pub(crate) mod markdown;
pub(crate) mod page_headers;
pub(crate) mod plain_text;
