//! Cookies and the services behind them.

use super::prose;
use crate::{Block, Cell, Phrase, Span, Table, Term, TermsKind, Words};
use seloste_notice::{CookieLifetime, Item, Language, Notice, Service, Storage};

/// Cookies in the controller's words, and the inventory of services.
pub fn cookies(notice: &Notice, language: Language, words: &Words) -> Vec<Block> {
    let mut blocks = match &notice.cookies {
        Item::Absent => Vec::new(),
        Item::None => vec![Block::line(words.no_cookies)],
        Item::Stated(text) => vec![Block::prose(text, language)],
    };
    if !notice.services.is_empty() {
        let terms = notice.services.iter().map(|service| term(service, language, words)).collect();
        blocks.push(Block::Part {
            id: None,
            heading: Phrase::plain(words.services),
            blocks: vec![Block::Terms(TermsKind::Entries, terms)],
        });
    }
    blocks
}

fn term(service: &Service, language: Language, words: &Words) -> Term {
    let mut facts =
        vec![Block::fact(words.category_label, vec![Span::plain((words.category)(service.category))])];
    if let Some(provider) = &service.provider {
        facts.push(Block::fact(words.provider, vec![Span::of(provider, language)]));
    }
    if let Some(country) = service.country {
        facts.push(Block::fact(words.country, vec![Span::plain(country.name(language))]));
    }
    if let Some(purpose) = &service.purpose {
        facts.push(Block::fact(words.purpose, vec![Span::of(purpose, language)]));
    }
    let mut blocks = vec![Block::Terms(TermsKind::Facts, facts)];
    blocks.extend(prose(service.text.as_ref(), language));
    blocks.extend(table(service, language, words));
    if !service.links.is_empty() {
        let links = service.links.iter().map(|link| match &link.title {
            Some(title) => vec![Span::Link { href: link.url.clone(), text: Phrase::of(title, language) }],
            None => vec![Span::address(&link.url)],
        });
        let term = Term { term: Phrase::plain(words.read_more), blocks: vec![Block::items(links.collect())] };
        blocks.push(Block::Terms(TermsKind::Facts, vec![term]));
    }
    Term { term: Phrase::of(&service.name, language), blocks }
}

fn table(service: &Service, language: Language, words: &Words) -> Option<Block> {
    // Most services keep cookies alone: a column that says so in every row would only be in the way.
    let has_keys = service.cookies.iter().any(|cookie| cookie.storage != Storage::Cookie);
    let rows: Vec<Vec<Cell>> = service
        .cookies
        .iter()
        .map(|cookie| {
            let life = cookie.life.as_ref().map(|life| match life {
                CookieLifetime::Session => words.session.to_owned(),
                CookieLifetime::For(period) => period.format(language),
            });
            let mut row = vec![
                vec![vec![Span::plain(&cookie.name)]],
                life.map(|life| vec![vec![Span::plain(life)]]).unwrap_or_default(),
                cookie.party.map(|party| vec![vec![Span::plain((words.party)(party))]]).unwrap_or_default(),
                cookie.purpose.as_ref().map(|text| vec![vec![Span::of(text, language)]]).unwrap_or_default(),
            ];
            if has_keys {
                row.insert(1, vec![vec![Span::plain((words.storage)(cookie.storage))]]);
            }
            row
        })
        .collect();
    let (table, mut head) = if has_keys {
        (words.storage_table, vec![words.cookie_or_key, words.kept_in])
    } else {
        (words.cookies_table, vec![words.cookie])
    };
    head.extend([words.cookie_life, words.cookie_party, words.purpose]);
    // Each service has a table of its own: the name tells them apart.
    let caption = format!("{table}: {}", Phrase::of(&service.name, language).text);
    (!rows.is_empty()).then_some(Block::Table(Table { caption, head, rows }))
}
