//! Patterns about disclosures and transfers that do not happen.

use crate::patterns::{Pattern, Patterns, Terms};

/// Data is not disclosed.
pub(crate) const NOT_DISCLOSED: Patterns = Patterns {
    fi: &[
        Pattern {
            any_of: &["luovuta", "luovuteta", "luovuttamat", "jaa ", "jaeta"],
            all_of: &[
                &["ei ", "emme ", "eikä "],
                &["tieto", "tietoj", "henkilötie", "niitä ", "rekister"],
                &["ulkopuolis", "ulkopuolel", "kolmansi", "kenellekään", "muille", "sivullis"],
            ],
            none_of: EXCEPTION_FI,
        },
        Pattern {
            any_of: &["käytössä"],
            all_of: &[
                &["vain ", "ainoastaan "],
                &["tiedot ", "henkilötiedot ", "rekisterin "],
                &["organisaation ", "yrityksen ", "yhtiön ", "yhdistyksen ", "rekisterinpitäjän "],
            ],
            none_of: EXCEPTION_FI,
        },
    ],
    sv: &[
        Pattern {
            any_of: &["lämnar", "lämnas", "lämna ", "delar", "delas", "överlåt", "röjs"],
            all_of: &[
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
            none_of: EXCEPTION_SV,
        },
        Pattern {
            any_of: &["bruk", "användning"],
            all_of: &[
                &["endast ", "enbart ", "bara "],
                &["uppgifterna ", "personuppgifterna ", "registrets "],
                &["organisationens ", "företagets ", "bolagets ", "föreningens ", "ansvariges "],
            ],
            none_of: USE_EXCEPTION_SV,
        },
    ],
    en: &[
        Pattern {
            any_of: &[
                "disclose",
                "disclosed",
                "share",
                "shared",
                "shares",
                "pass on",
                "passed on",
                "hand over",
            ],
            all_of: &[
                &["not ", "never ", "don't "],
                &["data ", "information ", "details ", "it ", "them "],
                &["third part", "outside", "anyone", "anybody", "others", "outsider", "other part"],
            ],
            none_of: EXCEPTION_EN,
        },
        Pattern {
            any_of: &["use", "used"],
            all_of: &[
                &["only ", "solely ", "alone "],
                &["the data is ", "your data is ", "data is ", "register is "],
                &["organisation's ", "organization's ", "company's ", "association's ", "within the "],
            ],
            none_of: USE_EXCEPTION_EN,
        },
    ],
};

/// Swedish counterpart of [`EXCEPTION_FI`].
const EXCEPTION_SV: Terms = &[
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

/// English counterpart of [`EXCEPTION_FI`].
const EXCEPTION_EN: Terms = &[
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

/// Swedish exceptions to “for our use only”.
const USE_EXCEPTION_SV: Terms =
    &["utan ", "om inte", "utom ", "förutom", "såvida", "undantag", "marknadsför", "ändamål"];

/// English exceptions to “for our use only”.
const USE_EXCEPTION_EN: Terms = &[
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

/// Terms of an exception, or of a denial that covers a single case only.
const EXCEPTION_FI: Terms = &[
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

/// Data is not transferred outside the EEA, without an exception in the same sentence.
pub(crate) const NOT_TRANSFERRED: Patterns = Patterns {
    fi: &[Pattern {
        any_of: &["siirretä", "siirrä"],
        all_of: &[&["ei ", "emme "], &["ulkopuol", "kolmansiin"]],
        none_of: &["paitsi", "ellei", "jollei", "lukuun", "poikke", "ilman "],
    }],
    sv: &[Pattern {
        any_of: &["överför"],
        all_of: &[&["inte ", "inga "], &["utanför", "tredjel"]],
        none_of: &["utom ", "om inte", "om det inte", "såvida", "förutom", "undantag", "utan "],
    }],
    en: &[Pattern {
        any_of: &["transfer"],
        all_of: &[&["not ", "no ", "never "], &["outside", "third countr"]],
        none_of: &["unless", "except", "other than", "without ", "save "],
    }],
};

/// Data leaves the EEA, or may.
pub(crate) const LEAVES_EEA: Patterns = Patterns {
    fi: &[Pattern {
        any_of: &["ulkopuol", "kolmansiin maihin"],
        all_of: &[
            &["eu:n", "eta:n", "eu-", "eta-", "euroop", "unionin", "kolmansiin"],
            &["siir", "palvelin", "palvelim", "sijait", "käsitel", "tallen", "luovut"],
        ],
        none_of: &["valtakun", "alueen ulkopuolella asuv"],
    }],
    sv: &[Pattern {
        any_of: &["utanför", "tredje land", "tredjeland"],
        all_of: &[
            &["eu ", "ees", "eu:s", "eu/", "europ", "tredje"],
            &["överför", "server", "servrar", "finns", "behandla", "lagra", "lämna"],
        ],
        none_of: &["bosatt"],
    }],
    en: &[Pattern {
        any_of: &["outside", "third countr"],
        all_of: &[
            &["eu ", "eea", "eu/", "europ", "third countr"],
            &["transfer", "server", "located", "process", "stor", "disclos"],
        ],
        none_of: &["resident", "living "],
    }],
};

/// Data is disclosed or published until the person objects.
pub(crate) const OPT_OUT_DISCLOSURE: Patterns = Patterns {
    fi: &[Pattern {
        any_of: &["ellei", "ellet", "jollei", "jollet", "elleivät", "jolleivät"],
        all_of: &[&["kiellä", "kiellet", "kieltän", "kieltäny", "vastusta", "kieltäyd"]],
        none_of: &["laki ", "laissa ", "lainsäädän"],
    }],
    sv: &[Pattern {
        any_of: &["om inte", "såvida inte", "om du inte", "ifall inte"],
        all_of: &[&["förbjud", "förbjöd", "motsätt", "motsatt", "invänd", "nekat", "avböj"]],
        none_of: &["lagen ", "lag "],
    }],
    en: &[Pattern {
        any_of: &["unless", "as long as you have not", "if you have not"],
        all_of: &[&["forbid", "forbidden", "object", "opt", "prohibit", "refuse"]],
        none_of: &["law ", "laws "],
    }],
};
