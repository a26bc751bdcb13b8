//! Supervisory authorities of the EEA, the United Kingdom and Switzerland.
//!
//! The Finnish, Estonian and Swedish entries come from the authorities' own websites. The others were taken
//! on 28 November 2026 from the directory of supervisory authorities of Datenanfragen.de
//! (<https://github.com/datenanfragen/data>), which names the authority's contact page for each entry, and
//! compared with other publications where there were any. A detail on which these differ is left out, unless
//! the authority is known to have moved. Some telephone numbers rest on the directory alone.

use crate::{Authority, Country, Language, Party};

/// Two lines of an address, such as street and town, in Finnish and Swedish.
type AddressLines = [[&'static str; 2]; 2];

/// The languages of the names.
const NAMED_IN: [Language; 3] = [Language::Fi, Language::Sv, Language::En];

/// A supervisory authority (Art. 51 GDPR) as described on its website.
pub struct AuthorityFacts {
    /// Country code.
    pub country: &'static str,
    /// Names in Finnish, Swedish and English. An authority without a Finnish or Swedish name has its own name
    /// there, with the English name if its own is not in Latin script.
    pub name: [&'static str; 3],
    /// Further official names and abbreviations.
    pub other_names: &'static [&'static str],
    /// Visiting address, if it is known and differs from the postal address.
    pub visiting_address: Option<AddressLines>,
    /// Postal address, if it is known.
    pub postal_address: Option<AddressLines>,
    /// Switchboard, if it is known.
    pub phone: Option<&'static str>,
    /// E-mail address of the registry, if there is one and it is known.
    pub email: Option<&'static str>,
    /// URL of the website or of its contact page.
    pub website: &'static str,
    /// Former names that notices still state.
    pub former_names: &'static [&'static str],
    /// Former street addresses that notices still state.
    pub former_streets: &'static [&'static str],
    /// True if the addresses above are all current ones in all spellings, so that any other is outdated.
    pub is_complete: bool,
    /// Law by which regional authorities, not this one, supervise companies and associations.
    pub regional_by: Option<&'static str>,
    /// URL of the source.
    pub source: &'static str,
}

/// Returns an entry with only names and website; the others are filled in by struct update.
const fn named(
    country: &'static str,
    local: &'static str,
    english: &'static str,
    website: &'static str,
    source: &'static str,
) -> AuthorityFacts {
    AuthorityFacts {
        country,
        name: [local, local, english],
        other_names: &[],
        visiting_address: None,
        postal_address: None,
        phone: None,
        email: None,
        website,
        former_names: &[],
        former_streets: &[],
        is_complete: false,
        regional_by: None,
        source,
    }
}

