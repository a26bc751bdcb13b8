//! Made-up notices in languages with a lexicon of their own, and the lines that their drafts must have.

use seloste_import::{InputFormat, import};
use seloste_notice::Language;

/// A text with the lines of its draft.
struct Fixture {
    tag: &'static str,
    text: &'static str,
    format: InputFormat,
    lines: &'static [&'static str],
}

const fn text(tag: &'static str, text: &'static str, lines: &'static [&'static str]) -> Fixture {
    Fixture { tag, text, format: InputFormat::Text, lines }
}

const FIXTURES: [Fixture; 12] = [
    text(
        "de",
        include_str!("lexicons/de/1.txt"),
        &[
            "layout: numbered",
            "updated: \"2026-10-01\"",
            "name: Muster GmbH",
            "street: Musterstraße 1",
            "city: Musterstadt",
            "email: datenschutz@example.com",
            "- name: Bearbeitung von Bestellungen",
            "- contract",
            "- legal-obligation",
            "name-und-anschrift: Name und Anschrift",
            "- years: 10",
            "access: yes",
            "rectification: yes",
            "complaint: Sie haben das Recht, sich bei einer Aufsichtsbehörde zu beschweren.",
        ],
    ),
    text(
        "de",
        include_str!("lexicons/de/2.txt"),
        &[
            "layout: questions",
            "name: Muster GmbH",
            "- basis: consent",
            "- months: 6",
            "withdraw-consent: Sie können Ihre Einwilligung jederzeit widerrufen.",
            "portability: Sie haben ein Recht auf Datenübertragbarkeit.",
        ],
    ),
    Fixture {
        format: InputFormat::Markdown,
        ..text(
            "de",
            include_str!("lexicons/de/3.md"),
            &[
                "email: hilfe@example.com",
                "- name: Kundendienst",
                "- legitimate-interests",
                "- contract",
                "- months: 24",
                "automated_decisions: none",
            ],
        )
    },
    text(
        "de",
        include_str!("lexicons/de/4.txt"),
        &[
            "name: Musterverein e.V.",
            "email: verein@example.com",
            "- name: Verwaltung der Mitglieder",
            "basis: [contract]",
            "- years: 2",
            "restriction: yes",
        ],
    ),
    text(
        "de",
        include_str!("lexicons/de/5.txt"),
        &[
            "name: Muster GmbH",
            "email: datenschutz@example.com",
            "- name: Auswahl von Beschäftigten",
            "- contract",
            "- from: data-subject",
            "required: [voluntary]",
            "- months: 6",
        ],
    ),
    text(
        "de",
        include_str!("lexicons/de/6.txt"),
        &[
            "name: Musterstiftung",
            "- name: Vergabe von Förderungen",
            "- public-task",
            "transfers: none",
            "- years: 30",
            "erasure: Sie können die Löschung Ihrer Daten verlangen.",
        ],
    ),
    text(
        "et",
        include_str!("lexicons/et/1.txt"),
        &[
            "layout: numbered",
            "updated: \"2026-10-01\"",
            "name: Näidis OÜ",
            "street: Näidise tn 1",
            "city: Tallinn",
            "email: andmed@example.com",
            "- name: Tellimuste täitmine",
            "- contract",
            "- legal-obligation",
            "nimi-ja-aadress: Nimi ja aadress",
            "- years: 7",
            "access: yes",
            "rectification: yes",
            "authority: EE",
        ],
    ),
    text(
        "et",
        include_str!("lexicons/et/2.txt"),
        &["layout: questions", "name: Näidis OÜ", "- basis: consent", "- months: 6"],
    ),
    Fixture {
        format: InputFormat::Markdown,
        ..text(
            "et",
            include_str!("lexicons/et/3.md"),
            &[
                "email: abi@example.com",
                "- name: Klienditeenindus",
                "- legitimate-interests",
                "- contract",
                "- months: 24",
                "automated_decisions: none",
            ],
        )
    },
    text(
        "et",
        include_str!("lexicons/et/4.txt"),
        &[
            "name: Näidisühing MTÜ",
            "email: yhing@example.com",
            "- name: Liikmete arvestus",
            "- contract",
            "- years: 2",
            "restriction: yes",
        ],
    ),
    text(
        "et",
        include_str!("lexicons/et/5.txt"),
        &[
            "name: Näidis OÜ",
            "- name: Töötajate valimine",
            "- contract",
            "- from: data-subject",
            "required: [voluntary]",
            "- months: 6",
        ],
    ),
    text(
        "et",
        include_str!("lexicons/et/6.txt"),
        &[
            "name: Näidise Sihtasutus",
            "- name: Toetuste jagamine",
            "- public-task",
            "transfers: none",
            "- years: 30",
            "authority: EE",
        ],
    ),
];

#[test]
fn fields_of_texts_in_further_languages_are_placed() {
    let mut missing = Vec::new();
    for Fixture { tag, text, format, lines } in FIXTURES {
        // Its texts are not in the program yet.
        let Some(language) = Language::from_code(tag) else { continue };
        let imported = import(text, format, "example").unwrap();
        let title = text.lines().next().unwrap();
        assert_eq!(imported.report.language, language, "{title}");
        assert!(imported.report.has_lexicon && imported.report.unplaced.is_empty(), "{title}");
        let absent: Vec<_> =
            lines.iter().filter(|line| !imported.yaml.lines().any(|other| other.trim() == **line)).collect();
        if !absent.is_empty() {
            missing.push(format!("{title}: {absent:#?}\n{}", imported.yaml));
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

/// A text in a language without a lexicon is kept as text, and the report says so.
#[test]
fn text_without_a_lexicon_is_kept() {
    let text = "Nota ta' privatezza\n\nIl-kontrollur huwa kumpanija Maltija li tipproċessa d-data personali tiegħek \
                skont ir-regolament.\n\nId-drittijiet tiegħek\n\nInti għandek dritt li titlob aċċess.\n";
    let Ok(imported) = import(text, InputFormat::Text, "example") else { panic!("too long") };
    let report = imported.report.to_string();
    assert_eq!(report.contains("was imported as text"), !imported.report.has_lexicon, "{report}");
    assert_eq!(imported.report.words, imported.report.kept);
    for word in ["kumpanija", "regolament", "aċċess"] {
        assert!(imported.yaml.contains(word), "{}", imported.yaml);
    }
}
