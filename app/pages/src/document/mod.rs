//! The frame of every page: head, header, main, footer.

#[cfg(any(test, feature = "gallery"))]
pub(crate) mod examples;

use seloste_notice::{Language, Service, Site};
use seloste_outline::{OutlineBlock, Phrase};
use yew::{AttrValue, Html, html};

use crate::fold::fold;
use crate::messages::{Messages, messages};
use crate::route::{self, Route};
use crate::{block, choices};

pub(crate) const CSS: &str = include_str!("style.css");

/// Name of the feed of changes, in the folder of the index of a language.
pub const FEED_FILE: &str = "changes.atom";

/// Name of the printed page of a notice, in the folder of the page.
pub const PDF_FILE: &str = "notice.pdf";

/// Files that pages load, as paths below the site's root.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Assets {
    /// Style sheet of every page.
    pub style: String,
    /// Style sheet of the consent widget.
    pub choices_style: String,
    /// Module that starts the consent widget.
    pub choices_boot: String,
    /// Module that loads the request form when the visitor focuses it.
    pub island_boot: String,
    /// Module of the pages of notices, by the language of its texts.
    pub notice_scripts: Vec<(Language, String)>,
    /// Icon in `public/`, if any.
    pub icon: Option<String>,
    /// Absolute URL of the picture of links to pages, if any.
    pub social_image: Option<String>,
}

impl Assets {
    /// Returns the module of the pages of notices in a language.
    fn notice_script(&self, language: Language) -> Option<&str> {
        let mut scripts = self.notice_scripts.iter();
        scripts.find(|(other, _)| *other == language).map(|(_, script)| script.as_str())
    }
}

/// Settings and assets shared by all pages of a site.
#[derive(Clone, Copy, Debug)]
pub struct SiteContext<'s> {
    /// The site's settings.
    pub site: &'s Site,
    /// Files that pages load.
    pub assets: &'s Assets,
    /// Notice whose pages have the consent dialog for the whole site, if one choice applies to all notices.
    pub dialog_notice: Option<DialogNotice<'s>>,
    /// Whether the pages of notices are also printed as PDF.
    pub pdf: bool,
}

/// A notice whose pages have the consent dialog.
#[derive(Clone, Copy, Debug)]
pub struct DialogNotice<'s> {
    /// Id of the notice.
    pub id: &'s str,
    /// Languages of the notice.
    pub languages: &'s [Language],
}

impl SiteContext<'_> {
    /// Returns the prefix that leads from a page to the site's root.
    pub fn path_to_root(&self, page: &Route) -> String {
        route::path_to_root(page, self.site)
    }
}

/// A page's JSON-LD (W3C JSON-LD 1.1).
#[derive(Clone, Copy, Debug)]
pub(crate) struct LinkedData<'p> {
    /// The JSON.
    pub json: &'p str,
    /// URL of the file with the same content, relative to the page.
    pub file: &'static str,
}

/// Content and metadata of a page.
pub(crate) struct PageContent<'p> {
    pub route: Route,
    pub language: Language,
    /// Title in the browser's tab.
    pub title: Phrase,
    /// One sentence for search results.
    pub description: Option<Phrase>,
    /// The same page in each of its languages, including this one.
    pub alternates: Vec<(Language, Route)>,
    /// Services of the page, for its content security policy.
    pub services: &'p [Service],
    /// Consent dialog with its URLs, if there are optional services.
    pub dialog: Option<(&'p choices::Dialog<'p>, &'p choices::DialogUrls)>,
    /// JSON-LD of the page, if any.
    pub linked_data: Option<LinkedData<'p>>,
    /// True if the page has a request form.
    pub request: bool,
    /// True if the page has the sections of a notice, with a table of contents.
    pub sections: bool,
    /// Content of the `main` element.
    pub main: Html,
}

/// Renders the complete document.
pub(crate) fn document(context: SiteContext<'_>, page: &PageContent<'_>) -> String {
    let messages = messages(page.language);
    let root = context.path_to_root(&page.route);
    crate::render::document(&html! {
        <html lang={page.language.code()} dir={right_to_left(page.language)}>
            <head>{ head(context, page, &root) }</head>
            <body>
                <a class="skip" href="#main">{ messages.skip_link }</a>
                { header(context, page, messages, &root) }
                <main id="main" tabindex="-1">{ page.main.clone() }</main>
                { footer(context, page, messages, &root) }
                if let Some(LinkedData { json, .. }) = page.linked_data {
                    <script type={JSON_LD_TYPE}>{ data_block(json) }</script>
                }
                // At the end, because text browsers show templates.
                if let Some((dialog, urls)) = page.dialog {
                    { dialog.template(urls) }
                }
            </body>
        </html>
    })
}

