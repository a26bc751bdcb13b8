//! Reads a Fluent file.

use std::collections::HashMap;

use fluent_syntax::ast::{self, Entry, Expression, InlineExpression, PatternElement, VariantKey};

use crate::message::Pattern;
use crate::{Content, Kind, Message, Piece, Problem};

/// The values and attributes of a file by `id` or `id.attribute`, for references.
type Texts<'s> = HashMap<String, &'s ast::Pattern<&'s str>>;

/// How deep references may be nested.
const MAX_DEPTH: usize = 8;
const UNSUPPORTED_FUNCTION: &str = "the only supported function is `NUMBER($name, minimumIntegerDigits: 2)`";

/// Returns the messages of a file; adds what is wrong with it to `problems`.
pub(crate) fn messages(file: &str, source: &str, problems: &mut Vec<Problem>) -> Vec<Message> {
    let mut report = |line, message| problems.push(Problem { file: file.to_owned(), line, message });
    let resource = match fluent_syntax::parser::parse(source) {
        Ok(resource) => resource,
        Err((resource, errors)) => {
            for error in errors {
                report(line_at(source, error.pos.start), error.kind.to_string());
            }
            resource
        }
    };
    let mut texts = Texts::new();
    for entry in &resource.body {
        if let Entry::Message(message) = entry {
            if let Some(value) = &message.value {
                texts.insert(message.id.name.to_owned(), value);
            }
            for attribute in &message.attributes {
                texts.insert(format!("{}.{}", message.id.name, attribute.id.name), &attribute.value);
            }
        }
    }
    let mut found: Vec<Message> = Vec::new();
    for entry in &resource.body {
        match entry {
            Entry::Message(message) => {
                let line = line_of(source, message.id.name);
                if found.iter().any(|other| other.id == message.id.name) {
                    report(line, format!("the message `{}` is there twice", message.id.name));
                    continue;
                }
                match read(message, line, &texts) {
                    Ok(message) => found.push(message),
                    Err(problem) => report(line, problem),
                }
            }
            Entry::Term(term) => {
                report(line_of(source, term.id.name), "terms are not supported: write a message".to_owned());
            }
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) | Entry::Junk { .. } => {}
        }
    }
    found
}

/// Returns the line at an offset in bytes.
fn line_at(source: &str, offset: usize) -> usize {
    source.bytes().take(offset).filter(|byte| *byte == b'\n').count() + 1
}

/// Returns the line of a name that is a slice of the source.
fn line_of(source: &str, name: &str) -> usize {
    line_at(source, (name.as_ptr() as usize).saturating_sub(source.as_ptr() as usize))
}

fn read(message: &ast::Message<&str>, line: usize, texts: &Texts<'_>) -> Result<Message, String> {
    let id = message.id.name;
    let lines = message.comment.iter().flat_map(|comment| comment.content.iter().map(|line| line.trim()));
    let mut comment = Vec::new();
    let mut variables = Vec::new();
    for line in lines.filter(|line| *line != "Variables:") {
        match line.strip_prefix('$') {
            Some(declared) => variables.push(declaration(declared)?),
            None => comment.push(line.to_owned()),
        }
    }
    let content = match (&message.value, &message.attributes[..]) {
        (Some(value), []) => Content::Text(pattern(value, texts, 0)?),
        (None, attributes) => Content::Group(
            attributes
                .iter()
                .map(|attribute| Ok((attribute.id.name.to_owned(), pattern(&attribute.value, texts, 0)?)))
                .collect::<Result<_, String>>()?,
        ),
        (Some(_), _) => {
            return Err(format!("the message `{id}` has a value and attributes: it can have either"));
        }
    };
    Ok(Message { id: id.to_owned(), line, comment, variables, content })
}

