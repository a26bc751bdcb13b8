//! What is said of periods, interests, forms and persons.

use super::NOTHING;
use crate::sayings::{Saying, Sayings};

/// A period that says no more than that it is as long as it is.
pub(crate) const CIRCULAR_RETENTION: Sayings = Sayings {
    fi: &[
        Saying {
            first: &["niin kauan", "niin pitkään", "sen ajan", "vain niin kauan"],
            with: &[&["tarpe", "tarvi", "vaati", "edellyttä", "välttämät"]],
            unless: NOTHING,
        },
        Saying {
            first: &["toistaiseksi", "tarvittavan ajan", "tarpeellisen ajan"],
            with: &[],
            unless: NOTHING,
        },
    ],
    sv: &[
        Saying {
            first: &["så länge", "så lång tid", "den tid"],
            with: &[&["nödvänd", "behöv", "behov", "kräv", "förutsätt"]],
            unless: NOTHING,
        },
        Saying { first: &["tills vidare"], with: &[], unless: NOTHING },
    ],
    en: &[
        Saying {
            first: &["as long as", "for the period", "so long as", "for the time", "no longer than"],
            with: &[&["necessary", "need", "require"]],
            unless: NOTHING,
        },
        Saying { first: &["until further notice", "for the time being"], with: &[], unless: NOTHING },
    ],
};

/// A form that is said to be on the page.
pub(crate) const FORM_BELOW: Sayings = Sayings {
    fi: &[Saying {
        first: &["alla oleva", "oheise", "tämän sivun", "sivun lopussa oleva", "alta löytyvä"],
        with: &[&["lomakkee", "lomaketta", "lomake", "lomakk"]],
        unless: NOTHING,
    }],
    sv: &[Saying {
        first: &["formuläret nedan", "blanketten nedan", "nedanstående formulär", "nedanstående blankett"],
        with: &[],
        unless: NOTHING,
    }],
    en: &[Saying {
        first: &["form below", "form at the end of", "form on this page", "attached form", "enclosed form"],
        with: &[],
        unless: NOTHING,
    }],
};

/// The contact person of the register.
pub(crate) const CONTACT_OF_REGISTER: Sayings = Sayings {
    fi: &[Saying {
        first: &["rekisterin yhteyshenkil", "henkilörekisterin yhteyshenkil"],
        with: &[],
        unless: NOTHING,
    }],
    sv: &[Saying {
        first: &["registrets kontaktperson", "kontaktpersonen för registret", "kontaktperson för registret"],
        with: &[],
        unless: NOTHING,
    }],
    en: &[Saying {
        first: &[
            "contact person for the register",
            "contact person of the register",
            "register's contact person",
        ],
        with: &[],
        unless: NOTHING,
    }],
};

/// A legitimate interest that is no more than that there is a business.
pub(crate) const STOCK_INTEREST: Sayings = Sayings {
    fi: &[Saying {
        first: &["liiketoimin"],
        with: &[&["johtam", "edistäm", "hoitam", "harjoitt", "tarpe", "välttämät", "intress"]],
        unless: &[
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
    sv: &[Saying {
        first: &["affärsverksamhet", "rörelse", "verksamhet"],
        with: &[&["bedriva", "leda", "främja", "sköta", "behov", "nödvänd"]],
        unless: &[
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
    en: &[Saying {
        first: &["business"],
        with: &[&["run", "running", "operat", "conduct", "needs", "manag", "necessary", "promot"]],
        unless: &[
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

/// Data that is used for the customer relationship and nothing else.
pub(crate) const ONLY_FOR_CUSTOMERS: Sayings = Sayings {
    fi: &[Saying {
        first: &["ainoastaan", "vain", "yksinomaan"],
        with: &[
            &["asiakassuhte", "asiakassuhde"],
            &["tietoja ", "tietoj", "henkilötieto"],
            &["käsitellään", "käytetään", "käsittelemme", "käytämme"],
        ],
        unless: &["ne ", "henkilöst", "työntekij", "markkin"],
    }],
    sv: &[Saying {
        first: &["endast", "enbart", "uteslutande", "bara"],
        with: &[
            &["kundförhåll", "kundrelation"],
            &["uppgift", "uppgifter", "personuppgift"],
            &["behandla", "används", "använder"],
        ],
        unless: &["dem ", "personal", "anställd", "marknad"],
    }],
    en: &[Saying {
        first: &["only", "solely", "exclusively"],
        with: &[
            &["customer relationship"],
            &["data ", "information "],
            &["processed", "process ", "used", "use "],
        ],
        unless: &["those ", "staff", "employees", "marketing"],
    }],
};
