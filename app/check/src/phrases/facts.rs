//! Headings and sentences that state an item of Art. 13 or 14 in a text.

use crate::patterns::{NO_TERMS, Pattern, Patterns, Terms};

/// A pattern of one list of terms.
const fn any(any_of: Terms) -> Pattern {
    Pattern { any_of, all_of: &[], none_of: NO_TERMS }
}

/// A pattern of several lists of terms. One term of each list must be in the sentence.
const fn both(any_of: Terms, all_of: &'static [Terms]) -> Pattern {
    Pattern { any_of, all_of, none_of: NO_TERMS }
}

/// A pattern of two lists of terms, and of terms that change the meaning.
const fn unless(any_of: Terms, all_of: &'static [Terms], none_of: Terms) -> Pattern {
    Pattern { any_of, all_of, none_of }
}

/// Words that are part of the name of an organisation.
const NAME_PARTS: Terms = &[
    "oy ",
    "oyj ",
    "ab ",
    "abp ",
    "ky ",
    "ry ",
    "r.y",
    "rf ",
    "r.f",
    "tmi ",
    "osk ",
    "säätiö",
    "kaupunki ",
    "kunta ",
    "kuntayhtymä",
    "seurakun",
    "yhdistys ",
    "yhtiö ",
    "yliopisto ",
    "virasto ",
    "hyvinvointialue ",
    "kommun ",
    "stad ",
    "församling ",
    "stiftelsen",
    "föreningen",
    "förbundet",
    "bostadsrättsförening",
    "ltd",
    "limited ",
    "inc ",
    "llc ",
    "gmbh ",
    "oü ",
    "university",
    "foundation",
    "association ",
    "city of",
    "municipality",
];

/// Words of a sentence that names the controller by a pronoun, or says what a controller is or does.
const WE: Terms = &[
    "me ", "se ", "joka ", "velvol", "vi ", "den som", "vem ", "som ", "skyldig", "we ", "who ", "which",
    "that", "obliged", "required",
];

/// The controller is named.
pub(crate) const CONTROLLER: Patterns = Patterns {
    fi: &[
        both(&["rekisterinpitäjä", "rekisteriä ylläpitää", "rekisterin omistaja"], &[NAME_PARTS]),
        both(&["y-tunnus"], &[NAME_PARTS]),
        unless(&["rekisterinpitäjä on ", "rekisterinpitäjänä toimii", "toimii rekisterinpitäjänä"], &[], WE),
    ],
    sv: &[
        both(&["personuppgiftsansvarig", "registeransvarig", "registret upprätthålls av"], &[NAME_PARTS]),
        both(&["organisationsnummer", "org.nr", "org.-nr", "fo-nummer"], &[NAME_PARTS]),
        unless(&["är personuppgiftsansvarig", "personuppgiftsansvarig är"], &[], WE),
    ],
    en: &[
        both(
            &[
                "controller is",
                "controller of",
                "controller for",
                "the controller",
                "the data controller",
                "a data controller",
                "responsible for the processing",
                "responsible for your personal data",
            ],
            &[NAME_PARTS],
        ),
        both(&["business id", "company number", "registration number"], &[NAME_PARTS]),
        unless(&["is the controller", "is the data controller", "controller is "], &[], WE),
    ],
};

/// A name of an organisation, in a text about the controller.
pub(crate) const ORGANISATION: Patterns =
    Patterns { fi: &[any(NAME_PARTS)], sv: &[any(NAME_PARTS)], en: &[any(NAME_PARTS)] };

/// Words of a sentence about the notice itself or about others.
const ABOUT_THE_NOTICE: Terms = &[
    "seloste",
    "selosteessa",
    "tietosuojaseloste",
    "tässä ",
    "beskrivning",
    "policy",
    "integritetspolicy",
    "ansvarar",
    "this statement",
    "this notice",
    "this policy",
    "explain",
];

