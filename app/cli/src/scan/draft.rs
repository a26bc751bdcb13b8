//! Drafts of services as YAML.

use seloste_notice::{ContactKind, Language, Storage};
use seloste_scan::{DraftItem, DraftService, StoreKind};
use seloste_services::{ContactedHost, KnownService};
use seloste_yaml::{Entry, Item, Value, write_map};

/// Returns the key `services` of a notice with these services.
pub(super) fn write(services: &[DraftService]) -> String {
    if services.is_empty() {
        return "# Everything that was seen is declared.\n".to_owned();
    }
    let services = services.iter().filter_map(|service| without_hosts_of_known(service, services));
    let items = services.map(|service| Item { comments: Vec::new(), value: Value::Map(entries(&service)) });
    let mut text = String::new();
    write_map(&[entry("services", Value::List(items.collect()))], 0, &mut text);
    text
}

/// Returns a service without the hosts that a known service of the draft contacts; `None` if nothing is left.
fn without_hosts_of_known(service: &DraftService, services: &[DraftService]) -> Option<DraftService> {
    if service.is_known {
        return Some(service.clone());
    }
    let known: Vec<_> = services.iter().filter_map(known_service).collect();
    let is_other = |host: &String| !known.iter().any(|known| contacted_host(known, host).is_some());
    let hosts: Vec<_> = service.hosts.iter().filter(|&host| is_other(host)).cloned().collect();
    let is_left = !hosts.is_empty() || !service.items.is_empty();
    is_left.then(|| DraftService { hosts, ..service.clone() })
}

/// Returns the service of the catalogue.
fn known_service(service: &DraftService) -> Option<&'static KnownService> {
    seloste_services::services().iter().find(|known| service.is_known && known.id == service.id)
}

/// Returns the entry of the catalogue for a host.
fn contacted_host<'k>(known: &'k KnownService, host: &str) -> Option<&'k ContactedHost> {
    known.hosts.iter().find(|contacted| contacted.host.matches(host))
}

/// Returns the key `contacts` if the site contacts hosts whose names differ for each customer: `use` does not
/// supply them, and a stated key replaces all hosts of the catalogue.
fn contacts(service: &DraftService) -> Option<Entry> {
    let known = known_service(service)?;
    let is_fixed = |contacted: &ContactedHost| !contacted.host.as_str().contains('{');
    let seen = service.hosts.iter().filter_map(|host| Some((host.as_str(), contacted_host(known, host)?)));
    let of_customer: Vec<_> = seen.filter(|(_, contacted)| !is_fixed(contacted)).collect();
    if of_customer.is_empty() {
        return None;
    }
    let fixed = known.hosts.iter().filter(|contacted| is_fixed(contacted));
    let hosts: Vec<_> =
        fixed.map(|contacted| (contacted.host.as_str(), contacted)).chain(of_customer).collect();
    let by_kind = ContactKind::ALL.into_iter().filter_map(|kind| {
        let of_kind = hosts.iter().filter(|(_, contacted)| contacted.loads.contains(&kind));
        let origins: Vec<_> = of_kind.map(|(host, _)| Value::Text(format!("https://{host}"))).collect();
        (!origins.is_empty()).then(|| entry(kind.as_str(), Value::FlowList(origins)))
    });
    Some(entry("contacts", Value::Map(by_kind.collect())))
}

fn entry(key: &str, value: Value) -> Entry {
    Entry { comments: Vec::new(), key: key.to_owned(), value }
}

