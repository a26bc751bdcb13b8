use crate::Rule;
use crate::phrases::{ERASURE_OF_WRONG, ERASURE_WHEN_UNNEEDED, GROUNDS_TO_KEEP, NO_ERASURE, OWN_PURPOSES};
use crate::rule::Run;
use crate::sayings::{Sayings, any_of};
use crate::subject::Subject;
use crate::words::quoted;
use seloste_notice::{Finding, SectionId, Severity};

pub(super) const RULE: Rule = Rule {
    id: "erasure-narrowed",
    summary: "Erasure is refused more widely than the law lets",
    severity: Severity::Warning,
    why: "Where one of the grounds of Art. 17(1) holds, erasure can be refused on those of Art. 17(3) alone, such as a \
          duty to keep the data or a legal claim. That the controller still has a use for the data is no answer to \
          somebody who withdrew consent or objected, and neither is what somebody is to the controller.",
    source: "Art. 17(1) and 17(3) GDPR",
    remedy: "Name the duty or the claim for which you keep the data, or take the restriction out.",
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
  erasure: Data that the law obliges us to keep cannot be erased before its time.
  restriction: yes
  portability: yes
  objection: yes
  complaint: yes
",
    run: Run::OnNotice(run),
};

/// A warning for a refusal that names no ground of Art. 17(3), or names the controller's own purposes beside one; a note
/// where erasure is told as a matter of data that is no longer needed, which is one ground of several.
fn run(subject: &Subject) -> Vec<Finding> {
    let refused = NO_ERASURE.found_where(&subject.prose, |mention| {
        let sentence = mention.folded_sentence;
        subject.is_about(mention.passage, "rights", SectionId::Rights)
            && (!any_of(sentence, GROUNDS_TO_KEEP) || any_of(sentence, OWN_PURPOSES))
    });
    let refused = refused.into_iter().map(|mention| {
        RULE.finding(
            mention.passage.path(),
            format!("Erasure is refused without a ground that the law knows: {}.", quoted(mention.sentence)),
        )
    });
    let unneeded = narrowed(subject, &ERASURE_WHEN_UNNEEDED, "that is no longer needed");
    refused.chain(unneeded).chain(narrowed(subject, &ERASURE_OF_WRONG, "that is wrong")).collect()
}

/// Erasure that is told for one kind of data, as if that were the only ground.
fn narrowed(subject: &Subject, sayings: &Sayings, of: &str) -> Vec<Finding> {
    let mentions = sayings.found_where(&subject.prose, |mention| mention.passage.is_under("rights.erasure"));
    mentions
        .into_iter()
        .map(|mention| Finding {
            severity: Severity::Info,
            why: "There are six grounds for erasure: that data is no longer needed is one; consent that was withdrawn, \
                  an objection and unlawful processing are others."
                .to_owned(),
            source: "Art. 17(1) GDPR".to_owned(),
            fix: "Write `erasure: yes`, or name the other grounds too.".to_owned(),
            ..RULE.finding(
                mention.passage.path(),
                format!("Erasure is told only for data {of}: {}.", quoted(mention.sentence)),
            )
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::examples::{check, found};
    use seloste_notice::Severity;

    fn erasure(text: &str) -> String {
        format!(
            "rights: {{ access: yes, rectification: yes, erasure: \"{text}\", restriction: yes, portability: yes, \
             objection: yes, complaint: yes }}"
        )
    }

    #[test]
    fn refusals_without_a_ground() {
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
    fn refusals_on_a_ground() {
        for text in [
            "Emme voi poistaa tietoja, jotka lain mukaan on säilytettävä.",
            "Uppgifter som lagen ålägger oss att bevara kan inte raderas.",
            "Poistettuja tietoja ei voida palauttaa.",
        ] {
            assert!(found(&erasure(text)).is_empty(), "{text}");
        }
    }

    #[test]
    fn one_ground_of_several_is_a_note() {
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
