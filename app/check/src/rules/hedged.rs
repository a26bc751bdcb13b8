use crate::Rule;
use crate::phrases::{HEDGES, LIMITS};
use crate::prose::Passage;
use crate::rule::Run;
use crate::sayings::{any_of, once_for_each_text};
use crate::subject::Subject;
use crate::words::quoted;
use seloste_notice::{Finding, Qualifier, Retention, SectionId, Severity};

pub(super) const RULE: Rule = Rule {
    id: "hedged",
    summary: "A promise is made with “typically” or “as a rule”",
    severity: Severity::Info,
    why: "Who reads “typically two years” does not learn whether it is two years for them. The guidelines on \
          transparency ask for definite words.",
    source: "Art. 12(1) GDPR; guidelines WP260 rev.01, paragraphs 12 and 13",
    remedy: "Say what holds, and name the exceptions; for a period write the longest, with `qualifier: at-most`.",
    wrong: "\
retention:
  - { years: 2, qualifier: typically, after: the last order }
",
    right: "\
retention:
  - { years: 2, qualifier: at-most, after: the last order }
",
    run: Run::OnNotice(run),
};

/// Periods that are qualified so, and words in what is said of retention, transfers and rights. Elsewhere such words
/// describe and promise nothing.
fn run(subject: &Subject) -> Vec<Finding> {
    let notice = subject.notice;
    let of_purposes = notice.purposes.iter().enumerate().flat_map(|(index, purpose)| {
        qualified(&purpose.retention)
            .map(move |entry| format!("purposes[{index}].retention[{entry}].qualifier"))
    });
    let of_all = qualified(&notice.retention).map(|entry| format!("retention[{entry}].qualifier"));
    let periods = of_purposes.chain(of_all).map(|path| {
        RULE.finding(path, "A period that holds “typically” tells nobody how long it is for them.")
    });

    let mut mentions = subject.prose.words_beginning(HEDGES);
    mentions.retain(|mention| promises(subject, mention.passage) && !any_of(mention.folded_sentence, LIMITS));
    once_for_each_text(&mut mentions);
    let words = mentions.into_iter().map(|mention| {
        RULE.finding(
            mention.passage.path(),
            format!("The promise is not firm: {}.", quoted(mention.sentence)),
        )
    });
    periods.chain(words).collect()
}

fn qualified(retention: &[Retention]) -> impl Iterator<Item = usize> {
    let typically = |retention: &Retention| retention.qualifier == Some(Qualifier::Typically);
    retention.iter().enumerate().filter(move |(_, retention)| typically(retention)).map(|(index, _)| index)
}

fn promises(subject: &Subject, passage: &Passage) -> bool {
    [("retention", SectionId::Retention), ("transfers", SectionId::Transfers), ("rights", SectionId::Rights)]
        .into_iter()
        .any(|(key, section)| subject.is_about(passage, key, section))
}

#[cfg(test)]
mod tests {
    use crate::examples::found;

    #[test]
    fn a_limit_that_holds_makes_it_firm() {
        for text in [
            "Vastaamme yleensä viikossa ja viimeistään kuukauden kuluttua.",
            "Vi svarar vanligtvis inom en vecka och senast inom en månad.",
            "Usually we answer within a week, and always within a month.",
        ] {
            assert!(found(&format!("sections: [{{ in: rights, text: '{text}' }}]")).is_empty(), "{text}");
        }
    }

    #[test]
    fn words_that_hedge_in_three_languages() {
        for text in [
            "Tietoja käsitellään pääsääntöisesti Suomessa.",
            "Tarpeettomat tiedot pyritään poistamaan.",
            "Uppgifterna raderas i regel genast.",
            "The aim is to erase data at once.",
        ] {
            assert_eq!(
                found(&format!("sections: [{{ in: retention, text: {text} }}]")),
                [("hedged", "sections[0].text".to_owned())],
                "{text}"
            );
            assert!(found(&format!("introduction: {text}")).is_empty(), "{text}");
        }
    }
}
