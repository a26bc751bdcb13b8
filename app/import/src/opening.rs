//! The beginning of a notice: title, introduction, date; and what the whole text lets one infer.

use crate::block::{Block, Shape};
use crate::draft::{Note, Value};
use crate::facts;
use crate::headings;
use crate::legal;
use crate::place::Placer;
use crate::section::Section;
use crate::topic::Topic;
use crate::words::{fold, has_any};
use seloste_notice::{Language, valid_business_id};

/// Titles are not longer, in characters.
const LONGEST_TITLE: usize = 150;

/// Lines that only date the notice are not longer, in characters.
const LONGEST_DATE: usize = 80;

/// A line that is a date and no more is not longer, in characters: `23. marraskuuta 2024`.
const LONGEST_ALONE: usize = 22;

/// Takes the title, the introduction and the dates out of the sections; the rest comes back.
pub(crate) fn take(placer: &mut Placer, sections: Vec<Section>, language: Language) -> Vec<Section> {
    let mut sections = dated(placer, sections);
    let begins = sections.iter().position(|section| section.topic.is_some()).unwrap_or(sections.len());
    let opening: Vec<Section> = sections.drain(..begins).collect();
    let mut blocks: Vec<Block> = Vec::new();
    for section in opening {
        blocks.extend(section.heading.map(|heading| Block::paragraph(heading.text, heading.line)));
        blocks.extend(section.blocks);
    }
    title(placer, &mut blocks, &mut sections, language);
    if !blocks.is_empty() {
        let line = blocks.first().map_or(0, |block| block.line);
        placer.told(line, &blocks[0].text, "introduction", false);
        crate::draft::append(placer.draft.entry("introduction"), crate::draft::pieces(&blocks));
    }
    sections
}

/// States the title: the first line, or the first heading where that is no heading of a section alone.
fn title(placer: &mut Placer, blocks: &mut Vec<Block>, sections: &mut [Section], language: Language) {
    let is_title = |text: &str| {
        let folded = fold(text);
        let named = has_any(
            &folded,
            &[
                "tietosuoja",
                "rekisteriselost",
                "seloste",
                "henkilötietojen käsittely",
                "integritetspolicy",
                "dataskydd",
                "registerbeskrivning",
                "personuppgiftspolicy",
                "integritetsmeddelande",
                "sekretesspolicy",
                "privacy",
                "data protection",
            ],
        );
        (named || folded.ends_with("seloste"))
            && text.chars().count() <= LONGEST_TITLE
            && legal::sentences(text) == 1
    };
    let first = blocks.first().is_some_and(|block| {
        let text = &block.text;
        is_title(text)
            || (text.chars().count() <= LONGEST_TITLE
                && !text.ends_with(['.', ':', ','])
                && block.shape == Shape::Paragraph)
    });
    let named = blocks.iter().take(4).position(|block| is_title(&block.text) && !block.text.ends_with('.'));
    let at = named.or(first.then_some(0));
    if let Some(at) = at {
        let block = blocks.remove(at);
        placer.told(block.line, &block.text, "title", false);
        placer.draft.entry("title").value = Value::Text(block.whole());
        return;
    }
    // A heading that seems to announce a section, such as `Privacy notice: customers`, with nothing under it.
    if let Some(section) = sections.first_mut()
        && let Some(heading) = &section.heading
        && is_title(&heading.text)
        && section.topic != Some(Topic::Dpo)
        && headings::known(&heading.text).is_none()
    {
        placer.told(heading.line, &heading.text, "title", false);
        placer.draft.entry("title").value = Value::Text(heading.text.clone());
        section.heading = None;
        section.topic = Some(Topic::Introduction);
        return;
    }
    let (title, advice) = match language {
        Language::Fi => ("Tietosuojaseloste", "The text has no title: this one is ours."),
        Language::Sv => ("Dataskyddsbeskrivning", "The text has no title: this one is ours."),
        Language::En => ("Privacy notice", "The text has no title: this one is ours."),
    };
    let entry = placer.draft.entry("title");
    entry.value = Value::Word(title.to_owned());
    entry.notes.push(Note::Advice(advice));
    placer.told(0, title, "title", true);
}

