//! Finds legal terms in text by word prefixes: legal bases, rights, transfer mechanisms, authorities,
//! denials.

use seloste_notice::{Basis, Mechanism, PeriodQualifier, ProvisionRequirement, Right};

use crate::tokens::{has_any_prefix, has_word_prefix, tokens};

/// Returns the legal bases that a folded text mentions.
pub(crate) fn bases(folded: &str) -> Vec<Basis> {
    const WORDS: [(Basis, &[&str]); 6] = [
        (Basis::Consent, &["suostum", "samtyck", "consent"]),
        (
            Basis::Contract,
            &[
                "sopimu",
                "sopimuksen",
                "jäsensopimu",
                "asiakassopimu",
                "vuokrasopimu",
                "palvelusopimu",
                "työsopimu",
                "avtal",
                "contract",
                "agreement",
            ],
        ),
        (
            Basis::LegalObligation,
            &[
                "lakisääte",
                "lakiin perustuv",
                "lain velvo",
                "lain noudatta",
                "rättslig förpliktelse",
                "rättsliga förpliktelse",
                "lagstadga",
                "lagenlig",
                "legal obligation",
                "statutory",
                "obligations under law",
                "compliance with law",
            ],
        ),
        (
            Basis::VitalInterests,
            &[
                "elintärke",
                "vitala intress",
                "grundläggande intress",
                "skydda intressen av grundläggande",
                "vital interest",
            ],
        ),
        (
            Basis::PublicTask,
            &[
                "yleistä etua",
                "yleisen edun",
                "julkisen vallan",
                "julkista valtaa",
                "allmänt intresse",
                "myndighetsutövning",
                "public interest",
                "official authority",
                "public task",
            ],
        ),
        (
            Basis::LegitimateInterests,
            &[
                "oikeutettu etu",
                "oikeutettuun etu",
                "oikeutetun edu",
                "oikeutettuja etu",
                "oikeutettujen etu",
                "oikeutetut edut",
                "oikeutetuis",
                "oikeutettuihin etu",
                "oikeutetu",
                "berättigat intress",
                "berättigade intress",
                "intresseavvägning",
                "legitimate interest",
            ],
        ),
    ];
    let named = WORDS.iter().filter(|(_, words)| has_any_prefix(folded, words)).map(|(basis, _)| *basis);
    let mut found: Vec<Basis> = named.collect();
    for basis in bases_by_article(folded) {
        if !found.contains(&basis) {
            found.push(basis);
        }
    }
    found
}

/// Returns the legal bases that a folded text states by the letter of Art. 6(1) GDPR: `6(1)(b)`, `6.1 (f)`,
/// `6 artiklan 1 kohdan c alakohta`, `artikel 6.1 led b`.
fn bases_by_article(folded: &str) -> Vec<Basis> {
    const CONTEXT: [&str; 6] =
        ["art", "gdpr", "2016/679", "tietosuoja-asetu", "yleinen tietosuoja", "dataskyddsförordning"];
    const BETWEEN: [&str; 15] = [
        "artiklan",
        "artikla",
        "artikeln",
        "artikel",
        "kohdan",
        "kohta",
        "mom",
        "led",
        "punkt",
        "punkten",
        "section",
        "point",
        "paragraph",
        "letter",
        "lit",
    ];
    const AFTER: [&str; 3] = ["alakohd", "alakoht", "kohd"];
    if !has_any_prefix(folded, &CONTEXT) {
        return Vec::new();
    }
    let words: Vec<&str> = tokens(folded).filter(|word| !BETWEEN.contains(word)).collect();
    let stated = words.windows(3).filter_map(|words| {
        let [article @ "6", "1", letter] = words else { return None };
        let basis = match *letter {
            "a" => Basis::Consent,
            "b" => Basis::Contract,
            "c" => Basis::LegalObligation,
            "d" => Basis::VitalInterests,
            "e" => Basis::PublicTask,
            "f" => Basis::LegitimateInterests,
            _ => return None,
        };
        // Otherwise the letter may be a word: `6(1) a legitimate interest`.
        let end = letter.as_ptr().addr() + letter.len() - folded.as_ptr().addr();
        let start = article.as_ptr().addr() - folded.as_ptr().addr();
        let rest = folded[end..].trim_start();
        let ends =
            rest.is_empty() || rest.starts_with([')', ']', '.', ',', ';', ':']) || has_start(rest, &AFTER);
        (ends && !folded[..start].ends_with(['.', ','])).then_some(basis)
    });
    stated.collect()
}