/// Returns an address that is the same in each language.
const fn same(lines: [&'static str; 2]) -> Option<AddressLines> {
    Some([lines, lines])
}

/// Authorities that a notice can name by country code.
pub static AUTHORITIES: [AuthorityFacts; 32] = [
    AuthorityFacts {
        name: [
            "Tietosuojavaltuutetun toimisto",
            "Dataombudsmannens byrå",
            "Office of the Data Protection Ombudsman",
        ],
        visiting_address: Some([
            ["Lintulahdenkuja 4", "00530 Helsinki"],
            ["Fågelviksgränden 4", "00530 Helsingfors"],
        ]),
        postal_address: Some([["PL 800", "00531 Helsinki"], ["PB 800", "00531 Helsingfors"]]),
        phone: Some("029 566 6700"),
        email: Some("tietosuoja@om.fi"),
        former_streets: &["Ratapihantie 9"],
        is_complete: true,
        ..named("FI", "", "", "https://tietosuoja.fi/yhteystiedot", "https://tietosuoja.fi/yhteystiedot")
    },
    AuthorityFacts {
        visiting_address: same(["Tatari 39", "10134 Tallinn"]),
        postal_address: same(["Tatari 39", "10134 Tallinn"]),
        phone: Some("+372 627 4135"),
        email: Some("info@aki.ee"),
        former_streets: &["Väike-Ameerika 19"],
        is_complete: true,
        ..named(
            "EE",
            "Andmekaitse Inspektsioon",
            "Data Protection Inspectorate",
            "https://www.aki.ee/vota-uhendust",
            "https://www.aki.ee/en/privacy-policy",
        )
    },
    AuthorityFacts {
        // Until 31 December 2020: https://www.imy.se/publikationer/arsredovisning-2020/.
        former_names: &["Datainspektionen"],
        postal_address: same(["Box 8114", "104 20 Stockholm"]),
        phone: Some("+46 8 657 61 00"),
        email: Some("imy@imy.se"),
        is_complete: true,
        ..named(
            "SE",
            "Integritetsskyddsmyndigheten",
            "Swedish Authority for Privacy Protection",
            "https://www.imy.se/om-oss/kontakta-oss",
            "https://www.imy.se/om-oss/kontakta-oss",
        )
    },
    AuthorityFacts {
        other_names: &["Datenschutzbehörde"],
        postal_address: same(["Barichgasse 40–42", "1030 Wien"]),
        phone: Some("+43 1 52 152-0"),
        email: Some("dsb@dsb.gv.at"),
        former_streets: &["Hohenstaufengasse 3", "Wickenburggasse 8"],
        ..named(
            "AT",
            "Österreichische Datenschutzbehörde",
            "Austrian Data Protection Authority",
            "https://www.dsb.gv.at/",
            "https://www.dsb.gv.at/kontakt",
        )
    },
    AuthorityFacts {
        other_names: &["Gegevensbeschermingsautoriteit", "Autorité de protection des données"],
        postal_address: same(["Drukpersstraat 35 / Rue de la Presse 35", "1000 Brussel / Bruxelles"]),
        phone: Some("+32 2 274 48 00"),
        email: Some("contact@apd-gba.be"),
        ..named(
            "BE",
            "Gegevensbeschermingsautoriteit / Autorité de protection des données",
            "Belgian Data Protection Authority",
            "https://www.dataprotectionauthority.be/",
            "https://www.gegevensbeschermingsautoriteit.be/burger/acties/contact",
        )
    },
    AuthorityFacts {
        other_names: &["Комисия за защита на личните данни"],
        postal_address: same(["2 Prof. Tsvetan Lazarov Blvd.", "1592 Sofia"]),
        phone: Some("+359 2 915 3518"),
        email: Some("kzld@cpdp.bg"),
        ..named(
            "BG",
            "Комисия за защита на личните данни (Commission for Personal Data Protection)",
            "Commission for Personal Data Protection",
            "https://www.cpdp.bg/",
            "https://www.cpdp.bg/en/index.php?p=pages&aid=5",
        )
    },
    AuthorityFacts {
        name: [
            "Eidgenössischer Datenschutz- und Öffentlichkeitsbeauftragter",
            "Eidgenössischer Datenschutz- und Öffentlichkeitsbeauftragter",
            "Federal Data Protection and Information Commissioner",
        ],
        other_names: &["EDÖB", "FDPIC"],
        postal_address: same(["Feldeggweg 1", "3003 Bern"]),
        phone: Some("+41 58 462 43 95"),
        ..named(
            "CH",
            "",
            "",
            "https://www.edoeb.admin.ch/",
            "https://www.edoeb.admin.ch/edoeb/de/home/der-edoeb/kontakt/adresse.html",
        )
    },
    AuthorityFacts {
        other_names: &["Γραφείο Επιτρόπου Προστασίας Δεδομένων Προσωπικού Χαρακτήρα"],
        visiting_address: same(["Kypranoros 15", "1061 Nicosia"]),
        postal_address: same(["P.O. Box 23378", "1682 Nicosia"]),
        phone: Some("+357 22 818456"),
        email: Some("commissioner@dataprotection.gov.cy"),
        ..named(
            "CY",
            "Γραφείο Επιτρόπου Προστασίας Δεδομένων Προσωπικού Χαρακτήρα \
             (Office of the Commissioner for Personal Data Protection)",
            "Office of the Commissioner for Personal Data Protection",
            "https://www.dataprotection.gov.cy/",
            "https://www.dataprotection.gov.cy/dataprotection/dataprotection.nsf/contact_el/contact_el?opendocument",
        )
    },
    AuthorityFacts {
        postal_address: same(["Pplk. Sochora 27", "170 00 Praha 7"]),
        phone: Some("+420 234 665 111"),
        email: Some("posta@uoou.cz"),
        ..named(
            "CZ",
            "Úřad pro ochranu osobních údajů",
            "Office for Personal Data Protection",
            "https://uoou.gov.cz/",
            "https://www.uoou.cz/vismo/o_utvar.asp?id_org=200156&id_u=10",
        )
    },
    AuthorityFacts {
        other_names: &[
            "Bundesbeauftragte für den Datenschutz und die Informationsfreiheit",
            "Der Bundesbeauftragte für den Datenschutz und die Informationsfreiheit",
            "BfDI",
        ],
        postal_address: same(["Graurheindorfer Str. 153", "53117 Bonn"]),
        phone: Some("+49 228 997799-0"),
        email: Some("poststelle@bfdi.bund.de"),
        former_streets: &["Husarenstraße 30"],
        regional_by: Some("Bundesdatenschutzgesetz § 9 and § 40(1)"),
        ..named(
            "DE",
            "Die Bundesbeauftragte für den Datenschutz und die Informationsfreiheit",
            "Federal Commissioner for Data Protection and Freedom of Information",
            "https://www.bfdi.bund.de/",
            "https://www.bfdi.bund.de/DE/Service/Kontakt/kontakt_node.html",
        )
    },
    AuthorityFacts {
        postal_address: same(["Carl Jacobsens Vej 35", "2500 Valby"]),
        phone: Some("+45 33 19 32 00"),
        email: Some("dt@datatilsynet.dk"),
        former_streets: &["Borgergade 28"],
        ..named(
            "DK",
            "Datatilsynet",
            "Danish Data Protection Agency",
            "https://www.datatilsynet.dk/",
            "https://www.datatilsynet.dk/kontakt/",
        )
    },
    AuthorityFacts {
        other_names: &["AEPD"],
        postal_address: same(["C/ Jorge Juan, 6", "28001 Madrid"]),
        phone: Some("+34 900 293 183"),
        ..named(
            "ES",
            "Agencia Española de Protección de Datos",
            "Spanish Data Protection Agency",
            "https://www.aepd.es/",
            "https://www.aepd.es/agencia/contacto.html",
        )
    },
    AuthorityFacts {
        other_names: &["CNIL", "Commission Nationale de l'Informatique et des Libertés"],
        postal_address: same(["3 place de Fontenoy, TSA 80715", "75334 Paris Cedex 07"]),
        phone: Some("+33 1 53 73 22 22"),
        former_streets: &["8 rue Vivienne"],
        ..named(
            "FR",
            "Commission nationale de l'informatique et des libertés",
            "Commission nationale de l'informatique et des libertés",
            "https://www.cnil.fr/",
            "https://www.cnil.fr/fr/contacter-la-cnil-standard-et-permanences-telephoniques",
        )
    },
    AuthorityFacts {
        // The Information Commission took over from the Information Commissioner on 30 September 2026 (Data
        // (Use and Access) Act 2025, section 119) and moved to Manchester; its address is not confirmed.
        other_names: &[
            "Information Commission",
            "Information Commission's Office",
            "Information Commissioner's Office",
            "Information Commissioner’s Office",
            "ICO",
        ],
        phone: Some("+44 303 123 1113"),
        former_streets: &["Wycliffe House"],
        ..named(
            "GB",
            "Information Commission (ICO)",
            "Information Commission (ICO)",
            "https://ico.org.uk/",
            "https://www.legislation.gov.uk/uksi/2026/386/body/made",
        )
    },
    AuthorityFacts {
        other_names: &["Αρχή Προστασίας Δεδομένων Προσωπικού Χαρακτήρα"],
        postal_address: same(["Kifissias 1–3", "115 23 Athens"]),
        phone: Some("+30 210 647 5600"),
        email: Some("contact@dpa.gr"),
        ..named(
            "GR",
            "Αρχή Προστασίας Δεδομένων Προσωπικού Χαρακτήρα (Hellenic Data Protection Authority)",
            "Hellenic Data Protection Authority",
            "https://www.dpa.gr/",
            "https://www.dpa.gr/index.php/en/individuals/complaint-to-the-hellenic-dpa",
        )
    },
    AuthorityFacts {
        other_names: &["AZOP"],
        postal_address: same(["Ulica Metela Ožegovića 16", "10000 Zagreb"]),
        phone: Some("+385 1 4609 000"),
        email: Some("azop@azop.hr"),
        former_streets: &["Martićeva 14", "Selska cesta 136"],
        ..named(
            "HR",
            "Agencija za zaštitu osobnih podataka",
            "Croatian Personal Data Protection Agency",
            "https://azop.hr/",
            "https://azop.hr/contact/",
        )
    },
    AuthorityFacts {
        other_names: &["NAIH"],
        visiting_address: same(["Falk Miksa utca 9–11.", "1055 Budapest"]),
        phone: Some("+36 1 391 1400"),
        email: Some("ugyfelszolgalat@naih.hu"),
        ..named(
            "HU",
            "Nemzeti Adatvédelmi és Információszabadság Hatóság",
            "National Authority for Data Protection and Freedom of Information",
            "https://www.naih.hu/",
            "https://naih.hu/ugyfelszolgalat-kapcsolat",
        )
    },
    AuthorityFacts {
        postal_address: same(["6 Pembroke Row", "Dublin 2, D02 X963"]),
        phone: Some("+353 1 765 0100"),
        email: Some("info@dataprotection.ie"),
        former_streets: &["21 Fitzwilliam Square"],
        ..named(
            "IE",
            "Data Protection Commission",
            "Data Protection Commission",
            "https://www.dataprotection.ie/",
            "https://www.dataprotection.ie/en/contact/how-contact-us",
        )
    },
    AuthorityFacts {
        postal_address: same(["Laugavegur 166, 4. hæð", "105 Reykjavík"]),
        phone: Some("+354 510 9600"),
        email: Some("postur@personuvernd.is"),
        former_streets: &["Rauðarárstígur 10", "Rauðarárstíg 10"],
        ..named(
            "IS",
            "Persónuvernd",
            "Icelandic Data Protection Authority",
            "https://www.personuvernd.is/",
            "https://island.is/en/o/the-data-protection-authority/data-protection-policy",
        )
    },
    AuthorityFacts {
        postal_address: same(["Piazza Venezia 11", "00187 Roma"]),
        phone: Some("+39 06 696771"),
        ..named(
            "IT",
            "Garante per la protezione dei dati personali",
            "Italian Data Protection Authority",
            "https://www.garanteprivacy.it/",
            "https://www.garanteprivacy.it/web/garante-privacy-en",
        )
    },
    AuthorityFacts {
        phone: Some("+423 236 60 90"),
        email: Some("info.dss@llv.li"),
        ..named(
            "LI",
            "Datenschutzstelle",
            "Data Protection Authority, Principality of Liechtenstein",
            "https://www.datenschutzstelle.li/",
            "https://www.datenschutzstelle.li/impressum",
        )
    },
    AuthorityFacts {
        postal_address: same(["L. Sapiegos g. 17", "10312 Vilnius"]),
        email: Some("ada@ada.lt"),
        ..named(
            "LT",
            "Valstybinė duomenų apsaugos inspekcija",
            "State Data Protection Inspectorate",
            "https://vdai.lrv.lt/",
            "https://vdai.lrv.lt/en/",
        )
    },
    AuthorityFacts {
        other_names: &["CNPD"],
        postal_address: same(["15, boulevard du Jazz", "L-4370 Belvaux"]),
        phone: Some("+352 26 10 60 1"),
        email: Some("info@cnpd.lu"),
        ..named(
            "LU",
            "Commission nationale pour la protection des données",
            "National Commission for Data Protection",
            "https://cnpd.public.lu/",
            "https://cnpd.public.lu/en/support/protection-des-donnees.html",
        )
    },
    AuthorityFacts {
        postal_address: same(["Elijas iela 17", "Rīga, LV-1050"]),
        phone: Some("+371 67 223 131"),
        email: Some("pasts@dvi.gov.lv"),
        ..named(
            "LV",
            "Datu valsts inspekcija",
            "Data State Inspectorate",
            "https://www.dvi.gov.lv/",
            "https://www.dvi.gov.lv/lv/iestades-kontakti",
        )
    },
    AuthorityFacts {
        postal_address: same(["Floor 2, Airways House, High Street", "Sliema SLM 1549"]),
        phone: Some("+356 2328 7100"),
        email: Some("idpc.info@idpc.org.mt"),
        ..named(
            "MT",
            "Office of the Information and Data Protection Commissioner",
            "Office of the Information and Data Protection Commissioner",
            "https://idpc.org.mt/",
            "https://idpc.org.mt/contact/",
        )
    },
    AuthorityFacts {
        postal_address: same(["Postbus 93374", "2509 AJ Den Haag"]),
        phone: Some("+31 70 888 8500"),
        email: Some("info@autoriteitpersoonsgegevens.nl"),
        ..named(
            "NL",
            "Autoriteit Persoonsgegevens",
            "Dutch Data Protection Authority",
            "https://www.autoriteitpersoonsgegevens.nl/",
            "https://autoriteitpersoonsgegevens.nl/en/contact-dutch-dpa/contact-us",
        )
    },
    AuthorityFacts {
        postal_address: same(["Postboks 458 Sentrum", "0105 Oslo"]),
        phone: Some("+47 22 39 69 00"),
        email: Some("postkasse@datatilsynet.no"),
        ..named(
            "NO",
            "Datatilsynet",
            "Norwegian Data Protection Authority",
            "https://www.datatilsynet.no/",
            "https://www.datatilsynet.no/om-datatilsynet/kontakt-oss/",
        )
    },
    AuthorityFacts {
        other_names: &["UODO", "Prezes Urzędu Ochrony Danych Osobowych"],
        postal_address: same(["ul. Stanisława Moniuszki 1A", "00-014 Warszawa"]),
        phone: Some("+48 22 531 03 00"),
        email: Some("kancelaria@uodo.gov.pl"),
        former_streets: &["ul. Stawki 2"],
        ..named(
            "PL",
            "Urząd Ochrony Danych Osobowych",
            "Personal Data Protection Office",
            "https://uodo.gov.pl/",
            "https://www.uodo.gov.pl/pl/p/kontakt",
        )
    },
    AuthorityFacts {
        other_names: &["Comissão Nacional de Protecção de Dados", "CNPD"],
        postal_address: same(["Av. D. Carlos I, 134, 1.º", "1200-651 Lisboa"]),
        phone: Some("+351 213 928 400"),
        email: Some("geral@cnpd.pt"),
        ..named(
            "PT",
            "Comissão Nacional de Proteção de Dados",
            "Portuguese Data Protection Authority",
            "https://www.cnpd.pt/",
            "https://www.cnpd.pt/politica-de-privacidade/",
        )
    },
    AuthorityFacts {
        other_names: &["ANSPDCP"],
        postal_address: same(["B-dul G-ral. Gheorghe Magheru 28-30", "010336 București, Sector 1"]),
        phone: Some("+40 318 059 211"),
        email: Some("anspdcp@dataprotection.ro"),
        ..named(
            "RO",
            "Autoritatea Națională de Supraveghere a Prelucrării Datelor cu Caracter Personal",
            "National Supervisory Authority for Personal Data Processing",
            "https://www.dataprotection.ro/",
            "https://www.dataprotection.ro/index.jsp?page=contact",
        )
    },
    AuthorityFacts {
        other_names: &["Informacijski pooblaščenec Republike Slovenije"],
        phone: Some("+386 1 230 97 30"),
        email: Some("gp.ip@ip-rs.si"),
        ..named(
            "SI",
            "Informacijski pooblaščenec",
            "Information Commissioner of the Republic of Slovenia",
            "https://www.ip-rs.si/",
            "https://www.ip-rs.si/en/about/about/",
        )
    },
    AuthorityFacts {
        other_names: &["Úrad na ochranu osobných údajov SR"],
        postal_address: same(["Park One, Námestie 1. mája 18", "811 06 Bratislava"]),
        phone: Some("+421 2 323 132 14"),
        email: Some("statny.dozor@pdp.gov.sk"),
        former_streets: &["Hraničná 12"],
        ..named(
            "SK",
            "Úrad na ochranu osobných údajov Slovenskej republiky",
            "Office for Personal Data Protection of the Slovak Republic",
            "https://dataprotection.gov.sk/",
            "https://dataprotection.gov.sk/uoou/en/content/contact",
        )
    },
];

/// An authority that is competent for a part of a country only.
pub struct RegionalAuthority {
    /// Name.
    pub name: &'static str,
    /// Code of the territory.
    pub territory: &'static str,
    /// Town, as in addresses.
    pub town: &'static str,
    /// Host of the website.
    pub host: &'static str,
    /// What it supervises.
    pub competence: &'static str,
    /// Act, with the URL of the source.
    pub source: &'static str,
}

/// The authority of Åland. Its address, telephone number and e-mail address are not confirmed, so a notice
/// cannot name it by country code. Companies and associations on Åland are supervised by the Finnish
/// authority.
pub const ALAND_AUTHORITY: RegionalAuthority = RegionalAuthority {
    name: "Datainspektionen",
    territory: "AX",
    town: "Mariehamn",
    host: "di.ax",
    competence: "the regional and municipal administration of Åland",
    source: "Landskapslag (2019:9) om dataskydd inom landskaps- och kommunalförvaltningen, in force from 1 May 2019: \
             https://www.di.ax/nyheter/information-om-dataskyddslagen",
};

/// An authority that supervises the storage of information on the visitor's device (Art. 5(3) of Directive
/// 2002/58/EC), such as consent to cookies. The data protection authority supervises what is then done with
/// personal data.
#[derive(Debug)]
pub struct CookieAuthority {
    /// Country code.
    pub country: &'static str,
    /// Name.
    pub name: &'static str,
    /// Act, with the URL of the source where there is one.
    pub source: &'static str,
}

/// Authorities for cookies. Estonia's was not found.
pub static COOKIE_AUTHORITIES: [CookieAuthority; 2] = [
    CookieAuthority {
        country: "FI",
        name: "Liikenne- ja viestintävirasto Traficom",
        // The news is of 15 September 2021; a later change was not found.
        source: "https://tietosuoja.fi/-/tietosuojavaltuutetun-toimisto-on-siirtanyt-evastesuostumusta-koskevat-asiat-\
                 traficomille-traficomilta-uutta-ohjeistusta-evastekaytantoihin",
    },
    CookieAuthority {
        country: "SE",
        name: "Post- och telestyrelsen (PTS)",
        source: "lag (2022:482) om elektronisk kommunikation, 9 kap. 28 §",
    },
];

/// Returns the authority that supervises cookies in a country.
pub fn cookie_authority(country: Country) -> Option<&'static CookieAuthority> {
    // Åland is part of Finland.
    let code = if country.code() == "AX" { "FI" } else { country.code() };
    COOKIE_AUTHORITIES.iter().find(|authority| authority.country == code)
}

