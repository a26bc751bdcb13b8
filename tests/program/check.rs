//! `seloste check`: exit codes, output formats, and sites without findings.

use std::collections::BTreeSet;
use std::fs;
use std::process::{Command, Stdio};

use crate::driver::{EXAMPLE, NOTICE, Place, fixture, root};

#[test]
fn a_complete_site_has_no_finding_at_all() {
    let outcome = Place::copy(&fixture("complete")).check(&["--deny", "info"]);
    assert_eq!(
        (outcome.code, outcome.out.as_str(), outcome.err.as_str()),
        (Some(0), "5 files: nothing found (2 waived)\n", "")
    );
    let outcome = Place::copy(&fixture("gated")).check(&["--deny", "info"]);
    assert_eq!(
        (outcome.code, outcome.out.as_str(), outcome.err.as_str()),
        (Some(0), "3 files: nothing found\n", "")
    );
}

/// Two notices that a careful lawyer could have written today. They have no findings, not even waived ones.
#[test]
fn two_current_notices_have_no_finding_not_even_a_waived_one() {
    for site in ["current-shop", "current-association"] {
        let outcome = Place::copy(&fixture(site)).check(&["--deny", "info", "--waived"]);
        assert_eq!(
            (outcome.code, outcome.out.as_str(), outcome.err.as_str()),
            (Some(0), "2 files: nothing found\n", ""),
            "{site}"
        );
    }
}

/// Complements the test above: each fault that is added to a current notice must be found.
#[test]
fn faults_added_to_a_current_notice_are_found() {
    let path = "content/notices/customers.yaml";
    let text = fs::read_to_string(fixture("current-shop").join(path)).unwrap();
    for (from, to, rule) in [
        ("mechanism: scc\n", "mechanism: privacy-shield\n", "transfer-mechanism-invalid"),
        ("  restriction: yes\n", "", "right-missing"),
        ("authority: FI\n", "", "authority-unnamed"),
        ("Pyynnöt ovat maksuttomia.", "Tarkastaminen on maksutonta kerran vuodessa.", "access-fee"),
        (
            "Det kostar ingenting att göra en begäran.",
            "Begäran ska undertecknas egenhändigt.",
            "formality-demanded",
        ),
        (
            "The IP address is shortened before it is kept.",
            "Visitors cannot be identified.",
            "anonymity-claimed",
        ),
    ] {
        assert!(text.contains(from), "{from}");
        let place = Place::copy(&fixture("current-shop"));
        place.write(path, text.replacen(from, to, 1));
        let outcome = place.check(&["--deny", "info"]);
        assert_eq!(outcome.code, Some(1), "{to}");
        assert!(outcome.out.contains(&format!("[{rule}]")), "{to}: {}", outcome.out);
    }
}

#[test]
fn waived_findings_are_shown_on_request() {
    let place = Place::copy(&fixture("complete"));
    let outcome = place.check(&["--waived", "--deny", "info"]);
    assert_eq!(outcome.code, Some(0));
    assert!(outcome.out.contains("transfer-mechanism-dated"), "{}", outcome.out);
    assert!(
        outcome.out.contains("= waived: The certification was looked up on 15 September 2026."),
        "{}",
        outcome.out
    );
}

#[test]
fn many_findings_are_counted_and_all_of_them_are_shown_on_request() {
    let place = Place::small();
    for number in 0..40 {
        place.write(
            &format!("content/notices/n{number}.yaml"),
            NOTICE.replace("id: example", &format!("id: n{number}")),
        );
    }
    let (cut, all) = (place.check(&[]), place.check(&["--all"]));
    let shown = |out: &str| out.lines().filter(|line| line.contains("]: ")).count();
    assert_eq!((cut.code, shown(&cut.out)), (Some(1), 200), "{}", cut.out);
    assert!(cut.out.contains("\n41 error[controller-missing]\n"), "{}", cut.out);
    assert!(cut.out.contains("`--all` shows every finding"), "{}", cut.out);
    assert!(shown(&all.out) > 300 && !all.out.contains("--all"), "{}", all.out);
    let json = place.check(&["--format", "json"]);
    assert_eq!(json.out.matches("\"rule\"").count(), shown(&all.out));
}

