//! Conversion of [`Props`] to and from attributes of the island's root. No parser of a data format is needed
//! in wasm.
//!
//! Each attribute holds a list of entries separated by `|`. Separators and characters that an HTML parser
//! would change (line breaks and NUL) are escaped with `\`. A missing attribute is an empty list.

use seloste_hooks::request;
use seloste_notice::law::Holidays;
use seloste_notice::{Language, Right};
use seloste_request::{format_iso_date, parse_iso_date};

use super::{Addressee, Props};
use crate::Texts;

const NOTICE_DATE: &str = "data-notice-date";
const CONTROLLER: &str = "data-controller";
const POSTAL: &str = "data-postal";
const EMAIL: &str = "data-email";
const RIGHT_EMAILS: &str = "data-emails";
const HOLIDAYS: &str = "data-holidays";
const HOLIDAYS_NOTE: &str = "data-holidays-note";
const AUTHORITY: &str = "data-authority";
const AUTHORITY_NAMES: &str = "data-authority-names";
const HAS_DIALOG: &str = "data-asks";

impl Props {
    /// Returns the attributes in a fixed order.
    pub fn to_attributes(&self) -> Vec<(&'static str, String)> {
        let strings = |list: &[String]| pack(list.iter().map(String::as_str));
        let authority = self.authority.as_ref();
        let authority_contact = authority.map(|authority| {
            let email = authority.email.as_deref().unwrap_or_default();
            core::iter::once(email).chain(authority.postal.iter().map(String::as_str))
        });
        [
            (request::PAGE_LANGUAGE, Some(self.language.code().to_owned())),
            (request::TITLES, by_language(&self.titles)),
            (NOTICE_DATE, self.notice_date.map(format_iso_date)),
            (CONTROLLER, pack(self.controller.as_deref())),
            (POSTAL, strings(&self.postal)),
            (EMAIL, pack(self.email.as_deref())),
            (
                RIGHT_EMAILS,
                pack(
                    self.right_emails.iter().flat_map(|(right, label, address)| {
                        [right.as_str(), label.as_str(), address.as_str()]
                    }),
                ),
            ),
            (HOLIDAYS, self.holidays.as_ref().map(|holidays| holidays.as_str().to_owned())),
            (HOLIDAYS_NOTE, pack([self.holidays_note.as_str()])),
            (AUTHORITY, authority_contact.and_then(pack)),
            (AUTHORITY_NAMES, authority.and_then(|authority| by_language(&authority.names))),
            (HAS_DIALOG, self.has_dialog.then(String::new)),
        ]
        .into_iter()
        .filter_map(|(name, value)| Some((name, value?)))
        .collect()
    }

    /// Parses attributes written by [`Props::to_attributes`]; `None` for others. `texts` returns the texts in
    /// the language of the page.
    pub fn from_attributes(
        get: &dyn Fn(&str) -> Option<String>,
        texts: impl FnOnce(Language) -> Option<Texts>,
    ) -> Option<Self> {
        let language = Language::from_code(&get(request::PAGE_LANGUAGE)?)?;
        let list = |name: &str| get(name).map_or(Some(Vec::new()), |value| unpack(&value));
        let one = |name: &str| list(name).map(|entries| entries.into_iter().next());
        let by_language = |name: &str| {
            let mut entries = list(name)?.into_iter();
            let mut texts = Vec::new();
            while let Some(code) = entries.next() {
                texts.push((Language::from_code(&code)?, entries.next()?));
            }
            Some(texts)
        };
        let mut entries = list(RIGHT_EMAILS)?.into_iter();
        let mut emails = Vec::new();
        while let Some(word) = entries.next() {
            emails.push((Right::parse(&word)?, entries.next()?, entries.next()?));
        }
        let mut entries = list(AUTHORITY)?.into_iter();
        let names = by_language(AUTHORITY_NAMES)?;
        let authority = entries.next().map(|email| Addressee {
            names,
            email: Some(email).filter(|address| !address.is_empty()),
            postal: entries.collect(),
        });
        Some(Self {
            texts: texts(language)?,
            language,
            titles: by_language(request::TITLES)?,
            notice_date: match get(NOTICE_DATE) {
                Some(date) => Some(parse_iso_date(&date)?),
                None => None,
            },
            controller: one(CONTROLLER)?,
            postal: list(POSTAL)?,
            email: one(EMAIL)?,
            right_emails: emails,
            holidays: match get(HOLIDAYS) {
                Some(rules) => Some(Holidays::parse(&rules)?),
                None => None,
            },
            holidays_note: one(HOLIDAYS_NOTE)??,
            authority,
            has_dialog: get(HAS_DIALOG).is_some(),
        })
    }
}

