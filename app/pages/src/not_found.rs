//! What is shown where there is no page, in every language of the site at once: which one was wanted is not known.

use crate::address::{self, Address};
use crate::document::{Chrome, Page, disclaimer, document};
use crate::texts::texts;
use seloste_notice::Language;
use yew::{Html, html};

/// The page for missing addresses.
pub fn not_found_page(chrome: Chrome<'_>) -> String {
    let language = chrome.default_language();
    let address = Address::NotFound;
    let root = chrome.root_from(&address);
    let parts: Html =
        chrome.site.languages.iter().map(|other| part(chrome, *other, *other == language, &root)).collect();
    document(
        chrome,
        &Page {
            address,
            language,
            title: texts(language).not_found_title.to_owned(),
            description: None,
            alternates: Vec::new(),
            linked_data: None,
            services: &[],
            dialog: None,
            request: false,
            main: html! { <div class="index">{ parts }</div> },
        },
    )
}

fn part(chrome: Chrome<'_>, language: Language, first: bool, root: &str) -> Html {
    let texts = texts(language);
    let home = address::link(root, &Address::Index(language).path(chrome.default_language()));
    let tag = if first { "h1" } else { "h2" };
    html! {
        <div lang={(!first).then(|| language.code())}>
            <@{tag}>{ texts.not_found_title }</@>
            <p>{ texts.not_found }</p>
            <p><a href={home}>{ texts.all_notices }</a></p>
            { disclaimer(chrome, language) }
        </div>
    }
}
