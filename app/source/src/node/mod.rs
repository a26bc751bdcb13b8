//! YAML as a tree of nodes that know their place in the file.

mod events;
mod whole;

use seloste_notice::Finding;
use std::ops::Range;

/// A value and its bytes in the file.
#[derive(Clone, Debug)]
pub struct Node {
    pub value: Value,
    pub range: Range<usize>,
    pub style: Style,
}

/// How a scalar is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// As it is, without marks; so is what is no scalar.
    Plain,
    /// In quotation marks.
    Quoted,
    /// On lines of its own, after `|` or `>`.
    Block,
}

/// What a node holds.
#[derive(Clone, Debug)]
pub enum Value {
    /// Nothing after the colon, `~` or `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number; what the author wrote is in the file, at the node's range.
    Number,
    /// Any other scalar.
    Text(String),
    /// A list.
    List(Vec<Node>),
    /// A map, in the author's order.
    Map(Vec<(Key, Node)>),
}

/// A key of a map.
#[derive(Clone, Debug)]
pub struct Key {
    pub name: String,
    pub range: Range<usize>,
}

impl Value {
    /// What the author sees in it, for messages.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Null => "nothing",
            Self::Bool(_) => "true or false",
            Self::Number => "a number",
            Self::Text(_) => "a text",
            Self::List(_) => "a list",
            Self::Map(_) => "keys and values",
        }
    }
}

/// Reads a text as YAML.
///
/// # Errors
///
/// Where it is no YAML, or more than the budget allows (an alias bomb), a finding that says where and what.
pub fn parse(text: &str) -> Result<Node, Box<Finding>> {
    let Some(root) = events::tree(text, whole::typed) else { return whole::read(text) };
    #[cfg(debug_assertions)]
    {
        let other = whole::read(text);
        assert!(
            other.as_ref().is_ok_and(|other| same(&root, other)),
            "the parser's events are read otherwise than by serde-saphyr: {text:?}: {root:?}, {other:?}"
        );
    }
    Ok(root)
}

/// Whether two trees are the same. How a scalar is written and where a key stands the parser knows, and the other reader
/// guesses; of keys that stand twice that one may keep the last alone.
#[cfg(debug_assertions)]
fn same(one: &Node, other: &Node) -> bool {
    let value = match (&one.value, &other.value) {
        (Value::Null, Value::Null) | (Value::Number, Value::Number) => true,
        (Value::Bool(one), Value::Bool(other)) => one == other,
        (Value::Text(one), Value::Text(other)) => one == other,
        (Value::List(one), Value::List(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| same(one, other))
        }
        (Value::Map(one), Value::Map(other)) => {
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

    fn slice<'t>(text: &'t str, node: &Node) -> &'t str {
        &text[node.range.clone()]
    }

    #[test]
    fn keys_are_found_before_their_values() {
        let text = "data: # data: kept\n  \"x y\" : 1\n  data:\n  e: {data: data}\n";
        let root = parse(text).unwrap();
        let Value::Map(map) = &root.value else { panic!() };
        assert_eq!(map[0].0.range, 0..4);
        let Value::Map(inner) = &map[0].1.value else { panic!() };
        let keys: Vec<_> = inner.iter().map(|(key, _)| (key.range.start, &text[key.range.clone()])).collect();
        assert_eq!(keys, [(22, "x y"), (33, "data"), (41, "e")]);
        let Value::Map(flow) = &inner[2].1.value else { panic!() };
        assert_eq!(flow[0].0.range, 45..49);
    }

    #[test]
    fn a_key_of_no_letters_has_a_place_too() {
        for (text, written) in [("\"\": x\n", ":"), ("a: 1\n'' : x\n", ":"), ("{ \"\": x }\n", ":")] {
            let Ok(root) = parse(text) else { panic!("{text}") };
            let Value::Map(map) = &root.value else { panic!() };
            let (key, _) = map.last().unwrap();
            assert_eq!((key.name.as_str(), &text[key.range.clone()]), ("", written), "{text}");
        }
    }

    #[test]
    fn texts_know_how_they_are_written() {
        let text = "a: x\nb: 'x'\nc: |\n  \"x\"\nd: >- # kept\n  x\ne:\n  x |\nf:\n  x\n";
        let root = parse(text).unwrap();
        let Value::Map(map) = &root.value else { panic!() };
        let styles: Vec<_> = map.iter().map(|(_, value)| value.style).collect();
        use Style::{Block, Plain, Quoted};
        assert_eq!(styles, [Plain, Quoted, Block, Block, Plain, Plain]);
    }

    #[test]
    fn a_number_by_another_name_keeps_its_letters() {
        let root = parse("a: &a +358 \nb: *a\nc: &c 00100\nd: [*c]\n").unwrap();
        let Value::Map(map) = &root.value else { panic!() };
        assert!(matches!(&map[1].1.value, Value::Text(words) if words == "+358"), "{map:?}");
        let Value::List(list) = &map[3].1.value else { panic!() };
        assert!(matches!(&list[0].value, Value::Text(words) if words == "00100"), "{list:?}");
    }

    #[test]
    fn nodes_know_their_place() {
        let text = "# ä\na: yö\nb: [1, no]\nc:\n  d: |\n    x\n    y\nb: 2\n";
        let root = parse(text).unwrap();
        let Value::Map(map) = &root.value else { panic!() };
        let names: Vec<_> =
            map.iter().map(|(key, _)| (key.name.as_str(), &text[key.range.clone()])).collect();
        assert_eq!(names, [("a", "a"), ("b", "b"), ("c", "c"), ("b", "b")]);
        assert_eq!(slice(text, &map[0].1), "yö");
        let Value::List(list) = &map[1].1.value else { panic!() };
        assert_eq!(slice(text, &list[0]), "1");
        assert!(matches!(&list[1].value, Value::Text(word) if word == "no"));
        let Value::Map(inner) = &map[2].1.value else { panic!() };
        assert!(matches!(&inner[0].1.value, Value::Text(words) if words == "x\ny\n"));
    }
}
