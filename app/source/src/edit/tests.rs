//! Edits of files as authors write them.

use std::path::Path;

use seloste_notice::{Language, Notice, Text, TextList};

use super::{EditError, NewText, insert_change, set_texts};
use crate::read_notice_text;

const HEAD: &str = "id: example\nlayout: fields\nlanguages: [fi]  # one for now\ntitle: Seloste\n";

fn path() -> &'static Path {
    Path::new("example.yaml")
}

fn notice(yaml: &str) -> Notice {
    let read = read_notice_text(path(), yaml);
    assert!(read.findings.is_empty(), "{:?}", read.findings);
    read.value.unwrap()
}

fn both(fi: &str, en: &str) -> Text {
    Text::from_pairs(vec![(Language::Fi, fi.to_owned()), (Language::En, en.to_owned())])
}

/// Sets a new English text at a path; `set` applies the same change to the model.
fn edited(rest: &str, place: &str, text: &Text, set: fn(&mut Notice, Text)) -> Result<String, EditError> {
    let yaml = format!("{HEAD}{rest}");
    let mut expected = notice(&yaml);
    expected.languages = vec![Language::Fi, Language::En];
    set(&mut expected, text.clone());
    let edited = set_texts(path(), &yaml, &[(place.to_owned(), NewText::Text(text.clone()))], &expected)?;
    let head = HEAD.replace("[fi]", "[fi, en]");
    Ok(edited.strip_prefix(&head).unwrap_or_else(|| panic!("{edited}")).to_owned())
}

#[test]
fn text_gets_its_languages_in_place() {
    let summary = |notice: &mut Notice, text| notice.summary = Some(text);
    assert_eq!(
        edited("summary: Yksi # hm\n", "summary", &both("Yksi", "One"), summary).unwrap(),
        "summary: { fi: Yksi, en: One } # hm\n"
    );
    assert_eq!(
        edited(
            "summary: { fi: \"Yksi\" } # hm\nupdated: 2026-01-01\n",
            "summary",
            &both("Yksi", "One: two"),
            summary
        )
        .unwrap(),
        "summary: { fi: Yksi, en: \"One: two\" } # hm\nupdated: 2026-01-01\n"
    );
    assert_eq!(
        edited(
            "summary:\n  # hm\n  fi: Yksi\nupdated: 2026-01-01\n",
            "summary",
            &both("Yksi", "One"),
            summary
        )
        .unwrap(),
        "summary:\n  # hm\n  fi: Yksi\n  en: One\nupdated: 2026-01-01\n"
    );
}

#[test]
fn long_texts_become_blocks() {
    let introduction = |notice: &mut Notice, text| notice.introduction = Some(text);
    let text = both("Yksi\n\n- kaksi\n- kolme", "One\n\n- two\n- three");
    assert_eq!(
        edited(
            "introduction: |\n  Yksi\n\n  - kaksi\n  - kolme\n\n# more\n",
            "introduction",
            &text,
            introduction
        )
        .unwrap(),
        "introduction:\n  fi: |\n    Yksi\n\n    - kaksi\n    - kolme\n  en: |\n    One\n\n    - two\n    - three\n\n# more\n"
    );
}

#[test]
fn texts_in_place_of_maps_stay_texts() {
    let purpose = |notice: &mut Notice, text| notice.purposes[0].name = text;
    let text = both("Laskutus", "Invoicing");
    assert_eq!(
        edited("purposes:\n  - Laskutus\n", "purposes[0].name", &text, purpose).unwrap(),
        "purposes:\n  - { fi: Laskutus, en: Invoicing }\n"
    );
    assert_eq!(
        edited("purposes: [{ basis: contract, name: Laskutus }]\n", "purposes[0].name", &text, purpose)
            .unwrap(),
        "purposes: [{ basis: contract, name: { fi: Laskutus, en: Invoicing } }]\n"
    );
    let data = |notice: &mut Notice, text| notice.data[0].name = text;
    assert_eq!(
        edited("data:\n  bills: Laskutus\n", "data.bills.name", &text, data).unwrap(),
        "data:\n  bills: { fi: Laskutus, en: Invoicing }\n"
    );
    let right = |notice: &mut Notice, text| {
        let seloste_notice::Item::Stated(statement) = &mut notice.rights.stated[0].1 else { panic!() };
        statement.text = Some(text);
    };
    assert_eq!(
        edited("rights:\n  access: Laskutus\n", "rights.access.text", &text, right).unwrap(),
        "rights:\n  access: { fi: Laskutus, en: Invoicing }\n"
    );
}

