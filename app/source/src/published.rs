//! The published form of a notice's file.

use seloste_yaml::{Entry, Item, Value, write_map};

use crate::yaml::{self, YamlNode, YamlStyle, YamlValue};

/// Key of the findings that the author accepts. They are notes for the author and on no page.
const PRIVATE: &str = "waive";

/// Returns the published form of a notice's file. Returns `None` if the text cannot be parsed as a map.
pub fn published_yaml(text: &str) -> Option<String> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    write(text, &yaml::parse(text).ok()?)
}

/// Returns the values of a notice's file, which has been parsed, as YAML that is read as the same notice:
/// without comments and waivers, which are not published. Returns `None` if the file is not a map.
pub(crate) fn write(text: &str, root: &YamlNode) -> Option<String> {
    let YamlValue::Map(fields) = &root.value else { return None };
    let entries: Vec<Entry> = fields
        .iter()
        .filter(|(key, _)| key.name != PRIVATE)
        .map(|(key, node)| entry(text, &key.name, node))
        .collect();
    let mut yaml = String::new();
    write_map(&entries, 0, &mut yaml);
    Some(yaml)
}

fn entry(text: &str, key: &str, node: &YamlNode) -> Entry {
    Entry { comments: Vec::new(), key: key.to_owned(), value: value(text, node) }
}

fn value(text: &str, node: &YamlNode) -> Value {
    let written = || text.get(node.range.clone()).unwrap_or_default().to_owned();
    match &node.value {
        YamlValue::Null => Value::Keyword("null".to_owned()),
        YamlValue::Bool(_) | YamlValue::Number => Value::Keyword(written()),
        YamlValue::Text(words) => match node.style {
            // Keywords and dates have no quotation marks.
            YamlStyle::Plain if written() == *words => Value::Keyword(words.clone()),
            YamlStyle::Plain => Value::Text(words.clone()),
            YamlStyle::Quoted | YamlStyle::Block => Value::Quoted(words.clone()),
        },
        YamlValue::List(nodes) => {
            let item = |node| Item { comments: Vec::new(), value: value(text, node) };
            Value::List(nodes.iter().map(item).collect())
        }
        YamlValue::Map(fields) => {
            Value::Map(fields.iter().map(|(key, node)| entry(text, &key.name, node)).collect())
        }
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::read_notice_text;

    #[test]
    fn only_what_is_published_remains() {
        let text = "\
# Ask Maija
id: example
layout: fields # or table
languages: [fi, en]
title: { fi: Seloste, en: \"Notice: one\" }
introduction:
  fi: |
    Yksi

    kaksi # kolme
  en: one
    two
updated: 2026-10-01
data:
  contact: { name: a, items: { fi: [b, \"no\"] } }
waive:
  - { rule: dpo-missing, because: \"not yet\" }
";
        let yaml = published_yaml(text).unwrap();
        assert!(!yaml.contains("Maija") && !yaml.contains("waive") && !yaml.contains("or table"), "{yaml}");
        let path = Path::new("example.yaml");
        let mut notice = read_notice_text(path, text).value.unwrap();
        notice.waivers.clear();
        assert_eq!(read_notice_text(path, &yaml).value.unwrap(), notice);
        assert_eq!(published_yaml(&yaml).as_deref(), Some(yaml.as_str()));
        assert_eq!(published_yaml("- a"), None);
    }

    #[test]
    fn notices_are_read_as_they_were() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let folders = ["content/notices", "tests/sites/complete/content/notices"];
        let folders = folders.into_iter().map(|folder| root.join(folder));
        let files = folders.flat_map(|folder| std::fs::read_dir(folder).unwrap());
        let mut count = 0;
        for file in files {
            let path = file.unwrap().path();
            let text = std::fs::read_to_string(&path).unwrap();
            let mut notice = read_notice_text(&path, &text).value.unwrap();
            notice.waivers.clear();
            let yaml = published_yaml(&text).unwrap();
            assert_eq!(read_notice_text(&path, &yaml).value, Some(notice), "{}", path.display());
            count += 1;
        }
        assert!(count > 5, "{count}");
    }
}
