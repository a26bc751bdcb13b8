//! Sentences that deny something, in each language with a lexicon: a draft never states the opposite.
#![allow(clippy::unwrap_used, missing_docs)]

use seloste_import::{InputFormat, import};

/// Collects what is wrong, and fails with all of it at the end of a test.
#[derive(Default)]
struct Checks(Vec<String>);

impl Checks {
    /// Imports a notice with one more section, whose draft must have the lines of `has`, none of the lines of
    /// `has_not`, and all words.
    fn expect(&mut self, (language, heading): (&str, &str), text: &str, has: &[&str], has_not: &[&str]) {
        let [title, controller] = match language {
            "fi" => ["Tietosuojaseloste", "Rekisterinpitäjä"],
            "sv" => ["Dataskyddsbeskrivning", "Personuppgiftsansvarig"],
            "de" => ["Datenschutzerklärung", "Verantwortlicher"],
            "et" => ["Andmekaitsetingimused", "Vastutav töötleja"],
            _ => ["Privacy notice", "Controller"],
        };
        let text = format!(
            "# {title}

## {controller}

Esimerkki Oy
maija@example.fi

## {heading}

{text}
"
        );
        let imported = import(&text, InputFormat::Markdown, "draft").unwrap();
        assert_eq!(imported.report.language.code(), language, "{text}");
        assert_eq!(imported.report.kept, imported.report.words, "{}", imported.yaml);
        let lines: Vec<&str> = imported.yaml.lines().map(str::trim).collect();
        let has_line = |wanted: &&&str| lines.iter().any(|line| line.starts_with(**wanted));
        let missing: Vec<_> = has.iter().filter(|line| !has_line(line)).collect();
        let wrong: Vec<_> = has_not.iter().filter(has_line).collect();
        if !missing.is_empty() || !wrong.is_empty() {
            self.0.push(format!(
                "missing {missing:?}, wrong {wrong:?}:
{}",
                imported.yaml
            ));
        }
    }

    #[track_caller]
    fn end(self) {
        assert!(
            self.0.is_empty(),
            "{} texts:
{}",
            self.0.len(),
            self.0.join(
                "
"
            )
        );
    }
}

const REQUIRED: &[&str] = &["required: [law", "required: [contract", "required: [voluntary"];

#[test]
fn provision_that_is_not_required_is_not_required() {
    let mut checks = Checks::default();
    for (language, heading, text) in [
        ("en", "Obligation to provide data", "Providing your data is not required by law or contract."),
        (
            "en",
            "Obligation to provide data",
            "Providing the data is neither a statutory nor a contractual requirement.",
        ),
        (
            "fi",
            "Tietojen antaminen",
            "Tietojen antaminen ei ole lakisääteinen eikä sopimukseen perustuva vaatimus.",
        ),
        (
            "sv",
            "Skyldighet att lämna uppgifter",
            "Att lämna uppgifter är varken lagstadgat eller ett krav enligt avtal.",
        ),
        (
            "de",
            "Pflicht zur Bereitstellung",
            "Die Bereitstellung ist weder gesetzlich noch vertraglich vorgeschrieben.",
        ),
        ("et", "Andmete esitamise kohustus", "Andmete esitamine ei tulene seadusest ega lepingust."),
    ] {
        checks.expect((language, heading), text, &["provision: none"], REQUIRED);
    }
    checks.end();
}

#[test]
fn one_denied_requirement_leaves_the_other() {
    let mut checks = Checks::default();
    for (language, heading, text, has) in [
        (
            "en",
            "Obligation to provide data",
            "The data is not required by law, but you must give it for the contract.",
            "required: [contract]",
        ),
        (
            "en",
            "Obligation to provide data",
            "The data is not required by law, and giving it is voluntary.",
            "required: [voluntary]",
        ),
        (
            "fi",
            "Tietojen antaminen",
            "Tietojen antaminen ei ole lakisääteistä, vaan sopimuksen edellytys.",
            "required: [contract]",
        ),
        (
            "fi",
            "Tietojen antaminen",
            "Tiedot eivät ole lakisääteisiä ja niiden antaminen on vapaaehtoista.",
            "required: [voluntary]",
        ),
        (
            "sv",
            "Skyldighet att lämna uppgifter",
            "Uppgifterna är inte lagstadgade utan frivilliga.",
            "required: [voluntary]",
        ),
        (
            "de",
            "Pflicht zur Bereitstellung",
            "Die Angaben sind nicht gesetzlich vorgeschrieben, sondern freiwillig.",
            "required: [voluntary]",
        ),
        (
            "et",
            "Andmete esitamise kohustus",
            "Andmete esitamine ei ole seadusega nõutud, vaid vabatahtlik.",
            "required: [voluntary]",
        ),
    ] {
        checks.expect(
            (language, heading),
            text,
            &[has],
            &["provision: none", "required: [law", "required: [contract, law"],
        );
    }
    checks.end();
}

