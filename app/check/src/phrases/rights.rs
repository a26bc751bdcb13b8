//! What is said of the rights, and of what is demanded of requests.

use super::NOTHING;
use crate::sayings::{Saying, Sayings};

/// A request that must be signed, on paper or made in person.
pub(crate) const SIGNED_REQUESTS: Sayings = Sayings {
    fi: &[
        Saying {
            first: &["allekirjoit", "omakätis"],
            with: &[&["pyyn", "pyydä", "tarkastus", "tarkastaa", "korjau", "oikaisu", "oikeuttaan"]],
            unless: &["sähköisesti allekirjoit", "salassapi", "valtakirj", "puolesta"],
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
            unless: &["elektroniskt undertecknad", "tystnadsplikt", "sekretess", "fullmakt", "räkning"],
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
            unless: &[
                "signed in",
                "electronically signed",
                "confidentiality",
                "power of attorney",
                "on behalf",
            ],
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
