//! Places sections in the fields of the draft.

pub(crate) mod announced_lists;
mod announcements;
pub(crate) mod builder;
mod category_text;
mod category_words;
mod claim;
mod conditions;
mod controller_search;
mod data;
mod dates;
mod enumerations;
mod evident_values;
mod list_items;
pub(crate) mod opening;
mod party;
mod purpose_sections;
mod purpose_table;
mod purposes;
mod recipients;
mod rights;
pub(crate) mod section_topics;
pub(crate) mod slug;
pub(crate) mod statements;
mod tables;
mod titles;
pub(crate) mod whole_text;
