//! Cookies: the one that holds the choice, and those of refused services.

use crate::browser::{document, get};
use alloc::string::String;
use seloste_consent::{Record, cookie, words};
use seloste_hooks::choices;
use web_sys::Element;

/// The page's cookies as the browser gives them; none where it gives none.
pub(crate) fn all() -> String {
    document().cookie().unwrap_or_default()
}

/// Remembers the choice for each path of the template. Where cookies are blocked nothing is kept.
pub(crate) fn remember(template: &Element, text: &str) {
    // An older cookie on another path or domain would speak against this one.
    forget(template, choices::COOKIE);
    let secure = is_secure();
    for path in words(&get(template, choices::PATHS)) {
        write(&cookie::setting(choices::COOKIE, text, path, "", &get(template, choices::MAX_AGE), secure));
    }
}

/// Removes the declared cookies of everything that the record refuses.
pub(crate) fn clear_refused(template: &Element, record: &Record) {
    let declared = get(template, choices::CLEAR);
    for (name, _) in cookie::pairs(&all()) {
        let mut matching = words(&declared)
            .filter_map(|entry| entry.split_once('='))
            .filter(|(_, pattern)| cookie::matches(pattern, name))
            .peekable();
        // A cookie that a granted service shares stays.
        if name != choices::COOKIE
            && matching.peek().is_some()
            && !matching.any(|(service, _)| record.grants(service))
        {
            forget(template, name);
        }
    }
}

/// Removes a cookie wherever this page could have set it.
fn forget(template: &Element, name: &str) {
    let host = document().location().and_then(|location| location.hostname().ok()).unwrap_or_default();
    let secure = is_secure();
    for path in words(&get(template, choices::PATHS)).chain(core::iter::once("/")) {
        for domain in cookie::domains(&host) {
            write(&cookie::setting(name, "", path, domain, "0", secure));
        }
    }
}

fn write(text: &str) {
    let _ = document().set_cookie(text);
}

/// Whether the page came by https: only there may cookies be marked for https alone.
fn is_secure() -> bool {
    document()
        .location()
        .and_then(|location| location.protocol().ok())
        .is_some_and(|scheme| scheme == "https:")
}
