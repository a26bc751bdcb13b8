//! Parses YAML: on the fast path if possible, otherwise on the slow path.

use seloste_notice::Finding;

use super::tree::YamlNode;
#[cfg(any(test, debug_assertions))]
use super::tree::YamlValue;
use super::{fast, full};

/// Parses a text as YAML.
///
/// # Errors
///
/// Returns a finding if the text is not valid YAML or exceeds a limit (such as an alias bomb).
pub(crate) fn parse(text: &str) -> Result<YamlNode, Box<Finding>> {
    let Some(root) = fast::parse(text, full::resolve_scalar) else { return full::parse(text) };
    #[cfg(debug_assertions)]
    assert_same_on_slow_path(text, &root);
    Ok(root)
}

/// Panics if the slow path reads another tree than the fast path. Called by tests, and for every file in
/// debug builds.
#[cfg(any(test, debug_assertions))]
pub(super) fn assert_same_on_slow_path(text: &str, fast: &YamlNode) {
    let full = full::parse(text);
    assert!(
        full.as_ref().is_ok_and(|full| same(fast, full)),
        "the fast and the slow path differ: {text:?}: {fast:?}, {full:?}"
    );
}

/// Returns true if two trees have the same values and ranges. Styles and key ranges are not compared, because
/// the slow path only estimates them. Maps with duplicate keys are not compared either: the slow path may
/// keep only the last one.
#[cfg(any(test, debug_assertions))]
fn same(one: &YamlNode, other: &YamlNode) -> bool {
    let value = match (&one.value, &other.value) {
        (YamlValue::Null, YamlValue::Null) | (YamlValue::Number, YamlValue::Number) => true,
        (YamlValue::Bool(one), YamlValue::Bool(other)) => one == other,
        (YamlValue::Text(one), YamlValue::Text(other)) => one == other,
        (YamlValue::List(one), YamlValue::List(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| same(one, other))
        }
        (YamlValue::Map(one), YamlValue::Map(other)) => {
            let twice = |at: usize| one[..at].iter().any(|(key, _)| key.name == one[at].0.name);
            let entries = || one.iter().zip(other);
            (0..one.len()).any(twice)
                || one.len() == other.len()
                    && entries().all(|((key, one), (other_key, other))| {
                        key.name == other_key.name && same(one, other)
                    })
        }
        _ => false,
    };
    value && one.range == other.range
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::yaml::{YamlStyle, YamlValue};

    fn slice<'t>(text: &'t str, node: &YamlNode) -> &'t str {
        &text[node.range.clone()]
    }

    #[test]
    fn keys_are_found_before_their_values() {
        let text = "data: # data: kept\n  \"x y\" : 1\n  data:\n  e: {data: data}\n";
        let root = parse(text).unwrap();
        let YamlValue::Map(map) = &root.value else { panic!() };
        assert_eq!(map[0].0.range, 0..4);
        let YamlValue::Map(inner) = &map[0].1.value else { panic!() };
        let keys: Vec<_> = inner.iter().map(|(key, _)| (key.range.start, &text[key.range.clone()])).collect();
        assert_eq!(keys, [(22, "x y"), (33, "data"), (41, "e")]);
        let YamlValue::Map(flow) = &inner[2].1.value else { panic!() };
        assert_eq!(flow[0].0.range, 45..49);
    }

    #[test]
    fn empty_key_has_a_range() {
        for (text, written) in [("\"\": x\n", ":"), ("a: 1\n'' : x\n", ":"), ("{ \"\": x }\n", ":")] {
            let Ok(root) = parse(text) else { panic!("{text}") };
            let YamlValue::Map(map) = &root.value else { panic!() };
            let (key, _) = map.last().unwrap();
            assert_eq!((key.name.as_str(), &text[key.range.clone()]), ("", written), "{text}");
        }
    }

    #[test]
    fn scalars_have_a_style() {
        let text = "a: x\nb: 'x'\nc: |\n  \"x\"\nd: >- # kept\n  x\ne:\n  x |\nf:\n  x\n";
        let root = parse(text).unwrap();
        let YamlValue::Map(map) = &root.value else { panic!() };
        let styles: Vec<_> = map.iter().map(|(_, value)| value.style).collect();
        use YamlStyle::{Block, Plain, Quoted};
        assert_eq!(styles, [Plain, Quoted, Block, Block, Plain, Plain]);
    }

    #[test]
    fn aliased_numbers_keep_their_text() {
        let root = parse("a: &a +358 \nb: *a\nc: &c 00100\nd: [*c]\n").unwrap();
        let YamlValue::Map(map) = &root.value else { panic!() };
        assert!(matches!(&map[1].1.value, YamlValue::Text(value) if value == "+358"), "{map:?}");
        let YamlValue::List(list) = &map[3].1.value else { panic!() };
        assert!(matches!(&list[0].value, YamlValue::Text(value) if value == "00100"), "{list:?}");
    }

    #[test]
    fn nodes_have_ranges() {
        let text = "# ä\na: yö\nb: [1, no]\nc:\n  d: |\n    x\n    y\nb: 2\n";
        let root = parse(text).unwrap();
        let YamlValue::Map(map) = &root.value else { panic!() };
        let names: Vec<_> =
            map.iter().map(|(key, _)| (key.name.as_str(), &text[key.range.clone()])).collect();
        assert_eq!(names, [("a", "a"), ("b", "b"), ("c", "c"), ("b", "b")]);
        assert_eq!(slice(text, &map[0].1), "yö");
        let YamlValue::List(list) = &map[1].1.value else { panic!() };
        assert_eq!(slice(text, &list[0]), "1");
        assert!(matches!(&list[1].value, YamlValue::Text(word) if word == "no"));
        let YamlValue::Map(inner) = &map[2].1.value else { panic!() };
        assert!(matches!(&inner[0].1.value, YamlValue::Text(value) if value == "x\ny\n"));
    }
}
