use std::sync::LazyLock;

use seloste_notice::{Finding, Item, SectionId, Severity};
use seloste_services::{KnownService, recognize, services};

use crate::context::Context;
use crate::lexicon::{COOKIE_WORDS, NEGATIONS};
use crate::rule::{Rule, RuleFn};
use crate::text::{fold, quote};
use crate::text_index::Hit;

pub(super) const RULE: Rule = Rule {
    id: "service-undeclared",
    summary: "A service is named in a text about cookies, but not declared",
    severity: Severity::Warning,
    why: "The page asks for consent only to declared services, and removes only their cookies on withdrawal.",
    source: "Art. 5(3) of directive 2002/58/EC; Art. 7(1) and 7(3) GDPR",
    remedy: "Declare the service: `services: [{ use: … }]` takes what is known about it. If the site no longer \
             uses it, remove it from the text.",
    wrong: "\
cookies: We use cookies of Hotjar to see how our site is used.
services:
  - id: counter
    category: statistics
    name: Visitor counter
    country: FI
    cookies: [{ name: counter, days: 30 }]
",
    right: "\
cookies: We use cookies of Hotjar to see how our site is used.
services:
  - { use: hotjar, country: MT, cookies: none }
",
    lists: &[&COOKIE_WORDS, &NEGATIONS],
    run: RuleFn::Notice(run),
};

/// Names that are also words, or names of something else that a text about cookies may mention.
const AMBIGUOUS: [&str; 14] = [
    "Braze", "Clarity", "Countly", "Crisp", "Drift", "Heap", "Intercom", "Keen", "Leaflet", "Segment",
    "Split", "Unleash", "Urchin", "alloy.js",
];

/// Folded names with their services.
static NAMES: LazyLock<Vec<(String, &'static str, &'static KnownService)>> = LazyLock::new(|| {
    let named = services().iter().flat_map(|service| service.names().map(move |name| (name, service)));
    named
        .filter(|(name, _)| !AMBIGUOUS.contains(name) && name.len() >= 4)
        .map(|(name, service)| (fold(name), name, service))
        .collect()
});

/// Reports one finding for each service, for the first text that names it. A notice without services is left
/// to `cookies-undeclared`.
fn run(context: &Context) -> Vec<Finding> {
    let notice = context.notice;
    if notice.services.is_empty() && !matches!(notice.cookies, Item::None) {
        return Vec::new();
    }
    let declared: Vec<&KnownService> = notice.services.iter().filter_map(recognize).collect();
    // A declared service may mention another one by name, such as a tag manager what it loads.
    let mentioned: Vec<String> = notice
        .services
        .iter()
        .flat_map(|service| [Some(&service.name), service.provider.as_ref(), service.text.as_ref()])
        .flatten()
        .flat_map(|text| text.iter().map(|(_, text)| fold(text)))
        .collect();
    let mut found: Vec<(&KnownService, Hit)> = Vec::new();
    for (folded, name, service) in NAMES.iter() {
        let mut hits = context.texts.find_prefixes(&[folded]);
        // Few names are in a text, so this is asked last.
        let is_declared = || {
            declared.iter().any(|other| other.id == service.id)
                || mentioned.iter().any(|text| text.contains(folded.as_str()))
        };
        hits.retain(|hit| is_meant(context, hit, name));
        if !hits.is_empty() && !is_declared() {
            found.extend(hits.into_iter().map(|hit| (*service, hit)));
        }
    }
    // A longer name that starts at the same place is the one that is meant.
    found.sort_by_key(|(service, hit)| {
        (hit.entry.position(), hit.offset, std::cmp::Reverse(service.name.len()))
    });
    found.dedup_by_key(|(_, hit)| (hit.entry.position(), hit.offset));
    let mut reported: Vec<&str> = Vec::new();
    let mut findings = Vec::new();
    for (service, hit) in found {
        if reported.contains(&service.id) {
            continue;
        }
        reported.push(service.id);
        findings.push(RULE.finding(
            hit.entry.path(),
            format!("{} is named ({}), but not declared", quote(service.name), quote(hit.sentence)),
        ));
    }
    findings
}

/// Returns true if a sentence names the service as one that the site uses.
fn is_meant(context: &Context, hit: &Hit, name: &str) -> bool {
    let written = hit.entry.content.get(hit.offset..).unwrap_or_default();
    // Case distinguishes a name from a word; an ending may follow the name.
    let Some(rest) = written.strip_prefix(name) else { return false };
    let ending = rest.chars().take_while(|letter| letter.is_alphanumeric()).collect::<Vec<char>>();
    let is_inflected = ending.len() <= 5 && ending.iter().all(|letter| letter.is_lowercase());
    let is_about_cookies =
        context.is_in_section(hit.entry, "cookies", SectionId::Cookies) || hit.has(&COOKIE_WORDS);
    is_inflected && is_about_cookies && !hit.is_negated()
}

#[cfg(test)]
mod tests {
    use crate::tests::found;

    const SERVICE: &str = "services: [{ id: counter, category: statistics, name: Visitor counter, country: FI, \
                           cookies: [{ name: counter, days: 30 }] }]";

    #[test]
    fn named_services_are_reported_once() {
        let texts = "cookies: Käytämme Google Analyticsin ja Hotjarin evästeitä. Hotjar tallentaa käynnin.\n";
        let path = "cookies".to_owned();
        assert_eq!(
            found(&format!("{texts}{SERVICE}")),
            [("service-undeclared", path.clone()), ("service-undeclared", path)]
        );
    }

    #[test]
    fn declared_denied_and_other_mentions_are_not_reported() {
        for text in [
            "cookies: Emme käytä Google Analyticsia.",
            "cookies: The visitor counter divides visitors into a segment.",
            "introduction: Julkaisemme videoita YouTubessa.",
        ] {
            assert!(found(&format!("{text}\n{SERVICE}")).is_empty(), "{text}");
        }
        let declared = "cookies: We use cookies of Matomo.\nservices: [{ use: matomo, country: FI }]";
        assert!(found(declared).is_empty());
    }

    #[test]
    fn longer_name_is_meant() {
        let notice = format!("cookies: We use cookies of Google Tag Manager.\n{SERVICE}");
        assert_eq!(found(&notice).len(), 1);
    }
}
