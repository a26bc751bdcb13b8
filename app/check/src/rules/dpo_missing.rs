use crate::Rule;
use crate::rule::Run;
use crate::subject::Subject;
use seloste_notice::{Finding, Severity};

pub(super) const RULE: Rule = Rule {
    id: "dpo-missing",
    summary: "Special categories of data are processed, and nothing is said of a data protection officer",
    severity: Severity::Info,
    why: "Where there is a data protection officer, people must be told how to reach them. An officer is needed by public \
          bodies, and by those whose core activity is to process special categories of data, or to watch people, on a \
          large scale.",
    source: "Art. 13(1)(b), 14(1)(b) and 37(1) GDPR",
    remedy: "State the contact details under `dpo`; if there is no officer, and none is needed, write `dpo: none`.",
    wrong: "\
data:
  contact: Contact details
  health: { name: Health data, special: h }
",
    right: "\
data:
  contact: Contact details
  health: { name: Health data, special: h }
dpo: { name: Example Officer, email: dpo@example.fi }
",
    run: Run::OnNotice(run),
};

/// Whether processing is on a large scale a notice does not tell: so this is asked, and asked only where there is a sign.
fn run(subject: &Subject) -> Vec<Finding> {
    let notice = subject.notice;
    if !notice.dpo.is_absent() || notice.data.iter().all(|category| category.special.is_none()) {
        return Vec::new();
    }
    vec![RULE.finding("dpo", "The notice does not say whether there is a data protection officer.")]
}

#[cfg(test)]
mod tests {
    use crate::examples::found;

    #[test]
    fn one_that_is_none_is_told() {
        let data = "data: { contact: Contact details, health: { name: Health data, special: h } }\n";
        assert_eq!(found(data), [("dpo-missing", "dpo".to_owned())]);
        assert!(found(&format!("{data}dpo: none")).is_empty());
        assert!(found("data: { contact: Contact details }").is_empty());
    }
}
