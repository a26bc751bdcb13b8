//! Validates fixtures with the schemas, as editors do.

use std::fs;
use std::path::{Path, PathBuf};

use jsonschema::Validator;
use serde_json::Value;

use super::{notice, site};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Parses a file as an editor does: YAML 1.2, in which `yes` and dates are texts. Returns `None` if it is not
/// UTF-8 or not YAML.
fn yaml(path: &Path) -> Option<Value> {
    let text = String::from_utf8(fs::read(path).unwrap()).ok()?;
    let options = serde_saphyr::options! { strict_booleans: true, with_snippet: false };
    serde_saphyr::from_str_with_options(&text, options).ok()
}

fn validator(schema: &Value) -> Validator {
    assert!(jsonschema::meta::is_valid(schema), "the schema is not a valid JSON Schema");
    jsonschema::draft202012::new(schema).unwrap()
}

#[track_caller]
fn accepted(validator: &Validator, path: &Path) {
    let value = yaml(path).unwrap_or_else(|| panic!("{} is not YAML", path.display()));
    let errors: Vec<String> =
        validator.iter_errors(&value).map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert!(errors.is_empty(), "{}: {errors:#?}", path.display());
}

#[test]
fn valid_fixtures_match_the_schemas() {
    let (notice, site) = (validator(&notice()), validator(&site()));
    let mut read = 0;
    for folder in [
        "content",
        "tests/sites/complete/content",
        "tests/sites/current-association/content",
        "tests/sites/current-shop/content",
        "tests/sites/gated/content",
        "tests/sites/services/content",
    ] {
        let folder = root().join(folder);
        accepted(&site, &folder.join("site.yaml"));
        for entry in fs::read_dir(folder.join("notices")).unwrap() {
            accepted(&notice, &entry.unwrap().path());
            read += 1;
        }
    }
    assert!(read > 10, "only {read} notices were read");
}

/// Cases of `tests/sites/invalid` that a schema cannot detect: they need several values, a calculation or the
/// meaning of a text. The schemas detect all other cases that are valid YAML.
const BEYOND_A_SCHEMA: [&str; 7] = [
    "consent-domain",
    "dangling-reference",
    "folded-list",
    "id-not-file-name",
    "language-not-listed",
    "low-contrast",
    "raw-html",
];

#[test]
fn invalid_fixtures_do_not_match_the_schemas() {
    let (notice, site) = (validator(&notice()), validator(&site()));
    let mut missed = Vec::new();
    let mut caught = 0;
    for entry in fs::read_dir(root().join("tests/sites/invalid")).unwrap() {
        let case = entry.unwrap().path();
        let name = case.file_name().unwrap().to_string_lossy().into_owned();
        let mut files: Vec<(PathBuf, &Validator)> = vec![(case.join("content/site.yaml"), &site)];
        for entry in fs::read_dir(case.join("content/notices")).unwrap() {
            files.push((entry.unwrap().path(), &notice));
        }
        let values: Vec<_> = files.iter().map(|(path, validator)| (yaml(path), validator)).collect();
        if values.iter().any(|(value, _)| value.is_none()) {
            continue;
        }
        if values
            .iter()
            .all(|(value, validator)| value.as_ref().is_none_or(|value| validator.is_valid(value)))
        {
            missed.push(name);
        } else {
            caught += 1;
        }
    }
    missed.sort();
    assert_eq!(missed, BEYOND_A_SCHEMA, "cases that the schema lets pass");
    assert!(caught > 10, "only {caught} cases were caught");
}

/// Words that the decoders reject in place of a text, with the rule `unknown-word`.
#[test]
fn words_for_yes_or_none_do_not_match_the_schema() {
    const NOTICE: &str = "id: a\nlayout: fields\nlanguages: [fi]\ntitle: A\n";
    let schema = validator(&notice());
    let parse = |yaml: &str| -> Value {
        let options = serde_saphyr::options! { strict_booleans: true, with_snippet: false };
        serde_saphyr::from_str_with_options(yaml, options).unwrap()
    };
    for refused in [
        "transfers: no",
        "transfers: false",
        "register: none",
        "security: none",
        "security: { paper: no }",
        "summary: none",
        "rights: { access: no }",
        "rights: { access: false }",
        "rights: { erasure: kyllä }",
        "directory: Ei",
        "cookies: yes",
        "controller: { phone: no }",
        "provision: on",
    ] {
        let yaml = format!("{NOTICE}{refused}\n");
        assert!(!schema.is_valid(&parse(&yaml)), "the schema accepts {refused}");
        let read = crate::read_notice_text(Path::new("a.yaml"), &yaml);
        let rules: Vec<&str> = read.findings.iter().map(|finding| finding.rule).collect();
        assert_eq!(rules, ["unknown-word"], "{refused}");
    }
    for accepted in [
        "transfers: none",
        "transfers: Ei siirretä.",
        "rights: { access: yes, erasure: none, restriction: true, objection: Ei sovelleta. }",
        "security: { paper: none }",
        "register: Asiakasrekisteri",
        "cookies: { fi: none of them }",
    ] {
        let yaml = format!("{NOTICE}{accepted}\n");
        assert!(schema.is_valid(&parse(&yaml)), "the schema refuses {accepted}");
        assert!(crate::read_notice_text(Path::new("a.yaml"), &yaml).findings.is_empty(), "{accepted}");
    }
}
