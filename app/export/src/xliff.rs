//! A notice for a translator, and the translation back: XLIFF 1.2 (OASIS, 2008), which translators' programs old and new
//! read, such as OmegaT, Poedit, Weblate, memoQ and Trados Studio.
//!
//! Each text is a unit, named by its place in the model, with the notice's first language as the source. Texts in
//! Markdown are units like any other, with a note that says so. A translation counts only for the words that were
//! translated: where the notice's text has changed in the meantime, the unit is told as outdated and not taken. Neither
//! is a target whose `state` (XLIFF 1.2, section 2.2.3) says that it is no translation yet.

mod apply;
mod read;
mod write;

pub use apply::{Applied, Changed, Refused, apply};
pub use read::Returned;
pub use write::write;

use seloste_notice::{Language, Notice};
use std::fmt;

/// Why a file for a translator cannot be written or read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum XliffError {
    /// The language asked for is the one that the texts are in.
    SameLanguage(Language),
    /// It is no XML, or not well-formed; what the parser says.
    NoXml(String),
    /// It is XML, but not XLIFF.
    NoXliff,
    /// It is XLIFF of another version: which.
    OtherVersion(String),
    /// It holds the texts of several documents.
    ManyFiles,
    /// Two of its units have this id.
    Twice(String),
    /// It has a document type, which XLIFF has no use for and which could name other files.
    DocumentType,
    /// It does not say into which language it translates, or into one that is not known here.
    NoLanguage,
    /// It translates from another language than the notice's first.
    OtherSource(String),
    /// It is of another notice: its id, as the file names it.
    OtherNotice(String),
}

impl fmt::Display for XliffError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::SameLanguage(language) => {
                write!(formatter, "the texts are in `{}` already; name another language", language.code())
            }
            Self::NoXml(reason) => write!(formatter, "the file is not well-formed XML: {reason}"),
            Self::NoXliff => formatter.write_str("the file is not XLIFF 1.2"),
            Self::OtherVersion(version) => write!(
                formatter,
                "the file is XLIFF {version}, and only 1.2 can be read: have the translator's program save it as XLIFF 1.2, \
                 as it was sent"
            ),
            Self::ManyFiles => formatter.write_str(
                "the file holds the texts of several documents; put each `file` element into a file of its own",
            ),
            Self::Twice(id) => write!(
                formatter,
                "two units of the file have the id `{id}`, and nobody can tell which counts; remove one of them"
            ),
            Self::DocumentType => {
                formatter.write_str("the file has a document type, which XLIFF has none of")
            }
            Self::NoLanguage => formatter.write_str(
                "the file does not say that it translates into Finnish, Swedish or English (target-language)",
            ),
            Self::OtherSource(language) => {
                write!(
                    formatter,
                    "the file translates from `{language}`, which is not the notice's first language"
                )
            }
            Self::OtherNotice(id) => write!(formatter, "the file is of the notice `{id}`"),
        }
    }
}

impl std::error::Error for XliffError {}

/// The language that the notice is translated from.
fn first_language(notice: &Notice) -> Language {
    notice.languages.first().copied().unwrap_or(Language::Fi)
}