/// Takes out the short lines that say when the notice was made or updated.
fn dated(placer: &mut Placer, mut sections: Vec<Section>) -> Vec<Section> {
    for section in &mut sections {
        section.blocks.retain(|block| {
            let folded = fold(&block.text);
            let short =
                block.text.chars().count() <= LONGEST_DATE && !matches!(block.shape, Shape::Item { .. });
            let says = has_any(
                &folded,
                &[
                    "päivitetty",
                    "laadittu",
                    "laatimispäivä",
                    "muokattu",
                    "muutettu",
                    "voimassa alkaen",
                    "päiväys",
                    "selosteen päiv",
                    "uppdatera",
                    "senast uppdaterad",
                    "upprättad",
                    "senast ändrad",
                    "gäller från",
                    "datum",
                    "updated",
                    "effective",
                    "last modified",
                    "last revised",
                    "revised",
                    "version",
                    "fastställ",
                    "antagen",
                    "antogs",
                    "reviderad",
                    "reviewed",
                    "hyväksytty",
                    "vahvistettu",
                    "tarkistettu",
                    "adopted",
                    "approved",
                    "antog",
                    "tehty",
                    "last changed",
                ],
            );
            let date = if short && says { facts::last_date(&block.text) } else { None };
            match date {
                Some(date) => !placer.date(date, &block.whole(), block.line),
                None => true,
            }
        });
    }
    // A date alone, before anything else is spoken of.
    let begins = sections.iter().position(|section| section.topic.is_some()).unwrap_or(0);
    for section in sections.iter_mut().take(begins) {
        section.blocks.retain(|block| {
            let is_alone = block.shape == Shape::Paragraph
                && block.text.chars().count() <= LONGEST_ALONE
                && block.text.split_whitespace().count() <= 3;
            match facts::date(&block.text).filter(|_| is_alone) {
                Some(date) => !placer.date(date, &block.text, block.line),
                None => true,
            }
        });
    }
    // A heading that was a date: `Päivitetty 7.10.2022` in large letters.
    sections.retain_mut(|section| {
        let Some(heading) = &section.heading else {
            return !section.blocks.is_empty() || section.topic.is_some();
        };
        let is_date = section.topic == Some(Topic::Updated)
            || section.topic.is_none()
            || section.topic == Some(Topic::Changes);
        let says = has_any(
            &fold(&heading.text),
            &["päivitetty", "laadittu", "uppdaterad", "updated", "upprättad", "effective"],
        );
        match facts::last_date(&heading.text).filter(|_| is_date && says) {
            Some(date) => {
                placer.date(date, &heading.text, heading.line);
                section.heading = None;
                section.topic = None;
                !section.blocks.is_empty()
            }
            None => true,
        }
    });
    sections
}

/// Infers from the whole text what no section states: the controller's name, e-mail and business id, the authority.
pub(crate) fn infer(placer: &mut Placer, plain: &str) {
    take_business_id(placer);
    let lines = || plain.split('\n').enumerate().map(|(index, line)| (index + 1, line));
    let introduced = lines().find_map(|(number, line)| {
        let sentence = legal::split(line).into_iter().find(|sentence| introduces_controller(sentence))?;
        let name = facts::company(sentence).or_else(|| crate::names::subject(sentence))?;
        Some((number, line, name))
    });
    // A company that is a recipient is hardly the controller.
    let recipients = recipients(placer);
    let first = || {
        lines().find_map(|(number, line)| {
            let name = facts::company(line)?;
            let is_recipient = recipients.contains(&fold(name)) || placer.is_named_recipient(number, name);
            (!is_recipient).then(|| (number, name.to_owned(), "name"))
        })
    };
    let name = introduced.map(|(number, _, name)| (number, name.to_owned(), "name")).or_else(first);
    if let Some((number, line, _)) = introduced {
        beside_the_name(placer, number, line);
    }
    // Who has said its name above may go on with `We are the controller`.
    if let Some((number, line)) =
        lines().find(|(_, line)| legal::split(line).into_iter().any(speaks_of_itself))
    {
        beside_the_name(placer, number, line);
    }
    let email = lines().find_map(|(number, line)| {
        // The authority's own address is nobody else's.
        let ours = |email: &&str| {
            !["om.fi", "imy.se", "tietosuoja.fi", "aki.ee"].iter().any(|host| email.ends_with(host))
        };
        let persons = legal::split(line).into_iter().filter_map(crate::names::contact);
        let persons: Vec<&str> = persons.filter_map(|contact| contact.email).collect();
        let mut own = facts::emails(line).filter(ours).filter(|email| !persons.contains(email));
        Some((number, own.next()?.to_owned(), "email"))
    });
    let id = lines().find_map(|(number, line)| {
        Some((number, facts::business_ids(line).find(|id| valid_business_id(id))?.to_owned(), "business_id"))
    });
    let has_way = ["email", "phone", "address"]
        .iter()
        .any(|key| has(placer, "controller", key) || has(placer, "contact", key));
    for (line, text, key) in [name, id, email.filter(|_| !has_way)].into_iter().flatten() {
        if has(placer, "controller", key) {
            continue;
        }
        let notes = vec![Note::Advice("Inferred: the first that the text names.")];
        if placer.draft.set("controller", key, Value::Text(text.clone()), notes) {
            placer.told(line, &text, &format!("controller.{key}"), true);
        }
    }
    if !placer.draft.has("authority")
        && let Some((line, country)) =
            lines().find_map(|(number, line)| Some((number, legal::authority(&fold(line))?)))
    {
        let entry = placer.draft.entry("authority");
        entry.value = Value::Word(country.to_owned());
        entry.notes.push(Note::Advice(
            "Inferred: the text names this authority; its addresses come from the law data.",
        ));
        placer.told(line, country, "authority", true);
    }
}

