//! The consent dialog as it stands in the page, its way back in the footer, and what waits for consent.
//!
//! Everything a visitor reads is rendered here, in an inert `<template>`; the widget only puts it in and out of the
//! page. Accept and reject are the same button with other words, on the same level; every box is unticked; what is
//! asked about is named with its provider and purpose before any choice.

mod revision;
mod service;
#[cfg(test)]
mod tests;
mod texts;

use seloste_hooks::choices as hooks;
use seloste_notice::{Category, Language, PartyKind, Service};
use yew::prelude::*;

pub use revision::revision;
pub use service::gated;
use texts::{Texts, texts};

/// The style sheet of the dialog. It brings its own colours where the page has no custom properties for them.
pub const CSS: &str = include_str!("style.css");

/// What the visitor is asked.
pub struct Question<'a> {
    /// The language of the page.
    pub language: Language,
    /// Who asks: the controller's name, where the notice gives one.
    pub controller: Option<&'a str>,
    /// Every service of the page, the necessary ones too; they are described and not asked about.
    pub services: &'a [&'a Service],
    /// For how many days the answer counts.
    pub days: u32,
    /// The paths for which the answer counts, from the site's root, each with a slash at its end; the root itself is
    /// an empty path.
    pub paths: &'a [String],
}

impl Question<'_> {
    /// Whether there is anything to ask: without it the page needs neither dialog nor widget.
    pub fn is_needed(&self) -> bool {
        self.services.iter().any(|service| service.is_optional())
    }

    /// The optional categories that have services, with these.
    fn optional(&self) -> impl Iterator<Item = (Category, Vec<&Service>)> {
        Category::ALL.into_iter().filter(|category| *category != Category::Necessary).filter_map(|category| {
            let services = self.of(category);
            (!services.is_empty()).then_some((category, services))
        })
    }

    fn of(&self, category: Category) -> Vec<&Service> {
        self.services.iter().copied().filter(|service| service.category == category).collect()
    }

    /// Every name asked about, as the widget reads it.
    fn names(&self) -> String {
        let mut names = Vec::new();
        for (category, services) in self.optional() {
            names.push(category.word().to_owned());
            names.extend(services.into_iter().map(service::gate));
        }
        names.join(" ")
    }

    /// The first-party cookies to remove when refused, as the widget reads them.
    fn clear(&self) -> String {
        let mut entries = Vec::new();
        for service in self.services.iter().filter(|service| service.is_optional()) {
            for cookie in service.cookies.iter().filter(|cookie| cookie.party != Some(PartyKind::Third)) {
                // No cookie has such a name, and it would break the list.
                if !cookie.name.contains(|letter: char| letter.is_whitespace() || letter == ';') {
                    entries.push(format!("{}={}", service::gate(service), cookie.name));
                }
            }
        }
        entries.join(" ")
    }
}

/// The inert template with the dialog, and the status line beside it. Belongs where the dialog is to stand in
/// reading order: right after the skip link. `root` leads from the page to the site's root: where that is on its host,
/// the build need not know.
pub fn template(question: &Question, root: &str) -> Html {
    let texts = texts(question.language);
    let paths: Vec<_> = question.paths.iter().map(|path| crate::address::link(root, path)).collect();
    html! {
        <>
            <template
                id={hooks::TEMPLATE_ID}
                lang={question.language.code()}
                data-names={question.names()}
                data-revision={revision(question.services)}
                data-max-age={(u64::from(question.days) * 86_400).to_string()}
                data-paths={paths.join(" ")}
                data-clear={question.clear()}
                data-saved={texts.saved}
            >
                { dialog(question, texts) }
            </template>
            <p id={hooks::STATUS_ID} class="seloste-choices__status" role="status"></p>
        </>
    }
}

