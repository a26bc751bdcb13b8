//! Tests of the rules by YAML: a complete notice, in which a test replaces the keys that it is about.

use crate::rules::FILES;
use crate::{Context, STALE_AFTER_MONTHS, check_day, rules};
use seloste_notice::{Date, Finding, Notice, Place};
use std::path::Path;

/// A notice in which no rule finds anything.
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

/// What the check finds in the complete notice with these keys in place of its own.
pub(crate) fn check(keys: &str) -> Vec<Finding> {
    let notice = read(keys);
    let today = today(keys);
    let mut findings =
        crate::check(&Context { notice: &notice, today, stale_after_months: STALE_AFTER_MONTHS });
    findings.extend(check_day(today));
    findings
}

/// The day of the check, which a comment may tell.
fn today(keys: &str) -> Date {
    let told = keys.lines().find_map(|line| line.strip_prefix("# today: "));
    told.map_or(Date::new(2026, 11, 22).unwrap(), |day| day.parse().unwrap())
}

/// The rules and places of what the check finds, leaving out what is waived.
pub(crate) fn found(keys: &str) -> Vec<(&'static str, String)> {
    check(keys)
        .into_iter()
        .filter(|finding| finding.waived.is_none())
        .map(|finding| match finding.place {
            Place::Path(path) => (finding.rule, path),
            Place::Bytes(range) => panic!("the check knows no bytes: {range:?}"),
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

/// The top-level keys of a YAML text with the lines that belong to each. A key that is commented out has one comment
/// for a block, so that it replaces another by nothing.
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

#[test]
fn the_complete_notice_is_clean() {
    assert_eq!(found(""), []);
}

#[test]
fn every_wrong_example_breaks_its_rule_once_and_no_other() {
    for rule in rules() {
        let found: Vec<_> = found(rule.wrong).into_iter().map(|(id, _)| id).collect();
        assert_eq!(found, [rule.id], "{}", rule.id);
    }
}

#[test]
fn every_wrong_example_has_the_severity_of_its_rule() {
    for rule in rules() {
        assert_eq!(check(rule.wrong).first().unwrap().severity, rule.severity, "{}", rule.id);
    }
}

#[test]
fn every_right_example_is_clean() {
    for rule in rules() {
        assert_eq!(found(rule.right), [], "{}", rule.id);
    }
}

#[test]
fn every_rule_is_in_the_file_of_its_name() {
    for (rule, file) in rules().iter().zip(FILES) {
        assert_eq!(rule.id.replace('-', "_"), file);
    }
    assert_eq!(crate::rule("repealed-law").unwrap().id, "repealed-law");
    assert!(crate::rule("no-such-rule").is_none());
}

#[test]
fn every_sentence_ends_as_one() {
    for rule in rules() {
        for sentence in [rule.why, rule.remedy] {
            assert!(sentence.ends_with('.'), "{}: {sentence}", rule.id);
        }
        assert!(!rule.summary.ends_with('.'), "{}: {}", rule.id, rule.summary);
        for finding in check(rule.wrong) {
            assert!(finding.what.ends_with('.') && finding.fix.ends_with('.'), "{finding:?}");
        }
    }
}

#[test]
fn errors_come_first() {
    let findings = check("# provision: left out\n# updated: left out\n# purposes: left out");
    assert!(findings.is_sorted_by_key(|finding| std::cmp::Reverse(finding.severity)), "{findings:#?}");
    assert_eq!(findings.len(), 4);
}

#[test]
fn a_waived_finding_keeps_its_reason() {
    let keys = "# provision: left out\nwaive: [{ rule: provision-missing, at: provision, because: Nobody is asked }]";
    assert_eq!(found(keys), []);
    let findings = check(keys);
    assert_eq!(findings.len(), 1);
    assert_eq!(findings[0].waived.as_deref(), Some("Nobody is asked"));
}

#[test]
fn a_waiver_names_a_purpose_by_its_id() {
    let keys = "\
purposes: [{ id: a, name: A, retention: { years: 1 } }, { id: b, name: B, basis: contract, retention: { years: 1 } }]
waive: [{ rule: basis-missing, at: purposes.a, because: Being looked into }]";
    assert_eq!(found(keys), []);
    let elsewhere = keys.replace("at: purposes.a", "at: purposes.b");
    assert_eq!(
        found(&elsewhere),
        [("basis-missing", "purposes[0].basis".to_owned()), ("waiver-unused", "waive[0]".to_owned())]
    );
}

#[test]
fn a_waiver_for_an_unknown_rule_is_told() {
    assert_eq!(
        found("waive: [{ rule: retension-missing, because: Anything }]"),
        [("waiver-unused", "waive[0].rule".to_owned())]
    );
}
