use std::sync::LazyLock;

use seloste_notice::{Finding, Severity};
use seloste_services::{KnownService, services};

use crate::context::Context;
use crate::rule::{Rule, RuleFn};
use crate::text::{fold, quote};
use crate::text_index::Hit;

pub(super) const RULE: Rule = Rule {
    id: "service-name-outdated",
    summary: "A service is called by a name that its provider no longer uses",
    severity: Severity::Info,
    why: "People look up a service by its name. An old name also shows that the list of services has not been \
          reviewed since.",
    source: "Art. 12(1) GDPR",
    remedy: "Write the present name, and check that the facts about the service still hold.",
    wrong: "\
cookies: We measure our advertising with the Facebook Pixel.
services:
  - { use: meta-pixel, cookies: none }
transfers: { countries: [US], mechanisms: [scc], copy: Ask us by e-mail }
",
    right: "\
cookies: We measure our advertising with the Meta Pixel.
services:
  - { use: meta-pixel, cookies: none }
transfers: { countries: [US], mechanisms: [scc], copy: Ask us by e-mail }
",
    lists: &[],
    run: RuleFn::Notice(run),
};

/// Folded former names with their services.
static NAMES: LazyLock<Vec<(String, &'static str, &'static KnownService)>> = LazyLock::new(|| {
    let named =
        services().iter().flat_map(|service| service.former_names.iter().map(move |name| (*name, service)));
    named.map(|(name, service)| (fold(name), name, service)).collect()
});

/// Reports one finding for each text and name.
fn run(context: &Context) -> Vec<Finding> {
    let mut found: Vec<(&'static str, &'static KnownService, Hit)> = Vec::new();
    for (folded, name, service) in NAMES.iter() {
        for hit in context.texts.find_prefixes(&[folded]) {
            // Case distinguishes a name from a word.
            let written = hit.entry.content.get(hit.offset..).unwrap_or_default();
            if written.starts_with(name) {
                found.push((name, service, hit));
            }
        }
    }
    // Of names that start within another one, such as `Google AdWords` and `AdWords`, the longer one counts.
    found.sort_by_key(|(name, _, hit)| (hit.entry.position(), hit.offset, std::cmp::Reverse(name.len())));
    let mut reported: Vec<(&str, &str)> = Vec::new();
    let mut findings = Vec::new();
    for (name, service, hit) in found {
        let text = hit.entry.path_without_language();
        if reported.contains(&(text, service.id)) {
            continue;
        }
        reported.push((text, service.id));
        findings.push(
            RULE.finding(hit.entry.path(), format!("{} is now called {}", quote(name), quote(service.name))),
        );
    }
    findings
}

#[cfg(test)]
mod tests {
    use crate::tests::found;

    #[test]
    fn former_names_are_found_in_names_and_texts() {
        let service = "services: [{ id: a, category: statistics, name: Universal Analytics, country: IE, \
                       cookies: none }]";
        assert_eq!(found(service), [("service-name-outdated", "services[0].name".to_owned())]);
        let text = "introduction: Mainostamme Google AdWordsin ja AdWordsin kautta.";
        assert_eq!(found(text), [("service-name-outdated", "introduction".to_owned())]);
        assert!(found("introduction: Avaamme mainoksia ja typekit-hakemiston.").is_empty());
    }
}