fn entries(service: &DraftService) -> Vec<Entry> {
    if service.is_known {
        let used = entry("use", Value::Text(service.id.clone()));
        return std::iter::once(used).chain(contacts(service)).collect();
    }
    let mut entries = vec![entry("id", Value::Text(service.id.clone()))];
    entries.push(match service.category {
        Some(category) => entry("category", Value::Keyword(category.as_str().to_owned())),
        None => Entry {
            comments: vec!["necessary, functional, statistics or marketing".to_owned()],
            ..entry("category", Value::Text(String::new()))
        },
    });
    let name = service.name.clone().unwrap_or_default();
    entries.push(entry("name", Value::Text(name)));
    if let Some(provider) = &service.provider {
        entries.push(entry("provider", Value::Text(provider.clone())));
    }
    if let Some(country) = service.country {
        let value = Value::Keyword(country.code().to_owned());
        entries
            .push(Entry { comments: vec![country.name(Language::En).to_owned()], ..entry("country", value) });
    }
    if !service.items.is_empty() {
        let items = service.items.iter().map(|item| Item { comments: Vec::new(), value: cookie(item) });
        entries.push(entry("cookies", Value::List(items.collect())));
    }
    if !service.hosts.is_empty() {
        let hosts = service.hosts.iter().map(|host| Value::Text(format!("https://{host}")));
        entries.push(entry("contacts", Value::FlowList(hosts.collect())));
    }
    entries
}

fn cookie(item: &DraftItem) -> Value {
    let mut entries = vec![("name".to_owned(), Value::Quoted(item.name.clone()))];
    let storage = match item.kind {
        StoreKind::Cookie => None,
        StoreKind::Session => Some(Storage::Session),
        StoreKind::Local => Some(Storage::Local),
        StoreKind::IndexedDb => Some(Storage::IndexedDb),
        StoreKind::Cache => Some(Storage::Cache),
        StoreKind::Worker => Some(Storage::Worker),
    };
    entries
        .extend(storage.map(|storage| ("storage".to_owned(), Value::Keyword(storage.as_str().to_owned()))));
    match item.days {
        Some(days) => {
            entries.push(("days".to_owned(), Value::Keyword(format!("{:.0}", days.max(1.0).ceil()))));
        }
        None if item.kind == StoreKind::Cookie => {
            entries.push(("session".to_owned(), Value::Keyword("true".to_owned())));
        }
        None => {}
    }
    // Storage keys of other hosts have no party in notices.
    let party = match (item.first_party, item.kind) {
        (true, _) => Some("first"),
        (false, StoreKind::Cookie) => Some("third"),
        (false, _) => None,
    };
    entries.extend(party.map(|party| ("party".to_owned(), Value::Keyword(party.to_owned()))));
    Value::FlowMap(entries)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn service(id: &str, is_known: bool, hosts: &[&str]) -> DraftService {
        let hosts = hosts.iter().map(|&host| host.to_owned()).collect();
        DraftService { id: id.to_owned(), is_known, hosts, ..DraftService::default() }
    }

    #[test]
    fn hosts_of_a_known_service_are_not_drafted_again() {
        let shared = "www.googletagmanager.com";
        let known = service("google-analytics", true, &["region1.google-analytics.com"]);
        let vendor = service("google-llc", false, &[shared]);
        assert_eq!(write(&[known.clone(), vendor.clone()]), "services:\n  - use: google-analytics\n");
        // Another host stays, and so does what no known service contacts.
        let more = service("google-llc", false, &["tags.google.example", shared]);
        let text = write(&[known, more]);
        assert!(text.contains("contacts: [\"https://tags.google.example\"]"), "{text}");
        let text = write(&[vendor]);
        assert!(text.contains("contacts: [\"https://www.googletagmanager.com\"]"), "{text}");
    }

    /// A notice states the hosts that differ for each customer, and then all of them.
    #[test]
    fn hosts_of_the_customer_are_drafted_with_the_fixed_ones() {
        let hosts = ["esimerkki.zendesk.com", "static.zdassets.com"];
        let expected = "services:\n  - use: zendesk\n    contacts:\n      \
                        script: [\"https://static.zdassets.com\"]\n      \
                        connect: [\"https://esimerkki.zendesk.com\"]\n";
        assert_eq!(write(&[service("zendesk", true, &hosts)]), expected);
        assert_eq!(write(&[service("zendesk", true, &hosts[1..])]), "services:\n  - use: zendesk\n");
    }

    #[test]
    fn control_characters_of_hosts_are_escaped() {
        let text = write(&[service("zendesk", true, &["a\u{1b}\"[2J.zendesk.com", "static.zdassets.com"])]);
        assert!(!text.contains('\u{1b}'), "{text:?}");
    }
}
