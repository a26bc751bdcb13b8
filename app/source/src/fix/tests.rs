//! Corrections of texts, of the fixtures in `tests/sites/invalid`, and of random and hostile texts.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use proptest::prelude::*;
use seloste_notice::{Applicability, Finding, Location};

use super::{APPLIED, Fixed, fix};
use crate::file::SourceFile;
use crate::{read_notice_text, read_site_text};

const HEAD: &str = "id: example\nlayout: fields\nlanguages: [fi, sv]\ntitle: Seloste\n";

fn read_notice(text: &str) -> (SourceFile, Vec<Finding>) {
    let read = read_notice_text(Path::new("example.yaml"), text);
    (read.file, read.findings)
}

fn read_site(text: &str) -> (SourceFile, Vec<Finding>) {
    let read = read_site_text(Path::new("site.yaml"), text);
    (read.file, read.findings)
}

/// Returns the rest of a corrected notice after its first lines, which must be unchanged.
#[track_caller]
fn fixed(rest: &str) -> String {
    let fixed = fix(&format!("{HEAD}{rest}"), &read_notice);
    fixed.text.strip_prefix(HEAD).unwrap_or_else(|| panic!("{}", fixed.text)).to_owned()
}

#[track_caller]
fn expect_unchanged(rest: &str) {
    assert_eq!(fixed(rest), rest);
}

/// Returns the files of the invalid sites: path, true for the settings of a site, and text.
fn invalid_files() -> Vec<(PathBuf, bool, String)> {
    fn visit(folder: &Path, found: &mut Vec<(PathBuf, bool, String)>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                visit(&path, found);
            } else if path.extension().is_some_and(|extension| extension == "yaml")
                && let Ok(text) = fs::read_to_string(&path)
            {
                let is_site = path.ends_with("site.yaml");
                found.push((path, is_site, text));
            }
        }
    }
    let mut found = Vec::new();
    visit(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/sites/invalid"), &mut found);
    found
}

fn fix_file(text: &str, is_site: bool) -> Fixed {
    if is_site { fix(text, &read_site) } else { fix(text, &read_notice) }
}

fn is_applied(finding: &Finding) -> bool {
    let suggestion = finding.suggestion.as_ref();
    suggestion.is_some_and(|suggestion| suggestion.applicability == Applicability::MachineApplicable)
}

#[test]
fn every_corrected_line_that_a_fixture_offers_is_applied() {
    let mut corrected = BTreeSet::new();
    for (path, is_site, text) in invalid_files() {
        let (_, offered) = if is_site { read_site(&text) } else { read_notice(&text) };
        let fixed = fix_file(&text, is_site);
        let path = path.display();
        for finding in &offered {
            let mut edits = finding.suggestion.iter().flat_map(|suggestion| &suggestion.edits);
            let is_shown =
                edits.all(|edit| finding.help.contains('`') || finding.help.contains(&edit.replacement));
            assert!(is_shown, "{path}: {finding:?}");
        }
        assert_eq!(offered.iter().any(is_applied), !fixed.corrected.is_empty(), "{path}");
        let left: Vec<_> = fixed.findings.iter().filter(|finding| is_applied(finding)).collect();
        // Two keys of the file are aliases of the same key.
        let expected = usize::from(path.to_string().ends_with("everyday-words/content/notices/example.yaml"));
        assert_eq!(left.len(), expected, "{path}: {left:?}\n{}", fixed.text);
        corrected.extend(fixed.corrected.iter().map(|finding| finding.rule));
        // A second run changes nothing.
        let again = fix_file(&fixed.text, is_site);
        assert_eq!((again.text, again.corrected.len()), (fixed.text, 0), "{path}");
    }
    // The others have no fixture there, or are findings of the check.
    let never = ["folded-list", "authority-outdated"];
    let rules: BTreeSet<_> =
        APPLIED.iter().map(|(rule, _)| *rule).filter(|rule| !never.contains(rule)).collect();
    assert_eq!(corrected, rules);
}

#[test]
fn each_applied_rule_has_a_reason() {
    let rules: BTreeSet<_> = APPLIED.iter().map(|(rule, _)| *rule).collect();
    assert_eq!(rules.len(), APPLIED.len());
    for (rule, reason) in APPLIED {
        assert!(reason.len() > 20, "{rule}");
    }
}

#[test]
fn comments_order_line_breaks_and_byte_order_mark_are_kept() {
    let text = format!(
        "\u{feff}# ä\n{HEAD}updated: 1.10.2026 # viime\n\n\n# kuka\ncontroller:  # me\n  nimi:   Oy # \"a\"\n"
    )
    .replace('\n', "\r\n");
    let expected = text.replace("1.10.2026", "2026-10-01").replace("nimi", "name");
    assert_eq!(fix(&text, &read_notice).text, expected);
}

