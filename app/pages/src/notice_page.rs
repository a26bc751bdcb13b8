//! The page of a notice in one language.

use seloste_notice::{Date, Language, Notice, SectionId};
use seloste_outline::{Outline, Phrase};
use yew::{Html, html};

use crate::block::{dir, lang, phrase};
use crate::choices::{Dialog, DialogUrls};
use crate::document::{LinkedData, PDF_FILE, PageContent, SiteContext, disclaimer, document};
use crate::messages::messages;
use crate::route::Route;
use crate::version_page::version_label;
use crate::{choices, request_form, section, summary_box, table_of_contents};

/// Renders the page of a notice. `json_ld` is the notice as JSON-LD; `dialog` is the consent dialog with its
/// URLs, or `None` if the notice has no optional service. `earlier` are the dates of earlier versions with a
/// page in this language, the latest first.
pub fn notice_page(
    context: SiteContext<'_>,
    notice: &Notice,
    outline: &Outline,
    json_ld: &str,
    dialog: Option<(&Dialog<'_>, &DialogUrls)>,
    earlier: &[Date],
) -> String {
    let language = outline.language;
    let route = Route::Notice(language, notice.id.clone());
    let root = context.path_to_root(&route);
    let gated: Html =
        notice.services.iter().map(|service| choices::gated_elements(service, language, &root)).collect();
    // Into the closed part with the form, which browsers open.
    let request_link = html! {
        if context.site.requests {
            <p class="notice__request request-link">
                <a href={format!("#{}", seloste_hooks::request::ISLAND_ID)}>{ messages(language).make_request }</a>
            </p>
        }
    };
    let main = html! {
        <article class="notice">
            <header class="notice__header">
                <h1 lang={lang(outline.title.language)} dir={dir(outline.title.language)}>{ outline.title.text.clone() }</h1>
                <p class="notice__meta">
                    if let Some(controller) = &outline.controller {
                        <span class="notice__controller">{ phrase(controller) }</span>
                    }
                    // Keeps the two apart in copied text and for screen readers.
                    { " " }
                    if let Some((datetime, written)) = &outline.updated {
                        <span>
                            { seloste_outline::messages(language).updated }{ " " }
                            <time datetime={datetime.clone()}>{ written.clone() }</time>
                        </span>
                    }
                </p>
            </header>
            { disclaimer(context, language) }
            { summary_box::summary_box(outline, request_link) }
            { table_of_contents::table_of_contents(outline) }
            { section::sections(outline, |section| match section.section {
                Some(SectionId::Request) if context.site.requests => {
                    request_form::request_form(context.site, notice, outline, &root, dialog.is_some())
                }
                Some(SectionId::Cookies) => gated.clone(),
                Some(SectionId::Changes) => earlier_versions(earlier, language),
                _ => Html::default(),
            }) }
            // Without a history, the links have no section of their own.
            if notice.changes.is_empty() {
                { earlier_versions(earlier, language) }
            }
            { other_formats(language, context.pdf) }
        </article>
    };
    let site_title = Phrase::from_text(&context.site.title, language).text;
    document(
        context,
        &PageContent {
            route,
            language,
            title: Phrase {
                text: format!("{} – {site_title}", outline.title.text),
                language: outline.title.language,
            },
            description: Some(description(outline)),
            alternates: context
                .site
                .languages_of(notice)
                .map(|other| (other, Route::Notice(other, notice.id.clone())))
                .collect(),
            linked_data: Some(LinkedData { json: json_ld, file: "notice.jsonld" }),
            services: &notice.services,
            dialog,
            request: context.site.requests,
            sections: true,
            main,
        },
    )
}

/// Renders links to the earlier versions.
fn earlier_versions(earlier: &[Date], language: Language) -> Html {
    if earlier.is_empty() {
        return Html::default();
    }
    html! {
        <nav class="part" aria-label={messages(language).earlier_versions}>
            <p>{ messages(language).earlier_versions }{ language.colon() }</p>
            <ul>{ for earlier.iter().map(|date| html! {
                <li><a href={format!("versions/{date}/")}>{ version_label(*date, language) }</a></li>
            }) }</ul>
        </nav>
    }
}

fn other_formats(language: Language, pdf: bool) -> Html {
    let messages = messages(language);
    html! {
        <p class="notice__forms">
            { messages.other_formats }{ language.colon() }{ " " }
            <a href="notice.txt" type="text/plain">{ messages.as_text }</a>{ language.list_separator() }
            <a href="notice.json" type="application/json">{ messages.as_data }</a>
            if pdf {
                { language.list_separator() }<a href={PDF_FILE} type="application/pdf">{ "PDF" }</a>
            }
        </p>
    }
}

/// Returns the meta description: the author's summary, or the title and the controller's name.
fn description(outline: &Outline) -> Phrase {
    let Outline { title, summary, controller, .. } = outline;
    match (summary, controller) {
        (Some(summary), _) => summary.clone(),
        (None, Some(controller)) => {
            Phrase { text: format!("{} – {}", title.text, controller.text), language: title.language }
        }
        (None, None) => title.clone(),
    }
}
