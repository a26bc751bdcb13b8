//! Tests of the review with drafts of the real import, and with records that it did not write.

use std::fs;
use std::path::Path;

use seloste_host::LocalFiles as _;
use seloste_import::{InputFormat, Passage, PassageKind};
use seloste_source::{SourceFile, read_notice_text};
use tempfile::TempDir;

use super::compare::{Comparison, FieldState, compare};
use super::*;
use crate::import::draft::Draft;

const TEXT: &str = "# Tietosuojaseloste\n\n## Rekisterinpitäjä\n\nEsimerkki Oy\n\nEsimerkkikatu 1, 00100 Helsinki\n\n\
                    maija@example.fi\n\n## Rekisterin nimi\n\nEsimerkki Oy asiakasrekisteri\n\n## Käyttötarkoitus\n\n\
                    Tilausten toimittaminen asiakkaille\n\n## Säilytysaika\n\nKaksi vuotta tilauksesta.\n\n\
                    ## Pelit\n\nVerkkokaupan sivuilla on myös pelejä, joita voi pelata ilman tunnuksia.\n";

fn record(text: &str) -> ImportRecord {
    let imported = seloste_import::import(text, InputFormat::Markdown, "customers").unwrap();
    let draft = Draft {
        id: "customers".to_owned(),
        yaml: imported.yaml,
        report: imported.report,
        passages: imported.passages,
    };
    ImportRecord::new("old.txt".to_owned(), &draft)
}

fn notice(yaml: &str) -> SourceFile {
    read_notice_text(Path::new("customers.yaml"), yaml).file
}

fn page_of(record: &ImportRecord, yaml: &str) -> String {
    let loaded = read_notice_text(Path::new("customers.yaml"), yaml);
    let now = page::NoticeNow { path: "customers.yaml", failed: loaded.failed(), file: &loaded.file };
    page::review(record, Some(now))
}

/// Returns the paths of the fields that have a passage.
fn paths_of<'c>(record: &ImportRecord, comparison: &'c Comparison<'_, '_>, text: &str) -> Vec<&'c str> {
    let at = record.passages.iter().position(|passage| passage.text.starts_with(text)).unwrap();
    let fields = comparison.passages[at].fields.iter();
    fields.map(|field| comparison.now.fields[*field].path.as_str()).collect()
}

fn state_of(comparison: &Comparison<'_, '_>, path: &str) -> FieldState {
    let fields = comparison.now.fields.iter();
    let at = fields.clone().position(|field| field.path == path && !field.is_comment);
    comparison.states[at.unwrap_or_else(|| panic!("{path}: {:?}", fields.collect::<Vec<_>>()))]
}

#[test]
fn every_passage_has_a_field_after_the_import() {
    let record = record(TEXT);
    let notice = notice(&record.draft);
    let comparison = compare(&record, &notice);
    for (text, path) in [
        ("Tietosuojaseloste", "title"),
        ("Rekisterinpitäjä", "controller"),
        ("Esimerkki Oy", "controller.name"),
        ("Esimerkki Oy asiakasrekisteri", "register"),
        ("Esimerkkikatu", "controller.address.street"),
        ("maija@", "controller.email"),
        ("Tilausten toimittaminen", "purposes[0].name"),
    ] {
        assert!(paths_of(&record, &comparison, text).contains(&path), "{text}:\n{}", record.draft);
    }
    for (passage, review) in record.passages.iter().zip(&comparison.passages) {
        assert!(!review.fields.is_empty() && review.missing.is_empty(), "{passage:?}: {review:?}");
    }
    assert!(comparison.states.iter().all(|state| *state == FieldState::Imported));
    let free = record.passages.iter().zip(&comparison.passages).filter(|(_, review)| review.is_free_text);
    assert!(free.map(|(passage, _)| passage.text.as_str()).any(|text| text.starts_with("Verkkokaupan")));
}

