//! Parties and their contact details.

use seloste_notice::{Address, Authority, Country, Item, JointControllers, Language, Notice, Party, law};

use super::optional_markdown;
use crate::{Definition, DefinitionsKind, Messages, OutlineBlock, Phrase, TextRun};

/// Controller, joint controllers and representative.
pub(crate) fn controller(notice: &Notice, language: Language, messages: &Messages) -> Vec<OutlineBlock> {
    let mut found = notice
        .controller
        .as_ref()
        .map(|controller| party_blocks(controller, notice.controller_country(), language, messages))
        .unwrap_or_default();
    if let Some(JointControllers { parties, arrangement }) = &notice.joint_controllers {
        let mut joint: Vec<OutlineBlock> =
            parties.iter().flat_map(|party| blocks(party, language, messages)).collect();
        joint.extend(arrangement.as_ref().map(|text| OutlineBlock::Subsection {
            id: None,
            heading: Phrase::plain(messages.joint_arrangement),
            blocks: vec![OutlineBlock::markdown(text, language)],
        }));
        found.push(OutlineBlock::Subsection {
            id: None,
            heading: Phrase::plain(messages.joint_controllers),
            blocks: joint,
        });
    }
    match &notice.representative {
        Item::Absent => {}
        Item::None => found.push(OutlineBlock::line(messages.no_representative)),
        Item::Stated(party) => found.push(OutlineBlock::Subsection {
            id: None,
            heading: Phrase::plain(messages.representative),
            blocks: blocks(party, language, messages),
        }),
    }
    found
}

/// All details of a party.
pub(crate) fn blocks(party: &Party, language: Language, messages: &Messages) -> Vec<OutlineBlock> {
    party_blocks(party, None, language, messages)
}

/// All details of a party. `country` decides how its business id is called if nothing else does.
fn party_blocks(
    party: &Party,
    country: Option<Country>,
    language: Language,
    messages: &Messages,
) -> Vec<OutlineBlock> {
    let mut facts: Vec<Definition> = Vec::new();
    let mut fact = |label, spans| facts.push(OutlineBlock::fact(label, spans));
    if let Some(name) = &party.name {
        fact(messages.name, vec![TextRun::Strong(Phrase::from_text(name, language))]);
    }
    if let Some(title) = &party.title {
        fact(messages.title, vec![TextRun::from_text(title, language)]);
    }
    if let Some(id) = &party.business_id {
        let label = messages.business_id(party.business_id_country(country).as_ref());
        fact(label, vec![TextRun::plain(id)]);
    }
    if let Some(address) = &party.address {
        fact(messages.address, address_spans(address, language));
    }
    if let Some(phone) = &party.phone {
        fact(messages.phone, vec![TextRun::phone(phone)]);
    }
    if let Some(email) = &party.email {
        fact(messages.email, vec![TextRun::email(email)]);
    }
    if let Some(website) = &party.website {
        fact(messages.website, vec![TextRun::url(website)]);
    }
    let mut blocks = Vec::new();
    if !facts.is_empty() {
        blocks.push(OutlineBlock::Definitions(DefinitionsKind::Facts, facts));
    }
    blocks.extend(optional_markdown(party.text.as_ref(), language));
    blocks
}

/// Contact details for the summary box, one line each: name, e-mail, telephone, and the address if there is
/// room.
pub(crate) fn contact_lines(party: &Party, language: Language) -> Vec<Vec<TextRun>> {
    let mut ways = Vec::new();
    ways.extend(party.name.as_ref().map(|name| vec![TextRun::from_text(name, language)]));
    ways.extend(party.email.as_ref().map(|email| vec![TextRun::email(email)]));
    ways.extend(party.phone.as_ref().map(|phone| vec![TextRun::phone(phone)]));
    if ways.len() < 3 {
        ways.extend(
            party
                .address
                .as_ref()
                .map(|address| vec![TextRun::plain(address.lines().join(language.list_separator()))]),
        );
    }
    ways
}

fn address_spans(address: &Address, language: Language) -> Vec<TextRun> {
    let mut lines = address.lines();
    lines.extend(address.country.map(|country| country.name(language).to_owned()));
    let mut spans = Vec::new();
    for (index, line) in lines.into_iter().enumerate() {
        if index > 0 {
            spans.push(TextRun::Break);
        }
        spans.push(TextRun::plain(line));
    }
    spans
}

/// The supervisory authority, as stated or from the legal data.
pub(crate) fn authority(authority: &Authority, language: Language, messages: &Messages) -> Vec<OutlineBlock> {
    let country = match authority {
        Authority::Stated(party) => return blocks(party, language, messages),
        Authority::OfCountry(country) => *country,
    };
    let Some(facts) = law::authority(country) else { return Vec::new() };
    let lines = |[first, second]: [&'static str; 2]| {
        vec![TextRun::plain(first), TextRun::Break, TextRun::plain(second)]
    };
    let name = Phrase {
        text: facts.name_in(language).to_owned(),
        language: facts.language_of_name(language).filter(|own| *own != language),
    };
    let visiting = facts.visiting_address_in(language);
    let postal = facts.postal_address_in(language);
    let known = [
        Some(OutlineBlock::fact(messages.name, vec![TextRun::Strong(name)])),
        visiting.map(|visiting| OutlineBlock::fact(messages.visiting_address, lines(visiting))),
        postal.map(|postal| OutlineBlock::fact(messages.postal_address, lines(postal))),
        facts.phone.map(|phone| OutlineBlock::fact(messages.phone, vec![TextRun::phone(phone)])),
        facts.email.map(|email| OutlineBlock::fact(messages.email, vec![TextRun::email(email)])),
        Some(OutlineBlock::fact(messages.website, vec![TextRun::url(facts.website)])),
    ];
    vec![OutlineBlock::Definitions(DefinitionsKind::Facts, known.into_iter().flatten().collect())]
}
