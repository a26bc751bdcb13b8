//! One page with the examples of every component. Snapshots, browser tests and the HTML checkers use the same
//! examples.

mod notice;
#[cfg(test)]
mod tests;

use seloste_notice::{Language, Service};
use seloste_outline::Phrase;
use yew::{Html, html};

pub(crate) use self::notice::{example_notice, gated_service, outline, site, text};
use crate::document::{Assets, PageContent, SiteContext};
use crate::route::Route;
use crate::{
    block, choices, document, flow, fold, index, matrix, request_form, search, section, style, summary_box,
    table_of_contents, timeline,
};

/// Name of the style sheet of the gallery.
pub const STYLE_FILE: &str = "gallery.css";

/// A component in one state.
pub(crate) struct Example {
    /// What the example shows.
    pub title: &'static str,
    /// The component.
    pub html: Html,
}

impl Example {
    pub(crate) fn new(title: &'static str, html: Html) -> Self {
        Self { title, html }
    }
}

/// Returns the examples of a component.
type Examples = fn() -> Vec<Example>;

/// Components, by the names of their folders, with their examples.
const COMPONENTS: [(&str, Examples); 13] = [
    ("document", document::examples::examples),
    ("index", index::examples::examples),
    ("summary_box", summary_box::examples::examples),
    ("table_of_contents", table_of_contents::examples::examples),
    ("search", search::examples::examples),
    ("section", section::examples::examples),
    ("fold", fold::examples::examples),
    ("block", block::examples::examples),
    ("flow", flow::examples::examples),
    ("matrix", matrix::examples::examples),
    ("timeline", timeline::examples::examples),
    ("request_form", request_form::examples::examples),
    ("choices", choices::examples::examples),
];

/// Renders the page with all examples. It loads [`STYLE_FILE`] from its own folder, and no script.
pub fn gallery_page() -> String {
    let site = site();
    let assets = Assets { style: STYLE_FILE.to_owned(), ..Assets::default() };
    let context = SiteContext { site: &site, assets: &assets, dialog_notice: None, pdf: false };
    let services: [Service; 1] = [gated_service()];
    let main = html! {
        <div class="gallery">
            <h1>{ "Components" }</h1>
            { for COMPONENTS.iter().map(|(name, examples)| html! {
                <section class="gallery__component" aria-labelledby={format!("component-{name}")}>
                    <h2 id={format!("component-{name}")}>{ *name }</h2>
                    { for examples().into_iter().map(|example| html! {
                        <div class={format!("gallery__example gallery__example--{name}")}>
                            <h3 class="gallery__title">{ example.title }</h3>
                            { example.html }
                        </div>
                    }) }
                </section>
            }) }
        </div>
    };
    document::document(
        context,
        &PageContent {
            route: Route::NotFound,
            language: Language::En,
            title: Phrase::plain("Components"),
            description: None,
            alternates: Vec::new(),
            linked_data: None,
            services: &services,
            dialog: None,
            request: false,
            sections: false,
            main,
        },
    )
}

/// Returns the style sheet of the gallery: those of the site, and frames for the examples.
pub fn gallery_stylesheet() -> String {
    let site = site();
    style::site_stylesheet(&site.theme)
        + &style::choices_stylesheet(&site.consent)
        + &style::search_stylesheet()
        + include_str!("style.css")
}
