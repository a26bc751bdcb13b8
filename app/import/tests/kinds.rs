//! Kinds of notices that were once read wrongly, each with a made-up imitation.
#![allow(clippy::unwrap_used, missing_docs)]

use seloste_import::InputFormat;

mod support;

use support::expect;

#[test]
fn headings_within_list_items_are_headings() {
    expect(
        InputFormat::Html,
        "<h1>Tietosuojaseloste</h1><ol><li><p>Rekisterinpitäjä</p><p>Esimerkki ry</p></li>\
         <li><p>Henkilötietojen säilytysaika</p><p>Tietoja säilytetään kaksi vuotta.</p></li>\
         <li><p>Rekisteröidyn oikeudet</p><ul><li>vaatia tietojensa poistamista;</li></ul></li></ol>",
        &["name: Esimerkki ry", "years: 2", "erasure:"],
        &[],
    );
}

#[test]
fn menus_and_footers_are_no_text() {
    expect(
        InputFormat::Html,
        "<nav><ul><li><a href='/'>Hem</a><li><a href='/b'>Biljetter</a></ul></nav>\
         <a href='#main'>Hoppa till innehållet</a><h1>Integritetspolicy</h1>\
         <h2>Personuppgiftsansvarig</h2><p>Exempel AB</p><h2>Rättslig grund</h2><ul><li>Samtycke</ul>\
         <p>Vi behandlar dina personuppgifter för att kunna svara på dina frågor och för att leverera varor.</p>\
         <footer><p>Annat Exempel AB, annat@example.fi</p></footer>",
        &["title: Integritetspolicy", "name: Exempel AB", "# Menus and footers of the page: Hem"],
        &["email: annat@example.fi", "introduction"],
    );
}

#[test]
fn lists_of_contents_and_directives_are_no_text() {
    expect(
        InputFormat::Markdown,
        "# Privacy Notice\n\n- [Controller](#controller)\n- [Your rights](#rights)\n\n:::note\nHello.\n:::\n\n\
         ## Controller\n\nExample Ltd\n",
        &["title: Privacy Notice", "name: Example Ltd", "# Lines for a site generator: :::note"],
        &["title: \"[Controller]"],
    );
}

#[test]
fn title_of_front_matter_counts_if_the_text_has_none() {
    expect(
        InputFormat::Markdown,
        "---\ntitle: Integritetspolicy\nlayout: a\n---\n\nBostadsrättsföreningen Exempelgården med \
         organisationsnummer 556000-0001 är en förening. Kontakta styrelsen på info@example.fi.\n\n\
         ## Information\n\nVid behov samlas personuppgifter såsom namn, telefonnummer och lägenhetsnummer in.\n",
        &[
            "title: Integritetspolicy",
            "name: Bostadsrättsföreningen Exempelgården",
            "business_id: \"556000-0001\"",
            "telefonnummer",
        ],
        &["title: Dataskyddsbeskrivning"],
    );
}

#[test]
fn controller_is_named_in_sentences() {
    for (sentence, name) in [
        ("Appen utvecklas och underhålls av Maija Exempel.", "name: Maija Exempel"),
        ("För behandlingen är Maija Exempel personuppgiftsansvarig.", "name: Maija Exempel"),
        ("Bokexempel (\"vi\", \"oss\") respekterar din integritet.", "name: Bokexempel"),
        ("Palvelun rekisterinpitäjänä toimii Esimerkki Palvelut Oy.", "name: Esimerkki Palvelut Oy"),
        ("This site is operated by Example Shop Ltd.", "name: Example Shop Ltd"),
    ] {
        expect(InputFormat::Text, &format!("Integritetspolicy\n\n{sentence}\n"), &[name], &[]);
    }
}

#[test]
fn company_that_is_only_mentioned_is_not_the_controller() {
    expect(
        InputFormat::Text,
        "Tietosuojaseloste\n\nTietojen säilytysaika\n\nTiedot säilytetään vuoden.\n\nMuuta\n\nKerhon talo.\n\n\
         Toinen asia.\n\nKolmas asia.\n\nSivut on tehnyt Esimerkki Oy.\n",
        &[],
        &["name: Esimerkki Oy"],
    );
}

#[test]
fn details_of_another_person_are_not_the_controllers() {
    expect(
        InputFormat::Text,
        "Tietosuojaseloste\n\nRekisterinpitäjä\n\nEsimerkin kunta\nEsimerkkikatu 1, 00100 Helsinki\n\n\
         Rekisteristä vastaavat henkilöt ja/tai yhteyshenkilöt\n\nJohtaja Maija Esimerkki\nPuh. 040 123 4567\n\n\
         Tietosuojavastaava Matti Esimerkki\nPuh. 040 765 4321\nmatti@example.fi\n",
        &["contact:", "title: Johtaja", "dpo:", "name: Matti Esimerkki"],
        &[
            "controller:\n  name: Esimerkin kunta\n  address:\n    street: Esimerkkikatu 1\n    postcode: \"00100\"\n    city: Helsinki\n  # Original: Puh.",
        ],
    );
}

#[test]
fn parties_have_aliases_labels_and_addresses_without_commas() {
    expect(
        InputFormat::Text,
        "Tietosuojaseloste\n\nRekisterinpitäjä\n\nEsimerkki ry (jäljempänä ”Yhdistys”)\nPL69 02151 Espoo\n\n\
         Yhteyshenkilö\n\nMaija Esimerkki\nEsimerkkikatu 12 B 2 60100 Seinäjoki\n",
        &["name: Esimerkki ry", "box: PL69", "postcode: \"02151\"", "street: Esimerkkikatu 12 B 2"],
        &["name: Esimerkki ry (j"],
    );
    expect(
        InputFormat::Markdown,
        "# Tietosuojaseloste\n\n## Rekisterinpitäjä\n\n### Nimi\n\nMaija Esimerkki\n\n### Yhteystiedot\n\n\
         Esimerkkikatu 1\n00100 Helsinki\n",
        &["name: Maija Esimerkki", "street: Esimerkkikatu 1"],
        &[],
    );
}

#[test]
fn conditions_and_inflected_words_are_no_recipients() {
    expect(
        InputFormat::Markdown,
        "# Integritetspolicy\n\n## Mottagare\n\nUppgifter lämnas ut:\n\n- Med ditt samtycke\n- När lagen kräver det\n\
         - Till betrodda partners\n",
        &["name: betrodda partners"],
        &["name: Med ditt", "name: När lagen"],
    );
    expect(
        InputFormat::Text,
        "Tietosuojaseloste\n\nTietojen luovutukset\n\nPalkkatietoja luovutetaan verottajalle, huoltoyhtiölle ja \
         vastaaville.\n",
        &["name: Verottaja", "name: Huoltoyhtiö"],
        &["lle\n    name", "name: vastaaville"],
    );
}

#[test]
fn tables_go_by_their_columns() {
    expect(
        InputFormat::Markdown,
        "# Integritetspolicy\n\n## Vilka delar vi med?\n\n| Mottagare | Syfte | Land |\n|---|---|---|\n\
         | Exempelmoln | Databas | Irland |\n\n## Hur länge sparar vi?\n\n| Uppgiftstyp | Lagringstid |\n|---|---|\n\
         | Bokningar | 7 år |\n| Loggar | 90 dagar |\n",
        &["name: Exempelmoln", "country: IE", "purpose: Databas", "years: 7", "days: 90"],
        &["name: Mottagare"],
    );
}

#[test]
fn sentences_of_unknown_chapters_state_facts() {
    expect(
        InputFormat::Markdown,
        "# Privacy Statement\n\n**Controller:** Example Oy, maija@example.fi\n\n## Website\n\nWe get the following log \
         data:\n\n- IP address\n- Browser\n\nWe use the data to keep the site safe. We do not use your data for \
         profiling. The log is deleted after two (2) years. We process the data according to article 6.1 section f) \
         of the GDPR. The data is sent to the United States under the Data Privacy Framework.\n\n## More\n\nYou have \
         the right to check your data and to oppose its processing.\n",
        &[
            "name: We use the data to keep the site safe.",
            "automated_decisions: none",
            "years: 2",
            "legitimate-interests",
            "countries: [US]",
            "mechanisms: [dpf]",
            "access: yes",
            "objection: yes",
            "ip-address: IP address",
        ],
        &[],
    );
}

#[test]
fn age_is_no_retention_period() {
    expect(
        InputFormat::Markdown,
        "# Integritetspolicy\n\n## Cookies\n\nInga.\n\n## Barn\n\nAppen riktar sig inte till barn under 16 år.\n",
        &[],
        &["years: 16"],
    );
}

#[test]
fn lines_without_a_period_are_no_retention_entries() {
    expect(
        InputFormat::Text,
        "Tietosuojaseloste\n\nTietojen säilytysaika\n\n- Tilaukset: 2 kuukautta\n\nTämän jälkeen tiedot poistetaan.\n",
        &["months: 2"],
        &["  - text: Tämän"],
    );
}

#[test]
fn special_categories_and_demands_are_marked() {
    expect(
        InputFormat::Text,
        "Tietosuojaseloste\n\nRekisterin tietosisältö\n\n- nimi\n- allergiat ja erityisruokavaliot\n- puolueen \
         luottamustehtävät\n\nRekisteröidyn oikeudet\n\nTarkastuspyynnöt tulee tehdä kirjallisesti.\n",
        &["name: allergiat ja erityisruokavaliot", "special: unstated", "kind: writing"],
        &[],
    );
    expect(
        InputFormat::Text,
        "Tietosuojaseloste\n\nRekisteröidyn oikeudet\n\nVoimme pyytää tarkentamaan pyyntöä kirjallisesti.\n",
        &[],
        &["demands"],
    );
}

#[test]
fn sources_follow_their_lead_in() {
    expect(
        InputFormat::Markdown,
        "# Tietosuojaseloste\n\n## Tietolähteet\n\nTiedot kerätään jäseneltä itseltään:\n\n- Jäsenhakemus\n\nMuualta \
         tietoja saadaan:\n\n- Esimerkkimaksusta\n",
        &["from: data-subject", "name: Esimerkkimaksusta"],
        &["name: Jäsenhakemus", "name: \"Muualta"],
    );
}

#[test]
fn purposes_are_sentences_that_state_them() {
    expect(
        InputFormat::Text,
        "Tietosuojaseloste\n\nHenkilötietojen käsittelyn tarkoitus\n\nEsimerkki Oy järjestää kerhoja. \
         Henkilötietoja käsitellään ilmoittautumisten vastaanottamiseen ja laskutukseen.\n",
        &["name: Henkilötietoja käsitellään ilmoittautumisten vastaanottamiseen ja laskutukseen"],
        &["name: Esimerkki Oy järjestää"],
    );
}

#[test]
fn long_explanations_and_occasions_are_no_names() {
    expect(
        InputFormat::Markdown,
        "# Tietosuojaseloste\n\n## Mistä keräämme tietoja?\n\nEsimerkiksi:\n\n- Tilatessasi uutiskirjeen\n- Antaessasi \
         palautetta\n\n## Rekisterin tietosisältö\n\n- Yhteystiedot: Keräämme nimesi. Keräämme myös osoitteesi.\n\n\
         ## Muuta\n\nTietosuojavastaavan tavoittaa osoitteesta vastaava@example.fi.\n",
        &["from: data-subject", "name: Yhteystiedot", "dpo:", "email: vastaava@example.fi"],
        &["name: Tilatessasi", "name: Antaessasi"],
    );
}

