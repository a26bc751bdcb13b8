//! The page of a notice in one language.

use crate::address::Address;
use crate::block::{lang, phrase};
use crate::choices::{Dialog, Place};
use crate::document::{Chrome, LinkedData, Page, disclaimer, document};
use crate::texts::texts;
use crate::{choices, contents, glance, request, section};
use seloste_notice::{Language, Notice, SectionId};
use seloste_outline::{Outline, words};
use yew::{Html, html};

/// The page of a notice; `linked` is the notice as JSON-LD, `dialog` that in which the visitor is asked about its optional
/// services, and its place.
pub fn notice_page(
    chrome: Chrome<'_>,
    notice: &Notice,
    outline: &Outline,
    linked: &str,
    dialog: Option<(&Dialog<'_>, &Place)>,
) -> String {
    let language = outline.language;
    let address = Address::Notice(language, notice.id.clone());
    let root = chrome.root_from(&address);
    let gated: Html =
        notice.services.iter().map(|service| choices::gated(service, language, &root)).collect();
    let main = html! {
        <article class="notice">
            <header class="notice__header">
                <h1 lang={lang(outline.title.language)}>{ outline.title.text.clone() }</h1>
                <p class="notice__meta">
                    if let Some(controller) = &outline.controller {
                        <span class="notice__controller">{ phrase(controller) }</span>
                    }
                    // Read aloud or copied, the two are apart too.
                    { " " }
                    if let Some((datetime, written)) = &outline.updated {
                        <span>
                            { words(language).updated }{ " " }
                            <time datetime={datetime.clone()}>{ written.clone() }</time>
                        </span>
                    }
                </p>
            </header>
            { disclaimer(chrome, language) }
            { glance::glance(outline) }
            { contents::contents(outline) }
            { section::sections(outline, |section| match section.section {
                Some(SectionId::Request) if chrome.site.requests => {
                    request::request(notice, outline, dialog.is_some())
                }
                Some(SectionId::Cookies) => gated.clone(),
                _ => Html::default(),
            }) }
            { other_forms(language) }
        </article>
    };
    let site_title = seloste_outline::Phrase::of(&chrome.site.title, language).text;
    document(
        chrome,
        &Page {
            address,
            language,
            title: format!("{} – {site_title}", outline.title.text),
            description: Some(description(outline)),
            alternates: chrome
                .site
                .languages
                .iter()
                .filter(|other| notice.languages.contains(other))
                .map(|other| (*other, Address::Notice(*other, notice.id.clone())))
                .collect(),
            linked_data: Some(LinkedData { json: linked, file: "notice.jsonld" }),
            services: &notice.services,
            dialog,
            request: chrome.site.requests,
            main,
        },
    )
}

fn other_forms(language: Language) -> Html {
    let texts = texts(language);
    html! {
        <p class="notice__forms">
            { texts.other_forms }{ ": " }
            <a href="notice.txt" type="text/plain">{ texts.as_text }</a>{ ", " }
            <a href="notice.json" type="application/json">{ texts.as_data }</a>
        </p>
    }
}

/// One sentence about the notice: the author's, or its title and whose it is.
fn description(outline: &Outline) -> String {
    match (&outline.summary, &outline.controller) {
        (Some(summary), _) => summary.text.clone(),
        (None, Some(controller)) => format!("{} – {}", outline.title.text, controller.text),
        (None, None) => outline.title.text.clone(),
    }
}
