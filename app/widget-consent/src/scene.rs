//! How things stand in the page.

use seloste_consent::{ConsentRequest, Split, Record, parse_number};

/// Something has happened in a page, and this is how things stand there. As text: the fields in the order in which
/// they stand here, each on a line of its own; what a line holds has no line breaks. What is missing is empty.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Scene<'a>([&'a str; 23]);

/// Writes a getter for each line.
macro_rules! lines {
    ($($(#[$doc:meta])* $name:ident = $at:literal,)*) => {
        $($(#[$doc])* pub fn $name(&self) -> &'a str { self.0[$at] })*
    };
}

impl<'a> Scene<'a> {
    lines! {
        /// What has happened: one of `seloste_hooks::choices`' `ACTION_` or `STEP_` values.
        action = 0,
        /// What belongs to it: the gate of the placeholder in which a button was pressed, or what a step before this one
        /// has left for it.
        argument = 1,
        /// The names of the boxes that are ticked, separated by spaces.
        ticked = 2,
        /// The text of the record that counts in this page.
        known_text = 3,
        /// The page's cookies, as `document.cookie` has them.
        cookies = 4,
        /// The keys of `localStorage`, separated by tabs.
        local = 5,
        /// The keys of `sessionStorage`, separated by tabs.
        session = 6,
        /// The gates of the scripts that were let run, separated by spaces.
        running = 7,
        /// The page's address.
        address = 8,
        /// Seconds since 1970-01-01 UTC, in digits.
        now = 9,
        /// 128 random bits as a token.
        id = 10,
        /// The template's attributes, in the order of `seloste_hooks::choices::QUESTION`: see there.
        names = 11,
        /// Attribute of the template.
        revision = 12,
        /// Attribute of the template.
        shown = 13,
        /// Attribute of the template.
        language = 14,
        /// Attribute of the template.
        max_age = 15,
        /// Attribute of the template; here the paths count from the root of the host.
        paths = 16,
        /// Attribute of the template.
        domain = 17,
        /// Attribute of the template; empty where the browser sends no signal.
        signal = 18,
        /// Attribute of the template.
        clear = 19,
        /// Attribute of the template.
        clear_local = 20,
        /// Attribute of the template.
        clear_session = 21,
        /// Attribute of the template.
        beyond = 22,
    }

    /// The scene that the text tells of.
    pub fn read(text: &'a str) -> Self {
        let mut lines = Split::new(text, b'\n');
        Self(core::array::from_fn(|_| lines.next().unwrap_or_default()))
    }

    /// What the visitor is asked.
    pub fn asked(&self) -> ConsentRequest<'a> {
        ConsentRequest {
            names: self.names(),
            revision: self.revision(),
            snapshot_hash: self.shown(),
            language: self.language(),
            lifetime: parse_number(self.max_age()).unwrap_or_default(),
            now: self.now(),
            signal: !self.signal().is_empty(),
        }
    }

    /// The record that counts in this page.
    pub fn known(&self) -> Option<Record<'a>> {
        Record::parse(self.known_text())
    }
}
