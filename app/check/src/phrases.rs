//! What notices say, in Finnish, Swedish and English, as the rules look for it: every list in one place.
//!
//! Words are given folded and by how they begin; a space at their end asks for the whole word. To make a list longer, add
//! a way of saying it to its language, and put the sentence that it is to find into the tests of its rule.

mod single;

pub(crate) use single::*;

use crate::sayings::{AnyOf, Saying, Sayings};

const NOTHING: AnyOf = &[];

/// Every list of sayings, for the tests that hold for all of them.
#[cfg(test)]
pub(crate) const ALL: [(&str, &Sayings); 17] = [
    ("CIRCULAR_RETENTION", &CIRCULAR_RETENTION),
    ("CONSENT_BY_USE", &CONSENT_BY_USE),
    ("BROWSER_CONTROL", &BROWSER_CONTROL),
    ("COOKIES_USED", &COOKIES_USED),
    ("SIGNED_REQUESTS", &SIGNED_REQUESTS),
    ("NO_OBJECTION", &NO_OBJECTION),
    ("NO_ERASURE", &NO_ERASURE),
    ("ERASURE_WHEN_UNNEEDED", &ERASURE_WHEN_UNNEEDED),
    ("ERASURE_OF_WRONG", &ERASURE_OF_WRONG),
    ("FREE_ONCE", &FREE_ONCE),
    ("FEE", &FEE),
    ("FORM_BELOW", &FORM_BELOW),
    ("CONTACT_OF_REGISTER", &CONTACT_OF_REGISTER),
    ("NOT_DISCLOSED", &NOT_DISCLOSED),
    ("NOT_TRANSFERRED", &NOT_TRANSFERRED),
    ("ANONYMOUS", &ANONYMOUS),
    ("STOCK_INTEREST", &STOCK_INTEREST),
];

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

/// A request that must be signed, on paper or made in person.
pub(crate) const SIGNED_REQUESTS: Sayings = Sayings {
    fi: &[
        Saying {
            first: &["allekirjoit", "omakätis"],
            with: &[&["pyyn", "pyydä", "tarkastus", "tarkastaa", "korjau", "oikaisu", "oikeuttaan"]],
            unless: &["sähköisesti allekirjoit", "salassapi"],
        },
        Saying {
            first: &[
                "henkilökohtaisella käynnillä",
                "käymällä henkilökohtaisesti",
                "paperilla",
                "paperisena",
            ],
            with: &[&["pyyn", "pyydä", "tarkastus", "tarkastaa", "korjau", "oikaisu", "oikeuttaan"]],
            unless: &["sähköpost", "sähköisesti", "verkko"],
        },
    ],
    sv: &[
        Saying {
            first: &["egenhändigt", "undertecknad", "undertecknas", "underskriven"],
            with: &[&["begär", "granskning", "rättelse", "insyn"]],
            unless: &["elektroniskt undertecknad", "tystnadsplikt", "sekretess"],
        },
        Saying {
            first: &["personligt besök", "personligen besöka", "på papper", "i pappersform"],
            with: &[&["begär", "granskning", "rättelse", "insyn"]],
            unless: &["e-post", "elektronisk", "webb"],
        },
    ],
    en: &[
        Saying {
            first: &["signed", "handwritten"],
            with: &[&["request", "access", "rectif"]],
            unless: &["signed in", "electronically signed", "confidentiality"],
        },
        Saying {
            first: &["by hand", "in person", "on paper"],
            with: &[&["request", "access", "rectif"]],
            unless: &["e-mail", "email", "electronic", "online", "confidentiality"],
        },
    ],
};

