//! Lists of data in the texts of categories, below headings, in sentences and around brackets.
#![allow(clippy::unwrap_used, missing_docs)]

use seloste_import::InputFormat;

mod support;

use support::expect;

#[test]
fn list_at_the_start_of_a_category_is_its_items() {
    for (text, has) in [
        (
            "# Privacy notice\n\n## What information do we collect?\n\n\
             - **Account**: username, email, shoe size. Optional fields such as a banner. Your username is public.\n\
             - **Security data**: IP addresses when you log in, session tokens, and login history. We do not \
             track you.\n",
            vec!["- shoe size\n", "Your username is public.", "- session tokens\n", "- login history\n"],
        ),
        (
            "# Tietosuojaseloste\n\n## Mitä tietoja keräämme\n\n\
             - **Harrastajat**: nimi, syntymäaika, vyöarvo. Tiedot näkyvät vain valmentajalle.\n\
             - **Lokit**: Kun käyt sivuilla, palvelimelle jää lokitietoja (kuten IP-osoite, selain ja käynnin \
             ajankohta). Niitä tarvitaan vikojen etsintään.\n",
            vec!["- vyöarvo\n", "text: Tiedot näkyvät vain valmentajalle.", "- IP-osoite\n", "- selain\n"],
        ),
        (
            "# Integritetspolicy\n\n## Vilka personuppgifter samlar vi in?\n\n\
             - **Kontaktuppgifter:** namn, e-postadress och skonummer — för att bekräfta era bokningar.\n\
             - **Presentation:** det ni själva vill berätta. Den läses bara av oss.\n",
            vec!["- namn\n", "- e-postadress\n", "- skonummer\n"],
        ),
        (
            "# Datenschutz\n\n## Welche Daten wir erheben\n\n\
             - **Spieler**: Name, Anschrift, Spielklasse. Wir löschen sie nach der Saison.\n\
             - **Eltern**: Name, Telefonnummer, Beruf. Sie stehen auf einer Liste.\n",
            vec!["- Spielklasse\n", "text: Wir löschen sie nach der Saison."],
        ),
        (
            "# Privaatsusteade\n\n## Milliseid andmeid kogume\n\n\
             - **Õpilane**: nimi, telefon, rihma suurus. Neid näeb ainult treener.\n\
             - **Vanem**: nimi, e-post, elukoht. Neid kasutame teadete saatmiseks.\n",
            vec!["- rihma suurus\n", "text: Neid näeb ainult treener."],
        ),
    ] {
        expect(InputFormat::Markdown, text, &has, &[]);
    }
}

#[test]
fn headings_with_lists_are_categories_with_items() {
    expect(
        InputFormat::Markdown,
        "# Tietosuojaseloste\n\n## Rekisterin tietosisältö\n\n### Jäsentiedot\n\n- Nimi ja kotikunta\n- Jäsenmaksut\n\n\
         ### Tekniset tiedot\n\n- Istuntotunnisteet ja kirjautumiskoodit\n- Tarkastusloki hallinnollisista toimenpiteistä\n",
        &["name: Jäsentiedot\n", "- Jäsenmaksut\n", "name: Tekniset tiedot\n"],
        &[],
    );
    // Who provides the data is no category.
    expect(
        InputFormat::Markdown,
        "# Privacy notice\n\n## What data we collect\n\n### Information you give us\n\n- Your name\n- Your address\n",
        &["Your name\n", "Your address\n"],
        &["name: Information you give us"],
    );
}

#[test]
fn lists_around_brackets_are_whole() {
    expect(
        InputFormat::Markdown,
        "# Rekisteriseloste\n\n## Rekisterin tietosisältö\n\nRekisteriin tallennettavia tietoja ovat: henkilön \
         titteli, asema, yhteystiedot (puhelinnumero, sähköpostiosoite, osoite) ja laskutustiedot.\n",
        &[
            "henkilön titteli\n",
            "asema\n",
            "laskutustiedot\n",
            "yhteystiedot (puhelinnumero, sähköpostiosoite, osoite)\n",
        ],
        &[],
    );
}

