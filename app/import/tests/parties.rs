//! Names and addresses of the controller, and rights, in made-up notices.
#![allow(clippy::unwrap_used, missing_docs)]

use seloste_import::InputFormat;

mod support;

use support::expect;

#[test]
fn controller_introduces_itself_in_other_words() {
    for (text, name) in [
        (
            "# Privacy notice\n\n4th Exampleton Scouts are committed to safeguarding the privacy of your \
             information.\n\n## What we hold\n\nNames.\n",
            "name: \"4th Exampleton Scouts\"",
        ),
        (
            "# Privacy\n\n## Who we are\n\nExample Valley Community Council is the local council for two villages.\n",
            "name: Example Valley Community Council",
        ),
        (
            "# Privaatsuspoliitika\n\nKäesoleva veebilehe haldaja on Näidis Restoran. Austame teie privaatsust.\n",
            "name: Näidis Restoran",
        ),
        (
            "# Privacy Policy - Exampleton Bowls Club\n\n## What we collect\n\nNames.\n",
            "name: Exampleton Bowls Club",
        ),
        ("# Integritetspolicy – Exempelföreningen\n\n## Uppgifter\n\nNamn.\n", "name: Exempelföreningen"),
        (
            "# Hinweise für Bewerber\n\nDie Beispiel AG freut sich über Ihr Interesse.\n\n## Daten\n\nIhr Name, den die \
             Beispiel AG speichert.\n",
            "name: Beispiel AG",
        ),
        (
            "# Tietosuojakuvaus\n\n1.1 Esimerkki Oy on vakuutusedustaja.\n\n1.2 Esimerkki Oy kerää nimesi.\n",
            "name: Esimerkki Oy",
        ),
        (
            "# Privacy\n\nAt Example Bakery, we care about your data.\n\n## Data\n\nNames.\n",
            "name: Example Bakery",
        ),
        (
            "# Privacy\n\n## Data controller\n\n**Example Brotherhood of Exampleton** — Exampleton (EX), Italy — \
             maija@example.fi.\n",
            "name: Example Brotherhood of Exampleton",
        ),
        ("# Privacy\n\nYour data is important to us at Exampla.\n", "name: Exampla"),
        ("# Integritet\n\nVi på Exempelföreningen sparar ditt namn.\n", "name: Exempelföreningen"),
        ("# Datenschutz\n\nWir, der Musikverein Beispiel, speichern Namen.\n", "name: Musikverein Beispiel"),
        (
            "# Datenschutz\n\nDiese Website wird von der Bäckerei Beispiel betrieben.\n",
            "name: Bäckerei Beispiel",
        ),
        ("# Datenschutz\n\nBetreiberin der Seite ist die Bäckerei Beispiel.\n", "name: Bäckerei Beispiel"),
        (
            "# Privacy policy\n\n## Definitions\n\n- Company (referred to as \"We\" or \"Us\") refers to Example \
             Roofs Ltd.\n- Service refers to the website.\n",
            "name: Example Roofs Ltd",
        ),
        (
            "# Privacy policy\n\nExampla takes your privacy seriously.\n\n## Data\n\nYour name, when you write to \
             Exampla.\n",
            "name: Exampla",
        ),
        (
            "# Datenschutz\n\nVerantwortliche Stelle im Sinne der Datenschutzgesetze, insbesondere der DSGVO, ist:\n\n\
             Antik Beispiel\n\n## Ihre Rechte\n\nSie haben das Recht auf Auskunft.\n",
            "name: Antik Beispiel",
        ),
        ("# Privacy\n\n## Who we are\n\nWe're Example Feet Ltd ('we', 'us').\n", "name: Example Feet Ltd"),
        (
            "# Integritetspolicy\n\nExempelveckan är ansvarig för behandlingen av personuppgifter.\n\nFrågor om \
             Exempelveckan: info@example.fi. Exempelveckan AB ägs av två personer.\n",
            "name: Exempelveckan AB",
        ),
    ] {
        expect(InputFormat::Markdown, text, &[name], &[]);
    }
}

