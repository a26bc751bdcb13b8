//! A notice in one language, as what there is to show: sections with headings, paragraphs, lists and tables.
//!
//! Pages draw an [`Outline`] as HTML in four layouts, [`plain`] writes it as text. What is absent from the notice is
//! absent here; what is stated as none is a sentence that says so. Nothing is filled in, nothing is corrected.
#![forbid(unsafe_code)]

mod block;
mod glance;
mod phrase;
pub mod plain;
mod sections;
mod words;

#[cfg(test)]
mod tests;

pub use block::{Block, Cell, Prose, Span, Table, Term, TermsKind};
pub use glance::{Glance, GlanceRow};
pub use phrase::Phrase;
pub use words::{Words, words};

use seloste_notice::{Language, Layout, Notice, SectionId, Site};

/// A section of a notice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// The id of its heading: from the model, the same in every language and layout.
    pub id: String,
    /// Which of the model's sections it is; none for a free one.
    pub section: Option<SectionId>,
    /// Its number, in the numbered layout.
    pub number: Option<usize>,
    /// Its heading; the introduction has none.
    pub heading: Option<Phrase>,
    /// What stands under it.
    pub blocks: Vec<Block>,
}

/// A notice in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outline {
    /// The language it is in.
    pub language: Language,
    /// The form in which it is set.
    pub layout: Layout,
    /// The notice's title.
    pub title: Phrase,
    /// One sentence about it.
    pub summary: Option<Phrase>,
    /// The controller's name.
    pub controller: Option<Phrase>,
    /// When it was last updated, as the language writes dates.
    pub updated: Option<(String, String)>,
    /// The notice at a glance.
    pub glance: Glance,
    /// Its sections, in the order of the page.
    pub sections: Vec<Section>,
}

impl Outline {
    /// A notice in this language.
    pub fn new(notice: &Notice, site: &Site, language: Language) -> Self {
        Self {
            language,
            layout: notice.layout,
            title: Phrase::of(&notice.title, language),
            summary: notice.summary.as_ref().map(|summary| Phrase::of(summary, language)),
            controller: notice
                .controller
                .as_ref()
                .and_then(|controller| controller.name.as_ref())
                .map(|name| Phrase::of(name, language)),
            updated: notice
                .updated
                .map(|date| (date.to_string(), seloste_notice::format_date(date, language))),
            glance: Glance::new(notice, language),
            sections: sections::all(notice, site, language),
        }
    }
}