#[test]
fn phrases_that_deny_nothing_leave_what_they_state() {
    let mut checks = Checks::default();
    for (language, heading, text, has) in [
        (
            "en",
            "Obligation to provide data",
            "The data is not only required by law but also by contract.",
            "required: [contract, law]",
        ),
        (
            "fi",
            "Tietojen antaminen",
            "Tietojen antaminen ei ole ainoastaan vapaaehtoista. Se ei ainoastaan ole lakisääteistä.",
            "provision:",
        ),
        (
            "sv",
            "Skyldighet att lämna uppgifter",
            "Uppgifterna är inte bara frivilliga, de är lagstadgade.",
            "required: [law",
        ),
        (
            "de",
            "Pflicht zur Bereitstellung",
            "Die Angaben sind nicht nur freiwillig, sondern gesetzlich vorgeschrieben.",
            "required: [law",
        ),
        (
            "et",
            "Andmete esitamise kohustus",
            "Andmete esitamine ei ole mitte ainult vabatahtlik, vaid tuleneb seadusest.",
            "required: [law",
        ),
        (
            "en",
            "Your rights",
            "You have the right not to be subject to a decision that is made by automated means.",
            "automated-decision:",
        ),
        (
            "en",
            "Your rights",
            "You have the right to have data corrected that is not correct.",
            "rectification:",
        ),
        (
            "en",
            "Your rights",
            "You do not have to give a reason to withdraw your consent.",
            "withdraw-consent:",
        ),
        (
            "en",
            "Your rights",
            "You have no right to object if the processing is required by law.",
            "objection: You have",
        ),
        (
            "fi",
            "Rekisteröidyn oikeudet",
            "Sinulla on oikeus oikaista tiedot, jotka eivät ole oikeita.",
            "rectification:",
        ),
        (
            "en",
            "Your rights",
            "The right to data portability does not apply to paper records.",
            "portability:",
        ),
        (
            "fi",
            "Rekisteröidyn oikeudet",
            "Oikeus siirtää tiedot toiselle ei koske paperiaineistoa.",
            "portability:",
        ),
        (
            "fi",
            "Käsittelyn oikeusperuste",
            "Käsittely perustuu sopimukseen eikä suostumukseen.",
            "- basis: contract",
        ),
        (
            "fi",
            "Rekisteröidyn oikeudet",
            "Sinun ei tarvitse perustella, miksi haluat peruuttaa suostumuksesi.",
            "withdraw-consent:",
        ),
        (
            "sv",
            "Dina rättigheter",
            "Du har rätt att få uppgifter som inte är korrekta rättade.",
            "rectification:",
        ),
        (
            "de",
            "Ihre Rechte",
            "Sie haben das Recht auf Löschung, wenn die Daten nicht mehr benötigt werden.",
            "erasure:",
        ),
        (
            "et",
            "Sinu õigused",
            "Sul on õigus nõuda andmete kustutamist, kui neid ei ole enam vaja.",
            "erasure:",
        ),
    ] {
        checks.expect(
            (language, heading),
            text,
            &[has],
            &["provision: none", "erasure: none", "objection: none", "portability: none", "- basis: consent"],
        );
    }
    checks.end();
}

#[test]
fn denied_right_is_not_granted() {
    let mut checks = Checks::default();
    for (language, heading, text, right) in [
        ("en", "Your rights", "There is no right to object to the processing.", "objection"),
        ("en", "Your rights", "You do not have the right to data portability.", "portability"),
        ("en", "Right to object", "There is no right to object.", "objection"),
        ("en", "More", "There is no right to object, because the processing is based on law.", "objection"),
        (
            "fi",
            "Rekisteröidyn oikeudet",
            "Rekisteröidyllä ei ole oikeutta vastustaa käsittelyä.",
            "objection",
        ),
        ("fi", "Rekisteröidyn oikeudet", "Oikeutta tietojen poistamiseen ei ole.", "erasure"),
        ("fi", "Oikeus vastustaa käsittelyä", "Oikeutta vastustaa käsittelyä ei ole.", "objection"),
        ("sv", "Dina rättigheter", "Du har ingen rätt att invända mot behandlingen.", "objection"),
        ("sv", "Dina rättigheter", "Du har inte rätt till dataportabilitet.", "portability"),
        ("de", "Ihre Rechte", "Es besteht kein Widerspruchsrecht.", "objection"),
        ("de", "Ihre Rechte", "Ein Recht auf Datenübertragbarkeit besteht nicht.", "portability"),
        ("et", "Sinu õigused", "Sul ei ole õigust esitada vastuväiteid.", "objection"),
    ] {
        let granted = [
            format!("{right}: yes"),
            format!("{right}: {text}"),
            format!("{right}: |"),
            format!("{right}: >"),
        ];
        checks.expect(
            (language, heading),
            text,
            &[&format!("{right}: none")],
            &granted.iter().map(String::as_str).collect::<Vec<_>>(),
        );
    }
    checks.end();
}