#[test]
fn details_of_a_company_below_the_controller_are_not_the_controllers() {
    for (heading, controller, label, company) in [
        ("Rekisterinpitäjä", "Esimerkki Oy", "Käsittelijä", "Malli Oy, Y-tunnus 0112038-9"),
        ("Rekisterinpitäjä", "Esimerkki Oy", "Tietojen käsittelijänä toimii", "Malli Oy\nY-tunnus 0112038-9"),
        ("Rekisterinpitäjä", "Esimerkin kunta", "Verkkosivujen toteutus", "Malli Oy\nY-tunnus: 0112038-9"),
        ("Controller", "Example Ltd", "Hosting provider", "Malli Oy, Business ID 0112038-9"),
        ("Personuppgiftsansvarig", "Exempel Ab", "Serverleverantör", "Malli Ab\nFO-nummer 0112038-9"),
        ("Rekisterinpitäjä", "Esimerkki Oy", "Kirjanpito", "Malli Oy, Y-tunnus 0112038-9, malli@example.com"),
        ("Personuppgiftsansvarig", "Exempel Ab", "Serverleverantör", "Exempelmoln\nFO-nummer 0112038-9"),
    ] {
        let text = format!(
            "Tietosuojaseloste\n\n{heading}\n{controller}\n\n{label}\n{company}\nMallikatu 3, 90100 Oulu\n\
             malli@example.com\npuh. 08 123 4567\n\nSäilytysaika\n6 vuotta\n"
        );
        expect(
            InputFormat::Text,
            &text,
            &[&format!("name: {controller}")],
            &["business_id:", "street:", "email:", "phone:", "title: Malli"],
        );
    }
    expect(
        InputFormat::Html,
        "<h1>Tietosuojaseloste</h1><h2>Rekisterinpitäjä</h2><p>Esimerkki Oy<br>Esimerkkikatu 1, 00100 Helsinki</p>\
         <p><strong>Verkkosivujen toteutus</strong><br>Malli Oy<br>Y-tunnus: 0112038-9<br>Puh. 09 765 4321<br>\
         malli@example.com</p><h2>Säilytysaika</h2><p>Asiakastiedot 10 vuotta.</p>",
        &["name: Esimerkki Oy", "street: Esimerkkikatu 1"],
        &["business_id:", "email:", "phone:"],
    );
}

#[test]
fn details_after_a_company_in_a_sentence_are_not_the_controllers() {
    expect(
        InputFormat::Text,
        "Dataskyddsbeskrivning\n\nPersonuppgiftsansvarig: Exempel Ab (FO-nummer 1572860-0), ett dotterbolag till \
         Malli Ab (FO-nummer 0112038-9), Mallikatu 3, 00100 Helsinki.\n",
        &["business_id: \"1572860-0\""],
        &["street:", "postcode:"],
    );
    expect(
        InputFormat::Text,
        "Tietosuojaseloste\n\nRekisterinpitäjä\nEsimerkki Oy, c/o Malli Oy\nEsimerkkikatu 1, 00100 Helsinki\n",
        &["street: Esimerkkikatu 1"],
        &[],
    );
}

#[test]
fn details_of_a_company_elsewhere_in_the_text_are_not_the_controllers() {
    for text in [
        "Privacy policy\n\nSite by Malli Oy, Business ID 0112038-9, Mallikatu 9, 00100 Helsinki, \
         malli@example.com.\n\nWho we are\n\nWe, Esimerkki Oy, operate example.fi.\n",
        "Tietosuojaseloste\n\n1. Rekisterinpitäjä\nEsimerkki Oy\n\nHenkilötietojen käsittelijä\nMalli Oy\n\
         Y-tunnus 0112038-9\nmalli@example.com\n\n2. Säilytysaika\n6 vuotta\n",
        "Tietosuojaseloste\n\n1. Rekisterinpitäjä\nEsimerkki Oy\n\n2. Tietojen säännönmukaiset luovutukset\n\
         Tietoja ei luovuteta. Rekisterin tekninen ylläpitäjä: Malli Ab, Mallikatu 2, 20100 Turku, \
         malli@example.com, 0112038-9\n",
    ] {
        expect(InputFormat::Text, text, &[], &["business_id:", "street: Malli", "email: malli"]);
    }
}

#[test]
fn address_of_another_company_is_not_the_officers() {
    expect(
        InputFormat::Text,
        "Dataskyddsbeskrivning\n\nPersonuppgiftsbiträde: Malli AB, dpo@example.com\n\nDataskyddsombud: Anna Exempel, \
         anna@example.fi\n\nPersonuppgiftsansvarig: Exempel Ab, info@example.fi\n",
        &["email: anna@example.fi"],
        &["email: dpo@example.com"],
    );
}

#[test]
fn legal_forms_of_several_words_are_whole() {
    for name in [
        "Muster GmbH & Co. KG",
        "Muster & Söhne GmbH & Co. KGaA",
        "Muster UG (haftungsbeschränkt)",
        "Esimerkki Oy Ab",
        "Sample & Sons Ltd",
        "Sample & Sons Ltd.",
        "Sample S.A.",
        "Eksempel A/S",
        "Voorbeeld B.V.",
        "Wzorzec sp. z o.o.",
        "Vzor s.r.o.",
        "Näidis AS",
    ] {
        let line = format!("name: {name}\n");
        for text in [
            format!("Tietosuojaseloste\n\nRekisterinpitäjä\n\n{name}\nmaija@example.fi\n"),
            format!("Tietosuojaseloste\n\nRekisterinpitäjä: {name}\n\nRekisterin nimi: Asiakkaat\n"),
            format!(
                "Tietosuojaseloste\n\nRekisterinpitäjänä toimii {name}, Helsinki.\n\nRekisterin nimi: Asiakkaat\n"
            ),
            format!("Tietosuojaseloste\n\nTietojen luovutukset\n\n- {name}\n- Malli Oy\n"),
        ] {
            expect(InputFormat::Text, &text, &[&line], &[]);
        }
    }
}

#[test]
fn a_period_applies_to_its_part_of_a_sentence() {
    for (title, heading, text, criterion) in [
        (
            "Privacy notice",
            "Retention",
            "Invoices: 6 years, newsletter until you cancel.",
            "newsletter until you cancel",
        ),
        (
            "Privacy notice",
            "Retention",
            "6 years, newsletter until you cancel",
            "newsletter until you cancel",
        ),
        (
            "Privacy notice",
            "Retention",
            "Newsletter until you cancel it, invoices six years",
            "Newsletter until you cancel it",
        ),
        (
            "Tietosuojaseloste",
            "Säilytysaika",
            "6 vuotta, uutiskirje kunnes perut sen.",
            "uutiskirje kunnes perut sen",
        ),
        (
            "Integritetspolicy",
            "Lagringstid",
            "6 år, nyhetsbrev tills du avslutar det.",
            "nyhetsbrev tills du avslutar det",
        ),
        (
            "Datenschutzerklärung",
            "Speicherdauer",
            "6 Jahre, Newsletter bis Sie ihn abbestellen.",
            "Newsletter bis Sie ihn abbestellen",
        ),
        (
            "Andmekaitsetingimused",
            "Säilitamise tähtaeg",
            "6 aastat, uudiskiri kuni loobud sellest.",
            "uudiskiri kuni loobud sellest",
        ),
    ] {
        expect(
            InputFormat::Text,
            &format!("{title}\n\n{heading}\n\n{text}\n"),
            &["- years: 6", &format!("- criterion: {criterion}")],
            &[],
        );
    }
    expect(
        InputFormat::Text,
        "Privacy notice\n\nRetention\n\nInvoices are kept for 6 years, until they are no longer needed.\n",
        &["- years: 6"],
        &["criterion:"],
    );
}

#[test]
fn the_latest_of_two_dates_in_a_sentence_counts() {
    for (title, text) in [
        ("Tietosuojaseloste", "Tämä koskee kerhon jäseniä. Laadittu 1.2.2020, viimeisin muutos 3.4.2024."),
        ("Tietosuojaseloste", "Tämä koskee kerhon jäseniä. Viimeisin muutos 3.4.2024, laadittu 1.2.2020."),
        ("Integritetspolicy", "Detta gäller medlemmar. Upprättad 1.2.2020, senaste ändring 3.4.2024."),
        ("Privacy notice", "This is about members. Created 1.2.2020, last change 3.4.2024."),
        ("Datenschutzerklärung", "Das betrifft Mitglieder. Erstellt 1.2.2020, letzte Änderung 3.4.2024."),
        ("Andmekaitsetingimused", "See käib liikmete kohta. Koostatud 1.2.2020, viimane muudatus 3.4.2024."),
    ] {
        expect(
            InputFormat::Text,
            &format!("{title}\n\n{text}\n\nRekisteri\n\nJäsenet\n"),
            &["updated: \"2024-04-03\""],
            &[],
        );
    }
}

#[test]
fn data_below_a_line_with_a_colon_may_end_with_a_full_stop() {
    for (title, heading, lead, list, first) in [
        (
            "Registerbeskrivning",
            "Registrets innehåll",
            "Uppgifter om medlemmen:",
            "Medlemmens namn, adress, telefonnummer.",
            "- Medlemmens namn",
        ),
        (
            "Tietosuojaseloste",
            "Rekisterin tietosisältö",
            "Jäsenen tiedot:",
            "Nimi, osoite, puhelinnumero.",
            "- Nimi",
        ),
        (
            "Privacy notice",
            "Data we collect",
            "We collect the following:",
            "Name, address, telephone number.",
            "name: Name",
        ),
    ] {
        expect(
            InputFormat::Text,
            &format!("{title}\n\n{heading}\n\n{lead}\n\n{list}\n"),
            &["data:", first],
            &[],
        );
    }
}

#[test]
fn denial_of_one_use_does_not_deny_recipients() {
    for (heading, sentence) in [
        ("Tietojen luovuttaminen", "Emme luovuta tietoja kolmansille osapuolille markkinointitarkoituksiin."),
        ("Tietojen luovuttaminen", "Emme myy henkilötietoja kolmansille osapuolille."),
        ("Mottagare", "Vi delar inte uppgifter med tredje part för marknadsföring."),
        ("Recipients", "We do not share your details with any third party for marketing purposes."),
        ("Purposes", "The data is not used for advertising, profiling, or sold to third parties."),
    ] {
        let title = "Tietosuojaseloste";
        expect(
            InputFormat::Markdown,
            &format!("# {title}\n\n## {heading}\n\n{sentence}\n"),
            &[],
            &["recipients: none", "automated_decisions: none"],
        );
    }
    expect(
        InputFormat::Markdown,
        "# Tietosuojaseloste\n\n## Tietojen luovutukset\n\nTietoja ei luovuteta kolmansille osapuolille.\n",
        &["recipients: none"],
        &[],
    );
}

#[test]
fn list_of_data_below_a_question_about_collecting_names_no_sources() {
    expect(
        InputFormat::Markdown,
        "# Integritetspolicy\n\n### Hur samlar vi in uppgifter?\nVi samlar in uppgifter när du ansöker om \
         medlemskap.\n\nDen informationen vi samlar in är:\n\n - Namn\n - Födelseår\n - Gatuadress\n\n\
         ### Dina rättigheter\n\nDu har rätt till radering.\n",
        &["fodelsear: Födelseår"],
        &["- name: Födelseår"],
    );
}

#[test]
fn controller_whose_name_has_a_trade_is_no_other_party() {
    expect(
        InputFormat::Markdown,
        "# Tietosuojaseloste\n\n## Rekisterinpitäjä\n\nTilitoimisto Esimerkki\n\nEsimerkkikuja 5, 12600 \
         Läyliäinen\n\ntoimisto@example.fi\n",
        &["name: Tilitoimisto Esimerkki", "street: Esimerkkikuja 5", "email: toimisto@example.fi"],
        &["text:"],
    );
}

#[test]
fn street_without_a_number_is_no_job_title() {
    expect(
        InputFormat::Html,
        "<h1>Tietosuojaseloste</h1><h2>Rekisterinpitäjä</h2><p><strong>Esimerkki ry</strong><br>\
         Esimerkkiväylänpolku, 00200 Helsinki<br>Sähköposti: info@example.fi</p>",
        &["street: Esimerkkiväylänpolku", "city: Helsinki"],
        &["title: Esimerkkiväylänpolku"],
    );
}

#[test]
fn first_heading_of_a_page_is_its_title_even_if_it_names_cookies() {
    for heading in ["Tietosuoja ja evästeet", "Privacy Policy and Cookies"] {
        expect(
            InputFormat::Html,
            &format!(
                "<a href='/'>← Takaisin etusivulle</a><p><a href='/en'>English →</a></p><h1>{heading}</h1>\
                 <p>Tämä sivu kertoo, miten käsittelemme tietoja.</p><h2>Rekisterinpitäjä</h2>\
                 <p>Esimerkki Oy</p><h2>Evästeet</h2><p>Sivusto käyttää evästeitä.</p>"
            ),
            &[&format!("title: {heading}"), "introduction:"],
            &["title: \"←"],
        );
    }
}

