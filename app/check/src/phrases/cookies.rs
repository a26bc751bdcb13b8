//! Patterns about cookies, consent by use and claims of anonymity.

use crate::patterns::{Pattern, Patterns};

/// Use of the site counts as acceptance or consent.
pub(crate) const CONSENT_BY_USE: Patterns = Patterns {
    fi: &[Pattern {
        any_of: &["käyttämällä", "jatkamalla", "käyttäessä", "käytön jatkaminen", "vierailemalla"],
        all_of: &[&["hyväksy", "suostu"], &["sivu", "verkko", "palvelu", "sovellu"]],
        none_of: &[
            "peru", "kiel", "lomake", "lomak", "painik", "linkki", "linkk", "valint", "voit ", "voi ",
            "asetuks",
        ],
    }],
    sv: &[Pattern {
        any_of: &[
            "genom att använda",
            "genom att fortsätta",
            "genom att besöka",
            "genom din användning",
            "när du använder",
            "när besökaren använder",
            "vid användning av",
            "om du fortsätter",
        ],
        all_of: &[&["godkänn", "accepter", "samtyck"], &["webb", "sida", "sajt", "tjänst", "app"]],
        none_of: &[
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
    en: &[Pattern {
        any_of: &[
            "by using",
            "by continuing",
            "by visiting",
            "by accessing",
            "your use of",
            "your continued use",
            "if you continue to use",
            "when you use",
            "when using",
            "while using",
        ],
        all_of: &[&["accept", "consent", "agree"], &["site", "website", "service", "app", "page"]],
        none_of: &["withdraw", "form", "button", "link", "checkbox", "tick", "object", "can ", "may "],
    }],
};

/// Browser settings or an add-on as the way to refuse.
pub(crate) const BROWSER_CONTROL: Patterns = Patterns {
    fi: &[
        Pattern {
            any_of: &["selaimen", "selaime", "selainasetu", "selainohjelm", "selaimissa"],
            all_of: &[
                &["asetu", "lisäosa", "laajennu", "valinno", "valinta"],
                &["estä", "estää", "kytke", "kielt", "pois", "tyhjen"],
            ],
            none_of: &["suostumu"],
        },
        Pattern {
            any_of: &["selain", "selaim"],
            all_of: &[&["poiskytk", "käytöstä poist"], &["eväste"]],
            none_of: &["suostumu"],
        },
    ],
    sv: &[Pattern {
        any_of: &["webbläsare", "webbläsar", "browser"],
        all_of: &[
            &["inställning", "tillägg"],
            &["blocker", "spärra", "stäng", "hindra", "förhindra", "neka", "avböj", "radera", "förbjud"],
        ],
        none_of: &["samtyck"],
    }],
    en: &[Pattern {
        any_of: &["browser"],
        all_of: &[
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
        none_of: &["consent"],
    }],
};

/// The site uses cookies or analytics.
pub(crate) const COOKIES_USED: Patterns = Patterns {
    fi: &[Pattern {
        any_of: &["eväste", "google analytics", "verkkoanalytiik", "kävijäseuran", "seurantapikse"],
        all_of: &[],
        none_of: &["välttämät", "poist", "tyhjen"],
    }],
    sv: &[Pattern {
        any_of: &["kakor", "kakorna", "webbanaly", "besöksstatistik", "spårningspix"],
        all_of: &[],
        none_of: &["nödvänd", "radera", "ta bort"],
    }],
    en: &[Pattern {
        any_of: &["cookies", "cookie", "web analytics", "tracking pixel"],
        all_of: &[],
        none_of: &["necessary", "essential", "delete", "remove"],
    }],
};

/// Data is anonymous.
pub(crate) const ANONYMOUS: Patterns = Patterns {
    fi: &[
        Pattern {
            any_of: &["ei voi", "ei voida", "eivät voi", "emme voi", "ei pysty", "ei pystytä"],
            all_of: &[
                &["tunnistaa ", "yksilöi", "erottaa ", "jäljittää ", "yhdistää "],
                &["henkilö", "käyttäj", "vierailij", "kävij", "sinu"],
            ],
            none_of: &["ilman", "mikäli", "jos "],
        },
        Pattern {
            any_of: &["anonyym", "nimettöm"],
            all_of: &[&["tieto", "tied", "tilasto", "data"]],
            none_of: &["ei "],
        },
    ],
    sv: &[
        Pattern {
            any_of: &["kan inte", "kan man inte", "kan vi inte", "kan ingen", "går inte att"],
            all_of: &[
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
            none_of: &["utan ", "om du ", "om vi ", "om inte"],
        },
        Pattern {
            any_of: &["anonym ", "anonyma", "anonymt"],
            all_of: &[&["uppgift", "data", "statisti"]],
            none_of: &["inte "],
        },
    ],
    en: &[
        Pattern {
            any_of: &["cannot", "can not", "not possible", "does not", "do not"],
            all_of: &[
                &["identify", "identified", "traced", "trace", "linked to", "single out"],
                &["person", "individual", "user", "visitor", "you "],
            ],
            none_of: &["without", "if "],
        },
        Pattern {
            any_of: &[
                "no individual",
                "no person",
                "no visitor",
                "no user",
                "nobody can be",
                "no one can be",
            ],
            all_of: &[&["identified", "traced", "recognised", "recognized", "singled out"]],
            none_of: &["without", "if "],
        },
        Pattern {
            any_of: &["anonymous"],
            all_of: &[&["data", "statistic", "information"]],
            none_of: &["not "],
        },
    ],
};
