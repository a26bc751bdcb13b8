//! Made-up texts in which a value looks like one of another kind: it is left out, or marked as inferred.
#![allow(clippy::unwrap_used, missing_docs)]

use seloste_import::{InputFormat, import};

/// What the draft must do with a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Expected {
    /// The report does not place it at the path.
    Absent,
    /// The report marks it as inferred.
    Marked,
    /// The report places it and does not mark it.
    Sure,
}

use Expected::{Absent, Marked, Sure};

#[track_caller]
fn expect(text: &str, cases: &[(&str, &str, Expected)]) {
    let imported = import(text, InputFormat::Markdown, "draft").unwrap();
    assert_eq!(imported.report.kept, imported.report.words, "{}", imported.yaml);
    for (path, what, expected) in cases {
        let placed: Vec<bool> = imported
            .report
            .placed
            .iter()
            .filter(|placed| placed.path == *path && placed.what.starts_with(what))
            .map(|placed| placed.inferred)
            .collect();
        let found = match placed.as_slice() {
            [] => Absent,
            marks if marks.contains(&true) => Marked,
            _ => Sure,
        };
        assert_eq!(found, *expected, "{path} {what:?}\n{}", imported.yaml);
    }
}

#[test]
fn sentences_and_conditions_in_a_list_are_no_data() {
    expect(
        "# Privacy notice\n\n## Controller\n\nExample Ltd\n\n## Information we collect\n\n- Name and address\n\
         - Telephone number\n- Because we are a sports club, the fact that you are a member may say something \
         about your health\n- Where you pay for a course or a camp\n",
        &[
            ("data", "Name and address", Sure),
            ("data", "Because we are", Absent),
            ("data", "Where you pay", Absent),
        ],
    );
    expect(
        "# Tietosuojaseloste\n\n## Rekisterinpitäjä\n\nEsimerkki ry\n\n## Käsiteltävät henkilötiedot\n\n\
         - Nimi ja osoite\n- Mikäli osallistut leirille omalla autolla\n",
        &[("data", "Nimi ja osoite", Sure), ("data", "Mikäli osallistut", Absent)],
    );
}

#[test]
fn lists_without_words_for_data_are_doubtful() {
    expect(
        "# Privaatsuspoliitika\n\n## Vastutav töötleja\n\nNäidis OÜ\n\n## Kogutavad andmed\n\n\
         - Maja\n- Krunt\n- Küte\n- Aiad\n",
        &[("data", "Maja", Marked), ("data", "Krunt", Marked)],
    );
}

#[test]
fn headings_below_the_data_are_no_data() {
    expect(
        "# Privaatsuspoliitika\n\n## Vastutav töötleja\n\nNäidis OÜ\n\n## Isikuandmed, mida kogume\n\n\
         ### Uudiskiri\n\nKogume sinu nime, e-posti aadressi ja telefoninumbrit.\n\n### Teenusepakkujad\n\n\
         Meie veebi majutab partner.\n",
        &[("data", "Uudiskiri", Absent), ("data", "Teenusepakkujad", Absent)],
    );
    expect(
        "# Privacy notice\n\n## Controller\n\nExample Ltd\n\n## Personal data we collect\n\n\
         ### Contact details\n\nThose with which you write to us.\n",
        &[("data", "Contact details", Marked)],
    );
}

#[test]
fn rests_of_clauses_are_no_data_and_no_recipients() {
    expect(
        "# Privacy notice\n\n## Controller\n\nExample Ltd\n\n## Data we process\n\nWe collect your name, e-mail \
         address, or telephone number.\n\n## Recipients\n\nWe share data with our bank, our printer and that \
         attendees.\n",
        &[("data", "or telephone", Absent), ("recipients", "that attendees", Absent)],
    );
    expect(
        "# Tietosuojaseloste\n\n## Rekisterinpitäjä\n\nEsimerkki ry\n\n## Tietojen luovutukset\n\n\
         Tietoja luovutetaan Esimerkkikunnalle, että osallistujille. Esimerkkikunta, tiedottaminen \
         osallistujista\n",
        &[("recipients", "että osallistujille", Absent), ("recipients", "tiedottaminen", Absent)],
    );
}

#[test]
fn long_items_without_a_recipient_are_doubtful() {
    expect(
        "# Tietosuojaseloste\n\n## Rekisterinpitäjä\n\nEsimerkki ry\n\n## Henkilötietojen vastaanottajat\n\n\
         - Tilitoimisto Esimerkki Oy\n- Keskusteluryhmässä julkisesti kirjoitettu viestintä\n- Kela\n\
         - Osoite\n",
        &[
            ("recipients", "Tilitoimisto", Sure),
            ("recipients", "Keskusteluryhmässä", Marked),
            ("recipients", "Kela", Sure),
            ("recipients", "Osoite", Marked),
        ],
    );
}