#[test]
fn name_of_the_controller_as_a_heading_is_its_name() {
    expect(
        InputFormat::Html,
        "<h1>Privaatsuspoliitika</h1><h2>1. Vastutav töötleja</h2><h3>Näidis OÜ</h3><p>Registrikood: 12345678</p>\
         <p>Näidise tn 4-17, 10616 Tallinn</p><p>E-post: info@example.ee</p><h2>2. Milliseid andmeid kogume</h2>\
         <ul><li>nimi</li></ul>",
        &[
            "controller:\n  name: Näidis OÜ",
            "business_id: \"12345678\"",
            "street: Näidise tn 4-17",
            "email: info@example.ee",
        ],
        &["title: Näidis OÜ"],
    );
}

#[test]
fn controller_may_have_two_names() {
    expect(
        InputFormat::Html,
        "<h1>Tietosuojaseloste</h1><h2>1. Rekisterinpitäjä</h2><p>EsimerkkiVoima / Maija Esimerkki<br>\
         Sähköposti: voima@example.fi</p>",
        &["name: EsimerkkiVoima / Maija Esimerkki", "email: voima@example.fi"],
        &[],
    );
}

#[test]
fn front_matter_in_toml_has_title_and_date() {
    for front in [
        "+++\ndate = \"2019-03-31T19:30:00+02:00\"\ntitle = \"Integritetspolicy\"\n+++\n",
        "---\ndate: '2019-03-31T19:30:00+02:00'\ntitle: Integritetspolicy\n---\n",
    ] {
        expect(
            InputFormat::Markdown,
            &format!(
                "{front}Ditt förtroende är viktigt för oss i föreningen.\n\n### Dina rättigheter\n\nDu har rätt till radering.\n"
            ),
            &["title: Integritetspolicy\n", "updated: \"2019-03-31\"", "# Front matter: "],
            &["+++ date"],
        );
    }
    // A rule of plus signs without a second one is text.
    expect(InputFormat::Markdown, "+++\nIntegritetspolicy\n", &["+++"], &["# Front matter"]);
}

#[test]
fn date_after_a_dot_in_the_middle_of_a_line_counts() {
    expect(
        InputFormat::Text,
        "Integritetspolicy\n\nGäller Exempelklubbens app och denna webbplats med alla sidor \
         under den · Senast uppdaterad 12 augusti 2026\n\n\
         Personuppgiftsansvarig\n\nExempel AB\n",
        &["updated: \"2026-08-12\""],
        &[],
    );
}

#[test]
fn recipients_in_a_list_may_have_a_description() {
    expect(
        InputFormat::Markdown,
        "# Tietosuojaseloste\n\n## Tietojen luovutukset\n\nKäytetyt palveluntarjoajat:\n\n\
         - Esimerkkilaskuri: Verkkosivuston kävijäseurantaan, jota teemme palvelun kehittämiseksi.\n\
         - Esimerkkivalmennus: Valmennusalusta treeniohjelmien ja seurannan toteuttamiseen.\n\
         - Jos laki vaatii: tietoja annetaan viranomaisille sen mukaan kuin laki määrää.\n",
        &["name: Esimerkkilaskuri", "name: Esimerkkivalmennus", "purpose: Valmennusalusta"],
        &["name: Jos laki vaatii"],
    );
    expect(
        InputFormat::Markdown,
        "# Integritetspolicy\n\n## Personuppgiftsansvarig\n\nExempel AB\n\n## Vem vi delar uppgifter med\n\n\
         - Exempelmoln — autentisering, databas, fillagring, serverfunktioner och skydd mot missbruk.\n\
         - Exempelkarta — kartor. Tar emot ungefärlig plats samt data om enheten för att visa kartor.\n",
        &["name: Exempelmoln", "name: Exempelkarta"],
        &[],
    );
}

#[test]
fn headings_below_the_heading_of_data_are_categories() {
    expect(
        InputFormat::Markdown,
        "# Integritetspolicy\n\n## Vilka uppgifter vi samlar in\n\n### Kontouppgifter\n\nNär du skapar ett konto \
         lagrar vi din e-postadress.\n\n### Platsdata\n\nOm du delar din plats behandlar vi din position.\n\n\
         ### Kakor\n\nVi använder inga kakor för spårning.\n\n## Säkerhet\n\nVi skyddar uppgifterna.\n\n\
         ### Teknik\n\nUppgifterna är krypterade.\n",
        &["name: Kontouppgifter", "name: Platsdata", "lagrar vi din e-postadress"],
        &["name: Teknik", "name: Säkerhet"],
    );
}

#[test]
fn vendors_of_cookies_are_recipients() {
    expect(
        InputFormat::Markdown,
        "# Tietosuojaseloste\n\n## Evästeet\n\nSivusto käyttää Google Analytics -palvelua kävijöiden laskemiseen.\n",
        &["recipients:", "name: Google Analytics"],
        &[],
    );
    expect(
        InputFormat::Markdown,
        "# Tietosuojaseloste\n\n## Evästeet\n\nEmme käytä Google Analyticsia.\n",
        &[],
        &["name: Google Analytics"],
    );
}

#[test]
fn announced_list_below_an_unknown_first_heading_is_data() {
    expect(
        InputFormat::Markdown,
        "# Integritetspolicy för Exempelprogrammet\n\nVälkommen.\n\n## Insamling\n\nVi samlar in följande typer av \
         personuppgifter:\n\n- Grundläggande information såsom namn och e-postadress.\n- Hälsorelaterad information som \
         vikt och längd.\n\n## Användning av personuppgifter\n\n- Att ge råd.\n",
        &["special: unstated"],
        &["introduction: |-\n  Välkommen.\n\n  Insamling"],
    );
    expect(
        InputFormat::Markdown,
        "# Integritetspolicy\n\n## Insamling\n\nVi samlar in följande typer av personuppgifter för att förbättra \
         tjänsten:\n\n- Grundläggande information såsom namn.\n- Information om betalning.\n\n## Mål\n\nVi samlar in \
         uppgifter för följande ändamål:\n\n- Att ge råd.\n- Att skicka varor.\n",
        &["data:", "grundlaggande-information"],
        &["att-ge-rad"],
    );
}

#[test]
fn diagnostics_are_no_health_data() {
    expect(
        InputFormat::Markdown,
        "# Integritetspolicy\n\n## Vilka uppgifter vi samlar in\n\n- Teknisk data och diagnostik\n- Namn\n",
        &["namn: Namn"],
        &["special:"],
    );
    expect(
        InputFormat::Markdown,
        "# Integritetspolicy\n\n## Vilka uppgifter vi samlar in\n\n- Namn\n- Uppgift om diagnos\n",
        &["special: unstated"],
        &[],
    );
}

#[test]
fn text_about_others_sites_denies_no_recipients() {
    expect(
        InputFormat::Markdown,
        "# Privacy Notice\n\n## Third party links\n\nThis site is not responsible for the practices of other web sites \
         that it links to.\n",
        &[],
        &["recipients: none"],
    );
}

#[test]
fn transfers_are_recognized_in_estonian_and_german() {
    expect(
        InputFormat::Markdown,
        "# Privaatsuspoliitika\n\n## Vastutav töötleja\n\nNäidis OÜ\n\n## Kolmandad osapooled\n\nAndmed edastatakse \
         väljapoole Euroopa Liitu standardsete lepinguklauslite alusel.\n",
        &["mechanisms: [scc]"],
        &[],
    );
    expect(
        InputFormat::Markdown,
        "# Datenschutzerklärung\n\n## Verantwortlicher\n\nMuster GmbH\n\n## Empfänger\n\nDie Daten werden in ein \
         Drittland übermittelt.\n",
        &["transfers:"],
        &[],
    );
}

#[test]
fn county_after_the_city_is_no_job_title() {
    expect(
        InputFormat::Markdown,
        "# Privaatsuspoliitika\n\n## Vastutav töötleja\n\nNäidis OÜ\n\nNäidise tn 4-17, 10616 Tallinn, Harjumaa\n",
        &["city: Tallinn", "# Original: Harjumaa"],
        &["title: Harjumaa"],
    );
}

#[test]
fn basis_among_the_cookies_withdraws_no_consent() {
    expect(
        InputFormat::Markdown,
        "# Tietosuojaseloste\n\n## Oikeusperuste\n\nTietoja käsitellään oikeutetun edun perusteella tai suostumuksella \
         (esim. evästeet).\n\n## Oikeutesi\n\n- Oikeus tarkastaa tiedot\n",
        &["access:"],
        &["withdraw-consent"],
    );
}

#[test]
fn estonian_sentence_lists_data() {
    expect(
        InputFormat::Markdown,
        "# Privaatsuspoliitika\n\n## Vastutav töötleja\n\nNäidis OÜ\n\n## Milliseid andmeid võime koguda?\n\nKui võtate \
         meiega ühendust, võime töödelda teie nime, e-posti aadressi, telefoninumbrit ja sõnumi sisu.\n\n## Teie \
         õigused\n\nTeil on õigus pöörduda Andmekaitse Inspektsiooni poole.\n",
        &["nime: nime", "telefoninumbrit: telefoninumbrit", "complaint"],
        &["name: teie"],
    );
}

/// The authorities of the German Länder have longer names than companies.
#[test]
fn authorities_have_long_names() {
    let notice = |heading: &str, lines: &str| {
        format!(
            "# Datenschutzerklärung\n\n## Verantwortlicher\n\nEsimerkki GmbH\nmaija@example.fi\n\n## {heading}\n\n{lines}\n"
        )
    };
    for name in [
        "Der Landesbeauftragte für den Datenschutz und die Informationsfreiheit Baden-Württemberg",
        "Landesbeauftragte für Datenschutz und Informationsfreiheit Nordrhein-Westfalen",
        "Unabhängiges Landeszentrum für Datenschutz Schleswig-Holstein",
        "Bayerisches Landesamt für Datenschutzaufsicht",
    ] {
        let lines = format!("{name}\nEsimerkkistraße 20\n70173 Esimerkki\nviranomainen@example.fi");
        expect(
            InputFormat::Markdown,
            &notice("Zuständige Aufsichtsbehörde", &lines),
            &[&format!("authority:\n  name: {name}\n  address:\n    street: Esimerkkistraße 20\n")],
            &["complaint: "],
        );
    }
    // A sentence is not a name.
    expect(
        InputFormat::Markdown,
        &notice(
            "Aufsichtsbehörde",
            "Sie können sich jederzeit an die für Sie zuständige Aufsichtsbehörde wenden.",
        ),
        &["complaint: "],
        &["authority:"],
    );
}

#[test]
fn data_in_brackets_are_items() {
    expect(
        InputFormat::Markdown,
        "# Tietosuojaseloste\n\n## Rekisterinpitäjä\n\nEsimerkki Oy\n\n## Rekisterin tietosisältö\n\n\
         - **Perustiedot**: asiakkaan ilmoittautuessaan antamat tiedot (mm. nimi, sähköpostiosoite ja koulu)\n\
         - **Kurssitiedot**: ympäristön käytöstä syntyvät tiedot\n",
        &["name: Perustiedot", "- nimi", "- sähköpostiosoite", "- koulu"],
        &["- mm."],
    );
    expect(
        InputFormat::Markdown,
        "# Datenschutzerklärung\n\n## Verantwortlicher\n\nBeispiel GmbH\n\n## Besuch dieser Website\n\n\
         Beim Aufruf werden durch den Anbieter Logdaten verarbeitet (IP-Adresse, Datum und Uhrzeit, \
         aufgerufene Seite, Browsertyp und Betriebssystem).\n\n## Ihre Rechte\n\nSie haben das Recht auf \
         Auskunft.\n",
        &["ip-adresse: IP-Adresse", "Browsertyp"],
        &["(IP-Adresse, Datum und Uhrzeit, aufgerufene Seite, Browsertyp und Betriebssystem)\n#"],
    );
}

