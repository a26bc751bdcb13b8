//! The consent dialog as it stands in the page, its way back in the footer, and what waits for consent.
//!
//! Everything a visitor reads is rendered here, in an inert `<template>`; the widget only puts it in and out of the
//! page. Accept and reject are the same button with other words, on the same level; every box is unticked; what is
//! asked about is named with its provider and purpose before any choice.

mod dialog;
mod gated;
mod messages;
mod origins;
mod revision;
mod service;
#[cfg(test)]
mod tests;
mod text_lines;

use crate::render;
use seloste_hooks::choices as hooks;
use seloste_notice::{
    Category, ConsentSettings, Cookie, CookieLifetime, CookieParty, GpcPolicy, Language, Service, Storage,
};
use yew::prelude::*;

pub use gated::{PLACEHOLDER_FILES, gated_elements};
use messages::messages;
pub use origins::{loads_anything, origins};
pub use revision::revision;
pub use service::gate_name;

/// The style sheet of the dialog. It brings its own colours where the page has no custom properties for them.
pub const CSS: &str = include_str!("style.css");

/// What the visitor is asked.
#[derive(Clone, Copy)]
pub struct ConsentRequest<'a> {
    /// The language of the page.
    pub language: Language,
    /// Who asks: the controller's name, where the notice gives one.
    pub controller: Option<&'a str>,
    /// Every service of the page, the necessary ones too; they are described and not asked about.
    pub services: &'a [&'a Service],
    /// How consent is asked for on the site.
    pub settings: &'a ConsentSettings,
}

impl<'a> ConsentRequest<'a> {
    /// The categories that have services, with these, necessary first.
    pub fn categories(&self) -> impl Iterator<Item = (Category, Vec<&'a Service>)> {
        Category::ALL.into_iter().filter_map(|category| {
            let services = self.services_in(category);
            (!services.is_empty()).then_some((category, services))
        })
    }

    /// Those of them that are asked about.
    fn optional(&self) -> impl Iterator<Item = (Category, Vec<&'a Service>)> {
        self.categories().filter(|(category, _)| *category != Category::Necessary)
    }

    fn services_in(&self, category: Category) -> Vec<&'a Service> {
        self.services.iter().copied().filter(|service| service.category == category).collect()
    }

    /// Every name asked about, as the widget reads it.
    fn gate_names(&self) -> String {
        let mut names = Vec::new();
        for (category, services) in self.optional() {
            names.push(category.as_str().to_owned());
            names.extend(services.into_iter().map(gate_name));
        }
        names.join(" ")
    }

    /// What optional services keep, as far as `which` picks it, as the widget reads it; none where that is nothing.
    fn stored_items(&self, which: impl Fn(&Cookie) -> bool) -> Option<String> {
        let mut entries = Vec::new();
        for service in self.services.iter().filter(|service| service.is_optional()) {
            for cookie in service.cookies.iter().filter(|cookie| which(cookie)) {
                // No cookie has such a name, and it would break the list.
                if !cookie.name.contains(|letter: char| letter.is_whitespace() || letter == ';') {
                    entries.push(format!("{}={}", gate_name(service), cookie.name));
                }
            }
        }
        (!entries.is_empty()).then(|| entries.join(" "))
    }
}

/// Where a dialog stands, and with that, where from there the rest is.
pub struct DialogUrls {
    /// The paths for which the answer counts, separated by spaces.
    pub cookie_paths: String,
    /// The statement of what is shown.
    pub snapshot_url: String,
    /// What names that statement in the record: the beginning of its SHA-256.
    pub snapshot_hash: String,
}

/// A question with its dialog, which is drawn once for the page and for the statement of what it shows.
pub struct Dialog<'a> {
    consent_request: ConsentRequest<'a>,
    html: String,
}

impl<'a> Dialog<'a> {
    /// The dialog of a question; none where there is nothing to ask, and the page needs neither dialog nor widget.
    pub fn new(consent_request: ConsentRequest<'a>) -> Option<Self> {
        consent_request.optional().next()?;
        Some(Self { html: render::html(&dialog::dialog(&consent_request)), consent_request })
    }

    /// The question.
    pub fn consent_request(&self) -> &ConsentRequest<'a> {
        &self.consent_request
    }

    /// Everything that the dialog says, in reading order, one paragraph, heading, list item or button in each.
    pub fn lines(&self) -> Vec<String> {
        text_lines::text_lines(&self.html)
    }

    /// The inert template with the dialog, and the status line beside it. Belongs where the dialog is to stand in
    /// reading order: right after the skip link.
    pub fn template(&self, urls: &DialogUrls) -> Html {
        self.template_with(urls, Html::default())
    }

    /// The same for a page that is not of the site, as text: its template brings what is to stand in the place of
    /// embedded pages, too.
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
        let first_party = |storage| {
            move |cookie: &Cookie| cookie.storage == storage && cookie.party != Some(CookieParty::Third)
        };
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
                    data-clear={self.consent_request.stored_items(first_party(Storage::Cookie)).unwrap_or_default()}
                    data-clear-local={self.consent_request.stored_items(first_party(Storage::Local))}
                    data-clear-session={self.consent_request.stored_items(first_party(Storage::Session))}
                    data-beyond={self.consent_request.stored_items(|cookie| cookie.party == Some(CookieParty::Third))}
                    data-saved={messages.choice_saved}
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

/// The way back, for the footer of every page that asks. It is hidden until the widget is ready to answer it, so that
/// no dead button stands there without JavaScript.
pub fn footer_button(language: Language) -> Html {
    open_button(language, false)
}

fn open_button(language: Language, with_lang: bool) -> Html {
    html! {
        <button
            type="button"
            class="seloste-choices__open"
            lang={with_lang.then(|| language.code())}
            data-choices-action={hooks::ACTION_OPEN}
            hidden=true
        >
            { messages(language).title }
        </button>
    }
}

/// What the dialog and the ways to it are called.
pub fn title(language: Language) -> &'static str {
    messages(language).title
}

/// What the dialog calls a category, and what it says of it.
pub fn category_messages(category: Category, language: Language) -> (&'static str, &'static str) {
    let messages = messages(language);
    ((messages.category)(category), (messages.category_purpose)(category))
}

/// How long a cookie stays, in words.
pub fn lifetime(life: &CookieLifetime, language: Language) -> String {
    match life {
        CookieLifetime::Session => messages(language).session_lifetime.to_owned(),
        CookieLifetime::For(period) => period.format(language),
    }
}

/// The way back for a page that is not of the site, as text.
pub fn embed_footer_button(language: Language) -> String {
    render::html(&open_button(language, true))
}