#[test]
fn syntax_errors_are_corrected_one_after_another() {
    assert_eq!(
        fixed("updated:2026-10-01\nsummary: Huom: x # y\nregister: @a\ncontroller\n  name: Oy\n"),
        "updated: 2026-10-01\nsummary: \"Huom: x\" # y\nregister: \"@a\"\ncontroller:\n  name: Oy\n"
    );
    let tabs = "purposes:\n\t- name: a\n\t  basis: contract\n\t- name: b\n\t  basis: consent\n";
    assert_eq!(fixed(tabs), tabs.replace('\t', "  "));
}

#[test]
fn values_of_renamed_keys_are_corrected_too() {
    assert_eq!(
        fixed("rekisterinpitäjä:\n  nimi: Oy\n  puh: 09 123\n"),
        "controller:\n  name: Oy\n  phone: 09 123\n"
    );
}

#[test]
fn corrected_values_are_corrected_again() {
    let text =
        |languages: &str| format!("id: example\nlayout: fields\nlanguages: {languages}\ntitle: Seloste\n");
    assert_eq!(fix(&text("suomi, ruotsi"), &read_notice).text, text("[fi, sv]"));
}

#[test]
fn text_with_a_colon_becomes_a_block_as_a_whole() {
    assert_eq!(
        fixed("introduction: Tietoja ovat:\n  nimi\n  ja osoite\nregister: a\n"),
        "introduction: |\n  Tietoja ovat:\n  nimi\n  ja osoite\nregister: a\n"
    );
    expect_unchanged("introduction: Tietoja ovat:\n  nimi\n  # kaikki\n  ja osoite\n");
    expect_unchanged("contact: Tietoja ovat:\n  name: a\n");
}

#[test]
fn bullets_in_a_text_become_hyphens() {
    assert_eq!(
        fixed("introduction: |\n  Tietoja:\n\n  • nimi\n  • osoite\n"),
        "introduction: |\n  Tietoja:\n\n  - nimi\n  - osoite\n"
    );
}

#[test]
fn more_errors_than_are_shown_are_corrected() {
    let changes =
        |date: &str| format!("changes:\n{}", format!("  - {{ date: {date}, text: x }}\n").repeat(250));
    assert_eq!(fixed(&changes("1.2.2026")), changes("2026-02-01"));
}

#[test]
fn ambiguous_values_are_not_corrected() {
    for rest in [
        // Day and month could be swapped.
        "updated: 5/1/2026\n",
        "summary: Hinta #1\n",
        "title: ”Seloste”\n",
        "register: [a]\n",
        "controller: name: Oy\n",
        "summary: { se: Northern Sámi }\n",
        "summary: { fr: French }\n",
        // The number would be of another unit.
        "retention: { years: 6 kuukautta }\n",
        // One of the two addresses would be lost.
        "controller: { name: Oy, email: \"a@example.fi, b@example.fi\" }\n",
        // More than a name.
        "contact: Maija, puh. 09 123\n",
        // It may be stated that there is none, or nothing at all.
        "dpo: ei\n",
        "rights: { access: kyllä }\n",
        "data: { a: A }\npurposes: [{ name: b, data: [b] }]\n",
    ] {
        expect_unchanged(rest);
    }
    // The text continues on the next line.
    expect_unchanged("summary: \"Miten tietoja\nkäsitellään.\"\n");
}

#[test]
fn corrections_that_would_change_something_else_are_rejected() {
    // The key exists already.
    expect_unchanged("purpose: [a]\npurposes: [b]\n");
    // The comment would become text.
    expect_unchanged("security:\n  - lukittu # aina\n  - valvottu\n");
    // The value would become a second key on the same line.
    expect_unchanged("contact: name:Oy\n");
}