/// Returns the titles of a notice as the value of [`request::TITLES`].
pub fn packed_titles(titles: &[(Language, String)]) -> String {
    by_language(titles).unwrap_or_default()
}

fn by_language(texts: &[(Language, String)]) -> Option<String> {
    pack(texts.iter().flat_map(|(language, text)| [language.code(), text.as_str()]))
}

/// Joins the entries to an attribute value; `None` without entries.
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
        // Fast path: most entries need no escapes.
        if !entry.contains(['\\', '|', '\n', '\r', '\0']) {
            packed.push_str(entry);
            continue;
        }
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

/// Splits an attribute value; `None` if it was not written by [`pack`].
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
    use proptest::option::of;
    use proptest::prelude::*;
    use seloste_notice::{Country, Date, law};

    use super::*;

    fn built_in(language: Language) -> Option<Texts> {
        Some(Texts::built_in(language))
    }

    fn text() -> impl Strategy<Value = String> {
        prop_oneof![any::<String>(), "[|\\\\\n\r\0pnr0]{0,9}"]
    }

    fn texts() -> impl Strategy<Value = Vec<String>> {
        proptest::collection::vec(text(), 0..4)
    }

    fn emails() -> impl Strategy<Value = Vec<(Right, String, String)>> {
        proptest::collection::vec((proptest::sample::select(&Right::ALL[..]), text(), text()), 0..4)
    }

    fn titles() -> impl Strategy<Value = Vec<(Language, String)>> {
        proptest::collection::vec((language(), text()), 0..4)
    }

    fn language() -> impl Strategy<Value = Language> {
        proptest::sample::select(&Language::ALL[..])
    }

    fn addressee() -> impl Strategy<Value = Addressee> {
        let email = of(text().prop_filter("empty address", |address| !address.is_empty()));
        (titles(), email, texts()).prop_map(|(names, email, postal)| Addressee { names, email, postal })
    }

    proptest! {
        #[test]
        fn props_are_restored_from_attributes(
            (language, titles) in (language(), titles()),
            notice_date in of((1_i16..=9999, 1_i8..=12, 1_i8..=28)),
            (controller, email) in (of(text()), of(text())),
            postal in texts(),
            right_emails in emails(),
            (country, holidays_note) in (of(proptest::sample::select(vec!["FI", "SE", "BG", "AX"])), text()),
            authority in of(addressee()),
            has_dialog in any::<bool>(),
        ) {
            let props = Props {
                texts: Texts::built_in(language),
                language,
                titles,
                notice_date: notice_date.map(|(year, month, day)| Date::new(year, month, day).unwrap()),
                controller,
                postal,
                email,
                right_emails,
                holidays: country.and_then(Country::from_code).and_then(law::holidays),
                holidays_note,
                authority,
                has_dialog,
            };
            let attributes = props.to_attributes();
            for (name, value) in &attributes {
                prop_assert!(name.starts_with("data-"));
                prop_assert!(!value.contains(['\n', '\r', '\0']));
            }
            let get = |name: &str| attributes.iter().find(|(given, _)| *given == name).map(|(_, value)| value.clone());
            prop_assert_eq!(Props::from_attributes(&get, built_in), Some(props));
        }

        #[test]
        fn invalid_attributes_do_not_panic(value in text()) {
            let _ = unpack(&value);
            let _ = Props::from_attributes(
                &|name| Some(if name == request::PAGE_LANGUAGE { "fi".to_owned() } else { value.clone() }),
                built_in,
            );
        }
    }

    #[test]
    fn incomplete_or_invalid_attributes_are_rejected() {
        let attributes = |name: &str| match name {
            request::PAGE_LANGUAGE => Some("fi".to_owned()),
            HOLIDAYS_NOTE => Some(String::new()),
            _ => None,
        };
        let restored = |get: &dyn Fn(&str) -> Option<String>| Props::from_attributes(get, built_in);
        assert!(restored(&attributes).is_some());
        assert_eq!(Props::from_attributes(&attributes, |_| None), None);
        assert_eq!(restored(&|name| attributes(name).filter(|_| name == HOLIDAYS_NOTE)), None);
        let with_rules = |rules: &str| {
            restored(&|name| if name == HOLIDAYS { Some(rules.to_owned()) } else { attributes(name) })
        };
        assert!(with_rules("5111").and_then(|props| props.holidays).is_some());
        assert_eq!(with_rules("511"), None);
    }
}