/// Reads the declaration of a variable: `count (Number) - …`.
fn declaration(text: &str) -> Result<(String, Kind), String> {
    let (name, kind) = text.split_once(' ').unwrap_or((text, ""));
    if kind.starts_with("(Number)") {
        Ok((name.to_owned(), Kind::Number))
    } else if kind.starts_with("(Text)") {
        Ok((name.to_owned(), Kind::Text))
    } else if kind.starts_with("(Element)") {
        Ok((name.to_owned(), Kind::Element))
    } else {
        Err(format!("the variable `${name}` is none of `(Number)`, `(Text)` and `(Element)`"))
    }
}

fn pattern(pattern: &ast::Pattern<&str>, texts: &Texts<'_>, depth: usize) -> Result<Pattern, String> {
    let mut pieces = Pattern::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => push_text(&mut pieces, value),
            PatternElement::Placeable { expression: Expression::Inline(expression) } => match expression {
                InlineExpression::StringLiteral { value } => {
                    push_text(&mut pieces, &fluent_syntax::unicode::unescape_unicode_to_string(value));
                }
                InlineExpression::NumberLiteral { value } => push_text(&mut pieces, value),
                InlineExpression::VariableReference { id } => {
                    pieces.push(Piece::Variable { name: id.name.to_owned(), two_digits: false });
                }
                InlineExpression::FunctionReference { id, arguments } => {
                    pieces.push(number(id.name, arguments)?);
                }
                InlineExpression::MessageReference { id, attribute } => {
                    let name = match attribute {
                        Some(attribute) => format!("{}.{}", id.name, attribute.name),
                        None => id.name.to_owned(),
                    };
                    let Some(text) = texts.get(&name) else {
                        return Err(format!("there is no text `{name}`"));
                    };
                    if depth == MAX_DEPTH {
                        return Err(format!("the text `{name}` contains itself"));
                    }
                    for piece in self::pattern(text, texts, depth + 1)? {
                        match piece {
                            Piece::Text(text) => push_text(&mut pieces, &text),
                            _ => {
                                return Err(format!(
                                    "the text `{name}` has variables, so it cannot be inserted"
                                ));
                            }
                        }
                    }
                }
                _ => return Err("terms are not supported".to_owned()),
            },
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                let InlineExpression::VariableReference { id } = selector else {
                    return Err("only a variable can select a text".to_owned());
                };
                let mut texts_by_category = Vec::new();
                for variant in variants {
                    let VariantKey::Identifier { name } = &variant.key else {
                        return Err("numbers cannot select a text: write plural categories".to_owned());
                    };
                    texts_by_category.push((
                        variant.default,
                        (*name).to_owned(),
                        self::pattern(&variant.value, texts, depth)?,
                    ));
                }
                // The default is last.
                texts_by_category.sort_by_key(|(default, ..)| *default);
                let variants = texts_by_category.into_iter().map(|(_, name, text)| (name, text)).collect();
                pieces.push(Piece::Plural { variable: id.name.to_owned(), variants });
            }
        }
    }
    Ok(pieces)
}

/// Reads a function: `NUMBER($hour, minimumIntegerDigits: 2)` is the only one.
fn number(name: &str, arguments: &ast::CallArguments<&str>) -> Result<Piece, String> {
    let [InlineExpression::VariableReference { id }] = &arguments.positional[..] else {
        return Err(UNSUPPORTED_FUNCTION.to_owned());
    };
    let [ast::NamedArgument { name: option, value: InlineExpression::NumberLiteral { value: "2" } }] =
        &arguments.named[..]
    else {
        return Err(UNSUPPORTED_FUNCTION.to_owned());
    };
    if name != "NUMBER" || option.name != "minimumIntegerDigits" {
        return Err(UNSUPPORTED_FUNCTION.to_owned());
    }
    Ok(Piece::Variable { name: id.name.to_owned(), two_digits: true })
}

/// Appends text to the last piece if it is text.
fn push_text(pieces: &mut Pattern, text: &str) {
    match pieces.last_mut() {
        Some(Piece::Text(last)) => last.push_str(text),
        _ => pieces.push(Piece::Text(text.to_owned())),
    }
}
