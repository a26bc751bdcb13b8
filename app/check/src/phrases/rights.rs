//! Patterns about rights and about conditions for requests.

use crate::patterns::{NO_TERMS, Pattern, Patterns, Terms};

/// A request must be signed, on paper or made in person.
pub(crate) const SIGNED_REQUESTS: Patterns = Patterns {
    fi: &[
        Pattern {
            any_of: &["allekirjoit", "omakätis"],
            all_of: &[&["pyyn", "pyydä", "tarkastus", "tarkastaa", "korjau", "oikaisu", "oikeuttaan"]],
            none_of: &["sähköisesti allekirjoit", "salassapi", "valtakirj", "puolesta"],
        },
        Pattern {
            any_of: &[
                "henkilökohtaisella käynnillä",
                "käymällä henkilökohtaisesti",
                "ja henkilökohtaisesti",
                "paperilla",
                "paperisena",
            ],
            all_of: &[&["pyyn", "pyydä", "tarkastus", "tarkastaa", "korjau", "oikaisu", "oikeuttaan"]],
            none_of: &["sähköpost", "sähköisesti", "verkko"],
        },
    ],
    sv: &[
        Pattern {
            any_of: &["egenhändigt", "undertecknad", "undertecknas", "underskriven"],
            all_of: &[&["begär", "granskning", "rättelse", "insyn"]],
            none_of: &["elektroniskt undertecknad", "tystnadsplikt", "sekretess", "fullmakt", "räkning"],
        },
        Pattern {
            any_of: &["personligt besök", "personligen besöka", "på papper", "i pappersform"],
            all_of: &[&["begär", "granskning", "rättelse", "insyn"]],
            none_of: &["e-post", "elektronisk", "webb"],
        },
    ],
    en: &[
        Pattern {
            any_of: &["signed", "handwritten"],
            all_of: &[&["request", "access", "rectif"]],
            none_of: &[
                "signed in",
                "electronically signed",
                "confidentiality",
                "power of attorney",
                "on behalf",
            ],
        },
        Pattern {
            any_of: &["by hand", "in person", "on paper"],
            all_of: &[&["request", "access", "rectif"]],
            none_of: &["e-mail", "email", "electronic", "online", "confidentiality"],
        },
    ],
};

