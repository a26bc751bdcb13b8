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

pub use find::{Owner, closest_id, find, owners, search, services};
pub use keywords::{Gate, Handling, ItemPurpose, Purpose, SourceKind, StoragePlace};
pub use messages::{item_purpose, purposes};
pub use pattern::Pattern;
use seloste_notice::{Category, ContactKind, CookieParty, Period};

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
    /// What has to wait for consent.
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
    /// What is to be done with it.
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

impl KnownService {
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

    /// Returns the scripts for an id that the provider has given; those that need one are left out without
    /// it.
    pub fn scripts(&self, account: Option<&str>) -> Vec<String> {
        let load = self.load.iter().filter(|script| account.is_some() || !script.contains("{account}"));
        load.map(|script| script.replace("{account}", account.unwrap_or_default())).collect()
    }
}
