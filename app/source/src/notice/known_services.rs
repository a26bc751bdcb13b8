//! Services of the catalogue: `use` supplies the keys that a service leaves out.
//!
//! The keys are added to the YAML tree before it is decoded, at the position of `use`, so that they are read
//! and checked like those of the author.

use std::ops::Range;

use seloste_notice::{ContactKind, CookieParty, Language, Storage};
use seloste_services::{
    Handling, KnownService, Lifetime, StoragePlace, StoredItem, closest_id, find, item_purpose, purposes,
};

use crate::decode::Decoder;
use crate::diagnose::finding;
use crate::diagnose::help::{Help, Replacement};
use crate::values;
use crate::yaml::{YamlKey, YamlNode, YamlStyle, YamlValue};

/// Decodes the id of a known service.
pub(super) fn id(decoder: &mut Decoder<'_>, node: &YamlNode, path: &str) -> Option<String> {
    let written = values::scalar(decoder, node, path)?;
    if find(&written).is_some() {
        return Some(written);
    }
    let help = match closest_id(&written) {
        Some(id) => {
            Help::possible(format!("Did you mean `{id}`?"), [Replacement::new(node.range.clone(), id)])
        }
        None => "`seloste services` lists the known services. Describe others with `id`, `category` and \
                 `name`."
            .to_owned()
            .into(),
    };
    decoder.error(
        "unknown-service",
        node.range.clone(),
        format!("unknown service `{}`", finding::excerpt(&written)),
        "What it stores and contacts is not known.",
        help,
    );
    None
}

/// Returns the tree of a notice with the keys that its known services supply; `None` if it uses none.
pub(super) fn expand(root: &YamlNode) -> Option<YamlNode> {
    let YamlValue::Map(entries) = &root.value else { return None };
    let services = &entries.iter().find(|(key, _)| key.name == "services")?.1;
    let YamlValue::List(listed) = &services.value else { return None };
    if !listed.iter().any(|service| value_of(service, "use").is_some()) {
        return None;
    }
    let languages = languages(root);
    let mut root = root.clone();
    let YamlValue::Map(entries) = &mut root.value else { return None };
    let (_, services) = entries.iter_mut().find(|(key, _)| key.name == "services")?;
    let YamlValue::List(listed) = &mut services.value else { return None };
    for (index, service) in listed.iter_mut().enumerate() {
        complete(service, index, &languages);
    }
    Some(root)
}

/// Returns the value of a key.
fn value_of<'n>(node: &'n YamlNode, name: &str) -> Option<&'n YamlNode> {
    let YamlValue::Map(entries) = &node.value else { return None };
    entries.iter().find(|(key, _)| key.name == name).map(|(_, value)| value)
}

/// Returns the languages of the notice, as far as they can be read before it is decoded.
fn languages(root: &YamlNode) -> Vec<Language> {
    let listed = match value_of(root, "languages").map(|node| &node.value) {
        Some(YamlValue::List(entries)) => entries.as_slice(),
        _ => &[],
    };
    let mut languages = Vec::new();
    for entry in listed {
        if let YamlValue::Text(code) = &entry.value
            && let Some(language) = Language::from_code(code.trim())
            && !languages.contains(&language)
        {
            languages.push(language);
        }
    }
    if languages.is_empty() { Language::ALL.to_vec() } else { languages }
}

/// Adds the keys that a service leaves out.
fn complete(service: &mut YamlNode, index: usize, languages: &[Language]) {
    let Some(used) = value_of(service, "use") else { return };
    let writer = Writer { range: used.range.clone(), languages };
    let known = match &used.value {
        YamlValue::Text(id) => find(id.trim()),
        _ => None,
    };
    let YamlValue::Map(entries) = &mut service.value else { return };
    let supplied = match known {
        Some(known) => {
            let account = account(known, entries);
            writer.service(known, account.as_deref())
        }
        // The error about `use` is enough.
        None => vec![
            ("id", writer.text(&format!("unknown-{index}"))),
            ("category", writer.text("functional")),
            ("name", writer.text("?")),
        ],
    };
    for (name, value) in supplied {
        if !entries.iter().any(|(key, _)| key.name == name) {
            entries.push((writer.key(name), value));
        }
    }
}

/// Returns the id that the provider has given. If it is under `id`, moves it to `account`.
fn account(known: &KnownService, entries: &mut [(YamlKey, YamlNode)]) -> Option<String> {
    let pattern = known.account.as_ref()?.pattern;
    let text = |node: &YamlNode| match &node.value {
        YamlValue::Text(text) => Some(text.trim().to_owned()),
        _ => None,
    };
    if let Some((_, node)) = entries.iter().find(|(key, _)| key.name == "account") {
        return text(node).filter(|account| pattern.matches(account));
    }
    let (key, node) = entries.iter_mut().find(|(key, _)| key.name == "id")?;
    let account = text(node).filter(|account| pattern.matches(account))?;
    "account".clone_into(&mut key.name);
    Some(account)
}