/// What data is used for.
pub(crate) const PURPOSES: Patterns = Patterns {
    fi: &[
        unless(
            &["käsitellään", "käytetään", "käytämme", "käsittelemme", "kerätään", "keräämme", "tarvitsemme"],
            &[
                &["tieto", "tiedot", "tietoj", "henkilötie", "rekister"],
                &[
                    "varten",
                    "tarkoituks",
                    "käyttötarkoitu",
                    "hoitami",
                    "ylläpit",
                    "toteuttami",
                    "tarjoami",
                    "yhteydenpi",
                    "viestin",
                    "lasku",
                    "markkino",
                    "toimittami",
                    "järjestämi",
                    "vastaami",
                    "kehittämi",
                ],
            ],
            ABOUT_THE_NOTICE,
        ),
        both(
            &["tarkoituksena on", "tarkoitus on", "käyttötarkoitus on", "käyttötarkoituksena on"],
            &[&["tieto", "tietoj", "henkilötie", "rekister", "käsittely"]],
        ),
    ],
    sv: &[
        unless(
            &["behandlar vi", "behandlas", "behandlar", "använder", "används", "samlar", "samlas", "behöver"],
            &[&["uppgift", "personuppgift", "information"], &["för att ", "i syfte", "ändamål", "syftet"]],
            ABOUT_THE_NOTICE,
        ),
        both(&["syftet med", "ändamålet med", "ändamålen med"], &[&["behandling", "registret", "uppgift"]]),
    ],
    en: &[
        unless(
            &["use ", "used ", "process ", "processed", "collect", "we need "],
            &[
                &["data", "information", "details", "it "],
                &[
                    "in order to",
                    "for the purpose",
                    "so that",
                    "to provide",
                    "to improve",
                    "to deliver",
                    "to send",
                    "to answer",
                    "to respond",
                    "to keep",
                    "to manage",
                    "to contact",
                    "to handle",
                    "to administer",
                    "to ensure",
                    "to fulfil",
                    "to let ",
                    "to give",
                    "to offer",
                    "to run",
                    "to resolve",
                    "to analyse",
                ],
            ],
            ABOUT_THE_NOTICE,
        ),
        both(&["purpose of"], &[&["process", "register", "collect"]]),
    ],
};

/// Words of a sentence that names a legal basis as the condition of a right.
const CONDITIONS: Terms = &[
    "silloin",
    "mikäli",
    "jos ",
    "vastust",
    "peruut",
    "om ",
    "invänd",
    "återkall",
    "when ",
    "if ",
    "where ",
    "object ",
    "withdraw",
];

/// A legal basis of Art. 6(1).
pub(crate) const BASES: Patterns = Patterns {
    fi: &[
        unless(
            &[
                "suostumu",
                "sopimu",
                "oikeutettu etu",
                "oikeutettuun etuun",
                "lakisääteinen velvoite",
                "lakisääteiseen",
            ],
            &[&["perust", "oikeusperust", "artik"]],
            CONDITIONS,
        ),
        unless(&["6 artiklan 1 kohdan", "6(1)", "6.1", "artikla 6"], &[], CONDITIONS),
    ],
    sv: &[
        unless(
            &["samtyck", "avtal", "berättigat intresse", "berättigade intresse", "rättslig förpliktelse"],
            &[&["grund", "stöd", "baser", "artik"]],
            CONDITIONS,
        ),
        unless(&["artikel 6", "art. 6"], &[], CONDITIONS),
    ],
    en: &[
        unless(
            &["consent", "contract", "legitimate interest", "legal obligation"],
            &[&["basis", "based", "ground", "rely", "article"]],
            CONDITIONS,
        ),
        unless(&["article 6", "art. 6"], &[], CONDITIONS),
    ],
};

/// The legitimate interest.
pub(crate) const INTEREST: Patterns = Patterns {
    fi: &[both(
        &[
            "etu on",
            "etumme on",
            "etuna on",
            "etunamme on",
            "etuun, joka",
            "edun perusteella, joka",
            "etunsa on",
        ],
        &[],
    )],
    sv: &[both(
        &["intresse av att", "intresset är", "intresse är att", "intresse att", "intresset av att"],
        &[],
    )],
    en: &[both(
        &["interest in ", "interests in ", "interest is ", "interests are ", "interest of ", "interest to "],
        &[],
    )],
};

