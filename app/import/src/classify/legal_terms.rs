//! Finds legal terms in text by word prefixes: legal bases, rights, transfer mechanisms, authorities.
//!
//! Terms in a denied clause do not count.

use seloste_notice::{Basis, Mechanism, PeriodQualifier, ProvisionRequirement, Right};

use crate::classify::denial;
use crate::classify::lexicon::{self, Groups, Terms};
use crate::tokens::{find_word, has_any_prefix, has_word_prefix, tokens};

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
    let all = |stems: &[&str]| stems.iter().all(|stem| has_word_prefix(folded, stem));
    let named = |right: &(Right, &Groups)| {
        (!of_cookies || right.0 == Right::WithdrawConsent) && right.1.entries().any(|stems| all(stems))
    };
    let mut found: Vec<Right> = WORDS.iter().filter(|right| named(right)).map(|(right, _)| *right).collect();
    // An objection to marketing is not also a general objection.
    if found.contains(&Right::ObjectionMarketing) && !lexicon::OBJECTION_SCOPE.are_in(folded) {
        found.retain(|right| *right != Right::Objection);
    }
    found
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
    lexicon::FROM_DATA_SUBJECT.are_in(&denial::asserted(folded))
}

/// Returns true if a folded text says that there is no data protection officer.
pub(crate) fn is_officer_denied(folded: &str) -> bool {
    denial::denies_where(folded, |clause| {
        lexicon::OFFICER.are_in(clause) && lexicon::APPOINTING.are_in(clause)
    })
}

/// Returns true if a folded text says that no cookies are used at all.
pub(crate) fn are_cookies_denied(folded: &str) -> bool {
    denial::is_plain_denial(folded)
        && denial::denies(folded, &lexicon::COOKIES)
        && !lexicon::COOKIE_KINDS.are_in(folded)
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
        ] {
            assert_eq!(rights(sentence), expected, "{sentence}");
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
