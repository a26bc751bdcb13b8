//! Which lists of the lexicons the rules need, and which languages have them.

use seloste_notice::Language;

use crate::fact::Fact;
use crate::facts::LISTS;
use crate::lexicon::{ALL_GROUPS, ALL_PATTERNS, ALL_TERMS, AnyList};
use crate::{Rule, rules};

/// Returns all lists of the lexicons.
fn all() -> impl Iterator<Item = &'static dyn AnyList> {
    let patterns = ALL_PATTERNS.iter().map(|list| *list as &dyn AnyList);
    let terms = ALL_TERMS.iter().map(|list| *list as &dyn AnyList);
    patterns.chain(terms).chain(ALL_GROUPS.iter().map(|list| *list as &dyn AnyList))
}

/// Returns the name of a list in code.
fn constant(list: &dyn AnyList) -> String {
    list.id().replace('-', "_").to_uppercase()
}

/// Asserts that a rule declares the lists that its code uses.
pub(crate) fn assert_declares_lists(rule: &Rule, code: &str) {
    // The form of a name is no reason not to check whether it is translated.
    const EXEMPT: &str = "translation-missing";
    if rule.id == EXEMPT {
        return;
    }
    let code = code.split("#[cfg(test)]\nmod tests").next().unwrap();
    let run = code.split("run: RuleFn").nth(1).unwrap();
    let is_used = |name: &str| {
        run.split(|letter: char| !letter.is_alphanumeric() && letter != '_').any(|word| word == name)
    };
    let is_declared = |id: &str| rule.lists().any(|declared| declared == id);
    for list in all().filter(|list| is_used(&constant(*list))) {
        assert!(is_declared(list.id()), "{} does not declare {}", rule.id, list.id());
    }
    for fact in Fact::ALL.iter().filter(|fact| run.contains(&format!("Fact::{fact:?}"))) {
        for list in fact.lists() {
            assert!(is_declared(list.id()), "{} does not declare {}", rule.id, list.id());
        }
    }
    assert!(!run.contains("is_negated") || is_declared("negations"), "{}", rule.id);
}

#[test]
fn facts_have_all_their_lists() {
    for list in Fact::ALL.into_iter().flat_map(Fact::lists) {
        assert!(LISTS.iter().any(|declared| declared.id() == list.id()), "{}", list.id());
    }
}

/// Otherwise the rule would report sentences without knowing its exceptions.
#[test]
fn language_has_all_lists_of_a_rule_or_not_the_first() {
    for rule in rules() {
        for language in Language::ALL {
            let has_first = rule.lists.first().is_some_and(|list| list.is_in(language));
            let missing = rule.lists.iter().find(|list| !list.is_in(language)).filter(|_| has_first);
            assert!(missing.is_none(), "{} in {}: {missing:?}", rule.id, language.code());
        }
    }
}

/// Sentences of further languages. The file says what each line means.
const SENTENCES: [(&str, &str); 2] = [("de", include_str!("de.txt")), ("et", include_str!("et.txt"))];

/// Returns the keys of a notice with a sentence at a place.
fn keys(tag: &str, place: &str, sentence: &str) -> String {
    const OTHER_RIGHTS: &str = "{ access: yes, rectification: yes, erasure: yes, restriction: yes, portability: yes, \
                                objection: yes }";
    let keys = match place {
        "introduction" | "cookies" => format!("{place}: \"{sentence}\""),
        "criterion" => {
            format!("purposes: [{{ name: A, basis: contract, retention: {{ criterion: \"{sentence}\" }} }}]")
        }
        "recipient" => format!("recipients: {{ carrier: \"{sentence}\" }}"),
        "external-recipient" => format!(
            "introduction: \"{sentence}\"\nrecipients: {{ carrier: {{ name: Esimerkki Ab, role: controller, \
             country: FI }} }}"
        ),
        "source" => format!("sources: [{{ name: \"{sentence}\" }}]"),
        "interest" => {
            format!("legal_bases: [{{ basis: legitimate-interests, interest: \"{sentence}\" }}, contract]")
        }
        "data-name" => format!("dpo: none\ndata: {{ contact: \"{sentence}\" }}"),
        "data-text" => format!("data: {{ contact: {{ name: A, text: \"{sentence}\" }} }}"),
        "retention-text" => format!("retention: [{{ text: \"{sentence}\" }}]"),
        "no-provision" => format!("# provision: left out\nintroduction: \"{sentence}\""),
        "no-decisions" => format!("# automated_decisions: left out\nintroduction: \"{sentence}\""),
        "no-transfers" => format!("# transfers: left out\nintroduction: \"{sentence}\""),
        "no-updated" => format!("# updated: left out\nintroduction: \"{sentence}\""),
        "no-complaint" => format!("rights: {OTHER_RIGHTS}\nintroduction: \"{sentence}\""),
        "no-recipients" => format!(
            "purposes: [{{ name: A, basis: contract, retention: {{ years: 1 }} }}]\n# recipients: left out\n\
             introduction: \"{sentence}\""
        ),
        _ => match place.strip_suffix("-section") {
            Some(section) => format!("sections: [{{ in: {section}, text: \"{sentence}\" }}]"),
            None => format!("sections: [{{ after: rights, title: \"{place}\", text: \"{sentence}\" }}]"),
        },
    };
    format!("languages: [{tag}]\n{keys}")
}

#[test]
fn sentences_of_further_languages_are_found() {
    let mut wrong = Vec::new();
    for (tag, lines) in SENTENCES {
        // Its texts are not in the program yet.
        if Language::from_code(tag).is_none() {
            continue;
        }
        for line in lines.lines().filter(|line| !line.starts_with('#')) {
            let [rule, place, sentence] = line.split(" | ").collect::<Vec<_>>()[..] else { panic!("{line}") };
            let found: Vec<&str> =
                super::found(&keys(tag, place, sentence)).iter().map(|(id, _)| *id).collect();
            let is_right = if rule == "none" { found.is_empty() } else { found.contains(&rule) };
            if !is_right {
                wrong.push(format!("{line}: {found:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
