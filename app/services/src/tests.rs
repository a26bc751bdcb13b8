//! Tests of the catalogue as a whole.

use std::collections::BTreeMap;

use seloste_notice::{Category, CookieParty, Country, Language, Service, Storage, Text, is_valid_host};

use crate::{
    Handling, KnownService, SourceKind, StoragePlace, StoredItem, closest_id, find, find_by_name,
    item_purpose, owners, purposes, recognize, search, services,
};

/// Returns each item with its service.
fn items() -> impl Iterator<Item = (&'static KnownService, &'static StoredItem)> {
    services().iter().flat_map(|service| service.stored.iter().map(move |item| (service, item)))
}

#[test]
fn services_are_sorted_and_have_valid_ids() {
    assert!(services().len() >= 80, "only {} services", services().len());
    assert!(services().is_sorted_by(|service, next| service.id < next.id));
    for service in services() {
        let plain = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-';
        assert!(service.id.chars().all(plain) && service.id.len() <= 64, "{}", service.id);
        assert_eq!(find(service.id).map(|found| found.name), Some(service.name));
    }
}

#[test]
fn a_name_belongs_to_one_service() {
    let mut owners: BTreeMap<String, &str> = BTreeMap::new();
    for service in services() {
        for name in service.names() {
            let other = owners.insert(name.to_lowercase(), service.id);
            assert!(other.is_none_or(|other| other == service.id), "{name}: {} and {other:?}", service.id);
            assert_eq!(find_by_name(name).map(|found| found.id), Some(service.id), "{name}");
        }
    }
}

#[test]
fn each_fact_has_a_dated_source() {
    for service in services() {
        assert!(!service.sources.is_empty(), "{}", service.id);
        for source in service.sources {
            assert!(("2026-01-01".."2027-01-01").contains(&source.date), "{}: {}", service.id, source.date);
            assert_eq!(source.kind == SourceKind::Measured, source.version.is_some(), "{}", service.id);
        }
        assert!(service.stored.iter().all(|item| service.source_of(item).is_some()), "{}", service.id);
        assert!(service.hosts.iter().all(|host| service.source_of_host(host).is_some()), "{}", service.id);
        assert_eq!(service.provider.is_some(), service.provider_source().is_some(), "{}", service.id);
    }
}

/// Measured facts precede stated ones: a value that differs from the first one is never measured.
#[test]
fn measured_facts_precede_stated_ones() {
    let mut differences = 0;
    for (service, item) in items() {
        for (lifetime, source) in service.differences(item) {
            differences += 1;
            assert_ne!(source.kind, SourceKind::Measured, "{} {}", service.id, item.name.as_str());
            assert_ne!(Some(lifetime), item.lifetime, "{} {}", service.id, item.name.as_str());
        }
    }
    assert!(differences > 5);
}

#[test]
fn patterns_match_their_samples_and_no_other_service_s() {
    let mut overlaps = Vec::new();
    for (service, item) in items() {
        let sample = item.name.sample();
        assert!(item.name.matches(&sample), "{} {sample}", service.id);
        if item.handling == Handling::Passing || item.party == CookieParty::Third {
            continue;
        }
        for (owner, other) in owners(item.place, &sample) {
            let is_shared = owner.id == service.id
                || item.shared_with.contains(&owner.id)
                || other.shared_with.contains(&service.id)
                || other.handling == Handling::Passing
                || other.party == CookieParty::Third;
            if !is_shared {
                overlaps.push(format!(
                    "{sample} of {} also matches {} of {}",
                    service.id,
                    other.name.as_str(),
                    owner.id
                ));
            }
        }
    }
    assert!(overlaps.is_empty(), "{}", overlaps.join("\n"));
}

#[test]
fn shared_items_name_services_that_store_them() {
    for (service, item) in items() {
        for id in item.shared_with {
            let other = find(id).unwrap_or_else(|| panic!("{}: unknown service {id}", service.id));
            let sample = item.name.sample();
            assert!(other.stored.iter().any(|other| other.name.matches(&sample)), "{} {id}", service.id);
        }
    }
}

#[test]
fn an_item_is_listed_once() {
    for service in services() {
        for (at, item) in service.stored.iter().enumerate() {
            let is_same = |other: &StoredItem| {
                (other.name, other.place, other.party) == (item.name, item.place, item.party)
            };
            assert!(!service.stored[at + 1..].iter().any(is_same), "{} {}", service.id, item.name.as_str());
        }
    }
}