fn has_start(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| text.starts_with(word))
}

/// Splits a paragraph into sentences.
pub(crate) fn split_sentences(text: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    let mut start = 0;
    for (at, sign) in text.match_indices(['.', '!', '?']) {
        let end = at + sign.len();
        let next = text[end..].strip_prefix(' ');
        let begins = next.is_some_and(|next| next.starts_with(char::is_uppercase));
        if begins && !is_abbreviated(&text[start..at]) {
            sentences.push(text[start..end].trim());
            start = end;
        }
    }
    sentences.push(text[start..].trim());
    sentences.retain(|sentence| !sentence.is_empty());
    sentences
}

/// Returns the transfer mechanisms that a folded text mentions.
pub(crate) fn mechanisms(folded: &str) -> Vec<Mechanism> {
    const WORDS: [(Mechanism, &[&str]); 7] = [
        (
            Mechanism::Adequacy,
            &[
                "riittävyyspäätö",
                "riittävyyttä koskeva pää",
                "tietosuojan riittävyy",
                "adekvansbeslut",
                "beslut om adekvat",
                "adequacy",
            ],
        ),
        (Mechanism::Dpf, &["data privacy framework", "tietosuojakehy", "dpf"]),
        (
            Mechanism::Scc,
            &[
                "vakiosopimuslausek",
                "vakiolausek",
                "mallilausek",
                "mallisopimuslausek",
                "vakiomuotoi",
                "standardavtalsklausul",
                "standardklausul",
                "modellklausul",
                "standard contractual",
                "standard data protection clauses",
                "model clauses",
                "scc",
            ],
        ),
        (
            Mechanism::Bcr,
            &[
                "sitovat säännöt",
                "sitovia sääntöjä",
                "yritystä koskev",
                "bindande företagsbestämmelse",
                "binding corporate",
                "bcr",
            ],
        ),
        (Mechanism::Derogation, &["nimenomainen suostumus siirto", "49 artikla", "artikel 49", "article 49"]),
        (Mechanism::PrivacyShield, &["privacy shield", "privacy-shield"]),
        (Mechanism::SafeHarbor, &["safe harbor", "safe harbour"]),
    ];
    WORDS.iter().filter(|(_, words)| has_any_prefix(folded, words)).map(|(mechanism, _)| *mechanism).collect()
}

