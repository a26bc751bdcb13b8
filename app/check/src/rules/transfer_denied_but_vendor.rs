use seloste_notice::law::VendorFacts;
use seloste_notice::{Country, Finding, Item, Language, Notice, Service, Severity, Text};

use crate::context::Context;
use crate::lexicon::NOT_TRANSFERRED;
use crate::rule::{Rule, RuleFn};
use crate::text::{fold, quote};
use crate::vendors::{vendor_by_name, vendor_by_url};

pub(super) const RULE: Rule = Rule {
    id: "transfer-denied-but-vendor",
    summary: "Transfers are denied or not stated, but a vendor from outside the EEA is used",
    severity: Severity::Warning,
    why: "A vendor with a company outside the European Economic Area may access the data there, for \
          support or under its own terms. People must then be told about the transfer and its mechanism.",
    source: "Art. 13(1)(f), 14(1)(f) and 44–49 GDPR",
    remedy: "Read the vendor's data processing terms. If data can leave the EEA, state the `transfer` of the \
             recipient. If the contract is with a company in the EEA and no data leaves it, state its \
             `country`.",
    wrong: "\
transfers: none
recipients:
  carrier: { name: Google Ireland Limited, role: processor }
",
    right: "\
transfers: none
recipients:
  carrier: { name: Google Ireland Limited, role: processor, country: IE }
",
    lists: &[&NOT_TRANSFERRED],
    run: RuleFn::Notice(run),
};

/// A stated country is accepted; outside the EEA, another rule checks the mechanism. A stated transfer to the
/// vendor's country, or to the same vendor under another name, counts as well.
fn run(context: &Context) -> Vec<Finding> {
    let notice = context.notice;
    let denied = denies_transfers(notice);
    let stated_companies: Vec<&str> = notice
        .stated_recipients()
        .iter()
        .filter(|recipient| recipient.transfer.is_some())
        .filter_map(|recipient| Some(vendor_by_text(&recipient.name)?.company))
        .collect();
    let is_stated = |vendor: &VendorFacts| {
        let countries = notice.transfers.stated().map_or(&[][..], |transfers| &transfers.countries);
        stated_companies.contains(&vendor.company)
            || countries.iter().any(|country| country.code() == vendor.country)
    };
    let recipients = notice
        .stated_recipients()
        .iter()
        .filter(|recipient| recipient.countries.is_empty() && recipient.transfer.is_none());
    let of_recipients = recipients.filter_map(|recipient| {
        let vendor = vendor_by_text(&recipient.name).filter(|vendor| !is_stated(vendor))?;
        Some(vendor_finding(
            format!("recipients.{}", recipient.id),
            context.localized(&recipient.name),
            vendor,
            denied,
        ))
    });
    let services = notice.services.iter().enumerate().filter(|(_, service)| !states_country(service));
    let of_services = services.filter_map(|(index, service)| {
        let names = service.provider.iter().chain([&service.name]);
        let contacts = service.contacts.iter().map(|contact| contact.origin.as_str());
        let vendor = names
            .filter_map(vendor_by_text)
            .next()
            .or_else(|| service.loaded_urls().chain(contacts).find_map(vendor_by_url))?;
        let vendor = Some(vendor).filter(|vendor| !is_stated(vendor))?;
        let found =
            vendor_finding(format!("services[{index}]"), context.localized(&service.name), vendor, denied);
        // Which company provides a service of the catalogue is certain, so that a denial is wrong.
        let is_wrong = denied && service.known.is_some();
        Some(Finding {
            severity: if is_wrong { Severity::Error } else { found.severity },
            help: "Read the provider's data processing terms. If data can leave the EEA, state the countries and \
                   `mechanisms` under `transfers`. If the contract is with a company in the EEA and no data \
                   leaves it, state the `country` of the service."
                .to_owned(),
            ..found
        })
    });
    of_recipients.chain(of_services).collect()
}

/// Returns true if the author states the country of the provider, or if another rule reports it. The company
/// in the EEA that the catalogue names is not a statement about where data goes.
fn states_country(service: &Service) -> bool {
    let is_supplied = service.known.as_ref().is_some_and(|known| known.supplied.contains(&"country"));
    let is_in_eea = service.countries.iter().all(Country::is_in_eea);
    !(service.countries.is_empty() || is_supplied && is_in_eea)
}

/// Returns true if the notice denies transfers: with `none`, or in a text without a country or mechanism.
fn denies_transfers(notice: &Notice) -> bool {
    match &notice.transfers {
        Item::None => true,
        Item::Absent => false,
        Item::Stated(transfers) => {
            transfers.countries.iter().all(Country::is_in_eea)
                && transfers.mechanisms.is_empty()
                && transfers
                    .text
                    .iter()
                    .flat_map(|text| text.iter())
                    .any(|(language, text)| NOT_TRANSFERRED.match_text(&fold(text), language))
        }
    }
}

fn vendor_by_text(name: &Text) -> Option<&'static VendorFacts> {
    name.iter().find_map(|(_, name)| vendor_by_name(name))
}

