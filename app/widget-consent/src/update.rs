//! Event handlers. Each maps a page state to a list of commands; no side effects.

use alloc::string::String;

use seloste_consent::{
    Decision, MAX_RECORD_BYTES, Method, Record, cookie, decide, push_all, split_once, split_spaces,
};
use seloste_hooks::choices::{self, Command, Field, selector};

use crate::commands::Commands;
use crate::page_state::PageState;
use crate::{gating, storage};

/// Handles the event of the page state.
pub(crate) fn update(state: &PageState) -> Commands {
    let mut commands = Commands::default();
    let out = &mut commands;
    let is_ticked = |name: &str| {
        let category = split_once(name, b'/').0;
        // The boot module keeps the boxes consistent: if a category is checked, so are all of its services.
        split_spaces(state.get(Field::Ticked)).any(|box_name| box_name == name || box_name == category)
    };
    match state.get(Field::Event) {
        choices::EVENT_START => start(state, out),
        choices::EVENT_SYNC => {
            apply_stored(state, out);
        }
        choices::EVENT_REMOVED => after_removal(state, out),
        choices::ACTION_ACCEPT_ALL => choose(state, Method::AcceptAll, &is_ticked, out),
        choices::ACTION_REJECT_ALL => choose(state, Method::RejectAll, &is_ticked, out),
        choices::ACTION_SAVE => choose(state, Method::Saved, &is_ticked, out),
        choices::ACTION_ALWAYS => {
            let current = state.current_record();
            let gate = state.get(Field::Argument);
            let is_granted = |name: &str| {
                name == gate
                    || split_once(name, b'/').0 == gate
                    || current.is_some_and(|record| record.grants(name))
            };
            choose(state, Method::Saved, &is_granted, out);
        }
        choices::ACTION_SETTINGS => {
            show_second_layer(out);
            out.add(Command::Focus, selector::LAYER_HEADING);
        }
        choices::ACTION_OPEN => {
            show_dialog(state, out);
            out.add(Command::Focus, selector::HEADING);
        }
        choices::ACTION_CLOSE => {
            out.add(Command::Hide, selector::NOTICE_BAR);
            // Before the first choice the dialog stays open.
            if !state.get(Field::CurrentRecord).is_empty() {
                out.add(Command::Hide, selector::ROOT);
            }
        }
        _ => {}
    }
    commands
}

/// The page has loaded: applies the stored choice, or asks.
fn start(state: &PageState, commands: &mut Commands) {
    if apply_stored(state, commands) {
        return;
    }
    if state.get(Field::Gpc).is_empty() {
        show_dialog(state, commands);
    } else {
        choose(state, Method::Signal, &|_| false, commands);
        commands.add(Command::Notify, choices::GPC);
    }
}

/// Applies the stored choice unless it is already in force. Returns whether there is a valid stored choice.
fn apply_stored(state: &PageState, commands: &mut Commands) -> bool {
    let values = cookie::pairs(state.get(Field::Cookies))
        .filter(|(name, _)| *name == choices::COOKIE)
        .map(|(_, value)| value);
    let mut expanded = String::new();
    let Decision::Answered(record) = decide(values, &state.request(), &mut expanded) else { return false };
    if record.text != state.get(Field::CurrentRecord) {
        commands.add(Command::Hide, selector::ROOT);
        apply(state, &record, "", commands);
    }
    true
}

/// Records a new choice, stores it and applies it.
fn choose(state: &PageState, method: Method, is_granted: &dyn Fn(&str) -> bool, commands: &mut Commands) {
    let request = state.request();
    let short = request.shortened_record_text(state.get(Field::RandomId), method, is_granted);
    let mut text = String::new();
    request.push_expanded(&short, &mut text);
    let Some(record) = Record::parse(&text) else { return };
    storage::store_record(state, if text.len() > MAX_RECORD_BYTES { &short } else { &text }, commands);
    commands.add(Command::Hide, selector::ROOT);
    commands.add(Command::Hide, selector::NOTICE_BAR);
    apply(state, &record, choices::FRESH, commands);
}

/// Puts a record in force: informs the listeners, removes data of refused services and unloads their
/// elements. The next step continues with [`after_removal`], which needs to know what could not be removed.
fn apply(state: &PageState, record: &Record, fresh: &str, commands: &mut Commands) {
    commands.add(Command::SetRecord, record.text);
    commands.next_argument();
    commands.push(fresh);
    storage::remove_refused(state, record, commands);
    gating::unload(state, record, commands);
    commands.add(Command::Dispatch, choices::EVENT_REMOVED);
    commands.next_argument();
    if let Some(before) = state.current_record() {
        for entry in split_spaces(state.get(Field::ThirdParty)) {
            let (service, name) = split_once(entry, b'=');
            if before.grants(service) && !record.grants(service) {
                push_word(commands.text(), name.unwrap_or_default());
            }
        }
    }
}

/// Continues [`apply`]: reloads the page if a refused script is running, otherwise reports cookies that could
/// not be removed and loads the granted elements.
fn after_removal(state: &PageState, commands: &mut Commands) {
    let Some(record) = state.current_record() else { return };
    let mut not_removed = String::from(state.get(Field::Argument));
    for name in storage::refused_cookies(state, &record) {
        push_word(&mut not_removed, name);
    }
    if !split_spaces(state.get(Field::RunningScripts)).all(|gate| record.grants(gate)) {
        return commands.add(Command::Reload, &not_removed);
    }
    if !not_removed.is_empty() {
        commands.add(Command::Notify, choices::NOT_REMOVED);
        commands.next_argument();
        commands.push(&not_removed);
    }
    gating::load(state, &record, commands);
}

/// Shows the dialog. If there is a choice, shows that choice and allows closing the dialog without a change.
fn show_dialog(state: &PageState, commands: &mut Commands) {
    commands.add(Command::Hide, selector::NOTICE_BAR);
    commands.add(Command::Show, selector::ROOT);
    let Some(current) = state.current_record() else { return };
    show_second_layer(commands);
    commands.add(Command::Reveal, selector::KNOWN_LAYER);
    for name in state.granted_names(&current) {
        commands.add(Command::Tick, name);
    }
}

/// Shows the choice by category, and the save button instead of the settings button.
fn show_second_layer(commands: &mut Commands) {
    commands.add(Command::Conceal, selector::FIRST_LAYER);
    commands.add(Command::Reveal, selector::SECOND_LAYER);
}

fn push_word(words: &mut String, word: &str) {
    push_all(words, &[" ", word]);
}