#[test]
fn countries_and_hosts_are_valid() {
    for service in services() {
        if let Some(provider) = &service.provider {
            assert!(Country::from_code(provider.country).is_some(), "{}", service.id);
        }
        for host in service.hosts {
            assert!(
                is_valid_host(&host.host.sample().to_lowercase()),
                "{} {}",
                service.id,
                host.host.as_str()
            );
        }
        for script in service.load {
            let host = script.trim_start_matches("https://").split('/').next().unwrap_or_default();
            let is_listed = service.hosts.iter().any(|known| known.host.matches(host));
            assert!(is_listed || service.hosts.is_empty(), "{}: {host} is not among the hosts", service.id);
        }
    }
}

#[test]
fn lifetimes_fit_the_storage() {
    for (service, item) in items() {
        let is_fit = match (item.place, item.lifetime) {
            (_, None) => true,
            (StoragePlace::Cookie, Some(lifetime)) => lifetime != crate::Lifetime::NoExpiry,
            (StoragePlace::Session, Some(lifetime)) => lifetime == crate::Lifetime::Session,
            (_, Some(lifetime)) => lifetime == crate::Lifetime::NoExpiry,
        };
        assert!(is_fit, "{} {}: {:?}", service.id, item.name.as_str(), item.lifetime);
    }
}

#[test]
fn accounts_match_their_examples() {
    for service in services() {
        if let Some(account) = &service.account {
            assert!(account.is_valid(account.example), "{}", service.id);
            assert!(service.scripts(Some(account.example)).iter().all(|script| !script.contains('{')));
        }
        assert!(service.scripts(None).iter().all(|script| !script.contains('{')), "{}", service.id);
    }
}

#[test]
fn every_purpose_is_in_use_and_has_a_text_in_each_language() {
    for purpose in crate::Purpose::ALL {
        assert!(services().iter().any(|service| service.purposes.contains(purpose)), "{purpose:?}");
    }
    for purpose in crate::ItemPurpose::ALL {
        assert!(items().any(|(_, item)| item.purpose == Some(*purpose)), "{purpose:?}");
        for language in Language::ALL {
            assert!(item_purpose(*purpose, language).ends_with('.'));
        }
    }
    let service = find("contentsquare").unwrap();
    assert_eq!(
        purposes(service, Language::Fi),
        "Tallentaa, mitä kävijä tekee sivuilla, esimerkiksi napsautukset ja vierityksen. Tilastoi sivuston käyttöä."
    );
}

#[test]
fn similar_and_other_names_are_suggested() {
    for (written, id) in [
        ("hotjr", "hotjar"),
        ("Google Analytics", "google-analytics"),
        ("GA4", "google-analytics"),
        ("facebook pixel", "meta-pixel"),
        ("google_tag_manager", "google-tag-manager"),
    ] {
        assert_eq!(closest_id(written), Some(id), "{written}");
    }
    for written in ["", "x", "Esimerkki Oy", "ä", &"a".repeat(10_000)] {
        assert_eq!(closest_id(written), None, "{written}");
    }
}

#[test]
fn services_are_found_by_what_they_store_and_contact() {
    let found = |query: &str| search(query).iter().map(|service| service.id).collect::<Vec<_>>();
    assert_eq!(found("_ga_ABC"), ["google-analytics"]);
    assert_eq!(found("_fbp"), ["meta-pixel"]);
    assert_eq!(found("browser-intake-datadoghq.eu"), ["datadog-rum"]);
    assert!(found("linkedin").contains(&"linkedin-insight"));
}

fn service(name: &str) -> Service {
    Service::new("a", Category::Statistics, Text::new(Language::Fi, name))
}

#[test]
fn services_of_notices_are_recognized() {
    let id = |service: &Service| recognize(service).map(|known| known.id);
    assert_eq!(id(&service("Google Analytics")), Some("google-analytics"));
    assert_eq!(id(&service("google analytics 4")), Some("google-analytics"));
    assert_eq!(id(&service("Kävijälaskuri")), None);
    let used = Service { known: Some("matomo".into()), ..service("Kävijälaskuri") };
    assert_eq!(id(&used), Some("matomo"));
    let unknown = Service { known: Some("matomo2".into()), ..service("Matomo") };
    assert_eq!(id(&unknown), None);
}

#[test]
fn refusals_are_not_removed() {
    let posthog = find("posthog").unwrap();
    let removed: Vec<String> = posthog.removable(Storage::Local).collect();
    assert_eq!(removed, ["ph_*_posthog"]);
    assert!(posthog.is_refusal(Storage::Local, "__ph_opt_in_out_*"));
    assert!(!posthog.is_refusal(Storage::Cookie, "__ph_opt_in_out_*"));
}
