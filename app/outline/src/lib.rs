//! The content of a notice in one language: sections with headings, paragraphs, lists and tables.
//!
//! [`Outline::new`] takes a notice, the settings of its site and a language. `seloste-pages` renders the
//! outline as HTML in four layouts, `seloste-export` as Markdown, and [`plain`] as text. [`messages()`]
//! returns the interface texts.
//!
//! Items that are absent from the notice are absent from the outline; items stated as `none` become a
//! sentence. Nothing is added or corrected. A text that is not available in the requested language is shown
//! in the notice's first language and marked with it.
#![forbid(unsafe_code)]

mod block;
mod email;
mod messages;
mod phrase;
mod pictures;
pub mod plain;
mod sections;
mod summary_box;

#[cfg(test)]
mod tests;

pub use block::{Cell, Definition, DefinitionsKind, MarkdownText, OutlineBlock, Table, TextRun};
pub use email::{ascii_email, ascii_mail_url};
pub use messages::{Messages, messages};
pub use phrase::Phrase;
pub use pictures::{Flow, FlowPlace, Picture, RoleGroup, Timeline, TimelineRow, Zone, ZoneKind};
use seloste_notice::{Language, Layout, Notice, SectionId, Site};
pub use summary_box::{SummaryBox, SummaryRow};

/// A section of an outline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// Id of the heading; the same in all languages and layouts.
    pub id: String,
    /// Section of the model; `None` for a free section.
    pub section: Option<SectionId>,
    /// Number, in the numbered layout.
    pub number: Option<usize>,
    /// Heading; `None` for the introduction.
    pub heading: Option<Phrase>,
    /// Content.
    pub blocks: Vec<OutlineBlock>,
}

/// The content of a notice in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outline {
    /// Language.
    pub language: Language,
    /// Layout.
    pub layout: Layout,
    /// Title.
    pub title: Phrase,
    /// One sentence about the notice.
    pub summary: Option<Phrase>,
    /// Name of the controller.
    pub controller: Option<Phrase>,
    /// Date of the last update: in ISO 8601, and formatted in the language.
    pub updated: Option<(String, String)>,
    /// Summary box at the top of the page.
    pub summary_box: SummaryBox,
    /// Sections, in page order.
    pub sections: Vec<Section>,
}

impl Outline {
    /// Creates the outline of a notice in `language`.
    pub fn new(notice: &Notice, site: &Site, language: Language) -> Self {
        Self {
            language,
            layout: notice.layout,
            title: Phrase::from_text(&notice.title, language),
            summary: notice.summary.as_ref().map(|summary| Phrase::from_text(summary, language)),
            controller: notice
                .controller
                .as_ref()
                .and_then(|controller| controller.name.as_ref())
                .map(|name| Phrase::from_text(name, language)),
            updated: notice
                .updated
                .map(|date| (date.to_string(), seloste_notice::format_date_on_one_line(date, language))),
            summary_box: SummaryBox::new(notice, language),
            sections: sections::all_sections(notice, site, language),
        }
    }
}
