//! The list of notices in one language.

#[cfg(any(test, feature = "gallery"))]
pub(crate) mod examples;

use seloste_notice::{Language, Notice, format_date_on_one_line};
use seloste_outline::Phrase;
use yew::{Html, html};

use crate::block::{dir, lang, phrase};
use crate::document::{PageContent, SiteContext, disclaimer, document};
use crate::messages::messages;
use crate::render;
use crate::route::{self, Route};
use crate::text::framed;

pub(crate) const CSS: &str = include_str!("style.css");

/// Renders the list of notices in a language. `cards` are the concatenated cards of the notices, see
/// [`index_card`].
pub fn index_page(context: SiteContext<'_>, cards: String, language: Language) -> String {
    let route = Route::Index(language);
    let title = Phrase::from_text(&context.site.title, language);
    let description = context.site.description.as_ref().map(|text| Phrase::from_text(text, language));
    let main = html! {
        <div class="index">
            <h1 lang={lang(title.language)} dir={dir(title.language)}>{ title.text.clone() }</h1>
            if let Some(description) = &description {
                <p class="index__lead">{ phrase(description) }</p>
            }
            { disclaimer(context, language) }
            <h2 class="index__heading">{ messages(language).notices }</h2>
            <ul class="index__list">{ Html::from_html_unchecked(cards.into()) }</ul>
        </div>
    };
    document(
        context,
        &PageContent {
            route,
            language,
            title,
            description,
            // In other languages, a notice may be in the place of the list.
            alternates: (context.site.languages.iter())
                .filter(|other| **other == language || context.site.home.is_none())
                .map(|other| (*other, Route::Index(*other)))
                .collect(),
            linked_data: None,
            services: &[],
            dialog: None,
            request: false,
            sections: false,
            main,
        },
    )
}

/// Renders the card of a notice in the list of a language. A notice that is not available in it is shown in
/// its first language.
pub fn index_card(context: SiteContext<'_>, notice: &Notice, language: Language) -> String {
    let root = &context.path_to_root(&Route::Index(language));
    let own = Language::available(&notice.languages, language);
    let foreign = (own != language).then_some(own);
    let href = route::link(root, &Route::Notice(own, notice.id.clone()).path(context.site));
    let controller = notice.controller.as_ref().and_then(|controller| controller.name.as_ref());
    let mark = |text: &seloste_notice::Text| {
        let phrase = Phrase::from_text(text, own);
        Phrase { language: phrase.language.or(foreign), text: phrase.text }
    };
    let title = mark(&notice.title);
    render::html(&html! {
        <li class="card">
            <h3 class="card__title">
                <a href={href} hreflang={foreign.map(Language::code)} lang={lang(title.language)} dir={dir(title.language)}>{ title.text }</a>
            </h3>
            <p class="card__controller">
                if let Some(name) = controller {
                    { phrase(&mark(name)) }
                } else {
                    { messages(language).no_controller }
                }
            </p>
            if let Some(summary) = &notice.summary {
                <p class="card__summary">{ phrase(&mark(summary)) }</p>
            }
            <p class="card__facts">
                if let Some(date) = notice.updated {
                    <span>
                        { seloste_outline::messages(language).updated }{ " " }
                        <time datetime={date.to_string()}>{ format_date_on_one_line(date, language) }</time>
                    </span>
                }
                { " " }
                if foreign.is_some() {
                    <span>{ framed(messages(language).not_in_this_language, &own_name(own, language)) }</span>
                } else if notice.languages.len() > 1 {
                    <span>
                        { messages(language).in_languages }{ language.colon() }{ " " }
                        { for notice.languages.iter().enumerate().map(|(index, other)| html! {
                            <>{ if index == 0 { "" } else { language.list_separator() } }{ phrase(&own_name(*other, language)) }</>
                        }) }
                    </span>
                }
            </p>
        </li>
    })
}

/// Returns the name of a language in that language.
fn own_name(language: Language, page: Language) -> Phrase {
    Phrase { text: language.own_name().to_owned(), language: (language != page).then_some(language) }
}
