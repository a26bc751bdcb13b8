//! `seloste schema`: the program prints the schemas in `docs/`, and the YAML files refer to them.

use std::fs;
use std::path::{Path, PathBuf};

use crate::driver::{Place, expect, root};

/// Returns the YAML files of a folder with a site's content.
fn yaml_files(content: &Path) -> Vec<PathBuf> {
    let notices = fs::read_dir(content.join("notices")).unwrap().map(|entry| entry.unwrap().path());
    std::iter::once(content.join("site.yaml")).chain(notices).collect()
}

#[test]
fn the_schemas_in_docs_are_those_of_the_program() {
    let place = Place::empty();
    for (options, name) in [(&["schema"][..], "notice"), (&["schema", "--site"], "site")] {
        let outcome = place.run(options);
        assert_eq!((outcome.code, outcome.err.as_str()), (Some(0), ""));
        expect(&outcome.out, &root().join(format!("docs/{name}.schema.json")));
    }
}

/// The line that names the schema of a file for editors must refer to an existing file.
#[test]
fn every_file_names_its_schema() {
    for content in [
        "content",
        "tests/sites/complete/content",
        "tests/sites/current-association/content",
        "tests/sites/current-shop/content",
        "tests/sites/gated/content",
        "tests/sites/services/content",
    ] {
        for path in yaml_files(&root().join(content)) {
            let text = fs::read_to_string(&path).unwrap();
            let named =
                text.lines().next().and_then(|line| line.strip_prefix("# yaml-language-server: $schema="));
            let named = named.unwrap_or_else(|| panic!("{} names no schema", path.display()));
            let expected = if path.ends_with("site.yaml") { "site" } else { "notice" };
            let schema = path.parent().unwrap().join(named);
            assert_eq!(
                schema
                    .canonicalize()
                    .unwrap_or_else(|_| panic!("{named} of {} does not exist", path.display())),
                root().join(format!("docs/{expected}.schema.json")).canonicalize().unwrap()
            );
        }
    }
}
