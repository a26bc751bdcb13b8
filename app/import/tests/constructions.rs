//! Purposes, legal bases, recipients, retention and parties in constructions that authors share, each with a
//! made-up notice.
#![allow(clippy::unwrap_used, missing_docs)]

use seloste_import::InputFormat;

mod support;

use support::expect;

#[test]
fn purposes_stand_in_brackets_or_behind_their_bases() {
    expect(
        InputFormat::Markdown,
        "# Privacy notice\n\n## Legal basis\n\nThe basis is a contract (to deliver what you order) and \
         our legitimate interest (to prevent fraud).\n",
        &["name: to deliver what you order", "name: to prevent fraud", "interest: to prevent fraud"],
        &[],
    );
    expect(
        InputFormat::Markdown,
        "# Privacy notice\n\n## Legal basis\n\n- Contractual – To run your membership.\n- Consent – For \
         optional letters.\n",
        &["name: To run your membership"],
        &[],
    );
    expect(
        InputFormat::Markdown,
        "# Integritetspolicy\n\n## Bokning\n\nVi behandlar namn och adress.\n\nRättslig grund: Avtal (vid \
         bokning) samt berättigat intresse (för att svara på frågor och ge service).\n",
        &["name: för att svara på frågor och ge service"],
        &[],
    );
    expect(
        InputFormat::Markdown,
        "# Tietosuojaseloste\n\n## Henkilötietojen käsittelyn peruste\n\nKäsittelyn peruste on sopimus \
         (ajanvaraus ja palvelun toteuttaminen, esim. tilaus) sekä suostumus (tietosuoja-asetuksen 6 \
         artikla).\n",
        &["ajanvaraus ja palvelun toteuttaminen"],
        &["name: tietosuoja-asetuksen"],
    );
}

#[test]
fn legitimate_interest_is_named_behind_its_term() {
    expect(
        InputFormat::Markdown,
        "# Tietosuojaseloste\n\n## Käsittelyn peruste\n\nKäsittely perustuu oikeutettuun etuun ylläpitää \
         sivustoa ja kehittää sen sisältöä.\n",
        &["interest: ylläpitää sivustoa ja kehittää sen sisältöä"],
        &[],
    );
    expect(
        InputFormat::Markdown,
        "# Integritetspolicy\n\n## Rättslig grund\n\nBehandlingen grundas på vårt berättigade intresse av \
         att hålla sidan säker.\n",
        &["interest: hålla sidan säker"],
        &[],
    );
    expect(
        InputFormat::Markdown,
        "# Privacy notice\n\n## Legal basis\n\nWe rely on our legitimate interests (Art. 6(1)(f) GDPR).\n",
        &["legitimate-interests"],
        &["interest:"],
    );
}

#[test]
fn dash_may_follow_a_label() {
    expect(
        InputFormat::Text,
        "Privaatsuspoliitika\n\n1. Üldsätted\n\nSee on näide.\n\n2. Töötlemine\n\n2.1. Töötlemise eesmärk \
         – arvete saatmine\n\nIsikuandmete säilitamise aeg – 1 aasta\n\n2.2. Töötlemise eesmärk – \
         klienditugi\n\nIsikuandmete säilitamise aeg – 2 aastat\n",
        &["name: arvete saatmine", "name: klienditugi", "years: 1", "years: 2"],
        &[],
    );
}

#[test]
fn list_below_a_use_is_one_of_purposes() {
    expect(
        InputFormat::Markdown,
        "# Datenschutz\n\n## Verarbeitung von Mitgliedsdaten\n\nWir verarbeiten insbesondere:\n\n- \
         Name\n- Anschrift\n\nDie Verarbeitung erfolgt ausschließlich zur Durchführung der Vereinsarbeit, \
         insbesondere:\n\n- Beitragsverwaltung\n- Einladungen\n",
        &["name: Beitragsverwaltung", "name: Einladungen"],
        &[],
    );
}

