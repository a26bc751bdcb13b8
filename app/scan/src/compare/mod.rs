//! Compares what was observed with the notice. Pure.

mod contacts;
mod declared;
mod draft;
mod forms;
mod known;
mod pages;
mod rules;
mod stored;

pub use draft::{DraftItem, DraftService, draft};
pub use known::{KnownService, KnownServices, LegalData};
pub use rules::{SCAN_RULES, ScanRule};
use seloste_notice::{Finding, Notice};
pub(crate) use stored::longer;

use crate::observed::{Observations, Request, StoreKind};

/// Maximum number of findings of a rule. A hostile or broken site could cause thousands.
const MAX_PER_RULE: usize = 40;

/// Input of a comparison.
#[derive(Clone, Copy)]
pub struct CompareInput<'c> {
    /// The notice.
    pub notice: &'c Notice,
    /// What was observed.
    pub observations: &'c Observations,
    /// The services that the program knows.
    pub known: &'c dyn KnownServices,
}

/// Returns the differences between the site and the notice.
pub fn compare(input: CompareInput<'_>) -> Vec<Finding> {
    let mut findings = contacts::findings(input);
    findings.extend(stored::findings(input));
    findings.extend(stored::not_seen(input));
    findings.extend(forms::findings(input));
    findings.extend(pages::findings(input));
    limit(findings)
}

/// Returns the id of the service that a request belongs to.
pub(crate) fn service_of_request(input: CompareInput<'_>, request: &Request) -> Option<String> {
    declared::request(input.notice, input.known, request).map(|declared| declared.service.id.clone())
}

/// Returns the id of the service that an item belongs to. What the consent widget stores belongs to it.
pub(crate) fn service_of_item(input: CompareInput<'_>, kind: StoreKind, name: &str) -> Option<String> {
    if stored::is_own(kind, name) {
        return Some(seloste_hooks::choices::COOKIE.to_owned());
    }
    declared::item(input.notice, input.known, kind, name).map(|declared| declared.service.id.clone())
}

/// Replaces findings of a rule over the limit by one that counts them.
fn limit(findings: Vec<Finding>) -> Vec<Finding> {
    let mut kept: Vec<Finding> = Vec::new();
    let mut dropped: Vec<(Finding, usize)> = Vec::new();
    for finding in findings {
        if kept.iter().filter(|other| other.rule == finding.rule).count() < MAX_PER_RULE {
            kept.push(finding);
        } else if let Some((_, number)) = dropped.iter_mut().find(|(other, _)| other.rule == finding.rule) {
            *number += 1;
        } else {
            dropped.push((finding, 1));
        }
    }
    kept.extend(dropped.into_iter().map(|(finding, number)| {
        let message = if number == 1 {
            finding.message.clone()
        } else {
            format!("{number} more findings of this kind")
        };
        Finding { message, ..finding }
    }));
    kept
}

#[cfg(test)]
mod tests;