#[test]
fn history_is_matched_by_date() {
    let rest = "changes:\n  - { date: 2025-01-01, text: Vanha }\n  - { date: 2026-01-01, text: Uusi }\n";
    let newest = |notice: &mut Notice, text| notice.changes[0].text = text;
    assert_eq!(
        edited(rest, "changes[0].text", &both("Uusi", "New"), newest).unwrap(),
        "changes:\n  - { date: 2025-01-01, text: Vanha }\n  - { date: 2026-01-01, text: { fi: Uusi, en: New } }\n"
    );
}

#[test]
fn unexpected_results_are_rejected() {
    let summary = |notice: &mut Notice, text| notice.summary = Some(text);
    let html = edited("introduction: Yksi\n", "introduction", &both("Yksi", "<b>One</b>"), |notice, text| {
        notice.introduction = Some(text);
    });
    assert!(matches!(html, Err(EditError::InvalidResult(_))), "{html:?}");
    let nowhere = edited("updated: 2026-01-01\n", "summary", &both("Yksi", "One"), summary);
    assert!(matches!(nowhere, Err(EditError::NotFound(_))), "{nowhere:?}");
    // An alias uses one text at two paths, and only one of them is to change.
    let alias = edited("register: &name Yksi\nsummary: *name\n", "summary", &both("Yksi", "One"), summary);
    assert!(alias.is_err(), "{alias:?}");
}

#[test]
fn warnings_do_not_prevent_edits() {
    let yaml = "id: a\nlayout: fields\nlanguages: [fi, en]\ntitle: Seloste\nsummary: Hinta #1\n";
    let path = Path::new("a.yaml");
    let read = read_notice_text(path, yaml);
    assert_eq!(read.findings.iter().map(|finding| finding.rule).collect::<Vec<_>>(), ["text-cut"]);
    let mut expected = read.value.unwrap();
    let text = both("Hinta", "Price");
    expected.summary = Some(text.clone());
    let edited = set_texts(path, yaml, &[("summary".to_owned(), NewText::Text(text))], &expected).unwrap();
    assert!(edited.ends_with("summary: { fi: Hinta, en: Price } #1\n"), "{edited}");
}

#[test]
fn comments_within_a_text_stay() {
    let summary = |notice: &mut Notice, text| notice.summary = Some(text);
    let yaml = format!("{HEAD}summary:\n  fi: \"Yksi\" # the first\n  en: Two # wrong\n# more\n")
        .replace("[fi]", "[fi, en]");
    let mut expected = notice(&yaml);
    expected.summary = Some(both("Yksi", "One\n\ntwo"));
    let new = NewText::Text(both("Yksi", "One\n\ntwo"));
    assert_eq!(
        set_texts(path(), &yaml, &[("summary".to_owned(), new)], &expected).unwrap(),
        yaml.replace("Two", "\"One\\n\\ntwo\"")
    );
    assert_eq!(
        edited("summary: { # hm\n  fi: Yksi, # the first\n  }\n", "summary", &both("Yksi", "One"), summary)
            .unwrap(),
        "summary: { # hm\n  fi: Yksi, en: One, # the first\n  }\n"
    );
    let items = |list: &str| {
        let yaml = format!("{HEAD}data:\n  a:\n    name: A\n    items:{list}\n    special: a # of Art. 9\n");
        let mut expected = notice(&yaml);
        let new = TextList::from_pairs(vec![
            (Language::Fi, vec!["nimi".to_owned(), "#2".to_owned()]),
            (Language::En, vec!["name".to_owned(), "# 2".to_owned()]),
        ]);
        expected.languages.push(Language::En);
        expected.data[0].items = new.clone();
        let texts = [("data.a.items".to_owned(), NewText::List(new))];
        set_texts(path(), &yaml, &texts, &expected)
    };
    let block = items("\n      - nimi # own\n      - \"#2\"\n").unwrap();
    assert!(
        block.contains(
            "items:\n      fi:\n        - nimi # own\n        - \"#2\"\n      en: [name, \"# 2\"]\n"
        ),
        "{block}"
    );
    let brackets = items(" [nimi, # own\n      \"#2\"] # both").unwrap();
    assert!(
        brackets
            .contains("items:\n      fi: [nimi, # own\n        \"#2\"] # both\n      en: [name, \"# 2\"]\n"),
        "{brackets}"
    );
}

