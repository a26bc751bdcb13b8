//! Decoders of single values: texts, keywords, dates, countries, addresses.

mod dates;
mod facts;
mod ids;
mod keyword;
mod scalar;
mod text;

pub(crate) use dates::date;
pub(crate) use facts::{country, email, integer, link};
pub(crate) use ids::{check_id, id};
pub(crate) use keyword::{boolean, keyword, keyword_in};
pub(crate) use scalar::{is_keyword, plain, scalar};
pub(crate) use text::{markdown, text, text_list};
