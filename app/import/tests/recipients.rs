//! Recipients, sources and transfers in made-up notices.
#![allow(clippy::unwrap_used, missing_docs)]

use seloste_import::InputFormat;

mod support;

use support::expect;

#[test]
fn headings_below_the_heading_of_the_recipients_are_recipients() {
    expect(
        InputFormat::Markdown,
        "# Integritetspolicy\n\n## Vem kan ta del av dina uppgifter?\n\nDina uppgifter kan delas med:\n\n\
         ### Trafikverket\n\nI samband med anmälan till prov.\n\n### IT-leverantörer\n\nSom sköter vår e-post.\n\n\
         ### Google Maps\n\nVi visar kartor på webbplatsen.\n\n### Hur vi skyddar dem\n\nMed lösenord.\n\n\
         ## Dina rättigheter\n\n### Rätt till radering\n\nDu kan be oss radera uppgifterna.\n",
        &["name: Trafikverket", "name: IT-leverantörer", "name: Google Maps", "erasure:"],
        &["name: Hur vi skyddar dem"],
    );
    expect(
        InputFormat::Markdown,
        "# Privacy notice\n\n## Who we share your data with\n\n### Accountants\n\nThey keep our books.\n\n\
         ### Example Pay Ltd\n\nIt takes the payments.\n\n### Business transfers\n\nIf we sell the shop.\n\n\
         ### Legal requirements\n\nIf a law requires it.\n",
        &["name: Accountants", "name: Example Pay Ltd"],
        &["name: Business transfers", "name: Legal requirements"],
    );
    expect(
        InputFormat::Markdown,
        "# Tietosuojaseloste\n\n## Tietojen luovutukset\n\n### Tilitoimisto\n\nHoitaa kirjanpidon.\n\n\
         ### Väylävirasto\n\nLupien käsittelyä varten.\n",
        &["name: Tilitoimisto", "name: Väylävirasto"],
        &[],
    );
}

#[test]
fn infinitive_behind_data_is_no_recipient() {
    expect(
        InputFormat::Markdown,
        "# Privacy notice\n\n## Why we collect your data\n\nWe collect personal data to provide pastoral care, to \
         look after our members and to comply with the law. We pass your information to supply specific items.\n",
        &[],
        &["name: provide pastoral care", "name: supply specific items", "recipients:"],
    );
}

#[test]
fn services_are_named_by_what_they_are() {
    for (text, names) in [
        (
            "# Privacy notice\n\n## Our records\n\nAll member data is held on a system called Online Example \
             Manager (OEM). We keep it safe.\n",
            vec!["name: Online Example Manager"],
        ),
        (
            "# Tietosuojaseloste\n\n## Lomakkeet\n\nVerkkolomakkeiden välityksessä käytetään Lomake-Esimerkki-\
             palvelua. Sivusto on julkaistu Esimerkki Pages -palvelussa, jossa tietoja säilytetään.\n",
            vec!["name: Esimerkki Pages"],
        ),
        (
            "# Integritetspolicy\n\n## Medlemsregister\n\nUppgifterna sparas i systemet Exempelregistret av oss.\n",
            vec!["name: Exempelregistret"],
        ),
    ] {
        expect(InputFormat::Markdown, text, &names, &[]);
    }
}

#[test]
fn person_in_brackets_is_no_recipient() {
    expect(
        InputFormat::Markdown,
        "# Privacy notice\n\n## Who has access to your data\n\nAccess is restricted to:\n\n- the treasurer (Ann \
         Example)\n- Example Hosting Ltd\n",
        &["Example Hosting Ltd"],
        &["name: Ann Example"],
    );
}

#[test]
fn reasons_for_which_people_give_data_are_no_recipients() {
    expect(
        InputFormat::Markdown,
        "# Privacy notice\n\n## How we get your information\n\nMost of the information is provided to us directly by \
         you for one of these reasons:\n\n- Direct interactions: by writing to us\n- Automated technologies: as \
         you use the site\n",
        &["from: data-subject"],
        &["recipients:"],
    );
}

#[test]
fn recipient_may_follow_its_task() {
    expect(
        InputFormat::Markdown,
        "# Andmekaitsetingimused\n\n## Isikuandmete jagamine\n\nAndmeid võime jagada järgmistel juhtudel:\n\n\
         - Materjali saatmine – postiteenust osutavad ettevõtted.\n- Võlgade sissenõudmine – inkassofirmad.\n",
        &["name: postiteenust osutavad ettevõtted", "purpose: Materjali saatmine"],
        &["name: Materjali saatmine"],
    );
}

#[test]
fn services_in_a_list_below_cookies_are_recipients() {
    expect(
        InputFormat::Markdown,
        "# Privaatsuspoliitika\n\n## Küpsised ja analüütika\n\nKasutame järgmisi tööriistu:\n\n- Google Analytics 4 \
         — külastuste mõõtmiseks\n- Microsoft Clarity — kasutuse uurimiseks\n",
        &["name: Google Analytics", "name: Microsoft Clarity"],
        &[],
    );
    expect(
        InputFormat::Markdown,
        "# Integritetspolicy\n\n## Kakor\n\nInnehåll bäddas in från andra tjänster:\n\n- YouTube – videor\n\
         - Spotify – musik\n",
        &["name: YouTube"],
        &[],
    );
}

