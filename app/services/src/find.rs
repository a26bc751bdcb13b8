//! Finds services by id, name, or what they store.

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

/// Normalizes a name: lower case, with letters and digits only, separated by single spaces.
fn normalized(name: &str) -> String {
    let lower = name.to_lowercase();
    lower.split(|letter: char| !letter.is_alphanumeric()).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Returns the id that an author probably means: the service with this name, or the most similar id.
pub fn closest_id(written: &str) -> Option<&'static str> {
    /// No id is longer, and the distance of long texts is slow to compute.
    const MAX_LENGTH: usize = 64;
    if written.len() > MAX_LENGTH {
        return None;
    }
    let name = normalized(written);
    let names = |service: &KnownService| {
        let names = service.aliases.iter().chain(service.former_names).copied();
        [service.id, service.name].into_iter().chain(names).any(|known| normalized(known) == name)
    };
    if let Some(service) = SERVICES.iter().find(|service| names(service)) {
        return Some(service.id);
    }
    let word = name.replace(' ', "-");
    let distance = |id: &str| strsim::damerau_levenshtein(&word, id);
    let near = SERVICES.iter().map(|service| (distance(service.id), service.id));
    let (least, id) = near.min()?;
    (least <= (id.len() / 3).max(1)).then_some(id)
}

/// Returns the services whose id, name, provider, hosts or stored items contain the query.
pub fn search(query: &str) -> Vec<&'static KnownService> {
    let query = query.to_lowercase();
    let contains = |text: &str| text.to_lowercase().contains(&query);
    let is_found = |service: &KnownService| {
        let names = service.aliases.iter().chain(service.former_names).copied();
        [service.id, service.name].into_iter().chain(names).any(contains)
            || service.provider.as_ref().is_some_and(|provider| contains(provider.name))
            || service.category.as_str() == query
            || service.purposes.iter().any(|purpose| purpose.as_str() == query)
            || service.hosts.iter().any(|host| contains(host.host.as_str()))
            || service.stored.iter().any(|item| contains(item.name.as_str()) || item.name.matches(&query))
    };
    SERVICES.iter().filter(|service| is_found(service)).collect()
}

/// A stored item with the service that stores it.
pub type Owner = (&'static KnownService, &'static StoredItem);

/// Returns the services that store an item of this name in this place.
pub fn owners(place: StoragePlace, name: &str) -> Vec<Owner> {
    let items = SERVICES.iter().flat_map(|service| service.stored.iter().map(move |item| (service, item)));
    items.filter(|(_, item)| item.place == place && item.name.matches(name)).collect()
}
