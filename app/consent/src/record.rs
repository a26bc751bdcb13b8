use crate::text::{Split, parse_number, parse_token, split_once};

/// Maximum length of a stored record with names; a longer one is stored with marks. With the cookie's name
/// and attributes it stays below the browsers' limit of 4,096 bytes, as do marks for 3,000 names.
pub const MAX_RECORD_BYTES: usize = 3_500;

/// How a choice was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// "Accept all".
    AcceptAll,
    /// "Reject all".
    RejectAll,
    /// The visitor ticked categories or services and saved.
    Saved,
    /// Everything was rejected because of the Global Privacy Control signal. The visitor was not asked, so a
    /// later explicit choice wins.
    Signal,
}

impl Method {
    /// Every method.
    pub const ALL: [Self; 4] = [Self::AcceptAll, Self::RejectAll, Self::Saved, Self::Signal];

    /// Returns the letter of this method in the record format.
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::AcceptAll => "a",
            Self::RejectAll => "r",
            Self::Saved => "s",
            Self::Signal => "g",
        }
    }

    /// Returns the value that this method implies for every choice; `None` for `Saved`.
    pub(crate) fn implied_choice(self) -> Option<bool> {
        match self {
            Self::AcceptAll => Some(true),
            Self::RejectAll | Self::Signal => Some(false),
            Self::Saved => None,
        }
    }
}

/// The choice for one category or service.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice<'a> {
    /// The category.
    pub category: &'a str,
    /// The service; `None` if the choice is for the whole category.
    pub service: Option<&'a str>,
    /// True if it was granted.
    pub granted: bool,
}

impl<'a> Choice<'a> {
    fn parse(field: &'a str) -> Option<Self> {
        let granted = match field.as_bytes().first()? {
            b'!' => true,
            b'-' => false,
            _ => return None,
        };
        let (category, service) = split_once(field.get(1..)?, b'~');
        Some(Self {
            category: parse_token(category)?,
            service: service.map(|name| parse_token(name).ok_or(())).transpose().ok()?,
            granted,
        })
    }
}

/// A consent record: a view of the text in the cookie. See the [crate documentation](crate) for the format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Record<'a> {
    /// The text it was parsed from.
    pub text: &'a str,
    /// Time of the choice in seconds since 1970-01-01 UTC, by the visitor's clock.
    pub time: u64,
    /// How the choice was made.
    pub method: Method,
    choices: Split<'a>,
}

impl<'a> Record<'a> {
    /// Parses a record; `None` if the text is not valid in every respect.
    pub fn parse(text: &'a str) -> Option<Self> {
        let mut fields = Split::new(text, b'.');
        if fields.next()? != "1" {
            return None;
        }
        parse_token(fields.next()?)?;
        let time = parse_number(fields.next()?)?;
        parse_token(fields.next()?)?;
        let (revision, snapshot_hash) = split_once(fields.next()?, b'~');
        parse_token(revision)?;
        if let Some(snapshot_hash) = snapshot_hash {
            parse_token(snapshot_hash)?;
        }
        let letter = fields.next()?;
        let method = Method::ALL.into_iter().find(|method| method.code() == letter)?;
        let record = Self { text, time, method, choices: fields };
        for field in fields {
            let choice = Choice::parse(field)?;
            let contradicted =
                record.method.implied_choice().is_some_and(|granted| granted != choice.granted);
            if contradicted || record.count_choices(choice.category, choice.service, false) > 1 {
                return None;
            }
        }
        Some(record)
    }

    /// Parses a record as it is stored, i.e. also a shortened one. A shortened record has no
    /// [`choices`](Self::choices) and grants nothing.
    pub fn parse_stored(text: &'a str) -> Option<Self> {
        let (names, marks) = split_once(text, b'*');
        let record = Self::parse(names)?;
        let is_mark = |mark| mark == b'!' || mark == b'-';
        let is_valid =
            marks.is_none_or(|marks| record.choices.rest().is_none() && marks.bytes().all(is_mark));
        is_valid.then_some(Self { text, ..record })
    }