#[test]
fn granted_rights_stay_beside_denied_ones() {
    let mut checks = Checks::default();
    for (language, heading, text, has) in [
        (
            "en",
            "Your rights",
            "You have the right to access your data. You have no right to object.",
            ["access: yes", "objection: none"],
        ),
        (
            "en",
            "Your rights",
            "You have the right to access your data, but you do not have the right to object.",
            ["access: yes", "objection: none"],
        ),
        (
            "fi",
            "Rekisteröidyn oikeudet",
            "Sinulla on oikeus tarkastaa tietosi, mutta oikeutta vastustaa käsittelyä ei ole.",
            ["access: yes", "objection: none"],
        ),
        (
            "sv",
            "Dina rättigheter",
            "Du har rätt att få uppgifterna raderade men du har ingen rätt att invända.",
            ["erasure: yes", "objection: none"],
        ),
        (
            "de",
            "Ihre Rechte",
            "Sie haben das Recht auf Auskunft, aber es besteht kein Widerspruchsrecht.",
            ["access: yes", "objection: none"],
        ),
        (
            "et",
            "Sinu õigused",
            "Sul on õigus andmetega tutvuda, kuid sul ei ole õigust esitada vastuväiteid.",
            ["access: yes", "objection: none"],
        ),
        (
            "en",
            "Your rights",
            "You do not have the right to erasure, restriction of processing or portability.",
            ["erasure: none", "portability: none"],
        ),
    ] {
        checks.expect((language, heading), text, &has, &["objection: yes", "erasure: none of"]);
    }
    checks.end();
}

#[test]
fn officer_that_does_not_exist_is_none() {
    let mut checks = Checks::default();
    for (language, heading, text) in [
        (
            "en",
            "Data protection officer",
            "No data protection officer has been appointed. Write to maija@example.fi.",
        ),
        ("en", "More", "We have not appointed a data protection officer; questions go to maija@example.fi."),
        ("en", "Data protection officer", "Not appointed. Our contact is Maija Esimerkki, maija@example.fi."),
        ("fi", "Tietosuojavastaava", "Tietosuojavastaavaa ei ole nimetty. Ota yhteyttä: maija@example.fi."),
        ("fi", "Muuta", "Emme ole nimenneet tietosuojavastaavaa, kysymykset osoitteeseen maija@example.fi."),
        ("fi", "Tietosuojavastaava", "Ei nimetty."),
        ("sv", "Dataskyddsombud", "Vi har inte utsett något dataskyddsombud. Kontakta maija@example.fi."),
        ("sv", "Annat", "Dataskyddsombud saknas, frågor skickas till maija@example.fi."),
        (
            "de",
            "Datenschutzbeauftragter",
            "Ein Datenschutzbeauftragter ist nicht bestellt. Schreiben Sie an maija@example.fi.",
        ),
        ("de", "Weiteres", "Ein Datenschutzbeauftragter ist nicht bestellt, Fragen an maija@example.fi."),
        (
            "et",
            "Andmekaitsespetsialist",
            "Andmekaitsespetsialisti ei ole määratud. Kirjuta aadressil maija@example.fi.",
        ),
        (
            "et",
            "Muu",
            "Me ei ole määranud andmekaitsespetsialisti, küsimused saada aadressile maija@example.fi.",
        ),
    ] {
        checks.expect((language, heading), text, &["dpo: none"], &[]);
    }
    checks.expect(
        ("fi", "Tietosuojavastaava"),
        "Tietosuojavastaavana toimii Maija Esimerkki, joka ei ole yhtiön työntekijä.",
        &["name: Maija Esimerkki"],
        &["dpo: none"],
    );
    checks.expect(
        ("en", "Data protection officer"),
        "The data protection officer is Maija Esimerkki, who does not decide on the processing.",
        &["name: Maija Esimerkki"],
        &["dpo: none"],
    );
    checks.end();
}

