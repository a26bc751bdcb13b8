//! Writes Rust code.

use std::collections::BTreeSet;
use std::fmt::Write;

use crate::message::{Pattern, variables};
use crate::{Content, Kind, Message, Piece, Source, Table, plural};

/// Returns the structs: that of the table, and one for each group.
pub(crate) fn declarations(table: &Table, messages: &[Message]) -> String {
    let Table { part, name, visibility, .. } = table;
    let mut code = format!(
        "/// Texts of `{part}.ftl` in one language.\n#[derive(Debug)]\n{visibility} struct {name} {{\n"
    );
    let mut groups = String::new();
    for message in messages {
        doc(&mut code, 1, message.comment.iter().map(String::as_str), || quoted(message));
        let kind = match &message.content {
            Content::Text(text) => text_type(message, text),
            Content::Group(_) => table.group(&message.id),
        };
        let _ = writeln!(code, "    {visibility} {}: {kind},", snake(&message.id));
        if let Content::Group(texts) = &message.content {
            let group = table.group(&message.id);
            if groups.contains(&format!(" struct {group} {{")) {
                continue;
            }
            let _ = writeln!(groups, "/// Texts of [`{name}::{}`].", snake(&message.id));
            let _ = writeln!(groups, "#[derive(Debug)]\n{visibility} struct {group} {{");
            for (attribute, text) in texts {
                doc(&mut groups, 1, [].into_iter(), || literal(&plain(text)));
                let kind = text_type(message, text);
                let _ = writeln!(groups, "    {visibility} {}: {kind},", snake(attribute));
            }
            groups.push_str("}\n");
        }
    }
    code.push_str("}\n");
    code + &groups
}

/// Returns the texts of a language.
pub(crate) fn table(table: &Table, source: &Source, messages: &[Message], reference: &[Message]) -> String {
    let Source { tag, locale, .. } = source;
    let name = table.name;
    let mut code = format!("static {}: {name} = {name} {{\n", constant(tag));
    let mut selects = false;
    for declared in reference {
        let Some(message) = messages.iter().find(|message| message.id == declared.id) else { continue };
        let mut value = |text: &Pattern| {
            selects |= variables(text).values().any(|selects| *selects);
            expression(declared, text, tag)
        };
        let field = snake(&declared.id);
        match (&message.content, &declared.content) {
            (Content::Group(texts), Content::Group(order)) => {
                let _ = writeln!(code, "    {field}: {} {{", table.group(&declared.id));
                for (attribute, _) in order {
                    if let Some((_, text)) = texts.iter().find(|(other, _)| other == attribute) {
                        let _ = writeln!(code, "        {}: {},", snake(attribute), value(text));
                    }
                }
                code.push_str("    },\n");
            }
            _ => {
                for (_, text) in message.texts() {
                    let _ = writeln!(code, "    {field}: {},", value(text));
                }
            }
        }
    }
    code.push_str("};\n");
    if selects && let Some(categories) = plural::table(locale) {
        let _ =
            writeln!(code, "/// Plural category of each number below 100, and of 100 + each such number.");
        let _ = writeln!(code, "static {}: [&str; {}] = {categories:?};", plural_table(tag), plural::LENGTH);
    }
    code
}

/// Returns the type of a text: a string, or a function from the variables that it uses.
fn text_type(message: &Message, text: &Pattern) -> String {
    let used = variables(text);
    let kinds: Vec<_> = declared(message, &used.into_keys().collect()).map(|(_, kind)| kind).collect();
    if kinds.is_empty() {
        return "&'static str".to_owned();
    }
    let kinds = kinds.into_iter().map(|kind| match kind {
        Kind::Number => "u32",
        Kind::Text | Kind::Element => "&str",
    });
    format!("fn({}) -> String", kinds.collect::<Vec<_>>().join(", "))
}

/// Returns the declared variables of a message that are in `used`, in their order.
pub(crate) fn declared<'m>(
    message: &'m Message,
    used: &BTreeSet<&str>,
) -> impl Iterator<Item = (&'m str, Kind)> {
    let used: BTreeSet<String> = used.iter().map(|name| (*name).to_owned()).collect();
    message
        .variables
        .iter()
        .filter(move |(name, _)| used.contains(name))
        .map(|(name, kind)| (name.as_str(), *kind))
}

