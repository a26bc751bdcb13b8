//! `seloste new`: the new site can be built, and its only findings are its placeholders.

use std::fs;

use crate::driver::{Place, TODAY, expect, files, fixture};

const NOTICE: &str = "content/notices/privacy.yaml";

/// Creates a new site in these languages.
fn new(languages: &str) -> Place {
    let place = Place::empty();
    let outcome = place.run(&[
        "new",
        ".",
        "--name",
        "Esimerkki \"A\" Oy: 1",
        "--email",
        "a@example.fi",
        "--phone",
        "09 123",
        "--language",
        languages,
        "--today",
        TODAY,
    ]);
    assert_eq!((outcome.code, outcome.out.as_str()), (Some(0), ""), "{}", outcome.err);
    assert!(outcome.err.contains("Complete content/notices/privacy.yaml"), "{}", outcome.err);
    place
}

/// Returns the rule of each finding.
fn rules(place: &Place) -> Vec<String> {
    let outcome = place.check(&["--format", "json", "--deny", "info"]);
    let found: serde_json::Value = serde_json::from_str(&outcome.out).unwrap();
    let findings = found["findings"].as_array().unwrap();
    findings.iter().map(|finding| finding["rule"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_new_site_lacks_only_the_values_of_its_placeholders() {
    for languages in ["fi", "sv", "en", "fi,sv,en"] {
        let place = new(languages);
        place.build_draft_files();
        let rules = rules(&place);
        assert!(rules.len() >= 7, "{languages}: {rules:?}");
        assert!(rules.iter().all(|rule| rule == "template-residue"), "{languages}: {rules:?}");
        // A completed site has no findings. Each placeholder gets another text, without digits: a number
        // would have to be the same in each language.
        let text = fs::read_to_string(place.site().join(NOTICE)).unwrap();
        let mut filled = String::new();
        for (index, part) in text.split("\"[").enumerate() {
            match part.split_once("]\"") {
                Some((_, rest)) if index > 0 => {
                    filled.push_str(&format!("\"Kirjattu {} Oy\"{rest}", "Aino".repeat(index)));
                }
                _ => filled.push_str(part),
            }
        }
        assert!(!filled.contains("\"["));
        place.write(NOTICE, filled);
        place.build_files();
        let outcome = place.check(&["--deny", "info"]);
        assert_eq!(outcome.code, Some(0), "{languages}: {}", outcome.out);
    }
}

#[test]
fn the_files_of_a_new_site() {
    let place = new("fi");
    let names: Vec<String> = files(&place.site()).into_keys().collect();
    assert_eq!(
        names,
        [
            "content/notices/privacy.yaml",
            "content/site.yaml",
            "schema/notice.schema.json",
            "schema/site.schema.json"
        ]
    );
    for language in ["fi", "sv", "en"] {
        let text = fs::read_to_string(new(language).site().join(NOTICE)).unwrap();
        expect(&text, &fixture(&format!("../program/snapshots/new/{language}.yaml")));
        assert!(text.lines().all(|line| line.chars().count() <= 120), "{text}");
    }
    for (file, schema) in [(NOTICE, "notice"), ("content/site.yaml", "site")] {
        let path = place.site().join(file);
        let text = fs::read_to_string(&path).unwrap();
        let named = text.lines().next().unwrap().strip_prefix("# yaml-language-server: $schema=").unwrap();
        let there = fs::read_to_string(path.parent().unwrap().join(named)).unwrap();
        let options: &[&str] = if schema == "site" { &["schema", "--site"] } else { &["schema"] };
        assert_eq!(there, place.run(options).out);
    }
}

#[test]
fn existing_files_are_not_overwritten() {
    let place = Place::small();
    let before = files(&place.site());
    let flags = ["--name", "A", "--email", "a@example.fi", "--phone", "1"];
    for folder in [".", "content/site.yaml"] {
        let outcome = place.run(&[&["new", folder], &flags[..]].concat());
        assert_eq!(outcome.code, Some(2), "{}", outcome.err);
        assert!(outcome.err.contains("choose an empty or new folder"), "{}", outcome.err);
    }
    assert_eq!(files(&place.site()), before);
}

#[test]
fn without_a_terminal_nothing_is_asked() {
    let place = Place::empty();
    let wrong = place.run(&["new", "site", "--name", "A", "--email", "a", "--phone", "1"]);
    assert_eq!(wrong.code, Some(2));
    assert!(wrong.err.contains("`a` is not an e-mail address"), "{}", wrong.err);
    assert!(!place.site().join("site").exists());

    let outcome = place.run(&["new", ".", "--today", TODAY]);
    assert_eq!((outcome.code, outcome.out.as_str()), (Some(0), ""), "{}", outcome.err);
    place.build_draft_files();
    let mut rules = rules(&place);
    rules.dedup();
    assert_eq!(rules, ["controller-missing", "template-residue"]);
}

#[test]
fn placeholders_are_built_only_as_a_draft() {
    let place = new("fi,sv");
    place.write("dist/index.html", "old");
    let outcome = place.build();
    assert_eq!(outcome.code, Some(1), "{}", outcome.err);
    assert!(outcome.err.contains("privacy.yaml has 7 placeholders of `seloste new`"), "{}", outcome.err);
    assert!(outcome.err.contains("`--draft`") && outcome.err.contains("is unchanged"), "{}", outcome.err);
    assert_eq!(place.site_files().len(), 1, "the old site stays");
    assert!(place.build_draft_files().contains_key("privacy/notice.txt"));

    // The same text in a comment, or similar text, is not a placeholder.
    let notice = "id: example\nlayout: fields\nlanguages: [fi]\ntitle: A\n# [Täydennä: käyttötarkoitus]\n\
                  introduction: '[Täydennä: jotakin muuta]'\n";
    let place = Place::small();
    place.write("content/notices/example.yaml", notice);
    place.build_files();
}

#[test]
fn an_existing_notice_takes_the_place_of_the_placeholders() {
    let place = Place::empty();
    let old = fs::read(fixture("../texts/integritetspolicy.md")).unwrap();
    place.write("Vår policy.md", old);
    let outcome = place.run(&["new", "site", "--from", "Vår policy.md"]);
    assert_eq!((outcome.code, outcome.out.as_str()), (Some(0), ""), "{}", outcome.err);
    let names: Vec<String> = files(&place.site().join("site/content")).into_keys().collect();
    assert_eq!(names, ["notices/var-policy.yaml", "site.yaml"]);
    assert!(outcome.err.contains("content/notices/var-policy.yaml. Review it"), "{}", outcome.err);
    let draft = fs::read_to_string(place.site().join("site/content/notices/var-policy.yaml")).unwrap();
    let imported = place.run(&["import", "Vår policy.md"]);
    assert_eq!(draft, imported.out);
    let settings = fs::read_to_string(place.site().join("site/content/site.yaml")).unwrap();
    assert!(settings.contains("languages: [sv]"), "{settings}");
    let built = place.run(&["build", "site", "--widgets", "../widgets", "--today", TODAY]);
    assert_eq!(built.code, Some(0), "{}", built.err);

    let more = ["new", "more", "--from", "Vår policy.md", "--id", "customers"];
    let outcome = place.run(&[&more[..], &["--language", "en,sv"]].concat());
    assert_eq!(outcome.code, Some(0), "{}", outcome.err);
    let settings = fs::read_to_string(place.site().join("more/content/site.yaml")).unwrap();
    assert!(settings.contains("languages: [en, sv]"), "{settings}");
    assert!(place.site().join("more/content/notices/customers.yaml").exists());

    for (flags, expected) in [
        (&["--from", "none.txt"][..], "cannot read none.txt"),
        (&["--from", "Vår policy.md", "--language", "fi"], "is in `sv`"),
        (&["--from", "Vår policy.md", "--name", "A"], "cannot be used with"),
        (&["--from", "Vår policy.md", "--id", "en"], "reserved"),
    ] {
        let outcome = place.run(&[&["new", "other"], flags].concat());
        assert_eq!(outcome.code, Some(2), "{flags:?}");
        assert!(outcome.err.contains(expected), "{flags:?}: {}", outcome.err);
        assert!(!place.site().join("other").exists());
    }
}

#[test]
fn the_import_mentions_a_notice_with_placeholders() {
    let place = new("fi");
    place.write("old.txt", "Tietosuojaseloste\n\nRekisterinpitäjä\nEsimerkki Oy\n");
    let outcome = place.run(&["import", "old.txt"]);
    assert!(
        outcome.err.contains("privacy.yaml still has the placeholders of `seloste new`"),
        "{}",
        outcome.err
    );
    let outcome = Place::small().run(&["import", "../none.txt"]);
    assert!(!outcome.err.contains("placeholders"), "{}", outcome.err);
}

#[test]
fn the_country_decides_the_authority() {
    let authority = |flags: &[&str]| {
        let place = Place::empty();
        let outcome = place.run(&[&["new", ".", "--today", TODAY], flags].concat());
        assert_eq!(outcome.code, Some(0), "{}", outcome.err);
        place.build_draft_files();
        let text = fs::read_to_string(place.site().join(NOTICE)).unwrap();
        let lines =
            text.lines().filter(|line| line.starts_with("authority:") || line.starts_with("country:"));
        lines.map(str::to_owned).collect::<Vec<_>>()
    };
    for (flags, expected) in [
        (&["--language", "fi"][..], vec!["authority: FI"]),
        (&["--language", "sv,fi"], vec!["authority: FI"]),
        (&["--language", "sv"], vec!["authority: SE"]),
        (&["--language", "en"], vec!["authority: { name: \"[Fill in: the supervisory authority’s name]\" }"]),
        (&["--language", "sv", "--country", "FI"], vec!["authority: FI"]),
        (&["--language", "en", "--country", "gb"], vec!["authority: GB"]),
        (
            &["--country", "DE"],
            vec!["country: DE", "authority: { name: \"[Täydennä: valvontaviranomaisen nimi]\" }"],
        ),
        (
            &["--country", "US"],
            vec!["country: US", "authority: { name: \"[Täydennä: valvontaviranomaisen nimi]\" }"],
        ),
    ] {
        assert_eq!(authority(flags), expected, "{flags:?}");
    }
    let outcome = Place::empty().run(&["new", ".", "--country", "UK"]);
    assert_eq!(outcome.code, Some(2), "{}", outcome.err);
    assert!(
        outcome.err.contains("unknown country code `UK`") && outcome.err.contains("`GB`"),
        "{}",
        outcome.err
    );
}
