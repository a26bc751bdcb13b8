//! Generates the JSON Schema (2020-12) of notices and of `site.yaml`, with which editors complete and
//! describe keys.
//!
//! The schema states what the decoders check as far as JSON Schema allows: keys, types, keywords and
//! patterns. Whether an id exists, a date is valid or a contrast is sufficient remains with `seloste check`.
//! In doubt the schema is more lenient: editors must not mark a file that can be built. The exception are
//! words for "yes" and "none" in place of a text: the decoders accept them in quotation marks, which a schema
//! does not see.

use seloste_notice::record::{FieldKind, RecordSpec};
use seloste_notice::{Country, Language, Notice, RESERVED_IDS};
use serde_json::{Map as Object, Value, json};

use crate::catalog::site::SITE;
use crate::diagnose::aliases;

/// Returns the schema of a notice.
pub fn notice() -> Value {
    schema(Notice::SPEC, "Seloste: a privacy notice")
}

/// Returns the schema of `site.yaml`.
pub fn site() -> Value {
    schema(&SITE, "Seloste: settings of a site")
}

fn schema(root: &'static RecordSpec, title: &str) -> Value {
    let mut named = Object::new();
    let mut body = keys(root, &mut named);
    body.insert("$schema".to_owned(), "https://json-schema.org/draft/2020-12/schema".into());
    body.insert("title".to_owned(), title.into());
    named.extend(values());
    body.insert("$defs".to_owned(), named.into());
    body.into()
}

/// Returns the schema of a map, and adds the maps within it to `named`.
fn keys(map: &'static RecordSpec, named: &mut Object<String, Value>) -> Object<String, Value> {
    let properties: Object<String, Value> = map
        .keys()
        .into_iter()
        .map(|field| {
            let mut value = kind(&field.kind, named);
            if let Some(object) = value.as_object_mut() {
                object.insert("description".to_owned(), field.description.into());
            }
            (field.key.to_owned(), value)
        })
        .collect();
    let mut object = Object::new();
    if !map.name.is_empty() {
        object.insert("title".to_owned(), title(map.name).into());
    }
    object.insert("type".to_owned(), "object".into());
    object.insert("description".to_owned(), map.description.into());
    object.insert("properties".to_owned(), properties.into());
    object.insert("additionalProperties".to_owned(), false.into());
    let required: Vec<&str> =
        map.keys().into_iter().filter(|field| field.required).map(|field| field.key).collect();
    match map.supplied_by {
        Some(key) => {
            let any = json!([{ "required": [key] }, { "required": required }]);
            object.insert("anyOf".to_owned(), any);
        }
        None if required.is_empty() => {}
        None => {
            object.insert("required".to_owned(), required.into());
        }
    }
    if !map.alternatives().is_empty() {
        let each: Vec<Value> = map.alternatives().iter().map(|name| json!({ "required": [name] })).collect();
        object.insert("oneOf".to_owned(), each.into());
    }
    object
}

