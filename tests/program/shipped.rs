//! The shipped site: five public notices in the notice format. Every name, number, address and date is as in
//! the original.
//!
//! The expected facts were copied by hand from the originals; none is derived from the output of the program.

use std::fs;

use crate::driver::{Files, Place, root, text};
use crate::html::{self, Piece, named, pieces, shown};
use crate::pages::{Built, section_ids};

/// A notice of the shipped site.
struct Shipped {
    id: &'static str,
    languages: &'static [&'static str],
    /// Texts that the page must contain verbatim in every language.
    facts: &'static [&'static str],
    /// Texts that the page must contain in Finnish.
    finnish: &'static [&'static str],
    /// Link targets that the page must contain.
    links: &'static [&'static str],
}

const LANGUAGES: [&str; 3] = ["fi", "sv", "en"];

const NOTICES: [Shipped; 5] = [
    Shipped {
        id: "novatron",
        languages: &["fi"],
        facts: &[
            "Xsite® Manage",
            "Novatron Oy",
            "0955651-5",
            "Jasperintie 312",
            "33960 Pirkkala",
            "info@novatron.fi",
            "tietosuoja.fi/yhteystiedot",
        ],
        finnish: &["10 vuotta", "Yhdysvallat", "Tietosuojavaltuutetun toimisto", "Privacy Shield"],
        links: &["mailto:info@novatron.fi"],
    },
    Shipped {
        id: "novellus",
        languages: &["fi"],
        facts: &[
            "Novellus Pilvipalvelut",
            "Fredrikinkatu 61 a 6. krs",
            "00100 Helsinki",
            "2702180-5",
            "Kim Hiekkanen",
            "044 981 9422",
            "kim@novellus.fi",
            "2016/679",
            "523/99",
        ],
        finnish: &["10 §", "Novellus Pilvipalvelut asiakas- ja markkinointirekisteri"],
        links: &["mailto:kim@novellus.fi", "tel:0449819422"],
    },
    Shipped {
        id: "futursoft",
        languages: &["fi"],
        facts: &[
            "Vitec Futursoft Oy",
            "1050/2018",
            "2016/679",
            "tietosuoja@futursoft.fi",
            "Google Analytics",
            "Opt-out",
        ],
        finnish: &["7.10.2022"],
        links: &[
            "mailto:tietosuoja@futursoft.fi",
            "https://policies.google.com/technologies/cookies",
            "https://policies.google.com/privacy",
            "https://tools.google.com/dlpage/gaoptout",
        ],
    },
    Shipped {
        id: "asiakasrekisteri",
        languages: &["fi"],
        facts: &[
            "Asiakasrekisteri",
            "Google Analytics",
            "Google Analytics Demographics",
            "PL 800",
            "Ratapihantie 9",
            "00521 Helsinki",
            "029 56 66700",
            "tietosuoja@om.fi",
            "Tietosuojavaltuutetun toimisto",
        ],
        finnish: &["10 vuotta", "www-osoite", "tietosuoja.fi", "Chrome"],
        links: &["https://www.google.com/settings/ads", "mailto:tietosuoja@om.fi"],
    },
    Shipped {
        id: "xcure",
        languages: &LANGUAGES,
        facts: &[
            "Xcure Oy",
            "2029713-9",
            "Mannerheimintie 113",
            "00280 Helsinki",
            "0207981360",
            "info@xcure.fi",
            "Juha Valtonen",
            "Google Inc.",
            "HubSpot Inc.",
            "Microsoft Inc.",
            "TCD Consulting and Research Oy",
            "UpCloud Oy",
            "Visma Solutions Oy",
            "Sil-Kas Oy",
            "Privacy Shield",
        ],
        finnish: &["20.11.2020", "24 kuukautta", "14 kuukautta", "Xcure Oy asiakasrekisteri"],
        links: &[
            "mailto:info@xcure.fi",
            "tel:0207981360",
            "https://www.privacyshield.gov/participant?id=a2zt0000000KzNaAAK&status=Active",
            "https://www.privacyshield.gov/participant?id=a2zt0000000TN8pAAG&status=Active",
            "https://www.privacyshield.gov/participant?id=a2zt000000001L5AAI&status=Active",
        ],
    },
];

