use seloste_notice::{Finding, SectionId, Severity};

use crate::context::Context;
use crate::lexicon::{ANONYMIZED, ANONYMOUS, NEGATIONS, PERSONAL_IDENTIFIERS};
use crate::rule::{Rule, RuleFn};
use crate::text::{fold, quote};
use crate::vendors::vendor_by_name;

pub(super) const RULE: Rule = Rule {
    id: "anonymity-claimed",
    summary: "Analytics are called anonymous, but data about individuals is collected",
    severity: Severity::Warning,
    why: "Data is anonymous only if nobody can single out a person by any means reasonably likely to be \
          used. With an IP address, a cookie ID, an age or interests, the organisation that holds them may \
          single people out. A notice that says otherwise is misleading.",
    source: "Recitals 26 and 30 and Art. 4(1) GDPR; Court of Justice, C-582/14, 19 October 2016, and \
             C-413/23 P, 4 September 2025",
    remedy: "State what is collected about each visitor and how it is reduced, for example that the last \
             part of the IP address is removed. Remove the word “anonymous”.",
    wrong: "\
cookies: The statistics are anonymous data. We keep the IP address of each visitor.
services:
  - { id: counter, category: statistics, name: Counter, country: FI, cookies: [{ name: counter, days: 30 }] }
",
    right: "\
cookies: We keep the IP address of each visitor for a day.
services:
  - { id: counter, category: statistics, name: Counter, country: FI, cookies: [{ name: counter, days: 30 }] }
",
    lists: &[&ANONYMOUS, &PERSONAL_IDENTIFIERS, &ANONYMIZED, &NEGATIONS],
    run: RuleFn::Notice(run),
};

/// Reports claims of anonymity about cookies and services if the notice lists data about individuals, or
/// uses a known vendor that assigns an ID to every visitor.
fn run(context: &Context) -> Vec<Finding> {
    let claims = ANONYMOUS.find_where(&context.texts, |hit| {
        context.is_in_section(hit.entry, "cookies", SectionId::Cookies) || hit.entry.is_under("services")
    });
    if claims.is_empty() {
        return Vec::new();
    }
    let Some(evidence) = personal_data(context) else { return Vec::new() };
    claims
        .into_iter()
        .map(|hit| {
            RULE.finding(
                hit.entry.path(),
                format!(
                    "{} contradicts {}, which can single people out",
                    quote(hit.sentence),
                    quote(&evidence)
                ),
            )
        })
        .collect()
}

/// Returns the sentence or service that shows collection of data about individuals.
fn personal_data(context: &Context) -> Option<String> {
    let hits = context.texts.find_terms(&PERSONAL_IDENTIFIERS).into_iter();
    let sentences = hits
        .filter(|hit| {
            let entry = hit.entry;
            (entry.is_under("data")
                || entry.is_under("services")
                || context.is_in_section(entry, "cookies", SectionId::Cookies))
                && !hit.has(&ANONYMIZED)
                && !hit.is_negated()
        })
        .map(|hit| hit.sentence.to_owned());
    let services = context.notice.optional_services().filter(|service| {
        service.name.iter().any(|(_, name)| fold(name) != "youtube" && vendor_by_name(name).is_some())
    });
    sentences.chain(services.map(|service| context.localized(&service.name).to_owned())).next()
}

#[cfg(test)]
mod tests {
    use crate::tests::found;

    const SERVICE: &str = "services: [{ id: a, category: statistics, name: Laskuri, country: FI, cookies: [{ name: a, days: 1 }]";

    fn findings_for(cookies: &str) -> usize {
        found(&format!("cookies: {cookies}\n{SERVICE} }}]")).len()
    }

    #[test]
    fn claim_with_personal_data_is_reported() {
        for text in [
            "Kävijää ei voida tunnistaa. Keräämme IP-osoitteen ja sukupuolen.",
            "Besökaren kan inte identifieras. Vi sparar IP-adressen.",
            "No IP is told to others. Visitors cannot be identified, though their IP address is kept.",
        ] {
            assert_eq!(findings_for(text), 1, "{text}");
        }
    }

    #[test]
    fn anonymous_data_is_not_reported() {
        for text in [
            "Kävijää ei voida tunnistaa.",
            "Tilastot ovat anonyymejä tietoja. IP-osoite lyhennetään heti.",
            "The statistics are anonymous data; no IP address is kept.",
        ] {
            assert_eq!(findings_for(text), 0, "{text}");
        }
    }
}
