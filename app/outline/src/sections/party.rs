//! People and organisations: their facts, and the ways to reach them.

use super::prose;
use crate::{Block, Phrase, Span, Term, TermsKind, Words};
use seloste_notice::{Address, Authority, Item, Language, Notice, Party, law};

/// The controller, those who decide with it, and its representative.
pub fn controller(notice: &Notice, language: Language, words: &Words) -> Vec<Block> {
    let mut found =
        notice.controller.as_ref().map(|controller| blocks(controller, language, words)).unwrap_or_default();
    if !notice.joint_controllers.is_empty() {
        let parties =
            notice.joint_controllers.iter().flat_map(|party| blocks(party, language, words)).collect();
        found.push(Block::Part {
            id: None,
            heading: Phrase::plain(words.joint_controllers),
            blocks: parties,
        });
    }
    match &notice.representative {
        Item::Absent => {}
        Item::None => found.push(Block::line(words.no_representative)),
        Item::Stated(party) => found.push(Block::Part {
            id: None,
            heading: Phrase::plain(words.representative),
            blocks: blocks(party, language, words),
        }),
    }
    found
}

/// Everything that is stated of a person or an organisation.
pub fn blocks(party: &Party, language: Language, words: &Words) -> Vec<Block> {
    let mut facts: Vec<Term> = Vec::new();
    let mut fact = |label, spans| facts.push(Block::fact(label, spans));
    if let Some(name) = &party.name {
        fact(words.name, vec![Span::Strong(Phrase::of(name, language))]);
    }
    if let Some(title) = &party.title {
        fact(words.title, vec![Span::of(title, language)]);
    }
    if let Some(id) = &party.business_id {
        fact(words.business_id, vec![Span::plain(id)]);
    }
    if let Some(address) = &party.address {
        fact(words.address, address_spans(address, language));
    }
    if let Some(phone) = &party.phone {
        fact(words.phone, vec![Span::phone(phone)]);
    }
    if let Some(email) = &party.email {
        fact(words.email, vec![Span::email(email)]);
    }
    if let Some(website) = &party.website {
        fact(words.website, vec![Span::address(website)]);
    }
    let mut blocks = Vec::new();
    if !facts.is_empty() {
        blocks.push(Block::Terms(TermsKind::Facts, facts));
    }
    blocks.extend(prose(party.text.as_ref(), language));
    blocks
}

/// The ways to reach somebody, each a line: name, e-mail, telephone, address.
pub fn ways(party: &Party, language: Language) -> Vec<Vec<Span>> {
    let mut ways = Vec::new();
    ways.extend(party.name.as_ref().map(|name| vec![Span::of(name, language)]));
    ways.extend(party.email.as_ref().map(|email| vec![Span::email(email)]));
    ways.extend(party.phone.as_ref().map(|phone| vec![Span::phone(phone)]));
    if ways.len() < 3 {
        ways.extend(party.address.as_ref().map(|address| vec![Span::plain(address.lines().join(", "))]));
    }
    ways
}

fn address_spans(address: &Address, language: Language) -> Vec<Span> {
    let mut lines = address.lines();
    lines.extend(address.country.map(|country| country.name(language).to_owned()));
    let mut spans = Vec::new();
    for (index, line) in lines.into_iter().enumerate() {
        if index > 0 {
            spans.push(Span::Break);
        }
        spans.push(Span::plain(line));
    }
    spans
}

/// The supervisory authority, as stated or from the law data.
pub fn authority(authority: &Authority, language: Language, words: &Words) -> Vec<Block> {
    let country = match authority {
        Authority::Stated(party) => return blocks(party, language, words),
        Authority::OfCountry(country) => *country,
    };
    let Some(facts) = law::authority(country) else { return Vec::new() };
    let lines = |[first, postcode, city]: [&'static str; 3]| {
        vec![Span::plain(first), Span::Break, Span::plain(format!("{postcode} {city}"))]
    };
    let visiting = facts.visiting_address_in(language);
    let known = [
        Some(Block::fact(words.name, vec![Span::Strong(Phrase::plain(facts.name_in(language)))])),
        visiting.map(|visiting| Block::fact(words.visiting_address, lines(visiting))),
        Some(Block::fact(words.postal_address, lines(facts.postal_address_in(language)))),
        Some(Block::fact(words.phone, vec![Span::phone(facts.phone)])),
        Some(Block::fact(words.email, vec![Span::email(facts.email)])),
        Some(Block::fact(words.website, vec![Span::address(facts.website)])),
    ];
    vec![Block::Terms(TermsKind::Facts, known.into_iter().flatten().collect())]
}
