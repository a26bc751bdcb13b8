//! The rules of the comparison: what they find, why it matters, and how to fix it.

use seloste_notice::{Finding, Location, Severity};

/// A rule of the comparison.
#[derive(Debug)]
pub struct ScanRule {
    /// Id.
    pub id: &'static str,
    /// What the rule finds, in one line without a full stop.
    pub summary: &'static str,
    /// Usual severity.
    pub severity: Severity,
    /// Why it matters.
    pub why: &'static str,
    /// Legal source; empty if the rule has none.
    pub source: &'static str,
    /// How to fix it.
    pub remedy: &'static str,
}

/// Article on storing and reading on the device of the visitor.
const EPRIVACY: &str = "Art. 5(3) Directive 2002/58/EC";

macro_rules! rules {
    ($($name:ident: $id:literal, $severity:ident, $summary:literal, $why:literal, $source:expr, $remedy:literal;)*) => {
        $(pub(crate) const $name: &ScanRule = &ScanRule {
            id: $id, summary: $summary, severity: Severity::$severity, why: $why, source: $source, remedy: $remedy,
        };)*
        /// All rules of the comparison.
        pub const SCAN_RULES: &[&ScanRule] = &[$($name),*];
    };
}

rules! {
    CONTACTED_BEFORE: "contacted-before-choice", Error,
        "A host of an optional service is contacted before the visitor has chosen",
        "The visitor's address and more are sent to the provider without consent.",
        EPRIVACY,
        "Let the element wait for consent with the attribute `data-choices` (docs/consent.md).";
    CONTACTED_REFUSED: "contacted-after-refusal", Error,
        "A host of an optional service is contacted although the visitor has refused",
        "A refusal must prevent what needs consent.",
        "Art. 7(3) GDPR, Art. 5(3) Directive 2002/58/EC",
        "Load it only after consent; a vendor's own setting for a refusal is not enough.";
    CONTACTED_WITHDRAWN: "contacted-after-withdrawal", Error,
        "A host of an optional service is contacted after consent was withdrawn",
        "Withdrawal must end what was based on the consent.",
        "Art. 7(3) GDPR",
        "Let the element wait for consent with the attribute `data-choices`, so that it is absent after withdrawal.";
    HOST_UNDECLARED: "host-undeclared", Error,
        "A host is contacted that no service of the notice names",
        "Visitors must be told who receives data about them.",
        "Art. 13(1)(e) GDPR",
        "Declare the service that loads from it, with the host under `contacts`, or do without it; `--draft` prints the \
         entries that are missing.";
    STORED_BEFORE: "stored-before-choice", Error,
        "An optional service stores something before the visitor has chosen",
        "Storing needs prior consent unless it is strictly necessary for what the visitor has requested.",
        EPRIVACY,
        "Start the service only after consent, with the attribute `data-choices` (docs/consent.md).";
    STORED_REFUSED: "stored-after-refusal", Error,
        "An optional service stores something although the visitor has refused",
        "A refusal must prevent what needs consent.",
        EPRIVACY,
        "Start the service only after consent; a vendor's own setting for a refusal is not enough.";
    STORED_WITHDRAWN: "stored-after-withdrawal", Error,
        "An item of an optional service is left after consent was withdrawn",
        "Withdrawal must be as effective as consent: what was stored can still identify the visitor.",
        "Art. 7(3) GDPR, Art. 5(3) Directive 2002/58/EC",
        "Declare the item with its exact name or a pattern, so that the widget removes it, also from parent domains.";
    ITEM_UNDECLARED: "item-undeclared", Error,
        "An item is stored that the notice does not declare",
        "Visitors must know what is stored on their device, for what and how long.",
        EPRIVACY,
        "Add it to `cookies` of its service, or stop what stores it; `--draft` prints the entries that are missing.";
    ITEM_NOT_SEEN: "item-not-seen", Info,
        "A declared item was not stored on the pages that were visited",
        "It may be outdated, misspelled, or stored on other pages.",
        "",
        "Visit more pages with `--pages`, correct the name, or remove the item.";
    SERVICE_NOT_SEEN: "service-not-seen", Info,
        "A declared service did nothing on the pages that were visited",
        "It may be outdated, or used on other pages.",
        "",
        "Visit more pages with `--pages`, or remove the service.";
    LIFETIME_LONGER: "lifetime-longer", Error,
        "A cookie lives longer than the notice declares",
        "The period for which data is stored must be stated.",
        "Art. 13(2)(a) GDPR",
        "Correct the lifetime in the notice, or configure the service.";
    PARTY_WRONG: "party-wrong", Warning,
        "A cookie is set by another party than the notice declares",
        "Visitors must know who can read what is stored.",
        "Art. 13(1)(e) GDPR",
        "Correct `party`: `first` is the site itself, `third` is another host.";
    THIRD_COUNTRY: "recipient-outside-eea", Warning,
        "A recipient outside the European Economic Area is contacted that the notice does not name with its country",
        "Visitors must be told of transfers to third countries and their safeguards.",
        "Art. 13(1)(f) GDPR",
        "State the provider with its `country`, and the transfer.";
    FORM_UNDECLARED: "form-data-undeclared", Warning,
        "A form asks for data that the notice does not mention",
        "The notice must cover the data that is collected.",
        "Art. 13(1)(c), 5(1)(a) GDPR",
        "Add the data to a category under `data`, or remove the field.";
    NOTICE_NOT_LINKED: "notice-not-linked", Warning,
        "A page has no link to the notice",
        "Information must be easily accessible where data is collected.",
        "Art. 12(1) GDPR",
        "Link the notice from the footer of each page.";
    CONSENT_MODE_GRANTED: "consent-mode-granted", Error,
        "Google's consent mode is granted although the visitor has not consented",
        "Google's scripts then store and send what needs consent.",
        "Art. 4(11) GDPR, Art. 5(3) Directive 2002/58/EC",
        "Set the default to `denied`, and update it only after a choice; `consent.google_consent_mode: yes` does both.";
    REFUSAL_FORGOTTEN: "refusal-forgotten", Warning,
        "The dialog asks again on the next page although the visitor has refused",
        "A refusal must be as durable as consent.",
        "Art. 7(3), 4(11) GDPR",
        "Check that the cookie of the choice can be stored, and that its path and domain fit all pages.";
    DIALOG_NOT_FOUND: "dialog-not-found", Warning,
        "The notice has optional services, but no consent dialog was found",
        "What happens after a choice could not be observed.",
        "",
        "Add the widget to the page, or name the dialog's buttons with --accept, --refuse and --withdraw.";
    SCAN_INCOMPLETE: "scan-incomplete", Warning,
        "A part of the scan was not possible",
        "Findings may be missing.",
        "",
        "Scan again, with a longer --timeout or --wait if the time was too short.";
    PAGE_INCOMPLETE: "page-incomplete", Info,
        "A page could not be observed completely",
        "Findings may be missing.",
        "",
        "Open the page in a browser to see why.";
    ADDRESS_INSECURE: "address-insecure", Warning,
        "The scanned address is not encrypted",
        "Browsers do not store cookies with the attribute Secure there, so they were not seen.",
        "",
        "Scan the address that begins with https://.";
}

