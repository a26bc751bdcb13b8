//! Finds legal terms in text by word prefixes: legal bases, rights, transfer mechanisms, authorities.
//!
//! Terms in a denied clause do not count.

use seloste_notice::{Basis, Language, Mechanism, PeriodQualifier, ProvisionRequirement, Right};

use crate::classify::denial;
use crate::classify::lexicon::{self, Groups, Terms};
use crate::tokens::{WordStarts, find_word, has_any_prefix, starts_of_words, tokens};

/// Returns the legal bases that a folded text mentions.
pub(crate) fn bases(folded: &str) -> Vec<Basis> {
    let folded = &*denial::asserted(folded);
    const WORDS: [(Basis, &Terms); 6] = [
        (Basis::Consent, &lexicon::BASIS_CONSENT),
        (Basis::Contract, &lexicon::BASIS_CONTRACT),
        (Basis::LegalObligation, &lexicon::BASIS_LEGAL_OBLIGATION),
        (Basis::VitalInterests, &lexicon::BASIS_VITAL_INTERESTS),
        (Basis::PublicTask, &lexicon::BASIS_PUBLIC_TASK),
        (Basis::LegitimateInterests, &lexicon::BASIS_LEGITIMATE_INTERESTS),
    ];
    let named = WORDS.iter().filter(|(_, words)| words.are_in(folded)).map(|(basis, _)| *basis);
    let mut found: Vec<Basis> = named.collect();
    for basis in bases_by_article(folded) {
        if !found.contains(&basis) {
            found.push(basis);
        }
    }
    found
}

/// Returns true if a folded sentence is about rights. `Oikeutettu etu` and `õiguslik alus` are legal bases
/// although they start like words for rights.
pub(crate) fn is_about_rights(folded: &str) -> bool {
    if !lexicon::RIGHTS.are_in(folded) {
        return false;
    }
    let bases = [&lexicon::BASIS_LEGITIMATE_INTERESTS, &lexicon::BASIS_HEADINGS];
    let mut rest = folded.to_owned();
    for term in bases.iter().flat_map(|terms| terms.entries()).filter(|term| lexicon::RIGHTS.start(term)) {
        rest = rest.replace(term, " ");
    }
    lexicon::RIGHTS.are_in(&rest)
}

/// Returns the legal bases that a folded text states by the letter of Art. 6(1) GDPR: `6(1)(b)`, `6.1 (f)`,
/// `6 artiklan 1 kohdan c alakohta`, `artikel 6.1 led b`.
pub(crate) fn bases_by_article(folded: &str) -> Vec<Basis> {
    if !lexicon::ARTICLE_CONTEXT.are_in(folded) {
        return Vec::new();
    }
    let words: Vec<&str> = tokens(folded).filter(|word| !lexicon::ARTICLE_PARTS.have(word)).collect();
    let mut found = Vec::new();
    for (at, window) in words.windows(3).enumerate() {
        let [article @ "6", "1", letter] = window else { continue };
        let mut stated: Vec<Basis> = basis_of_letter(letter).into_iter().collect();
        let mut last = *letter;
        // `6.1 a ja b`
        let mut rest = words.get(at + 3..).unwrap_or_default();
        while let [joint, next, after @ ..] = rest
            && lexicon::CONJUNCTIONS.entries().any(|word| word.trim_end_matches('.') == *joint)
            && let Some(basis) = basis_of_letter(next)
        {
            stated.push(basis);
            (last, rest) = (next, after);
        }
        // Otherwise the letter may be a word: `6(1) a legitimate interest`.
        let end = last.as_ptr().addr() + last.len() - folded.as_ptr().addr();
        let start = article.as_ptr().addr() - folded.as_ptr().addr();
        let rest = folded[end..].trim_start();
        let ends = rest.is_empty()
            || rest.starts_with([')', ']', '.', ',', ';', ':'])
            || lexicon::ARTICLE_ENDS.start(rest);
        if ends && !folded[..start].ends_with(['.', ',']) {
            found.extend(stated);
        }
    }
    found
}

