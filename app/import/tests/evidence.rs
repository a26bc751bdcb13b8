//! Values that no known heading, lead or word marks, but that the classifier recognizes.
#![allow(clippy::unwrap_used, missing_docs)]

use seloste_import::{InputFormat, import};

mod support;

use support::expect;

const VISITORS: &str = "# Privacy notice\n\nExample Ltd, info@example.fi, is the controller.\n\n\
                        ## At the door\n\nOn arrival, the desk notes the following:\n\n- your full name\n\
                        - the name of your company\n- your arrival time\n\n\
                        ## What we do not do\n\nWe never collect:\n\n- your date of birth\n\
                        - your bank details\n";

#[test]
fn lists_without_known_words_are_recognized() {
    expect(
        InputFormat::Markdown,
        VISITORS,
        &["your-full-name: your full name", "your-arrival-time: your arrival time"],
        &["your-date-of: your date of birth", "your-bank-details: your bank details"],
    );
    expect(
        InputFormat::Markdown,
        "# Integritetspolicy\n\nExempel AB, info@example.fi, är personuppgiftsansvarig.\n\n\
         ## När du besöker oss\n\nI receptionen noteras följande:\n\n- ditt namn\n- din ankomsttid\n\n\
         ## Vi sparar inte\n\nVi samlar aldrig in:\n\n- ditt personnummer\n- dina bankuppgifter\n",
        &["ditt-namn: ditt namn"],
        &["ditt-personnummer: ditt personnummer", "dina-bankuppgifter: dina bankuppgifter"],
    );
}

#[test]
fn recognized_values_are_marked_and_stay_in_the_text() {
    let imported = import(VISITORS, InputFormat::Markdown, "visitors").unwrap();
    let company = "# Inferred from the words of the text.\n  the-name-of: the name of your company";
    assert!(imported.yaml.contains(company), "{}", imported.yaml);
    assert!(imported.yaml.contains("      - the name of your company\n"), "{}", imported.yaml);
    let placed = imported.report.placed.iter().find(|placed| placed.what == "the name of your company");
    assert!(placed.is_some_and(|placed| placed.inferred && placed.path == "data" && placed.line == 10));
    assert_eq!(imported.report.words, imported.report.kept);
}

#[test]
fn labels_and_details_of_a_party_are_not_recognized() {
    let form = include_str!("../../../tests/texts/unseen/lomake.txt");
    expect(InputFormat::Text, form, &["\ndata:"], &["muut-yhteystiedot: Muut yhteystiedot"]);
    let questions = include_str!("../../../tests/texts/unseen/podcast.md");
    expect(InputFormat::Markdown, questions, &["name: Cloudsample SARL"], &["name: Hosting"]);
    let periods = include_str!("../../../tests/texts/unseen/saas.md");
    expect(InputFormat::Markdown, periods, &["name: Account data"], &[": Server logs\n"]);
}

#[test]
fn definitions_and_special_categories_are_not_recognized() {
    expect(
        InputFormat::Markdown,
        "# Privacy notice\n\nExample Ltd, info@example.fi, is the controller.\n\n## Terms\n\n\
         Personal data means any information about a person, such as a name, an identification number or \
         location data.\n\n## Sensitive data\n\nThe GDPR lists these categories:\n\n\
         - Race and ethnic origin\n- Political beliefs\n- Health information\n",
        &["is the controller"],
        &["special:", "name: an identification number", "location-data: location data", "political-beliefs:"],
    );
}

#[test]
fn name_beside_the_title_of_a_page_is_the_controllers() {
    let page = |title: &str, text: &str| {
        format!(
            "<html><head><title>{title}</title></head><body><h1>Tietosuojaseloste</h1>\
             <p>{text}</p></body></html>"
        )
    };
    let text = "Esimerkkipihat vastaa kysymyksiin osoitteessa info@example.fi.";
    let name = "  name: Esimerkkipihat\n";
    expect(InputFormat::Html, &page("Tietosuojaseloste | Esimerkkipihat", text), &[name], &[]);
    expect(InputFormat::Html, &page("Esimerkkipihat – tietosuojaseloste", text), &[name], &[]);
    // Neither part is the title of a notice, or the text does not have the name.
    expect(InputFormat::Html, &page("Etusivu | Esimerkkipihat", text), &["title:"], &[name]);
    expect(
        InputFormat::Html,
        &page("Tietosuojaseloste | Toimintatavat", text),
        &["title:"],
        &["Toimintatavat"],
    );
}
