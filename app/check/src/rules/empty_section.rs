use seloste_notice::{Finding, Severity};

use crate::context::Context;
use crate::rule::{Rule, RuleFn};
use crate::text::quote;

pub(super) const RULE: Rule = Rule {
    id: "empty-section",
    summary: "A heading has no text",
    severity: Severity::Error,
    why: "A heading announces information. Without a text, readers cannot know whether there is nothing to \
          state or it was forgotten.",
    source: "Art. 12(1) GDPR",
    remedy: "Write the text, state the item as `none`, or remove the heading.",
    wrong: "\
sections:
  - { after: security, title: Profiling }
",
    right: "\
sections:
  - { after: security, title: Staff training, text: Everyone who handles the data is trained for it. }
",
    run: RuleFn::Notice(run),
};

fn run(context: &Context) -> Vec<Finding> {
    let sections = context.notice.sections.iter().enumerate();
    sections
        .filter(|(_, section)| {
            section.text.as_ref().is_none_or(|text| text.iter().all(|(_, text)| text.trim().is_empty()))
        })
        .map(|(index, section)| {
            let message = match &section.title {
                Some(title) => format!("the heading {} has no text", quote(context.localized(title))),
                None => "the section has neither a heading nor a text".to_owned(),
            };
            RULE.finding(format!("sections[{index}]"), message)
        })
        .collect()
}