#[test]
fn block_list_leaves_no_empty_line() {
    for end in ["\n", "\r\n"] {
        let long = ["nimi ja osoite", "sähköpostiosoite ja puhelinnumero", "ostetut tuotteet ja palautukset"];
        let yaml =
            format!("{HEAD}data:\n  a:\n    name: A\n    items:\n      - {}\n", long.join("\n      - "))
                .replace('\n', end);
        let mut expected = notice(&yaml);
        let words = |list: [&str; 3]| list.map(str::to_owned).to_vec();
        let english = ["name and address", "e-mail address and telephone", "things bought and sent back"];
        let new = TextList::from_pairs(vec![(Language::Fi, words(long)), (Language::En, words(english))]);
        expected.languages.push(Language::En);
        expected.data[0].items = new.clone();
        let texts = [("data.a.items".to_owned(), NewText::List(new))];
        let edited = set_texts(path(), &yaml, &texts, &expected).unwrap();
        let items = format!("    items:{end}      fi: [nimi ja osoite,");
        assert!(edited.contains(&items), "{edited}");
    }
}

#[test]
fn lost_comment_is_reported() {
    let introduction = |notice: &mut Notice, text| notice.introduction = Some(text);
    let lost = edited("introduction: | # hm\n  Yksi\n", "introduction", &both("Yksi", "One"), introduction);
    assert!(lost.is_err(), "{lost:?}");
}

#[test]
fn line_breaks_and_byte_order_mark_are_kept() {
    let yaml = format!("\u{feff}{HEAD}introduction: Yksi\n# hm\n").replace('\n', "\r\n");
    let mut expected = notice(&yaml);
    let new = both("Yksi", "One\n\ntwo");
    expected.languages.push(Language::En);
    expected.introduction = Some(new.clone());
    let edited =
        set_texts(path(), &yaml, &[("introduction".to_owned(), NewText::Text(new))], &expected).unwrap();
    assert!(edited.starts_with("\u{feff}id: example\r\n"), "{edited}");
    assert!(
        edited.ends_with("introduction:\r\n  fi: Yksi\r\n  en: |\r\n    One\r\n\r\n    two\r\n# hm\r\n"),
        "{edited:?}"
    );
    assert!(!edited.replace("\r\n", "").contains('\n'));
}

const ENTRY: &str = "- date: 2026-11-01\n  text: |\n    Uusi.\n\n    Toinen.\n";

#[test]
fn an_entry_is_inserted_before_the_others_and_everything_else_stays() {
    for (rest, expected) in [
        ("", "changes:\n  - date: 2026-11-01\n    text: |\n      Uusi.\n\n      Toinen.\n"),
        (
            "changes: # history\n  # first\n  - date: 2025-01-01\n    text: Alku\nsummary: A # b\n",
            "changes: # history\n  - date: 2026-11-01\n    text: |\n      Uusi.\n\n      Toinen.\n  # first\n  - date: \
             2025-01-01\n    text: Alku\nsummary: A # b\n",
        ),
        (
            "changes:\n- text: Alku\n  date: 2025-01-01\n",
            "changes:\n- date: 2026-11-01\n  text: |\n    Uusi.\n\n    Toinen.\n- text: Alku\n  date: 2025-01-01\n",
        ),
    ] {
        let edited = insert_change(path(), &format!("{HEAD}{rest}"), ENTRY).unwrap();
        assert_eq!(edited, format!("{HEAD}{expected}"));
        let windows = format!("\u{feff}{HEAD}{rest}").replace('\n', "\r\n");
        let edited = insert_change(path(), &windows, ENTRY).unwrap();
        assert_eq!(edited, format!("\u{feff}{HEAD}{expected}").replace('\n', "\r\n"));
    }
    let without_end = format!("{HEAD}summary: A");
    let edited = insert_change(path(), &without_end, ENTRY).unwrap();
    assert!(edited.starts_with(&format!("{without_end}\nchanges:\n  - date")), "{edited}");
}

#[test]
fn a_history_that_cannot_be_changed_safely_is_rejected() {
    for rest in [
        "changes: [{ date: 2025-01-01, text: Alku }]\n",
        "changes:\n  [{ date: 2025-01-01, text: Alku }]\n",
        "changes: []\n",
        "summary: A\n...\n",
        "chnages: []\n",
    ] {
        let yaml = format!("{HEAD}{rest}");
        assert!(insert_change(path(), &yaml, ENTRY).is_err(), "{rest}");
    }
    for entry in ["", "- date: never\n  text: A\n", "- date: 2026-11-01\n  text: A\nsummary: B\n", "- {"] {
        assert!(insert_change(path(), HEAD, entry).is_err(), "{entry}");
    }
}