/// A right to object that is excluded for somebody or something as a whole.
pub(crate) const NO_OBJECTION: Sayings = Sayings {
    fi: &[Saying {
        first: &[
            "ei voi kieltää",
            "ei voi vastustaa",
            "et voi kieltää",
            "et voi vastustaa",
            "eivät voi kieltää",
            "eivät voi vastustaa",
            "ei kuitenkaan voi kieltää",
            "ei kuitenkaan voi vastustaa",
            "et kuitenkaan voi kieltää",
            "et kuitenkaan voi vastustaa",
            "ei ole oikeutta kieltää",
            "ei ole oikeutta vastustaa",
        ],
        with: &[],
        unless: NOTHING,
    }],
    sv: &[Saying {
        first: &[
            "kan inte invända",
            "kan inte motsätta",
            "kan inte förbjuda",
            "kan dock inte invända",
            "kan dock inte motsätta",
            "kan dock inte förbjuda",
            "har inte rätt att invända",
            "har inte rätt att motsätta",
            "har ingen rätt att invända",
            "har inte rätt att göra invändning",
        ],
        with: &[],
        unless: NOTHING,
    }],
    en: &[Saying {
        first: &[
            "cannot object",
            "can not object",
            "may not object",
            "cannot opt out",
            "may not opt out",
            "cannot oppose",
            "no right to object",
        ],
        with: &[],
        unless: NOTHING,
    }],
};

/// Data that is not erased.
pub(crate) const NO_ERASURE: Sayings = Sayings {
    fi: &[
        Saying {
            first: &[
                "ei voida",
                "ei voi",
                "ei kuitenkaan voi",
                "ei tieto",
                "emme voi",
                "emme kuitenkaan voi",
                "poistaa ei",
            ],
            with: &[&["poistaa ", "hävittää ", "tuhota "]],
            unless: &["palaut", "varmuuskop", "tunnist"],
        },
        Saying {
            first: &["ei poisteta", "emme poista", "ei kuitenkaan poisteta", "emme kuitenkaan poista"],
            with: &[],
            unless: &["ennen", "varmuuskop", "tunnist"],
        },
    ],
    sv: &[Saying {
        first: &[
            "kan inte raderas",
            "kan dock inte raderas",
            "kan vi inte radera",
            "kan inte radera",
            "kan inte tas bort",
            "kan dock inte tas bort",
            "raderas inte",
            "raderar inte",
            "raderas dock inte",
            "raderar dock inte",
            "inte raderas",
            "inte tas bort",
        ],
        with: &[],
        unless: &["återställ", "säkerhetskop", "identifier", "förrän"],
    }],
    en: &[Saying {
        first: &[
            "cannot be erased",
            "cannot be deleted",
            "cannot erase",
            "cannot delete",
            "not be erased",
            "not be deleted",
            "do not erase",
            "do not delete",
            "will not erase",
            "will not delete",
        ],
        with: &[],
        unless: &["restore", "backup", "back-up", "identif", "until"],
    }],
};

/// Erasure of what is no longer needed, as if that were the only ground.
pub(crate) const ERASURE_WHEN_UNNEEDED: Sayings = Sayings {
    fi: &[Saying {
        first: &["ei enää tarvita", "enää tarvita"],
        with: &[&["poist", "hävit"]],
        unless: &["tai ", "suostum", "lainva", "vastust", "esimerkiksi", "esim"],
    }],
    sv: &[Saying {
        first: &["inte längre behöv", "inte längre är nödvänd"],
        with: &[&["rader", "tas bort", "utplån"]],
        unless: &["eller ", "samtyck", "olag", "invänd", "exempel", "t.ex"],
    }],
    en: &[Saying {
        first: &["no longer need", "no longer necessary", "not needed any longer"],
        with: &[&["eras", "delet"]],
        unless: &["or ", "consent", "unlawful", "object", "example", "e.g"],
    }],
};