#[test]
fn changes_of_the_author_are_detected() {
    let record = record(TEXT);
    // The controller has another name, the street is gone, a telephone number is new.
    let street = record.draft.lines().find(|line| line.contains("street:")).unwrap();
    let yaml = record
        .draft
        .replace("  name: Esimerkki Oy\n", "  name: Esimerkki Oyj\n  phone: 09 123\n")
        .replace(&format!("{street}\n"), "");
    let notice = notice(&yaml);
    let comparison = compare(&record, &notice);
    assert_eq!(state_of(&comparison, "controller.name"), FieldState::Changed);
    assert_eq!(state_of(&comparison, "controller.phone"), FieldState::Added);
    assert_eq!(state_of(&comparison, "controller.email"), FieldState::Imported);
    let missing = |text: &str| {
        let at = record.passages.iter().position(|passage| passage.text == text).unwrap();
        comparison.passages[at].missing.clone()
    };
    assert_eq!(missing("Esimerkki Oy"), ["Oy"]);
    assert_eq!(missing("Esimerkki Oy asiakasrekisteri"), [""; 0]);
    assert_eq!(missing("Esimerkkikatu 1, 00100 Helsinki"), ["Esimerkkikatu", "1"]);
    let page = page_of(&record, &yaml);
    for text in ["changed since the import", "added since the import", "No longer in the notice (2)"] {
        assert!(page.contains(text), "{text}:\n{page}");
    }
}

#[test]
fn moved_text_is_found_where_it_is() {
    let record = record(TEXT);
    let sentence = "Verkkokaupan sivuilla on myös pelejä, joita voi pelata ilman tunnuksia.";
    assert!(record.draft.contains("sections:"), "{}", record.draft);
    let before = record.draft.split("sections:").next().unwrap();
    let yaml = format!("{before}security:\n  text: {sentence}\n");
    let notice = notice(&yaml);
    let comparison = compare(&record, &notice);
    assert_eq!(paths_of(&record, &comparison, "Verkkokaupan"), ["security.text"]);
}

#[test]
fn removed_list_item_does_not_change_the_others() {
    let draft = "id: customers\nlayout: fields\nlanguages: [fi]\ntitle: A\npurposes:\n  - name: Yksi\n  - name: Kaksi\n";
    let mut record = record(TEXT);
    record.draft = draft.to_owned();
    let yaml = draft.replace("  - name: Yksi\n", "");
    let notice = notice(&yaml);
    assert_eq!(state_of(&compare(&record, &notice), "purposes[0].name"), FieldState::Imported);
}

#[test]
fn unchanged_and_harmful_values_come_first() {
    let mut record = record(TEXT);
    for (path, what) in
        [("purposes", "Tilausten"), ("controller.email", "maija@example.fi"), ("register", "Esimerkki")]
    {
        let (path, what) = (path.to_owned(), what.to_owned());
        record.placed.push(seloste_import::Placement { line: 0, what, path, inferred: true });
    }
    record.placed.retain(|placed| placed.inferred && placed.line == 0);
    let order = |yaml: &str| {
        let notice = notice(yaml);
        let values = compare(&record, &notice).uncertain;
        values.iter().map(|value| (value.placement.path.clone(), value.is_unchanged)).collect::<Vec<_>>()
    };
    let expected = |values: [(&str, bool); 3]| values.map(|(path, state)| (path.to_owned(), state)).to_vec();
    assert_eq!(
        order(&record.draft),
        expected([("controller.email", true), ("purposes", true), ("register", true)])
    );
    assert_eq!(
        order(&record.draft.replace("maija@", "matti@")),
        expected([("purposes", true), ("register", true), ("controller.email", false)])
    );
}

#[test]
fn hostile_text_stays_text() {
    let markup = "</p></pre></section><script>alert(1)</script>]]>\"'><img src=x onerror=alert(2)>&lt;\u{202e}abc\u{2066}";
    let mut record = record(&format!(
        "Seloste {markup}\n\nRekisterinpitäjä\nEsimerkki {markup} Oy\n\n{}\n",
        "x".repeat(9_000)
    ));
    record.source = markup.to_owned();
    record.overfull.push(markup.to_owned());
    record.passages.push(Passage { line: 0, kind: PassageKind::LeftOut, text: markup.to_owned() });
    record.placed.push(seloste_import::Placement {
        line: 1,
        what: markup.to_owned(),
        path: markup.to_owned(),
        inferred: true,
    });
    for yaml in [
        record.draft.clone(),
        format!("{markup}: |\n  {markup}\n# {markup}\n"),
        String::new(),
        "\0".to_owned(),
    ] {
        let page = page_of(&record, &yaml);
        for forbidden in ["<script", "<img", "\u{202e}", "\u{2066}"] {
            assert!(!page.contains(forbidden), "{forbidden:?}:\n{page}");
        }
        assert_eq!(page.matches("</section>").count(), 2);
        assert!(page.contains("U+202E") && page.contains("&lt;script&gt;alert(1)"));
        assert!(page.ends_with("</html>\n"));
    }
}

