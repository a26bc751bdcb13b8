//! Patterns about retention periods, interests, forms and contact persons.

use crate::patterns::{NO_TERMS, Pattern, Patterns};

/// A retention period that is only “as long as necessary”.
pub(crate) const CIRCULAR_RETENTION: Patterns = Patterns {
    fi: &[
        Pattern {
            any_of: &["niin kauan", "niin pitkään", "sen ajan", "vain niin kauan"],
            all_of: &[&["tarpe", "tarvi", "vaati", "edellyttä", "välttämät"]],
            none_of: NO_TERMS,
        },
        Pattern {
            any_of: &["toistaiseksi", "tarvittavan ajan", "tarpeellisen ajan"],
            all_of: &[],
            none_of: NO_TERMS,
        },
    ],
    sv: &[
        Pattern {
            any_of: &["så länge", "så lång tid", "den tid"],
            all_of: &[&["nödvänd", "behöv", "behov", "kräv", "förutsätt"]],
            none_of: NO_TERMS,
        },
        Pattern { any_of: &["tills vidare"], all_of: &[], none_of: NO_TERMS },
    ],
    en: &[
        Pattern {
            any_of: &["as long as", "for the period", "so long as", "for the time", "no longer than"],
            all_of: &[&["necessary", "need", "require"]],
            none_of: NO_TERMS,
        },
        Pattern { any_of: &["until further notice", "for the time being"], all_of: &[], none_of: NO_TERMS },
    ],
};

/// A reference to a form on the page.
pub(crate) const FORM_BELOW: Patterns = Patterns {
    fi: &[Pattern {
        any_of: &["alla oleva", "oheise", "tämän sivun", "sivun lopussa oleva", "alta löytyvä"],
        all_of: &[&["lomakkee", "lomaketta", "lomake", "lomakk"]],
        none_of: NO_TERMS,
    }],
    sv: &[Pattern {
        any_of: &["formuläret nedan", "blanketten nedan", "nedanstående formulär", "nedanstående blankett"],
        all_of: &[],
        none_of: NO_TERMS,
    }],
    en: &[Pattern {
        any_of: &["form below", "form at the end of", "form on this page", "attached form", "enclosed form"],
        all_of: &[],
        none_of: NO_TERMS,
    }],
};

/// A reference to the contact person of the register.
pub(crate) const REGISTER_CONTACT: Patterns = Patterns {
    fi: &[Pattern {
        any_of: &["rekisterin yhteyshenkil", "henkilörekisterin yhteyshenkil"],
        all_of: &[],
        none_of: NO_TERMS,
    }],
    sv: &[Pattern {
        any_of: &["registrets kontaktperson", "kontaktpersonen för registret", "kontaktperson för registret"],
        all_of: &[],
        none_of: NO_TERMS,
    }],
    en: &[Pattern {
        any_of: &[
            "contact person for the register",
            "contact person of the register",
            "register's contact person",
        ],
        all_of: &[],
        none_of: NO_TERMS,
    }],
};

/// A legitimate interest that applies to any business.
pub(crate) const GENERIC_INTEREST: Patterns = Patterns {
    fi: &[Pattern {
        any_of: &["liiketoimin"],
        all_of: &[&["johtam", "edistäm", "hoitam", "harjoitt", "tarpe", "välttämät", "intress"]],
        none_of: &[
            "petos",
            "petoks",
            "väärinkäyt",
            "turval",
            "tietoturv",
            "markkinoin",
            "suoramarkkin",
            "velk",
            "saatav",
            "perin",
            "varka",
            "ilkival",
            "oikeusvaat",
            "asiakaspal",
            "kilpail",
        ],
    }],
    sv: &[Pattern {
        any_of: &["affärsverksamhet", "rörelse", "verksamhet"],
        all_of: &[&["bedriva", "leda", "främja", "sköta", "behov", "nödvänd"]],
        none_of: &[
            "bedräger",
            "missbruk",
            "säker",
            "marknadsför",
            "direktmarknads",
            "skuld",
            "fordr",
            "indriv",
            "stöld",
            "skadegör",
            "rättsliga",
            "kundservice",
            "kundtjänst",
        ],
    }],
    en: &[Pattern {
        any_of: &["business"],
        all_of: &[&["run", "running", "operat", "conduct", "needs", "manag", "necessary", "promot"]],
        none_of: &[
            "fraud",
            "abuse",
            "secur",
            "safe",
            "marketing",
            "debt",
            "claim",
            "collect",
            "theft",
            "vandal",
            "customer service",
            "compet",
        ],
    }],
};

