//! Lists of search terms, each with the terms of all three languages.

use crate::patterns::Terms;

/// Marketing, targeting and statistics, which are not necessary for a contract with the person.
pub(crate) const BEYOND_CONTRACT: Terms = &[
    // Finnish
    "markkinoi",
    "suoramarkkin",
    "mainon",
    "mainos",
    "suoramainon",
    "kohdenn",
    "kohdistet",
    "tilastol",
    "tilastoi",
    "profiloin", // Swedish
    "marknadsför",
    "direktmarknads",
    "direktreklam",
    "reklam ",
    "reklamen ",
    "annonser",
    "statisti",
    "riktad",
    "inriktning",
    "profiler", // English
    "marketing",
    "direct marketing",
    "advertis",
    "commercial communication",
    "targeted",
    "targeting",
    "statistic",
    "profiling",
];

/// Marketing.
pub(crate) const MARKETING: Terms = &[
    "markkinoi",
    "suoramarkkin",
    "mainon",
    "marknadsför",
    "direktmarknads",
    "reklam ",
    "marketing",
    "direct marketing",
    "advertis",
];

/// Data about an individual that analytics tools collect.
pub(crate) const PERSONAL_IDENTIFIERS: Terms = &[
    // Finnish
    "ip-osoi",
    "ip osoi",
    "ip-numero",
    "ip numero",
    "sukupuol",
    "ikä ",
    "iän ",
    "laitetunnist",
    "evästetunnist",
    "henkilötasol", // Swedish
    "ip-adress",
    "kön ",
    "ålder ",
    "enhets-id",
    "ip-nummer",
    "kakans kod",
    "personnivå", // English
    "ip address",
    "ip-address",
    "gender",
    "age ",
    "device id",
    "advertising id",
    "cookie id",
    "at the level of persons",
    "level of individual",
];

/// Words for making such data anonymous.
pub(crate) const ANONYMIZED: Terms = &[
    "anonymis",
    "lyhenn",
    "katkais",
    "poistetaan",
    "peitet",
    "avkort",
    "trunker",
    "maskera",
    "tas bort",
    "truncat",
    "shorten",
    "mask",
    "removed",
    "hash",
];

/// Passwords.
pub(crate) const PASSWORDS: Terms = &["salasan", "lösenord", "password"];

/// Words for a password that is stored hashed or encrypted.
pub(crate) const PROTECTED_PASSWORD: Terms =
    &["tiivist", "hajautus", "salattu", "suolat", "krypter", "hash", "encrypt", "salted"];

/// Words that make a promise vague.
pub(crate) const HEDGES: Terms = &[
    // Finnish
    "tyypillisesti",
    "pääsääntöisesti",
    "lähtökohtaisesti",
    "lähtökohtana on",
    "yleensä",
    "säännönmukaisesti siir",
    "pyritään",
    "pyrimme",
    "mahdollisuuksien mukaan",
    "periaatteessa",
    "useimmiten",
    "useimmissa tapauksissa", // Swedish
    "vanligtvis",
    "vanligen",
    "i regel",
    "som regel",
    "i allmänhet",
    "normalt",
    "i huvudsak",
    "huvudsakligen",
    "vi strävar",
    "målet är",
    "i mån av möjlighet",
    "oftast",
    "i princip",
    "för det mesta", // English
    "typically",
    "as a rule",
    "generally",
    "normally",
    "usually",
    "in principle",
    "the aim is",
    "we aim to",
    "we strive",
    "we endeavour",
    "for the most part",
    "in most cases",
    "where possible",
    "as far as possible",
];

/// Words for a firm limit in a sentence that also hedges.
pub(crate) const FIRM_LIMITS: Terms = &[
    // Finnish
    "viimeistään",
    "enintään",
    "aina ",
    // Swedish
    "senast",
    "högst",
    "alltid",
    // English
    "at the latest",
    "no later",
    "at most",
    "always",
];

