use crate::Rule;
use crate::rule::Run;
use crate::subject::Subject;
use crate::words::{listed, quoted};
use seloste_notice::{Country, Finding, Item, Language, Severity};

pub(super) const RULE: Rule = Rule {
    id: "transfer-without-mechanism",
    summary: "Data may leave the EEA, and nothing is said of what the transfer rests on",
    severity: Severity::Error,
    why: "Data may leave the European Economic Area only on an adequacy decision, appropriate safeguards or \
          a derogation, and people must be told which, and how to get a copy of the safeguards.",
    source: "Art. 13(1)(f), 14(1)(f) and 44–49 GDPR",
    remedy: "State the `mechanism`: `adequacy`, `dpf`, `scc`, `bcr` or `derogation`, and under `copy` how to \
             get a copy of the safeguards.",
    wrong: "\
purposes:
  - { name: Newsletter, basis: contract, retention: { years: 1 } }
recipients:
  mailer: { name: Example Mail Inc., role: processor, country: US }
",
    right: "\
purposes:
  - { name: Newsletter, basis: contract, retention: { years: 1 } }
recipients:
  mailer:
    name: Example Mail Inc.
    role: processor
    country: US
    transfer: { mechanism: scc, copy: Ask us by e-mail }
",
    run: Run::OnNotice(run),
};

/// A mechanism stated for transfers as a whole covers every recipient and service.
fn run(subject: &Subject) -> Vec<Finding> {
    let notice = subject.notice;
    let recipients = notice.recipient_list();
    let transfers = notice.transfers.stated();
    if transfers.is_some_and(|transfers| !transfers.mechanisms.is_empty()) {
        return Vec::new();
    }
    let mut findings: Vec<Finding> = recipients
        .iter()
        .filter(|recipient| recipient.transfer.is_none())
        .filter_map(|recipient| {
            let countries = outside(&recipient.countries)?;
            let name = quoted(subject.words(&recipient.name));
            Some(RULE.finding(
                format!("recipients.{}.transfer", recipient.id),
                format!(
                    "{name} is outside the EEA ({countries}), but what the transfer rests on is not stated."
                ),
            ))
        })
        .collect();
    let any_mechanism = recipients.iter().any(|recipient| recipient.transfer.is_some());
    if any_mechanism || !findings.is_empty() {
        return findings;
    }
    if let Item::Stated(_) = notice.transfers {
        findings.push(Finding {
            fix: "List under `transfers.mechanisms` what the transfers rest on; if nothing leaves the EEA, \
                  write `transfers: none`."
                .to_owned(),
            ..RULE.finding(
                "transfers",
                "The notice speaks of transfers outside the EEA, but does not say what they rest on.",
            )
        });
        return findings;
    }
    findings.extend(notice.services.iter().enumerate().filter_map(|(index, service)| {
        let country = outside(service.country.as_slice())?;
        let name = quoted(subject.words(&service.name));
        Some(Finding {
            fix: "State under `transfers` the countries and the `mechanisms`, or name the provider under \
                  `recipients` with its `transfer`."
                .to_owned(),
            ..RULE.finding(
                format!("services[{index}].country"),
                format!(
                    "The provider of {name} is outside the EEA ({country}), but no transfer and nothing that \
                     it could rest on is stated."
                ),
            )
        })
    }));
    findings
}

/// The countries that are outside the EEA, named, if any is.
fn outside(countries: &[Country]) -> Option<String> {
    let names: Vec<&str> = countries
        .iter()
        .filter(|country| !country.is_in_eea())
        .map(|country| country.name(Language::En))
        .collect();
    (!names.is_empty()).then(|| listed(&names))
}

#[cfg(test)]
mod tests {
    use crate::examples::found;

    #[test]
    fn one_mechanism_for_all_covers_every_recipient() {
        let recipients = "recipients: { carrier: { name: A Inc., country: [FI, US] } }\n";
        assert_eq!(
            found(recipients),
            [("transfer-without-mechanism", "recipients.carrier.transfer".to_owned())]
        );
        assert!(
            found(&format!("{recipients}transfers: {{ countries: [US], mechanisms: [adequacy] }}"))
                .is_empty()
        );
    }

    #[test]
    fn transfers_in_words_need_a_mechanism() {
        assert_eq!(
            found("transfers: { text: Data may be transferred to the United States. }"),
            [("transfer-without-mechanism", "transfers".to_owned())]
        );
    }

    #[test]
    fn a_provider_outside_the_eea_is_a_transfer() {
        let services = "services: [{ id: a, category: statistics, name: Example, country: US, \
                        cookies: [{ name: a, days: 1 }] }]\n";
        assert_eq!(found(services), [("transfer-without-mechanism", "services[0].country".to_owned())]);
    }
}
