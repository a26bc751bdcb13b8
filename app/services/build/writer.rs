//! Writes the catalogue as Rust code.

use std::fmt::Write;

use crate::keywords::{Gate, Handling, ItemPurpose, Purpose, SourceKind, StoragePlace};
use crate::reader::{Life, ServiceFile};

/// Returns the code of the catalogue: a slice of services in the order of their ids.
pub(crate) fn write(services: &[(String, ServiceFile)]) -> String {
    let mut code = String::from("&[\n");
    for (id, service) in services {
        let _ = writeln!(code, "{},", one(id, service));
    }
    code.push(']');
    code
}

/// Returns the code of a keyword's variant: `measure-use` is `MeasureUse`.
fn variant<T: std::fmt::Debug + Copy>(all: &[T], name: fn(T) -> &'static str, word: &str) -> String {
    let found = all.iter().find(|value| name(**value) == word);
    found.map(|value| format!("{value:?}")).unwrap_or_default()
}

fn gate(word: &str) -> String {
    format!("Gate::{}", variant(Gate::ALL, Gate::as_str, word))
}

fn option(value: Option<String>) -> String {
    value.map_or_else(|| "None".to_owned(), |value| format!("Some({value})"))
}

fn list(values: impl Iterator<Item = String>) -> String {
    format!("&[{}]", values.collect::<Vec<_>>().join(", "))
}

fn capitalized(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

fn lifetime(text: &str) -> String {
    let Some(life) = Life::parse(text) else { return String::new() };
    match life {
        Life::Session => "Lifetime::Session".to_owned(),
        Life::NoExpiry => "Lifetime::NoExpiry".to_owned(),
        Life::Minutes(minutes) => period("minutes", minutes),
        Life::Days(days) => period("days", days),
        Life::Months(months) => period("months", months),
        Life::Years(years) => period("years", years),
    }
}

fn period(unit: &str, number: u32) -> String {
    format!("Lifetime::For(Period {{ {unit}: {number}, ..Period::ZERO }})")
}

fn one(id: &str, service: &ServiceFile) -> String {
    let text = |text: &String| format!("{text:?}");
    let sources: Vec<&String> = service.sources.get_ref().keys().collect();
    let position = |name: Option<&String>| {
        name.and_then(|name| sources.iter().position(|source| *source == name)).unwrap_or_default()
    };
    let provider = service.provider.as_ref().map(|provider| {
        format!(
            "Provider {{ name: {:?}, country: {:?}, source: {} }}",
            provider.name,
            provider.country.get_ref(),
            position(Some(provider.source.get_ref()))
        )
    });
    let account = service.account.as_ref().map(|account| {
        format!(
            "Account {{ pattern: Pattern({:?}), example: {:?} }}",
            account.pattern.get_ref(),
            account.example
        )
    });
    let described = service.sources.get_ref().values().map(|source| {
        let source = source.get_ref();
        format!(
            "Source {{ kind: SourceKind::{}, at: {:?}, version: {}, date: {:?} }}",
            variant(SourceKind::ALL, SourceKind::as_str, source.kind.get_ref()),
            source.at,
            option(source.version.as_ref().map(text)),
            source.date.get_ref(),
        )
    });
    let stored = service.stored.iter().map(|stored| {
        let stored = stored.get_ref();
        let handling = stored.handling.as_ref().map_or(Handling::Declared.as_str(), |word| word.get_ref());
        let differs = stored.differs.iter().map(|other| {
            format!(
                "Difference {{ lifetime: {}, source: {} }}",
                lifetime(other.life.get_ref()),
                position(Some(other.source.get_ref()))
            )
        });
        format!(
            "StoredItem {{ name: Pattern({:?}), place: StoragePlace::{}, party: CookieParty::{}, lifetime: {}, \
             kept: {}, purpose: {}, handling: Handling::{}, when: {}, cleared_by_opt_out: {}, only_with: {}, \
             shared_with: {}, source: {}, differs: {} }}",
            stored.name.get_ref(),
            variant(StoragePlace::ALL, StoragePlace::as_str, stored.place.get_ref()),
            if stored.third_party { "Third" } else { "First" },
            option(stored.life.as_ref().map(|life| lifetime(life.get_ref()))),
            option(stored.kept.as_ref().map(|life| lifetime(life.get_ref()))),
            option(stored.purpose.as_ref().map(|purpose| format!(
                "ItemPurpose::{}",
                variant(ItemPurpose::ALL, ItemPurpose::as_str, purpose.get_ref())
            ))),
            variant(Handling::ALL, Handling::as_str, handling),
            option(stored.when.as_ref().map(|when| gate(when.get_ref()))),
            stored.cleared_by_opt_out,
            option(stored.only_with.as_ref().map(text)),
            list(stored.shared_with.iter().map(|id| format!("{:?}", id.get_ref()))),
            position(stored.source.as_ref().map(|source| source.get_ref())),
            list(differs),
        )
    });
    let hosts = service.hosts.iter().map(|host| {
        let host = host.get_ref();
        let loads = host.loads.get_ref().iter();
        format!(
            "ContactedHost {{ host: Pattern({:?}), loads: {}, when: {}, source: {} }}",
            host.host.get_ref(),
            list(loads.map(|kind| format!("ContactKind::{}", capitalized(kind.get_ref())))),
            option(host.when.as_ref().map(|when| gate(when.get_ref()))),
            position(host.source.as_ref().map(|source| source.get_ref())),
        )
    });
    let names =
        |names: &[toml::Spanned<String>]| list(names.iter().map(|name| format!("{:?}", name.get_ref())));
    let purposes = service
        .purposes
        .get_ref()
        .iter()
        .map(|purpose| format!("Purpose::{}", variant(Purpose::ALL, Purpose::as_str, purpose.get_ref())));
    format!(
        "KnownService {{ id: {id:?}, name: {:?}, aliases: {}, former_names: {}, category: Category::{}, \
         purposes: {}, provider: {}, policy: {}, account: {}, load: {}, start: {}, gate: {}, ignores_opt_out: {}, \
         opt_out: {}, notes: {}, sources: {}, stored: {}, hosts: {} }}",
        service.name.get_ref(),
        names(&service.aliases),
        names(&service.former_names),
        capitalized(service.category.get_ref()),
        list(purposes),
        option(provider),
        option(service.policy.as_ref().map(|policy| format!("{:?}", policy.get_ref()))),
        option(account),
        names(&service.load),
        option(service.start.as_ref().map(|start| format!("{:?}", start.get_ref()))),
        service.gate.as_ref().map_or_else(|| "Gate::Load".to_owned(), |word| gate(word.get_ref())),
        service.ignores_opt_out,
        option(service.opt_out.as_ref().map(text)),
        list(service.notes.iter().map(text)),
        list(described),
        list(stored),
        list(hosts),
    )
}