#[test]
fn sentences_about_other_things_are_no_purposes() {
    expect(
        InputFormat::Markdown,
        "# Privacy notice\n\n## How we use your information\n\nWe will normally keep your data for the \
         purposes it was collected for. We use your name to answer you.\n",
        &["name: We use your name to answer you"],
        &["name: We will normally"],
    );
    expect(
        InputFormat::Markdown,
        "# Datenschutz\n\n## Verantwortlicher\n\nBeispiel GmbH\n\nDie verantwortliche Stelle entscheidet \
         über die Zwecke und Mittel der Verarbeitung von personenbezogenen Daten.\n",
        &[],
        &["\npurposes:"],
    );
    expect(
        InputFormat::Markdown,
        "# Tietosuojaseloste\n\n## Tietojen käyttö\n\nEmme käytä tietoja markkinointiin ilman \
         suostumusta. Tietoja käytetään laskutukseen.\n",
        &["name: Tietoja käytetään laskutukseen"],
        &["name: Emme käytä"],
    );
    expect(
        InputFormat::Markdown,
        "# Privacy notice\n\n## Definitions\n\n- Applicants: people who have applied for funding\n- \
         Donors: people who give funding\n\n## Your data\n\nWe collect your name.\n",
        &[],
        &["name: \"Applicants", "name: Applicants"],
    );
    expect(
        InputFormat::Markdown,
        "# Integritetspolicy\n\n## Varför vi behandlar uppgifter\n\nUppgifterna används för fakturering \
         och för den årliga rapporten.\n",
        &["name: Uppgifterna används för fakturering"],
        &[],
    );
}

#[test]
fn headings_of_people_and_data_are_no_purposes() {
    expect(
        InputFormat::Markdown,
        "# Tietosuojaseloste\n\n## Käsittelyn tarkoitus\n\n### Laskutus\n\nLähetämme laskut.\n\n### \
         Verkkosivuston kävijät\n\nKeräämme kävijöistä tietoja tilastointia varten.\n\n### \
         Laskutustiedot\n\nSäilytämme laskut.\n",
        &["name: Laskutus"],
        &["name: Verkkosivuston kävijät", "name: Laskutustiedot"],
    );
}

#[test]
fn ends_of_retention_are_criteria() {
    expect(
        InputFormat::Markdown,
        "# Integritetspolicy\n\n## Lagringstid\n\n- Frågor raderas så snart ärendet är avslutat.\n- Avtal \
         sparas under aktiv avtalsperiod.\n",
        &["criterion: Frågor raderas så snart", "criterion: Avtal sparas under aktiv"],
        &[],
    );
    expect(
        InputFormat::Markdown,
        "# Datenschutz\n\n## Speicherdauer\n\n- Nachrichten werden nach Wegfall des Zwecks gelöscht.\n- \
         Darüber hinaus gelten gesetzliche Aufbewahrungsfristen.\n",
        &["criterion: Nachrichten werden nach Wegfall"],
        &[],
    );
    expect(
        InputFormat::Markdown,
        "# Privacy notice\n\n## Retention\n\nWe keep your data for as long as you are a member.\n\nWe may \
         access and share your data when necessary to prevent fraud and other illegal activity in our \
         services.\n",
        &["criterion: We keep your data"],
        &["text: We may access"],
    );
    expect(
        InputFormat::Markdown,
        "# Tietosuojaseloste\n\n## Säilytysaika\n\nSäilytämme tietoja niin kauan kuin tarvitsemme \
         niitä.\n\n**Tekniset tiedot:**\n\n- Istuntotunnisteet: 30 päivää\n- Lokit: 90 päivää\n",
        &["days: 30", "days: 90"],
        &[],
    );
}

#[test]
fn services_in_a_list_are_recipients_whatever_the_heading() {
    expect(
        InputFormat::Markdown,
        "# Privacy notice\n\n## Data hosting\n\nWe use the following services to process data:\n\n- \
         **Stripe** (payments): [Terms](https://example.com/terms)\n- **Mailchimp** (letters): \
         [Terms](https://example.com/mail)\n",
        &["name: Stripe", "name: Mailchimp", "purpose: \"payments"],
        &["\ndata:"],
    );
    expect(
        InputFormat::Markdown,
        "# Tietosuojaseloste\n\n## Muut kumppanit\n\nTietoja voidaan luovuttaa seuraaville tahoille \
         palvelun toteuttamiseksi:\n\n- Maksunvälittäjät\n- Kirjanpitotoimisto\n",
        &["recipients:", "name: Maksunvälittäjät", "name: Kirjanpitotoimisto"],
        &[],
    );
}

