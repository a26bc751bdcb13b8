//! YAML files of an author.

use std::path::Path;

use seloste_check::{CheckInput, STALE_AFTER_MONTHS, check};
use seloste_notice::{Date, Finding, Location, Notice};
use seloste_source::fix::fix;
use seloste_source::{SourceFile, published_yaml, read_notice_text, read_site_text};

/// Maximum number of findings of a file: more are counted.
const MAX_FINDINGS: usize = 101;

/// Maximum number of bytes of a message of a finding, which quotes the file only in part.
const MAX_MESSAGE: usize = 1_500;

/// Checks that findings are bounded, and that their ranges are in the file.
fn check_findings(file: &SourceFile, findings: &[Finding]) {
    assert!(findings.len() <= MAX_FINDINGS, "{} findings", findings.len());
    for finding in findings {
        let range = file.range(&finding.location);
        assert!(file.text.get(range.clone()).is_some(), "{} is at {range:?}", finding.rule);
        for message in [&finding.message, &finding.why] {
            assert!(message.len() <= MAX_MESSAGE, "a message of {} bytes: {message}", message.len());
        }
        assert!(
            finding.help.len() <= MAX_MESSAGE + file.text.len(),
            "a help of {} bytes",
            finding.help.len()
        );
    }
}

fn without_waivers(mut notice: Notice) -> Notice {
    notice.waivers.clear();
    notice
}

/// Checks that a notice is read, corrected and checked without a panic, and that a notice without errors is
/// published as YAML that is read as the same notice.
pub(crate) fn notice(text: &str) -> bool {
    let id = text.lines().find_map(|line| line.strip_prefix("id: ")).unwrap_or("example").trim();
    let name = format!("{id}.yaml");
    let path = Path::new(&name);
    let loaded = read_notice_text(path, text);
    check_findings(&loaded.file, &loaded.findings);
    let reader = |text: &str| {
        let loaded = read_notice_text(path, text);
        (loaded.file, loaded.findings)
    };
    let fixed = fix(text, &reader);
    check_findings(&fixed.file, &fixed.findings);
    assert_eq!(fix(&fixed.text, &reader).text, fixed.text, "a corrected file is corrected again");
    if loaded.failed() {
        return false;
    }
    let Some(notice) = loaded.value else { return false };
    let published = published_yaml(text).expect("a notice is a map");
    let again = read_notice_text(path, &published);
    assert!(!again.failed(), "the published file has errors: {:?}\n{published}", again.findings);
    let expected = without_waivers(notice.clone());
    assert_eq!(again.value, Some(expected), "the published file is another notice:\n{published}");
    assert_eq!(published_yaml(&published).as_deref(), Some(published.as_str()));
    let today = Date::new(2026, 11, 22).expect("a day");
    let input = CheckInput {
        notice: &notice,
        today,
        stale_after_months: STALE_AFTER_MONTHS,
        is_other_rule: |_| false,
    };
    for finding in check(&input) {
        assert!(matches!(finding.location, Location::Path(_)), "{} names bytes", finding.rule);
        assert!(finding.message.len() <= MAX_MESSAGE + text.len(), "{}", finding.rule);
    }
    for language in notice.languages.iter().copied() {
        let documents = [
            seloste_export::text(&notice, language),
            seloste_export::markdown::write(&notice, language),
            serde_json::to_string(&seloste_export::dpv::write(&notice, Some(language))).expect("JSON"),
            serde_json::to_string(&seloste_export::tilt::write(&notice, language).document).expect("JSON"),
        ];
        for document in documents {
            assert!(document.len() <= 200_000 + 20 * text.len(), "an export of {} bytes", document.len());
        }
    }
    true
}

/// Checks that settings of a site are read without a panic, and that their findings are bounded.
pub(crate) fn site(text: &str) -> bool {
    let loaded = read_site_text(Path::new("site.yaml"), text);
    check_findings(&loaded.file, &loaded.findings);
    !loaded.failed()
}
