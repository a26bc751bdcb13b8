use seloste_notice::{Finding, PeriodQualifier, Retention, SectionId, Severity};

use crate::context::Context;
use crate::lexicon::{FIRM_LIMITS, HEDGES};
use crate::rule::{Rule, RuleFn};
use crate::text::quote;
use crate::text_index::{TextEntry, first_hit_per_text};

pub(super) const RULE: Rule = Rule {
    id: "hedged",
    summary: "A statement is qualified with “typically” or “as a rule”",
    severity: Severity::Info,
    why: "“Typically two years” does not tell people whether two years applies to them. The guidelines on \
          transparency require definite language.",
    source: "Art. 12(1) GDPR; guidelines WP260 rev.01, paragraphs 12 and 13",
    remedy: "State what applies and name the exceptions. For a retention period, state the maximum with \
             `qualifier: at-most`.",
    wrong: "\
retention:
  - { years: 2, qualifier: typically, after: the last order }
",
    right: "\
retention:
  - { years: 2, qualifier: at-most, after: the last order }
",
    lists: &[&HEDGES, &FIRM_LIMITS],
    run: RuleFn::Notice(run),
};

/// Checks qualifiers of retention periods, and texts about retention, transfers and rights. Elsewhere such
/// words only describe.
fn run(context: &Context) -> Vec<Finding> {
    let notice = context.notice;
    let of_purposes = notice.purposes.iter().enumerate().flat_map(|(index, purpose)| {
        qualified(&purpose.retention)
            .map(move |entry| format!("purposes[{index}].retention[{entry}].qualifier"))
    });
    let of_all = qualified(&notice.retention).map(|entry| format!("retention[{entry}].qualifier"));
    let periods =
        of_purposes.chain(of_all).map(|path| RULE.finding(path, "the period applies only “typically”"));

    let mut hits = context.texts.find_terms(&HEDGES);
    hits.retain(|hit| is_commitment(context, hit.entry) && !hit.has(&FIRM_LIMITS));
    first_hit_per_text(&mut hits);
    let sentences = hits.into_iter().map(|hit| {
        RULE.finding(hit.entry.path(), format!("the statement is vague: {}", quote(hit.sentence)))
    });
    periods.chain(sentences).collect()
}

fn qualified(retention: &[Retention]) -> impl Iterator<Item = usize> {
    let typically = |retention: &Retention| retention.qualifier == Some(PeriodQualifier::Typically);
    retention.iter().enumerate().filter(move |(_, retention)| typically(retention)).map(|(index, _)| index)
}

fn is_commitment(context: &Context, entry: &TextEntry) -> bool {
    [("retention", SectionId::Retention), ("transfers", SectionId::Transfers), ("rights", SectionId::Rights)]
        .into_iter()
        .any(|(key, section)| context.is_in_section(entry, key, section))
}

#[cfg(test)]
mod tests {
    use crate::tests::found;

    #[test]
    fn firm_limit_is_not_reported() {
        for text in [
            "Vastaamme yleensä viikossa ja viimeistään kuukauden kuluttua.",
            "Vi svarar vanligtvis inom en vecka och senast inom en månad.",
            "Usually we answer within a week, and always within a month.",
        ] {
            assert!(found(&format!("sections: [{{ in: rights, text: '{text}' }}]")).is_empty(), "{text}");
        }
    }

    #[test]
    fn hedge_is_found_in_every_language() {
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
