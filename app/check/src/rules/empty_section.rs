use crate::Rule;
use crate::rule::Run;
use crate::subject::Subject;
use crate::words::quoted;
use seloste_notice::{Finding, Severity};

pub(super) const RULE: Rule = Rule {
    id: "empty-section",
    summary: "A heading has nothing under it",
    severity: Severity::Error,
    why: "A heading promises an answer; with nothing under it the reader does not know whether there is none \
          or whether it was forgotten.",
    source: "Art. 12(1) GDPR",
    remedy: "Write what belongs under the heading, or state the item as `none`, or take the heading out.",
    wrong: "\
sections:
  - { after: security, title: Profiling }
",
    right: "\
sections:
  - { after: security, title: Staff training, text: Everybody who handles the data is trained for it. }
",
    run: Run::OnNotice(run),
};

fn run(subject: &Subject) -> Vec<Finding> {
    let sections = subject.notice.sections.iter().enumerate();
    sections
        .filter(|(_, section)| {
            section.text.as_ref().is_none_or(|text| text.iter().all(|(_, text)| text.trim().is_empty()))
        })
        .map(|(index, section)| {
            let what = match &section.title {
                Some(title) => format!("The heading {} has nothing under it.", quoted(subject.words(title))),
                None => "The section has neither a heading nor a text.".to_owned(),
            };
            RULE.finding(format!("sections[{index}]"), what)
        })
        .collect()
}
