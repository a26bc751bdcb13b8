use seloste_notice::{Country, Finding, Item, Language, Service, Severity, Text};

use crate::context::Context;
use crate::fact::{Fact, FactState};
use crate::generic_names::is_generic;
use crate::lexicon::{FACT_MECHANISM, GENERIC_RECIPIENTS, LEAVES_EEA, NEGATIONS};
use crate::rule::{Rule, RuleFn};
use crate::text::{fold, join_with_and, quote};

pub(super) const RULE: Rule = Rule {
    id: "transfer-without-mechanism",
    summary: "Data may leave the EEA, but no transfer mechanism is stated",
    severity: Severity::Error,
    why: "Data may be transferred outside the European Economic Area only under an adequacy decision, \
          appropriate safeguards or a derogation. People must be told which one, and how to get a copy of \
          the safeguards.",
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
    lists: &[&LEAVES_EEA, &FACT_MECHANISM, &NEGATIONS, &GENERIC_RECIPIENTS],
    run: RuleFn::Notice(run),
};

/// A mechanism of the notice covers every recipient and service, one of a recipient only itself and the
/// services that it provides; one of a category covers every service.
fn run(context: &Context) -> Vec<Finding> {
    let notice = context.notice;
    let recipients = notice.stated_recipients();
    let transfers = notice.transfers.stated();
    if transfers.is_some_and(|transfers| !transfers.mechanisms.is_empty())
        || matches!(context.state_of(Fact::Mechanism), FactState::InText(_))
    {
        return Vec::new();
    }
    let mut findings: Vec<Finding> = recipients
        .iter()
        .filter(|recipient| recipient.transfer.is_none())
        .filter_map(|recipient| {
            let countries = countries_outside_eea(&recipient.countries)?;
            let name = quote(context.localized(&recipient.name));
            Some(RULE.finding(
                format!("recipients.{}.transfer", recipient.id),
                format!("{name} is outside the EEA ({countries}), but no transfer mechanism is stated"),
            ))
        })
        .collect();
    let any_mechanism = recipients.iter().any(|recipient| recipient.transfer.is_some());
    if !any_mechanism
        && findings.is_empty()
        && let Item::Stated(_) = notice.transfers
    {
        findings.push(Finding {
            help:
                "List the transfer mechanisms under `transfers.mechanisms`. If no data leaves the EEA, write \
                 `transfers: none`."
                    .to_owned(),
            ..RULE.finding(
                "transfers",
                "the notice mentions transfers outside the EEA, but states no transfer mechanism",
            )
        });
        return findings;
    }
    findings.extend(notice.services.iter().enumerate().filter_map(|(index, service)| {
        let country = countries_outside_eea(&service.countries)?;
        // A recipient without a mechanism is reported itself.
        if recipients.iter().any(|recipient| {
            provides(&recipient.name, service) || recipient.transfer.is_some() && is_category(&recipient.name)
        }) {
            return None;
        }
        let name = quote(context.localized(&service.name));
        Some(Finding {
            help: "State the countries and `mechanisms` under `transfers`, or list the provider under \
                   `recipients` with its `transfer`."
                .to_owned(),
            ..RULE.finding(
                format!("services[{index}].country"),
                format!(
                    "the provider of {name} is outside the EEA ({country}), but no transfer and no mechanism \
                     is stated"
                ),
            )
        })
    }));
    if any_mechanism {
        return findings;
    }
    if findings.is_empty() && notice.transfers.is_absent() {
        findings.extend(in_texts(context));
    }
    findings
}

/// Returns true if a recipient is a category, which may have the provider of each service in it.
fn is_category(recipient: &Text) -> bool {
    recipient.iter().any(|(language, name)| is_generic(name, language, &GENERIC_RECIPIENTS))
}

/// Returns true if a recipient's name contains that of a service or of its provider, in any language, or is
/// the beginning of it, without a legal form.
fn provides(recipient: &Text, service: &Service) -> bool {
    let words = |name: &str| -> Vec<String> {
        let folded = fold(name);
        let words = folded.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
        words.map(str::to_owned).collect()
    };
    let recipients: Vec<Vec<String>> = recipient.iter().map(|(_, name)| words(name)).collect();
    std::iter::once(&service.name).chain(&service.provider).flat_map(Text::iter).any(|(_, name)| {
        let name = words(name);
        recipients.iter().filter(|recipient| !recipient.is_empty() && !name.is_empty()).any(|recipient| {
            name.starts_with(recipient) || recipient.windows(name.len()).any(|part| *part == name)
        })
    })
}

