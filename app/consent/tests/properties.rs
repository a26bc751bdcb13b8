//! Properties of the record: what is written is read back the same, and nothing grants what was not granted.

use proptest::prelude::*;
use seloste_consent::{Asked, Choice, Decision, Method, Record, cookie, decide};

fn any_record() -> impl Strategy<Value = Record> {
    let token = "[A-Za-z0-9_-]{1,24}";
    let name = "[a-z0-9-]{1,12}(/[a-z0-9-]{1,12})?";
    let choices = prop::collection::btree_map(name, any::<bool>(), 0..40);
    (token, 0..1_000_000_000_000_u64, token, token, 0..3_usize, choices).prop_map(
        |(id, time, language, revision, method, choices)| {
            let method = [Method::AcceptAll, Method::RejectAll, Method::Saved][method];
            let granted = |given| match method {
                Method::AcceptAll => true,
                Method::RejectAll => false,
                Method::Saved => given,
            };
            let choices =
                choices.into_iter().map(|(name, given)| Choice { name, granted: granted(given) }).collect();
            Record { id, time, language, revision, method, choices }
        },
    )
}

/// Texts near the grammar: far likelier to slip through than random ones.
fn near_text() -> impl Strategy<Value = String> {
    let field = prop_oneof![
        Just("1".to_owned()),
        Just("r1".to_owned()),
        Just("s".to_owned()),
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
    fn a_record_is_read_back_the_same(record in any_record()) {
        let text = record.encode().expect("the grammar holds it");
        prop_assert!(text.len() <= seloste_consent::LIMIT);
        prop_assert!(text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._!~".contains(&byte)));
        prop_assert_eq!(Record::decode(&text), Some(record));
    }

    #[test]
    fn what_is_read_is_what_stands_there(text in prop_oneof![near_text(), ".{0,200}"]) {
        if let Some(record) = Record::decode(&text) {
            prop_assert_eq!(record.encode(), Some(text.clone()));
            for choice in record.choices.iter().filter(|choice| choice.granted) {
                let written = format!("!{}", choice.name.replace('/', "~"));
                prop_assert!(text.split('.').any(|field| field == written));
            }
        }
    }

    #[test]
    fn a_damaged_record_grants_nothing_more(record in any_record(), at in any::<prop::sample::Index>(), byte: u8) {
        let mut bytes = record.encode().expect("the grammar holds it").into_bytes();
        let at = at.index(bytes.len());
        bytes[at] = byte;
        if let Ok(text) = String::from_utf8(bytes)
            && let Some(read) = Record::decode(&text)
        {
            // One byte can turn one mark or one name, and no other grant may come of it.
            let more = read.choices.iter().filter(|choice| choice.granted && !record.grants(&choice.name));
            prop_assert!(more.count() <= 1);
        }
    }

    #[test]
    fn only_an_answer_to_this_question_is_known(
        record in any_record(),
        revision in "[a-z]{1,3}",
        lifetime in 0..40_000_000_u64,
        now in 0..1_000_000_000_000_u64,
    ) {
        let text = record.encode().expect("the grammar holds it");
        let asked = Asked { names: "statistics", revision: &revision, lifetime, now };
        if let Decision::Known(known) = decide(std::iter::once(text.as_str()), &asked) {
            prop_assert_eq!(&known.revision, &revision);
            prop_assert!(known.time <= now + 86_400 && now < known.time + lifetime);
            prop_assert!(known.mentions("statistics"));
            prop_assert_eq!(known, record);
        }
    }

    #[test]
    fn any_cookie_text_is_borne(text in any::<String>(), pattern in "[*a-c]{0,8}", name in "[a-c]{0,12}") {
        let asked = Asked { names: "a a/b", revision: "r", lifetime: u64::MAX, now: u64::MAX };
        let values = cookie::pairs(&text).map(|(_, value)| value);
        prop_assert_eq!(decide(values, &asked), Decision::Ask);
        // The pattern is the regular expression with `*` for anything.
        let plain = pattern.split('*').filter(|part| !part.is_empty()).all(|part| name.contains(part));
        prop_assert!(!cookie::matches(&pattern, &name) || plain);
    }

    #[test]
    fn a_pattern_matches_what_it_was_made_from(parts in prop::collection::vec("[ab]{0,3}", 1..5), fill in "[abc]{0,3}") {
        prop_assert!(cookie::matches(&parts.join("*"), &parts.join(fill.as_str())));
    }
}