/// Data is used for the customer relationship only.
pub(crate) const ONLY_FOR_CUSTOMERS: Patterns = Patterns {
    fi: &[Pattern {
        any_of: &["ainoastaan", "vain", "yksinomaan"],
        all_of: &[
            &["asiakassuhte", "asiakassuhde"],
            &["tietoja ", "tietoj", "henkilötieto"],
            &["käsitellään", "käytetään", "käsittelemme", "käytämme"],
        ],
        none_of: &["ne ", "henkilöst", "työntekij", "markkin"],
    }],
    sv: &[Pattern {
        any_of: &["endast", "enbart", "uteslutande", "bara"],
        all_of: &[
            &["kundförhåll", "kundrelation"],
            &["uppgift", "uppgifter", "personuppgift"],
            &["behandla", "används", "använder"],
        ],
        none_of: &["dem ", "personal", "anställd", "marknad"],
    }],
    en: &[Pattern {
        any_of: &["only", "solely", "exclusively"],
        all_of: &[
            &["customer relationship"],
            &["data ", "information "],
            &["processed", "process ", "used", "use "],
        ],
        none_of: &["those ", "staff", "employees", "marketing"],
    }],
};

/// Data may also be used for purposes that are not stated.
pub(crate) const OTHER_PURPOSES: Patterns = Patterns {
    fi: &[Pattern {
        any_of: &[
            "muihin tarkoituksiin",
            "muita tarkoituksia varten",
            "muihinkin tarkoituksiin",
            "muuhun tarkoitukseen",
            "muita käyttötarkoituksia",
            "muihin käyttötarkoituksiin",
        ],
        all_of: &[
            &["voidaan", "voimme", "saatetaan", "saatamme", "saa "],
            &["käyt", "käsit", "tieto", "tietoj"],
        ],
        none_of: &["ei ", "emme ", "eikä", "ennen", "ilmoit", "kerro", "suostum", "anonym", "yhteensop"],
    }],
    sv: &[Pattern {
        any_of: &["andra ändamål", "andra syften", "annat ändamål", "annat syfte"],
        all_of: &[&["kan ", "kan också", "får "], &["använd", "behandla", "uppgift"]],
        none_of: &["inte ", "aldrig", "innan", "inform", "meddela", "samtyck", "anonym", "förenlig"],
    }],
    en: &[Pattern {
        any_of: &["other purposes", "another purpose", "any other purpose", "additional purposes"],
        all_of: &[&["may ", "can ", "might "], &["use", "process", "data"]],
        none_of: &[
            "not ",
            "never ",
            "before",
            "inform",
            "notify",
            "tell ",
            "consent",
            "anonym",
            "compatible",
            "prior",
        ],
    }],
};

/// The notice may change without an announcement.
pub(crate) const SILENT_CHANGES: Patterns = Patterns {
    fi: &[Pattern {
        any_of: &["muuttaa", "muutetaan", "päivittää", "päivitetään", "muutoksia"],
        all_of: &[
            &["seloste", "selostetta", "tietosuojakäytän", "tietosuojalauseke", "tätä lauseketta", "ehto"],
            &["ilman ", "ilmoittamatta", "etukäteen ilmoittamatta"],
            &["ilmoitu", "ilmoittamatta", "ilmoitta", "erillistä"],
        ],
        none_of: &["ei muuteta", "emme muuta", "olennais", "merkittäv"],
    }],
    sv: &[Pattern {
        any_of: &["ändra", "ändras", "uppdatera", "uppdateras", "ändringar"],
        all_of: &[
            &["beskrivning", "policy", "integritetspolicy", "dataskyddsbeskrivning", "meddelande", "villkor"],
            &["utan "],
            &["meddela", "meddelande", "förvarning", "underrätt", "avisering", "föregående"],
        ],
        none_of: &["väsentlig", "inte ändra"],
    }],
    en: &[Pattern {
        any_of: &["change", "update", "amend", "modif"],
        all_of: &[
            &["notice", "policy", "statement"],
            &[
                "without notice",
                "without prior notice",
                "without notifying",
                "without informing",
                "without telling",
            ],
        ],
        none_of: &["material", "significant", "will not", "never "],
    }],
};

