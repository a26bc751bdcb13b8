use crate::scan::{Parts, cut, number, token};
use alloc::string::String;
use alloc::vec::Vec;

/// The version of the record and of its text.
pub const VERSION: u32 = 1;

/// The longest text of a record, in bytes: under the 4,096 that browsers grant a cookie with its name and attributes.
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
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// `CATEGORY` or `CATEGORY/SERVICE`.
    pub name: String,
    /// Whether it was granted.
    pub granted: bool,
}

/// The record of a choice: who chose what, when, and on what question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// Random and made anew for each choice: it names the choice, not the visitor.
    pub id: String,
    /// When, in seconds since 1970-01-01 UTC, by the visitor's clock.
    pub time: u64,
    /// The language in which the question was put (BCP 47).
    pub language: String,
    /// Which services and purposes were asked about.
    pub revision: String,
    /// How the choice was made.
    pub method: Method,
    /// What was chosen for each optional category and each service.
    pub choices: Vec<Choice>,
}

impl Record {
    /// Whether this very name was granted.
    pub fn grants(&self, name: &str) -> bool {
        self.choices.iter().any(|choice| choice.granted && choice.name == name)
    }

    /// Whether this very name was asked about.
    pub fn mentions(&self, name: &str) -> bool {
        self.choices.iter().any(|choice| choice.name == name)
    }

    /// The cookie's text, or `None` for a record that the grammar cannot hold or that is longer than [`LIMIT`].
    pub fn encode(&self) -> Option<String> {
        let mut text = String::from("1.");
        text.push_str(&self.id);
        text.push('.');
        push_number(&mut text, self.time);
        text.push('.');
        text.push_str(&self.language);
        text.push('.');
        text.push_str(&self.revision);
        text.push_str(match self.method {
            Method::AcceptAll => ".a",
            Method::RejectAll => ".r",
            Method::Saved => ".s",
        });
        for choice in &self.choices {
            let (category, service) = cut(&choice.name, b'/');
            text.push_str(if choice.granted { ".!" } else { ".-" });
            text.push_str(category);
            if let Some(service) = service {
                text.push('~');
                text.push_str(service);
            }
        }
        // Reading it back is the whole check: what would not be understood later is not written now.
        (Self::decode(&text).as_ref() == Some(self)).then_some(text)
    }

    /// The record that the text holds, or `None` in any doubt.
    pub fn decode(text: &str) -> Option<Self> {
        if text.len() > LIMIT {
            return None;
        }
        let mut fields = Parts::new(text, b'.');
        if fields.next()? != "1" {
            return None;
        }
        let mut record = Self {
            id: token(fields.next()?)?.into(),
            time: number(fields.next()?)?,
            language: token(fields.next()?)?.into(),
            revision: token(fields.next()?)?.into(),
            method: match fields.next()? {
                "a" => Method::AcceptAll,
                "r" => Method::RejectAll,
                "s" => Method::Saved,
                _ => return None,
            },
            choices: Vec::new(),
        };
        for field in fields {
            let granted = match field.as_bytes().first()? {
                b'!' => true,
                b'-' => false,
                _ => return None,
            };
            let contradicted = match record.method {
                Method::AcceptAll => !granted,
                Method::RejectAll => granted,
                Method::Saved => false,
            };
            let (category, service) = cut(field.get(1..)?, b'~');
            let mut name = String::from(token(category)?);
            if let Some(service) = service {
                name.push('/');
                name.push_str(token(service)?);
            }
            if contradicted || record.mentions(&name) {
                return None;
            }
            record.choices.push(Choice { name, granted });
        }
        Some(record)
    }

    /// The record as JSON, as pages get it with the DOM event: `version`, `id`, `time`, `language`, and by name
    /// whether granted, `categories` and `services`. Only for records that [`Record::encode`] accepts: their parts
    /// need no escaping.
    pub fn json(&self) -> String {
        let mut text = String::from("{\"version\":1,\"id\":\"");
        text.push_str(&self.id);
        text.push_str("\",\"time\":");
        push_number(&mut text, self.time);
        text.push_str(",\"language\":\"");
        text.push_str(&self.language);
        text.push_str("\",\"categories\":{");
        self.push_choices(&mut text, false);
        text.push_str("},\"services\":{");
        self.push_choices(&mut text, true);
        text.push_str("}}");
        text
    }

    fn push_choices(&self, text: &mut String, services: bool) {
        let mut separator = "\"";
        for choice in &self.choices {
            let (category, service) = cut(&choice.name, b'/');
            if service.is_some() == services {
                text.push_str(separator);
                text.push_str(service.unwrap_or(category));
                text.push_str(if choice.granted { "\":true" } else { "\":false" });
                separator = ",\"";
            }
        }
    }
}

/// Appends the number in decimal digits.
fn push_number(text: &mut String, number: u64) {
    if number > 9 {
        push_number(text, number / 10);
    }
    // A single digit fits a byte.
    text.push(char::from(b'0' + (number % 10) as u8));
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec;

    fn choice(name: &str, granted: bool) -> Choice {
        Choice { name: name.into(), granted }
    }

    fn record() -> Record {
        Record {
            id: "k3jx".into(),
            time: 1_794_000_000,
            language: "fi".into(),
            revision: "q2wd5zt7".into(),
            method: Method::Saved,
            choices: vec![
                choice("statistics", true),
                choice("statistics/matomo", true),
                choice("marketing", false),
                choice("marketing/ad-net", false),
            ],
        }
    }

    const TEXT: &str =
        "1.k3jx.1794000000.fi.q2wd5zt7.s.!statistics.!statistics~matomo.-marketing.-marketing~ad-net";

    #[test]
    fn the_text_is_what_the_grammar_says() {
        assert_eq!(record().encode().as_deref(), Some(TEXT));
        assert_eq!(Record::decode(TEXT), Some(record()));
    }

    #[test]
    fn grants_go_by_the_exact_name() {
        let record = record();
        assert!(record.grants("statistics") && record.grants("statistics/matomo"));
        for name in ["marketing", "marketing/ad-net", "statistics/other", "matomo", "", "statistics/"] {
            assert!(!record.grants(name), "{name}");
        }
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
            assert_eq!(Record::decode(text), None, "{text}");
        }
    }

    #[test]
    fn what_could_not_be_read_back_is_not_written() {
        let refused = |change: fn(&mut Record)| {
            let mut record = record();
            change(&mut record);
            assert_eq!(record.encode(), None);
        };
        refused(|record| record.id = String::new());
        refused(|record| record.language = "f.i".into());
        refused(|record| record.time = u64::MAX);
        refused(|record| record.method = Method::RejectAll);
        refused(|record| record.choices.push(choice("marketing", true)));
        refused(|record| record.choices.push(choice("a/b/c", true)));
        refused(|record| record.choices.push(choice(&"x".repeat(LIMIT), true)));
    }

    #[test]
    fn json_has_the_names_apart() {
        assert_eq!(
            record().json(),
            r#"{"version":1,"id":"k3jx","time":1794000000,"language":"fi","categories":{"statistics":true,"marketing":false},"services":{"matomo":true,"ad-net":false}}"#
        );
    }
}
