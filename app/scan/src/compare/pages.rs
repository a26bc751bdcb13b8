//! Findings about pages and about the scan itself.

use std::collections::BTreeSet;

use seloste_notice::Finding;

use super::CompareInput;
use super::rules::{
    ADDRESS_INSECURE, CONSENT_MODE_GRANTED, DIALOG_NOT_FOUND, NOTICE_NOT_LINKED, PAGE_INCOMPLETE,
    REFUSAL_FORGOTTEN, SCAN_INCOMPLETE,
};
use crate::crawl::is_insecure;
use crate::observed::{Phase, Visit};

/// Storage types of consent mode that need consent. Those for functions and security may be granted always.
const NEED_CONSENT: [&str; 4] = ["ad_storage", "ad_user_data", "ad_personalization", "analytics_storage"];

/// Maximum number of pages that a finding lists.
const MAX_LISTED: usize = 5;

/// Returns the findings about pages and the scan.
pub(super) fn findings(input: CompareInput<'_>) -> Vec<Finding> {
    let visits = &input.observations.visits;
    let mut findings = Vec::new();
    findings.extend(consent_mode(visits));
    findings.extend(not_linked(visits));
    let refused = |visit: &&Visit| visit.phase == Phase::Refused && !visit.is_choice;
    if let Some(visit) = visits.iter().filter(refused).find(|visit| visit.dialog_open) {
        let message = "the dialog asks again although everything was refused".to_owned();
        findings.push(REFUSAL_FORGOTTEN.finding("services", message, &format!("Seen on {}.", visit.url)));
    }
    let has_optional = input.notice.services.iter().any(seloste_notice::Service::is_optional);
    if input.observations.dialog.is_none() && has_optional {
        let message = "no consent dialog was found".to_owned();
        findings.push(DIALOG_NOT_FOUND.finding("services", message, ""));
    }
    findings
        .extend(input.observations.limits.iter().map(|limit| SCAN_INCOMPLETE.finding("", limit.clone(), "")));
    let mut reported = BTreeSet::new();
    for visit in visits {
        for limit in &visit.limits {
            if reported.insert((&visit.url, limit)) {
                let message = format!("{limit} ({})", visit.phase.as_str());
                findings.push(PAGE_INCOMPLETE.finding("", message, &format!("Page: {}.", visit.url)));
            }
        }
    }
    if is_insecure(&input.observations.start) {
        let message = format!("{} is not encrypted", input.observations.start);
        findings.push(ADDRESS_INSECURE.finding("", message, ""));
    }
    findings
}

/// Returns a finding if consent mode is granted before a choice, and one if it is after a refusal.
fn consent_mode(visits: &[Visit]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for phase in [Phase::Before, Phase::Refused] {
        let granted = visits.iter().filter(|visit| visit.phase == phase).find_map(|visit| {
            let calls = visit.consent_calls.iter();
            // Only commands after the choice count on the page of the choice; the last one is in force.
            let call = if phase == Phase::Before {
                calls
                    .clone()
                    .find(|call| call.granted.iter().any(|name| NEED_CONSENT.contains(&name.as_str())))
            } else {
                calls
                    .clone()
                    .next_back()
                    .filter(|call| call.granted.iter().any(|name| NEED_CONSENT.contains(&name.as_str())))
            };
            call.map(|call| (visit, call))
        });
        if let Some((visit, call)) = granted {
            let names: Vec<&str> =
                call.granted.iter().map(String::as_str).filter(|name| NEED_CONSENT.contains(name)).collect();
            let message = format!("consent mode is granted {}: {}", phase.as_str(), names.join(", "));
            let evidence = format!("On {}: `gtag('consent', '{}', …)`.", visit.url, call.command);
            findings.push(CONSENT_MODE_GRANTED.finding("services", message, &evidence));
            break;
        }
    }
    findings
}

fn not_linked(visits: &[Visit]) -> Option<Finding> {
    let shown = |visit: &&Visit| {
        visit.requests.iter().any(|request| request.main_frame && request.status == Some(200))
    };
    let mut pages: Vec<&str> = visits
        .iter()
        .filter(|visit| visit.phase == Phase::Before && !visit.links_notice)
        .filter(shown)
        .map(|visit| visit.final_url.as_str())
        .collect();
    pages.sort_unstable();
    pages.dedup();
    let first = pages.first()?;
    let message = match pages.len() {
        1 => format!("{first} has no link to the notice"),
        number => format!("{number} pages have no link to the notice"),
    };
    let listed = pages.get(..MAX_LISTED).unwrap_or(&pages).join(", ");
    Some(NOTICE_NOT_LINKED.finding("", message, &format!("Pages: {listed}.")))
}