#[test]
fn contact_person_has_a_title_and_a_region_behind_the_name() {
    expect(
        InputFormat::Text,
        "Tietosuojaseloste\n\nRekisterinpitäjä\n\nEsimerkki ry\nPL 69, 02151 Espoo\n\nYhteyshenkilö\n\n\
         Maija Esimerkki, nuorisotyön johtaja, Esimerkin alue\nEsimerkkikatu 12, 60100 Seinäjoki\n",
        &["contact:\n  name: Maija Esimerkki"],
        &[],
    );
}

#[test]
fn provider_or_role_is_not_the_controller() {
    for (text, name) in [
        (
            "# Privacy policy\n\nWe use Google Analytics, a service of Google LLC. Google LLC sets cookies. Videos are \
             from Google LLC.\n",
            "name: Google LLC",
        ),
        (
            "# Privacy policy\n\nYou can give at our donation pages (provided by PayPal and Example Giving). We keep \
             your name.\n",
            "name: PayPal and Example Giving",
        ),
        ("# Privacy policy\n\nCompany (\"we\") means the owner of this site.\n", "name: Company"),
        ("# Tietosuojaseloste\n\nYritys (\"me\") on palvelun tarjoaja.\n", "name: Yritys"),
        ("# Privacy policy\n\nEveryone is responsible for safe passwords.\n", "name: Everyone"),
        (
            "Etusivu | Palvelut | Hinnasto | Tietosuoja\n\nTietosuojaseloste\n\nTietojasi ovat nimi ja osoite.\n",
            "name: Etusivu",
        ),
        (
            "# Datenschutz\n\nDiese Website wird von der Beispiel Hosting GmbH gehostet.\n",
            "name: Beispiel Hosting GmbH",
        ),
        (
            "# Datenschutz\n\nDer Server wird von Beispiel Rechenzentrum Nord betrieben.\n",
            "name: Beispiel Rechenzentrum",
        ),
        ("# Datenschutz\n\nBei Fragen zur Verarbeitung helfen wir gern.\n", "name: Fragen"),
        ("# Privacy\n\nWe are in the register maintained by the Example Court.\n", "name: Example Court"),
        ("# Integritet\n\nPå Facebook delar vi bilder.\n", "name: Facebook"),
        // The address of a supervisory authority
        (
            "# Datenschutz\n\nDie Beispiel GmbH erhebt Ihren Namen.\n\nFragen beantwortet auch \
             poststelle@bfdi.bund.de gern.\n",
            "poststelle",
        ),
        (
            "# Privatlivspolitik\n\nEksempel ApS er dataansvarlig. Skriv til dt@datatilsynet.dk om dine spørgsmål.\n",
            "datatilsynet",
        ),
    ] {
        let draft = seloste_import::import(text, InputFormat::Markdown, "draft").unwrap().yaml;
        let lines = draft.lines().skip_while(|line| *line != "controller:").skip(1);
        let controller: Vec<_> = lines.take_while(|line| line.starts_with(' ')).collect();
        let controller = controller.join("\n");
        assert!(!controller.contains(name), "{draft}");
    }
}

#[test]
fn address_needs_no_postcode() {
    expect(
        InputFormat::Text,
        "Tietosuojaseloste\n\nRekisterinpitäjä\n\nEsimerkki Muutto Oy\nEsimerkkitie 27, Esimerkkilä\nmaija@example.fi\n",
        &["street: Esimerkkitie 27", "city: Esimerkkilä"],
        &["title: Esimerkkilä"],
    );
    expect(
        InputFormat::Text,
        "Privaatsuspoliitika\n\nVastutav töötleja\n\nNäidis Auto OÜ\nNäidise tee 1a, Näidisküla\n\
         maija@example.fi\n",
        &["street: Näidise tee 1a", "city: Näidisküla"],
        &["title: Näidisküla"],
    );
    expect(
        InputFormat::Text,
        "Privacy notice\n\nController\n\nName: Example Linkup\nAddress: The Example House, 2 Example Way, \
         Exampleton EX1 2AB\n",
        &["street: The Example House, 2 Example Way", "city: Exampleton", "postcode: EX1 2AB"],
        &[],
    );
    expect(
        InputFormat::Text,
        "Tietosuojaseloste\n\nRekisterinpitäjä\n\nEsimerkin keskus\nPL 35, 0023 Esimerkkilä\n",
        &["name: Esimerkin keskus"],
        &["title:  0023", "title: 0023"],
    );
}

