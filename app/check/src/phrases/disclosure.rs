//! What is said of disclosures and transfers that do not happen.

use crate::sayings::{AnyOf, Saying, Sayings};

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

/// Transfers outside the EEA that are denied, without exceptions in the same sentence.
pub(crate) const NOT_TRANSFERRED: Sayings = Sayings {
    fi: &[Saying {
        first: &["siirretä", "siirrä"],
        with: &[&["ei ", "emme "], &["ulkopuol", "kolmansiin"]],
        unless: &["paitsi", "ellei", "jollei", "lukuun", "poikke", "ilman "],
    }],
    sv: &[Saying {
        first: &["överför"],
        with: &[&["inte ", "inga "], &["utanför", "tredjel"]],
        unless: &["utom ", "om inte", "om det inte", "såvida", "förutom", "undantag", "utan "],
    }],
    en: &[Saying {
        first: &["transfer"],
        with: &[&["not ", "no ", "never "], &["outside", "third countr"]],
        unless: &["unless", "except", "other than", "without ", "save "],
    }],
};

/// Data that is disclosed or published until somebody forbids it.
pub(crate) const UNLESS_FORBIDDEN: Sayings = Sayings {
    fi: &[Saying {
        first: &["ellei", "ellet", "jollei", "jollet", "elleivät", "jolleivät"],
        with: &[&["kiellä", "kiellet", "kieltän", "kieltäny", "vastusta", "kieltäyd"]],
        unless: &["laki ", "laissa ", "lainsäädän"],
    }],
    sv: &[Saying {
        first: &["om inte", "såvida inte", "om du inte", "ifall inte"],
        with: &[&["förbjud", "förbjöd", "motsätt", "motsatt", "invänd", "nekat", "avböj"]],
        unless: &["lagen ", "lag "],
    }],
    en: &[Saying {
        first: &["unless", "as long as you have not", "if you have not"],
        with: &[&["forbid", "forbidden", "object", "opt", "prohibit", "refuse"]],
        unless: &["law ", "laws "],
    }],
};
