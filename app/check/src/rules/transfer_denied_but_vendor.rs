use crate::Rule;
use crate::phrases::NOT_TRANSFERRED;
use crate::rule::Run;
use crate::subject::Subject;
use crate::vendors::{vendor_at, vendor_named};
use crate::words::{fold, quoted};
use seloste_notice::law::VendorFacts;
use seloste_notice::{Country, Finding, Item, Language, Notice, Severity, Text};

pub(super) const RULE: Rule = Rule {
    id: "transfer-denied-but-vendor",
    summary: "Transfers are denied or not told, and a vendor from outside the EEA is used",
    severity: Severity::Warning,
    why: "A vendor whose parent company is outside the European Economic Area may get the data there, for support \
          or by its own terms; then people must be told of the transfer and of what it rests on.",
    source: "Art. 13(1)(f), 14(1)(f) and 44–49 GDPR",
    remedy: "Read the vendor's data processing terms. If data may leave the EEA, state the `transfer` of that \
             recipient; if the contract is with a company in the EEA and nothing leaves it, state its `country`.",
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
    run: Run::OnNotice(run),
};

/// A country that is stated is the author's answer: within the EEA it is taken at its word, outside of it another rule
/// asks what the transfer rests on. Transfers to the vendor's country, or to the same vendor by another name, are told.
fn run(subject: &Subject) -> Vec<Finding> {
    let notice = subject.notice;
    let denied = denies_transfers(notice);
    let told_of: Vec<&str> = notice
        .recipient_list()
        .iter()
        .filter(|recipient| recipient.transfer.is_some())
        .filter_map(|recipient| Some(named(&recipient.name)?.parent))
        .collect();
    let is_told = |vendor: &VendorFacts| {
        let countries = notice.transfers.stated().map_or(&[][..], |transfers| &transfers.countries);
        told_of.contains(&vendor.parent) || countries.iter().any(|country| country.code() == vendor.country)
    };
    let recipients = notice
        .recipient_list()
        .iter()
        .filter(|recipient| recipient.countries.is_empty() && recipient.transfer.is_none());
    let of_recipients = recipients.filter_map(|recipient| {
        let vendor = named(&recipient.name).filter(|vendor| !is_told(vendor))?;
        Some(told(format!("recipients.{}", recipient.id), subject.words(&recipient.name), vendor, denied))
    });
    let services = notice.services.iter().enumerate().filter(|(_, service)| service.country.is_none());
    let of_services = services.filter_map(|(index, service)| {
        let names = service.provider.iter().chain([&service.name]);
        let addresses = [
            service.script.as_ref().map(|script| script.src.as_str()),
            service.iframe.as_ref().map(|frame| frame.src.as_str()),
            service.embed.as_ref().map(|frame| frame.src.as_str()),
            service.image.as_ref().map(|image| image.src.as_str()),
            service.stylesheet.as_deref(),
        ];
        let vendor =
            names.filter_map(named).next().or_else(|| addresses.into_iter().flatten().find_map(vendor_at))?;
        let vendor = Some(vendor).filter(|vendor| !is_told(vendor))?;
        Some(told(format!("services[{index}]"), subject.words(&service.name), vendor, denied))
    });
    of_recipients.chain(of_services).collect()
}

/// Whether the notice says that nothing leaves the EEA: as `none`, or in words without a country or a mechanism.
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
                    .any(|(_, text)| NOT_TRANSFERRED.hold_in(&fold(text)))
        }
    }
}

fn named(name: &Text) -> Option<&'static VendorFacts> {
    name.iter().find_map(|(_, name)| vendor_named(name))
}

fn told(path: String, name: &str, vendor: &VendorFacts, denied: bool) -> Finding {
    let country = Country::from_code(vendor.country);
    let country = country.as_ref().map_or(vendor.country, |country| country.name(Language::En));
    let (name, parent) = (quoted(name), vendor.parent);
    let what = if denied {
        format!("Transfers outside the EEA are denied, but behind {name} stands {parent} ({country}).")
    } else {
        format!("Behind {name} stands {parent} ({country}); the notice does not say whether data goes there.")
    };
    RULE.finding(path, what)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::examples::{check, found};

    #[test]
    fn a_service_is_known_by_name_provider_or_address() {
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
        ] {
            assert_eq!(service(keys), expected, "{keys}");
        }
        assert!(service("name: Google Analytics, provider: Google Ireland Limited, country: IE").is_empty());
        assert!(service("name: Matomo, script: 'https://notgoogle.com.example.fi/a.js'").is_empty());
    }

    #[test]
    fn a_transfer_that_is_not_told() {
        let recipient = "recipients: { carrier: { name: HubSpot } }\n";
        let of = |keys: &str| found(&format!("{recipient}{keys}"));
        let expected = [("transfer-denied-but-vendor", "recipients.carrier".to_owned())];
        assert_eq!(of("# transfers: left out"), expected);
        assert_eq!(of("transfers: { countries: [JP], mechanisms: [adequacy] }"), expected);
        assert!(of("transfers: { countries: [US], mechanisms: [adequacy] }").is_empty());
        let both = "recipients:\n  a: { name: Google LLC, country: US, transfer: { mechanism: adequacy } }\n  carrier: Google Ads\n";
        assert!(found(&format!("{both}# transfers: left out")).is_empty());
    }

    #[test]
    fn a_denial_in_words() {
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
            vendor.unwrap().what
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
