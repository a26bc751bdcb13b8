use crate::Rule;
use crate::rule::Run;
use crate::subject::Subject;
use seloste_notice::{Finding, Severity, SourceKind};

pub(super) const RULE: Rule = Rule {
    id: "provision-missing",
    summary: "Whether data must be given, and what follows if not, is not said",
    severity: Severity::Warning,
    why: "Whoever is asked for data must be told whether a law or a contract requires it, and what happens \
          if they do not give it.",
    source: "Art. 13(2)(e) GDPR",
    remedy: "State under `provision` what requires the data (`contract`, `law` or `voluntary`) and under \
             `otherwise` what follows if it is not given.",
    wrong: "\
# provision: left out
",
    right: "\
provision: { required: contract, otherwise: The order cannot be delivered. }
",
    run: Run::OnNotice(run),
};

/// Who gets no data from the person need not say it: Art. 14 has no such point.
fn run(subject: &Subject) -> Vec<Finding> {
    let notice = subject.notice;
    let only_from_others =
        !notice.sources.is_empty() && notice.sources.iter().all(|source| source.kind == SourceKind::Other);
    if notice.provision.is_absent() && !only_from_others {
        vec![RULE.finding("provision", "The notice does not say whether the data must be given.")]
    } else {
        Vec::new()
    }
}

#[cfg(test)]
mod tests {
    use crate::examples::found;

    #[test]
    fn data_that_comes_from_others_only_need_not_be_given() {
        assert!(
            found("# provision: left out\nsources: [{ name: Population Information System }]").is_empty()
        );
    }
}