/// Returns the rights mentioned in a folded sentence that is about rights at all. Each entry lists groups of
/// word prefixes; all prefixes of one group must occur.
pub(crate) fn rights(folded: &str) -> Vec<Right> {
    const RIGHT_WORDS: [&str; 26] = [
        "oikeu",
        "oike",
        "voit",
        "voi ",
        "saada",
        "pyytä",
        "vaatia",
        "mahdolli",
        "peru",
        "kiel",
        "vastus",
        "rätt",
        "kan ",
        "begär",
        "återkall",
        "motsätt",
        "invänd",
        "right",
        "may",
        "can",
        "request",
        "ask",
        "object",
        "withdraw",
        "entitled",
        "lodge",
    ];
    const WORDS: [(Right, &[&[&str]]); 9] = [
        (
            Right::Access,
            &[
                &["tarkast", "tieto"],
                &["tarkast", "tiedot"],
                &["tarkist", "tiedot"],
                &["tarkist", "tieto"],
                &["tarkist", "tietoja"],
                &["pääs", "tieto"],
                &["pääs", "henkilötie"],
                &["tarkast", "henkilötie"],
                &["saada", "kopio"],
                &["tarkastusoike"],
                &["tillgång", "uppgift"],
                &["tillgång", "personuppgift"],
                &["granska"],
                &["utdrag"],
                &["åtkomst"],
                &["check", "data"],
                &["check", "information"],
                &["kontrollera", "uppgift"],
                &["registerutdrag"],
                &["insyn"],
                &["access", "data"],
                &["access", "information"],
                &["copy", "data"],
                &["copy", "information"],
                &["inspect"],
                &["right of access"],
                &["for a copy"],
                &["request access"],
                &["ask for access"],
                &["see your"],
                &["nähdä", "tieto"],
                &["nähdä", "tiedot"],
                &["nähtäv", "tieto"],
                &["nähtäv", "tiedot"],
                &["koostetiedosto"],
                &["exported file"],
            ],
        ),
        (
            Right::Rectification,
            &[
                &["oikais"],
                &["oikaist"],
                &["korja"],
                &["rätta"],
                &["rättel"],
                &["korriger"],
                &["rectif"],
                &["correct"],
            ],
        ),
        (
            Right::Erasure,
            &[
                &["poist"],
                &["unohde"],
                &["rader"],
                &["bortglömd"],
                &["glömd"],
                &["erase"],
                &["erasure"],
                &["delet"],
                &["forgotten"],
            ],
        ),
        (
            Right::Restriction,
            &[
                &["rajoit", "käsittely"],
                &["rajoit", "tieto"],
                &["begräns"],
                &["restrict"],
                &["limit", "processing"],
                &["limited in", "use"],
            ],
        ),
        (
            Right::Portability,
            &[
                &["siirtää", "järjestelmä"],
                &["siirtää", "toiselle"],
                &["siirtää", "toiseen"],
                &["koneluettav"],
                &["portab"],
                &["dataportab"],
                &["flytta"],
                &["moved", "system"],
                &["moved", "another"],
                &["maskinläsba"],
                &["överföra", "annan"],
                &["machine-readable"],
                &["transmit"],
            ],
        ),
        (
            Right::ObjectionMarketing,
            &[
                &["kiel", "suoramark"],
                &["kiel", "markkinoin"],
                &["kiel", "suoramain"],
                &["vastus", "markkinoin"],
                &["vastus", "suoramark"],
                &["förbju", "marknadsför"],
                &["förbju", "direktmark"],
                &["invänd", "direktmark"],
                &["object", "marketing"],
                &["opt out", "marketing"],
            ],
        ),
        (
            Right::Objection,
            &[
                &["vastust"],
                &["kielto-oike"],
                &["kieltää", "käsittel"],
                &["invänd"],
                &["motsätt"],
                &["object"],
                &["oppose"],
            ],
        ),
        (
            Right::WithdrawConsent,
            &[
                &["suostum", "peru"],
                &["markkinointisuostum", "peru"],
                &["samtyck", "återkall"],
                &["samtyck", "ta tillbaka"],
                &["consent", "withdraw"],
                &["consent", "revoke"],
            ],
        ),
        (
            Right::AutomatedDecision,
            &[
                &["automa", "päätö", "kohteeksi"],
                &["automa", "beslut", "föremål"],
                &["automat", "decision", "subject to"],
            ],
        ),
    ];
    // Deleting or refusing cookies in a browser is not a right under the GDPR.
    if !has_any_prefix(folded, &RIGHT_WORDS) || has_any_prefix(folded, &["eväste", "cookie", "kakor"]) {
        return Vec::new();
    }
    let all = |stems: &[&str]| stems.iter().all(|stem| has_word_prefix(folded, stem));
    let named = |right: &(Right, &[&[&str]])| right.1.iter().any(|stems| all(stems));
    let mut found: Vec<Right> = WORDS.iter().filter(|right| named(right)).map(|(right, _)| *right).collect();
    // An objection to marketing is not also a general objection.
    if found.contains(&Right::ObjectionMarketing)
        && !has_any_prefix(folded, &["rajoit", "oikeutet", "berättig", "legitimate", "profil"])
    {
        found.retain(|right| *right != Right::Objection);
    }
    found
}

