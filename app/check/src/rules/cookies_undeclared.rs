use super::cookies_browser_only::loads;
use crate::Rule;
use crate::phrases::COOKIES_USED;
use crate::rule::Run;
use crate::subject::Subject;
use crate::words::{denies, quoted};
use seloste_notice::{Finding, Item, Severity};

pub(super) const RULE: Rule = Rule {
    id: "cookies-undeclared",
    summary: "Cookies or analytics are spoken of, and none is declared",
    severity: Severity::Warning,
    why: "Before people can agree they must be told which cookies there are, for how long, and whether others can \
          read them; nobody can be asked about what is not declared.",
    source: "Art. 5(3) of directive 2002/58/EC; Court of Justice, C-673/17, 1 October 2019",
    remedy: "Declare each service under `services` with its `cookies` (name, how long, whose) and what it loads; if \
             there are none, write `cookies: none`.",
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
    run: Run::OnNotice(run),
};

/// Where no service is declared, one finding for the first text that speaks of cookies; where there are services, one
/// for each that is a matter of choice and of which neither a cookie nor anything that it loads is told.
fn run(subject: &Subject) -> Vec<Finding> {
    let notice = subject.notice;
    if matches!(notice.cookies, Item::None) {
        return Vec::new();
    }
    if notice.services.is_empty() {
        let mentions = COOKIES_USED.found_where(&subject.prose, |mention| !denies(mention.folded_sentence));
        let first = mentions.first().map(|mention| {
            RULE.finding(
                mention.passage.path(),
                format!(
                    "Cookies or analytics are spoken of ({}), but no service is declared.",
                    quoted(mention.sentence)
                ),
            )
        });
        return first.into_iter().collect();
    }
    notice
        .services
        .iter()
        .enumerate()
        .filter(|(_, service)| service.is_optional() && service.cookies.is_empty() && !loads(service))
        .map(|(index, service)| {
            RULE.finding(
                format!("services[{index}]"),
                format!(
                    "Of {} neither the cookies nor what it loads are declared.",
                    quoted(subject.words(&service.name))
                ),
            )
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::examples::found;

    #[test]
    fn a_service_without_anything_is_told() {
        let service = "services: [{ id: a, category: statistics, name: Laskuri, country: FI";
        assert_eq!(found(&format!("{service} }}]")), [("cookies-undeclared", "services[0]".to_owned())]);
        assert!(found(&format!("{service}, script: /laskuri.js }}]")).is_empty());
        assert!(found(&format!("{} }}]", service.replace("statistics", "necessary"))).is_empty());
    }

    #[test]
    fn cookies_that_are_denied_necessary_or_removed() {
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
