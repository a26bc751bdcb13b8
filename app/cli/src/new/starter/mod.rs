//! The starter files: site settings, and a notice to be completed.
//!
//! Placeholders are in square brackets, so that `seloste check` reports each of them. The starter contains
//! what applies to every controller, such as the rights, and placeholders for what only the controller knows.

mod messages;

use messages::{StarterMessages, messages};
use seloste_notice::{Date, Language};

use super::answers::Answers;

/// Returns `content/site.yaml`.
pub(super) fn site(answers: &Answers) -> String {
    let title = text(answers, |messages| messages.site_title);
    let languages = languages(answers);
    let comments = messages(first(answers));
    format!(
        "# yaml-language-server: $schema=../schema/site.schema.json\n\
         # {}\n\
         title: {title}\n\
         languages: [{languages}]\n\
         # {}\n\
         # url: https://example.fi/privacy/\n",
        comments.site, comments.url
    )
}

/// Returns the notice.
pub(super) fn notice(answers: &Answers, today: Date) -> String {
    let comments = messages(first(answers));
    let blank = |message: fn(&StarterMessages) -> &'static str| text(answers, message);
    let lines = [
        "# yaml-language-server: $schema=../../schema/notice.schema.json".to_owned(),
        comment(comments.head),
        format!("id: {}", answers.id),
        comment(comments.layout),
        "layout: questions".to_owned(),
        format!("languages: [{}]", languages(answers)),
        format!("title: {}", blank(|messages| messages.title)),
        format!("updated: {today}"),
        String::new(),
        comment(comments.controller),
        "controller:".to_owned(),
        format!(
            "  name: {}",
            answers.name.as_ref().map_or_else(|| blank(|messages| messages.name_blank), |name| quoted(name))
        ),
        contact_line("email", answers.email.as_ref(), "info@example.fi"),
        contact_line("phone", answers.phone.as_ref(), "+358 …"),
        "  # business_id: 1234567-1".to_owned(),
        "  # address: { street: Esimerkkikatu 1, postcode: \"00100\", city: Helsinki, country: FI }"
            .to_owned(),
        comment(comments.dpo),
        "# dpo: none".to_owned(),
        String::new(),
        comment(comments.data),
        "data:".to_owned(),
        format!("  contact: {}", blank(|messages| messages.data_blank)),
        String::new(),
        comment(comments.purposes),
        "purposes:".to_owned(),
        format!("  - name: {}", blank(|messages| messages.purpose_blank)),
        comment(comments.basis).replace("# ", "    # "),
        "    basis: contract".to_owned(),
        "    data: [contact]".to_owned(),
        "    recipients: [first]".to_owned(),
        comment(comments.retention).replace("# ", "    # "),
        format!("    retention: {{ until: {} }}", blank(|messages| messages.retention_blank)),
        String::new(),
        comment(comments.sources),
        "sources: [data-subject]".to_owned(),
        comment(comments.recipients),
        "recipients:".to_owned(),
        format!("  first: {}", blank(|messages| messages.recipient_blank)),
        comment(comments.transfers),
        "# transfers: none".to_owned(),
        "# transfers: { countries: [US], mechanisms: scc }".to_owned(),
        comment(comments.security),
        format!("security: {}", blank(|messages| messages.security_blank)),
        comment(comments.provision),
        format!("provision: {}", blank(|messages| messages.provision_blank)),
        comment(comments.automated),
        format!("automated_decisions: {}", blank(|messages| messages.automated_blank)),
        String::new(),
        comment(comments.rights),
        "rights:".to_owned(),
        "  access: yes".to_owned(),
        "  rectification: yes".to_owned(),
        "  erasure: yes".to_owned(),
        "  restriction: yes".to_owned(),
        "  portability: yes".to_owned(),
        "  objection: yes".to_owned(),
        "  # withdraw-consent: yes".to_owned(),
        "  complaint: yes".to_owned(),
        comment(comments.authority),
        "authority: FI".to_owned(),
    ];
    let mut notice = lines.join("\n");
    notice.push('\n');
    notice
}

/// Returns a line with the answer, or a commented-out example: a placeholder would be an invalid address.
fn contact_line(key: &str, answer: Option<&String>, example: &str) -> String {
    match answer {
        Some(answer) => format!("  {key}: {}", quoted(answer)),
        None => format!("  # {key}: {example}"),
    }
}

fn first(answers: &Answers) -> Language {
    answers.languages.first().copied().unwrap_or(Language::Fi)
}

fn languages(answers: &Answers) -> String {
    answers.languages.iter().map(|language| language.code()).collect::<Vec<_>>().join(", ")
}

/// Prefixes each line with `#`.
fn comment(text: &str) -> String {
    text.lines().map(|line| format!("# {line}")).collect::<Vec<_>>().join("\n")
}

/// Returns a message in each language of the notice, as YAML.
fn text(answers: &Answers, message: fn(&StarterMessages) -> &'static str) -> String {
    match answers.languages.as_slice() {
        [only] => quoted(message(messages(*only))),
        several => {
            let each: Vec<String> = several
                .iter()
                .map(|language| format!("{}: {}", language.code(), quoted(message(messages(*language)))))
                .collect();
            format!("{{ {} }}", each.join(", "))
        }
    }
}

/// Returns a double-quoted YAML scalar. Answers contain no control characters.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}
