//! Single words and their beginnings, in all three languages in one list.

use crate::sayings::AnyOf;

/// Words for marketing, targeting and statistics, which a contract with the person does not need.
pub(crate) const BEYOND_CONTRACT: AnyOf = &[
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

/// Words for marketing alone.
pub(crate) const MARKETING: AnyOf = &[
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

/// Words for data of a single person that analytics collect.
pub(crate) const OF_ONE_PERSON: AnyOf = &[
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

/// Words that take the person out of such data again.
pub(crate) const MADE_ANONYMOUS: AnyOf = &[
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
pub(crate) const PASSWORDS: AnyOf = &["salasan", "lösenord", "password"];

/// Words by which a password is not kept as such.
pub(crate) const PROTECTED_PASSWORD: AnyOf =
    &["tiivist", "hajautus", "salattu", "suolat", "krypter", "hash", "encrypt", "salted"];

/// Words that take firmness from a promise.
pub(crate) const HEDGES: AnyOf = &[
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

/// Words by which such a sentence gives a limit that holds all the same.
pub(crate) const LIMITS: AnyOf = &[
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

/// Words that leave a list open.
pub(crate) const OPEN_LISTS: AnyOf = &[
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

/// Grounds on which Art. 17(3) lets a request for erasure be refused.
pub(crate) const GROUNDS_TO_KEEP: AnyOf = &[
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

/// The controller's own purposes, which are no such ground.
pub(crate) const OWN_PURPOSES: AnyOf =
    &["käyttötarkoi", "tarkoitu", "ändamål", "syften", "syfte ", "purpose"];

/// Words by which a sentence cites an act, so that a number in it is not a place of the notice.
pub(crate) const CITES_AN_ACT: AnyOf = &[
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