/// Erasure of what is wrong, as if that were the only ground.
pub(crate) const ERASURE_OF_WRONG: Sayings = Sayings {
    fi: &[Saying {
        first: &["virheelli", "paikkansapitämät", "väärä", "väärän"],
        with: &[&["poist", "hävit"]],
        unless: &["tarpeet", "suostum", "lainva", "vastust", "vanhent", "esimerkiksi", "esim"],
    }],
    sv: &[Saying {
        first: &["felaktig", "oriktig", "inkorrekt"],
        with: &[&["rader", "tas bort", "utplån"]],
        unless: &["behöv", "onödig", "samtyck", "olag", "invänd", "föråldr", "exempel", "t.ex"],
    }],
    en: &[Saying {
        first: &["inaccurate", "incorrect", "wrong", "erroneous"],
        with: &[&["eras", "delet"]],
        unless: &["need", "necessary", "consent", "unlawful", "object", "outdated", "example", "e.g"],
    }],
};

/// Access that is free so many times only.
pub(crate) const FREE_ONCE: Sayings = Sayings {
    fi: &[Saying {
        first: &["kerran vuodessa", "kerran kalenterivuodessa", "yhden kerran vuodessa"],
        with: &[&["maksu", "maksa", "ilmai", "veloit"]],
        unless: &["jäsenmaksu", "vuosimaksu"],
    }],
    sv: &[Saying {
        first: &["en gång om året", "en gång per år", "en gång per kalenderår", "en gång i året"],
        with: &[&["avgift", "gratis", "kostnadsfri"]],
        unless: &["medlemsavgift", "årsavgift"],
    }],
    en: &[Saying {
        first: &[
            "once a year",
            "once per year",
            "once in a year",
            "once every",
            "once per calendar",
            "once a calendar",
            "one time a year",
            "one time per year",
        ],
        with: &[&["free", "charge", "fee"]],
        unless: &["membership", "annual fee"],
    }],
};