/// Finds the first text by which data leaves the EEA, if no text names a mechanism.
fn in_texts(context: &Context) -> Option<Finding> {
    if !FACT_MECHANISM.find(&context.texts).is_empty() {
        return None;
    }
    let hits = LEAVES_EEA.find_where(&context.texts, |hit| !hit.is_negated());
    let hit = hits.first()?;
    Some(Finding {
        severity: Severity::Warning,
        help: "State the countries and `mechanisms` under `transfers`. If no data leaves the EEA, write \
               `transfers: none` and correct the sentence."
            .to_owned(),
        ..RULE.finding(
            hit.entry.path(),
            format!("data may leave the EEA, but no transfer mechanism is stated: {}", quote(hit.sentence)),
        )
    })
}

/// Returns the names of the countries outside the EEA, if any.
fn countries_outside_eea(countries: &[Country]) -> Option<String> {
    let names: Vec<&str> = countries
        .iter()
        .filter(|country| !country.is_in_eea())
        .map(|country| country.name(Language::En))
        .collect();
    (!names.is_empty()).then(|| join_with_and(&names))
}

#[cfg(test)]
mod tests {
    use crate::tests::found;

    #[test]
    fn mechanism_of_the_notice_covers_every_recipient() {
        let recipients = "recipients: { carrier: { name: A Inc., country: [FI, US] } }\n";
        assert_eq!(
            found(recipients),
            [("transfer-without-mechanism", "recipients.carrier.transfer".to_owned())]
        );
        assert!(
            found(&format!("{recipients}transfers: {{ countries: [US], mechanisms: [derogation] }}"))
                .is_empty()
        );
    }

    #[test]
    fn transfer_in_a_text_needs_a_mechanism() {
        assert_eq!(
            found("transfers: { text: Data may be transferred to the United States. }"),
            [("transfer-without-mechanism", "transfers".to_owned())]
        );
    }

    #[test]
    fn transfer_in_prose_needs_a_mechanism() {
        for text in [
            "Osa palvelimista voi olla EU:n ulkopuolella.",
            "Tietoja voidaan siirtää Euroopan talousalueen ulkopuolelle.",
            "Uppgifter kan behandlas utanför EES.",
            "Some of the servers are located outside the EU or the EEA.",
        ] {
            let notice = format!("introduction: '{text}'\n# transfers:");
            assert_eq!(found(&notice), [("transfer-without-mechanism", "introduction".to_owned())], "{text}");
        }
        for text in [
            "Tietoja ei siirretä EU:n ulkopuolelle.",
            "Inga uppgifter överförs utanför EU eller EES.",
            "We do not transfer data outside the EEA.",
            "Palvelun ulkopuolella tietoja ei käsitellä.",
            "Jos tietoja siirretään EU:n ulkopuolelle, käytetään komission vakiolausekkeita.",
            "If data is processed outside the EU, we use standard contractual clauses.",
        ] {
            assert!(found(&format!("introduction: '{text}'\n# transfers:")).is_empty(), "{text}");
        }
    }

    /// The mechanism of one recipient does not apply to other providers.
    #[test]
    fn mechanism_of_a_recipient_covers_only_its_own_services() {
        let found_with = |recipient: &str, service: &str| {
            found(&format!(
                "recipients: {{ carrier: {{ name: {recipient} }} }}\nservices: [{{ id: a, category: statistics, \
                 {service}, country: US, cookies: [{{ name: a, days: 1 }}] }}]\n"
            ))
        };
        let with = |name: &str| format!("{name}, country: US, transfer: {{ mechanism: scc, copy: Ask us }}");
        let service = [("transfer-without-mechanism", "services[0].country".to_owned())];
        for recipient in [with("Mail Inc."), with("Exam")] {
            assert_eq!(found_with(&recipient, "name: Example"), service, "{recipient}");
        }
        for recipient in [
            with("Example"),
            with("example inc."),
            with("Mail and Meter"),
            with("Palveluntarjoajat, purpose: Mittaus"),
        ] {
            assert!(found_with(&recipient, "name: Meter, provider: Example Inc.").is_empty(), "{recipient}");
        }
        assert_eq!(found_with(&with("Example Ltd"), "name: Meter, provider: Example Inc."), service);
        assert_eq!(
            found_with("Mail Inc., country: US", "name: Example"),
            [("transfer-without-mechanism", "recipients.carrier.transfer".to_owned()), service[0].clone()]
        );
        // Reported once, for the recipient.
        assert_eq!(
            found_with("Example, country: US", "name: Example"),
            [("transfer-without-mechanism", "recipients.carrier.transfer".to_owned())]
        );
    }

    #[test]
    fn provider_outside_the_eea_is_a_transfer() {
        let services = "services: [{ id: a, category: statistics, name: Example, country: US, \
                        cookies: [{ name: a, days: 1 }] }]\n";
        assert_eq!(found(services), [("transfer-without-mechanism", "services[0].country".to_owned())]);
    }
}
