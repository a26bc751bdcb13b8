use crate::Rule;
use crate::phrases::CIRCULAR_RETENTION;
use crate::rule::Run;
use crate::subject::Subject;
use crate::words::{fold, quoted};
use seloste_notice::{Finding, Retention, Severity, Text};

pub(super) const RULE: Rule = Rule {
    id: "retention-circular",
    summary: "The period of retention says no more than that the data is kept as long as needed",
    severity: Severity::Warning,
    why: "That data is kept for as long as it is needed is what the law says already; people must be told a \
          period, or a criterion by which they can reckon it for themselves.",
    source: "Art. 13(2)(a), 14(2)(a) and 5(1)(e) GDPR; guidelines WP260 rev.01, annex",
    remedy: "State a period (`years`, `months`, `days`), the event that ends it (`until`), the law that sets it \
             (`law`), or a criterion that can be checked, such as the end of the customer relationship.",
    wrong: "\
retention:
  - criterion: for as long as is necessary for the purposes
",
    right: "\
retention:
  - { years: 2, after: the end of the customer relationship }
",
    run: Run::OnNotice(run),
};

/// One finding for each entry that states neither a period nor a law. A number or an act named in the words is more than
/// a circle.
fn run(subject: &Subject) -> Vec<Finding> {
    let notice = subject.notice;
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
            let (key, sentence) = circle(retention)?;
            Some(RULE.finding(
                format!("{path}.{key}"),
                format!("The period is not stated: {} leaves it open.", quoted(sentence)),
            ))
        })
        .collect()
}

/// The text that says how long, with its key, if it goes in a circle.
fn circle(retention: &Retention) -> Option<(&'static str, &str)> {
    let texts: [(&str, Option<&Text>); 3] = [
        ("criterion", retention.criterion.as_ref()),
        ("until", retention.until.as_ref()),
        ("text", retention.text.as_ref()),
    ];
    // What an event ends is told, whatever else is said.
    let told = texts.into_iter().filter_map(|(key, text)| Some((key, text?)));
    told.take(1).flat_map(|(key, text)| text.iter().map(move |(_, words)| (key, words))).find(|(_, words)| {
        let folded = fold(words);
        CIRCULAR_RETENTION.hold_in(&folded) && !tells_more(&folded)
    })
}

fn tells_more(folded: &str) -> bool {
    folded.contains(|character: char| character.is_ascii_digit()) || names_an_act(folded)
}

/// Whether an act is named, such as `kirjanpitolaki`: the bare word for an act names none.
fn names_an_act(folded: &str) -> bool {
    const ENDINGS: [&str; 8] = ["laki", "lain", "laissa", "lakia", "lagen", "lagens", "balken", "kaari"];
    let mut words = folded.split(|character: char| !character.is_alphanumeric());
    words.any(|word| {
        word == "act" || ENDINGS.iter().any(|ending| word.len() > ending.len() && word.ends_with(ending))
    })
}

#[cfg(test)]
mod tests {
    use crate::examples::found;

    fn circular(criterion: &str) -> bool {
        let found = found(&format!("retention: [{{ criterion: \"{criterion}\" }}]"));
        found == [("retention-circular", "retention[0].criterion".to_owned())]
    }

    #[test]
    fn circles_in_three_languages() {
        for criterion in [
            "niin kauan kuin se on käyttötarkoituksen kannalta tarpeellista",
            "toistaiseksi",
            "så länge det är nödvändigt för ändamålet",
            "tills vidare",
            "as long as we need it",
        ] {
            assert!(circular(criterion), "{criterion}");
        }
    }

    #[test]
    fn a_criterion_that_can_be_checked() {
        for criterion in [
            "niin kauan kuin asiakassuhde on voimassa",
            "niin kauan kuin kirjanpitolaki edellyttää",
            "så länge bokföringslagen kräver det",
            "as long as necessary, at most 2 years",
            "for as long as you are a member",
        ] {
            assert!(!circular(criterion), "{criterion}");
        }
    }
}
