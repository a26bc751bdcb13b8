use crate::Rule;
use crate::rule::Run;
use crate::subject::Subject;
use crate::words::quoted;
use seloste_notice::{Finding, Severity};

pub(super) const RULE: Rule = Rule {
    id: "retention-missing",
    summary: "How long the data is kept is not said",
    severity: Severity::Error,
    why: "People must be told for how long their data is kept, or by what that is determined; data may be \
          kept no longer than its purpose needs.",
    source: "Art. 13(2)(a), 14(2)(a) and 5(1)(e) GDPR",
    remedy: "State under `retention`, of each purpose or of the whole, a period (`years`, `months`, `days`), \
             an end (`until`) or what it is determined by (`criterion`, `law`).",
    wrong: "\
purposes:
  - { name: Delivering orders, basis: contract }
",
    right: "\
purposes:
  - { name: Delivering orders, basis: contract, retention: { years: 2, after: the last order } }
",
    run: Run::OnNotice(run),
};

/// An error where nothing is said at all; a warning for a purpose without a period beside others that have one. An
/// entry that does not say how long is refused by the reader, so that whatever is there says it, be it in words.
fn run(subject: &Subject) -> Vec<Finding> {
    let notice = subject.notice;
    if !notice.retention.is_empty() {
        return Vec::new();
    }
    let lacking: Vec<_> =
        notice.purposes.iter().enumerate().filter(|(_, purpose)| purpose.retention.is_empty()).collect();
    if lacking.len() == notice.purposes.len() {
        return vec![RULE.finding("retention", "The notice does not say how long the data is kept.")];
    }
    lacking
        .into_iter()
        .map(|(index, purpose)| Finding {
            severity: Severity::Warning,
            ..RULE.finding(
                format!("purposes[{index}].retention"),
                format!(
                    "How long the data is kept is said of other purposes, but not of {}.",
                    quoted(subject.words(&purpose.name))
                ),
            )
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::examples::found;

    #[test]
    fn one_purpose_without_a_period() {
        let purposes = "\
purposes:
  - { name: A, basis: contract, retention: { years: 1 } }
  - { name: B, basis: contract }
";
        assert_eq!(found(purposes), [("retention-missing", "purposes[1].retention".to_owned())]);
        assert!(found(&format!("{purposes}retention: {{ text: For as long as the law says. }}")).is_empty());
    }
}