/// Returns true if a folded text is about a complaint to the authority.
pub(crate) fn is_complaint(folded: &str) -> bool {
    let complaint = has_any_prefix(
        folded,
        &["valitu", "valit", "kantelu", "klagomål", "klaga", "besvär", "complain", "kannel"],
    );
    complaint
        && has_any_prefix(
            folded,
            &[
                "viranomai",
                "valvontaviranomai",
                "tietosuojaviranomai",
                "tietosuojavaltuut",
                "myndighet",
                "tillsynsmyndighet",
                "dataombud",
                "integritetsskydds",
                "datainspek",
                "authorit",
                "ombudsman",
                "supervis",
                "commissioner",
            ],
        )
}

/// Returns the country whose supervisory authority a folded text mentions.
pub(crate) fn authority_country(folded: &str) -> Option<&'static str> {
    const NAMES: [(&[&str], &str); 3] = [
        (&["tietosuojavaltuut", "dataombudsman", "data protection ombudsman"], "FI"),
        (&["integritetsskyddsmyndighet", "datainspektionen", "swedish authority for privacy", "imy"], "SE"),
        (&["andmekaitse inspektsioon"], "EE"),
    ];
    NAMES.iter().find(|(names, _)| has_any_prefix(folded, names)).map(|(_, country)| *country)
}

/// Returns true if a folded sentence denies something without an exception such as "unless", "as a rule" or
/// "without".
pub(crate) fn is_plain_denial(folded: &str) -> bool {
    const DENIALS: [&str; 20] = [
        "ei",
        "eivät",
        "eikä",
        "emme",
        "inte",
        "inga",
        "ingen",
        "inget",
        "aldrig",
        "not",
        "no",
        "never",
        "nej",
        "none",
        "don't",
        "doesn't",
        "ej",
        "n/a",
        "nothing",
        "ingenting",
    ];
    const EXCEPTIONS: [&str; 44] = [
        "ellei",
        "jollei",
        "elleivät",
        "muutoin kuin",
        "paitsi",
        "lukuun ottamatta",
        "ilman",
        "vain",
        "ainoastaan",
        "pääsääntö",
        "lähtökohta",
        "säännönmuk",
        "yleensä",
        "tavallisesti",
        "mikäli",
        "jos",
        "poikkeu",
        "mutta",
        "saatetaan",
        "saattaa",
        "muuten kuin",
        "kuin ",
        "än ",
        "om inte",
        "såvida",
        "utom",
        "utan ",
        "endast",
        "i regel",
        "i princip",
        "vanligtvis",
        "om ",
        "förutom",
        "annat än",
        "regelmässigt",
        "unless",
        "except",
        "without",
        "only",
        "as a rule",
        "generally",
        "regularly",
        "other than",
        "but ",
    ];
    let words = || folded.split(|c: char| !(c.is_alphanumeric() || c == '\'' || c == '/'));
    words().any(|word| DENIALS.contains(&word))
        && !has_any_prefix(folded, &EXCEPTIONS)
        && count_sentences(folded) == 1
}

/// Returns the approximate number of sentences in a text.
pub(crate) fn count_sentences(text: &str) -> usize {
    let ends = text.trim_end_matches(['.', '!', '?', ' ']).match_indices(['.', '!', '?']);
    1 + ends.filter(|(at, _)| text[at + 1..].starts_with(' ') && !is_abbreviated(&text[..*at])).count()
}

/// Returns true if a full stop after this text belongs to an abbreviation or number.
pub(crate) fn is_abbreviated(text: &str) -> bool {
    const ABBREVIATIONS: [&str; 18] = [
        "esim", "ks", "mm", "ym", "yms", "jne", "ns", "puh", "art", "kpl", "krs", "resp", "osv", "dvs",
        "etc", "incl", "jfr", "vrt",
    ];
    let word = text.rsplit([' ', '(']).next().unwrap_or_default().to_lowercase();
    let digits = !word.is_empty() && word.chars().all(|c| c.is_ascii_digit());
    digits || word.chars().count() <= 1 || word.contains('.') || ABBREVIATIONS.contains(&word.as_str())
}