#[test]
fn long_lists_without_a_verb_are_data() {
    expect(
        InputFormat::Text,
        "Tietosuojaseloste\n\n1. Rekisterinpitäjä\n\nEsimerkki ry\n\n2. Käsiteltävät henkilötiedot\n\n\
         Jäsenten nimi- ja yhteystiedot, syntymäaika, jäsenmaksutiedot, ilmoittautumis- ja osallistumistiedot, \
         luottamushenkilöiden tehtävät ja muut tehtävien hoitamista koskevat tiedot sekä tiedot \
         yhteydenpidosta yhdistyksen kanssa ja jäsenen antama palaute.\n\nMatkakorvauksia varten voidaan \
         kerätä edellä mainittujen tietojen lisäksi henkilötunnus, tilinumero ja kotikunta.\n",
        &[
            "Jäsenten nimi- ja yhteystiedot",
            "syntymäaika",
            "jäsenmaksutiedot",
            "henkilotunnus: henkilötunnus",
        ],
        &["edella-mainittujen"],
    );
}

#[test]
fn data_of_an_occasion_are_not_named_after_it() {
    expect(
        InputFormat::Markdown,
        "# Privaatsuspoliitika\n\n## Isikuandmete töötleja\n\nNäidis OÜ\n\nTelefon: 5555 0000\n\n\
         ## Milliseid isikuandmeid me töötleme?\n\n\
         - **Küsimuse saatmine:** Kui saadad meile küsimuse, töötleme sinu nime, e-posti aadressi ja sõnumi sisu.\n\
         - **Broneering:** Kui broneerid aja, kogume sinu nime, telefoninumbrit ja sünniaega.\n",
        &["name: Näidis OÜ", "phone: \"5555 0000\"", "nime: nime", "sõnumi sisu"],
        &["name: Küsimuse saatmine", "name: Broneering"],
    );
}

#[test]
fn words_for_legal_bases_are_no_words_for_rights() {
    expect(
        InputFormat::Text,
        "Tietosuojaseloste\n\n1. Rekisterinpitäjä\n\nEsimerkki ry\n\n2. Käsittelyn perusteet\n\n\
         Käsittelyn perusteita ovat oikeutettu etu, sopimus sekä rekisteröidyn suostumus.\n\n\
         3. Rekisterin nimi\n\nJäsenrekisteri\n",
        &["legitimate-interests", "contract", "consent"],
        &[],
    );
    expect(
        InputFormat::Text,
        "Tietosuojailmoitus\n\n1. Rekisterinpitäjä\n\nEsimerkki Oy\n\n2. Muuta\n\nKurssien tiedot \
         tarvitaan tietyissä tapauksissa sopimukseen tai suostumukseen (artikla 6.1 a ja b).\n",
        &["contract", "consent"],
        &[],
    );
}

#[test]
fn usual_recipients_are_found_in_any_form() {
    expect(
        InputFormat::Text,
        "Tietosuojaseloste\n\n1. Rekisterinpitäjä\n\nEsimerkki ry\n\n2. Tietojen vastaanottajat\n\n\
         Kululaskut käsitellään tilitoimistomme toimesta. Poliisin pyynnöstä tietoja annetaan lain mukaan. \
         Tietoja ei luovuteta perintätoimistolle.\n",
        &["name: Tilitoimisto", "name: Poliisi"],
        &["name: Perintätoimisto"],
    );
    expect(
        InputFormat::Text,
        "Integritetspolicy\n\nPersonuppgiftsansvarig\n\nExempel AB\n\nMottagare\n\nVåra revisorer och \
         polisen kan få ta del av uppgifterna när lagen kräver det.\n",
        &["name: Polis"],
        &[],
    );
}

#[test]
fn countries_of_processing_are_transfers() {
    expect(
        InputFormat::Markdown,
        "# Datenschutzerklärung\n\n## Verantwortlicher\n\nBeispiel GmbH\n\n## Unser Rechenzentrum\n\nDer \
         Anbieter kann Daten weltweit (inkl. USA) verarbeiten.\n\n## Ihre Rechte\n\nSie haben das Recht auf Auskunft.\n",
        &["countries: [US]"],
        &[],
    );
}

#[test]
fn grouped_lines_beside_another_list_are_data() {
    expect(
        InputFormat::Text,
        "Datenschutzerklärung\n\n1. Verantwortlicher\n\nBeispiel GmbH\n\n2. Welche Daten verarbeitet die \
         App?\n\nDie App speichert nur Daten, die Sie eingeben, wie:\n\nAngaben zum Garten:\n\nBeete\n\n\
         Aussaaten\n\nErnten\n\nBeim Verwenden der App können technische Daten erhoben werden:\n\n\
         Zeitstempel\n\nFehlerprotokolle\n\n3. Ihre Rechte\n\nSie haben das Recht auf Auskunft.\n",
        &["- Beete", "- Aussaaten", "- Ernten", "zeitstempel: Zeitstempel"],
        &[],
    );
}

#[test]
fn uses_and_announcements_are_no_recipients() {
    expect(
        InputFormat::Markdown,
        "# Tietosuojaseloste\n\n## Rekisterinpitäjä\n\nEsimerkki ry\n\n## Tietojen luovutukset\n\nTietoja \
         luovutetaan seuraaville vastaanottajille, rekisterin kautta tai suoraan\n\n- kirjapainolle\n\
         - tieteellistä tutkimusta varten\n- lain velvoitteiden täyttämiseksi\n",
        &["recipients:\n"],
        &["name: Seuraav", "name: tieteellistä", "name: lain"],
    );
    expect(
        InputFormat::Markdown,
        "# Privaatsuspoliitika\n\n## Vastutav töötleja\n\nNäidis OÜ\n\n## Andmete vastuvõtjad\n\nAndmeid \
         edastatakse usaldusväärsetele partneritele:\n\n- **Näidis Post:** kirjade saatmine\n",
        &["name: Näidis Post"],
        &["name: usaldusväärsetele"],
    );
}

#[test]
fn usual_recipients_and_data_are_found_in_other_sections() {
    expect(
        InputFormat::Text,
        "KAMERASELOSTE 15.1.2026\n\nRekisterinpitäjä: Kauppakeskus Esimerkki Ky, PL 12, 00101 Helsinki\n\
         Tarkoitus: omaisuuden suojaaminen\nPeruste: oikeutettu etu\nTallenteita säilytetään kaksi viikkoa.\n\
         Tallenteita luovutetaan poliisille ja vakuutusyhtiöille, mutta niitä ei luovuteta tilitoimistolle.\n",
        &["name: Poliisi", "name: Vakuutusyhtiö"],
        &["name: Tilitoimisto"],
    );
    expect(
        InputFormat::Text,
        "Volunteer privacy notice\n\nController: Example Club Ltd, Example House, Bristol\n\n\
         We collect your references, contact details, interview notes and the results of background checks.\n\
         You have the right to access and erase your data.\n",
        &["references: references", "interview notes"],
        &[],
    );
}

#[test]
fn questions_and_labels_ask_for_the_fields() {
    expect(
        InputFormat::Markdown,
        "# Näin käsittelemme tietojasi\n\n**Miksi:** tarjousten tekeminen ja laskutus\n\n**Mitä:** nimi, osoite ja \
         ovikoodi\n\n**Kenelle:** kirjanpitäjälle ja Verohallinnolle\n\n**Kuinka kauan:** laskut 6 vuotta\n",
        &["name: tarjousten tekeminen ja laskutus", "ovikoodi: ovikoodi", "name: Verohallinto", "years: 6"],
        &["introduction"],
    );
    expect(
        InputFormat::Text,
        "Fair Processing Notice\n\nThe personal data we hold\nName, telephone number\n\nWhy we need it\nTo check \
         that you can rent; to prepare the agreement; to collect the rent.\n\nWho we give it to\nyour landlord\n\
         referencing agencies\nthe deposit protection scheme\n",
        &["- name: To check that you can rent", "- name: to collect the rent", "name: referencing agencies"],
        &["title: Why we need it", "title: Who we give it to"],
    );
    expect(
        InputFormat::Markdown,
        "# Datenschutz im Laden\n\n**Wofür wir Daten brauchen:** Bestellungen abwickeln und Rechnungen schreiben\n\n\
         **An wen wir sie geben:**\n\n* Paketdienst\n* Beispiel Buch GmbH\n",
        &[
            "name: Bestellungen abwickeln und Rechnungen schreiben",
            "name: Paketdienst",
            "name: Beispiel Buch GmbH",
        ],
        &["introduction"],
    );
}

#[test]
fn purposes_in_a_table_of_data_are_purposes() {
    expect(
        InputFormat::Markdown,
        "# Integritetspolicy\n\n## Vad vi sparar\n\n| Uppgift | Varför |\n|---|---|\n| Ryttarens namn | \
         Gruppindelning |\n| Betalningar | Bokföring |\n",
        &["name: Ryttarens namn", "- name: Gruppindelning", "- name: Bokföring"],
        &["name: Uppgift", "name: Varför"],
    );
}

#[test]
fn lists_with_semicolons_are_items() {
    expect(
        InputFormat::Text,
        "Tietosuojaseloste\n\nMitä tietoja luettelossa on?\nOsakkaan nimi ja osoite; sähköpostiosoite, jos osakas on \
         sen antanut; kiinteistötunnus; ostetut luvat.\n",
        &["kiinteistotunnus: kiinteistötunnus", "ostetut-luvat: ostetut luvat"],
        &[],
    );
}

#[test]
fn clause_in_front_of_a_street_is_no_part_of_it() {
    expect(
        InputFormat::Markdown,
        "# Integritetspolicy\n\nExempel AB är personuppgiftsansvarig. Vi finns på Exempelvägen 5, 155 93 \
         Exempelstad.\n\n## Ändamål\n\nVi fakturerar.\n",
        &["street: Exempelvägen 5"],
        &["street: Vi finns"],
    );
}

#[test]
fn street_above_the_postcode_may_have_any_words() {
    expect(
        InputFormat::Markdown,
        "# Datenschutzerklärung\n\n## Verantwortliche Stelle\n\nBeispiel Floristik GmbH  \nAm \
         Beispiel 38  \n45659 Musterstadt  \nTelefon: +49 2361 123456\n",
        &["street: Am Beispiel 38", "city: Musterstadt"],
        &[],
    );
}

#[test]
fn short_form_in_brackets_is_no_other_company() {
    expect(
        InputFormat::Markdown,
        "# Datenschutzhinweise\n\n## Verantwortliche Stelle\n\nBeispielclub Musterstadt e. V. \
         (BCM e.V.)  \nMusterstraße 7  \n16766 Musterstadt\n\nTelefon: 0171 1234567  \nE-Mail: \
         vorstand@example.fi\n",
        &[
            "name: Beispielclub Musterstadt e. V.",
            "street: Musterstraße 7",
            "phone: \"0171 1234567\"",
            "email: vorstand@example.fi",
        ],
        &[],
    );
}

#[test]
fn person_above_an_address_is_the_controller() {
    expect(
        InputFormat::Markdown,
        "# Datenschutzerklärung\n\n## 1. Verantwortlich\n\n**Maija Esimerkki**  \nBeispielweg 17a \
          \n28790 Musterstadt\n\nE-Mail: maija@example.fi\n",
        &["name: Maija Esimerkki", "street: Beispielweg 17a"],
        &["title: Maija"],
    );
}

#[test]
fn controller_is_read_below_any_heading() {
    expect(
        InputFormat::Markdown,
        "# Integritetspolicy\n\n## Parter och ansvar för behandlingen av dina \
         personuppgifter\n\nDansklubben Exempelsteget, 556000-0001, Exempelgatan 2, 703 48 \
         Exempelstad (nedan kallad föreningen) är personuppgiftsansvarig för behandlingen av personuppgifter.\n\n## \
         Ändamål\n\nVi behandlar uppgifter för att administrera medlemskap.\n",
        &["city: Exempelstad"],
        &["in: data"],
    );
}

#[test]
fn word_for_data_is_no_category() {
    expect(
        InputFormat::Markdown,
        "# Privaatsuspoliitika\n\n## Milliseid andmeid kogume\n\nKogume andmeid, mille edastad \
         registreerimisel või meiega suheldes: nimi, telefon, keeletase ning õpieesmärk. Lisaks \
         salvestame märkmeid.\n",
        &["nimi: nimi", "telefon: telefon"],
        &["andmeid: andmeid"],
    );
}

