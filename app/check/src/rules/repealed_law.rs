use seloste_notice::law::{REPEALED, RepealedAct};
use seloste_notice::{Finding, Language, Severity, format_date};

use crate::context::Context;
use crate::lexicon::REPEAL;
use crate::rule::{Rule, RuleFn};
use crate::text::quote;
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
    lists: &[&REPEAL],
    run: RuleFn::Notice(run),
};

/// Reports one finding for each text and act. Sentences about the repeal are not reported.
fn run(context: &Context) -> Vec<Finding> {
    let acts = REPEALED.iter().filter(|act| act.since <= context.today);
    acts.flat_map(|act| {
        let mut hits = context.texts.find_phrases(act.mentions);
        hits.extend(
            context
                .texts
                .find_phrases(act.shared_names)
                .into_iter()
                .filter(|hit| std::ptr::eq(act_by_shared_name(context, act, hit), act)),
        );
        hits.retain(|hit| !hit.has(&REPEAL));
        first_hit_per_language(&mut hits);
        hits.into_iter().map(|hit| citation_finding(act, &hit))
    })
    .collect()
}

/// Returns the act that is meant by a name that acts of several countries have: the one whose number is in
/// the same sentence, or that of the controller's country, or else the one that was repealed last.
fn act_by_shared_name<'r>(context: &Context, act: &'r RepealedAct, hit: &Hit) -> &'r RepealedAct {
    let others = REPEALED.iter().filter(|other| other.shared_names == act.shared_names);
    let country = context.notice.controller_country();
    let rank = |act: &RepealedAct| {
        let is_cited = act.mentions.iter().any(|number| hit.folded_sentence.contains(number));
        let is_national = country.is_some_and(|country| act.country == Some(country.code()));
        (is_cited, is_national, act.since)
    };
    others.max_by_key(|act| rank(act)).unwrap_or(act)
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
    fn acts_with_the_same_name_are_distinguished() {
        let message = |keys: &str| {
            let findings = crate::tests::check(keys);
            let mut found = findings.into_iter().filter(|finding| finding.rule == "repealed-law");
            let message = found.next().unwrap().message;
            assert!(found.next().is_none(), "{keys}");
            message
        };
        let swedish = "controller: { name: Exempel AB, email: a@example.fi, address: { street: A 1, postcode: '111 11', city: Stockholm, country: SE } }\n";
        for (keys, since) in [
            ("introduction: Personuppgiftslagen (1998:204) gäller.".to_owned(), "25 May 2018"),
            (format!("{swedish}introduction: Personuppgiftslagen gäller."), "25 May 2018"),
            (format!("{swedish}introduction: Personuppgiftslagen (523/1999) gäller."), "1 January 2019"),
            ("introduction: Personuppgiftslagen (523/1999) gäller.".to_owned(), "1 January 2019"),
            ("introduction: Personuppgiftslagen gäller.".to_owned(), "1 January 2019"),
            (
                "introduction: Vi följer lagen (2003:389) om elektronisk kommunikation.".to_owned(),
                "3 June 2022",
            ),
            ("introduction: Kirkkolain (1054/1993) mukaan.".to_owned(), "1 July 2023"),
        ] {
            assert!(message(&keys).contains(since), "{keys}: {}", message(&keys));
        }
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
