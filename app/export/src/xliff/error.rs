use std::fmt;

use seloste_notice::Language;

/// Error of [`write()`](super::write), [`XliffFile::read`](super::XliffFile::read) or
/// [`apply()`](super::apply).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum XliffError {
    /// The target language is the language of the source texts.
    SameLanguage(Language),
    /// The file is not well-formed XML; with the parser's message.
    InvalidXml(String),
    /// The file is XML, but not XLIFF.
    NotXliff,
    /// The file has this XLIFF version instead of 1.2.
    UnsupportedVersion(String),
    /// The file has several `file` elements.
    SeveralFiles,
    /// Two units have this id.
    DuplicateUnit(String),
    /// The file has a document type declaration, which could refer to other files.
    DocumentType,
    /// `target-language` is missing or not a [`Language`].
    UnknownTargetLanguage,
    /// `source-language` is this language, not the notice's first.
    SourceLanguageMismatch(String),
    /// `original` is this id, not the notice's.
    NoticeMismatch(String),
}

impl fmt::Display for XliffError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::SameLanguage(language) => {
                write!(formatter, "the texts are already in `{}`; choose another language", language.code())
            }
            Self::InvalidXml(reason) => write!(formatter, "the file is not well-formed XML: {reason}"),
            Self::NotXliff => formatter.write_str("the file is not XLIFF 1.2"),
            Self::UnsupportedVersion(version) => write!(
                formatter,
                "the file is XLIFF {version}, but only version 1.2 can be read: save it as XLIFF 1.2 in the \
                 translation program"
            ),
            Self::SeveralFiles => formatter.write_str(
                "the file contains several documents; put each `file` element into a separate file",
            ),
            Self::DuplicateUnit(id) => {
                write!(formatter, "two units of the file have the id `{id}`; remove one of them")
            }
            Self::DocumentType => {
                formatter.write_str("the file has a document type declaration, which XLIFF does not use")
            }
            Self::UnknownTargetLanguage => write!(
                formatter,
                "the `target-language` of the file is missing, or is none of {}",
                Language::list()
            ),
            Self::SourceLanguageMismatch(language) => write!(
                formatter,
                "the file translates from `{language}`, which is not the notice's first language"
            ),
            Self::NoticeMismatch(id) => write!(formatter, "the file belongs to the notice `{id}`"),
        }
    }
}

impl std::error::Error for XliffError {}
