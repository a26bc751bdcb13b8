//! Exchange of texts with translators as XLIFF 1.2 (OASIS, 2008), which OmegaT, Poedit, Weblate, memoQ,
//! Trados Studio and most other translation programs read and write.
//!
//! [`write()`] exports every text of a notice as a translation unit. A unit's id is the path of the text in
//! the notice, its source is the text in the notice's first language. [`XliffFile::read`] and [`apply()`]
//! take the translations back.
//!
//! A translation is applied only if its source still equals the notice's text; otherwise it is reported as
//! outdated. Targets that repeat the source are ignored, unless a state (XLIFF 1.2, section 2.2.3) such as
//! `translated` or `final`, `approved="yes"` or `translate="no"` shows that the text is the same in both
//! languages. Other targets whose `state` marks them as not yet translated are applied and reported for
//! review, because some programs do not change the state.

mod apply;
mod error;
mod read;
mod write;

pub use apply::{Applied, Rejection, TranslatedText, apply};
pub use error::XliffError;
pub use read::XliffFile;
pub use write::{MissingTarget, write};
