use seloste_notice::{
    Category, Contact, Cookie, CookieLifetime, CookieParty, Country, GatedScript, Item, Language, Layout,
    Notice, Period, Service, Severity, Storage, Text,
};

use super::*;
use crate::observed::{DialogKind, FormField, Phase, StoredItem, Visit};

fn visit(phase: Phase) -> Visit {
    let url = "https://www.esimerkki.example/".to_owned();
    Visit { url: url.clone(), final_url: url, links_notice: true, ..Visit::empty(phase) }
}

fn request(url: &str) -> Request {
    let host = crate::visit::host_of(url);
    Request {
        url: url.to_owned(),
        first_party: host.ends_with("esimerkki.example"),
        host,
        kind: "script".to_owned(),
        status: Some(200),
        ..Request::default()
    }
}

fn stored(name: &str, days: Option<f64>) -> StoredItem {
    StoredItem {
        kind: StoreKind::Cookie,
        name: name.to_owned(),
        host: "www.esimerkki.example".to_owned(),
        first_party: true,
        days,
        attributes: Vec::new(),
    }
}

fn cookie(name: &str, life: Option<CookieLifetime>) -> Cookie {
    Cookie {
        name: name.to_owned(),
        storage: Storage::Cookie,
        life,
        party: Some(CookieParty::First),
        purpose: None,
    }
}

/// Returns a notice with an optional service that has a cookie, a script and a host.
fn notice() -> Notice {
    let mut notice =
        Notice::new("example", Layout::Fields, vec![Language::En], Text::new(Language::En, "Notice"));
    let days = CookieLifetime::For(Period { days: 30, ..Period::default() });
    notice.services.push(Service {
        cookies: Item::Stated(vec![cookie("_cnt_*", Some(days))]),
        scripts: vec![GatedScript { src: "/counter.js".to_owned(), module: false }],
        contacts: vec![Contact { origin: "https://data.example".to_owned(), kind: None }],
        countries: Country::from_code("FI").into_iter().collect(),
        ..Service::new("counter", Category::Statistics, Text::new(Language::En, "Counter"))
    });
    notice
}

fn observations(visits: Vec<Visit>) -> Observations {
    Observations {
        start: "https://www.esimerkki.example/".to_owned(),
        site: "esimerkki.example".to_owned(),
        dialog: Some(DialogKind::Seloste),
        answered: vec![Phase::Refused, Phase::Accepted, Phase::Withdrawn],
        visits,
        ..Observations::default()
    }
}

/// Returns rule, place and message of each finding.
fn found(notice: &Notice, observations: &Observations) -> Vec<(&'static str, String, String)> {
    let findings = compare(CompareInput { notice, observations, known: &LegalData });
    let place = |finding: &Finding| match &finding.location {
        seloste_notice::Location::Path(path) => path.clone(),
        seloste_notice::Location::Span(_) => String::new(),
    };
    findings.iter().map(|finding| (finding.rule, place(finding), finding.message.clone())).collect()
}

/// Returns the rules of the findings, without those about parts that were not observed.
fn rules(notice: &Notice, visits: Vec<Visit>) -> Vec<&'static str> {
    let found = found(notice, &observations(visits));
    found.into_iter().map(|(rule, ..)| rule).filter(|rule| !rule.ends_with("not-seen")).collect()
}

#[test]
fn declared_items_that_wait_for_consent_have_no_finding() {
    let accepted = Visit {
        requests: vec![
            request("https://www.esimerkki.example/counter.js?v=2"),
            request("https://data.example/x"),
        ],
        stored: vec![stored("_cnt_1", Some(30.0)), stored("seloste_choices", Some(180.0))],
        ..visit(Phase::Accepted)
    };
    let visits = vec![visit(Phase::Before), visit(Phase::Refused), accepted, visit(Phase::Withdrawn)];
    assert_eq!(found(&notice(), &observations(visits)), []);
}

#[test]
fn items_that_the_catalogue_supplies_need_not_be_seen() {
    let mut notice = notice();
    let visits =
        || vec![Visit { requests: vec![request("https://data.example/x")], ..visit(Phase::Accepted) }];
    let not_seen = |notice: &Notice| {
        let found = found(notice, &observations(visits()));
        found.iter().filter(|(rule, ..)| *rule == "item-not-seen").count()
    };
    assert_eq!(not_seen(&notice), 1);
    notice.services[0].known = Some("plausible".into());
    assert_eq!(not_seen(&notice), 0);
}

