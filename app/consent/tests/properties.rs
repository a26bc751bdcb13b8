//! Properties of records: a written record is parsed back unchanged, and nothing is granted that was not
//! granted.

use std::collections::BTreeSet;

use proptest::prelude::*;
use seloste_consent::{ConsentRequest, Decision, Method, Record, cookie, decide};

/// A consent request and the visitor's answer.
#[derive(Clone, Debug)]
struct Answer {
    id: String,
    language: String,
    revision: String,
    snapshot_hash: String,
    time: u64,
    now: String,
    method: Method,
    names: BTreeSet<String>,
    ticked: BTreeSet<String>,
}

impl Answer {
    fn names(&self) -> String {
        self.names.iter().cloned().collect::<Vec<_>>().join(" ")
    }

    fn text(&self) -> String {
        let names = self.names();
        self.request(&names).record_text(&self.id, self.method, &|name| self.ticked.contains(name))
    }

    fn short_text(&self) -> String {
        let names = self.names();
        self.request(&names).shortened_record_text(&self.id, self.method, &|name| self.ticked.contains(name))
    }

    fn request<'a>(&'a self, names: &'a str) -> ConsentRequest<'a> {
        ConsentRequest {
            names,
            revision: &self.revision,
            snapshot_hash: &self.snapshot_hash,
            language: &self.language,
            lifetime: 1,
            now: &self.now,
            signal: false,
        }
    }

    fn granted(&self, name: &str) -> bool {
        let services: Vec<_> =
            self.names.iter().filter(|other| other.starts_with(&format!("{name}/"))).collect();
        self.names.contains(name)
            && match self.method {
                Method::AcceptAll => true,
                Method::RejectAll | Method::Signal => false,
                Method::Saved if services.is_empty() => self.ticked.contains(name),
                Method::Saved => services.into_iter().all(|service| self.ticked.contains(service)),
            }
    }
}

fn any_answer() -> impl Strategy<Value = Answer> {
    let token = "[A-Za-z0-9_-]{1,24}";
    let names = prop::collection::btree_set("[a-c-]{1,2}(/[a-z0-9-]{1,12})?", 0..40);
    let ticks = prop::collection::vec(any::<bool>(), 40);
    let method = prop::sample::select(&Method::ALL[..]);
    (token, token, token, "[0-9a-f]{0,32}", 0..1_000_000_000_000_u64, method, names, ticks).prop_map(
        |(id, language, revision, snapshot_hash, time, method, names, ticks)| Answer {
            id,
            language,
            revision,
            snapshot_hash,
            ticked: names
                .iter()
                .zip(ticks)
                .filter(|(_, ticked)| *ticked)
                .map(|(name, _)| name.clone())
                .collect(),
            time,
            now: time.to_string(),
            method,
            names,
        },
    )
}

/// Generates texts that resemble records: they find more errors than random texts.
fn near_text() -> impl Strategy<Value = String> {
    let field = prop_oneof![
        Just("1".to_owned()),
        Just("r1".to_owned()),
        Just("r1~h".to_owned()),
        Just("s".to_owned()),
        Just("g".to_owned()),
        Just("!statistics".to_owned()),
        Just("-statistics~matomo".to_owned()),
        "[0-9]{0,14}",
        "[!~a-z-]{0,6}",
        ".{0,4}",
    ];
    prop::collection::vec(field, 0..10).prop_map(|fields| fields.join("."))
}