impl ScanRule {
    /// Creates a finding. The evidence is put in front of the reason.
    pub(crate) fn finding(&self, location: &str, message: String, evidence: &str) -> Finding {
        Finding {
            rule: self.id,
            severity: self.severity,
            location: Location::Path(location.to_owned()),
            message,
            why: format!("{evidence} {}", self.why).trim().to_owned(),
            source: self.source.to_owned(),
            help: self.remedy.to_owned(),
            suggestion: None,
            waived: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_unique_and_texts_are_sentences() {
        let mut ids: Vec<&str> = SCAN_RULES.iter().map(|rule| rule.id).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), SCAN_RULES.len());
        for rule in SCAN_RULES {
            assert!(!rule.summary.ends_with('.'), "{}", rule.id);
            assert!(rule.why.ends_with('.') && rule.remedy.ends_with('.'), "{}", rule.id);
            assert!(rule.id.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-'), "{}", rule.id);
        }
    }

    #[test]
    fn every_rule_is_documented() {
        let document = include_str!("../../../../docs/scan.md");
        for rule in SCAN_RULES {
            let severity = format!("{:?}", rule.severity).to_lowercase();
            let row = format!("| `{}` | {severity} | {} |", rule.id, rule.summary);
            assert!(document.contains(&row), "docs/scan.md lacks this row:\n{row}");
        }
    }
}