#[test]
fn random_texts_stay_equal_on_other_lines() {
    let lines = [
        "updated: 1.10.2026",
        "summary: Huom: x",
        "tiivistelmä: a",
        "controller:",
        "  nimi: Oy # c",
        "\tname: x",
        "  - a",
        "  -b",
        "  • c",
        "# comment",
        "",
        "purposes:",
        "register: \"a\"b\"",
        "introduction: |",
        "    text: x",
        "dpo: ei",
        "data: { a: A, b }",
        "country: suomi",
        "summary: \"a",
        "// x",
        "\u{a0}\u{a0}email: a",
        "recipients: @x",
        "sources: a",
        "x",
    ];
    let strategy = prop::collection::vec(prop::sample::select(lines.to_vec()), 0..12);
    let config = ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() };
    proptest!(config, |(lines in strategy, ending in prop::sample::select(vec!["\n", "\r\n"]))| {
        let text = format!("{HEAD}{}\n", lines.join("\n")).replace('\n', ending);
        let fixed = fix(&text, &read_notice);
        prop_assert_eq!(fixed.corrected.is_empty(), fixed.text == text);
        // Each correction changes at most the lines of its finding and of the text that it is in.
        let (before, after): (BTreeSet<_>, BTreeSet<_>) = (text.lines().collect(), fixed.text.lines().collect());
        let changed = before.difference(&after).count();
        prop_assert!(changed <= fixed.corrected.len() * 12, "{}\n{}", text, fixed.text);
        let comments = |text: &str| text.lines().filter(|line| line.starts_with('#')).count();
        prop_assert!(comments(&fixed.text) >= comments(&text), "{}\n{}", text, fixed.text);
        prop_assert_eq!(fixed.text.contains("\r\n"), text.contains("\r\n"));
        let again = fix(&fixed.text, &read_notice);
        prop_assert_eq!(again.text, fixed.text);
    });
}

#[test]
fn corrected_lines_are_the_only_ones_that_change() {
    // One wrong line among correct ones, which contain everything that a careless edit would damage.
    let rest = "# a: \"b\n\nsummary: 'a'   # x\nintroduction: |  \n  \"a: b\n   # no comment\n\n\ndata: {a: A, b:  B}\n@\nsecurity: >-\n  x\n  y\n";
    for (wrong, right) in [
        ("updated: 1.10.2026  # x", "updated: 2026-10-01  # x"),
        ("register: Huom: x  # y", "register: \"Huom: x\"  # y"),
        ("country: suomi", "country: FI"),
        ("retention: 6 vuotta", "retention: { years: 6 }"),
        ("yhteyshenkilö: { nimi: a }", "contact: { name: a }"),
    ] {
        assert_eq!(fixed(&rest.replace('@', wrong)), rest.replace('@', right));
    }
}

#[test]
fn text_that_is_read_too_often_is_unchanged_and_reported() {
    let text = format!("{HEAD}sections:\n{}", "  - in: rights\n    text: Huom: x\n".repeat(3_000));
    let fixed = fix(&text, &read_notice);
    assert!(fixed.is_abandoned && fixed.corrected.is_empty() && fixed.text == text);
    assert!(!fix(&format!("{HEAD}updated: 1.10.2026\n"), &read_notice).is_abandoned);
}

/// A tag or an unused anchor could be meant, and quotation marks would put it into the text of the page.
#[test]
fn tags_and_unused_anchors_are_left_to_the_author() {
    for text in [
        "register: !!str 2026\n",
        "register: !laki Asiakasrekisteri\n",
        "register: &asiakkaat Asiakasrekisteri\n",
        "controller: &c\n  name: Esimerkki Oy\n",
        "data: { a: !!str A }\n",
    ] {
        expect_unchanged(text);
    }
    // These characters begin nothing in YAML.
    assert_eq!(fixed("register: @asiakkaat\n"), "register: \"@asiakkaat\"\n");
}

#[test]
fn hostile_texts_end_soon() {
    for text in [
        "a\u{a0}:\t• -\"'{[&*!|>%@`".repeat(500),
        "\t- x\n".repeat(2_000),
        format!("{HEAD}purposes:\n{}", "  -x\n".repeat(5_000)),
        format!("{HEAD}changes:\n{}", "  - { date: 1.1.2026, text: x }\n".repeat(500)),
        format!("{HEAD}{}", "nimi: x\n".repeat(5_000)),
        format!("{HEAD}data: {}", "{ a: ".repeat(5_000)),
        String::new(),
        "\u{feff}".to_owned(),
        "\0".to_owned(),
    ] {
        let fixed = fix(&text, &read_notice);
        let again = fix(&fixed.text, &read_notice);
        assert_eq!(again.text.len(), fixed.text.len());
    }
}

#[test]
fn edits_are_within_the_text_and_do_not_overlap() {
    for (path, is_site, text) in invalid_files() {
        let (file, findings) = if is_site { read_site(&text) } else { read_notice(&text) };
        for suggestion in findings.iter().filter_map(|finding| finding.suggestion.as_ref()) {
            let mut end = None;
            for edit in &suggestion.edits {
                let Location::Span(range) = &edit.location else { panic!("{path:?}") };
                assert!(file.text.get(range.clone()).is_some(), "{path:?}: {edit:?}");
                assert!(end.is_none_or(|end| end <= range.start), "{path:?}: {suggestion:?}");
                end = Some(range.end);
            }
        }
    }
}
