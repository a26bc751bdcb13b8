//! Hosts that are contacted, and files of the site itself that optional services load.

use std::collections::{BTreeMap, BTreeSet};

use seloste_notice::{Finding, Notice};

use super::CompareInput;
use super::declared::{self, Declared};
use super::known::{self, KnownService};
use super::rules::{
    CONTACTED_BEFORE, CONTACTED_REFUSED, CONTACTED_WITHDRAWN, HOST_UNDECLARED, THIRD_COUNTRY,
};
use crate::observed::{Phase, Request, Visit};

/// Requests to one host for one service.
#[derive(Default)]
struct Contact<'c> {
    /// First request of each phase, with its visit.
    first: BTreeMap<Phase, (&'c Visit, &'c Request)>,
    /// What was requested in each phase.
    kinds: BTreeMap<Phase, BTreeSet<&'c str>>,
    declared: Option<Declared<'c>>,
}

/// Returns the findings about contacted hosts.
pub(super) fn findings(input: CompareInput<'_>) -> Vec<Finding> {
    let contacts = contacts(input);
    let mut findings: Vec<Finding> =
        contacts.iter().flat_map(|((_, what), contact)| judge(what, contact, input)).collect();
    findings.extend(third_countries(input, &contacts));
    findings
}

/// Groups the requests by service and host, or path for files of the site itself.
fn contacts(input: CompareInput<'_>) -> BTreeMap<(usize, String), Contact<'_>> {
    let mut contacts: BTreeMap<(usize, String), Contact<'_>> = BTreeMap::new();
    for visit in &input.observations.visits {
        for request in visit.requests.iter().filter(|request| !request.main_frame) {
            let declared = declared::request(input.notice, input.known, request);
            let what = match (request.first_party, declared) {
                (true, None) => continue,
                (true, Some(_)) => request.url.split('?').next().unwrap_or_default().to_owned(),
                (false, _) => request.host.clone(),
            };
            // Scripts that run until the page is reloaded may still report the withdrawal.
            if visit.phase == Phase::Withdrawn && visit.is_choice {
                continue;
            }
            let index = declared.map_or(usize::MAX, |declared| declared.index);
            let contact = contacts.entry((index, what)).or_default();
            contact.declared = contact.declared.or(declared);
            contact.first.entry(visit.phase).or_insert((visit, request));
            contact.kinds.entry(visit.phase).or_default().insert(&request.kind);
        }
    }
    contacts
}

fn judge(what: &str, contact: &Contact<'_>, input: CompareInput<'_>) -> Vec<Finding> {
    let Some(declared) = contact.declared else {
        return vec![undeclared(what, contact, input)];
    };
    if !declared.service.is_optional() {
        return Vec::new();
    }
    let seen = |phase| contact.first.contains_key(&phase);
    let mut rules = Vec::new();
    if seen(Phase::Before) {
        rules.push((CONTACTED_BEFORE, Phase::Before));
    } else {
        rules.extend(seen(Phase::Refused).then_some((CONTACTED_REFUSED, Phase::Refused)));
        rules.extend(seen(Phase::Withdrawn).then_some((CONTACTED_WITHDRAWN, Phase::Withdrawn)));
    }
    let service = &declared.service.id;
    rules
        .into_iter()
        .map(|(rule, phase)| {
            let message = format!("{what} is contacted {} (service `{service}`)", phase.as_str());
            rule.finding(&declared.path(), message, &evidence(contact, phase))
        })
        .collect()
}

fn undeclared(host: &str, contact: &Contact<'_>, input: CompareInput<'_>) -> Finding {
    let phases: Vec<&str> = contact.first.keys().map(|phase| phase.as_str()).collect();
    let first = contact.first.keys().next().copied().unwrap_or(Phase::Before);
    let known = input.known.by_host(host);
    let owner = match &known {
        Some(known) => format!(" It belongs to {}.", known.provider),
        None => String::new(),
    };
    let message = format!("{host} is contacted, but no service declares it ({})", phases.join(", "));
    let finding =
        HOST_UNDECLARED.finding("services", message, &format!("{}{owner}", evidence(contact, first)));
    known::suggest_use(finding, known.as_ref(), input.notice)
}

/// Describes the first request of a phase.
fn evidence(contact: &Contact<'_>, phase: Phase) -> String {
    let Some((visit, request)) = contact.first.get(&phase) else { return String::new() };
    let kinds: Vec<&str> = contact.kinds.get(&phase).into_iter().flatten().copied().collect();
    let cause = if request.initiator.is_empty() {
        String::new()
    } else {
        format!(", caused by {}", request.initiator)
    };
    format!("On {}: {} {}{cause}.", visit.url, kinds.join(", "), request.url)
}

/// Returns a finding for each vendor outside the EEA that is contacted and not named with its country.
fn third_countries(
    input: CompareInput<'_>,
    contacts: &BTreeMap<(usize, String), Contact<'_>>,
) -> Vec<Finding> {
    let mut vendors: BTreeMap<String, (KnownService, Vec<&str>, &Contact<'_>)> = BTreeMap::new();
    for ((_, host), contact) in contacts {
        let Some(known) = input.known.by_host(host) else { continue };
        let is_outside = known.country.is_some_and(|country| !country.is_in_eea());
        if is_outside && !is_named(input.notice, &known, contact.declared) {
            let entry = vendors.entry(known.provider.clone()).or_insert_with(|| (known, Vec::new(), contact));
            entry.1.push(host);
        }
    }
    vendors
        .into_iter()
        .map(|(provider, (known, hosts, contact))| {
            let country = known.country.map(|country| country.name(seloste_notice::Language::En).to_owned());
            let message = format!(
                "{provider} ({}) receives data, but the notice does not name it with its country",
                country.unwrap_or_default()
            );
            let location = contact.declared.map_or_else(|| "services".to_owned(), |declared| declared.path());
            THIRD_COUNTRY.finding(&location, message, &format!("Contacted: {}.", hosts.join(", ")))
        })
        .collect()
}

/// Returns true if the notice names a vendor together with its country: as the provider of a service, as a
/// recipient, or in a transfer.
fn is_named(notice: &Notice, known: &KnownService, declared: Option<Declared<'_>>) -> bool {
    let Some(country) = known.country else { return true };
    if declared.is_some_and(|declared| declared.service.countries.contains(&country)) {
        return true;
    }
    let names = |text: &str| {
        let text = text.to_lowercase().replace([',', '.'], "");
        known.aliases.iter().any(|alias| contains_word(&text, alias))
            || contains_word(&text, &known.provider.to_lowercase().replace([',', '.'], ""))
    };
    let in_service = notice.services.iter().any(|service| {
        let provider = service.provider.iter().chain([&service.name]).flat_map(|text| text.iter());
        service.countries.contains(&country) && provider.into_iter().any(|(_, text)| names(text))
    });
    let in_recipient = notice.recipients.stated().is_some_and(|recipients| {
        recipients.iter().any(|recipient| {
            let has_country = recipient.countries.contains(&country) || recipient.transfer.is_some();
            has_country && recipient.name.iter().any(|(_, name)| names(name))
        })
    });
    let in_transfer = notice.transfers.stated().is_some_and(|transfers| {
        transfers.countries.contains(&country)
            && transfers.text.as_ref().is_some_and(|text| text.iter().any(|(_, text)| names(text)))
    });
    in_service || in_recipient || in_transfer
}

fn contains_word(text: &str, word: &str) -> bool {
    let is_letter = |character: Option<char>| character.is_some_and(char::is_alphanumeric);
    !word.is_empty()
        && text.match_indices(word).any(|(at, _)| {
            !is_letter(text[..at].chars().next_back()) && !is_letter(text[at + word.len()..].chars().next())
        })
}
