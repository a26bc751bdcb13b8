//! Items on the visitor's device.

use std::collections::BTreeMap;

use seloste_hooks::choices;
use seloste_notice::{CookieLifetime, CookieParty, Finding, Severity};

use super::CompareInput;
use super::declared::{self, Declared};
use super::known;
use super::rules::{
    ITEM_NOT_SEEN, ITEM_UNDECLARED, LIFETIME_LONGER, PARTY_WRONG, SERVICE_NOT_SEEN, STORED_BEFORE,
    STORED_REFUSED, STORED_WITHDRAWN, ScanRule,
};
use crate::observed::{Observations, Phase, StoreKind, StoreWrite, StoredItem, Visit};

/// Lifetimes are compared with this tolerance in days.
const TOLERANCE: f64 = 1.5;

/// An item in all visits.
#[derive(Default)]
struct Item<'c> {
    /// First visit of each phase in which the item was there or was stored.
    seen: BTreeMap<Phase, &'c Visit>,
    /// What stored it first.
    write: Option<&'c StoreWrite>,
    /// The item with its longest lifetime.
    longest: Option<&'c StoredItem>,
    /// Longest lifetime in days, as written or as kept.
    days: Option<f64>,
    declared: Option<Declared<'c>>,
}

type Items<'c> = BTreeMap<(StoreKind, &'c str), Item<'c>>;

/// Returns the findings about stored items.
pub(super) fn findings(input: CompareInput<'_>) -> Vec<Finding> {
    let items = items(input);
    items.iter().flat_map(|((kind, name), item)| judge(*kind, name, item, input)).collect()
}

/// Returns true for what the consent widget stores: `docs/consent.md` describes it.
pub(super) fn is_own(kind: StoreKind, name: &str) -> bool {
    name == choices::COOKIE && matches!(kind, StoreKind::Cookie | StoreKind::Session)
}

