//! The catalogue of services: what widely used services store and contact, what to gate, and the source of
//! each fact.
//!
//! Each service is a file in `data/`, which the build script checks and turns into a table. A fact that no
//! source states is left out. What was measured precedes what a provider states; where sources differ, the
//! file has both.
#![forbid(unsafe_code)]

mod catalogue;
mod find;
mod keywords;
mod messages;
mod pattern;
#[cfg(test)]
mod tests;

pub use find::{
    Owner, closest_id, find, find_by_name, owners, recognize, same_place, search, services, start_file,
};
pub use keywords::{Gate, Handling, ItemPurpose, Purpose, SourceKind, StoragePlace};
pub use messages::{item_purpose, purposes, translate};
pub use pattern::{Pattern, wildcard_matches};
use seloste_notice::{Category, ContactKind, CookieParty, Period, Storage};

/// A service of the catalogue.
#[derive(Debug)]
pub struct KnownService {
    /// Id, by which a notice uses the service; also the name of its file.
    pub id: &'static str,
    /// Name.
    pub name: &'static str,
    /// Other names in use.
    pub aliases: &'static [&'static str],
    /// Names that the provider no longer uses.
    pub former_names: &'static [&'static str],
    /// Usual category.
    pub category: Category,
    /// What it is for.
    pub purposes: &'static [Purpose],
    /// The legal provider, if a source states it.
    pub provider: Option<Provider>,
    /// The provider's privacy policy.
    pub policy: Option<&'static str>,
    /// The id that the provider gives to its customer.
    pub account: Option<Account>,
    /// Scripts that a page loads; `{account}` stands for the id.
    pub load: &'static [&'static str],
    /// Script that starts the service before the others; `{account}` stands for the id.
    pub start: Option<&'static str>,
    /// The part that must wait for consent.
    pub gate: Gate,
    /// True if it stores something even if it is started as refused.
    pub ignores_opt_out: bool,
    /// The provider's call for a refusal.
    pub opt_out: Option<&'static str>,
    /// Further facts.
    pub notes: &'static [&'static str],
    /// Sources of the facts.
    pub sources: &'static [Source],
    /// What it stores.
    pub stored: &'static [StoredItem],
    /// Hosts that it contacts.
    pub hosts: &'static [ContactedHost],
}

/// The legal provider of a service.
#[derive(Debug)]
pub struct Provider {
    /// Registered name.
    pub name: &'static str,
    /// Country code.
    pub country: &'static str,
    source: usize,
}

/// The id that a provider gives to its customer.
#[derive(Debug)]
pub struct Account {
    /// Form of the id.
    pub pattern: Pattern,
    /// Example for messages.
    pub example: &'static str,
}

impl Account {
    /// Returns true if an id has the form that the provider uses. Only letters, digits, `-` and `_` are
    /// allowed: it becomes part of addresses and scripts.
    pub fn is_valid(&self, id: &str) -> bool {
        let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_".contains(&byte);
        id.len() <= 64 && id.bytes().all(is_plain) && self.pattern.matches(id)
    }
}

/// Source of facts.
#[derive(Debug)]
pub struct Source {
    /// Kind.
    pub kind: SourceKind,
    /// Address of a page, or the name of the measured package.
    pub at: &'static str,
    /// Measured version.
    pub version: Option<&'static str>,
    /// Date of the measurement or of the look-up.
    pub date: &'static str,
}

/// How long an item is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lifetime {
    /// Until the browser is closed.
    Session,
    /// Until it is removed.
    NoExpiry,
    /// For a period.
    For(Period),
}

/// What a service stores under one name.
#[derive(Debug)]
pub struct StoredItem {
    /// Name.
    pub name: Pattern,
    /// Where the browser stores it.
    pub place: StoragePlace,
    /// Party that sets it.
    pub party: CookieParty,
    /// Lifetime as written.
    pub lifetime: Option<Lifetime>,
    /// Lifetime that browsers reduce it to.
    pub kept: Option<Lifetime>,
    /// Purpose.
    pub purpose: Option<ItemPurpose>,
    /// How it is handled.
    pub handling: Handling,
    /// When it is written.
    pub when: Option<Gate>,
    /// True if the provider's call for a refusal removes it.
    pub cleared_by_opt_out: bool,
    /// Setting of the service that it depends on.
    pub only_with: Option<&'static str>,
    /// Ids of other services that store items of this name.
    pub shared_with: &'static [&'static str],
    source: usize,
    differs: &'static [Difference],
}