#[test]
fn denied_transfers_recipients_and_decisions_are_none() {
    let mut checks = Checks::default();
    for (language, heading, text, has) in [
        (
            "en",
            "Transfers outside the EU",
            "Data is kept in Finland. It is not transferred outside the EU or to the United States.",
            "transfers: none",
        ),
        (
            "fi",
            "Tietojen siirto EU:n ulkopuolelle",
            "Palvelimet ovat Suomessa. Tietoja ei siirretä EU:n ulkopuolelle, esimerkiksi Yhdysvaltoihin.",
            "transfers: none",
        ),
        (
            "sv",
            "Överföring till tredje land",
            "Servrarna finns i Finland. Uppgifter överförs inte utanför EU, till exempel till USA.",
            "transfers: none",
        ),
        (
            "de",
            "Übermittlung in Drittländer",
            "Die Server stehen in Deutschland. Daten werden nicht in Drittländer übermittelt.",
            "transfers: none",
        ),
        (
            "et",
            "Andmete edastamine väljapoole EL-i",
            "Serverid on Eestis. Andmeid ei edastata väljapoole Euroopa Liitu.",
            "transfers: none",
        ),
        (
            "en",
            "Automated decision-making",
            "We respect people. We do not make automated decisions. A person always decides.",
            "automated_decisions: none",
        ),
        (
            "fi",
            "Automaattinen päätöksenteko",
            "Ihminen päättää aina. Emme tee automaattisia päätöksiä emmekä profiloi. Kysy lisää meiltä.",
            "automated_decisions: none",
        ),
        (
            "sv",
            "Automatiserat beslutsfattande",
            "Vi fattar inga automatiserade beslut. En människa avgör alltid. Fråga oss gärna.",
            "automated_decisions: none",
        ),
        (
            "de",
            "Automatisierte Entscheidungen",
            "Wir treffen keine automatisierten Entscheidungen. Ein Mensch entscheidet immer.",
            "automated_decisions: none",
        ),
        (
            "et",
            "Automatiseeritud otsused",
            "Me ei tee automatiseeritud otsuseid. Otsustab alati inimene.",
            "automated_decisions: none",
        ),
        (
            "fi",
            "Automaattinen päätöksenteko",
            "Esimerkki Oy ei tee päätöksiä, jotka perustuisivat pelkästään automaattiseen käsittelyyn.",
            "automated_decisions: none",
        ),
        (
            "en",
            "Recipients",
            "We do not disclose data to third parties. Only our staff see it.",
            "recipients: none",
        ),
        (
            "fi",
            "Tietojen luovutukset",
            "Tietoja ei luovuteta ulkopuolisille. Niitä näkevät työntekijämme.",
            "recipients: none",
        ),
        (
            "sv",
            "Mottagare",
            "Uppgifter lämnas inte ut till tredje part. Våra anställda ser dem.",
            "recipients: none",
        ),
        (
            "de",
            "Empfänger",
            "Daten werden nicht an Dritte weitergegeben. Unsere Beschäftigten sehen sie.",
            "recipients: none",
        ),
        (
            "et",
            "Andmete saajad",
            "Andmeid ei edastata kolmandatele isikutele. Neid näevad meie töötajad.",
            "recipients: none",
        ),
        ("en", "Cookies", "We do not use cookies.", "cookies: none"),
        ("fi", "Evästeet", "Emme käytä evästeitä.", "cookies: none"),
        ("sv", "Cookies", "Vi använder inga cookies.", "cookies: none"),
        ("de", "Cookies", "Wir verwenden keine Cookies.", "cookies: none"),
        ("et", "Küpsised", "Me ei kasuta küpsiseid.", "cookies: none"),
    ] {
        checks.expect((language, heading), text, &[has], &["countries:", "mechanisms:"]);
    }
    checks.end();
}

