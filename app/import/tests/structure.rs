//! Texts whose layout and neighbouring sentences, not their words, say what they state.
#![allow(clippy::unwrap_used, missing_docs)]

use seloste_import::{InputFormat, PdfOrder, import, import_pdf};

mod support;

use support::expect;

#[test]
fn bare_numbers_in_sequence_are_headings_whatever_their_words() {
    expect(
        InputFormat::Text,
        "Tietosuojaseloste\n\n1 Rekisterinpitäjä\nEsimerkki Oy\n\n2 Mistä tiedot saadaan\nTiedot saadaan \
         rekisteröidyltä itseltään.\n\n3 Ketkä muut\nTiedot näkee Malli Oy.\n\n4 Lopuksi\nTiedot hävitetään.\n",
        &["title: \"3 Ketkä muut\"", "name: Malli Oy"],
        &["name: \"3 Ketkä muut\"", "name: \"4 Lopuksi\""],
    );
    // An address is no heading.
    expect(
        InputFormat::Text,
        "Privacy notice\n\nController\nExample Ltd\n12 Example Street\nEX1 2AB Exampleton\n",
        &["street: \"12 Example Street\""],
        &["title: \"12"],
    );
}

#[test]
fn numbered_lines_without_text_between_them_are_a_list() {
    expect(
        InputFormat::Text,
        "Privacy notice\n\nYour rights\n1) To access the personal data we hold on you\n2) To correct it\n\
         3) To have it erased\n4) To object to processing\n",
        &["  access: ", "  rectification: ", "  erasure: ", "  objection: "],
        &["purposes:", "data:"],
    );
}

#[test]
fn bold_words_in_front_of_several_paragraphs_are_headings() {
    expect(
        InputFormat::Markdown,
        "# How Sample Choir uses your information\n\n**Who we tell.** Your details for a concert go to Sample \
         Tickets Ltd.\n\n**How long.** Two years.\n\n**Where we get it.** From you.\n",
        &["title: Who we tell.", "Sample Tickets Ltd", "years: 2", "from: data-subject"],
        &[],
    );
    // One such paragraph may only be emphasized.
    expect(
        InputFormat::Markdown,
        "# Privacy notice\n\n**Be careful.** We are a shop.\n",
        &["Be careful. We"],
        &[],
    );
}

#[test]
fn chapters_below_the_title_are_no_introduction() {
    expect(
        InputFormat::Markdown,
        "# Näin käsittelen tietojasi\n\nTervetuloa.\n\n## Kuvat\n\nKuvat ovat tallessa.\n\n## Kirjanpito\n\n\
         Laskut säilytän kuusi vuotta. Kirjanpidon hoitaa Tilimalli Oy.\n\n## Rekisterinpitäjä\n\nEsimerkki Oy\n",
        &["introduction: \"Tervetuloa.\"", "title: Kuvat", "name: Tilimalli Oy"],
        &[],
    );
}

#[test]
fn details_behind_a_person_are_not_the_controllers() {
    expect(
        InputFormat::Text,
        "Tietosuojailmoitus\n\nRekisterinpitäjä\nEsimerkkikorkeakoulu\nMallikatu 3, 33100 Tampere\n\n\
         Vastuullinen tutkija\nMaija Esimerkki\npuh. 040 123 4567, maija@example.fi\n",
        &["contact:\n  name: Maija Esimerkki\n  email: maija@example.fi\n"],
        &["city: Tampere\n  email"],
    );
}

#[test]
fn controller_is_named_without_a_legal_form() {
    for (text, name) in [
        (
            "# Personuppgifter i Exempelbygdens förening\n\nExempelbygdens förening bestämmer över \
             uppgifterna.\n\n## Lagringstid\n\nTvå år.\n",
            "Exempelbygdens förening",
        ),
        (
            "# How the Sample Food Bank helps\n\nThe Sample Food Bank is a charity.\n\n## Retention\n\nA year.\n",
            "Sample Food Bank",
        ),
        (
            "# Privacy notice\n\n## Who we are\n\nThis is given to you by Sample Parish Council, which is the \
             data controller for your data.\n",
            "Sample Parish Council",
        ),
        (
            "# Andmekaitse\n\n## Vastutav töötleja\n\nNäidislinna kogudus, registrikood 80123459, Näidise tn 4, \
             51003 Tartu. Kirjuta meile.\n",
            "Näidislinna kogudus",
        ),
        (
            "# Integritetspolicy\n\n## Lagringstid\n\nTvå år.\n\n© 2026 Exempel Teater. Alla rättigheter.\n",
            "Exempel Teater",
        ),
    ] {
        expect(InputFormat::Markdown, text, &["controller:\n", &format!("name: {name}\n")], &[]);
    }
    // Words of the title are no name.
    for text in [
        "# Så hanterar vi Personuppgifter i Skolan\n\nPersonuppgifter i Skolan hanteras varsamt.\n\n## Lagringstid\n\nTvå år.\n",
        "# Privacy Policy\n\nPrivacy Policy terms are short.\n\n## Retention\n\nA year. © 2026 All rights reserved.\n",
    ] {
        expect(InputFormat::Markdown, text, &[], &["controller:"]);
    }
}