/// `--paper` in `style.css`.
const PAPER: &str = "#fff";
const PAPER_DARK: &str = "#14181c";

/// Media type of JSON-LD.
const JSON_LD_TYPE: &str = "application/ld+json";

/// Renders JSON as a data block (HTML Living Standard, 4.12.1), which browsers never run and no policy
/// forbids. `<` could end the script element; in JSON it occurs only in strings, where it can be escaped.
fn data_block(json: &str) -> Html {
    Html::from_html_unchecked(json.replace('<', "\\u003c").into())
}

fn head(context: SiteContext<'_>, page: &PageContent<'_>, root: &str) -> Html {
    let SiteContext { site, assets, .. } = context;
    let default = site.default_language();
    let absolute = |route: &Route| site.url(&route.path(site));
    let canonical = (page.route != Route::NotFound).then(|| absolute(&page.route)).flatten();
    // If the site's URL is not configured, a relative link is the best available.
    let alternate = |route: &Route| absolute(route).unwrap_or_else(|| route::link(root, &route.path(site)));
    let hidden = !site.indexed || matches!(page.route, Route::NotFound | Route::Version(..));
    let feed = absolute(&Route::Index(page.language));
    let (title, description) = (&page.title, &page.description);
    html! {
        <>
            <meta charset="utf-8" />
            <meta http-equiv="Content-Security-Policy" content={crate::policy::policy(page.services)} />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <meta name="referrer" content="no-referrer" />
            <meta name="color-scheme" content="light dark" />
            // Otherwise iOS turns numbers, dates and addresses into links.
            <meta name="format-detection" content="telephone=no, date=no, address=no, email=no" />
            <title lang={block::lang(title.language)} dir={block::dir(title.language)}>{ title.text.clone() }</title>
            if let Some(description) = description {
                <meta name="description" lang={block::lang(description.language)} content={description.text.clone()} />
            }
            // What messengers and social media show of a link.
            <meta property="og:title" lang={block::lang(title.language)} content={title.text.clone()} />
            if let Some(description) = description {
                <meta property="og:description" lang={block::lang(description.language)} content={description.text.clone()} />
            }
            <meta property="og:type" content="website" />
            if let Some(canonical) = canonical.clone() {
                <meta property="og:url" content={canonical} />
            }
            if let Some(image) = &assets.social_image {
                <meta property="og:image" content={image.clone()} />
            }
            // The background of the page, for the frame of the browser.
            <meta name="theme-color" content={PAPER} media="(prefers-color-scheme: light)" />
            <meta name="theme-color" content={PAPER_DARK} media="(prefers-color-scheme: dark)" />
            if hidden {
                <meta name="robots" content="noindex" />
            }
            if let Some(canonical) = canonical {
                <link rel="canonical" href={canonical} />
            }
            if page.alternates.len() > 1 {
                { for page.alternates.iter().map(|(language, route)| html! {
                    <link rel="alternate" hreflang={language.code()} href={alternate(route)} />
                }) }
                if let Some((_, route)) = page.alternates.iter().find(|(language, _)| *language == default) {
                    <link rel="alternate" hreflang="x-default" href={alternate(route)} />
                }
            }
            if let Some(LinkedData { file, .. }) = page.linked_data {
                <link rel="alternate" type={JSON_LD_TYPE} href={file} />
            }
            if let Some(index) = feed {
                <link rel="alternate" type="application/atom+xml" title={messages(page.language).feed_title}
                    href={format!("{index}{FEED_FILE}")} />
            }
            if let Some(icon) = &assets.icon {
                <link rel="icon" href={route::link(root, icon)} />
            }
            if page.dialog.is_some() {
                // Before the style sheets, so that the browser lays the page out once, with the dialog.
                <script type="module" async=true fetchpriority="high" src={route::link(root, &assets.choices_boot)}>
                </script>
            }
            <link rel="stylesheet" href={route::link(root, &assets.style)} />
            if page.dialog.is_some() {
                <link rel="stylesheet" href={route::link(root, &assets.choices_style)} />
            }
            if page.request {
                <script type="module" src={route::link(root, &assets.island_boot)}></script>
            }
            if let Some(script) = page.sections.then(|| assets.notice_script(page.language)).flatten() {
                <script type="module" src={route::link(root, script)}></script>
            }
        </>
    }
}

fn header(context: SiteContext<'_>, page: &PageContent<'_>, messages: &Messages, root: &str) -> Html {
    let site = context.site;
    let home = route::link(root, &Route::Index(page.language).path(context.site));
    let title = Phrase::from_text(&site.title, page.language);
    html! {
        <header class="site-header">
            <div class="site-header__inner">
                <a class="site-header__home" href={home}>
                    if let Some((file, words)) = &site.theme.logo {
                        { logo(route::link(root, file), Phrase::from_text(words, page.language)) }
                    }
                    <span lang={block::lang(title.language)} dir={block::dir(title.language)}>{ title.text }</span>
                </a>
                if site.languages.len() > 1 {
                    <nav class="site-header__languages" aria-label={messages.languages}>
                        { language_links(context, page, root) }
                    </nav>
                }
            </div>
        </header>
    }
}

