//! A service in the dialog.

use super::origin::hosts;
use super::texts::{Texts, texts};
use seloste_notice::{Cookie, Language, PartyKind, Service, Storage, Text};
use yew::prelude::*;

/// The name by which the service is asked about and its elements are gated.
pub fn gate(service: &Service) -> String {
    format!("{}/{}", service.category.word(), service.id)
}

/// The text in this language or, where it is missing, in the first that is given, and then marked as that.
pub(super) fn words(text: &Text, language: Language) -> Html {
    let (given, words) = text.in_or_first(language);
    if given == language {
        html! { { words } }
    } else {
        html! { <span lang={given.code()}>{ words }</span> }
    }
}

/// The service's name with its provider, unless the name says that already.
pub(super) fn named(service: &Service, language: Language) -> Html {
    let name = service.name.in_or_first(language).1;
    let provider = service.provider.as_ref().filter(|provider| provider.in_or_first(language).1 != name);
    html! {
        <>
            { words(&service.name, language) }
            if let Some(provider) = provider {
                { " (" }{ words(provider, language) }{ ")" }
            }
        </>
    }
}

/// The services of a category, with everything the notice states of them.
pub(super) fn list(services: &[&Service], language: Language) -> Html {
    if services.is_empty() {
        return Html::default();
    }
    // Where a category has one service, its box is the service's.
    let boxes = services.len() > 1 && services.iter().all(|service| service.is_optional());
    html! {
        <ul class="seloste-choices__services">
            { for services.iter().map(|service| item(service, language, boxes)) }
        </ul>
    }
}

fn item(service: &Service, language: Language, has_box: bool) -> Html {
    let texts = texts(language);
    let hosts = hosts(service);
    let only_cookies = service.cookies.iter().all(|cookie| cookie.storage == Storage::Cookie);
    html! {
        <li>
            if has_box {
                <label>
                    <input type="checkbox" name={gate(service)} />
                    <span>{ words(&service.name, language) }</span>
                </label>
            } else {
                <strong>{ words(&service.name, language) }</strong>
            }
            if let Some(purpose) = &service.purpose {
                <p>{ words(purpose, language) }</p>
            }
            if let Some(provider) = &service.provider {
                <p>
                    { texts.provider }{ ": " }{ words(provider, language) }
                    if let Some(country) = &service.country {
                        { ", " }{ country.name(language) }
                    }
                </p>
            }
            if !hosts.is_empty() {
                <p>{ texts.contacts }{ ": " }{ hosts.join(", ") }</p>
            }
            if !service.cookies.is_empty() {
                <p>{ if only_cookies { texts.cookies } else { texts.other_storage } }{ ":" }</p>
                <ul>{ for service.cookies.iter().map(|cookie| cookie_item(cookie, language, texts)) }</ul>
            }
            if !service.links.is_empty() {
                <p>{ texts.read_more }{ ": " }{ for links(service, language) }</p>
            }
        </li>
    }
}

fn links(service: &Service, language: Language) -> Vec<Html> {
    service
        .links
        .iter()
        .enumerate()
        .map(|(at, link)| {
            html! {
                <>
                    { if at > 0 { ", " } else { "" } }
                    <a href={link.url.clone()} rel="noopener noreferrer">
                        if let Some(title) = &link.title {
                            { words(title, language) }
                        } else {
                            { &link.url }
                        }
                    </a>
                </>
            }
        })
        .collect()
}

fn cookie_item(cookie: &Cookie, language: Language, texts: &Texts) -> Html {
    let life = cookie.life.as_ref().map(|life| super::life(life, language));
    let party = cookie.party.map(|party| match party {
        PartyKind::First => texts.first_party,
        PartyKind::Third => texts.third_party,
    });
    let storage = match cookie.storage {
        Storage::Cookie => None,
        Storage::Local => Some(texts.local),
        Storage::Session => Some(texts.session_storage),
    };
    let facts = [storage, life.as_deref(), party].into_iter().flatten().collect::<Vec<_>>().join(", ");
    html! {
        <li>
            <code>{ &cookie.name }</code>
            if !facts.is_empty() {
                { " – " }{ facts }
            }
            if let Some(purpose) = &cookie.purpose {
                { ": " }{ words(purpose, language) }
            }
        </li>
    }
}
