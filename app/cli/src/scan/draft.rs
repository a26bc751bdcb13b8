//! Drafts of services as YAML.

use seloste_notice::{Language, Storage};
use seloste_scan::{DraftItem, DraftService, StoreKind};
use seloste_yaml::{Entry, Item, Value, write_map};

/// Returns the key `services` of a notice with these services.
pub(super) fn write(services: &[DraftService]) -> String {
    if services.is_empty() {
        return "# Everything that was seen is declared.\n".to_owned();
    }
    let items =
        services.iter().map(|service| Item { comments: Vec::new(), value: Value::Map(entries(service)) });
    let mut text = String::new();
    write_map(&[entry("services", Value::List(items.collect()))], 0, &mut text);
    text
}

fn entry(key: &str, value: Value) -> Entry {
    Entry { comments: Vec::new(), key: key.to_owned(), value }
}

fn entries(service: &DraftService) -> Vec<Entry> {
    if service.is_known {
        return vec![entry("use", Value::Text(service.id.clone()))];
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