#[test]
fn denied_and_conditional_lists_name_no_recipients() {
    expect(
        InputFormat::Markdown,
        "# Privacy notice\n\n## Who we share data with\n\nWe do not share your data with:\n\n- \
         Advertising networks\n- Other services\n",
        &[],
        &["name: Advertising networks"],
    );
    expect(
        InputFormat::Markdown,
        "# Datenschutz\n\n## Weitergabe an Dritte\n\nWir geben Daten nur weiter, wenn:\n\n- Sie Ihre \
         Einwilligung erteilt haben\n- das Gesetz es verlangt\n",
        &[],
        &["name: Sie Ihre"],
    );
    expect(
        InputFormat::Markdown,
        "# Privacy notice\n\n## Disclosure\n\nWe may disclose your data if that is necessary to:\n\n- \
         Comply with a legal obligation\n- Protect our rights\n",
        &[],
        &["name: Comply with"],
    );
}

#[test]
fn rests_of_clauses_are_no_recipients() {
    expect(
        InputFormat::Markdown,
        "# Privacy notice\n\n## Our aims\n\nTo keep children safe and provide guidance, we use your data. \
         Your answers are sent to those servers so that others see them.\n",
        &[],
        &["\nrecipients:"],
    );
    expect(
        InputFormat::Markdown,
        "# Integritetspolicy\n\n## Delning\n\nUppgifterna hanteras av våra leverantörer enligt ett \
         personuppgiftsbiträdesavtal (DPA).\n",
        &[],
        &["name: DPA"],
    );
    expect(
        InputFormat::Markdown,
        "# Datenschutz\n\n## Empfänger\n\nDie Daten werden an die Firma Beispiel GmbH weitergegeben.\n",
        &["name: Beispiel GmbH"],
        &["name: Firma"],
    );
}

#[test]
fn details_in_a_list_have_labels() {
    expect(
        InputFormat::Markdown,
        "# Tietosuojaseloste\n\n## Rekisterinpitäjä\n\n- **Kerhon nimi:** Esimerkkikerho (aputoiminimi: \
         Kerho)\n- **Y-tunnus:** 1234567-1\n- **Osoite:** Esimerkkikatu 1, 00100 Helsinki\n- **Puhelin:** \
         09 123 4567\n\n## Yhteyshenkilö\n\n- **Nimi:** Maija Esimerkki\n- **Sähköposti:** \
         maija@example.fi\n",
        &[
            "name: Esimerkkikerho",
            "1234567-1",
            "street: Esimerkkikatu 1",
            "09 123 4567",
            "name: Maija Esimerkki",
        ],
        &[],
    );
    expect(
        InputFormat::Markdown,
        "# Tietosuojaseloste\n\nRekisterinpitäjä Esimerkin Säätiö Oy\n\n## Käsittelyn \
         tarkoitus\n\nLaskutus\n",
        &["name: Esimerkin Säätiö Oy"],
        &[],
    );
    expect(
        InputFormat::Markdown,
        "# Tietosuojaseloste\n\n## Rekisterinpitäjä\n\nEsimerkin Metsästäjät ry, Esimerkkilä, Suomi\n",
        &["name: Esimerkin Metsästäjät ry\n"],
        &[],
    );
    expect(
        InputFormat::Markdown,
        "# Tietosuojaseloste\n\n## Tietosuojavastaava\n\nTietosuoja-asioissa voit kirjoittaa: \
         palvelu@example.fi.\n\nTietosuojavastaava (DPO): Maija Esimerkki, maija@example.fi.\n",
        &["name: Maija Esimerkki", "email: maija@example.fi"],
        &[],
    );
}

#[test]
fn role_is_no_name_of_a_party() {
    expect(
        InputFormat::Markdown,
        "# Datenschutz\n\nVerantwortliche Stelle im Sinne der Datenschutzgesetze ist die:\n\nBeispiel \
         Verein e.V.\nBeispielstr. 1\n12345 Beispielstadt\n\n## Zweck\n\nVersand von Briefen\n",
        &[],
        &["name: Verantwortliche Stelle"],
    );
    expect(
        InputFormat::Markdown,
        "# Tietosuojaseloste\n\n## Analytiikka\n\nKäsittelyn oikeusperuste on rekisterinpitäjän \
         oikeutettu etu.\n",
        &[],
        &["name: Käsittelyn oikeusperuste"],
    );
    expect(
        InputFormat::Markdown,
        "# Privacy notice\n\n## Contact\n\nThe Information Commissioner\n\noffice@example.com\n",
        &[],
        &["name: The Information Commissioner"],
    );
}