fn logo(file: String, alternative: Phrase) -> Html {
    html! { <img class="site-header__logo" src={file} lang={block::lang(alternative.language)} dir={block::dir(alternative.language)} alt={alternative.text} /> }
}

/// Returns the value of `dir` for a language that is written from right to left. The other direction is the
/// default.
fn right_to_left(language: Language) -> Option<&'static str> {
    (language.direction() == "rtl").then_some("rtl")
}

/// Renders the links to the other languages: in a line, or in a part that opens if the line would be wider
/// than a phone.
fn language_links(context: SiteContext<'_>, page: &PageContent<'_>, root: &str) -> Html {
    const LINE: usize = 4;
    let languages = &context.site.languages;
    let links = languages.iter().map(|language| language_link(context, page, *language, root));
    let list = html! { <ul>{ for links }</ul> };
    if languages.len() <= LINE {
        return list;
    }
    fold(html! { { page.language.own_name() } }, list)
}

/// Renders the link to the same page in another language, or to that language's index if there is no such
/// page.
fn language_link(context: SiteContext<'_>, page: &PageContent<'_>, language: Language, root: &str) -> Html {
    if language == page.language {
        return html! { <li><span aria-current="true" lang={language.code()} dir={language.foreign_direction()}>{ language.own_name() }</span></li> };
    }
    let alternate =
        page.alternates.iter().find(|(other, _)| *other == language).map(|(_, route)| route.clone());
    let target = alternate.unwrap_or(Route::Index(language));
    let href = route::link(root, &target.path(context.site));
    html! { <li><a href={href} lang={language.code()} dir={language.foreign_direction()} hreflang={language.code()}>{ language.own_name() }</a></li> }
}

/// Renders the site's disclaimer. It comes after the heading, so that the heading stays on top on small
/// screens, and before anything that could be taken for the controller's text.
pub(crate) fn disclaimer(context: SiteContext<'_>, language: Language) -> Html {
    let Some(text) = &context.site.disclaimer else { return Html::default() };
    html! {
        <aside class="disclaimer" aria-label={messages(language).about_page}>
            { block::block(&OutlineBlock::markdown(text, language), 2) }
        </aside>
    }
}

/// Returns the text of a link to the home page: the list of notices, or the only notice.
pub(crate) fn home_label(context: SiteContext<'_>, messages: &'static Messages) -> &'static str {
    if context.site.home.is_some() { messages.current_version } else { messages.all_notices }
}

fn footer(context: SiteContext<'_>, page: &PageContent<'_>, messages: &'static Messages, root: &str) -> Html {
    let home: AttrValue = match &page.route {
        Route::Index(_) => "".into(),
        // There is no list of notices.
        Route::Notice(..) | Route::Version(..) if context.site.home.is_some() => "".into(),
        // The header links to the index in the page's language; this link goes to the root.
        _ => route::link(root, "").into(),
    };
    html! {
        <footer class="site-footer">
            <div class="site-footer__inner">
                if sends_nothing(context, page) {
                    <p class="site-footer__note">{ messages.sends_nothing }</p>
                }
                <ul class="site-footer__links">
                    if !home.is_empty() {
                        <li><a href={home}>{ home_label(context, messages) }</a></li>
                    }
                    { choices_link(context, page, root) }
                    <li><a href="#main">{ messages.back_to_top }</a></li>
                </ul>
            </div>
        </footer>
    }
}

/// Returns true if the page never sends data about the visitor: no service loads anything, and no consent
/// record is posted.
fn sends_nothing(context: SiteContext<'_>, page: &PageContent<'_>) -> bool {
    let recorded = page.dialog.is_some() && context.site.consent.endpoint.is_some();
    !recorded && page.services.iter().all(|service| service.loaded_urls().next().is_none())
}

/// Renders the link to the cookie choices: a button on pages with the widget, elsewhere a link to such a
/// page.
fn choices_link(context: SiteContext<'_>, page: &PageContent<'_>, root: &str) -> Html {
    if page.dialog.is_some() {
        return html! { <li>{ choices::footer_button(page.language) }</li> };
    }
    let Some(notice) = context.dialog_notice else { return Html::default() };
    let language = Language::available(notice.languages, page.language);
    let target = Route::Notice(language, notice.id.to_owned()).path(context.site);
    let href = format!("{}#{}", route::link(root, &target), seloste_hooks::section::COOKIES);
    html! { <li><a href={href}>{ choices::title(page.language) }</a></li> }
}
