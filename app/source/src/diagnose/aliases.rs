//! Words from everyday Finnish, Swedish and English for keys and keywords of the format. They only serve
//! suggestions; nothing is decoded by them.

/// Words that mean "none", in lower case.
pub(crate) const NONE: [&str; 22] = [
    "none",
    "no",
    "not",
    "n/a",
    "nil",
    "null",
    "nothing",
    "false",
    "off",
    "ei",
    "ei ole",
    "ei mitään",
    "ei yhtään",
    "ei ketään",
    "nej",
    "inga",
    "ingen",
    "inget",
    "finns ej",
    "finns inte",
    "-",
    "–",
];

/// Words that mean "yes", in lower case.
pub(crate) const YES: [&str; 10] =
    ["yes", "y", "true", "on", "kyllä", "joo", "on olemassa", "ja", "jo", "finns"];

/// Returns true if the word means "none".
pub(crate) fn means_none(word: &str) -> bool {
    NONE.contains(&normalize(word).as_str())
}

/// Returns true if the word means "yes".
pub(crate) fn means_yes(word: &str) -> bool {
    YES.contains(&normalize(word).as_str())
}

/// Lower-cases a word and removes trailing full stops, as the tables have them.
fn normalize(word: &str) -> String {
    word.trim().trim_end_matches('.').to_lowercase()
}

/// Returns the known key or keyword that an everyday word means.
pub(crate) fn resolve<'w>(word: &str, known: impl IntoIterator<Item = &'w str>) -> Option<&'w str> {
    let word = normalize(word).replace(['_', '-'], " ");
    let known: Vec<&str> = known.into_iter().collect();
    ALIASES
        .iter()
        .filter(|(names, _)| names.contains(&word.as_str()))
        .flat_map(|(_, meant)| meant.iter())
        .find_map(|meant| known.iter().find(|known| *known == meant).copied())
}

/// Returns the code of a country by its name. Covers the countries that notices name most.
pub(crate) fn country_code(name: &str) -> Option<&'static str> {
    let name = normalize(name);
    COUNTRIES.iter().find(|(_, names)| names.contains(&name.as_str())).map(|(code, _)| *code)
}

