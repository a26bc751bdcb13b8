//! `seloste import`: drafts from texts in many formats, and the messages for files that are not texts.

use std::fs;

use crate::driver::{Outcome, Place, files, root};

fn texts() -> Vec<String> {
    files(&root().join("tests/texts")).into_keys().filter(|name| !name.ends_with(".facts")).collect()
}

/// Imports one of the texts with the id `draft`. Returns the draft.
fn import_text(name: &str) -> String {
    let path = root().join("tests/texts").join(name);
    let outcome = Place::empty().run(&["import", &path.to_string_lossy(), "--id", "draft"]);
    assert_eq!(outcome.code, Some(0), "{}", outcome.err);
    outcome.out
}

fn import(place: &Place, file: &str) -> Outcome {
    place.run(&["import", file])
}

/// Asserts that a draft contains each line of `expected`, in this order.
#[track_caller]
fn assert_lines(draft: &str, expected: &[&str]) {
    let mut rest = draft;
    for line in expected {
        let at = rest.find(line).unwrap_or_else(|| panic!("{line:?} is missing or out of order:\n{draft}"));
        rest = &rest[at + line.len()..];
    }
}

#[test]
fn every_draft_is_read_checked_and_built() {
    for name in texts() {
        let place = Place::small();
        place.write("content/notices/draft.yaml", import_text(&name));
        place.write("content/site.yaml", "title: Selosteet\nlanguages: [fi, sv, en, et, de]\n");
        let outcome = place.build();
        assert_eq!(outcome.code, Some(0), "{name}: {}", outcome.err);
        // The draft may have findings, but it must be readable.
        assert_ne!(place.check(&[]).code, Some(2), "{name}");
    }
}

#[test]
fn every_word_is_in_the_draft() {
    for name in texts() {
        let path = root().join("tests/texts").join(&name);
        let outcome = Place::empty().run(&["import", &path.to_string_lossy(), "--report", "json"]);
        let line = outcome.err.lines().last().unwrap_or_default();
        let report: serde_json::Value = serde_json::from_str(line).unwrap();
        assert_eq!(report["words"], report["kept"], "{name}");
        assert_eq!(report["unplaced"].as_array().map(Vec::len), Some(0), "{name}: {}", report["unplaced"]);
    }
}

#[test]
fn the_old_finnish_template() {
    assert_lines(
        &import_text("rekisteriseloste.txt"),
        &[
            "layout: numbered",
            "title: REKISTERISELOSTE",
            "updated: \"2016-04-03\"",
            "name: Esimerkki Oy",
            "street: Esimerkkikatu 1",
            "postcode: \"00100\"",
            "city: Helsinki",
            "email: asiakas@example.fi",
            "phone: \"09 123 4567\"",
            "contact:",
            "name: Maija Esimerkki",
            "phone: \"040 123 4567\"",
            "register: \"Esimerkki Oy:n vuokrarekisteri\"",
            "- name: Kanoottien vuokraaminen ja vuokrien laskuttaminen.",
            "vuokratun kanootin numero ja vuokra-aika",
            "- from: data-subject",
            "recipients: none",
            "transfers: none",
            "paper: Sopimukset ovat vajan lukitussa kaapissa.",
            "electronic: Kannettava",
            "access: Vuokraaja saa",
            "rectification: Väärä tieto",
            "- in: recipients",
            "Tietoja ei luovuteta kenellekään.",
        ],
    );
}

#[test]
fn questions_and_broken_lines() {
    assert_lines(
        &import_text("kysymykset.txt"),
        &[
            "layout: questions",
            "title: Kerhon jäsenten tietosuojaseloste",
            "vapaaehtoisia.",
            "name: Esimerkkikerho ry",
            "box: PL 12",
            "city: Turku",
            "email: kerho@example.fi",
            "- name: jäsenmaksujen laskutus",
            "- name: kerholehden postitus",
            "- consent",
            "- contract",
            "transfers: none",
            "- years: 2",
            "withdraw-consent: yes",
            "authority:",
            "name: Tietosuojavaltuutetun toimisto",
            "box: PL 800",
            "email: tietosuoja@om.fi",
        ],
    );
}

