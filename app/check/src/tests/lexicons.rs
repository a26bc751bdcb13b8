//! Which lists of the lexicons the rules need, and which languages have them.

use std::fs;
use std::path::Path;

use seloste_notice::Language;

use crate::facts::{Fact, LISTS};
use crate::lexicon::{ALL_GROUPS, ALL_PATTERNS, ALL_TERMS, AnyList};
use crate::rules;

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

#[test]
fn rules_declare_the_lists_that_they_use() {
    // The form of a name is no reason not to check whether it is translated.
    const EXEMPT: [&str; 1] = ["translation-missing"];
    for rule in rules().iter().filter(|rule| !EXEMPT.contains(&rule.id)) {
        let file = format!("src/rules/{}.rs", rule.id.replace('-', "_"));
        let code = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).unwrap();
        let code = code.split("#[cfg(test)]").next().unwrap();
        let run = code.split("run: RuleFn").nth(1).unwrap();
        let is_used = |name: &str| {
            run.split(|letter: char| !letter.is_alphanumeric() && letter != '_').any(|word| word == name)
        };
        for list in all().filter(|list| is_used(&constant(*list))) {
            let is_declared = rule.lists.iter().any(|declared| declared.id() == list.id());
            assert!(is_declared, "{} does not declare {}", rule.id, list.id());
        }
        for fact in Fact::ALL.iter().filter(|fact| run.contains(&format!("Fact::{fact:?}"))) {
            for list in fact.lists() {
                let is_declared = rule.lists.iter().any(|declared| declared.id() == list.id());
                assert!(is_declared, "{} does not declare {}", rule.id, list.id());
            }
        }
        let negates = run.contains("is_negated");
        assert!(!negates || rule.lists.iter().any(|list| list.id() == "negations"), "{}", rule.id);
    }
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
