use seloste_notice::{Basis, Finding, Item, Notice, RequestRequirementKind, Right, SectionId, Severity};

use crate::context::Context;
use crate::lexicon::NO_OBJECTION;
use crate::rule::{Rule, RuleFn};
use crate::text::quote;

pub(super) const RULE: Rule = Rule {
    id: "objection-narrowed",
    summary: "The right to object is narrower than in the law",
    severity: Severity::Warning,
    why: "If processing relies on legitimate interests or a public task, people can object to all of it, not \
          only to marketing. They can object to direct marketing at any time, without reasons.",
    source: "Art. 21(1)–(4) GDPR",
    remedy: "State both: `objection`, on grounds relating to the person's situation, and \
             `objection-marketing`, at any time and without grounds.",
    wrong: "\
purposes:
  - { name: Newsletter, basis: legitimate-interests, interest: Keeping our customers, retention: { years: 1 } }
rights:
  access: yes
  rectification: yes
  erasure: yes
  restriction: yes
  portability: yes
  objection-marketing: yes
  complaint: yes
",
    right: "\
purposes:
  - { name: Newsletter, basis: legitimate-interests, interest: Keeping our customers, retention: { years: 1 } }
rights:
  access: yes
  rectification: yes
  erasure: yes
  restriction: yes
  portability: yes
  objection: yes
  objection-marketing: yes
  complaint: yes
",
    lists: &[&NO_OBJECTION],
    run: RuleFn::Notice(run),
};

fn run(context: &Context) -> Vec<Finding> {
    let notice = context.notice;
    let excluded = NO_OBJECTION
        .find_where(&context.texts, |hit| context.is_in_section(hit.entry, "rights", SectionId::Rights))
        .into_iter()
        .map(|hit| {
            RULE.finding(
                hit.entry.path(),
                format!("the right to object is excluded: {}", quote(hit.sentence)),
            )
        });
    missing_right(context, notice).into_iter().chain(required_reasons(notice)).chain(excluded).collect()
}

/// Checks that the right to object is stated in full if a legal basis gives it.
fn missing_right(context: &Context, notice: &Notice) -> Option<Finding> {
    if !context.notice.has_basis(Basis::LegitimateInterests) && !context.notice.has_basis(Basis::PublicTask) {
        return None;
    }
    let message = match (notice.rights.get(Right::Objection), notice.rights.get(Right::ObjectionMarketing)) {
        (Item::Absent, Item::Stated(_)) => {
            "the notice relies on legitimate interests or a public task, but states only the objection to \
             marketing"
        }
        (Item::None, _) => {
            "the notice relies on legitimate interests or a public task, but denies the right to object"
        }
        _ => return None,
    };
    Some(RULE.finding("rights.objection", message))
}

/// Reports a demand for reasons that also covers objections to marketing.
fn required_reasons(notice: &Notice) -> Option<Finding> {
    if !notice.rights.get(Right::ObjectionMarketing).is_absent() {
        return None;
    }
    let index = notice.rights.demands.iter().position(|demand| {
        demand.kinds.contains(&RequestRequirementKind::Reasons)
            && (demand.rights.is_empty() || demand.rights.contains(&Right::Objection))
    })?;
    Some(RULE.finding(
        format!("rights.demands[{index}]"),
        "reasons are required for every objection, but an objection to direct marketing needs none",
    ))
}

#[cfg(test)]
mod tests {
    use crate::tests::found;

    const RIGHTS: &str =
        "access: yes, rectification: yes, erasure: yes, restriction: yes, portability: yes, complaint: yes";

    #[test]
    fn denied_right_is_reported_if_a_basis_gives_it() {
        let rights = format!("rights: {{ {RIGHTS}, objection: none }}\n");
        assert!(found(&rights).is_empty());
        assert_eq!(
            found(&format!("{rights}legal_bases: [{{ basis: public-task }}]")),
            [("objection-narrowed", "rights.objection".to_owned())]
        );
    }

    #[test]
    fn reasons_for_every_objection() {
        let rights = format!(
            "rights: {{ {RIGHTS}, objection: yes, demands: [{{ kind: reasons, rights: [objection], text: Say why. }}]"
        );
        assert_eq!(found(&format!("{rights} }}")), [("objection-narrowed", "rights.demands[0]".to_owned())]);
        assert!(found(&format!("{rights}, objection-marketing: yes }}")).is_empty());
    }

    #[test]
    fn exclusion_is_found_in_every_language() {
        for text in [
            "Asiakas ei kuitenkaan voi kieltää tietojensa käyttöä asiakasviestintään.",
            "En kund kan inte motsätta sig kundbrev.",
            "Customers cannot object to service messages.",
        ] {
            assert_eq!(
                found(&format!("rights: {{ {RIGHTS}, objection: {text} }}")),
                [("objection-narrowed", "rights.objection.text".to_owned())],
                "{text}"
            );
        }
        let welcome = "Jos et halua viestejä, voit kieltää ne milloin tahansa.";
        assert!(found(&format!("rights: {{ {RIGHTS}, objection: \"{welcome}\" }}")).is_empty());
    }
}
