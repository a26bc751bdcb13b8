use crate::Rule;
use crate::phrases::OPEN_LISTS;
use crate::prose::Mention;
use crate::rule::Run;
use crate::sayings::once_for_each_text;
use crate::subject::Subject;
use crate::words::quoted;
use seloste_notice::{Finding, SectionId, Severity};

pub(super) const RULE: Rule = Rule {
    id: "open-list",
    summary: "A list of data, purposes, sources or recipients is left open",
    severity: Severity::Info,
    why: "“Among others” tells that there is more, and not what. Purposes must be specified, and people told of all of \
          them.",
    source: "Art. 5(1)(b), 12(1), 13(1)(c) and (e) and 14(1)(d) GDPR",
    remedy: "List what there is, in categories where it is much, and take the words out that leave the list open.",
    wrong: "\
data:
  contact: { name: Contact details, text: 'Among others name, address and telephone number.' }
",
    right: "\
data:
  contact: { name: Contact details, text: 'Name, address and telephone number.' }
",
    run: Run::OnNotice(run),
};

/// One finding for the data, one for the purposes and so on, at the first of the texts that leave a list open.
fn run(subject: &Subject) -> Vec<Finding> {
    let mentions = subject.prose.words_beginning(OPEN_LISTS);
    [
        ("data", SectionId::Data),
        ("purposes", SectionId::Purposes),
        ("sources", SectionId::Sources),
        ("recipients", SectionId::Recipients),
        ("directory", SectionId::Recipients),
    ]
    .into_iter()
    .filter_map(|(key, section)| {
        let mut here: Vec<Mention> = mentions
            .iter()
            .copied()
            .filter(|mention| subject.is_about(mention.passage, key, section))
            .collect();
        once_for_each_text(&mut here);
        let (first, others) = here.split_first()?;
        let more = match others.len() {
            0 => String::new(),
            1 => " Another text does too.".to_owned(),
            number => format!(" {number} other texts do too."),
        };
        Some(
            RULE.finding(
                first.passage.path(),
                format!("{} leaves the list open.{more}", quoted(first.sentence)),
            ),
        )
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use crate::examples::check;

    #[test]
    fn lists_of_all_kinds_in_three_languages() {
        for keys in [
            "directory: Luettelossa on nimi, osoite tai vastaavia tietoja.",
            "sources: [{ name: Skolor, text: 'Skolor, kommuner m.m.' }]",
            "recipients: { carrier: { name: Carriers, text: 'Carriers, including but not limited to haulers.' } }",
        ] {
            assert_eq!(check(keys).len(), 1, "{keys}");
        }
    }

    #[test]
    fn each_part_is_told_once() {
        let findings = check(
            "data: { contact: { name: A, items: ['nimi, mm. etunimi'], text: 'Nimi jne.' }, b: { name: B, text: Namn m.m. } }\n\
             introduction: Kerromme mm. oikeuksistasi.",
        );
        assert_eq!(findings.len(), 1);
        assert!(findings[0].what.ends_with("2 other texts do too."), "{}", findings[0].what);
    }
}