#[test]
fn optional_services_are_reported_by_phase() {
    let active = |phase| Visit {
        requests: vec![request("https://data.example/x")],
        stored: vec![stored("_cnt_1", Some(30.0))],
        ..visit(phase)
    };
    for (phase, expected) in [
        (Phase::Before, ["contacted-before-choice", "stored-before-choice"]),
        (Phase::Refused, ["contacted-after-refusal", "stored-after-refusal"]),
        (Phase::Withdrawn, ["contacted-after-withdrawal", "stored-after-withdrawal"]),
    ] {
        assert_eq!(rules(&notice(), vec![active(phase)]), expected, "{phase:?}");
    }
    // Items that exist from the beginning are reported once.
    let visits = vec![active(Phase::Before), active(Phase::Refused), active(Phase::Withdrawn)];
    assert_eq!(rules(&notice(), visits), ["contacted-before-choice", "stored-before-choice"]);
    // While the page of the withdrawal ends, scripts may still run.
    let ending = Visit { is_choice: true, ..active(Phase::Withdrawn) };
    assert_eq!(rules(&notice(), vec![ending]), Vec::<&str>::new());
}

#[test]
fn files_of_the_site_that_a_service_loads_are_reported() {
    let visits = vec![Visit {
        requests: vec![
            request("https://www.esimerkki.example/counter.js"),
            request("https://www.esimerkki.example/a.js"),
        ],
        ..visit(Phase::Before)
    }];
    let found = found(&notice(), &observations(visits));
    let first = &found[0];
    assert_eq!((first.0, first.1.as_str()), ("contacted-before-choice", "services[0]"));
    assert!(first.2.starts_with("https://www.esimerkki.example/counter.js is contacted before any choice"));
    assert_eq!(rules(&notice(), Vec::new()).len(), 0);
}

#[test]
fn necessary_services_need_no_choice() {
    let mut notice = notice();
    notice.services[0].category = Category::Necessary;
    let visits = vec![Visit {
        requests: vec![request("https://data.example/x")],
        stored: vec![stored("_cnt_1", Some(30.0))],
        ..visit(Phase::Before)
    }];
    assert_eq!(rules(&notice, visits), Vec::<&str>::new());
}

#[test]
fn undeclared_items_and_hosts_are_reported_once() {
    let active = |phase| Visit {
        requests: vec![request("https://other.example/x"), request("https://other.example/y")],
        stored: vec![stored("other", None)],
        ..visit(phase)
    };
    let found = found(&notice(), &observations(vec![active(Phase::Before), active(Phase::Accepted)]));
    let messages: Vec<&str> =
        found.iter().filter(|(rule, ..)| rule.ends_with("undeclared")).map(|one| one.2.as_str()).collect();
    assert_eq!(
        messages,
        [
            "other.example is contacted, but no service declares it (before any choice, after accepting)",
            "cookie `other` is stored, but not declared (before any choice, after accepting)",
        ]
    );
}

#[test]
fn lifetimes_are_compared_in_days() {
    let with = |days| vec![Visit { stored: vec![stored("_cnt_1", days)], ..visit(Phase::Accepted) }];
    assert_eq!(rules(&notice(), with(Some(30.9))), Vec::<&str>::new());
    assert_eq!(rules(&notice(), with(None)), Vec::<&str>::new());
    assert_eq!(rules(&notice(), with(Some(45.0))), ["lifetime-longer"]);
    let mut notice = notice();
    notice.services[0].cookies = Item::Stated(vec![cookie("_cnt_*", Some(CookieLifetime::Session))]);
    assert_eq!(rules(&notice, with(None)), Vec::<&str>::new());
    assert_eq!(rules(&notice, with(Some(0.02))), ["lifetime-longer"]);
}

#[test]
fn cookies_of_other_hosts_that_remain_are_information() {
    let mut item = stored("_cnt_1", Some(3.0));
    item.first_party = false;
    item.host = "data.example".to_owned();
    let mut notice = notice();
    let mut declared = cookie("_cnt_*", None);
    declared.party = Some(CookieParty::Third);
    notice.services[0].cookies = Item::Stated(vec![declared]);
    let visits = vec![Visit { stored: vec![item], ..visit(Phase::Withdrawn) }];
    let observations = observations(visits);
    let findings = compare(CompareInput { notice: &notice, observations: &observations, known: &LegalData });
    assert_eq!(findings.len(), 1, "{findings:?}");
    assert_eq!((findings[0].rule, findings[0].severity), ("stored-after-withdrawal", Severity::Info));
}

#[test]
fn vendors_outside_the_eea_are_named_with_their_country() {
    let visits = || {
        vec![Visit {
            requests: vec![request("https://www.google-analytics.com/x")],
            ..visit(Phase::Accepted)
        }]
    };
    let mut notice = notice();
    notice.services[0]
        .contacts
        .push(Contact { origin: "https://www.google-analytics.com".to_owned(), kind: None });
    assert_eq!(rules(&notice, visits()), ["recipient-outside-eea"]);
    notice.services[0].countries.extend(Country::from_code("US"));
    assert_eq!(rules(&notice, visits()), Vec::<&str>::new());
}

