//! The consent dialog as it stands in the page, its way back in the footer, and what waits for consent.
//!
//! Everything a visitor reads is rendered here, in an inert `<template>`; the widget only puts it in and out of the
//! page. Accept and reject are the same button with other words, on the same level; every box is unticked; what is
//! asked about is named with its provider and purpose before any choice.

mod dialog;
mod gated;
mod origin;
mod plain;
mod revision;
mod service;
#[cfg(test)]
mod tests;
mod texts;

use crate::render;
use seloste_hooks::choices as hooks;
use seloste_notice::{
    Category, ConsentSettings, Cookie, CookieLife, Gpc, Language, PartyKind, Service, Storage,
};
use yew::prelude::*;

pub use gated::{STAND_INS, gated};
pub use origin::{loads, origins};
pub use revision::revision;
pub use service::gate;
use texts::texts;

/// The style sheet of the dialog. It brings its own colours where the page has no custom properties for them.
pub const CSS: &str = include_str!("style.css");

/// What the visitor is asked.
#[derive(Clone, Copy)]
pub struct Question<'a> {
    /// The language of the page.
    pub language: Language,
    /// Who asks: the controller's name, where the notice gives one.
    pub controller: Option<&'a str>,
    /// Every service of the page, the necessary ones too; they are described and not asked about.
    pub services: &'a [&'a Service],
    /// How consent is asked for on the site.
    pub settings: &'a ConsentSettings,
}

impl<'a> Question<'a> {
    /// The categories that have services, with these, necessary first.
    pub fn categories(&self) -> impl Iterator<Item = (Category, Vec<&'a Service>)> {
        Category::ALL.into_iter().filter_map(|category| {
            let services = self.of(category);
            (!services.is_empty()).then_some((category, services))
        })
    }

    /// Those of them that are asked about.
    fn optional(&self) -> impl Iterator<Item = (Category, Vec<&'a Service>)> {
        self.categories().filter(|(category, _)| *category != Category::Necessary)
    }

    fn of(&self, category: Category) -> Vec<&'a Service> {
        self.services.iter().copied().filter(|service| service.category == category).collect()
    }

    /// Every name asked about, as the widget reads it.
    fn names(&self) -> String {
        let mut names = Vec::new();
        for (category, services) in self.optional() {
            names.push(category.word().to_owned());
            names.extend(services.into_iter().map(gate));
        }
        names.join(" ")
    }

    /// What optional services keep, as far as `which` picks it, as the widget reads it; none where that is nothing.
    fn kept(&self, which: impl Fn(&Cookie) -> bool) -> Option<String> {
        let mut entries = Vec::new();
        for service in self.services.iter().filter(|service| service.is_optional()) {
            for cookie in service.cookies.iter().filter(|cookie| which(cookie)) {
                // No cookie has such a name, and it would break the list.
                if !cookie.name.contains(|letter: char| letter.is_whitespace() || letter == ';') {
                    entries.push(format!("{}={}", gate(service), cookie.name));
                }
            }
        }
        (!entries.is_empty()).then(|| entries.join(" "))
    }
}

/// Where a dialog stands, and with that, where from there the rest is.
pub struct Place {
    /// The paths for which the answer counts, separated by spaces.
    pub paths: String,
    /// The statement of what is shown.
    pub statement: String,
    /// What names that statement in the record: the beginning of its SHA-256.
    pub shown: String,
}

/// A question with its dialog, which is drawn once for the page and for the statement of what it shows.
pub struct Dialog<'a> {
    question: Question<'a>,
    html: String,
}

impl<'a> Dialog<'a> {
    /// The dialog of a question; none where there is nothing to ask, and the page needs neither dialog nor widget.
    pub fn new(question: Question<'a>) -> Option<Self> {
        question.optional().next()?;
        Some(Self { html: render::html(&dialog::dialog(&question)), question })
    }

    /// The question.
    pub fn question(&self) -> &Question<'a> {
        &self.question
    }

    /// Everything that the dialog says, in reading order, one paragraph, heading, list item or button in each.
    pub fn lines(&self) -> Vec<String> {
        plain::lines(&self.html)
    }

    /// The inert template with the dialog, and the status line beside it. Belongs where the dialog is to stand in
    /// reading order: right after the skip link.
    pub fn template(&self, place: &Place) -> Html {
        self.template_with(place, Html::default())
    }

    /// The same for a page that is not of the site, as text: its template brings what is to stand in the place of
    /// embedded pages, too.
    pub fn template_elsewhere(&self, place: &Place) -> String {
        let language = self.question.language;
        let waiting = self.question.optional().flat_map(|(_, services)| services);
        render::html(&self.template_with(
            place,
            waiting.map(|service| gated::placeholder(service, language, true)).collect(),
        ))
    }

    fn template_with(&self, place: &Place, waiting: Html) -> Html {
        let Question { language, settings, services, .. } = self.question;
        let texts = texts(language);
        let own = |storage| {
            move |cookie: &Cookie| cookie.storage == storage && cookie.party != Some(PartyKind::Third)
        };
        html! {
            <>
                <template
                    id={hooks::TEMPLATE_ID}
                    lang={language.code()}
                    data-names={self.question.names()}
                    data-revision={revision(services)}
                    data-max-age={(u64::from(settings.days) * 86_400).to_string()}
                    data-paths={place.paths.clone()}
                    data-domain={settings.domain.clone()}
                    data-clear={self.question.kept(own(Storage::Cookie)).unwrap_or_default()}
                    data-clear-local={self.question.kept(own(Storage::Local))}
                    data-clear-session={self.question.kept(own(Storage::Session))}
                    data-beyond={self.question.kept(|cookie| cookie.party == Some(PartyKind::Third))}
                    data-saved={texts.saved}
                    data-left={texts.left}
                    data-gpc={(settings.gpc == Gpc::Reject).then_some(texts.signal)}
                    data-shown={place.shown.clone()}
                    data-statement={place.statement.clone()}
                    data-endpoint={settings.endpoint.clone()}
                    data-google={settings.google.then_some("")}
                >
                    { Html::from_html_unchecked(self.html.clone().into()) }
                    { dialog::told(language) }
                    { waiting }
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

fn open_button(language: Language, says_language: bool) -> Html {
    html! {
        <button
            type="button"
            class="seloste-choices__open"
            lang={says_language.then(|| language.code())}
            data-choices-action={hooks::ACTION_OPEN}
            hidden=true
        >
            { texts(language).title }
        </button>
    }
}

/// What the dialog and the ways to it are called.
pub fn title(language: Language) -> &'static str {
    texts(language).title
}

/// What the dialog calls a category, and what it says of it.
pub fn category(category: Category, language: Language) -> (&'static str, &'static str) {
    let texts = texts(language);
    ((texts.category)(category), (texts.category_purpose)(category))
}

/// How long a cookie stays, in words.
pub fn life(life: &CookieLife, language: Language) -> String {
    match life {
        CookieLife::Session => texts(language).session.to_owned(),
        CookieLife::For(period) => period.written(language),
    }
}

/// The way back for a page that is not of the site, as text.
pub fn footer_button_elsewhere(language: Language) -> String {
    render::html(&open_button(language, true))
}
