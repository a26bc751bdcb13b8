//! Reads notices and compares values, paths and the published form.

use std::path::Path;

use serde_json::json;

use crate::{Loaded, read_notice_text};

fn read(keys: &str) -> Loaded<seloste_notice::Notice> {
    let text = format!("id: a\nlayout: fields\nlanguages: [fi]\ntitle: A\n{keys}\n");
    read_notice_text(Path::new("a.yaml"), &text)
}

#[track_caller]
fn messages(keys: &str) -> Vec<String> {
    read(keys).findings.into_iter().map(|finding| finding.message).collect()
}

#[test]
fn joint_controllers_are_published_as_they_are_written() {
    let published = |keys: &str| {
        let notice = read(keys).value.unwrap();
        serde_json::to_value(&notice).unwrap()["joint_controllers"].clone()
    };
    let party = json!({ "name": { "fi": "Esimerkki Oy" } });
    assert_eq!(published("joint_controllers: [{ name: Esimerkki Oy }]"), json!([party]));
    assert_eq!(
        published("joint_controllers: { parties: [{ name: Esimerkki Oy }], arrangement: Sovittu. }"),
        json!({ "parties": [party], "arrangement": { "fi": "Sovittu." } })
    );
    assert_eq!(
        published("joint_controllers: { arrangement: Sovittu. }"),
        json!({ "arrangement": { "fi": "Sovittu." } })
    );
}

#[test]
fn joint_controllers_without_an_arrangement_are_a_list() {
    assert_eq!(
        messages("joint_controllers: { parties: [{ name: Esimerkki Oy }] }"),
        ["`joint_controllers` has no `arrangement`"]
    );
    assert_eq!(
        messages("joint_controllers: { parties: [{ nam: Esimerkki Oy }] }"),
        ["unknown key `nam` in this item of `parties`"]
    );
    assert_eq!(
        messages("joint_controllers: [{ nam: Esimerkki Oy }]"),
        ["unknown key `nam` in this item of `joint_controllers`"]
    );
}

#[test]
fn booleans_are_not_texts_of_items() {
    assert_eq!(messages("transfers: false"), ["invalid value `false` for `transfers`"]);
    assert_eq!(messages("marketing_block_list: true"), ["invalid value `true` for `marketing_block_list`"]);
    assert_eq!(messages("security: { paper: false }"), ["invalid value `false` for `paper`"]);
    assert_eq!(messages("transfers: \"false\""), Vec::<String>::new());
}

#[test]
fn single_values_are_named_by_their_key() {
    assert_eq!(messages("retention: { year: 1, law: A }"), ["unknown key `year` in `retention`"]);
    assert_eq!(
        messages("retention: [{ year: 1, law: A }]"),
        ["unknown key `year` in this item of `retention`"]
    );
}

#[test]
fn each_kind_of_storage_decides_name_party_and_lifetime() {
    let cookie = |fields: &str| {
        messages(&format!(
            "services: [{{ id: a, category: statistics, name: A, cookies: [{{ {fields} }}] }}]"
        ))
    };
    assert_eq!(cookie("name: 'a b', storage: local"), ["white space in the key `a b`"]);
    assert_eq!(cookie("name: 'a b'"), ["invalid cookie name `a b`"]);
    assert_eq!(cookie("name: 'a b', storage: lokal"), ["unknown keyword `lokal`"]);
    assert_eq!(
        cookie("name: a, party: third, storage: local"),
        ["a key of the browser's storage cannot belong to a third party"]
    );
    assert_eq!(
        cookie("name: a, days: 1, storage: session"),
        ["a key of `sessionStorage` cannot last longer than the session"]
    );
    assert_eq!(cookie("name: a, session: yes"), Vec::<String>::new());
}

/// Returns the published services of a notice.
#[track_caller]
fn services(keys: &str) -> serde_json::Value {
    let read = read(keys);
    assert!(read.findings.is_empty(), "{keys}\n{:#?}", read.findings);
    serde_json::to_value(read.value.unwrap()).unwrap()["services"].take()
}

#[test]
fn known_service_supplies_what_is_left_out() {
    let services = services("services: [{ use: google-analytics }]");
    let service = &services[0];
    assert_eq!(service["known"], "google-analytics");
    assert_eq!(service["id"], "google-analytics");
    assert_eq!(service["category"], "statistics");
    assert_eq!(service["name"]["fi"], "Google Analytics");
    assert_eq!(service["countries"], json!(["IE"]));
    assert_eq!(service["purpose"], json!({ "fi": "Tilastoi sivuston käyttöä." }));
    assert_eq!(service["cookies"][0]["name"], "_ga");
    assert_eq!(service["cookies"][0]["life"]["for"]["years"], 2);
    assert_eq!(service["cookies"][1]["name"], "_ga_*");
    assert_eq!(service["scripts"], serde_json::Value::Null, "nothing is loaded without an id");
}

#[test]
fn author_overrides_a_known_service() {
    let keys = "services: [{ use: matomo, id: counter, name: Laskuri, category: functional, cookies: none }]";
    let services = services(keys);
    let service = &services[0];
    assert_eq!((&service["id"], &service["category"]), (&json!("counter"), &json!("functional")));
    assert_eq!((&service["name"]["fi"], &service["cookies"]), (&json!("Laskuri"), &json!("none")));
    assert_eq!(service["purpose"]["fi"], "Tilastoi sivuston käyttöä.");
}