#[test]
fn examples_behind_a_word_for_data_are_categories() {
    expect(
        InputFormat::Markdown,
        "# Datenschutzerklärung\n\n## Welche Daten wir erfassen\n\nAndere Daten kommen beim \
         Besuch der Seite. Das sind vor allem technische Daten (z. B. Bildschirmgröße, \
         Betriebssystem oder Dauer des Besuchs).\n",
        &["Bildschirmgröße", "betriebssystem: Betriebssystem", "Dauer des Besuchs"],
        &[],
    );
}

#[test]
fn clauses_in_a_list_are_no_data() {
    expect(
        InputFormat::Markdown,
        "# Privacy Notice\n\nThe reasons we need to collect personal information are:\n\n1. To \
         give you the best treatment that we can\n2. We have a legitimate interest in this \
         information as without it we would not be able to work\n3. We also think it is important \
         that we are able to reach you about your care\n",
        &[],
        &["data:"],
    );
}

#[test]
fn instructions_and_contact_details_in_a_list_are_no_data() {
    expect(
        InputFormat::Markdown,
        "# Integritetspolicy\n\n## Vilka uppgifter vi samlar in\n\n- Namn\n- E-postadress\n- För \
         att ändra dina uppgifter, kontakta oss\n- kansli@example.fi, 08-123 45 67\n",
        &["namn: Namn"],
        &["for-att-andra:", "kansli-example"],
    );
}

#[test]
fn exception_names_a_provider() {
    expect(
        InputFormat::Markdown,
        "# Integritetspolicy\n\n## Delas uppgifterna med tredje part?\n\nVi delar inte dina \
         uppgifter med tredje part, förutom e-postleverantören Exempelpost (databehandlare) som \
         skickar formuläret vidare.\n",
        &["name: Exempelpost"],
        &["recipients: none"],
    );
}

#[test]
fn long_items_name_the_recipient_in_front_of_a_clause() {
    expect(
        InputFormat::Markdown,
        "# Privaatsuspoliitika\n\n## Vastutav töötleja\n\nNäidis OÜ\n\n## Kellele andmeid \
         edastame\n\n- õigus- või IT-nõustajad, kui see on vajalik meie õiguste kaitsmiseks või \
         mõne intsidendi lahendamiseks\n- avaliku võimu asutused, kui andmete esitamine on meile \
         seadusest tulenevalt kohustuslik\n- pank\n",
        &["name: õigus- või IT-nõustajad", "name: avaliku võimu asutused"],
        &[],
    );
}

#[test]
fn inflected_controller_is_no_recipient() {
    expect(
        InputFormat::Markdown,
        "# Privaatsus\n\n## Vastutav töötleja\n\nOÜ Näidis\n\n## Milliseid andmeid \
         kogume\n\nTöötleme nime, aadressi ja telefoni. Link avab rakenduse ning kasutame andmeid \
         alles siis, kui need jõuavad OÜ Näidisesse.\n",
        &[],
        &["name: OÜ Näidisesse"],
    );
}

#[test]
fn line_that_announces_purposes_is_none() {
    expect(
        InputFormat::Html,
        "<h1>Tietosuojaseloste</h1><h2>Mihin tarkoituksiin tietoja käytetään</h2><p>Käytämme \
         keräämiämme tietoja seuraaviin tarkoituksiin:</p><h3>Palveluidemme \
         kehittäminen</h3><p>Kehitämme palveluja tietojen \
         avulla.</p><h3>Laskutus</h3><p>Lähetämme laskun.</p>",
        &["name: Palveluidemme kehittäminen", "name: Laskutus"],
        &["name: \"Käytämme keräämiämme"],
    );
}

#[test]
fn table_adds_bases_to_the_purposes_of_a_list() {
    expect(
        InputFormat::Html,
        "<h1>Integritetspolicy</h1><h2>Ändamål</h2><ul><li>Hantering av \
         medlemskap</li><li>Licenshantering</li></ul><h2>Rättslig \
         grund</h2><table><tr><th>Ändamål med behandling</th><th>Laglig \
         grund</th></tr><tr><td>Hantering av \
         medlemskap</td><td>Avtal</td></tr><tr><td>Licenshantering</td><td>Samtycke</td></tr></table>",
        &["  # Original: Hantering av medlemskap\n  - name: Hantering av medlemskap\n    # \
         Original: Avtal\n    basis: [contract]"],
        &["unplaced"],
    );
}

#[test]
fn title_of_front_matter_wins_over_the_heading_of_a_chapter() {
    expect(
        InputFormat::Markdown,
        "---\ntitle: Privaatsuspoliitika\n---\n\nMe ei jaga andmeid kellegagi.\n\n## \
         Logiandmed\n\nKui külastad lehte, kogume logisid.\n\n## Muudatused selles \
         privaatsuseeskirjas\n\nVõime eeskirju muuta.\n",
        &["title: Privaatsuspoliitika"],
        &["title: Muudatused selles privaatsuseeskirjas\nintroduction"],
    );
}

#[test]
fn pictograms_in_front_of_headings_are_ignored() {
    expect(
        InputFormat::Markdown,
        "# Integritetspolicy\n\n## 🔗 Personuppgiftsansvarig\n\nExempel AB\n\n## 🔗Hur länge sparar \
         vi dina personuppgifter?\n\nI två år.\n",
        &["name: Exempel AB", "years: 2"],
        &["🔗"],
    );
}

#[test]
fn basis_of_a_listed_purpose_is_its_own() {
    expect(
        InputFormat::Markdown,
        "# Privacy notice\n\n## Controller\n\nExample Ltd\n\n## Purposes\n\n- Organising the \
         courses\n- Complying with our legal obligations\n",
        &["  - name: Complying with our legal obligations\n    # Inferred from the text of this \
         purpose.\n    basis: [legal-obligation]"],
        &["legal_bases:"],
    );
}

#[test]
fn heading_about_storage_and_sharing_may_state_a_criterion() {
    expect(
        InputFormat::Markdown,
        "# Privaatsuspoliitika\n\n## Andmete säilitamine ja jagamine\n\nSäilitame andmeid nii \
         kaua, kui see on vajalik õppetöö korraldamiseks. Me ei müü isikuandmeid.\n",
        &["criterion:"],
        &[],
    );
}

#[test]
fn cookie_data_in_a_list_says_nothing_about_cookies() {
    expect(
        InputFormat::Markdown,
        "# Tietosuojaseloste\n\n## Rekisterin sisältö\n\n- Nimi\n- IP-osoite\n- Evästetiedot\n",
        &["Evästetiedot"],
        &["cookies:"],
    );
}

#[test]
fn age_in_brackets_does_not_hide_a_period() {
    expect(
        InputFormat::Markdown,
        "# Privacy Notice\n\nWe see patients. By law we have to keep these records for 8 years \
         (or until a patient is 25 years of age).\n",
        &["years: 8"],
        &[],
    );
}

#[test]
fn data_from_cookies_below_the_heading_of_the_data() {
    expect(
        InputFormat::Html,
        "<h1>Tietosuojaseloste</h1><h2>Mitä tietoja keräämme</h2><h3>Lomakkeen \
         kautta</h3><p>Keräämme seuraavat tiedot: nimesi, osoitteesi ja \
         puhelinnumerosi.</p><h3>Evästeiden kautta</h3><p>Sivusto käyttää evästeitä. Näihin \
         kuuluvat IP-osoitteesi, selaintiedot ja laitteen tyyppi.</p>",
        &["selaintiedot: selaintiedot", "laitteen-tyyppi: laitteen tyyppi"],
        &[],
    );
}

#[test]
fn sole_traders_write_in_the_first_person() {
    expect(
        InputFormat::Markdown,
        "# Datenschutzerklärung\n\n## Welche Daten\n\nBei einer Anfrage speichere ich \
         Wunschtermin, Rasse des Tieres und Adresse.\n",
        &["wunschtermin: Wunschtermin"],
        &[],
    );
}

#[test]
fn access_to_the_register_is_a_right_of_access() {
    expect(
        InputFormat::Markdown,
        "# Tietosuojaseloste\n\n## Rekisterinpitäjä\n\nEsimerkki ry\n\n## Tarkastusoikeus ja \
         oikeus vaatia tiedon korjaamista\n\nRekisteröidyllä on oikeus tarkastaa itseään koskevat \
         rekisteritiedot ja vaatia virheellisen tiedon korjaamista.\n",
        &["access:"],
        &[],
    );
}

#[test]
fn law_that_demands_the_processing_is_a_legal_basis() {
    for (title, text, is_stated) in [
        ("Tietosuojaseloste", "Henkilötiedot laskuilla säilytetään, koska kirjanpitolaki vaatii sen.", true),
        ("Integritetspolicy", "Bokföringen av dina personuppgifter grundas på lag.", true),
        ("Privaatsuspoliitika", "Annetuste andmeid hoiame seaduse nõudel.", true),
        ("Privacy notice", "We keep these records because tax law requires it.", true),
        (
            "Privacy notice",
            "We delete the records after a year unless the law requires a longer period.",
            false,
        ),
    ] {
        let text = format!("# {title}\n\n## X\n\n{text}\n");
        let imported = seloste_import::import(&text, InputFormat::Markdown, "draft").unwrap();
        assert_eq!(imported.yaml.contains("legal-obligation"), is_stated, "{}", imported.yaml);
    }
}

/// Returns the lines of a draft that are no comments.
fn without_comments(yaml: &str) -> String {
    let lines = yaml.lines().filter(|line| !line.trim_start().starts_with('#'));
    lines.map(|line| format!("{line}\n")).collect()
}

#[test]
fn details_of_a_contact_need_no_commas() {
    for (line, name, title) in [
        ("Maija Esimerkki (puheenjohtaja)", "Maija Esimerkki", "puheenjohtaja"),
        ("Maija Esimerkki / toimitusjohtaja", "Maija Esimerkki", "toimitusjohtaja"),
        ("Maija Esimerkki p. 040 123 4567", "Maija Esimerkki", ""),
        ("Maija Esimerkki maija@example.fi", "Maija Esimerkki", ""),
        ("Maija Esimerkki – maija@example.fi", "Maija Esimerkki", ""),
        ("Maija Esimerkki (maija@example.fi, 040 123 4567)", "Maija Esimerkki", ""),
        ("Maija Esimerkki 040 123 4567, maija@example.fi", "Maija Esimerkki", ""),
        ("Puheenjohtaja  \nMaija Esimerkki", "Maija Esimerkki", "Puheenjohtaja"),
        (
            "Yhdistyksen puheenjohtaja, Maija Esimerkki (maija@example.fi)",
            "Maija Esimerkki",
            "Yhdistyksen puheenjohtaja",
        ),
        ("Yhteyshenkilö on hallituksen sihteeri Maija Esimerkki.", "Maija Esimerkki", "hallituksen sihteeri"),
    ] {
        let text = format!(
            "# Tietosuojaseloste\n\n## Rekisterinpitäjä\n\nEsimerkki Oy\n\n\
             ## Yhteyshenkilö rekisteriä koskevissa asioissa\n\n{line}\n\n## Rekisterin nimi\n\nAsiakasrekisteri\n"
        );
        let name = format!("contact:\n  name: {name}\n");
        let title = if title.is_empty() { String::new() } else { format!("  title: {title}\n") };
        let imported = seloste_import::import(&text, InputFormat::Markdown, "draft").unwrap();
        let plain = without_comments(&imported.yaml);
        assert!(plain.contains(&name) && plain.contains(&title), "{line}\n{}", imported.yaml);
        assert_eq!(imported.report.kept, imported.report.words, "{}", imported.yaml);
    }
}

#[test]
fn details_of_the_controller_are_read_in_usual_layouts() {
    for (title, heading, lines, has) in [
        (
            "Tietosuojaseloste",
            "Rekisterinpitäjä",
            "Esimerkin kaupunki / varhaiskasvatus",
            "name: Esimerkin kaupunki\n",
        ),
        (
            "Tietosuojaseloste",
            "Rekisterinpitäjä",
            "**Esimerkki Oy** | Y-tunnus 0112038-9 | Esimerkkikatu 1, 00100 Helsinki",
            "street: Esimerkkikatu 1\n",
        ),
        ("Privacy notice", "Who we are", "We are Example Ltd (\"we\", \"us\").", "name: Example Ltd\n"),
        (
            "Privacy notice",
            "Who we are",
            "St Example's Church  \n1 Church Lane  \nExampleton  \nEX1 2AB",
            "postcode: EX1 2AB\n    city: Exampleton\n",
        ),
    ] {
        let text = format!("# {title}\n\n## {heading}\n\n{lines}\n\n## Purposes\n\nWe send bills.\n");
        let imported = seloste_import::import(&text, InputFormat::Markdown, "draft").unwrap();
        assert!(imported.yaml.contains(has), "{lines}\n{}", imported.yaml);
        assert_eq!(imported.report.kept, imported.report.words, "{}", imported.yaml);
    }
}