/// Returns the legal basis of a point of Art. 6(1) GDPR.
fn basis_of_letter(letter: &str) -> Option<Basis> {
    Some(match letter {
        "a" => Basis::Consent,
        "b" => Basis::Contract,
        "c" => Basis::LegalObligation,
        "d" => Basis::VitalInterests,
        "e" => Basis::PublicTask,
        "f" => Basis::LegitimateInterests,
        _ => return None,
    })
}

/// Returns the transfer mechanisms that a folded text mentions.
pub(crate) fn mechanisms(folded: &str) -> Vec<Mechanism> {
    const WORDS: [(Mechanism, &Terms); 7] = [
        (Mechanism::Adequacy, &lexicon::MECHANISM_ADEQUACY),
        (Mechanism::Dpf, &lexicon::MECHANISM_DPF),
        (Mechanism::Scc, &lexicon::MECHANISM_SCC),
        (Mechanism::Bcr, &lexicon::MECHANISM_BCR),
        (Mechanism::Derogation, &lexicon::MECHANISM_DEROGATION),
        (Mechanism::PrivacyShield, &lexicon::MECHANISM_PRIVACY_SHIELD),
        (Mechanism::SafeHarbor, &lexicon::MECHANISM_SAFE_HARBOR),
    ];
    let folded = denial::asserted(folded);
    WORDS.iter().filter(|(_, words)| words.are_in(&folded)).map(|(mechanism, _)| *mechanism).collect()
}

/// Returns the rights mentioned in a folded sentence that is about rights at all.
pub(crate) fn rights(folded: &str) -> Vec<Right> {
    // `You do not have to give a reason` denies no right.
    mentioned_rights(&denial::asserted_unless(folded, |clause| lexicon::NO_NEED.are_in(clause)))
}

/// Returns the rights that a folded text says do not exist.
pub(crate) fn denied_rights(folded: &str) -> Vec<Right> {
    let denied = denial::denied(folded);
    if !lexicon::RIGHTS.are_in(&denied) || lexicon::NO_NEED.are_in(&denied) {
        return Vec::new();
    }
    let stated = rights(folded);
    mentioned_rights(&denied).into_iter().filter(|right| !stated.contains(right)).collect()
}

/// Returns the rights mentioned in a folded sentence, even if it denies them. Each entry lists groups of word
/// prefixes; all prefixes of one group must occur.
fn mentioned_rights(folded: &str) -> Vec<Right> {
    const WORDS: [(Right, &Groups); 9] = [
        (Right::Access, &lexicon::RIGHT_ACCESS),
        (Right::Rectification, &lexicon::RIGHT_RECTIFICATION),
        (Right::Erasure, &lexicon::RIGHT_ERASURE),
        (Right::Restriction, &lexicon::RIGHT_RESTRICTION),
        (Right::Portability, &lexicon::RIGHT_PORTABILITY),
        (Right::ObjectionMarketing, &lexicon::RIGHT_OBJECTION_MARKETING),
        (Right::Objection, &lexicon::RIGHT_OBJECTION),
        (Right::WithdrawConsent, &lexicon::RIGHT_WITHDRAW_CONSENT),
        (Right::AutomatedDecision, &lexicon::RIGHT_AUTOMATED_DECISION),
    ];
    if !lexicon::RIGHT_WORDS.are_in(folded) {
        return Vec::new();
    }
    // Deleting or refusing cookies in a browser is not a right under the GDPR.
    let of_cookies = lexicon::COOKIES.are_in(folded);
    let words = WordStarts::new(folded);
    let all = |stems: &[&str]| stems.iter().all(|stem| words.have(stem));
    let named = |right: &(Right, &Groups)| {
        (!of_cookies || right.0 == Right::WithdrawConsent) && right.1.entries().any(|stems| all(stems))
    };
    let mut found: Vec<Right> = WORDS.iter().filter(|right| named(right)).map(|(right, _)| *right).collect();
    found.extend(right_by_article(folded).filter(|right| !found.contains(right)));
    // An objection to marketing is not also a general objection.
    if found.contains(&Right::ObjectionMarketing) && !lexicon::OBJECTION_SCOPE.are_in(folded) {
        found.retain(|right| *right != Right::Objection);
    }
    found
}