#[test]
fn denial_of_a_part_denies_no_more() {
    let mut checks = Checks::default();
    for (language, heading, text, has_not) in [
        ("en", "Cookies", "We do not use tracking cookies.", "cookies: none"),
        (
            "fi",
            "Evästeet",
            "Emme käytä markkinointievästeitä. Käytämme vain välttämättömiä evästeitä.",
            "cookies: none",
        ),
        ("en", "Recipients", "We do not sell your data, we share it with Sample Ltd.", "recipients: none"),
        (
            "fi",
            "Tietojen luovutukset",
            "Tietoja saa Malli Oy, joka ei käytä niitä muuhun.",
            "recipients: none",
        ),
        (
            "en",
            "Automated decision-making",
            "We make automated decisions. They are not based on health data.",
            "automated_decisions: none",
        ),
        (
            "fi",
            "Tietojen siirto EU:n ulkopuolelle",
            "Tietoja siirretään Yhdysvaltoihin EU:n ulkopuolelle. Niitä ei siirretä Intiaan.",
            "transfers: none",
        ),
        (
            "de",
            "Übermittlung in Drittländer",
            "Daten werden nicht ohne Ihre Einwilligung in Drittländer übermittelt.",
            "transfers: none",
        ),
    ] {
        checks.expect((language, heading), text, &[], &[has_not]);
    }
    checks.expect(
        ("fi", "Tietojen siirto EU:n ulkopuolelle"),
        "Tietoja siirretään Yhdysvaltoihin EU:n ulkopuolelle. Niitä ei siirretä Intiaan.",
        &["countries: [US]"],
        &[],
    );
    checks.end();
}

#[test]
fn denied_sources_bases_and_data_are_no_values() {
    let mut checks = Checks::default();
    for (language, heading, text, has_not) in [
        ("en", "Sources", "Data is not obtained from other sources.", "- name:"),
        ("fi", "Tietolähteet", "Tietoja ei saada muista lähteistä.", "- name:"),
        ("sv", "Källor", "Uppgifter hämtas inte från andra källor.", "- name:"),
        ("de", "Quellen", "Daten werden nicht aus anderen Quellen erhoben.", "- name:"),
        ("et", "Andmete allikad", "Andmeid ei saada muudest allikatest.", "- name:"),
        ("en", "Sources", "The data is not collected from you.", "- from: data-subject"),
        ("de", "Quellen", "Die Daten werden nicht bei Ihnen erhoben.", "- from: data-subject"),
        ("en", "Legal basis", "The processing is not based on your consent.", "- consent"),
        ("fi", "Käsittelyn oikeusperuste", "Käsittely ei perustu suostumukseen.", "- consent"),
        ("sv", "Rättslig grund", "Behandlingen grundar sig inte på samtycke.", "- consent"),
        ("de", "Rechtsgrundlage", "Die Verarbeitung beruht nicht auf Ihrer Einwilligung.", "- consent"),
        ("et", "Õiguslik alus", "Töötlemine ei põhine nõusolekul.", "- consent"),
        ("en", "Data we collect", "- Name\n- No health data", "special: unstated"),
        (
            "en",
            "Data we collect",
            "We collect names, addresses and orders, but not health data.",
            "special: unstated",
        ),
        ("fi", "Rekisterin tietosisältö", "- Nimi\n- Terveystietoja ei käsitellä", "special: unstated"),
        ("sv", "Vilka uppgifter samlar vi in?", "- Namn\n- Inga uppgifter om hälsa", "special: unstated"),
        ("de", "Kategorien personenbezogener Daten", "- Name\n- Keine Gesundheitsdaten", "special: unstated"),
        ("et", "Isikuandmete liigid", "- Nimi\n- Terviseandmeid ei koguta", "special: unstated"),
        ("en", "Recipients", "- No third parties at all\n- Sample Ltd", "no-third"),
        ("en", "Purposes", "- Orders\n- The data is not used for marketing", "- name: The data is not"),
        (
            "fi",
            "Käsittelyn tarkoitus",
            "- Tilaukset\n- Tietoja ei käytetä markkinointiin",
            "- name: Tietoja ei",
        ),
    ] {
        checks.expect((language, heading), text, &[], &[has_not, "- basis: consent"]);
    }
    for (language, heading, text) in [
        ("en", "Data we collect", "- Name\n- No health data"),
        ("sv", "Vilka uppgifter samlar vi in?", "- Name\n- Inga uppgifter om hälsa"),
        ("de", "Kategorien personenbezogener Daten", "- Name\n- Keine Gesundheitsdaten"),
    ] {
        checks.expect((language, heading), text, &["name: Name", "- in: data"], &[]);
    }
    checks.expect(
        ("fi", "Rekisterin tietosisältö"),
        "- Nimi\n- Maksutiedot: maksutapa ja maksun tila, ei korttinumeroa",
        &["maksutiedot:", "- ei korttinumeroa"],
        &[],
    );
    checks.expect(
        ("fi", "Käsittelyn oikeusperuste"),
        "Käsittely ei perustu suostumukseen, vaan sopimukseen.",
        &["- basis: contract"],
        &["- consent", "- basis: consent"],
    );
    checks.end();
}
