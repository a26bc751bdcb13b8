//! Compares the catalog with the decoders over all fixtures.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use seloste_notice::Notice;
use seloste_notice::record::{FieldKind, RecordSpec};

use super::site::SITE;
use crate::decode::Decoder;
use crate::yaml::{self, YamlNode};

/// Returns the map at a path such as `recipients.mailer.transfer`.
fn at(kind: &FieldKind, path: &[&str]) -> Option<&'static RecordSpec> {
    match (kind, path) {
        (FieldKind::Map(map) | FieldKind::Right(map), []) => Some(map),
        (FieldKind::Map(map) | FieldKind::Right(map), [name, rest @ ..]) => within(map, name, rest),
        (FieldKind::AnyOf(kinds), _) => kinds.iter().find_map(|kind| at(kind, path)),
        (FieldKind::Item(kind), _) => at(kind, path),
        // A single value may replace a list of one, so the index may be missing from the path.
        (FieldKind::List(kind) | FieldKind::OneOrMany(kind), ["[]", rest @ ..] | rest) => at(kind, rest),
        (FieldKind::MapById(kind), [_, rest @ ..]) => at(kind, rest),
        _ => None,
    }
}

fn within(map: &RecordSpec, name: &str, rest: &[&str]) -> Option<&'static RecordSpec> {
    at(&map.keys().into_iter().find(|field| field.key == name)?.kind, rest)
}

fn names(map: &RecordSpec) -> BTreeSet<&'static str> {
    map.keys().into_iter().map(|field| field.key).collect()
}

/// Collects a map and all maps within it by name.
pub(super) fn all(map: &'static RecordSpec, found: &mut BTreeMap<&'static str, &'static RecordSpec>) {
    fn of(kind: &FieldKind, found: &mut BTreeMap<&'static str, &'static RecordSpec>) {
        match kind {
            FieldKind::Map(map) | FieldKind::Right(map) => all(map, found),
            FieldKind::List(kind)
            | FieldKind::OneOrMany(kind)
            | FieldKind::MapById(kind)
            | FieldKind::Item(kind) => of(kind, found),
            FieldKind::AnyOf(kinds) => kinds.iter().for_each(|kind| of(kind, found)),
            _ => {}
        }
    }
    if let Some(same) = found.insert(map.name, map) {
        assert_eq!(names(same), names(map), "two maps are called {}", map.name);
        return;
    }
    map.keys().into_iter().for_each(|field| of(&field.kind, found));
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Returns the folders with valid files: the fixture sites, without the invalid ones.
fn folders() -> Vec<PathBuf> {
    let sites = ["complete", "current-association", "current-shop", "gated", "services"];
    let mut folders: Vec<PathBuf> =
        sites.iter().map(|site| root().join("tests/sites").join(site).join("content")).collect();
    folders.push(root().join("content"));
    folders
}

/// Decodes a file and compares the keys that the decoders asked for with the catalog.
fn compare<T>(
    path: &Path,
    catalog: &'static RecordSpec,
    decode: fn(&mut Decoder<'_>, &YamlNode) -> Option<T>,
    seen: &mut BTreeSet<&'static str>,
) {
    let text = fs::read_to_string(path).unwrap();
    let mut decoder = Decoder::new(path, &text);
    assert!(decode(&mut decoder, &yaml::parse(&text).unwrap()).is_some(), "{}", path.display());
    for (place, asked) in decoder.decoded_maps() {
        let parts: Vec<String> = place
            .split(['.', '['])
            .filter(|part| !part.is_empty())
            .map(|part| if part.ends_with(']') { "[]".to_owned() } else { part.to_owned() })
            .collect();
        let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
        let map = match parts.as_slice() {
            [] => catalog,
            [name, rest @ ..] => within(catalog, name, rest)
                .unwrap_or_else(|| panic!("{}: the catalog has no map at {place}", path.display())),
        };
        let expected: BTreeSet<&str> = names(map);
        let asked: BTreeSet<&str> = asked.iter().copied().collect();
        assert_eq!(asked, expected, "{}: keys that the decoder asks for at `{place}`", path.display());
        seen.insert(map.name);
    }
}

#[test]
fn decoders_ask_for_exactly_the_keys_of_the_catalog() {
    let (mut notices, mut sites) = (BTreeSet::new(), BTreeSet::new());
    for folder in folders() {
        compare(&folder.join("site.yaml"), &SITE, crate::site::decode, &mut sites);
        for entry in fs::read_dir(folder.join("notices")).unwrap() {
            compare(&entry.unwrap().path(), Notice::SPEC, crate::notice::decode, &mut notices);
        }
    }
    for (catalog, seen) in [(Notice::SPEC, notices), (&SITE, sites)] {
        let mut maps = BTreeMap::new();
        all(catalog, &mut maps);
        let maps: BTreeSet<&str> = maps.into_keys().collect();
        assert_eq!(seen, maps, "no fixture has one of the maps");
    }
}

#[test]
fn every_key_has_a_description() {
    for catalog in [Notice::SPEC, &SITE] {
        let mut maps = BTreeMap::new();
        all(catalog, &mut maps);
        for map in maps.into_values() {
            assert!(map.description.ends_with('.'), "{}", map.name);
            for field in map.keys() {
                assert!(
                    field.description.ends_with('.') && field.description.len() > 8,
                    "{}.{}",
                    map.name,
                    field.key
                );
            }
        }
    }
}