/// Categories of data.
pub(crate) const DATA: Patterns = Patterns {
    fi: &[both(
        &[
            "keräämme",
            "kerätään",
            "käsittelemme",
            "käsitellään",
            "tallennamme",
            "tallennetaan",
            "sisältää",
            "rekisterissä on",
            "rekisteriin tallen",
        ],
        &[&["nimi", "nimen", "nimet", "osoit", "sähköposti", "puhelin", "yhteystied", "yhteystieto"]],
    )],
    sv: &[both(
        &["samlar", "samlas", "behandlar", "behandlas", "sparar", "sparas", "innehåller", "registreras"],
        &[&["namn", "adress", "e-post", "telefon", "kontaktuppgift"]],
    )],
    en: &[both(
        &["collect", "process", "store", "contain", "keep ", "hold "],
        &[&["name", "address", "e-mail", "email", "telephone", "phone", "contact details"]],
    )],
};

/// Words of a sentence about transfers outside the EEA, or about what the person receives.
const ABROAD: Terms =
    &["ulkopuolel", "utanför", "outside", "asiakkaalle", "rekisteröidylle", "till dig", "to you "];

/// Recipients.
pub(crate) const RECIPIENTS: Patterns = Patterns {
    fi: &[
        unless(
            &[
                "luovutetaan",
                "luovuteta ",
                "luovutamme",
                "luovuta ",
                "jaamme",
                "jaetaan",
                "käsittelijä",
                "palveluntarjoaja",
            ],
            &[&["tieto", "tietoj", "tiedot", "henkilötie", "puolest"]],
            ABROAD,
        ),
        any(&["vastaanottaj"]),
    ],
    sv: &[
        unless(
            &[
                "lämnas ut",
                "lämnar ut",
                "lämna ut",
                "lämnas inte ut",
                "lämnar inte ut",
                "utlämnas",
                "delar",
                "delas",
                "biträde",
                "för vår räkning",
            ],
            &[&["uppgift", "personuppgift", "information"]],
            ABROAD,
        ),
        any(&["mottagare"]),
    ],
    en: &[
        unless(
            &[
                "share ",
                "shared ",
                "disclos",
                "pass ",
                "passed ",
                "given to",
                "data processor",
                "on our behalf",
                "service provider",
            ],
            &[&["data", "information", "details", "it "]],
            ABROAD,
        ),
        any(&["recipients"]),
    ],
};

/// A transfer mechanism.
pub(crate) const MECHANISM: Patterns = Patterns {
    fi: &[any(&[
        "vakiolausek",
        "vakiosopimuslausek",
        "mallilausek",
        "mallisopimuslausek",
        "riittävyyttä koskev",
        "riittävyyspäät",
        "tietosuojan riittävyy",
        "yritystä koskevi",
        "data privacy framework",
        "scc",
    ])],
    sv: &[any(&[
        "standardavtalsklausul",
        "standardklausul",
        "modellklausul",
        "adekvat skyddsnivå",
        "beslut om adekvat",
        "bindande företagsbestämmelser",
        "data privacy framework",
        "scc",
    ])],
    en: &[any(&[
        "standard contractual",
        "standard data protection clauses",
        "model clauses",
        "adequacy decision",
        "adequate level",
        "binding corporate rules",
        "data privacy framework",
        "scc",
    ])],
};

/// Words for a length of time.
const PERIODS: Terms = &[
    "vuoden",
    "vuotta",
    "vuosi",
    "kuukau",
    "päivä",
    "viiko",
    "viikko",
    "vuorokau",
    "kunnes",
    "asti",
    "saakka",
    "päätty",
    "niin kauan",
    "ajan ",
    "år ",
    "års",
    "månad",
    "dag ",
    "dagar",
    "vecka",
    "veckor",
    "tills",
    "så länge",
    "upphör",
    "year",
    "month",
    "day ",
    "days",
    "week",
    "until",
    "as long as",
];

/// How long data is kept.
pub(crate) const RETENTION: Patterns = Patterns {
    fi: &[both(&["säily", "poistetaan", "poistamme", "hävitetään", "hävitämme", "arkistoidaan"], &[PERIODS])],
    sv: &[both(
        &["bevara", "spara", "lagra", "förvara", "rader", "gallra", "tas bort", "raderas", "sparas"],
        &[PERIODS],
    )],
    en: &[both(
        &["keep ", "kept", "retain", "retention", "stored", "store ", "delet", "eras", "throw"],
        &[PERIODS],
    )],
};

/// Words of a sentence about a right.
const RIGHT_WORDS: Terms = &[
    "oikeus ",
    "oikeut",
    "oikeude",
    "voit ",
    "voi ",
    "pyytä",
    "vaati",
    "rätt ",
    "rätten ",
    "rättighet",
    "kan du",
    "du kan",
    "kan begära",
    "begära",
    "right ",
    "rights",
    "you may",
    "you can",
    "ask us",
    "ask for",
    "request",
];

