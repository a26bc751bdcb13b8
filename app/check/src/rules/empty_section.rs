use seloste_notice::{Finding, FreeSection, Severity};

use crate::context::Context;
use crate::fact::{Fact, FactState};
use crate::facts::LISTS;
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
  - { after: security, title: Staff training }
",
    right: "\
sections:
  - { after: security, title: Staff training, text: Everyone who handles the data is trained for it. }
",
    lists: LISTS,
    run: RuleFn::Notice(run),
};

/// Number of headings without a text in a row that are a list of contents or a menu.
const MIN_CONTENTS: usize = 3;

/// Reports an error for a heading without a text. Not for the heading of a group, which has other headings
/// under it. Info for a heading whose item is in its field, and for a list of contents, which is one finding.
fn run(context: &Context) -> Vec<Finding> {
    let sections = &context.notice.sections;
    let mut findings = Vec::new();
    let mut at = 0;
    while at < sections.len() {
        let length = sections[at..].iter().take_while(|section| is_empty(section)).count();
        if length >= MIN_CONTENTS {
            findings.push(contents_finding(context, at, length));
        } else {
            let empty = at..at + length;
            findings.extend(empty.filter_map(|index| heading_finding(context, index)));
        }
        at += length.max(1);
    }
    findings
}

fn is_empty(section: &FreeSection) -> bool {
    section.text.as_ref().is_none_or(|text| text.iter().all(|(_, text)| text.trim().is_empty()))
}

fn contents_finding(context: &Context, first: usize, length: usize) -> Finding {
    let title = context.notice.sections[first].title.as_ref();
    let title = title.map_or_else(String::new, |title| format!(" from {}", quote(context.localized(title))));
    Finding {
        severity: Severity::Info,
        why: "A list of contents or a menu of an old page is of no use on a page that has its own."
            .to_owned(),
        help: "Remove these headings, or write the text under each.".to_owned(),
        ..RULE.finding(
            format!("sections[{first}]"),
            format!("{length} headings in a row have no text{title}, as in a list of contents"),
        )
    }
}

fn heading_finding(context: &Context, index: usize) -> Option<Finding> {
    let section = &context.notice.sections[index];
    let path = format!("sections[{index}]");
    let Some(title) = &section.title else {
        return Some(RULE.finding(path, "the section has neither a heading nor a text"));
    };
    if is_group(section, context.notice.sections.get(index + 1)) {
        return None;
    }
    let heading = quote(context.localized(title));
    let announced = Fact::ALL
        .into_iter()
        .find(|fact| fact.is_subject_of(section) && context.state_of(*fact) == FactState::InFields);
    Some(match announced {
        Some(fact) => Finding {
            severity: Severity::Info,
            help: "Remove the heading.".to_owned(),
            ..RULE.finding(
                path,
                format!("the heading {heading} has no text, and the notice states {} elsewhere", fact.name()),
            )
        },
        None => RULE.finding(path, format!("the heading {heading} has no text")),
    })
}

/// Returns true if the next section is under the heading of this one: by its number, such as 3.1 under 3, or,
/// without numbers, because it follows at the same place with a heading and a text of its own.
fn is_group(section: &FreeSection, next: Option<&FreeSection>) -> bool {
    let Some(next) = next.filter(|next| next.title.is_some()) else { return false };
    match (number(section), number(next)) {
        (Some(own), Some(under)) => {
            under.strip_prefix(own).is_some_and(|rest| rest.starts_with('.') && rest.len() > 1)
        }
        (None, None) => section.placement == next.placement && !is_empty(next),
        (Some(_), None) | (None, Some(_)) => false,
    }
}

/// Returns the number of a heading, such as `3.1`.
fn number(section: &FreeSection) -> Option<&str> {
    let (_, title) = section.title.as_ref()?.iter().next()?;
    let end = title.find(|character: char| !character.is_ascii_digit() && character != '.')?;
    Some(title[..end].trim_end_matches('.')).filter(|number| !number.is_empty())
}

#[cfg(test)]
mod tests {
    use seloste_notice::Severity;

    use crate::tests::check;

    /// Returns the severity and path index of each finding for these sections.
    fn severities(sections: &str) -> Vec<Severity> {
        let findings = check(&format!("sections: [{sections}]"));
        assert!(findings.iter().all(|finding| finding.rule == "empty-section"), "{findings:#?}");
        findings.into_iter().map(|finding| finding.severity).collect()
    }

    #[test]
    fn heading_of_a_group_is_not_empty() {
        let media =
            "{ after: security, title: 3.1 Media, text: Pictures are put on the site by its editor. }";
        assert_eq!(severities(&format!("{{ after: security, title: 3. Our website }}, {media}")), []);
        let unnumbered = media.replace("3.1 ", "");
        assert_eq!(severities(&format!("{{ after: security, title: Our website }}, {unnumbered}")), []);
        // The next section of the same level is not under the heading.
        let next = media.replace("3.1", "4.");
        let found = severities(&format!("{{ after: security, title: 3. Our website }}, {next}"));
        assert_eq!(found, [Severity::Error]);
        assert_eq!(severities("{ after: security, title: Visitors }"), [Severity::Error]);
    }

    #[test]
    fn list_of_contents_is_one_finding() {
        let line = |number: usize| format!("{{ after: introduction, title: Chapter {number} }}");
        let contents: Vec<String> = (1..=12).map(line).collect();
        assert_eq!(severities(&contents.join(", ")), [Severity::Info]);
    }

    #[test]
    fn heading_of_an_item_in_fields_is_info() {
        assert_eq!(severities("{ after: security, title: 5. Säilytysaika }"), [Severity::Info]);
        assert_eq!(severities("{ in: changes, title: This notice may change }"), [Severity::Info]);
    }
}
