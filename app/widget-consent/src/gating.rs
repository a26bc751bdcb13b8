//! Gated elements: scripts, embedded pages and documents, images and style sheets that need consent.

use seloste_consent::Record;
use seloste_hooks::choices::{Command, selector};

use crate::commands::Commands;
use crate::page_state::PageState;

/// Loads all elements that the record grants.
pub(crate) fn load(state: &PageState, record: &Record, commands: &mut Commands) {
    commands.add(Command::Load, selector::NOTHING);
    push_granted(state, record, ",[data-choices=\"", selector::NOT_OPENED, commands);
}

/// Unloads all elements that the record does not grant. A script that runs cannot be unloaded.
pub(crate) fn unload(state: &PageState, record: &Record, commands: &mut Commands) {
    commands.add(Command::Unload, selector::UNLOADABLE);
    push_granted(state, record, ":not([data-choices=\"", ")", commands);
}

/// Appends a selector with this prefix and suffix for each gate that the visitor is asked about and the
/// record grants.
fn push_granted(state: &PageState, record: &Record, prefix: &str, suffix: &str, commands: &mut Commands) {
    for name in state.granted_names(record) {
        for part in [prefix, name, "\"]", suffix] {
            commands.push(part);
        }
    }
}