/// Words that deny a right.
const DENIED: Terms = &[
    "ei ole oikeut",
    "ei voi ",
    "et voi ",
    "ei voida",
    "emme voi",
    "inte rätt",
    "ingen rätt",
    "kan inte",
    "cannot",
    "no right",
    "not have the right",
];

/// Access.
pub(crate) const ACCESS: Patterns = Patterns {
    fi: &[unless(
        &["tarkast", "pääsy", "pääst", "saada tieto", "tutustua", "jäljenn", "nähdä"],
        &[
            RIGHT_WORDS,
            &[
                "tietosi",
                "tietonsa",
                "tietoihin",
                "tietoja",
                "tietojen",
                "tiedot",
                "henkilötiedo",
                "henkilötieto",
                "rekisteriin",
                "itseä",
            ],
        ],
        &["ei ole oikeut", "ei voi ", "viranomai", "luovut", "tietosuojaseloste"],
    )],
    sv: &[unless(
        &[
            "tillgång",
            "åtkomst",
            "registerutdrag",
            "insyn",
            "granska",
            "kontrollera",
            "få veta",
            "få information",
            "kopia",
        ],
        &[RIGHT_WORDS],
        DENIED,
    )],
    en: &[unless(
        &["access", "copy of", "copies of", "check your", "check the", "inspect", "see what", "see the data"],
        &[RIGHT_WORDS],
        DENIED,
    )],
};

/// Rectification.
pub(crate) const RECTIFICATION: Patterns = Patterns {
    fi: &[unless(&["oikais", "oikaisu", "oikaise", "korja", "täydent"], &[RIGHT_WORDS], DENIED)],
    sv: &[unless(&["rättels", "rätta ", "rättad", "rättas", "korriger", "komplett"], &[RIGHT_WORDS], DENIED)],
    en: &[unless(&["rectif", "correct", "complet"], &[RIGHT_WORDS], DENIED)],
};

/// Erasure.
pub(crate) const ERASURE: Patterns = Patterns {
    fi: &[unless(&["poist", "unohdetu", "hävit"], &[RIGHT_WORDS], DENIED)],
    sv: &[unless(&["rader", "ta bort", "tas bort", "borttag", "glömd", "bortglömd"], &[RIGHT_WORDS], DENIED)],
    en: &[unless(&["eras", "delet", "forgotten", "remov"], &[RIGHT_WORDS], DENIED)],
};

/// Restriction.
pub(crate) const RESTRICTION: Patterns = Patterns {
    fi: &[unless(&["rajoitt", "rajoite", "rajoitu"], &[RIGHT_WORDS], DENIED)],
    sv: &[unless(&["begräns"], &[RIGHT_WORDS], DENIED)],
    en: &[unless(
        &["restrict", "limited in", "limit the", "limit our", "limitation of"],
        &[RIGHT_WORDS],
        DENIED,
    )],
};

/// Portability.
pub(crate) const PORTABILITY: Patterns = Patterns {
    fi: &[unless(
        &["siirtää", "siirrettä", "siirtämi", "siirto-oikeu", "siirtoon", "siirtoa", "siirretyksi"],
        &[RIGHT_WORDS],
        &["ulkopuolel", "etan ", "eta-", "kolmansi", "ei voi ", "ei ole oikeut"],
    )],
    sv: &[unless(
        &["portabil", "dataportabil", "flytta", "överföra", "överförda", "överföring", "få ut "],
        &[RIGHT_WORDS],
        &["utanför", "tredjeland", "tredje land", "inte rätt", "kan inte"],
    )],
    en: &[unless(
        &[
            "portab",
            "moved from",
            "machine-readable",
            "transmit",
            "transfer your",
            "transferred to another",
            "data moved",
        ],
        &[RIGHT_WORDS],
        &["outside", "third countr", "cannot"],
    )],
};

/// Objection.
pub(crate) const OBJECTION: Patterns = Patterns {
    fi: &[unless(&["vastust", "kieltää", "kielto-oikeu"], &[RIGHT_WORDS], DENIED)],
    sv: &[unless(&["invänd", "motsätt", "förbjud"], &[RIGHT_WORDS], DENIED)],
    en: &[unless(&["object", "oppose"], &[RIGHT_WORDS], DENIED)],
};