#[test]
fn the_controller_is_no_recipient_whatever_is_in_front_of_its_name() {
    expect(
        "# Tietosuojaseloste\n\n## Rekisterinpitäjä\n\nEsimerkki Oy\n\n## Tietojen luovutukset\n\nTietoja \
         luovutetaan, kun Osa Esimerkki Oy:n palveluista tuotetaan muualla.\n",
        &[("recipients", "Osa Esimerkki Oy", Absent)],
    );
}

#[test]
fn a_company_as_contact_is_doubtful() {
    expect(
        "# Integritetspolicy\n\n## Personuppgiftsansvarig\n\nExempel AB\n\n## Kontakt\n\nExempel AB\n\
         info@example.fi\n",
        &[("contact.name", "Exempel AB", Marked), ("controller.name", "Exempel AB", Sure)],
    );
}

#[test]
fn addresses_without_their_first_part_are_left_out() {
    expect(
        "# Integritetspolicy\n\n## Personuppgiftsansvarig\n\nExempel AB är ansvarigt. Vår adress är Exempelvik, \
         Exempelsocken, 155 93 Exempelstad.\n",
        &[
            ("controller.address.postcode", "155 93", Absent),
            ("controller.address.city", "Exempelstad", Absent),
        ],
    );
}

#[test]
fn logos_and_numbered_sections_are_no_titles() {
    expect(
        "# Esimerkki Oy logo (https://www.example.fi)\n\nTervetuloa.\n\n## Rekisterinpitäjä\n\nEsimerkki Oy\n",
        &[("title", "Esimerkki Oy logo", Absent)],
    );
    expect(
        "# §1 Formalia\n\nDetta gäller föreningen.\n\n## Personuppgiftsansvarig\n\nExempel rf\n",
        &[("title", "§1 Formalia", Absent)],
    );
}

#[test]
fn items_of_another_kind_below_purposes_are_doubtful() {
    expect(
        "# Privacy notice\n\n## Controller\n\nExample Ltd\n\n## Purposes of processing\n\n- Invoicing\n\
         - Consent\n- Contact details\n- Sample Inc.\n- Customer service\n",
        &[
            ("purposes", "Invoicing", Sure),
            ("purposes", "Consent", Marked),
            ("purposes", "Contact details", Marked),
            ("purposes", "Sample Inc.", Marked),
            ("purposes", "Customer service", Sure),
        ],
    );
}

#[test]
fn the_purpose_of_the_notice_is_no_purpose_of_processing() {
    expect(
        "# Integritetspolicy\n\n## Personuppgiftsansvarig\n\nExempel rf\n\n## Syfte\n\nSyftet med detta dokument \
         är att visa hur vi arbetar med personuppgifter.\n",
        &[("purposes", "Syftet med detta dokument", Absent)],
    );
    expect(
        "# Privacy notice\n\n## Controller\n\nExample Ltd\n\n## Purpose\n\nThe purpose of this notice is to explain \
         how we use personal data. We process data in order to send invoices.\n",
        &[("purposes", "The purpose of this", Absent), ("purposes", "We process data in order", Marked)],
    );
}

#[test]
fn rows_of_tables_are_no_criteria() {
    expect(
        "# Privacy notice\n\n## Controller\n\nExample Ltd\n\n## Local storage\n\n\
         | What | Why | How long |\n|---|---|---|\n\
         | Basket data | It shows the basket | The data is kept as long as you use the shop |\n",
        &[("retention", "Basket", Absent)],
    );
}

#[test]
fn tables_of_cookies_list_no_data() {
    expect(
        "# Privacy notice\n\n## Controller\n\nExample Ltd\n\n## Cookies\n\n\
         | Category | Purpose | Storage period |\n|---|---|---|\n\
         | Necessary | Keeps you signed in | One year |\n| Statistics | Counts visits | Two years |\n",
        &[
            ("data", "Necessary", Absent),
            ("data", "Statistics", Absent),
            ("purposes", "Counts visits", Absent),
        ],
    );
    expect(
        "# Privacy notice\n\n## Controller\n\nExample Ltd\n\n## What we store\n\n\
         | Cookie category | Purpose | Storage period |\n|---|---|---|\n\
         | Necessary | Keeps you signed in | One year |\n",
        &[("data", "Necessary", Absent)],
    );
}