/// Data about criminal convictions and offences.
pub(crate) const CRIMINAL_DATA: Patterns = Patterns {
    fi: &[Pattern {
        any_of: &["rikosrekiste", "rikostuomio", "rikosepäil", "rikostausta", "rikostiedo", "rikoksista"],
        all_of: &[],
        none_of: &["ei ", "emme "],
    }],
    sv: &[Pattern {
        any_of: &["brottsregist", "straffregist", "belastningsregist", "brottsmisstank", "fällande dom"],
        all_of: &[],
        none_of: &["inte ", "inga ", "ingen "],
    }],
    en: &[Pattern {
        any_of: &["criminal record", "criminal conviction", "criminal offence", "criminal background"],
        all_of: &[],
        none_of: &["no ", "not ", "never "],
    }],
};

/// A service for children.
pub(crate) const CHILDREN: Patterns = Patterns {
    fi: &[Pattern {
        any_of: &["lapsille", "lasten ", "alaikäis", "lapsi voi", "nuorille"],
        all_of: &[&["sovellu", "verkkopalvelu", "käyttäjätil", "tilin ", "rekisteröity", "peli", "pelin"]],
        none_of: &["ei ", "emme ", "ole tarkoitettu"],
    }],
    sv: &[Pattern {
        any_of: &["för barn", "minderårig", "barn kan", "barnets konto"],
        all_of: &[&["app", "appen ", "nättjänst", "konto", "användarkonto", "spel", "registrer"]],
        none_of: &["inte ", "inga ", "raderar", "kännedom"],
    }],
    en: &[Pattern {
        any_of: &["for children", "children can", "children may", "minors", "child's account"],
        all_of: &[&["app ", "online service", "account", "game", "sign up", "register"]],
        none_of: &["not ", "no ", "never ", "delete", "aware"],
    }],
};

/// Camera surveillance.
pub(crate) const CAMERAS: Patterns = Patterns {
    fi: &[Pattern {
        any_of: &["kameravalvon", "valvontakamer", "videovalvon", "tallentava kamera"],
        all_of: &[],
        none_of: &["ei ", "emme "],
    }],
    sv: &[Pattern {
        any_of: &["kamerabevak", "kameraövervak", "övervakningskamer", "bevakningskamer"],
        all_of: &[],
        none_of: &["inte ", "ingen "],
    }],
    en: &[Pattern {
        any_of: &[
            "camera surveillance",
            "video surveillance",
            "cctv",
            "surveillance camera",
            "security camera",
        ],
        all_of: &[],
        none_of: &["no ", "not "],
    }],
};

/// Logic of a decision that is only “an algorithm”.
pub(crate) const BARE_ALGORITHM: Patterns = Patterns {
    fi: &[Pattern {
        any_of: &["algoritm", "tekoäly", "automaattisesti", "automatisoid", "järjestelmä"],
        all_of: &[],
        none_of: &[
            "perust", "huomioi", "otetaan", "vertaa", "lasketa", "pist", "kriteer", "tekij", "tiedot ",
            "tietoj", "jos ", "kun ",
        ],
    }],
    sv: &[Pattern {
        any_of: &["algoritm", "artificiell", "automatiskt", "systemet"],
        all_of: &[],
        none_of: &[
            "baser", "grund", "beakt", "jämför", "beräkn", "poäng", "kriteri", "faktor", "uppgift", "om ",
            "när ",
        ],
    }],
    en: &[Pattern {
        any_of: &["algorithm", "artificial intelligence", "automatically", "the system", "software"],
        all_of: &[],
        none_of: &[
            "based", "consider", "take", "compar", "calculat", "scor", "criteri", "factor", "data", "if ",
            "when ", "weigh",
        ],
    }],
};