/// Withdrawal of consent.
pub(crate) const WITHDRAWAL: Patterns = Patterns {
    fi: &[unless(&["peruut", "perua ", "peru ", "perumi"], &[&["suostum"]], DENIED)],
    sv: &[unless(&["återkalla", "återta", "dra tillbaka", "ta tillbaka"], &[&["samtyck"]], DENIED)],
    en: &[unless(&["withdraw", "revoke"], &[&["consent"]], DENIED)],
};

/// Complaint to a supervisory authority.
pub(crate) const COMPLAINT: Patterns = Patterns {
    fi: &[unless(
        &["valitu", "valittaa", "valitta", "kantel", "saattaa asia", "valvontaviranomai"],
        &[
            &["viranomai", "valvontaviranomai", "tietosuojavaltuutet", "tietosuojavaltuutetu"],
            &["valit", "valitu", "kantel", "saattaa", "tehdä", "vireille"],
        ],
        &[],
    )],
    sv: &[unless(
        &["klagomål", "klaga", "anmäla", "anmälan"],
        &[&["myndighet", "tillsynsmyndighet", "dataombudsman", "integritetsskydd", "imy", "datainspektion"]],
        &[],
    )],
    en: &[unless(
        &["complain", "complaint"],
        &[&["authority", "ombudsman", "commissioner", "regulator", "inspectorate"]],
        &[],
    )],
};

/// Whether data must be provided.
pub(crate) const PROVISION: Patterns = Patterns {
    fi: &[both(
        &[
            "vapaaehtois",
            "edellyt",
            "pakollis",
            "välttämätöntä antaa",
            "ei anna",
            "et anna",
            "jättää anta",
            "antaminen on",
        ],
        &[&["tietojen anta", "tietoja ei anne", "antaminen", "antamista", "anna ", "antamatta"]],
    )],
    sv: &[both(
        &["frivillig", "obligatorisk", "nödvändigt att lämna", "måste lämna", "inte lämnar", "inte uppger"],
        &[&["lämna ", "lämnar", "uppge ", "uppger", "tillhandahåll"]],
    )],
    en: &[both(
        &[
            "voluntary",
            "obliged to",
            "obligation to provide",
            "required to provide",
            "must provide",
            "do not provide",
            "don't provide",
            "do not give",
            "mandatory",
        ],
        &[&["provid", "giv"]],
    )],
};

/// Whether decisions are automated.
pub(crate) const AUTOMATED_DECISIONS: Patterns = Patterns {
    fi: &[both(
        &["automaattis", "automatisoi", "automaatti"],
        &[
            &["päätö", "päätök", "luottopäätö", "yksittäispäätö"],
            &["tee ", "teemme", "tehdä", "tehdään", "käytä", "käytetä", "käytämme", "perustu", "ei "],
        ],
    )],
    sv: &[both(
        &["automat", "automatis", "automatisk"],
        &[
            &["beslut", "kreditbeslut"],
            &["fatta", "fattas", "gör ", "görs ", "använd", "tilläm", "inte ", "inga ", "ingen ", "inget "],
        ],
    )],
    en: &[both(
        &["automat", "solely automated"],
        &[&["decision"], &["make ", "made ", "use ", "used ", "base", "no ", "not ", "never ", "don't "]],
    )],
};

/// The day of the last change. The sentence must contain a date too.
pub(crate) const UPDATED: Patterns = Patterns {
    fi: &[any(&[
        "päivitet",
        "muutettu",
        "laadittu",
        "laatimis",
        "voimassa alkaen",
        "viimeksi",
        "tarkistettu",
    ])],
    sv: &[any(&["uppdater", "senast ändrad", "ändrad", "upprättad", "reviderad", "gäller från"])],
    en: &[any(&["updated", "revised", "last changed", "last modified", "effective", "amended", "as of"])],
};

/// A data protection officer.
pub(crate) const OFFICER: Patterns = Patterns {
    fi: &[any(&["tietosuojavastaav"])],
    sv: &[any(&["dataskyddsombud"])],
    en: &[any(&["data protection officer", "dpo "])],
};

/// Folded beginnings of headings, by what they announce.
pub(crate) mod headings {
    use crate::patterns::Terms;

