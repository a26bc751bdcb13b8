//! Trees of keys and values, with comments above keys and items.

use crate::lines::{block_lines, write_comment, write_indent};
use crate::scalar::{Context, quote, scalar};

/// A value to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// A keyword, number, date or id, which is written as it is.
    Keyword(String),
    /// A text, quoted if necessary.
    Text(String),
    /// A text in quotation marks.
    Quoted(String),
    /// A text on several lines (`>-`), which are read as one line.
    Folded(Vec<String>),
    /// Lines (`|-`), which are kept.
    Literal(Vec<String>),
    /// A list in brackets.
    FlowList(Vec<Value>),
    /// A map in braces.
    FlowMap(Vec<(String, Value)>),
    /// A map with one key per line.
    Map(Vec<Entry>),
    /// A list with one item per line.
    List(Vec<Item>),
}

/// A key with its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Comments above the key, without `#`. Long ones are wrapped.
    pub comments: Vec<String>,
    /// The key.
    pub key: String,
    /// The value.
    pub value: Value,
}

/// An item of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Comments above the item, without `#`. Long ones are wrapped.
    pub comments: Vec<String>,
    /// The value.
    pub value: Value,
}

/// Writes the entries of a map, indented by this number of spaces.
pub fn write_map(entries: &[Entry], indent: usize, out: &mut String) {
    for Entry { comments, key, value } in entries {
        comments.iter().for_each(|comment| write_comment(comment, indent, out));
        write_indent(indent, out);
        write_entry(key, value, indent, out);
    }
}

fn write_entry(key: &str, value: &Value, indent: usize, out: &mut String) {
    out.push_str(&scalar(key, Context::Flow));
    out.push(':');
    write_value(value, indent, out);
}

/// Writes a value after a colon or hyphen, with the line break at its end.
fn write_value(value: &Value, indent: usize, out: &mut String) {
    match value {
        Value::Map(entries) if !entries.is_empty() => {
            out.push('\n');
            write_map(entries, indent + 2, out);
            return;
        }
        Value::List(items) if !items.is_empty() => {
            out.push('\n');
            items.iter().for_each(|item| write_item(item, indent + 2, out));
            return;
        }
        Value::Folded(lines) => match block_lines(lines, indent) {
            Some(block) => {
                out.push_str(" >-");
                out.push_str(&block);
            }
            None => {
                out.push(' ');
                out.push_str(&flow(value));
            }
        },
        Value::Literal(lines) => match block_lines(lines, indent) {
            Some(block) => {
                out.push_str(" |-");
                out.push_str(&block);
            }
            None => {
                out.push(' ');
                out.push_str(&flow(value));
            }
        },
        _ => {
            out.push(' ');
            out.push_str(&match value {
                Value::Text(text) => scalar(text, Context::Block),
                value => flow(value),
            });
        }
    }
    out.push('\n');
}

fn write_item(Item { comments, value }: &Item, indent: usize, out: &mut String) {
    comments.iter().for_each(|comment| write_comment(comment, indent, out));
    let Value::Map(entries) = value else {
        write_indent(indent, out);
        out.push('-');
        write_value(value, indent, out);
        return;
    };
    let Some((first, rest)) = entries.split_first() else {
        write_indent(indent, out);
        out.push_str("- {}\n");
        return;
    };
    // The first key is on the line of the hyphen, so its comments are above that line.
    first.comments.iter().for_each(|comment| write_comment(comment, indent, out));
    write_indent(indent, out);
    out.push_str("- ");
    write_entry(&first.key, &first.value, indent + 2, out);
    write_map(rest, indent + 2, out);
}

/// Returns a value on one line, without comments.
pub fn flow(value: &Value) -> String {
    match value {
        Value::Keyword(word) => word.clone(),
        Value::Text(text) => scalar(text, Context::Flow),
        Value::Quoted(text) => quote(text),
        Value::Folded(lines) => scalar(&lines.join(" "), Context::Flow),
        Value::Literal(lines) => quote(&lines.join("\n")),
        Value::FlowList(values) => flow_list(values.iter().map(flow)),
        Value::List(items) => flow_list(items.iter().map(|item| flow(&item.value))),
        Value::FlowMap(entries) => flow_map(entries.iter().map(|(key, value)| (key, value))),
        Value::Map(entries) => flow_map(entries.iter().map(|entry| (&entry.key, &entry.value))),
    }
}

fn flow_list(values: impl Iterator<Item = String>) -> String {
    format!("[{}]", values.collect::<Vec<_>>().join(", "))
}

fn flow_map<'v>(entries: impl Iterator<Item = (&'v String, &'v Value)>) -> String {
    let entries: Vec<String> =
        entries.map(|(key, value)| format!("{}: {}", scalar(key, Context::Flow), flow(value))).collect();
    if entries.is_empty() { "{}".to_owned() } else { format!("{{ {} }}", entries.join(", ")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(key: &str, value: Value) -> Entry {
        Entry { comments: vec![format!("About {key}")], key: key.to_owned(), value }
    }

    #[test]
    fn comments_are_above_keys_and_items() {
        let text = |text: &str| Value::Text(text.to_owned());
        let item = |value| Item { comments: vec!["An item".to_owned()], value };
        let lines = |lines: [&str; 3]| lines.map(str::to_owned).to_vec();
        let mut out = String::new();
        let entries = [
            entry("a", Value::FlowMap(vec![("fi".to_owned(), text("a, b")), ("en".to_owned(), text("c"))])),
            entry(
                "b",
                Value::List(vec![
                    item(text("- x")),
                    item(Value::Map(vec![entry("c", text("d")), entry("e", text("f"))])),
                ]),
            ),
            entry("g", Value::Map(vec![entry("h", Value::Literal(lines(["one", "", "two"])))])),
            entry("i", Value::Folded(lines(["one", "two", "three"]))),
            entry("j", Value::Literal(lines([" one", "two", ""]))),
            entry("k", Value::List(Vec::new())),
        ];
        write_map(&entries, 0, &mut out);
        assert_eq!(
            out,
            "\
# About a
a: { fi: \"a, b\", en: c }
# About b
b:
  # An item
  - \"- x\"
  # An item
  # About c
  - c: d
    # About e
    e: f
# About g
g:
  # About h
  h: |-
    one

    two
# About i
i: >-
  one
  two
  three
# About j
j: \" one\\ntwo\\n\"
# About k
k: []
"
        );
    }
}
