//! Generates the JSON Schema (2020-12) of notices and of `site.yaml`, with which editors complete and
//! describe keys.
//!
//! The schema states what the decoders check as far as JSON Schema allows: keys, types, keywords and
//! patterns. Whether an id exists, a date is valid or a contrast is sufficient remains with `seloste check`.
//! In doubt the schema is more lenient: editors must not mark a file that can be built.

use seloste_notice::{Country, Language};
use serde_json::{Map as Object, Value, json};

use crate::catalog::notice::NOTICE;
use crate::catalog::site::SITE;
use crate::catalog::{FieldKind, MapSpec};

/// Returns the schema of a notice.
pub fn notice() -> Value {
    schema(&NOTICE, "Seloste: a privacy notice")
}

/// Returns the schema of `site.yaml`.
pub fn site() -> Value {
    schema(&SITE, "Seloste: settings of a site")
}

fn schema(root: &'static MapSpec, title: &str) -> Value {
    let mut named = Object::new();
    let mut body = keys(root, &mut named);
    body.insert("$schema".to_owned(), "https://json-schema.org/draft/2020-12/schema".into());
    body.insert("title".to_owned(), title.into());
    named.extend(values());
    body.insert("$defs".to_owned(), named.into());
    body.into()
}

/// Returns the schema of a map, and adds the maps within it to `named`.
fn keys(map: &'static MapSpec, named: &mut Object<String, Value>) -> Object<String, Value> {
    let properties: Object<String, Value> = map
        .keys
        .iter()
        .map(|key| {
            let mut value = kind(&key.kind, named);
            if let Some(object) = value.as_object_mut() {
                object.insert("description".to_owned(), key.description.into());
            }
            (key.name.to_owned(), value)
        })
        .collect();
    let mut object = Object::new();
    object.insert("type".to_owned(), "object".into());
    object.insert("description".to_owned(), map.description.into());
    object.insert("properties".to_owned(), properties.into());
    object.insert("additionalProperties".to_owned(), false.into());
    let required: Vec<&str> = map.keys.iter().filter(|key| key.required).map(|key| key.name).collect();
    if !required.is_empty() {
        object.insert("required".to_owned(), required.into());
    }
    if !map.one_of.is_empty() {
        let each: Vec<Value> = map.one_of.iter().map(|name| json!({ "required": [name] })).collect();
        object.insert("oneOf".to_owned(), each.into());
    }
    object
}

fn kind(kind: &'static FieldKind, named: &mut Object<String, Value>) -> Value {
    match kind {
        FieldKind::Text => named_value("text"),
        FieldKind::Markdown => named_value("markdown"),
        FieldKind::TextList => named_value("text_list"),
        FieldKind::Plain => named_value("plain"),
        FieldKind::Pattern(pattern, example) => {
            json!({ "type": "string", "pattern": pattern, "examples": [example] })
        }
        FieldKind::Id => named_value("id"),
        FieldKind::Date => named_value("date"),
        FieldKind::Email => named_value("email"),
        FieldKind::Link => named_value("web_address"),
        FieldKind::Country => named_value("country"),
        FieldKind::Boolean => json!({ "enum": [true, false, "yes", "no"] }),
        // The decoder also accepts a number in quotation marks.
        FieldKind::Integer(least, most) => json!({
            "type": ["integer", "string"], "minimum": least, "maximum": most, "pattern": "^[0-9]+$"
        }),
        FieldKind::Keywords(words) => json!({ "enum": words() }),
        FieldKind::None => json!({ "const": "none", "description": "States that there is none." }),
        FieldKind::Yes => {
            json!({ "enum": ["yes", true], "description": "Stated, with the default text of the page." })
        }
        FieldKind::List(entry) => json!({ "type": "array", "items": self::kind(entry, named) }),
        FieldKind::OneOrMany(entry) => {
            let entry = self::kind(entry, named);
            json!({ "anyOf": [entry.clone(), { "type": "array", "items": entry }] })
        }
        FieldKind::MapById(entry) => json!({
            "type": "object",
            "propertyNames": named_value("id"),
            "additionalProperties": self::kind(entry, named),
        }),
        FieldKind::Map(map) => {
            if !named.contains_key(map.name) {
                // Inserted before its content is generated, which may refer to it.
                named.insert(map.name.to_owned(), Value::Null);
                let object = keys(map, named);
                named.insert(map.name.to_owned(), object.into());
            }
            named_value(map.name)
        }
        FieldKind::AnyOf(kinds) => {
            let kinds: Vec<Value> = kinds.iter().map(|one| self::kind(one, named)).collect();
            json!({ "anyOf": kinds })
        }
    }
}

fn named_value(name: &str) -> Value {
    json!({ "$ref": format!("#/$defs/{name}") })
}

/// Returns the named schemas of common values.
fn values() -> Object<String, Value> {
    let by_language = |value: &Value| {
        let properties: Object<String, Value> =
            Language::ALL.iter().map(|language| (language.code().to_owned(), value.clone())).collect();
        json!({
            "type": "object",
            "description": "One for each language.",
            "properties": properties,
            "additionalProperties": false,
            "minProperties": 1,
        })
    };
    let plain = named_value("plain");
    let list = json!({ "type": "array", "items": plain });
    let letters = || 'A'..='Z';
    let countries: Vec<String> = letters()
        .flat_map(|first| letters().map(move |second| format!("{first}{second}")))
        .filter(|code| Country::from_code(code).is_some())
        .collect();
    let each = json!({
        // The decoder reads numbers and booleans as text.
        "plain": {
            "type": ["string", "number", "boolean"],
            "description": "A text on one or more lines. Quote it if it contains a colon and a space.",
            "pattern": "\\S",
        },
        "text": {
            "description": "A short text in the notice's first language, or one for each language.",
            "anyOf": [plain, by_language(&plain)],
        },
        "markdown": {
            "description": "A text in Markdown (paragraphs, lists, emphasis, links) in the notice's \
             first language, or one for each language.",
            "anyOf": [plain, by_language(&plain)],
        },
        "text_list": {
            "description": "A list of short texts in the notice's first language, or one list for each \
             language.",
            "anyOf": [list, by_language(&list)],
        },
        "id": {
            "type": ["string", "integer"],
            "description": "Lower-case letters a–z, digits and single hyphens.",
            "pattern": "^[a-z0-9]+(?:-[a-z0-9]+)*$",
            "maxLength": 64,
        },
        "date": {
            "type": "string",
            "description": "Year, month, day, as in 2026-10-01.",
            "pattern": "^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$",
        },
        "email": {
            "type": "string",
            "description": "One e-mail address, as in privacy@example.fi.",
            "pattern": "^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$",
        },
        "web_address": {
            "type": "string",
            "description": "An address that begins with https://, http://, mailto: or tel:, or a path on the site.",
            "pattern": "^(?:[Hh][Tt][Tt][Pp][Ss]?://[^/\\s]|[Mm][Aa][Ii][Ll][Tt][Oo]:|[Tt][Ee][Ll]:|/(?![/\\\\])|[?#]|[^:/?#\\s]+(?:[/?#]|$))\\S*$",
        },
        "country": {
            "description": "A country code of ISO 3166-1 (two letters), such as FI, SE or US.",
            "enum": countries,
        },
    });
    match each {
        Value::Object(each) => each,
        _ => Object::new(),
    }
}

#[cfg(test)]
mod tests;