fn vendor_finding(path: String, name: &str, vendor: &VendorFacts, denied: bool) -> Finding {
    let country = Country::from_code(vendor.country);
    let country = country.as_ref().map_or(vendor.country, |country| country.name(Language::En));
    let (name, company) = (quote(name), vendor.company);
    let message = if denied {
        format!("transfers outside the EEA are denied, but behind {name} is {company} ({country})")
    } else {
        format!(
            "behind {name} is {company} ({country}), but the notice does not say whether data is transferred \
             there"
        )
    };
    RULE.finding(path, message)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tests::{check, found};

    /// Returns the findings for a notice that denies transfers and uses this service of the catalogue.
    fn using(service: &str) -> Vec<Finding> {
        let mut findings = check(&format!("services: [{service}]"));
        findings.retain(|finding| finding.rule.starts_with("transfer-"));
        findings
    }

    #[test]
    fn country_of_the_catalogue_is_no_statement() {
        let services: Vec<_> = seloste_services::services().iter().collect();
        let provider =
            |id: &str| services.iter().find(|one| one.id == id).unwrap().provider.as_ref().unwrap();
        for id in ["google-analytics", "youtube", "meta-pixel", "microsoft-clarity", "linkedin-insight"] {
            assert_eq!(provider(id).country, "IE");
            let findings = using(&format!("{{ use: {id} }}"));
            let [finding] = findings.as_slice() else { panic!("{id}: {findings:#?}") };
            assert_eq!((finding.rule, finding.severity), (RULE.id, Severity::Error), "{id}");
            assert!(finding.message.contains("are denied"), "{id}: {}", finding.message);
            assert!(finding.help.contains("`country` of the service"), "{id}: {}", finding.help);
            assert_eq!(using(&format!("{{ use: {id}, country: IE }}")), [], "{id}");
        }
    }

    #[test]
    fn denied_transfers_beside_each_provider_outside_the_eea_are_an_error() {
        for service in seloste_services::services() {
            let Some(provider) = &service.provider else { continue };
            let is_outside = !Country::from_code(provider.country).unwrap().is_in_eea();
            if is_outside || vendor_by_name(provider.name).is_some() {
                let findings = using(&format!("{{ use: {} }}", service.id));
                let severities: Vec<_> = findings.iter().map(|finding| finding.severity).collect();
                assert_eq!(severities, [Severity::Error], "{}: {findings:#?}", service.id);
            }
        }
    }

    #[test]
    fn stated_transfers_cover_services_of_the_catalogue() {
        let transfers = |stated: &str| {
            let mut findings = check(&format!("services: [{{ use: google-analytics }}]\n{stated}"));
            findings.retain(|finding| finding.rule == RULE.id);
            findings
        };
        assert_eq!(transfers("transfers: { countries: [US], mechanisms: [dpf] }"), []);
        let unstated = transfers("# transfers: left out");
        let [finding] = unstated.as_slice() else { panic!("{unstated:#?}") };
        assert_eq!(finding.severity, Severity::Warning);
    }

    #[test]
    fn service_is_found_by_name_provider_or_url() {
        let service = |keys: &str| {
            found(&format!(
                "services: [{{ id: a, category: statistics, cookies: [{{ name: a, days: 1 }}], {keys} }}]"
            ))
        };
        let expected = [("transfer-denied-but-vendor", "services[0]".to_owned())];
        for keys in [
            "name: Google Analytics",
            "name: Kävijälaskuri, provider: Google",
            "name: Kartta, script: 'https://www.googletagmanager.com/a.js'",
            "name: Kartta, script: [/a.js, 'https://www.googletagmanager.com/a.js']",
            "name: Kartta, contacts: { script: 'https://www.googletagmanager.com' }",
        ] {
            assert_eq!(service(keys), expected, "{keys}");
        }
        assert!(service("name: Google Analytics, provider: Google Ireland Limited, country: IE").is_empty());
        assert!(service("name: Matomo, script: 'https://notgoogle.com.example.fi/a.js'").is_empty());
    }

    #[test]
    fn missing_transfer_is_reported() {
        let recipient = "recipients: { carrier: { name: HubSpot } }\n";
        let of = |keys: &str| found(&format!("{recipient}{keys}"));
        let expected = [("transfer-denied-but-vendor", "recipients.carrier".to_owned())];
        assert_eq!(of("# transfers: left out"), expected);
        assert_eq!(of("transfers: { countries: [JP], mechanisms: [adequacy] }"), expected);
        assert!(of("transfers: { countries: [US], mechanisms: [derogation] }").is_empty());
        let both = "recipients:\n  a: { name: Google LLC, country: US, transfer: { mechanism: derogation } }\n  carrier: Google Ads\n";
        assert!(found(&format!("{both}# transfers: left out")).is_empty());
    }

    #[test]
    fn denial_in_a_text_is_found() {
        let keys = "\
recipients: { carrier: { name: HubSpot } }
transfers: { text: Tietoja ei siirretä EU:n tai ETA:n ulkopuolelle. }
";
        assert!(found(keys).contains(&("transfer-denied-but-vendor", "recipients.carrier".to_owned())));
        let what = |text: &str| {
            let findings = check(&format!(
                "recipients: {{ carrier: {{ name: HubSpot }} }}\ntransfers: {{ text: \"{text}\" }}"
            ));
            let vendor = findings.into_iter().find(|finding| finding.rule == RULE.id);
            vendor.unwrap().message
        };
        assert!(what("Data is not transferred outside the EEA.").contains("are denied"));
        for exception in [
            "Tietoja ei siirretä EU:n ulkopuolelle, ellei se ole tarpeen.",
            "Uppgifter överförs inte utanför EES, om det inte behövs.",
            "Data is not transferred outside the EEA, except for support.",
        ] {
            assert!(what(exception).contains("does not say whether"), "{exception}");
        }
    }
}