/// Returns the right that a folded text names by its article of the GDPR alone: `siirto-oikeus (art. 20)`. A
/// range or list of articles names none.
fn right_by_article(folded: &str) -> Option<Right> {
    let words: Vec<&str> = tokens(folded).collect();
    let mut numbers = words.windows(2).filter_map(|pair| {
        let is_article = |word: &str| lexicon::ARTICLE_CONTEXT.start(word);
        let number = match pair {
            [word, number] if is_article(word) => number,
            [number, word] if is_article(word) => number,
            _ => return None,
        };
        right_of_article(number)
    });
    let only = numbers.next()?;
    let is_other = |word: &&&str| right_of_article(word).is_some_and(|right| right != only);
    (numbers.all(|right| right == only) && words.iter().filter(is_other).count() == 0).then_some(only)
}

/// Returns the right that an article of the GDPR gives.
fn right_of_article(number: &str) -> Option<Right> {
    Some(match number {
        "15" => Right::Access,
        "16" => Right::Rectification,
        "17" => Right::Erasure,
        "18" => Right::Restriction,
        "20" => Right::Portability,
        "21" => Right::Objection,
        "22" => Right::AutomatedDecision,
        _ => return None,
    })
}

/// Returns true if a folded text is about a complaint to the authority.
pub(crate) fn is_complaint(folded: &str) -> bool {
    let folded = &*denial::asserted(folded);
    let complaint = lexicon::COMPLAINT.are_in(folded);
    complaint && lexicon::COMPLAINT_AUTHORITIES.are_in(folded)
}

/// Returns the country whose supervisory authority a folded text mentions.
pub(crate) fn authority_country(folded: &str) -> Option<&'static str> {
    const NAMES: [(&[&str], &str); 5] = [
        (&["information commission"], "GB"),
        (
            &["data protection commission ", "data protection commission,", "data protection commission."],
            "IE",
        ),
        (&["tietosuojavaltuut", "dataombudsman", "data protection ombudsman"], "FI"),
        (&["integritetsskyddsmyndighet", "datainspektionen", "swedish authority for privacy", "imy"], "SE"),
        (&["andmekaitse inspektsioon", "andmekaitseinspektsioon", "data protection inspectorate"], "EE"),
    ];
    let named = NAMES.iter().find(|(names, _)| has_any_prefix(folded, names)).map(|(_, country)| *country);
    named.or_else(|| find_word(folded, "ico").map(|_| "GB"))
}

/// Returns whether a folded text states its period as a maximum, minimum or typical value.
pub(crate) fn period_qualifier(folded: &str) -> Option<PeriodQualifier> {
    const WORDS: [(PeriodQualifier, &Terms); 3] = [
        (PeriodQualifier::AtMost, &lexicon::QUALIFIER_AT_MOST),
        (PeriodQualifier::AtLeast, &lexicon::QUALIFIER_AT_LEAST),
        (PeriodQualifier::Typically, &lexicon::QUALIFIER_TYPICALLY),
    ];
    WORDS.iter().find(|(_, words)| words.are_in(folded)).map(|(qualifier, _)| *qualifier)
}

/// Returns true if a folded text states a criterion for a period.
pub(crate) fn is_criterion(folded: &str) -> bool {
    lexicon::CRITERIA.are_in(folded)
}

/// Returns true if a folded text says when the keeping of data ends, or which law says so: `deleted once the
/// case is closed`. In a language in which the verb comes first, the end must be behind it: `When data is
/// deleted, it cannot be restored`.
pub(crate) fn states_end_of_keeping(folded: &str) -> bool {
    let verbs = [&lexicon::RETENTION_VERBS, &lexicon::KEEPING];
    let is_verb_first = matches!(lexicon::language(), Language::En | Language::Sv);
    let verb = starts_of_words(folded).find(|rest| verbs.iter().any(|terms| terms.start(rest)));
    let Some(from_verb) = verb else { return false };
    let searched = if is_verb_first { from_verb } else { folded };
    starts_of_words(searched).any(|rest| lexicon::RETENTION_ENDS.start_own(rest))
}

/// Returns why the data must be provided, according to a folded text.
pub(crate) fn provision_requirements(folded: &str) -> Vec<ProvisionRequirement> {
    mentioned_requirements(&denial::asserted(folded))
}