/// A key that no fixture uses is not tested.
#[test]
fn the_complete_site_uses_every_key_of_the_format() {
    let format = fs::read_to_string(root().join("docs/notice-format.md")).unwrap();
    let keys_of = |yaml: &str| -> BTreeSet<String> {
        let is_key = |character: char| character.is_ascii_lowercase() || "_-".contains(character);
        yaml.lines()
            .map(|line| line.split(" #").next().unwrap_or_default())
            .flat_map(|line| line.split(['{', ',', ' ', '[']))
            .filter_map(|word| word.strip_suffix(':'))
            .filter(|word| !word.is_empty() && word.chars().all(is_key))
            .map(str::to_owned)
            .collect()
    };
    let documented: BTreeSet<String> = format
        .split("```yaml")
        .skip(1)
        .filter_map(|rest| rest.split("```").next())
        .flat_map(keys_of)
        .collect();
    assert!(documented.len() > 100, "{documented:?}");
    let notices = fixture("complete/content/notices");
    let mut used = keys_of(&fs::read_to_string(fixture("complete/content/site.yaml")).unwrap());
    for entry in fs::read_dir(notices).unwrap() {
        used.extend(keys_of(&fs::read_to_string(entry.unwrap().path()).unwrap()));
    }
    // Only the shipped site has a disclaimer, because it is a demonstration. The other is an id of the
    // examples.
    let exceptions = ["disclaimer", "carrier"];
    let unused: Vec<&String> =
        documented.iter().filter(|key| !used.contains(*key) && !exceptions.contains(&key.as_str())).collect();
    assert!(unused.is_empty(), "no notice of tests/sites/complete uses {unused:?}");
}

#[test]
fn exit_codes() {
    let clean = Place::copy(&fixture("gated"));
    assert_eq!(clean.check(&[]).code, Some(0));

    // Two warnings and no error: the notice states neither whether data must be provided nor when it was
    // updated.
    let warned = Place::copy(&fixture("gated"));
    let path = "content/notices/customers.yaml";
    let text = fs::read_to_string(warned.site().join(path)).unwrap();
    warned.write(path, text.replace("updated: 2026-10-01\n", ""));
    assert_eq!(warned.check(&[]).code, Some(0));
    assert_eq!(warned.check(&["--deny", "error"]).code, Some(0));
    assert_eq!(warned.check(&["--deny", "warning"]).code, Some(1));
    assert_eq!(warned.check(&["--deny", "info"]).code, Some(1));

    // The small notice lacks nearly everything that the law requires.
    let lacking = Place::small();
    assert_eq!(lacking.check(&[]).code, Some(1));
    // A draft can be built even if it lacks what the law requires.
    assert_eq!(lacking.build().code, Some(0));

    assert_eq!(Place::empty().check(&[]).code, Some(2), "a folder without a site");
    assert_eq!(clean.run(&["check", "nowhere"]).code, Some(2), "a folder that does not exist");
    assert_eq!(clean.run(&["check", "--format", "poem"]).code, Some(2), "an unknown format");
    assert_eq!(clean.run(&["check", "--today", "yesterday"]).code, Some(2), "an invalid date");
    assert_eq!(clean.run(&[]).code, Some(2), "no command");
    assert_eq!(clean.run(&["--help"]).code, Some(0));
    assert_eq!(clean.run(&["explain", "no-such-rule"]).code, Some(2));
}

#[test]
fn every_rule_that_is_listed_is_explained() {
    let place = Place::empty();
    let list = place.run(&["explain"]);
    assert_eq!(list.code, Some(0));
    let rules: Vec<&str> = list.out.lines().filter_map(|line| line.split_whitespace().next()).collect();
    assert!(rules.len() > 20, "{rules:?}");
    for rule in rules {
        let page = place.run(&["explain", rule]);
        assert_eq!(page.code, Some(0), "{rule}");
        for part in ["Why: ", "What to do: ", "Finds this:", "Not this:"] {
            assert!(page.out.contains(part), "the page of {rule} lacks {part:?}");
        }
    }
}

#[test]
fn json_can_be_read_by_programs() {
    for place in
        [Place::copy(&fixture("complete")), Place::small(), Place::copy(&fixture("invalid/several-files"))]
    {
        let outcome = place.check(&["--format", "json"]);
        assert_eq!(outcome.err, "");
        let report: serde_json::Value = serde_json::from_str(&outcome.out).unwrap();
        assert_eq!(report["version"], 1);
        let findings = report["findings"].as_array().unwrap();
        let counted: u64 = ["errors", "warnings", "infos", "waived"]
            .iter()
            .map(|kind| report["summary"][kind].as_u64().unwrap())
            .sum();
        assert_eq!(findings.len() as u64, counted);
        for finding in findings {
            for text in ["file", "rule", "severity", "what", "why", "fix"] {
                let text_is_there = finding[text].as_str().is_some_and(|text| !text.is_empty());
                assert!(text_is_there, "{text} is missing in {finding}");
            }
            for number in ["line", "column", "end_line", "end_column"] {
                assert!(finding[number].as_u64().is_some_and(|number| number > 0), "{number} in {finding}");
            }
        }
    }
}

#[test]
fn json_states_the_position() {
    let place = Place::small();
    place.write(EXAMPLE, format!("{NOTICE}updated: eilen\n"));
    let outcome = place.check(&["--format", "json"]);
    let report: serde_json::Value = serde_json::from_str(&outcome.out).unwrap();
    let finding = &report["findings"][0];
    assert_eq!(finding["file"], EXAMPLE);
    assert_eq!([&finding["line"], &finding["column"], &finding["end_column"]], [5, 10, 15]);
    assert_eq!(finding["rule"], "date-invalid");
}

