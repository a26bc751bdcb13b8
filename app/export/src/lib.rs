//! Exports of a notice to other formats, and comparison of two versions of a notice.
//!
//! Input is a [`Notice`] and a language, output a string or JSON value:
//!
//! * [`dpv`]: JSON-LD in the terms of the W3C Data Privacy Vocabulary,
//! * [`tilt`]: JSON of the Transparency Information Language and Toolkit,
//! * [`markdown`] and [`text`]: documents for people,
//! * [`xliff`]: XLIFF 1.2 for translators, export and import,
//! * [`diff`]: changes between two versions, in plain language.
//!
//! No export states anything that the notice does not state. The crate performs no file I/O.
#![forbid(unsafe_code)]

pub mod diff;
pub mod dpv;
pub mod markdown;
mod texts;
pub mod tilt;
pub mod xliff;

use seloste_notice::{Language, Notice, Site};
use seloste_outline::Outline;

/// Returns a notice as plain text, the content of `notice.txt`.
pub fn text(notice: &Notice, language: Language) -> String {
    seloste_outline::plain::write(&outline(notice, language))
}

/// Returns the outline of a notice without a site, that is, without a request form.
fn outline(notice: &Notice, language: Language) -> Outline {
    let languages = notice.languages.clone();
    let site = Site { languages, requests: false, ..Site::new(notice.title.clone()) };
    Outline::new(notice, &site, language)
}

#[cfg(test)]
mod tests;
