//! [`Props`] as attributes of the island's root, so that the browser needs no parser of a data format.
//!
//! Each attribute holds a list: entries divided by `|`, with `\` before what would otherwise divide them or be changed
//! by an HTML parser (line breaks and NUL). No attribute means an empty list.

use crate::Props;
use seloste_notice::{Language, Right};

const LANGUAGE: &str = "data-language";
const TITLE: &str = "data-notice-title";
const DATE: &str = "data-notice-date";
const CONTROLLER: &str = "data-controller";
const POSTAL: &str = "data-postal";
const EMAIL: &str = "data-email";
const EMAILS: &str = "data-emails";
const SAID: &str = "data-said";
const DEMANDS: &str = "data-demands";
const ASKS: &str = "data-asks";

impl Props {
    /// The attributes that carry these props, in a fixed order.
    pub fn to_attributes(&self) -> Vec<(&'static str, String)> {
        let by_right = |pairs: &[(Right, String)]| {
            pack(pairs.iter().flat_map(|(right, text)| [right.word(), text.as_str()]))
        };
        let strings = |list: &[String]| pack(list.iter().map(String::as_str));
        [
            (LANGUAGE, pack([self.language.code()])),
            (TITLE, pack([self.notice_title.as_str()])),
            (DATE, pack(self.notice_date.as_deref())),
            (CONTROLLER, pack(self.controller.as_deref())),
            (POSTAL, strings(&self.postal)),
            (EMAIL, pack(self.email.as_deref())),
            (EMAILS, by_right(&self.emails)),
            (SAID, by_right(&self.said)),
            (DEMANDS, strings(&self.demands)),
            (ASKS, self.asks.then(String::new)),
        ]
        .into_iter()
        .filter_map(|(name, value)| Some((name, value?)))
        .collect()
    }

    /// The props that these attributes carry; nothing if they were not written by [`Props::to_attributes`].
    pub fn from_attributes(get: impl Fn(&str) -> Option<String>) -> Option<Self> {
        let list = |name: &str| get(name).map_or(Some(Vec::new()), |value| unpack(&value));
        let one = |name: &str| list(name).map(|entries| entries.into_iter().next());
        let by_right = |name: &str| {
            let mut entries = list(name)?.into_iter();
            let mut pairs = Vec::new();
            while let Some(word) = entries.next() {
                pairs.push((Right::from_word(&word)?, entries.next()?));
            }
            Some(pairs)
        };
        Some(Self {
            language: Language::from_code(&one(LANGUAGE)??)?,
            notice_title: one(TITLE)??,
            notice_date: one(DATE)?,
            controller: one(CONTROLLER)?,
            postal: list(POSTAL)?,
            email: one(EMAIL)?,
            emails: by_right(EMAILS)?,
            said: by_right(SAID)?,
            demands: list(DEMANDS)?,
            asks: get(ASKS).is_some(),
        })
    }
}

/// The entries in one attribute value; nothing where there are none.
fn pack<'a>(entries: impl IntoIterator<Item = &'a str>) -> Option<String> {
    let mut packed: Option<String> = None;
    for entry in entries {
        let packed = match &mut packed {
            Some(packed) => {
                packed.push('|');
                packed
            }
            None => packed.insert(String::new()),
        };
        for character in entry.chars() {
            let escaped = match character {
                '\\' => '\\',
                '|' => 'p',
                '\n' => 'n',
                '\r' => 'r',
                '\0' => '0',
                plain => {
                    packed.push(plain);
                    continue;
                }
            };
            packed.push('\\');
            packed.push(escaped);
        }
    }
    packed
}

/// The entries of an attribute value; nothing if it was not made by [`pack`].
fn unpack(value: &str) -> Option<Vec<String>> {
    let mut entries = Vec::new();
    let mut entry = String::new();
    let mut characters = value.chars();
    while let Some(character) = characters.next() {
        match character {
            '|' => entries.push(core::mem::take(&mut entry)),
            '\\' => entry.push(match characters.next()? {
                '\\' => '\\',
                'p' => '|',
                'n' => '\n',
                'r' => '\r',
                '0' => '\0',
                _ => return None,
            }),
            plain => entry.push(plain),
        }
    }
    entries.push(entry);
    Some(entries)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn text() -> impl Strategy<Value = String> {
        prop_oneof![any::<String>(), "[|\\\\\n\r\0pnr0]{0,9}"]
    }

    fn by_right() -> impl Strategy<Value = Vec<(Right, String)>> {
        proptest::collection::vec((proptest::sample::select(&Right::ALL[..]), text()), 0..4)
    }

    proptest! {
        #[test]
        fn what_goes_in_comes_out(
            language in proptest::sample::select(&Language::ALL[..]),
            notice_title in text(),
            (notice_date, controller, email) in (proptest::option::of(text()), proptest::option::of(text()), proptest::option::of(text())),
            (postal, demands) in (proptest::collection::vec(text(), 0..4), proptest::collection::vec(text(), 0..4)),
            emails in by_right(),
            said in by_right(),
            asks in any::<bool>(),
        ) {
            let props = Props { language, notice_title, notice_date, controller, postal, email, emails, said, demands, asks };
            let attributes = props.to_attributes();
            for (name, value) in &attributes {
                prop_assert!(name.starts_with("data-"));
                prop_assert!(!value.contains(['\n', '\r', '\0']));
            }
            let get = |name: &str| attributes.iter().find(|(given, _)| *given == name).map(|(_, value)| value.clone());
            prop_assert_eq!(Props::from_attributes(get), Some(props));
        }

        #[test]
        fn anything_else_is_refused_without_panic(value in text()) {
            let _ = unpack(&value);
            let _ = Props::from_attributes(|name| Some(if name == LANGUAGE { "fi".to_owned() } else { value.clone() }));
        }
    }

    #[test]
    fn a_missing_language_or_title_is_no_form() {
        assert_eq!(Props::from_attributes(|_| None), None);
        assert_eq!(Props::from_attributes(|name| (name == LANGUAGE).then(|| "fi".to_owned())), None);
        assert_eq!(Props::from_attributes(|name| (name == TITLE).then(|| "Seloste".to_owned())), None);
    }
}
