use seloste_notice::{Finding, Item, Notice, Severity, Text};

use crate::context::Context;
use crate::rule::{Rule, RuleFn};
use crate::text::{fold, quote};

pub(super) const RULE: Rule = Rule {
    id: "recipients-denied",
    summary: "Recipients are denied, but another company provides a service",
    severity: Severity::Warning,
    why: "Everyone who gets the data is a recipient, processors included. A notice that denies recipients and names \
          the provider of a service contradicts itself.",
    source: "Art. 4(9), 13(1)(e) and 14(1)(e) GDPR",
    remedy: "List the provider under `recipients`. If the service runs on your own servers, name yourself as \
             its `provider`, or leave the key out.",
    wrong: "\
purposes:
  - { name: Answering questions, basis: contract, retention: { years: 1 } }
recipients: none
services:
  - { id: chat, category: functional, name: Chat, provider: Example Chat Oy, country: FI, cookies: none }
",
    right: "\
purposes:
  - { name: Answering questions, basis: contract, retention: { years: 1 } }
recipients:
  chat: { name: Example Chat Oy, role: processor, country: FI }
services:
  - { id: chat, category: functional, name: Chat, provider: Example Chat Oy, country: FI, cookies: none }
",
    lists: &[],
    run: RuleFn::Notice(run),
};

/// Reports one finding for each service with a provider that is not a controller of the notice.
fn run(context: &Context) -> Vec<Finding> {
    let notice = context.notice;
    if notice.recipients != Item::None {
        return Vec::new();
    }
    let providers = notice.services.iter().enumerate().filter_map(|(index, service)| {
        let provider = service.provider.as_ref().filter(|provider| !is_controller(notice, provider))?;
        Some((index, service, provider))
    });
    providers
        .map(|(index, service, provider)| {
            let (name, provider) = (context.localized(&service.name), context.localized(provider));
            let message =
                format!("the notice denies recipients, but {} provides {}", quote(provider), quote(name));
            RULE.finding(format!("services[{index}].provider"), message)
        })
        .collect()
}

/// Returns true if the name is that of a controller, in any language.
fn is_controller(notice: &Notice, name: &Text) -> bool {
    let controllers = notice.controllers().filter_map(|controller| controller.name.as_ref());
    let names: Vec<String> = controllers.flat_map(Text::iter).map(|(_, name)| fold(name.trim())).collect();
    name.iter().any(|(_, name)| names.contains(&fold(name.trim())))
}

#[cfg(test)]
mod tests {
    use crate::tests::found;

    /// Returns the findings for this provider.
    fn findings_for(recipients: &str, provider: &str) -> Vec<(&'static str, String)> {
        found(&format!(
            "purposes: [{{ name: A, basis: contract, retention: {{ years: 1 }} }}]\n{recipients}\nservices: [{{ id: a, category: functional, name: Chat, {provider} cookies: none }}]"
        ))
    }

    #[test]
    fn provider_of_a_service_is_a_recipient() {
        let expected = [("recipients-denied", "services[0].provider".to_owned())];
        assert_eq!(findings_for("recipients: none", "provider: Example Chat Oy, country: FI,"), expected);
    }

    #[test]
    fn own_services_and_stated_recipients_are_accepted() {
        for (recipients, provider) in [
            ("recipients: none", ""),
            ("recipients: none", "provider: Esimerkki Oy, country: FI,"),
            ("recipients: none", "provider: ' esimerkki oy ', country: FI,"),
            (
                "recipients: { chat: { name: Example Chat Oy, country: FI } }",
                "provider: Example Chat Oy, country: FI,",
            ),
        ] {
            assert!(findings_for(recipients, provider).is_empty(), "{recipients} {provider}");
        }
    }
}