#[test]
fn providers_without_a_legal_form_are_recipients() {
    expect(
        InputFormat::Markdown,
        "# Tietosuojaseloste\n\n## Tietojen luovutukset\n\nKäytämme palveluntarjoajina seuraavia: \
         Mailesimerkki (uutiskirjeet), Kassaesimerkki (maksut).\n",
        &["name: Kassaesimerkki\n"],
        &[],
    );
}

#[test]
fn lists_of_data_begin_behind_all_their_leads() {
    for (title, heading, text, has, has_not) in [
        (
            "Privacy notice",
            "What we hold",
            "The personal data we process includes names, email addresses and payment records.",
            "names: names",
            "includes-names",
        ),
        (
            "Integritetspolicy",
            "Vilka uppgifter",
            "I registret finns medlemmens namn, födelsedatum, lag och närvaro.",
            "medlemmens-namn: medlemmens namn",
            "name: I registret",
        ),
        (
            "Tietosuojaseloste",
            "Rekisterin tietosisältö",
            "Asiakkaan perustiedot (nimi, osoite, puhelinnumero) sekä laskutustiedot.",
            "laskutustiedot: laskutustiedot",
            "puhelinnumero) sekä laskutustiedot\n",
        ),
    ] {
        let text = format!("# {title}\n\n## {heading}\n\n{text}\n\n## Retention\n\nTwo years.\n");
        let imported = seloste_import::import(&text, InputFormat::Markdown, "draft").unwrap();
        let plain = without_comments(&imported.yaml);
        assert!(plain.contains(has) && !plain.contains(has_not), "{}", imported.yaml);
    }
}

#[test]
fn use_of_a_category_of_data_is_a_purpose() {
    for (title, text) in [
        ("Privacy notice", "If you contact us, we use your email address to reply to you."),
        ("Integritetspolicy", "När du kontaktar oss använder vi din e-postadress för att svara dig."),
    ] {
        let text = format!("# {title}\n\n## X\n\n{text}\n");
        let imported = seloste_import::import(&text, InputFormat::Markdown, "draft").unwrap();
        assert!(imported.yaml.contains("\npurposes:"), "{}", imported.yaml);
    }
}

#[test]
fn lists_below_a_heading_of_the_data_are_data() {
    expect(
        InputFormat::Markdown,
        "# Privacy notice\n\n## Controller\n\nExample Ltd, info@example.com\n\n## What data do we process?\n\n\
         - name\n- e-mail address\n\n### Customers\n\n- invoicing data\n- feedback and messages\n\n\
         ### Use of the website\n\n- IP address\n- time of the visit\n\n\
         ### What you should know\n\n- We do not sell data.\n- You may leave at any time.\n",
        &["invoicing-data: invoicing data", "ip-address: IP address", "time-of-the: time of the visit"],
        &["\npurposes:", "you-may-leave", "we-do-not"],
    );
}

#[test]
fn occasions_below_a_question_about_data_and_purposes_are_purposes() {
    expect(
        InputFormat::Markdown,
        "# Privaatsuspoliitika\n\n## Vastutav töötleja\n\nNäidis OÜ, info@example.ee\n\n\
         ## Milliseid andmeid, milleks ja mis alusel töötleme?\n\n### 2.1. Päringud ja pakkumised\n\n\
         Kui kirjutad meile, töötleme sinu nime, telefoninumbrit ja päringu sisu. Õiguslik alus on \
         õigustatud huvi. Enne vastamist selgitame päringu sisu, andmete liike ja tähtaega.\n\n\
         ### 2.2. Arveldamine\n\nTöötleme kliendi nime, aadressi ja arveid. Õiguslik alus on lepingu \
         täitmine.\n\n### 2.3. Uudiskiri\n\nMe ei saada uudiskirja.\n",
        &["name: Päringud ja pakkumised", "name: Arveldamine", "telefoninumbrit: telefoninumbrit"],
        &["name: Uudiskiri", "enne-vastamist"],
    );
    expect(
        InputFormat::Markdown,
        "# Privacy notice\n\n## Controller\n\nExample Ltd, info@example.com\n\n\
         ## What data do we collect, and why?\n\n- **Newsletter:** If you subscribe, we collect your name, \
         e-mail address and language.\n- **Contact form:** If you write to us, we collect your name and \
         message.\n",
        &["name: Newsletter\n", "name: Contact form\n", "language: language"],
        &["newsletter: Newsletter"],
    );
}

#[test]
fn law_in_brackets_stands_beside_a_purpose() {
    expect(
        InputFormat::Markdown,
        "# Datenschutzerklärung\n\n## Verantwortlicher\n\nMuster GmbH, info@example.com\n\n## Kontaktaufnahme\n\n\
         Wenn Sie uns schreiben, verarbeiten wir Ihre Angaben zur Bearbeitung Ihrer Anfrage (Art. 6 Abs. 1 lit. b \
         DSGVO).\n",
        &["purposes:\n  # A sentence from the text"],
        &[],
    );
}

#[test]
fn data_in_brackets_count_beside_a_section_about_data() {
    expect(
        InputFormat::Markdown,
        "# Privacy notice\n\n## Controller\n\nExample Ltd, info@example.com\n\n## What data is collected?\n\n\
         - pages visited\n- browser type\n\n## Form\n\nWhat you send with the form (company name, contact \
         person, phone number and message) is delivered to our post.\n",
        &["company-name: company name", "message: message"],
        &[],
    );
}

#[test]
fn text_of_a_category_lists_its_data() {
    expect(
        InputFormat::Markdown,
        "# Privacy notice\n\n## Controller\n\nExample Ltd, info@example.com\n\n## What data we collect\n\n\
         ### Account data\n\nWhen you register, we store your name, password and language.\n\n\
         ### Location data\n\nWe see roughly where you are.\n",
        &["name: Account data", "password: password", "language: language"],
        &[],
    );
}

#[test]
fn details_of_the_data_subject_are_data_in_any_sentence() {
    for (title, text, has) in [
        ("Privacy notice", "We store your phone number until you are called.", "phone number"),
        ("Datenschutzerklärung", "Dabei wird Ihre IP-Adresse gespeichert.", "IP-Adresse"),
        ("Integritetspolicy", "När du skriver till oss sparar vi din e-postadress.", "e-postadress"),
        ("Tietosuojaseloste", "Säilytämme sähköpostiosoitteesi vuoden.", "sähköpostiosoite"),
        ("Privaatsuspoliitika", "Salvestame teie telefoninumbri ja hoiame seda aasta.", "telefoninumber"),
    ] {
        let text = format!("# {title}\n\n## X\n\n{text}\n");
        let imported = seloste_import::import(&text, InputFormat::Markdown, "draft").unwrap();
        assert!(imported.yaml.contains(&format!(": {has}\n")), "{}", imported.yaml);
    }
    for text in [
        "You may ask us to delete your phone number.",
        "We keep no phone numbers and store it nowhere else.",
        "We never store your phone number.",
    ] {
        let text = format!("# Privacy notice\n\n## X\n\n{text}\n");
        let imported = seloste_import::import(&text, InputFormat::Markdown, "draft").unwrap();
        assert!(!imported.yaml.contains("\ndata:"), "{}", imported.yaml);
    }
}

#[test]
fn verb_at_the_end_of_a_german_list_is_no_part_of_it() {
    expect(
        InputFormat::Markdown,
        "# Datenschutzerklärung\n\n## Verantwortlicher\n\nMuster GmbH, info@example.com\n\n## Registrierung\n\n\
         Zur Registrierung werden Benutzername, E-Mail-Adresse und Passwort gespeichert.\n",
        &["passwort: Passwort\n"],
        &["Passwort gespeichert\n"],
    );
}

#[test]
fn passive_verbs_lead_lists_of_data_in_estonian() {
    expect(
        InputFormat::Markdown,
        "# Privaatsuspoliitika\n\n## Vastutav töötleja\n\nNäidis OÜ, info@example.ee\n\n## Kandideerimine\n\n\
         Töödeldakse järgmisi andmeid: nimi, isikukood, kontaktandmed, haridus ja töökogemus.\n\n\
         ## Logifailid\n\nVeebiserver salvestab IP-aadressi, külastuse aja ja kasutatud brauseri.\n",
        &["haridus: haridus", "tookogemus: töökogemus"],
        &[],
    );
}

#[test]
fn public_sources_are_found_in_other_sections() {
    for (text, expected) in [
        (
            "Tietosuojaseloste\n\nRekisterinpitäjä\n\nEsimerkki Oy\n\nKäsiteltävät tiedot\n\nKäsittelemme \
             yritysten yhteyshenkilöiden nimiä. Osan tiedoista saamme kaupparekisteristä.\n",
            "name: kaupparekisteristä",
        ),
        (
            "Integritetspolicy\n\nPersonuppgiftsansvarig\n\nExempel AB\n\nÄndamål\n\nVi sköter \
             kundregistret. Uppgifterna kompletteras genom inhämtning från offentliga register.\n",
            "name: offentliga register",
        ),
        (
            "Privacy notice\n\nController\n\nExample Ltd\n\nOur clients\n\nWe collect contact details from \
             public registers such as the list of companies.\n",
            "name: public registers",
        ),
    ] {
        expect(InputFormat::Text, text, &[expected], &[]);
    }
}

#[test]
fn words_in_the_genitive_hide_no_source() {
    expect(
        InputFormat::Text,
        "Tietosuojaseloste\n\nRekisterinpitäjä\n\nEsimerkki Oy\n\nTietolähteet\n\nTiedot saadaan \
         asiakkaalta itseltään, asiakkaan työnantajalta ja kurssin opettajilta.\n",
        &["from: data-subject", "name: asiakkaan työnantajalta", "name: kurssin opettajilta"],
        &[],
    );
    expect(
        InputFormat::Text,
        "Privaatsuspoliitika\n\nVastutav töötleja\n\nNäidis OÜ\n\nKust andmed pärinevad?\n\nSaame andmed \
         otse sinult või sinu tööandjalt. Esindusõigust kontrollime äriregistrist.\n",
        &["from: data-subject", "name: tööandjalt", "name: äriregistrist"],
        &[],
    );
}

#[test]
fn german_recipients_in_front_of_the_verb_are_found() {
    expect(
        InputFormat::Text,
        "Datenschutzerklärung\n\nVerantwortlicher\n\nBeispiel GmbH\n\nEmpfänger\n\nDie Anmeldungen werden \
         an unsere Druckerei und den Veranstaltungsort weitergegeben. An Werbefirmen werden keine Daten \
         übermittelt.\n",
        &["name: Druckerei", "name: Veranstaltungsort"],
        &["name: Werbefirmen"],
    );
}

#[test]
fn providers_may_be_common_nouns() {
    expect(
        InputFormat::Text,
        "Tietosuojaseloste\n\nRekisterinpitäjä\n\nEsimerkki Oy\n\nTietojen luovutus\n\nTietoja käsitellään \
         palvelukumppaneiden toimesta. Varmistamme tietosuojan sopimuksin.\n",
        &["name: Palvelukumppanit"],
        &[],
    );
    expect(
        InputFormat::Text,
        "Datenschutzerklärung\n\nVerantwortlicher\n\nBeispiel GmbH\n\nBesuch der Website\n\nBeim Aufruf \
         werden durch den Hosting-Anbieter automatisch Logdaten verarbeitet.\n",
        &["name: Hosting-Anbieter"],
        &[],
    );
    expect(
        InputFormat::Text,
        "Datenschutzerklärung\n\nVerantwortlicher\n\nBeispiel GmbH\n\nBesuch der Website\n\nBeim Aufruf \
         werden durch den Website-Provider (GitHub Pages) Daten erfasst.\n",
        &["name: GitHub Pages"],
        &["name: Provider"],
    );
    expect(
        InputFormat::Markdown,
        "# Tietosuojaseloste\n\n## Rekisterinpitäjä\n\nEsimerkki ry\n\n## Tietojen luovutukset\n\nTietoja \
         voidaan luovuttaa:\n\n- pankille\n- palveluntarjoajille kerhon toiminnan toteuttamiseksi\n",
        &["name: Palveluntarjoajat", "purpose: kerhon toiminnan toteuttamiseksi"],
        &[],
    );
}