/// A business id among the facts of the contact is the controller's, where none stands with the controller: a person has
/// none, and a fact stands once.
fn take_business_id(placer: &mut Placer) {
    const KEY: &str = "business_id";
    if has(placer, "controller", KEY) {
        return;
    }
    let Value::Map(contact) = &mut placer.draft.entry("contact").value else { return };
    let Some(at) = contact.iter().position(|entry| entry.key == KEY) else { return };
    let crate::draft::Entry { notes, value, .. } = contact.remove(at);
    placer.draft.set("controller", KEY, value, notes);
}

/// Whether a sentence says who the controller is.
fn introduces_controller(sentence: &str) -> bool {
    const WORDS: [&str; 9] = [
        "ansvarar för personuppgift",
        "ansvarar för behandling",
        "vastaa henkilötieto",
        "is a registered charity",
        "rekisterinpitäjä",
        "personuppgiftsansvarig",
        "data controller",
        "the controller",
        "is the controller",
    ];
    has_any(&fold(sentence), &WORDS)
}

/// Whether a sentence says that those who speak are the controller.
fn speaks_of_itself(sentence: &str) -> bool {
    const WORDS: [&str; 6] = [
        "olemme rekisterinpitäjä",
        "toimimme rekisterinpitäjä",
        "vi är personuppgiftsansvarig",
        "we are the controller",
        "we are the data controller",
        "we are a data controller",
    ];
    has_any(&fold(sentence), &WORDS)
}

/// The folded names of the recipients that the draft states.
fn recipients(placer: &mut Placer) -> Vec<String> {
    let Value::Map(entries) = &placer.draft.entry("recipients").value else { return Vec::new() };
    let mut texts = Vec::new();
    crate::draft::texts(entries, &mut texts);
    texts.into_iter().flat_map(crate::names::companies).map(fold).collect()
}

/// Infers what the paragraph that introduces the controller says of it besides its name.
fn beside_the_name(placer: &mut Placer, number: usize, line: &str) {
    let id = facts::business_ids(line)
        .find(|id| valid_business_id(id))
        .or_else(|| facts::organisation_numbers(line).next());
    placer.contact_named(number, line);
    // The address of a person to ask is that person's.
    let (email, phone) = legal::split(line)
        .into_iter()
        .filter(|sentence| crate::names::contact(sentence).is_none_or(|contact| contact.email.is_none()))
        .map(|sentence| (facts::emails(sentence).next(), facts::phones(sentence).next()))
        .fold((None, None), |(email, phone), (later, number)| (email.or(later), phone.or(number)));
    for (key, value) in [("business_id", id), ("email", email), ("phone", phone)] {
        let Some(value) = value.filter(|_| !has(placer, "controller", key)) else { continue };
        let notes = vec![Note::Advice("Inferred from the text that names the controller.")];
        if placer.draft.set("controller", key, Value::Text(value.to_owned()), notes) {
            placer.told(number, value, &format!("controller.{key}"), true);
        }
    }
    if has(placer, "controller", "address") {
        return;
    }
    let parts = facts::address_within(line);
    if parts.is_empty() {
        return;
    }
    let entries = parts.into_iter().map(|(key, part)| crate::draft::Entry {
        key: key.to_owned(),
        notes: Vec::new(),
        value: Value::Text(part.to_owned()),
    });
    let notes = vec![Note::Advice("Inferred from the text that names the controller.")];
    if placer.draft.set("controller", "address", Value::Map(entries.collect()), notes) {
        placer.told(number, line, "controller.address", true);
    }
}

fn has(placer: &mut Placer, key: &str, inner: &str) -> bool {
    match &placer.draft.entry(key).value {
        Value::Map(entries) => entries.iter().any(|entry| entry.key == inner && !entry.value.is_empty()),
        _ => false,
    }
}
