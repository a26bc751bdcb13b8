//! Properties of the functions that read text from outside. Each function panics if its property does not
//! hold, and returns true if the text was accepted.

mod form;
mod import;
mod notice;
mod prose;
mod record;
mod translation;

pub(crate) use form::attributes;
pub(crate) use import::{html, text};
pub(crate) use notice::{notice, site};
pub(crate) use prose::markdown;
pub(crate) use record::record;
pub(crate) use translation::{exported_translations, xliff};
