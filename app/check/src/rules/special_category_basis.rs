use seloste_notice::{Finding, Severity, SpecialCategory};

use crate::context::Context;
use crate::lexicon::{NEGATIONS, SPECIAL_CATEGORIES, SPECIAL_DATA};
use crate::rule::{Rule, RuleFn};
use crate::text::quote;

pub(super) const RULE: Rule = Rule {
    id: "special-category-basis",
    summary: "Special categories of data are processed without a condition of Art. 9",
    severity: Severity::Warning,
    why: "Data about health, origin, opinions, beliefs, trade union membership, sex life, genetics and \
          biometrics may be processed only under a condition of Art. 9(2), in addition to the legal basis.",
    source: "Art. 9(1) and 9(2) GDPR",
    remedy: "State the letter of Art. 9(2) under `special` of the data category, such as `a` for explicit \
             consent.",
    wrong: "\
data:
  contact: Contact details
  diet: { name: Allergies stated in a booking, special: unstated }
dpo: none
",
    right: "\
data:
  contact: Contact details
  diet: { name: Allergies stated in a booking, special: a }
dpo: none
rights:
  access: yes
  rectification: yes
  erasure: yes
  restriction: yes
  portability: yes
  objection: yes
  withdraw-consent: You can withdraw your consent by e-mail at any time.
  complaint: yes
",
    lists: &[&SPECIAL_DATA, &SPECIAL_CATEGORIES, &NEGATIONS],
    run: RuleFn::Notice(run),
};

/// Checks data categories with `special`, data categories whose name or items suggest special data, and texts
/// that mention special categories without any data category.
fn run(context: &Context) -> Vec<Finding> {
    let mut findings = stated_special(context);
    findings.extend(named_special(context));
    findings
}

/// Reports data categories without `special` whose name or items suggest special data.
fn named_special(context: &Context) -> Vec<Finding> {
    let mut hits = context.texts.find_terms(&SPECIAL_DATA);
    hits.retain(|hit| hit.entry.is_under("data") && !hit.is_negated());
    let unmarked = context.notice.data.iter().filter(|category| category.special.is_none());
    unmarked
        .filter_map(|category| {
            let path = format!("data.{}", category.id);
            let hit =
                hits.iter().filter(|hit| hit.entry.is_under(&path)).min_by_key(|hit| hit.entry.position())?;
            Some(RULE.finding(
                path,
                format!(
                    "this seems to be special category data ({}), but no condition of Art. 9(2) is stated",
                    quote(hit.sentence)
                ),
            ))
        })
        .collect()
}

/// Reports data categories with `special: unstated` or, if none has `special`, texts that mention sensitive
/// data.
fn stated_special(context: &Context) -> Vec<Finding> {
    let data = &context.notice.data;
    if data.iter().any(|category| category.special.is_some()) {
        return data
            .iter()
            .filter(|category| category.special == Some(SpecialCategory::Unstated))
            .map(|category| {
                RULE.finding(
                    format!("data.{}.special", category.id),
                    "this is special category data, but no condition of Art. 9(2) is stated",
                )
            })
            .collect();
    }
    let hit = context.texts.find_terms(&SPECIAL_CATEGORIES).into_iter().find(|hit| !hit.is_negated());
    let finding = hit.map(|hit| Finding {
        help: "State the data under `data`, with `special` and the letter of Art. 9(2). If there is none, \
               remove the sentence or say that there is none."
            .to_owned(),
        ..RULE.finding(
            hit.entry.path(),
            format!(
                "the notice mentions sensitive data ({}), but no data category states what it is",
                quote(hit.sentence)
            ),
        )
    });
    finding.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use crate::tests::found;

    #[test]
    fn name_is_found_in_every_language() {
        let of = |category: &str| {
            found(&format!("dpo: none\ndata: {{ contact: Contact details, extra: {category} }}"))
        };
        for category in [
            "Terveystiedot",
            "{ name: Jäsentiedot, items: [nimi, ammattiliiton jäsenyys] }",
            "Hälsouppgifter",
            "{ name: Medlemsuppgifter, items: [namn, religiös övertygelse] }",
            "Health data",
            "{ name: Staff, items: [name, trade union membership] }",
        ] {
            assert_eq!(of(category), [("special-category-basis", "data.extra".to_owned())], "{category}");
        }
        for category in [
            "{ name: Health data, special: h }",
            "{ name: Staff, text: No health data is kept. }",
            "Terveyspalvelujen laskutus",
            "Diagnostiska loggar",
        ] {
            assert!(of(category).is_empty(), "{category}");
        }
    }

    #[test]
    fn sensitive_data_in_a_text_needs_a_data_category() {
        assert_eq!(
            found("security: Arkaluontoiset tiedot hävitetään heti."),
            [("special-category-basis", "security.text".to_owned())]
        );
        assert!(found("security: Emme käsittele arkaluonteisia tietoja.").is_empty());
    }
}