fn build_files() -> Files {
    Place::copy(&root()).build_files()
}

/// Returns the path of a notice's page in a language.
fn page(id: &str, language: &str) -> String {
    if language == "fi" { format!("{id}/index.html") } else { format!("{language}/{id}/index.html") }
}

#[test]
fn every_page_has_the_required_properties() {
    let files = build_files();
    Built { files: &files, languages: &LANGUAGES, origin: None, base: "/" }.check();
}

#[test]
fn five_notices_at_their_addresses() {
    let files = build_files();
    let mut expected = vec!["404.html".to_owned(), "index.html".to_owned()];
    expected.extend(["sv/index.html", "en/index.html"].map(str::to_owned));
    for notice in &NOTICES {
        for language in notice.languages {
            let page = page(notice.id, language);
            for other in ["notice.json", "notice.txt"] {
                let path = page.replace("index.html", other);
                assert!(files.contains_key(&path), "there is no {path}");
            }
            let json: serde_json::Value =
                serde_json::from_str(text(&files, &page.replace("index.html", "notice.json"))).unwrap();
            assert_eq!(json["notice"]["id"], notice.id);
            expected.push(page);
        }
    }
    let built = Built { files: &files, languages: &LANGUAGES, origin: None, base: "/" };
    let mut pages = built.pages();
    pages.sort_unstable();
    expected.sort_unstable();
    assert_eq!(pages, expected);
}

#[test]
fn every_fact_is_on_the_page_verbatim() {
    let files = build_files();
    for notice in &NOTICES {
        for language in notice.languages {
            let path = page(notice.id, language);
            let all = shown(pieces(text(&files, &path)));
            let words = html::words(&all);
            let of_language = if *language == "fi" { notice.finnish } else { &[] };
            for fact in notice.facts.iter().chain(of_language) {
                assert!(words.contains(fact), "{path} does not contain {fact:?}");
            }
            let addresses: Vec<&str> = named(&all, "a").filter_map(|tag| tag.get("href")).collect();
            for link in notice.links {
                assert!(addresses.contains(link), "{path} does not link to {link}");
            }
            // The text beside the page has the same facts. A fact may be broken over its lines.
            let plain = text(&files, &path.replace("index.html", "notice.txt"));
            let plain = plain.split_whitespace().collect::<Vec<_>>().join(" ");
            for fact in notice.facts.iter().chain(of_language) {
                assert!(plain.contains(fact), "notice.txt beside {path} does not contain {fact:?}");
            }
        }
    }
}

/// No controller, address or date is on a page if the notice does not state it.
#[test]
fn nothing_is_invented() {
    let files = build_files();
    let ids = |id: &str| section_ids(text(&files, &page(id, "fi")));
    for absent in ["controller", "contact", "dpo", "changes"] {
        assert!(!ids("asiakasrekisteri").iter().any(|id| id == absent), "asiakasrekisteri has {absent}");
    }
    let has_date = |id: &str| {
        named(&pieces(text(&files, &page(id, "fi"))), "time").any(|tag| tag.get("datetime").is_some())
    };
    for (id, dated) in [
        ("novatron", false),
        ("novellus", false),
        ("asiakasrekisteri", false),
        ("futursoft", true),
        ("xcure", true),
    ] {
        assert_eq!(has_date(id), dated, "a date on the page of {id}");
    }
    for id in ["novatron", "novellus"] {
        assert!(!ids(id).iter().any(|section| section == "dpo"), "{id} has a data protection officer");
    }
    // No notice states the script or the account of a service, so no page loads one.
    for notice in &NOTICES {
        for language in notice.languages {
            let page = text(&files, &page(notice.id, language));
            assert!(!page.contains("googletagmanager") && !page.contains("data-src="), "{}", notice.id);
        }
    }
}

