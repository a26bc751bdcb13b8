use crate::Rule;
use crate::phrases::NO_OBJECTION;
use crate::rule::Run;
use crate::subject::Subject;
use crate::words::quoted;
use seloste_notice::{Basis, DemandKind, Finding, Item, Notice, Right, SectionId, Severity};

pub(super) const RULE: Rule = Rule {
    id: "objection-narrowed",
    summary: "The right to object is narrower than the law",
    severity: Severity::Warning,
    why: "Where processing rests on legitimate interests or a public task, people may object to all of it, not to \
          marketing alone; and to direct marketing they may object at any time without giving a reason.",
    source: "Art. 21(1)–(4) GDPR",
    remedy: "State both: `objection`, on grounds that relate to the person's situation, and `objection-marketing`, \
             at any time and without grounds.",
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
    run: Run::OnNotice(run),
};

fn run(subject: &Subject) -> Vec<Finding> {
    let notice = subject.notice;
    let excluded = NO_OBJECTION
        .found_where(&subject.prose, |mention| subject.is_about(mention.passage, "rights", SectionId::Rights))
        .into_iter()
        .map(|mention| {
            RULE.finding(
                mention.passage.path(),
                format!("An objection is excluded from the outset: {}.", quoted(mention.sentence)),
            )
        });
    too_little(subject, notice).into_iter().chain(reasons(notice)).chain(excluded).collect()
}

/// The objection to marketing alone, or none at all, where the basis lets people object to everything.
fn too_little(subject: &Subject, notice: &Notice) -> Option<Finding> {
    if !subject.rests_on(Basis::LegitimateInterests) && !subject.rests_on(Basis::PublicTask) {
        return None;
    }
    let what = match (notice.rights.get(Right::Objection), notice.rights.get(Right::ObjectionMarketing)) {
        (Item::Absent, Item::Stated(_)) => {
            "The notice relies on legitimate interests or a public task, but tells of the objection to marketing only."
        }
        (Item::None, _) => {
            "The notice relies on legitimate interests or a public task, and denies the right to object."
        }
        _ => return None,
    };
    Some(RULE.finding("rights.objection", what))
}

/// Reasons that are demanded of every objection, where the one to marketing, which needs none, is not told apart.
fn reasons(notice: &Notice) -> Option<Finding> {
    if !notice.rights.get(Right::ObjectionMarketing).is_absent() {
        return None;
    }
    let index = notice.rights.demands.iter().position(|demand| {
        demand.kinds.contains(&DemandKind::Reasons)
            && (demand.rights.is_empty() || demand.rights.contains(&Right::Objection))
    })?;
    Some(RULE.finding(
        format!("rights.demands[{index}]"),
        "Reasons are demanded of every objection, though an objection to direct marketing needs none.",
    ))
}

#[cfg(test)]
mod tests {
    use crate::examples::found;

    const RIGHTS: &str =
        "access: yes, rectification: yes, erasure: yes, restriction: yes, portability: yes, complaint: yes";

    #[test]
    fn a_right_that_is_denied_where_the_basis_gives_it() {
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
    fn exclusions_in_words() {
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
