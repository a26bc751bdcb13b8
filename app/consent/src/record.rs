use crate::scan::{Parts, cut, number, token};

/// The longest text that is kept in a cookie, in bytes: with its name and attributes it stays under the 4,096 that
/// browsers grant.
pub const LIMIT: usize = 3_500;

/// How the choice was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Everything optional was accepted at once.
    AcceptAll,
    /// Everything optional was rejected at once.
    RejectAll,
    /// The choice was made by category and saved.
    Saved,
    /// Everything optional was refused because the browser sends the signal of Global Privacy Control. Nobody was
    /// asked, so an explicit choice wins.
    Signal,
}

impl Method {
    /// Every method.
    pub const ALL: [Self; 4] = [Self::AcceptAll, Self::RejectAll, Self::Saved, Self::Signal];

    /// Its letter in the record's text.
    pub(crate) fn letter(self) -> &'static str {
        match self {
            Self::AcceptAll => "a",
            Self::RejectAll => "r",
            Self::Saved => "s",
            Self::Signal => "g",
        }
    }

    /// What the method makes of every choice, if it leaves none.
    pub(crate) fn grants_all(self) -> Option<bool> {
        match self {
            Self::AcceptAll => Some(true),
            Self::RejectAll | Self::Signal => Some(false),
            Self::Saved => None,
        }
    }
}

/// What was chosen for one name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice<'a> {
    /// The category.
    pub category: &'a str,
    /// The service, where the choice is for one service of the category.
    pub service: Option<&'a str>,
    /// Whether it was granted.
    pub granted: bool,
}

impl<'a> Choice<'a> {
    fn read(field: &'a str) -> Option<Self> {
        let granted = match field.as_bytes().first()? {
            b'!' => true,
            b'-' => false,
            _ => return None,
        };
        let (category, service) = cut(field.get(1..)?, b'~');
        Some(Self {
            category: token(category)?,
            service: service.map(|name| token(name).ok_or(())).transpose().ok()?,
            granted,
        })
    }
}

/// The record of a choice: who chose what, when, and on what question. It is a view of its own text: the text in the
/// cookie is all there is to keep.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Record<'a> {
    /// The text that it was read from.
    pub text: &'a str,
    /// When, in seconds since 1970-01-01 UTC, by the visitor's clock.
    pub time: u64,
    /// How the choice was made.
    pub method: Method,
    choices: Parts<'a>,
}

impl<'a> Record<'a> {
    /// The record that the text holds, or `None` in any doubt.
    pub fn read(text: &'a str) -> Option<Self> {
        let mut fields = Parts::new(text, b'.');
        if fields.next()? != "1" {
            return None;
        }
        token(fields.next()?)?;
        let time = number(fields.next()?)?;
        token(fields.next()?)?;
        let (revision, shown) = cut(fields.next()?, b'~');
        token(revision)?;
        if let Some(shown) = shown {
            token(shown)?;
        }
        let letter = fields.next()?;
        let method = Method::ALL.into_iter().find(|method| method.letter() == letter)?;
        let record = Self { text, time, method, choices: fields };
        for field in fields {
            let choice = Choice::read(field)?;
            let contradicted = record.method.grants_all().is_some_and(|granted| granted != choice.granted);
            if contradicted || record.count(choice.category, choice.service, false) > 1 {
                return None;
            }
        }
        Some(record)
    }

    fn field(&self, at: usize) -> &'a str {
        Parts::new(self.text, b'.').nth(at).unwrap_or_default()
    }

    /// Random and made anew for each choice: it names the choice, not the visitor.
    pub fn id(&self) -> &'a str {
        self.field(1)
    }

    /// The language in which the question was put (BCP 47).
    pub fn language(&self) -> &'a str {
        self.field(3)
    }

    /// Which services and purposes were asked about.
    pub fn revision(&self) -> &'a str {
        cut(self.field(4), b'~').0
    }

    /// The hash of the very text that was shown; empty in records made before there was one.
    pub fn shown(&self) -> &'a str {
        cut(self.field(4), b'~').1.unwrap_or_default()
    }

    /// What was chosen for each optional category and each service.
    pub fn choices(&self) -> impl Iterator<Item = Choice<'a>> {
        self.choices.filter_map(Choice::read)
    }

    /// Whether this very name was granted.
    pub fn grants(&self, name: &str) -> bool {
        let (category, service) = cut(name, b'/');
        self.count(category, service, true) > 0
    }

    /// Whether this very name was asked about.
    pub fn mentions(&self, name: &str) -> bool {
        let (category, service) = cut(name, b'/');
        self.count(category, service, false) > 0
    }

    /// How often the choice stands there, or only where it was granted.
    #[inline(never)]
    fn count(&self, category: &str, service: Option<&str>, granted: bool) -> usize {
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

    const TEXT: &str =
        "1.k3jx.1794000000.fi.q2wd5zt7~5f3a.s.!statistics.!statistics~matomo.-marketing.-marketing~ad-net";

    fn record() -> Record<'static> {
        Record::read(TEXT).expect("a sound record")
    }

    #[test]
    fn the_text_is_read_as_the_grammar_says() {
        let record = record();
        assert_eq!((record.id(), record.time, record.language()), ("k3jx", 1_794_000_000, "fi"));
        assert_eq!((record.revision(), record.shown(), record.method), ("q2wd5zt7", "5f3a", Method::Saved));
        assert_eq!(record.text, TEXT);
        assert_eq!(record.choices().count(), 4);
        assert_eq!(
            record.choices().nth(3),
            Some(Choice { category: "marketing", service: Some("ad-net"), granted: false })
        );
    }

    #[test]
    fn a_record_made_before_texts_had_a_hash_is_read() {
        let old = "1.k3jx.1794000000.fi.q2wd5zt7.a.!statistics";
        let record = Record::read(old).expect("a sound record");
        assert_eq!((record.revision(), record.shown()), ("q2wd5zt7", ""));
        assert!(record.grants("statistics"));
    }

    #[test]
    fn grants_go_by_the_exact_name() {
        let record = record();
        assert!(record.grants("statistics") && record.grants("statistics/matomo"));
        for name in ["marketing", "marketing/ad-net", "statistics/other", "matomo", "", "statistics/"] {
            assert!(!record.grants(name), "{name}");
        }
        assert!(record.mentions("marketing/ad-net") && !record.mentions("marketing/other"));
    }

    #[test]
    fn what_departs_from_the_grammar_is_no_record() {
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
            " 1.k.1.fi.r.s",
            "\"1.k.1.fi.r.s\"",
        ] {
            assert_eq!(Record::read(text), None, "{text}");
        }
    }
}
