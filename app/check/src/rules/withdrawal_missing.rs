use crate::Rule;
use crate::rule::Run;
use crate::subject::Subject;
use seloste_notice::{Basis, Finding, Item, Right, Severity};

pub(super) const RULE: Rule = Rule {
    id: "withdrawal-missing",
    summary: "Consent is relied on, and the right to withdraw it is not told",
    severity: Severity::Error,
    why: "Consent is valid only if people are told, before they give it, that they may withdraw it at any time.",
    source: "Art. 13(2)(c), 14(2)(d) and 7(3) GDPR",
    remedy: "State under `rights.withdraw-consent` how consent is withdrawn; it must be as easy as giving it was.",
    wrong: "\
purposes:
  - { name: Newsletter, basis: consent, retention: { until: you withdraw your consent } }
",
    right: "\
purposes:
  - { name: Newsletter, basis: consent, retention: { until: you withdraw your consent } }
rights:
  access: yes
  rectification: yes
  erasure: yes
  restriction: yes
  portability: yes
  objection: yes
  withdraw-consent: You withdraw your consent by the link at the end of every newsletter.
  complaint: yes
",
    run: Run::OnNotice(run),
};

fn run(subject: &Subject) -> Vec<Finding> {
    if !subject.rests_on(Basis::Consent) {
        return Vec::new();
    }
    let what = match subject.notice.rights.get(Right::WithdrawConsent) {
        Item::Stated(_) => return Vec::new(),
        Item::Absent => "The notice relies on consent, but does not say that it can be withdrawn.",
        Item::None => "The notice relies on consent, and says that it cannot be withdrawn.",
    };
    vec![RULE.finding("rights.withdraw-consent", what)]
}
