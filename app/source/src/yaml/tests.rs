//! Values that `seloste-yaml` writes are read back unchanged, and files are read as by another reader.

use proptest::prelude::*;
use seloste_yaml::{Context, Entry, Item, Value, flow, quote, scalar, write_map};

use super::{YamlNode, YamlValue, parse};

/// Parts of texts, with and without a meaning in YAML.
const PIECES: [&str; 40] = [
    "a",
    "Äiti",
    "no",
    "null",
    "none",
    "1",
    "007",
    "2026-10-01",
    "-",
    "- ",
    ":",
    ": ",
    " #",
    "#",
    "\"",
    "'",
    "\\",
    "{",
    "}",
    "[",
    "]",
    ", ",
    "|",
    ">",
    "&a",
    "*a",
    "!t",
    "%",
    "@",
    "`",
    "?",
    "? ",
    "~",
    "<<",
    "\n",
    "\t",
    " ",
    "\u{a0}",
    "\u{2028}",
    "\u{7}",
];

fn text() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(PIECES.to_vec()), 0..6).prop_map(|pieces| pieces.concat())
}

fn line() -> impl Strategy<Value = String> {
    text().prop_map(|text| text.replace('\n', ""))
}

/// Generates words that are wrapped.
fn words() -> impl Strategy<Value = Vec<String>> {
    let word = text().prop_map(|text| text.split_whitespace().collect::<String>());
    prop::collection::vec(word, 1..5)
        .prop_map(|words| words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>())
        .prop_filter("no words", |words| !words.is_empty())
}

fn comments() -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec(
        line().prop_filter("control characters", |line| !line.contains(char::is_control)),
        0..2,
    )
}

fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        text().prop_map(Value::Text),
        text().prop_map(Value::Quoted),
        words().prop_map(Value::Folded),
        prop::collection::vec(line(), 1..4).prop_map(Value::Literal),
        prop::sample::select(vec!["yes", "contract", "fi"]).prop_map(|word| Value::Keyword(word.to_owned())),
    ];
    leaf.prop_recursive(3, 24, 4, |inner| {
        let keyed = prop::collection::vec((text(), comments(), inner.clone()), 0..4);
        let item = (comments(), inner.clone()).prop_map(|(comments, value)| Item { comments, value });
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::FlowList),
            prop::collection::vec((text(), inner), 0..4).prop_map(Value::FlowMap),
            prop::collection::vec(item, 0..4).prop_map(Value::List),
            keyed.prop_map(|entries| Value::Map(
                entries.into_iter().map(|(key, comments, value)| Entry { comments, key, value }).collect()
            )),
        ]
    })
}

/// Returns true if a value was read back.
fn is_same(value: &Value, node: &YamlNode) -> bool {
    let is_text = |expected: &str| matches!(&node.value, YamlValue::Text(text) if text == expected);
    let map = |expected: Vec<(&String, &Value)>| {
        let YamlValue::Map(entries) = &node.value else { return false };
        entries.len() == expected.len()
            && entries
                .iter()
                .zip(expected)
                .all(|((key, node), (name, value))| key.name == *name && is_same(value, node))
    };
    let list = |expected: Vec<&Value>| {
        let YamlValue::List(nodes) = &node.value else { return false };
        nodes.len() == expected.len() && nodes.iter().zip(expected).all(|(node, value)| is_same(value, node))
    };
    match value {
        Value::Keyword(text) | Value::Text(text) | Value::Quoted(text) => is_text(text),
        Value::Folded(lines) => is_text(&lines.join(" ")),
        Value::Literal(lines) => is_text(&lines.join("\n")),
        Value::FlowList(values) => list(values.iter().collect()),
        Value::List(items) => list(items.iter().map(|item| &item.value).collect()),
        Value::FlowMap(entries) => map(entries.iter().map(|(key, value)| (key, value)).collect()),
        Value::Map(entries) => map(entries.iter().map(|entry| (&entry.key, &entry.value)).collect()),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn scalars_are_read_back(text in text()) {
        for written in [
            format!("a: {}\n", scalar(&text, Context::Block)),
            format!("a: [{}]\n", scalar(&text, Context::Flow)),
            format!("a: {{ {}: b }}\n", scalar(&text, Context::Flow)),
            format!("a: {} # c\n", quote(&text)),
        ] {
            let YamlValue::Map(map) = parse(&written).unwrap().value else { panic!("{written}") };
            let read = match &map[0].1.value {
                YamlValue::List(list) => list[0].value.clone(),
                YamlValue::Map(inner) => YamlValue::Text(inner[0].0.name.clone()),
                value => value.clone(),
            };
            prop_assert!(matches!(&read, YamlValue::Text(read) if *read == text), "{written} {read:?}");
        }
    }

    #[test]
    fn trees_are_read_back(value in value(), comments in comments()) {
        let mut out = String::new();
        write_map(&[Entry { comments, key: "key".to_owned(), value: value.clone() }], 0, &mut out);
        let root = parse(&out);
        prop_assert!(root.is_ok(), "{out}{root:?}");
        let YamlValue::Map(map) = root.unwrap().value else { panic!("{out}") };
        prop_assert!(is_same(&value, &map[0].1), "{out}{map:?}");
        let on_line = format!("key: {}\n", flow(&value));
        let YamlValue::Map(map) = parse(&on_line).unwrap().value else { panic!("{on_line}") };
        prop_assert!(is_same(&value, &map[0].1), "{on_line}");
    }
}

/// Returns true if another reader reads the same values.
fn is_same_json(node: &YamlNode, json: &serde_json::Value) -> bool {
    match (&node.value, json) {
        (YamlValue::Null, serde_json::Value::Null) | (YamlValue::Number, serde_json::Value::Number(_)) => {
            true
        }
        (YamlValue::Bool(one), serde_json::Value::Bool(other)) => one == other,
        (YamlValue::Text(one), serde_json::Value::String(other)) => one == other,
        (YamlValue::List(nodes), serde_json::Value::Array(values)) => {
            nodes.len() == values.len()
                && nodes.iter().zip(values).all(|(node, value)| is_same_json(node, value))
        }
        (YamlValue::Map(entries), serde_json::Value::Object(map)) => {
            entries
                .iter()
                .all(|(key, node)| map.get(&key.name).is_some_and(|value| is_same_json(node, value)))
                && map.keys().all(|name| entries.iter().any(|(key, _)| key.name == *name))
        }
        _ => false,
    }
}

#[test]
fn files_are_read_as_by_another_reader() {
    fn visit(folder: &std::path::Path, compared: &mut usize) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                visit(&path, compared);
            } else if path.extension().is_some_and(|extension| extension == "yaml")
                && let Ok(text) = std::fs::read_to_string(&path)
                && let Ok(root) = parse(&text)
            {
                let options = serde_saphyr::options! { strict_booleans: true, with_snippet: false };
                let json = serde_saphyr::from_str_with_options::<serde_json::Value>(&text, options);
                // Duplicate keys are findings of the decoder here, and errors there.
                let Ok(json) = json else { continue };
                assert!(is_same_json(&root, &json), "{}: {root:?}, {json}", path.display());
                *compared += 1;
            }
        }
    }
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut compared = 0;
    for folder in ["content", "tests/sites"] {
        visit(&root.join(folder), &mut compared);
    }
    assert!(compared > 100, "only {compared} files were compared");
}