#[test]
fn every_link_has_a_target() {
    let record = record(TEXT);
    for yaml in [record.draft.as_str(), "id: customers\n  oops: [\n", "title: A\n"] {
        let page = page_of(&record, yaml);
        let mut count = 0;
        for part in page.split("href=\"#").skip(1) {
            let target = part.split('"').next().unwrap();
            assert_eq!(page.matches(&format!("id=\"{target}\"")).count(), 1, "{target}:\n{page}");
            count += 1;
        }
        assert!(count > 0 || yaml != record.draft);
    }
}

#[test]
fn long_text_is_compared_in_seconds() {
    let words = "henkilötietoja käsitellään tilauksen toimittamiseksi ja laskutukseen ".repeat(8_000);
    let record = record(&format!("Seloste\n\nKäyttötarkoitus\n{words}\n"));
    let started = std::time::Instant::now();
    assert!(page_of(&record, &record.draft).contains("<h2 id=\"text\">"));
    assert!(started.elapsed().as_secs() < 20, "{:?}", started.elapsed());
}

fn folder_with(record: &ImportRecord) -> (TempDir, Reviews) {
    let folder = tempfile::tempdir().unwrap();
    keep(folder.path(), record).unwrap();
    let reviews = Reviews { folder: folder.path().to_owned() };
    (folder, reviews)
}

#[test]
fn kept_record_is_read_again() {
    let record = record(TEXT);
    let (folder, _) = folder_with(&record);
    assert_eq!(ImportRecord::read(folder.path(), "customers").unwrap(), Some(record.clone()));
    assert_eq!(ids(folder.path()), ["customers"]);
    assert_eq!(fs::read_to_string(folder.path().join(".seloste/import/.gitignore")).unwrap(), "*\n");
    keep(folder.path(), &record).unwrap();
    assert_eq!(ImportRecord::read(folder.path(), "visitors").unwrap(), None);
}

#[test]
fn damaged_record_is_explained() {
    let (folder, reviews) = folder_with(&record(TEXT));
    let path = folder.path().join(".seloste/import/customers.json");
    let whole = fs::read_to_string(&path).unwrap();
    let longest = " ".repeat(17 * 1024 * 1024);
    for json in [
        "",
        "{",
        "[]",
        "{\"version\":1}",
        &whole.replacen("\"version\":1", "\"version\":2", 1),
        &whole[..99],
        &longest,
    ] {
        fs::write(&path, json).unwrap();
        let page = reviews.get("review/customers/").unwrap();
        assert!(page.body().contains("The imported text of customers cannot be read"), "{}", page.body());
    }
    fs::remove_file(&path).unwrap();
    assert!(reviews.get("review/customers/").unwrap().body().contains("No imported text for customers"));
}

#[test]
fn review_without_a_notice_says_so() {
    let (_folder, reviews) = folder_with(&record(TEXT));
    let page = reviews.get("review/customers").unwrap();
    assert!(page.body().contains("There is no notice <code>customers</code>"), "{}", page.body());
    assert!(reviews.get("review/").unwrap().body().contains("href=\"/.seloste/review/customers/\""));
}

#[test]
fn only_ids_are_looked_up() {
    let (_folder, reviews) = folder_with(&record(TEXT));
    for path in [
        "",
        "review",
        "other",
        "review/../x",
        "review/..",
        "review/a/b",
        "review/A",
        "review/%2e",
        "review/.gitignore",
    ] {
        assert_eq!(reviews.get(path), None, "{path}");
    }
    assert!(reviews.get("review/review.css").is_some());
}
