//! Cookies and services.

use seloste_notice::{CookieLifetime, Item, Language, Notice, Service, Storage};

use super::optional_markdown;
use super::recipients::countries;
use crate::{Cell, Definition, DefinitionsKind, Messages, OutlineBlock, Phrase, Table, TextRun};

/// The text on cookies, and the services.
pub(super) fn cookies(notice: &Notice, language: Language, messages: &Messages) -> Vec<OutlineBlock> {
    let mut blocks = match &notice.cookies {
        Item::Absent => Vec::new(),
        Item::None => vec![OutlineBlock::line(messages.no_cookies)],
        Item::Stated(text) => vec![OutlineBlock::markdown(text, language)],
    };
    if !notice.services.is_empty() {
        let terms = notice.services.iter().map(|service| term(service, language, messages)).collect();
        blocks.push(OutlineBlock::Subsection {
            id: None,
            heading: Phrase::plain(messages.services),
            blocks: vec![OutlineBlock::Definitions(DefinitionsKind::Entries, terms)],
        });
    }
    blocks
}

fn term(service: &Service, language: Language, messages: &Messages) -> Definition {
    let mut facts = vec![OutlineBlock::fact(
        messages.category_label,
        vec![TextRun::plain(messages.category(service.category))],
    )];
    if let Some(provider) = &service.provider {
        facts.push(OutlineBlock::fact(messages.provider, vec![TextRun::from_text(provider, language)]));
    }
    if let Some(role) = service.role {
        facts.push(OutlineBlock::fact(messages.role_label, vec![TextRun::plain(messages.role(role))]));
    }
    if !service.countries.is_empty() {
        let names = countries(&service.countries, language);
        facts.push(OutlineBlock::fact(messages.country, vec![TextRun::plain(names)]));
    }
    if let Some(purpose) = &service.purpose {
        facts.push(OutlineBlock::fact(messages.purpose, vec![TextRun::from_text(purpose, language)]));
    }
    let hosts = service.hosts();
    if !hosts.is_empty() {
        facts.push(OutlineBlock::fact(
            messages.contacted_hosts,
            vec![TextRun::plain(hosts.join(language.list_separator()))],
        ));
    }
    if service.cookies.is_none() {
        facts.push(OutlineBlock::fact(messages.storage_table, vec![TextRun::plain(messages.nothing_stored)]));
    }
    let mut blocks = vec![OutlineBlock::Definitions(DefinitionsKind::Facts, facts)];
    blocks.extend(optional_markdown(service.text.as_ref(), language));
    blocks.extend(table(service, language, messages));
    if !service.links.is_empty() {
        let links = service.links.iter().map(|link| match &link.title {
            Some(title) => {
                vec![TextRun::Link { href: link.url.clone(), text: Phrase::from_text(title, language) }]
            }
            None => vec![TextRun::url(&link.url)],
        });
        let term = Definition {
            term: vec![TextRun::plain(messages.read_more)],
            blocks: vec![OutlineBlock::list(links.collect())],
        };
        blocks.push(OutlineBlock::Definitions(DefinitionsKind::Facts, vec![term]));
    }
    Definition { term: vec![TextRun::from_text(&service.name, language)], blocks }
}

fn table(service: &Service, language: Language, messages: &Messages) -> Option<OutlineBlock> {
    // Most services use only cookies; the column for the kind of storage is added only if needed.
    let cookies = service.stated_cookies();
    let has_keys = cookies.iter().any(|cookie| cookie.storage != Storage::Cookie);
    let rows: Vec<Vec<Cell>> = cookies
        .iter()
        .map(|cookie| {
            let life = cookie.life.as_ref().map(|life| match life {
                CookieLifetime::Session => messages.session.to_owned(),
                CookieLifetime::For(period) => period.format(language),
            });
            let mut row = vec![
                vec![vec![TextRun::plain(&cookie.name)]],
                life.map(|life| vec![vec![TextRun::plain(life)]]).unwrap_or_default(),
                cookie
                    .party
                    .map(|party| vec![vec![TextRun::plain(messages.party(party))]])
                    .unwrap_or_default(),
                cookie
                    .purpose
                    .as_ref()
                    .map(|text| vec![vec![TextRun::from_text(text, language)]])
                    .unwrap_or_default(),
            ];
            if has_keys {
                row.insert(1, vec![vec![TextRun::plain(messages.storage(cookie.storage))]]);
            }
            row
        })
        .collect();
    let (caption, mut head) = if has_keys {
        (messages.storage_table, vec![messages.cookie_or_key, messages.kept_in])
    } else {
        (messages.cookies_table, vec![messages.cookie])
    };
    head.extend([messages.cookie_life, messages.cookie_party, messages.purpose]);
    // Each service has its own table, so the caption needs the name of the service.
    let about = Some(Phrase::from_text(&service.name, language));
    (!rows.is_empty()).then_some(OutlineBlock::Table(Table {
        language,
        caption,
        about,
        head,
        rows,
        marked: Vec::new(),
    }))
}
