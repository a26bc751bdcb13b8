use crate::Rule;
use crate::phrases::BROWSER_CONTROL;
use crate::rule::Run;
use crate::subject::Subject;
use crate::words::{denies, quoted};
use seloste_notice::{Finding, Item, Notice, Service, Severity};

pub(super) const RULE: Rule = Rule {
    id: "cookies-browser-only",
    summary: "The browser's settings or an add-on are the only way to refuse cookies",
    severity: Severity::Error,
    why: "What is not strictly necessary may be stored or read only after consent. Who must find the settings of \
          the browser, or install an add-on, was not asked.",
    source: "Art. 5(3) of directive 2002/58/EC; Finland: laki sähköisen viestinnän palveluista (917/2014), 205 §; Sweden: lag (2022:482) om elektronisk kommunikation, 9 kap. 28 §; \
             Court of Justice, C-673/17, 1 October 2019",
    remedy: "Declare each service under `services` with its cookies and with what it loads: then nothing of it runs \
             before the visitor has agreed. What is said of the browser may stay beside that.",
    wrong: "\
cookies: Our site counts its visits. You can block this in the settings of your browser.
",
    right: "\
cookies: Our site counts its visits if you agree. You can also block this in the settings of your browser.
services:
  - id: counter
    category: statistics
    name: Visitor counter
    country: FI
    cookies: [{ name: counter, days: 30 }]
",
    run: Run::OnNotice(run),
};

/// Silent where the page asks: where an optional service has something that waits for consent, where all services are
/// necessary, and where the notice says that there are no cookies.
fn run(subject: &Subject) -> Vec<Finding> {
    let notice = subject.notice;
    if asks(notice) {
        return Vec::new();
    }
    BROWSER_CONTROL
        .found_where(&subject.prose, |mention| {
            // The title of a link says where it leads, and the text beside it what for.
            !mention.passage.text_path().contains(".links[") && !denies(mention.folded_sentence)
        })
        .into_iter()
        .map(|mention| {
            RULE.finding(
                mention.passage.path(),
                format!("The notice offers nothing but the browser to refuse: {}.", quoted(mention.sentence)),
            )
        })
        .collect()
}

fn asks(notice: &Notice) -> bool {
    let only_necessary = !notice.services.is_empty() && notice.optional_services().next().is_none();
    only_necessary || matches!(notice.cookies, Item::None) || notice.optional_services().any(waits)
}

/// Whether there is something of a service that the page can hold back until the visitor agrees.
fn waits(service: &Service) -> bool {
    !service.cookies.is_empty() || loads(service)
}

/// Whether a service declares what it loads.
pub(super) fn loads(service: &Service) -> bool {
    service.script.is_some()
        || service.iframe.is_some()
        || service.embed.is_some()
        || service.image.is_some()
        || service.stylesheet.is_some()
}

#[cfg(test)]
mod tests {
    use crate::examples::found;

    #[test]
    fn settings_and_add_ons_in_three_languages() {
        for text in [
            "Voit estää seurannan selaimesi asetuksista.",
            "Seurannan voi kytkeä pois selaimen lisäosalla.",
            "Du kan blockera spårningen i webbläsarens inställningar.",
            "You can opt out with an add-on for your browser.",
        ] {
            assert_eq!(
                found(&format!("security: {text}")),
                [("cookies-browser-only", "security.text".to_owned())],
                "{text}"
            );
        }
    }

    #[test]
    fn what_is_asked_for_or_not_there() {
        let text = "introduction: Voit estää seurannan myös selaimesi asetuksista.\n";
        assert!(found(&format!("{text}cookies: none")).is_empty());
        assert!(
            found(&format!("{text}services: [{{ id: a, category: necessary, name: A, country: FI, cookies: [{{ name: a, days: 1 }}] }}]"))
                .is_empty()
        );
    }
}
