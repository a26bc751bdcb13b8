use crate::scan::{Parts, cut, number, token};
use alloc::string::String;

/// The version of the record and of its text.
pub const VERSION: u32 = 1;

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

    fn is(&self, name: &str) -> bool {
        cut(name, b'/') == (self.category, self.service)
    }
}

/// The record of a choice: who chose what, when, and on what question. It is a view of its own text: the text in the
/// cookie is all there is to keep.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Record<'a> {
    /// Random and made anew for each choice: it names the choice, not the visitor.
    pub id: &'a str,
    /// When, in seconds since 1970-01-01 UTC, by the visitor's clock.
    pub time: u64,
    /// The language in which the question was put (BCP 47).
    pub language: &'a str,
    /// Which services and purposes were asked about.
    pub revision: &'a str,
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
        let record = Self {
            id: token(fields.next()?)?,
            time: number(fields.next()?)?,
            language: token(fields.next()?)?,
            revision: token(fields.next()?)?,
            method: match fields.next()? {
                "a" => Method::AcceptAll,
                "r" => Method::RejectAll,
                "s" => Method::Saved,
                _ => return None,
            },
            choices: fields,
        };
        for field in fields {
            let choice = Choice::read(field)?;
            let contradicted = match record.method {
                Method::AcceptAll => !choice.granted,
                Method::RejectAll => choice.granted,
                Method::Saved => false,
            };
            let same = |other: &Choice| (other.category, other.service) == (choice.category, choice.service);
            if contradicted || record.choices().filter(same).count() > 1 {
                return None;
            }
        }
        Some(record)
    }

    /// What was chosen for each optional category and each service.
    pub fn choices(&self) -> impl Iterator<Item = Choice<'a>> {
        self.choices.filter_map(Choice::read)
    }

    /// Whether this very name was granted.
    pub fn grants(&self, name: &str) -> bool {
        self.choices().any(|choice| choice.granted && choice.is(name))
    }

    /// Whether this very name was asked about.
    pub fn mentions(&self, name: &str) -> bool {
        self.choices().any(|choice| choice.is(name))
    }

    /// The record as JSON, as pages get it with the DOM event: `version`, `id`, `time`, `language`, and by name
    /// whether granted, `categories` and `services`.
    pub fn json(&self) -> String {
        // Tokens need no escaping.
        let mut text = String::from("{\"version\":1,\"id\":\"");
        text.push_str(self.id);
        text.push_str("\",\"time\":");
        push_number(&mut text, self.time);
        text.push_str(",\"language\":\"");
        text.push_str(self.language);
        text.push_str("\",\"categories\":{");
        self.push_choices(&mut text, false);
        text.push_str("},\"services\":{");
        self.push_choices(&mut text, true);
        text.push_str("}}");
        text
    }

    fn push_choices(&self, text: &mut String, services: bool) {
        let mut separator = "\"";
        for choice in self.choices().filter(|choice| choice.service.is_some() == services) {
            text.push_str(separator);
            text.push_str(choice.service.unwrap_or(choice.category));
            text.push_str(if choice.granted { "\":true" } else { "\":false" });
            separator = ",\"";
        }
    }
}

/// Appends the number in decimal digits.
pub(crate) fn push_number(text: &mut String, number: u64) {
    if number > 9 {
        push_number(text, number / 10);
    }
    // A single digit fits a byte.
    text.push(char::from(b'0' + (number % 10) as u8));
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str =
        "1.k3jx.1794000000.fi.q2wd5zt7.s.!statistics.!statistics~matomo.-marketing.-marketing~ad-net";

    fn record() -> Record<'static> {
        Record::read(TEXT).expect("a sound record")
    }

    #[test]
    fn the_text_is_read_as_the_grammar_says() {
        let record = record();
        assert_eq!((record.id, record.time, record.language), ("k3jx", 1_794_000_000, "fi"));
        assert_eq!((record.revision, record.method), ("q2wd5zt7", Method::Saved));
        assert_eq!(record.choices().count(), 4);
        assert_eq!(
            record.choices().nth(3),
            Some(Choice { category: "marketing", service: Some("ad-net"), granted: false })
        );
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

    #[test]
    fn json_has_the_names_apart() {
        assert_eq!(
            record().json(),
            r#"{"version":1,"id":"k3jx","time":1794000000,"language":"fi","categories":{"statistics":true,"marketing":false},"services":{"matomo":true,"ad-net":false}}"#
        );
    }
}