/// Returns true if a folded text says that neither the law nor a contract requires the data.
pub(crate) fn is_provision_denied(folded: &str) -> bool {
    let denied = mentioned_requirements(&denial::denied(folded));
    let duties = [ProvisionRequirement::Contract, ProvisionRequirement::Law];
    duties.iter().all(|duty| denied.contains(duty)) && provision_requirements(folded).is_empty()
}

fn mentioned_requirements(folded: &str) -> Vec<ProvisionRequirement> {
    const WORDS: [(ProvisionRequirement, &Terms); 3] = [
        (ProvisionRequirement::Contract, &lexicon::PROVISION_CONTRACT),
        (ProvisionRequirement::Law, &lexicon::PROVISION_LAW),
        (ProvisionRequirement::Voluntary, &lexicon::PROVISION_VOLUNTARY),
    ];
    WORDS.iter().filter(|(_, words)| words.are_in(folded)).map(|(required, _)| *required).collect()
}

/// Returns true if a folded text says that the data comes from the data subject.
pub(crate) fn is_from_data_subject(folded: &str) -> bool {
    let asserted = denial::asserted(folded);
    let words = WordStarts::new(&asserted);
    let mut terms = lexicon::FROM_DATA_SUBJECT.entries();
    terms.any(|term| words.rests_after(term).any(|after| !gives_permission(after)))
}

/// Returns true if the first words behind a verb for giving say that permission is given: `you have given us
/// your explicit consent`.
fn gives_permission(after: &str) -> bool {
    const MAX_WORDS: usize = 5;
    let ends = |word: &str| lexicon::CONJUNCTIONS.have(word) || word.ends_with([',', '.', ';']);
    for word in after.split_whitespace().take(MAX_WORDS) {
        if lexicon::PERMISSIONS.start(word) {
            return true;
        }
        // `From you and with your consent`
        if ends(word) {
            break;
        }
    }
    false
}

/// Returns true if a folded text says that there is no data protection officer.
pub(crate) fn is_officer_denied(folded: &str) -> bool {
    denial::denies_where(folded, |clause| {
        lexicon::OFFICER.are_in(clause) && lexicon::APPOINTING.are_in(clause)
    })
}

/// Returns true if a folded text says that no cookies are used at all.
pub(crate) fn are_cookies_denied(folded: &str) -> bool {
    denial::is_plain_denial(folded) && denial::denies(folded, &lexicon::COOKIES) && !names_cookie_kind(folded)
}

