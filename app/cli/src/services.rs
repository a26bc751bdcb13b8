//! `seloste services`.

use std::io::{self, Write};
use std::process::ExitCode;

use anyhow::{Result, bail};
use seloste_notice::{Category, Language, Period};
use seloste_services::{
    Gate, Handling, KnownService, Lifetime, Source, SourceKind, StoragePlace, StoredItem, closest_id, find,
    find_by_name, purposes, search, services,
};

/// Prints the service that the query names, the services that it finds, all services as Markdown, or the list
/// of all services.
pub(crate) fn run(query: Option<&str>, all: bool) -> Result<ExitCode> {
    let mut out = io::stdout().lock();
    let Some(query) = query else {
        if all {
            print_markdown(&mut out)?;
        } else {
            services().iter().try_for_each(|service| print_line(service, &mut out))?;
        }
        return Ok(ExitCode::SUCCESS);
    };
    let found = match find(query).or_else(|| find_by_name(query)) {
        Some(service) => vec![service],
        None => search(query),
    };
    match found.as_slice() {
        [] => match closest_id(query) {
            Some(id) => bail!("unknown service `{query}`; did you mean `{id}`?"),
            None => bail!("unknown service `{query}`; run `seloste services` to list the services"),
        },
        [service] => print_service(service, &mut out)?,
        several => several.iter().try_for_each(|service| print_line(service, &mut out))?,
    }
    Ok(ExitCode::SUCCESS)
}

fn print_line(service: &KnownService, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{:28} {:11} {}", service.id, service.category.as_str(), service.name)
}

fn print_service(service: &KnownService, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{} ({})\n", service.name, service.category.as_str())?;
    for fact in facts(service) {
        writeln!(out, "{fact}")?;
    }
    if !service.stored.is_empty() {
        writeln!(out, "\nStores:")?;
    }
    for item in service.stored {
        writeln!(out, "  {}", item.name.as_str())?;
        writeln!(out, "      {}", item_facts(service, item).join(", "))?;
    }
    if !service.hosts.is_empty() {
        writeln!(out, "\nContacts:")?;
    }
    for host in service.hosts {
        writeln!(out, "  {} ({})", host.host.as_str(), loads(host.loads))?;
    }
    writeln!(out, "\nIn a notice:\n\n  services:\n    - {}", usage(service))?;
    let account = service.account.as_ref().map(|account| account.example);
    let scripts = service.scripts(account);
    let gate = format!("data-choices=\"{}/{}\"", service.category.as_str(), service.id);
    let is_gated = service.category != Category::Necessary;
    if is_gated || !scripts.is_empty() {
        writeln!(out, "\nOn other pages (docs/consent.md):\n")?;
    }
    for script in &scripts {
        writeln!(out, "  <script type=\"text/plain\" {gate} data-src=\"{script}\"></script>")?;
    }
    // The catalogue does not have its script: it may differ for each customer.
    if is_gated && scripts.is_empty() {
        writeln!(out, "  {gate}")?;
    }
    writeln!(out, "\nSources:")?;
    service.sources.iter().try_for_each(|source| writeln!(out, "  {}", describe_source(source)))
}

/// Returns the line of a notice that uses a service.
fn usage(service: &KnownService) -> String {
    match &service.account {
        Some(account) => format!("{{ use: {}, id: {} }}", service.id, account.example),
        None => format!("{{ use: {} }}", service.id),
    }
}

/// Returns sentences about a service as a whole.
fn facts(service: &KnownService) -> Vec<String> {
    let mut facts = vec![format!("Purpose: {}", purposes(service, Language::En))];
    if let Some(provider) = &service.provider {
        facts.push(format!("Provider: {}, {}", provider.name, provider.country));
    }
    if !service.aliases.is_empty() {
        facts.push(format!("Also: {}", service.aliases.join(", ")));
    }
    if !service.former_names.is_empty() {
        facts.push(format!("Formerly: {}", service.former_names.join(", ")));
    }
    if let Some(policy) = service.policy {
        facts.push(format!("Privacy policy: {policy}"));
    }
    facts.push(format!("Gate: {}", gate(service.gate)));
    if !service.load.is_empty() {
        facts.push(format!("Script: {}", service.load.join(", ")));
    }
    if let Some(call) = service.opt_out {
        facts.push(format!("Its own call for a refusal: {call}"));
    }
    if service.ignores_opt_out {
        facts.push("It stores something even if it is started as refused.".to_owned());
    }
    facts.extend(service.notes.iter().map(|note| (*note).to_owned()));
    facts
}

const fn gate(gate: Gate) -> &'static str {
    match gate {
        Gate::Load => "its script or its import: it acts as soon as it is loaded",
        Gate::Start => "its start; loading its code does nothing yet",
        Gate::Event => "its first event; its start does nothing yet",
    }
}

const fn place(place: StoragePlace) -> &'static str {
    match place {
        StoragePlace::Cookie => "cookie",
        StoragePlace::Local => "localStorage",
        StoragePlace::Session => "sessionStorage",
        StoragePlace::IndexedDb => "IndexedDB",
        StoragePlace::Cache => "Cache Storage",
        StoragePlace::Worker => "service worker",
    }
}

