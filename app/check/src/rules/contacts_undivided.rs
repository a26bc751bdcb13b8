use seloste_notice::{Finding, Service, Severity, origin};

use crate::context::Context;
use crate::rule::{Rule, RuleFn};
use crate::text::quote;

pub(super) const RULE: Rule = Rule {
    id: "contacts-undivided",
    summary: "A service does not state what its script or style sheet loads from the hosts it contacts",
    severity: Severity::Info,
    why: "Tag managers, chats and captchas load a second script, an embedded page or a style sheet from \
          another host. The page allows hosts in a plain list for requests, images and fonts only and \
          blocks the rest, so the service may not work after consent.",
    source: "Content Security Policy Level 3, section 6.1 (fetch directives)",
    remedy: "State what is loaded from each host: `contacts: { script: [https://…], connect: [https://…] }`. \
             The keys are `script`, `connect`, `frame`, `image`, `style` and `font`.",
    wrong: "\
services:
  - id: tags
    category: marketing
    name: Tag manager
    country: FI
    cookies: none
    script: https://tags.example/load.js
    contacts: [https://data.example]
",
    right: "\
services:
  - id: tags
    category: marketing
    name: Tag manager
    country: FI
    cookies: none
    script: https://tags.example/load.js
    contacts: { script: [https://data.example] }
",
    lists: &[],
    run: RuleFn::Notice(run),
};

/// Reports one finding per service. Hosts from which the service already loads a script or style sheet are
/// not reported.
fn run(context: &Context) -> Vec<Finding> {
    let services = context.notice.services.iter().enumerate();
    services
        .filter_map(|(index, service)| {
            let origins = undivided(service);
            let (first, more) = origins.split_first()?;
            let hosts = match more.len() {
                0 => (*first).to_owned(),
                others => format!("{first} and {others} more"),
            };
            let kind = if service.scripts.is_empty() { "font" } else { "script" };
            Some(Finding {
                help: format!(
                    "State what is loaded from each host, such as `contacts: {{ {kind}: [{first}] }}`. The \
                     keys are `script`, `connect` (requests), `frame`, `image`, `style` and `font`."
                ),
                ..RULE.finding(
                    format!("services[{index}].contacts"),
                    format!(
                        "{} does not state what it loads from {hosts}; further scripts, style sheets and \
                         embedded pages from there are blocked",
                        quote(context.localized(&service.name))
                    ),
                )
            })
        })
        .collect()
}

/// Returns the contacts without a kind of a service with a script or style sheet.
fn undivided(service: &Service) -> Vec<&str> {
    let scripts = service.scripts.iter().map(|script| &script.src);
    let urls: Vec<&String> = scripts.chain(&service.stylesheet).collect();
    let known: Vec<String> = urls.iter().filter_map(|url| origin(url)).collect();
    let contacts = service.contacts.iter().filter(|contact| contact.kind.is_none());
    contacts
        .map(|contact| contact.origin.as_str())
        .filter(|origin| !urls.is_empty() && !known.iter().any(|known| known == origin))
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::tests::found;

    fn findings_for(keys: &str) -> Vec<(&'static str, String)> {
        found(&format!(
            "services: [{{ id: a, category: statistics, name: A, country: FI, cookies: none, {keys} }}]"
        ))
    }

    #[test]
    fn hosts_without_a_kind_are_reported_once_per_service() {
        let expected = [("contacts-undivided", "services[0].contacts".to_owned())];
        for keys in [
            "script: /a.js, contacts: ['https://b.example']",
            "script: 'https://a.example/a.js', contacts: ['https://a.example', 'https://b.example']",
            "stylesheet: 'https://a.example/a.css', contacts: ['https://b.example']",
            "script: [/a.js, /b.js], contacts: ['https://b.example', 'https://c.example']",
        ] {
            assert_eq!(findings_for(keys), expected, "{keys}");
        }
    }

    #[test]
    fn stated_kinds_known_hosts_and_other_content_are_not_reported() {
        for keys in [
            "script: /a.js, contacts: { connect: 'https://b.example' }",
            "script: 'https://A.example:443/a.js', contacts: ['https://a.example/']",
            "stylesheet: 'https://a.example/a.css', contacts: { font: ['https://b.example'] }",
            "image: { src: /a.png, width: 1, height: 1 }, contacts: ['https://b.example']",
            "iframe: { src: /a, title: A, width: 1, height: 1 }, contacts: ['https://b.example']",
            "contacts: ['https://b.example']",
        ] {
            assert!(findings_for(keys).is_empty(), "{keys}");
        }
    }
}