#[test]
fn a_swedish_policy_in_markdown() {
    let draft = import_text("integritetspolicy.md");
    assert_lines(
        &draft,
        &[
            "languages: [sv]",
            "title: Integritetspolicy för Exempel AB",
            "updated: \"2023-05-02\"",
            "name: Exempel AB",
            "business_id: \"556677-8899\"",
            "street: Exempelgatan 3",
            "postcode: \"111 22\"",
            "city: Stockholm",
            "email: integritet@example.se",
            "dpo: none",
            "- name: Att leverera varor",
            "# Original: avtal",
            "basis: [contract]",
            "basis: [consent]",
            "countries: [US]",
            "mechanisms: [scc]",
            "- years: 7",
            "erasure: Du kan begära",
            "portability:",
            "(https://example.se/hjalp)",
            "authority: SE",
        ],
    );
    assert!(!draft.contains("**") && !draft.contains("](mailto"), "{draft}");
}

#[test]
fn an_english_page() {
    let draft = import_text("privacy.html");
    assert_lines(
        &draft,
        &[
            "title: Privacy Policy",
            "name: Example Outfitters Ltd",
            "name: Example Couriers Ltd",
            "name: Example Payments Inc.",
            "- years: 6",
            "automated_decisions: none",
            "erasure:",
        ],
    );
    assert!(!draft.to_lowercase().contains("not shown"), "{draft}");
}

#[test]
fn tables_labels_and_capitals() {
    assert_lines(
        &import_text("taulukko.txt"),
        &[
            "name: Esimerkki Oy",
            "business_id: \"1234567-1\"",
            "register: Esimerkin asiakkaat",
            "- name: Tilausten käsittely",
            "- contract",
            "recipients: none",
            "- months: 24",
            "qualifier: at-most",
            "# Original: Ei",
            "automated_decisions: none",
        ],
    );
    assert_lines(
        &import_text("rivit.txt"),
        &[
            "updated: \"2024-06-05\"",
            "name: Esimerkki Oy",
            "city: Oulu",
            "name: Matti Esimerkki",
            "email: matti@example.fi",
            "dpo: none",
            "register: Uutiskirjeen tilaajat",
            "- name: Uutiskirjeen lähettäminen",
            "- consent",
            "recipients: none",
            "- criterion: Kunnes tilaaja peruu tilauksen",
        ],
    );
    assert_lines(
        &import_text("palvelut.txt"),
        &[
            "name: Example Rowing Club",
            "street: \"12 Example Street\"",
            "name: Example Calendars GmbH",
            "name: Example Mailers Inc.",
            "countries: [US]",
            "mechanisms: [dpf]",
            "title: SOMETHING ELSE ALTOGETHER",
        ],
    );
}

#[test]
fn a_business_id_occurs_once_and_the_controller_is_no_recipient() {
    let place = Place::empty();
    let text = "Tietosuojaseloste\n\nYhteydenotot\n\nEsimerkki Oy\nY-tunnus 1234567-1\n\nTietojen luovutukset\n\n\
                Esimerkki Oy luovuttaa tietoja Laskumalli Oy:lle laskutusta varten.\n";
    place.write("seloste.txt", text);
    let draft = import(&place, "seloste.txt").out;
    assert_lines(
        &draft,
        &[
            "controller:",
            "name: Esimerkki Oy",
            "business_id: \"1234567-1\"",
            "contact:",
            "name: Laskumalli Oy",
        ],
    );
    assert_eq!(draft.matches("business_id").count(), 1, "{draft}");
    let recipients = draft.split("\nrecipients:").nth(1).and_then(|rest| rest.split("\nsections:").next());
    assert!(!recipients.unwrap().contains("Esimerkki Oy"), "{draft}");
}

#[test]
fn a_wrong_check_digit_is_reported_and_kept() {
    let draft = import_text("rivit.txt");
    assert!(draft.contains("check digit of this business id is wrong"), "{draft}");
}

#[test]
fn files_that_are_not_notices_are_reported() {
    let place = Place::empty();
    place.make_folder("folder");
    place.write("empty.txt", " \n\n");
    place.write("signs.txt", "--- ***\n");
    place.write("binary.txt", b"PK\x03\x04\0\0\xff\xfe");
    place.write("long.txt", "a ".repeat(600_000));
    place.write("old.doc", "x");
    for (file, message) in [
        ("folder", "is not a file"),
        ("absent.txt", "cannot read"),
        ("empty.txt", "is empty"),
        ("signs.txt", "contains no text"),
        ("binary.txt", "is not a text file"),
        ("long.txt", "contains more than"),
        ("old.doc", "save the document as"),
    ] {
        let outcome = import(&place, file);
        assert_eq!(outcome.code, Some(2), "{file}");
        assert!(outcome.out.is_empty() && outcome.err.contains(message), "{file}: {}", outcome.err);
    }
}

