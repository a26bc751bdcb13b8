//! Whatever a cookie holds: reading it neither panics nor grants anything that does not stand there, and what is sound
//! is read back the same.
#![no_main]

use libfuzzer_sys::fuzz_target;
use seloste_consent::{Asked, Decision, Method, Record, cookie, decide};

const ASKED: Asked = Asked {
    names: "functional functional/map statistics statistics/count statistics/probe",
    revision: "r1",
    shown: "5f3a",
    language: "fi",
    lifetime: 15_552_000,
    now: "1794000000",
    signal: false,
};

fuzz_target!(|text: &str| {
    if let Some(record) = Record::read(text) {
        assert_eq!(record.text, text);
        let mut again = String::new();
        for choice in record.choices() {
            let service = choice.service.map(|service| format!("~{service}")).unwrap_or_default();
            let mark = if choice.granted { '!' } else { '-' };
            again.push_str(&format!(".{mark}{}{service}", choice.category));
        }
        assert!(text.ends_with(&again), "what is chosen stands at the end, and nothing else does");
        assert!(record.method != Method::Signal || record.choices().all(|choice| !choice.granted));
    }
    let values = cookie::pairs(text).map(|(_, value)| value);
    if let Decision::Known(record) = decide(values, &ASKED) {
        assert!(text.contains(record.text) && record.revision() == "r1");
    }
    let (host, path) = cookie::host_and_path(text);
    cookie::each_domain(host, &mut |domain| assert!(text.contains(domain)));
    cookie::each_path(path, &mut |path| assert!(text.contains(path)));
    if let Some((pattern, name)) = text.split_once('=') {
        let plain = pattern.split('*').filter(|part| !part.is_empty()).all(|part| name.contains(part));
        assert!(!cookie::matches(pattern, name) || plain);
    }
});
