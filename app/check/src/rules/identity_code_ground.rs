use seloste_notice::{Finding, Severity};

use crate::context::Context;
use crate::lexicon::{IDENTITY_CODES, NEGATIONS};
use crate::rule::{Rule, RuleFn};
use crate::text::quote;

pub(super) const RULE: Rule = Rule {
    id: "identity-code-ground",
    summary: "A personal identity code is processed, but the notice does not say why",
    severity: Severity::Info,
    why: "National law allows the code to be processed only on certain grounds, such as consent, a law, or the \
          need to identify a person unambiguously for a task of law. A notice that lists the code without a \
          reason suggests that the ground has not been looked for.",
    source: "Art. 87 and 5(1)(c) GDPR; Finland: tietosuojalaki (1050/2018), 29 §",
    remedy: "Say in the `text` of the data category what the code is needed for and by which law, or do not \
             collect it.",
    wrong: "\
data:
  contact: { name: Contact details, items: [name, personal identity code, address] }
",
    right: "\
data:
  contact:
    name: Contact details
    items: [name, personal identity code, address]
    text: The personal identity code is needed to identify those who buy on credit.
",
    lists: &[&IDENTITY_CODES, &NEGATIONS],
    run: RuleFn::Notice(run),
};

/// Reports the code among the data if no text of the notice has a sentence about it, and its category has no
/// text.
fn run(context: &Context) -> Vec<Finding> {
    let hits = context.texts.find_terms(&IDENTITY_CODES);
    let is_listed =
        |path: &str| path.starts_with("data.") && (path.ends_with(".items") || path.ends_with(".name"));
    if hits.iter().any(|hit| !is_listed(hit.entry.path_without_language())) {
        return Vec::new();
    }
    let first = hits.iter().filter(|hit| !hit.is_negated()).min_by_key(|hit| hit.entry.position());
    let Some(first) = first else { return Vec::new() };
    let category =
        context.notice.data.iter().find(|category| first.entry.is_under(&format!("data.{}", category.id)));
    if category.is_some_and(|category| category.text.is_some()) {
        return Vec::new();
    }
    let message =
        format!("the notice lists {}, but does not say what it is needed for", quote(first.sentence));
    vec![RULE.finding(first.entry.path(), message)]
}

#[cfg(test)]
mod tests {
    use crate::tests::found;

    #[test]
    fn code_is_found_in_every_language() {
        for code in ["henkilötunnus", "personnummer", "isikukood"] {
            assert_eq!(
                found(&format!("data: {{ contact: {{ name: A, items: [name, {code}] }} }}")),
                [("identity-code-ground", "data.contact.items[1]".to_owned())],
                "{code}"
            );
        }
    }

    #[test]
    fn stated_need_is_enough() {
        let data = "data: { contact: { name: A, items: [nimi, henkilötunnus] } }\n";
        assert!(found(&format!("{data}introduction: Henkilötunnusta tarvitaan luottokaupassa.")).is_empty());
        let purpose = "purposes: [{ name: A, text: Henkilötunnus yksilöi jäsenen., basis: contract, retention: { years: 1 } }]";
        assert!(found(&format!("{data}{purpose}\nrecipients: none")).is_empty());
    }
}
