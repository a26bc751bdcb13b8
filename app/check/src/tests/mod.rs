//! Tests of the rules on YAML: each test replaces keys of a complete notice.

mod careful;
mod languages;
pub(crate) mod lexicons;

use std::path::Path;

use seloste_notice::{Date, Finding, Language, Location, Notice};

use crate::{CheckInput, Rule, STALE_AFTER_MONTHS, check_day};

/// A notice without findings.
const COMPLETE: &str = "\
id: example
layout: fields
languages: [en]
title: Privacy notice
updated: 2026-10-01
controller:
  name: Esimerkki Oy
  business_id: 1234567-1
  address: { street: Esimerkkikatu 1, postcode: \"00100\", city: Helsinki, country: FI }
  email: privacy@example.fi
purposes:
  - { name: Delivering orders, basis: contract, data: [contact], recipients: [carrier], retention: { years: 6 } }
data:
  contact: Contact details
sources: [data-subject]
recipients:
  carrier: Esimerkkikuljetus Oy
transfers: none
provision: { required: contract, otherwise: The order cannot be delivered. }
automated_decisions: none
rights:
  access: yes
  rectification: yes
  erasure: yes
  restriction: yes
  portability: yes
  objection: yes
  complaint: yes
authority: FI
";

/// Returns all findings for the complete notice with these keys replaced.
pub(crate) fn check(keys: &str) -> Vec<Finding> {
    let notice = read(keys);
    let today = today(keys);
    let mut findings = crate::check(&CheckInput {
        notice: &notice,
        today,
        stale_after_months: STALE_AFTER_MONTHS,
        is_other_rule: |id| id == "host-undeclared",
    });
    findings.extend(check_day(today));
    findings
}

/// Returns the date of the check, which a comment can set.
fn today(keys: &str) -> Date {
    let date = keys.lines().find_map(|line| line.strip_prefix("# today: "));
    date.map_or(Date::new(2026, 11, 22).unwrap(), |day| day.parse().unwrap())
}

/// Returns the rule and path of each finding that is not waived.
pub(crate) fn found(keys: &str) -> Vec<(&'static str, String)> {
    check(keys)
        .into_iter()
        .filter(|finding| finding.waived.is_none())
        .map(|finding| match finding.location {
            Location::Path(path) => (finding.rule, path),
            Location::Span(range) => panic!("unexpected span: {range:?}"),
        })
        .collect()
}

fn read(keys: &str) -> Notice {
    let mut blocks = blocks(COMPLETE);
    for (key, block) in self::blocks(keys) {
        match blocks.iter_mut().find(|(known, _)| *known == key) {
            Some(known) => known.1 = block,
            None => blocks.push((key, block)),
        }
    }
    let yaml: String = blocks.into_iter().map(|(_, block)| block).collect();
    let read = seloste_source::read_notice_text(Path::new("example.yaml"), &yaml);
    assert!(read.findings.is_empty(), "{yaml}\n{:#?}", read.findings);
    read.value.unwrap()
}

/// Splits a YAML text into its top-level keys with their lines. A key that is commented out becomes a
/// comment, so it removes the key that it replaces.
fn blocks(yaml: &str) -> Vec<(String, String)> {
    let mut blocks: Vec<(String, String)> = Vec::new();
    for line in yaml.lines() {
        let line_and_end = format!("{line}\n");
        match line.split_once(':').filter(|_| !line.starts_with([' ', '-', '}', ']'])) {
            Some((key, _)) => blocks.push((key.trim_start_matches("# ").to_owned(), line_and_end)),
            None => blocks.last_mut().unwrap().1.push_str(&line_and_end),
        }
    }
    blocks
}

/// A program may correct a known fact of an authority, but nothing that a controller states.
#[test]
fn only_facts_of_authorities_have_suggestions() {
    let mut suggested = Vec::new();
    for rule in crate::rules() {
        if !has_languages(rule.wrong) {
            continue;
        }
        let findings = check(rule.wrong).into_iter().filter(|finding| finding.suggestion.is_some());
        suggested.extend(findings.map(|finding| finding.rule));
    }
    assert_eq!(suggested, ["authority-outdated"]);
}

#[test]
fn complete_notice_has_no_findings() {
    assert_eq!(found(""), []);
}

/// Returns true if the notice format has the languages of an example.
fn has_languages(example: &str) -> bool {
    let mut lines = example.lines().filter_map(|line| line.strip_prefix("languages: [")?.strip_suffix(']'));
    lines.all(|tags| tags.split(", ").all(|tag| Language::from_code(tag).is_some()))
}

/// Asserts that the wrong example gives one finding, of this rule and with its severity.
pub(crate) fn assert_wrong_example(rule: &Rule) {
    if !has_languages(rule.wrong) {
        return;
    }
    let ids: Vec<_> = found(rule.wrong).into_iter().map(|(id, _)| id).collect();
    assert_eq!(ids, [rule.id], "{}", rule.id);
    assert_eq!(check(rule.wrong).first().unwrap().severity, rule.severity, "{}", rule.id);
}

/// Asserts that the right example gives no findings.
pub(crate) fn assert_right_example(rule: &Rule) {
    assert_eq!(found(rule.right), [], "{}", rule.id);
}

/// Asserts that notes and helps are full sentences, and that summaries and messages are not.
pub(crate) fn assert_conventions(rule: &Rule) {
    for sentence in [rule.why, rule.remedy] {
        assert!(sentence.ends_with('.'), "{}: {sentence}", rule.id);
    }
    assert!(!rule.summary.ends_with('.'), "{}: {}", rule.id, rule.summary);
    let findings = if has_languages(rule.wrong) { check(rule.wrong) } else { Vec::new() };
    for finding in findings {
        assert!(!finding.message.ends_with('.') && finding.help.ends_with('.'), "{finding:?}");
    }
}

#[test]
fn rule_is_found_by_its_id() {
    assert_eq!(crate::rule("repealed-law").unwrap().id, "repealed-law");
    assert!(crate::rule("no-such-rule").is_none());
}

#[test]
fn errors_come_first() {
    let findings = check("# provision: left out\n# updated: left out\n# purposes: left out");
    assert!(findings.is_sorted_by_key(|finding| std::cmp::Reverse(finding.severity)), "{findings:#?}");
    assert_eq!(findings.len(), 4);
}

#[test]
fn waived_finding_has_its_reason() {
    let keys = "# provision: left out\nwaive: [{ rule: provision-missing, at: provision, because: Nobody is asked }]";
    assert_eq!(found(keys), []);
    let findings = check(keys);
    assert_eq!(findings.len(), 1);
    assert_eq!(findings[0].waived.as_deref(), Some("Nobody is asked"));
}

#[test]
fn waiver_matches_a_purpose_by_id() {
    let keys = "\
purposes: [{ id: a, name: A, retention: { years: 1 } }, { id: b, name: B, basis: contract, retention: { years: 1 } }]
waive: [{ rule: basis-missing, at: purposes.a, because: Being looked into }]";
    assert_eq!(found(keys), []);
    let other_purpose = keys.replace("at: purposes.a", "at: purposes.b");
    assert_eq!(
        found(&other_purpose),
        [("basis-missing", "purposes[0].basis".to_owned()), ("waiver-unused", "waive[0]".to_owned())]
    );
}

#[test]
fn waiver_for_an_unknown_rule_is_reported() {
    assert_eq!(
        found("waive: [{ rule: retension-missing, because: Anything }]"),
        [("waiver-unused", "waive[0].rule".to_owned())]
    );
}

#[test]
fn waiver_applies_until_its_last_day() {
    let keys = |today: &str| {
        format!(
            "# provision: left out\n\
             waive: [{{ rule: provision-missing, until: 2027-06-30, because: It is being written }}]\n\
             updated: 2027-06-01\n# today: {today}"
        )
    };
    assert_eq!(found(&keys("2027-06-30")), []);
    assert_eq!(
        found(&keys("2027-07-01")),
        [("provision-missing", "provision".to_owned()), ("waiver-unused", "waive[0].until".to_owned())]
    );
}

#[test]
fn waiver_covers_only_findings_with_its_name() {
    let keys = |name: &str| {
        format!(
            "cookies: We use the Facebook Pixel.\nservices: [{{ use: meta-pixel, country: IE, cookies: none }}]\n\
             waive: [{{ rule: service-name-outdated, names: {name}, because: The contract calls it so }}]"
        )
    };
    assert_eq!(found(&keys("Facebook Pixel")), []);
    assert_eq!(
        found(&keys("Twitter")),
        [("waiver-unused", "waive[0]".to_owned()), ("service-name-outdated", "cookies".to_owned())]
    );
}

#[test]
fn waiver_of_another_command_is_left_to_it() {
    let keys = "waive: [{ rule: host-undeclared, names: old.example, until: 2026-10-01, because: It is being removed }]";
    assert_eq!(found(keys), []);
    let mut findings = Vec::new();
    let is_rule = |id: &str| id == "host-undeclared";
    let notice = read(keys);
    crate::waive(&notice, Date::new(2026, 10, 1).unwrap(), &mut findings, is_rule);
    assert_eq!(findings[0].message, "the rule host-undeclared has no finding about old.example");
    findings.clear();
    crate::waive(&notice, Date::new(2026, 10, 2).unwrap(), &mut findings, is_rule);
    assert_eq!(findings[0].message, "the waiver ended on 2026-10-01");
    // The other command ignores waivers of `check`.
    let other = read("waive: [{ rule: provision-missing, because: It is being written }]");
    findings.clear();
    crate::waive(&other, Date::new(2026, 10, 2).unwrap(), &mut findings, is_rule);
    assert_eq!(findings, []);
}