fn lifetime(lifetime: Lifetime) -> String {
    match lifetime {
        Lifetime::Session => "session".to_owned(),
        Lifetime::NoExpiry => "no expiry".to_owned(),
        Lifetime::For(Period { years: 0, months: 0, days: 0, minutes }) if minutes % 60 == 0 => {
            let hours = minutes / 60;
            format!("{hours}\u{a0}{}", if hours == 1 { "hour" } else { "hours" })
        }
        Lifetime::For(period) => period.format(Language::En),
    }
}

/// Returns what is known about a stored item.
fn item_facts(service: &KnownService, item: &StoredItem) -> Vec<String> {
    let mut facts = vec![place(item.place).to_owned()];
    if item.party == seloste_notice::CookieParty::Third {
        facts.push("third party".to_owned());
    }
    match (item.lifetime, item.kept) {
        (Some(written), Some(kept)) => {
            facts.push(format!("{}, browsers keep it for {}", lifetime(written), lifetime(kept)));
        }
        (Some(written), None) => facts.push(lifetime(written)),
        (None, _) => {}
    }
    if let Some(purpose) = item.purpose {
        facts.push(purpose.as_str().to_owned());
    }
    match item.handling {
        Handling::Declared => {}
        Handling::Conditional => facts.push(match item.only_with {
            Some(setting) => format!("only with {setting}"),
            None => "not always".to_owned(),
        }),
        Handling::Refusal => facts.push("the refusal itself, kept on withdrawal".to_owned()),
        Handling::Passing => facts.push("removed at once".to_owned()),
    }
    if item.cleared_by_opt_out {
        facts.push("removed by its own call for a refusal".to_owned());
    }
    for (other, source) in service.differences(item) {
        facts.push(format!("{} says {}", source_name(source), lifetime(other)));
    }
    facts.extend(service.source_of(item).map(|source| format!("source: {}", source_name(source))));
    facts
}

fn loads(kinds: &[seloste_notice::ContactKind]) -> String {
    kinds.iter().map(|kind| kind.as_str()).collect::<Vec<_>>().join(", ")
}

/// Returns a short name of a source.
fn source_name(source: &Source) -> &'static str {
    match source.kind {
        SourceKind::Measured => source.at,
        SourceKind::Database => "Open Cookie Database",
        _ => {
            let rest = source.at.strip_prefix("https://").unwrap_or(source.at);
            rest.split('/').next().unwrap_or(rest)
        }
    }
}

fn describe_source(source: &Source) -> String {
    let kind = source.kind.as_str();
    match source.version {
        Some(version) => format!("{kind}: {} {version}, {}", source.at, source.date),
        None => format!("{kind}: {}, {}", source.at, source.date),
    }
}

/// Introduction of `docs/services.md`.
const INTRODUCTION: &str = "\
# Known services

What widely used services store and contact. `services: [{ use: ID }]` in a notice takes these facts
([notice-format.md](notice-format.md#known-services)); `seloste services NAME` prints one of them. This page is generated from
the files in `app/services/data/` by `cargo run -p seloste-cli -- services --all > docs/services.md`.

Each fact has a source: **measured** in a browser with a pinned version of the service's package, **stated** by the provider,
**reported** by others, or from a public **database**. What was measured precedes what is stated; where sources differ, both
are listed. What no source states is left out. A part of a name in braces varies.
";

/// Prints all services as Markdown, for `docs/services.md`.
fn print_markdown(out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{INTRODUCTION}\n| id | name | category | stores | contacts |\n|---|---|---|---:|---:|")?;
    for service in services() {
        writeln!(
            out,
            "| [`{0}`](#{0}) | {1} | {2} | {3} | {4} |",
            service.id,
            service.name,
            service.category.as_str(),
            service.stored.len(),
            service.hosts.len()
        )?;
    }
    services().iter().try_for_each(|service| print_service_markdown(service, out))
}

fn print_service_markdown(service: &KnownService, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "\n## {}\n\n**{}** ({}).\n", service.id, service.name, service.category.as_str())?;
    for fact in facts(service) {
        writeln!(out, "* {fact}")?;
    }
    if !service.stored.is_empty() {
        writeln!(out, "\n| name | facts |\n|---|---|")?;
    }
    for item in service.stored {
        let name = item.name.as_str().replace('|', "\\|");
        writeln!(out, "| `{name}` | {} |", item_facts(service, item).join(", "))?;
    }
    if !service.hosts.is_empty() {
        writeln!(out, "\n| host | loads | source |\n|---|---|---|")?;
    }
    for host in service.hosts {
        let source = service.source_of_host(host).map_or("", source_name);
        writeln!(out, "| `{}` | {} | {source} |", host.host.as_str(), loads(host.loads))?;
    }
    writeln!(
        out,
        "\nSources: {}.",
        service.sources.iter().map(describe_source).collect::<Vec<_>>().join("; ")
    )
}