#[test]
fn recipients_follow_the_data_that_is_shared() {
    expect(
        InputFormat::Text,
        "Integritetspolicy\n\nPersonuppgiftsansvarig\n\nExempel AB\n\nMottagare\n\nVi delar dina uppgifter \
         i digital form med Distriktet som sköter bidragen.\n",
        &["name: Distriktet"],
        &[],
    );
    expect(
        InputFormat::Text,
        "Privacy notice\n\nController\n\nExample Ltd\n\nSharing\n\nWe pass the details of each booking on \
         to the ferry company. We share data only in accordance with the law.\n",
        &["name: ferry company"],
        &["name: law"],
    );
}

#[test]
fn criteria_of_retention_are_found_beside_periods_and_in_denials() {
    expect(
        InputFormat::Text,
        "Tietosuojaseloste\n\nRekisterinpitäjä\n\nEsimerkki Oy\n\nTietojen säilytysaika\n\nAsiakastietoja \
         säilytetään asiakassuhteen ajan. Laskut säilytetään 6 vuotta.\n",
        &["criterion: Asiakastietoja säilytetään asiakassuhteen ajan", "- years: 6"],
        &[],
    );
    expect(
        InputFormat::Markdown,
        "# Integritetspolicy\n\n## Personuppgiftsansvarig\n\nExempel AB\n\n## Hur vi arbetar\n\nVi sparar \
         inte uppgifter längre än vad som är nödvändigt för medlemskapet.\n",
        &["criterion: Vi sparar inte uppgifter längre än vad som är nödvändigt för medlemskapet"],
        &[],
    );
    expect(
        InputFormat::Markdown,
        "# Datenschutzerklärung\n\n## Verantwortlicher\n\nBeispiel GmbH\n\n## Anmeldung\n\nWir speichern \
         Ihren Namen. Er wird gelöscht, sobald er für die Anmeldung nicht mehr benötigt wird.\n",
        &["criterion: Er wird gelöscht, sobald er für die Anmeldung nicht mehr benötigt wird"],
        &[],
    );
}

#[test]
fn business_id_in_the_footer_is_that_of_the_controller() {
    let page = |footer: &str| {
        format!(
            "<h1>Tietosuojaseloste</h1><h2>Rekisterinpitäjä</h2><p>Esimerkki Oy</p><h2>Säilytysaika</h2>\
             <p>Säilytämme tietoja kaksi vuotta.</p><footer><p>{footer}</p></footer>"
        )
    };
    let own = page("Esimerkki Oy, Y-tunnus 1234567-1");
    expect(InputFormat::Html, &own, &["name: Esimerkki Oy", "business_id: \"1234567-1\""], &[]);
    let of_another = page("Sivuston toteutus: Malli Oy, Y-tunnus 1234567-1");
    expect(InputFormat::Html, &of_another, &["name: Esimerkki Oy"], &["business_id: \"1234567-1\""]);
}

#[test]
fn name_of_a_company_is_no_job_title() {
    let text = |line: &str| {
        format!(
            "Tietosuojaseloste\n\nRekisterinpitäjä\n\nEsimerkki Oy\n\n{line}\n\nSäilytysaika\n\nKaksi vuotta.\n"
        )
    };
    let repeated = text("Esimerkki Oy, Y-tunnus 1234567-1");
    expect(
        InputFormat::Text,
        &repeated,
        &["name: Esimerkki Oy", "business_id: \"1234567-1\""],
        &["  title:"],
    );
    for other in ["Malli Oy", "Toinen Esimerkki Oy"] {
        let another = text(&format!("{other}, 09 310 1691"));
        expect(InputFormat::Text, &another, &["name: Esimerkki Oy"], &["  title:", "phone:"]);
    }
}

#[test]
fn criteria_of_retention_are_found_in_sections_about_security_and_rights() {
    expect(
        InputFormat::Markdown,
        "# Tietosuojaseloste\n\n## Rekisterinpitäjä\n\nEsimerkki Oy\n\n## Tietojen suojaus\n\nTiedot ovat \
         lukitussa kaapissa. Henkilötietoja säilytetään niin kauan kuin asiakassuhde kestää.\n",
        &["criterion: Henkilötietoja säilytetään niin kauan kuin asiakassuhde kestää"],
        &[],
    );
    expect(
        InputFormat::Markdown,
        "# Privacy notice\n\n## Controller\n\nExample Ltd\n\n## Your rights\n\nYou have the right to access \
         your data. We keep personal data for as long as you are a customer.\n",
        &["criterion: We keep personal data for as long as you are a customer"],
        &[],
    );
}

#[test]
fn data_subject_who_fills_in_a_form_is_a_source() {
    expect(
        InputFormat::Text,
        "Tietosuojaseloste\n\nRekisterinpitäjä\n\nEsimerkki ry\n\nJäsenyys\n\nJäsen täyttää hakemuksen \
         henkilötiedot itse verkkosivulla.\n",
        &["from: data-subject"],
        &[],
    );
}

#[test]
fn rows_of_headings_are_no_headings() {
    expect(
        InputFormat::Markdown,
        "# Integritetspolicy\n\n## Vilka uppgifter samlar vi in?\n\n### Uppgifter du lämnar\n\n\
         | Kategori | Exempel | Gäller |\n|---|---|---|\n| Kontouppgifter | Lösenord, inloggning | Kunder |\n\
         | Omdömen | Betyg, recensioner | Kunder |\n\n## Varför behandlar vi dem?\n\n\
         | Ändamål | Rättslig grund (GDPR) |\n|---|---|\n| Skapa konto | Avtal (art. 6.1 b) |\n\
         | Hantera omdömen | Berättigat intresse (art. 6.1 f) — kvalitet |\n",
        &["name: Kontouppgifter", "name: Omdömen", "name: Skapa konto", "name: Hantera omdömen"],
        &["title: Kategori", "Skapa konto |"],
    );
    expect(
        InputFormat::Markdown,
        "# Privacy Notice\n\n## What data we collect\n\nWhen you use the library, we collect the following:\n\n\
         | Data | Purpose | Retention |\n|---|---|---|\n| Search queries | To improve the search | 12 months |\n\
         | Country of access | To see the reach | 6 months |\n\nWe do not collect or store:\n\n- Your name\n\
         - Your IP address\n",
        &["Search queries", "Country of access", "months: 12", "months: 6", "name: To improve the search"],
        &["we-collect-the", "ip-address", "your-name"],
    );
}

#[test]
fn denied_lists_state_neither_purposes_nor_data() {
    for text in [
        "# Privacy Notice\n\n## How we use your data\n\nWe use your data to:\n\n- answer you\n- send invoices\n\n\
         We do not use your data for:\n\n- Advertising or profiling\n- Automated decision-making\n",
        "# Tietosuojaseloste\n\n## Käsittelyn tarkoitus\n\nKäytämme tietojasi:\n\n- vastaamiseen\n- laskutukseen\n\n\
         Emme käytä tietojasi:\n\n- Mainontaan tai profilointiin\n- Automaattiseen päätöksentekoon\n",
        "# Integritetspolicy\n\n## Ändamål\n\nVi använder uppgifterna för att:\n\n- svara dig\n- skicka fakturor\n\n\
         Vi använder inte uppgifterna för:\n\n- Annonsering eller profilering\n- Automatiserat beslutsfattande\n",
        "# Datenschutzerklärung\n\n## Zwecke der Verarbeitung\n\nWir verwenden Ihre Daten:\n\n- zur Beantwortung\n\
         - zur Abrechnung\n\nWir verwenden Ihre Daten nicht für:\n\n- Werbung oder Profiling\n\
         - Automatisierte Entscheidungen\n",
        "# Privaatsuspoliitika\n\n## Töötlemise eesmärgid\n\nKasutame andmeid:\n\n- vastamiseks\n- arveldamiseks\n\n\
         Me ei kasuta andmeid:\n\n- Reklaamiks ega profiilianalüüsiks\n- Automatiseeritud otsuste tegemiseks\n",
    ] {
        expect(
            InputFormat::Markdown,
            text,
            &["automated_decisions: none"],
            &[
                "name: Advertising",
                "name: Mainontaan",
                "name: Annonsering",
                "name: Werbung",
                "name: Reklaamiks",
            ],
        );
    }
}

#[test]
fn legal_bases_below_the_purposes_are_no_purposes() {
    for text in [
        "# Privacy Notice\n\n## Why we use it\n\nWe use it to:\n\n- Answer questions\n- Send parcels\n\n\
         The lawful bases we rely on are:\n\n- (a) Your consent,\n- (b) We have a contractual obligation.\n",
        "# Integritetspolicy\n\n## Ändamål och rättslig grund\n\nVi behandlar uppgifter för följande ändamål:\n\n\
         - Hantera bokningar\n- Svara på frågor\n\nDen rättsliga grunden för behandlingen är:\n\n\
         - Avtal (bokning)\n- Ditt samtycke\n",
        "# Tietosuojaseloste\n\n## Käsittelyn tarkoitus ja oikeusperuste\n\nTietoja käytetään:\n\n- varausten hoitamiseen\n\
         - kysymyksiin vastaamiseen\n\nKäsittelyn oikeusperusteet ovat:\n\n- Sopimus\n- Suostumus\n",
        "# Datenschutzerklärung\n\n## Zwecke und Rechtsgrundlagen\n\nWir verarbeiten Daten zu folgenden Zwecken:\n\n\
         - Buchungen verwalten\n- Fragen beantworten\n\nDie Rechtsgrundlagen sind:\n\n- Vertrag\n- Einwilligung\n",
        "# Privaatsuspoliitika\n\n## Eesmärgid ja õiguslik alus\n\nTöötleme andmeid järgmistel eesmärkidel:\n\n\
         - Broneeringute haldamine\n- Küsimustele vastamine\n\nÕiguslikud alused on:\n\n- Leping\n- Nõusolek\n",
    ] {
        expect(
            InputFormat::Markdown,
            text,
            &["contract", "consent"],
            &["name: (a) Your", "name: Avtal", "name: Sopimus", "name: Vertrag", "name: Leping"],
        );
    }
}

#[test]
fn categories_have_clauses_and_dashes() {
    for (text, names) in [
        (
            "# Privacy Notice\n\n## What we collect\n\n- Identity data, which includes your first and last name.\n\
             - Contact data, which means the data we use to contact you including your email address and mobile number.\n\
             - Testimonials or feedback that we will use to improve our service.\n\
             - Usage data: we record which pages you see and how long you stay there.\n",
            vec![
                "name: Identity data",
                "name: Contact data",
                "name: Testimonials or feedback",
                "name: Usage data",
            ],
        ),
        (
            "# Tietosuojaseloste\n\n## Rekisterin tietosisältö\n\n- Käyttäjätunnus\n\
             - Arviointilomakkeet, jotka sisältävät arvioita henkilön osaamisesta kurssin aiheista.\n\
             - Demografiset tiedot: keräämme myös muita kuvaavia tietoja, kuten iän, ammatin ja kielen.\n",
            vec!["name: Arviointilomakkeet", "name: Demografiset tiedot"],
        ),
        (
            "# Integritetspolicy\n\n## Vilka uppgifter vi samlar in\n\n- Namn\n\
             - Besöksrapporter, som visar när vi har varit hos dig och vad vi såg där.\n\
             - Dokumentation av uppgifter: foton och anteckningar, används för att skriva din rapport.\n\
             - Betalningsuppgifter: hanteras av vår leverantör av betaltjänster i Sverige.\n",
            vec!["name: Besöksrapporter", "- foton och anteckningar\n", "name: Betalningsuppgifter"],
        ),
        (
            "# Datenschutzerklärung\n\n## Welche Daten wir erheben\n\n- Name\n\
             - Vertragsdaten, die für die Abrechnung Ihrer Bestellungen bei uns nötig sind\n\
             - Zugriffsdaten – IP-Adresse, Uhrzeit, Browsertyp\n",
            vec!["name: Vertragsdaten", "name: Zugriffsdaten", "- Browsertyp"],
        ),
        (
            "# Privaatsuspoliitika\n\n## Milliseid andmeid me kogume\n\n- Kontaktandmed – nimi, e-posti aadress ja \
             telefoninumber\n- Tellimuse andmed: nimi, aadress, e-posti aadress — kui te ise neid meile edastate\n",
            vec!["name: Kontaktandmed", "- nimi\n", "name: Tellimuse andmed", "- e-posti aadress\n"],
        ),
    ] {
        expect(InputFormat::Markdown, text, &names, &["- används", "- hanteras", "- vi lagrar"]);
    }
}