proptest! {
    #[test]
    fn written_record_is_parsed_back(answer in any_answer()) {
        let text = answer.text();
        prop_assert!(text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._!~".contains(&byte)));
        let record = Record::parse(&text).expect("a valid record");
        prop_assert_eq!(record.id(), &answer.id);
        prop_assert_eq!(record.time, answer.time);
        prop_assert_eq!(record.language(), &answer.language);
        prop_assert_eq!(record.revision(), &answer.revision);
        prop_assert_eq!(record.snapshot_hash(), &answer.snapshot_hash);
        prop_assert_eq!(record.text, &text);
        prop_assert_eq!(record.method, answer.method);
        prop_assert_eq!(record.choices().count(), answer.names.len());
        for name in &answer.names {
            prop_assert!(record.mentions(name));
            prop_assert_eq!(record.grants(name), answer.granted(name));
        }
    }

    #[test]
    fn shortened_record_is_expanded_again(answer in any_answer(), other in "[a-c ]{0,9}", byte: u8, at in any::<prop::sample::Index>()) {
        let (text, names) = (answer.text(), answer.names());
        let short = answer.short_text();
        prop_assert!(short.len() <= text.len() + 1 && Record::parse_stored(&short).is_some());
        let expand = |names: &str, text: &str| {
            let mut expanded = String::from("before ");
            answer.request(names).push_expanded(text, &mut expanded);
            expanded.split_off(7)
        };
        prop_assert_eq!(&expand(&names, &short), &text);
        prop_assert_eq!(&expand(&other, &text), &text);
        // Marks are not read as those of another number of names.
        if other.split(' ').filter(|name| !name.is_empty()).count() != answer.names.len() {
            let misread = expand(&other, &short);
            prop_assert_eq!(Record::parse(&misread), None);
        }
        // A damaged byte grants at most one more name.
        let mut bytes = short.into_bytes();
        let at = at.index(bytes.len());
        bytes[at] = byte;
        if let Ok(damaged) = String::from_utf8(bytes)
            && let Some(read) = Record::parse(&expand(&names, &damaged))
        {
            let more = read.choices().filter(|choice| {
                let service = choice.service.map(|service| format!("/{service}")).unwrap_or_default();
                choice.granted && !answer.granted(&format!("{}{service}", choice.category))
            });
            prop_assert!(more.count() <= 1);
        }
    }

    #[test]
    fn grants_occur_in_the_record_text(text in prop_oneof![near_text(), ".{0,200}"]) {
        if let Some(record) = Record::parse(&text) {
            for choice in record.choices().filter(|choice| choice.granted) {
                let service = choice.service.map(|service| format!("~{service}")).unwrap_or_default();
                let written = format!("!{}{service}", choice.category);
                prop_assert_eq!(text.split('.').filter(|field| **field == written).count(), 1);
            }
        }
    }

    #[test]
    fn damaged_byte_adds_at_most_one_grant(answer in any_answer(), at in any::<prop::sample::Index>(), byte: u8) {
        let mut bytes = answer.text().into_bytes();
        let at = at.index(bytes.len());
        bytes[at] = byte;
        if let Ok(text) = String::from_utf8(bytes)
            && let Some(read) = Record::parse(&text)
        {
            // One byte can change one mark or one name, so at most one grant can be new.
            let more = read.choices().filter(|choice| {
                let service = choice.service.map(|service| format!("/{service}")).unwrap_or_default();
                choice.granted && !answer.granted(&format!("{}{service}", choice.category))
            });
            prop_assert!(more.count() <= 1);
        }
    }

    #[test]
    fn only_matching_record_answers_the_request(
        answer in any_answer(),
        revision in "[a-z]{1,3}",
        same: bool,
        lifetime in 0..40_000_000_u64,
        age in -200_000..40_000_000_i64,
        signal: bool,
    ) {
        let text = answer.text();
        let names = answer.names();
        let revision = if same { &answer.revision } else { &revision };
        let now = answer.time.saturating_add_signed(age);
        let digits = now.to_string();
        let request = ConsentRequest { revision, lifetime, now: &digits, signal, ..answer.request(&names) };
        let mut expanded = String::new();
        match decide(std::iter::once(text.as_str()), &request, &mut expanded) {
            Decision::Answered(record) => {
                prop_assert_eq!(Some(record), Record::parse(&text));
                prop_assert_eq!(record.revision(), revision);
                prop_assert!(record.time <= now + 86_400 && now < record.time + lifetime);
            }
            other => {
                prop_assert_eq!(other, if signal { Decision::Refuse } else { Decision::Ask });
                let other_time = age < -86_400 || age >= lifetime as i64;
                prop_assert!(!same || other_time || (answer.method == Method::Signal && !signal));
            }
        }
    }

    #[test]
    fn arbitrary_cookie_text_is_handled(text in any::<String>(), pattern in "[*a-c]{0,8}", name in "[a-c]{0,12}") {
        let request = ConsentRequest {
            names: "a a/b",
            revision: "r",
            snapshot_hash: "",
            language: "fi",
            lifetime: u64::MAX,
            now: "999999999999",
            signal: false,
        };
        let values = cookie::pairs(&text).map(|(_, value)| value);
        let mut expanded = String::new();
        prop_assert_eq!(decide(values, &request, &mut expanded), Decision::Ask);
        let (host, path) = cookie::host_and_path(&text);
        prop_assert!(text.contains(host) && text.ends_with(path));
        cookie::for_each_domain(&text, &mut |domain| assert!(text.ends_with(domain)));
        cookie::for_each_path(&text, &mut |path| assert!(text.starts_with(path) && !path.contains(';')));
        let plain = pattern.split('*').filter(|part| !part.is_empty()).all(|part| name.contains(part));
        prop_assert!(!cookie::matches(&pattern, &name) || plain);
    }

    #[test]
    fn pattern_matches_text_built_from_it(parts in prop::collection::vec("[ab]{0,3}", 1..5), fill in "[abc]{0,3}") {
        prop_assert!(cookie::matches(&parts.join("*"), &parts.join(fill.as_str())));
    }
}