/// Words that mark a list as incomplete.
pub(crate) const OPEN_LISTS: Terms = &[
    // Finnish
    "mm.",
    "muun muassa",
    "muttei rajoittuen",
    "ei rajoittuen",
    "esimerkinomai",
    "esimerkkejä ",
    "ja niin edelleen",
    "jne.",
    "ynnä muu",
    "ja muut vastaavat",
    "muut vastaavat",
    "tai vastaav",
    "tai muu vastaav",
    "voi olla seuraavia",
    "voi sisältää", // Swedish
    "bl.a.",
    "bland annat",
    "exempel på",
    "m.m.",
    "med mera",
    "eller motsvarande",
    "eller liknande",
    "inte begränsat till",
    "inte begränsad till",
    "kan innehålla",
    "och så vidare",
    "o.s.v.",
    "osv.",
    "med flera", // English
    "among other",
    "examples of",
    "examples are",
    "amongst other",
    "not limited to",
    "and so on",
    "etc.",
    "inter alia",
    "and the like",
    "or similar",
    "may include",
    "including without limitation",
];

/// Grounds for refusing erasure under Art. 17(3).
pub(crate) const GROUNDS_TO_KEEP: Terms = &[
    // Finnish
    "laki ",
    "lain ",
    "laissa ",
    "lakisää",
    "lainsää",
    "velvo",
    "oikeusvaat",
    "oikeudellis",
    "kirjanpito",
    "säädet",
    "arkisto", // Swedish
    "lag ",
    "lagen ",
    "lagstadg",
    "lagstift",
    "skyldig",
    "rättsliga anspråk",
    "bokför",
    "arkiv", // English
    "law ",
    "laws ",
    "legal",
    "statut",
    "accounting act",
    "protection act",
    "archives act",
    "the act ",
    "an act ",
    "obligation",
    "obliged",
    "legislation",
    "archiv",
];

/// The controller's own purposes, which are not a ground for refusing erasure.
pub(crate) const OWN_PURPOSES: Terms =
    &["käyttötarkoi", "tarkoitu", "ändamål", "syften", "syfte ", "purpose"];

/// Words for citing an act. A section number in such a sentence does not refer to the notice.
pub(crate) const ACT_CITATIONS: Terms = &[
    "artikl",
    "asetu",
    "laki ",
    "lain ",
    "laissa ",
    "tietosuojala",
    "direktii",
    "förordning",
    "lagen ",
    "direktiv",
    "artikel",
    "article",
    "art.",
    "regulation",
    "directive",
    "gdpr",
    "act ",
    "momen",
    "alakoh",
];

/// The personal identity code.
pub(crate) const IDENTITY_CODES: Terms = &[
    "henkilötunnu",
    "hetu ",
    "sosiaaliturvatunnu",
    "personnummer",
    "personbeteckning",
    "samordningsnummer",
    "isikukood",
    "personal identity code",
    "personal identity number",
    "national identification number",
    "social security number",
];

/// Words for the age of a child or for a parent.
pub(crate) const AGE_AND_PARENTS: Terms = &[
    "huolta",
    "vanhem",
    "vanhemp",
    "ikäraja",
    "13",
    "vårdnadshavare",
    "förälder",
    "föräldr",
    "målsman",
    "åldersgräns",
    "parent",
    "guardian",
    "age limit",
    "years of age",
];

/// Words for a place that cameras watch.
pub(crate) const WATCHED_PLACES: Terms = &[
    "sisäänkäy",
    "ulko-o",
    "ovi",
    "oven ",
    "ovet",
    "piha",
    "pihan",
    "parkki",
    "pysäköin",
    "tiloi",
    "tilat",
    "tilojen",
    "toimitil",
    "kiinteistö",
    "myymälä",
    "aula",
    "käytävä",
    "porra",
    "rakennu",
    "alue",
    "varasto",
    "katu",
    "ingång",
    "entré",
    "dörr",
    "gård",
    "gården",
    "parkering",
    "lokal",
    "fastighet",
    "butik",
    "trapp",
    "korridor",
    "byggnad",
    "område",
    "lager",
    "entrance",
    "door",
    "yard",
    "parking",
    "premises",
    "property",
    "shop",
    "store",
    "lobby",
    "stair",
    "corridor",
    "building",
    "area",
    "warehouse",
];

/// Citations of Art. 14 GDPR.
pub(crate) const ARTICLE_14: Terms =
    &["14 artikla", "14. artikla", "artikla 14", "artiklan 14", "artikel 14", "art. 14", "article 14"];