    pub(crate) const CONTROLLER: Terms = &[
        "rekisterinpitäjä",
        "rekisterin pitäjä",
        "personuppgiftsansvarig",
        "registeransvarig",
        "gemensamt personuppgiftsansvarig",
        "controller",
        "data controller",
        "the controller",
        "who we are",
        "keitä me olemme",
        "vilka vi är",
    ];
    pub(crate) const PURPOSES: Terms = &[
        "käsittelyn tarkoitu",
        "henkilötietojen käsittelyn tarkoitu",
        "henkilötietojen käyttötarkoitu",
        "tietojen käyttötarkoitu",
        "rekisterin käyttötarkoitu",
        "rekisterin tarkoitu",
        "käyttötarkoitu",
        "mihin tietoja käytetään",
        "mihin käytämme",
        "miksi käsittelemme",
        "ändamål",
        "behandlingens ändamål",
        "syftet med",
        "registrets ändamål",
        "varför behandlar vi",
        "hur vi använder",
        "purpose",
        "why we",
        "how we use",
        "what we use",
        "what it is for",
    ];
    pub(crate) const BASES: Terms = &[
        "oikeusperust",
        "käsittelyn oikeusperust",
        "käsittelyperust",
        "käsittelyn peruste",
        "rättslig grund",
        "juridisk grund",
        "laglig grund",
        "legal basis",
        "legal bases",
        "lawful basis",
    ];
    pub(crate) const DATA: Terms = &[
        "käsiteltävät henkilötiedot",
        "käsiteltävät tiedot",
        "kerättävät tiedot",
        "rekisterin tietosisältö",
        "tietosisältö",
        "rekisteriin tallennettavat",
        "mitä tietoja",
        "mitä henkilötietoja",
        "minkälaisia tietoja",
        "millaisia tietoja",
        "henkilötietoryhmät",
        "vilka uppgifter",
        "vilka personuppgifter",
        "personuppgifter som behandlas",
        "registrets datainnehåll",
        "registrets innehåll",
        "what data",
        "what information",
        "information we collect",
        "data we collect",
        "personal data we",
        "what we collect",
        "what we ask for",
        "categories of",
    ];
    pub(crate) const RECIPIENTS: Terms = &[
        "tietojen luovutu",
        "henkilötietojen luovut",
        "säännönmukaiset tietojen luovut",
        "tietojen säännönmukaiset luovut",
        "säännönmukaiset luovut",
        "luovutuks",
        "tietojen vastaanottaja",
        "henkilötietojen vastaanottaja",
        "vastaanottaja",
        "kenelle tietoja",
        "mottagare",
        "utlämnande",
        "vem delar vi",
        "vi delar",
        "recipients",
        "sharing",
        "who we share",
        "disclosure",
        "people who see it",
    ];
    pub(crate) const RETENTION: Terms = &[
        "säilytysai",
        "henkilötietojen säily",
        "tietojen säily",
        "kuinka kauan",
        "miten kauan",
        "lagringstid",
        "förvaringstid",
        "bevaringstid",
        "gallring",
        "hur länge",
        "retention",
        "how long",
        "storage period",
        "data retention",
    ];
    pub(crate) const UPDATED: Terms = &[
        "muutokset",
        "selosteen muut",
        "tietosuojaselosteen muut",
        "selosteen päiv",
        "päivitet",
        "ändringar",
        "uppdatering",
        "changes",
        "this notice may change",
        "updates to",
    ];
    pub(crate) const COMPLAINT: Terms = &[
        "valitusoikeu",
        "oikeus tehdä valitus",
        "oikeus valittaa",
        "oikeus saattaa asia",
        "klagomål",
        "rätt att lämna klagomål",
        "complaint",
        "right to lodge a complaint",
    ];
    pub(crate) const PROVISION: Terms = &[
        "tietojen antamisen vapaaehtois",
        "onko tietojen antaminen",
        "tietojen antaminen",
        "måste du lämna",
        "skyldighet att lämna",
        "do you have to provide",
        "obligation to provide",
    ];
    pub(crate) const AUTOMATED_DECISIONS: Terms = &[
        "automaattinen päätök",
        "automatisoitu päätök",
        "automatisoidut päätök",
        "automaattiset päätök",
        "profilointi",
        "automatiserat beslut",
        "automatiserade beslut",
        "profilering",
        "automated decision",
        "profiling",
    ];
}