#[test]
fn each_notice_has_the_layout_of_its_original() {
    let layout = |id: &str| {
        let yaml = fs::read_to_string(root().join(format!("content/notices/{id}.yaml"))).unwrap();
        yaml.lines().find_map(|line| line.strip_prefix("layout: ").map(str::to_owned)).unwrap()
    };
    assert_eq!(
        ["novatron", "futursoft", "novellus", "asiakasrekisteri", "xcure"].map(layout),
        ["questions", "questions", "numbered", "table", "fields"]
    );
}

#[test]
fn every_page_says_what_it_is_and_asks_not_to_be_indexed() {
    let files = build_files();
    let built = Built { files: &files, languages: &LANGUAGES, origin: None, base: "/" };
    for page in built.pages() {
        let all = pieces(text(&files, page));
        let robots = named(&all, "meta").find(|tag| tag.get("name") == Some("robots"));
        assert!(
            robots.and_then(|tag| tag.get("content")).is_some_and(|content| content.contains("noindex")),
            "{page}"
        );
        let described = named(&all, "meta").any(|tag| tag.get("name") == Some("description"));
        assert!(described || page == "404.html", "{page} has no description");
        let language = named(&all, "html").next().and_then(|tag| tag.get("lang"));
        let disclaimer = match language {
            Some("fi") => "eikä rekisterinpitäjän oma sivu",
            Some("sv") => "inte den personuppgiftsansvariges egen sida",
            _ => "is not the controller's own page",
        };
        if page != "404.html" {
            let words = html::words(&all);
            assert!(words.contains(disclaimer), "{page} has no disclaimer");
        }
    }
}

/// `content/site.yaml` sets both: without its settings, a page has no disclaimer and search engines may index
/// it.
#[test]
fn a_site_without_a_disclaimer_shows_none() {
    let place = Place::copy(&root());
    let yaml = fs::read_to_string(place.site().join("content/site.yaml")).unwrap();
    let (before, _) = yaml.split_once("disclaimer:").unwrap();
    place.write("content/site.yaml", before.replace("search_engines: refuse", "search_engines: allow"));
    let files = place.build_files();
    let all = pieces(text(&files, "xcure/index.html"));
    assert!(named(&all, "meta").all(|tag| tag.get("name") != Some("robots")));
    assert!(!html::words(&all).contains("esittely eikä"));
}

/// Pins the findings for the shipped notices, so that a change of wording is reviewed.
#[test]
fn the_check_finds_the_known_faults_of_the_notices() {
    let outcome = Place::copy(&root()).check(&["--format", "json"]);
    assert_eq!(outcome.code, Some(1));
    let report: serde_json::Value = serde_json::from_str(&outcome.out).unwrap();
    let found = |id: &str, rule: &str| {
        report["findings"].as_array().unwrap().iter().any(|finding| {
            finding["rule"] == rule && finding["file"].as_str().unwrap().ends_with(&format!("{id}.yaml"))
        })
    };
    for (id, rule) in [
        ("asiakasrekisteri", "controller-missing"),
        ("asiakasrekisteri", "empty-section"),
        ("asiakasrekisteri", "authority-outdated"),
        ("novatron", "transfer-mechanism-invalid"),
        ("novellus", "repealed-law"),
        ("xcure", "transfer-mechanism-invalid"),
        ("xcure", "dead-programme-link"),
        ("xcure", "updated-stale"),
        ("futursoft", "updated-stale"),
    ] {
        assert!(found(id, rule), "{rule} is not found in {id}");
    }
}

/// The links of the front page have the language of their text.
#[test]
fn words_in_another_language_are_marked() {
    let files = build_files();
    for language in ["sv", "en"] {
        let index = shown(pieces(text(&files, &format!("{language}/index.html"))));
        let mut lang: Option<String> = None;
        for piece in &index {
            match piece {
                Piece::Open(tag) if tag.name == "a" => lang = tag.get("lang").map(str::to_owned),
                Piece::Text(words) if words.contains("tietosuojaseloste") => {
                    assert_eq!(lang.as_deref(), Some("fi"), "{words:?} in {language}");
                }
                _ => {}
            }
        }
    }
}
