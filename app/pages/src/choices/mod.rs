//! The consent dialog, its button in the footer, and gated elements.
//!
//! All texts are rendered here, into an inert `<template>`; the widget only inserts and removes elements. The
//! buttons for accepting and rejecting differ only in their label and action, all checkboxes are unticked,
//! and each service is listed with provider and purpose before the visitor decides.

mod dialog;
#[cfg(any(test, feature = "gallery"))]
pub(crate) mod examples;
mod gated;
mod messages;
mod revision;
mod service;
#[cfg(test)]
mod tests;
mod text_lines;

pub use gated::{PLACEHOLDER_FILES, gated_elements};
use messages::messages;
pub use revision::revision;
use seloste_hooks::choices as hooks;
use seloste_notice::{
    Category, ConsentSettings, Cookie, CookieLifetime, CookieParty, GpcPolicy, Language, Service, Storage,
    Text,
};
use seloste_outline::Phrase;
use seloste_services::wildcard_matches;
pub use service::gate_name;
use yew::prelude::*;

use crate::render;

/// Style sheet of the dialog. Falls back to its own colors on pages without the site's custom properties.
pub const CSS: &str = include_str!("style.css");

/// Style of gated elements with their placeholders, on pages of the site.
pub const EMBED_CSS: &str = include_str!("embed.css");

/// What the visitor is asked to consent to.
#[derive(Clone, Copy)]
pub struct ConsentRequest<'a> {
    /// Language of the page.
    pub language: Language,
    /// Name of the controller, if stated.
    pub controller: Option<&'a Text>,
    /// All services of the page. Necessary services are described, but need no consent.
    pub services: &'a [&'a Service],
    /// Consent settings of the site.
    pub settings: &'a ConsentSettings,
}

impl<'a> ConsentRequest<'a> {
    /// Iterates over the categories that have services, necessary first.
    pub fn categories(&self) -> impl Iterator<Item = (Category, Vec<&'a Service>)> {
        Category::ALL.into_iter().filter_map(|category| {
            let services = self.services_in(category);
            (!services.is_empty()).then_some((category, services))
        })
    }

    /// Returns who asks: the controller, or else "this site".
    fn who_asks(&self) -> Phrase {
        match self.controller {
            Some(name) => Phrase::from_text(name, self.language),
            None => Phrase::plain(messages(self.language).this_site),
        }
    }

    /// Iterates over the categories that need consent.
    fn optional(&self) -> impl Iterator<Item = (Category, Vec<&'a Service>)> {
        self.categories().filter(|(category, _)| *category != Category::Necessary)
    }

    fn services_in(&self, category: Category) -> Vec<&'a Service> {
        self.services.iter().copied().filter(|service| service.category == category).collect()
    }

    /// Returns all category and service names that need consent, separated by spaces. Their order depends on
    /// the names only: a shortened record refers to their positions and is valid for its [`revision`], which
    /// does not depend on the order of the services.
    fn gate_names(&self) -> String {
        let mut names = Vec::new();
        for (category, mut services) in self.optional() {
            services.sort_by_key(|service| &service.id);
            names.push(category.as_str().to_owned());
            names.extend(services.into_iter().map(gate_name));
        }
        names.join(" ")
    }

    /// Returns what is removed on withdrawal from one kind of storage, in the format of the widget; `None` if
    /// there is nothing. What a known service is known to store is removed even if the notice does not state
    /// it, unless it states that nothing is stored. The provider's own record of a refusal is kept.
    fn removed_items(&self, storage: Storage) -> Option<String> {
        self.stored_items(|service| removed_names(service, storage))
    }

    /// Returns the databases, caches and service workers that are removed on withdrawal: id of the service,
    /// kind of storage and name for each.
    fn stores(&self) -> Vec<[String; 3]> {
        let mut stores = Vec::new();
        for service in self.services.iter().filter(|service| service.is_optional()) {
            for storage in [Storage::IndexedDb, Storage::Cache, Storage::Worker] {
                let names = removed_names(service, storage).into_iter();
                stores.extend(names.map(|name| [service.id.clone(), storage.as_str().to_owned(), name]));
            }
        }
        stores
    }

    /// Returns the cookies of third parties, which the page cannot remove.
    fn third_party_cookies(&self) -> Option<String> {
        self.stored_items(|service| {
            let stated = service.stated_cookies().iter();
            let cookies = stated.filter(|cookie| cookie.party == Some(CookieParty::Third));
            cookies.map(|cookie| cookie.name.clone()).collect()
        })
    }

    /// Returns cookies or storage keys of optional services in the format of the widget; `None` if there are
    /// none.
    fn stored_items(&self, names: impl Fn(&Service) -> Vec<String>) -> Option<String> {
        let mut entries = Vec::new();
        for service in self.services.iter().filter(|service| service.is_optional()) {
            for name in names(service) {
                // Such a name is invalid for a cookie and would break the list.
                if !name.contains(|letter: char| letter.is_whitespace() || letter == ';') {
                    entries.push(format!("{}={name}", gate_name(service)));
                }
            }
        }
        (!entries.is_empty()).then(|| entries.join(" "))
    }
}

/// Returns the names of what a service stores in one kind of storage and the page removes on withdrawal.
fn removed_names(service: &Service, storage: Storage) -> Vec<String> {
    let known = seloste_services::recognize(service);
    let is_removed = |cookie: &&Cookie| {
        cookie.storage == storage
            && cookie.party != Some(CookieParty::Third)
            && !known.is_some_and(|known| known.is_refusal(storage, &cookie.name))
    };
    let mut names: Vec<String> =
        service.stated_cookies().iter().filter(is_removed).map(|cookie| cookie.name.clone()).collect();
    let known = known.filter(|_| !service.cookies.is_none());
    for name in known.into_iter().flat_map(|known| known.removable(storage)) {
        if !names.iter().any(|stated| wildcard_matches(stated, &name)) {
            names.push(name);
        }
    }
    names
}

