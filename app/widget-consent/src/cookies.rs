//! Cookies: the one that holds the choice, and those of refused services.

use crate::browser::{document, get};
use alloc::string::String;
use seloste_consent::{LIMIT, Record, cookie, words};
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
    if text.len() <= LIMIT {
        let max_age = get(template, choices::MAX_AGE);
        for path in words(&get(template, choices::PATHS)) {
            write(choices::COOKIE, text, path, "", &max_age);
        }
    }
}

/// Removes the declared cookies of everything that the record refuses.
pub(crate) fn clear_refused(template: &Element, record: &Record) {
    let declared = get(template, choices::CLEAR);
    for (name, _) in cookie::pairs(&all()) {
        if name != choices::COOKIE && cookie::is_refused(name, &declared, record) {
            forget(template, name);
        }
    }
}

/// Removes a cookie wherever this page could have set it.
fn forget(template: &Element, name: &str) {
    let address = address();
    for path in words(&get(template, choices::PATHS)).chain(cookie::paths(&address)) {
        for domain in cookie::domains(cookie::host(&address)) {
            write(name, "", path, domain, "0");
        }
    }
}

fn write(name: &str, value: &str, path: &str, domain: &str, max_age: &str) {
    // Only where the page came by https may a cookie be kept to https.
    let secure = address().starts_with("https:");
    let _ = document().set_cookie(&cookie::setting(name, value, path, domain, max_age, secure));
}

fn address() -> String {
    document().url().unwrap_or_default()
}