#[test]
fn form_fields_are_compared_with_the_data() {
    let field = |kind: &str, name: &str, label: &str| FormField {
        kind: kind.to_owned(),
        name: name.to_owned(),
        autocomplete: String::new(),
        label: label.to_owned(),
    };
    let asked = |field| rules(&notice(), vec![Visit { fields: vec![field], ..visit(Phase::Before) }]);
    for field in [
        field("email", "x", ""),
        field("text", "x", "Sähköposti"),
        field("text", "x", "Henkilötunnus *"),
        field("text", "postal_code zip", ""),
        field("file", "x", ""),
    ] {
        assert_eq!(asked(field.clone()), ["form-data-undeclared"], "{field:?}");
    }
    for field in [
        field("text", "q", "Hakusana"),
        field("checkbox", "email_ok", "Email"),
        field("number", "n", "Määrä"),
    ] {
        assert_eq!(asked(field.clone()), Vec::<&str>::new(), "{field:?}");
    }
}

#[test]
fn findings_of_a_rule_are_limited() {
    let names: Vec<StoredItem> = (0..500).map(|number| stored(&format!("n{number}"), None)).collect();
    let found = found(&notice(), &observations(vec![Visit { stored: names, ..visit(Phase::Before) }]));
    let undeclared: Vec<_> = found.iter().filter(|(rule, ..)| *rule == "item-undeclared").collect();
    assert_eq!(undeclared.len(), MAX_PER_RULE + 1);
    assert_eq!(undeclared[MAX_PER_RULE].2, "460 more findings of this kind");
}

#[test]
fn missing_dialog_limits_and_plain_http_are_reported() {
    let observations = Observations {
        start: "http://www.esimerkki.example/".to_owned(),
        dialog: None,
        answered: Vec::new(),
        limits: vec!["the time was over".to_owned()],
        ..observations(vec![visit(Phase::Before)])
    };
    let rules: Vec<_> = found(&notice(), &observations).into_iter().map(|(rule, ..)| rule).collect();
    assert_eq!(rules, ["dialog-not-found", "scan-incomplete", "address-insecure"]);
}

/// A catalogue with one service.
struct Catalogue;

impl Catalogue {
    fn service() -> KnownService {
        KnownService {
            id: Some("known-counter".to_owned()),
            name: "Known Counter".to_owned(),
            provider: "Esimerkki Oy".to_owned(),
            country: Country::from_code("FI"),
            category: Some(Category::Statistics),
            aliases: Vec::new(),
        }
    }
}

impl KnownServices for Catalogue {
    fn by_host(&self, host: &str) -> Option<KnownService> {
        (host == "known.example").then(Self::service)
    }

    fn by_item(&self, _: StoreKind, name: &str) -> Option<KnownService> {
        (name == "_known").then(Self::service)
    }
}

/// Returns visits with undeclared items and hosts, of the catalogue and others.
fn undeclared() -> Vec<Visit> {
    vec![Visit {
        requests: vec![request("https://known.example/x"), request("https://other.example/x")],
        stored: vec![stored("_known", Some(30.0)), stored("_other", None)],
        ..visit(Phase::Accepted)
    }]
}

#[test]
fn help_names_the_service_of_the_catalogue_and_the_draft() {
    let mut notice = notice();
    let help = |notice: &Notice, names: &str| {
        let observations = observations(undeclared());
        let findings = compare(CompareInput { notice, observations: &observations, known: &Catalogue });
        let finding = findings.iter().find(|finding| finding.message.contains(names));
        finding.map(|finding| finding.help.clone()).unwrap()
    };
    for names in ["known.example", "`_known`"] {
        assert!(help(&notice, names).contains("`use: known-counter`"), "{names}");
        assert!(help(&notice, names).contains("`--draft`"), "{names}");
    }
    for names in ["other.example", "`_other`"] {
        assert!(!help(&notice, names).contains("use:"), "{names}");
        assert!(help(&notice, names).contains("`--draft`"), "{names}");
    }
    // A service that the notice uses already only lacks the host or the item.
    notice.services[0].known = Some("known-counter".into());
    for names in ["known.example", "`_known`"] {
        assert!(!help(&notice, names).contains("use:"), "{names}");
    }
}

#[test]
fn a_draft_uses_the_catalogue_for_an_item_without_a_host() {
    let visits = vec![Visit { stored: vec![stored("_known", Some(30.0))], ..visit(Phase::Accepted) }];
    let observations = observations(visits);
    let drafts = draft(CompareInput { notice: &notice(), observations: &observations, known: &Catalogue });
    let [service] = drafts.as_slice() else { panic!("{drafts:?}") };
    assert_eq!((service.id.as_str(), service.is_known), ("known-counter", true));
    assert_eq!(service.category, Some(Category::Statistics));
}