/// Everyday names with the keys or keywords they mean, in order of preference.
const ALIASES: &[(&[&str], &[&str])] = &[
    (&["nimi", "namn", "yritys", "företag", "company"], &["name"]),
    (&["otsikko", "rubrik", "titel", "nimike", "heading"], &["title"]),
    (&["osoite", "adress", "postiosoite", "postadress"], &["address"]),
    (&["katuosoite", "katu", "gatuadress", "gata", "lähiosoite"], &["street"]),
    (&["postinumero", "postnummer", "zip", "postal code"], &["postcode"]),
    (&["postitoimipaikka", "kaupunki", "paikkakunta", "postort", "ort", "stad", "town"], &["city"]),
    (&["maa", "land", "maat", "länder"], &["country", "countries"]),
    (&["postilokero", "pl", "postbox", "po box"], &["box"]),
    (&["sähköposti", "sähköpostiosoite", "e post", "epost", "mail", "meili", "e mail"], &["email"]),
    (&["puhelin", "puhelinnumero", "puh", "telefon", "telefonnummer", "tel", "telephone"], &["phone"]),
    (&["verkkosivu", "verkkosivusto", "www", "webbplats", "hemsida", "kotisivu", "web"], &["website", "url"]),
    (&["y tunnus", "ytunnus", "fo nummer", "organisationsnummer", "business number"], &["business_id"]),
    (
        &["teksti", "sisältö", "text", "innehåll", "description", "kuvaus", "beskrivning"],
        &["text", "description"],
    ),
    (&["tiivistelmä", "yhteenveto", "sammanfattning", "sammandrag"], &["summary"]),
    (&["johdanto", "esittely", "inledning", "intro"], &["introduction"]),
    (&["päivitetty", "päivitys", "uppdaterad", "uppdaterat", "laadittu", "date"], &["updated", "date"]),
    (&["päivä", "päivämäärä", "pvm", "datum"], &["date", "updated"]),
    (&["kieli", "kielet", "språk", "language"], &["languages"]),
    (&["ulkoasu", "asettelu", "muoto"], &["layout"]),
    (&["rekisterinpitäjä", "personuppgiftsansvarig", "registeransvarig"], &["controller"]),
    (&["käsittelijä", "personuppgiftsbiträde"], &["processor"]),
    (
        &["yhteyshenkilö", "yhteystiedot", "yhteys", "kontakt", "kontaktperson", "kontaktuppgifter"],
        &["contact"],
    ),
    (&["tietosuojavastaava", "dataskyddsombud", "data protection officer"], &["dpo"]),
    (&["edustaja", "företrädare"], &["representative"]),
    (&["rekisteri", "rekisterin nimi", "register", "registrets namn"], &["register"]),
    (
        &["tarkoitus", "tarkoitukset", "käyttötarkoitus", "käyttötarkoitukset", "ändamål", "purpose"],
        &["purposes", "purpose"],
    ),
    (&["oikeusperuste", "peruste", "rättslig grund", "legal basis"], &["basis", "legal_bases"]),
    (&["oikeusperusteet", "rättsliga grunder"], &["legal_bases"]),
    (&["tiedot", "henkilötiedot", "tietosisältö", "uppgifter", "personuppgifter"], &["data"]),
    (&["tietolähteet", "lähteet", "lähde", "källor", "källa"], &["sources"]),
    (&["vastaanottajat", "vastaanottaja", "luovutukset", "mottagare"], &["recipients"]),
    (&["siirrot", "siirto", "överföringar", "överföring"], &["transfers", "transfer"]),
    (&["säilytys", "säilytysaika", "säilytysajat", "lagringstid", "lagring", "storage"], &["retention"]),
    (&["suojaus", "tietoturva", "säkerhet", "skydd"], &["security"]),
    (&["evästeet", "kakor", "cookie"], &["cookies"]),
    (&["palvelut", "tjänster"], &["services"]),
    (&["oikeudet", "rättigheter"], &["rights"]),
    (&["valvontaviranomainen", "viranomainen", "tillsynsmyndighet", "myndighet"], &["authority"]),
    (&["osiot", "muut", "avsnitt"], &["sections"]),
    (&["muutokset", "muutoshistoria", "ändringar", "historik"], &["changes"]),
    (&["vuotta", "vuodet", "vuosi", "år"], &["years"]),
    (&["kuukautta", "kuukaudet", "kk", "månader"], &["months"]),
    (&["päivää", "päivät", "pv", "dagar"], &["days"]),
    (&["laki", "lag"], &["law"]),
    (&["rooli", "roll"], &["role"]),
    (&["linkki", "länk"], &["link"]),
    (&["suostumus", "samtycke"], &["consent"]),
    (&["sopimus", "avtal", "agreement"], &["contract"]),
    (
        &["lakisääteinen velvoite", "lakisääteinen velvollisuus", "rättslig förpliktelse", "law"],
        &["legal-obligation", "law"],
    ),
    (&["oikeutettu etu", "berättigat intresse"], &["legitimate-interests"]),
    (&["yleinen etu", "julkinen tehtävä", "allmänt intresse"], &["public-task"]),
    (&["elintärkeä etu", "vitala intressen"], &["vital-interests"]),
    (&["vapaaehtoinen", "frivilligt"], &["voluntary"]),
    (&["rekisteröity", "den registrerade", "data subject"], &["data-subject"]),
    (&["välttämättömät", "välttämätön", "nödvändig", "nödvändiga"], &["necessary"]),
    (&["toiminnalliset", "toiminnallinen", "funktionella"], &["functional"]),
    (&["tilastot", "tilastolliset", "analytiikka", "statistik", "analytics"], &["statistics"]),
    (&["markkinointi", "mainonta", "marknadsföring"], &["marketing"]),
    (&["suomi", "finska", "finnish"], &["fi"]),
    (&["ruotsi", "svenska", "swedish", "se"], &["sv"]),
    (&["englanti", "engelska", "english", "gb", "uk"], &["en"]),
    (&["kysymykset", "frågor"], &["questions"]),
    (&["numeroitu", "numrerad"], &["numbered"]),
    (&["kentät", "lomake", "fält"], &["fields"]),
    (&["taulukko", "tabell"], &["table"]),
    (&["salli", "tillåt"], &["allow"]),
    (&["kiellä", "estä", "neka"], &["refuse"]),
];

const COUNTRIES: &[(&str, &[&str])] = &[
    ("FI", &["suomi", "finland"]),
    ("SE", &["ruotsi", "sverige", "sweden"]),
    ("NO", &["norja", "norge", "norway"]),
    ("DK", &["tanska", "danmark", "denmark"]),
    ("EE", &["viro", "estland", "estonia"]),
    ("DE", &["saksa", "tyskland", "germany"]),
    ("NL", &["alankomaat", "hollanti", "nederländerna", "netherlands"]),
    ("FR", &["ranska", "frankrike", "france"]),
    ("IE", &["irlanti", "irland", "ireland"]),
    ("US", &["yhdysvallat", "usa", "förenta staterna", "united states"]),
    (
        "GB",
        &["uk", "englanti", "iso-britannia", "yhdistynyt kuningaskunta", "storbritannien", "united kingdom"],
    ),
    ("CH", &["sveitsi", "schweiz", "switzerland"]),
    ("IN", &["intia", "indien", "india"]),
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn aliases_resolve_to_known_keys() {
        assert_eq!(resolve("Nimi", ["name", "title"]), Some("name"));
        assert_eq!(resolve("e-post", ["email"]), Some("email"));
        assert_eq!(resolve("nimi", ["title"]), None);
        assert_eq!(resolve("Y-tunnus", ["business_id"]), Some("business_id"));
        assert_eq!(country_code("Suomi"), Some("FI"));
    }

    #[test]
    fn aliases_are_unique_and_normalized() {
        let mut seen = BTreeSet::new();
        for (names, meant) in ALIASES {
            assert!(!meant.is_empty());
            for word in *names {
                assert!(seen.insert(word), "{word} is a duplicate");
                assert_eq!(*word, normalize(word).replace(['_', '-'], " "), "it cannot be found");
            }
        }
    }
}
