use crate::Rule;
use crate::phrases::{ANONYMOUS, MADE_ANONYMOUS, OF_ONE_PERSON};
use crate::rule::Run;
use crate::sayings::any_of;
use crate::subject::Subject;
use crate::vendors::vendor_named;
use crate::words::{denies, fold, quoted};
use seloste_notice::{Finding, SectionId, Severity};

pub(super) const RULE: Rule = Rule {
    id: "anonymity-claimed",
    summary: "Analytics are said to be anonymous, and data of single persons is collected",
    severity: Severity::Warning,
    why: "Data is anonymous only if nobody can single a person out by any means reasonably likely to be used. An IP \
          address, a cookie's code, an age and interests may single people out for those who keep them; who is told \
          otherwise does not look further.",
    source: "Recitals 26 and 30 and Art. 4(1) GDPR; Court of Justice, C-582/14, 19 October 2016, and C-413/23 P, \
             4 September 2025",
    remedy: "Say what is collected of each visitor and what is done to it, such as that the last part of the address is \
             removed; take the word “anonymous” out.",
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
    run: Run::OnNotice(run),
};

/// Claims in what is said of cookies and services, where data of single persons is listed, or a vendor of analytics that
/// gives every visitor a code is used.
fn run(subject: &Subject) -> Vec<Finding> {
    let claims = ANONYMOUS.found_where(&subject.prose, |mention| {
        subject.is_about(mention.passage, "cookies", SectionId::Cookies)
            || mention.passage.is_under("services")
    });
    if claims.is_empty() {
        return Vec::new();
    }
    let Some(evidence) = of_one_person(subject) else { return Vec::new() };
    claims
        .into_iter()
        .map(|mention| {
            RULE.finding(
                mention.passage.path(),
                format!(
                    "{} is hard to hold beside {}, which may single people out.",
                    quoted(mention.sentence),
                    quoted(&evidence)
                ),
            )
        })
        .collect()
}

/// What is collected of single persons, as the notice says it.
fn of_one_person(subject: &Subject) -> Option<String> {
    let mentions = subject.prose.words_beginning(OF_ONE_PERSON).into_iter();
    let said = mentions
        .filter(|mention| {
            let (passage, sentence) = (mention.passage, mention.folded_sentence);
            (passage.is_under("data")
                || passage.is_under("services")
                || subject.is_about(passage, "cookies", SectionId::Cookies))
                && !any_of(sentence, MADE_ANONYMOUS)
                && !denies(sentence)
        })
        .map(|mention| mention.sentence.to_owned());
    let services = subject.notice.optional_services().filter(|service| {
        service.name.iter().any(|(_, name)| fold(name) != "youtube" && vendor_named(name).is_some())
    });
    said.chain(services.map(|service| subject.words(&service.name).to_owned())).next()
}

#[cfg(test)]
mod tests {
    use crate::examples::found;

    const SERVICE: &str = "services: [{ id: a, category: statistics, name: Laskuri, country: FI, cookies: [{ name: a, days: 1 }]";

    fn claims(cookies: &str) -> usize {
        found(&format!("cookies: {cookies}\n{SERVICE} }}]")).len()
    }

    #[test]
    fn claims_beside_data_of_one_person() {
        for text in [
            "Kävijää ei voida tunnistaa. Keräämme IP-osoitteen ja sukupuolen.",
            "Besökaren kan inte identifieras. Vi sparar IP-adressen.",
            "No IP is told to others. Visitors cannot be identified, though their IP address is kept.",
        ] {
            assert_eq!(claims(text), 1, "{text}");
        }
    }

    #[test]
    fn what_is_anonymous_indeed() {
        for text in [
            "Kävijää ei voida tunnistaa.",
            "Tilastot ovat anonyymejä tietoja. IP-osoite lyhennetään heti.",
            "The statistics are anonymous data; no IP address is kept.",
        ] {
            assert_eq!(claims(text), 0, "{text}");
        }
    }
}
