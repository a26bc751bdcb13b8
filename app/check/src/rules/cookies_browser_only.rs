use seloste_notice::{Finding, Item, Notice, Service, Severity};

use crate::context::Context;
use crate::lexicon::{BROWSER_CONTROL, COOKIE_CONSENT, NEGATIONS};
use crate::rule::{Rule, RuleFn};
use crate::text::quote;

pub(super) const RULE: Rule = Rule {
    id: "cookies-browser-only",
    summary: "Browser settings or an add-on are the only way to refuse cookies",
    severity: Severity::Error,
    why: "Anything not strictly necessary may be stored or read only after consent. People who must change \
          browser settings or install an add-on have not been asked for consent.",
    source: "Art. 5(3) of directive 2002/58/EC; Finland: laki sähköisen viestinnän palveluista (917/2014), \
             205 §; Sweden: lag (2022:482) om elektronisk kommunikation, 9 kap. 28 §; Court of Justice, \
             C-673/17, 1 October 2019",
    remedy: "Declare each service under `services` with its cookies and the resources that it loads; it then \
             runs only after the visitor has consented. The sentence about the browser can stay as \
             additional information.",
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
    lists: &[&BROWSER_CONTROL, &COOKIE_CONSENT, &NEGATIONS],
    run: RuleFn::Notice(run),
};

/// Reports nothing if the page asks for consent, all services are necessary, or the notice states that there
/// are no cookies, or that they need consent: the browser is then only another way to refuse them.
fn run(context: &Context) -> Vec<Finding> {
    let notice = context.notice;
    if needs_no_report(notice) || !COOKIE_CONSENT.find(&context.texts).is_empty() {
        return Vec::new();
    }
    BROWSER_CONTROL
        .find_where(&context.texts, |hit| {
            // The title of a link describes its target, not a way to refuse.
            !hit.entry.path_without_language().contains(".links[") && !hit.is_negated()
        })
        .into_iter()
        .map(|hit| {
            context.with_cookie_authority(RULE.finding(
                hit.entry.path(),
                format!("the browser is the only way to refuse: {}", quote(hit.sentence)),
            ))
        })
        .collect()
}

fn needs_no_report(notice: &Notice) -> bool {
    let only_necessary = !notice.services.is_empty() && notice.optional_services().next().is_none();
    only_necessary || matches!(notice.cookies, Item::None) || notice.optional_services().any(can_be_gated)
}

/// Returns true if a page can block something of the service until the visitor consents.
fn can_be_gated(service: &Service) -> bool {
    !service.stated_cookies().is_empty() || loads_resources(service)
}

/// Returns true if a service declares something that it loads, on the pages of the notice or elsewhere.
pub(super) fn loads_resources(service: &Service) -> bool {
    service.loaded_urls().next().is_some() || !service.contacts.is_empty()
}

#[cfg(test)]
mod tests {
    use crate::tests::found;

    #[test]
    fn source_names_the_authority_for_cookies() {
        let findings = crate::tests::check("cookies: You can block cookies in the settings of your browser.");
        let finding = findings.iter().find(|finding| finding.rule == "cookies-browser-only").unwrap();
        assert!(
            finding.source.ends_with("supervised by Liikenne- ja viestintävirasto Traficom"),
            "{finding:?}"
        );
    }

    #[test]
    fn settings_and_add_ons_are_found_in_every_language() {
        for text in [
            "Voit estää seurannan selaimesi asetuksista.",
            "Seurannan voi kytkeä pois selaimen lisäosalla.",
            "Seurannasta voi kieltäytyä valinnoilla omassa selaimessa.",
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
    fn browser_is_another_way_if_cookies_need_consent() {
        for (language, text) in [
            (
                "fi",
                "Tilastoevästeet perustuvat suostumukseen. Voit myös estää evästeet selaimesi asetuksista.",
            ),
            (
                "fi",
                "Voit hyväksyä tai kieltää evästeet evästebannerissa. Voit estää ne myös selaimesi asetuksista.",
            ),
            (
                "sv",
                "Kakor för statistik används endast om du samtycker. Du kan också blockera kakor i webbläsarens \
                    inställningar.",
            ),
            (
                "en",
                "We only set analytics cookies with your consent. You can also block cookies in your browser \
                    settings.",
            ),
            (
                "de",
                "Cookies für Statistik setzen wir nur mit Ihrer Einwilligung. Sie können Cookies auch in den \
                    Einstellungen Ihres Browsers blockieren.",
            ),
            (
                "et",
                "Statistika küpsiseid kasutame ainult teie nõusolekul. Küpsised saab keelata ka brauseri seadetes.",
            ),
        ] {
            let notice = format!("languages: [{language}]\nsecurity: {text}");
            let rules: Vec<_> =
                crate::tests::check(&notice).into_iter().map(|finding| finding.rule).collect();
            assert!(!rules.contains(&"cookies-browser-only"), "{language}: {text}");
        }
    }

    #[test]
    fn consent_in_the_browser_or_by_use_is_no_other_way() {
        for (language, text) in [
            (
                "fi",
                "Annat suostumuksen evästeisiin käyttämällä sivustoa. Voit estää evästeet selaimesi asetuksista.",
            ),
            (
                "sv",
                "Genom att använda webbplatsen samtycker du till kakor, utan undantag. Du kan blockera kakor i \
                    webbläsarens inställningar.",
            ),
            (
                "en",
                "By using the site you accept cookies on the basis of this policy. You can block cookies in your \
                    browser settings.",
            ),
        ] {
            let notice = format!("languages: [{language}]\nsecurity: {text}");
            let rules: Vec<_> =
                crate::tests::check(&notice).into_iter().map(|finding| finding.rule).collect();
            assert!(rules.contains(&"cookies-browser-only"), "{language}: {text}");
        }
    }

    #[test]
    fn necessary_services_and_no_cookies_are_not_reported() {
        let text = "introduction: Voit estää seurannan myös selaimesi asetuksista.\n";
        assert!(found(&format!("{text}cookies: none")).is_empty());
        assert!(
            found(&format!("{text}services: [{{ id: a, category: necessary, name: A, country: FI, cookies: [{{ name: a, days: 1 }}] }}]"))
                .is_empty()
        );
    }
}