/// Returns the authority of a country.
pub fn authority(country: Country) -> Option<&'static AuthorityFacts> {
    AUTHORITIES.iter().find(|facts| facts.country == country.code())
}

/// Returns true if an e-mail address has the domain of an authority's e-mail address or website.
pub fn is_authority_email(email: &str) -> bool {
    let Some((_, domain)) = email.rsplit_once('@') else { return false };
    let domain = domain.to_ascii_lowercase();
    let is_within =
        |own: &str| domain.strip_suffix(own).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'));
    AUTHORITIES.iter().any(|facts| {
        let website = facts.website.split('/').nth(2).unwrap_or_default();
        let of_email = facts.email.and_then(|email| email.rsplit_once('@'));
        is_within(website.strip_prefix("www.").unwrap_or(website))
            || of_email.is_some_and(|(_, own)| is_within(own))
    })
}

impl Authority {
    /// Returns the legal data of this authority, found by country or by an exact match of its name. If
    /// several authorities have the name, or if it is a former one, the country of the stated address
    /// decides.
    pub fn facts(&self) -> Option<&'static AuthorityFacts> {
        match self {
            Self::OfCountry(country) => authority(*country),
            Self::Stated(party) => {
                let mut found = AUTHORITIES.iter().filter(|facts| facts.has_name_of(party));
                let Some(first) = found.next() else {
                    return AUTHORITIES.iter().find(|facts| facts.has_former_name_of(party));
                };
                if found.next().is_none() {
                    return Some(first);
                }
                authority(party.address.as_ref()?.country?).filter(|facts| facts.has_name_of(party))
            }
        }
    }
}

