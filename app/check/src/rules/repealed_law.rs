use crate::Rule;
use crate::prose::{Mention, in_order_of_texts};
use crate::rule::Run;
use crate::subject::Subject;
use crate::words::{find_beginning, quoted};
use seloste_notice::law::{REPEALED, RepealedAct};
use seloste_notice::{Finding, Language, Severity, written_date};

pub(super) const RULE: Rule = Rule {
    id: "repealed-law",
    summary: "An act that is no longer in force is cited",
    severity: Severity::Error,
    why: "An act that is no longer in force gives nobody a right or a duty; citing it tells readers that the \
          notice was not looked at since.",
    source: "tietosuojalaki (1050/2018), 37 §; Art. 94 GDPR",
    remedy: "Cite what took its place, and check whether what was said under the old act still holds.",
    wrong: "\
introduction: Rekisteriseloste, henkilötietolaki (523/1999) 10 §
",
    right: "\
introduction: Tietosuojaseloste, yleinen tietosuoja-asetus (EU) 2016/679
",
    run: Run::OnNotice(run),
};

/// Beginnings of words by which a sentence tells that the act was repealed; then it is cited rightly.
const OF_REPEAL: [&str; 9] =
    ["kumo", "korva", "aiem", "entis", "upphäv", "ersat", "tidigare", "repeal", "replac"];

/// One finding for each text and act. A sentence that tells of the repeal is left alone.
fn run(subject: &Subject) -> Vec<Finding> {
    let acts = REPEALED.iter().filter(|act| act.since <= subject.today);
    acts.flat_map(|act| {
        let mut mentions = subject.prose.phrases(act.mentions);
        mentions.retain(|mention| !tells_of_repeal(mention.folded_sentence));
        in_order_of_texts(&mut mentions);
        mentions.into_iter().map(|mention| cited(act, &mention))
    })
    .collect()
}

fn tells_of_repeal(sentence: &str) -> bool {
    OF_REPEAL.iter().any(|word| find_beginning(sentence, word).is_some())
}

fn cited(act: &RepealedAct, mention: &Mention) -> Finding {
    Finding {
        source: act.source.to_owned(),
        fix: format!(
            "Cite what took its place ({}), and check whether what was said under the old act still holds.",
            act.replaced_by
        ),
        ..RULE.finding(
            mention.passage.path(),
            format!(
                "The notice cites {} ({}), which has not been in force since {}.",
                act.name,
                quoted(mention.sentence),
                written_date(act.since, Language::En)
            ),
        )
    }
}

#[cfg(test)]
mod tests {
    use crate::examples::found;

    #[test]
    fn a_law_of_another_name_is_not_meant() {
        assert!(found("introduction: Noudatamme henkilötietolainsäädäntöä.").is_empty());
        assert!(found("introduction: Puhelin 1523/99").is_empty());
    }

    #[test]
    fn telling_of_the_repeal_is_right() {
        assert!(found("introduction: Tietosuojalaki kumosi henkilötietolain (523/1999).").is_empty());
    }

    #[test]
    fn each_text_is_told_once() {
        assert_eq!(
            found(
                "introduction: Henkilötietolain (523/99) 10 §:n mukaan. Henkilötietolaki on laki.\n\
                 security: Direktiivi 95/46/EY"
            ),
            [("repealed-law", "introduction".to_owned()), ("repealed-law", "security.text".to_owned())]
        );
    }
}
