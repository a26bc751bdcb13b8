//! The services that a site calls for, as a draft for the notice.

use std::collections::BTreeMap;

use seloste_hooks::choices;
use seloste_notice::{Category, Country};

use super::CompareInput;
use super::declared;
use super::known::KnownService;
use crate::observed::{Phase, StoreKind, StoredItem};
use crate::visit::is_same_site;

/// A service that the notice does not declare.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DraftService {
    /// Id: that of the catalogue, or derived from a host.
    pub id: String,
    /// Whether the id is that of the catalogue, which has all other values.
    pub is_known: bool,
    /// Category, if it is known.
    pub category: Option<Category>,
    /// Name, if it is known.
    pub name: Option<String>,
    /// Provider, if it is known.
    pub provider: Option<String>,
    /// Country of the provider, if it is known.
    pub country: Option<Country>,
    /// Stored items.
    pub items: Vec<DraftItem>,
    /// Contacted hosts.
    pub hosts: Vec<String>,
}

/// A stored item of a draft.
#[derive(Clone, Debug, PartialEq)]
pub struct DraftItem {
    /// Name.
    pub name: String,
    /// Where it is stored.
    pub kind: StoreKind,
    /// Lifetime in days; `None` for the session or if it has none.
    pub days: Option<f64>,
    /// Whether the item belongs to the site.
    pub first_party: bool,
}

/// Returns the services for all items and hosts that the notice does not declare.
pub fn draft(input: CompareInput<'_>) -> Vec<DraftService> {
    let mut services: BTreeMap<String, DraftService> = BTreeMap::new();
    let visits = &input.observations.visits;
    for request in visits.iter().flat_map(|visit| &visit.requests) {
        let is_own = request.first_party || request.main_frame;
        if is_own || declared::request(input.notice, input.known, request).is_some() {
            continue;
        }
        let service = service_of_host(&mut services, input, &request.host);
        if !service.hosts.contains(&request.host) {
            service.hosts.push(request.host.clone());
        }
    }
    let mut items: BTreeMap<(StoreKind, &str), (&StoredItem, String)> = BTreeMap::new();
    for visit in visits.iter().filter(|visit| visit.phase != Phase::Withdrawn) {
        for stored in &visit.stored {
            let by = visit.writes.iter().find(|write| write.kind == stored.kind && write.name == stored.name);
            let by = by.map(|write| crate::visit::host_of(&write.by)).unwrap_or_default();
            items.entry((stored.kind, &stored.name)).or_insert((stored, by));
        }
    }
    for ((kind, name), (stored, by)) in items {
        if name == choices::COOKIE || declared::item(input.notice, input.known, kind, name).is_some() {
            continue;
        }
        let item =
            DraftItem { name: name.to_owned(), kind, days: stored.days, first_party: stored.first_party };
        let service = match input.known.by_item(kind, name) {
            Some(known) => {
                let id = known.id.clone().unwrap_or_else(|| id_of(&known.name));
                service_of(&mut services, id, Some(known))
            }
            // The script that stores it, or the host that it belongs to.
            None if !by.is_empty() && !is_same_site(&by, &input.observations.site) => {
                service_of_host(&mut services, input, &by)
            }
            None if !stored.first_party => service_of_host(&mut services, input, &stored.host),
            None => service_of(&mut services, "site".to_owned(), None),
        };
        service.items.push(item);
    }
    services
        .into_values()
        .map(|mut service| {
            service.hosts.sort_unstable();
            service
        })
        .collect()
}

/// Returns the draft with this id, and begins it with what is known if there is none.
fn service_of(
    services: &mut BTreeMap<String, DraftService>,
    id: String,
    known: Option<KnownService>,
) -> &mut DraftService {
    services.entry(id.clone()).or_insert_with(|| match known {
        Some(known) => DraftService {
            id,
            is_known: known.id.is_some(),
            category: known.category,
            name: Some(known.name),
            provider: Some(known.provider),
            country: known.country,
            ..DraftService::default()
        },
        None => DraftService { id, ..DraftService::default() },
    })
}

/// Returns the service of the catalogue, or one for the vendor or the domain.
fn service_of_host<'s>(
    services: &'s mut BTreeMap<String, DraftService>,
    input: CompareInput<'_>,
    host: &str,
) -> &'s mut DraftService {
    let known = input.known.by_host(host);
    let id = match &known {
        Some(known) => known.id.clone().unwrap_or_else(|| id_of(&known.name)),
        None => id_of(&last_labels(host)),
    };
    service_of(services, id, known)
}

/// Returns the last two labels of a host, which is only a suggestion.
fn last_labels(host: &str) -> String {
    let labels: Vec<&str> = host.rsplit('.').take(2).collect();
    labels.into_iter().rev().collect::<Vec<_>>().join(".")
}

/// Returns an id of letters, digits and single hyphens.
fn id_of(name: &str) -> String {
    let mut id = String::new();
    for character in name.to_lowercase().chars() {
        if character.is_ascii_alphanumeric() {
            id.push(character);
        } else if !id.ends_with('-') && !id.is_empty() {
            id.push('-');
        }
    }
    let id = id.trim_end_matches('-');
    if id.is_empty() { "service".to_owned() } else { id.to_owned() }
}