fn dialog(question: &Question, texts: &Texts) -> Html {
    html! {
        <div
            id={hooks::ROOT_ID}
            class="seloste-choices"
            role="dialog"
            aria-labelledby="seloste-choices-title"
            aria-describedby="seloste-choices-about"
            lang={question.language.code()}
            data-state={hooks::STATE_ENTERING}
        >
            // It scrolls where there is little room, so the keyboard must reach it.
            <div class="seloste-choices__text" role="group" aria-labelledby="seloste-choices-title" tabindex="0">
                <h2 id="seloste-choices-title" tabindex="-1">{ texts.title }</h2>
                <p id="seloste-choices-about">{ (texts.asks)(question.controller) }</p>
                <ul data-choices-layer={hooks::LAYER_FIRST}>
                    { for question.optional().map(|(category, services)| summary(category, &services, question.language)) }
                </ul>
                <div data-choices-layer={hooks::LAYER_SECOND} hidden=true>
                    <h3 tabindex="-1">{ texts.details }</h3>
                    { for question.optional().map(|(category, services)| choice(category, &services, question.language)) }
                    { necessary(question, texts) }
                </div>
                <p>{ texts.free }</p>
            </div>
            <div class="seloste-choices__actions">
                { button(hooks::ACTION_ACCEPT_ALL, texts.accept_all, "answer", None) }
                { button(hooks::ACTION_REJECT_ALL, texts.reject_all, "answer", None) }
                { button(hooks::ACTION_SETTINGS, texts.settings, "other", Some(false)) }
                { button(hooks::ACTION_SAVE, texts.save, "other", Some(true)) }
                <button
                    type="button"
                    class="seloste-choices__button seloste-choices__button--close"
                    data-choices-action={hooks::ACTION_CLOSE}
                    hidden=true
                >
                    { texts.close }
                </button>
            </div>
        </div>
    }
}

/// A button of the dialog; with `second`, one that belongs to the first or the second layer.
fn button(action: &'static str, words: &'static str, kind: &str, second: Option<bool>) -> Html {
    let layer = second.map(|second| if second { hooks::LAYER_SECOND } else { hooks::LAYER_FIRST });
    html! {
        <button
            type="button"
            class={format!("seloste-choices__button seloste-choices__button--{kind}")}
            data-choices-action={action}
            data-choices-layer={layer}
            hidden={second == Some(true)}
        >
            { words }
        </button>
    }
}

/// What a category is for and whom it lets in, in one line of the first layer.
fn summary(category: Category, services: &[&Service], language: Language) -> Html {
    html! {
        <li>
            <strong>{ (texts(language).category)(category) }</strong>
            { ": " }
            { for services.iter().enumerate().map(|(at, service)| html! {
                <>
                    { if at > 0 { "; " } else { "" } }
                    { service::named(service, language) }
                    if let Some(purpose) = &service.purpose {
                        { " – " }
                        { service::words(purpose, language) }
                    }
                </>
            }) }
        </li>
    }
}

/// A category with its box, unticked, and its services.
fn choice(category: Category, services: &[&Service], language: Language) -> Html {
    let texts = texts(language);
    let purpose = format!("seloste-choices-{}", category.word());
    html! {
        <div class="seloste-choices__category">
            <label>
                <input type="checkbox" name={category.word()} aria-describedby={purpose.clone()} />
                <span>{ (texts.category)(category) }</span>
            </label>
            <p id={purpose}>{ (texts.category_purpose)(category) }</p>
            { service::list(services, language) }
        </div>
    }
}

/// The necessary services: told, not asked.
fn necessary(question: &Question, texts: &Texts) -> Html {
    let services = question.of(Category::Necessary);
    html! {
        <div class="seloste-choices__category">
            <h4>{ (texts.category)(Category::Necessary) }</h4>
            <p>{ (texts.category_purpose)(Category::Necessary) }{ " " }{ (texts.necessary)(question.days) }</p>
            { service::list(&services, question.language) }
        </div>
    }
}

/// The way back, for the footer of every page that asks. It is hidden until the widget is ready to answer it, so that
/// no dead button stands there without JavaScript.
pub fn footer_button(language: Language) -> Html {
    html! {
        <button type="button" class="seloste-choices__open" data-choices-action={hooks::ACTION_OPEN} hidden=true>
            { texts(language).title }
        </button>
    }
}

/// What the dialog and the ways to it are called.
pub fn title(language: Language) -> &'static str {
    texts(language).title
}
