//! Tests of the rules by YAML: a complete notice, in which a test replaces the keys that it is about.

use crate::rules::FILES;
use crate::{Context, STALE_AFTER_MONTHS, check_day, rules};
use seloste_notice::{Date, Finding, Notice, Place};
use std::path::Path;

/// A notice in which no rule finds anything.
const COMPLETE: &str = "\
id: example
layout: fields
languages: [en]
title: Privacy notice
updated: 2026-10-01
controller:
  name: Esimerkki Oy
  business_id: 1234567-1
  address: { street: Esimerkkikatu 1, postcode: \"00100\", city: Helsinki, country: FI }
  email: privacy@example.fi
purposes:
  - { name: Delivering orders, basis: contract, data: [contact], recipients: [carrier], retention: { years: 6 } }
data:
  contact: Contact details
sources: [data-subject]
recipients:
  carrier: Esimerkkikuljetus Oy
transfers: none
provision: { required: contract, otherwise: The order cannot be delivered. }
automated_decisions: none
rights:
  access: yes
  rectification: yes
  erasure: yes
  restriction: yes
  portability: yes
  objection: yes
  complaint: yes
authority: FI
";

/// What the check finds in the complete notice with these keys in place of its own.
pub(crate) fn check(keys: &str) -> Vec<Finding> {
    let notice = read(keys);
    let today = today(keys);
    let mut findings =
        crate::check(&Context { notice: &notice, today, stale_after_months: STALE_AFTER_MONTHS });
    findings.extend(check_day(today));
    findings
}

/// The day of the check, which a comment may tell.
fn today(keys: &str) -> Date {
    let told = keys.lines().find_map(|line| line.strip_prefix("# today: "));
    told.map_or(Date::new(2026, 11, 22).unwrap(), |day| day.parse().unwrap())
}

/// The rules and places of what the check finds, leaving out what is waived.
pub(crate) fn found(keys: &str) -> Vec<(&'static str, String)> {
    check(keys)
        .into_iter()
        .filter(|finding| finding.waived.is_none())
        .map(|finding| match finding.place {
            Place::Path(path) => (finding.rule, path),
            Place::Bytes(range) => panic!("the check knows no bytes: {range:?}"),
        })
        .collect()
}

fn read(keys: &str) -> Notice {
    let mut blocks = blocks(COMPLETE);
    for (key, block) in self::blocks(keys) {
        match blocks.iter_mut().find(|(known, _)| *known == key) {
            Some(known) => known.1 = block,
            None => blocks.push((key, block)),
        }
    }
    let yaml: String = blocks.into_iter().map(|(_, block)| block).collect();
    let read = seloste_source::read_notice_text(Path::new("example.yaml"), &yaml);
    assert!(read.findings.is_empty(), "{yaml}\n{:#?}", read.findings);
    read.value.unwrap()
}

/// The top-level keys of a YAML text with the lines that belong to each. A key that is commented out has one comment
/// for a block, so that it replaces another by nothing.
fn blocks(yaml: &str) -> Vec<(String, String)> {
    let mut blocks: Vec<(String, String)> = Vec::new();
    for line in yaml.lines() {
        let line_and_end = format!("{line}\n");
        match line.split_once(':').filter(|_| !line.starts_with([' ', '-', '}', ']'])) {
            Some((key, _)) => blocks.push((key.trim_start_matches("# ").to_owned(), line_and_end)),
            None => blocks.last_mut().unwrap().1.push_str(&line_and_end),
        }
    }
    blocks
}

#[test]
fn the_complete_notice_is_clean() {
    assert_eq!(found(""), []);
}

#[test]
fn every_wrong_example_breaks_its_rule_once_and_no_other() {
    for rule in rules() {
        let found: Vec<_> = found(rule.wrong).into_iter().map(|(id, _)| id).collect();
        assert_eq!(found, [rule.id], "{}", rule.id);
    }
}

#[test]
fn every_wrong_example_has_the_severity_of_its_rule() {
    for rule in rules() {
        assert_eq!(check(rule.wrong).first().unwrap().severity, rule.severity, "{}", rule.id);
    }
}

#[test]
fn every_right_example_is_clean() {
    for rule in rules() {
        assert_eq!(found(rule.right), [], "{}", rule.id);
    }
}

#[test]
fn every_rule_is_in_the_file_of_its_name() {
    for (rule, file) in rules().iter().zip(FILES) {
        assert_eq!(rule.id.replace('-', "_"), file);
    }
    assert_eq!(crate::rule("repealed-law").unwrap().id, "repealed-law");
    assert!(crate::rule("no-such-rule").is_none());
}

#[test]
fn every_sentence_ends_as_one() {
    for rule in rules() {
        for sentence in [rule.why, rule.remedy] {
            assert!(sentence.ends_with('.'), "{}: {sentence}", rule.id);
        }
        assert!(!rule.summary.ends_with('.'), "{}: {}", rule.id, rule.summary);
        for finding in check(rule.wrong) {
            assert!(finding.what.ends_with('.') && finding.fix.ends_with('.'), "{finding:?}");
        }
    }
}

#[test]
fn errors_come_first() {
    let findings = check("# provision: left out\n# updated: left out\n# purposes: left out");
    assert!(findings.is_sorted_by_key(|finding| std::cmp::Reverse(finding.severity)), "{findings:#?}");
    assert_eq!(findings.len(), 4);
}

#[test]
fn a_waived_finding_keeps_its_reason() {
    let keys = "# provision: left out\nwaive: [{ rule: provision-missing, at: provision, because: Nobody is asked }]";
    assert_eq!(found(keys), []);
    let findings = check(keys);
    assert_eq!(findings.len(), 1);
    assert_eq!(findings[0].waived.as_deref(), Some("Nobody is asked"));
}

#[test]
fn a_waiver_names_a_purpose_by_its_id() {
    let keys = "\
purposes: [{ id: a, name: A, retention: { years: 1 } }, { id: b, name: B, basis: contract, retention: { years: 1 } }]
waive: [{ rule: basis-missing, at: purposes.a, because: Being looked into }]";
    assert_eq!(found(keys), []);
    let elsewhere = keys.replace("at: purposes.a", "at: purposes.b");
    assert_eq!(
        found(&elsewhere),
        [("basis-missing", "purposes[0].basis".to_owned()), ("waiver-unused", "waive[0]".to_owned())]
    );
}

#[test]
fn a_waiver_for_an_unknown_rule_is_told() {
    assert_eq!(
        found("waive: [{ rule: retension-missing, because: Anything }]"),
        [("waiver-unused", "waive[0].rule".to_owned())]
    );
}

/// Sentences as a careful notice has them, close to what the rules look for: none of them is wrong.
const CAREFUL: [(&str, &str); 66] = [
    ("introduction", "Selosteen voi lukea ilman kirjautumista, eikä sitä tarvitse hyväksyä."),
    ("introduction", "Kun käytät palvelua, keräämme lokitietoja tietoturvan varmistamiseksi."),
    ("introduction", "Suostumus annetaan sivuston suostumusikkunassa ja perutaan samassa paikassa."),
    ("introduction", "När du använder webbplatsen samlar vi in logguppgifter för säkerheten."),
    ("introduction", "By using our website you leave entries in our logs, which we keep for a week."),
    ("introduction", "Tässä kohdassa kerrotaan, miten 2 lapsen tiedot käsitellään."),
    (
        "introduction",
        "Valvontaviranomainen on tietosuoja-asetuksen 51 artiklan 1 kohdan mukainen viranomainen.",
    ),
    ("introduction", "Palvelua käyttäessäsi voit hyväksyä tai hylätä valinnaiset toiminnot asetuksissa."),
    ("introduction", "When you use the site you may accept or refuse what is optional."),
    (
        "rights-section",
        "Jos pyyntöä ei voida toteuttaa heti, kerromme siitä; tiedot poistetaan kuukauden kuluessa.",
    ),
    ("rights-section", "Om du inte kan logga in kan du begära per e-post att uppgifterna raderas."),
    ("rights-section", "If you do not want to ask us to delete your account, you can do so yourself."),
    ("rights-section", "Uppgifterna raderas inte förrän din begäran har besvarats."),
    ("security", "Henkilöstö on allekirjoittanut salassapitositoumuksen."),
    (
        "security",
        "Tietoja säilytetään lukituissa tiloissa, ja niihin kirjaudutaan henkilökohtaisella salasanalla.",
    ),
    ("security", "Personalen loggar in med lösenord, och rummen hålls som regel låsta."),
    ("security", "Backups are normally overwritten within a month."),
    ("directory", "Luettelossa julkaistaan nimi. Puhelinnumeroa ei luovuteta ilman lupaa."),
    ("directory", "I katalogen publiceras namn. Övriga uppgifter lämnas inte ut till andra utan samtycke."),
    ("directory", "The directory shows names. We do not share other data with anyone unless you ask us to."),
    ("retention-text", "Säilytämme tilaustiedot niin kauan kuin takuu on voimassa."),
    ("retention-text", "Tiedot poistetaan viimeistään kahden vuoden kuluttua."),
    ("retention-text", "Uppgifterna raderas när avtalet har löpt ut."),
    ("retention-text", "Vouchers are kept for as long as the Accounting Act requires."),
    ("transfers-section", "Tietoja ei siirretä EU- tai ETA-alueen ulkopuolelle."),
    ("transfers-section", "Uppgifter överförs inte till länder utanför EES."),
    ("transfers-section", "No data is transferred outside the EEA."),
    ("rights-section", "Pyynnön voi tehdä sähköpostilla, puhelimitse tai käymällä luonamme."),
    ("rights-section", "Oikeuksien käyttäminen on maksutonta."),
    (
        "rights-section",
        "Tietoja, jotka kirjanpitolaki velvoittaa säilyttämään, ei voida poistaa ennen määräajan päättymistä.",
    ),
    ("rights-section", "Vastaamme pyyntöön kuukauden kuluessa, eikä siitä peritä maksua."),
    ("rights-section", "Jos et halua markkinointia, voit kieltää sen milloin tahansa perusteluitta."),
    ("rights-section", "Poistettua tiliä ei voida palauttaa."),
    ("rights-section", "Begäran behöver inte vara undertecknad."),
    ("rights-section", "Uppgifter som vi enligt lag är skyldiga att bevara kan inte raderas i förtid."),
    ("rights-section", "Det kostar ingenting att begära registerutdrag, och ingen avgift tas ut."),
    ("rights-section", "Du kan när som helst invända mot direktmarknadsföring."),
    ("rights-section", "You need not sign your request, and it is free of charge."),
    ("rights-section", "You may object at any time; we cannot charge you for it."),
    ("rights-section", "Data that we are obliged by law to keep cannot be erased before its time."),
    ("rights-section", "If we cannot erase the data because of a legal claim, we tell you why."),
    ("cookies", "Sivustolla on vain välttämättömiä evästeitä, jotka muistavat kielen."),
    ("cookies", "Emme käytä evästeitä emmekä verkkoanalytiikkaa."),
    ("cookies", "Vi använder endast nödvändiga kakor."),
    ("cookies", "The site uses strictly necessary cookies only."),
    ("data-text", "Salasanasta tallennetaan vain suolattu tiiviste."),
    ("data-text", "Av lösenordet sparas endast en krypterad form."),
    ("data-text", "We keep a salted hash of the password."),
    ("data-text", "Nimi, osoite ja puhelinnumero."),
    ("purposes-section", "Tietoja ei käytetä markkinointiin eikä profilointiin."),
    ("purposes-section", "Uppgifterna används för att en kund ska få svar på en fråga."),
    ("recipients-section", "Uppgifter lämnas inte ut till en annan part utan ditt samtycke."),
    ("recipients-section", "Your data is used only for the purposes that are told here."),
    ("retention-section", "Vi går igenom uppgifterna en gång per år och raderar dem som inte längre behövs."),
    ("retention-section", "We keep the data for as long as you are our customer, and two years after that."),
    ("rights-section", "Jos pyyntö on kohtuuton, voimme periä siitä maksun tai kieltäytyä siitä."),
    ("rights-section", "For further copies we may charge a fee that covers our costs."),
    (
        "rights-section",
        "Rätten till radering gäller inte handlingar som vi enligt lag är skyldiga att bevara.",
    ),
    ("rights-section", "Voit saattaa asian tietosuojavaltuutetun käsiteltäväksi."),
    ("introduction", "Käyttämällä suojattua viestipalvelua voit lähettää meille tietoja turvallisesti."),
    ("introduction", "Seloste korvaa aiemman, henkilötietolain aikaisen rekisteriselosteen."),
    ("introduction", "If you continue to have questions after reading this, please write to us."),
    ("interest", "Estämme tilaukset toisen nimissä."),
    ("interest", "Vi vill veta hur våra kunder har upplevt våra tjänster."),
    ("interest", "We want to keep our shop safe from theft."),
    ("interest", "Saatavien periminen, jotta liiketoiminnan harjoittaminen ei aiheuta tappioita."),
];

#[test]
fn careful_sentences_are_left_alone() {
    for (place, sentence) in CAREFUL {
        let keys = match place {
            "data-text" => format!("data: {{ contact: {{ name: Contact details, text: \"{sentence}\" }} }}"),
            "retention-text" => format!("retention: [{{ text: \"{sentence}\" }}]"),
            "interest" => {
                format!(
                    "legal_bases: [{{ basis: legitimate-interests, interest: \"{sentence}\" }}, contract]"
                )
            }
            section if section.ends_with("-section") => {
                let section = section.trim_end_matches("-section");
                format!("sections: [{{ in: {section}, text: \"{sentence}\" }}]")
            }
            key => format!("{key}: \"{sentence}\""),
        };
        assert_eq!(found(&keys), [], "{sentence}");
    }
}