#[test]
fn rights_are_stated_in_many_words() {
    for (text, rights) in [
        (
            "# Tietosuojaseloste\n\n## Oikeutesi\n\nSinulla on oikeus:\n\n- saada tietoa sinusta tallennetuista \
             henkilötiedoista\n- pyytää tietojen poistamista\n- tietojen siirtämiseen toiselle\n",
            vec!["access:", "erasure:", "portability:"],
        ),
        (
            "# Privacy notice\n\n## Your rights\n\nYou have the right to:\n\n- prevent processing for the purpose of \
             direct marketing\n- object to decisions being taken by automated means\n- have inaccurate data \
             rectified, erased or destroyed\n",
            vec!["objection-marketing:", "rectification:", "erasure:"],
        ),
        (
            "# Privaatsuspoliitika\n\n## Teie õigused\n\nTeil on õigus:\n\n- tühistada nõusolek igal ajal\n\
             - edastada andmed teisele vastutavale töötlejale\n- saada teada, milliseid andmeid me hoiame\n",
            vec!["withdraw-consent:", "portability:", "access:"],
        ),
        (
            "# Datenschutzerklärung\n\n## Ihre Rechte\n\nSie haben folgende Rechte:\n\n- Ihre Daten in einer \
             übertragbaren Form zu bekommen (Art. 20)\n- Ihre Einwilligung zurückzunehmen\n- Vergessen zu werden\n",
            vec!["portability:", "withdraw-consent:", "erasure:"],
        ),
        (
            "# Integritetspolicy\n\n## Dina rättigheter\n\n- Du kan begära ut dina uppgifter.\n- Du kan be om att \
             uppgifterna tas bort.\n- Du har rätt att dra in ett samtycke.\n",
            vec!["access:", "erasure:", "withdraw-consent:"],
        ),
    ] {
        expect(InputFormat::Markdown, text, &rights, &[]);
    }
}

#[test]
fn contact_person_may_have_a_label_among_the_controllers_details() {
    for text in [
        "Tietosuojaseloste\n\nRekisterinpitäjä\n\nEsimerkki Siivous Oy\nYhteyshenkilö: Maija Esimerkki\n\
         Sähköposti: info@example.fi\n",
        "Integritetspolicy\n\nPersonuppgiftsansvarig\n\nExempel Städ AB\nKontaktperson: Maija Exempel\n\
         E-post: info@example.fi\n",
    ] {
        expect(InputFormat::Text, text, &["contact:", "name: Maija E"], &[]);
    }
}

#[test]
fn links_of_a_page_are_no_names() {
    expect(
        InputFormat::Text,
        "Integritetspolicy\n\nPersonuppgiftsansvarig\n\nExempel Hud AB\ninfo@example.fi\n\nKontakt\n\n\
         Tillbaka till startsidan\n",
        &["name: Exempel Hud AB"],
        &["name: Tillbaka till startsidan"],
    );
}

#[test]
fn cookies_are_denied_beside_their_explanation() {
    expect(
        InputFormat::Markdown,
        "# Privacy\n\n## Cookies\n\nThis site does not use cookies of any description. A cookie is a small file \
         saved on your computer.\n\n## Copyright\n\nAll rights reserved.\n",
        &["cookies: none"],
        &[],
    );
    expect(
        InputFormat::Markdown,
        "# Privaatsuspoliitika\n\n## Andmed\n\nLeht ei kasuta küpsiseid ega analüütikat.\n",
        &["cookies: none"],
        &[],
    );
}
