use crate::Rule;
use crate::phrases::SIGNED_REQUESTS;
use crate::rule::Run;
use crate::subject::Subject;
use crate::words::{denies, quoted};
use seloste_notice::{DemandKind, Finding, SectionId, Severity};

pub(super) const RULE: Rule = Rule {
    id: "formality-demanded",
    summary: "A signature, paper or a visit is demanded of requests",
    severity: Severity::Warning,
    why: "Requests have no form: whoever makes one by e-mail has made it. The controller must ease the use of the \
          rights, and may ask who somebody is only where there is reason to doubt it.",
    source: "Art. 12(2) and 12(6) GDPR; EDPB guidelines 01/2022",
    remedy: "Say in what ways a request can be made, e-mail among them, and take the demand out.",
    wrong: "\
rights:
  access: yes
  rectification: yes
  erasure: yes
  restriction: yes
  portability: yes
  objection: yes
  complaint: yes
  demands:
    - { kind: [writing, signature], rights: [access], text: Write to us and sign your letter. }
",
    right: "\
rights:
  access: yes
  rectification: yes
  erasure: yes
  restriction: yes
  portability: yes
  objection: yes
  complaint: yes
  demands:
    - { kind: identity, text: We ask who you are where we have reason to doubt it. }
",
    run: Run::OnNotice(run),
};

/// A warning for each demand that is stated as one; where none is, a note for a text on rights that seems to make one.
fn run(subject: &Subject) -> Vec<Finding> {
    let demands = subject.notice.rights.demands.iter().enumerate();
    let stated: Vec<Finding> = demands
        .filter_map(|(index, demand)| {
            let what = demand.kinds.iter().find_map(|kind| demanded(*kind))?;
            Some(RULE.finding(
                format!("rights.demands[{index}]"),
                format!("Of requests {what} is demanded: {}.", quoted(subject.words(&demand.text))),
            ))
        })
        .collect();
    if !stated.is_empty() {
        return stated;
    }
    SIGNED_REQUESTS
        .found_where(&subject.prose, |mention| {
            subject.is_about(mention.passage, "rights", SectionId::Rights) && !denies(mention.folded_sentence)
        })
        .into_iter()
        .map(|mention| Finding {
            severity: Severity::Info,
            ..RULE.finding(
                mention.passage.path(),
                format!("A form seems to be demanded of requests: {}.", quoted(mention.sentence)),
            )
        })
        .collect()
}

/// What is demanded, if the law does not let it be. Writing is left alone, because an e-mail is written too.
const fn demanded(kind: DemandKind) -> Option<&'static str> {
    match kind {
        DemandKind::Signature => Some("a signature"),
        DemandKind::Paper => Some("paper"),
        DemandKind::Visit => Some("a visit"),
        DemandKind::Writing | DemandKind::Identity | DemandKind::Language | DemandKind::Reasons => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::examples::{check, found};
    use seloste_notice::Severity;

    #[test]
    fn a_demand_in_words_is_a_note() {
        for text in [
            "Tarkastuspyyntö on allekirjoitettava.",
            "Begäran ska vara egenhändigt undertecknad.",
            "Requests must be made in person.",
        ] {
            let findings = check(&format!("sections: [{{ in: rights, text: {text} }}]"));
            assert_eq!(findings.len(), 1, "{text}");
            assert_eq!((findings[0].rule, findings[0].severity), ("formality-demanded", Severity::Info));
        }
    }

    #[test]
    fn paper_as_one_way_of_several_is_no_demand() {
        for text in [
            "Pyynnön voi tehdä paperilla tai sähköpostilla.",
            "Begäran kan göras på papper eller per e-post.",
            "You can send the request on paper, by e-mail or hand it in at the reception.",
        ] {
            assert!(found(&format!("sections: [{{ in: rights, text: '{text}' }}]")).is_empty(), "{text}");
        }
        for text in [
            "Pyyntö on tehtävä paperilla.",
            "Begäran ska göras på papper.",
            "Requests must be made on paper.",
        ] {
            assert_eq!(found(&format!("sections: [{{ in: rights, text: '{text}' }}]")).len(), 1, "{text}");
        }
    }

    #[test]
    fn signatures_on_other_things_are_left_alone() {
        assert!(
            found("security: Jokainen on allekirjoittanut sitoumuksen ennen tietojen tarkastusta.")
                .is_empty()
        );
        assert!(found("sections: [{ in: rights, text: The request need not be signed. }]").is_empty());
        for text in [
            "Toisen puolesta tehtyyn pyyntöön liitetään allekirjoitettu valtakirja.",
            "Till en begäran för någon annans räkning bifogas en undertecknad fullmakt.",
            "A request on behalf of another needs a signed power of attorney.",
        ] {
            assert!(found(&format!("sections: [{{ in: rights, text: {text} }}]")).is_empty(), "{text}");
        }
    }
}