#[test]
fn old_encodings_are_read() {
    let place = Place::empty();
    place.write("old.txt", b"Tietosuojaseloste\r\n\r\nRekisterinpit\xe4j\xe4\r\nEsimerkki Oy\r\n");
    place.write("wide.txt", b"\xff\xfeP\0r\0i\0v\0a\0c\0y\0");
    let old = import(&place, "old.txt");
    assert!(
        old.out.contains("# Original: Rekisterinpitäjä") && old.err.contains("Windows-1252"),
        "{}",
        old.err
    );
    let wide = import(&place, "wide.txt");
    assert!(wide.out.contains("Privacy"), "{}", wide.out);
}

#[test]
fn the_import_report_lists_where_texts_went() {
    let place = Place::empty();
    let text = fs::read(root().join("tests/texts/kysymykset.txt")).unwrap();
    place.write("Kerhon seloste.txt", text);
    let outcome = import(&place, "Kerhon seloste.txt");
    assert!(outcome.out.contains("\nid: kerhon-seloste\n"), "{}", outcome.out);
    for expected in ["controller.email", "Inferred", "% are in fields", "content/notices/kerhon-seloste.yaml"]
    {
        assert!(outcome.err.contains(expected), "{expected}: {}", outcome.err);
    }
    assert_eq!(place.run(&["import", "Kerhon seloste.txt", "--id", "Ei käy"]).code, Some(2));
}

#[test]
fn the_report_warns_of_a_text_that_holds_a_whole_notice() {
    let place = Place::empty();
    let sentence = "Kerhon talolla on iltaisin monenlaista tekemistä kaikille. ";
    let text = format!("Tietosuojaseloste\n\nRekisterinpitäjä\n\nEsimerkki ry\n\n{}\n", sentence.repeat(40));
    place.write("notice.txt", text);
    let outcome = place.run(&["import", "notice.txt"]);
    assert!(outcome.err.contains("controller.text holds more than a third of all words"), "{}", outcome.err);
    assert!(!outcome.err.contains("All lines were placed"), "{}", outcome.err);
    let json = place.run(&["import", "notice.txt", "--report", "json"]);
    assert!(json.err.contains("\"overfull\":[\"controller.text\"]"), "{}", json.err);
}

/// In the old form of a register description, a heading is in a narrow column, and its first line alone can
/// be a heading, too.
#[test]
fn a_heading_of_several_lines_is_one() {
    let place = Place::empty();
    place.write(
        "old.txt",
        "Rekisterin nimi\n\nAsiakasrekisteri\n\nOikeusperuste ja\nhenkilötietojen käsittelyn\ntarkoitus. Onko\n\
         pakko antaa tiedot\n\nTiedoilla hoidetaan tilauksia.\n",
    );
    let outcome = place.run(&["import", "old.txt"]);
    assert!(outcome.out.contains("\npurposes:\n"), "{}", outcome.out);
    assert!(!outcome.out.contains("Asiakasrekisteri Oikeusperuste"), "{}", outcome.out);
}

#[test]
fn the_text_is_kept_only_on_request() {
    let place = Place::small();
    place.write("old.txt", "Tietosuojaseloste\n\nRekisterinpitäjä\nEsimerkki Oy\n");
    let before = files(&place.site());
    let plain = import(&place, "old.txt");
    assert_eq!(files(&place.site()), before);
    let kept = place.run(&["import", "old.txt", "--review", "."]);
    assert_eq!((kept.code, kept.out), (Some(0), plain.out));
    assert!(kept.err.contains("at /.seloste/review/old/"), "{}", kept.err);
    let record: serde_json::Value =
        serde_json::from_slice(&files(&place.site())[".seloste/import/old.json"]).unwrap();
    assert_eq!(record["passages"][2]["text"], "Esimerkki Oy");
    let missing = place.run(&["import", "old.txt", "--review", "none"]);
    assert_eq!(missing.code, Some(2));
    assert_eq!(missing.err, "seloste: no such folder: none; specify the folder of the site with --review\n");
}