/// Returns the value of a text: a literal or a closure.
fn expression(declared_message: &Message, text: &Pattern, tag: &str) -> String {
    let used: BTreeSet<&str> = variables(text).into_keys().collect();
    if used.is_empty() {
        return literal(&plain(text));
    }
    let parameters: Vec<_> = declared(declared_message, &used).map(|(name, _)| snake(name)).collect();
    format!("|{}| {}", parameters.join(", "), formatted(text, tag))
}

/// Returns an expression that formats a text with variables.
fn formatted(text: &Pattern, tag: &str) -> String {
    match &text[..] {
        [] => "String::new()".to_owned(),
        [Piece::Text(text)] => format!("{}.to_owned()", literal(text)),
        [Piece::Plural { variable, variants }] => selection(variable, variants, tag),
        _ => {
            let mut format = String::new();
            let mut arguments = String::new();
            for piece in text {
                match piece {
                    Piece::Text(text) => format.push_str(&text.replace('{', "{{").replace('}', "}}")),
                    Piece::Variable { name, two_digits } => {
                        let width = if *two_digits { ":02" } else { "" };
                        let _ = write!(format, "{{{}{width}}}", snake(name));
                    }
                    Piece::Plural { variable, variants } => {
                        format.push_str("{}");
                        let _ = write!(arguments, ", {}", selection(variable, variants, tag));
                    }
                }
            }
            format!("format!({}{arguments})", literal(&format))
        }
    }
}

/// Returns an expression that selects a text by the plural category of a number.
fn selection(variable: &str, variants: &[(String, Pattern)], tag: &str) -> String {
    let number = snake(variable);
    let table = plural_table(tag);
    let mut code = format!(
        "match {table}[if {number} < 100 {{ {number} }} else {{ 100 + {number} % 100 }} as usize] {{"
    );
    for (index, (category, text)) in variants.iter().enumerate() {
        let pattern = if index + 1 == variants.len() { "_".to_owned() } else { literal(category) };
        let _ = write!(code, " {pattern} => {},", formatted(text, tag));
    }
    code + " }"
}

/// Returns the literal text of a pattern, with its variables as in Fluent.
pub(crate) fn plain(text: &Pattern) -> String {
    text.iter()
        .map(|piece| match piece {
            Piece::Text(text) => text.clone(),
            Piece::Variable { name, .. } => format!("{{ ${name} }}"),
            Piece::Plural { variants, .. } => {
                variants.last().map(|(_, text)| plain(text)).unwrap_or_default()
            }
        })
        .collect()
}

/// Returns the text of a message without a comment, as its documentation.
pub(crate) fn quoted(message: &Message) -> String {
    match &message.content {
        Content::Text(text) => literal(&plain(text)),
        Content::Group(_) => format!("Texts of `{}`.", message.id),
    }
}

/// Appends a doc comment.
pub(crate) fn doc<'l>(
    code: &mut String,
    indent: usize,
    lines: impl Iterator<Item = &'l str>,
    default: impl Fn() -> String,
) {
    let indent = "    ".repeat(indent);
    let mut is_empty = true;
    for line in lines {
        is_empty = false;
        let _ = writeln!(code, "{indent}/// {line}");
    }
    if is_empty {
        let _ = writeln!(code, "{indent}/// {}", default());
    }
}

/// Returns a string literal of Rust.
pub(crate) fn literal(text: &str) -> String {
    format!("{text:?}")
}

/// Returns the name of a struct or variant for an id: `skip-link` is `SkipLink`.
pub(crate) fn pascal(id: &str) -> String {
    let capital = |part: &str| {
        let mut letters = part.chars();
        letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect::<String>()
    };
    id.split('-').map(capital).collect()
}

/// Returns the name of a field for an id: `skip-link` is `skip_link`.
pub(crate) fn snake(id: &str) -> String {
    id.replace('-', "_")
}

/// Returns the name of a language's texts: `fi` is `FI`.
pub(crate) fn constant(tag: &str) -> String {
    snake(tag).to_uppercase()
}

fn plural_table(tag: &str) -> String {
    format!("{}_PLURALS", constant(tag))
}
