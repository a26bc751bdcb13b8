use seloste_notice::{Finding, Severity};

use crate::context::Context;
use crate::fact::Fact;
use crate::lexicon::{FACT_DATA, HEADING_DATA};
use crate::rule::{Rule, RuleFn};

pub(super) const RULE: Rule = Rule {
    id: "data-missing",
    summary: "Data comes from other sources than the person, but the data categories are not stated",
    severity: Severity::Error,
    why: "People know which data they gave themselves. They must be told which data was obtained from other \
          sources.",
    source: "Art. 14(1)(d) GDPR",
    remedy: "List the data categories under `data`, such as contact details, orders and payments.",
    wrong: "\
purposes:
  - { name: Delivering orders, basis: contract, retention: { years: 6 } }
# data: left out
sources:
  - data-subject
  - { name: Population Information System, public: false }
",
    right: "\
purposes:
  - { name: Delivering orders, basis: contract, retention: { years: 6 } }
data:
  contact: Contact details
sources:
  - data-subject
  - { name: Population Information System, public: false }
",
    lists: &[&FACT_DATA, &HEADING_DATA],
    run: RuleFn::Notice(run),
};

/// Reports nothing if all data comes from the person, because Art. 13 does not require data categories.
fn run(context: &Context) -> Vec<Finding> {
    if context.is_missing(Fact::Data) {
        vec![RULE.finding("data", "the notice does not say which data comes from the sources that it names")]
    } else {
        Vec::new()
    }
}

#[cfg(test)]
mod tests {
    use crate::tests::found;

    #[test]
    fn data_from_the_person_needs_no_categories() {
        let purposes =
            "purposes: [{ name: A, basis: contract, retention: { years: 1 } }]\n# data: left out\n";
        assert!(found(&format!("{purposes}sources: [data-subject]")).is_empty());
        assert_eq!(
            found(&format!("{purposes}sources: [{{ name: Kauppa Oy }}]")),
            [("data-missing", "data".to_owned())]
        );
    }
}
