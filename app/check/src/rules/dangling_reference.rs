use crate::Rule;
use crate::phrases::{CITES_AN_ACT, CONTACT_OF_REGISTER, FORM_BELOW};
use crate::prose::{Mention, in_order_of_texts};
use crate::rule::Run;
use crate::sayings::any_of;
use crate::subject::Subject;
use crate::words::quoted;
use seloste_notice::{Finding, Layout, Notice, SectionId, Severity};

pub(super) const RULE: Rule = Rule {
    id: "dangling-reference",
    summary: "The notice refers to something that it does not have",
    severity: Severity::Warning,
    why: "Who is sent to a form, a person or a point that is not there cannot do what the notice says.",
    source: "Art. 12(1) GDPR",
    remedy: "Put there what is referred to, or say it in full where you refer to it.",
    wrong: "\
introduction: You can send your question with the form below.
",
    right: "\
introduction: You can send your question with [our form](https://example.fi/form).
",
    run: Run::OnNotice(run),
};

/// A form that is said to be on the page, the contact person of the register where nobody is named, and numbers of points
/// that the page does not have.
fn run(subject: &Subject) -> Vec<Finding> {
    let notice = subject.notice;
    let forms = FORM_BELOW.found_where(&subject.prose, |mention| !mention.folded_sentence.contains("]("));
    let forms = forms.into_iter().map(|mention| {
        let what = format!("There is no form in the notice: {}.", quoted(mention.sentence));
        Finding {
            fix: "Link to the form, or take the sentence out; the form for requests that the page may have makes \
                  requests only."
                .to_owned(),
            ..RULE.finding(mention.passage.path(), what)
        }
    });
    let persons = if names_somebody(notice) { Vec::new() } else { CONTACT_OF_REGISTER.found(&subject.prose) };
    let person = persons.into_iter().take(1).map(|mention| {
        let what = format!("The contact person of the register is not named: {}.", quoted(mention.sentence));
        Finding {
            fix:
                "Name under `contact` whom to ask, with an address, an e-mail address or a telephone number."
                    .to_owned(),
            ..RULE.finding(mention.passage.path(), what)
        }
    });
    forms.chain(person).chain(points(subject)).collect()
}

fn names_somebody(notice: &Notice) -> bool {
    notice.contact.is_some() || notice.dpo.stated().is_some()
}

/// Words before the number of a point, in the cases that refer to it.
const POINTS: [&str; 11] = [
    "kohdan",
    "kohdassa",
    "kohdasta",
    "kohtaan",
    "kohta",
    "punkt",
    "i punkt",
    "avsnitt",
    "point",
    "section",
    "paragraph",
];

/// Points by number. In a numbered layout only numbers beyond what the page could have are told, because which sections
/// a page has is decided elsewhere; in the others nothing is numbered.
fn points(subject: &Subject) -> Vec<Finding> {
    let most = match subject.notice.layout {
        Layout::Numbered => SectionId::ALL.len() + subject.notice.sections.len(),
        Layout::Questions | Layout::Fields | Layout::Table => 0,
    };
    let mut mentions = subject.prose.phrases(&POINTS);
    mentions.retain(|mention| {
        number_after(mention).is_some_and(|number| number > most)
            && !any_of(mention.folded_sentence, CITES_AN_ACT)
            && !mention.folded_sentence.contains('§')
    });
    in_order_of_texts(&mut mentions);
    let mut findings: Vec<Finding> = Vec::new();
    for mention in mentions {
        findings.push(RULE.finding(
            mention.passage.path(),
            format!("The notice has no point of that number: {}.", quoted(mention.sentence)),
        ));
    }
    findings
}

/// The number that follows the word, if a number of one or two digits does and no date.
fn number_after(mention: &Mention) -> Option<usize> {
    let rest = mention.passage.text.get(mention.at..)?;
    let rest = rest.trim_start_matches(char::is_alphabetic).strip_prefix(' ')?;
    let rest = rest.strip_prefix("punkt ").unwrap_or(rest);
    let digits = rest.len() - rest.trim_start_matches(|character: char| character.is_ascii_digit()).len();
    let after = &rest[digits..];
    let is_date =
        after.strip_prefix('.').is_some_and(|after| after.starts_with(|sign: char| sign.is_ascii_digit()));
    (digits <= 2 && !is_date && !after.starts_with(['(', '/', ':']))
        .then(|| rest[..digits].parse().ok())
        .flatten()
}

#[cfg(test)]
mod tests {
    use crate::examples::found;

    #[test]
    fn forms_in_three_languages() {
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
    fn a_contact_person_that_is_not_named() {
        let text = "introduction: Pyyntö lähetetään rekisterin yhteyshenkilölle.\n";
        assert_eq!(found(text), [("dangling-reference", "introduction".to_owned())]);
        assert!(found(&format!("{text}contact: {{ name: Maija, phone: 09 123 }}")).is_empty());
    }

    #[test]
    fn points_of_a_page() {
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
