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
