use seloste_notice::{Finding, SectionId, Severity};

use crate::context::Context;
use crate::lexicon::OPT_OUT_DISCLOSURE;
use crate::rule::{Rule, RuleFn};
use crate::text::quote;

pub(super) const RULE: Rule = Rule {
    id: "disclosure-by-silence",
    summary: "Data is disclosed or published unless the person objects",
    severity: Severity::Info,
    why: "Silence is not consent. Disclosing or publishing data until someone objects needs another legal \
          basis, usually a legitimate interest that is named and balanced, and people must be told about the \
          right to object beforehand.",
    source: "Art. 4(11), 6(1)(f), 13(1)(c) and (d) and 21(4) GDPR; recital 32",
    remedy: "State the legal basis of the disclosure, with the `interest` if it is legitimate interests, or \
             ask for consent first.",
    wrong: "\
recipients:
  carrier: { name: Publishers of magazines, role: controller, when: Unless you have objected to it }
",
    right: "\
recipients:
  carrier: { name: Publishers of magazines, role: controller, when: If you have agreed to it }
",
    lists: &[&OPT_OUT_DISCLOSURE],
    run: RuleFn::Notice(run),
};

/// Searches the texts about recipients and directories.
fn run(context: &Context) -> Vec<Finding> {
    OPT_OUT_DISCLOSURE
        .find_where(&context.texts, |hit| {
            context.is_in_section(hit.entry, "recipients", SectionId::Recipients)
                || hit.entry.is_under("directory")
        })
        .into_iter()
        .map(|hit| {
            RULE.finding(
                hit.entry.path(),
                format!("silence counts as consent to the disclosure: {}", quote(hit.sentence)),
            )
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::tests::found;

    #[test]
    fn opt_out_is_found_in_every_language() {
        for text in [
            "Nimi julkaistaan luettelossa, ellei jäsen kiellä sitä.",
            "Namnet publiceras i katalogen, om inte medlemmen förbjuder det.",
            "Names are published in the directory unless a member objects.",
        ] {
            assert_eq!(
                found(&format!("directory: \"{text}\"")),
                [("disclosure-by-silence", "directory".to_owned())],
                "{text}"
            );
        }
        for text in [
            "Nimi julkaistaan, jos jäsen on antanut siihen suostumuksensa; luvan voi perua.",
            "Vi publicerar namn med medlemmens samtycke.",
            "Names are published if the member has agreed.",
        ] {
            assert!(found(&format!("directory: \"{text}\"")).is_empty(), "{text}");
        }
    }
}