#[test]
fn occasions_and_people_are_no_data() {
    for (text, heading) in [
        (
            "# Integritetspolicy\n\n## Vilka uppgifter samlar vi in?\n\n### Kontaktuppgifter\n\nNamn och e-post.\n\n\
          ### Vid kontakt\n\nOm du skriver till oss sparar vi din e-postadress.\n",
            "name: Vid kontakt",
        ),
        (
            "# Privacy Notice\n\n## What data we collect\n\n### Contact details\n\nYour name.\n\n\
          ### Website visitors\n\nOur server keeps your IP address.\n",
            "name: Website visitors",
        ),
        (
            "# Tietosuojaseloste\n\n## Mitä tietoja keräämme\n\n### Yhteystiedot\n\nNimi ja osoite.\n\n\
          ### Kun otat yhteyttä\n\nTallennamme sähköpostiosoitteesi.\n",
            "name: Kun otat",
        ),
        (
            "# Datenschutzerklärung\n\n## Welche Daten wir erheben\n\n### Kontaktdaten\n\nIhr Name.\n\n\
          ### Beim Besuch\n\nWir speichern Ihre IP-Adresse.\n",
            "name: Beim Besuch",
        ),
    ] {
        expect(InputFormat::Markdown, text, &[], &[heading]);
    }
}

#[test]
fn data_is_listed_whatever_the_heading_and_the_line_above() {
    for (text, has) in [
        (
            "# Tietosuojaseloste\n\n## Rekisterin tietosisältö ja säilytysaika\n\nRekisteriin tallennetaan seuraavia \
             tietoja:\n\n- Etunimi ja sukunimi\n- Puhelinnumero\n- Palvelun toimitusosoite\n\nSäilytysaika: 2 vuotta.\n",
            vec!["Etunimi ja sukunimi\n", "Palvelun toimitusosoite\n", "years: 2"],
        ),
        (
            "# Datenschutzerklärung\n\n## Besuch unserer Website\n\nBeim Aufruf werden Informationen in Logfiles \
             erfasst.\n\nDies sind beispielsweise:\n\n- IP-Adresse\n- Datum und Uhrzeit des Zugriffs\n- Browsertyp\n",
            vec!["Datum und Uhrzeit des Zugriffs\n", "Browsertyp\n"],
        ),
        (
            "# Privacy Notice\n\n## Visiting our site\n\nOur host collects information in its logs.\n\n\
             This may include:\n\n- IP address\n- Browser type\n- Date and time\n",
            vec!["Browser type\n", "Date and time\n"],
        ),
        (
            "# Tietosuojaseloste\n\n## Rekisterien sisältämät tiedot henkilöistä\n\nTäydellinen nimi\n\nKotipaikka ja \
             osoite\n\nPuhelinnumero\n\n## Tietolähteet\n\nJäsen itse.\n",
            vec!["data:\n", "Täydellinen nimi\n", "Puhelinnumero\n"],
        ),
        (
            "# Tietosuojaseloste\n\n## Rekisterin tietosisältö\n\nTäydellinen nimi\n\nKotikunta\n\nSähköpostiosoite\n\n\
             Varsinaisilta jäseniltä kerätään lisäksi nämä tiedot:\n\n- Opintojen aloitusvuosi\n- Tutkinnot\n",
            vec!["Täydellinen nimi\n", "Kotikunta\n", "Opintojen aloitusvuosi"],
        ),
    ] {
        expect(InputFormat::Markdown, text, &has, &[]);
    }
}

#[test]
fn sentences_say_how_data_is_protected() {
    for (text, has) in [
        (
            "# Privacy Notice\n\n## Members\n\nAll data is encrypted and access is restricted to the committee.\n",
            "encrypted",
        ),
        (
            "# Tietosuojaseloste\n\n## Jäsenet\n\nTiedot säilytetään suojatuilla palvelimilla.\n",
            "suojatuilla",
        ),
        ("# Integritetspolicy\n\n## Medlemmar\n\nUppgifterna är skyddade från obehöriga.\n", "obehöriga"),
        (
            "# Datenschutzerklärung\n\n## Mitglieder\n\nDie Daten werden verschlüsselt übertragen.\n",
            "verschlüsselt",
        ),
        (
            "# Privaatsuspoliitika\n\n## Liikmed\n\nAndmeid hoitakse parooliga kaitstud serveris.\n",
            "parooliga",
        ),
    ] {
        expect(InputFormat::Markdown, text, &["security:\n", has], &[]);
    }
}

#[test]
fn lines_broken_within_a_sentence_are_joined() {
    // The long line shows that the text was not wrapped.
    expect(
        InputFormat::Markdown,
        "# Tietosuojaseloste\n\nTämä seloste kertoo jäsenille ja muille, miten yhdistys kerää, käyttää ja säilyttää \
         tietoja, kuka niistä vastaa, mihin niitä tarvitaan ja mitä oikeuksia jokaisella on omiin tietoihinsa \
         yhdistyksen rekisterissä.\n\n## Henkilötietojen käsittelyn tarkoitus\n\nHenkilötietojen käsittelyn \
         tarkoitus on yhdistyslain 11 § vaatima jäsenrekisterin  \nylläpito ja jäsenten yhteystietojen \
         ylläpitäminen.\n",
        &["jäsenrekisterin ylläpito"],
        &["text: ylläpito"],
    );
}

#[test]
fn criteria_may_be_followed_by_what_comes_after() {
    expect(
        InputFormat::Markdown,
        "# Integritetspolicy\n\n## Hur länge vi sparar uppgifterna\n\nVi sparar uppgifterna endast så länge det \
         behövs för ändamålet, och raderar dem därefter.\n",
        &["retention:\n", "så länge det"],
        &[],
    );
}

#[test]
fn titles_and_dates_are_found_beside_menus() {
    expect(
        InputFormat::Html,
        "<h2>Valikko</h2><h2>Kategoriat</h2><ul><li>Soittimet<li>Kielet</ul><h1>Tietosuojaseloste</h1>\
         <h2>Rekisterinpitäjä</h2><p>Esimerkki Oy</p><footer><p>Viimeksi päivitetty: 9.9.2025</p></footer>",
        &["title: Tietosuojaseloste", "updated: \"2025-09-09\""],
        &["title: Valikko"],
    );
    expect(
        InputFormat::Html,
        "<h1>Integritetspolicy</h1><p>Senast uppdaterad: 2026-06-16. Detta är en mall som vi anpassar.</p>\
         <h2>Personuppgiftsansvarig</h2><p>Exempel AB</p>",
        &["updated: \"2026-06-16\""],
        &[],
    );
}

#[test]
fn ranges_of_periods_are_entries() {
    for text in [
        "# Tietosuojaseloste\n\n## Tietojen säilytysaika\n\n- Tilaukset: 6 vuotta\n- Analytiikka: 24–26 kuukautta\n",
        "# Integritetspolicy\n\n## Lagringstid\n\n- Beställningar: 6 år\n- Statistik: 24–26 månader\n",
        "# Datenschutzerklärung\n\n## Speicherdauer\n\n- Bestellungen: 6 Jahre\n- Statistik: 24–26 Monate\n",
    ] {
        expect(InputFormat::Markdown, text, &["years: 6", "- text: \""], &[]);
    }
}

#[test]
fn sentences_state_further_purposes() {
    for (text, purpose) in [
        (
            "# Tietosuojaseloste\n\n## Käsittelyn tarkoitus\n\n- Laskutus\n- Viestintä\n\n## Tekniset lokit\n\nEsimerkki \
             Oy kerää teknistä tietoa käynneistä voidakseen parantaa sivustonsa käyttökokemusta.\n",
            "voidakseen parantaa",
        ),
        (
            "# Privacy Notice\n\n## Why we use it\n\n- To send invoices\n- To answer questions\n\n## Logs\n\nWe use this \
             information to detect attacks.\n",
            "detect attacks",
        ),
        (
            "# Integritetspolicy\n\n## Ändamål\n\n- Skicka fakturor\n- Svara på frågor\n\n## Loggar\n\nVi använder \
             uppgifterna för att upptäcka intrång.\n",
            "upptäcka intrång",
        ),
    ] {
        let imported = seloste_import::import(text, InputFormat::Markdown, "draft").unwrap();
        let (_, purposes) = imported.yaml.split_once("purposes:").unwrap();
        let (purposes, _) = purposes.split_once("\nsections:").unwrap();
        let purposes = purposes.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(purposes.contains(purpose), "{purpose}: {}", imported.yaml);
    }
}

#[test]
fn periods_counted_from_different_events_are_two() {
    for text in [
        "# Tietosuojaseloste\n\n## Säilytysajat\n\nTietoja säilytetään 12 vuotta kuolemasta tai 120 vuotta syntymästä.\n",
        "# Privacy Notice\n\n## Retention\n\nRecords are kept for 12 years after death or 120 years after birth.\n",
        "# Integritetspolicy\n\n## Lagringstid\n\nJournaler sparas 12 år efter död eller 120 år efter födsel.\n",
        "# Datenschutzerklärung\n\n## Speicherdauer\n\nAkten werden 12 Jahre nach dem Tod oder 120 Jahre nach der \
         Geburt gelöscht.\n",
    ] {
        expect(InputFormat::Markdown, text, &["years: 12\n", "years: 120\n"], &[]);
    }
    expect(
        InputFormat::Markdown,
        "# Privacy Notice\n\n## Retention\n\nRecords are kept for 6 months or 12 months.\n",
        &[],
        &["months: 6\n"],
    );
}

#[test]
fn decisions_by_machines_alone_are_denied() {
    for text in [
        "# Privaatsuspoliitika\n\n## Automatiseeritud otsused\n\nMe ei tee sinu kohta otsuseid, mis põhinevad üksnes \
         automatiseeritud töötlemisel.\n",
        "# Privacy Notice\n\n## Automated decisions\n\nWe make no decisions based only on automated processing.\n",
        "# Datenschutzerklärung\n\n## Automatisierte Entscheidungen\n\nWir treffen keine Entscheidungen, die \
         ausschließlich auf automatisierter Verarbeitung beruhen.\n",
        "# Integritetspolicy\n\n## Automatiserade beslut\n\nVi fattar inga beslut som enbart grundas på automatiserad \
         behandling.\n",
        "# Tietosuojaseloste\n\n## Automaattinen päätöksenteko\n\nEmme tee päätöksiä, jotka perustuvat pelkästään \
         automaattiseen käsittelyyn.\n",
    ] {
        expect(InputFormat::Markdown, text, &["automated_decisions: none"], &[]);
    }
}

#[test]
fn longer_retention_under_a_condition_is_no_criterion_of_its_own() {
    expect(
        InputFormat::Markdown,
        "# Tietosuojaseloste\n\n## Säilytysaika\n\n- Laskut säilytetään 6 vuotta.\n\nTietoja voidaan säilyttää \
         pidempään, jos se on tarpeen oikeudellisen vaateen vuoksi.\n",
        &["years: 6"],
        &["criterion: Tietoja voidaan"],
    );
}

#[test]
fn noun_for_an_aim_makes_a_purpose_of_a_sentence_with_a_category() {
    expect(
        InputFormat::Text,
        "Tietosuojaseloste\n\nTietojen käyttötarkoitus\nTietoja tarvitaan jäsenyyksien hoitoon, kulunvalvontaan ja \
         laskutukseen. Perusteena on jäsensopimus.\n\nSäilytys\nTiedot säilytetään vuosi.\n",
        &["- name: Tietoja tarvitaan jäsenyyksien hoitoon, kulunvalvontaan ja laskutukseen."],
        &[],
    );
}