fn items(input: CompareInput<'_>) -> Items<'_> {
    let mut items: Items<'_> = BTreeMap::new();
    for visit in &input.observations.visits {
        for stored in visit.stored.iter().filter(|stored| !is_own(stored.kind, &stored.name)) {
            // Right after the withdrawal scripts still run; the next visit shows what is left.
            if visit.phase == Phase::Withdrawn && visit.is_choice {
                continue;
            }
            let item = items.entry((stored.kind, &stored.name)).or_default();
            item.seen.entry(visit.phase).or_insert(visit);
            if item.longest.is_none_or(|longest| stored.days > longest.days) {
                item.longest = Some(stored);
            }
            item.days = longer(item.days, stored.days);
        }
        for write in visit.writes.iter().filter(|write| !is_own(write.kind, &write.name)) {
            // An item that is overwritten in order to remove it is not distinguished here.
            if visit.phase == Phase::Withdrawn {
                continue;
            }
            let item = items.entry((write.kind, &write.name)).or_default();
            item.seen.entry(visit.phase).or_insert(visit);
            item.write = item.write.or(Some(write));
            item.days = longer(item.days, write.max_age_days);
        }
    }
    for ((kind, name), item) in &mut items {
        item.declared = declared::item(input.notice, input.known, *kind, name);
    }
    items
}

/// Returns the longer of two lifetimes in days.
pub(crate) fn longer(one: Option<f64>, other: Option<f64>) -> Option<f64> {
    match (one, other) {
        (Some(one), Some(other)) => Some(one.max(other)),
        (one, other) => one.or(other),
    }
}

fn judge(kind: StoreKind, name: &str, item: &Item<'_>, input: CompareInput<'_>) -> Vec<Finding> {
    let what = format!("{} `{name}`", kind.as_str());
    let Some(declared) = item.declared else {
        let phases: Vec<&str> = item.seen.keys().map(|phase| phase.as_str()).collect();
        let message = format!("{what} is stored, but not declared ({})", phases.join(", "));
        let finding =
            ITEM_UNDECLARED.finding("services", message, &evidence(item, item.seen.keys().next().copied()));
        let known = input.known.by_item(kind, name);
        return vec![known::suggest_use(finding, known.as_ref(), input.notice)];
    };
    let mut findings = Vec::new();
    if declared.service.is_optional() {
        let seen = |phase| item.seen.contains_key(&phase);
        let mut rules: Vec<(&ScanRule, Phase)> = Vec::new();
        if seen(Phase::Before) {
            rules.push((STORED_BEFORE, Phase::Before));
        } else {
            rules.extend(seen(Phase::Refused).then_some((STORED_REFUSED, Phase::Refused)));
        }
        rules.extend(
            (seen(Phase::Withdrawn) && !seen(Phase::Before)).then_some((STORED_WITHDRAWN, Phase::Withdrawn)),
        );
        for (rule, phase) in rules {
            let state = if phase == Phase::Withdrawn { "is left" } else { "is stored" };
            let message = format!("{what} {state} {} (service `{}`)", phase.as_str(), declared.service.id);
            let mut finding = rule.finding(&declared.path(), message, &evidence(item, Some(phase)));
            if phase == Phase::Withdrawn && item.longest.is_some_and(|longest| !longest.first_party) {
                // Only its own host can remove it.
                finding.severity = Severity::Info;
                finding.why = format!("{} Pages cannot remove what other hosts store.", finding.why);
            }
            findings.push(finding);
        }
    }
    findings.extend(lifetime(&what, item, declared));
    findings.extend(party(&what, item, declared));
    findings
}

fn lifetime(what: &str, item: &Item<'_>, declared: Declared<'_>) -> Option<Finding> {
    let life = declared.item.and_then(|(_, cookie)| cookie.life.as_ref())?;
    let days = item.days?;
    if days <= declared::declared_days(life) + TOLERANCE && *life != CookieLifetime::Session {
        return None;
    }
    let stated = match life {
        CookieLifetime::Session => "the session".to_owned(),
        CookieLifetime::For(period) => period.format(seloste_notice::Language::En).replace('\u{a0}', " "),
    };
    let message = format!("{what} lives for {}, longer than the declared {stated}", in_days(days));
    Some(LIFETIME_LONGER.finding(&declared.path(), message, &evidence(item, None)))
}

fn in_days(days: f64) -> String {
    if days < 1.0 { format!("{:.1} hours", days * 24.0) } else { format!("{days:.0} days") }
}

fn party(what: &str, item: &Item<'_>, declared: Declared<'_>) -> Option<Finding> {
    let party = declared.item.and_then(|(_, cookie)| cookie.party)?;
    let stored = item.longest?;
    let is_first = party == CookieParty::First;
    if is_first == stored.first_party {
        return None;
    }
    let (actual, stated) = if is_first { ("another host", "the site") } else { ("the site", "another host") };
    let message =
        format!("{what} belongs to {actual} ({}), but is declared as that of {stated}", stored.host);
    Some(PARTY_WRONG.finding(&declared.path(), message, &evidence(item, None)))
}

/// Describes where an item was seen and what stored it.
fn evidence(item: &Item<'_>, phase: Option<Phase>) -> String {
    let phase = phase.or_else(|| item.seen.keys().next().copied());
    let page =
        phase.and_then(|phase| item.seen.get(&phase)).map(|visit| visit.url.as_str()).unwrap_or_default();
    let by = match item.write {
        Some(write) if write.by_response => format!(", stored by the response of {}", write.by),
        Some(write) if !write.by.is_empty() => format!(", stored by {}", write.by),
        _ => String::new(),
    };
    let details =
        item.longest.filter(|stored| stored.kind == StoreKind::Cookie).map_or_else(String::new, |stored| {
            let life = stored.days.map_or_else(|| "session".to_owned(), in_days);
            let attributes: String =
                stored.attributes.iter().map(|attribute| format!("; {attribute}")).collect();
            format!(" (domain {}; {life}{attributes})", stored.host)
        });
    format!("Seen on {page}{by}{details}.")
}

/// Returns declared items and services that were not seen, if everything was accepted.
pub(super) fn not_seen(input: CompareInput<'_>) -> Vec<Finding> {
    let Observations { answered, visits, .. } = input.observations;
    let items = items(input);
    let has_accepted = answered.contains(&Phase::Accepted);
    let contacted = |index: usize| {
        let mut requests = visits.iter().flat_map(|visit| &visit.requests);
        requests.any(|request| {
            declared::request(input.notice, input.known, request).is_some_and(|found| found.index == index)
        })
    };
    let mut findings = Vec::new();
    for (index, service) in input.notice.services.iter().enumerate() {
        // Without a dialog, optional services could not start.
        if service.is_optional() && !has_accepted {
            continue;
        }
        let is_seen = |number: usize| {
            items.values().any(|item| {
                item.declared.is_some_and(|found| {
                    found.index == index && found.item.is_some_and(|(cookie, _)| cookie == number)
                })
            })
        };
        let cookies = service.stated_cookies();
        let number_seen = (0..cookies.len()).filter(|number| is_seen(*number)).count();
        let loads = !service.origins().is_empty() || service.loaded_urls().next().is_some();
        if number_seen == 0 && (loads || !cookies.is_empty()) && !contacted(index) {
            let message = format!("service `{}` was not seen", service.id);
            findings.push(SERVICE_NOT_SEEN.finding(&format!("services[{index}]"), message, &pages(visits)));
            continue;
        }
        if service.known.is_some() {
            // The catalogue lists all that the service can store, also what few sites ask of it.
            continue;
        }
        for (number, cookie) in cookies.iter().enumerate().filter(|(number, _)| !is_seen(*number)) {
            let message = format!("`{}` of the service `{}` was not stored", cookie.name, service.id);
            let location = format!("services[{index}].cookies[{number}]");
            findings.push(ITEM_NOT_SEEN.finding(&location, message, &pages(visits)));
        }
    }
    findings
}

fn pages(visits: &[Visit]) -> String {
    let mut urls: Vec<&str> = visits.iter().map(|visit| visit.url.as_str()).collect();
    urls.sort_unstable();
    urls.dedup();
    format!("Visited: {} page{}.", urls.len(), if urls.len() == 1 { "" } else { "s" })
}
