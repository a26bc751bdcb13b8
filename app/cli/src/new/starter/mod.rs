//! The starter: settings of a site, and a notice whose blanks are to be filled in.
//!
//! A blank stands in square brackets, as `seloste check` finds them, so that none is forgotten. What the law says of
//! everybody, such as the rights, stands there already; what only the controller can know does not.

mod messages;

use super::answers::Answers;
use messages::{StarterMessages, messages};
use seloste_notice::{Date, Language};

/// `content/site.yaml`.
pub fn site(answers: &Answers) -> String {
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

/// The notice.
pub fn notice(answers: &Answers, today: Date) -> String {
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

/// A line of the controller with what was told; otherwise one to be completed, since a blank is no address.
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

/// Each line of it after a `#`.
fn comment(text: &str) -> String {
    text.lines().map(|line| format!("# {line}")).collect::<Vec<_>>().join("\n")
}

/// A text in each of the notice's languages.
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

/// In quotation marks, as YAML reads them: answers hold no control characters.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}