/// Returns the kind of storage in a notice.
const fn storage(place: StoragePlace) -> Option<Storage> {
    match place {
        StoragePlace::Cookie => Some(Storage::Cookie),
        StoragePlace::Local => Some(Storage::Local),
        StoragePlace::Session => Some(Storage::Session),
        StoragePlace::IndexedDb | StoragePlace::Cache => None,
    }
}

/// Writes YAML nodes at the position of `use`.
struct Writer<'l> {
    range: Range<usize>,
    languages: &'l [Language],
}

type Entry = (&'static str, YamlNode);

impl Writer<'_> {
    fn node(&self, value: YamlValue) -> YamlNode {
        YamlNode { value, range: self.range.clone(), style: YamlStyle::Quoted }
    }

    fn text(&self, text: &str) -> YamlNode {
        self.node(YamlValue::Text(text.to_owned()))
    }

    fn list(&self, entries: Vec<YamlNode>) -> YamlNode {
        self.node(YamlValue::List(entries))
    }

    fn key(&self, name: &str) -> YamlKey {
        YamlKey { name: name.to_owned(), range: self.range.clone() }
    }

    fn map(&self, entries: Vec<Entry>) -> YamlNode {
        self.node(YamlValue::Map(entries.into_iter().map(|(name, node)| (self.key(name), node)).collect()))
    }

    /// Returns a text in each language of the notice.
    fn by_language(&self, text: impl Fn(Language) -> String) -> YamlNode {
        let texts = self.languages.iter().map(|language| (language.code(), self.text(&text(*language))));
        self.map(texts.collect())
    }

    fn service(&self, known: &KnownService, account: Option<&str>) -> Vec<Entry> {
        let mut entries = vec![
            ("id", self.text(known.id)),
            ("category", self.text(known.category.as_str())),
            // The check takes a name that begins with a small letter for a text without translations.
            ("name", self.by_language(|_| known.name.to_owned())),
        ];
        if let Some(provider) = &known.provider {
            entries.push(("provider", self.text(provider.name)));
            entries.push(("country", self.text(provider.country)));
        }
        entries.push(("purpose", self.by_language(|language| purposes(known, language))));
        let cookies: Vec<YamlNode> = known.stored.iter().filter_map(|item| self.cookie(item)).collect();
        if !cookies.is_empty() {
            entries.push(("cookies", self.list(cookies)));
        }
        if let Some(policy) = known.policy {
            entries.push(("links", self.list(vec![self.text(policy)])));
        }
        let scripts: Vec<YamlNode> =
            known.scripts(account).iter().map(|script| self.text(script)).collect();
        if account.is_some() && !scripts.is_empty() {
            entries.push(("script", self.list(scripts)));
        }
        entries.extend(self.contacts(known).map(|contacts| ("contacts", contacts)));
        entries
    }

    /// Returns a cookie or storage key; `None` if it is not declared by itself, or a notice cannot name it.
    fn cookie(&self, item: &StoredItem) -> Option<YamlNode> {
        if !matches!(item.handling, Handling::Declared | Handling::Refusal) {
            return None;
        }
        let storage = storage(item.place)?;
        let name = item.name.wildcard()?.replace(char::is_whitespace, "*");
        let mut entries = vec![("name", self.text(&name))];
        if storage == Storage::Cookie {
            let party = match item.party {
                CookieParty::First => "first",
                CookieParty::Third => "third",
            };
            entries.push(("party", self.text(party)));
            match item.lifetime {
                Some(Lifetime::Session) => entries.push(("session", self.node(YamlValue::Bool(true)))),
                Some(Lifetime::For(period)) => {
                    let units = [
                        ("years", period.years),
                        ("months", period.months),
                        ("days", period.days),
                        ("minutes", period.minutes),
                    ];
                    let stated = units.into_iter().filter(|(_, number)| *number > 0);
                    entries.extend(stated.map(|(unit, number)| (unit, self.text(&number.to_string()))));
                }
                Some(Lifetime::NoExpiry) | None => {}
            }
        } else {
            entries.push(("storage", self.text(storage.as_str())));
            entries.push(("party", self.text("first")));
        }
        if let Some(purpose) = item.purpose {
            entries.push(("purpose", self.by_language(|language| item_purpose(purpose, language).to_owned())));
        }
        Some(self.map(entries))
    }

    /// Returns the contacted origins; hosts with a variable part cannot be named.
    fn contacts(&self, known: &KnownService) -> Option<YamlNode> {
        let origins = |kind: ContactKind| {
            let hosts = known.hosts.iter().filter(|host| host.loads.contains(&kind));
            let named = hosts.map(|host| host.host.as_str()).filter(|host| !host.contains('{'));
            named.map(|host| self.text(&format!("https://{host}"))).collect::<Vec<_>>()
        };
        let kinds = ContactKind::ALL.into_iter().map(|kind| (kind.as_str(), origins(kind)));
        let stated = kinds.filter(|(_, origins)| !origins.is_empty());
        let entries: Vec<Entry> = stated.map(|(kind, origins)| (kind, self.list(origins))).collect();
        (!entries.is_empty()).then(|| self.map(entries))
    }
}
