//! Writes Rust code for a table whose texts a program in the browser loads from a file.
//!
//! Such a table is a list of strings, so a program that has read a list has the table, without converting it.
//! A text with variables has a mark in place of each: the characters U+0001 to U+0008 are the variables in
//! the order of their declaration, U+0011 to U+0018 the same with at least two digits.

use std::fmt::Write;

use crate::generate::{constant, declared, doc, literal, pascal, plain, quoted, snake};
use crate::message::{Pattern, variables};
use crate::{Content, Kind, Message, Piece, Problem, Table};

/// How many variables a message can have.
const MAX_VARIABLES: usize = 8;
/// Distance between the mark of a variable and that with two digits.
const TWO_DIGITS: usize = 0x10;

/// Reports what a list of strings cannot express.
pub(crate) fn unsupported(file: &str, messages: &[Message], problems: &mut Vec<Problem>) {
    for message in messages {
        let id = &message.id;
        let mut report =
            |text| problems.push(Problem { file: file.to_owned(), line: message.line, message: text });
        if message.variables.len() > MAX_VARIABLES {
            report(format!("the message `{id}` has more than {MAX_VARIABLES} variables"));
        }
        for (_, text) in message.texts() {
            for piece in text {
                match piece {
                    Piece::Plural { .. } => {
                        report(format!("the message `{id}` has a plural, which no loaded text can have"));
                    }
                    Piece::Text(text) if text.contains(char::is_control) => {
                        report(format!("the message `{id}` has a line break or another control character"));
                    }
                    Piece::Variable { .. } if matches!(message.content, Content::Group(_)) => report(
                        format!("the group `{id}` has a variable: write a message instead of an attribute"),
                    ),
                    Piece::Text(_) | Piece::Variable { .. } => {}
                }
            }
        }
    }
}

/// Returns the struct of the table with a method for each message, and one struct for each group.
pub(crate) fn declarations(table: &Table, messages: &[Message]) -> String {
    let Table { part, name, visibility, .. } = table;
    let count: usize = messages.iter().map(|message| message.texts().len()).sum();
    let mut code = format!(
        "/// Texts of `{part}.ftl` in one language.\n\
         #[derive(Clone, Copy, Debug, PartialEq, Eq)]\n\
         {visibility} struct {name}(&'static [&'static str; {count}]);\n\
         impl {name} {{\n    \
         /// Number of texts.\n    \
         {visibility} const COUNT: usize = {count};\n    \
         /// Hash of the messages, their order and their variables.\n    \
         {visibility} const VERSION: u64 = {};\n    \
         /// Creates the table from its texts; `None` unless there are exactly as many.\n    \
         {visibility} fn new(texts: &'static [&'static str]) -> Option<Self> {{ texts.try_into().ok().map(Self) }}\n    \
         /// Returns the texts in their order.\n    \
         {visibility} const fn texts(self) -> &'static [&'static str] {{ self.0 }}\n",
        version(messages)
    );
    let mut groups = String::new();
    let mut index = 0;
    for message in messages {
        doc(&mut code, 1, message.comment.iter().map(String::as_str), || quoted(message));
        let method = snake(&message.id);
        match &message.content {
            Content::Text(text) => {
                let _ = writeln!(code, "    {visibility} {}", text_method(message, &method, text, index));
                index += 1;
            }
            Content::Group(texts) => {
                let group = table.group(&message.id);
                let mut fields = String::new();
                for (attribute, _) in texts {
                    let _ = write!(fields, "{}: self.0[{index}], ", snake(attribute));
                    index += 1;
                }
                let _ = writeln!(
                    code,
                    "    {visibility} const fn {method}(self) -> {group} {{ {group} {{ {fields}}} }}"
                );
                if !groups.contains(&format!(" struct {group} {{")) {
                    let _ =
                        writeln!(groups, "/// Texts of [`{name}::{method}`].\n#[derive(Clone, Copy, Debug)]");
                    let _ = writeln!(groups, "{visibility} struct {group} {{");
                    for (attribute, text) in texts {
                        doc(&mut groups, 1, [].into_iter(), || literal(&plain(text)));
                        let _ = writeln!(groups, "    {visibility} {}: &'static str,", snake(attribute));
                    }
                    groups.push_str("}\n");
                }
            }
        }
    }
    code.push_str("}\n");
    code + &groups
}

/// Returns the texts of a language.
pub(crate) fn table(table: &Table, tag: &str, messages: &[Message], reference: &[Message]) -> String {
    let name = table.name;
    let mut code = format!("const {}: {name} = {name}(&[\n", constant(tag));
    for declared in reference {
        let Some(message) = messages.iter().find(|message| message.id == declared.id) else { continue };
        for (attribute, _) in declared.texts() {
            if let Some((_, text)) = message.texts().into_iter().find(|(other, _)| *other == attribute) {
                let _ = writeln!(code, "    {},", literal(&marked(declared, text)));
            }
        }
    }
    code.push_str("]);\n");
    code
}

/// Returns the function that returns the texts in a language.
pub(crate) fn lookup(table: &Table, tags: &[&str]) -> String {
    let Table { name, visibility, .. } = table;
    let mut code = format!(
        "impl {name} {{\n    \
         /// Returns the texts in a language that the program contains.\n    \
         {visibility} const fn built_in(language: Language) -> Self {{\n        match language {{\n"
    );
    for tag in tags {
        let _ = writeln!(code, "            Language::{} => {},", pascal(tag), constant(tag));
    }
    code + "        }\n    }\n}\n"
}

/// Returns the method of a text: it returns the text, or inserts the values of its variables. The places of
/// elements keep their marks.
fn text_method(message: &Message, method: &str, text: &Pattern, index: usize) -> String {
    let used = variables(text).into_keys().collect();
    let variables: Vec<_> = declared(message, &used).collect();
    if variables.iter().all(|(_, kind)| *kind == Kind::Element) {
        return format!("const fn {method}(self) -> &'static str {{ self.0[{index}] }}");
    }
    let mut parameters = String::new();
    let mut values = String::new();
    for (name, kind) in variables {
        let name = snake(name);
        match kind {
            Kind::Number => {
                let _ = write!(parameters, ", {name}: u32");
                let _ = write!(values, "&decimal({name}), ");
            }
            Kind::Text => {
                let _ = write!(parameters, ", {name}: &str");
                let _ = write!(values, "{name}, ");
            }
            Kind::Element => {}
        }
    }
    format!("fn {method}(self{parameters}) -> String {{ fill(self.0[{index}], &[{values}]) }}")
}

/// Returns a text with marks in place of its variables.
fn marked(declared: &Message, text: &Pattern) -> String {
    let mut marked = String::new();
    for piece in text {
        match piece {
            Piece::Text(text) => marked.push_str(text),
            Piece::Variable { name, two_digits } => {
                let position = declared.variables.iter().position(|(other, _)| other == name);
                let mark = position.unwrap_or_default() + 1 + if *two_digits { TWO_DIGITS } else { 0 };
                marked.extend(u32::try_from(mark).ok().and_then(char::from_u32));
            }
            Piece::Plural { .. } => {}
        }
    }
    marked
}

/// Returns a hash (FNV-1a) of everything that gives a text its place and its marks a meaning.
fn version(messages: &[Message]) -> u64 {
    let mut names = String::new();
    for message in messages {
        for (attribute, _) in message.texts() {
            let _ = write!(names, "{}.{attribute}", message.id);
            for (variable, kind) in &message.variables {
                let _ = write!(names, " {variable}:{kind:?}");
            }
            names.push('\n');
        }
    }
    names
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
