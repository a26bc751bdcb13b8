//! The 404 page. It contains the text in every language of the site, because the requested language is
//! unknown.

use seloste_notice::Language;
use seloste_outline::Phrase;
use yew::{Html, html};

use crate::document::{PageContent, SiteContext, disclaimer, document, home_label};
use crate::messages::messages;
use crate::route::{self, Route};

/// Renders the 404 page.
pub fn not_found_page(context: SiteContext<'_>) -> String {
    let language = context.site.default_language();
    let route = Route::NotFound;
    let root = context.path_to_root(&route);
    let parts: Html =
        context.site.languages.iter().map(|other| part(context, *other, *other == language, &root)).collect();
    document(
        context,
        &PageContent {
            route,
            language,
            title: Phrase::plain(messages(language).not_found_title),
            description: None,
            alternates: Vec::new(),
            linked_data: None,
            services: &[],
            dialog: None,
            request: false,
            sections: false,
            main: html! { <div class="index">{ parts }</div> },
        },
    )
}

fn part(context: SiteContext<'_>, language: Language, first: bool, root: &str) -> Html {
    let messages = messages(language);
    let home = route::link(root, &Route::Index(language).path(context.site));
    let tag = if first { "h1" } else { "h2" };
    html! {
        <div lang={(!first).then(|| language.code())} dir={(!first).then(|| language.foreign_direction()).flatten()}>
            <@{tag}>{ messages.not_found_title }</@>
            <p>{ messages.not_found }</p>
            <p><a href={home}>{ home_label(context, messages) }</a></p>
            { disclaimer(context, language) }
        </div>
    }
}
