use crate::Rule;
use crate::rule::Run;
use crate::subject::Subject;
use crate::walk::{Kind, Leaf};
use crate::words::{listed, quoted};
use seloste_notice::{Finding, Language, Severity, Text};

pub(super) const RULE: Rule = Rule {
    id: "translation-missing",
    summary: "A text is lacking in one of the notice's languages",
    severity: Severity::Error,
    why: "Who reads the notice in that language meets a text in another, and may not understand what is done \
          with their data.",
    source: "Art. 12(1) GDPR",
    remedy: "Add the text in every language that the notice lists under `languages`, or take the language out there.",
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
    run: Run::OnNotice(run),
};

/// One finding for each text. A proper name that is given once is the same in every language.
fn run(subject: &Subject) -> Vec<Finding> {
    let languages = &subject.notice.languages;
    if languages.len() < 2 {
        return Vec::new();
    }
    subject
        .nodes
        .iter()
        .filter_map(|node| {
            let (lacking, sample): (Vec<Language>, &str) = match node.leaf {
                Leaf::Text(text, Kind::Proper) if text.iter().nth(1).is_none() => return None,
                Leaf::Text(text, Kind::Name) if is_proper_name(text) => return None,
                Leaf::Text(text, _) => (
                    lacking(languages, |language| {
                        text.get(language).is_some_and(|text| !text.trim().is_empty())
                    }),
                    subject.words(text),
                ),
                Leaf::List(list) => (
                    lacking(languages, |language| list.get(language).is_some_and(|list| !list.is_empty())),
                    list.iter().find_map(|(_, list)| list.first()).map_or("", String::as_str),
                ),
                Leaf::Url(_) | Leaf::Party(_) => return None,
            };
            let names: Vec<&str> = lacking.iter().map(|language| in_english(*language)).collect();
            (!names.is_empty()).then(|| {
                RULE.finding(&node.path, format!("{} is not there in {}.", quoted(sample), listed(&names)))
            })
        })
        .collect()
}

fn lacking(languages: &[Language], is_given: impl Fn(Language) -> bool) -> Vec<Language> {
    languages.iter().copied().filter(|language| !is_given(*language)).collect()
}

const fn in_english(language: Language) -> &'static str {
    match language {
        Language::Fi => "Finnish",
        Language::Sv => "Swedish",
        Language::En => "English",
    }
}

/// Forms of companies, which only stand in names.
const COMPANY_FORMS: [&str; 19] = [
    "oy", "oyj", "ab", "abp", "ky", "ry", "rf", "inc", "llc", "ltd", "plc", "corp", "gmbh", "ag", "as", "bv",
    "sa", "sarl", "ou",
];

/// Whether a text that is given once looks like a proper name: it has a company form, or every word of it begins
/// with a capital or a digit.
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
    use crate::examples::found;

    #[test]
    fn the_name_of_a_party_is_given_once() {
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
    fn proper_names() {
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
