use seloste_notice::{Finding, Item, Severity};

use super::cookies_browser_only::loads_resources;
use crate::context::Context;
use crate::lexicon::{COOKIES_USED, NEGATIONS};
use crate::rule::{Rule, RuleFn};
use crate::text::quote;

pub(super) const RULE: Rule = Rule {
    id: "cookies-undeclared",
    summary: "Cookies or analytics are mentioned, but not declared",
    severity: Severity::Warning,
    why: "Before people can consent, they must be told which cookies are used, how long they are stored and \
          whether third parties can access them. The page can ask for consent only for declared services.",
    source: "Art. 5(3) of directive 2002/58/EC; Court of Justice, C-673/17, 1 October 2019",
    remedy: "Declare each service under `services` with its `cookies` (name, duration, party) and the \
             resources that it loads. Write `cookies: none` in a service that stores nothing, or in the \
             notice if there are no cookies at all.",
    wrong: "\
cookies: We use cookies to measure how our site is used.
",
    right: "\
cookies: We use cookies to measure how our site is used.
services:
  - id: counter
    category: statistics
    name: Visitor counter
    country: FI
    cookies: [{ name: counter, days: 30 }]
",
    lists: &[&COOKIES_USED, &NEGATIONS],
    run: RuleFn::Notice(run),
};

/// Without services, one finding for the first text that mentions cookies. Otherwise one per optional service
/// that declares neither cookies (or `none`) nor resources.
fn run(context: &Context) -> Vec<Finding> {
    let notice = context.notice;
    if matches!(notice.cookies, Item::None) {
        return Vec::new();
    }
    if notice.services.is_empty() {
        let hits = COOKIES_USED.find_where(&context.texts, |hit| !hit.is_negated());
        let first = hits.first().map(|hit| {
            context.with_cookie_authority(RULE.finding(
                hit.entry.path(),
                format!(
                    "cookies or analytics are mentioned ({}), but no service is declared",
                    quote(hit.sentence)
                ),
            ))
        });
        return first.into_iter().collect();
    }
    notice
        .services
        .iter()
        .enumerate()
        .filter(|(_, service)| {
            service.is_optional() && service.cookies.is_absent() && !loads_resources(service)
        })
        .map(|(index, service)| {
            context.with_cookie_authority(RULE.finding(
                format!("services[{index}]"),
                format!(
                    "{} declares neither cookies nor resources that it loads",
                    quote(context.localized(&service.name))
                ),
            ))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::tests::found;

    #[test]
    fn service_without_cookies_and_resources_is_reported() {
        let service = "services: [{ id: a, category: statistics, name: Laskuri, country: FI";
        assert_eq!(found(&format!("{service} }}]")), [("cookies-undeclared", "services[0]".to_owned())]);
        for keys in [
            "script: /laskuri.js",
            "cookies: none",
            "contacts: ['https://a.example']",
            "contacts: { script: 'https://a.example' }",
        ] {
            assert!(found(&format!("{service}, {keys} }}]")).is_empty(), "{keys}");
        }
        assert!(found(&format!("{} }}]", service.replace("statistics", "necessary"))).is_empty());
    }

    #[test]
    fn denied_and_necessary_cookies_are_not_reported() {
        for text in [
            "Emme käytä evästeitä.",
            "Sivusto käyttää vain välttämättömiä evästeitä.",
            "Vi använder inte kakor.",
            "You can delete cookies in your browser.",
        ] {
            assert!(found(&format!("introduction: {text}")).is_empty(), "{text}");
        }
        assert_eq!(
            found("sources: [data-subject, { name: Evästeet, public: false }]"),
            [("cookies-undeclared", "sources[1].name".to_owned())]
        );
    }
}
