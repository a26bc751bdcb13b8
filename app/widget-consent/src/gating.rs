//! Gated elements: scripts, embedded pages and documents, images and style sheets that need consent.

use seloste_consent::{Choice, Record};
use seloste_hooks::choices::{Command, selector};

use crate::commands::Commands;

/// Loads all elements that the record grants.
pub(crate) fn load(record: &Record, commands: &mut Commands) {
    commands.add(Command::Load, selector::NOTHING);
    push_granted(record, ",[data-choices=\"", selector::NOT_OPENED, commands);
}

/// Unloads all elements that the record does not grant. A script that runs cannot be unloaded.
pub(crate) fn unload(record: &Record, commands: &mut Commands) {
    commands.add(Command::Unload, selector::UNLOADABLE);
    push_granted(record, ":not([data-choices=\"", ")", commands);
}

/// Appends a selector with this prefix and suffix for each gate that the record grants.
fn push_granted(record: &Record, prefix: &str, suffix: &str, commands: &mut Commands) {
    for choice in record.choices().filter(|choice| choice.granted) {
        commands.push(prefix);
        push_name(&choice, commands);
        commands.push("\"]");
        commands.push(suffix);
    }
}

/// Appends the name of a choice as written in gates.
pub(crate) fn push_name(choice: &Choice, commands: &mut Commands) {
    commands.push(choice.category);
    if let Some(service) = choice.service {
        commands.push("/");
        commands.push(service);
    }
}
