use seloste_notice::{Finding, Language, Severity, Text};

use crate::context::Context;
use crate::rule::{Rule, RuleFn};
use crate::text::{join_with_and, quote};
use crate::walk::{NodeValue, TextKind};

pub(super) const RULE: Rule = Rule {
    id: "translation-missing",
    summary: "A text is missing in one of the notice's languages",
    severity: Severity::Error,
    why: "Readers of that language see a text in another language and may not understand how their data is \
          processed.",
    source: "Art. 12(1) GDPR",
    remedy: "Add the text in every language listed under `languages`, or remove the language there.",
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
    run: RuleFn::Notice(run),
};

/// One finding for each text. A proper name stated once applies to every language.
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
                NodeValue::Text(text, TextKind::PartyName) if text.iter().nth(1).is_none() => return None,
                NodeValue::Text(text, TextKind::Name) if is_proper_name(text) => return None,
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
            let names: Vec<&str> = missing.iter().map(|language| in_english(*language)).collect();
            (!names.is_empty()).then(|| {
                RULE.finding(&node.path, format!("{} is missing in {}", quote(sample), join_with_and(&names)))
            })
        })
        .collect()
}

fn missing(languages: &[Language], is_given: impl Fn(Language) -> bool) -> Vec<Language> {
    languages.iter().copied().filter(|language| !is_given(*language)).collect()
}

const fn in_english(language: Language) -> &'static str {
    match language {
        Language::Fi => "Finnish",
        Language::Sv => "Swedish",
        Language::En => "English",
    }
}

/// Company forms, which occur only in names.
const COMPANY_FORMS: [&str; 19] = [
    "oy", "oyj", "ab", "abp", "ky", "ry", "rf", "inc", "llc", "ltd", "plc", "corp", "gmbh", "ag", "as", "bv",
    "sa", "sarl", "ou",
];

/// Returns true if a text in a single language looks like a proper name: it has a company form, or every word
/// starts with an upper-case letter or digit.
fn is_proper_name(text: &Text) -> bool {
    let mut given = text.iter();
    let (Some((_, name)), None) = (given.next(), given.next()) else { return false };
    let words = || name.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty());
    words().any(|word| COMPANY_FORMS.contains(&word.to_lowercase().as_str()))
        || words().all(|word| word.chars().next().is_some_and(|first| !first.is_lowercase()))
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
        for name in
            ["Esimerkki Oy", "Google", "Meta Platforms Ireland", "Kirjanpitolaki 1336/1997", "eBay Inc."]
        {
            assert!(is_proper_name(&Text::new(Language::Fi, name)), "{name}");
        }
        for name in ["Tilitoimistot ja perintäyhtiöt", "kuljetusyritykset"] {
            assert!(!is_proper_name(&Text::new(Language::Fi, name)), "{name}");
        }
    }
}