    fn field(&self, at: usize) -> &'a str {
        Split::new(self.text, b'.').nth(at).unwrap_or_default()
    }

    /// Returns true if the record has marks instead of names. It then has no [`choices`](Self::choices) and
    /// grants nothing.
    pub fn is_shortened(&self) -> bool {
        split_once(self.text, b'*').1.is_some()
    }

    /// Returns the random id of the choice. New for each choice, so that it does not identify the visitor.
    pub fn id(&self) -> &'a str {
        self.field(1)
    }

    /// Returns the language of the dialog (BCP 47).
    pub fn language(&self) -> &'a str {
        self.field(3)
    }

    /// Identifies the services and purposes asked about.
    pub fn revision(&self) -> &'a str {
        split_once(self.field(4), b'~').0
    }

    /// Returns the hash of the notice snapshot; empty in records of versions that did not store it.
    pub fn snapshot_hash(&self) -> &'a str {
        split_once(self.field(4), b'~').1.unwrap_or_default()
    }

    /// Returns the choices for all optional categories and services.
    pub fn choices(&self) -> impl Iterator<Item = Choice<'a>> {
        self.choices.filter_map(Choice::parse)
    }

    /// Returns true if exactly this name was granted.
    pub fn grants(&self, name: &str) -> bool {
        let (category, service) = split_once(name, b'/');
        self.count_choices(category, service, true) > 0
    }

    /// Returns true if exactly this name was asked about.
    pub fn mentions(&self, name: &str) -> bool {
        let (category, service) = split_once(name, b'/');
        self.count_choices(category, service, false) > 0
    }

    /// Returns the number of choices for this category or service; with `granted`, only granted ones.
    #[inline(never)]
    fn count_choices(&self, category: &str, service: Option<&str>, granted: bool) -> usize {
        self.choices()
            .filter(|choice| {
                (choice.granted || !granted) && choice.category == category && choice.service == service
            })
            .count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const RECORD: &str =
        "1.k3jx.1794000000.fi.q2wd5zt7~5f3a.s.!statistics.!statistics~matomo.-marketing.-marketing~ad-net";

    fn record() -> Record<'static> {
        Record::parse(RECORD).expect("a valid record")
    }

    #[test]
    fn record_is_parsed() {
        let record = record();
        assert_eq!((record.id(), record.time, record.language()), ("k3jx", 1_794_000_000, "fi"));
        assert_eq!(
            (record.revision(), record.snapshot_hash(), record.method),
            ("q2wd5zt7", "5f3a", Method::Saved)
        );
        assert_eq!(record.text, RECORD);
        assert_eq!(record.choices().count(), 4);
        assert_eq!(
            record.choices().nth(3),
            Some(Choice { category: "marketing", service: Some("ad-net"), granted: false })
        );
    }

    #[test]
    fn shortened_record_has_no_choices() {
        let read = Record::parse_stored("1.k3jx.1794000000.fi.q2wd5zt7~5f3a.s*!!--").expect("a valid record");
        assert_eq!(Record::parse(read.text), None);
        assert_eq!(Record::parse_stored(RECORD), Some(record()));
        assert!(read.is_shortened() && !record().is_shortened());
        assert_eq!((read.id(), read.method, read.choices().count()), ("k3jx", Method::Saved, 0));
        assert!(!read.grants("statistics") && !read.mentions("statistics"));
    }

    #[test]
    fn record_without_snapshot_hash_is_parsed() {
        let old = "1.k3jx.1794000000.fi.q2wd5zt7.a.!statistics";
        let record = Record::parse(old).expect("a valid record");
        assert_eq!((record.revision(), record.snapshot_hash()), ("q2wd5zt7", ""));
        assert!(record.grants("statistics"));
    }

    #[test]
    fn grants_require_exact_name() {
        let record = record();
        assert!(record.grants("statistics") && record.grants("statistics/matomo"));
        for name in ["marketing", "marketing/ad-net", "statistics/other", "matomo", "", "statistics/"] {
            assert!(!record.grants(name), "{name}");
        }
        assert!(record.mentions("marketing/ad-net") && !record.mentions("marketing/other"));
    }

    #[test]
    fn invalid_records_are_rejected() {
        for text in [
            "",
            "1",
            "1.",
            "2.k.1.fi.r.s",
            "01.k.1.fi.r.s",
            "1.k.1.fi.r",
            "1.k.1.fi.r.x",
            "1.k.1.fi.r.s.",
            "1.k.1.fi.r.s.statistics",
            "1.k.1.fi.r.s.!",
            "1.k.1.fi.r.s.!~m",
            "1.k.1.fi.r.s.!a~",
            "1.k.1.fi.r.s.!a~b~c",
            "1.k.1.fi.r.s.!a.-a",
            "1.k.1.fi.r.s.!a/b",
            "1.k.1.fi.r.a.-a",
            "1.k.1.fi.r.r.!a",
            "1.k.1.fi.r.g.!a",
            "1.k.1.fi.r~.s",
            "1.k.1.fi.~h.s",
            "1.k.1.fi.r~h~h.s",
            "1.k.-1.fi.r.s",
            "1.k.1e3.fi.r.s",
            "1..1.fi.r.s",
            "1.k.1.fi.r.s.!ä",
            "1.k.1.fi.r.s*!x",
            "1.k.1.fi.r.s*!.!a",
            "1.k.1.fi.r.s.*!",
            "1.k.1.fi.r.s.!a.*!",
            "1.k.1.fi.r.*!",
            "1.k.1.fi.r.s*!*",
            " 1.k.1.fi.r.s",
            "\"1.k.1.fi.r.s\"",
        ] {
            assert_eq!((Record::parse(text), Record::parse_stored(text)), (None, None), "{text}");
        }
    }
}
