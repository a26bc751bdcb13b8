use crate::Rule;
use crate::rule::Run;
use crate::subject::Subject;
use seloste_notice::{Finding, Severity, SourceKind};

pub(super) const RULE: Rule = Rule {
    id: "data-missing",
    summary: "Data comes from elsewhere than the person, and it is not said what data",
    severity: Severity::Error,
    why: "Who gives the data knows what it is; who does not must be told what is known of them.",
    source: "Art. 14(1)(d) GDPR",
    remedy: "List under `data` the categories of data, by what they are: contact details, orders, payments.",
    wrong: "\
purposes:
  - { name: Delivering orders, basis: contract, retention: { years: 6 } }
# data: left out
sources:
  - data-subject
  - { name: Population Information System, public: false }
",
    right: "\
purposes:
  - { name: Delivering orders, basis: contract, retention: { years: 6 } }
data:
  contact: Contact details
sources:
  - data-subject
  - { name: Population Information System, public: false }
",
    run: Run::OnNotice(run),
};

/// Silent where all data comes from the person: of that Art. 13 does not ask for a list.
fn run(subject: &Subject) -> Vec<Finding> {
    let notice = subject.notice;
    let from_elsewhere = notice.sources.iter().any(|source| source.kind == SourceKind::Other);
    if from_elsewhere && notice.data.is_empty() {
        vec![RULE.finding("data", "The notice does not say what data comes from the sources that it names.")]
    } else {
        Vec::new()
    }
}

#[cfg(test)]
mod tests {
    use crate::examples::found;

    #[test]
    fn what_people_tell_of_themselves_they_know() {
        let purposes =
            "purposes: [{ name: A, basis: contract, retention: { years: 1 } }]\n# data: left out\n";
        assert!(found(&format!("{purposes}sources: [data-subject]")).is_empty());
        assert_eq!(
            found(&format!("{purposes}sources: [{{ name: Kauppa Oy }}]")),
            [("data-missing", "data".to_owned())]
        );
    }
}
