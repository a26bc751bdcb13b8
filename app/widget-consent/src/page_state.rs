//! Page state passed in from JavaScript.

use seloste_consent::{ConsentRequest, Record, Split, parse_number, split_spaces};
use seloste_hooks::choices::Field;

/// State of the page at the time of an event: one value for each [`Field`].
#[derive(Clone, Copy, Debug)]
pub(crate) struct PageState<'a>([&'a str; Field::COUNT]);

impl<'a> PageState<'a> {
    /// Decodes a page state: one line for each field, in order of declaration. Missing lines are empty.
    pub(crate) fn parse(text: &'a str) -> Self {
        let mut lines = Split::new(text, b'\n');
        Self(core::array::from_fn(|_| lines.next().unwrap_or_default()))
    }

    /// Returns the value of a field.
    pub(crate) fn get(&self, field: Field) -> &'a str {
        self.0[field as usize]
    }

    /// Returns what the visitor is asked.
    pub(crate) fn request(&self) -> ConsentRequest<'a> {
        ConsentRequest {
            names: self.get(Field::Names),
            revision: self.get(Field::Revision),
            snapshot_hash: self.get(Field::Snapshot),
            language: self.get(Field::Language),
            lifetime: parse_number(self.get(Field::MaxAge)).unwrap_or_default(),
            now: self.get(Field::Now),
            signal: !self.get(Field::Gpc).is_empty(),
        }
    }

    /// Returns the names that the visitor is asked about and the record grants.
    pub(crate) fn granted_names(&self, record: &Record) -> impl Iterator<Item = &'a str> {
        split_spaces(self.get(Field::Names)).filter(|name| record.grants(name))
    }

    /// Returns the record that is in force in this page.
    pub(crate) fn current_record(&self) -> Option<Record<'a>> {
        Record::parse(self.get(Field::CurrentRecord))
    }
}