#[test]
fn the_page_of_the_rules_is_current() {
    let written = fs::read_to_string(root().join("docs/rules.md")).unwrap_or_default();
    let printed = Place::empty().run(&["explain", "--all"]);
    assert_eq!(printed.code, Some(0));
    assert!(
        printed.out == written,
        "docs/rules.md is outdated: `cargo run -p seloste-cli -- explain --all > docs/rules.md` \
         updates it"
    );
}

#[test]
fn the_page_of_the_known_services_is_current() {
    let written = fs::read_to_string(root().join("docs/services.md")).unwrap_or_default();
    let printed = Place::empty().run(&["services", "--all"]);
    assert_eq!(printed.code, Some(0));
    assert!(
        printed.out == written,
        "docs/services.md is outdated: `cargo run -p seloste-cli -- services --all > docs/services.md` updates it"
    );
}

#[test]
fn known_services_are_listed_and_explained() {
    let place = Place::empty();
    let list = place.run(&["services"]);
    assert!(list.code == Some(0) && list.out.lines().count() >= 80);
    for query in ["google-analytics", "Google Analytics", "GA4", "_ga_ABC"] {
        let outcome = place.run(&["services", query]);
        assert!(outcome.out.starts_with("Google Analytics (statistics)"), "{query}: {}", outcome.out);
        assert!(outcome.out.contains("- { use: google-analytics, id: G-XXXXXXXXXX }"));
        assert!(outcome.out.contains("measured:") || outcome.out.contains("stated: https://"));
    }
    assert!(place.run(&["services", "_pk_"]).out.lines().count() == 2, "two services have such cookies");
    // The attribute of a gated element is also stated for a service whose script differs for each customer.
    assert!(place.run(&["services", "zendesk"]).out.contains("\n  data-choices=\"functional/zendesk\"\n"));
    let unknown = place.run(&["services", "hotjr"]);
    assert_eq!((unknown.code, unknown.out.as_str()), (Some(2), ""));
    assert!(unknown.err.contains("did you mean `hotjar`?"));
    assert_eq!(place.run(&["services", "oma-palvelu"]).code, Some(2));
}

#[test]
fn sarif_names_every_finding_with_its_rule() {
    for place in [Place::small(), Place::copy(&fixture("invalid/several-files"))] {
        let outcome = place.check(&["--format", "sarif"]);
        assert_eq!((outcome.code, outcome.err.as_str()), (Some(1), ""));
        let log: serde_json::Value = serde_json::from_str(&outcome.out).unwrap();
        let run = &log["runs"][0];
        let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
        let results = run["results"].as_array().unwrap();
        assert!(!results.is_empty());
        for result in results {
            let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
            assert_eq!(rules[index]["id"], result["ruleId"]);
            let uri = &result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"];
            assert!(uri.as_str().unwrap().starts_with("content/"), "{uri}");
        }
    }
}

#[test]
fn github_output_uses_workflow_commands() {
    let place = Place::small();
    place.write(EXAMPLE, format!("{NOTICE}updated: eilen\n"));
    let outcome = place.check(&["--format", "github"]);
    let first = outcome.out.lines().next().unwrap_or_default();
    let expected = format!("::error file={EXAMPLE},line=5,col=10,endColumn=15,title=date-invalid::");
    assert!(first.starts_with(&expected), "{first}");
}

#[test]
fn the_score_lists_every_item_of_every_notice() {
    let place = Place::copy(&fixture("complete"));
    let outcome = place.check(&["--explain-score"]);
    assert_eq!((outcome.code, outcome.err.as_str()), (Some(0), ""));
    assert!(outcome.out.contains("camera: 14 stated, 2 stated as none, 6 absent\n"), "{}", outcome.out);
    assert_eq!(outcome.out.matches("  14(2)(f) ").count(), 4, "{}", outcome.out);
    let outcome = place.check(&["--explain-score", "--format", "json"]);
    let report: serde_json::Value = serde_json::from_str(&outcome.out).unwrap();
    assert_eq!(report["notices"].as_array().unwrap().len(), 4);
    assert_eq!(place.check(&["--explain-score", "--format", "sarif"]).code, Some(2));
}

#[test]
fn old_legal_data_is_reported_once_for_all_notices() {
    let place = Place::copy(&fixture("complete"));
    let outcome = place.run(&["check", ".", "--today", "2028-01-01", "--format", "json"]);
    assert_eq!(outcome.out.matches("\"rule\": \"law-data-old\"").count(), 1, "{}", outcome.out);
}

#[test]
fn a_broken_pipe_is_not_an_error() {
    let place = Place::copy(&root());
    for arguments in
        [&["check", "."][..], &["check", ".", "--format", "json"], &["schema"], &["explain", "--all"]]
    {
        let mut child = Command::new(env!("CARGO_BIN_EXE_seloste"))
            .args(arguments)
            .current_dir(place.site())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        // `head` closes its input in the same way, but later.
        drop(child.stdout.take());
        let outcome = child.wait_with_output().expect("the program ends");
        assert_eq!(String::from_utf8_lossy(&outcome.stderr), "", "{arguments:?}");
    }
}
