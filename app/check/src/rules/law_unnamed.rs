use seloste_notice::{Basis, Finding, Language, Purpose, Retention, Severity};

use crate::context::Context;
use crate::lexicon::{ACT_CITATIONS, ACT_ENDINGS, ACTS};
use crate::rule::{Rule, RuleFn};
use crate::text::quote;

pub(super) const RULE: Rule = Rule {
    id: "law-unnamed",
    summary: "Processing relies on a law, but no law is named",
    severity: Severity::Info,
    why: "A legal obligation or a public task must be laid down by Union or national law. If the notice names \
          the law, people can verify it; no article asks for the name itself.",
    source: "Art. 6(3) and 13(1)(c) GDPR; guidelines WP260 rev.01, annex",
    remedy: "Name the law in the `text` of the purpose or of the legal basis, such as Kirjanpitolaki \
             1336/1997.",
    wrong: "\
purposes:
  - { name: Bookkeeping, basis: legal-obligation, retention: { years: 6 } }
",
    right: "\
purposes:
  - { name: Bookkeeping, basis: legal-obligation, retention: { years: 6, law: Kirjanpitolaki 1336/1997 } }
",
    lists: &[&ACTS, &ACT_CITATIONS, &ACT_ENDINGS],
    run: RuleFn::Notice(run),
};

/// Reports one finding for all purposes of the same legal basis. A law that any text of the notice cites next
/// to the basis, or that a retention period names, counts.
fn run(context: &Context) -> Vec<Finding> {
    if !RULE.can_search(context) {
        return Vec::new();
    }
    [(Basis::LegalObligation, "a legal obligation"), (Basis::PublicTask, "a public task")]
        .into_iter()
        .filter_map(|(basis, name)| {
            let purposes: Vec<(usize, &Purpose)> = context
                .notice
                .purposes
                .iter()
                .enumerate()
                .filter(|(_, purpose)| purpose.basis.contains(&basis))
                .collect();
            let mut unnamed = purposes.iter().filter(|(index, purpose)| {
                !names_law(context, &format!("purposes[{index}]"))
                    && !purpose.retention.iter().any(|retention: &Retention| retention.law.is_some())
            });
            let (index, purpose) = unnamed.next()?;
            let is_named_elsewhere = names_law(context, "legal_bases")
                || names_law(context, "introduction")
                || names_law(context, "provision")
                || names_law(context, "sections");
            let more = match unnamed.count() {
                0 => String::new(),
                1 => " (and another purpose)".to_owned(),
                number => format!(" (and {number} other purposes)"),
            };
            (!is_named_elsewhere).then(|| {
                RULE.finding(
                    format!("purposes[{index}].basis"),
                    format!(
                        "{} relies on {name}, but no law is named{more}",
                        quote(context.localized(&purpose.name))
                    ),
                )
            })
        })
        .collect()
}

/// Returns true if a text under a key cites an act other than the GDPR.
fn names_law(context: &Context, key: &str) -> bool {
    context.texts.entries.iter().filter(|entry| entry.is_under(key)).any(|entry| {
        let texts = &context.texts;
        texts.has(entry, &ACT_CITATIONS)
            || texts.has(entry, &ACTS)
            || texts.has_prefix(entry, "§")
            || has_act_name(texts.folded(entry), entry.language)
    })
}

/// Returns true if a word ends like the name of a Finnish or Swedish act, or a number like that of an act
/// occurs.
fn has_act_name(folded: &str, language: Language) -> bool {
    folded.split(|character: char| !character.is_alphanumeric() && character != '/' && character != ':').any(
        |word| {
            ACT_ENDINGS.end(word, language)
                || word.split_once(['/', ':']).is_some_and(|(number, year)| {
                    [number, year]
                        .iter()
                        .all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()))
                })
        },
    )
}

#[cfg(test)]
mod tests {
    use crate::tests::found;

    #[test]
    fn law_can_be_named_in_any_text_of_the_basis() {
        let purpose = |keys: &str| {
            format!("purposes: [{{ name: A, basis: public-task, retention: {{ years: 6 }}{keys} }}]\n")
        };
        assert_eq!(found(&purpose("")), [("law-unnamed", "purposes[0].basis".to_owned())]);
        for text in [
            "Perusopetuslain mukaan.",
            "Enligt bokföringslagen.",
            "By section 5 of the Library Act (1492/2016).",
        ] {
            assert!(found(&purpose(&format!(", text: {text}"))).is_empty(), "{text}");
            assert!(found(&format!("{}introduction: {text}", purpose(""))).is_empty(), "{text}");
        }
        assert!(found(&purpose("").replace("public-task", "contract")).is_empty());
    }

    #[test]
    fn purposes_of_a_basis_give_one_finding() {
        let purpose = "{ name: A, basis: legal-obligation, retention: { years: 6 } }";
        assert_eq!(found(&format!("purposes: [{purpose}, {purpose}, {purpose}]")).len(), 1);
    }
}
