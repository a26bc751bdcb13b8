//! Elements that wait for consent: scripts, embedded pages, images.

use crate::browser::{find_all, get, set, unset};
use seloste_consent::Record;
use seloste_hooks::choices;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// Loads what the record grants and empties what it refuses. Returns whether a script runs that was refused: only a
/// reload stops it.
pub(crate) fn obey(record: &Record) -> bool {
    let mut must_reload = false;
    for element in find_all(choices::select::GATED) {
        let granted = record.grants(&get(&element, choices::GATE));
        let loaded = element.get_attribute("src").is_some();
        if granted && !loaded {
            replace(&element, load);
        } else if loaded && !granted {
            if let Ok(Some(_)) = element.closest("script") {
                must_reload = true;
            } else {
                replace(&element, |fresh| unset(fresh, "src"));
            }
        }
    }
    must_reload
}

fn load(element: &Element) {
    match element.get_attribute(choices::GATED_TYPE) {
        Some(kind) => set(element, "type", &kind),
        None => unset(element, "type"),
    }
    // A script put in by a script runs whenever it arrives, unless it once had `async`: then it keeps its turn.
    set(element, "async", "");
    unset(element, "async");
    set(element, "src", &get(element, choices::GATED_SRC));
}

/// Puts a changed copy in the element's place: a browser looks at a script, and leaves an embedded page, only then.
fn replace(element: &Element, change: impl Fn(&Element)) {
    if let Ok(copy) = element.clone_node_with_deep(true) {
        change(copy.unchecked_ref());
        let _ = element.replace_with_with_node_1(&copy);
    }
}
