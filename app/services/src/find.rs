//! Finds services by id, name, or what they store.

use std::collections::HashMap;
use std::sync::LazyLock;

use seloste_notice::{Service, Storage};

use crate::catalogue::SERVICES;
use crate::{KnownService, StoragePlace, StoredItem};

/// Returns all services in the order of their ids.
pub fn services() -> &'static [KnownService] {
    SERVICES
}

/// Returns the service with this id.
pub fn find(id: &str) -> Option<&'static KnownService> {
    let index = SERVICES.binary_search_by(|service| service.id.cmp(id)).ok()?;
    SERVICES.get(index)
}

/// Returns the known service that a service of a notice is: the one that it uses, or the one whose name it
/// has in any language.
pub fn recognize(service: &Service) -> Option<&'static KnownService> {
    match &service.known {
        Some(used) => find(&used.id),
        None => service.name.iter().find_map(|(_, name)| find_by_name(name)),
    }
}

/// Returns path and content of the script that starts a service of a notice; `None` if its page loads none.
pub fn start_file(notice: &str, service: &Service) -> Option<(String, String)> {
    let known = find(&service.known.as_ref()?.id)?;
    let (path, content) = known.start_file(notice, service.account.as_deref()?)?;
    let is_loaded = service.scripts.iter().any(|script| script.src.strip_prefix('/') == Some(&path));
    is_loaded.then_some((path, content))
}

/// Returns the service with this name, regardless of case and punctuation.
pub fn find_by_name(name: &str) -> Option<&'static KnownService> {
    /// All services by their normalized names: a build looks up each service of each notice several times.
    static NAMES: LazyLock<HashMap<String, &'static KnownService>> = LazyLock::new(|| {
        let named = SERVICES.iter().flat_map(|service| service.names().map(move |name| (name, service)));
        named.map(|(name, service)| (normalized(name), service)).collect()
    });
    NAMES.get(&normalized(name)).copied()
}

/// Normalizes a name: lower case, with letters and digits only, separated by single spaces.
fn normalized(name: &str) -> String {
    let lower = name.to_lowercase();
    lower
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Returns the id that an author probably means: the service with this name, or the most similar id.
pub fn closest_id(written: &str) -> Option<&'static str> {
    /// No id is longer, and the distance of long texts is slow to compute.
    const MAX_LENGTH: usize = 64;
    if written.len() > MAX_LENGTH {
        return None;
    }
    if let Some(service) = find_by_name(written) {
        return Some(service.id);
    }
    let name = normalized(written);
    let word = name.replace(' ', "-");
    let distance = |id: &str| strsim::damerau_levenshtein(&word, id);
    let near = SERVICES.iter().map(|service| (distance(service.id), service.id));
    let (least, id) = near.min()?;
    (least <= (id.len() / 3).max(1)).then_some(id)
}

/// Returns the services whose id, name, provider, hosts or stored items contain the query.
pub fn search(query: &str) -> Vec<&'static KnownService> {
    let lower = query.to_lowercase();
    let contains = |text: &str| text.to_lowercase().contains(&lower);
    let is_found = |service: &KnownService| {
        contains(service.id)
            || service.names().any(contains)
            || service.provider.as_ref().is_some_and(|provider| contains(provider.name))
            || service.category.as_str() == lower
            || service.purposes.iter().any(|purpose| purpose.as_str() == lower)
            || service.hosts.iter().any(|host| contains(host.host.as_str()))
            || service.stored.iter().any(|item| contains(item.name.as_str()) || item.name.matches(query))
    };
    SERVICES.iter().filter(|service| is_found(service)).collect()
}

/// A stored item with the service that stores it.
pub type Owner = (&'static KnownService, &'static StoredItem);

/// Returns the services that store an item of this name in this place; `*` stands for any characters.
pub fn owners(place: StoragePlace, name: &str) -> Vec<Owner> {
    let items = SERVICES.iter().flat_map(|service| service.stored.iter().map(move |item| (service, item)));
    items.filter(|(_, item)| item.place == place && item.is_called(name)).collect()
}

/// Returns the place of a kind of storage in a notice.
pub const fn same_place(storage: Storage) -> StoragePlace {
    match storage {
        Storage::Cookie => StoragePlace::Cookie,
        Storage::Local => StoragePlace::Local,
        Storage::Session => StoragePlace::Session,
        Storage::IndexedDb => StoragePlace::IndexedDb,
        Storage::Cache => StoragePlace::Cache,
        Storage::Worker => StoragePlace::Worker,
    }
}
