use seloste_notice::{Finding, SectionId, Severity};

use crate::context::Context;
use crate::lexicon::{
    ERASURE_IF_INACCURATE, ERASURE_IF_UNNEEDED, GROUNDS_TO_KEEP, NO_ERASURE, OWN_PURPOSES, Patterns,
};
use crate::rule::{Rule, RuleFn};
use crate::text::quote;

pub(super) const RULE: Rule = Rule {
    id: "erasure-narrowed",
    summary: "Erasure is restricted more than the law allows",
    severity: Severity::Warning,
    why: "If a ground of Art. 17(1) applies, erasure can be refused only on a ground of Art. 17(3), such as \
          a legal obligation to keep the data or a legal claim. That the controller still has a use for the \
          data is not a reason to refuse someone who withdrew consent or objected, and neither is their \
          role, such as contact person.",
    source: "Art. 17(1) and 17(3) GDPR",
    remedy: "Name the obligation or claim for which you keep the data, or remove the restriction.",
    wrong: "\
rights:
  access: yes
  rectification: yes
  erasure: Data that we need for our purposes cannot be erased.
  restriction: yes
  portability: yes
  objection: yes
  complaint: yes
",
    right: "\
rights:
  access: yes
  rectification: yes
  erasure: Data that the law obliges us to keep cannot be erased before the retention period ends.
  restriction: yes
  portability: yes
  objection: yes
  complaint: yes
",
    lists: &[&NO_ERASURE, &GROUNDS_TO_KEEP, &OWN_PURPOSES, &ERASURE_IF_UNNEEDED, &ERASURE_IF_INACCURATE],
    run: RuleFn::Notice(run),
};

/// Reports a warning for a refusal without a ground of Art. 17(3), or that also names the controller's own
/// purposes. Info if the notice names only one of the grounds of Art. 17(1).
fn run(context: &Context) -> Vec<Finding> {
    let refused = NO_ERASURE.find_where(&context.texts, |hit| {
        context.is_in_section(hit.entry, "rights", SectionId::Rights)
            && (!hit.has(&GROUNDS_TO_KEEP) || hit.has(&OWN_PURPOSES))
    });
    let refused = refused.into_iter().map(|hit| {
        RULE.finding(
            hit.entry.path(),
            format!("erasure is refused without a legal ground: {}", quote(hit.sentence)),
        )
    });
    let if_unneeded = single_ground(context, &ERASURE_IF_UNNEEDED, "that is no longer needed");
    refused
        .chain(if_unneeded)
        .chain(single_ground(context, &ERASURE_IF_INACCURATE, "that is inaccurate"))
        .collect()
}

/// Finds texts that name a single ground for erasure.
fn single_ground(context: &Context, patterns: &Patterns, ground: &str) -> Vec<Finding> {
    let hits = patterns.find_where(&context.texts, |hit| hit.entry.is_under("rights.erasure"));
    hits.into_iter()
        .map(|hit| Finding {
            severity: Severity::Info,
            why: "There are six grounds for erasure. That the data is no longer needed is one; withdrawn \
                  consent, an objection and unlawful processing are others."
                .to_owned(),
            source: "Art. 17(1) GDPR".to_owned(),
            help: "Write `erasure: yes`, or name the other grounds too.".to_owned(),
            ..RULE.finding(
                hit.entry.path(),
                format!("erasure is offered only for data {ground}: {}", quote(hit.sentence)),
            )
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use seloste_notice::Severity;

    use crate::tests::{check, found};

    fn erasure(text: &str) -> String {
        format!(
            "rights: {{ access: yes, rectification: yes, erasure: \"{text}\", restriction: yes, portability: yes, \
             objection: yes, complaint: yes }}"
        )
    }

    #[test]
    fn refusal_without_a_ground_is_reported() {
        for text in [
            "Yhteyshenkilön tietoja ei voida poistaa.",
            "Tietoja, jotka ovat tarkoitusten kannalta välttämättömiä tai jotka laki määrää säilyttämään, ei voida poistaa.",
            "Kunders uppgifter kan inte raderas.",
        ] {
            assert_eq!(
                found(&erasure(text)),
                [("erasure-narrowed", "rights.erasure.text".to_owned())],
                "{text}"
            );
        }
    }

    #[test]
    fn refusal_on_a_legal_ground_is_not_reported() {
        for text in [
            "Emme voi poistaa tietoja, jotka lain mukaan on säilytettävä.",
            "Uppgifter som lagen ålägger oss att bevara kan inte raderas.",
            "Poistettuja tietoja ei voida palauttaa.",
        ] {
            assert!(found(&erasure(text)).is_empty(), "{text}");
        }
    }

    #[test]
    fn single_ground_is_info() {
        let findings = check(&erasure("You may ask us to erase data that is no longer needed."));
        assert_eq!(findings.len(), 1);
        assert_eq!((findings[0].rule, findings[0].severity), ("erasure-narrowed", Severity::Info));
        assert!(
            found(&erasure("Erasure of data that is no longer needed, or if you withdraw consent."))
                .is_empty()
        );
        for text in [
            "Voit vaatia, että virheellinen tieto poistetaan.",
            "Du kan begära att felaktiga uppgifter raderas.",
            "You may ask us to erase data that is inaccurate.",
        ] {
            let findings = check(&erasure(text));
            assert_eq!(findings.len(), 1, "{text}");
            assert_eq!(
                (findings[0].rule, findings[0].severity),
                ("erasure-narrowed", Severity::Info),
                "{text}"
            );
        }
        assert!(found(&erasure("Voit vaatia virheellisen tai tarpeettoman tiedon poistamista.")).is_empty());
    }
}