#[test]
fn lists_behind_dashes_and_examples_are_found() {
    for (text, has) in [
        (
            "# Privacy notice\n\n## What we collect\n\nWhen you write to us, we process the details you provide — \
             name, address and the content of your message — solely to answer you.\n",
            vec![": name\n", ": address\n", ": the content of your message\n"],
        ),
        (
            "# Tietosuojaseloste\n\n## Kerättävät tiedot\n\nSivulla näytetään ratsastajien tietoja: kilpailut, \
             tulokset, palkinnot ja seurat.\n",
            vec![": tulokset\n", ": palkinnot\n"],
        ),
    ] {
        expect(InputFormat::Markdown, text, &has, &[]);
    }
}

#[test]
fn denied_lists_and_ways_to_contact_are_no_data() {
    for (text, has_not) in [
        (
            "# Integritetspolicy\n\n## Vilka personuppgifter samlar vi in\n\nI registret samlas inte information om \
             särskilda kategorier, såsom etniskt ursprung, politiska åsikter, religiös övertygelse eller \
             genetisk information som kan användas för att identifiera en person. Vi ber inte om och sparar inte \
             namn, konto eller kontaktuppgifter.\n",
            vec!["special:", "namn: ", ": konto\n"],
        ),
        (
            "# Privacy notice\n\n## What data we collect\n\nWe only contact you via your preferred channel (email, \
             text message, phone or post).\n",
            vec!["phone or post\n", ": text message\n"],
        ),
        (
            "# Tietosuojaseloste\n\n## Mitä tietoja keräämme\n\nKeräämme tietoja siitä, miltä sivulta tulet, miten, \
             milloin ja millä laitteella käytät palvelua.\n",
            vec![": miten\n", ": tietoja siitä\n"],
        ),
    ] {
        expect(InputFormat::Markdown, text, &[], &has_not);
    }
}

#[test]
fn sentences_are_no_sources() {
    expect(
        InputFormat::Markdown,
        "# Tietosuojaseloste\n\n## Tietolähteet\n\n- Jäseneltä itseltään\n- Maksun yhteydessä tietoja voi näkyä \
         maksupalvelussa\n- Tanssiliitto (lisenssirekisteri): lisenssin numero. Numero näkyy kisoissa.\n",
        &["from: data-subject", "name: Tanssiliitto\n"],
        &["name: Maksun yhteydessä"],
    );
    // Occasions on which members give their data, and another source.
    expect(
        InputFormat::Markdown,
        "# Tietosuojaseloste\n\n## Säännönmukaiset tietolähteet\n\nHenkilötiedot kerätään jäseneltä itseltään:\n\n\
         - Jäsenhakemus\n- Kirjautuminen järjestelmään\n\nLisäksi tietoja saadaan:\n\n- Maksujärjestelmästä\n",
        &["from: data-subject", "name: Maksujärjestelmästä\n"],
        &["jasenhakemus:"],
    );
}

#[test]
fn items_about_providers_occasions_and_uses_are_no_data() {
    expect(
        InputFormat::Markdown,
        "# Integritetspolicy\n\n## Vilka uppgifter samlar vi in\n\n- Namn\n- Telefonnummer\n- Då du anmäler dig till \
         vår kurs i keramik\n",
        &["namn: Namn"],
        &["Då du anmäler dig till vår kurs i keramik\nsou", "da-du-anmaler"],
    );
    expect(
        InputFormat::Markdown,
        "# Tietosuojaseloste\n\n## Mitä tietoja keräämme\n\n- Nimi\n- Osoite\n\nNäitä tietoja käytetään:\n\n\
         - Tilausten toimittaminen ja laskuttaminen\n- Asiakassuhteiden hoitaminen\n",
        &["- name: Tilausten toimittaminen ja laskuttaminen\n", "- name: Asiakassuhteiden hoitaminen\n"],
        &[],
    );
    expect(
        InputFormat::Markdown,
        "# Privacy notice\n\n## What data we collect\n\n- The name you want to have on stage. We need it to make \
         your account.\n- The address of your studio. We send the invoice there.\n",
        &["name: The name you want to have on stage\n", "text: We need it to make your account."],
        &[],
    );
}

#[test]
fn signing_in_is_no_demand() {
    expect(
        InputFormat::Markdown,
        "# Privacy notice\n\n## Your rights\n\nYou have the right to access your data. When you have signed up, the \
         program requests a token from our server.\n",
        &["access:"],
        &["kind: signature"],
    );
}
