//! What is said of cookies, consent by use, and of data that is said to tell nothing of a person.

use crate::sayings::{Saying, Sayings};

/// Acceptance or consent that is read into mere use.
pub(crate) const CONSENT_BY_USE: Sayings = Sayings {
    fi: &[Saying {
        first: &["käyttämällä", "jatkamalla", "käyttäessäsi", "käytön jatkaminen", "vierailemalla"],
        with: &[&["hyväksy", "suostu"], &["sivu", "verkko", "palvelu", "sovellu"]],
        unless: &[
            "peru", "kiel", "lomake", "lomak", "painik", "linkki", "linkk", "valint", "voit ", "voi ",
            "asetuks",
        ],
    }],
    sv: &[Saying {
        first: &[
            "genom att använda",
            "genom att fortsätta",
            "genom att besöka",
            "genom din användning",
            "när du använder",
            "om du fortsätter",
        ],
        with: &[&["godkänn", "accepter", "samtyck"], &["webb", "sida", "sajt", "tjänst", "app"]],
        unless: &[
            "återkall",
            "återta",
            "formulär",
            "blankett",
            "knapp",
            "länk",
            "invänd",
            "kan du ",
            "du kan ",
        ],
    }],
    en: &[Saying {
        first: &[
            "by using",
            "by continuing",
            "by visiting",
            "by accessing",
            "your use of",
            "your continued use",
            "if you continue to use",
        ],
        with: &[&["accept", "consent", "agree"], &["site", "website", "service", "app", "page"]],
        unless: &["withdraw", "form", "button", "link", "checkbox", "tick", "object", "can ", "may "],
    }],
};

/// The browser's settings, or an add-on, as the way to refuse.
pub(crate) const BROWSER_CONTROL: Sayings = Sayings {
    fi: &[
        Saying {
            first: &["selaimen", "selaime", "selainasetu", "selainohjelm", "selaimissa"],
            with: &[
                &["asetu", "lisäosa", "laajennu"],
                &["estä", "estää", "kytke", "kielt", "pois", "tyhjen"],
            ],
            unless: &["suostumu"],
        },
        Saying {
            first: &["selain", "selaim"],
            with: &[&["poiskytk", "käytöstä poist"], &["eväste"]],
            unless: &["suostumu"],
        },
    ],
    sv: &[Saying {
        first: &["webbläsare", "webbläsar", "browser"],
        with: &[
            &["inställning", "tillägg"],
            &["blocker", "spärra", "stäng", "hindra", "förhindra", "neka", "avböj", "radera", "förbjud"],
        ],
        unless: &["samtyck"],
    }],
    en: &[Saying {
        first: &["browser"],
        with: &[
            &["setting", "add-on", "addon", "plug-in", "plugin", "extension", "preferences"],
            &[
                "block",
                "disable",
                "refuse",
                "reject",
                "prevent",
                "opt out",
                "opt-out",
                "turn off",
                "turned off",
                "switch off",
                "switched off",
                "blocked",
                "disabled",
                "delete",
            ],
        ],
        unless: &["consent"],
    }],
};

/// Cookies or analytics in use.
pub(crate) const COOKIES_USED: Sayings = Sayings {
    fi: &[Saying {
        first: &["eväste", "google analytics", "verkkoanalytiik", "kävijäseuran", "seurantapikse"],
        with: &[],
        unless: &["välttämät", "poist", "tyhjen"],
    }],
    sv: &[Saying {
        first: &["kakor", "kakorna", "webbanaly", "besöksstatistik", "spårningspix"],
        with: &[],
        unless: &["nödvänd", "radera", "ta bort"],
    }],
    en: &[Saying {
        first: &["cookies", "cookie", "web analytics", "tracking pixel"],
        with: &[],
        unless: &["necessary", "essential", "delete", "remove"],
    }],
};

/// Data that is said to tell nothing of a person.
pub(crate) const ANONYMOUS: Sayings = Sayings {
    fi: &[
        Saying {
            first: &["ei voi", "ei voida", "eivät voi", "emme voi", "ei pysty", "ei pystytä"],
            with: &[
                &["tunnistaa ", "yksilöi", "erottaa ", "jäljittää ", "yhdistää "],
                &["henkilö", "käyttäj", "vierailij", "kävij", "sinu"],
            ],
            unless: &["ilman", "mikäli", "jos "],
        },
        Saying {
            first: &["anonyym", "nimettöm"],
            with: &[&["tieto", "tied", "tilasto", "data"]],
            unless: &["ei "],
        },
    ],
    sv: &[
        Saying {
            first: &["kan inte", "kan man inte", "kan vi inte", "kan ingen", "går inte att"],
            with: &[
                &[
                    "identifier",
                    "spåras",
                    "spåra ",
                    "kopplas",
                    "koppla ",
                    "särskilj",
                    "härledas",
                    "urskilj",
                    "igenkänn",
                ],
                &["person", "användar", "besökar", "individ", "dig "],
            ],
            unless: &["utan ", "om du ", "om vi ", "om inte"],
        },
        Saying {
            first: &["anonym ", "anonyma", "anonymt"],
            with: &[&["uppgift", "data", "statisti"]],
            unless: &["inte "],
        },
    ],
    en: &[
        Saying {
            first: &["cannot", "can not", "not possible", "does not", "do not"],
            with: &[
                &["identify", "identified", "traced", "trace", "linked to", "single out"],
                &["person", "individual", "user", "visitor", "you "],
            ],
            unless: &["without", "if "],
        },
        Saying {
            first: &["no individual", "no person", "no visitor", "no user", "nobody can be", "no one can be"],
            with: &[&["identified", "traced", "recognised", "recognized", "singled out"]],
            unless: &["without", "if "],
        },
        Saying { first: &["anonymous"], with: &[&["data", "statistic", "information"]], unless: &["not "] },
    ],
};
