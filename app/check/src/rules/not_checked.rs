use seloste_notice::{Finding, Severity};

use super::CATALOGUE;
use crate::context::Context;
use crate::rule::{Rule, RuleFn};

pub(super) const RULE: Rule = Rule {
    id: "not-checked",
    summary: "Texts in a language are not checked by some rules",
    severity: Severity::Info,
    why: "These rules search texts for words of a language, and Seloste has no such words in this one. They \
          still check the fields. What they would find in the texts is not reported.",
    source: "",
    remedy: "Read the texts with the descriptions of these rules at hand (`seloste explain`), or waive this \
             finding. To add the words of the language, see `CONTRIBUTING.md`.",
    wrong: "\
languages: [mt]
title: Privacy notice
",
    right: "\
languages: [en]
title: Privacy notice
",
    lists: &[],
    run: RuleFn::Notice(run),
};

/// Reports one finding for each language of the notice that lacks lists.
fn run(context: &Context) -> Vec<Finding> {
    let unchecked = context.notice.languages.iter().enumerate().filter_map(|(index, language)| {
        let rules = CATALOGUE.iter().filter(|rule| !rule.is_checked_in(*language));
        let ids: Vec<&str> = rules.map(|rule| rule.id).collect();
        let message = format!("not checked in {}: {}", language.english_name(), ids.join(", "));
        (!ids.is_empty()).then(|| RULE.finding(format!("languages[{index}]"), message))
    });
    unchecked.collect()
}