#[test]
fn clauses_and_contact_details_are_no_data() {
    expect(
        InputFormat::Markdown,
        "# Integritetspolicy\n\n## Uppgifter\n\nUppgifter som inhämtas, registreras, lagras och används följer \
         lagen. Vi behandlar namn, adress och telefonnummer.\n",
        &["namn: namn", "adress: adress", "telefonnummer: telefonnummer"],
        &[": registreras", ": lagras"],
    );
    expect(
        InputFormat::Markdown,
        "# Integritetspolicy\n\n## Uppgifter\n\nFör att ändra dina uppgifter, kontakta oss:\n\n- a@example.se\n- 08-123 45 67\n",
        &[],
        &["name: För att", "a-example-se:", "\"08-123-45\":"],
    );
}

#[test]
fn recipients_stand_in_front_of_the_verb_and_behind_a_relative_clause() {
    expect(
        InputFormat::Markdown,
        "# Integritetspolicy\n\n## Mottagare\n\nTill församlingen och krematoriet lämnar vi namnet. Adresser \
         lämnas till Exempeltryck AB, som trycker bladet, och till riksförbundet.\n",
        &["name: församlingen", "name: krematoriet", "name: Exempeltryck AB", "name: riksförbundet"],
        &["name: namnet"],
    );
}

#[test]
fn sentence_behind_listed_data_states_their_purpose() {
    expect(
        InputFormat::Markdown,
        "# Privacy\n\n## Table bookings\n\nWe note your name, phone number and address. It is so that we can hold \
         the table.\n\n## Retention\n\nTwo weeks.\n",
        &["purposes:", "- name: It is so that we can hold the table."],
        &[],
    );
    expect(
        InputFormat::Markdown,
        "# Privacy\n\n## Our building\n\nWe close early. It is so that we can sleep.\n\n## Retention\n\nTwo weeks.\n",
        &[],
        &["purposes:"],
    );
}

/// The text of a PDF with two columns, as stored; on the page, the third section precedes the second.
const COLUMNS: &str = "Tietosuojaseloste\n1. Rekisterinpitäjä\nEsimerkki Oy\ntietosuoja@example.fi\n\
    2. Käsittelyn tarkoitus\nTilausten toimittaminen\n3. Säilytysaika\nKaksi vuotta.\n\u{c}";

#[test]
fn columns_of_a_pdf_are_read_in_the_order_of_their_numbers() {
    let on_page = "Tietosuojaseloste\n\n1. Rekisterinpitäjä\nEsimerkki Oy\ntietosuoja@example.fi\n\n\
        3. Säilytysaika\n\n2. Käsittelyn tarkoitus\nTilausten toimittaminen\n\nKaksi vuotta.\n\n\u{c}";
    let (imported, order) = import_pdf(on_page, COLUMNS, "draft").unwrap();
    assert_eq!(order, PdfOrder::Stored);
    assert!(imported.yaml.contains("- years: 2"), "{}", imported.yaml);
    assert_eq!(imported.report.words, imported.report.kept);
}

#[test]
fn a_pdf_in_order_is_read_as_it_lies_on_the_page() {
    let on_page = "Tietosuojaseloste\n\n1. Rekisterinpitäjä\nEsimerkki Oy\ntietosuoja@example.fi\n\n\
        2. Käsittelyn tarkoitus\nTilausten toimittaminen\n\n3. Säilytysaika\nKaksi vuotta.\n\n\u{c}";
    // A converter without the second order, another document, and a file that stores its end first.
    let mixed = "3. Säilytysaika\nKaksi vuotta.\nTietosuojaseloste\n1. Rekisterinpitäjä\nEsimerkki Oy\n\u{c}";
    for stored in ["", "Dataskyddsbeskrivning\n", COLUMNS, mixed] {
        let (imported, order) = import_pdf(on_page, stored, "draft").unwrap();
        assert_eq!(order, PdfOrder::OnPage, "{stored}");
        assert_eq!(imported.yaml, import(on_page, InputFormat::Text, "draft").unwrap().yaml);
    }
}
