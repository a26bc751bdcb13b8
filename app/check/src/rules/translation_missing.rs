use seloste_notice::record::Translation;
use seloste_notice::{Finding, Language, Severity, Text, is_valid_host};

use crate::context::Context;
use crate::generic_names::is_generic;
use crate::lexicon::{GENERIC_RECIPIENTS, LIST_WORDS};
use crate::rule::{Rule, RuleFn};
use crate::text::{join_with_and, quote};
use crate::walk::NodeValue;

pub(super) const RULE: Rule = Rule {
    id: "translation-missing",
    summary: "A text is missing in one of the notice's languages",
    severity: Severity::Error,
    why: "Readers of that language see a text in another language and may not understand how their data is \
          processed.",
    source: "Art. 12(1) GDPR",
    remedy: "Add the text in every language listed under `languages`, or remove the language there. A proper \
             name is written once, such as `name: reCAPTCHA`. If it is not recognized, write it in each \
             language.",
    wrong: "\
languages: [en, sv]
title: { en: Privacy notice, sv: Dataskyddsbeskrivning }
data: { contact: { en: Contact details, sv: Kontaktuppgifter } }
purposes:
  - name: Delivering orders
    basis: contract
    retention: { years: 6, law: Kirjanpitolaki 1336/1997 }
provision: { required: contract }
",
    right: "\
languages: [en, sv]
title: { en: Privacy notice, sv: Dataskyddsbeskrivning }
data: { contact: { en: Contact details, sv: Kontaktuppgifter } }
purposes:
  - name: { en: Delivering orders, sv: Leverans av beställningar }
    basis: contract
    retention: { years: 6, law: Kirjanpitolaki 1336/1997 }
provision: { required: contract }
",
    lists: &[],
    run: RuleFn::Notice(run),
};

/// Reports one finding for each text. A proper name stated once applies to every language.
fn run(context: &Context) -> Vec<Finding> {
    let languages = &context.notice.languages;
    if languages.len() < 2 {
        return Vec::new();
    }
    context
        .nodes
        .iter()
        .filter_map(|node| {
            let (missing, sample): (Vec<Language>, &str) = match node.value {
                NodeValue::Text(text, kind) if applies_to_all_languages(text, kind) => return None,
                NodeValue::Text(text, _) => (
                    missing(languages, |language| {
                        text.get(language).is_some_and(|text| !text.trim().is_empty())
                    }),
                    context.localized(text),
                ),
                NodeValue::List(list) => (
                    missing(languages, |language| list.get(language).is_some_and(|list| !list.is_empty())),
                    list.iter().find_map(|(_, list)| list.first()).map_or("", String::as_str),
                ),
                NodeValue::Url(_) | NodeValue::Party(_) => return None,
            };
            let names: Vec<&str> = missing.iter().map(|language| language.english_name()).collect();
            (!names.is_empty()).then(|| {
                RULE.finding(&node.path, format!("{} is missing in {}", quote(sample), join_with_and(&names)))
            })
        })
        .collect()
}

fn missing(languages: &[Language], is_given: impl Fn(Language) -> bool) -> Vec<Language> {
    languages.iter().copied().filter(|language| !is_given(*language)).collect()
}

/// Returns true for a name that is the same in every given language, and so in the others too.
fn applies_to_all_languages(text: &Text, kind: Translation) -> bool {
    let mut given = text.iter().map(|(language, name)| (language, name.trim()));
    let Some((language, name)) = given.next() else { return false };
    given.all(|(_, other)| other == name)
        && match kind {
            Translation::Person => true,
            Translation::Organisation => is_proper_name(name) || is_organisation(name, language),
            Translation::Proper => is_proper_name(name),
            Translation::Needed => false,
        }
}

/// Company forms, which occur only in names.
const COMPANY_FORMS: [&str; 26] = [
    "oy", "oyj", "ab", "abp", "ky", "ry", "rf", "inc", "llc", "ltd", "plc", "corp", "gmbh", "ag", "as", "bv",
    "sa", "sarl", "ou", "co", "kg", "nv", "srl", "aps", "osk", "tmi",
];

/// Words that join parts of a name.
const PARTICLES: [&str; 14] =
    ["of", "for", "the", "de", "la", "di", "da", "du", "von", "van", "der", "den", "af", "av"];

