//! Services of the catalogue: `use` supplies the keys that a service leaves out.
//!
//! The keys are added to the YAML tree before it is decoded, at the position of `use`, so that they are read
//! and checked like those of the author.

use std::ops::Range;

use seloste_notice::{ContactKind, CookieParty, KnownUse, Language, Storage};
use seloste_services::{
    Handling, KnownService, Lifetime, StoredItem, closest_id, find, item_purpose, purposes,
};

use crate::decode::{Decoder, MapFields};
use crate::diagnose::finding;
use crate::diagnose::help::{Help, Replacement};
use crate::values;
use crate::yaml::{YamlKey, YamlNode, YamlStyle, YamlValue};

/// Decodes the use of a known service.
pub(super) fn known_use(
    decoder: &mut Decoder<'_>,
    fields: &mut MapFields<'_>,
    key: &'static str,
) -> Option<KnownUse> {
    let position = fields.peek(key).map(|node| node.range.clone());
    let is_supplied = |name: &&str| fields.peek(name).map(|node| node.range.clone()) == position;
    let supplied =
        ["name", "provider", "country", "purpose", "cookies"].into_iter().filter(is_supplied).collect();
    let id = fields.optional(decoder, key, id)?;
    Some(KnownUse { id, supplied })
}

/// Decodes the id of a known service.
fn id(decoder: &mut Decoder<'_>, node: &YamlNode, path: &str) -> Option<String> {
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

/// Decodes the id that the provider of a known service has given.
pub(super) fn account(
    decoder: &mut Decoder<'_>,
    fields: &mut MapFields<'_>,
    key: &'static str,
) -> Option<String> {
    let known = fields.peek("use").and_then(|node| match &node.value {
        YamlValue::Text(id) => find(id.trim()),
        _ => None,
    });
    fields.optional(decoder, key, |decoder, node, path| {
        let written = values::scalar(decoder, node, path)?;
        let (message, help) = match known.map(|known| (known, known.account.as_ref())) {
            Some((_, Some(account))) if account.is_valid(&written) => return Some(written),
            Some((known, Some(account))) => (
                format!("`{}` is not an id of {}", finding::excerpt(&written), known.name),
                format!("Write the id as the provider shows it, such as `{}`.", account.example),
            ),
            Some((known, None)) => (
                format!("`account` has no meaning for {}", known.name),
                "Remove the line. Write `script` or `iframe` if the page loads the service.".to_owned(),
            ),
            None => (
                "`account` has no meaning without `use`".to_owned(),
                "Add `use: …` with a known service, or remove the line.".to_owned(),
            ),
        };
        let note = "The page loads the service's script with this id.";
        decoder.error("account-invalid", node.range.clone(), message, note, help);
        None
    })
}

/// Returns the tree of a notice with the keys that its known services supply; `None` if it uses none.
pub(super) fn expand(root: &YamlNode, text: &str) -> Option<YamlNode> {
    let YamlValue::Map(entries) = &root.value else { return None };
    let services = &entries.iter().find(|(key, _)| key.name == "services")?.1;
    let YamlValue::List(listed) = &services.value else { return None };
    if !listed.iter().any(|service| value_of(service, "use").is_some()) {
        return None;
    }
    let languages = languages(root);
    let notice = value_of(root, "id").map_or_else(String::new, |id| text_of(id, text));
    let mut root = root.clone();
    let YamlValue::Map(entries) = &mut root.value else { return None };
    let (_, services) = entries.iter_mut().find(|(key, _)| key.name == "services")?;
    let YamlValue::List(listed) = &mut services.value else { return None };
    for (index, service) in listed.iter_mut().enumerate() {
        complete(service, index, &Context { text, notice: &notice, languages: &languages });
    }
    Some(root)
}

/// Returns the value of a key.
fn value_of<'n>(node: &'n YamlNode, name: &str) -> Option<&'n YamlNode> {
    let YamlValue::Map(entries) = &node.value else { return None };
    entries.iter().find(|(key, _)| key.name == name).map(|(_, value)| value)
}

/// Facts about a notice on which its services depend.
struct Context<'a> {
    /// Text of the file.
    text: &'a str,
    /// Id of the notice.
    notice: &'a str,
    /// Languages of the notice.
    languages: &'a [Language],
}

/// Returns a text or number as it is written; empty for other values.
fn text_of(node: &YamlNode, text: &str) -> String {
    match &node.value {
        YamlValue::Text(text) => text.trim().to_owned(),
        YamlValue::Number => text.get(node.range.clone()).unwrap_or_default().to_owned(),
        _ => String::new(),
    }
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
fn complete(service: &mut YamlNode, index: usize, context: &Context<'_>) {
    let Some(used) = value_of(service, "use") else { return };
    let writer = Writer { range: used.range.clone(), context };
    let known = find(&text_of(used, context.text));
    let YamlValue::Map(entries) = &mut service.value else { return };
    let supplied = match known {
        Some(known) => {
            let account = stated_account(known, entries, context.text);
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
fn stated_account(known: &KnownService, entries: &mut [(YamlKey, YamlNode)], text: &str) -> Option<String> {
    let form = known.account.as_ref()?;
    let is_stated = |name: &str| entries.iter().position(|(key, _)| key.name == name);
    let index = is_stated("account").or_else(|| is_stated("id"))?;
    let (key, node) = entries.get_mut(index)?;
    let account = Some(text_of(node, text)).filter(|account| form.is_valid(account))?;
    "account".clone_into(&mut key.name);
    Some(account)
}

/// Writes YAML nodes at the position of `use`.
struct Writer<'c> {
    range: Range<usize>,
    context: &'c Context<'c>,
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
        let texts =
            self.context.languages.iter().map(|language| (language.code(), self.text(&text(*language))));
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
        if let Some(account) = account {
            let start = known.start_file(self.context.notice, account).map(|(path, _)| format!("/{path}"));
            let scripts = start.into_iter().chain(known.scripts(Some(account)));
            let scripts: Vec<YamlNode> = scripts.map(|script| self.text(&script)).collect();
            if !scripts.is_empty() {
                entries.push(("script", self.list(scripts)));
            }
        }
        entries.extend(self.contacts(known).map(|contacts| ("contacts", contacts)));
        entries
    }

    /// Returns a cookie or storage key; `None` if it is not declared by itself, or a notice cannot name it.
    fn cookie(&self, item: &StoredItem) -> Option<YamlNode> {
        if !matches!(item.handling, Handling::Declared | Handling::Refusal) {
            return None;
        }
        let storage = item.place.storage();
        let name = item.name_in_notice()?;
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
            entries
                .push(("purpose", self.by_language(|language| item_purpose(purpose, language).to_owned())));
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