#[test]
fn id_of_the_provider_loads_the_script() {
    for keys in ["id: G-ABC1", "account: G-ABC1", "account: G-ABC1, id: google-analytics"] {
        let services = services(&format!("services: [{{ use: google-analytics, {keys} }}]"));
        let service = &services[0];
        assert_eq!((&service["id"], &service["account"]), (&json!("google-analytics"), &json!("G-ABC1")));
        let start = "/choices/a/start-google-analytics-G-ABC1.js";
        let script = "https://www.googletagmanager.com/gtag/js?id=G-ABC1";
        assert_eq!(
            service["scripts"],
            json!([{ "src": start, "module": false }, { "src": script, "module": false }]),
            "{keys}"
        );
    }
    let services = services("services: [{ use: meta-pixel, id: 1234567890 }]");
    assert_eq!(services[0]["account"], "1234567890");
    assert_eq!(services[0]["id"], "meta-pixel");
}

/// One error is reported for each mistake, and what it supplies causes none.
#[test]
fn mistakes_in_the_use_of_known_services_are_reported() {
    for (entry, message) in [
        ("use: hotjr", "unknown service `hotjr`"),
        ("use: Hotjar", "unknown service `Hotjar`"),
        ("use: \"\"", "empty text"),
        ("use: 1", "unknown service `1`"),
        ("use: true", "unknown service `true`"),
        ("use: ../hotjar", "unknown service `../hotjar`"),
        ("use: ", "`use` has no value"),
        ("use: [hotjar]", "the brackets `[ ]` turn this text into a list"),
        ("use: { a: b }", "the brackets `{ }` turn this text into keys and values"),
        ("use: hotjar, use: matomo", "duplicate key `use`, first used on line 5"),
        ("use: matomo, account: A-1", "`account` has no meaning for Matomo"),
        (
            "use: google-analytics, account: \"G-1';alert(1)//\"",
            "`G-1';alert(1)//` is not an id of Google Analytics",
        ),
        ("use: google-analytics, account: UA-1", "`UA-1` is not an id of Google Analytics"),
        ("use: google-analytics, id: \"G-1/../x\"", "invalid id `G-1/../x`"),
        ("use: matomo, colour: red", "unknown key `colour` in this item of `services`"),
        ("id: a, category: functional, name: A, account: G-1", "`account` has no meaning without `use`"),
    ] {
        assert_eq!(messages(&format!("services: [{{ {entry} }}]")), [message], "{entry}");
    }
    assert_eq!(
        messages("services: [{ use: matomo }, { use: matomo }]"),
        ["duplicate id `matomo`"],
        "each use needs an id of its own"
    );
    assert_eq!(messages("services: [{ use: matomo }, { use: matomo, id: second }]"), Vec::<String>::new());
    assert_eq!(messages("services: [{ use: x }, { use: x }]").len(), 2, "the second has no duplicate id");
    assert_eq!(messages("services: { use: matomo }").len(), 1);
    assert_eq!(messages("services: [matomo]").len(), 1);
}

#[test]
fn a_similar_known_service_is_suggested() {
    for (written, id) in
        [("hotjr", "hotjar"), ("Google Analytics", "google-analytics"), ("GA4", "google-analytics")]
    {
        let findings = read(&format!("services: [{{ use: {written} }}]")).findings;
        assert_eq!(findings[0].help, format!("Did you mean `{id}`?"));
        assert!(findings[0].suggestion.is_some());
    }
    let findings = read("services: [{ use: oma-palvelu }]").findings;
    assert!(findings[0].help.starts_with("`seloste services` lists"));
}

#[test]
fn service_workers_are_named_by_paths() {
    let worker = |name: &str| {
        messages(&format!(
            "services: [{{ id: a, category: functional, name: A, cookies: [{{ name: '{name}', storage: worker }}] }}]"
        ))
    };
    for name in ["/sw.js", "/shop/*.js", "*partytown-sw.js", "/ty%C3%B6/sw.js", "/~a/sw.js"] {
        assert_eq!(worker(name), Vec::<String>::new());
    }
    let not_paths =
        ["sw.js", "https://www.example.fi/sw.js", "//www.example.fi/sw.js", "/sw.js?v=1", "/sw.js#a"];
    // Browsers encode these, so the page would not find the service worker.
    for name in not_paths.into_iter().chain(["/työ/sw.js", "/{a}/sw.js", "/a\\sw.js"]) {
        assert_eq!(worker(name), [format!("service worker `{name}` is not named by a path")]);
    }
    assert_eq!(worker("*"), ["`*` matches every key"]);
}

#[test]
fn databases_caches_and_service_workers_last_until_they_are_removed() {
    let cookie = |keys: &str| {
        messages(&format!(
            "services: [{{ id: a, category: functional, name: A, cookies: [{{ name: '*a', {keys} }}] }}]"
        ))
    };
    for storage in ["indexed-db", "cache", "worker"] {
        assert_eq!(cookie(&format!("storage: {storage}")), Vec::<String>::new());
        assert_eq!(cookie(&format!("storage: {storage}, days: 30, party: first")), Vec::<String>::new());
        assert_eq!(
            cookie(&format!("storage: {storage}, session: yes")),
            ["a database, cache or service worker cannot last for the session"]
        );
        assert_eq!(
            cookie(&format!("storage: {storage}, party: third")),
            ["a key of the browser's storage cannot belong to a third party"]
        );
    }
    assert_eq!(cookie("minutes: 30"), Vec::<String>::new());
    assert_eq!(
        cookie("minutes: 30, session: yes"),
        ["a cookie cannot last for the session and for a period"]
    );
}

#[test]
fn every_known_service_can_be_used_in_every_language() {
    for known in seloste_services::services() {
        let text = format!(
            "id: a\nlayout: fields\nlanguages: [sv, en, fi]\ntitle: A\nservices:\n  - use: {}\n",
            known.id
        );
        let read = read_notice_text(Path::new("a.yaml"), &text);
        assert!(read.findings.is_empty(), "{}: {:#?}", known.id, read.findings);
    }
}