/// Returns whether a folded text states its period as a maximum, minimum or typical value.
pub(crate) fn period_qualifier(folded: &str) -> Option<PeriodQualifier> {
    const WORDS: [(PeriodQualifier, &[&str]); 3] = [
        (
            PeriodQualifier::AtMost,
            &[
                "enintään",
                "korkeintaan",
                "högst",
                "maximalt",
                "längst",
                "at most",
                "no longer than",
                "maximum",
                "up to",
            ],
        ),
        (PeriodQualifier::AtLeast, &["vähintään", "minst", "åtminstone", "at least", "minimum"]),
        (
            PeriodQualifier::Typically,
            &[
                "tyypillisesti",
                "yleensä",
                "pääsääntö",
                "tavallisesti",
                "noin",
                "vanligtvis",
                "i regel",
                "normalt",
                "vanligen",
                "typically",
                "usually",
                "as a rule",
                "normally",
                "generally",
            ],
        ),
    ];
    WORDS.iter().find(|(_, words)| has_any_prefix(folded, words)).map(|(qualifier, _)| *qualifier)
}

/// Returns true if a folded text states a criterion for a period.
pub(crate) fn is_criterion(folded: &str) -> bool {
    has_any_prefix(
        folded,
        &[
            "niin kauan",
            "niin pitkään",
            "kunnes",
            "asti",
            "saakka",
            "ajan",
            "tarpeellis",
            "tarpeen",
            "toistaiseksi",
            "pysyväst",
            "pysyvä",
            "varaktig",
            "permanent",
            "indefinitely",
            "voimassa",
            "så länge",
            "tills",
            "till dess",
            "nödvändig",
            "tills vidare",
            "behövs",
            "as long as",
            "until",
            "necessary",
            "for the duration",
            "needed",
            "required",
        ],
    )
}

/// Returns why the data must be provided, according to a folded text.
pub(crate) fn provision_requirements(folded: &str) -> Vec<ProvisionRequirement> {
    const WORDS: [(ProvisionRequirement, &[&str]); 3] = [
        (ProvisionRequirement::Contract, &["sopimu", "avtal", "contract", "agreement", "asiakassuh"]),
        (
            ProvisionRequirement::Law,
            &[
                "lakisääte",
                "laki edellyt",
                "lain edellyt",
                "lagstadga",
                "enligt lag",
                "statutory",
                "required by law",
            ],
        ),
        (ProvisionRequirement::Voluntary, &["vapaaeht", "frivillig", "voluntar"]),
    ];
    WORDS.iter().filter(|(_, words)| has_any_prefix(folded, words)).map(|(required, _)| *required).collect()
}