/// A lifetime that another source states.
#[derive(Debug)]
struct Difference {
    lifetime: Lifetime,
    source: usize,
}

/// A host that a service contacts.
#[derive(Debug)]
pub struct ContactedHost {
    /// Host; a variable stands for a name that the provider gives, or for the site's own host.
    pub host: Pattern,
    /// What is loaded from it.
    pub loads: &'static [ContactKind],
    /// When it is contacted.
    pub when: Option<Gate>,
    source: usize,
}

impl StoredItem {
    /// Returns true if a name in a notice refers to the item.
    pub fn is_called(&self, name: &str) -> bool {
        self.name_in_notice().as_deref() == Some(name) || !name.contains('*') && self.name.matches(name)
    }

    /// Returns the name as notices state it, with `*` for parts that vary; `None` if no part of it is fixed.
    pub fn name_in_notice(&self) -> Option<String> {
        Some(self.name.wildcard()?.replace(char::is_whitespace, "*"))
    }
}

impl StoragePlace {
    /// Returns the kind of storage in a notice.
    pub const fn storage(self) -> Storage {
        match self {
            Self::Cookie => Storage::Cookie,
            Self::Local => Storage::Local,
            Self::Session => Storage::Session,
            Self::IndexedDb => Storage::IndexedDb,
            Self::Cache => Storage::Cache,
            Self::Worker => Storage::Worker,
        }
    }
}

impl KnownService {
    /// Iterates over all names: the name, other names, and former names.
    pub fn names(&self) -> impl Iterator<Item = &'static str> {
        let others = self.aliases.iter().chain(self.former_names).copied();
        std::iter::once(self.name).chain(others)
    }

    /// Returns the stored item to which a name in a notice refers: by the same pattern, or by a name that the
    /// item's pattern matches.
    pub fn item(&self, storage: Storage, name: &str) -> Option<&'static StoredItem> {
        let stored = self.stored;
        stored.iter().find(|item| item.place.storage() == storage && item.is_called(name))
    }

    /// Returns the names, with `*` for parts that vary, of what a page removes on withdrawal from one kind of
    /// storage. The provider's own mark of a refusal is not among them.
    pub fn removable(&self, storage: Storage) -> impl Iterator<Item = String> {
        let is_removed = move |item: &&StoredItem| {
            item.place.storage() == storage
                && item.party == CookieParty::First
                && matches!(item.handling, Handling::Declared | Handling::Conditional)
        };
        self.stored.iter().filter(is_removed).filter_map(StoredItem::name_in_notice)
    }

    /// Returns true if a name in a notice is the provider's own mark of a refusal.
    pub fn is_refusal(&self, storage: Storage, name: &str) -> bool {
        self.stored.iter().any(|item| {
            item.handling == Handling::Refusal
                && item.place.storage() == storage
                && item.name_in_notice().as_deref() == Some(name)
        })
    }

    /// Returns the source of the provider's name and country.
    pub fn provider_source(&self) -> Option<&'static Source> {
        self.source(self.provider.as_ref()?.source)
    }

    /// Returns the source of a stored item.
    pub fn source_of(&self, item: &StoredItem) -> Option<&'static Source> {
        self.source(item.source)
    }

    /// Returns the source of a contacted host.
    pub fn source_of_host(&self, host: &ContactedHost) -> Option<&'static Source> {
        self.source(host.source)
    }

    /// Iterates over the lifetimes of an item that other sources state.
    pub fn differences(&self, item: &StoredItem) -> impl Iterator<Item = (Lifetime, &'static Source)> {
        let differs = item.differs;
        differs.iter().filter_map(|other| Some((other.lifetime, self.source(other.source)?)))
    }

    fn source(&self, index: usize) -> Option<&'static Source> {
        self.sources.get(index)
    }

    /// Returns path and content of the script that starts the service on the pages of a notice, with the id
    /// that the provider has given.
    pub fn start_file(&self, notice: &str, account: &str) -> Option<(String, String)> {
        let content = self.start?.replace("{account}", account);
        Some((format!("choices/{notice}/start-{}-{account}.js", self.id), content))
    }

    /// Returns the scripts for an id that the provider has given; those that need one are left out without
    /// it.
    pub fn scripts(&self, account: Option<&str>) -> Vec<String> {
        let load = self.load.iter().filter(|script| account.is_some() || !script.contains("{account}"));
        load.map(|script| script.replace("{account}", account.unwrap_or_default())).collect()
    }
}