/// URLs used by the dialog, relative to the page that contains it.
pub struct DialogUrls {
    /// Paths to which the choice applies, separated by spaces.
    pub cookie_paths: String,
    /// URL of the notice snapshot.
    pub snapshot_url: String,
    /// Prefix of the snapshot's SHA-256, which the consent record refers to.
    pub snapshot_hash: String,
    /// URL of the script that removes databases, caches and service workers, if there are any.
    pub stores: Option<String>,
}

/// A consent request with its dialog, rendered once for both the page and the notice snapshot.
pub struct Dialog<'a> {
    consent_request: ConsentRequest<'a>,
    html: String,
}

impl<'a> Dialog<'a> {
    /// Renders the dialog of a consent request. Returns `None` if no service needs consent; the page then
    /// needs neither dialog nor widget.
    pub fn new(consent_request: ConsentRequest<'a>) -> Option<Self> {
        consent_request.optional().next()?;
        Some(Self { html: render::html(&dialog::dialog(&consent_request)), consent_request })
    }

    /// Returns the consent request.
    pub fn consent_request(&self) -> &ConsentRequest<'a> {
        &self.consent_request
    }

    /// Returns the databases, caches and service workers that are removed on withdrawal: id of the service,
    /// kind of storage and name for each.
    pub fn stores(&self) -> Vec<[String; 3]> {
        self.consent_request.stores()
    }

    /// Returns all texts of the dialog in reading order, one per paragraph, heading, list item or button.
    pub fn lines(&self) -> Vec<String> {
        text_lines::text_lines(&self.html)
    }

    /// Renders the template with the dialog, and the status line. Belongs where the dialog is in reading
    /// order: right after the skip link.
    pub fn template(&self, urls: &DialogUrls) -> Html {
        html! {
            <>
                { self.template_with(urls, Html::default()) }
                if let Some(stores) = &urls.stores {
                    <script type="module" src={stores.clone()}></script>
                }
            </>
        }
    }

    /// Renders the template as a string for a page outside the site. Includes the placeholders of gated
    /// frames and embedded documents.
    pub fn embed_template(&self, urls: &DialogUrls) -> String {
        let language = self.consent_request.language;
        let placeholders = self.consent_request.optional().flat_map(|(_, services)| services);
        render::html(&self.template_with(
            urls,
            placeholders.map(|service| gated::placeholder(service, language, true)).collect(),
        ))
    }

    fn template_with(&self, urls: &DialogUrls, placeholders: Html) -> Html {
        let ConsentRequest { language, settings, services, .. } = self.consent_request;
        let messages = messages(language);
        html! {
            <>
                <template
                    id={hooks::TEMPLATE_ID}
                    lang={language.code()}
                    data-names={self.consent_request.gate_names()}
                    data-revision={revision(services)}
                    data-max-age={(u64::from(settings.days) * 86_400).to_string()}
                    data-paths={urls.cookie_paths.clone()}
                    data-domain={settings.domain.clone()}
                    data-clear={self.consent_request.removed_items(Storage::Cookie).unwrap_or_default()}
                    data-clear-local={self.consent_request.removed_items(Storage::Local)}
                    data-clear-session={self.consent_request.removed_items(Storage::Session)}
                    data-beyond={self.consent_request.third_party_cookies()}
                    data-saved={messages.choice_saved}
                    data-unsaved={messages.choice_unsaved}
                    data-loaded={messages.loaded}
                    data-granted={messages.granted}
                    data-refused={messages.refused}
                    data-left={messages.not_removable}
                    data-gpc={(settings.gpc == GpcPolicy::Reject).then_some(messages.gpc_applied)}
                    data-shown={urls.snapshot_hash.clone()}
                    data-statement={urls.snapshot_url.clone()}
                    data-endpoint={settings.endpoint.clone()}
                    data-google={settings.google.then_some("")}
                >
                    { Html::from_html_unchecked(self.html.clone().into()) }
                    { dialog::notification_bar(language) }
                    { placeholders }
                </template>
                <p id={hooks::STATUS_ID} class="seloste-choices__status" role="status"></p>
            </>
        }
    }
}

/// Renders the button that opens the dialog, for the footer of pages with a dialog. It is hidden until the
/// widget is ready, because it does nothing without JavaScript.
pub fn footer_button(language: Language) -> Html {
    open_button(language, false)
}

fn open_button(language: Language, is_embedded: bool) -> Html {
    html! {
        <button
            type="button"
            class={classes!("seloste-choices__open", is_embedded.then_some("seloste-choices__open--fixed"))}
            lang={is_embedded.then(|| language.code())}
            dir={is_embedded.then(|| language.direction())}
            data-choices-action={hooks::ACTION_OPEN}
            hidden=true
        >
            { messages(language).title }
        </button>
    }
}

/// Returns the title of the dialog, which is also the label of the links to it.
pub fn title(language: Language) -> &'static str {
    messages(language).title
}

/// Returns the name and description of a category.
pub fn category_messages(category: Category, language: Language) -> (&'static str, &'static str) {
    let messages = messages(language);
    messages.category(category)
}

/// Returns the lifetime of a cookie in words.
pub fn lifetime(life: &CookieLifetime, language: Language) -> String {
    match life {
        CookieLifetime::Session => messages(language).session_lifetime.to_owned(),
        CookieLifetime::For(period) => period.format(language),
    }
}

/// Renders the button that opens the dialog as a string, for pages outside the site that have none. It has a
/// fixed place.
pub fn embed_button(language: Language) -> String {
    render::html(&open_button(language, true))
}
