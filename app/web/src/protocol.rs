//! The JavaScript side of the protocol between the consent widget and its boot module, derived from
//! `seloste-hooks`.
//!
//! The boot module writes the page state as an object with a property `$FIELD_NAME$` for each field, and has
//! a handler `$COMMAND_NAME$` for each command. When a site is built, the properties become line numbers
//! (`Object.values` returns the values of integer keys in ascending order) and the handlers become the
//! letters that the widget sends. So names cost next to nothing, and their order in the source has no effect.

use seloste_hooks::choices::{Command, Field};

/// Returns the placeholders of the protocol and their values.
pub(crate) fn placeholders() -> Vec<(String, String)> {
    let mut values: Vec<_> = Field::ALL
        .iter()
        .filter(|field| field.attribute().is_none())
        .map(|field| (field_name(*field), (*field as usize).to_string()))
        .collect();
    let attributes: Vec<_> = Field::ALL.iter().filter_map(|field| field.attribute()).collect();
    values.push(("TEMPLATE_ATTRIBUTES".to_owned(), attributes.join(" ")));
    values.extend(Command::ALL.iter().map(|command| (command_name(*command), command.code().to_owned())));
    values
}

/// Returns the name of a field's placeholder.
pub(crate) fn field_name(field: Field) -> String {
    format!("FIELD_{}", screaming(field.as_str()))
}

/// Returns the name of a command's placeholder.
pub(crate) fn command_name(command: Command) -> String {
    format!("COMMAND_{}", screaming(command.as_str()))
}

/// Converts `CamelCase` to `SCREAMING_SNAKE_CASE`.
fn screaming(name: &str) -> String {
    let mut converted = String::new();
    for letter in name.chars() {
        if letter.is_ascii_uppercase() && !converted.is_empty() {
            converted.push('_');
        }
        converted.push(letter.to_ascii_uppercase());
    }
    converted
}
