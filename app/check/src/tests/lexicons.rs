//! Which lists of the lexicons the rules need, and which languages have them.

use seloste_notice::Language;

use crate::facts::{Fact, LISTS};
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
