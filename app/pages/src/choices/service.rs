//! A service in the dialog, and what of it waits for consent.

use super::texts::{Texts, texts};
use seloste_notice::{Cookie, CookieLife, Frame, Language, PartyKind, Service, Text};
use yew::prelude::*;

/// The name by which the service is asked about and its elements are gated.
pub(super) fn gate(service: &Service) -> String {
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
    html! {
        <ul class="seloste-choices__services">
            { for services.iter().map(|service| item(service, language)) }
        </ul>
    }
}

fn item(service: &Service, language: Language) -> Html {
    let texts = texts(language);
    html! {
        <li>
            <strong>{ words(&service.name, language) }</strong>
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
            if !service.cookies.is_empty() {
                <p>{ texts.cookies }{ ":" }</p>
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
    let life = cookie.life.as_ref().map(|life| match life {
        CookieLife::Session => texts.session.to_owned(),
        CookieLife::For(period) => period.written(language),
    });
    let party = cookie.party.map(|party| match party {
        PartyKind::First => texts.first_party,
        PartyKind::Third => texts.third_party,
    });
    let facts = [life.as_deref(), party].into_iter().flatten().collect::<Vec<_>>().join(", ");
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

/// The script and the embedded page of a service. Those of an optional service load nothing until the visitor
/// consents; an embedded page meanwhile says so in its own place and size.
///
/// `root` leads from the page to the site's root: a path of the site is taken from there, so that it works under any
/// base path.
pub fn gated(service: &Service, language: Language, root: &str) -> Html {
    let waits = service.is_optional();
    html! {
        <>
            if let Some(script) = &service.script {
                if waits {
                    <script type="text/plain" data-choices={gate(service)} data-src={source(&script.src, root)}></script>
                } else {
                    <script src={source(&script.src, root)} async=true></script>
                }
            }
            if let Some(frame) = &service.iframe {
                { embed(service, frame, waits, language, root) }
            }
        </>
    }
}

fn embed(service: &Service, frame: &Frame, waits: bool, language: Language, root: &str) -> Html {
    let (title_language, title) = frame.title.in_or_first(language);
    let name = service.name.in_or_first(language).1;
    let what = match service.provider.as_ref().map(|provider| provider.in_or_first(language).1) {
        Some(provider) if provider != name => format!("{name} ({provider})"),
        _ => name.to_owned(),
    };
    let texts = texts(language);
    html! {
        <div class="seloste-choices__embed">
            if waits {
                <div class="seloste-choices__waiting">
                    <p>{ (texts.embed)(&what) }</p>
                    { super::footer_button(language) }
                </div>
            }
            <iframe
                title={title.to_owned()}
                lang={(title_language != language).then(|| title_language.code())}
                width={frame.width.to_string()}
                height={frame.height.to_string()}
                data-choices={waits.then(|| gate(service))}
                data-src={waits.then(|| source(&frame.src, root))}
                src={(!waits).then(|| source(&frame.src, root))}
            ></iframe>
        </div>
    }
}

/// An address as the page must write it.
fn source(url: &str, root: &str) -> String {
    match url.strip_prefix('/') {
        Some(path) => crate::address::link(root, path),
        None => url.to_owned(),
    }
}