fn words(name: &str) -> impl DoubleEndedIterator<Item = &str> {
    name.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// Returns true if a name looks like a proper name: it has a company form, is the name of a host, or each
/// word contains an upper-case letter or a digit, except for particles between such words.
fn is_proper_name(name: &str) -> bool {
    let is_capital = |word: &str| word.chars().any(|found| !found.is_lowercase());
    let is_host = || name.contains('.') && is_valid_host(name);
    let ends = || [words(name).next(), words(name).next_back()].into_iter().flatten().all(is_capital);
    words(name).any(|word| COMPANY_FORMS.contains(&word.to_lowercase().as_str()))
        || is_host()
        || ends() && words(name).all(|word| is_capital(word) || PARTICLES.contains(&word))
}

/// Returns true for a name that begins with an upper-case letter, lists nothing and is not generic.
fn is_organisation(name: &str, language: Language) -> bool {
    name.chars().next().is_some_and(|first| !first.is_lowercase())
        && !words(name).any(|word| LIST_WORDS.have(&word.to_lowercase(), language))
        && !is_generic(name, language, &GENERIC_RECIPIENTS)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tests::found;

    #[test]
    fn party_name_applies_to_all_languages() {
        let keys = |controller: &str| {
            let texts = "title: { en: Notice, sv: Beskrivning }\ndata: { a: { en: A, sv: A } }\npurposes: [{ name: { en: A, sv: A }, basis: contract, retention: { years: 1 } }]\nprovision: { required: contract }\n";
            found(&format!(
                "languages: [en, sv]\n{texts}controller: {{ email: a@example.fi, phone: '1', {controller} }}"
            ))
        };
        assert!(keys("name: Exempelbranschens arbetslöshetskassa").is_empty());
        assert_eq!(
            keys("name: Exempelkassa, title: Our office"),
            [("translation-missing", "controller.title".to_owned())]
        );
    }

    #[test]
    fn proper_names_are_recognised() {
        for name in [
            "Esimerkki Oy",
            "Google",
            "Meta Platforms Ireland",
            "Kirjanpitolaki 1336/1997",
            "eBay Inc.",
            "reCAPTCHA",
            "reCAPTCHA v3",
            "hCaptcha",
            "iPhone",
            "example.com",
            "Bank of Esimerkki",
            "esimerkki & co",
        ] {
            assert!(is_proper_name(name), "{name}");
        }
        for name in [
            "Tilitoimistot ja perintäyhtiöt",
            "kuljetusyritykset",
            "Kartta ja reitit",
            "of Example",
            "evästeet.muut ja",
        ] {
            assert!(!is_proper_name(name), "{name}");
        }
    }

    /// Returns the paths of missing translations of a service in Finnish, Swedish and English.
    fn missing_in_service(keys: &str) -> Vec<String> {
        let texts = "title: { fi: A, sv: A, en: A }\ndata: { a: { fi: A, sv: A, en: A } }\npurposes: []\n";
        let service = format!("services: [{{ id: a, category: statistics, cookies: none, {keys} }}]");
        found(&format!("languages: [fi, sv, en]\n{texts}{service}"))
            .into_iter()
            .filter(|(rule, path)| *rule == "translation-missing" && path.starts_with("services"))
            .map(|(_, path)| path)
            .collect()
    }

    #[test]
    fn names_of_services_and_providers_are_written_once() {
        for keys in [
            "name: reCAPTCHA, provider: Google",
            "name: Matomo, provider: Esimerkin kaupunki",
            "name: { fi: npm, sv: npm, en: npm }, provider: University of Example",
            "name: { fi: hCaptcha, en: hCaptcha }, provider: { sv: esimerkki.fi }",
        ] {
            assert!(missing_in_service(keys).is_empty(), "{keys}");
        }
        for (keys, path) in [
            ("name: Kartta ja reitit", "services[0].name"),
            ("name: { fi: Kartta, sv: Karta }", "services[0].name"),
            ("name: A, provider: Mainosverkostot ja kumppanit", "services[0].provider"),
            ("name: A, provider: Kolmannet osapuolet", "services[0].provider"),
            ("name: A, provider: useat mainostajat", "services[0].provider"),
            ("name: A, provider: { fi: Esimerkin kaupunki, sv: Exempels stad }", "services[0].provider"),
            ("name: A, purpose: Matomo", "services[0].purpose"),
        ] {
            assert_eq!(missing_in_service(keys), [path], "{keys}");
        }
    }
}
