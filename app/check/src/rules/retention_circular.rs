use seloste_notice::{Finding, Language, Retention, Severity, Text};

use crate::context::Context;
use crate::lexicon::{ACT_NAME_ENDINGS, ACT_WORDS, CIRCULAR_RETENTION};
use crate::rule::{Rule, RuleFn};
use crate::text::{fold, quote};

pub(super) const RULE: Rule = Rule {
    id: "retention-circular",
    summary: "The retention period is only “as long as necessary”",
    severity: Severity::Warning,
    why: "The law already says that data is kept only as long as necessary. People must be told the \
          retention period, or the criteria used to determine it.",
    source: "Art. 13(2)(a), 14(2)(a) and 5(1)(e) GDPR; guidelines WP260 rev.01, annex",
    remedy: "State a period (`years`, `months`, `days`), the event that ends it (`until`), the law that sets \
             it (`law`), or a verifiable criterion, such as the end of the customer relationship.",
    wrong: "\
retention:
  - criterion: for as long as is necessary for the purposes
",
    right: "\
retention:
  - { years: 2, after: the end of the customer relationship }
",
    lists: &[&CIRCULAR_RETENTION, &ACT_WORDS, &ACT_NAME_ENDINGS],
    run: RuleFn::Notice(run),
};

/// Reports one finding for each entry without a period and a law. A number or act in the text counts as a
/// criterion.
fn run(context: &Context) -> Vec<Finding> {
    let notice = context.notice;
    let of_purposes = notice.purposes.iter().enumerate().flat_map(|(index, purpose)| {
        purpose
            .retention
            .iter()
            .enumerate()
            .map(move |(entry, retention)| (format!("purposes[{index}].retention[{entry}]"), retention))
    });
    let of_all = notice.retention.iter().enumerate();
    of_purposes
        .chain(of_all.map(|(entry, retention)| (format!("retention[{entry}]"), retention)))
        .filter(|(_, retention)| retention.period.is_none() && retention.law.is_none())
        .filter_map(|(path, retention)| {
            let (key, sentence) = circular_text(retention)?;
            Some(RULE.finding(
                format!("{path}.{key}"),
                format!("the retention period is not stated: {} leaves it open", quote(sentence)),
            ))
        })
        .collect()
}

/// Returns the key and text of the period if it is circular.
fn circular_text(retention: &Retention) -> Option<(&'static str, &str)> {
    let texts: [(&str, Option<&Text>); 3] = [
        ("criterion", retention.criterion.as_ref()),
        ("until", retention.until.as_ref()),
        ("text", retention.text.as_ref()),
    ];
    // Only the first text counts.
    let stated = texts.into_iter().filter_map(|(key, text)| Some((key, text?)));
    let mut stated = stated.take(1).flat_map(|(key, text)| text.iter().map(move |text| (key, text)));
    let found = stated.find(|(_, (language, text))| {
        let folded = fold(text);
        CIRCULAR_RETENTION.match_text(&folded, *language) && !has_criterion(&folded, *language)
    });
    found.map(|(key, (_, text))| (key, text))
}

fn has_criterion(folded: &str, language: Language) -> bool {
    folded.contains(|character: char| character.is_ascii_digit()) || names_an_act(folded, language)
}

/// Returns true if the text names an act, such as `kirjanpitolaki`. The word "act" alone (`laki`) does not
/// name one.
fn names_an_act(folded: &str, language: Language) -> bool {
    let mut words = folded.split(|character: char| !character.is_alphanumeric());
    ACT_WORDS.are_in(folded, language)
        || words.any(|word| {
            ACT_NAME_ENDINGS
                .entries(language)
                .any(|ending| word.len() > ending.len() && word.ends_with(ending))
        })
}

#[cfg(test)]
mod tests {
    use crate::tests::found;

    fn is_circular(criterion: &str) -> bool {
        let found = found(&format!("retention: [{{ criterion: \"{criterion}\" }}]"));
        found == [("retention-circular", "retention[0].criterion".to_owned())]
    }

    #[test]
    fn circular_period_is_found_in_every_language() {
        for criterion in [
            "niin kauan kuin se on käyttötarkoituksen kannalta tarpeellista",
            "toistaiseksi",
            "så länge det är nödvändigt för ändamålet",
            "tills vidare",
            "as long as we need it",
        ] {
            assert!(is_circular(criterion), "{criterion}");
        }
    }

    #[test]
    fn verifiable_criterion_is_not_reported() {
        for criterion in [
            "niin kauan kuin asiakassuhde on voimassa",
            "niin kauan kuin kirjanpitolaki edellyttää",
            "så länge bokföringslagen kräver det",
            "as long as necessary, at most 2 years",
            "for as long as you are a member",
        ] {
            assert!(!is_circular(criterion), "{criterion}");
        }
    }
}