/// A fee for a request.
pub(crate) const FEE: Sayings = Sayings {
    fi: &[Saying {
        first: &["veloit", "peritään", "perimme", "maksullis", "maksua vastaan"],
        with: &[&["tarkastus", "tarkastami", "tietopyy", "pyynnöstä", "pyynnön", "pääsystä"]],
        unless: &[
            "ei ",
            "emme ",
            "ilmeis",
            "kohtuut",
            "perusteet",
            "toistu",
            "useam",
            "lisäkop",
            "lisäjäl",
            "lasku",
        ],
    }],
    sv: &[Saying {
        first: &["avgift", "debiter"],
        with: &[&["begäran", "registerutdrag", "granskning", "insyn"]],
        unless: &[
            "ingen ",
            "inte ",
            "utan ",
            "avgiftsfri",
            "uppenbart",
            "orimlig",
            "ogrundad",
            "upprepa",
            "ytterligare",
            "medlem",
        ],
    }],
    en: &[Saying {
        first: &["fee", "charge", "charged"],
        with: &[&[
            "access request",
            "copy of your data",
            "copy of the data",
            "request for access",
            "each request",
        ]],
        unless: &[
            "no ",
            "not ",
            "free ",
            "without ",
            "manifestly",
            "excessive",
            "repetitive",
            "further",
            "additional",
            "unfounded",
            "never ",
        ],
    }],
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

/// Data that is disclosed to nobody.
pub(crate) const NOT_DISCLOSED: Sayings = Sayings {
    fi: &[
        Saying {
            first: &["luovuta", "luovuteta", "luovuttamat", "jaa ", "jaeta"],
            with: &[
                &["ei ", "emme ", "eikä "],
                &["tieto", "tietoj", "henkilötie", "niitä ", "rekister"],
                &["ulkopuolis", "ulkopuolel", "kolmansi", "kenellekään", "muille", "sivullis"],
            ],
            unless: EXCEPTION_FI,
        },
        Saying {
            first: &["käytössä"],
            with: &[
                &["vain ", "ainoastaan "],
                &["tiedot ", "henkilötiedot ", "rekisterin "],
                &["organisaation ", "yrityksen ", "yhtiön ", "yhdistyksen ", "rekisterinpitäjän "],
            ],
            unless: EXCEPTION_FI,
        },
    ],
    sv: &[
        Saying {
            first: &["lämnar", "lämnas", "lämna ", "delar", "delas", "överlåt", "röjs"],
            with: &[
                &["inte ", "aldrig "],
                &["uppgifter", "personuppgifter", "uppgifterna", "dem "],
                &[
                    "utomstående",
                    "tredje part",
                    "tredje man",
                    "tredjepart",
                    "andra ",
                    "någon ",
                    "utanför organisation",
                    "utanför företag",
                    "utanför bolag",
                    "utanför förening",
                ],
            ],
            unless: EXCEPTION_SV,
        },
        Saying {
            first: &["bruk", "användning"],
            with: &[
                &["endast ", "enbart ", "bara "],
                &["uppgifterna ", "personuppgifterna ", "registrets "],
                &["organisationens ", "företagets ", "bolagets ", "föreningens ", "ansvariges "],
            ],
            unless: EXCEPTION_SV_OF_USE,
        },
    ],
    en: &[
        Saying {
            first: &[
                "disclose",
                "disclosed",
                "share",
                "shared",
                "shares",
                "pass on",
                "passed on",
                "hand over",
            ],
            with: &[
                &["not ", "never ", "don't "],
                &["data ", "information ", "details ", "it ", "them "],
                &["third part", "outside", "anyone", "anybody", "others", "outsider", "other part"],
            ],
            unless: EXCEPTION_EN,
        },
        Saying {
            first: &["use", "used"],
            with: &[
                &["only ", "solely ", "alone "],
                &["the data is ", "your data is ", "data is ", "register is "],
                &["organisation's ", "organization's ", "company's ", "association's ", "within the "],
            ],
            unless: EXCEPTION_EN_OF_USE,
        },
    ],
};

/// The same in Swedish.
const EXCEPTION_SV: AnyOf = &[
    "utan ",
    "om inte",
    "utom ",
    "förutom",
    "såvida",
    "undantag",
    "marknadsför",
    "eu ",
    "ees ",
    "eu-",
    "ees-",
    "då ",
    "härvid",
    "annars",
    "annat än",
    "endast",
];

/// The same in English.
const EXCEPTION_EN: AnyOf = &[
    "without ",
    "unless ",
    "except",
    "other than",
    "marketing",
    "advertis",
    "eu ",
    "eea ",
    "european",
    "if ",
    "only ",
    "save ",
    "in that case",
    "beyond",
];

/// The same in Swedish where `only` is what denies.
const EXCEPTION_SV_OF_USE: AnyOf =
    &["utan ", "om inte", "utom ", "förutom", "såvida", "undantag", "marknadsför", "ändamål"];

/// The same in English where `only` is what denies.
const EXCEPTION_EN_OF_USE: AnyOf = &[
    "without ",
    "unless ",
    "except",
    "other than",
    "marketing",
    "if ",
    "purpose",
    "to the extent",
    "in so far",
];

/// Words that turn a denial into a rule with exceptions, or that speak of one case only.
const EXCEPTION_FI: AnyOf = &[
    "ilman ",
    "paitsi",
    "ellei",
    "ellet",
    "ellemme",
    "jollei",
    "jollet",
    "muutoin",
    "muuten",
    "muuhun kuin",
    "lukuun",
    "jos ",
    "vain jos",
    "tällöin",
    "silloin",
    "markkinoin",
    "mainon",
    "eu:n",
    "eta:n",
    "eu-",
    "eta-",
    "euroop",
    "poikke",
    "salasana",
];

/// Transfers outside the EEA that are denied.
pub(crate) const NOT_TRANSFERRED: Sayings = Sayings {
    fi: &[Saying {
        first: &["siirretä", "siirrä"],
        with: &[&["ei ", "emme "], &["ulkopuol", "kolmansiin"]],
        unless: NOTHING,
    }],
    sv: &[Saying {
        first: &["överför"],
        with: &[&["inte ", "inga "], &["utanför", "tredjel"]],
        unless: NOTHING,
    }],
    en: &[Saying {
        first: &["transfer"],
        with: &[&["not ", "no ", "never "], &["outside", "third countr"]],
        unless: NOTHING,
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
