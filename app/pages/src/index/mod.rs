//! The list of notices in one language.

use crate::address::{self, Address};
use crate::block::{lang, phrase};
use crate::document::{Chrome, Page, disclaimer, document};
use crate::texts::texts;
use seloste_notice::{Language, Notice, written_date};
use seloste_outline::{Phrase, words};
use yew::{Html, html};

pub const CSS: &str = include_str!("style.css");

/// The page that lists the notices in a language; those without it are listed in their first.
pub fn index_page(chrome: Chrome<'_>, notices: &[&Notice], language: Language) -> String {
    let address = Address::Index(language);
    let root = chrome.root_from(&address);
    let title = Phrase::of(&chrome.site.title, language);
    let description = chrome.site.description.as_ref().map(|text| Phrase::of(text, language));
    let main = html! {
        <div class="index">
            <h1 lang={lang(title.language)}>{ title.text.clone() }</h1>
            if let Some(description) = &description {
                <p class="index__lead">{ phrase(description) }</p>
            }
            { disclaimer(chrome, language) }
            <h2 class="index__heading">{ texts(language).notices }</h2>
            <ul class="index__list">{ for notices.iter().map(|notice| entry(chrome, notice, language, &root)) }</ul>
        </div>
    };
    document(
        chrome,
        &Page {
            address,
            language,
            title: title.text,
            description: description.map(|description| description.text),
            alternates: chrome.site.languages.iter().map(|other| (*other, Address::Index(*other))).collect(),
            linked_data: None,
            services: &[],
            dialog: None,
            request: false,
            main,
        },
    )
}

fn entry(chrome: Chrome<'_>, notice: &Notice, language: Language, root: &str) -> Html {
    let own = if notice.languages.contains(&language) {
        language
    } else {
        notice.languages.first().copied().unwrap_or(language)
    };
    let foreign = (own != language).then_some(own);
    let href = address::link(root, &Address::Notice(own, notice.id.clone()).path(chrome.default_language()));
    let controller = notice.controller.as_ref().and_then(|controller| controller.name.as_ref());
    let mark = |text: &seloste_notice::Text| {
        let phrase = Phrase::of(text, own);
        Phrase { language: phrase.language.or(foreign), text: phrase.text }
    };
    html! {
        <li class="card">
            <h3 class="card__title">
                <a href={href} hreflang={foreign.map(Language::code)} lang={lang(foreign)}>{ Phrase::of(&notice.title, own).text }</a>
            </h3>
            <p class="card__controller">
                if let Some(name) = controller {
                    { phrase(&mark(name)) }
                } else {
                    { texts(language).no_controller }
                }
            </p>
            if let Some(summary) = &notice.summary {
                <p class="card__summary">{ phrase(&mark(summary)) }</p>
            }
            <p class="card__facts">
                if let Some(date) = notice.updated {
                    <span>
                        { words(language).updated }{ " " }
                        <time datetime={date.to_string()}>{ written_date(date, language) }</time>
                    </span>
                }
                { " " }
                if foreign.is_some() {
                    <span>{ (texts(language).not_in_this_language)(own.own_name()) }</span>
                } else if notice.languages.len() > 1 {
                    <span>
                        { texts(language).in_languages }{ ": " }
                        { notice.languages.iter().map(|language| language.own_name()).collect::<Vec<_>>().join(", ") }
                    </span>
                }
            </p>
        </li>
    }
}
