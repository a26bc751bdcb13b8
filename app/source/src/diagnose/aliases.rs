//! What somebody writes who thinks in Finnish, Swedish or normalize English: the keys and words of the format that are
//! meant by it. Only for suggestions; nothing is read by it.

/// Whether the word alone says that there is none.
pub fn means_none(word: &str) -> bool {
    const WORDS: [&str; 22] = [
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
    WORDS.contains(&normalize(word).as_str())
}

/// Whether the word alone says yes.
pub fn means_yes(word: &str) -> bool {
    const WORDS: [&str; 10] = ["yes", "y", "true", "on", "kyllä", "joo", "on olemassa", "ja", "jo", "finns"];
    WORDS.contains(&normalize(word).as_str())
}

/// As it is looked up: in small letters, without a full stop at its end.
fn normalize(word: &str) -> String {
    word.trim().trim_end_matches('.').to_lowercase()
}

/// The key or word, among those that are known in a place, that is meant by a word of everyday language.
pub fn resolve<'w>(word: &str, known: impl IntoIterator<Item = &'w str>) -> Option<&'w str> {
    let word = normalize(word).replace(['_', '-'], " ");
    let known: Vec<&str> = known.into_iter().collect();
    ALIASES
        .iter()
        .filter(|(words, _)| words.contains(&word.as_str()))
        .flat_map(|(_, meant)| meant.iter())
        .find_map(|meant| known.iter().find(|known| *known == meant).copied())
}

/// The letters of a country that is written out, for those that notices name most.
pub fn country_code(name: &str) -> Option<&'static str> {
    let name = normalize(name);
    COUNTRIES.iter().find(|(_, names)| names.contains(&name.as_str())).map(|(code, _)| *code)
}

/// Everyday words, and what they stand for; where several are given, the first that is known in the place.
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
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn everyday_words_are_found_where_they_are_known() {
        assert_eq!(resolve("Nimi", ["name", "title"]), Some("name"));
        assert_eq!(resolve("e-post", ["email"]), Some("email"));
        assert_eq!(resolve("nimi", ["title"]), None);
        assert_eq!(resolve("Y-tunnus", ["business_id"]), Some("business_id"));
        assert_eq!(country_code("Suomi"), Some("FI"));
    }

    #[test]
    fn no_everyday_word_is_there_twice_for_the_same() {
        let mut seen = BTreeSet::new();
        for (words, meant) in ALIASES {
            assert!(!meant.is_empty());
            for word in *words {
                assert!(seen.insert(word), "{word} stands twice");
                assert_eq!(*word, normalize(word).replace(['_', '-'], " "), "it would never be found");
            }
        }
    }
}
