//! The starter files: site settings, and a notice to be completed.
//!
//! Placeholders are in square brackets, so that `seloste check` reports each of them. The starter contains
//! what applies to every controller, such as the rights, and placeholders for what only the controller knows.

mod messages;

use messages::{StarterMessages, messages};
use seloste_notice::{Country, Date, Language, law};
use seloste_yaml::{Value, flow, quote};

use super::answers::Answers;

/// Returns `content/site.yaml`.
pub(super) fn site(site_languages: &[Language]) -> String {
    let title = text(site_languages, |messages| messages.site_title);
    let languages = languages(site_languages);
    let comments = messages(Language::first_of(site_languages));
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
    let comments = messages(Language::first_of(&answers.languages));
    let blank = |message: fn(&StarterMessages) -> &'static str| text(&answers.languages, message);
    let country = answers.country.as_ref().map_or("…", Country::code);
    let is_finnish = is_finland(country);
    let lines = [
        "# yaml-language-server: $schema=../../schema/notice.schema.json".to_owned(),
        comment(comments.head),
        format!("id: {}", answers.id),
        comment(comments.layout),
        "layout: questions".to_owned(),
        format!("languages: [{}]", languages(&answers.languages)),
        format!("title: {}", blank(|messages| messages.title)),
        // Some JSON Schema validators accept dates only as texts.
        format!("updated: \"{today}\"{}", country_line(answers)),
        String::new(),
        comment(comments.controller),
        "controller:".to_owned(),
        format!(
            "  name: {}",
            answers.name.as_ref().map_or_else(|| blank(|messages| messages.name_blank), |name| quote(name))
        ),
        contact_line("email", answers.email.as_ref(), "info@example.fi"),
        contact_line("phone", answers.phone.as_ref(), if is_finnish { "+358 …" } else { "…" }),
        format!("  # business_id: {}", business_id_example(country)),
        address_line(country),
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
        authority_line(answers),
    ];
    let mut notice = lines.join("\n");
    notice.push('\n');
    notice
}

fn is_finland(country: &str) -> bool {
    matches!(country, "FI" | "AX")
}

/// Returns an example of a number in the business register of a country.
fn business_id_example(country: &str) -> &'static str {
    match country {
        "SE" => "556677-8899",
        _ if is_finland(country) => "1234567-1",
        _ => "…",
    }
}

/// Returns a commented-out example of an address.
fn address_line(country: &str) -> String {
    let place = if is_finland(country) {
        "street: Esimerkkikatu 1, postcode: \"00100\", city: Helsinki"
    } else {
        "street: …, postcode: \"…\", city: …"
    };
    format!("  # address: {{ {place}, country: {country} }}")
}

/// Returns the authority of the country, if there is exactly one for companies.
fn authority(answers: &Answers) -> Option<&'static law::AuthorityFacts> {
    answers.country.and_then(law::authority).filter(|facts| facts.regional_by.is_none())
}

/// Returns a line with the country, unless the authority shows it.
fn country_line(answers: &Answers) -> String {
    let country = answers.country.filter(|_| authority(answers).is_none());
    country.map(|country| format!("\ncountry: {}", country.code())).unwrap_or_default()
}

/// Returns the line with the supervisory authority, or with a placeholder.
fn authority_line(answers: &Answers) -> String {
    match authority(answers) {
        Some(facts) => format!("authority: {}", facts.country),
        None => format!(
            "authority: {{ name: {} }}",
            text(&answers.languages, |messages| messages.authority_blank)
        ),
    }
}

/// Returns how many lines of a file still have placeholders of a starter notice. Comments do not count.
pub(super) fn count_blanks(yaml: &str) -> usize {
    let blanks: Vec<&str> =
        Language::ALL.into_iter().flat_map(|language| messages(language).blanks()).collect();
    let starts_blank = |at: usize| blanks.iter().any(|blank| yaml[at..].starts_with(blank));
    let mut count = 0;
    let mut counted_to = 0;
    // Only few lines have brackets, so that searching for these is faster than searching each line.
    for (at, _) in yaml.match_indices(StarterMessages::BLANK_START) {
        if at < counted_to || !starts_blank(at) {
            continue;
        }
        let start = yaml[..at].rfind('\n').map_or(0, |end| end + 1);
        if !yaml[start..at].trim_start().starts_with('#') {
            count += 1;
            counted_to = yaml[at..].find('\n').map_or(yaml.len(), |end| at + end);
        }
    }
    count
}

/// Returns a line with the answer, or a commented-out example: a placeholder would be an invalid address.
fn contact_line(key: &str, answer: Option<&String>, example: &str) -> String {
    match answer {
        Some(answer) => format!("  {key}: {}", quote(answer)),
        None => format!("  # {key}: {example}"),
    }
}

fn languages(languages: &[Language]) -> String {
    languages.iter().map(|language| language.code()).collect::<Vec<_>>().join(", ")
}

/// Prefixes each line with `#`.
fn comment(text: &str) -> String {
    text.lines().map(|line| format!("# {line}")).collect::<Vec<_>>().join("\n")
}

/// Returns a message in each language, as YAML.
fn text(languages: &[Language], message: fn(&StarterMessages) -> &'static str) -> String {
    let text = |language: &Language| Value::Quoted(message(messages(*language)).to_owned());
    match languages {
        [only] => flow(&text(only)),
        several => {
            let each = several.iter().map(|language| (language.code().to_owned(), text(language)));
            flow(&Value::FlowMap(each.collect()))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_with_placeholders_are_counted() {
        let (name, purpose) = (messages(Language::Fi).name_blank, messages(Language::En).purpose_blank);
        for (yaml, count) in [
            (String::new(), 0),
            ("languages: [fi]\nlist: [a, b]\n".to_owned(), 0),
            (format!("name: \"{name}\""), 1),
            (format!("name: {{ fi: \"{name}\", en: \"{purpose}\" }}\r\nx: [{purpose}]\r\n"), 2),
            (format!("# {name}\n  # {name}\n\t# {name}\nname: a # {name}\n"), 1),
        ] {
            assert_eq!(count_blanks(&yaml), count, "{yaml}");
        }
    }

    #[test]
    fn placeholders_have_the_same_start() {
        for blank in Language::ALL.into_iter().flat_map(|language| messages(language).blanks()) {
            assert!(blank.starts_with(StarterMessages::BLANK_START), "{blank}");
        }
    }
}
