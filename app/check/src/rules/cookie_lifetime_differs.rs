use seloste_notice::{Cookie, CookieLifetime, Finding, Language, Period, Severity};
use seloste_services::{KnownService, Lifetime, StoredItem, recognize};

use crate::context::Context;
use crate::rule::{Rule, RuleFn};
use crate::text::quote;

pub(super) const RULE: Rule = Rule {
    id: "cookie-lifetime-differs",
    summary: "A declared lifetime contradicts what is known about the service",
    severity: Severity::Warning,
    why: "People must be told how long cookies are stored. A lifetime that was copied from elsewhere, or has \
          changed since, misleads them.",
    source: "Art. 5(3) of directive 2002/58/EC; Court of Justice, C-673/17, 1 October 2019",
    remedy: "Look up the lifetime in your browser. If the service is configured differently on your site, waive \
             the finding with this reason.",
    wrong: "\
services:
  - id: statistics
    category: statistics
    name: Matomo
    country: FI
    cookies: [{ name: _pk_id.*.*, years: 2, party: first }]
",
    right: "\
services:
  - id: statistics
    category: statistics
    name: Matomo
    country: FI
    cookies: [{ name: _pk_id.*.*, months: 13, party: first }]
",
    lists: &[],
    run: RuleFn::Notice(run),
};

fn run(context: &Context) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (index, service) in context.notice.services.iter().enumerate() {
        let Some(known) = recognize(service) else { continue };
        for (at, cookie) in service.stated_cookies().iter().enumerate() {
            let path = format!("services[{index}].cookies[{at}]");
            findings.extend(check_cookie(known, cookie, path));
        }
    }
    findings
}

fn check_cookie(known: &KnownService, cookie: &Cookie, path: String) -> Option<Finding> {
    let declared = cookie.life.as_ref()?;
    let item = known.item(cookie.storage, &cookie.name)?;
    let expected = item.lifetime?;
    let is_expected = |lifetime: Lifetime| same(declared, lifetime);
    if is_expected(expected) || item.kept.is_some_and(is_expected) {
        return None;
    }
    Some(RULE.finding(
        path,
        format!(
            "{} of {} is declared for {}; its lifetime is {}",
            quote(&cookie.name),
            quote(known.name),
            format_declared(declared),
            format_known(item, expected)
        ),
    ))
}

fn format_declared(lifetime: &CookieLifetime) -> String {
    match lifetime {
        CookieLifetime::Session => "the session".to_owned(),
        CookieLifetime::For(period) => period.format(Language::En),
    }
}

fn format_known(item: &StoredItem, expected: Lifetime) -> String {
    let format = |lifetime| match lifetime {
        Lifetime::Session => "the session".to_owned(),
        Lifetime::NoExpiry => "unlimited".to_owned(),
        Lifetime::For(period) => period.format(Language::En),
    };
    match item.kept {
        Some(kept) => format!("{}, and browsers keep it for {}", format(expected), format(kept)),
        None => format(expected),
    }
}

/// Compares lifetimes; units are not exact, so that 13 months and 393 days are the same.
fn same(declared: &CookieLifetime, known: Lifetime) -> bool {
    /// Greatest difference in percent.
    const TOLERANCE: u64 = 5;
    match (declared, known) {
        (CookieLifetime::Session, Lifetime::Session) => true,
        (CookieLifetime::For(declared), Lifetime::For(known)) => {
            let (declared, known) = (minutes(*declared), minutes(known));
            declared.abs_diff(known) * 100 <= known * TOLERANCE
        }
        _ => false,
    }
}

fn minutes(period: Period) -> u64 {
    const DAY: u64 = 24 * 60;
    u64::from(period.years) * 365 * DAY
        + u64::from(period.months) * 30 * DAY
        + u64::from(period.days) * DAY
        + u64::from(period.minutes)
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
    fn same_lifetime_in_other_units_is_not_reported() {
        for cookie in [
            "name: _pk_id.1.1fff, days: 393",
            "name: _pk_id.*.*, months: 13",
            "name: _pk_ses.*.*, minutes: 30",
            "name: _pk_ses.*.*",
            "name: own, years: 10",
        ] {
            assert!(found(&service("Matomo", cookie)).is_empty(), "{cookie}");
        }
        for cookie in ["name: _ga, years: 2", "name: _ga, days: 400"] {
            assert!(found(&service("Google Analytics", cookie)).is_empty(), "{cookie}");
        }
    }

    #[test]
    fn other_lifetime_is_reported() {
        for (name, cookie) in [
            ("Matomo", "name: _pk_id.1.1fff, months: 6"),
            ("Matomo", "name: _pk_ses.*.*, session: true"),
            ("matomo analytics", "name: _pk_ses.*.*, days: 1"),
            ("Google Analytics", "name: _ga, months: 6"),
            ("Microsoft Clarity", "name: _clsk, session: true"),
        ] {
            let expected = [("cookie-lifetime-differs", "services[0].cookies[0]".to_owned())];
            assert_eq!(found(&service(name, cookie)), expected, "{name} {cookie}");
        }
    }

    #[test]
    fn service_of_the_catalogue_agrees_with_itself() {
        for known in seloste_services::services() {
            let findings = found(&format!("services: [{{ use: {} }}]", known.id));
            assert!(
                findings.iter().all(|(rule, _)| !rule.starts_with("cookie-")),
                "{}: {findings:?}",
                known.id
            );
        }
    }
}
