//! Consent records.

use seloste_consent::{ConsentRequest, Decision, Method, Record, cookie, decide};

const REQUEST: ConsentRequest = ConsentRequest {
    names: "functional functional/map statistics statistics/count statistics/probe",
    revision: "r1",
    snapshot_hash: "5f3a",
    language: "fi",
    lifetime: 15_552_000,
    now: "1794000000",
    signal: false,
};

/// Checks that parsing any cookie text neither panics nor grants anything that the text does not grant, and
/// that valid records are parsed back unchanged.
pub(crate) fn record(text: &str) -> bool {
    let parsed = Record::parse(text);
    if let Some(record) = &parsed {
        assert_eq!(record.text, text);
        let mut choices = String::new();
        for choice in record.choices() {
            let service = choice.service.map(|service| format!("~{service}")).unwrap_or_default();
            let mark = if choice.granted { '!' } else { '-' };
            choices.push_str(&format!(".{mark}{}{service}", choice.category));
        }
        assert!(text.ends_with(&choices), "the record ends with its choices");
        assert!(record.method != Method::Signal || record.choices().all(|choice| !choice.granted));
    }
    let values = cookie::pairs(text).map(|(_, value)| value);
    let mut expanded = String::new();
    let decision = decide(values, &REQUEST, &mut expanded);
    if let Decision::Answered(record) = &decision {
        let header = record.text.split('.').take(6).collect::<Vec<_>>().join(".");
        assert!(text.contains(record.text) || text.contains(&format!("{header}*")));
        assert!(record.revision() == "r1" && record.choices().count() >= 5);
    }
    let (host, path) = cookie::host_and_path(text);
    cookie::for_each_domain(host, &mut |domain| assert!(text.contains(domain)));
    cookie::for_each_path(path, &mut |path| assert!(text.contains(path)));
    if let Some((pattern, name)) = text.split_once('=') {
        let plain = pattern.split('*').filter(|part| !part.is_empty()).all(|part| name.contains(part));
        assert!(!cookie::matches(pattern, name) || plain);
    }
    parsed.is_some() || matches!(decision, Decision::Answered(_))
}
