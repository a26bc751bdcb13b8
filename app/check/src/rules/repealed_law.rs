use seloste_notice::law::{REPEALED, RepealedAct};
use seloste_notice::{Finding, Language, Severity, format_date};

use crate::context::Context;
use crate::rule::{Rule, RuleFn};
use crate::text::{find_prefix, quote};
use crate::text_index::{Hit, first_hit_per_language};

pub(super) const RULE: Rule = Rule {
    id: "repealed-law",
    summary: "The notice cites a repealed act",
    severity: Severity::Error,
    why: "A repealed act gives no rights or obligations. Citing it shows that the notice has not been \
          reviewed since.",
    source: "tietosuojalaki (1050/2018), 37 §; Art. 94 GDPR",
    remedy: "Cite the act that replaced it, and check whether the statement is still correct.",
    wrong: "\
introduction: Rekisteriseloste, henkilötietolaki (523/1999) 10 §
",
    right: "\
introduction: Tietosuojaseloste, yleinen tietosuoja-asetus (EU) 2016/679
",
    run: RuleFn::Notice(run),
};

/// Word prefixes of sentences about the repeal, in which the citation is correct.
const REPEAL_TERMS: [&str; 9] =
    ["kumo", "korva", "aiem", "entis", "upphäv", "ersat", "tidigare", "repeal", "replac"];

/// One finding for each text and act. Sentences about the repeal are not reported.
fn run(context: &Context) -> Vec<Finding> {
    let acts = REPEALED.iter().filter(|act| act.since <= context.today);
    acts.flat_map(|act| {
        let mut hits = context.texts.find_phrases(act.mentions);
        hits.retain(|hit| !mentions_repeal(hit.folded_sentence));
        first_hit_per_language(&mut hits);
        hits.into_iter().map(|hit| citation_finding(act, &hit))
    })
    .collect()
}

fn mentions_repeal(sentence: &str) -> bool {
    REPEAL_TERMS.iter().any(|word| find_prefix(sentence, word).is_some())
}

fn citation_finding(act: &RepealedAct, hit: &Hit) -> Finding {
    Finding {
        source: act.source.to_owned(),
        help: format!(
            "Cite the act that replaced it ({}), and check whether the statement is still correct.",
            act.replaced_by
        ),
        ..RULE.finding(
            hit.entry.path(),
            format!(
                "the notice cites {} ({}), which has not been in force since {}",
                act.name,
                quote(hit.sentence),
                format_date(act.since, Language::En)
            ),
        )
    }
}

#[cfg(test)]
mod tests {
    use crate::tests::found;

    #[test]
    fn similar_names_are_not_reported() {
        assert!(found("introduction: Noudatamme henkilötietolainsäädäntöä.").is_empty());
        assert!(found("introduction: Puhelin 1523/99").is_empty());
    }

    #[test]
    fn sentence_about_the_repeal_is_not_reported() {
        assert!(found("introduction: Tietosuojalaki kumosi henkilötietolain (523/1999).").is_empty());
    }

    #[test]
    fn each_text_is_reported_once() {
        assert_eq!(
            found(
                "introduction: Henkilötietolain (523/99) 10 §:n mukaan. Henkilötietolaki on laki.\n\
                 security: Direktiivi 95/46/EY"
            ),
            [("repealed-law", "introduction".to_owned()), ("repealed-law", "security.text".to_owned())]
        );
    }
}
