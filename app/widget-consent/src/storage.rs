//! What is kept on the visitor's device: the choice, and what refused services have left.

use crate::orders::Orders;
use crate::scene::Scene;
use seloste_consent::{MAX_RECORD_BYTES, Split, Record, cookie, split_spaces};
use seloste_hooks::choices::{self, order};

/// Remembers the choice for each path of the template. Where cookies are blocked nothing is kept.
pub(crate) fn remember(scene: &Scene, text: &str, orders: &mut Orders) {
    // An older cookie on another path or domain would speak against this one.
    forget(scene, choices::COOKIE, orders);
    if text.len() > MAX_RECORD_BYTES {
        return;
    }
    // A page outside the domain, as in a trial on another host, keeps the choice to itself.
    let mut domain = "";
    cookie::for_each_domain(cookie::host_and_path(scene.address()).0, &mut |above| {
        if above == scene.domain() {
            domain = above;
        }
    });
    for path in split_spaces(scene.paths()) {
        write(scene, (choices::COOKIE, text), path, domain, scene.max_age(), orders);
    }
}

/// Removes everything declared of what the record refuses.
pub(crate) fn clear(scene: &Scene, record: &Record, orders: &mut Orders) {
    for name in refused_cookies(scene, record) {
        forget(scene, name, orders);
    }
    for (store, keys, declared) in [
        (order::LOCAL, scene.local(), scene.clear_local()),
        (order::SESSION, scene.session(), scene.clear_session()),
    ] {
        for key in Split::new(keys, b'\t').filter(|key| cookie::is_refused(key, declared, record)) {
            orders.add(store, key);
        }
    }
}

/// The cookies of this page that the record refuses.
pub(crate) fn refused_cookies<'a>(scene: &Scene<'a>, record: &Record<'a>) -> impl Iterator<Item = &'a str> {
    let (declared, record) = (scene.clear(), *record);
    cookie::pairs(scene.cookies())
        .map(|(name, _)| name)
        .filter(move |name| *name != choices::COOKIE && cookie::is_refused(name, declared, &record))
}

/// Removes a cookie wherever this page could have set it.
fn forget(scene: &Scene, name: &str, orders: &mut Orders) {
    let (host, path) = cookie::host_and_path(scene.address());
    let mut at_path = |path| {
        cookie::for_each_domain(host, &mut |domain| write(scene, (name, ""), path, domain, "0", orders));
    };
    split_spaces(scene.paths()).for_each(&mut at_path);
    cookie::for_each_path(path, &mut at_path);
}

fn write(scene: &Scene, cookie: (&str, &str), path: &str, domain: &str, max_age: &str, orders: &mut Orders) {
    // Only where the page came by https may a cookie be kept to https.
    let secure = scene.address().starts_with("https:");
    orders.begin(order::BAKE);
    cookie::push_set_cookie(orders.text(), cookie, path, domain, max_age, secure);
}
