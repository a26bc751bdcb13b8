//! A notice in the forms of others, and what changed between two of them.
//!
//! [`dpv`] is linked data in the terms of the W3C Data Privacy Vocabulary, [`tilt`] the JSON of the Transparency
//! Information Language and Toolkit, [`markdown`] and [`text`] are for people, [`xliff`] is for translators, [`diff`]
//! tells what changed. Nothing here reads or writes a file, and nothing is filled in that the notice does not say.
#![forbid(unsafe_code)]

pub mod diff;
pub mod dpv;
pub mod markdown;
mod texts;
pub mod tilt;
pub mod xliff;

use seloste_notice::{ConsentSettings, Language, Notice, Site, Theme};
use seloste_outline::Outline;

/// A notice as plain text: what lies as `notice.txt` beside its page.
pub fn text(notice: &Notice, language: Language) -> String {
    seloste_outline::plain::write(&outline(notice, language))
}

/// A notice's outline, apart from any site: without a request form.
fn outline(notice: &Notice, language: Language) -> Outline {
    let site = Site {
        title: notice.title.clone(),
        description: None,
        languages: notice.languages.clone(),
        origin: None,
        path: "/".to_owned(),
        theme: Theme::default(),
        consent: ConsentSettings::default(),
        requests: false,
        indexed: true,
        disclaimer: None,
    };
    Outline::new(notice, &site, language)
}

#[cfg(test)]
mod tests;
