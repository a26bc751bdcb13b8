use std::collections::BTreeSet;
use std::path::Path;

use seloste_test_support::{expect, files};

use super::*;
use crate::render;

fn folder() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn every_component_has_examples() {
    let sources = folder().join("src");
    let folders: BTreeSet<String> = files(&sources, &["gallery"])
        .iter()
        .filter_map(|file| file.parent()?.strip_prefix(&sources).ok()?.to_str().map(str::to_owned))
        .filter(|folder| !folder.is_empty())
        .collect();
    let shown: BTreeSet<String> = COMPONENTS.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(shown, folders);
    for (name, examples) in COMPONENTS {
        for example in examples() {
            assert_ne!(render::html(&example.html), "", "{name}: {}", example.title);
        }
    }
}

#[test]
fn components_render_as_in_their_snapshots() {
    for (name, examples) in COMPONENTS {
        let mut html = String::new();
        for example in examples() {
            let lines = render::html(&example.html).replace("><", ">\n<");
            html.push_str(&format!("<!-- {} -->\n{lines}\n\n", example.title));
        }
        expect(&html, &folder().join(format!("tests/snapshots/{name}.html")));
    }
}
