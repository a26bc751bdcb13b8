//! Decoders of single values: texts, keywords, dates, countries, addresses.

mod dates;
mod facts;
mod ids;
mod keyword;
mod scalar;
mod text;

pub use dates::date;
pub use facts::{country, email, integer, link};
pub use ids::{check_id, id};
pub use keyword::{boolean, keyword};
pub use scalar::{is_keyword, plain, scalar};
pub use text::{markdown, text, text_list};
