//! The course of things: what has happened, and what follows from it.

use crate::orders::Orders;
use crate::scene::Scene;
use crate::{gates, storage};
use alloc::string::String;
use seloste_consent::{Decision, Method, Record, cookie, split_once, decide, push_all, split_spaces};
use seloste_hooks::choices::{self, order, select};

/// One step.
pub(crate) fn step(scene: &Scene) -> Orders {
    let mut orders = Orders::default();
    let out = &mut orders;
    let ticked = |name: &str| {
        let category = split_once(name, b'/').0;
        // The page keeps the boxes in step: where a category's is ticked, so are those of all its services.
        split_spaces(scene.ticked()).any(|box_name| box_name == name || box_name == category)
    };
    match scene.action() {
        choices::STEP_BEGIN => begin(scene, out),
        choices::STEP_AGAIN => {
            adopt(scene, out);
        }
        choices::STEP_SETTLE => settle(scene, out),
        choices::ACTION_ACCEPT_ALL => choose(scene, Method::AcceptAll, &ticked, out),
        choices::ACTION_REJECT_ALL => choose(scene, Method::RejectAll, &ticked, out),
        choices::ACTION_SAVE => choose(scene, Method::Saved, &ticked, out),
        choices::ACTION_ALWAYS => {
            let known = scene.known();
            let gate = scene.argument();
            let ticked = |name: &str| {
                name == gate || split_once(name, b'/').0 == gate || known.is_some_and(|known| known.grants(name))
            };
            choose(scene, Method::Saved, &ticked, out);
        }
        choices::ACTION_SETTINGS => {
            turn_layer(out);
            out.add(order::FOCUS, select::LAYER_HEADING);
        }
        choices::ACTION_OPEN => {
            show(scene, out);
            out.add(order::FOCUS, select::HEADING);
        }
        choices::ACTION_CLOSE => {
            out.add(order::HIDE, select::TOLD);
            // Without a choice there is nothing to go back to.
            if !scene.known_text().is_empty() {
                out.add(order::HIDE, select::ROOT);
            }
        }
        _ => {}
    }
    orders
}

/// The page has just been loaded: obeys the choice that is known, or asks.
fn begin(scene: &Scene, orders: &mut Orders) {
    if adopt(scene, orders) {
        return;
    }
    if scene.signal().is_empty() {
        show(scene, orders);
    } else {
        choose(scene, Method::Signal, &|_| false, orders);
        orders.add(order::TELL, choices::SIGNAL);
    }
}

/// Obeys the stored choice, if there is one and it is not the one that counts already. Returns whether there is one.
fn adopt(scene: &Scene, orders: &mut Orders) -> bool {
    let values =
        cookie::pairs(scene.cookies()).filter(|(name, _)| *name == choices::COOKIE).map(|(_, value)| value);
    let Decision::Answered(record) = decide(values, &scene.asked()) else { return false };
    if record.text != scene.known_text() {
        orders.add(order::HIDE, select::ROOT);
        obey(scene, &record, "", orders);
    }
    true
}

fn choose(scene: &Scene, method: Method, ticked: &dyn Fn(&str) -> bool, orders: &mut Orders) {
    let text = scene.asked().record_text(scene.id(), method, ticked);
    let Some(record) = Record::parse(&text) else { return };
    storage::remember(scene, &text, orders);
    orders.add(order::HIDE, select::ROOT);
    orders.add(order::HIDE, select::TOLD);
    obey(scene, &record, order::FRESH, orders);
}

/// Lets the choice count: those who listen hear of it, and what is refused is removed and emptied. The rest comes when
/// that is done.
fn obey(scene: &Scene, record: &Record, fresh: &str, orders: &mut Orders) {
    orders.add(order::KEEP, record.text);
    orders.and();
    orders.push(fresh);
    storage::clear(scene, record, orders);
    gates::close(record, orders);
    orders.add(order::THEN, choices::STEP_SETTLE);
    orders.and();
    if let Some(before) = scene.known() {
        for entry in split_spaces(scene.beyond()) {
            let (service, name) = split_once(entry, b'=');
            if before.grants(service) && !record.grants(service) {
                push_word(orders.text(), name.unwrap_or_default());
            }
        }
    }
}

/// What is refused has been removed: names what is still there, loads the page anew if a script runs that was refused,
/// and lets load what is granted.
fn settle(scene: &Scene, orders: &mut Orders) {
    let Some(record) = scene.known() else { return };
    let mut left = String::from(scene.argument());
    for name in storage::refused_cookies(scene, &record) {
        push_word(&mut left, name);
    }
    if !split_spaces(scene.running()).all(|gate| record.grants(gate)) {
        return orders.add(order::RELOAD, &left);
    }
    if !left.is_empty() {
        orders.add(order::TELL, choices::LEFT);
        orders.and();
        orders.push(&left);
    }
    gates::open(&record, orders);
}

/// Puts the dialog into the page. Where a choice is known it is shown, and the dialog can be closed without a change.
fn show(scene: &Scene, orders: &mut Orders) {
    orders.add(order::HIDE, select::TOLD);
    orders.add(order::SHOW, select::ROOT);
    let Some(known) = scene.known() else { return };
    turn_layer(orders);
    orders.add(order::REVEAL, select::KNOWN);
    for choice in known.choices().filter(|choice| choice.granted) {
        orders.begin(order::TICK);
        gates::push_name(&choice, orders);
    }
}

/// Shows the choice by category, and the button to save it in place of the one that got here.
fn turn_layer(orders: &mut Orders) {
    orders.add(order::CONCEAL, select::FIRST);
    orders.add(order::REVEAL, select::SECOND);
}

fn push_word(words: &mut String, word: &str) {
    push_all(words, &[" ", word]);
}
