//! What a notice declares: which service an item, a host or a loaded file belongs to.

use seloste_notice::{Cookie, CookieLifetime, Notice, Service, Storage};
use url::Url;

use super::known::{KnownService, KnownServices};
use crate::observed::{Request, StoreKind};
use crate::visit::is_same_site;

/// A service of the notice.
#[derive(Clone, Copy)]
pub(super) struct Declared<'n> {
    /// Place in the notice.
    pub index: usize,
    /// The service.
    pub service: &'n Service,
    /// The declared item and its place, if it is listed.
    pub item: Option<(usize, &'n Cookie)>,
}

impl Declared<'_> {
    /// Returns the path of the item, or of the service.
    pub(super) fn path(&self) -> String {
        match self.item {
            Some((item, _)) => format!("services[{}].cookies[{item}]", self.index),
            None => format!("services[{}]", self.index),
        }
    }
}

/// Returns the service that an item belongs to: by the names that are declared, or because the catalogue
/// knows the item as one of a declared service.
pub(super) fn item<'n>(
    notice: &'n Notice,
    known: &dyn KnownServices,
    kind: StoreKind,
    name: &str,
) -> Option<Declared<'n>> {
    let listed = notice.services.iter().enumerate().find_map(|(index, service)| {
        let mut cookies = service.stated_cookies().iter().enumerate();
        let found =
            cookies.find(|(_, cookie)| is_kind(cookie.storage, kind) && matches(&cookie.name, name))?;
        Some(Declared { index, service, item: Some(found) })
    });
    listed.or_else(|| by_known(notice, known.by_item(kind, name)))
}

/// Returns the service that a request belongs to: by what it loads and contacts, or because the catalogue
/// knows the host as one of a declared service.
pub(super) fn request<'n>(
    notice: &'n Notice,
    known: &dyn KnownServices,
    request: &Request,
) -> Option<Declared<'n>> {
    let services = || notice.services.iter().enumerate();
    let loads = services().find(|(_, service)| service.loaded_urls().any(|url| is_loaded(url, request)));
    let contacts = || {
        let is_contact = |host: &String| is_same_site(&request.host, without_port(host));
        services().find(|(_, service)| !request.first_party && service.hosts().iter().any(is_contact))
    };
    match loads.or_else(contacts) {
        Some((index, service)) => Some(Declared { index, service, item: None }),
        None if request.first_party => None,
        None => by_known(notice, known.by_host(&request.host)),
    }
}

/// Returns the declared service that is this one of the catalogue.
fn by_known(notice: &Notice, known: Option<KnownService>) -> Option<Declared<'_>> {
    let known = known?;
    let id = known.id.as_ref()?;
    let is_same = |service: &Service| {
        service.id == *id
            || service
                .name
                .iter()
                .any(|(_, name)| known.aliases.iter().any(|alias| *alias == name.to_lowercase()))
    };
    let (index, service) = notice.services.iter().enumerate().find(|(_, service)| is_same(service))?;
    Some(Declared { index, service, item: None })
}

/// Returns true if a declared item is of the kind that was observed.
const fn is_kind(declared: Storage, observed: StoreKind) -> bool {
    matches!(
        (declared, observed),
        (Storage::Cookie, StoreKind::Cookie)
            | (Storage::Local, StoreKind::Local)
            | (Storage::Session, StoreKind::Session)
            | (Storage::IndexedDb, StoreKind::IndexedDb)
            | (Storage::Cache, StoreKind::Cache)
            | (Storage::Worker, StoreKind::Worker)
    )
}

/// Returns true if the name is that of the pattern, in which `*` stands for any characters.
fn matches(pattern: &str, name: &str) -> bool {
    let mut parts = pattern.split('*');
    let Some(mut rest) = name.strip_prefix(parts.next().unwrap_or_default()) else { return false };
    let Some(last) = parts.next_back() else { return rest.is_empty() };
    for part in parts {
        match rest.find(part) {
            Some(at) => rest = &rest[at + part.len()..],
            None => return false,
        }
    }
    rest.ends_with(last)
}

/// Returns true if a request loads a declared URL, whatever its query.
fn is_loaded(declared: &str, request: &Request) -> bool {
    let Ok(url) = Url::parse(&request.url) else { return false };
    let path = |text: &str| text.split(['?', '#']).next().unwrap_or_default().to_owned();
    match Url::parse(declared) {
        Ok(declared) => declared.host() == url.host() && declared.path() == url.path(),
        // A path on the site itself.
        Err(_) => request.first_party && declared.starts_with('/') && path(declared) == url.path(),
    }
}

fn without_port(host: &str) -> &str {
    host.rsplit_once(':')
        .filter(|(_, port)| port.bytes().all(|byte| byte.is_ascii_digit()))
        .map_or(host, |(host, _)| host)
}

/// Returns the longest time in days that a declared lifetime allows; 0 for the session.
pub(super) fn declared_days(life: &CookieLifetime) -> f64 {
    match life {
        CookieLifetime::Session => 0.0,
        CookieLifetime::For(period) => {
            f64::from(period.years) * 366.0 + f64::from(period.months) * 31.0 + f64::from(period.days)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_match_anywhere() {
        for (pattern, name) in [
            ("_ga", "_ga"),
            ("_ga_*", "_ga_ABC"),
            ("ph_*_posthog", "ph_key_posthog"),
            ("*", ""),
            ("a*b*c", "a1b2b3c"),
            ("*_id", "x_id"),
        ] {
            assert!(matches(pattern, name), "{pattern} {name}");
        }
        for (pattern, name) in [
            ("_ga", "_gat"),
            ("_ga_*", "_ga"),
            ("ph_*_posthog", "ph_posthog"),
            ("a*b*c", "acb"),
            ("a*a", "a"),
            ("", "x"),
        ] {
            assert!(!matches(pattern, name), "{pattern} {name}");
        }
    }
}