/// Returns true if a folded denial is about one kind of cookies, or about one use of them. What a conjunction
/// adds is no kind: `no cookies or analytics`.
fn names_cookie_kind(folded: &str) -> bool {
    const USES: [&str; 3] = ["varten", "jaoks", "eesmär"];
    let is_use = |term: &&&str| term.ends_with(' ') || USES.contains(*term);
    let uses: Vec<&str> = lexicon::COOKIE_KINDS.entries().filter(is_use).copied().collect();
    let after = starts_of_words(folded).find(|rest| lexicon::COOKIES.start(rest)).unwrap_or_default();
    let joint = |joint: &&str| after.find(&format!(" {joint} "));
    match lexicon::CONJUNCTIONS.entries().filter_map(joint).min() {
        Some(at) => {
            let end = folded.len() - after.len() + at;
            lexicon::COOKIE_KINDS.are_in(&folded[..end]) || has_any_prefix(after, &uses)
        }
        None => lexicon::COOKIE_KINDS.are_in(folded),
    }
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
            ("tehtävään (artikla 6.1 a ja b)", vec![Basis::Consent, Basis::Contract]),
            ("tietosuoja-asetus 6.1 a ja muu", vec![]),
        ] {
            assert_eq!(bases(text), expected, "{text}");
        }
    }

    #[test]
    fn ends_of_keeping_are_found() {
        use Language::{De, En, Et, Fi, Sv};
        for (language, text, expected) in [
            (En, "inquiries are deleted once the case is closed.", true),
            (En, "account data: retained while the account is active", true),
            (En, "when data is deleted, it cannot be restored.", false),
            (En, "we answer after a week.", false),
            (Fi, "tiedot poistetaan jäsenyyden päätyttyä.", true),
            (Fi, "tiedot säilytetään turvallisesti.", false),
            (Sv, "förfrågningar raderas så snart ärendet är avslutat.", true),
            (Sv, "uppgifterna lagras krypterat.", false),
            (De, "nachrichten werden nach wegfall des zwecks gelöscht.", true),
            (De, "die daten werden verschlüsselt gespeichert.", false),
            (Et, "andmed kustutatakse pärast lepingu lõppemist.", true),
            (Et, "andmeid säilitatakse turvaliselt.", false),
        ] {
            assert_eq!(lexicon::with_language(language, || states_end_of_keeping(text)), expected, "{text}");
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
            ("voit poistaa evästeet selaimesta.", vec![]),
            ("oikeus peruuttaa suostumus evästeiden käyttöön.", vec![Right::WithdrawConsent]),
            ("oikeus saada tiedot siirretyksi järjestelmästä toiseen.", vec![Right::Portability]),
            (
                "siirto-oikeus (art. 20): oikeus saada tiedot muodossa, jota kone lukee.",
                vec![Right::Portability],
            ),
            ("oikeus artiklan 18 mukaan.", vec![Right::Restriction]),
            ("sinulla on gdpr:n artiklojen 15–22 mukaiset oikeudet.", vec![]),
            ("oikeudet: art. 15, 16 ja 17.", vec![]),
            ("sinulla on oikeus saada tieto itseäsi koskevista henkilötiedoista.", vec![Right::Access]),
            ("oikeus saada tietoonsa, mitä tietoja hänestä on tallennettu.", vec![Right::Access]),
            (
                "oikeus tietojen poistamiseen ja tietojen siirtämiseen.",
                vec![Right::Erasure, Right::Portability],
            ),
            ("du har rätt att få veta vilka uppgifter vi har.", vec![Right::Access]),
            (
                "du kan begära ut uppgifterna eller be om att de tas bort.",
                vec![Right::Access, Right::Erasure],
            ),
            ("du har rätt att dra in ett samtycke.", vec![Right::WithdrawConsent]),
            (
                "you have the right to have inaccurate data rectified, erased or destroyed.",
                vec![Right::Rectification, Right::Erasure],
            ),
            (
                "you have the right to prevent processing for direct marketing.",
                vec![Right::ObjectionMarketing],
            ),
            ("you have a right to ask us to remove the data.", vec![Right::Erasure]),
            (
                "you have rights including access, rectification, erasure, and objection.",
                vec![Right::Access, Right::Rectification, Right::Erasure, Right::Objection],
            ),
        ] {
            assert_eq!(rights(sentence), expected, "{sentence}");
        }
    }

    #[test]
    fn kinds_of_cookies_are_no_cookies_in_general() {
        for (text, expected) in [
            ("sivusto ei käytä evästeitä eikä analytiikkaa.", true),
            ("sivusto ei käytä evästeitä tai analytiikkaa.", true),
            ("we use no cookies or analytics.", true),
            ("we do not use tracking cookies.", false),
            ("we use no cookies or pixels for marketing.", false),
            ("we do not use cookies for marketing.", false),
            ("this site does not use cookies of any description.", true),
        ] {
            assert_eq!(are_cookies_denied(text), expected, "{text}");
        }
    }

    #[test]
    fn permission_is_no_data() {
        for (text, expected) in [
            ("we get the information from what you provide in the form.", true),
            ("data is only shared if you have given your explicit consent.", false),
            ("if you give us permission, we take photos.", false),
            ("saamme tiedot, jotka annat lomakkeella.", true),
            ("vi lämnar inte ut uppgifter, annat än när lagen kräver det.", false),
        ] {
            assert_eq!(is_from_data_subject(text), expected, "{text}");
        }
    }

    #[test]
    fn authorities_are_found_by_their_names() {
        for (text, expected) in [
            ("complain to the ico.", Some("GB")),
            ("the information commissioner's office", Some("GB")),
            ("an icon of the app", None),
            ("integritetsskyddsmyndigheten (imy)", Some("SE")),
            ("the data protection commission, dublin", Some("IE")),
        ] {
            assert_eq!(authority_country(text), expected, "{text}");
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