/// The right to object is excluded for some people or purposes.
pub(crate) const NO_OBJECTION: Patterns = Patterns {
    fi: &[Pattern {
        any_of: &[
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
        all_of: &[],
        none_of: NO_TERMS,
    }],
    sv: &[Pattern {
        any_of: &[
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
        all_of: &[],
        none_of: NO_TERMS,
    }],
    en: &[Pattern {
        any_of: &[
            "cannot object",
            "can not object",
            "may not object",
            "cannot opt out",
            "may not opt out",
            "cannot oppose",
            "no right to object",
        ],
        all_of: &[],
        none_of: NO_TERMS,
    }],
};

/// Data cannot be erased.
pub(crate) const NO_ERASURE: Patterns = Patterns {
    fi: &[
        Pattern {
            any_of: &[
                "ei voida",
                "ei voi",
                "ei kuitenkaan voi",
                "ei tieto",
                "emme voi",
                "emme kuitenkaan voi",
                "poistaa ei",
            ],
            all_of: &[&["poistaa ", "hävittää ", "tuhota "]],
            none_of: &["palaut", "varmuuskop", "tunnist"],
        },
        Pattern {
            any_of: &["ei poisteta", "emme poista", "ei kuitenkaan poisteta", "emme kuitenkaan poista"],
            all_of: &[],
            none_of: &["ennen", "varmuuskop", "tunnist"],
        },
    ],
    sv: &[Pattern {
        any_of: &[
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
        all_of: &[],
        none_of: &["återställ", "säkerhetskop", "identifier", "förrän"],
    }],
    en: &[Pattern {
        any_of: &[
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
        all_of: &[],
        none_of: &["restore", "backup", "back-up", "identif", "until"],
    }],
};

/// Erasure of data that is no longer needed, as the only ground.
pub(crate) const ERASURE_IF_UNNEEDED: Patterns = Patterns {
    fi: &[Pattern {
        any_of: &["ei enää tarvita", "enää tarvita"],
        all_of: &[&["poist", "hävit"]],
        none_of: &["tai ", "suostum", "lainva", "vastust", "esimerkiksi", "esim"],
    }],
    sv: &[Pattern {
        any_of: &["inte längre behöv", "inte längre är nödvänd"],
        all_of: &[&["rader", "tas bort", "utplån"]],
        none_of: &["eller ", "samtyck", "olag", "invänd", "exempel", "t.ex"],
    }],
    en: &[Pattern {
        any_of: &["no longer need", "no longer necessary", "not needed any longer"],
        all_of: &[&["eras", "delet"]],
        none_of: &["or ", "consent", "unlawful", "object", "example", "e.g"],
    }],
};

/// Erasure of inaccurate data, as the only ground.
pub(crate) const ERASURE_IF_INACCURATE: Patterns = Patterns {
    fi: &[Pattern {
        any_of: &["virheelli", "paikkansapitämät", "väärä", "väärän"],
        all_of: &[&["poist", "hävit"]],
        none_of: &["tarpeet", "suostum", "lainva", "vastust", "vanhent", "esimerkiksi", "esim"],
    }],
    sv: &[Pattern {
        any_of: &["felaktig", "oriktig", "inkorrekt"],
        all_of: &[&["rader", "tas bort", "utplån"]],
        none_of: &["behöv", "onödig", "samtyck", "olag", "invänd", "föråldr", "exempel", "t.ex"],
    }],
    en: &[Pattern {
        any_of: &["inaccurate", "incorrect", "wrong", "erroneous"],
        all_of: &[&["eras", "delet"]],
        none_of: &["need", "necessary", "consent", "unlawful", "object", "outdated", "example", "e.g"],
    }],
};

/// Access is free of charge once a year only.
pub(crate) const ONE_FREE_REQUEST: Patterns = Patterns {
    fi: &[Pattern {
        any_of: &["kerran vuodessa", "kerran kalenterivuodessa", "yhden kerran vuodessa"],
        all_of: &[&["maksu", "maksa", "ilmai", "veloit"]],
        none_of: &["jäsenmaksu", "vuosimaksu"],
    }],
    sv: &[Pattern {
        any_of: &["en gång om året", "en gång per år", "en gång per kalenderår", "en gång i året"],
        all_of: &[&["avgift", "gratis", "kostnadsfri"]],
        none_of: &["medlemsavgift", "årsavgift"],
    }],
    en: &[Pattern {
        any_of: &[
            "once a year",
            "once per year",
            "once in a year",
            "once every",
            "once per calendar",
            "once a calendar",
            "one time a year",
            "one time per year",
        ],
        all_of: &[&["free", "charge", "fee"]],
        none_of: &["membership", "annual fee"],
    }],
};

/// A request costs a fee.
pub(crate) const FEE: Patterns = Patterns {
    fi: &[Pattern {
        any_of: &["veloit", "peritään", "perimme", "maksullis", "maksua vastaan"],
        all_of: &[&["tarkastus", "tarkastami", "tietopyy", "pyynnöstä", "pyynnön", "pääsystä"]],
        none_of: &[
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
    sv: &[Pattern {
        any_of: &["avgift", "debiter"],
        all_of: &[&["begäran", "registerutdrag", "granskning", "insyn"]],
        none_of: &[
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
    en: &[Pattern {
        any_of: &["fee", "charge", "charged"],
        all_of: &[&[
            "access request",
            "copy of your data",
            "copy of the data",
            "request for access",
            "each request",
        ]],
        none_of: &[
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

/// An identity paper, or a copy of one, is asked of everybody who makes a request.
pub(crate) const IDENTITY_PAPERS: Patterns = Patterns {
    fi: &[Pattern {
        any_of: &[
            "henkilöllisyystodistu",
            "henkilöllisyystodistuk",
            "ajokort",
            "passin ",
            "passi ",
            "passista",
        ],
        all_of: &[
            &["pyyn", "pyydä", "tarkastus", "tarkastaa", "korjau", "oikaisu", "oikeuttaan", "hakemu"],
            &["on ", "tulee ", "täytyy ", "pitää ", "liit", "esit", "kopio", "todistettava", "vaadi"],
        ],
        none_of: DOUBTS,
    }],
    sv: &[Pattern {
        any_of: &["id-handling", "identitetshandling", "legitimation", "körkort", "pass ", "passet"],
        all_of: &[
            &["begär", "granskning", "rättelse", "insyn", "registerutdrag"],
            &["ska ", "skall ", "måste ", "bifoga", "kopia", "uppvisa", "krävs", "krav"],
        ],
        none_of: DOUBTS,
    }],
    en: &[Pattern {
        any_of: &["identity card", "id card", "proof of identity", "passport", "driving licence", "photo id"],
        all_of: &[
            &["request", "access", "rectif"],
            &["must ", "require", "copy", "attach", "enclose", "need to ", "shall "],
        ],
        none_of: DOUBTS,
    }],
};

/// The personal identity code is asked for in a request.
pub(crate) const IDENTITY_CODE_IN_REQUEST: Patterns = Patterns {
    fi: &[Pattern {
        any_of: &["henkilötunnu", "sosiaaliturvatunnu"],
        all_of: &[
            &["pyynnössä", "pyyntöön", "tarkastuspyyn", "hakemukse", "pyynnön tulee", "pyynnön on"],
            &["on ", "tulee ", "täytyy ", "pitää ", "ilmoit", "merkit", "mainit", "liit"],
        ],
        none_of: DOUBTS,
    }],
    sv: &[Pattern {
        any_of: &["personnummer", "personbeteckning"],
        all_of: &[&["begäran", "ansökan"], &["ska ", "skall ", "måste ", "ange", "uppge", "innehålla"]],
        none_of: DOUBTS,
    }],
    en: &[Pattern {
        any_of: &["personal identity code", "personal identity number", "social security number"],
        all_of: &[&["request"], &["must ", "include", "state ", "give ", "provide"]],
        none_of: DOUBTS,
    }],
};

/// Words for a demand in case of doubt, by choice or by another way, and for strong authentication.
const DOUBTS: Terms = &[
    "epäil",
    "epäsel",
    "epävarm",
    "tarvittaess",
    "voimme ",
    "saatamme",
    "voidaan",
    "jos ",
    "mikäli ",
    "tai ",
    "ei ",
    "emme ",
    "tvivel",
    "osäker",
    "vid behov",
    "kan vi",
    "vi kan",
    "kan komma",
    "om vi",
    "om det",
    "om du",
    "eller ",
    "inte ",
    "inget ",
    "doubt",
    "where necessary",
    "if ",
    "we may",
    "we can",
    "might",
    "or ",
    "not ",
    "no ",
];
