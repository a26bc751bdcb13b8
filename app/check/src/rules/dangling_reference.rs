use seloste_notice::{Finding, Layout, Notice, SectionId, Severity};

use crate::context::Context;
use crate::lexicon::{ACT_CITATIONS, FORM_BELOW, REGISTER_CONTACT, SECTION_WORDS};
use crate::rule::{Rule, RuleFn};
use crate::text::quote;
use crate::text_index::{Hit, first_hit_per_language};

pub(super) const RULE: Rule = Rule {
    id: "dangling-reference",
    summary: "The notice refers to something that does not exist",
    severity: Severity::Warning,
    why: "Readers cannot follow a reference to a form, person or section that does not exist.",
    source: "Art. 12(1) GDPR",
    remedy: "Add what the text refers to, or state the information in the text itself.",
    wrong: "\
introduction: You can send your question with the form below.
",
    right: "\
introduction: You can send your question with [our form](https://example.fi/form).
",
    lists: &[&FORM_BELOW, &REGISTER_CONTACT, &SECTION_WORDS, &ACT_CITATIONS],
    run: RuleFn::Notice(run),
};

/// Reports forms that are not on the page, an unnamed contact person of the register, and section numbers
/// that the page does not have.
fn run(context: &Context) -> Vec<Finding> {
    let notice = context.notice;
    let forms = FORM_BELOW.find_where(&context.texts, |hit| !hit.folded_sentence.contains("]("));
    let forms = forms.into_iter().map(|hit| {
        let message = format!("the notice has no form: {}", quote(hit.sentence));
        Finding {
            help: "Link to the form, or remove the sentence. The request form that the page can have is for \
                   requests only."
                .to_owned(),
            ..RULE.finding(hit.entry.path(), message)
        }
    });
    let persons = if has_contact_person(notice) { Vec::new() } else { REGISTER_CONTACT.find(&context.texts) };
    let person = persons.into_iter().take(1).map(|hit| {
        let message = format!("the contact person of the register is not named: {}", quote(hit.sentence));
        Finding {
            help: "State the contact person under `contact`, with an address, e-mail address or telephone \
                 number."
                .to_owned(),
            ..RULE.finding(hit.entry.path(), message)
        }
    });
    forms.chain(person).chain(section_references(context)).collect()
}

fn has_contact_person(notice: &Notice) -> bool {
    notice.contact.is_some() || notice.dpo.stated().is_some()
}

/// Checks references to section numbers. In a numbered layout only numbers above the possible maximum are
/// reported, because the outline decides which sections a page has. Other layouts have no numbers.
fn section_references(context: &Context) -> Vec<Finding> {
    let max_number = match context.notice.layout {
        Layout::Numbered => SectionId::ALL.len() + context.notice.sections.len(),
        Layout::Questions | Layout::Fields | Layout::Table => 0,
    };
    let mut hits = context.texts.find_term_phrases(&SECTION_WORDS);
    hits.retain(|hit| {
        number_after(hit).is_some_and(|number| number > max_number)
            && !hit.has(&ACT_CITATIONS)
            && !hit.folded_sentence.contains('§')
    });
    first_hit_per_language(&mut hits);
    let mut findings: Vec<Finding> = Vec::new();
    for hit in hits {
        findings.push(RULE.finding(
            hit.entry.path(),
            format!("the notice has no section with this number: {}", quote(hit.sentence)),
        ));
    }
    findings
}

/// Returns the number after the word, if it has one or two digits and is not part of a date.
fn number_after(hit: &Hit) -> Option<usize> {
    let rest = hit.entry.content.get(hit.offset..)?;
    let rest = rest.trim_start_matches(char::is_alphabetic).strip_prefix(' ')?;
    let rest = rest.strip_prefix("punkt ").unwrap_or(rest);
    let digits = rest.len() - rest.trim_start_matches(|character: char| character.is_ascii_digit()).len();
    let after = &rest[digits..];
    let is_date = after
        .strip_prefix('.')
        .is_some_and(|after| after.starts_with(|character: char| character.is_ascii_digit()));
    (digits <= 2 && !is_date && !after.starts_with(['(', '/', ':']))
        .then(|| rest[..digits].parse().ok())
        .flatten()
}

#[cfg(test)]
mod tests {
    use crate::tests::found;

    #[test]
    fn form_is_found_in_every_language() {
        for text in [
            "Voit kysyä alla olevalla lomakkeella.",
            "Du kan fråga med formuläret nedan.",
            "Use the form on this page.",
        ] {
            assert_eq!(
                found(&format!("introduction: {text}")),
                [("dangling-reference", "introduction".to_owned())],
                "{text}"
            );
        }
    }

    #[test]
    fn unnamed_contact_person_is_reported() {
        let text = "introduction: Pyyntö lähetetään rekisterin yhteyshenkilölle.\n";
        assert_eq!(found(text), [("dangling-reference", "introduction".to_owned())]);
        assert!(found(&format!("{text}contact: {{ name: Maija, phone: 09 123 }}")).is_empty());
    }

    #[test]
    fn reference_to_a_missing_section_is_reported() {
        let text = "introduction: Katso kohdan 1 osoite ja kohta 3.\n";
        assert_eq!(found(text), [("dangling-reference", "introduction".to_owned())]);
        assert!(found(&format!("{text}layout: numbered")).is_empty());
        assert_eq!(
            found("introduction: See section 40.\nlayout: numbered"),
            [("dangling-reference", "introduction".to_owned())]
        );
        for text in [
            "Lain 10 §:n kohdan 2 mukaan.",
            "Asetuksen 6 artiklan kohta 1.",
            "See section 5 of the Data Protection Act.",
            "Tässä kohdassa 12.3.2026 alkaen.",
            "Kohdassa kerrotaan lisää.",
        ] {
            assert!(found(&format!("introduction: \"{text}\"")).is_empty(), "{text}");
        }
    }
}
