//! Data on the visitor's device: the consent record, and what refused services have stored.

use seloste_consent::{Record, Split, cookie, split_spaces};
use seloste_hooks::choices::{self, Command, Field};

use crate::commands::Commands;
use crate::page_state::PageState;

/// Stores a record in a cookie for each path of the template. Has no effect if the browser blocks cookies.
pub(crate) fn store_record(state: &PageState, text: &str, commands: &mut Commands) {
    // An older cookie on another path or domain would contradict this one.
    remove_cookie(state, choices::COOKIE, commands);
    // On a host outside the domain, such as a test server, the cookie is set for this host only.
    let mut domain = "";
    cookie::for_each_domain(cookie::host_and_path(state.get(Field::Url)).0, &mut |parent| {
        if parent == state.get(Field::Domain) {
            domain = parent;
        }
    });
    for path in split_spaces(state.get(Field::Paths)) {
        set_cookie(state, (choices::COOKIE, text), path, domain, state.get(Field::MaxAge), commands);
    }
}

/// Removes all declared cookies and storage keys of services that the record refuses.
pub(crate) fn remove_refused(state: &PageState, record: &Record, commands: &mut Commands) {
    for name in refused_cookies(state, record) {
        remove_cookie(state, name, commands);
    }
    for (command, keys, declared) in [
        (Command::RemoveLocal, state.get(Field::LocalStorage), state.get(Field::ClearLocalStorage)),
        (Command::RemoveSession, state.get(Field::SessionStorage), state.get(Field::ClearSessionStorage)),
    ] {
        for key in Split::new(keys, b'\t').filter(|key| cookie::is_refused(key, declared, record)) {
            commands.add(command, key);
        }
    }
}

/// Returns the names of this page's cookies that the record refuses.
pub(crate) fn refused_cookies<'a>(
    state: &PageState<'a>,
    record: &Record<'a>,
) -> impl Iterator<Item = &'a str> {
    let (declared, record) = (state.get(Field::ClearCookies), *record);
    cookie::pairs(state.get(Field::Cookies))
        .map(|(name, _)| name)
        .filter(move |name| *name != choices::COOKIE && cookie::is_refused(name, declared, &record))
}

/// Removes a cookie from every path and domain for which this page could have set it.
fn remove_cookie(state: &PageState, name: &str, commands: &mut Commands) {
    let (host, path) = cookie::host_and_path(state.get(Field::Url));
    let mut at_path = |path| {
        cookie::for_each_domain(host, &mut |domain| {
            set_cookie(state, (name, ""), path, domain, "0", commands);
        });
    };
    split_spaces(state.get(Field::Paths)).for_each(&mut at_path);
    cookie::for_each_path(path, &mut at_path);
}

fn set_cookie(
    state: &PageState,
    cookie: (&str, &str),
    path: &str,
    domain: &str,
    max_age: &str,
    commands: &mut Commands,
) {
    // Only pages loaded over HTTPS can set `Secure` cookies.
    let secure = state.get(Field::Url).starts_with("https:");
    commands.start(Command::SetCookie);
    cookie::push_set_cookie(commands.text(), cookie, path, domain, max_age, secure);
}
