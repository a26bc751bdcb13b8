use seloste_notice::{Finding, SectionId, Severity};

use crate::context::Context;
use crate::lexicon::OPEN_LISTS;
use crate::rule::{Rule, RuleFn};
use crate::text::quote;
use crate::text_index::{Hit, first_hit_per_text};

pub(super) const RULE: Rule = Rule {
    id: "open-list",
    summary: "A list of data, purposes, sources or recipients is incomplete",
    severity: Severity::Info,
    why: "“Among others” says that there is more, but not what. Purposes must be specified, and people must \
          be told all of them.",
    source: "Art. 5(1)(b), 12(1), 13(1)(c) and (e) and 14(1)(d) GDPR",
    remedy: "List everything, in categories if there is a lot, and remove the words that leave the list \
             open.",
    wrong: "\
data:
  contact: { name: Contact details, text: 'Among others name, address and telephone number.' }
",
    right: "\
data:
  contact: { name: Contact details, text: 'Name, address and telephone number.' }
",
    lists: &[&OPEN_LISTS],
    run: RuleFn::Notice(run),
};

/// Reports one finding for data, one for purposes and so on, at the first text with an open list.
fn run(context: &Context) -> Vec<Finding> {
    let hits = context.texts.find_terms(&OPEN_LISTS);
    [
        ("data", SectionId::Data),
        ("purposes", SectionId::Purposes),
        ("sources", SectionId::Sources),
        ("recipients", SectionId::Recipients),
        ("directory", SectionId::Recipients),
    ]
    .into_iter()
    .filter_map(|(key, section)| {
        let mut in_section: Vec<Hit> =
            hits.iter().copied().filter(|hit| context.is_in_section(hit.entry, key, section)).collect();
        first_hit_per_text(&mut in_section);
        let (first, others) = in_section.split_first()?;
        let more = match others.len() {
            0 => String::new(),
            1 => " (and another text)".to_owned(),
            number => format!(" (and {number} other texts)"),
        };
        Some(
            RULE.finding(first.entry.path(), format!("{} leaves the list open{more}", quote(first.sentence))),
        )
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use crate::tests::check;

    #[test]
    fn open_list_is_found_in_every_language() {
        for keys in [
            "directory: Luettelossa on nimi, osoite tai vastaavia tietoja.",
            "sources: [{ name: Skolor, text: 'Skolor, kommuner m.m.' }]",
            "recipients: { carrier: { name: Carriers, text: 'Carriers, including but not limited to haulers.' } }",
        ] {
            assert_eq!(check(keys).len(), 1, "{keys}");
        }
    }

    #[test]
    fn each_section_is_reported_once() {
        let findings = check(
            "data: { contact: { name: A, items: ['nimi, mm. etunimi'], text: 'Nimi jne.' }, b: { name: B, text: Namn m.m. } }\n\
             introduction: Kerromme mm. oikeuksistasi.",
        );
        assert_eq!(findings.len(), 1);
        assert!(findings[0].message.ends_with("(and 2 other texts)"), "{}", findings[0].message);
    }
}
