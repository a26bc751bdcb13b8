use seloste_notice::{Cookie, CookieParty, Finding, Severity};
use seloste_services::{Handling, KnownService, owners, recognize, same_place};

use crate::context::Context;
use crate::rule::{Rule, RuleFn};
use crate::text::{join_with_and, quote};

pub(super) const RULE: Rule = Rule {
    id: "cookie-of-other-service",
    summary: "A cookie is declared under a service that does not set it",
    severity: Severity::Warning,
    why: "Visitors choose by service. Under the wrong one they consent to the wrong provider and purpose, and \
          withdrawal removes the cookie of a service that they still allow.",
    source: "Art. 4(11) and 13(1) GDPR; Art. 5(3) of directive 2002/58/EC",
    remedy: "Move the cookie to the service that sets it, and declare that service.",
    wrong: "\
services:
  - id: statistics
    category: statistics
    name: Matomo
    country: FI
    cookies: [{ name: _fbp, months: 3, party: first }]
",
    right: "\
services:
  - id: pixel
    category: marketing
    name: Meta Pixel
    country: IE
    cookies: [{ name: _fbp, months: 3, party: first }]
",
    lists: &[],
    run: RuleFn::Notice(run),
};

/// Shorter names are used by many services.
const MIN_LENGTH: usize = 3;

fn run(context: &Context) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (index, service) in context.notice.services.iter().enumerate() {
        let Some(known) = recognize(service) else { continue };
        for (at, cookie) in service.stated_cookies().iter().enumerate() {
            let others = others(known, cookie);
            if others.is_empty() {
                continue;
            }
            let names: Vec<String> = others.iter().map(|other| quote(other.name)).collect();
            findings.push(RULE.finding(
                format!("services[{index}].cookies[{at}]"),
                format!(
                    "{} is declared under {}, but belongs to {}",
                    quote(&cookie.name),
                    quote(known.name),
                    join_with_and(&names)
                ),
            ));
        }
    }
    findings
}

/// Returns the services to which a cookie belongs, unless it belongs to the given one, too.
fn others(known: &KnownService, cookie: &Cookie) -> Vec<&'static KnownService> {
    if cookie.name.len() < MIN_LENGTH || known.item(cookie.storage, &cookie.name).is_some() {
        return Vec::new();
    }
    let mut found: Vec<&'static KnownService> = Vec::new();
    for (owner, item) in owners(same_place(cookie.storage), &cookie.name) {
        let may_be_set = item.handling != Handling::Passing
            // Many third parties have cookies of the same name on their own hosts.
            && item.party == CookieParty::First;
        if may_be_set && !found.iter().any(|other| other.id == owner.id) {
            found.push(owner);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use crate::tests::found;

    fn service(name: &str, cookie: &str) -> String {
        format!(
            "services: [{{ id: a, category: statistics, name: {name}, country: FI, cookies: [{{ {cookie} }}] }}]"
        )
    }

    #[test]
    fn own_and_unknown_cookies_are_not_reported() {
        for (name, cookie) in [
            ("Google Analytics", "name: _gid, days: 1"),
            ("Google Analytics", "name: own_cookie, days: 1"),
            ("Visitor counter", "name: _pk_id.*.*, months: 13"),
            ("Matomo", "name: m, years: 10"),
            ("Segment", "name: ajs_user_id, years: 1"),
            ("Customer.io", "name: ajs_user_id, years: 1"),
        ] {
            assert!(found(&service(name, cookie)).is_empty(), "{name} {cookie}");
        }
    }

    #[test]
    fn cookie_of_another_service_is_reported() {
        for (name, cookie) in [
            ("Google Tag Manager", "name: _ga, years: 2"),
            ("Google Tag Manager", "name: _ga_*, years: 2"),
            ("Hotjar", "name: _clck, years: 1"),
            ("Trustpilot", "name: ajs_user_id, years: 1"),
            ("Hotjar", "name: bugsnag-anonymous-id, storage: local"),
        ] {
            let expected = [("cookie-of-other-service", "services[0].cookies[0]".to_owned())];
            assert_eq!(found(&service(name, cookie)), expected, "{name} {cookie}");
        }
    }
}
