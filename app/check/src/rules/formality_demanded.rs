use seloste_notice::{Finding, RequestRequirementKind, Right, SectionId, Severity};

use crate::context::Context;
use crate::lexicon::{NEGATIONS, SIGNED_REQUESTS};
use crate::rule::{Rule, RuleFn};
use crate::text::quote;

pub(super) const RULE: Rule = Rule {
    id: "formality-demanded",
    summary: "Requests must be signed, on paper, in person or with reasons",
    severity: Severity::Warning,
    why: "Requests need no particular form; a request by e-mail is valid. The controller must facilitate the \
          exercise of rights and may ask for identification only if it has reasonable doubts about the \
          person's identity. A request for access needs no reasons.",
    source: "Art. 12(2) and 12(6) GDPR; EDPB guidelines 01/2022; Court of Justice, C-307/22, 26 October 2023",
    remedy: "State how requests can be made, including by e-mail, and remove the demand.",
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
    - { kind: identity, text: We ask for identification if we have reasonable doubts about who you are. }
",
    lists: &[&SIGNED_REQUESTS, &NEGATIONS],
    run: RuleFn::Notice(run),
};

/// Reports a warning for each stated demand. Without any, info for a text about rights that seems to contain
/// one.
fn run(context: &Context) -> Vec<Finding> {
    let demands = context.notice.rights.demands.iter().enumerate();
    let stated: Vec<Finding> = demands
        .filter_map(|(index, demand)| {
            let includes_access = demand.rights.is_empty() || demand.rights.contains(&Right::Access);
            let formality = demand.kinds.iter().find_map(|kind| unlawful_demand(*kind, includes_access))?;
            Some(RULE.finding(
                format!("rights.demands[{index}]"),
                format!("requests require {formality}: {}", quote(context.localized(&demand.text))),
            ))
        })
        .collect();
    if !stated.is_empty() {
        return stated;
    }
    SIGNED_REQUESTS
        .find_where(&context.texts, |hit| {
            (context.is_in_section(hit.entry, "rights", SectionId::Rights)
                || context.is_in_section(hit.entry, "contact", SectionId::Contact))
                && !hit.is_negated()
        })
        .into_iter()
        .map(|hit| Finding {
            severity: Severity::Info,
            ..RULE.finding(
                hit.entry.path(),
                format!("requests seem to require a particular form: {}", quote(hit.sentence)),
            )
        })
        .collect()
}

/// Returns the demand in words if it is unlawful. Writing is allowed because e-mail is in writing. Reasons
/// are unlawful for access only; `objection-narrowed` checks those for an objection.
const fn unlawful_demand(kind: RequestRequirementKind, includes_access: bool) -> Option<&'static str> {
    match kind {
        RequestRequirementKind::Signature => Some("a signature"),
        RequestRequirementKind::Paper => Some("paper"),
        RequestRequirementKind::Visit => Some("a visit"),
        RequestRequirementKind::Reasons if includes_access => Some("reasons"),
        RequestRequirementKind::Writing
        | RequestRequirementKind::Identity
        | RequestRequirementKind::Language
        | RequestRequirementKind::Reasons => None,
    }
}

#[cfg(test)]
mod tests {
    use seloste_notice::Severity;

    use crate::tests::{check, found};

    #[test]
    fn demand_in_a_text_is_info() {
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
    fn demand_among_the_contact_details_is_found() {
        let contact = "contact: { text: Pyynnöt tulee esittää kirjallisesti ja henkilökohtaisesti. }";
        assert_eq!(found(contact), [("formality-demanded", "contact.text".to_owned())]);
    }

    #[test]
    fn access_needs_no_reasons() {
        let found = |rights: &str| {
            found(&format!(
                "rights: {{ access: yes, rectification: yes, erasure: yes, restriction: yes, portability: yes, \
                 objection: yes, objection-marketing: yes, complaint: yes, demands: [{{ kind: reasons, {rights}text: Give reasons. }}] }}"
            ))
        };
        assert_eq!(found(""), [("formality-demanded", "rights.demands[0]".to_owned())]);
        assert_eq!(found("rights: [access], "), [("formality-demanded", "rights.demands[0]".to_owned())]);
        assert!(found("rights: [objection], ").is_empty());
    }

    #[test]
    fn paper_as_an_option_is_not_reported() {
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
    fn other_signatures_are_not_reported() {
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
