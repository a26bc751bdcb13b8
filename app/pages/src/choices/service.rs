//! A service in the dialog.

use seloste_notice::{Cookie, CookieParty, Language, Service, Storage, Text};
use seloste_outline::ascii_mail_url;
use yew::prelude::*;

use super::messages::{DialogMessages, messages};

/// Returns the name used for the service in gates, checkboxes and consent records.
pub fn gate_name(service: &Service) -> String {
    format!("{}/{}", service.category.as_str(), service.id)
}

/// Renders the text in this language or, if missing, in the first available one with a `lang` attribute.
pub(super) fn localized(text: &Text, language: Language) -> Html {
    let (given, value) = text.get_or_first(language);
    if given == language {
        html! { { value } }
    } else {
        html! { <span lang={given.code()} dir={given.foreign_direction()}>{ value }</span> }
    }
}

/// Renders the service's name with its provider, unless both are the same.
pub(super) fn name_with_provider(service: &Service, language: Language) -> Html {
    let name = service.name.get_or_first(language).1;
    let provider = service.provider.as_ref().filter(|provider| provider.get_or_first(language).1 != name);
    html! {
        <>
            { localized(&service.name, language) }
            if let Some(provider) = provider {
                { " (" }{ localized(provider, language) }{ ")" }
            }
        </>
    }
}

/// Renders the services of a category with all stated details.
pub(super) fn service_list(services: &[&Service], language: Language) -> Html {
    if services.is_empty() {
        return Html::default();
    }
    // The only service of a category needs no checkbox besides the category's.
    let has_checkboxes = services.len() > 1 && services.iter().all(|service| service.is_optional());
    html! {
        <ul class="seloste-choices__services">
            { for services.iter().map(|service| service_item(service, language, has_checkboxes)) }
        </ul>
    }
}

fn service_item(service: &Service, language: Language, has_checkbox: bool) -> Html {
    let messages = messages(language);
    // Texts that the notice also has.
    let outline = seloste_outline::messages(language);
    let hosts = service.hosts();
    let cookies = service.stated_cookies();
    let only_cookies = cookies.iter().all(|cookie| cookie.storage == Storage::Cookie);
    html! {
        <li>
            if has_checkbox {
                <label>
                    <input type="checkbox" name={gate_name(service)} />
                    <span>{ localized(&service.name, language) }</span>
                </label>
            } else {
                <strong>{ localized(&service.name, language) }</strong>
            }
            if let Some(purpose) = &service.purpose {
                <p>{ localized(purpose, language) }</p>
            }
            if let Some(provider) = &service.provider {
                <p>
                    { messages.provider }{ language.colon() }{ " " }{ localized(provider, language) }
                    { for service.countries.iter().map(|country| html! { <>{ language.list_separator() }{ country.name(language) }</> }) }
                </p>
            }
            if let Some(role) = service.role {
                <p>{ outline.role_label }{ language.colon() }{ " " }{ outline.role(role) }</p>
            }
            if !hosts.is_empty() {
                <p>{ messages.contacted_hosts }{ language.colon() }{ " " }{ hosts.join(language.list_separator()) }</p>
            }
            if service.cookies.is_none() {
                <p>{ outline.storage_table }{ language.colon() }{ " " }{ outline.nothing_stored }</p>
            } else if !cookies.is_empty() {
                <p>{ if only_cookies { messages.cookies } else { messages.other_storage } }{ language.colon() }</p>
                <ul>{ for cookies.iter().map(|cookie| cookie_item(cookie, language, messages)) }</ul>
            }
            if !service.links.is_empty() {
                <p>{ messages.read_more }{ language.colon() }{ " " }{ for links(service, language) }</p>
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
                    { if at > 0 { language.list_separator() } else { "" } }
                    <a href={ascii_mail_url(&link.url).into_owned()} rel="noopener noreferrer">
                        if let Some(title) = &link.title {
                            { localized(title, language) }
                        } else {
                            { &link.url }
                        }
                    </a>
                </>
            }
        })
        .collect()
}

fn cookie_item(cookie: &Cookie, language: Language, messages: &DialogMessages) -> Html {
    let lifetime = cookie.life.as_ref().map(|life| super::lifetime(life, language));
    let party = cookie.party.map(|party| match party {
        CookieParty::First => messages.first_party,
        CookieParty::Third => messages.third_party,
    });
    let storage = match cookie.storage {
        Storage::Cookie => None,
        Storage::Local => Some(messages.local_storage),
        Storage::Session => Some(messages.session_storage),
        Storage::IndexedDb => Some(messages.indexed_db),
        Storage::Cache => Some(messages.cache_storage),
        Storage::Worker => Some(messages.service_worker),
    };
    let facts = [storage, lifetime.as_deref(), party]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(language.list_separator());
    html! {
        <li>
            <code>{ &cookie.name }</code>
            if !facts.is_empty() {
                { " – " }{ facts }
            }
            if let Some(purpose) = &cookie.purpose {
                { language.colon() }{ " " }{ localized(purpose, language) }
            }
        </li>
    }
}