#[test]
fn data_subject_is_a_source_in_any_words() {
    for text in [
        "# Privaatsuspoliitika\n\n## Andmed\n\nKogume andmeid otse andmesubjektidelt ja nende nõusolekul.\n",
        "# Privaatsuspoliitika\n\n## Andmed\n\nKõik andmed pärinevad Teie enda esitatud andmetest.\n",
        "# Integritetspolicy\n\n## Uppgifter du lämnar till oss\n\nNamn, adress och telefon.\n",
        "# Integritetspolicy\n\n## Registret\n\nPersonuppgifterna fås av den registrerade själv.\n",
        "# Privacy notice\n\n## Our members\n\nThe data we hold is the information that members provided by post.\n",
        "# Tietosuojaseloste\n\n## Rekisteri\n\nTiedot kerätään rekisteröidyn itse antamista tiedoista.\n",
        "# Datenschutzerklärung\n\n## Daten\n\nWir erheben die Daten, die Sie uns übermitteln.\n",
    ] {
        expect(InputFormat::Markdown, text, &["from: data-subject"], &[]);
    }
    for text in [
        "# Privacy notice\n\n## Sharing\n\nYour contact details are only shared if you have given explicit consent.\n",
        "# Integritetspolicy\n\n## Delning\n\nVi lämnar inte ut uppgifter, annat än när lagen kräver det.\n",
    ] {
        expect(InputFormat::Markdown, text, &[], &["from: data-subject"]);
    }
}

#[test]
fn sources_may_be_systems_and_registers() {
    expect(
        InputFormat::Markdown,
        "# Rekisteriseloste\n\n## Säännönmukaiset tietolähteet\n\nEsimerkki-yhtiön omista valvontajärjestelmästä, \
         laskutusjärjestelmästä ja kirjanpidosta saadut tiedot.\n",
        &["laskutusjärjestelmästä", "kirjanpidosta"],
        &[],
    );
    expect(
        InputFormat::Markdown,
        "# Registerbeskrivning\n\n## Regelmässiga informationskällor\n\nUppgifterna fås av anmälningar om försäljning \
         av bostäder och av fastighetsförmedlare. De kompletteras ur myndigheternas register.\n",
        &["anmälningar om försäljning av bostäder", "fastighetsförmedlare", "myndigheternas register"],
        &[],
    );
}

#[test]
fn country_of_a_provider_outside_the_eea_is_a_transfer() {
    expect(
        InputFormat::Markdown,
        "# Tietosuojaseloste\n\n## Tietojen vastaanottajat\n\n- Esimerkki Inc. (hosting)\n\nEsimerkki sijaitsee \
         EU/ETA-alueen ulkopuolella (USA). Siirto perustuu vakiosopimuslausekkeisiin.\n",
        &["countries: [US]", "mechanisms: [scc]"],
        &[],
    );
    expect(
        InputFormat::Markdown,
        "# Privacy notice\n\n## Who has access\n\nExample Cloud may store data in the US and EEA under standard \
         contractual clauses.\n",
        &["countries: [US]"],
        &[],
    );
}

#[test]
fn heading_row_of_a_table_is_no_heading_of_the_text() {
    expect(
        InputFormat::Html,
        "<h1>Integritetspolicy</h1><h2>Vilka delar vi uppgifter med?</h2><p>Vi delar uppgifter med dessa \
         mottagare:</p><table><thead><tr><th>Mottagare</th><th>Syfte</th><th>Land</th></tr></thead><tbody>\
         <tr><td>Exempelmoln</td><td>Databas och autentisering för alla kunder</td><td>Sverige</td></tr>\
         <tr><td>Sms-exempel</td><td>Påminnelser</td><td>Sverige</td></tr></tbody></table>\
         <h2>Kakor</h2><p>Inga.</p>",
        &["name: Exempelmoln", "name: Sms-exempel", "country: SE"],
        &["title: Mottagare"],
    );
}

#[test]
fn tasks_may_be_outsourced() {
    expect(
        InputFormat::Markdown,
        "# Integritetspolicy\n\n## Behandling av personuppgifter\n\nVi har lagt ut registrets underhåll åt en \
         extern it-tjänsteleverantör genom ett avtal. Dokument kan överlåtas till fastighetsmäklare.\n",
        &["it-tjänsteleverantör", "name: fastighetsmäklare"],
        &[],
    );
}

#[test]
fn denial_counts_beside_other_sentences() {
    expect(
        InputFormat::Markdown,
        "# Privacy notice\n\n## Who receives your data\n\n- Example Hosting: stores the site. The data stays in Finland.\n\
         - Example Ads: Its pictures are on our own server. We do not share data with it.\n",
        &["name: Example Hosting"],
        &["name: Example Ads"],
    );
    expect(
        InputFormat::Markdown,
        "# Privacy notice\n\n## Why we use your data\n\nWe use your data for:\n\n- sending invoices\n\n\
         This is all. We do not use your data for:\n\n- advertising\n",
        &["name: sending invoices"],
        &["name: advertising"],
    );
}