impl AuthorityFacts {
    /// Returns all names.
    pub fn names(&self) -> impl Iterator<Item = &'static str> {
        self.name.iter().chain(self.other_names).copied()
    }

    fn has_name_of(&self, party: &Party) -> bool {
        let mut stated = party.name.iter().flat_map(|name| name.iter());
        stated.any(|(_, stated)| self.names().any(|name| name == stated))
    }

    /// Returns true if a party has a former name of this authority and is in its country.
    fn has_former_name_of(&self, party: &Party) -> bool {
        let country = party.address.as_ref().and_then(|address| address.country);
        let mut stated = party.name.iter().flat_map(|name| name.iter());
        country.is_some_and(|country| country.code() == self.country)
            && stated.any(|(_, stated)| self.former_names.contains(&stated))
    }

    /// Returns the name in `language`; in a language that has none, the authority's own name, or the English
    /// one if the authority has several.
    pub fn name_in(&self, language: Language) -> &'static str {
        let [first, second, english] = self.name;
        match NAMED_IN.iter().position(|other| *other == language) {
            Some(index) => self.name[index],
            None if first == second => first,
            None => english,
        }
    }

    /// Returns the language of the name in `language`, if it is known.
    pub fn language_of_name(&self, language: Language) -> Option<Language> {
        let name = self.name_in(language);
        let [first, second, english] = self.name;
        if name == english {
            Some(Language::En)
        } else if first == second {
            Language::ALL.into_iter().find(|own| own.country() == Some(self.country))
        } else {
            Some(language)
        }
    }

    /// Returns the index of the address for `language`. All languages but Swedish use the Finnish address.
    fn address_index(language: Language) -> usize {
        usize::from(language == Language::Sv)
    }

    /// Returns the two lines of the visiting address.
    pub fn visiting_address_in(&self, language: Language) -> Option<[&'static str; 2]> {
        self.visiting_address.map(|visiting| visiting[Self::address_index(language)])
    }

    /// Returns the two lines of the postal address.
    pub fn postal_address_in(&self, language: Language) -> Option<[&'static str; 2]> {
        self.postal_address.map(|postal| postal[Self::address_index(language)])
    }

    /// Returns the two lines of the address for letters: the postal address or, if it is not known, the
    /// visiting address.
    pub fn mailing_address_in(&self, language: Language) -> Option<[&'static str; 2]> {
        self.postal_address_in(language).or_else(|| self.visiting_address_in(language))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::EEA;
    use crate::{Address, Text, check_link, is_valid_email};

    #[test]
    fn entries_are_valid() {
        for facts in &AUTHORITIES {
            let code = facts.country;
            assert!(Country::from_code(code).is_some(), "{code}");
            assert_eq!(AUTHORITIES.iter().filter(|other| other.country == code).count(), 1, "{code}");
            assert!(facts.source.starts_with("https://"), "{code}");
            assert!(facts.website.starts_with("https://") && check_link(facts.website).is_ok(), "{code}");
            assert!(facts.email.is_none_or(is_valid_email), "{code}");
            let international = |phone: &str| phone.starts_with('+') || code == "FI";
            assert!(facts.phone.is_none_or(international), "{code}");
            assert!(facts.phone.is_some() || facts.email.is_some(), "{code}");
            let addresses = [facts.visiting_address, facts.postal_address];
            let lines: Vec<_> = addresses.into_iter().flatten().flatten().flatten().collect();
            for line in facts.names().chain(lines) {
                assert!(!line.trim().is_empty() && !line.contains("  "), "{code}: {line:?}");
            }
        }
    }

    #[test]
    fn every_eea_state_has_an_entry() {
        // Åland is part of Finland.
        for code in EEA.iter().filter(|code| **code != "AX").chain(&["GB", "CH"]) {
            assert!(AUTHORITIES.iter().any(|facts| facts.country == *code), "{code}");
        }
    }

    #[test]
    fn authorities_are_found_by_country_or_name() {
        let country = |code: &str| Country::from_code(code).unwrap();
        let stated = |name: &str, code: Option<&str>| {
            let address = code.map(|code| Address { country: Some(country(code)), ..Address::default() });
            let name = Some(Text::new(Language::En, name));
            Authority::Stated(Box::new(Party { name, address, ..Party::default() }))
        };
        let found = |authority: Authority| authority.facts().map(|facts| facts.country);
        assert_eq!(found(Authority::OfCountry(country("FI"))), Some("FI"));
        assert_eq!(found(Authority::OfCountry(country("GB"))), Some("GB"));
        assert_eq!(found(Authority::OfCountry(country("US"))), None);
        for (name, code) in [
            ("Dataombudsmannens byrå", "FI"),
            ("Andmekaitse Inspektsioon", "EE"),
            ("State Data Protection Inspectorate", "LT"),
            ("CNIL", "FR"),
            ("Information Commissioner's Office", "GB"),
        ] {
            assert_eq!(found(stated(name, None)), Some(code), "{name}");
        }
        assert_eq!(found(stated("Data Protection Board", None)), None);
        // Two authorities have this name.
        assert_eq!(found(stated("Datatilsynet", None)), None);
        assert_eq!(found(stated("Datatilsynet", Some("NO"))), Some("NO"));
        assert_eq!(found(stated("Datatilsynet", Some("SE"))), None);
        // A former name of the Swedish authority, and the name of that of Åland.
        assert_eq!(found(stated("Datainspektionen", Some("SE"))), Some("SE"));
        assert_eq!(found(stated("Datainspektionen", Some("AX"))), None);
        assert_eq!(found(stated("Datainspektionen", None)), None);
        assert_eq!(found(Authority::Stated(Box::default())), None);
    }

    #[test]
    fn email_addresses_of_authorities_are_known() {
        for email in [
            "tietosuoja@om.fi",
            "INFO@TIETOSUOJA.FI",
            "imy@imy.se",
            "x@post.aki.ee",
            "poststelle@bfdi.bund.de",
        ] {
            assert!(is_authority_email(email), "{email}");
        }
        for email in ["maija@example.fi", "maija@rom.fi", "om.fi", "@", "", "maija@bund.de"] {
            assert!(!is_authority_email(email), "{email}");
        }
    }

    #[test]
    fn cookies_have_an_authority_of_their_own() {
        let name = |code: &str| cookie_authority(Country::from_code(code).unwrap()).map(|found| found.name);
        assert!(name("FI").unwrap().contains("Traficom"));
        assert_eq!(name("AX"), name("FI"));
        assert!(name("SE").unwrap().contains("PTS"));
        assert_eq!(name("EE"), None);
    }
}