/// Returns the title that editors show for a definition: `legal_basis` becomes `Legal basis`.
fn title(name: &str) -> String {
    let name = name.replace('_', " ");
    let mut letters = name.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

fn kind(kind: &'static FieldKind, named: &mut Object<String, Value>) -> Value {
    match kind {
        FieldKind::Text => named_value("text"),
        FieldKind::Markdown => named_value("markdown"),
        FieldKind::TextList => named_value("text_list"),
        FieldKind::Plain => named_value("plain"),
        FieldKind::Scalar | FieldKind::Reference(_) => named_value("scalar"),
        FieldKind::Pattern(pattern, example) => {
            json!({ "type": "string", "pattern": pattern, "examples": [example] })
        }
        FieldKind::Id => named_value("id"),
        FieldKind::NoticeId => json!({
            "type": "string",
            "pattern": format!("^(?!(?:{})$)[a-z0-9]+(?:-[a-z0-9]+)*$", RESERVED_IDS.join("|")),
            "examples": ["customers"],
        }),
        FieldKind::Date => named_value("date"),
        FieldKind::Email => named_value("email"),
        FieldKind::Link => named_value("web_address"),
        FieldKind::Loaded => json!({
            "type": "string",
            "pattern": "^(?:https?://[^/\\s]|/(?![/\\\\]))\\S*$",
            "examples": ["https://example.fi/script.js"],
        }),
        FieldKind::Country => named_value("country"),
        FieldKind::KnownService => {
            json!({ "enum": seloste_services::services().iter().map(|service| service.id).collect::<Vec<_>>() })
        }
        FieldKind::Boolean => json!({ "enum": [true, false, "yes", "no"] }),
        // The decoder also accepts a number in quotation marks.
        FieldKind::Integer(least, most) => json!({
            "type": ["integer", "string"], "minimum": least, "maximum": most, "pattern": "^[0-9]+$"
        }),
        FieldKind::Keywords(words) => json!({ "enum": words() }),
        FieldKind::Item(value) => any_of(vec![none(), stated(self::kind(value, named))]),
        FieldKind::Right(map) => any_of(vec![
            json!({ "enum": ["yes", true], "description": "Stated, with the default text of the page." }),
            none(),
            stated(named_value("markdown")),
            definition(map, named),
        ]),
        FieldKind::List(entry) => json!({ "type": "array", "items": self::kind(entry, named) }),
        FieldKind::OneOrMany(entry) => {
            let entry = self::kind(entry, named);
            any_of(vec![entry.clone(), json!({ "type": "array", "items": entry })])
        }
        FieldKind::MapById(entry) => json!({
            "type": "object",
            "propertyNames": named_value("id"),
            "additionalProperties": self::kind(entry, named),
        }),
        FieldKind::Map(map) | FieldKind::Flatten(map) => definition(map, named),
        FieldKind::AnyOf(kinds) => any_of(kinds.iter().map(|one| self::kind(one, named)).collect()),
    }
}

/// Returns a reference to the schema of a map, which is added to `named`.
fn definition(map: &'static RecordSpec, named: &mut Object<String, Value>) -> Value {
    if !named.contains_key(map.name) {
        // Inserted before its content is generated, which may refer to it.
        named.insert(map.name.to_owned(), Value::Null);
        let object = keys(map, named);
        named.insert(map.name.to_owned(), object.into());
    }
    named_value(map.name)
}

fn none() -> Value {
    json!({ "const": "none", "description": "States that there is none." })
}

/// Returns the schema of a stated item, whose text is not a word for "yes" or "none".
fn stated(mut schema: Value) -> Value {
    let restrict = |schema: &mut Value| {
        if schema["$ref"] == "#/$defs/markdown"
            && let Some(object) = schema.as_object_mut()
        {
            object.insert("not".to_owned(), named_value("yes_or_none"));
        }
    };
    match schema.get_mut("anyOf").and_then(Value::as_array_mut) {
        Some(kinds) => kinds.iter_mut().for_each(restrict),
        None => restrict(&mut schema),
    }
    schema
}

/// Returns a schema that accepts what any of the schemas accepts.
fn any_of(schemas: Vec<Value>) -> Value {
    let mut all = Vec::new();
    for schema in schemas {
        match schema {
            Value::Object(mut object) if object.len() == 1 && object.contains_key("anyOf") => {
                if let Some(Value::Array(inner)) = object.remove("anyOf") {
                    all.extend(inner);
                }
            }
            other => all.push(other),
        }
    }
    json!({ "anyOf": all })
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
    let scalar = named_value("scalar");
    let list = json!({ "type": "array", "items": scalar });
    let stated = json!({ "$ref": "#/$defs/scalar", "not": { "enum": cases(&["none"]) } });
    let none = cases(&aliases::NONE);
    let mut yes_or_none: Vec<Value> = none.iter().cloned().chain(cases(&aliases::YES)).collect();
    yes_or_none.extend([true.into(), false.into()]);
    let letters = || 'A'..='Z';
    let countries: Vec<String> = letters()
        .flat_map(|first| letters().map(move |second| format!("{first}{second}")))
        .filter(|code| Country::from_code(code).is_some())
        .collect();
    let each = json!({
        // The decoder reads numbers and booleans as text.
        "scalar": {
            "title": "Value",
            "type": ["string", "number", "boolean"],
            "description": "A text on one or more lines. Quote it if it contains a colon and a space.",
            "pattern": "\\S",
        },
        "plain": {
            "title": "Value",
            "$ref": "#/$defs/scalar",
            "description": "A text that is the same in every language. Quote it if it contains a colon and a \
             space.",
            "not": { "enum": none },
        },
        "yes_or_none": {
            "title": "Word for yes or none",
            "description": "Words that would appear on the page as they are.",
            "enum": yes_or_none,
        },
        "text": {
            "title": "Text",
            "description": "A short text in the notice's first language, or one for each language.",
            "anyOf": [stated, by_language(&scalar)],
        },
        "markdown": {
            "title": "Text in Markdown",
            "description": "A text in Markdown (paragraphs, lists, emphasis, links) in the notice's \
             first language, or one for each language.",
            "anyOf": [stated, by_language(&scalar)],
        },
        "text_list": {
            "title": "List of texts",
            "description": "A list of short texts in the notice's first language, or one list for each \
             language.",
            "anyOf": [list, by_language(&list)],
        },
        "id": {
            "title": "Id",
            "type": ["string", "integer"],
            "description": "Lower-case letters a–z, digits and single hyphens.",
            "pattern": "^[a-z0-9]+(?:-[a-z0-9]+)*$",
            "maxLength": 64,
        },
        "date": {
            "title": "Date",
            "type": "string",
            "description": "Year, month, day, as in 2026-10-01.",
            "pattern": "^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$",
        },
        "email": {
            "title": "E-mail address",
            "type": "string",
            "description": "One e-mail address, as in privacy@example.fi.",
            "pattern": "^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$",
        },
        "web_address": {
            "title": "Address",
            "type": "string",
            "description": "An address that begins with https://, http://, mailto: or tel:, or a path on the site.",
            "pattern": "^(?:[Hh][Tt][Tt][Pp][Ss]?://[^/\\s]|[Mm][Aa][Ii][Ll][Tt][Oo]:|[Tt][Ee][Ll]:|/(?![/\\\\])|[?#]|[^:/?#\\s]+(?:[/?#]|$))\\S*$",
        },
        "country": {
            "title": "Country",
            "description": "A country code of ISO 3166-1 (two letters), such as FI, SE or US.",
            "enum": countries,
        },
    });
    match each {
        Value::Object(each) => each,
        _ => Object::new(),
    }
}

/// Returns words in lower case, with an initial capital, and in capitals.
fn cases(words: &[&str]) -> Vec<Value> {
    let mut all: Vec<String> = Vec::new();
    for word in words {
        for case in [(*word).to_owned(), title(word), word.to_uppercase()] {
            if !all.contains(&case) {
                all.push(case);
            }
        }
    }
    all.into_iter().map(Value::from).collect()
}

#[cfg(test)]
mod tests;