/// Returns true if a folded text says that the data comes from the data subject.
pub(crate) fn is_from_data_subject(folded: &str) -> bool {
    has_any_prefix(
        folded,
        &[
            "rekisteröidyltä",
            "asiakkaalta",
            "asiakkailta",
            "henkilöltä itseltään",
            "sinulta",
            "itseltä",
            "itseltään",
            "asiakas itse",
            "tiedot itse",
            "tietonsa itse",
            "asiakkaan itse",
            "rekisteröity itse",
            "käyttäjältä",
            "hakijalta",
            "jäseneltä",
            "jäseniltä",
            "antamasi",
            "annat",
            "den registrerade själv",
            "från den registrerade",
            "från dig",
            "från kunden",
            "kunden själv",
            "medlemmen själv",
            "dig själv",
            "patienten själv",
            "användaren själv",
            "den anställda själv",
            "den sökande själv",
            "jäsen itse",
            "potilaalta",
            "osakkailta",
            "asukkailta",
            "tilaajalta",
            "osallistujalta",
            "from the individual",
            "from you directly",
            "yourself",
            "du lämnar",
            "du ger",
            "from the data subject",
            "from you",
            "data subject himself",
            "from the customer",
            "you provide",
            "you give",
            "you tell",
            "jäsen itse",
            "itse ilmoittaa",
            "itse syöttää",
            "asiakas luovuttaa",
            "käyttäjä luovuttaa",
            "rekisteröity luovuttaa",
            "suoraan käyttäj",
            "käyttäjien toimesta",
            "käyttäjiltä",
            "rekisteröidyiltä",
            "jäsenhakemu",
            "antaa tiedot",
            "antaa itse",
            "antavat tiedot",
            "you send",
            "directly from",
        ],
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bases_are_found_by_article() {
        for (text, expected) in [
            ("hoitaminen (gdpr 6(1)(b))", vec![Basis::Contract]),
            ("eu 2016/679, artikla 6.1 (f)", vec![Basis::LegitimateInterests]),
            ("laki (503/1989), 6 artiklan 1 kohdan c alakohta", vec![Basis::LegalObligation]),
            ("artikel 6.1 led a.", vec![Basis::Consent]),
            ("article 6.1 section b): performance", vec![Basis::Contract]),
            ("art. 6(1)(e), art. 6(1)(d)", vec![Basis::PublicTask, Basis::VitalInterests]),
            ("article 6(1) a reason", vec![]),
            ("6.1 a) nimi", vec![]),
            ("artikla 16.1 (a), gdpr 2016.6.1.a", vec![]),
            ("artikla 9(2)(a)", vec![]),
        ] {
            assert_eq!(bases(text), expected, "{text}");
        }
    }

    #[test]
    fn denial_with_an_exception_is_not_plain() {
        for plain in
            ["tietoja ei siirretä eu:n ulkopuolelle.", "ei.", "no", "uppgifter överförs inte utanför eu."]
        {
            assert!(is_plain_denial(plain), "{plain}");
        }
        for open in [
            "tietoja ei säännönmukaisesti luovuteta.",
            "tietoja ei luovuteta ilman suostumusta.",
            "we do not share data unless the law asks for it.",
            "tietoja ei siirretä. ne säilyvät suomessa.",
            "tietoja luovutetaan.",
            "tietoja ei siirretä muualle kuin yhdysvaltoihin.",
            "tietoja ei siirretä muihin maihin kuin intiaan.",
            "uppgifter överförs inte till andra länder än usa.",
            "vi lämnar inte ut uppgifter till någon annan än vår bokförare.",
            "vi använder en tjänst i usa.",
        ] {
            assert!(!is_plain_denial(open), "{open}");
        }
    }

    #[test]
    fn rights_in_a_sentence_are_found() {
        for (sentence, expected) in [
            (
                "sinulla on oikeus tarkastaa tietosi ja pyytää niiden oikaisua.",
                vec![Right::Access, Right::Rectification],
            ),
            ("voit kieltää suoramarkkinoinnin.", vec![Right::ObjectionMarketing]),
            ("du har rätt till dataportabilitet.", vec![Right::Portability]),
            ("you may withdraw your consent at any time.", vec![Right::WithdrawConsent]),
            ("you have the right to object to processing.", vec![Right::Objection]),
            ("tiedot poistetaan.", vec![]),
        ] {
            assert_eq!(rights(sentence), expected, "{sentence}");
        }
    }

    #[test]
    fn legal_bases_and_mechanisms_are_found() {
        assert_eq!(
            bases("käsittely perustuu suostumukseen tai sopimukseen"),
            [Basis::Consent, Basis::Contract]
        );
        assert_eq!(bases("grunden är ett berättigat intresse"), [Basis::LegitimateInterests]);
        assert_eq!(
            mechanisms("eu:n vakiosopimuslausekkeet (scc) ja data privacy framework"),
            [Mechanism::Dpf, Mechanism::Scc]
        );
        assert!(mechanisms("siirto on tarpeen").is_empty());
    }
}
