//! The catalogue of services as the scan uses it.

use seloste_notice::Country;
use seloste_scan::{KnownService, KnownServices, LegalData, StoreKind};
use seloste_services::StoragePlace;

/// The catalogue, and the vendors in the legal data: these state companies outside the EEA.
pub(super) struct Catalogue;

impl KnownServices for Catalogue {
    fn by_host(&self, host: &str) -> Option<KnownService> {
        let vendor = LegalData.by_host(host);
        let contacts = |service: &&seloste_services::KnownService| {
            service.hosts.iter().any(|contacted| contacted.host.matches(host))
        };
        let mut services: Vec<_> = seloste_services::services().iter().filter(contacts).collect();
        if services.len() > 1 {
            // Libraries that show the content of a provider, such as players, have none themselves.
            services.retain(|service| service.provider.is_some());
        }
        let covers = |service: &seloste_services::KnownService, other: &seloste_services::KnownService| {
            other.hosts.iter().all(|one| service.hosts.iter().any(|host| host.host == one.host))
        };
        // A host that several services contact belongs to none of them for certain, unless one of them
        // contacts all hosts of the others.
        let mut whole =
            services.iter().copied().filter(|service| services.iter().all(|other| covers(service, other)));
        let known = whole.next().filter(|_| whole.next().is_none()).map(known_service);
        match (known, vendor) {
            (Some(known), Some(vendor)) => Some(KnownService {
                provider: vendor.provider,
                country: vendor.country,
                aliases: known.aliases.into_iter().chain(vendor.aliases).collect(),
                ..known
            }),
            (known, vendor) => known.or(vendor),
        }
    }

    fn by_item(&self, kind: StoreKind, name: &str) -> Option<KnownService> {
        let place = match kind {
            StoreKind::Cookie => StoragePlace::Cookie,
            StoreKind::Local => StoragePlace::Local,
            StoreKind::Session => StoragePlace::Session,
            StoreKind::IndexedDb => StoragePlace::IndexedDb,
            StoreKind::Cache => StoragePlace::Cache,
            StoreKind::Worker => StoragePlace::Worker,
        };
        match seloste_services::owners(place, name).as_slice() {
            [(service, _)] => Some(known_service(service)),
            _ => None,
        }
    }
}

fn known_service(service: &seloste_services::KnownService) -> KnownService {
    let provider = service.provider.as_ref();
    KnownService {
        id: Some(service.id.to_owned()),
        name: service.name.to_owned(),
        provider: provider.map_or(service.name, |provider| provider.name).to_owned(),
        country: provider.and_then(|provider| Country::from_code(provider.country)),
        category: Some(service.category),
        aliases: service
            .names()
            .chain(provider.map(|provider| provider.name))
            .map(str::to_lowercase)
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_and_hosts_are_found_in_the_catalogue() {
        let id = |known: Option<KnownService>| known.and_then(|known| known.id).unwrap_or_default();
        assert_eq!(id(Catalogue.by_item(StoreKind::Cookie, "_fbp")), "meta-pixel");
        assert_eq!(id(Catalogue.by_item(StoreKind::Cookie, "basket")), "");
        assert_eq!(id(Catalogue.by_host("unknown.example")), "");
    }

    /// Libraries that show the content of a provider contact its hosts, too.
    #[test]
    fn hosts_belong_to_the_service_of_their_provider() {
        let id = |host: &str| Catalogue.by_host(host).and_then(|known| known.id);
        for host in ["www.youtube.com", "www.youtube-nocookie.com", "i.ytimg.com"] {
            assert_eq!(id(host).as_deref(), Some("youtube"), "{host}");
        }
        // Several services of one provider.
        assert_eq!(id("www.googletagmanager.com"), None);
    }

    #[test]
    fn vendors_have_the_country_of_their_company_outside_the_eea() {
        let known = Catalogue.by_host("www.google-analytics.com").unwrap();
        assert_eq!((known.provider.as_str(), known.country.unwrap().code()), ("Google LLC", "US"));
    }
}
