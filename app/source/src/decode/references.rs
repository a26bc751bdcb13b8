//! References between entries of a notice.

use std::ops::Range;

/// Ids that were defined and referred to in a file.
#[derive(Debug, Default)]
pub(crate) struct References {
    /// Key of the notice, and the id of an entry under it.
    pub defined: Vec<(String, String)>,
    /// References to such ids.
    pub referred: Vec<Reference>,
}

/// A reference to an entry under a key of the notice.
#[derive(Debug)]
pub(crate) struct Reference {
    /// Key of the notice.
    pub key: &'static str,
    /// Id of the entry.
    pub id: String,
    /// Bytes of the reference.
    pub range: Range<usize>,
}

impl References {
    /// Adds the id of an entry under a key of the notice.
    pub(crate) fn define(&mut self, key: &str, id: &str) {
        self.defined.push((key.to_owned(), id.to_owned()));
    }

    /// Adds a reference to an entry under a key of the notice.
    pub(crate) fn refer(&mut self, key: &'static str, id: &str, range: Range<usize>) {
        self.referred.push(Reference { key, id: id.to_owned(), range });
    }
}
